/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reader has marked in the text, and what would be marked next. */
#include "ur-config.h"

#include "ur-reading-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-style.h"

/* px at a body of 17 */
#define RIBBON 15.0
#define RIBBON_X 7.0 /* from the text */
#define RIBBON_Y 5.0
#define NEAR 5
#define BAR 3
#define BEFORE 22.0 /* from the bar to the text */
#define AFTER 26.0
#define ABOVE 4.0

/* Where what begins at the top has its icon. */
static void
get_icon_place (UrReading *self, int top, GdkRectangle *at)
{
  double px = self->em / 17.0;
  double right =
      gtk_widget_get_width (GTK_WIDGET (self)) - gtk_text_view_get_right_margin (GTK_TEXT_VIEW (self));
  int size = (int) (RIBBON * px + .5);

  *at = (GdkRectangle){ (int) (right + RIBBON_X * px), (int) (top + RIBBON_Y * px), size, size };
}

/* The lines that a range is on. */
static void
get_lines (UrReading *self, const UrReadingNote *note, int *top, int *bottom)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  GdkRectangle rect;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, note->start);
  gtk_text_view_get_iter_location (view, &iter, &rect);
  *top = rect.y;
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter,
                                      MAX (note->start, note->end - 1));
  gtk_text_view_get_iter_location (view, &iter, &rect);
  *bottom = rect.y + rect.height;
}

static void
draw_paragraph (UrReading *self, GtkSnapshot *snapshot, int top, int bottom)
{
  double px = self->em / 17.0;
  double left = gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self)) - BEFORE * px;
  double right = gtk_widget_get_width (GTK_WIDGET (self)) -
                 gtk_text_view_get_right_margin (GTK_TEXT_VIEW (self)) + AFTER * px;
  float y = (float) (top - ABOVE * px), height = (float) (bottom - top + 2 * ABOVE * px);
  GdkRGBA ground, bar;

  ur_style_get_color (GTK_WIDGET (self), "ur_pine_tint", &ground);
  ur_style_get_color (GTK_WIDGET (self), "ur_pine", &bar);
  gtk_snapshot_append_color (snapshot, &ground,
                             &GRAPHENE_RECT_INIT ((float) left, y, (float) (right - left), height));
  gtk_snapshot_append_color (snapshot, &bar, &GRAPHENE_RECT_INIT ((float) left, y, BAR, height));
}

static void
draw_note (UrReading *self, GtkSnapshot *snapshot, const UrReadingNote *note)
{
  GdkRectangle at;
  int top, bottom;

  get_lines (self, note, &top, &bottom);
  get_icon_place (self, top, &at);
  if (note->is_paragraph)
    draw_paragraph (self, snapshot, top, bottom);
  else
    ur_reading_draw_words (self, snapshot, note->start, note->end, UR_HIGHLIGHT_OWN);
  if (note->is_paragraph || note->has_text)
    ur_highlight_draw_icon (GTK_WIDGET (self), snapshot,
                            note->has_text ? "ur-note-symbolic" : "ur-ribbon-symbolic", "ur_pine", &at);
}

/* Where a paragraph has its ribbon, or would have it, in the coordinates of the buffer. */
static gboolean
find_ribbon (UrReading *self, const UrParagraph *paragraph, GdkRectangle *at)
{
  UrReadingNote whole = { .is_paragraph = TRUE };
  int top, bottom;

  if (!ur_reading_text_find_range (self->text, paragraph->section, paragraph, 0, strlen (paragraph->text),
                                   &whole.start, &whole.end))
    return FALSE;
  get_lines (self, &whole, &top, &bottom);
  get_icon_place (self, top, at);
  return TRUE;
}

/* The ribbon that a click would put there. */
static void
draw_offer (UrReading *self, GtkSnapshot *snapshot)
{
  GdkRectangle at;

  if (self->pointed == NULL || !find_ribbon (self, self->pointed, &at))
    return;
  for (guint i = 0; i < self->notes->len; i++)
    {
      const UrReadingNote *note = &g_array_index (self->notes, UrReadingNote, i);
      int top, bottom;

      get_lines (self, note, &top, &bottom);
      if ((note->is_paragraph || note->has_text) && ABS (top + RIBBON_Y * self->em / 17.0 - at.y) < at.height)
        return;
    }
  ur_highlight_draw_icon (GTK_WIDGET (self), snapshot, "ur-ribbon-outline-symbolic", "ur_pine", &at);
}

