/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command that puts two reports side by side. */
#include "ur-config.h"

#include "ur-cli.h"

#include <glib/gi18n-lib.h>

#include "ur-cli-io.h"
#include "ur-comparison-account.h"

static void
print_comparison (UrReport *then, UrReport *now, gboolean csv)
{
  g_autofree char *path = ur_pairings_dup_path ();
  g_autoptr (UrPairings) pairings = ur_pairings_read (path);
  g_autoptr (UrComparison) comparison = ur_comparison_new (then, now, pairings);
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GPtrArray) sections = NULL;
  g_autofree char *text = NULL;

  if (pairings->problem != NULL)
    ur_cli_complain ("%s", pairings->problem);
  if (csv)
    {
      g_autoptr (GBytes) table = ur_comparison_to_csv (comparison);

      ur_cli_print ("%.*s", (int) g_bytes_get_size (table), (const char *) g_bytes_get_data (table, NULL));
      return;
    }
  tasks = ur_compared_tasks_new (then, now, pairings);
  sections = ur_compared_sections_new (then, now, pairings);
  text = ur_comparison_dup_text (comparison, tasks, sections);
  ur_cli_print ("%s", text);
}

/**
 * ur_cli_compare:
 * @command: the command's name
 * @words: the name and what follows
 *
 * `compare THEN NOW [--csv]`: what two reports tell of one thing, and what changed.  The decisions of the
 * person who runs the program are looked at.
 *
 * Returns: what the program ends with
 */
UrCliStatus
ur_cli_compare (const char *command, char **words)
{
  g_auto (GStrv) paths = NULL;
  gboolean csv = FALSE;
  GOptionEntry entries[] = {
    { "csv", 0, 0, G_OPTION_ARG_NONE, &csv, N_ ("Print the figures as a table for office programs"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    { NULL },
  };
  g_autoptr (UrReport) then = NULL;
  g_autoptr (UrReport) now = NULL;
  UrCliStatus status;

  if (!ur_cli_parse (command, entries, words, &status))
    return status;
  if (paths == NULL || g_strv_length (paths) != 2)
    return ur_cli_misunderstand (command, "%s", _ ("Name two reports: the earlier one, then the later one."));
  then = ur_cli_open (command, (char *[]){ paths[0], NULL }, &status);
  now = then != NULL ? ur_cli_open (command, (char *[]){ paths[1], NULL }, &status) : NULL;
  if (now == NULL)
    return status;
  print_comparison (then, now, csv);
  return UR_CLI_DONE;
}
