/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-print-choice-private.h"

#include <glib/gi18n-lib.h>

#include "ur-late-rows.h"
#include "ur-pages.h"

G_DEFINE_FINAL_TYPE (UrPrintNode, ur_print_node, G_TYPE_OBJECT)

G_DEFINE_FINAL_TYPE (UrPrintChoice, ur_print_choice, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_LINES_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
ur_print_node_class_init (UrPrintNodeClass *klass)
{
}

static void
ur_print_node_init (UrPrintNode *self)
{
}

/**
 * ur_print_node_get_n_flags:
 * @node: a line of the tree
 *
 * Returns: of how many sections it is
 */
guint
ur_print_node_get_n_flags (UrPrintNode *node)
{
  return node->section != NULL ? 1 : node->part->n_sections;
}

/**
 * ur_print_node_count_chosen:
 * @node: a line of the tree
 *
 * Returns: how many of its sections are ticked
 */
guint
ur_print_node_count_chosen (UrPrintNode *node)
{
  guint n = 0;

  for (guint i = 0; i < ur_print_node_get_n_flags (node); i++)
    n += node->choice->flags[node->flag + i] ? 1 : 0;
  return n;
}

/**
 * ur_print_node_count_folded:
 * @node: a line of the tree
 *
 * Returns: how many sections of its part are not listed
 */
guint
ur_print_node_count_folded (UrPrintNode *node)
{
  guint n = 0;

  for (guint i = 0; i < node->part->n_sections; i++)
    n += node->choice->folded[node->flag + i] ? 1 : 0;
  return n;
}

static gboolean
is_partly_chosen (UrPrintChoice *self, const UrPart *part, guint flag)
{
  guint n = 0;

  for (guint i = 0; i < part->n_sections; i++)
    n += self->flags[flag + i] ? 1 : 0;
  return n > 0 && n < part->n_sections && part->kind != UR_PART_SCORECARD;
}

/* Sections stay in sight while the reader ticks; only this moves them away, and only next to chosen ones. */
static void
fold (UrPrintChoice *self, const UrPart *part, guint flag, gboolean away)
{
  away = away && is_partly_chosen (self, part, flag);
  for (guint i = 0; i < part->n_sections; i++)
    self->folded[flag + i] = away && !self->flags[flag + i];
}

static gboolean
is_listed (gpointer item, gpointer data)
{
  UrPrintNode *node = item;

  if (node->is_rest)
    return is_partly_chosen (node->choice, node->part, node->flag);
  return !node->choice->folded[node->flag];
}

static UrPrintNode *
node_new (UrPrintChoice *choice, const UrPart *part, const UrSection *section, guint flag)
{
  UrPrintNode *node = g_object_new (UR_TYPE_PRINT_NODE, NULL);

  node->choice = choice;
  node->part = part;
  node->section = section;
  node->flag = flag;
  return node;
}

static void
tell_lines (UrPrintChoice *self)
{
  guint flag = 0;

  for (guint i = 0; i < self->report->n_parts; i++)
    {
      const UrPart *part = &self->report->parts[i];
      if (!is_partly_chosen (self, part, flag))
        fold (self, part, flag, FALSE);
      flag += part->n_sections;
    }
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  g_signal_emit (self, signals[SIGNAL_LINES_CHANGED], 0);
}

static GListModel *
create_children (gpointer item, gpointer data)
{
  UrPrintNode *node = item;
  g_autoptr (UrPrintNode) rest = NULL;
  GListStore *store;

  /* The blocks of a scorecard belong together: its table holds them all. */
  if (node->section != NULL || node->is_rest || node->part->kind == UR_PART_SCORECARD)
    return NULL;
  store = g_list_store_new (UR_TYPE_PRINT_NODE);
  for (guint i = 0; i < node->part->n_sections; i++)
    {
      g_autoptr (UrPrintNode) child =
          node_new (node->choice, node->part, &node->part->sections[i], node->flag + i);
      g_list_store_append (store, child);
    }
  rest = node_new (node->choice, node->part, NULL, node->flag);
  rest->is_rest = TRUE;
  g_list_store_append (store, rest);
  return G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (store), g_object_ref (node->choice->filter)));
}

/**
 * ur_print_node_turn:
 * @node: a line of the tree
 * @active: whether its sections are to be ticked; the line for the rest folds or unfolds it
 */
void
ur_print_node_turn (UrPrintNode *node, gboolean active)
{
  UrPrintChoice *self = node->choice;

  if (node->is_rest)
    {
      fold (self, node->part, node->flag, ur_print_node_count_folded (node) == 0);
      tell_lines (self);
      return;
    }
  for (guint i = 0; i < ur_print_node_get_n_flags (node); i++)
    self->flags[node->flag + i] = active;
  tell_lines (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
turn (UrPrintNode *node)
{
  ur_print_node_turn (node, ur_print_node_count_chosen (node) < ur_print_node_get_n_flags (node));
}

static void
activate_cb (GtkListView *list, guint position, gpointer data)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (list));
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (model, position);
  g_autoptr (UrPrintNode) node = gtk_tree_list_row_get_item (row);

  turn (node);
}

/* What has the keyboard is the line. */
static gboolean
space_cb (GtkWidget *list, GVariant *arguments, gpointer data)
{
  GtkWidget *line = gtk_root_get_focus (gtk_widget_get_root (list));
  GtkWidget *child = line != NULL ? gtk_widget_get_first_child (line) : NULL;
  g_autoptr (UrPrintNode) node = NULL;

  if (!GTK_IS_TREE_EXPANDER (child))
    return FALSE;
  node = gtk_tree_list_row_get_item (gtk_tree_expander_get_list_row (GTK_TREE_EXPANDER (child)));
  turn (node);
  return TRUE;
}

