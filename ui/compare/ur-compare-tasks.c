/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tasks of the earlier report beside the passages of the later one that may take them up.  What was found
 * by its words says so until a person confirms it. */
#include "ur-config.h"

#include "ur-compare-modes.h"

#include <glib/gi18n-lib.h>

#include "ur-compare-pairs.h"
#include "ur-focus.h"
#include "ur-label.h"
#include "ur-list.h"
#include "ur-row.h"
#include "ur-text-scale.h"

#define SIDE_WIDTH 286
#define MOST_SIDE_WIDTH 340 /* with the largest text */

struct _UrCompareTasks
{
  GtkWidget parent_instance;

  GtkWidget *root;
  GtkLabel *counts;
  GtkListBox *sections;
  GtkListView *list;
  GListStore *items;
  GtkLabel *then_head;
  GtkLabel *now_head;
  UrCompareData *data;
  gboolean filling;
};

enum
{
  DECIDE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrCompareTasks, ur_compare_tasks, GTK_TYPE_WIDGET)

static const UrComparedTask *
get_task (UrCompareItem *item)
{
  return item->data->tasks->pdata[item->index];
}

static const UrSection *
get_section (const UrComparedTask *task)
{
  return task->task.paragraph->section;
}

static UrCompareItem *
get_selected (UrCompareTasks *self)
{
  return gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (gtk_list_view_get_model (self->list)));
}

/* Sections */

static void
fill_sections (UrCompareTasks *self)
{
  guint n_sections = ur_compare_task_sections_fill (self->sections, self->data);
  g_autofree char *counts = g_strdup_printf (_ ("%u sections, %u tasks"), n_sections, self->data->tasks->len);

  gtk_label_set_text (self->counts, counts);
}

static void
section_cb (UrCompareTasks *self, GtkListBoxRow *row)
{
  const UrSection *section = ur_compare_task_sections_get (row);
  UrCompareItem *chosen = get_selected (self);

  if (chosen != NULL && get_section (get_task (chosen)) == section)
    return;
  for (guint i = 0;
       section != NULL && !self->filling && i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (UrCompareItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (get_section (get_task (item)) != section)
        continue;
      ur_list_choose (self->list, i);
      return;
    }
}

/* What is on show */

static gboolean
passes (const UrComparedTask *task, guint filter)
{
  switch (filter)
    {
    case 1:
      return task->state == UR_TASK_CONFIRMED || task->state == UR_TASK_FOUND;
    case 2:
      return task->state == UR_TASK_FOUND;
    case 3:
      return task->state == UR_TASK_UNFOUND || task->state == UR_TASK_UNTOLD;
    default:
      return TRUE;
    }
}

/**
 * ur_compare_tasks_dup_filter:
 * @data: what is compared
 * @filter: which filter
 *
 * Returns: (transfer full): what its button says: 待确认 5
 */
char *
ur_compare_tasks_dup_filter (const UrCompareData *data, guint filter)
{
  guint n = 0;

  for (guint i = 0; i < data->tasks->len; i++)
    n += passes (data->tasks->pdata[i], filter);
  switch (filter)
    {
    case 1:
      return g_strdup_printf (_ ("Matched %u"), n);
    case 2:
      return g_strdup_printf (_ ("To Confirm %u"), n);
    case 3:
      return g_strdup_printf (_ ("Not Found %u"), n);
    default:
      return g_strdup_printf (_ ("All %u"), n);
    }
}

static void
fill_items (UrCompareTasks *self, guint filter)
{
  g_list_store_remove_all (self->items);
  for (guint i = 0; i < self->data->tasks->len; i++)
    {
      g_autoptr (UrCompareItem) item = NULL;

      if (!passes (self->data->tasks->pdata[i], filter))
        continue;
      item = ur_compare_item_new (self->data, i);
      g_list_store_append (self->items, item);
    }
}

/* ○ 去年怎么说 */
static void
set_head (GtkLabel *label, const char *mark, const UrReport *report, const char *what)
{
  g_autofree char *text = g_strdup_printf ("%s %s　%s", mark, what, report->source);

  gtk_label_set_text (label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), text);
}

