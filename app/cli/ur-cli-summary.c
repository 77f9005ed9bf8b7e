/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command that writes the printed digest. */
#include "ur-config.h"

#include "ur-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-cli-io.h"
#include "ur-cli-memory.h"
#include "ur-cli-names.h"
#include "ur-cli-own.h"
#include "ur-cli-summary-options.h"
#include "ur-export.h"
#include "ur-page-range.h"
#include "ur-suffix.h"

/* What is to be written, and where. */
typedef struct
{
  const char *range; /* of pages, or NULL */
  const char *path;
  UrSaveFlags flags;
  gboolean dry;
  gboolean as_word;
} Wishes;

/* Pages, and how much paper they take. */
static UrCliStatus
print_counts (const UrPages *pages, const UrSummaryOptions *options, const GArray *which)
{
  const gboolean all = which->len == ur_pages_get_n_pages (pages);
  guint n = all ? ur_pages_get_n_numbered (pages) : which->len,
        single = all ? ur_pages_count_sheets (pages, FALSE) : which->len,
        duplex = ur_pages_count_sheets_of (pages, which->len, TRUE);

  ur_cli_print (ngettext ("%u page\n", "%u pages\n", n), n);
  if (!all || !options->booklet)
    ur_cli_print (ngettext ("%u sheet printed on one side\n", "%u sheets printed on one side\n", single),
                  single);
  if (all || !options->booklet)
    ur_cli_print (ngettext ("%u sheet printed on both sides\n", "%u sheets printed on both sides\n", duplex),
                  duplex);
  return UR_CLI_DONE;
}

/* What several pages on a side make of small type. */
static void
warn_of_small_type (const UrPages *pages)
{
  g_autofree char *remark = ur_pages_dup_type_remark (pages);

  if (remark != NULL)
    ur_cli_complain ("%s %s", remark,
                     _ ("Put fewer pages on a side, or make a booklet, whose pages are not made smaller."));
}

static UrCliStatus
make_summary (UrReport *report, const UrSummaryOptions *options, const Wishes *wishes)
{
  const char *range = wishes->range, *path = wishes->path;
  const UrSaveFlags flags = wishes->flags;
  const gboolean dry = wishes->dry;
  g_autoptr (UrPages) pages = NULL;
  g_autoptr (GArray) which = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *shown = range != NULL ? g_filename_display_name (range) : NULL;

  if (!dry && !ur_cli_check_target (path, flags))
    return UR_CLI_FAILED;
  if (!ur_cli_prepare_drawing ())
    return UR_CLI_FAILED;
  pages = ur_summary_layout (report, options, NULL, &error);
  if (pages != NULL)
    which = ur_page_range_parse (shown != NULL ? shown : "", ur_pages_get_n_pages (pages), &error);
  if (which != NULL)
    warn_of_small_type (pages);
  if (which != NULL && dry)
    return print_counts (pages, options, which);
  if (which != NULL && which->len == ur_pages_get_n_pages (pages))
    bytes = ur_pages_write_pdf (pages, NULL, &error);
  else if (which != NULL)
    bytes = ur_pages_write_some_pdf (pages, (const guint *) which->data, which->len, NULL, &error);
  if (bytes != NULL)
    return ur_cli_write (path, bytes, flags);
  ur_cli_complain ("%s", error->message);
  return UR_CLI_FAILED;
}

static UrCliStatus
make_word (UrReport *report, const UrSummaryOptions *options, const Wishes *wishes)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (!ur_cli_check_target (wishes->path, wishes->flags) || !ur_cli_prepare_drawing ())
    return UR_CLI_FAILED;
  bytes = ur_summary_write_word (report, options, NULL, &error);
  if (bytes != NULL)
    return ur_cli_write (wishes->path, bytes, wishes->flags);
  ur_cli_complain ("%s", error->message);
  return UR_CLI_FAILED;
}

/* Pages are made by the program that opens a Word document. */
static gboolean
check_word (const char *command, const UrSummaryOptions *options, const Wishes *wishes)
{
  if (!wishes->as_word || (!wishes->dry && wishes->range == NULL && options->nup == 1 && !options->booklet &&
                           options->pack == UR_PACK_NONE))
    return TRUE;
  ur_cli_misunderstand (
      command, "%s",
      _ ("A Word document has no pages yet: --pages, --nup, --booklet, --pack and --dry-run are for a PDF."));
  return FALSE;
}

