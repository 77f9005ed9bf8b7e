/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libFuzzer feeds this with anything in place of a report; one that is read goes the whole way: sentences,
 * charts, tables, pages, slides, the long picture.  Each is made, or a sentence says why it cannot be. */
#include "use-report.h"

#include "fuzz.h"
#include "ur-export.h"
#include "ur-chart-layout.h"
#include "ur-pages.h"
#include "ur-poster.h"
#include "ur-slides.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_stop_at_warnings ();
  return 0;
}

/* Numbers that no drawing can show: a scene has none. */
static void
check_scene (UrScene *scene)
{
  guint n;
  const UrSceneItem *items = ur_scene_get_items (scene, &n);

  CHECK (ur_scene_get_width (scene) > 0 && ur_scene_get_height (scene) > 0);
  CHECK (ur_scene_get_height (scene) < 1e7);
  for (guint i = 0; i < n; i++)
    {
      const UrRect *rect = &items[i].rect;

      CHECK (rect->x > -1e7 && rect->x < 1e7 && rect->y > -1e7 && rect->y < 1e7);
      CHECK (rect->width > -1e7 && rect->width < 1e7 && rect->height > -1e7 && rect->height < 1e7);
    }
}

static void
take (GBytes *bytes, GError *error)
{
  if (bytes == NULL)
    fuzz_check_error (error);
  else
    CHECK (error == NULL && g_bytes_get_size (bytes) > 0);
  g_clear_pointer (&bytes, g_bytes_unref);
  g_clear_error (&error);
}

static void
make_chart (const UrReport *report, const UrChart *chart)
{
  static const UrChartForm forms[] = { UR_CHART_FORM_CARD, UR_CHART_FORM_PICTURE, UR_CHART_FORM_PRINT,
                                       UR_CHART_FORM_POSTER, UR_CHART_FORM_SLIDE };
  UrExportOptions options;
  GError *error = NULL;
  GBytes *bytes;

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      UrChartSpec spec = { .form = forms[i], .width = i == 4 ? 1700 : 420, .with_title = TRUE };
      g_autoptr (UrChartLayout) layout = ur_chart_layout_new (report, chart, &spec);

      check_scene (ur_chart_layout_get_scene (layout));
    }
  ur_export_options_init (&options);
  for (guint i = 0; i < 2; i++)
    {
      options.format = i == 0 ? UR_FORMAT_SVG : UR_FORMAT_CSV;
      bytes = ur_export_chart (report, chart, &options, NULL, &error);
      take (bytes, g_steal_pointer (&error));
    }
}

static void
make_pages (UrReport *report, guint which)
{
  UrSummaryOptions options;
  g_autoptr (UrPages) pages = NULL;
  GError *error = NULL;
  GBytes *pdf;

  ur_summary_options_init (&options);
  ur_summary_options_set_layout (&options, which % UR_N_SUMMARY_LAYOUTS);
  options.columns = options.layout != UR_SUMMARY_GONGWEN && which % 5 == 0 ? 2 : options.columns;
  options.booklet = which % 7 == 0;
  options.pack = which % 3 == 0 ? UR_PACK_STUDY : UR_PACK_NONE;
  pages = ur_summary_layout (report, &options, NULL, &error);
  if (pages == NULL)
    {
      take (NULL, error);
      return;
    }
  CHECK (error == NULL && ur_pages_get_n_pages (pages) > 0);
  pdf = ur_pages_write_pdf (pages, NULL, &error);
  take (pdf, error);
}

static void
make_slides (UrReport *report)
{
  UrSlidesOptions options;
  g_autoptr (UrSlides) slides = NULL;
  g_autoptr (GError) error = NULL;

  ur_slides_options_init (&options);
  slides = ur_slides_layout (report, &options, NULL, &error);
  CHECK (slides != NULL && ur_slides_get_n_slides (slides) > 0);
  for (guint i = 0; i < ur_slides_get_n_slides (slides); i++)
    {
      check_scene (ur_slides_get_scene (slides, i));
      fuzz_check_text (ur_slides_get_title (slides, i));
      fuzz_check_text (ur_slides_get_text (slides, i));
      CHECK (ur_slides_find_id (slides, ur_slides_get_id (slides, i)) == (int) i);
    }
}

static void
make_poster (UrReport *report, guint which)
{
  UrPosterOptions options;
  g_autoptr (UrPoster) poster = NULL;
  g_autofree char *text = NULL;
  GError *error = NULL;

  ur_poster_options_init (&options);
  options.slice_height = which % 2 == 0 ? 0 : 1200;
  poster = ur_poster_layout (report, &options, NULL, &error);
  if (poster == NULL)
    {
      take (NULL, error);
      return;
    }
  check_scene (ur_poster_get_scene (poster));
  CHECK (ur_poster_get_n_slices (poster) > 0);
  for (guint i = 0; i < ur_poster_get_n_slices (poster); i++)
    {
      guint width, height;

      ur_poster_get_size (poster, i, &width, &height);
      CHECK (width > 0 && height > 0 && height <= 32767);
    }
  text = ur_poster_dup_text (report, &options, NULL);
  fuzz_check_text (text);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) document = g_bytes_new (data, size);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (UrReport) report = ur_report_read (document, "fuzz.json", &problems, NULL);

  use_problems (problems);
  if (report == NULL)
    return 0;
  use_report (report);
  for (guint i = 0; i < report->n_charts; i++)
    make_chart (report, &report->charts[i]);
  take (ur_export_indicators_csv (report), NULL);
  make_pages (report, (guint) size);
  make_slides (report);
  make_poster (report, (guint) size);
  return 0;
}
