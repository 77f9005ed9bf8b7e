/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command that writes everything a report can be published as. */
#include "ur-config.h"

#include "ur-cli.h"

#include <glib/gi18n-lib.h>

#include "ur-cli-export.h"
#include "ur-cli-io.h"
#include "ur-cli-memory.h"
#include "ur-cli-names.h"
#include "ur-cli-own.h"
#include "ur-error.h"
#include "ur-publish.h"

typedef struct
{
  UrSaveFlags flags;
  guint n_written;
} Writing;

static gboolean
save_cb (
    const UrPublish *publish, guint file, const char *path, GBytes *bytes, gpointer user_data, GError **error)
{
  Writing *writing = user_data;

  if (!ur_cli_save (path, bytes, writing->flags, error))
    return FALSE;
  writing->n_written++;
  ur_cli_print ("%s\n", g_str_has_prefix (path, "./") ? path + 2 : path);
  return TRUE;
}

/* What is missing only says so itself; anything else ended the work in the middle. */
static UrCliStatus
fail (const char *command, const Writing *writing, const GError *error)
{
  if (g_error_matches (error, UR_ERROR, UR_ERROR_ARGUMENT))
    return ur_cli_misunderstand (command, "%s", error->message);
  if (g_error_matches (error, UR_ERROR, UR_ERROR_INCOMPLETE))
    ur_cli_complain ("%s", error->message);
  else
    ur_cli_complain_after (error, writing->n_written);
  return UR_CLI_FAILED;
}

/* What is written all the same, and may disappoint. */
static void
warn (const UrPublish *publish)
{
  g_autofree char *note = ur_publish_dup_note (publish);

  if (note != NULL)
    ur_cli_complain ("%s", note);
}

static UrCliStatus
publish_report (const char *command,
                UrReport *report,
                const UrPublishOptions *options,
                const char *folder,
                UrSaveFlags flags)
{
  g_autoptr (UrPublish) publish = NULL;
  g_autoptr (GError) error = NULL;
  Writing writing = { flags, 0 };

  if (!ur_cli_prepare_drawing ())
    return UR_CLI_FAILED;
  publish = ur_publish_new (report, options, NULL, &error);
  if (publish != NULL && ur_publish_check_folder (publish, folder, flags, &error) &&
      ur_publish_run (publish, folder, save_cb, &writing, NULL, &error))
    {
      warn (publish);
      return UR_CLI_DONE;
    }
  if (g_error_matches (error, UR_ERROR, UR_ERROR_INCOMPLETE))
    warn (publish);
  return fail (command, &writing, error);
}

/**
 * ur_cli_publish:
 * @command: the command's name
 * @words: the name and what follows
 *
 * `publish [--preset NAME]... [--list-presets] [--manifest] [--notes] [--force] -o DIR [REPORT]`: writes
 * every chart, the long picture, the slides, the summary as PDF and Word document, the tables and a workbook,
 * and prints their paths.
 *
 * Returns: what the program ends with
 */
UrCliStatus
ur_cli_publish (const char *command, char **words)
{
  g_autofree char *folder = NULL;
  g_auto (GStrv) presets = NULL;
  g_auto (GStrv) paths = NULL;
  gboolean list = FALSE, manifest = FALSE, notes = FALSE, force = FALSE;
  GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &folder, N_ ("Folder to write in"), N_ ("DIR") },
    { "preset", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &presets,
      N_ ("Charts for this use; may be given several times"), N_ ("NAME") },
    { "list-presets", 0, 0, G_OPTION_ARG_NONE, &list, N_ ("List the uses that charts can be written for"),
      NULL },
    { "manifest", 0, 0, G_OPTION_ARG_NONE, &manifest,
      N_ ("Write manifest.json too, a list of the files with their SHA-256"), NULL },
    { "notes", 0, 0, G_OPTION_ARG_NONE, &notes, N_ ("The summary with your own notes"), NULL },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_ ("Replace existing files"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    { NULL },
  };
  g_autoptr (UrReport) report = NULL;
  g_autoptr (UrNotebook) notebook = NULL;
  UrPublishOptions options;
  UrCliStatus status;

  if (!ur_cli_parse (command, entries, words, &status))
    return status;
  if (list)
    return ur_cli_list_presets ();
  if (folder == NULL || *folder == '\0')
    return ur_cli_misunderstand (command, "%s", _ ("No folder was given to write in: use -o DIR."));
  if (g_str_equal (folder, UR_CLI_STDOUT))
    return ur_cli_misunderstand (command, "%s", _ ("Only one file fits on standard output: use -o DIR."));
  if (!ur_cli_check_folder_name (command, folder))
    return UR_CLI_USAGE;
  report = ur_cli_open (command, paths, &status);
  if (report == NULL || (notes && !ur_cli_read_notes (command, report, &notebook, &status)))
    return status;
  ur_publish_options_init (&options);
  options.notebook = notebook;
  options.presets = (const char *const *) presets;
  options.with_manifest = manifest;
  return publish_report (command, report, &options, folder,
                         UR_SAVE_IN_FOLDER | (force ? UR_SAVE_OVERWRITE : UR_SAVE_NONE));
}
