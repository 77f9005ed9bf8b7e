/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Putting the report's words into the draft. */
#include <string.h>

#include "ur-proof-draft-private.h"

/* Where the words are by now that are to be mended: on the figure's line as far from it as they were. */
static gboolean
find_mend (UrProofDraft *self, guint i, const UrProofMend *mend, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  const UrProofItem *item = g_array_index (self->marks, UrDraftMark, i).item;
  g_autofree char *words = NULL;
  int line, offset = (int) mend->offset;

  if (!ur_proof_draft_find (self, i, start, end))
    return FALSE;
  line = gtk_text_iter_get_line (start) + (int) mend->line - (int) item->line;
  if (mend->line == item->line)
    offset += gtk_text_iter_get_line_offset (start) - (int) item->offset;
  if (line < 0 || offset < 0 || line >= gtk_text_buffer_get_line_count (buffer))
    return FALSE;
  gtk_text_buffer_get_iter_at_line (buffer, start, line);
  if (offset > gtk_text_iter_get_chars_in_line (start))
    return FALSE;
  gtk_text_iter_set_line_offset (start, offset);
  *end = *start;
  gtk_text_iter_forward_chars (end, (int) g_utf8_strlen (mend->from, -1));
  words = gtk_text_buffer_get_slice (buffer, start, end, TRUE);
  return strcmp (words, mend->from) == 0;
}

static void
mend_one (UrProofDraft *self, guint i, const UrProofMend *mend)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  if (mend == NULL || !find_mend (self, i, mend, &start, &end))
    return;
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, mend->to, -1);
}

/**
 * ur_proof_draft_fix:
 * @draft: the draft
 * @items: items of its proof
 * @n: how many
 *
 * Puts what the report has in the place of what the draft has, as one step that can be undone.
 */
void
ur_proof_draft_fix (UrProofDraft *draft, const guint *items, guint n)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (draft));

  gtk_text_buffer_begin_user_action (buffer);
  for (guint i = 0; i < n; i++)
    mend_one (draft, items[i], g_array_index (draft->marks, UrDraftMark, items[i]).item->mend);
  gtk_text_buffer_end_user_action (buffer);
}

/**
 * ur_proof_draft_fix_period:
 * @draft: the draft
 * @i: an item of its proof
 *
 * Leaves the number and mends the time that it is told of, as one step that can be undone.
 */
void
ur_proof_draft_fix_period (UrProofDraft *draft, guint i)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (draft));

  gtk_text_buffer_begin_user_action (buffer);
  mend_one (draft, i, g_array_index (draft->marks, UrDraftMark, i).item->period_mend);
  gtk_text_buffer_end_user_action (buffer);
}
