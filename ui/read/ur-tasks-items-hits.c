/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-tasks-items-private.h"

#include "ur-label.h"
#include "ur-search.h"

static void
mark_piece (UrTasksItems *self, const UrTasksPiece *piece, const UrHit *hit, gboolean current)
{
  int paragraph = hit->paragraph != NULL ? (int) hit->paragraph->index : -1;
  gsize start = MAX (hit->start, piece->start);
  gsize end = MIN (hit->end, piece->end);

  if (hit->section->part == self->part && (int) hit->section->index == piece->section &&
      paragraph == piece->paragraph && start < end)
    ur_label_add_hit (piece->label, start - piece->start, end - piece->start, current);
}

/* Indices of the hits that are on show: a report can have a hundred thousand. */
static GArray *
list_shown (UrTasksItems *self)
{
  GArray *shown = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; self->hits != NULL && i < self->hits->len; i++)
    {
      const UrSection *section = g_array_index (self->hits, UrHit, i).section;

      if (section->part == self->part && (int) section->index >= self->first &&
          (int) section->index < self->end)
        g_array_append_val (shown, i);
    }
  return shown;
}

/**
 * ur_tasks_items_show_hits:
 * @self: the view
 *
 * Marks figures, notes and hits anew in the labels on show.
 */
void
ur_tasks_items_show_hits (UrTasksItems *self)
{
  g_autoptr (GArray) shown = list_shown (self);

  for (guint i = 0; i < self->pieces->len; i++)
    ur_label_clear_attributes (g_array_index (self->pieces, UrTasksPiece, i).label);
  ur_select_area_mark_links (self->area);
  ur_tasks_items_mark_notes (self);
  for (guint i = 0; i < self->pieces->len && shown->len > 0; i++)
    {
      const UrTasksPiece *piece = &g_array_index (self->pieces, UrTasksPiece, i);

      for (guint j = 0; j < shown->len; j++)
        {
          guint hit = g_array_index (shown, guint, j);

          mark_piece (self, piece, &g_array_index (self->hits, UrHit, hit), (int) hit == self->current_hit);
        }
    }
}

/**
 * ur_tasks_items_set_hits:
 * @items: the list of measures
 * @hits: (element-type UrHit) (nullable): what was found, or %NULL for none
 * @current: index of the hit the reader is at, or -1
 *
 * Marks the words found.
 */
void
ur_tasks_items_set_hits (UrTasksItems *items, GArray *hits, int current)
{
  g_return_if_fail (UR_IS_TASKS_ITEMS (items));

  g_clear_pointer (&items->hits, g_array_unref);
  if (hits != NULL)
    items->hits = g_array_copy (hits);
  items->current_hit = current;
  ur_tasks_items_show_hits (items);
}
