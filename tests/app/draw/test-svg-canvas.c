/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-svg-canvas.h"
#include "ur-typeset.h"

#include <string.h>

static void
assert_number (double number, const char *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);

  ur_svg_append_number (out, number);
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_numbers (void)
{
  assert_number (0, "0");
  assert_number (-0.001, "0");
  assert_number (12, "12");
  assert_number (100, "100");
  assert_number (0.5, "0.5");
  assert_number (-3.14159, "-3.14");
  assert_number (1234567.875, "1234567.88");
}

static void
test_escapes (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  ur_svg_append_escaped (out, "<a> & \"b\" 'c' \x01\xef\xbf\xbe报");
  g_assert_cmpstr (out->str, ==, "&lt;a&gt; &amp; &quot;b&quot; 'c' 报");
}

static UrLine *
set_line (const char *text, double size, gboolean bold)
{
  g_autoptr (UrTypesetter) typesetter = ur_typesetter_new (NULL);
  const UrTextStyle style = { .face = UR_FACE_SANS, .size = size, .bold = bold, .tight = TRUE };
  g_autoptr (GPtrArray) lines = ur_typesetter_break (typesetter, text, NULL, 0, &style, 1000);

  g_assert_cmpuint (lines->len, ==, 1);
  return g_ptr_array_steal_index (lines, 0);
}

/* As the painter does it. */
static void
paint (UrCanvas *canvas,
       const UrLine *line,
       double x,
       double baseline,
       UrAnchor anchor,
       gboolean goes_on,
       guint32 rgb)
{
  const UrTextPlace place = { x - line->blank_start, x + line->width + line->blank_end, baseline, anchor,
                              goes_on };

  canvas->klass->begin_text (canvas, &place);
  for (guint i = 0; i < line->n_runs; i++)
    canvas->klass->glyphs (canvas, &line->runs[i], x, baseline, rgb);
}

static void
test_elements (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (UrCanvas) canvas = ur_canvas_svg_new (out);
  const double dashes[] = { 3, 1.5 };
  g_autoptr (UrLine) line = set_line ("7481 个", 18, TRUE);

  canvas->klass->begin_group (canvas, "stations-2020", "暖心<驿站>");
  canvas->klass->rectangle (canvas, 1, 2, 3.5, 4, 0xa8232b);
  canvas->klass->frame (canvas, 1, 2, 3, 4, 5, 1, 0x4a6377);
  canvas->klass->line (canvas, 0, 0, 0, 9, 1.5, dashes, 2, 0x1f3547);
  canvas->klass->line (canvas, 0, 0, 0, 9, 1, NULL, 0, 0x00000f);
  canvas->klass->disc (canvas, 5, 5, 2.5, 0x7793a9);
  paint (canvas, line, 10.25, 20, UR_ANCHOR_START, FALSE, 0x211f1c);
  canvas->klass->end_group (canvas);
  g_assert_cmpstr (out->str, ==,
                   "<g data-name=\"stations-2020\">\n<title>暖心&lt;驿站&gt;</title>\n"
                   "<rect x=\"1\" y=\"2\" width=\"3.5\" height=\"4\" fill=\"#a8232b\"/>\n"
                   "<rect x=\"1\" y=\"2\" width=\"3\" height=\"4\" rx=\"5\" fill=\"none\" stroke=\"#4a6377\" "
                   "stroke-width=\"1\"/>\n"
                   "<line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"9\" stroke=\"#1f3547\" stroke-width=\"1.5\" "
                   "stroke-dasharray=\"3 1.5\"/>\n"
                   "<line x1=\"0\" y1=\"0\" x2=\"0\" y2=\"9\" stroke=\"#00000f\" stroke-width=\"1\"/>\n"
                   "<circle cx=\"5\" cy=\"5\" r=\"2.5\" fill=\"#7793a9\"/>\n"
                   "<text x=\"10.25\" y=\"20\" font-family=\"" UR_SVG_SANS
                   "\" font-size=\"18\" font-weight=\"700\" fill=\"#211f1c\">7481 个</text>\n"
                   "</g>\n");
}

/* Of two marks the second stands where the typesetter put it, and the text goes on from there. */
static void
test_marks (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (UrCanvas) canvas = ur_canvas_svg_new (out);
  g_autoptr (UrLine) line = set_line ("“新增”，“运行”", 20, FALSE);

  paint (canvas, line, 100, 50, UR_ANCHOR_START, FALSE, 0x000000);
  ur_canvas_free (g_steal_pointer (&canvas));
  g_assert_nonnull (strstr (out->str, "<text x=\"100\" y=\"50\""));
  g_assert_nonnull (
      strstr (out->str, ">“新增”<tspan x=\"170\">，</tspan><tspan x=\"180\">“</tspan>运行”</text>"));
}

