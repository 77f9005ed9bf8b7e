/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command that writes charts. */
#include "ur-config.h"

#include "ur-cli.h"

#include <glib/gi18n-lib.h>

#include "ur-cli-batch.h"
#include "ur-cli-export.h"
#include "ur-cli-io.h"
#include "ur-cli-memory.h"
#include "ur-cli-names.h"
#include "ur-error.h"
#include "ur-quote.h"

typedef struct
{
  char *folder;
  char **ids;
  gboolean force;
  gboolean list_presets;
  char **paths;
} Words;

static void
words_clear (Words *words)
{
  g_free (words->folder);
  g_strfreev (words->ids);
  g_strfreev (words->paths);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

/* A file of the set. */
typedef struct
{
  const UrReport *report;
  const UrChart *chart;    /* NULL: all indicators, or a workbook */
  const GPtrArray *charts; /* (element-type UrChart) (nullable): those of a workbook */
  gboolean with_indicators;
  const UrExportOptions *options;
} File;

static GBytes *
make_cb (gpointer data, GCancellable *cancellable, GError **error)
{
  const File *file = data;

  if (file->charts != NULL)
    return ur_export_workbook (file->report, file->charts, file->with_indicators, file->options, cancellable,
                               error);
  return file->chart != NULL ? ur_export_chart (file->report, file->chart, file->options, cancellable, error)
                             : ur_export_indicators_csv (file->report);
}

/* What is to be written, in the report's order. */
typedef struct
{
  GArray *files; /* (element-type File) */
  GArray *jobs;  /* (element-type UrBatchJob): their data is set when all files are there */
  GPtrArray *paths;
  GPtrArray *charts; /* (element-type UrChart) */
  char *warning;     /* about the smallest text of all that cannot be read where it is looked at, or NULL */
  double smallest;   /* that text, px at 1× */
} Set;

static void
set_clear (Set *set)
{
  g_clear_pointer (&set->files, g_array_unref);
  g_clear_pointer (&set->jobs, g_array_unref);
  g_clear_pointer (&set->paths, g_ptr_array_unref);
  g_clear_pointer (&set->charts, g_ptr_array_unref);
  g_clear_pointer (&set->warning, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Set, set_clear)

static char *
dup_chart_ids (const UrReport *report)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < report->n_charts; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", report->charts[i].id);
  return g_string_free (ids, FALSE);
}

static void
add_file (Set *set, const File *file, const char *folder, const char *name)
{
  static const UrBatchJob job = { make_cb, NULL, 0 };

  g_array_append_val (set->files, *file);
  g_array_append_val (set->jobs, job);
  g_ptr_array_add (set->paths, g_str_equal (folder, UR_CLI_STDOUT) ? g_strdup (UR_CLI_STDOUT)
                               : g_str_equal (folder, ".")         ? g_strdup (name)
                                                                   : g_build_filename (folder, name, NULL));
}

static gboolean
is_chosen (const UrChart *chart, char **ids)
{
  return ids == NULL || g_strv_contains ((const char *const *) ids, chart->id);
}

/* One file has it all; one of a chart alone is called as the chart. */
static void
plan_workbook (Set *set, File *file, const Words *words, const GPtrArray *names)
{
  const char *folder = words->folder != NULL ? words->folder : ".";
  g_autofree char *name = NULL;

  file->charts = set->charts;
  file->with_indicators = words->ids == NULL;
  if (words->ids != NULL && set->charts->len == 1)
    name =
        g_strdup (g_ptr_array_index (names, ((const UrChart *) g_ptr_array_index (set->charts, 0))->index));
  else
    name = ur_export_dup_workbook_name (file->report);
  add_file (set, file, folder, name);
}

static void
plan (Set *set, const UrReport *report, const Words *words, const UrExportOptions *options)
{
  g_autoptr (GPtrArray) names = ur_export_list_chart_names (report, options);
  const char *folder = words->folder != NULL ? words->folder : ".";
  File file = { .report = report, .options = options };

  set->files = g_array_new (FALSE, FALSE, sizeof (File));
  set->jobs = g_array_new (FALSE, FALSE, sizeof (UrBatchJob));
  set->paths = g_ptr_array_new_with_free_func (g_free);
  set->charts = g_ptr_array_new ();
  for (guint i = 0; i < report->n_charts; i++)
    if (is_chosen (&report->charts[i], words->ids))
      g_ptr_array_add (set->charts, &report->charts[i]);
  if (options->format == UR_FORMAT_XLSX)
    {
      plan_workbook (set, &file, words, names);
      return;
    }
  for (guint i = 0; i < set->charts->len; i++)
    {
      file.chart = g_ptr_array_index (set->charts, i);
      add_file (set, &file, folder, g_ptr_array_index (names, file.chart->index));
    }
  file.chart = NULL;
  if (options->format == UR_FORMAT_CSV && words->ids == NULL)
    {
      g_autofree char *name = ur_export_dup_indicators_name ();

      add_file (set, &file, folder, name);
    }
}

static gboolean
check_ids (const char *command, const UrReport *report, char **ids)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      g_autofree char *known = NULL;
      g_autofree char *shown = NULL;

      if (ur_report_find_chart (report, ids[i]) != NULL)
        continue;
      known = dup_chart_ids (report);
      shown = g_filename_display_name (ids[i]);
      ur_cli_misunderstand (command, _ ("The report has no chart “%s”. Its charts are: %s."), shown, known);
      return FALSE;
    }
  return TRUE;
}

