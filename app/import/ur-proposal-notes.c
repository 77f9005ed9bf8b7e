/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Footnotes of a document: where their marks were, and how they come into the report. */
#include "ur-proposal-notes.h"

#include <string.h>

#include "ur-report-limits.h"

/* ① to ⑳ */
#define FIRST_SIGN 0x2460
#define N_SIGNS 20

static void
free_note_cb (gpointer data)
{
  UrSourceNote *note = data;

  g_free (note->text);
  g_free (note->id);
  g_free (note);
}

static void
add_note (GPtrArray *notes, const UrBlock *block)
{
  UrSourceNote *note = g_new0 (UrSourceNote, 1);

  note->text = g_strdup (block->text);
  note->id = g_strdup (block->id);
  if (notes->len < N_SIGNS)
    g_unichar_to_utf8 (FIRST_SIGN + notes->len, note->sign);
  g_ptr_array_add (notes, note);
}

/* The first note of this id that has no mark yet: each page of a PDF may count from 1. */
static UrSourceNote *
find_note (const GPtrArray *notes, const char *id)
{
  for (guint i = 0; i < MIN (notes->len, N_SIGNS); i++)
    {
      UrSourceNote *note = g_ptr_array_index (notes, i);

      if (!note->is_placed && g_strcmp0 (note->id, id) == 0)
        return note;
    }
  return NULL;
}

static void
place_notes (GPtrArray *notes, const UrBlock *block, guint line)
{
  guint shift = block->number != NULL ? (guint) g_utf8_strlen (block->number, -1) : 0;

  for (guint i = 0; i < block->notes->len; i++)
    {
      const UrBlockNote *mark = &g_array_index (block->notes, UrBlockNote, i);
      UrSourceNote *note = find_note (notes, mark->id);

      if (note == NULL)
        continue;
      note->is_placed = TRUE;
      note->line = line;
      note->at = mark->at + shift;
    }
}

/**
 * ur_proposal_collect_notes:
 * @blocks: a document
 *
 * Returns: (transfer full) (element-type UrSourceNote): its footnotes, with the places of their marks
 */
GPtrArray *
ur_proposal_collect_notes (const UrBlocks *blocks)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (free_note_cb);

  for (guint i = 0; i < blocks->blocks->len; i++)
    {
      const UrBlock *block = g_ptr_array_index (blocks->blocks, i);

      if (block->kind == UR_BLOCK_FOOTNOTE)
        add_note (notes, block);
    }
  for (guint i = 0; i < blocks->blocks->len; i++)
    {
      const UrBlock *block = g_ptr_array_index (blocks->blocks, i);

      if (block->kind != UR_BLOCK_FOOTNOTE)
        place_notes (notes, block, block->line > 0 ? block->line : i + 1);
    }
  return notes;
}

/* The byte of a passage after which the mark of a note was, or 0 when it was elsewhere. */
static gsize
find_place (const UrProposal *proposal, const UrTraced *traced, const UrSourceNote *note)
{
  gsize place = 0;
  guint last = 0;
  gboolean goes_on = FALSE;

  for (gsize at = 0; at < traced->text->len; at += (gsize) g_utf8_skip[(guchar) traced->text->str[at]])
    {
      const UrOrigin *origin = &g_array_index (traced->origins, UrOrigin, at);
      guint offset = ur_manuscript_get_source_offset (proposal->manuscript, origin);

      if (ur_manuscript_get_source_line (proposal->manuscript, origin->line) != note->line)
        continue;
      if (offset >= note->at)
        {
          goes_on = TRUE;
          break;
        }
      place = at + (gsize) g_utf8_skip[(guchar) traced->text->str[at]];
      last = offset;
    }
  return goes_on || last + 1 == note->at ? place : 0;
}

/* Whether a report can have the note in this passage: the sign of it must be there once. */
static gboolean
can_have (const UrTraced *traced, const UrSourceNote *note)
{
  return note->is_placed && *note->sign != '\0' && *note->text != '\0' &&
         g_utf8_strlen (note->text, -1) <= ur_report_get_limit (UR_LIMIT_SENTENCE) &&
         g_utf8_strlen (traced->text->str, -1) + N_SIGNS <= ur_report_get_limit (UR_LIMIT_PARAGRAPH) &&
         strstr (traced->text->str, note->sign) == NULL;
}

/* 0 for a note that is not of this passage. */
static gsize
get_place (const UrProposal *proposal, guint passage, const UrSourceNote *note)
{
  const UrTraced *traced = ur_manuscript_get_passage (proposal->manuscript, passage)->traced;

  return can_have (traced, note) ? find_place (proposal, traced, note) : 0;
}

/**
 * ur_proposal_dup_noted:
 * @from: a byte of the passage
 * @to: the byte after the last
 * @at_end: whether a mark after the last character is part of it
 *
 * Returns: (transfer full): a piece of a passage, with the signs of its footnotes
 */
char *
ur_proposal_dup_noted (const UrProposal *proposal, guint passage, gsize from, gsize to, gboolean at_end)
{
  const char *text = ur_manuscript_get_passage (proposal->manuscript, passage)->traced->text->str;
  g_autofree gsize *places = g_new (gsize, proposal->notes->len + 1);
  GString *noted = g_string_new (NULL);

  for (guint i = 0; i < proposal->notes->len; i++)
    places[i] = get_place (proposal, passage, g_ptr_array_index (proposal->notes, i));
  for (gsize at = from, next; at < to; at = next)
    {
      next = MIN (at + (gsize) g_utf8_skip[(guchar) text[at]], to);
      g_string_append_len (noted, text + at, (gssize) (next - at));
      for (guint i = 0; i < proposal->notes->len; i++)
        if (places[i] == next && (at_end || next < to))
          g_string_append (noted, ((const UrSourceNote *) g_ptr_array_index (proposal->notes, i))->sign);
    }
  return g_string_free (noted, FALSE);
}

/**
 * ur_proposal_write_notes:
 *
 * Writes the member “footnotes” of a paragraph that is this piece of a passage.
 */
void
ur_proposal_write_notes (UrProposalWriter *writer, guint passage, gsize from, gsize to)
{
  const UrProposal *proposal = writer->tree->proposal;
  gboolean begun = FALSE;

  for (guint i = 0; i < proposal->notes->len; i++)
    {
      UrSourceNote *note = g_ptr_array_index (proposal->notes, i);
      gsize place = get_place (proposal, passage, note);

      if (place <= from || place > to)
        continue;
      if (!begun)
        ur_json_writer_begin_array (writer->json, "footnotes");
      begun = note->is_written = TRUE;
      ur_json_writer_begin_object (writer->json, NULL);
      ur_json_writer_add_string (writer->json, "sign", note->sign);
      ur_json_writer_add_string (writer->json, "text", note->text);
      ur_json_writer_end_object (writer->json);
    }
  if (begun)
    ur_json_writer_end_array (writer->json);
}
