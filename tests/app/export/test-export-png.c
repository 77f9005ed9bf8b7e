/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PNG files of charts, read back by libpng and cairo. */
#include <png.h>
#include <string.h>

#include "exporting.h"
#include "ur-png-palette.h"
#include "ur-chart-table.h"

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
  ur_scene_paint (ur_chart_layout_get_scene (layout), canvas, palette);
  ur_canvas_free (canvas);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Few shades stand for many at the edges of letters, no farther off than the writer's tolerance; cairo reads
 * transparent pixels back multiplied again, where one step of rounding more is lost. */
static void
assert_same_pixels (cairo_surface_t *a, cairo_surface_t *b, gboolean transparent)
{
  int tolerance = UR_PNG_TOLERANCE + (transparent ? 1 : 0);

  for (int y = 0; y < cairo_image_surface_get_height (a); y++)
    {
      for (int x = 0; x < cairo_image_surface_get_width (a); x++)
        {
          guint32 p = get_pixel (a, x, y) | (transparent ? 0 : 0xff000000u);
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

  assert_same_pixels (picture, twin, options->transparent);
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
  assert_png_text (bytes, "ur-figures", "coverage-13fyp\t工会组织覆盖率\t92.39%\t“十三五”期末");
  assert_png_text (bytes, "ur-digest", digest);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  load_report ();
  g_test_add_func ("/export-png/twins", test_png_twins);
  g_test_add_func ("/export-png/scales", test_png_scales);
  g_test_add_func ("/export-png/grounds", test_png_grounds);
  g_test_add_func ("/export-png/texts", test_png_texts);
  status = g_test_run ();
  ur_report_unref (report);
  return status;
}
