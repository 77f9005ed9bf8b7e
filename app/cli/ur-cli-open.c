/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-cli.h"

#include <glib/gi18n-lib.h>

#include "ur-cli-io.h"
#include "ur-report-reader.h"

static gboolean
complain_about_problems (GPtrArray *problems, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);
  gboolean any_error = FALSE;

  for (guint i = 0; problems != NULL && i < problems->len; i++)
    {
      const UrProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *line = NULL;

      if (problem->severity != UR_PROBLEM_ERROR)
        continue;
      line = ur_problem_to_string (problem, name);
      ur_cli_complain_line (line);
      any_error = TRUE;
    }
  return any_error;
}

/* A report with a mistake is refused whole: a batch must not leave out a chart without anyone noticing. */
static UrReport *
open_file (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (UrReport) report = ur_report_load (file, &problems, NULL, &error);

  if (complain_about_problems (problems, path))
    return NULL;
  if (report == NULL)
    ur_cli_complain ("%s", error->message);
  return g_steal_pointer (&report);
}

/**
 * ur_cli_check_names:
 * @command: the command's name
 * @paths: (nullable): names of files
 *
 * An empty name is what a variable of a script leaves that was never set.
 *
 * Returns: whether all are names; if not, that has been said
 */
gboolean
ur_cli_check_names (const char *command, char **paths)
{
  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    if (*paths[i] == '\0')
      {
        ur_cli_misunderstand (command, "%s", _ ("No report was named: leave the empty word out."));
        return FALSE;
      }
  return TRUE;
}

/**
 * ur_cli_open:
 * @command: the command's name
 * @paths: (nullable): what was given besides options: one path, or nothing for the report that comes with the
 *   program
 * @status: (out): what to end with when %NULL is returned
 *
 * Returns: (transfer full) (nullable): the report; if %NULL, the reason has been said
 */
UrReport *
ur_cli_open (const char *command, char **paths, UrCliStatus *status)
{
  g_autoptr (GError) error = NULL;
  UrReport *report;

  if (paths != NULL && paths[0] != NULL && paths[1] != NULL)
    {
      *status = ur_cli_misunderstand (command, _ ("“%s” takes one report, not several."), command);
      return NULL;
    }
  if (!ur_cli_check_names (command, paths))
    {
      *status = UR_CLI_USAGE;
      return NULL;
    }
  *status = UR_CLI_FAILED;
  if (paths != NULL && paths[0] != NULL)
    return open_file (paths[0]);
  report = ur_report_load_bundled (&error);
  if (report == NULL)
    ur_cli_complain ("%s", error->message);
  return report;
}

static void
unref_report (gpointer data)
{
  ur_report_unref (data);
}

/**
 * ur_cli_open_all:
 * @command: the command's name
 * @paths: (nullable): what --report was given: paths, or nothing for the report that comes with the program
 * @status: (out): what to end with when %NULL is returned
 *
 * Returns: (transfer full) (element-type UrReport) (nullable): the reports; if %NULL, the reason has been
 * said
 */
GPtrArray *
ur_cli_open_all (const char *command, char **paths, UrCliStatus *status)
{
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func (unref_report);

  for (guint i = 0; i == 0 || (paths != NULL && paths[i] != NULL); i++)
    {
      UrReport *report = ur_cli_open (command, paths != NULL ? (char *[]){ paths[i], NULL } : NULL, status);

      if (report == NULL)
        return NULL;
      g_ptr_array_add (reports, report);
      if (paths == NULL)
        break;
    }
  return g_steal_pointer (&reports);
}

static char *
dup_part_ids (const UrReport *report)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < report->n_parts; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", report->parts[i].id);
  return g_string_free (ids, FALSE);
}

/**
 * ur_cli_choose_parts:
 * @command: the command's name
 * @report: a report
 * @ids: (nullable): ids of parts; %NULL for all
 * @status: (out): what to end with when %NULL is returned
 *
 * Returns: (transfer full) (nullable): a flag for each part of the report; if %NULL, the unknown name has
 * been said
 */
gboolean *
ur_cli_choose_parts (const char *command, const UrReport *report, char **ids, UrCliStatus *status)
{
  g_autofree gboolean *chosen = g_new0 (gboolean, report->n_parts + 1);

  for (guint i = 0; ids == NULL && i < report->n_parts; i++)
    chosen[i] = TRUE;
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      const UrPart *part = ur_report_find_part (report, ids[i]);
      g_autofree char *known = NULL;
      g_autofree char *shown = NULL;

      if (part != NULL)
        {
          chosen[part->index] = TRUE;
          continue;
        }
      known = dup_part_ids (report);
      shown = g_filename_display_name (ids[i]);
      *status =
          ur_cli_misunderstand (command, _ ("The report has no part “%s”. Its parts are: %s."), shown, known);
      return NULL;
    }
  return g_steal_pointer (&chosen);
}
