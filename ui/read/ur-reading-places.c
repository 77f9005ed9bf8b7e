/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-reading-private.h"

#define TARGET_FRACTION 0.3

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

/**
 * ur_reading_scroll_now:
 * @self: the text
 * @place: a place in the report
 *
 * Scrolls to a place; needs a size.  A section is placed with its margin under the pane's head.
 */
void
ur_reading_scroll_now (UrReading *self, const UrPlace *place)
{
  const UrSection *section = ur_place_get_section (place, self->report);
  const UrParagraph *paragraph;
  const UrReadingPiece *piece;
  int first;
  int last;

  if (section == NULL)
    return;
  paragraph = place->paragraph >= 0 && (guint) place->paragraph < section->n_paragraphs
                  ? &section->paragraphs[place->paragraph]
                  : NULL;
  piece = ur_reading_text_find_section (self->text, section);
  if (piece == NULL)
    return;
  if (place->start < 0 && paragraph == NULL)
    scroll_to_offset (self, piece->start, TRUE,
                      UR_READING_TOP_MARGIN /
                          (double) MAX (1, gtk_widget_get_height (GTK_WIDGET (self)) - 20));
  else if (ur_reading_text_find_range (self->text, section, paragraph, (gsize) MAX (0, place->start),
                                       (gsize) MAX (0, place->end), &first, &last))
    {
      if (place->start == place->end)
        scroll_to_offset (self, first, TRUE, 0);
      else if (!is_on_screen (self, first))
        scroll_to_offset (self, first, TRUE, TARGET_FRACTION);
    }
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
    ur_reading_scroll_now (reading, place);
  else
    reading->pending = *place;
  ur_reading_set_section (reading, section);
}
