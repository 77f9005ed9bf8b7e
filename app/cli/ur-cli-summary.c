/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command that writes the printed digest. */
#include "ur-config.h"

#include "ur-cli.h"

#include <glib/gi18n-lib.h>

#include "ur-cli-io.h"
#include "ur-export.h"
#include "ur-pages.h"

/* From parts to the sections that the pages are made of. */
static gboolean *
flag_sections (const UrReport *report, const gboolean *parts)
{
  gboolean *sections = g_new0 (gboolean, ur_report_count_sections (report) + 1);
  guint n = 0;

  for (guint i = 0; i < report->n_parts; i++)
    {
      for (guint j = 0; j < report->parts[i].n_sections; j++)
        sections[n++] = parts[i];
    }
  return sections;
}

static UrCliStatus
write_summary (UrReport *report, const gboolean *parts, const char *path, UrSaveFlags flags)
{
  g_autofree gboolean *sections = flag_sections (report, parts);
  g_autoptr (UrPages) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  UrSummaryOptions options;

  if (!ur_cli_check_target (path, flags))
    return UR_CLI_FAILED;
  ur_cli_warn_of_fonts ();
  ur_summary_options_init (&options);
  options.sections = sections;
  pages = ur_summary_layout (report, &options, NULL, &error);
  if (pages != NULL)
    bytes = ur_pages_write_pdf (pages, NULL, &error);
  if (bytes != NULL)
    return ur_cli_write (path, bytes, flags);
  ur_cli_complain ("%s", error->message);
  return UR_CLI_FAILED;
}

/**
 * ur_cli_summary:
 * @command: the command's name
 * @words: the name and what follows
 *
 * `summary [-o FILE.pdf] [--part ID]... [--force] [REPORT]`: writes the digest that the window prints, on A4,
 * and prints its path.
 *
 * Returns: what the program ends with
 */
UrCliStatus
ur_cli_summary (const char *command, char **words)
{
  g_autofree char *path = NULL;
  g_auto (GStrv) ids = NULL;
  g_auto (GStrv) paths = NULL;
  gboolean force = FALSE;
  GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_ ("File to write; “-” sends it to standard output"),
      N_ ("FILE.pdf") },
    { "part", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &ids, N_ ("Only this part; may be given several times"),
      N_ ("ID") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_ ("Replace an existing file"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    { NULL },
  };
  g_autoptr (UrReport) report = NULL;
  g_autofree gboolean *parts = NULL;
  UrCliStatus status;

  if (!ur_cli_parse (command, entries, words, &status))
    return status;
  report = ur_cli_open (command, paths, &status);
  parts = report != NULL ? ur_cli_choose_parts (command, report, ids, &status) : NULL;
  if (parts == NULL)
    return status;
  if (path == NULL)
    path = ur_export_dup_summary_name (report);
  return write_summary (report, parts, path, force ? UR_SAVE_OVERWRITE : UR_SAVE_NONE);
}
