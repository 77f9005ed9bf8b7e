/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Room for a mark within the line, without a character of ours in the text.
 *
 * What has a mark is followed by a character that has the width of the mark as its letter spacing.  Half of
 * that is before it and half after it; so the view leaves the character out, and it is drawn here at the
 * right end of its room.  The figure before it stays one stretch for Pango, and is never broken. */
#include "ur-proof-draft-private.h"

#include <math.h>

#include "ur-reading-type.h"
#include "ur-style.h"

#define SAMPLE "国"
/* As the style sheet has it. */
#define SELECTION .32f

static GtkTextTag *
lookup (UrProofDraft *self, const char *name)
{
  return gtk_text_tag_table_lookup (
      gtk_text_buffer_get_tag_table (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))), name);
}

/* Text as the view sets it at @iter, with lines @lines times as high as the font's own. */
static PangoLayout *
create_layout (UrProofDraft *self, const GtkTextIter *iter, const char *text, double lines)
{
  PangoLayout *layout = pango_layout_new (gtk_text_view_get_ltr_context (GTK_TEXT_VIEW (self)));
  PangoAttrList *list = pango_attr_list_new ();

  if (gtk_text_iter_has_tag (iter, lookup (self, "heading")))
    {
      pango_attr_list_insert (list, pango_attr_scale_new (UR_DRAFT_HEADING_SCALE));
      pango_attr_list_insert (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
    }
  pango_attr_list_insert (list, pango_attr_line_height_new (lines));
  pango_layout_set_font_description (
      layout, pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self))));
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, list);
  pango_attr_list_unref (list);
  return layout;
}

static double
get_baseline (PangoLayout *layout)
{
  return pango_layout_get_baseline (layout) / (double) PANGO_SCALE;
}

/* Of the line of @iter, in the buffer's coordinates.  The view tells boxes in whole pixels only: the lines of
 * a paragraph are counted. */
static double
find_baseline (UrProofDraft *self, const GtkTextIter *iter, const GdkRectangle *at)
{
  g_autoptr (PangoLayout) layout =
      create_layout (self, iter, SAMPLE, UR_STYLE_DRAFT_LINES * ur_reading_type_get ()->spacing);
  double height;
  int y, rows;

  pango_layout_get_size (layout, NULL, &rows);
  height = rows / (double) PANGO_SCALE;
  gtk_text_view_get_line_yrange (GTK_TEXT_VIEW (self), iter, &y, NULL);
  return y + height * floor ((at->y + at->height / 2.0 - y) / height) + get_baseline (layout);
}

static void
fill (UrProofDraft *self, GtkSnapshot *snapshot, const char *name, float alpha, const GdkRectangle *at)
{
  GdkRGBA color;

  ur_style_get_color (GTK_WIDGET (self), name, &color);
  color.alpha *= alpha;
  gtk_snapshot_append_color (
      snapshot, &color,
      &GRAPHENE_RECT_INIT ((float) at->x, (float) at->y, (float) at->width, (float) at->height));
}

/* The view draws what is selected in a colour of its own, whatever its tags say. */
static void
cover (UrProofDraft *self, GtkSnapshot *snapshot, const GtkTextIter *iter, const GdkRectangle *at)
{
  GtkTextIter start, end;

  if (!gtk_text_buffer_get_selection_bounds (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &start, &end) ||
      !gtk_text_iter_in_range (iter, &start, &end))
    return;
  fill (self, snapshot, "ur_view", 1, at);
  fill (self, snapshot, "ur_slate_ink", SELECTION, at);
}

static gboolean
begins_line (UrProofDraft *self, const GtkTextIter *iter, const GdkRectangle *at)
{
  GtkTextIter before = *iter;
  GdkRectangle other;

  if (!gtk_text_iter_backward_char (&before))
    return TRUE;
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &before, &other);
  return other.y + other.height / 2 < at->y;
}

static void
draw_one (UrProofDraft *self, GtkSnapshot *snapshot, const GtkTextIter *iter)
{
  g_autoptr (PangoLayout) layout = NULL;
  char text[8] = { 0 };
  GdkRectangle at;
  GdkRGBA color;
  double x;

  g_unichar_to_utf8 (gtk_text_iter_get_char (iter), text);
  layout = create_layout (self, iter, text, 0);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), iter, &at);
  cover (self, snapshot, iter, &at);
  /* at the end of a line Pango takes away what is after it, at the beginning what is before it */
  x = at.x + (begins_line (self, iter, &at) ? 0 : UR_DRAFT_ROOM_WIDTH / UR_DRAFT_BODY * self->em);
  ur_style_get_color (GTK_WIDGET (self), "ur_ink", &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot,
      &GRAPHENE_POINT_INIT ((float) x, (float) (find_baseline (self, iter, &at) - get_baseline (layout))));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

