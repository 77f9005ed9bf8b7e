/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-tasks-view-private.h"

#include "ur-pane-width.h"
#include "ur-settings.h"
#include "ur-text-scale.h"

#define PANE_MIN 200
#define USUAL_WIDTH 960 /* of the page, before it is known */

/**
 * ur_tasks_view_show_outline:
 * @self: the page
 * @visible: whether the reader wants the contents
 *
 * Shows them, unless there is nothing to choose from or no room, or a button that brings them back.
 */
void
ur_tasks_view_show_outline (UrTasksView *self, gboolean visible)
{
  gboolean any = self->part != NULL && self->part->n_sections > 1 && ur_pane_width_fits_outline (self->width);

  self->want_outline = visible;
  gtk_widget_set_visible (self->side, any && visible);
  gtk_widget_set_visible (self->outline_button, any && !visible);
}

/* Not in the middle of an allocation: what appears there would be drawn before it has a size. */
static gboolean
outline_idle_cb (gpointer data)
{
  UrTasksView *self = data;

  self->outline_idle = 0;
  ur_tasks_view_show_outline (self, self->want_outline);
  return G_SOURCE_REMOVE;
}

static void
place_outline (UrTasksView *self)
{
  int width = ur_pane_width_get_outline (self->outline_width, self->width);

  self->arranging = TRUE;
  gtk_paned_set_position (self->paned, width - 1);
  self->arranging = FALSE;
}

/* GtkPaned moves its handle by itself where there is no room; only what the reader does counts. */
static void
position_cb (GtkPaned *paned, GParamSpec *pspec, UrTasksView *self)
{
  if (self->allocating || self->arranging)
    return;
  self->outline_width = MAX (PANE_MIN, ur_pane_width_to_wanted (gtk_paned_get_position (paned) + 1));
  self->moved = TRUE;
  ur_view_emit_place_changed (UR_VIEW (self));
}

/**
 * ur_tasks_view_measure:
 * @widget: the page
 * @orientation: which of its sizes
 * @for_size: the other, or -1
 * @minimum: (out): the least
 * @natural: (out): what it needs to show all
 * @minimum_baseline: (out): the line of its words
 * @natural_baseline: (out): the same
 *
 * How wide it must be at least is for its text to say.
 */
void
ur_tasks_view_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  UrTasksView *self = UR_TASKS_VIEW (widget);
  int text;

  gtk_widget_measure (GTK_WIDGET (self->paned), orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return;
  gtk_widget_measure (self->reading_pane, orientation, -1, &text, NULL, NULL, NULL);
  *minimum = ur_pane_width_get_least (*minimum, text);
}

/**
 * ur_tasks_view_size_allocate:
 *
 * The vfunc of #GtkWidgetClass: places the handle before the panes are given their sizes.
 */
void
ur_tasks_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrTasksView *self = UR_TASKS_VIEW (widget);

  if (self->width != width)
    {
      if (self->outline_idle == 0 &&
          ur_pane_width_fits_outline (self->width) != ur_pane_width_fits_outline (width))
        self->outline_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, outline_idle_cb, self, NULL);
      self->width = width;
      place_outline (self);
    }
  self->allocating = TRUE;
  gtk_widget_allocate (GTK_WIDGET (self->paned), width, height, baseline, NULL);
  self->allocating = FALSE;
}

/**
 * ur_tasks_view_save_panes:
 * @self: the page
 *
 * Writes down how wide the reader made the contents.
 */
void
ur_tasks_view_save_panes (UrTasksView *self)
{
  if (self->moved)
    ur_settings_set_int ("outline-width", self->outline_width);
  self->moved = FALSE;
}

/**
 * ur_tasks_view_load_panes:
 * @self: the page, about to be seen
 *
 * Gives the contents the width that they have on the pages of other parts.
 */
void
ur_tasks_view_load_panes (UrTasksView *self)
{
  int width = ur_settings_get_int ("outline-width", UR_PANE_WIDTH_OUTLINE);

  if (width == self->outline_width)
    return;
  self->outline_width = width;
  place_outline (self);
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
  self->width = USUAL_WIDTH;
  ur_tasks_view_load_panes (self);
  g_signal_connect (self->paned, "notify::position", G_CALLBACK (position_cb), self);
  ur_text_scale_watch (self, G_CALLBACK (place_outline));
}
