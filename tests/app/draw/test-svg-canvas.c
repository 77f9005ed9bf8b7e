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
  canvas->klass->glyphs (canvas, &line->runs[0], 10.25, 20, 0x211f1c);
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
                   "<text x=\"10.25\" y=\"20\" font-family=\"" UR_FONT_SANS
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

  canvas->klass->glyphs (canvas, &line->runs[0], 100, 50, 0x000000);
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
    {
      g_assert_cmpint (line->runs[i].n_glyphs, ==, 0);
      canvas->klass->glyphs (canvas, &line->runs[i], 100, 50, 0x000000);
    }
  g_assert_cmpuint (line->n_runs, >, 0);
  g_assert_nonnull (strstr (out->str, ">\xe2\x80\x8f</text>"));
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
  return g_test_run ();
}
