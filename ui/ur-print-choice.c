/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-print-choice.h"

#include <glib/gi18n-lib.h>

#include "ur-pages.h"

#define LABEL_LENGTH 120

/* One line of the tree: a part, or a section in it. */
#define UR_TYPE_PRINT_NODE (ur_print_node_get_type ())
G_DECLARE_FINAL_TYPE (UrPrintNode, ur_print_node, UR, PRINT_NODE, GObject)

struct _UrPrintNode
{
  GObject parent_instance;

  UrPrintChoice *choice; /* which outlives it */
  const UrPart *part;
  const UrSection *section; /* NULL for the part itself */
  guint flag;               /* of the first section */
};

G_DEFINE_FINAL_TYPE (UrPrintNode, ur_print_node, G_TYPE_OBJECT)

enum
{
  NODE_CHANGED,
  N_NODE_SIGNALS,
};

static guint node_signals[N_NODE_SIGNALS];

/* The tree of what can be printed, with a box to tick before every line. */
struct _UrPrintChoice
{
  GtkWidget parent_instance;

  UrReport *report;
  gboolean *flags; /* one a section of the report */
  guint n_flags;
  GtkListView *list;
  GPtrArray *nodes; /* every node made so far */
};

G_DEFINE_FINAL_TYPE (UrPrintChoice, ur_print_choice, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
ur_print_node_class_init (UrPrintNodeClass *klass)
{
  node_signals[NODE_CHANGED] =
      g_signal_new ("changed", UR_TYPE_PRINT_NODE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_print_node_init (UrPrintNode *self)
{
}

static guint
node_get_n_flags (UrPrintNode *node)
{
  return node->section != NULL ? 1 : node->part->n_sections;
}

static guint
node_count_chosen (UrPrintNode *node)
{
  guint n = 0;

  for (guint i = 0; i < node_get_n_flags (node); i++)
    n += node->choice->flags[node->flag + i] ? 1 : 0;
  return n;
}

static UrPrintNode *
node_new (UrPrintChoice *choice, const UrPart *part, const UrSection *section, guint flag)
{
  UrPrintNode *node = g_object_new (UR_TYPE_PRINT_NODE, NULL);

  node->choice = choice;
  node->part = part;
  node->section = section;
  node->flag = flag;
  g_ptr_array_add (choice->nodes, g_object_ref (node));
  return node;
}

static void
tell_nodes (UrPrintChoice *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    g_signal_emit (g_ptr_array_index (self->nodes, i), node_signals[NODE_CHANGED], 0);
}

static GListModel *
create_children (gpointer item, gpointer data)
{
  UrPrintNode *node = item;
  GListStore *store;

  /* The blocks of a scorecard belong together: its table holds them all. */
  if (node->section != NULL || node->part->kind == UR_PART_SCORECARD)
    return NULL;
  store = g_list_store_new (UR_TYPE_PRINT_NODE);
  for (guint i = 0; i < node->part->n_sections; i++)
    {
      g_autoptr (UrPrintNode) child =
          node_new (node->choice, node->part, &node->part->sections[i], node->flag + i);
      g_list_store_append (store, child);
    }
  return G_LIST_MODEL (store);
}

static char *
node_dup_label (UrPrintNode *node)
{
  const char *words = node->section != NULL ? node->section->headline : node->part->short_title;
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (words, -1) > LABEL_LENGTH)
    words = cut = g_utf8_substring (words, 0, LABEL_LENGTH);
  if (node->section != NULL)
    return g_strdup_printf ("%u %s", node->section->number, words);
  return g_strdup (words);
}

static void
show_state (UrPrintNode *node, GtkWidget *row)
{
  GtkCheckButton *check = g_object_get_data (G_OBJECT (row), "ur-check");
  GtkLabel *count = g_object_get_data (G_OBJECT (row), "ur-count");
  guint n_chosen = node_count_chosen (node);
  guint n = node_get_n_flags (node);
  g_autofree char *text = NULL;

  g_object_set_data (G_OBJECT (check), "ur-quiet", GINT_TO_POINTER (TRUE));
  gtk_check_button_set_inconsistent (check, n_chosen > 0 && n_chosen < n);
  gtk_check_button_set_active (check, n_chosen == n && n > 0);
  g_object_set_data (G_OBJECT (check), "ur-quiet", NULL);
  if (node->section == NULL)
    text = n_chosen == n && node->part->kind == UR_PART_SCORECARD ? g_strdup (_ ("All"))
                                                                  : g_strdup_printf ("%u/%u", n_chosen, n);
  gtk_label_set_text (count, text != NULL ? text : "");
}

static void
toggled_cb (GtkCheckButton *check, GtkListItem *item)
{
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  g_autoptr (UrPrintNode) node = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
  gboolean active = gtk_check_button_get_active (check);

  if (node == NULL || g_object_get_data (G_OBJECT (check), "ur-quiet") != NULL)
    return;
  for (guint i = 0; i < node_get_n_flags (node); i++)
    node->choice->flags[node->flag + i] = active;
  tell_nodes (node->choice);
  g_signal_emit (node->choice, signals[SIGNAL_CHANGED], 0);
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_add_css_class (check, "ur-small-check");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (count, "ur-meta");
  gtk_box_append (GTK_BOX (row), check);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), count);
  g_object_set_data (G_OBJECT (row), "ur-check", check);
  g_object_set_data (G_OBJECT (row), "ur-label", label);
  g_object_set_data (G_OBJECT (row), "ur-count", count);
  g_signal_connect (check, "toggled", G_CALLBACK (toggled_cb), item);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), row);
  gtk_list_item_set_child (item, expander);
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

  gtk_tree_expander_set_list_row (expander, tree_row);
  gtk_label_set_text (g_object_get_data (G_OBJECT (row), "ur-label"), label);
  gtk_widget_set_tooltip_text (row, node->section != NULL ? node->section->title : node->part->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  show_state (node, row);
  g_object_set_data (G_OBJECT (row), "ur-handler",
                     GSIZE_TO_POINTER (g_signal_connect (node, "changed", G_CALLBACK (show_state), row)));
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkTreeExpander *expander = GTK_TREE_EXPANDER (gtk_list_item_get_child (item));
  GtkWidget *row = gtk_tree_expander_get_child (expander);
  g_autoptr (UrPrintNode) node = gtk_tree_list_row_get_item (gtk_list_item_get_item (item));
  gulong handler = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (row), "ur-handler"));

  g_signal_handler_disconnect (node, handler);
  gtk_tree_expander_set_list_row (expander, NULL);
}

