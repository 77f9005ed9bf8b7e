/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a line of the tree of sections looks like. */
#include "ur-config.h"

#include "ur-print-choice-private.h"
#include "ur-tip.h"

#include <glib/gi18n-lib.h>

#include "ur-gtk-guard.h"
#include "ur-label.h"
#include "ur-row.h"

#define LABEL_LENGTH 120

static char *
node_dup_label (UrPrintNode *node)
{
  const UrSection *section = node->section;
  g_autofree char *words =
      section != NULL ? ur_section_dup_label (section, " ") : g_strdup (node->part->short_title);
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (words, -1) > LABEL_LENGTH)
    cut = g_utf8_substring (words, 0, LABEL_LENGTH);
  return g_strconcat (section != NULL && section->depth > 0 ? "\u2003" : "", cut != NULL ? cut : words, NULL);
}

static void
show_rest (UrPrintNode *node, GtkWidget *row)
{
  GtkButton *button = g_object_get_data (G_OBJECT (row), "ur-rest");
  guint n_folded = ur_print_node_count_folded (node);
  guint n = n_folded > 0 ? n_folded : ur_print_node_get_n_flags (node) - ur_print_node_count_chosen (node);
  g_autofree char *text = NULL;

  if (n_folded > 0)
    text = g_strdup_printf (ngettext ("%u more not chosen", "%u more not chosen", n), n);
  else
    text = g_strdup_printf (ngettext ("Fold away %u not chosen", "Fold away %u not chosen", n), n);
  gtk_button_set_label (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (gtk_widget_get_parent (row))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, n_folded == 0, -1);
}

/* The line has the keyboard, and says what its box shows. */
static void
name_line (GtkWidget *row, const char *label, const char *count, guint n_chosen)
{
  GtkWidget *line = gtk_widget_get_parent (gtk_widget_get_parent (row));
  g_autofree char *spoken = count != NULL   ? g_strdup_printf (_ ("%s, %s chosen"), label, count)
                            : n_chosen == 0 ? g_strdup_printf (_ ("%s, not chosen"), label)
                                            : g_strdup_printf (_ ("%s, chosen"), label);

  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
show_state (UrPrintNode *node, GtkWidget *row)
{
  GtkCheckButton *check = g_object_get_data (G_OBJECT (row), "ur-check");
  GtkLabel *count = g_object_get_data (G_OBJECT (row), "ur-count");
  guint n_chosen = ur_print_node_count_chosen (node);
  guint n = ur_print_node_get_n_flags (node);
  g_autofree char *text = NULL;

  if (node->is_rest)
    {
      show_rest (node, row);
      return;
    }
  g_object_set_data (G_OBJECT (check), "ur-quiet", GINT_TO_POINTER (TRUE));
  gtk_check_button_set_inconsistent (check, n_chosen > 0 && n_chosen < n);
  gtk_check_button_set_active (check, n_chosen == n && n > 0);
  g_object_set_data (G_OBJECT (check), "ur-quiet", NULL);
  if (node->section == NULL)
    text = n_chosen == n && node->part->kind == UR_PART_SCORECARD ? g_strdup (_ ("All"))
                                                                  : g_strdup_printf ("%u/%u", n_chosen, n);
  gtk_label_set_text (count, text != NULL ? text : "");
  name_line (row, gtk_label_get_text (g_object_get_data (G_OBJECT (row), "ur-label")), text, n_chosen);
}

static void
toggled_cb (GtkCheckButton *check, GtkListItem *item)
{
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  g_autoptr (UrPrintNode) node = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
  gboolean active = gtk_check_button_get_active (check);

  if (node == NULL || g_object_get_data (G_OBJECT (check), "ur-quiet") != NULL)
    return;
  ur_print_node_turn (node, active);
}

static void
rest_cb (GtkButton *button, GtkListItem *item)
{
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  g_autoptr (UrPrintNode) node = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  if (node != NULL)
    ur_print_node_turn (node, TRUE);
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *row = ur_row_new (8);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);
  GtkWidget *rest = gtk_button_new ();

  /* The keyboard goes to what can be ticked, which says what it is; an expander would take it, and says
   * nothing. */
  gtk_widget_set_focusable (expander, FALSE);
  gtk_widget_add_css_class (check, "ur-small-check");
  ur_label_cut_at_usual_size (GTK_LABEL (label), 1, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (count, "ur-meta");
  ur_row_append (row, check);
  ur_row_append (row, label);
  ur_row_append (row, count);
  gtk_widget_add_css_class (rest, "ur-link");
  gtk_widget_add_css_class (rest, "ur-print-rest");
  ur_row_append (row, rest);
  g_object_set_data (G_OBJECT (row), "ur-check", check);
  g_object_set_data (G_OBJECT (row), "ur-label", label);
  g_object_set_data (G_OBJECT (row), "ur-count", count);
  g_object_set_data (G_OBJECT (row), "ur-rest", rest);
  g_signal_connect (rest, "clicked", G_CALLBACK (rest_cb), item);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), item);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), row);
  gtk_list_item_set_child (item, expander);
}

static void
show_kind (UrPrintNode *node, GtkWidget *row)
{
  static const char *const keys[] = { "ur-check", "ur-label", "ur-count" };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), keys[i]), !node->is_rest);
  gtk_widget_set_visible (g_object_get_data (G_OBJECT (row), "ur-rest"), node->is_rest);
}

static void
lines_changed_cb (GtkWidget *row)
{
  show_state (g_object_get_data (G_OBJECT (row), "ur-node"), row);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (item));
  GtkTreeListRow *tree_row = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_tree_expander_get_child (expander);
  g_autoptr (UrPrintNode) node = gtk_tree_list_row_get_item (tree_row);
  g_autofree char *label = node_dup_label (node);
  GtkWidget *check = g_object_get_data (G_OBJECT (row), "ur-check");
  gulong handler;

  ur_gtk_guard_set_list_row (expander, tree_row);
  gtk_label_set_text (g_object_get_data (G_OBJECT (row), "ur-label"), label);
  ur_tip_set (row, node->section == NULL          ? node->part->title
                   : node->section->title != NULL ? node->section->title
                                                  : label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  show_kind (node, row);
  show_state (node, row);
  g_object_set_data_full (G_OBJECT (row), "ur-node", g_object_ref (node), g_object_unref);
  handler = g_signal_connect_object (node->choice, "lines-changed", G_CALLBACK (lines_changed_cb), row,
                                     G_CONNECT_SWAPPED);
  g_object_set_data (G_OBJECT (row), "ur-handler", GSIZE_TO_POINTER (handler));
}

/* A line that has left the tree does not know its item any more. */
static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (item));
  GtkWidget *row = gtk_tree_expander_get_child (expander);
  g_autoptr (UrPrintNode) node = g_object_steal_data (G_OBJECT (row), "ur-node");
  gulong handler = GPOINTER_TO_SIZE (g_object_steal_data (G_OBJECT (row), "ur-handler"));

  /* A list that is taken down may unbind a line twice. */
  if (node != NULL && handler != 0)
    g_signal_handler_disconnect (node->choice, handler);
}

/**
 * ur_print_choice_create_factory:
 *
 * Returns: (transfer full): what makes the lines of the tree
 */
GtkListItemFactory *
ur_print_choice_create_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  return factory;
}
