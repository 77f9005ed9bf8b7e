/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command that writes charts. */
#include "ur-config.h"

#include "ur-cli.h"

#include <glib/gi18n-lib.h>

#include "ur-cli-batch.h"
#include "ur-cli-export.h"
#include "ur-cli-io.h"
#include "ur-cli-memory.h"

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

static void
job_free (gpointer data)
{
  UrCliJob *job = data;

  g_free (job->path);
  g_free (job);
}

static char *
dup_chart_ids (const UrReport *report)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < report->n_charts; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", report->charts[i].id);
  return g_string_free (ids, FALSE);
}

static void
add_job (GPtrArray *jobs, const UrChart *chart, const char *folder, const char *name)
{
  UrCliJob *job = g_new0 (UrCliJob, 1);

  job->chart = chart;
  job->path = g_str_equal (folder, UR_CLI_STDOUT) ? g_strdup (UR_CLI_STDOUT)
              : g_str_equal (folder, ".")         ? g_strdup (name)
                                                  : g_build_filename (folder, name, NULL);
  g_ptr_array_add (jobs, job);
}

static gboolean
is_chosen (const UrChart *chart, char **ids)
{
  return ids == NULL || g_strv_contains ((const char *const *) ids, chart->id);
}

/* What is to be written, in the report's order. */
static GPtrArray *
plan (const UrReport *report, const Words *words, const UrExportOptions *options)
{
  GPtrArray *jobs = g_ptr_array_new_with_free_func (job_free);
  g_autoptr (GPtrArray) names = ur_export_list_chart_names (report, options);
  const char *folder = words->folder != NULL ? words->folder : ".";

  for (guint i = 0; i < report->n_charts; i++)
    if (is_chosen (&report->charts[i], words->ids))
      add_job (jobs, &report->charts[i], folder, g_ptr_array_index (names, i));
  if (options->format == UR_FORMAT_CSV && words->ids == NULL)
    add_job (jobs, NULL, folder, UR_EXPORT_INDICATORS_NAME);
  return jobs;
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

/* Sizes and names are all checked before the first picture is drawn, so that a mistake leaves no half of a
 * set. */
static gboolean
check_sizes (const char *command,
             const UrReport *report,
             const GPtrArray *jobs,
             const UrExportOptions *options)
{
  for (guint i = 0; i < jobs->len; i++)
    {
      const UrCliJob *job = g_ptr_array_index (jobs, i);
      g_autoptr (GError) error = NULL;

      if (job->chart == NULL || ur_export_measure (report, job->chart, options, NULL, NULL, NULL, &error))
        continue;
      ur_cli_misunderstand (command, "%s", error->message);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_targets (const GPtrArray *jobs, UrSaveFlags flags)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();

  for (guint i = 0; i < jobs->len; i++)
    g_ptr_array_add (paths, ((const UrCliJob *) g_ptr_array_index (jobs, i))->path);
  return ur_cli_check_targets (paths, flags);
}

static UrCliStatus
write_charts (const char *command, const UrReport *report, const Words *words, const UrExportOptions *options)
{
  UrSaveFlags flags = UR_SAVE_IN_FOLDER | (words->force ? UR_SAVE_OVERWRITE : UR_SAVE_NONE);
  g_autoptr (GPtrArray) jobs = NULL;

  if (!check_ids (command, report, words->ids))
    return UR_CLI_USAGE;
  jobs = plan (report, words, options);
  if (jobs->len == 0)
    {
      ur_cli_complain ("%s", _ ("The report has no charts."));
      return UR_CLI_DONE;
    }
  if (g_strcmp0 (words->folder, UR_CLI_STDOUT) == 0 && jobs->len != 1)
    return ur_cli_misunderstand (
        command, _ ("Only one file fits on standard output, not %u. Choose one with --chart."), jobs->len);
  if (!check_sizes (command, report, jobs, options))
    return UR_CLI_USAGE;
  if (!ur_cli_make_folder (words->folder) || !check_targets (jobs, flags))
    return UR_CLI_FAILED;
  if (options->format != UR_FORMAT_CSV && !ur_cli_prepare_drawing ())
    return UR_CLI_FAILED;
  return ur_cli_run_jobs (report, jobs, options, flags);
}

/**
 * ur_cli_charts:
 * @command: the command's name
 * @words: the name and what follows
 *
 * `charts [-o DIR] [-f FORMAT] [--chart ID]... [--preset NAME] [--width PX|MMmm] [--height PX|MMmm] [--dpi N]
 * [--scale N] [--theme THEME] [--transparent] [--no-title] [--outlines] [--max-bytes N] [--force] [REPORT]`:
 * writes pictures or tables and prints their paths.  `charts --list-presets` prints what --preset takes.
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
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &size.format, N_ ("png (the default), svg, pdf or csv"),
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
      N_ ("Height in the same unit; the chart then shows as many rows as fit"), N_ ("PX") },
    { "dpi", 0, 0, G_OPTION_ARG_FILENAME, &size.dpi,
      N_ ("Dots an inch of a PNG in millimetres, 72 to 600; 300 by default"), N_ ("N") },
    { "scale", 0, 0, G_OPTION_ARG_FILENAME, &size.scale,
      N_ ("1, 2 (the default) or 4 pixels of a PNG for each of those"), N_ ("N") },
    { "theme", 0, 0, G_OPTION_ARG_FILENAME, &size.theme, N_ ("light (the default), dark or grey"),
      N_ ("THEME") },
    { "transparent", 0, 0, G_OPTION_ARG_NONE, &size.transparent, N_ ("Leave the background out"), NULL },
    { "no-title", 0, 0, G_OPTION_ARG_NONE, &size.without_title, N_ ("Leave title and source out"), NULL },
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
  if (!ur_cli_export_read (command, &size, &options))
    return UR_CLI_USAGE;
  report = ur_cli_open (command, given.paths, &status);
  return report != NULL ? write_charts (command, report, &given, &options) : status;
}
