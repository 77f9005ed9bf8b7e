/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Left and Right in a tree. */
#include "ur-tree-keys.h"

#include "ur-list.h"

static void
select_parent (GtkListView *list, GtkTreeListRow *row)
{
  g_autoptr (GtkTreeListRow) parent = gtk_tree_list_row_get_parent (row);

  if (parent != NULL)
    ur_list_choose (list, gtk_tree_list_row_get_position (parent));
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, GtkListView *list)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (list));
  GtkTreeListRow *row = selection != NULL ? gtk_single_selection_get_selected_item (selection) : NULL;
  gboolean open = key == GDK_KEY_Right;

  if (row == NULL || (key != GDK_KEY_Left && key != GDK_KEY_Right) ||
      (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  if (!open && !gtk_tree_list_row_get_expanded (row))
    select_parent (list, row);
  else
    gtk_tree_list_row_set_expanded (row, open);
  return TRUE;
}

/**
 * ur_tree_keys_add:
 * @list: a list of #GtkTreeListRow in a #GtkSingleSelection, or one that will have such a model
 *
 * Right unfolds the selected row, Left folds it, and goes to the row it is in where it is folded already.
 */
void
ur_tree_keys_add (GtkListView *list)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  /* Before the list, which takes both keys for itself. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), list);
  gtk_widget_add_controller (GTK_WIDGET (list), keys);
}
