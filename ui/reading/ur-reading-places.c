/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-reading-private.h"

#define TARGET_FRACTION 0.3
#define CHECK_MS 400 /* longer than GTK takes to scroll smoothly */
#define NEAR 40      /* px: less than a section's head; GTK rounds a fraction of the view */

/* A text view whose lines are not all laid out puts off a scroll until it finds lines to lay out anew, and
 * forgets it when there are none: so there is one. */
static void
lay_out_anew (UrReading *self, int offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "ur-anew");
  GtkTextIter start, end;

  if (tag == NULL)
    tag = gtk_text_buffer_create_tag (buffer, "ur-anew", "rise", 0, NULL);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, offset);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, offset + 1);
  gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
  gtk_text_buffer_remove_tag (buffer, tag, &start, &end);
}

static void
scroll_to_offset (UrReading *self, int offset, gboolean align, double fraction)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextMark *mark = gtk_text_buffer_get_mark (buffer, "ur-target");
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, offset);
  if (mark == NULL)
    mark = gtk_text_buffer_create_mark (buffer, "ur-target", &iter, TRUE);
  gtk_text_buffer_move_mark (buffer, mark, &iter);
  gtk_text_view_scroll_to_mark (view, mark, align ? 0 : .12, align, 0, fraction);
}

/* Where the view is scrolled when its top is @below px under the top of a line. */
static double
get_value (UrReading *self, int offset, int below)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkAdjustment *adjustment = self->adjustment;
  GdkRectangle rect;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, offset);
  gtk_text_view_get_iter_location (view, &iter, &rect);
  return CLAMP (rect.y + gtk_text_view_get_top_margin (view) + below, 0,
                gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment));
}

static gboolean
is_on_screen (UrReading *self, int offset)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle visible;
  GdkRectangle rect;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, offset);
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_location (view, &iter, &rect);
  return rect.y >= visible.y && rect.y + rect.height <= visible.y + visible.height;
}

/* Where a place is in the text, and how far under its line the top of the view belongs; a section is placed
 * with its margin under the pane's head. */
static gboolean
find_place (UrReading *self, const UrPlace *place, int *offset, int *below)
{
  const UrSection *section = ur_place_get_section (place, self->report);
  const UrReadingPiece *piece = section != NULL ? ur_reading_text_find_section (self->text, section) : NULL;
  const UrParagraph *paragraph;
  int last;

  if (piece == NULL)
    return FALSE;
  paragraph = place->paragraph >= 0 && (guint) place->paragraph < section->n_paragraphs
                  ? &section->paragraphs[place->paragraph]
                  : NULL;
  *offset = piece->start;
  *below = -UR_READING_TOP_MARGIN;
  if (place->start < 0 && paragraph == NULL)
    return TRUE;
  *below =
      place->start == place->end ? 0 : (int) (-TARGET_FRACTION * gtk_widget_get_height (GTK_WIDGET (self)));
  return ur_reading_text_find_range (self->text, section, paragraph, (gsize) MAX (0, place->start),
                                     (gsize) MAX (0, place->end), offset, &last);
}

static gboolean
is_range (const UrPlace *place)
{
  return place->start != place->end;
}

/* A view may be lower than its margins are high: then it is the top of it, or the bottom. */
static void
scroll_now (UrReading *self, const UrPlace *place)
{
  int room = gtk_widget_get_height (GTK_WIDGET (self)) - 20;
  int offset;
  int below;

  if (!find_place (self, place, &offset, &below) || (is_range (place) && is_on_screen (self, offset)))
    return;
  scroll_to_offset (self, offset, TRUE, CLAMP (-below / (double) MAX (1, room), 0, 1));
}

/**
 * ur_reading_is_waiting:
 * @self: the text
 *
 * Returns: whether it has to go somewhere once it has a size
 */
gboolean
ur_reading_is_waiting (UrReading *self)
{
  return self->text != NULL && self->pending.part >= 0;
}

/**
 * ur_reading_begin_arrival:
 * @self: the text, waiting
 *
 * Asks the text view to lay out what is around the place it waits for, with the next size it is given.
 */
void
ur_reading_begin_arrival (UrReading *self)
{
  const UrPlace *place = self->top.part >= 0 ? &self->top : &self->pending;
  int offset;
  int below;

  if (!find_place (self, place, &offset, &below))
    return;
  scroll_to_offset (self, offset, TRUE, 0);
  lay_out_anew (self, offset);
}

/**
 * ur_reading_arrive:
 * @self: the text, for which ur_reading_begin_arrival() was called
 *
 * Puts the text where it waited to be, without motion.
 */