/* The list of sections shows which one the reader is at. */
static void
selected_cb (UrCompareTasks *self)
{
  UrCompareItem *item = get_selected (self);

  if (item != NULL && !self->filling)
    ur_compare_task_sections_choose (self->sections, get_section (get_task (item)));
}

/**
 * ur_compare_tasks_show:
 * @tasks: the tasks
 * @data: what is compared
 * @filter: which tasks
 *
 * Keeps the reader at the task of the same number.
 */
void
ur_compare_tasks_show (UrCompareTasks *tasks, UrCompareData *data, guint filter)
{
  UrCompareData *before = tasks->data;
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (tasks->list));
  guint at = gtk_single_selection_get_selected (selection);

  tasks->data = ur_compare_data_ref (data);
  tasks->filling = TRUE;
  set_head (tasks->then_head, "○", data->earlier, _ ("What it set itself"));
  set_head (tasks->now_head, "●", data->later, _ ("What it says of that"));
  fill_sections (tasks);
  fill_items (tasks, filter);
  ur_list_choose_again (tasks->list, at);
  tasks->filling = FALSE;
  selected_cb (tasks);
  g_clear_pointer (&before, ur_compare_data_unref);
}

/* Deciding */

static void
decide (UrCompareTasks *self, guint index, UrPairingDecision decision, gboolean forget)
{
  const UrComparedTask *task = index < self->data->tasks->len ? self->data->tasks->pdata[index] : NULL;
  g_autofree char *reports = ur_pairings_dup_reports (self->data->earlier, self->data->later);
  g_autofree char *then = task != NULL ? ur_passage_dup_text (&task->task) : NULL;
  g_autofree char *now = task != NULL && task->passage.paragraph != NULL && decision != UR_DECISION_NONE
                             ? ur_passage_dup_text (&task->passage)
                             : g_strdup ("");
  UrPairing pairing = { reports, UR_PAIRING_TASK, then, now, decision };

  if (task != NULL)
    g_signal_emit (self, signals[DECIDE], 0, &pairing, forget);
}

/* The whole sentence is what a decision knows it by. */
static void
chosen_cb (GtkWidget *widget, guint choice, guint index)
{
  UrCompareTasks *self = UR_COMPARE_TASKS (widget);
  g_autoptr (GArray) passages = ur_passages_list (self->data->later);
  const UrComparedTask *task = index < self->data->tasks->len ? self->data->tasks->pdata[index] : NULL;
  g_autofree char *reports = ur_pairings_dup_reports (self->data->earlier, self->data->later);
  g_autofree char *then = task != NULL ? ur_passage_dup_text (&task->task) : NULL;
  g_autofree char *now = NULL;
  UrPairing pairing = { reports, UR_PAIRING_TASK, then, NULL, UR_DECISION_SAME };

  if (task == NULL || choice >= passages->len)
    return;
  now = ur_passage_dup_text (&g_array_index (passages, UrComparedPassage, choice));
  pairing.now = now;
  g_signal_emit (self, signals[DECIDE], 0, &pairing, FALSE);
}

/* In the text of the later report, by its words. */
static void
choose (UrCompareTasks *self, guint index)
{
  const UrComparedTask *task = index < self->data->tasks->len ? self->data->tasks->pdata[index] : NULL;

  if (task != NULL)
    ur_compare_pairs_choose_passage (GTK_WIDGET (self), self->data, index, chosen_cb);
}

/* To a task or a passage in its report. */
static void
go (UrCompareTasks *self, guint index, gboolean to_task)
{
  const UrComparedTask *task = index < self->data->tasks->len ? self->data->tasks->pdata[index] : NULL;
  const UrComparedPassage *passage = task == NULL ? NULL : to_task ? &task->task : &task->passage;
  const UrReport *report = to_task ? self->data->earlier : self->data->later;
  const char *uri = to_task ? self->data->earlier_uri : self->data->later_uri;
  g_autofree char *text = NULL;
  UrPlace place;

  if (passage == NULL || passage->paragraph == NULL)
    return;
  ur_passage_get_place (passage, &place);
  text = ur_place_to_string (&place, report);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-place", "(ss)", uri, text);
}

