/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of a manuscript from the blocks of a document, and back. */
#include "ur-config.h"

#include "ur-manuscript-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-error.h"
#include "ur-report-limits.h"
#include "ur-spaced-table.h"

/* What is around a report may be as long again. */
#define MAX_BYTES (2 * 1024 * 1024)

/* Paragraphs of these are whole; the lines of others may be torn. */
static gboolean
has_whole_paragraphs (const char *form)
{
  return strcmp (form, "text") != 0 && strcmp (form, "pdf") != 0;
}

static void
add_line (UrManuscript *manuscript, const char *text, gsize len, UrLineHint *hint)
{
  g_autofree char *piece = g_strndup (text, len);

  hint->is_own = ur_told_find (hint->told, UR_TOLD_BREAK, hint->block, hint->offset) != NULL;
  hint->is_more = ur_told_find (hint->told, UR_TOLD_JOIN, hint->block, hint->offset) != NULL;
  ur_manuscript_add (manuscript, piece, hint);
  hint->offset += (guint) g_utf8_strlen (piece, -1);
  hint->after_gap = FALSE;
}

/* A line in which a person broke a paragraph is as many lines. */
static void
add_pieces (UrManuscript *manuscript, const char *text, gsize len, UrLineHint *hint)
{
  const char *start = text;
  guint at = hint->offset;

  for (const char *p = text; hint->told != NULL && !hint->is_row && p < text + len;
       p = g_utf8_next_char (p), at++)
    if (p > start && ur_told_find (hint->told, UR_TOLD_BREAK, hint->block, at) != NULL)
      {
        add_line (manuscript, start, (gsize) (p - start), hint);
        start = p;
      }
  add_line (manuscript, start, (gsize) (text + len - start), hint);
}

/* A line with headings in it is as many lines. */
static void
add_text (UrManuscript *manuscript, const char *text, UrLineHint *hint, guint *numbers)
{
  gsize from = 0, end;

  do
    {
      end = hint->is_row || (hint->told != NULL && hint->told->is_whole)
                ? 0
                : ur_inner_heading_find (text, from, numbers);
      add_pieces (manuscript, text + from, end > 0 ? end - from : strlen (text + from), hint);
      from = end;
    }
  while (end > 0);
}

/* A document that is being read. */
typedef struct
{
  UrManuscript *manuscript;
  const UrTold *told;
  gboolean whole;        /* its blocks are whole paragraphs */
  const GPtrArray *rows; /* (nullable): those of its blocks that are rows set with spaces */
  guint page;            /* of the last block */
  guint numbers[UR_MARK_BULLET + 1];
} Reading;

static void
add_block (Reading *reading, const UrBlock *block, guint i)
{
  UrLineHint hint = { .is_block = reading->whole,
                      .is_heading = block->kind == UR_BLOCK_HEADING,
                      .is_row = block->kind == UR_BLOCK_TABLE_ROW,
                      .source_line = block->line > 0 ? block->line : i + 1,
                      .block = i,
                      .shift = block->number != NULL ? (guint) g_utf8_strlen (block->number, -1) : 0,
                      .after_gap = block->page != reading->page && reading->page > 0,
                      .told = ur_told_has_block (reading->told, i) ? reading->told : NULL,
                      .changes = block->changes };
  g_autofree char *text = NULL;

  if (block->kind == UR_BLOCK_FOOTNOTE)
    return;
  text = reading->rows != NULL ? g_strdup (g_ptr_array_index (reading->rows, i)) : NULL;
  hint.is_row = hint.is_row || text != NULL;
  if (text == NULL)
    text = ur_block_dup_full_text (block);
  reading->page = block->page;
  add_text (reading->manuscript, text, &hint, reading->numbers);
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
 * ur_manuscript_new_read:
 * @blocks: a document
 * @lines_are_whole: whether no line's end tears a paragraph, also where the form is one that may be torn
 * @told: (nullable): what a person said of its structure
 * @error: return location for an error
 *
 * Reads a document and understands its structure.  The manuscript keeps nothing of @blocks but their tracked
 * changes, and refers to @told.
 *
 * Returns: (transfer full): its headings and passages, or %NULL when it is longer than any report
 */
UrManuscript *
ur_manuscript_new_read (const UrBlocks *blocks, gboolean lines_are_whole, const UrTold *told, GError **error)
{
  g_autoptr (GPtrArray) rows = has_whole_paragraphs (blocks->form) ? NULL : ur_spaced_table_read (blocks);
  Reading reading = { .told = told,
                      .whole = lines_are_whole || has_whole_paragraphs (blocks->form),
                      .rows = rows };

  if (!check_size (blocks, error))
    return NULL;
  reading.manuscript = ur_manuscript_new ();
  for (guint i = 0; i < blocks->blocks->len; i++)
    add_block (&reading, g_ptr_array_index (blocks->blocks, i), i);
  ur_manuscript_understand (reading.manuscript);
  return reading.manuscript;
}

/**
 * ur_manuscript_get_source_offset:
 *
 * Returns: the character of the document's line from which @origin is
 */
guint
ur_manuscript_get_source_offset (const UrManuscript *manuscript, const UrOrigin *origin)
{
  return ur_manuscript_get_line (manuscript, origin->line)->hint.offset + origin->at;
}

/**
 * ur_manuscript_get_source_line:
 * @line: a line of the manuscript, from 0
 *
 * Returns: its number in the document, from 1
 */
guint
ur_manuscript_get_source_line (const UrManuscript *manuscript, guint line)
{
  return ur_manuscript_get_line (manuscript, line)->hint.source_line;
}
