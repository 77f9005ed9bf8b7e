/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of a publication are called and how each is made. */
#include "ur-config.h"

#include "ur-publish-private.h"

#include <glib/gi18n-lib.h>

#include "ur-error.h"
#include "ur-pages.h"
#include "ur-preset.h"
#include "ur-quote.h"

/* Folders and files are called in the reader's language.  Translators: names without spaces */
#define CHARTS C_ ("file name", "charts")
#define TABLES C_ ("file name", "tables")
#define SLIDES C_ ("file name", "slides")
#define POSTER C_ ("file name", "poster")
#define SUMMARY C_ ("file name", "summary")

static char *
dup_path (const char *folder, const char *name)
{
  g_autofree char *folder_name = ur_export_dup_word_name (folder, NULL);

  return g_strconcat (folder_name, "/", name, NULL);
}

static GBytes *
make_chart_cb (gpointer data, GCancellable *cancellable, GError **error)
{
  const UrPublishItem *item = data;

  return ur_export_chart (item->publish->report, item->chart, &item->options, cancellable, error);
}

static GBytes *
make_indicators_cb (gpointer data, GCancellable *cancellable, GError **error)
{
  const UrPublishItem *item = data;

  return ur_export_indicators_csv (item->publish->report);
}

static GBytes *
make_summary_cb (gpointer data, GCancellable *cancellable, GError **error)
{
  const UrPublishItem *item = data;
  g_autoptr (UrPages) pages = NULL;
  UrSummaryOptions options;

  ur_summary_options_init (&options);
  options.notes = item->publish->notes;
  pages = ur_summary_layout (item->publish->report, &options, cancellable, error);
  return pages != NULL ? ur_pages_write_pdf (pages, cancellable, error) : NULL;
}

static GBytes *
make_word_cb (gpointer data, GCancellable *cancellable, GError **error)
{
  const UrPublishItem *item = data;
  UrSummaryOptions options;

  ur_summary_options_init (&options);
  options.notes = item->publish->notes;
  return ur_summary_write_word (item->publish->report, &options, cancellable, error);
}

static GBytes *
make_workbook_cb (gpointer data, GCancellable *cancellable, GError **error)
{
  const UrPublishItem *item = data;
  UrReport *report = item->publish->report;
  g_autoptr (GPtrArray) charts = g_ptr_array_new ();

  for (guint i = 0; i < report->n_charts; i++)
    g_ptr_array_add (charts, &report->charts[i]);
  return ur_export_workbook (report, charts, TRUE, &item->options, cancellable, error);
}

/* @preset: whose name the files' folder has, or NULL */
static void
add_chart (UrPublish *publish,
           const UrChart *chart,
           const char *folder,
           const char *name,
           const char *preset,
           const UrExportOptions *options)
{
  const char *kind = !ur_format_is_picture (options->format) ? "table" : "chart";
  UrPublishItem *item = ur_publish_add (publish, kind, make_chart_cb, g_strconcat (folder, "/", name, NULL),
                                        g_strdup (chart->title));
  guint width, height;
  GError *error = NULL;

  item->chart = chart;
  item->preset = preset;
  item->options = *options;
  if (!ur_export_measure (publish->report, chart, options, &width, &height, NULL, &error))
    ur_publish_item_fail (item, error);
  else
    item->memory = ur_export_get_memory (options, width, height);
}

static void
add_charts (UrPublish *publish, const char *folder, const char *preset, const UrExportOptions *options)
{
  g_autoptr (GPtrArray) names = ur_export_list_chart_names (publish->report, options);

  for (guint i = 0; i < publish->report->n_charts; i++)
    add_chart (publish, &publish->report->charts[i], folder, g_ptr_array_index (names, i), preset, options);
}

static GBytes *
make_poster_cb (gpointer data, GCancellable *cancellable, GError **error)
{
  const UrPublishItem *item = data;

  return ur_poster_encode (item->publish->poster, item->index, cancellable, error);
}