static void
decide_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrCompareTasks *self = UR_COMPARE_TASKS (widget);
  guint index = g_variant_get_uint32 (parameter);

  if (g_str_equal (name, "tasks.confirm"))
    decide (self, index, UR_DECISION_SAME, FALSE);
  else if (g_str_equal (name, "tasks.refuse"))
    decide (self, index, UR_DECISION_DIFFERENT, FALSE);
  else if (g_str_equal (name, "tasks.choose"))
    choose (self, index);
  else if (g_str_equal (name, "tasks.none"))
    decide (self, index, UR_DECISION_NONE, FALSE);
  else if (g_str_equal (name, "tasks.go"))
    go (self, index, FALSE);
  else
    decide (self, index, UR_DECISION_SAME, TRUE);
}

static gboolean
key_cb (GtkWidget *widget, GVariant *args, gpointer decision)
{
  UrCompareTasks *self = UR_COMPARE_TASKS (widget);
  UrCompareItem *item = get_selected (self);

  if (item == NULL || get_task (item)->state != UR_TASK_FOUND)
    return FALSE;
  decide (self, item->index, (UrPairingDecision) GPOINTER_TO_INT (decision), FALSE);
  return TRUE;
}

static gboolean
choose_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  UrCompareItem *item = get_selected (UR_COMPARE_TASKS (widget));

  if (item != NULL)
    choose (UR_COMPARE_TASKS (widget), item->index);
  return item != NULL;
}

/* From a row; among the buttons in it arrows go from one to the next. */
static gboolean
go_cb (GtkWidget *list, GVariant *args, gpointer to_task)
{
  UrCompareTasks *self = UR_COMPARE_TASKS (gtk_widget_get_ancestor (list, UR_TYPE_COMPARE_TASKS));
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (list));
  UrCompareItem *item = get_selected (self);

  if (item == NULL || focus == NULL || gtk_widget_get_parent (focus) != list)
    return FALSE;
  go (self, item->index, to_task != NULL);
  return TRUE;
}

static void
activate_cb (UrCompareTasks *self)
{
  key_cb (GTK_WIDGET (self), NULL, GINT_TO_POINTER (UR_DECISION_SAME));
}

static gboolean
step_cb (GtkWidget *widget, GVariant *args, gpointer by)
{
  return ur_list_step (UR_COMPARE_TASKS (widget)->list, GPOINTER_TO_INT (by));
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step_cb (widget, NULL, GINT_TO_POINTER (g_str_equal (name, "tasks.next") ? 1 : -1));
}

static gboolean
ur_compare_tasks_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (UR_COMPARE_TASKS (widget)->list));
}

static void
ur_compare_tasks_dispose (GObject *object)
{
  UrCompareTasks *self = UR_COMPARE_TASKS (object);

  self->filling = TRUE;
  g_clear_pointer (&self->root, gtk_widget_unparent);
  g_clear_object (&self->items);
  g_clear_pointer (&self->data, ur_compare_data_unref);
  G_OBJECT_CLASS (ur_compare_tasks_parent_class)->dispose (object);
}

static void
ur_compare_tasks_class_init (UrCompareTasksClass *klass)
{
  static const char *const actions[] = { "tasks.confirm", "tasks.refuse", "tasks.choose",
                                         "tasks.none",    "tasks.undo",   "tasks.go" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_compare_tasks_dispose;
  widget_class->grab_focus = ur_compare_tasks_grab_focus;
  widget_class->focus = ur_focus_in_children;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], "u", decide_action);
  gtk_widget_class_install_action (widget_class, "tasks.previous", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "tasks.next", NULL, step_action);
  signals[DECIDE] = g_signal_new ("decide", UR_TYPE_COMPARE_TASKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_BOOLEAN);
}