/**
 * ur_proof_draft_draw_after_marks:
 * @self: the draft
 * @snapshot: what it is drawn into
 * @from: the first character on screen
 * @to: the last one
 *
 * Draws the characters that have room for a mark before them.
 */
void
ur_proof_draft_draw_after_marks (UrProofDraft *self,
                                 GtkSnapshot *snapshot,
                                 const GtkTextIter *from,
                                 const GtkTextIter *to)
{
  GtkTextTag *room = lookup (self, UR_DRAFT_ROOM);
  GtkTextIter iter = *from;

  do
    for (; gtk_text_iter_has_tag (&iter, room); gtk_text_iter_forward_char (&iter))
      draw_one (self, snapshot, &iter);
  while (gtk_text_iter_forward_to_tag_toggle (&iter, room) && gtk_text_iter_compare (&iter, to) < 0);
}

static void
set_tag (UrProofDraft *self, const GtkTextIter *at, gboolean room)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter end = *at;

  gtk_text_iter_forward_char (&end);
  if (room)
    gtk_text_buffer_apply_tag_by_name (buffer, UR_DRAFT_ROOM, at, &end);
  else
    gtk_text_buffer_remove_tag_by_name (buffer, UR_DRAFT_ROOM, at, &end);
}

/* Letters that are put together, blanks and what has a look of its own stay as they are. */
static gboolean
can_move (UrProofDraft *self, const GtkTextIter *at)
{
  gunichar character = gtk_text_iter_get_char (at);
  GtkTextIter next = *at;

  gtk_text_iter_forward_char (&next);
  return g_unichar_isgraph (character) && !g_unichar_iszerowidth (character) &&
         gtk_text_iter_is_cursor_position (&next) && !gtk_text_iter_has_tag (at, lookup (self, "subtitle")) &&
         !gtk_text_iter_has_tag (at, lookup (self, UR_DRAFT_ROOM)) &&
         ur_proof_draft_get_verdict_at (self, at) == UR_VERDICT_APART;
}

/**
 * ur_proof_draft_make_room:
 * @self: the draft
 * @end: where what has a mark ends
 *
 * Returns: (transfer none) (nullable): what has room for the mark before it, %NULL where nothing can have
 */
GtkTextMark *
ur_proof_draft_make_room (UrProofDraft *self, const GtkTextIter *end)
{
  if (!can_move (self, end))
    return NULL;
  set_tag (self, end, TRUE);
  return gtk_text_buffer_create_mark (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), NULL, end, FALSE);
}

/**
 * ur_proof_draft_take_room:
 * @self: the draft
 * @room: what ur_proof_draft_make_room() returned
 *
 * Gives up the room for a mark.
 */
void
ur_proof_draft_take_room (UrProofDraft *self, GtkTextMark *room)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_mark (buffer, &at, room);
  set_tag (self, &at, FALSE);
  gtk_text_buffer_delete_mark (buffer, room);
}

/**
 * ur_proof_draft_has_room:
 * @self: the draft
 * @end: where what has a mark ends
 *
 * Returns: whether the mark has room there
 */
gboolean
ur_proof_draft_has_room (UrProofDraft *self, const GtkTextIter *end)
{
  return gtk_text_iter_has_tag (end, lookup (self, UR_DRAFT_ROOM));
}

/* What an input method has not yet given is set as the character after it, and is to be seen. */
static void
composing_cb (UrProofDraft *self, const char *preedit)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  if (*preedit != '\0' && ur_proof_draft_has_room (self, &at))
    {
      self->composing = TRUE;
      set_tag (self, &at, FALSE);
    }
  else if (*preedit == '\0' && self->composing)
    {
      self->composing = FALSE;
      set_tag (self, &at, TRUE);
    }
}

/**
 * ur_proof_draft_watch_composing:
 * @self: the draft
 *
 * Gives up the room for a mark where an input method is at work, until it has done.
 */
void
ur_proof_draft_watch_composing (UrProofDraft *self)
{
  g_signal_connect (self, "preedit-changed", G_CALLBACK (composing_cb), NULL);
}
