/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem */
/* The files of charts: each is read back by something that did not write it. */
#include "ur-export.h"

#include <math.h>
#include <png.h>
#include <string.h>

#include "ur-chart-table.h"
#include "ur-report-reader.h"

static UrReport *report;

static const UrChart *
find_chart (const char *id)
{
  const UrChart *chart = ur_report_find_chart (report, id);

  g_assert_nonnull (chart);
  return chart;
}

static UrExportOptions
create_options (UrFormat format, guint width, guint scale)
{
  UrExportOptions options;

  ur_export_options_init (&options);
  options.format = format;
  options.width = width;
  options.scale = scale;
  return options;
}

static GBytes *
export_chart (const char *id, const UrExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) again = ur_export_chart (report, find_chart (id), options, NULL, &error);
  GBytes *bytes = ur_export_chart (report, find_chart (id), options, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, again));
  return bytes;
}

static char *
export_text (const char *id, const UrExportOptions *options)
{
  g_autoptr (GBytes) bytes = export_chart (id, options);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

typedef struct
{
  GBytes *bytes;
  gsize offset;
} Stream;

static cairo_status_t
read_cb (void *closure, unsigned char *data, unsigned int length)
{
  Stream *stream = closure;

  memcpy (data, (const char *) g_bytes_get_data (stream->bytes, NULL) + stream->offset, length);
  stream->offset += length;
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
read_png (GBytes *bytes)
{
  Stream stream = { bytes, 0 };
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_cb, &stream);

  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  return surface;
}

static guint32
get_pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);

  return ((const guint32 *) (const void *) (data + y * cairo_image_surface_get_stride (surface)))[x];
}

/* The chart painted by hand on a surface like @like. */
static cairo_surface_t *
paint_twin (const char *id, const UrExportOptions *options, cairo_surface_t *like)
{
  const UrChartSpec spec = { UR_CHART_FORM_PICTURE, UR_EXPORT_LAYOUT_WIDTH, options->with_title };
  g_autoptr (UrChartLayout) layout = ur_chart_layout_new (report, find_chart (id), &spec);
  const UrPalette *palette = ur_palette_get (options->theme);
  guint32 plot = palette->rgb[UR_COLOR_PLOT];
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_ARGB32, cairo_image_surface_get_width (like), cairo_image_surface_get_height (like));
  cairo_t *cr = cairo_create (surface);
  UrCanvas *canvas;

  cairo_scale (cr, options->scale, options->scale);
  cairo_scale (cr, options->width / UR_EXPORT_LAYOUT_WIDTH, options->width / UR_EXPORT_LAYOUT_WIDTH);
  if (!options->transparent)
    {
      cairo_set_source_rgb (cr, (plot >> 16) / 255.0, ((plot >> 8) & 0xff) / 255.0, (plot & 0xff) / 255.0);
      cairo_paint (cr);
    }
  canvas = ur_canvas_cairo_new (cr);
  ur_chart_paint (layout, canvas, palette, FALSE);
  ur_canvas_free (canvas);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* cairo reads transparent pixels back multiplied again: one step of rounding is lost there and nowhere else.
 */
static void
assert_same_pixels (cairo_surface_t *a, cairo_surface_t *b, int tolerance)
{
  for (int y = 0; y < cairo_image_surface_get_height (a); y++)
    {
      for (int x = 0; x < cairo_image_surface_get_width (a); x++)
        {
          guint32 p = get_pixel (a, x, y) | (tolerance == 0 ? 0xff000000u : 0);
          guint32 q = get_pixel (b, x, y);

          for (guint shift = 0; shift < 32; shift += 8)
            g_assert_cmpint (ABS ((int) ((p >> shift) & 0xff) - (int) ((q >> shift) & 0xff)), <=, tolerance);
        }
    }
}

static void
check_twin (const char *id, const UrExportOptions *options)
{
  g_autoptr (GBytes) bytes = export_chart (id, options);
  cairo_surface_t *picture = read_png (bytes);
  cairo_surface_t *twin = paint_twin (id, options, picture);

  assert_same_pixels (picture, twin, options->transparent ? 1 : 0);
  cairo_surface_destroy (picture);
  cairo_surface_destroy (twin);
}

static void
test_png_twins (void)
{
  const UrTheme themes[] = { UR_THEME_LIGHT, UR_THEME_DARK, UR_THEME_GREY };

  for (guint i = 0; i < report->n_charts; i++)
    {
      UrExportOptions options = create_options (UR_FORMAT_PNG, 574, 1);

      options.theme = themes[i % G_N_ELEMENTS (themes)];
      options.with_title = i != 1;
      check_twin (report->charts[i].id, &options);
      options.transparent = TRUE;
      check_twin (report->charts[i].id, &options);
    }
}