static GtkWidget *
build_left (UrCompareTasks *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = ur_row_new (8);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *title = ur_label_new_title (_ ("Tasks"), "title");

  self->counts = GTK_LABEL (ur_label_new_title ("", "ur-meta"));
  self->sections = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_set_hexpand (title, TRUE);
  gtk_grid_set_row_homogeneous (GTK_GRID (head), TRUE); /* as high as the head */
  gtk_widget_add_css_class (head, "ur-pane-head");
  gtk_widget_add_css_class (GTK_WIDGET (self->sections), "ur-compare-sections");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->sections), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Sections"), -1);
  g_signal_connect_object (self->sections, "row-selected", G_CALLBACK (section_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->sections));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  ur_row_append (head, title);
  ur_row_append (head, GTK_WIDGET (self->counts));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box),
                  ur_compare_foot_new (_ ("Pairs are kept on this computer, not in the reports"), NULL));
  gtk_widget_add_css_class (box, "ur-side");
  gtk_widget_add_css_class (box, "ur-compare-left");
  gtk_widget_set_size_request (box, MIN (ur_text_scale_multiply (SIDE_WIDTH), MOST_SIDE_WIDTH), -1);
  /* What expands in it does so within it. */
  gtk_widget_set_hexpand (box, FALSE);
  return box;
}

static GtkWidget *
build_main (UrCompareTasks *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *head = ur_row_new (24);
  GtkWidget *right = ur_row_new (2);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkListItemFactory *factory = ur_compare_task_factory_new ();
  GtkSingleSelection *selection;

  self->items = g_list_store_new (UR_TYPE_COMPARE_ITEM);
  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  self->list = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory));
  g_signal_connect_object (selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Tasks and what may take them up"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "ur-compare-tasks");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  self->then_head = GTK_LABEL (ur_label_new_title ("", "title"));
  self->now_head = GTK_LABEL (ur_label_new_title ("", "title"));
  gtk_grid_set_column_homogeneous (GTK_GRID (head), TRUE);
  gtk_grid_set_row_homogeneous (GTK_GRID (head), TRUE); /* as high as the head */
  gtk_widget_add_css_class (head, "ur-pane-head");
  ur_label_cut (self->then_head, 2);
  ur_label_cut (self->now_head, 2);
  gtk_widget_set_hexpand (GTK_WIDGET (self->now_head), TRUE);
  gtk_grid_set_row_homogeneous (GTK_GRID (right), TRUE);
  ur_row_append (right, GTK_WIDGET (self->now_head));
  ur_row_append (right,
                 ur_compare_icon_new ("go-up-symbolic", _ ("Previous task (Alt+↑)"), "tasks.previous"));
  ur_row_append (right, ur_compare_icon_new ("go-down-symbolic", _ ("Next task (Alt+↓)"), "tasks.next"));
  ur_row_append (head, GTK_WIDGET (self->then_head));
  ur_row_append (head, right);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box),
                  ur_compare_foot_new (
                      _ ("Quotations and differences only: whether a task was done is said where a report "
                         "says so."),
                      _ ("Enter: this is it   Delete: not this   Insert: choose   ← →: to the sentence   "
                         "Alt+↓: next")));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_add_css_class (box, "ur-compare-main");
  return box;
}

static void
ur_compare_tasks_init (UrCompareTasks *self)
{
  self->root = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->root), build_left (self));
  gtk_box_append (GTK_BOX (self->root), build_main (self));
  gtk_widget_set_parent (self->root, GTK_WIDGET (self));
  ur_compare_add_key (GTK_WIDGET (self), GDK_KEY_Delete, 0, key_cb, UR_DECISION_DIFFERENT);
  ur_compare_add_key (GTK_WIDGET (self->list), GDK_KEY_Left, 0, go_cb, TRUE);
  ur_compare_add_key (GTK_WIDGET (self->list), GDK_KEY_Right, 0, go_cb, FALSE);
  ur_compare_add_key (GTK_WIDGET (self), GDK_KEY_Insert, 0, choose_cb, 0);
  ur_compare_add_key (GTK_WIDGET (self), GDK_KEY_Down, GDK_ALT_MASK, step_cb, 1);
  ur_compare_add_key (GTK_WIDGET (self), GDK_KEY_Up, GDK_ALT_MASK, step_cb, -1);
}

/**
 * ur_compare_tasks_new:
 *
 * Returns: (transfer floating): tasks and passages of two reports, of none yet
 */
GtkWidget *
ur_compare_tasks_new (void)
{
  return g_object_new (UR_TYPE_COMPARE_TASKS, NULL);
}