static void
activate_cb (GtkListView *list, guint position, gpointer data)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (list));
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (model, position);
  g_autoptr (UrPrintNode) node = gtk_tree_list_row_get_item (row);
  gboolean active = node_count_chosen (node) < node_get_n_flags (node);

  for (guint i = 0; i < node_get_n_flags (node); i++)
    node->choice->flags[node->flag + i] = active;
  tell_nodes (node->choice);
  g_signal_emit (node->choice, signals[SIGNAL_CHANGED], 0);
}

static void
ur_print_choice_dispose (GObject *object)
{
  UrPrintChoice *self = UR_PRINT_CHOICE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->list = NULL;
  g_ptr_array_set_size (self->nodes, 0);
  G_OBJECT_CLASS (ur_print_choice_parent_class)->dispose (object);
}

static void
ur_print_choice_finalize (GObject *object)
{
  UrPrintChoice *self = UR_PRINT_CHOICE (object);

  g_clear_pointer (&self->report, ur_report_unref);
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  g_free (self->flags);
  G_OBJECT_CLASS (ur_print_choice_parent_class)->finalize (object);
}

static void
ur_print_choice_class_init (UrPrintChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ur_print_choice_dispose;
  G_OBJECT_CLASS (klass)->finalize = ur_print_choice_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  /* Another choice of sections. */
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", UR_TYPE_PRINT_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_print_choice_init (UrPrintChoice *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list;

  self->nodes = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  list = gtk_list_view_new (NULL, factory);
  self->list = GTK_LIST_VIEW (list);
  gtk_widget_add_css_class (list, "ur-print-tree");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sections to print"), -1);
  g_signal_connect (list, "activate", G_CALLBACK (activate_cb), NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 300);
  gtk_widget_add_css_class (scroller, "ur-card");
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
}

/**
 * ur_print_choice_set_report:
 * @choice: the tree
 * @report: whose sections it lists; it keeps a reference
 */
void
ur_print_choice_set_report (UrPrintChoice *choice, UrReport *report)
{
  GListStore *roots = g_list_store_new (UR_TYPE_PRINT_NODE);
  GtkTreeListModel *tree;
  guint flag = 0;

  g_return_if_fail (choice->report == NULL);

  choice->report = ur_report_ref (report);
  choice->n_flags = ur_report_count_sections (report);
  choice->flags = g_new0 (gboolean, MAX (choice->n_flags, 1));
  for (guint i = 0; i < report->n_parts; i++)
    {
      g_autoptr (UrPrintNode) node = node_new (choice, &report->parts[i], NULL, flag);
      g_list_store_append (roots, node);
      flag += report->parts[i].n_sections;
    }
  tree = gtk_tree_list_model_new (G_LIST_MODEL (roots), FALSE, FALSE, create_children, NULL, NULL);
  {
    g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (G_LIST_MODEL (tree));
    gtk_list_view_set_model (choice->list, GTK_SELECTION_MODEL (selection));
  }
}

/**
 * ur_print_choice_select:
 * @choice: the tree
 * @part: a part of its report
 * @section: (nullable): one section of it, or %NULL for the whole part
 *
 * Ticks this and nothing else.
 */
void
ur_print_choice_select (UrPrintChoice *choice, const UrPart *part, const UrSection *section)
{
  guint flag = 0;

  for (guint i = 0; i < choice->report->n_parts; i++)
    for (guint k = 0; k < choice->report->parts[i].n_sections; k++)
      choice->flags[flag++] =
          &choice->report->parts[i] == part && (section == NULL || section == &part->sections[k]);
  tell_nodes (choice);
  g_signal_emit (choice, signals[SIGNAL_CHANGED], 0);
}

/**
 * ur_print_choice_get_flags:
 * @choice: the tree
 *
 * Returns: (transfer none): for every section of the report whether it is ticked
 */
const gboolean *
ur_print_choice_get_flags (UrPrintChoice *choice)
{
  return choice->flags;
}
