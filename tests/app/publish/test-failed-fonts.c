/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fonts that can not be loaded for a while, as when memory is short: what is made meanwhile is refused and
 * never has boxes, what others make at the same time and what is made later is right to the last byte. */
#include "failing-fonts.h"

#include "ur-config.h"

#include <string.h>

#include "sample-report.h"
#include "ur-error.h"
#include "ur-export.h"
#include "ur-fonts.h"
#include "ur-poster.h"
#include "ur-slides.h"
#include "ur-pages.h"

static UrReport *report;

/* Fonts that were loaded before are asked for anew. */
static void
begin_shortage (void)
{
  ur_fonts_forget ();
  fonts_fail_here = TRUE;
}

static GBytes *
make_chart (UrFormat format, GError **error)
{
  UrExportOptions options;

  ur_export_options_init (&options);
  options.format = format;
  return ur_export_chart (report, &report->charts[0], &options, NULL, error);
}

static GBytes *
make_png (UrShapeCache *cache, GError **error)
{
  return make_chart (UR_FORMAT_PNG, error);
}

static GBytes *
make_svg (UrShapeCache *cache, GError **error)
{
  return make_chart (UR_FORMAT_SVG, error);
}

static GBytes *
make_summary (UrShapeCache *cache, GError **error)
{
  UrSummaryOptions options;
  g_autoptr (UrPages) pages = NULL;

  ur_summary_options_init (&options);
  options.cache = cache;
  pages = ur_summary_layout (report, &options, NULL, error);
  return pages != NULL ? ur_pages_write_pdf (pages, NULL, error) : NULL;
}

static GBytes *
make_poster (UrShapeCache *cache, GError **error)
{
  UrPosterOptions options;
  g_autoptr (UrPoster) poster = NULL;

  ur_poster_options_init (&options);
  poster = ur_poster_layout (report, &options, NULL, error);
  return poster != NULL ? ur_poster_encode (poster, 0, NULL, error) : NULL;
}

static GBytes *
make_slide (UrShapeCache *cache, GError **error)
{
  const UrSlidesOptions options = { 0 };
  g_autoptr (UrSlides) slides = ur_slides_layout (report, &options, NULL, error);

  return slides != NULL ? ur_slides_encode_png (slides, 1, NULL, error) : NULL;
}

/* The kinds of file that text is set for. */
static GBytes *(*const makers[]) (UrShapeCache *, GError **) = {
  make_png, make_svg, make_summary, make_poster, make_slide,
};

static GBytes *
make_well (guint maker, UrShapeCache *cache)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = makers[maker](cache, &error);

  g_assert_no_error (error);
  g_assert_nonnull (bytes);
  return bytes;
}

static void
make_in_vain (guint maker, UrShapeCache *cache)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (makers[maker](cache, &error));
  g_assert_error (error, UR_ERROR, UR_ERROR_DRAW);
  g_assert_nonnull (strstr (error->message, "font"));
}

/* The thread that failed, and all others, go on as soon as fonts can be loaded. */
static void
test_again (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (UrShapeCache) cache = ur_shape_cache_new ();
      g_autoptr (GBytes) before = make_well (i, NULL);
      g_autoptr (GBytes) after = NULL;
      g_autoptr (GBytes) kept = NULL;

      begin_shortage ();
      make_in_vain (i, cache);
      make_in_vain (i, cache);
      fonts_fail_here = FALSE;
      after = make_well (i, cache);
      kept = make_well (i, cache);
      g_assert_true (g_bytes_equal (before, after));
      g_assert_true (g_bytes_equal (before, kept));
    }
}

typedef struct
{
  guint maker;
  UrShapeCache *cache;
  gint failed, over; /* atomic */
} Shortage;

static gpointer
fail_thread (gpointer data)
{
  Shortage *shortage = data;
  GBytes *late;

  begin_shortage ();
  while (!g_atomic_int_get (&shortage->over))
    {
      make_in_vain (shortage->maker, shortage->cache);
      g_atomic_int_set (&shortage->failed, TRUE);
    }
  fonts_fail_here = FALSE;
  late = make_well (shortage->maker, shortage->cache);
  return late;
}

/* One thread can not load fonts, another can, and both share what they have shaped. */
static void
test_beside (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (UrShapeCache) cache = ur_shape_cache_new ();
      g_autoptr (GBytes) expected = make_well (i, NULL);
      g_autoptr (GBytes) late = NULL;
      Shortage shortage = { i, ur_shape_cache_new (), FALSE, FALSE };
      GThread *thread = g_thread_new ("short", fail_thread, &shortage);

      while (!g_atomic_int_get (&shortage.failed))
        g_thread_yield ();
      for (guint k = 0; k < 2; k++)
        {
          g_autoptr (GBytes) meanwhile = make_well (i, k == 0 ? NULL : cache);

          g_assert_true (g_bytes_equal (expected, meanwhile));
        }
      g_atomic_int_set (&shortage.over, TRUE);
      late = g_thread_join (thread);
      g_assert_true (g_bytes_equal (expected, late));
      ur_shape_cache_unref (shortage.cache);
    }
}

/* What was laid out before a shortage can be written during it and after it. */
static void
test_laid_out_before (void)
{
  UrSummaryOptions options;
  g_autoptr (UrPages) pages = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) during = NULL;

  ur_summary_options_init (&options);
  pages = ur_summary_layout (report, &options, NULL, NULL);
  before = ur_pages_write_pdf (pages, NULL, NULL);
  begin_shortage ();
  make_in_vain (0, NULL);
  during = ur_pages_write_pdf (pages, NULL, NULL);
  fonts_fail_here = FALSE;
  g_assert_true (g_bytes_equal (before, during));
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_log_set_writer_func (failing_fonts_log_cb, NULL, NULL);
  report = load_sample ("jiangcheng-2023.json");
  g_test_add_func ("/failed-fonts/again", test_again);
  g_test_add_func ("/failed-fonts/beside", test_beside);
  g_test_add_func ("/failed-fonts/laid-out-before", test_laid_out_before);
  result = g_test_run ();
  ur_report_unref (report);
  return result;
}
