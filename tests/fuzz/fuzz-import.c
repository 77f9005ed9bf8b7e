/* SPDX-License-Identifier: GPL-3.0-or-later */
/* libFuzzer feeds this with anything in place of a document's text.  Whatever it is, it is understood without
 * a fault; each figure has a value and a reason or none, in the text's order; and the report that is made of
 * it passes the gate. */
#include "fuzz.h"

#include <string.h>

#include "ur-proposal.h"
#include "ur-report-reader.h"

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_stop_at_warnings ();
  return 0;
}

/* The text as lines that may be torn, or as whole paragraphs. */
static UrBlocks *
make_blocks (const char *text, gboolean whole)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  UrBlocks *blocks = ur_blocks_new ();

  blocks->form = g_strdup (whole ? "docx" : "text");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      UrBlock *block = ur_block_new (strchr (lines[i], '\t') != NULL && whole ? UR_BLOCK_TABLE_ROW
                                     : i % 7 == 3 && whole                    ? UR_BLOCK_HEADING
                                                                              : UR_BLOCK_PARAGRAPH);

      block->line = whole ? 0 : i + 1;
      block->text = g_strdup (lines[i]);
      if (whole && i % 5 == 2)
        ur_block_add_change (block, 1, 3, "1120");
      g_ptr_array_add (blocks->blocks, block);
    }
  return blocks;
}

static void
check_rows (GPtrArray *rows, const UrProposalColumn *columns)
{
  for (guint r = 0; r < rows->len; r++)
    {
      char **row = g_ptr_array_index (rows, r);

      for (guint i = 0; columns[i].name != NULL; i++)
        fuzz_check_text (row[i]);
    }
  g_ptr_array_unref (rows);
}

static void
check_report (UrProposal *proposal)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) account = NULL;
  g_autoptr (GBytes) bytes = ur_proposal_write (proposal, "a.txt", &error);
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (UrReport) report = NULL;

  CHECK ((bytes == NULL) == (error != NULL));
  account = ur_proposal_dup_account (proposal);
  for (guint i = 0; i < account->len; i++)
    fuzz_check_text (g_ptr_array_index (account, i));
  if (bytes == NULL)
    {
      fuzz_check_error (error);
      return;
    }
  report = ur_report_read (bytes, "a.json", &problems, &error);
  CHECK (report != NULL);
  for (guint i = 0; i < problems->len; i++)
    {
      const UrProblem *problem = g_ptr_array_index (problems, i);

      if (problem->severity != UR_PROBLEM_NOTE)
        fprintf (stderr, "%s: %s\n", problem->path, problem->message);
      CHECK (problem->severity == UR_PROBLEM_NOTE);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = NULL;
  g_autoptr (UrBlocks) blocks = NULL;
  g_autoptr (UrProposal) proposal = NULL;

  if (size == 0)
    return 0;
  text = g_utf8_make_valid ((const char *) data + 1, (gssize) size - 1);
  blocks = make_blocks (text, data[0] & 1);
  proposal = ur_proposal_new (blocks, 0, NULL);
  CHECK (proposal != NULL || size > 1024 * 1024);
  if (proposal == NULL)
    return 0;
  check_rows (ur_proposal_dup_figure_rows (proposal), ur_proposal_figure_columns);
  check_rows (ur_proposal_dup_outline_rows (proposal), ur_proposal_outline_columns);
  check_report (proposal);
  return 0;
}
