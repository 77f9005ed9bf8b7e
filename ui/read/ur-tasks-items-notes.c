/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reader has marked in the plan, and what would be marked next. */
#include "ur-tasks-items-private.h"

#include <string.h>

#include "ur-label.h"
#include "ur-side-row.h"

#define MARK_CLASS "ur-noted"

/* The row of a measure has its dot beside it. */
static GtkWidget *
get_row (const UrTasksPiece *piece)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (piece->label));

  return UR_IS_SIDE_ROW (parent) ? parent : GTK_WIDGET (piece->label);
}

static const UrParagraph *
get_paragraph (UrTasksItems *self, const UrTasksPiece *piece)
{
  return &self->part->sections[piece->section].paragraphs[piece->paragraph];
}

static gboolean
is_about (UrTasksItems *self, const UrPlacedNote *note, const UrTasksPiece *piece)
{
  return note->state != UR_NOTE_LOST && note->place.part == (int) self->part->index &&
         note->place.section == piece->section && note->place.paragraph == piece->paragraph;
}

/* All of a piece that is marked is framed, some words of it are underlined. */
static void
mark_piece (UrTasksItems *self, const UrTasksPiece *piece, const UrPlacedNote *note)
{
  gsize first = note->place.start >= 0 ? (gsize) note->place.start : 0;
  gsize last = note->place.start >= 0 ? (gsize) note->place.end : G_MAXSIZE;
  gsize start = MAX (first, piece->start);
  gsize end = MIN (last, piece->end);

  if (start >= end)
    return;
  if (start == piece->start && end == piece->end)
    gtk_widget_add_css_class (get_row (piece), MARK_CLASS);
  else
    ur_label_add_own (piece->label, (guint) (start - piece->start), (guint) (end - piece->start));
}

/**
 * ur_tasks_items_mark_notes:
 * @self: the plan, whose labels have no attributes but those of figures
 *
 * Marks what the reader has marked, of what is on show.
 */
void
ur_tasks_items_mark_notes (UrTasksItems *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const UrTasksPiece *piece = &g_array_index (self->pieces, UrTasksPiece, i);

      gtk_widget_remove_css_class (get_row (piece), MARK_CLASS);
      for (guint k = 0; self->notes != NULL && k < self->notes->len; k++)
        {
          const UrPlacedNote *note = &g_array_index (self->notes, UrPlacedNote, k);

          if (is_about (self, note, piece))
            mark_piece (self, piece, note);
        }
    }
}

/**
 * ur_tasks_items_set_notes:
 * @items: the list of measures
 * @placed: (element-type UrPlacedNote) (nullable): the reader's notes, which stay until the next call
 *
 * Marks those that are in this part.
 */
void
ur_tasks_items_set_notes (UrTasksItems *items, const GArray *placed)
{
  items->notes = placed;
  if (items->part != NULL)
    ur_tasks_items_show_hits (items);
}

/**
 * ur_tasks_items_is_marked:
 * @piece: a piece of the plan
 *
 * Returns: whether all of it is marked
 */
gboolean
ur_tasks_items_is_marked (const UrTasksPiece *piece)
{
  return gtk_widget_has_css_class (get_row (piece), MARK_CLASS);
}

/**
 * ur_tasks_items_get_marked:
 * @self: the plan
 * @piece: a piece of a paragraph
 * @place: (out): what is marked with it as one, or the piece
 */
void
ur_tasks_items_get_marked (UrTasksItems *self, const UrTasksPiece *piece, UrPlace *place)
{
  *place = (UrPlace) UR_PLACE_NONE;
  place->part = (int) self->part->index;
  place->section = piece->section;
  place->paragraph = piece->paragraph;
  place->start = (gssize) piece->start;
  place->end = (gssize) piece->end;
  for (guint i = 0; self->notes != NULL && i < self->notes->len; i++)
    {
      const UrPlacedNote *note = &g_array_index (self->notes, UrPlacedNote, i);

      if (is_about (self, note, piece) &&
          (note->place.start < 0 || (note->place.start <= place->start && note->place.end >= place->end)))
        *place = note->place;
    }
}