/* A mark of direction alone is text of the report, but nothing that is drawn. */
static void
test_unseen (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (UrCanvas) canvas = ur_canvas_svg_new (out);
  g_autoptr (UrLine) line = set_line ("\xe2\x80\x8f", 20, FALSE);

  for (guint i = 0; i < line->n_runs; i++)
    g_assert_cmpint (line->runs[i].n_glyphs, ==, 0);
  paint (canvas, line, 100, 50, UR_ANCHOR_START, FALSE, 0x000000);
  ur_canvas_free (g_steal_pointer (&canvas));
  g_assert_cmpuint (line->n_runs, >, 0);
  g_assert_nonnull (strstr (out->str, ">\xe2\x80\x8f</text>"));
}

/* Text that is set flush right or centred is held there, whatever font a viewer has. */
static void
test_anchors (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (UrCanvas) canvas = ur_canvas_svg_new (out);
  g_autoptr (UrLine) line =
      set_line ("四个字。", 10, FALSE); /* the blank half of the full stop is not counted */

  g_assert_cmpfloat_with_epsilon (line->width, 35, 0.01);
  paint (canvas, line, 65, 20, UR_ANCHOR_END, FALSE, 0x000000);
  paint (canvas, line, 65, 20, UR_ANCHOR_MIDDLE, FALSE, 0x000000);
  ur_canvas_free (g_steal_pointer (&canvas));
  g_assert_nonnull (strstr (out->str, "<text x=\"105\" y=\"20\" text-anchor=\"end\" "));
  g_assert_nonnull (strstr (out->str, "</text>\n<text x=\"85\" y=\"20\" text-anchor=\"middle\" "));
  g_assert_true (g_str_has_suffix (out->str, ">四个字。</text>\n"));
}

/* No part of a text that is held at its end has a place of its own: the second mark is drawn back by half. */
static void
test_marks_at_the_end (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (UrCanvas) canvas = ur_canvas_svg_new (out);
  g_autoptr (UrLine) line = set_line ("“新增”，“运行”", 20, FALSE);

  paint (canvas, line, 100, 50, UR_ANCHOR_END, FALSE, 0x000000);
  ur_canvas_free (g_steal_pointer (&canvas));
  g_assert_nonnull (
      strstr (out->str, ">“新增”<tspan dx=\"-10\">，</tspan><tspan dx=\"-10\">“</tspan>运行”</text>"));
}

/* A unit follows its number in the same element, at the distance and the height it was given. */
static void
test_unit (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (UrCanvas) canvas = ur_canvas_svg_new (out);
  g_autoptr (UrLine) number = set_line ("一百", 20, TRUE);
  g_autoptr (UrLine) unit = set_line ("个", 10, FALSE);

  paint (canvas, number, 100, 50, UR_ANCHOR_START, FALSE, 0x111111);
  paint (canvas, unit, 143, 48, UR_ANCHOR_START, TRUE, 0x222222);
  canvas->klass->rectangle (canvas, 0, 0, 1, 1, 0);
  paint (canvas, unit, 143, 48, UR_ANCHOR_START, TRUE, 0x222222); /* there is nothing it could follow */
  ur_canvas_free (g_steal_pointer (&canvas));
  g_assert_nonnull (strstr (out->str, ">一百<tspan dx=\"3\" dy=\"-2\" font-size=\"10\" font-weight=\"400\" "
                                      "fill=\"#222222\">个</tspan></text>\n<rect "));
  g_assert_nonnull (strstr (out->str, "<text x=\"143\" y=\"48\" "));
}

/* What is of several fonts is one text, in the order of its characters, also where words run to the left. */
static void
test_one_text (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (UrCanvas) canvas = ur_canvas_svg_new (out);
  g_autoptr (UrLine) line = set_line ("工会ئۇيۇش 2021 年", 10, FALSE);

  g_assert_cmpuint (line->n_runs, >, 1);
  paint (canvas, line, 100, 50, UR_ANCHOR_START, FALSE, 0x000000);
  ur_canvas_free (g_steal_pointer (&canvas));
  g_assert_true (g_str_has_prefix (out->str, "<text x=\"100\" "));
  g_assert_null (strstr (out->str + 1, "<text"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/svg-canvas/numbers", test_numbers);
  g_test_add_func ("/svg-canvas/escapes", test_escapes);
  g_test_add_func ("/svg-canvas/elements", test_elements);
  g_test_add_func ("/svg-canvas/marks", test_marks);
  g_test_add_func ("/svg-canvas/unseen", test_unseen);
  g_test_add_func ("/svg-canvas/anchors", test_anchors);
  g_test_add_func ("/svg-canvas/marks-at-the-end", test_marks_at_the_end);
  g_test_add_func ("/svg-canvas/unit", test_unit);
  g_test_add_func ("/svg-canvas/one-text", test_one_text);
  return g_test_run ();
}
