/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An open popover takes every key, and the keys of the window and of the program do nothing. */
#include "ur-popover-keys.h"

static GtkWindow *
get_window (GtkPopover *popover)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (popover));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* The action of a key, "win.close" for example, or NULL. */
static char *
dup_action (GtkWindow *window, guint key, GdkModifierType state)
{
  g_autofree char *accel =
      gtk_accelerator_name (gdk_keyval_to_lower (key), state & gtk_accelerator_get_default_mod_mask ());
  g_auto (GStrv) actions = gtk_application_get_actions_for_accel (gtk_window_get_application (window), accel);

  return g_strdup (actions[0]);
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, GtkPopover *popover)
{
  GtkWindow *window = get_window (popover);
  g_autofree char *action = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (window == NULL || gtk_window_get_application (window) == NULL)
    return FALSE;
  action = dup_action (window, key, state);
  if (action == NULL || !g_action_parse_detailed_name (action, &name, &target, NULL))
    return FALSE;
  g_object_ref (window);
  gtk_popover_popdown (popover);
  gtk_widget_activate_action_variant (GTK_WIDGET (window), name, target);
  g_object_unref (window);
  return TRUE;
}

/**
 * ur_popover_add_keys:
 * @popover: a popover, newly made
 *
 * While it is open the keys of its window and of the program close it and then do what they do elsewhere,
 * unless something in it has a use for them.
 */
void
ur_popover_add_keys (GtkPopover *popover)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), popover);
  gtk_widget_add_controller (GTK_WIDGET (popover), keys);
}