static GBytes *
make_poster_text_cb (gpointer data, GCancellable *cancellable, GError **error)
{
  const UrPublishItem *item = data;
  char *text;
  UrPosterOptions options;

  ur_poster_options_init (&options);
  text = ur_poster_dup_text (item->publish->report, &options, error);
  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

static GBytes *
make_slide_cb (gpointer data, GCancellable *cancellable, GError **error)
{
  const UrPublishItem *item = data;

  return ur_slides_encode_png (item->publish->slides, item->index, cancellable, error);
}

static GBytes *
make_slides_cb (gpointer data, GCancellable *cancellable, GError **error)
{
  const UrPublishItem *item = data;

  return ur_slides_write_pdf (item->publish->slides, cancellable, error);
}

static void
plan_tables (UrPublish *publish)
{
  g_autofree char *folder = ur_export_dup_word_name (TABLES, NULL);
  g_autofree char *indicators = ur_export_dup_indicators_name ();
  UrExportOptions options;

  ur_export_options_init (&options);
  options.format = UR_FORMAT_CSV;
  add_charts (publish, folder, NULL, &options);
  ur_publish_add (publish, "table", make_indicators_cb, dup_path (TABLES, indicators),
                  ur_report_dup_title (publish->report));
}

/* Its pictures are painted one after the other: it takes as much memory as the largest. */
static void
plan_workbook (UrPublish *publish)
{
  UrPublishItem *item =
      ur_publish_add (publish, "workbook", make_workbook_cb, ur_export_dup_word_name (TABLES, ".xlsx"),
                      ur_report_dup_title (publish->report));

  ur_export_options_init (&item->options);
  for (guint i = 0; i < publish->report->n_charts && item->failure == NULL; i++)
    {
      guint width, height;
      GError *error = NULL;

      if (!ur_export_measure (publish->report, &publish->report->charts[i], &item->options, &width, &height,
                              NULL, &error))
        ur_publish_item_fail (item, error);
      else
        item->memory = MAX (item->memory, ur_export_get_memory (&item->options, width, height));
    }
}

static gboolean
plan_preset (UrPublish *publish, const char *name, const char *folder_name, GError **error)
{
  const UrPreset *preset = ur_presets_find (name);
  g_autofree char *folder = NULL;
  UrExportOptions options;

  if (preset == NULL)
    {
      g_autofree char *shown = g_filename_display_name (name);

      ur_quote_set_error (error, UR_ERROR, UR_ERROR_ARGUMENT,
                          _ ("There is no preset “%s”. --list-presets says which there are."), shown);
      return FALSE;
    }
  ur_export_options_init (&options);
  ur_preset_apply (preset, &options);
  folder = dup_path (CHARTS, folder_name);
  add_charts (publish, folder, preset->name, &options);
  return TRUE;
}

/* One that is named twice is written once. */
static GPtrArray *
list_presets (const char *const *presets)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; presets[i] != NULL; i++)
    if (g_hash_table_add (seen, (gpointer) presets[i]))
      g_ptr_array_add (names, (gpointer) presets[i]);
  g_ptr_array_add (names, NULL);
  return names;
}

/* What their folders are called; one that does not exist is told of later. */
static GPtrArray *
list_labels (const GPtrArray *names)
{
  GPtrArray *labels = g_ptr_array_new ();

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      const UrPreset *preset = name != NULL ? ur_presets_find (name) : NULL;

      g_ptr_array_add (labels, (gpointer) (preset != NULL ? ur_preset_get_folder_label (preset) : name));
    }
  return labels;
}

static gboolean
plan_charts (UrPublish *publish, const char *const *presets, GError **error)
{
  g_autoptr (GPtrArray) names = NULL, labels = NULL, folders = NULL;
  g_autofree char *folder = ur_export_dup_word_name (CHARTS, NULL);
  UrExportOptions options;

  if (presets == NULL || presets[0] == NULL)
    {
      ur_export_options_init (&options);
      add_charts (publish, folder, NULL, &options);
      return TRUE;
    }
  names = list_presets (presets);
  labels = list_labels (names);
  folders = ur_export_list_preset_folder_names ((const char *const *) labels->pdata);
  for (guint i = 0; i < folders->len; i++)
    if (!plan_preset (publish, g_ptr_array_index (names, i), g_ptr_array_index (folders, i), error))
      return FALSE;
  return TRUE;
}

static void
add_slices (UrPublish *publish)
{
  guint n = ur_poster_get_n_slices (publish->poster);
  g_autofree char *whole = ur_export_dup_word_name (POSTER, ".png");

  for (guint i = 0; i < n; i++)
    {
      char *name = ur_export_dup_slice_name (whole, i, n);

      ur_publish_add (publish, "poster", make_poster_cb, name, ur_report_dup_title (publish->report))->index =
          i;
    }
}

static void
plan_poster (UrPublish *publish, GCancellable *cancellable)
{
  UrPosterOptions options;
  GError *error = NULL;

  ur_poster_options_init (&options);
  publish->poster = ur_poster_layout (publish->report, &options, cancellable, &error);
  if (publish->poster != NULL)
    add_slices (publish);
  else
    ur_publish_item_fail (ur_publish_add (publish, "poster", NULL, ur_export_dup_word_name (POSTER, ".png"),
                                          ur_report_dup_title (publish->report)),
                          error);
  ur_publish_add (publish, "text", make_poster_text_cb, ur_export_dup_word_name (POSTER, ".txt"),
                  ur_report_dup_title (publish->report));
}

