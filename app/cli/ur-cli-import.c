/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command that reads foreign documents. */
#include "ur-config.h"

#include "ur-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-cli-document.h"
#include "ur-cli-io.h"
#include "ur-cli-names.h"
#include "ur-csv.h"
#include "ur-extraction.h"
#include "ur-proposal.h"
#include "ur-report-limits.h"

/* What is part of the text goes to standard output, a line for each block. */
static void
print_blocks (const UrBlocks *blocks)
{
  for (guint i = 0; i < blocks->blocks->len; i++)
    {
      const UrBlock *block = g_ptr_array_index (blocks->blocks, i);
      g_autofree char *text = ur_block_dup_full_text (block);

      if (block->kind != UR_BLOCK_FOOTNOTE)
        ur_cli_print ("%u\t%s\n", block->level, text);
    }
}

/* What is apart from the text is told beside it, so that nothing is lost without a word. */
static void
complain_about_the_rest (const UrBlocks *blocks)
{
  for (guint i = 0; i < blocks->blocks->len; i++)
    {
      const UrBlock *block = g_ptr_array_index (blocks->blocks, i);

      if (block->kind == UR_BLOCK_FOOTNOTE)
        ur_cli_complain (_ ("Note %s: %s"), block->id != NULL ? block->id : "", block->text);
    }
  for (guint i = 0; i < blocks->asides->len; i++)
    {
      const UrAside *aside = g_ptr_array_index (blocks->asides, i);

      ur_cli_complain (_ ("Set aside (%s): %s"), ur_aside_get_words (aside), aside->text);
    }
}

static UrCliStatus
check_form (const char *command, const char *form)
{
  if (form == NULL || ur_extraction_has_form (form))
    return UR_CLI_DONE;
  return ur_cli_misunderstand (
      command, _ ("There is no form “%s”; there are docx, odt, pdf, html, text and ofd."), form);
}

static UrCliStatus
read_year (const char *command, const char *text, guint *year)
{
  guint64 value;

  if (text == NULL)
    return UR_CLI_DONE;
  if (!g_ascii_string_to_unsigned (text, 10, UR_REPORT_FIRST_YEAR, UR_REPORT_LAST_YEAR, &value, NULL))
    return ur_cli_misunderstand (command, _ ("“%s” is no year. Write four digits, such as --year 2025."),
                                 text);
  *year = (guint) value;
  return UR_CLI_DONE;
}

static void
print_table (const UrProposalColumn *columns, GPtrArray *rows)
{
  g_autoptr (GBytes) bytes = NULL;
  UrCsv csv;

  ur_csv_init_plain (&csv);
  for (guint i = 0; columns[i].name != NULL; i++)
    ur_csv_add_number (&csv, columns[i].name);
  ur_csv_end_row (&csv);
  for (guint r = 0; r < rows->len; r++)
    {
      char **row = g_ptr_array_index (rows, r);

      for (guint i = 0; columns[i].name != NULL; i++)
        if (columns[i].kind == UR_COLUMN_NUMBER)
          ur_csv_add_number (&csv, row[i]);
        else
          ur_csv_add_text (&csv, row[i]);
      ur_csv_end_row (&csv);
    }
  bytes = ur_csv_finish (&csv);
  ur_cli_print ("%.*s", (int) g_bytes_get_size (bytes), (const char *) g_bytes_get_data (bytes, NULL));
  g_ptr_array_unref (rows);
}

/* What is to be printed of a document. */
typedef struct
{
  gboolean text, figures, outline;
  gboolean force;
  char *output; /* the report's file, or NULL */
  guint year;   /* that the document is about; 0 where it says so itself */
} Wishes;

static UrCliStatus
print_wishes (const char *command, const UrBlocks *blocks, const Wishes *wishes)
{
  g_autoptr (UrProposal) proposal = NULL;
  g_autoptr (GError) error = NULL;

  if (wishes->text)
    {
      print_blocks (blocks);
      complain_about_the_rest (blocks);
      return UR_CLI_DONE;
    }
  proposal = ur_proposal_new (blocks, wishes->year, &error);
  if (proposal == NULL)
    return ur_cli_fail (command, error);
  if (wishes->outline)
    print_table (ur_proposal_outline_columns, ur_proposal_dup_outline_rows (proposal));
  else
    print_table (ur_proposal_figure_columns, ur_proposal_dup_figure_rows (proposal));
  return UR_CLI_DONE;
}

/* The report is called as the document is, in the current folder. */
static char *
dup_target (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  char *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';
  return g_strconcat (name, ".json", NULL);
}

/* What came through a pipe has no name, and goes on through one. */
static char *
dup_default_target (const char *path)
{
  return strcmp (path, UR_CLI_STDIN) == 0 ? g_strdup (UR_CLI_STDOUT) : dup_target (path);
}

static char *
dup_document_name (const char *path)
{
  return strcmp (path, UR_CLI_STDIN) == 0 ? g_strdup (_ ("standard input"))
                                          : g_filename_display_basename (path);
}