/* The window says this before it saves. */
static void
judge_text (Set *set, const File *file, double smallest)
{
  gboolean clear;
  g_autofree char *verdict = ur_export_dup_verdict (file->options, smallest, &clear);

  if (clear || smallest <= 0 || (set->warning != NULL && smallest >= set->smallest))
    return;
  g_free (set->warning);
  set->smallest = smallest;
  set->warning = ur_quote_printf (_ ("The chart “%s”: %s."), file->chart->title, verdict);
}

/* Whether such a picture can be made. */
static UrCliStatus
measure (const char *command, Set *set, const File *file, gsize *memory)
{
  g_autoptr (GError) error = NULL;
  guint width, height;
  double smallest;

  if (!ur_export_measure (file->report, file->chart, file->options, &width, &height, &smallest, &error))
    {
      if (!g_error_matches (error, UR_ERROR, UR_ERROR_DRAW))
        return ur_cli_misunderstand (command, "%s", error->message);
      ur_cli_complain ("%s", error->message);
      return UR_CLI_FAILED;
    }
  *memory = ur_export_get_memory (file->options, width, height);
  judge_text (set, file, smallest);
  return UR_CLI_DONE;
}

/* How much is painted at a time depends on how large the pictures are. */
static UrCliStatus
prepare_job (const char *command, Set *set, guint i)
{
  File *file = &g_array_index (set->files, File, i);
  UrBatchJob *job = &g_array_index (set->jobs, UrBatchJob, i);
  UrCliStatus status = UR_CLI_DONE;

  job->data = file;
  if (file->chart != NULL)
    return measure (command, set, file, &job->memory);
  for (guint k = 0; file->charts != NULL && k < file->charts->len && status == UR_CLI_DONE; k++)
    {
      const File one = { .report = file->report,
                         .chart = g_ptr_array_index (file->charts, k),
                         .options = file->options };

      status = measure (command, set, &one, &job->memory);
    }
  return status;
}

/* Sizes and names are all checked before the first picture is drawn, so that a mistake leaves no half of a
 * set. */
static UrCliStatus
write_set (const char *command, Set *set, const char *folder, UrSaveFlags flags, gboolean drawn)
{
  for (guint i = 0; i < set->files->len; i++)
    {
      UrCliStatus status = prepare_job (command, set, i);

      if (status != UR_CLI_DONE)
        return status;
    }
  if (!ur_cli_make_folder (folder) || !ur_cli_check_targets (set->paths, flags) ||
      (drawn && !ur_cli_prepare_drawing ()))
    return UR_CLI_FAILED;
  if (set->warning != NULL)
    ur_cli_complain ("%s", set->warning);
  return ur_cli_write_batch ((const UrBatchJob *) (gconstpointer) set->jobs->data, set->paths, flags);
}