/* Width and height at 2× and 4× are exactly two and four times those at 1×. */
static void
test_png_scales (void)
{
  guint width, height, large_width, large_height;

  for (guint i = 0; i < report->n_charts; i++)
    {
      UrExportOptions options = create_options (UR_FORMAT_PNG, 1080, 1);

      g_assert_true (ur_export_measure (report, &report->charts[i], &options, &width, &height, NULL, NULL));
      g_assert_cmpuint (width, ==, 1080);
      for (options.scale = 2; options.scale <= 4; options.scale *= 2)
        {
          g_autoptr (GBytes) bytes = export_chart (report->charts[i].id, &options);
          cairo_surface_t *picture = read_png (bytes);

          g_assert_true (ur_export_measure (report, &report->charts[i], &options, &large_width, &large_height,
                                            NULL, NULL));
          g_assert_cmpuint (large_width, ==, width * options.scale);
          g_assert_cmpuint (large_height, ==, height * options.scale);
          g_assert_cmpint (cairo_image_surface_get_width (picture), ==, (int) large_width);
          g_assert_cmpint (cairo_image_surface_get_height (picture), ==, (int) large_height);
          cairo_surface_destroy (picture);
        }
    }
}

static void
test_png_grounds (void)
{
  UrExportOptions options = create_options (UR_FORMAT_PNG, 574, 1);
  const UrTheme themes[] = { UR_THEME_LIGHT, UR_THEME_DARK, UR_THEME_GREY };

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      g_autoptr (GBytes) solid = NULL;
      g_autoptr (GBytes) clear = NULL;
      cairo_surface_t *picture;
      int bottom;

      options.theme = themes[i];
      options.transparent = FALSE;
      solid = export_chart ("coverage", &options);
      options.transparent = TRUE;
      clear = export_chart ("coverage", &options);

      picture = read_png (solid);
      bottom = cairo_image_surface_get_height (picture) - 1;
      g_assert_cmphex (get_pixel (picture, 0, 0) & 0xffffff, ==,
                       ur_palette_get (themes[i])->rgb[UR_COLOR_PLOT]);
      g_assert_cmphex (get_pixel (picture, 573, bottom) & 0xffffff, ==,
                       ur_palette_get (themes[i])->rgb[UR_COLOR_PLOT]);
      cairo_surface_destroy (picture);

      picture = read_png (clear);
      g_assert_cmphex (get_pixel (picture, 0, 0), ==, 0);
      g_assert_cmphex (get_pixel (picture, 573, bottom), ==, 0);
      cairo_surface_destroy (picture);
    }
}

static void
png_read_cb (png_structp png, png_bytep out, png_size_t length)
{
  read_cb (png_get_io_ptr (png), out, (unsigned int) length);
}

/* The text of a chunk, and the pixels a metre. */
static char *
read_png_text (GBytes *bytes, const char *key, guint *per_metre)
{
  Stream stream = { bytes, 0 };
  png_structp png = png_create_read_struct (PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png_create_info_struct (png);
  png_textp texts;
  int n_texts;
  char *found = NULL;

  png_set_read_fn (png, &stream, png_read_cb);
  png_read_info (png, info);
  *per_metre = png_get_pixels_per_meter (png, info);
  png_get_text (png, info, &texts, &n_texts);
  for (int i = 0; i < n_texts; i++)
    {
      if (g_str_equal (texts[i].key, key))
        found = g_strdup (texts[i].text);
    }
  png_destroy_read_struct (&png, &info, NULL);
  return found;
}

static void
assert_png_text (GBytes *bytes, const char *key, const char *expected)
{
  guint per_metre;
  g_autofree char *text = read_png_text (bytes, key, &per_metre);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpuint (per_metre, ==, 7559); /* 192 an inch */
}

static void
test_png_texts (void)
{
  UrExportOptions options = create_options (UR_FORMAT_PNG, 574, 2);
  UrExportOptions table = create_options (UR_FORMAT_CSV, 574, 1);
  g_autoptr (GBytes) bytes = export_chart ("coverage", &options);
  g_autoptr (GBytes) csv = export_chart ("coverage", &table);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, csv);
  g_autofree char *alt = ur_chart_dup_alt_text (report, find_chart ("coverage"));

  assert_png_text (bytes, "Title", "工会组织覆盖率");
  assert_png_text (bytes, "Description", alt);
  assert_png_text (bytes, "Source", "来源：北京市总工会第十四届委员会第四次全体会议工作报告解读");
  assert_png_text (bytes, "ur-report", "beijing-2020");
  assert_png_text (bytes, "ur-quote", "工会组织覆盖率达92.39%");
  assert_png_text (bytes, "ur-digest", digest);
}

