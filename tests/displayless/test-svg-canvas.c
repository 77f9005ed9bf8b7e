/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-svg-canvas.h"

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

static void
test_elements (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (UrCanvas) canvas = ur_canvas_svg_new (out);
  const double dashes[] = { 3, 1.5 };
  const UrTextRun run = { .text = "7481 个", .size = 18, .bold = TRUE, .x = 10.25, .baseline = 20 };

  canvas->klass->begin_group (canvas, "stations-2020", "暖心<驿站>");
  canvas->klass->rectangle (canvas, 1, 2, 3.5, 4, 0xa8232b);
  canvas->klass->frame (canvas, 1, 2, 3, 4, 5, 1, 0x4a6377);
  canvas->klass->line (canvas, 0, 0, 0, 9, 1.5, dashes, 2, 0x1f3547);
  canvas->klass->line (canvas, 0, 0, 0, 9, 1, NULL, 0, 0x00000f);
  canvas->klass->disc (canvas, 5, 5, 2.5, 0x7793a9);
  canvas->klass->text (canvas, &run, 0x211f1c);
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

/* A line of pango's: every run with its own place, font and colour. */
static void
test_layout_line (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (UrCanvas) canvas = ur_canvas_svg_new (out);
  PangoContext *context = ur_fonts_create_context ();
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = ur_fonts_describe (UR_FACE_SERIF, 20, FALSE);
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoAttribute *red = pango_attr_foreground_new (0xffff, 0, 0);

  red->start_index = strlen ("新增");
  pango_attr_list_insert (attributes, red);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, "新增驿站", -1);
  canvas->klass->layout_line (canvas, pango_layout_get_line_readonly (layout, 0), 100, 50, 0x000000);

  g_assert_nonnull (strstr (out->str, "<text x=\"100\" y=\"50\""));
  g_assert_nonnull (strstr (out->str, "fill=\"#000000\">新增</text>"));
  g_assert_nonnull (strstr (out->str, "<text x=\"140\" y=\"50\""));
  g_assert_nonnull (strstr (out->str, "fill=\"#ff0000\">驿站</text>"));
  g_assert_nonnull (strstr (out->str, "font-size=\"20\""));
  pango_attr_list_unref (attributes);
  pango_font_description_free (font);
  g_object_unref (layout);
  g_object_unref (context);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/svg-canvas/numbers", test_numbers);
  g_test_add_func ("/svg-canvas/escapes", test_escapes);
  g_test_add_func ("/svg-canvas/elements", test_elements);
  g_test_add_func ("/svg-canvas/layout-line", test_layout_line);
  return g_test_run ();
}