static void
add_slides (UrPublish *publish)
{
  for (guint i = 0; i < ur_slides_get_n_slides (publish->slides); i++)
    {
      g_autofree char *name = ur_slides_dup_file_name (publish->slides, i);
      UrPublishItem *item = ur_publish_add (publish, "slide", make_slide_cb, dup_path (SLIDES, name),
                                            g_strdup (ur_slides_get_title (publish->slides, i)));

      item->index = i;
      item->memory = UR_SLIDE_MEMORY;
    }
}

static void
plan_slides (UrPublish *publish, GCancellable *cancellable)
{
  UrSlidesOptions options;
  GError *error = NULL;
  UrPublishItem *item =
      ur_publish_add (publish, "slides", make_slides_cb, ur_export_dup_word_name (SLIDES, ".pdf"),
                      ur_report_dup_title (publish->report));

  ur_slides_options_init (&options);
  publish->slides = ur_slides_layout (publish->report, &options, cancellable, &error);
  if (publish->slides != NULL)
    add_slides (publish);
  else
    ur_publish_item_fail (item, error);
}

/* Only a preset that is not known is a mistake of the whole. */
static gboolean
plan_kind (UrPublish *publish,
           UrPublishWhat kind,
           const UrPublishOptions *options,
           GCancellable *cancellable,
           GError **error)
{
  switch (kind)
    {
    case UR_PUBLISH_CHARTS:
      return plan_charts (publish, options->presets, error);
    case UR_PUBLISH_TABLES:
      plan_tables (publish);
      return TRUE;
    case UR_PUBLISH_WORKBOOK:
      plan_workbook (publish);
      return TRUE;
    case UR_PUBLISH_POSTER:
      plan_poster (publish, cancellable);
      return TRUE;
    case UR_PUBLISH_SLIDES:
      plan_slides (publish, cancellable);
      return TRUE;
    case UR_PUBLISH_SUMMARY:
      ur_publish_add (publish, "summary", make_summary_cb, ur_export_dup_word_name (SUMMARY, ".pdf"),
                      ur_report_dup_title (publish->report));
      return TRUE;
    case UR_PUBLISH_WORD:
      ur_publish_add (publish, "word", make_word_cb, ur_export_dup_word_name (SUMMARY, ".docx"),
                      ur_report_dup_title (publish->report));
      return TRUE;
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
plan (UrPublish *publish, const UrPublishOptions *options, GCancellable *cancellable, GError **error)
{
  for (guint kind = UR_PUBLISH_CHARTS; kind <= UR_PUBLISH_WORD; kind <<= 1)
    {
      guint first = publish->items->len;

      if ((options->what & kind) == 0)
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!plan_kind (publish, (UrPublishWhat) kind, options, cancellable, error))
        return FALSE;
      for (guint i = first; i < publish->items->len; i++)
        ((UrPublishItem *) g_ptr_array_index (publish->items, i))->what = (UrPublishWhat) kind;
    }
  return TRUE;
}

/**
 * ur_publish_new:
 * @report: a report
 * @options: what to publish
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Finds out which files there will be: slides and long picture are laid out, nothing is painted.  One that
 * turns out to be impossible is listed all the same; ur_publish_run() tells in the end that it is missing.
 * Any thread may call it, but pictures painted later take the fonts of the threads that paint them.
 *
 * Returns: (transfer full): the publication, or %NULL with @error %UR_ERROR_ARGUMENT for an unknown preset or
 *   %G_IO_ERROR_CANCELLED
 */
UrPublish *
ur_publish_new (UrReport *report, const UrPublishOptions *options, GCancellable *cancellable, GError **error)
{
  g_autoptr (UrPublish) publish = NULL;

  g_return_val_if_fail (report != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  publish = ur_publish_alloc (report, options->with_manifest && options->what != 0);
  if (options->notebook != NULL)
    {
      publish->notebook = ur_notebook_ref (options->notebook);
      publish->notes = ur_notebook_list_placed (options->notebook, report);
    }
  if (!plan (publish, options, cancellable, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&publish);
}

/**
 * ur_publish_dup_note:
 * @publish: a publication
 *
 * Returns: (transfer full) (nullable): a sentence where a file that is written may disappoint, see
 *   ur_poster_dup_note()
 */
char *
ur_publish_dup_note (const UrPublish *publish)
{
  g_return_val_if_fail (publish != NULL, NULL);

  return publish->poster != NULL ? ur_poster_dup_note (publish->poster) : NULL;
}