/* Why no report came of it, and which option would have helped. */
static UrCliStatus
fail (const char *command, const UrProposal *proposal, const GError *error)
{
  if (proposal == NULL || !ur_proposal_lacks_year (proposal))
    return ur_cli_fail (command, error);
  /* Translators: %s is a sentence. */
  ur_cli_complain (_ ("%s Or tell it with --year, such as --year 2025."), error->message);
  return UR_CLI_FAILED;
}

static UrCliStatus
write_report (const char *command, const char *path, const UrBlocks *blocks, const Wishes *wishes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UrProposal) proposal = ur_proposal_new (blocks, wishes->year, &error);
  g_autofree char *target = wishes->output != NULL ? g_strdup (wishes->output) : dup_default_target (path);
  g_autofree char *name = dup_document_name (path);
  g_autoptr (GPtrArray) account = NULL;
  g_autoptr (GBytes) bytes = proposal != NULL ? ur_proposal_write (proposal, name, &error) : NULL;
  UrCliStatus status;

  if (bytes == NULL)
    return fail (command, proposal, error);
  status = ur_cli_write (target, bytes, wishes->force ? UR_SAVE_OVERWRITE : UR_SAVE_NONE);
  if (status != UR_CLI_DONE)
    return status;
  account = ur_proposal_dup_account (proposal);
  for (guint i = 0; i < account->len; i++)
    if (strcmp (target, UR_CLI_STDOUT) == 0)
      ur_cli_complain_line (g_ptr_array_index (account, i));
    else
      ur_cli_print ("%s\n", (const char *) g_ptr_array_index (account, i));
  return UR_CLI_DONE;
}

static UrCliStatus
dump (const char *command, const char *path, const UrExtractionOptions *options, const Wishes *wishes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UrBlocks) blocks = ur_cli_read_document (path, options, &error);

  if (blocks == NULL)
    return ur_cli_fail (command, error);
  if (!wishes->text && !wishes->figures && !wishes->outline)
    return write_report (command, path, blocks, wishes);
  return print_wishes (command, blocks, wishes);
}

/* What is asked for, and of what kind the document is. */
static UrCliStatus
check_wishes (const char *command, char **paths, const Wishes *wishes, const char *form)
{
  if (!ur_cli_check_names (command, paths))
    return UR_CLI_USAGE;
  if (paths == NULL || paths[1] != NULL)
    return ur_cli_misunderstand (command, "%s", _ ("One document has to be given."));
  if (wishes->text + wishes->figures + wishes->outline > 1)
    return ur_cli_misunderstand (command, "%s",
                                 _ ("Only one of --dump-text, --figures and --outline can be asked for."));
  if (!ur_cli_check_file_name (command, wishes->output, "json"))
    return UR_CLI_USAGE;
  return check_form (command, form);
}

/**
 * ur_cli_import:
 * @command: the command's name
 * @words: the name and what follows
 *
 * `import FILE [-o FILE.json] [--dump-text|--figures|--outline] [--year YEAR] [--form FORM]
 * [--encoding ENCODING]`: makes a report of a foreign document, or prints its text, block by block, or what
 * was understood of it.  A FILE that is called `-` is what comes through a pipe.
 *
 * Returns: what the program ends with
 */
UrCliStatus
ur_cli_import (const char *command, char **words)
{
  g_auto (GStrv) paths = NULL;
  g_autofree char *form = NULL;
  g_autofree char *encoding = NULL;
  Wishes wishes = { FALSE };
  g_autofree char *output = NULL;
  g_autofree char *year = NULL;
  GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_ ("The report to write; by default the document's name with .json, in this folder"),
      N_ ("FILE.json") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &wishes.force, N_ ("Replace existing files"), NULL },
    { "dump-text", 0, 0, G_OPTION_ARG_NONE, &wishes.text,
      N_ ("Print the text, a line for each block: its level, a tab, its words"), NULL },
    { "figures", 0, 0, G_OPTION_ARG_NONE, &wishes.figures,
      N_ ("Print every number as a row of a table (CSV), with what it counts or why it is no figure"), NULL },
    { "outline", 0, 0, G_OPTION_ARG_NONE, &wishes.outline,
      N_ ("Print parts, sections and paragraphs as rows of a table (CSV)"), NULL },
    { "year", 0, 0, G_OPTION_ARG_STRING, &year,
      N_ ("The year that the report is about, where the text does not name it"), N_ ("YEAR") },
    { "form", 0, 0, G_OPTION_ARG_STRING, &form,
      N_ ("What the file is: docx, odt, pdf, html, text or ofd; otherwise its content tells"), N_ ("FORM") },
    { "encoding", 0, 0, G_OPTION_ARG_STRING, &encoding,
      N_ ("The encoding of a text file, if it can not be told"), N_ ("ENCODING") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    { NULL },
  };
  UrExtractionOptions options = { NULL };
  UrCliStatus status;

  if (!ur_cli_parse (command, entries, words, &status))
    return status;
  wishes.output = output;
  status = check_wishes (command, paths, &wishes, form);
  if (status == UR_CLI_DONE)
    status = read_year (command, year, &wishes.year);
  if (status != UR_CLI_DONE)
    return status;
  options.form = form;
  options.encoding = encoding;
  return dump (command, paths[0], &options, &wishes);
}
