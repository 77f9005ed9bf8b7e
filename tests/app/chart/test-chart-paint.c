/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "chart-fixture.h"

typedef struct
{
  UrTheme theme;
  double scale;
  gboolean background; /* painted by the chart */
  gboolean filled;     /* painted before it */
  gboolean pushed;     /* scaled by the canvas instead of by cairo */
} Way;

static cairo_surface_t *
paint_with (const UrChartLayout *layout, const UrPalette *palette, const Way *way)
{
  int width = (int) (ur_chart_layout_get_width (layout) * way->scale + 0.5);
  int height = (int) (ur_chart_layout_get_height (layout) * way->scale + 0.5);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (UrCanvas) canvas = NULL;
  guint32 plot = palette->rgb[UR_COLOR_PLOT];

  if (way->filled)
    {
      cairo_set_source_rgb (cr, (plot >> 16) / 255.0, ((plot >> 8) & 0xff) / 255.0, (plot & 0xff) / 255.0);
      cairo_paint (cr);
    }
  if (!way->pushed)
    cairo_scale (cr, way->scale, way->scale);
  canvas = ur_canvas_cairo_new (cr);
  if (way->pushed)
    canvas->klass->push (canvas, 0, 0, way->scale);
  if (way->background)
    canvas->klass->rectangle (canvas, 0, 0, ur_chart_layout_get_width (layout),
                              ur_chart_layout_get_height (layout), plot);
  ur_scene_paint (ur_chart_layout_get_scene (layout), canvas, palette);
  if (way->pushed)
    canvas->klass->pop (canvas);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static cairo_surface_t *
paint (const UrChartLayout *layout, const Way *way)
{
  return paint_with (layout, ur_palette_get (way->theme), way);
}

static guint32
get_pixel (cairo_surface_t *surface, double x, double y)
{
  const guchar *row =
      cairo_image_surface_get_data (surface) + (gsize) y * (gsize) cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[(gsize) x];
}

static void
assert_same_picture (cairo_surface_t *a, cairo_surface_t *b)
{
  gsize size = (gsize) cairo_image_surface_get_stride (a) * (gsize) cairo_image_surface_get_height (a);

  g_assert_cmpint (cairo_image_surface_get_width (a), ==, cairo_image_surface_get_width (b));
  g_assert_cmpint (cairo_image_surface_get_height (a), ==, cairo_image_surface_get_height (b));
  g_assert_cmpmem (cairo_image_surface_get_data (a), size, cairo_image_surface_get_data (b), size);
}

/* Paints one layout in two ways that must come to the same picture. */
static void
assert_twins (const UrChartLayout *layout, const Way *one, const Way *other)
{
  cairo_surface_t *a = paint (layout, one);
  cairo_surface_t *b = paint (layout, other);

  assert_same_picture (a, b);
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
}

static void
test_twins (void)
{
  g_autoptr (UrReport) report = fixture_load ();

  for (guint c = 0; c < report->n_charts; c++)
    for (guint theme = UR_THEME_LIGHT; theme <= UR_THEME_GREY; theme++)
      {
        g_autoptr (UrChartLayout) layout =
            fixture_lay_out (report, report->charts[c].id, UR_CHART_FORM_PICTURE, 574);

        assert_twins (layout, &(Way){ theme, 1, TRUE }, &(Way){ theme, 1, TRUE });
        assert_twins (layout, &(Way){ theme, 1, TRUE }, &(Way){ theme, 1, .filled = TRUE });
        assert_twins (layout, &(Way){ theme, 2, TRUE }, &(Way){ theme, 2, TRUE, .pushed = TRUE });
      }
}

static gpointer
paint_thread_cb (gpointer data)
{
  const UrReport *report = data;
  g_autoptr (UrChartLayout) layout = fixture_lay_out (report, "shares", UR_CHART_FORM_PICTURE, 574);

  return paint (layout, &(Way){ UR_THEME_LIGHT, 2, TRUE });
}

/* Laid out and painted by two threads at once, it is the picture of one. */
static void
test_threads (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  GThread *threads[2];
  cairo_surface_t *here = paint_thread_cb (report);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("paint", paint_thread_cb, report);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      cairo_surface_t *there = g_thread_join (threads[i]);

      assert_same_picture (here, there);
      cairo_surface_destroy (there);
    }
  cairo_surface_destroy (here);
}

static void
assert_pixel (cairo_surface_t *surface, const Way *way, double x, double y, UrColor color)
{
  g_assert_cmphex (get_pixel (surface, x * way->scale, y * way->scale), ==,
                   0xff000000u | ur_palette_get (way->theme)->rgb[color]);
}

/* Without colour the five years are hatched: dark and light take turns along the bar. */
static void
assert_hatched (cairo_surface_t *surface, const Way *way, const UrRect *bar)
{
  const double y = (bar->y + bar->height / 2) * way->scale;
  guint n_turns = 0;
  gboolean dark = TRUE;

  for (double x = bar->x * way->scale; x < (bar->x + bar->width) * way->scale; x++)
    {
      guint32 grey = get_pixel (surface, x, y) & 0xff;

      if (dark ? grey > 0xd0 : grey < 0xb0)
        {
          dark = !dark;
          n_turns++;
        }
    }
  g_assert_cmpuint (n_turns, >, 2 * bar->width / bar->height);
}