static void
test_limits (void)
{
  UrExportOptions options = create_options (UR_FORMAT_PNG, 8000, 4);
  const UrChart *chart = find_chart ("coverage");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (ur_export_chart (report, chart, &options, NULL, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "32000"));
  g_clear_error (&error);

  options.width = 319;
  g_assert_false (ur_export_measure (report, chart, &options, NULL, NULL, NULL, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_ARGUMENT);
  g_clear_error (&error);

  options.width = 320;
  options.scale = 3;
  g_assert_false (ur_export_measure (report, chart, &options, NULL, NULL, NULL, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_ARGUMENT);
  g_clear_error (&error);

  options.scale = 1;
  g_cancellable_cancel (cancellable);
  g_assert_null (ur_export_chart (report, chart, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_measure (void)
{
  UrExportOptions options = create_options (UR_FORMAT_SVG, 1148, 4);
  guint width, height;
  double smallest;

  /* twice the layout's width; 11 px is the smallest text of a picture; vectors have no scale */
  g_assert_true (
      ur_export_measure (report, find_chart ("funds"), &options, &width, &height, &smallest, NULL));
  g_assert_cmpuint (width, ==, 1148);
  g_assert_cmpuint (height, >, 574);
  g_assert_cmpfloat_with_epsilon (smallest, 22, 0.01);

  options.format = UR_FORMAT_CSV;
  g_assert_true (
      ur_export_measure (report, find_chart ("funds"), &options, &width, &height, &smallest, NULL));
  g_assert_cmpuint (width, ==, 9);
  g_assert_cmpuint (height, ==, 5);
  g_assert_cmpfloat (smallest, ==, 0);
}

/* A canvas that only remembers the texts: what the SVG must say, and where. */
typedef struct
{
  UrCanvas parent;
  GPtrArray *lines;
} Recorder;

static char *
format_text (const char *text, double x, double y, double size)
{
  return g_strdup_printf ("%.2f %.2f %.2f %s", round (x * 100) / 100, round (y * 100) / 100, size, text);
}

static void
record_text (UrCanvas *canvas, const UrTextRun *run, guint32 rgb)
{
  g_ptr_array_add (((Recorder *) canvas)->lines, format_text (run->text, run->x, run->baseline, run->size));
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
  .text = record_text,
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
  GPtrArray *lines;
  guint n_titles;
  guint n_descriptions;
} Svg;

static void
text_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  const char *element = g_markup_parse_context_get_element (context);
  Svg *svg = data;

  if (g_str_equal (element, "text"))
    g_ptr_array_add (svg->lines, format_text (text, svg->place[0], svg->place[1], svg->place[2]));
  else if (g_str_equal (element, "title"))
    svg->n_titles++;
  else if (g_str_equal (element, "desc"))
    svg->n_descriptions++;
}

/* Both back ends put the same words at the same places. */
static void
check_svg (const UrChart *chart, const UrExportOptions *options)
{
  const UrChartSpec spec = { UR_CHART_FORM_PICTURE, UR_EXPORT_LAYOUT_WIDTH, options->with_title };
  const GMarkupParser parser = { .start_element = start_element_cb, .text = text_cb };
  g_autoptr (UrChartLayout) layout = ur_chart_layout_new (report, chart, &spec);
  g_autoptr (GPtrArray) expected = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = export_text (chart->id, options);
  Recorder recorder = { { &recorder_class }, expected };
  Svg svg = { .lines = lines };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &svg, NULL);
  g_autoptr (GError) error = NULL;
  guint n_marks;

  g_markup_parse_context_parse (context, text, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);

  ur_chart_layout_get_marks (layout, &n_marks);
  ur_chart_paint (layout, &recorder.parent, ur_palette_get (options->theme), FALSE);
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
  g_assert_nonnull (strstr (text, ">92.39</text>"));
  g_assert_nonnull (strstr (text, "Noto Sans CJK SC"));
  g_assert_null (strstr (text, " id=\""));

  options.transparent = TRUE;
  clear = export_text ("coverage", &options);
  g_assert_nonnull (strstr (text, "<rect x=\"0\" y=\"0\" width=\"574\""));
  g_assert_null (strstr (clear, "<rect x=\"0\" y=\"0\" width=\"574\""));
}

static gboolean
holds (GBytes *bytes, const char *text)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, text, strlen (text)) != NULL;
}

static void
test_pdf (void)
{
  UrExportOptions options = create_options (UR_FORMAT_PDF, 1080, 2);
  g_autoptr (GBytes) bytes = export_chart ("coverage", &options);
  g_autoptr (GBytes) dated = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_assert_true (size > 1000 && memcmp (data, "%PDF-1.", 7) == 0);
  g_assert_cmpmem (data + size - 6, 6, "%%EOF\n", 6);
  g_assert_true (holds (bytes, "/MediaBox [ 0 0 810 ")); /* 1080 × 0.75 pt */
  g_assert_true (holds (bytes, "/CreationDate (20200101000000Z)"));
  g_assert_true (holds (bytes, "/ModDate (20200101000000Z)"));
  g_assert_true (holds (bytes, "/FontFile3"));

  g_setenv ("SOURCE_DATE_EPOCH", "86400", TRUE);
  dated = export_chart ("coverage", &options);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_assert_true (holds (dated, "/CreationDate (19700102000000Z)"));
}

#define HEADINGS "\xef\xbb\xbf栏目,项,指标,数值,数量级,单位,时期,来源原句,是否计算\r\n"
#define CARD "“十三五”时期北京工会工作成绩单"
#define NOTE "（2020年为“新增”，五年为“累计建成”“运行”，口径略有不同。）"

static void
test_csv (void)
{
  UrExportOptions options = create_options (UR_FORMAT_CSV, 1080, 1);
  g_autofree char *coverage = export_text ("coverage", &options);
  g_autofree char *shares = export_text ("shares", &options);

  g_assert_cmpstr (coverage, ==,
                   HEADINGS CARD
                   ",组织,工会组织覆盖率,92.39,,%,“十三五”期末,工会组织覆盖率达92.39%,否\r\n" CARD
                   ",组织,其余,7.61,,%,“十三五”期末,100 − 92.39 = 7.61,是\r\n");
  g_assert_true (g_str_has_prefix (
      shares, HEADINGS "2020年工作情况,第5项,职工暖心驿站,7481,,个,2020年,新增职工暖心驿站7481个,否\r\n" CARD
                       ",阵地,职工暖心驿站,2.59,万,个,“十三五”时期,职工暖心驿站2.59万个,否\r\n"
                       "2020年工作情况,第5项,职工暖心驿站占“十三五”累计的份额（约）,28.9,,%,2020年,"
                       "7481 ÷ 25900 = 28.88%" NOTE ",是\r\n"
                       "2020年工作情况,第5项,服务职工,734,万,人次,2020年,服务职工734万人次,否\r\n"));
  g_assert_true (g_str_has_suffix (shares, "\r\n" CARD ",,五年均分,20,,%,“十三五”时期,1 ÷ 5 = 20%,是\r\n"));
}

static void
test_indicators (void)
{
  g_autoptr (GBytes) bytes = ur_export_indicators_csv (report);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto (GStrv) lines = g_strsplit (text, "\r\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 1 + 28 + 1);
  g_assert_cmpstr (lines[1], ==,
                   "2020年工作情况,第2项,疫情防控投入资金,4.73,亿,元,2020年,投入防控资金4.73亿元,否");
  g_assert_cmpstr (lines[25], ==,
                   CARD ",技能,全市技能人才人数,347.5,万,人,“十三五”期末,全市技能人才达到347.5万人,否");
  for (guint i = 1; i <= 28; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ",", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, 9);
      g_assert_cmpstr (cells[3], ==, report->indicators[i - 1].number);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  report = ur_report_load_bundled (&error);
  g_assert_no_error (error);
  g_test_add_func ("/export/png/twins", test_png_twins);
  g_test_add_func ("/export/png/scales", test_png_scales);
  g_test_add_func ("/export/png/grounds", test_png_grounds);
  g_test_add_func ("/export/png/texts", test_png_texts);
  g_test_add_func ("/export/limits", test_limits);
  g_test_add_func ("/export/measure", test_measure);
  g_test_add_func ("/export/svg/places", test_svg);
  g_test_add_func ("/export/svg/words", test_svg_words);
  g_test_add_func ("/export/pdf", test_pdf);
  g_test_add_func ("/export/csv/charts", test_csv);
  g_test_add_func ("/export/csv/indicators", test_indicators);
  status = g_test_run ();
  ur_report_unref (report);
  return status;
}
