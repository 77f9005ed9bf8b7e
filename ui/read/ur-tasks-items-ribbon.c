/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ribbon beside the measure under the pointer.  It is drawn, and in the margin: no line of text moves for
 * it. */
#include "ur-config.h"

#include "ur-tasks-items-private.h"

#include <glib/gi18n-lib.h>

#include "ur-highlight.h"

/* px, as the style has them for a measure that is marked */
#define RIBBON 15
#define RIBBON_X 7 /* from the text */
#define RIBBON_Y 4
#define NEAR 5

/* Where a measure has its ribbon, or would have it. */
static gboolean
find_ribbon (UrTasksItems *self, const UrTasksPiece *piece, GdkRectangle *at)
{
  GtkWidget *label = GTK_WIDGET (piece->label);
  GtkWidget *widget = GTK_WIDGET (self);
  double right, top;

  if (!gtk_widget_translate_coordinates (label, widget, gtk_widget_get_width (label), 0, &right, &top))
    return FALSE;
  *at = (GdkRectangle){ (int) right + RIBBON_X, (int) top + RIBBON_Y, RIBBON, RIBBON };
  return TRUE;
}

static gboolean
is_beside (UrTasksItems *self, const UrTasksPiece *piece, double x, double y)
{
  GtkWidget *label = GTK_WIDGET (piece->label);
  double label_x, label_y;

  return gtk_widget_translate_coordinates (GTK_WIDGET (self), label, x, y, &label_x, &label_y) &&
         label_x >= 0 && label_y >= 0 && label_y < gtk_widget_get_height (label);
}

/* The index of the measure at a place, or in whose margin it is, or -1. */
static int
find_pointed (UrTasksItems *self, double x, double y)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const UrTasksPiece *piece = &g_array_index (self->pieces, UrTasksPiece, i);

      if (ur_tasks_items_is_measure (self, piece) && is_beside (self, piece, x, y))
        return (int) i;
    }
  return -1;
}

/* A little more than the ribbon is enough. */
static const UrTasksPiece *
find_ribbon_at (UrTasksItems *self, double x, double y)
{
  int pointed = find_pointed (self, x, y);
  const UrTasksPiece *piece = pointed >= 0 ? &g_array_index (self->pieces, UrTasksPiece, pointed) : NULL;
  GdkRectangle at;

  if (piece == NULL || !find_ribbon (self, piece, &at) || x < at.x - NEAR || x >= at.x + at.width + NEAR ||
      y >= at.y + at.height + NEAR)
    return NULL;
  return piece;
}

static void
set_pointed (UrTasksItems *self, int pointed)
{
  if (self->pointed == pointed)
    return;
  self->pointed = pointed;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (UrTasksItems *self, double x, double y)
{
  gboolean on_ribbon = find_ribbon_at (self, x, y) != NULL;

  set_pointed (self, find_pointed (self, x, y));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), on_ribbon ? "pointer" : NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), on_ribbon ? _ ("Bookmark (Ctrl+D)") : NULL);
}

static void
leave_cb (UrTasksItems *self)
{
  set_pointed (self, -1);
}

/* Does what Ctrl+D does at that measure, or where more is marked with it, at all of that. */
static void
pressed_cb (GtkGesture *gesture, int n_press, double x, double y, UrTasksItems *self)
{
  const UrTasksPiece *piece = find_ribbon_at (self, x, y);
  g_autofree char *target = NULL;
  UrPlace place;

  if (piece == NULL)
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  ur_tasks_items_get_marked (self, piece, &place);
  target = ur_place_to_string (&place, self->report);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.bookmark-place", "s", target);
}

/**
 * ur_tasks_items_draw_ribbon:
 * @self: the plan
 * @snapshot: what it is drawn into, above all else
 *
 * Draws the ribbon that a click would put beside the measure under the pointer, if it has none.
 */
void
ur_tasks_items_draw_ribbon (UrTasksItems *self, GtkSnapshot *snapshot)
{
  const UrTasksPiece *piece =
      self->pointed >= 0 ? &g_array_index (self->pieces, UrTasksPiece, self->pointed) : NULL;
  GdkRectangle at;

  if (piece == NULL || ur_tasks_items_is_marked (piece) || !find_ribbon (self, piece, &at))
    return;
  ur_highlight_draw_icon (GTK_WIDGET (self), snapshot, "ur-ribbon-outline-symbolic", "ur_pine", &at);
}

/**
 * ur_tasks_items_init_ribbon:
 * @self: the plan
 *
 * Offers a ribbon to the measure under the pointer.
 */
void
ur_tasks_items_init_ribbon (UrTasksItems *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->pointed = -1;
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
