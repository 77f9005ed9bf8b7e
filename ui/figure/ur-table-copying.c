/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-table-copying.h"

#include <glib/gi18n-lib.h>

#include "ur-context-menu.h"

#define COPY "ur-table-copy"

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer table)
{
  GtkShortcutFunc copy = g_object_get_data (table, COPY);

  copy (table, NULL, GINT_TO_POINTER (g_str_has_suffix (g_action_get_name (G_ACTION (action)), "-source")));
}

static GMenuModel *
create_menu (GtkWidget *widget, gboolean by_pointer, GdkRectangle *at, gpointer data)
{
  GMenu *menu = g_menu_new ();

  ur_context_menu_append (menu, _ ("Copy"), "table.copy", NULL);
  ur_context_menu_append (menu, _ ("Copy with Source"), "table.copy-source", NULL);
  return G_MENU_MODEL (menu);
}

static void
add_key (GtkEventController *keys, GdkModifierType modifiers, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_c, modifiers), gtk_named_action_new (action)));
}

/**
 * ur_table_copying_add:
 * @table: a table
 * @copy: copies it; its data is whether with the source
 *
 * Lets Ctrl+C, Ctrl+Shift+C and a menu copy a table.
 */
void
ur_table_copying_add (GtkWidget *table, GtkShortcutFunc copy)
{
  static const GActionEntry entries[] = { { "copy", copy_cb }, { "copy-source", copy_cb } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_object_set_data (G_OBJECT (table), COPY, copy);
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries), table);
  gtk_widget_insert_action_group (table, "table", G_ACTION_GROUP (actions));
  add_key (keys, GDK_CONTROL_MASK, "table.copy");
  add_key (keys, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "table.copy-source");
  gtk_widget_add_controller (table, keys);
  ur_context_menu_add (table, create_menu, NULL);
}