/* As it was asked for, else as the file is called. */
static gboolean
read_format (const char *command, const char *word, Wishes *wishes)
{
  g_autofree char *shown = word != NULL ? g_filename_display_name (word) : NULL;

  wishes->as_word =
      word != NULL ? g_str_equal (word, "docx") : wishes->path != NULL && ur_suffix_is (wishes->path, "docx");
  if (word == NULL || wishes->as_word || g_str_equal (word, "pdf"))
    return TRUE;
  ur_cli_misunderstand (command, _ ("%s takes one of %s, not “%s”."), "--format", "pdf, docx", shown);
  return FALSE;
}

/* Reads the report and does what was understood. */
static UrCliStatus
run (const char *command, const UrCliSummaryWords *said, char **paths, const char *format, Wishes *wishes)
{
  g_autoptr (UrReport) report = NULL;
  g_autofree gboolean *sections = NULL;
  g_autofree char *own_path = NULL;
  g_autoptr (UrNotebook) notebook = NULL;
  g_autoptr (GArray) notes = NULL;
  UrSummaryOptions options;
  UrCliStatus status;

  if (!ur_cli_summary_words_read (said, command, &options, &status))
    return status;
  if (!read_format (command, format, wishes) || !check_word (command, &options, wishes) ||
      !ur_cli_check_file_name (command, wishes->path, wishes->as_word ? "docx" : "pdf"))
    return UR_CLI_USAGE;
  report = ur_cli_open (command, paths, &status);
  sections = report != NULL ? ur_cli_summary_words_choose (said, command, report, &status) : NULL;
  if (sections == NULL)
    return status;
  options.sections = sections;
  if (said->notes && !ur_cli_read_notes (command, report, &notebook, &status))
    return status;
  options.notes = notes = notebook != NULL ? ur_notebook_list_placed (notebook, report) : NULL;
  if (wishes->path == NULL)
    wishes->path = own_path =
        wishes->as_word ? ur_export_dup_word_summary_name (report) : ur_export_dup_summary_name (report);
  return wishes->as_word ? make_word (report, &options, wishes) : make_summary (report, &options, wishes);
}

/* The options of every command that writes a file, before those of the pages. */
static GOptionEntry *
join_entries (const GOptionEntry *own, guint n_own, UrCliSummaryWords *said)
{
  g_autofree GOptionEntry *pages = ur_cli_summary_words_get_entries (said);
  GOptionEntry *all;
  guint n_pages = 0;

  while (pages[n_pages].long_name != NULL)
    n_pages++;
  all = g_new0 (GOptionEntry, n_own + n_pages + 1);
  memcpy (all, own, n_own * sizeof *all);
  memcpy (all + n_own, pages, n_pages * sizeof *all);
  return all;
}

/**
 * ur_cli_summary:
 * @command: the command's name
 * @words: the name and what follows
 *
 * `summary [-o FILE.pdf|FILE.docx] [-f pdf|docx] [--force] [--dry-run] [--pages LIST] [--sections LIST]
 * [--layout LAYOUT] … [REPORT]`: writes the digest that the window prints and prints its path, or only says
 * how many pages and sheets it takes.
 *
 * Returns: what the program ends with
 */
UrCliStatus
ur_cli_summary (const char *command, char **words)
{
  g_autofree char *path = NULL, *range = NULL, *format = NULL;
  g_auto (GStrv) paths = NULL;
  gboolean force = FALSE, dry = FALSE;
  UrCliSummaryWords said = { NULL };
  const GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &path, N_ ("File to write; “-” sends it to standard output"),
      N_ ("FILE.pdf") },
    { "format", 'f', 0, G_OPTION_ARG_FILENAME, &format,
      N_ ("pdf, or docx: a Word document to be edited; by default as the file is called"), N_ ("FORMAT") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &force, N_ ("Replace an existing file"), NULL },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry, N_ ("Only say how many pages and sheets it takes"), NULL },
    { "pages", 0, 0, G_OPTION_ARG_FILENAME, &range,
      N_ ("Only these pages, 1-3,5 for instance; odd or even to print both sides by hand"), N_ ("LIST") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
  };
  g_autofree GOptionEntry *entries = join_entries (own, G_N_ELEMENTS (own), &said);
  UrCliStatus status;

  if (ur_cli_parse (command, entries, words, &status))
    {
      Wishes wishes = { range, path, force ? UR_SAVE_OVERWRITE : UR_SAVE_NONE, dry, FALSE };

      status = run (command, &said, paths, format, &wishes);
    }
  ur_cli_summary_words_clear (&said);
  return status;
}
