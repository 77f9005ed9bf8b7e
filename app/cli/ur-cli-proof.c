/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command that holds a draft against reports. */
#include "ur-config.h"

#include "ur-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-cli-document.h"
#include "ur-cli-io.h"
#include "ur-cli-memory.h"
#include "ur-cli-names.h"
#include "ur-csv.h"
#include "ur-place.h"
#include "ur-proof-comment.h"
#include "ur-proof-sheet.h"

static const char *const columns[] = { "line",   "offset", "kind",      "text",       "verdict", "difference",
                                       "report", "figure", "indicator", "arithmetic", "place",   "sentence" };

static char *
dup_place (const UrProofItem *item)
{
  UrPlace place = UR_PLACE_NONE;
  const UrParagraph *paragraph = ur_proof_item_get_paragraph (item);

  if (paragraph == NULL)
    return g_strdup ("");
  place.part = (int) paragraph->section->part->index;
  place.section = (int) paragraph->section->index;
  place.paragraph = (int) paragraph->index;
  return ur_place_to_string (&place, item->report);
}

static void
add_row (UrCsv *csv, const UrProofItem *item)
{
  g_autofree char *line = g_strdup_printf ("%u", item->line);
  g_autofree char *offset = g_strdup_printf ("%u", item->offset);
  g_autofree char *place = dup_place (item);
  g_autofree char *sentence = ur_proof_item_dup_sentence (item);
  const char *const cells[] = {
    line,
    offset,
    item->is_quote ? "quote" : "figure",
    item->printed,
    ur_verdict_get_id (item->verdict),
    ur_difference_get_id (item->difference),
    item->report != NULL ? item->report->id : NULL,
    item->right,
    item->indicator != NULL ? item->indicator->id : NULL,
    item->arithmetic,
    place,
    sentence,
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    ur_csv_add_text (csv, cells[i] != NULL ? cells[i] : "");
  ur_csv_end_row (csv);
}

static void
print_table (const UrProof *proof)
{
  g_autoptr (GBytes) bytes = NULL;
  UrCsv csv;

  ur_csv_init_plain (&csv);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    ur_csv_add_text (&csv, columns[i]);
  ur_csv_end_row (&csv);
  for (guint i = 0; i < proof->items->len; i++)
    add_row (&csv, g_ptr_array_index (proof->items, i));
  bytes = ur_csv_finish (&csv);
  ur_cli_print ("%.*s", (int) g_bytes_get_size (bytes), (const char *) g_bytes_get_data (bytes, NULL));
}

/* 2:14 3.75亿元: differs: two digits have changed places; the report has 3.57亿元 (place: its sentence) */
static void
print_item (const UrProofItem *item)
{
  g_autofree char *difference = ur_proof_item_dup_difference (item);
  g_autofree char *sentence = ur_proof_item_dup_sentence (item);
  g_autofree char *place = dup_place (item);

  ur_cli_print ("%u:%u %s: %s", item->line, item->offset + 1, item->printed,
                ur_verdict_get_name (item->verdict));
  if (*difference != '\0')
    ur_cli_print (" (%s)", difference);
  if (item->right != NULL && item->verdict != UR_VERDICT_MATCH)
    ur_cli_print (" → %s", item->mend != NULL ? item->mend->to : item->right);
  if (item->arithmetic != NULL)
    ur_cli_print (" = %s", item->arithmetic);
  if (*sentence != '\0')
    ur_cli_print (" [%s: %s]", place, sentence);
  ur_cli_print ("\n");
}

static void
print_account (const UrProof *proof)
{
  for (guint i = 0; i < proof->items->len; i++)
    {
      const UrProofItem *item = g_ptr_array_index (proof->items, i);

      if (item->verdict != UR_VERDICT_APART)
        print_item (item);
    }
  for (guint i = 0; i < proof->doubts->len; i++)
    ur_cli_print (_ ("Within the draft: %s\n"), (const char *) g_ptr_array_index (proof->doubts, i));
  ur_cli_print (_ ("%u match, %u derived, %u differ, %u without a source, %u not judged\n"),
                ur_proof_count (proof, UR_VERDICT_MATCH), ur_proof_count (proof, UR_VERDICT_DERIVED),
                ur_proof_count (proof, UR_VERDICT_DIFFERS), ur_proof_count (proof, UR_VERDICT_UNKNOWN),
                ur_proof_count (proof, UR_VERDICT_APART));
}

/* What is to be made of a draft. */
typedef struct
{
  gboolean as_table, force;
  char *sheet;    /* the PDF to write, or NULL */
  char *comments; /* the copy of a Word document to write, or NULL */
} Wishes;

static UrCliStatus
write_sheet (const char *command, const UrProof *proof, const char *draft, const Wishes *wishes)
{
  g_autofree char *name =
      strcmp (draft, UR_CLI_STDIN) == 0 ? g_strdup ("") : g_filename_display_basename (draft);
  g_autoptr (UrSheet) sheet = ur_proof_dup_sheet (proof, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (UrPages) pages = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!ur_cli_prepare_drawing ())
    return UR_CLI_FAILED;
  pages = ur_sheet_layout (sheet, NULL, NULL, &error);
  bytes = pages != NULL ? ur_pages_write_pdf (pages, NULL, &error) : NULL;
  if (bytes == NULL)
    return ur_cli_fail (command, error);
  return ur_cli_write (wishes->sheet, bytes, wishes->force ? UR_SAVE_OVERWRITE : UR_SAVE_NONE);
}

/* The document is read again: it lies in a file. */
static UrCliStatus
write_comments (const char *command,
                const UrProof *proof,
                const UrBlocks *blocks,
                const char *draft,
                const Wishes *wishes)
{
  g_autoptr (GPtrArray) comments = ur_proof_dup_comments (proof, blocks, NULL);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (draft);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = ur_comment_write_all (file, _ ("Union Report"), comments, NULL, &error);

  if (bytes == NULL)
    return ur_cli_fail (command, error);
  return ur_cli_write (wishes->comments, bytes, wishes->force ? UR_SAVE_OVERWRITE : UR_SAVE_NONE);
}

/* Only a Word document can have comments. */
static gboolean
can_comment (const char *command, const UrBlocks *blocks, const char *draft, UrCliStatus *status)
{
  if (strcmp (draft, UR_CLI_STDIN) != 0 && strcmp (blocks->form, "docx") == 0)
    return TRUE;
  *status = ur_cli_misunderstand (command, "%s",
                                  _ ("Only a Word document (docx) that lies in a file can get comments."));
  return FALSE;
}

static UrCliStatus
check (const char *command, const char *draft, const GPtrArray *reports, const Wishes *wishes)
{
  UrExtractionOptions options = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (UrBlocks) blocks = ur_cli_read_document (draft, &options, &error);
  g_autoptr (UrProof) proof = blocks != NULL ? ur_proof_new (blocks, reports, &error) : NULL;

  UrCliStatus status = UR_CLI_DONE;

  if (proof == NULL)
    {
      ur_cli_fail (command, error);
      return UR_CLI_USAGE;
    }
  if (wishes->comments != NULL && can_comment (command, blocks, draft, &status))
    status = write_comments (command, proof, blocks, draft, wishes);
  else if (wishes->comments != NULL)
    return status;
  else if (wishes->sheet != NULL)
    status = write_sheet (command, proof, draft, wishes);
  else if (wishes->as_table)
    print_table (proof);
  else
    print_account (proof);
  /* that something differs, and nothing else, ends with 1 */
  if (status != UR_CLI_DONE)
    return UR_CLI_USAGE;
  return ur_proof_count (proof, UR_VERDICT_DIFFERS) > 0 || proof->doubts->len > 0 ? UR_CLI_FAILED
                                                                                  : UR_CLI_DONE;
}

/**
 * ur_cli_proof:
 * @command: the command's name
 * @words: the name and what follows
 *
 * `proof DRAFT [--report REPORT]... [--csv | --sheet FILE.pdf | --comments FILE.docx]`: holds the figures and
 * quotations of a draft against reports.
 *
 * Returns: 0 when all matches or is derived, 1 where something differs, 2 where the draft or a report cannot
 * be read or a file cannot be written
 */
UrCliStatus
ur_cli_proof (const char *command, char **words)
{
  g_auto (GStrv) paths = NULL;
  g_auto (GStrv) drafts = NULL;
  Wishes wishes = { FALSE };
  g_autofree char *sheet = NULL;
  g_autofree char *comments = NULL;
  GOptionEntry entries[] = {
    { "report", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths,
      N_ ("A report to hold it against; that of the program by default"), N_ ("REPORT") },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &wishes.as_table,
      N_ ("Print every number and quotation as a row of a table (CSV)"), NULL },
    { "sheet", 0, 0, G_OPTION_ARG_FILENAME, &sheet, N_ ("Write the sheet that two people sign, as PDF"),
      N_ ("FILE.pdf") },
    { "comments", 0, 0, G_OPTION_ARG_FILENAME, &comments,
      N_ ("Write a copy of a Word document with what was found as comments"), N_ ("FILE.docx") },
    { "force", 0, 0, G_OPTION_ARG_NONE, &wishes.force, N_ ("Replace existing files"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &drafts, NULL, NULL },
    { NULL },
  };
  g_autoptr (GPtrArray) reports = NULL;
  UrCliStatus status;

  if (!ur_cli_parse (command, entries, words, &status))
    return status;
  if (!ur_cli_check_names (command, drafts) || !ur_cli_check_names (command, paths))
    return UR_CLI_USAGE;
  if (drafts == NULL || drafts[1] != NULL)
    return ur_cli_misunderstand (command, "%s", _ ("One draft has to be given."));
  if (wishes.as_table + (sheet != NULL) + (comments != NULL) > 1)
    return ur_cli_misunderstand (command, "%s",
                                 _ ("Only one of --csv, --sheet and --comments can be asked for."));
  if (!ur_cli_check_file_name (command, sheet, "pdf") || !ur_cli_check_file_name (command, comments, "docx"))
    return UR_CLI_USAGE;
  wishes.sheet = sheet;
  wishes.comments = comments;
  reports = ur_cli_open_all (command, paths, &status);
  return reports != NULL ? check (command, drafts[0], reports, &wishes) : UR_CLI_USAGE;
}
