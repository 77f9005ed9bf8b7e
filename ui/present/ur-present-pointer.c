/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pointer and wheel over the slide. */
#include "ur-present-private.h"

#define HIDDEN_AFTER_MS 2000

static gboolean
hide_pointer_cb (gpointer data)
{
  UrPresent *self = data;

  self->pointer_timeout = 0;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->view), "none");
  if (self->over != NULL)
    gtk_widget_set_cursor_from_name (self->over, "none");
  return G_SOURCE_REMOVE;
}

static void
show_pointer (UrPresent *self)
{
  gtk_widget_set_cursor (GTK_WIDGET (self->view), NULL);
  if (self->over != NULL)
    gtk_widget_set_cursor (self->over, NULL);
  g_clear_handle_id (&self->pointer_timeout, g_source_remove);
  self->pointer_timeout = g_timeout_add (HIDDEN_AFTER_MS, hide_pointer_cb, self);
}

/* A window that appears under the pointer gets a motion too: only a real one counts. */
static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, gpointer data)
{
  UrPresent *self = data;

  if (x == self->pointer_x && y == self->pointer_y)
    return;
  self->pointer_x = x;
  self->pointer_y = y;
  show_pointer (self);
}

/* The first button turns over, the other one back; a blank screen is shown again by either. */
static void
pressed_cb (GtkGestureClick *click, int n_press, double x, double y, gpointer data)
{
  UrPresent *self = data;
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (click));

  if (ur_slide_view_get_blank (self->view) != UR_BLANK_NONE)
    ur_present_set_blank (self, UR_BLANK_NONE);
  else if (button == GDK_BUTTON_PRIMARY || button == GDK_BUTTON_SECONDARY)
    ur_present_step (self, button == GDK_BUTTON_PRIMARY ? 1 : -1);
}

/* A whole notch of the wheel turns over; a touch pad collects its small steps. */
static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, gpointer data)
{
  UrPresent *self = data;

  if (dy * self->scrolled < 0)
    self->scrolled = 0;
  self->scrolled += dy;
  if (self->scrolled >= 1 || self->scrolled <= -1)
    {
      ur_present_step (self, self->scrolled > 0 ? 1 : -1);
      self->scrolled = 0;
    }
  return GDK_EVENT_STOP;
}

/**
 * ur_present_watch_pointer:
 * @self: the presentation
 * @widget: what fills the screen
 *
 * The pointer is seen while it moves over @widget.
 */
void
ur_present_watch_pointer (UrPresent *self, GtkWidget *widget)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (widget, motion);
}

/**
 * ur_present_init_pointer:
 * @self: the presentation
 *
 * Lets clicks and the wheel turn over, and hides the pointer while it rests.
 */
void
ur_present_init_pointer (UrPresent *self)
{
  GtkWidget *view = GTK_WIDGET (self->view);
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  ur_present_watch_pointer (self, view);
  gtk_widget_add_controller (view, scroll);
  gtk_widget_add_controller (view, GTK_EVENT_CONTROLLER (click));
  show_pointer (self);
}