/* Red is the year under report, slate the five years, plot what lies around. */
static void
test_ink_of_bars (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  g_autoptr (UrChartLayout) layout = fixture_lay_out (report, "funds", UR_CHART_FORM_PICTURE, 574);
  guint n;
  const UrMark *marks = ur_chart_layout_get_marks (layout, &n);

  g_assert_cmpuint (n, ==, 5);
  for (guint theme = UR_THEME_LIGHT; theme <= UR_THEME_GREY; theme++)
    for (double scale = 1; scale <= 4; scale *= 2)
      {
        Way way = { theme, scale, TRUE };
        cairo_surface_t *surface = paint (layout, &way);

        for (guint i = 0; i < n; i++)
          {
            const UrRect *bar = &marks[i].shape;
            double middle = bar->x + bar->width / 2;

            if (theme == UR_THEME_GREY && i < 2)
              assert_hatched (surface, &way, bar);
            else
              assert_pixel (surface, &way, middle, bar->y + bar->height / 2,
                            i < 2 ? UR_COLOR_SLATE : UR_COLOR_RED);
            assert_pixel (surface, &way, middle, bar->y - 3, UR_COLOR_PLOT);
            assert_pixel (surface, &way, bar->x + bar->width + 3, bar->y + 1, UR_COLOR_PLOT);
          }
        assert_pixel (surface, &way, 2, 2, UR_COLOR_PLOT);
        cairo_surface_destroy (surface);
      }
}

/* The even share is a tick above and below the bar, which is in one piece; nothing lies below the picture. */
static void
test_ink_of_shares (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  g_autoptr (UrChartLayout) layout = fixture_lay_out (report, "shares", UR_CHART_FORM_CARD, 300);
  Way way = { UR_THEME_LIGHT, 10, FALSE };
  cairo_surface_t *surface = paint (layout, &way);
  guint n;
  const UrMark *marks = ur_chart_layout_get_marks (layout, &n);
  double y = marks[0].shape.y + 5;

  assert_pixel (surface, &way, 30, y, UR_COLOR_RED);
  assert_pixel (surface, &way, 60.0, y, UR_COLOR_RED);
  assert_pixel (surface, &way, 70, y, UR_COLOR_RED);
  assert_pixel (surface, &way, 200, y, UR_COLOR_TRACK);
  assert_pixel (surface, &way, 60.0, marks[0].shape.y - 2, UR_COLOR_INK);
  assert_pixel (surface, &way, 60.0, marks[0].shape.y + marks[0].shape.height + 2, UR_COLOR_INK);
  g_assert_cmphex (get_pixel (surface, 2, 2), ==, 0);
  cairo_surface_destroy (surface);
}

static void
find_ink (cairo_surface_t *surface, int *left, int *top, int *right, int *bottom)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);

  *left = width;
  *top = height;
  *right = *bottom = -1;
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if (get_pixel (surface, x, y) >> 24 > 64)
        {
          *left = MIN (*left, x);
          *right = MAX (*right, x);
          *top = MIN (*top, y);
          *bottom = MAX (*bottom, y);
        }
}

/* The picture at 4× is the one at 1×, larger: same lines, same places. */
static void
test_four_times (void)
{
  g_autoptr (UrReport) report = fixture_load ();

  for (guint c = 0; c < report->n_charts; c++)
    {
      g_autoptr (UrChartLayout) layout =
          fixture_lay_out (report, report->charts[c].id, UR_CHART_FORM_PICTURE, 574);
      cairo_surface_t *small = paint (layout, &(Way){ UR_THEME_LIGHT, 1, FALSE });
      cairo_surface_t *large = paint (layout, &(Way){ UR_THEME_LIGHT, 4, FALSE });
      int a[4], b[4];

      find_ink (small, &a[0], &a[1], &a[2], &a[3]);
      find_ink (large, &b[0], &b[1], &b[2], &b[3]);
      for (guint i = 0; i < 4; i++)
        g_assert_cmpint (ABS (4 * a[i] - b[i]), <=, 6);
      cairo_surface_destroy (small);
      cairo_surface_destroy (large);
    }
}

/* What nobody would print is painted all the same, in every form and theme. */
static void
check_painted (const UrReport *report, UrChartLayout *layout, const UrChartSpec *spec)
{
  cairo_surface_t *surface = paint (layout, &(Way){ UR_THEME_DARK, 0.25, TRUE });

  cairo_surface_destroy (surface);
}

static void
test_hostile (void)
{
  fixture_for_each_layout (fixture_get_hostile (), check_painted);
}

static void
test_high_contrast (void)
{
  g_autoptr (UrReport) report = fixture_load ();
  g_autoptr (UrChartLayout) layout = fixture_lay_out (report, "shares", UR_CHART_FORM_CARD, 300);
  UrPalette palette;
  Way way = { UR_THEME_LIGHT, 2, TRUE };
  cairo_surface_t *surface;
  guint n;
  const UrMark *marks = ur_chart_layout_get_marks (layout, &n);
  double y = marks[0].shape.y + 5;

  ur_palette_init_contrast (&palette, 0xffff00, 0x000000);
  surface = paint_with (layout, &palette, &way);
  g_assert_cmphex (get_pixel (surface, 60, y * 2), ==, 0xffffff00);
  g_assert_cmphex (get_pixel (surface, 400, y * 2), ==, 0xff000000);
  g_assert_cmphex (get_pixel (surface, 599, y * 2), ==, 0xffffff00);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/paint/twins", test_twins);
  g_test_add_func ("/chart/paint/threads", test_threads);
  g_test_add_func ("/chart/paint/bars", test_ink_of_bars);
  g_test_add_func ("/chart/paint/shares", test_ink_of_shares);
  g_test_add_func ("/chart/paint/four-times", test_four_times);
  g_test_add_func ("/chart/paint/hostile", test_hostile);
  g_test_add_func ("/chart/paint/high-contrast", test_high_contrast);
  return g_test_run ();
}