static const UrParagraph *
find_paragraph_at (UrReading *self, int buffer_y)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  const UrReadingPiece *piece;
  GdkRectangle line;
  GtkTextIter iter;

  gtk_text_view_get_line_at_y (view, &iter, buffer_y, NULL);
  gtk_text_view_get_line_yrange (view, &iter, &line.y, &line.height);
  piece = buffer_y < line.y + line.height
              ? ur_reading_text_find_piece (self->text, gtk_text_iter_get_offset (&iter))
              : NULL;
  return piece != NULL && piece->kind == UR_READING_BODY ? piece->paragraph : NULL;
}

/* A little more than the ribbon is enough. */
static gboolean
is_on_ribbon (UrReading *self, int buffer_x, int buffer_y)
{
  GdkRectangle at;

  return self->pointed != NULL && find_ribbon (self, self->pointed, &at) && buffer_x >= at.x - NEAR &&
         buffer_x < at.x + at.width + NEAR && buffer_y >= at.y - NEAR && buffer_y < at.y + at.height + NEAR;
}

/**
 * ur_reading_point_at:
 * @self: the text
 * @x: where the pointer is; negative where it is elsewhere
 * @y: likewise
 *
 * Offers a ribbon to the paragraph there.
 *
 * Returns: whether the pointer is on that ribbon, or on one that is there
 */
gboolean
ur_reading_point_at (UrReading *self, double x, double y)
{
  const UrParagraph *pointed = NULL;
  gboolean on_ribbon;
  int buffer_x = 0, buffer_y = 0;

  if (self->text == NULL)
    return FALSE;
  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y,
                                         &buffer_x, &buffer_y);
  if (x >= 0 && y >= 0)
    pointed = find_paragraph_at (self, buffer_y);
  if (pointed != self->pointed)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->pointed = pointed;
  on_ribbon = is_on_ribbon (self, buffer_x, buffer_y);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), on_ribbon ? _ ("Bookmark (Ctrl+D)") : NULL);
  return on_ribbon;
}

/**
 * ur_reading_press_ribbon:
 * @self: the text
 * @x: where the reader clicked
 * @y: likewise
 *
 * Does what Ctrl+D does at the paragraph whose ribbon that is.
 *
 * Returns: whether it was a ribbon
 */
gboolean
ur_reading_press_ribbon (UrReading *self, double x, double y)
{
  UrPlace place = UR_PLACE_NONE;
  g_autofree char *target = NULL;

  if (!ur_reading_point_at (self, x, y))
    return FALSE;
  place.part = (int) self->part->index;
  place.section = (int) self->pointed->section->index;
  place.paragraph = (int) self->pointed->index;
  target = ur_place_to_string (&place, self->report);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.bookmark-place", "s", target);
  return TRUE;
}

/**
 * ur_reading_draw_notes:
 * @self: the text
 * @snapshot: what it is drawn into
 * @first: first character on screen
 * @last: last one
 *
 * Draws what lies below what the reader has marked: paragraphs first, for words in them.
 */
void
ur_reading_draw_notes (UrReading *self, GtkSnapshot *snapshot, int first, int last)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->notes->len; i++)
      {
        const UrReadingNote *note = &g_array_index (self->notes, UrReadingNote, i);

        if (note->is_paragraph == (pass == 0) && note->end >= first && note->start <= last)
          draw_note (self, snapshot, note);
      }
  draw_offer (self, snapshot);
}

static void
add_note (UrReading *self, const UrPlacedNote *placed)
{
  const UrSection *section = ur_place_get_section (&placed->place, self->report);
  const UrParagraph *paragraph =
      placed->place.paragraph >= 0 ? &section->paragraphs[placed->place.paragraph] : NULL;
  const char *text = paragraph != NULL ? paragraph->text : section->title;
  gboolean whole = placed->place.start < 0;
  UrReadingNote note = { .is_paragraph = whole, .has_text = *placed->annotation->text != '\0' };

  if (ur_reading_text_find_range (self->text, section, paragraph, whole ? 0 : (gsize) placed->place.start,
                                  whole ? strlen (text) : (gsize) placed->place.end, &note.start, &note.end))
    g_array_append_val (self->notes, note);
}

/**
 * ur_reading_set_notes:
 * @reading: the view
 * @placed: (element-type UrPlacedNote) (nullable): the reader's notes on the whole report
 *
 * Marks those that are in this part.
 */
void
ur_reading_set_notes (UrReading *reading, const GArray *placed)
{
  if (reading->text == NULL)
    return;
  g_array_set_size (reading->notes, 0);
  for (guint i = 0; placed != NULL && i < placed->len; i++)
    {
      const UrPlacedNote *note = &g_array_index (placed, UrPlacedNote, i);

      if (note->state != UR_NOTE_LOST && note->place.part == (int) reading->part->index)
        add_note (reading, note);
    }
  gtk_widget_queue_draw (GTK_WIDGET (reading));
}

