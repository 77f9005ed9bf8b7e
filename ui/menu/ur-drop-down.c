/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-drop-down.h"

#define NAME "ur-drop-down-name"

static char *
dup_value (GtkDropDown *drop_down)
{
  GtkExpression *expression = gtk_drop_down_get_expression (drop_down);
  gpointer item = gtk_drop_down_get_selected_item (drop_down);
  g_auto (GValue) value = G_VALUE_INIT;

  if (item != NULL && expression != NULL && gtk_expression_evaluate (expression, item, &value))
    return g_value_dup_string (&value);
  return GTK_IS_STRING_OBJECT (item) ? g_strdup (gtk_string_object_get_string (item)) : NULL;
}

/* The button in it has the keyboard, and is what a screen reader reads. */
static void
selected_cb (GtkDropDown *drop_down)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  const char *name = g_object_get_data (G_OBJECT (drop_down), NAME);
  g_autofree char *value = dup_value (drop_down);
  g_autofree char *both = g_strjoin (", ", name, value, NULL);

  if (GTK_IS_BUTTON (button))
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, both, -1);
}

/* A label that leads to it with a key names it already. */
static gboolean
has_label (GtkDropDown *drop_down)
{
  g_autoptr (GList) labels = gtk_widget_list_mnemonic_labels (GTK_WIDGET (drop_down));

  return labels != NULL;
}

/**
 * ur_drop_down_set_name:
 * @drop_down: a drop-down of strings, or with an expression that gives one
 * @name: what is chosen with it: “Paper”
 *
 * Names a drop-down for screen readers, and the button in it with the value: “Paper, A4”.  GTK 4.8 gives the
 * keyboard to the button and calls that by the name of its class.
 */
void
ur_drop_down_set_name (GtkDropDown *drop_down, const char *name)
{
  gboolean is_watched = g_object_get_data (G_OBJECT (drop_down), NAME) != NULL;

  if (!has_label (drop_down))
    gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (drop_down), NAME, g_strdup (name), g_free);
  if (!is_watched)
    g_signal_connect (drop_down, "notify::selected-item", G_CALLBACK (selected_cb), NULL);
  selected_cb (drop_down);
}

static void
setup_cut_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_cut_cb (GtkSignalListItemFactory *factory, GtkListItem *item, GtkDropDown *drop_down)
{
  g_autofree char *value = dup_value (drop_down);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), value != NULL ? value : "");
}

/**
 * ur_drop_down_cut_value:
 * @drop_down: a drop-down of strings, or with an expression that gives one
 *
 * Cuts what is chosen where it is longer than the room there is, instead of asking for more: a name from
 * outside would make a whole pane wide.  The list has it in full.
 */
void
ur_drop_down_cut_value (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  /* What GTK has made for both. */
  gtk_drop_down_set_list_factory (drop_down, gtk_drop_down_get_factory (drop_down));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cut_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cut_cb), drop_down, 0);
  gtk_drop_down_set_factory (drop_down, factory);
}
