/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command that writes a report file anew. */
#include "ur-config.h"

#include "ur-cli.h"

#include <glib/gi18n-lib.h>

#include "ur-cli-io.h"
#include "ur-cli-names.h"
#include "ur-report-writer.h"

/**
 * ur_cli_format:
 * @command: the command's name
 * @words: the name and what follows
 *
 * `format REPORT [-o FILE.json] [--force]`: the same report with its members in order and laid out like all
 * others, so that two versions of one can be compared line by line.
 *
 * Returns: what the program ends with
 */
UrCliStatus
ur_cli_format (const char *command, char **words)
{
  g_auto (GStrv) paths = NULL;
  g_autofree char *output = NULL;
  gboolean force = FALSE;
  GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_ ("File to write; “-” and without it standard output"), N_ ("FILE.json") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_ ("Replace existing files"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    { NULL },
  };
  g_autoptr (UrReport) report = NULL;
  g_autoptr (GBytes) bytes = NULL;
  UrCliStatus status;

  if (!ur_cli_parse (command, entries, words, &status))
    return status;
  if (paths == NULL)
    return ur_cli_misunderstand (command, "%s", _ ("No report was given to format."));
  if (!ur_cli_check_file_name (command, output, "json"))
    return UR_CLI_USAGE;
  report = ur_cli_open (command, paths, &status);
  if (report == NULL)
    return status;
  bytes = ur_report_write (report);
  return ur_cli_write (output != NULL ? output : UR_CLI_STDOUT, bytes,
                       force ? UR_SAVE_OVERWRITE : UR_SAVE_NONE);
}
