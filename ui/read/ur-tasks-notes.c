/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reader has marked on the page of the tasks. */
#include "ur-tasks-view-private.h"

#include "ur-noted.h"

/**
 * ur_tasks_view_set_notes:
 * @view: the page
 * @placed: (element-type UrPlacedNote) (nullable): the reader's notes, which stay until the next call
 *
 * Of #UrViewInterface.
 */
void
ur_tasks_view_set_notes (UrView *view, const GArray *placed)
{
  UrTasksView *self = UR_TASKS_VIEW (view);

  self->notes = placed;
  ur_tasks_outline_set_notes (self->outline, placed);
  ur_noted_update_button (self->notes_button, placed, self->part);
  ur_tasks_items_set_notes (self->items, placed);
  if (self->has_text)
    ur_reading_set_notes (self->reading, placed);
}

/**
 * ur_tasks_view_list_meant:
 * @view: the page
 * @places: (element-type UrPlace): gets what a note would be about
 *
 * Of #UrViewInterface.
 *
 * Returns: (transfer none) (nullable): the indicator that is meant
 */
const UrIndicator *
ur_tasks_view_list_meant (UrView *view, GArray *places)
{
  UrTasksView *self = UR_TASKS_VIEW (view);
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);
  UrPlace place = self->place;

  if (ur_noted_has_keyboard (GTK_WIDGET (self->outline)) &&
      ur_tasks_outline_get_selected (self->outline, &place))
    {
      g_array_append_val (places, place);
      return NULL;
    }
  if (shown == GTK_WIDGET (self->items))
    return ur_tasks_items_list_meant (self->items, places);
  if (shown == GTK_WIDGET (self->scrolled))
    return ur_reading_list_meant (self->reading, places);
  place.start = place.end = -1;
  if (place.section >= 0 && place.paragraph >= 0)
    g_array_append_val (places, place);
  return NULL;
}