/* The same paragraph in several pieces is one place. */
static void
add_place (UrTasksItems *self, GArray *places, const UrTasksPiece *piece, gsize start, gsize end)
{
  UrPlace *last = places->len > 0 ? &g_array_index (places, UrPlace, places->len - 1) : NULL;
  UrPlace place = UR_PLACE_NONE;

  if (piece->paragraph < 0 || start >= end)
    return;
  place.part = (int) self->part->index;
  place.section = piece->section;
  place.paragraph = piece->paragraph;
  place.start = (gssize) start;
  place.end = (gssize) end;
  if (last != NULL && last->section == place.section && last->paragraph == place.paragraph &&
      last->end <= place.start)
    last->end = place.end;
  else
    g_array_append_val (places, place);
}

static void
list_selected (UrTasksItems *self, GArray *places)
{
  UrSelectAreaRange range;

  if (!ur_select_area_get_range (self->area, &range))
    return;
  for (int i = range.first; i <= range.last; i++)
    {
      const UrTasksPiece *piece = &g_array_index (self->pieces, UrTasksPiece, i);
      gsize start = piece->start + (i == range.first ? range.start : 0);
      gsize end = i == range.last ? piece->start + range.end : piece->end;

      add_place (self, places, piece, start, MIN (end, piece->end));
    }
}

static gboolean
is_on_screen (UrTasksItems *self, const UrTasksPiece *piece)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (GTK_WIDGET (piece->label), GTK_WIDGET (self), &bounds) &&
         bounds.origin.y + bounds.size.height > 0 &&
         bounds.origin.y < gtk_widget_get_height (GTK_WIDGET (self));
}

/**
 * ur_tasks_items_is_measure:
 * @self: the plan
 * @piece: a piece of it
 *
 * Returns: whether it is a measure, not the lead of several: leads are short and say little
 */
gboolean
ur_tasks_items_is_measure (UrTasksItems *self, const UrTasksPiece *piece)
{
  return piece->paragraph >= 0 &&
         (piece->start > 0 || piece->end == strlen (get_paragraph (self, piece)->text));
}

/* Where the reader clicked last, if that is on screen, else the first measure that is. */
static const UrTasksPiece *
find_read (UrTasksItems *self)
{
  int clicked = ur_select_area_get_cursor (self->area);
  const UrTasksPiece *piece = clicked > 0 && (guint) clicked < self->pieces->len
                                  ? &g_array_index (self->pieces, UrTasksPiece, clicked)
                                  : NULL;

  if (piece != NULL && piece->paragraph >= 0 && is_on_screen (self, piece))
    return piece;
  for (guint i = 0; i < self->pieces->len; i++)
    {
      piece = &g_array_index (self->pieces, UrTasksPiece, i);
      if (ur_tasks_items_is_measure (self, piece) && is_on_screen (self, piece))
        return piece;
    }
  return NULL;
}

/**
 * ur_tasks_items_list_meant:
 * @items: the list of measures
 * @places: (element-type UrPlace): gets what a note would be about
 *
 * Returns: (transfer none) (nullable): the indicator that is meant
 */
const UrIndicator *
ur_tasks_items_list_meant (UrTasksItems *items, GArray *places)
{
  const UrIndicator *indicator;
  const UrTasksPiece *piece;
  UrPlace place;

  list_selected (items, places);
  if (places->len > 0)
    return NULL;
  indicator = ur_select_area_get_meant_link (items->area);
  if (indicator != NULL)
    {
      ur_place_set_indicator (&place, indicator);
      g_array_append_val (places, place);
      return indicator;
    }
  piece = find_read (items);
  if (piece != NULL)
    add_place (items, places, piece, piece->start, piece->end);
  return NULL;
}
