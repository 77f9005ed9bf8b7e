/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the reader of the plan is. */
#include "ur-tasks-items-private.h"

#include <math.h>

/* What is over a title and over a lead when the plan goes there. */
#define ABOVE_TITLE 54
#define ABOVE_LEAD 34

static const UrTasksPiece *
find_piece (UrTasksItems *self, const UrPlace *place)
{
  const UrTasksPiece *found = NULL;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const UrTasksPiece *piece = &g_array_index (self->pieces, UrTasksPiece, i);

      if (piece->section != place->section || piece->paragraph != place->paragraph)
        continue;
      if (found == NULL)
        found = piece;
      if (place->start >= (gssize) piece->start && place->start < (gssize) piece->end)
        return piece;
    }
  return found;
}

static gboolean
get_top (UrTasksItems *self, const UrTasksPiece *piece, double *top, double *height)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (piece->label), GTK_WIDGET (self->area), &bounds))
    return FALSE;
  *top = bounds.origin.y;
  *height = bounds.size.height;
  return TRUE;
}

static void
scroll_to_wanted (UrTasksItems *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  const UrTasksPiece *piece = find_piece (self, &self->wanted);
  double value = gtk_adjustment_get_value (adjustment);
  double page = gtk_adjustment_get_page_size (adjustment);
  double top, height;
  gboolean inside;

  if (piece == NULL || !get_top (self, piece, &top, &height))
    return;
  inside = top >= value && top + height <= value + page;
  if (self->exactly)
    gtk_adjustment_set_value (adjustment, top + self->top_pixels);
  else if (self->wanted.start < 0 || !inside)
    gtk_adjustment_set_value (adjustment, top - (self->wanted.paragraph < 0 ? ABOVE_TITLE : ABOVE_LEAD));
  ur_place_init (&self->wanted);
}

static gboolean
scroll_cb (gpointer data)
{
  UrTasksItems *self = data;

  /* taken out of its window it may outlive its report */
  if (self->area != NULL && self->wanted.section >= 0 && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    scroll_to_wanted (self);
  return G_SOURCE_REMOVE;
}

/**
 * ur_tasks_items_scroll_later:
 * @self: the plan, which is given a size
 *
 * Goes to the place that is wanted, if any: only now do the labels know where they are, and scrolling from
 * here would ask for another size.
 */
void
ur_tasks_items_scroll_later (UrTasksItems *self)
{
  if (self->wanted.section >= 0)
    g_idle_add_full (G_PRIORITY_HIGH_IDLE, scroll_cb, g_object_ref (self), g_object_unref);
}

/**
 * ur_tasks_items_go_to:
 * @items: the list of measures
 * @place: a place in its part
 *
 * Scrolls to @place.
 */
void
ur_tasks_items_go_to (UrTasksItems *items, const UrPlace *place)
{
  g_return_if_fail (UR_IS_TASKS_ITEMS (items));

  if (items->part == NULL || place->section < 0 || place->section >= (int) items->part->n_sections)
    return;
  if (place->section < items->first || place->section >= items->end)
    {
      ur_tasks_items_build_page (items, place->section);
      ur_tasks_items_show_hits (items);
    }
  items->wanted = *place;
  items->exactly = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (items));
}

/**
 * ur_tasks_items_get_place:
 * @items: the list of measures
 * @place: (out): the lead or section that owns the top third of the view
 *
 * Returns: whether there is one
 */
gboolean
ur_tasks_items_get_place (UrTasksItems *items, UrPlace *place)
{
  GtkAdjustment *adjustment;
  double line;

  g_return_val_if_fail (UR_IS_TASKS_ITEMS (items), FALSE);

  ur_place_init (place);
  if (items->wanted.section >= 0)
    *place = items->wanted;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (items->scrolled));
  line = gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 3;
  for (guint i = 0; items->wanted.section < 0 && i < items->pieces->len; i++)
    {
      const UrTasksPiece *piece = &g_array_index (items->pieces, UrTasksPiece, i);
      double top, height;

      if (!get_top (items, piece, &top, &height) || (top > line && place->section >= 0))
        break;
      place->section = piece->section;
      place->paragraph = piece->paragraph;
    }
  if (items->part != NULL)
    place->part = items->part->index;
  return place->section >= 0;
}

/* The last piece that begins no further down than where the plan puts what it goes to, or the first one. */
static const UrTasksPiece *
find_top (UrTasksItems *self, double value, double *top)
{
  const UrTasksPiece *found = NULL;

  for (guint i = 0; i < self->pieces->len; i++)
    {
      const UrTasksPiece *piece = &g_array_index (self->pieces, UrTasksPiece, i);
      double piece_top, height;

      if (!get_top (self, piece, &piece_top, &height) || (piece_top > value + ABOVE_TITLE && found != NULL))
        break;
      found = piece;
      *top = piece_top;
    }
  return found;
}

/**
 * ur_tasks_items_get_top:
 * @items: the list of measures
 * @top: (out): the lead or measure that is at the top
 * @pixels: (out): how far the top of the view is under the top of that
 *
 * Returns: whether the view is anywhere yet
 */
gboolean
ur_tasks_items_get_top (UrTasksItems *items, UrPlace *top, int *pixels)
{
  const UrTasksPiece *piece;
  double value;
  double y = 0;

  g_return_val_if_fail (UR_IS_TASKS_ITEMS (items), FALSE);

  *top = items->wanted;
  *pixels = items->top_pixels;
  if (items->wanted.section >= 0)
    return items->exactly;
  value = gtk_adjustment_get_value (ur_tasks_items_get_vadjustment (items));
  piece = find_top (items, value, &y);
  if (piece == NULL)
    return FALSE;
  *top = (UrPlace){ .part = (int) items->part->index,
                    .section = piece->section,
                    .paragraph = piece->paragraph,
                    .start = (gssize) piece->start,
                    .end = (gssize) piece->end };
  /* What is shown are whole pixels. */
  *pixels = (int) floor (value) - (int) y;
  return TRUE;
}

/**
 * ur_tasks_items_set_top:
 * @items: the list of measures
 * @top: what ur_tasks_items_get_top() found another time
 * @pixels: likewise
 *
 * Has the view come out exactly so.
 */
void
ur_tasks_items_set_top (UrTasksItems *items, const UrPlace *top, int pixels)
{
  g_return_if_fail (UR_IS_TASKS_ITEMS (items));

  ur_tasks_items_go_to (items, top);
  items->exactly = items->wanted.section >= 0;
  items->top_pixels = pixels;
}

/**
 * ur_tasks_items_get_vadjustment:
 * @items: the list of measures
 *
 * Returns: (transfer none): how far it is scrolled
 */
GtkAdjustment *
ur_tasks_items_get_vadjustment (UrTasksItems *items)
{
  g_return_val_if_fail (UR_IS_TASKS_ITEMS (items), NULL);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (items->scrolled));
}
