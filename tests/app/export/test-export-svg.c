/* SPDX-License-Identifier: GPL-3.0-or-later */
/* SVG files of charts, read back by GLib's XML parser. */
#include <math.h>
#include <string.h>

#include "exporting.h"
#include "ur-chart-table.h"

/* A canvas that only remembers the texts: what the SVG must say, and where. */
typedef struct
{
  UrCanvas parent;
  GPtrArray *lines;
  UrTextPlace place; /* of the text being recorded */
  double size;       /* of its first run */
  GString *words;
} Recorder;

static char *
format_text (const char *text, double x, double y, double size)
{
  return g_strdup_printf ("%.2f %.2f %.2f %s", round (x * 100) / 100, round (y * 100) / 100, size, text);
}

static void
end_text (Recorder *recorder)
{
  const UrTextPlace *place = &recorder->place;
  double x = place->anchor == UR_ANCHOR_START    ? place->left
             : place->anchor == UR_ANCHOR_MIDDLE ? (place->left + place->right) / 2
                                                 : place->right;

  if (recorder->words->len > 0)
    g_ptr_array_add (recorder->lines, format_text (recorder->words->str, x, place->baseline, recorder->size));
  g_string_truncate (recorder->words, 0);
}

static void
record_begin (UrCanvas *canvas, const UrTextPlace *place)
{
  Recorder *recorder = (Recorder *) canvas;

  if (place->goes_on)
    return;
  end_text (recorder);
  recorder->place = *place;
}

static void
record_glyphs (UrCanvas *canvas, const UrGlyphRun *run, double x, double baseline, guint32 rgb)
{
  Recorder *recorder = (Recorder *) canvas;

  if (recorder->words->len == 0)
    recorder->size = run->size;
  g_string_append_len (recorder->words, run->text, run->length);
}

static void
ignore_rectangle (UrCanvas *canvas, double x, double y, double width, double height, guint32 rgb)
{
}

static void
ignore_frame (UrCanvas *canvas, double x, double y, double w, double h, double r, double line, guint32 rgb)
{
}

static void
ignore_line (UrCanvas *canvas,
             double x1,
             double y1,
             double x2,
             double y2,
             double width,
             const double *dashes,
             guint n_dashes,
             guint32 rgb)
{
}

static void
ignore_disc (UrCanvas *canvas, double cx, double cy, double radius, guint32 rgb)
{
}

static void
ignore_begin (UrCanvas *canvas, const char *id, const char *title)
{
}

static void
ignore_end (UrCanvas *canvas)
{
}

static const UrCanvasClass recorder_class = {
  .rectangle = ignore_rectangle,
  .frame = ignore_frame,
  .line = ignore_line,
  .disc = ignore_disc,
  .begin_text = record_begin,
  .glyphs = record_glyphs,
  .begin_group = ignore_begin,
  .end_group = ignore_end,
};

static void
start_element_cb (GMarkupParseContext *context,
                  const char *element,
                  const char **names,
                  const char **values,
                  gpointer data,
                  GError **error)
{
  double *place = data;

  for (guint i = 0; names[i] != NULL && g_str_equal (element, "text"); i++)
    {
      if (g_str_equal (names[i], "x"))
        place[0] = g_ascii_strtod (values[i], NULL);
      else if (g_str_equal (names[i], "y"))
        place[1] = g_ascii_strtod (values[i], NULL);
      else if (g_str_equal (names[i], "font-size"))
        place[2] = g_ascii_strtod (values[i], NULL);
    }
}

typedef struct
{
  double place[3]; /* of the open <text> */
  GString *words;  /* in it */
  GPtrArray *lines;
  guint n_titles;
  guint n_descriptions;
} Svg;

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  const char *element = g_markup_parse_context_get_element (context);
  Svg *svg = data;

  if (g_str_equal (element, "text") || g_str_equal (element, "tspan"))
    g_string_append_len (svg->words, text, (gssize) length);
  else if (g_str_equal (element, "title"))
    svg->n_titles++;
  else if (g_str_equal (element, "desc"))
    svg->n_descriptions++;
}

static void
end_element_cb (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Svg *svg = data;

  if (!g_str_equal (element, "text"))
    return;
  g_ptr_array_add (svg->lines, format_text (svg->words->str, svg->place[0], svg->place[1], svg->place[2]));
  g_string_truncate (svg->words, 0);
}

