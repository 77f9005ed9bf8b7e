/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the items of the proof are while the draft is written on.  Of a draft that is checked again only what
 * is no more as it was gets new marks: a tag that is taken away and put back is text that is laid out anew.
 */
#include <string.h>

#include "ur-proof-draft-private.h"

static GtkTextBuffer *
get_buffer (UrProofDraft *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static UrDraftMark *
get_mark (UrProofDraft *self, guint i)
{
  return &g_array_index (self->marks, UrDraftMark, i);
}

static gboolean
find_words (UrProofDraft *self, const UrProofItem *item, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextBuffer *buffer = get_buffer (self);
  g_autofree char *words = NULL;

  if (item->line == 0 || (int) item->line > gtk_text_buffer_get_line_count (buffer))
    return FALSE;
  gtk_text_buffer_get_iter_at_line (buffer, start, (int) item->line - 1);
  if (!gtk_text_iter_forward_chars (start, (int) item->offset) && item->offset > 0)
    return FALSE;
  *end = *start;
  gtk_text_iter_forward_chars (end, (int) g_utf8_strlen (item->printed, -1));
  words = gtk_text_buffer_get_slice (buffer, start, end, TRUE);
  return strcmp (words, item->printed) == 0;
}

/* A quotation is words, and may be broken as such. */
static const char *
get_tag (UrProofDraft *self, const UrDraftMark *mark)
{
  return mark->start != NULL && !mark->is_quote ? ur_proof_draft_get_tag (mark->verdict) : NULL;
}

static UrDraftMark
create_mark (UrProofDraft *self, const UrProofItem *item)
{
  GtkTextBuffer *buffer = get_buffer (self);
  UrDraftMark mark = { item, item->verdict, item->is_quote, NULL, NULL, NULL };
  GtkTextIter start, end;

  if (item->verdict == UR_VERDICT_APART || !find_words (self, item, &start, &end))
    return mark;
  mark.start = gtk_text_buffer_create_mark (buffer, NULL, &start, TRUE);
  mark.end = gtk_text_buffer_create_mark (buffer, NULL, &end, FALSE);
  if (get_tag (self, &mark) != NULL)
    gtk_text_buffer_apply_tag_by_name (buffer, get_tag (self, &mark), &start, &end);
  mark.room = ur_proof_draft_make_room (self, &end);
  return mark;
}

static void
delete_mark (UrProofDraft *self, const UrDraftMark *mark)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter start, end;

  if (mark->start == NULL)
    return;
  gtk_text_buffer_get_iter_at_mark (buffer, &start, mark->start);
  gtk_text_buffer_get_iter_at_mark (buffer, &end, mark->end);
  if (get_tag (self, mark) != NULL)
    gtk_text_buffer_remove_tag_by_name (buffer, get_tag (self, mark), &start, &end);
  if (mark->room != NULL)
    ur_proof_draft_take_room (self, mark->room);
  gtk_text_buffer_delete_mark (buffer, mark->start);
  gtk_text_buffer_delete_mark (buffer, mark->end);
}

/* Whether a mark of the proof before is where an item is now, and looks as that does. */
static gboolean
is_still (UrProofDraft *self, const UrDraftMark *mark, const UrProofItem *item)
{
  GtkTextIter start, end;

  if (mark->verdict != item->verdict || mark->is_quote != item->is_quote)
    return FALSE;
  if (mark->start == NULL)
    return item->verdict == UR_VERDICT_APART;
  gtk_text_buffer_get_iter_at_mark (get_buffer (self), &start, mark->start);
  if (gtk_text_iter_get_line (&start) + 1 != (int) item->line ||
      gtk_text_iter_get_line_offset (&start) != (int) item->offset)
    return FALSE;
  gtk_text_buffer_get_iter_at_mark (get_buffer (self), &end, mark->end);
  if ((mark->room != NULL) != ur_proof_draft_has_room (self, &end))
    return FALSE;
  return gtk_text_iter_get_offset (&end) - gtk_text_iter_get_offset (&start) ==
         (int) g_utf8_strlen (item->printed, -1);
}

/**
 * ur_proof_draft_set_marks:
 * @self: the draft
 * @proof: (nullable): what was found in it
 *
 * Gives each item its mark; those before and after what was changed keep theirs.
 */
void
ur_proof_draft_set_marks (UrProofDraft *self, const UrProof *proof)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->marks);
  guint n = proof != NULL ? proof->items->len : 0, least = MIN (n, before->len), head = 0, tail = 0;

  self->marks = g_array_sized_new (FALSE, FALSE, sizeof (UrDraftMark), n);
  while (head < least &&
         is_still (self, &g_array_index (before, UrDraftMark, head), g_ptr_array_index (proof->items, head)))
    head++;
  while (tail < least - head && is_still (self, &g_array_index (before, UrDraftMark, before->len - 1 - tail),
                                          g_ptr_array_index (proof->items, n - 1 - tail)))
    tail++;
  for (guint i = head; i < before->len - tail; i++)
    delete_mark (self, &g_array_index (before, UrDraftMark, i));
  for (guint i = 0; i < n; i++)
    {
      const UrProofItem *item = g_ptr_array_index (proof->items, i);
      UrDraftMark mark = { NULL };

      if (i >= head && i < n - tail)
        mark = create_mark (self, item);
      else
        mark = g_array_index (before, UrDraftMark, i < head ? i : before->len - (n - i));
      mark.item = item;
      g_array_append_val (self->marks, mark);
    }
}

/**
 * ur_proof_draft_is_before:
 * @self: the draft
 * @i: an item of its proof
 * @iter: a place
 *
 * Returns: whether the item begins there or before; one without marks does
 */
gboolean
ur_proof_draft_is_before (UrProofDraft *self, guint i, const GtkTextIter *iter)
{
  GtkTextIter start;

  if (get_mark (self, i)->start == NULL)
    return TRUE;
  gtk_text_buffer_get_iter_at_mark (get_buffer (self), &start, get_mark (self, i)->start);
  return gtk_text_iter_compare (&start, iter) <= 0;
}

/* Whether the first one with marks from @i on, if there is one before @limit, begins before @iter. */
static gboolean
begins_before (UrProofDraft *self, guint i, guint limit, const GtkTextIter *iter)
{
  GtkTextIter start;

  while (i < limit && get_mark (self, i)->start == NULL)
    i++;
  if (i >= limit)
    return FALSE;
  gtk_text_buffer_get_iter_at_mark (get_buffer (self), &start, get_mark (self, i)->start);
  return gtk_text_iter_compare (&start, iter) < 0;
}

/**
 * ur_proof_draft_get_first_on:
 * @self: the draft
 * @iter: a place
 *
 * Returns: the first item on the line of the place or after it, or how many there are; none goes on over a
 *   line
 */
guint
ur_proof_draft_get_first_on (UrProofDraft *self, const GtkTextIter *iter)
{
  guint low = 0, high = self->marks->len;
  GtkTextIter line = *iter;

  gtk_text_iter_set_line_offset (&line, 0);
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (begins_before (self, middle, high, &line))
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}