static GtkTreeListModel *
get_tree (UrPrintChoice *self)
{
  GtkNoSelection *selection = GTK_NO_SELECTION (gtk_list_view_get_model (self->list));

  return GTK_TREE_LIST_MODEL (gtk_no_selection_get_model (selection));
}

/* Rows are made for all that is open, seen or not: so nothing is opened before it is seen. */
static void
open_wanted (UrPrintChoice *self)
{
  g_autoptr (GtkTreeListRow) row = NULL;

  if (self->wanted != NULL)
    row = gtk_tree_list_model_get_child_row (get_tree (self), self->wanted->index);
  self->wanted = NULL;
  if (row != NULL)
    gtk_tree_list_row_set_expanded (row, TRUE);
}

static gboolean
is_first_choice (UrPrintChoice *self, guint position)
{
  g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (get_tree (self), position);
  g_autoptr (UrPrintNode) node = gtk_tree_list_row_get_item (row);

  return node->section != NULL && self->flags[node->flag];
}

/* A list scrolls only once it has a size.  A few of the lines after it come into view as well. */
static gboolean
show_choice_cb (gpointer data)
{
  UrPrintChoice *self = data;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (get_tree (self)));
  guint i = 0;

  self->showing = 0;
  while (i < n && !is_first_choice (self, i))
    i++;
  if (i < n)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", MIN (i + 3, n - 1));
  return G_SOURCE_REMOVE;
}

static void
map_cb (UrPrintChoice *self)
{
  open_wanted (self);
  g_clear_handle_id (&self->showing, g_source_remove);
  self->showing = g_idle_add_full (GTK_PRIORITY_RESIZE + 20, show_choice_cb, self, NULL);
}

static void
ur_print_choice_dispose (GObject *object)
{
  UrPrintChoice *self = UR_PRINT_CHOICE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->showing, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->list = NULL;
  G_OBJECT_CLASS (ur_print_choice_parent_class)->dispose (object);
}

static void
ur_print_choice_finalize (GObject *object)
{
  UrPrintChoice *self = UR_PRINT_CHOICE (object);

  g_clear_pointer (&self->report, ur_report_unref);
  g_clear_object (&self->filter);
  g_free (self->flags);
  g_free (self->folded);
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
  /* What the lines on show say may have changed. */
  signals[SIGNAL_LINES_CHANGED] = g_signal_new ("lines-changed", UR_TYPE_PRINT_CHOICE, G_SIGNAL_RUN_LAST, 0,
                                                NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_print_choice_init (UrPrintChoice *self)
{
  GtkListItemFactory *factory = ur_print_choice_create_factory ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list;
  GtkEventController *keys;

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_listed, NULL, NULL));
  list = gtk_list_view_new (NULL, factory);
  self->list = GTK_LIST_VIEW (list);
  gtk_widget_add_css_class (list, "ur-print-tree");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sections to print"), -1);
  /* The words are part of the box, as those of any check button are. */
  gtk_list_view_set_single_click_activate (self->list, TRUE);
  keys = gtk_shortcut_controller_new ();
  gtk_event_controller_set_propagation_phase (
      keys, GTK_PHASE_CAPTURE); /* before the line, which would choose itself */
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_space, 0),
                                                          gtk_callback_action_new (space_cb, NULL, NULL)));
  gtk_widget_add_controller (list, keys);
  ur_late_rows_add (self->list);
  g_signal_connect (list, "activate", G_CALLBACK (activate_cb), NULL);
  g_signal_connect_object (list, "map", G_CALLBACK (map_cb), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
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
  choice->folded = g_new0 (gboolean, MAX (choice->n_flags, 1));
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

static void
fold_all (UrPrintChoice *self, gboolean away)
{
  guint flag = 0;

  for (guint i = 0; i < self->report->n_parts; flag += self->report->parts[i++].n_sections)
    fold (self, &self->report->parts[i], flag, away);
  tell_lines (self);
}

/**
 * ur_print_choice_select:
 * @choice: the tree
 * @part: a part of its report
 * @section: (nullable): one section of it, or %NULL for the whole part
 *
 * Ticks this and nothing else, and opens its part: all of its sections are there to be ticked, too.
 */
void
ur_print_choice_select (UrPrintChoice *choice, const UrPart *part, const UrSection *section)
{
  guint flag = 0;

  for (guint i = 0; i < choice->report->n_parts; i++)
    for (guint k = 0; k < choice->report->parts[i].n_sections; k++)
      choice->flags[flag++] =
          &choice->report->parts[i] == part && (section == NULL || section == &part->sections[k]);
  fold_all (choice, FALSE);
  choice->wanted = section != NULL ? part : NULL;
  if (gtk_widget_get_mapped (GTK_WIDGET (choice->list)))
    map_cb (choice);
  g_signal_emit (choice, signals[SIGNAL_CHANGED], 0);
}

/**
 * ur_print_choice_fold:
 * @choice: the tree
 *
 * Folds away what is not ticked beside what is: for a reader who comes back to what was chosen before.
 */
void
ur_print_choice_fold (UrPrintChoice *choice)
{
  fold_all (choice, TRUE);
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