static UrCliStatus
write_charts (const char *command, const UrReport *report, const Words *words, const UrExportOptions *options)
{
  UrSaveFlags flags = UR_SAVE_IN_FOLDER | (words->force ? UR_SAVE_OVERWRITE : UR_SAVE_NONE);
  g_auto (Set) set = { NULL };

  if (!check_ids (command, report, words->ids))
    return UR_CLI_USAGE;
  plan (&set, report, words, options);
  if (set.files->len == 0)
    {
      ur_cli_complain ("%s", _ ("The report has no charts."));
      return UR_CLI_DONE;
    }
  if (g_strcmp0 (words->folder, UR_CLI_STDOUT) == 0 && set.files->len != 1)
    return ur_cli_misunderstand (
        command, _ ("Only one file fits on standard output, not %u. Choose one with --chart."),
        set.files->len);
  return write_set (command, &set, words->folder, flags, options->format != UR_FORMAT_CSV);
}

/**
 * ur_cli_charts:
 * @command: the command's name
 * @words: the name and what follows
 *
 * `charts [-o DIR] [-f FORMAT] [--chart ID]... [--preset NAME] [--width PX|MMmm] [--height PX|MMmm] [--dpi N]
 * [--scale N] [--theme THEME] [--transparent] [--no-title] [--finding] [--outlines] [--max-bytes N] [--force]
 * [REPORT]`: writes pictures or tables and prints their paths.  `charts --list-presets` prints what --preset
 * takes.
 *
 * Returns: what the program ends with
 */
UrCliStatus
ur_cli_charts (const char *command, char **words)
{
  g_auto (Words) given = { NULL };
  g_auto (UrCliExport) size = { NULL };
  GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &given.folder,
      N_ ("Folder to write in; “-” sends one file to standard output"), N_ ("DIR") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &size.format, N_ ("png (the default), svg, pdf, csv or xlsx"),
      N_ ("FORMAT") },
    { "chart", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &given.ids,
      N_ ("Only this chart; may be given several times"), N_ ("ID") },
    { "preset", 0, 0, G_OPTION_ARG_FILENAME, &size.preset,
      N_ ("What it is for: size, shape and type size; the options below change it"), N_ ("NAME") },
    { "list-presets", 0, 0, G_OPTION_ARG_NONE, &given.list_presets, N_ ("Print the presets"), NULL },
    { "width", 0, 0, G_OPTION_ARG_FILENAME, &size.width,
      N_ ("Width at scale 1 in pixels, 320 to 8000 (1080 by default), or as 160mm, 20mm to 400mm"),
      N_ ("PX") },
    { "height", 0, 0, G_OPTION_ARG_FILENAME, &size.height,
      N_ ("Height in the same unit, which all rows have to fit into"), N_ ("PX") },
    { "dpi", 0, 0, G_OPTION_ARG_FILENAME, &size.dpi,
      N_ ("Dots an inch of a PNG in millimetres, 72 to 600; 300 by default"), N_ ("N") },
    { "scale", 0, 0, G_OPTION_ARG_FILENAME, &size.scale,
      N_ ("1, 2 (the default) or 4 pixels of a PNG for each of those"), N_ ("N") },
    { "theme", 0, 0, G_OPTION_ARG_FILENAME, &size.theme, N_ ("light (the default), dark or grey"),
      N_ ("THEME") },
    { "transparent", 0, 0, G_OPTION_ARG_NONE, &size.transparent, N_ ("Leave the background out"), NULL },
    { "no-title", 0, 0, G_OPTION_ARG_NONE, &size.without_title, N_ ("Leave title and source out"), NULL },
    { "finding", 0, 0, G_OPTION_ARG_NONE, &size.with_finding,
      N_ ("Say under the title what the chart shows, as counted from its figures"), NULL },
    { "outlines", 0, 0, G_OPTION_ARG_NONE, &size.outlines, N_ ("SVG with its text as outlines"), NULL },
    { "max-bytes", 0, 0, G_OPTION_ARG_FILENAME, &size.max_bytes,
      N_ ("A PNG may be no larger; it gets fewer shades, never fewer pixels"), N_ ("N") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &given.force, N_ ("Replace existing files"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &given.paths, NULL, NULL },
    { NULL },
  };
  g_autoptr (UrReport) report = NULL;
  UrExportOptions options;
  UrCliStatus status;

  if (!ur_cli_parse (command, entries, words, &status))
    return status;
  if (given.list_presets)
    return ur_cli_list_presets ();
  if (!ur_cli_export_read (command, &size, &options) || !ur_cli_check_folder_name (command, given.folder))
    return UR_CLI_USAGE;
  report = ur_cli_open (command, given.paths, &status);
  return report != NULL ? write_charts (command, report, &given, &options) : status;
}
