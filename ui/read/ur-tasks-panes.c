/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-tasks-view-private.h"

#include "ur-settings.h"

#define OUTLINE_WIDTH 272 /* with its separator */
#define OUTLINE_WIDTH_NARROW 244
#define NARROW 960

static void
set_outline_width (UrTasksView *self, int width)
{
  gtk_paned_set_position (self->paned, width - 1);
}

/**
 * ur_tasks_view_show_outline:
 * @self: the page
 * @visible: whether the reader wants the contents
 *
 * Shows them, unless there is nothing to choose from, or a button that brings them back.
 */
void
ur_tasks_view_show_outline (UrTasksView *self, gboolean visible)
{
  gboolean any = self->part != NULL && self->part->n_sections > 1;

  gtk_widget_set_visible (self->side, any && visible);
  gtk_widget_set_visible (self->outline_button, any && !visible);
}

/**
 * ur_tasks_view_size_allocate:
 *
 * The vfunc of #GtkWidgetClass: a slim outline in a narrow window.
 */
void
ur_tasks_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrTasksView *self = UR_TASKS_VIEW (widget);
  gboolean narrow = width < NARROW;

  if (self->narrow != narrow)
    {
      self->narrow = narrow;
      set_outline_width (self, narrow ? OUTLINE_WIDTH_NARROW
                                      : ur_settings_get_int ("outline-width", OUTLINE_WIDTH));
    }
  gtk_widget_allocate (GTK_WIDGET (self->paned), width, height, baseline, NULL);
}

/**
 * ur_tasks_view_init_panes:
 * @self: the page, newly made
 *
 * Gives the contents the width they had.
 */
void
ur_tasks_view_init_panes (UrTasksView *self)
{
  set_outline_width (self, ur_settings_get_int ("outline-width", OUTLINE_WIDTH));
}
