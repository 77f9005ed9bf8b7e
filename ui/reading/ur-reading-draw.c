/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lies below the text: hairlines, and what marks figures and hits. */
#include "ur-reading-private.h"

#include "ur-style.h"

#define HAIRLINE_ABOVE 29.0 /* px at a body of 17, over the top of a section */

static UrHighlightFlags
get_flags (UrReading *self, int figure)
{
  gboolean focused = figure == self->focused && self->by_keyboard && gtk_widget_has_focus (GTK_WIDGET (self));

  return (figure == self->selected ? UR_HIGHLIGHT_SELECTED : 0) |
         (figure == self->hovered ? UR_HIGHLIGHT_HOVERED : 0) | (focused ? UR_HIGHLIGHT_FOCUSED : 0);
}

static void
draw_words (UrReading *self, GtkSnapshot *snapshot, const GdkRectangle *at, UrHighlightFlags flags)
{
  graphene_rect_t words = GRAPHENE_RECT_INIT (at->x, at->y, at->width, at->height);

  ur_highlight_draw (GTK_WIDGET (self), snapshot, flags, &words, self->em / 17.0);
}

/**
 * ur_reading_draw_words:
 * @self: the text
 * @snapshot: what it is drawn into
 * @start: first character
 * @end: the character after the last
 * @flags: what the words are
 *
 * Draws what lies below words, on every display line that they touch.
 */
void
ur_reading_draw_words (UrReading *self, GtkSnapshot *snapshot, int start, int end, UrHighlightFlags flags)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  GtkTextIter stop;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, start);
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &stop, end);
  while (gtk_text_iter_compare (&iter, &stop) < 0)
    {
      GdkRectangle rect;
      GdkRectangle next;
      GtkTextIter follow = iter;

      gtk_text_view_get_iter_location (view, &iter, &rect);
      while (gtk_text_iter_forward_char (&follow) && gtk_text_iter_compare (&follow, &stop) < 0)
        {
          gtk_text_view_get_iter_location (view, &follow, &next);
          if (next.y != rect.y)
            break;
          rect.width = next.x + next.width - rect.x;
        }
      draw_words (self, snapshot, &rect, flags);
      if (gtk_text_iter_compare (&follow, &iter) <= 0)
        return;
      iter = follow;
    }
}

static void
draw_figures (UrReading *self, GtkSnapshot *snapshot, int first, int last)
{
  for (guint i = 0; i < self->text->figures->len; i++)
    {
      const UrFigure *figure = &g_array_index (self->text->figures, UrFigure, i);

      if (figure->end < first)
        continue;
      if (figure->start > last)
        break;
      ur_reading_draw_words (self, snapshot, figure->start, figure->end, get_flags (self, (int) i));
    }
}

static void
draw_hits (UrReading *self, GtkSnapshot *snapshot, int first, int last)
{
  for (guint i = 0; i < self->hits->len; i++)
    {
      const UrRange *hit = &g_array_index (self->hits, UrRange, i);

      if (hit->end < first || hit->start > last)
        continue;
      ur_reading_draw_words (self, snapshot, hit->start, hit->end,
                             UR_HIGHLIGHT_HIT | ((int) i == self->current_hit ? UR_HIGHLIGHT_CURRENT : 0));
    }
}

/* The hairline between two sections, over the column of text; those inside one are not parted by it. */
static void
draw_hairlines (UrReading *self, GtkSnapshot *snapshot, int first, int last)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRGBA color;

  ur_style_get_color (GTK_WIDGET (self), "ur_line", &color);
  for (guint i = 1; i < self->text->pieces->len; i++)
    {
      const UrReadingPiece *piece = &g_array_index (self->text->pieces, UrReadingPiece, i);
      GtkTextIter iter;
      GdkRectangle rect;
      int left = gtk_text_view_get_left_margin (view);

      if (piece->kind != UR_READING_KICKER || piece->section->depth > 0 || piece->end < first)
        continue;
      if (piece->start > last)
        break;
      gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, piece->start);
      gtk_text_view_get_iter_location (view, &iter, &rect);
      gtk_snapshot_append_color (snapshot, &color,
                                 &GRAPHENE_RECT_INIT (left, rect.y - (int) (HAIRLINE_ABOVE * self->em / 17.0),
                                                      gtk_widget_get_width (GTK_WIDGET (self)) - left -
                                                          gtk_text_view_get_right_margin (view),
                                                      1));
    }
}

/**
 * ur_reading_draw:
 * @self: the text
 * @snapshot: what it is drawn into
 *
 * Draws all that lies below the text, for what is on screen only.
 */
void
ur_reading_draw (UrReading *self, GtkSnapshot *snapshot)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle visible;
  GtkTextIter start;
  GtkTextIter end;
  int first;
  int last;

  if (self->text == NULL)
    return;
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &start, visible.y, NULL);
  gtk_text_view_get_line_at_y (view, &end, visible.y + visible.height, NULL);
  gtk_text_iter_forward_to_line_end (&end);
  first = gtk_text_iter_get_offset (&start);
  last = gtk_text_iter_get_offset (&end);
  /* The hairline is over the first line of a section, which may just have left the screen below. */
  draw_hairlines (self, snapshot, first, last);
  ur_reading_draw_pictures (self, snapshot, first, last);
  ur_reading_draw_notes (self, snapshot, first, last);
  if (self->marks)
    draw_figures (self, snapshot, first, last);
  draw_hits (self, snapshot, first, last);
}
