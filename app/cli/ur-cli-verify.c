/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command that compares pictures with a report. */
#include "ur-config.h"

#include "ur-cli.h"

#include <glib/gi18n-lib.h>

#include "ur-cli-io.h"
#include "ur-verify.h"

static void
print_difference (const UrPictureDifference *difference)
{
  if (difference->reported == NULL)
    ur_cli_print (_ ("  %s: “%s” in the picture, nothing in the report"), difference->what,
                  difference->pictured);
  else if (difference->pictured == NULL)
    ur_cli_print (_ ("  %s: nothing in the picture, “%s” in the report"), difference->what,
                  difference->reported);
  else
    ur_cli_print (_ ("  %s: “%s” in the picture, “%s” in the report"), difference->what, difference->pictured,
                  difference->reported);
  ur_cli_print ("\n");
}

static const UrCliStatus statuses[] = {
  [UR_VERDICT_MATCHES] = UR_CLI_DONE,
  [UR_VERDICT_UNCHECKED] = UR_CLI_USAGE,
  [UR_VERDICT_DIFFERS] = UR_CLI_FAILED,
  [UR_VERDICT_NOTHING] = UR_CLI_USAGE,
};

static UrCliStatus
verify_one (const char *path, const UrReport *report)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (UrVerification) result = ur_verify_file (file, report, NULL, NULL);

  switch (result->verdict)
    {
    case UR_VERDICT_MATCHES:
      ur_cli_print (_ ("%s: matches. %s"), name, result->sentence);
      break;
    case UR_VERDICT_UNCHECKED:
      ur_cli_print (_ ("%s: not checked. %s"), name, result->sentence);
      break;
    case UR_VERDICT_DIFFERS:
      ur_cli_print (_ ("%s: differs. %s"), name, result->sentence);
      break;
    case UR_VERDICT_NOTHING:
    default:
      ur_cli_print (_ ("%s: nothing to verify. %s"), name, result->sentence);
      break;
    }
  ur_cli_print ("\n");
  for (guint i = 0; i < result->differences->len; i++)
    print_difference (g_ptr_array_index (result->differences, i));
  return statuses[result->verdict];
}

/**
 * ur_cli_verify:
 * @command: the command's name
 * @words: the name and what follows
 *
 * `verify FILE.png... [--report REPORT]`: whether pictures say what the report says.
 *
 * Returns: 0 when all match, 1 when one differs, 2 when one could not be checked, carries nothing to verify
 * or there is no report
 */
UrCliStatus
ur_cli_verify (const char *command, char **words)
{
  g_auto (GStrv) paths = NULL;
  g_autofree char *path = NULL;
  GOptionEntry entries[] = {
    { "report", 0, 0, G_OPTION_ARG_FILENAME, &path,
      N_ ("Report to compare with; without it the one that comes with the program"), N_ ("REPORT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    { NULL },
  };
  g_autoptr (UrReport) report = NULL;
  UrCliStatus worst = UR_CLI_DONE;
  UrCliStatus status;

  if (!ur_cli_parse (command, entries, words, &status))
    return status;
  if (paths == NULL)
    return ur_cli_misunderstand (command, "%s", _ ("No picture was given to verify."));
  report = ur_cli_open (command, (char *[]){ path, NULL }, &status);
  if (report == NULL)
    return UR_CLI_USAGE;
  for (guint i = 0; paths[i] != NULL; i++)
    {
      status = verify_one (paths[i], report);
      worst = MAX (worst, status);
    }
  return worst;
}
