/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-proposal-private.h"

#include <glib/gi18n-lib.h>

#include <string.h>

#include "ur-error.h"
#include "ur-proposal-notes.h"
#include "ur-report-limits.h"

/* What is around a report may be as long again. */
#define MAX_BYTES (2 * 1024 * 1024)

/* Paragraphs of these are whole; the lines of others may be torn. */
static gboolean
has_whole_paragraphs (const char *form)
{
  return strcmp (form, "text") != 0 && strcmp (form, "pdf") != 0;
}

/* A line with headings in it is as many lines. */
static void
add_text (UrManuscript *manuscript, const char *text, UrLineHint *hint, guint *numbers)
{
  gsize from = 0, end;

  do
    {
      g_autofree char *piece = NULL;

      end = hint->is_row ? 0 : ur_inner_heading_find (text, from, numbers);
      piece = g_strndup (text + from, end > 0 ? end - from : strlen (text + from));
      ur_manuscript_add (manuscript, piece, hint);
      hint->offset += (guint) g_utf8_strlen (piece, -1);
      from = end;
    }
  while (end > 0);
}

static void
add_block (UrManuscript *manuscript, const UrBlock *block, gboolean whole, guint n, guint *numbers)
{
  UrLineHint hint = { .is_block = whole,
                      .is_heading = block->kind == UR_BLOCK_HEADING,
                      .is_row = block->kind == UR_BLOCK_TABLE_ROW,
                      .source_line = block->line > 0 ? block->line : n,
                      .changes = block->changes };
  g_autofree char *text = NULL;

  if (block->kind == UR_BLOCK_FOOTNOTE)
    return;
  text = ur_block_dup_full_text (block);
  add_text (manuscript, text, &hint, numbers);
}

static gboolean
check_size (const UrBlocks *blocks, GError **error)
{
  gsize n = 0;

  for (guint i = 0; i < blocks->blocks->len; i++)
    n += strlen (((const UrBlock *) g_ptr_array_index (blocks->blocks, i))->text);
  if (n <= MAX_BYTES)
    return TRUE;
  g_set_error (error, UR_ERROR, UR_ERROR_LIMIT,
               _ ("The document has more text than a report can: at most %u characters. Take out what does "
                  "not belong to the report."),
               ur_report_get_limit (UR_LIMIT_TEXT));
  return FALSE;
}

/**
 * ur_proposal_new:
 * @blocks: a document
 * @error: return location for an error
 *
 * Understands a document.  The proposal keeps nothing of @blocks.
 *
 * Returns: (transfer full): what was understood, or %NULL when it is longer than any report
 */
UrProposal *
ur_proposal_new (const UrBlocks *blocks, GError **error)
{
  UrProposal *proposal;
  gboolean whole = has_whole_paragraphs (blocks->form);
  guint numbers[UR_MARK_BULLET + 1] = { 0 };

  if (!check_size (blocks, error))
    return NULL;
  proposal = g_new0 (UrProposal, 1);
  proposal->manuscript = ur_manuscript_new ();
  proposal->notes = ur_proposal_collect_notes (blocks);
  for (guint i = 0; i < blocks->blocks->len; i++)
    add_block (proposal->manuscript, g_ptr_array_index (blocks->blocks, i), whole, i + 1, numbers);
  ur_manuscript_understand (proposal->manuscript);
  proposal->findings = ur_findings_new (proposal->manuscript);
  proposal->questions = ur_questions_new (proposal->findings);
  return proposal;
}

/**
 * ur_proposal_free:
 *
 * Frees @proposal.
 */
void
ur_proposal_free (UrProposal *proposal)
{
  g_ptr_array_unref (proposal->questions);
  g_ptr_array_unref (proposal->notes);
  ur_findings_free (proposal->findings);
  ur_manuscript_free (proposal->manuscript);
  g_free (proposal);
}

/**
 * ur_proposal_get_source_offset:
 *
 * Returns: the character of the document's line from which @origin is
 */
guint
ur_proposal_get_source_offset (const UrProposal *proposal, const UrOrigin *origin)
{
  return ur_manuscript_get_line (proposal->manuscript, origin->line)->hint.offset + origin->at;
}

/**
 * ur_proposal_get_source_line:
 * @line: a line of the manuscript, from 0
 *
 * Returns: its number in the document, from 1
 */
guint
ur_proposal_get_source_line (const UrProposal *proposal, guint line)
{
  return ur_manuscript_get_line (proposal->manuscript, line)->hint.source_line;
}
