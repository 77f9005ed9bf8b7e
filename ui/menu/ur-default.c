/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Enter in a dialog is its default button.  In GTK 4.8 Enter turns a radio button, a check box, a toggle or a
 * switch instead, as the space bar does, and in a number it only ends the typing: whoever had chosen
 * something pressed Enter in vain. */
#include "ur-config.h"

#include "ur-default.h"

/* The dialog itself may be the popover of a menu button. */
static gboolean
is_part_of (GtkWidget *focus, GType type, GtkWidget *dialog)
{
  GtkWidget *whole = gtk_widget_get_ancestor (focus, type);

  return whole != NULL && gtk_widget_is_ancestor (whole, dialog);
}

/* A button that has the keyboard is what is meant, and so is a list that it opens, and what is open over the
 * dialog. */
static gboolean
keeps_enter (GtkWidget *dialog, GtkWidget *focus)
{
  if (focus == NULL || !gtk_widget_is_ancestor (focus, dialog) ||
      gtk_widget_get_native (focus) != GTK_NATIVE (dialog))
    return TRUE;
  if (is_part_of (focus, GTK_TYPE_DROP_DOWN, dialog) || is_part_of (focus, GTK_TYPE_MENU_BUTTON, dialog))
    return TRUE;
  return GTK_IS_BUTTON (focus) && !GTK_IS_TOGGLE_BUTTON (focus);
}

static gboolean
enter_cb (GtkWidget *dialog, GVariant *args, gpointer data)
{
  GtkRoot *root = gtk_widget_get_root (dialog);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autoptr (GtkWidget) button = NULL;

  if (keeps_enter (dialog, focus))
    return GDK_EVENT_PROPAGATE;
  g_object_get (dialog, "default-widget", &button, NULL);
  if (button != NULL && gtk_widget_is_sensitive (button))
    gtk_widget_activate (button);
  return GDK_EVENT_STOP;
}

/**
 * ur_default_add_keys:
 * @dialog: a window or a popover that has a default widget
 *
 * Has Enter activate the default widget wherever in @dialog the keyboard is, but for buttons and lists.
 */
void
ur_default_add_keys (GtkWidget *dialog)
{
  static const guint keys[] = { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i], 0),
                                                            gtk_callback_action_new (enter_cb, NULL, NULL)));
  gtk_widget_add_controller (dialog, controller);
}