void
ur_reading_arrive (UrReading *self)
{
  const UrPlace *place = self->top.part >= 0 ? &self->top : &self->pending;
  int offset;
  int below;

  if (self->adjustment != NULL && find_place (self, place, &offset, &below))
    gtk_adjustment_set_value (self->adjustment,
                              get_value (self, offset, self->top.part >= 0 ? self->top_pixels : below));
  ur_place_init (&self->pending);
  ur_place_init (&self->top);
}

/**
 * ur_reading_get_top:
 * @reading: the view
 * @top: (out): the section or the word of the line that is at the top
 * @pixels: (out): how far the top of the view is under the top of that line
 *
 * Returns: whether the view is anywhere yet
 */
gboolean
ur_reading_get_top (UrReading *reading, UrPlace *top, int *pixels)
{
  GtkTextView *view = GTK_TEXT_VIEW (reading);
  GdkRectangle visible, line;
  GtkTextIter iter;
  int offset;
  int below;

  *top = reading->top;
  *pixels = reading->top_pixels;
  if (reading->text == NULL || ur_reading_is_waiting (reading) ||
      gtk_widget_get_height (GTK_WIDGET (reading)) <= 1)
    return top->part >= 0;
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_at_location (view, &iter, visible.x + gtk_text_view_get_left_margin (view),
                                      visible.y + 1);
  ur_reading_text_get_place (reading->text, gtk_text_iter_get_offset (&iter), top);
  if (!find_place (reading, top, &offset, &below))
    return FALSE;
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, offset);
  gtk_text_view_get_iter_location (view, &iter, &line);
  *pixels = visible.y - line.y;
  return TRUE;
}

/**
 * ur_reading_set_top:
 * @reading: the view, which waits for its size
 * @top: what ur_reading_get_top() found another time
 * @pixels: likewise
 *
 * Has the view come out exactly so; the section that was chosen stays.
 */
void
ur_reading_set_top (UrReading *reading, const UrPlace *top, int pixels)
{
  if (!ur_reading_is_waiting (reading))
    return;
  reading->top = *top;
  reading->top_pixels = pixels;
}

/**
 * ur_reading_get_place:
 * @reading: the view
 * @place: (out): the current section; with an empty range at the first visible word when that is in it
 */
void
ur_reading_get_place (UrReading *reading, UrPlace *place)
{
  GtkTextView *view = GTK_TEXT_VIEW (reading);
  GdkRectangle visible;
  GtkTextIter iter;

  ur_place_init (place);
  if (reading->pending.part >= 0)
    *place = reading->pending;
  if (reading->section == NULL || reading->pending.part >= 0)
    return;
  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_iter_at_location (view, &iter, visible.x + gtk_text_view_get_left_margin (view),
                                      visible.y + 1);
  ur_reading_text_get_place (reading->text, gtk_text_iter_get_offset (&iter), place);
  if (place->section == (int) reading->section->index)
    return;
  ur_place_init (place);
  place->part = (int) reading->part->index;
  place->section = (int) reading->section->index;
}

/* A scroll that is not there when it should be was forgotten by the text view, or ended by lines that turned
 * out higher than it thought.  What is on show must be what the outline says. */
static gboolean
check_cb (gpointer data)
{
  UrReading *self = data;
  int offset;
  int below;

  self->check_source = 0;
  if (!self->pinned || self->adjustment == NULL || !find_place (self, &self->goal, &offset, &below) ||
      (is_range (&self->goal) && is_on_screen (self, offset)) ||
      ABS (gtk_adjustment_get_value (self->adjustment) - get_value (self, offset, below)) <= NEAR)
    return G_SOURCE_REMOVE;
  self->pending = self->goal;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
check_later (UrReading *self, const UrPlace *place)
{
  self->goal = *place;
  g_clear_handle_id (&self->check_source, g_source_remove);
  self->check_source = g_timeout_add (CHECK_MS, check_cb, self);
}

/**
 * ur_reading_scroll_to:
 * @reading: the view
 * @place: a place of its part
 *
 * A section comes to the top; an empty range too; other ranges come into view.
 */
void
ur_reading_scroll_to (UrReading *reading, const UrPlace *place)
{
  const UrSection *section;

  if (reading->text == NULL)
    return;
  section = ur_place_get_section (place, reading->report);
  if (section == NULL)
    return;
  reading->pinned = TRUE;
  if (gtk_widget_get_height (GTK_WIDGET (reading)) > 1)
    {
      scroll_now (reading, place);
      check_later (reading, place);
    }
  else
    reading->pending = *place;
  ur_reading_set_section (reading, section);
}
