/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Full screen, and the ways out of it: a button, Esc, F11 and the menu.
 *
 * The header is the first thing in the window's content: GTK hides a title bar in full screen, and with it
 * all that can be clicked. */
#include "ur-window-private.h"

/* Without a frame to go back to, the buttons of one would only mislead. */
static void
show_title_buttons (GtkWidget *widget, gboolean show)
{
  if (GTK_IS_HEADER_BAR (widget))
    {
      gtk_header_bar_set_show_title_buttons (GTK_HEADER_BAR (widget), show);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    show_title_buttons (child, show);
}

/* The menu shows a check beside it.  The state is what was asked for, from now on: pressed again before the
 * window manager has answered, the key takes the wish back instead of repeating it. */
static void
change_fullscreen_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  g_simple_action_set_state (action, state);
  if (g_variant_get_boolean (state))
    gtk_window_fullscreen (GTK_WINDOW (data));
  else
    gtk_window_unfullscreen (GTK_WINDOW (data));
}

static const GActionEntry entries[] = {
  { "fullscreen", NULL, NULL, "false", change_fullscreen_cb },
};

static void
fullscreened_cb (UrWindow *self)
{
  gboolean full = gtk_window_is_fullscreen (GTK_WINDOW (self));
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "fullscreen");

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (full));
  gtk_widget_set_visible (self->leave_full, full);
  show_title_buttons (GTK_WIDGET (self->headers), !full);
}

/* What has the keyboard, or what it is in, comes first: a popover, what is selected, a page over the report.
 */
static gboolean
key_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, UrWindow *self)
{
  if (key != GDK_KEY_Escape || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (ur_find_bar_is_open (self->find_bar))
    g_object_set (self->find_bar, "open", FALSE, NULL);
  else if (g_action_group_get_action_enabled (G_ACTION_GROUP (self), "leave"))
    g_action_group_activate_action (G_ACTION_GROUP (self), "leave", NULL);
  else if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    gtk_window_unfullscreen (GTK_WINDOW (self));
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/**
 * ur_window_add_header:
 * @self: the window
 * @header: (transfer floating): the header bar of a page
 * @name: the page's name
 *
 * Adds a header bar to those of which one is on show.
 */
void
ur_window_add_header (UrWindow *self, GtkWidget *header, const char *name)
{
  show_title_buttons (header, !gtk_window_is_fullscreen (GTK_WINDOW (self)));
  gtk_stack_add_named (self->headers, header, name);
}

/**
 * ur_window_init_screen:
 * @self: the window
 *
 * Adds the action that fills the screen, and what leads back.
 */
void
ur_window_init_screen (UrWindow *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect (self, "notify::fullscreened", G_CALLBACK (fullscreened_cb), NULL);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