/* Both back ends put the same words at the same places. */
static void
check_svg (const UrChart *chart, const UrExportOptions *options)
{
  const UrChartSpec spec = { UR_CHART_FORM_PICTURE, UR_EXPORT_LAYOUT_WIDTH, options->with_title };
  const GMarkupParser parser = { .start_element = start_element_cb,
                                 .end_element = end_element_cb,
                                 .text = text_cb };
  g_autoptr (UrChartLayout) layout = ur_chart_layout_new (report, chart, &spec);
  g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = export_text (chart->id, options);
  g_autoptr (GString) painted = g_string_new (NULL);
  Recorder recorder = { { &recorder_class }, expected, .words = painted };
  g_autoptr (GString) words = g_string_new (NULL);
  Svg svg = { .lines = lines, .words = words };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &svg, NULL);
  g_autoptr (GError) error = NULL;
  guint n_marks;

  g_markup_parse_context_parse (context, text, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);

  ur_chart_layout_get_marks (layout, &n_marks);
  ur_scene_paint (ur_chart_layout_get_scene (layout), &recorder.parent, ur_palette_get (options->theme));
  end_text (&recorder);
  g_assert_cmpuint (lines->len, >, 5);
  g_assert_cmpuint (lines->len, ==, expected->len);
  for (guint i = 0; i < lines->len; i++)
    g_assert_cmpstr (g_ptr_array_index (lines, i), ==, g_ptr_array_index (expected, i));
  g_assert_cmpuint (svg.n_titles, >, n_marks);
  g_assert_cmpuint (svg.n_descriptions, ==, 1);
}

static void
test_svg (void)
{
  for (guint i = 0; i < report->n_charts; i++)
    {
      UrExportOptions options = create_options (UR_FORMAT_SVG, 1080, 1);

      options.theme = i % 2 == 0 ? UR_THEME_LIGHT : UR_THEME_DARK;
      options.with_title = i != 2;
      check_svg (&report->charts[i], &options);
    }
}

static void
test_svg_words (void)
{
  UrExportOptions options = create_options (UR_FORMAT_SVG, 1080, 1);
  g_autofree char *alt = ur_chart_dup_alt_text (report, find_chart ("coverage"));
  g_autofree char *description = g_strdup_printf ("<desc>%s</desc>", alt);
  g_autofree char *text = export_text ("coverage", &options);
  g_autofree char *clear = NULL;

  g_assert_nonnull (strstr (text, " role=\"img\" "));
  g_assert_nonnull (strstr (text, " width=\"1080\" "));
  g_assert_nonnull (strstr (text, "viewBox=\"0 0 574 "));
  g_assert_nonnull (strstr (text, "<title>工会组织覆盖率</title>"));
  g_assert_nonnull (strstr (text, description));
  g_assert_nonnull (strstr (text, ">92.39<tspan ")); /* its unit is in the same text */
  g_assert_nonnull (strstr (text, ">%</tspan></text>"));
  g_assert_nonnull (strstr (text, "Noto Sans CJK SC"));
  g_assert_nonnull (strstr (text, "Microsoft YaHei"));
  g_assert_nonnull (strstr (text, "PingFang SC"));
  g_assert_null (strstr (text, " id=\""));

  options.transparent = TRUE;
  clear = export_text ("coverage", &options);
  g_assert_nonnull (strstr (text, "<rect x=\"0\" y=\"0\" width=\"574\""));
  g_assert_null (strstr (clear, "<rect x=\"0\" y=\"0\" width=\"574\""));
}

static gboolean
is_anchored (const char *svg, const char *words, const char *anchor)
{
  const char *at = strstr (svg, words);
  g_autofree char *element = NULL;

  g_assert_nonnull (at);
  element = g_strndup (g_strrstr_len (svg, at - svg, "<text"), 100);
  return strstr (element, anchor) != NULL;
}

/* Labels end before the bars in every font: they are held at their right end, what is centred at its middle.
 */
static void
test_svg_anchors (void)
{
  UrExportOptions options = create_options (UR_FORMAT_SVG, 1080, 1);
  g_autofree char *bars = export_text ("funds", &options);
  g_autofree char *shares = export_text ("shares", &options);

  g_assert_true (is_anchored (bars, ">帮扶资金</text>", " text-anchor=\"end\""));
  g_assert_true (is_anchored (shares, ">约 28.9%</text>", " text-anchor=\"end\""));
  g_assert_true (is_anchored (shares, ">50</text>", " text-anchor=\"middle\""));
  g_assert_true (is_anchored (shares, ">计算得出</text>", " text-anchor=\"middle\""));
  g_assert_false (is_anchored (bars, "与挽回的金额</text>", "text-anchor"));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  load_report ();
  g_test_add_func ("/export-svg/places", test_svg);
  g_test_add_func ("/export-svg/words", test_svg_words);
  g_test_add_func ("/export-svg/anchors", test_svg_anchors);
  status = g_test_run ();
  ur_report_unref (report);
  return status;
}