static gboolean
is_on_screen (UrReading *self, int offset)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle visible, rect;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, offset);
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_location (view, &iter, &rect);
  return rect.y + rect.height > visible.y && rect.y < visible.y + visible.height;
}

static void
add_place (GArray *places, const UrReadingPiece *piece, gssize start, gssize end)
{
  UrPlace place = UR_PLACE_NONE;
  UrPlace *last = places->len > 0 ? &g_array_index (places, UrPlace, places->len - 1) : NULL;

  /* A very long paragraph is in several pieces. */
  if (last != NULL && last->section == (int) piece->section->index && piece->kind == UR_READING_BODY &&
      last->paragraph == (int) piece->paragraph->index)
    {
      last->end = end;
      return;
    }
  place.part = (int) piece->section->part->index;
  place.section = (int) piece->section->index;
  if (piece->kind == UR_READING_BODY)
    place.paragraph = (int) piece->paragraph->index;
  place.start = start;
  place.end = end;
  g_array_append_val (places, place);
}

/* The words of the report that are selected: those of each paragraph for themselves. */
static void
list_selected (UrReading *self, GArray *places)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter first, last;
  int start, end;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &first, &last))
    return;
  start = gtk_text_iter_get_offset (&first);
  end = gtk_text_iter_get_offset (&last);
  for (guint i = 0; i < self->text->pieces->len; i++)
    {
      const UrReadingPiece *piece = &g_array_index (self->text->pieces, UrReadingPiece, i);
      UrPlace from, to;

      if (piece->kind != UR_READING_BODY || piece->end <= start || piece->start >= end)
        continue;
      ur_reading_text_get_place (self->text, MAX (start, piece->start), &from);
      ur_reading_text_get_place (self->text, MIN (end, piece->end), &to);
      if (to.paragraph == from.paragraph && to.start > from.start)
        add_place (places, piece, from.start, to.start);
    }
}

static const UrReadingPiece *
find_clicked (UrReading *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  const UrReadingPiece *piece;
  GtkTextIter iter;
  int offset;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  offset = gtk_text_iter_get_offset (&iter);
  piece = offset > 0 && is_on_screen (self, offset) ? ur_reading_text_find_piece (self->text, offset) : NULL;
  return piece != NULL && piece->kind != UR_READING_KICKER ? piece : NULL;
}

static gboolean
is_piece_on_screen (UrReading *self, const UrReadingPiece *piece)
{
  return piece->kind == UR_READING_BODY &&
         (is_on_screen (self, piece->start) || is_on_screen (self, MAX (piece->start, piece->end - 1)));
}

/* Where the reader clicked last, a paragraph or a title, if that is still on screen, else the first paragraph
 * on screen, of the section that is read where it has one there. */
static const UrReadingPiece *
find_read (UrReading *self)
{
  const UrReadingPiece *found = find_clicked (self);
  gboolean is_own = found != NULL;

  for (guint i = 0; !is_own && i < self->text->pieces->len; i++)
    {
      const UrReadingPiece *piece = &g_array_index (self->text->pieces, UrReadingPiece, i);

      if (!is_piece_on_screen (self, piece))
        continue;
      is_own = piece->section == self->section;
      if (found == NULL || is_own)
        found = piece;
    }
  return found;
}

static const UrIndicator *
find_meant (UrReading *self)
{
  int figure = self->focused >= 0 ? self->focused : self->selected;

  if (figure < 0 || !is_on_screen (self, g_array_index (self->text->figures, UrFigure, figure).start))
    return NULL;
  return g_array_index (self->text->figures, UrFigure, figure).indicator;
}

/**
 * ur_reading_list_meant:
 * @reading: the view
 * @places: (element-type UrPlace): gets what a note would be about
 *
 * Returns: (transfer none) (nullable): the indicator that is meant
 */
const UrIndicator *
ur_reading_list_meant (UrReading *reading, GArray *places)
{
  const UrIndicator *indicator;
  const UrReadingPiece *piece;
  UrPlace place;

  if (reading->text == NULL)
    return NULL;
  list_selected (reading, places);
  if (places->len > 0)
    return NULL;
  indicator = find_meant (reading);
  if (indicator != NULL)
    {
      ur_place_set_indicator (&place, indicator);
      g_array_append_val (places, place);
      return indicator;
    }
  piece = find_read (reading);
  if (piece != NULL)
    add_place (places, piece, -1, -1);
  return NULL;
}
