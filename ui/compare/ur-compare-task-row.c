/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A task at the left, the passage that may take it up at the right. */
#include "ur-config.h"

#include "ur-compare-modes.h"

#include <glib/gi18n-lib.h>

#include "ur-label.h"
#include "ur-quote.h"
#include "ur-row.h"
#include "ur-wrap-box.h"

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

static char *
dup_place (const UrComparedPassage *passage)
{
  const UrSection *section = passage->paragraph->section;

  return section->title != NULL ? ur_section_dup_label (section, " ") : ur_section_dup_name (section);
}

static char *
dup_state (const UrCompareData *data, const UrComparedTask *task)
{
  switch (task->state)
    {
    case UR_TASK_CONFIRMED:
      return g_strdup (_ ("✓ Confirmed"));
    case UR_TASK_UNTOLD:
      return g_strdup_printf (_ ("%s: not taken up (your answer)"), data->later->source);
    case UR_TASK_UNFOUND:
      return g_strdup (_ ("No passage with like words was found"));
    case UR_TASK_FOUND:
    default:
      return g_strdup (_ ("Found by its words"));
    }
}

/* 最近的一句只有“职工之家”四个字相同. */
static char *
dup_near (const UrComparedTask *task)
{
  if (task->state != UR_TASK_UNFOUND || task->near == NULL)
    return NULL;
  return ur_quote_printf (_ ("The nearest one shares “%s” alone and was not taken."), task->near);
}

/* The words found, and the figure. */
static void
set_passage (GtkLabel *label, const UrComparedTask *task)
{
  g_autofree char *text = NULL;
  gsize start = task->passage.range.start;

  ur_label_clear_attributes (label);
  if (task->passage.paragraph == NULL)
    {
      gtk_label_set_text (label, "");
      return;
    }
  text = g_strndup (task->passage.paragraph->text + start, task->passage.range.end - start);
  gtk_label_set_text (label, text);
  for (guint i = 0; i < task->words->len; i++)
    {
      const UrTextRange *range = &g_array_index (task->words, UrTextRange, i);

      ur_label_add_hit (label, (guint) (range->start - start), (guint) (range->end - start), FALSE);
    }
}

static char *
dup_figures (const UrComparedTask *task)
{
  g_autofree char *gap = ur_compared_task_dup_gap (task, UR_TONGUE_LOCALE);
  g_autofree char *target = NULL;
  g_autofree char *result = NULL;

  if (gap == NULL)
    return NULL;
  target = ur_indicator_dup_figure (task->target);
  result = ur_indicator_dup_figure (task->result);
  return g_strdup_printf (task->difference != NULL ? _ ("○ Target %s   ● Result %s   %s (computed)")
                                                   : _ ("○ Target %s   ● Result %s   %s"),
                          target, result, gap);
}

static GtkWidget *
find (GtkWidget *row, const char *name)
{
  return g_object_get_data (G_OBJECT (row), name);
}

static GtkWidget *
add_label (GtkWidget *row, GtkWidget *box, const char *name, const char *css_class)
{
  GtkWidget *label = ur_label_new_wrapping ("", css_class);

  g_object_set_data (G_OBJECT (row), name, label);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
add_button (GtkWidget *row, GtkWidget *box, const char *name, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "ur-btn");
  gtk_widget_add_css_class (button, "small");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  /* The action is looked for at once, and takes a number. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", 0u);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  g_object_set_data (G_OBJECT (row), name, button);
  ur_wrap_box_append (UR_WRAP_BOX (box), button);
}

static void
add_head (GtkWidget *row, GtkWidget *box)
{
  GtkWidget *head = ur_wrap_box_new (6, 0);
  GtkWidget *where = ur_row_new (4);
  GtkWidget *place = ur_label_new_title ("", "ur-meta");
  GtkWidget *jump = ur_compare_jump_new ("");
  GtkWidget *state = ur_label_new_title ("", "state");

  ur_label_cut_at_usual_size (GTK_LABEL (state), 1, PANGO_ELLIPSIZE_END);
  g_object_set_data (G_OBJECT (row), "state", state);

  ur_label_cut_at_usual_size (GTK_LABEL (place), 2, PANGO_ELLIPSIZE_END);
  g_object_set_data (G_OBJECT (row), "place", place);
  ur_row_append (where, place);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (jump), "u", 0u);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (jump), "tasks.go");
  g_object_set_data (G_OBJECT (row), "jump", jump);
  ur_row_append (where, jump);
  ur_row_append (where, state);
  gtk_widget_set_hexpand (where, TRUE);
  ur_wrap_box_append (UR_WRAP_BOX (head), where);
  add_button (row, head, "yes", _ ("This Is It"), "tasks.confirm");
  add_button (row, head, "no", _ ("Not This"), "tasks.refuse");
  add_button (row, head, "choose", _ ("Choose…"), "tasks.choose");
  add_button (row, head, "none", _ ("Not Taken Up"), "tasks.none");
  add_button (row, head, "undo", _ ("Take Back"), "tasks.undo");
  gtk_box_append (GTK_BOX (box), head);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *body = ur_row_new (24);
  GtkWidget *left = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *right = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_add_css_class (row, "ur-compare-task");
  gtk_widget_add_css_class (body, "body");
  add_label (row, row, "heading", "heading");
  add_label (row, left, "number", "number");
  add_label (row, left, "task", "text");
  add_head (row, right);
  add_label (row, right, "passage", "text");
  add_label (row, right, "figures", "figures");
  gtk_grid_set_column_homogeneous (GTK_GRID (body), TRUE);
  ur_row_append (body, left);
  ur_row_append (body, right);
  gtk_box_append (GTK_BOX (row), body);
  gtk_list_item_set_child (item, row);
}

static void
set_text (GtkWidget *row, const char *name, const char *text)
{
  GtkWidget *label = find (row, name);

  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL);
}

static void
set_button (GtkWidget *row, const char *name, gboolean visible, guint index)
{
  gtk_widget_set_visible (find (row, name), visible);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (find (row, name)), "u", index);
}

/* A screen reader says which sentence it is. */
static void
set_jump (GtkWidget *row, const UrComparedTask *task, guint index)
{
  GtkWidget *jump = find (row, "jump");
  g_autofree char *words = g_strdup_printf (_ ("Go to the sentence of %s"),
                                            gtk_label_get_text (GTK_LABEL (find (row, "passage"))));

  gtk_widget_set_visible (jump, task->passage.paragraph != NULL);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (jump), "u", index);
  gtk_accessible_update_property (GTK_ACCESSIBLE (jump), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* The first task of a section says of which. */
static char *
dup_heading (UrCompareItem *item)
{
  const UrSection *section = get_section (get_task (item));

  if (item->index > 0 && get_section (item->data->tasks->pdata[item->index - 1]) == section)
    return NULL;
  return section->title != NULL ? ur_section_dup_label (section, " ") : g_strdup (section->part->title);
}

static void
name_row (GtkWidget *row, const UrComparedTask *task, const char *state, const char *figures)
{
  g_autofree char *said = ur_passage_dup_text (&task->task);
  g_autofree char *numbered = g_strconcat (task->number, *task->number != '\0' ? " " : "", said, NULL);
  const char *passage = gtk_label_get_text (GTK_LABEL (find (row, "passage")));
  g_autofree char *words = g_strjoin ("，", numbered, state, passage, figures, NULL);
  GtkWidget *list_row = gtk_widget_get_parent (row);

  if (list_row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  UrCompareItem *item = gtk_list_item_get_item (list_item);
  const UrComparedTask *task = get_task (item);
  GtkWidget *row = gtk_list_item_get_child (list_item);
  g_autofree char *heading = dup_heading (item);
  g_autofree char *words = ur_passage_dup_text (&task->task);
  g_autofree char *place = task->passage.paragraph != NULL ? dup_place (&task->passage) : NULL;
  g_autofree char *state = dup_state (item->data, task);
  g_autofree char *figures = dup_figures (task);
  g_autofree char *near = dup_near (task);

  set_text (row, "heading", heading);
  set_text (row, "number", task->number);
  set_text (row, "task", words);
  set_text (row, "place", place);
  set_text (row, "state", state);
  set_passage (GTK_LABEL (find (row, "passage")), task);
  gtk_widget_set_visible (find (row, "passage"), task->passage.paragraph != NULL);
  set_text (row, "figures", figures != NULL ? figures : near);
  set_button (row, "yes", task->state == UR_TASK_FOUND, item->index);
  set_button (row, "no", task->state == UR_TASK_FOUND, item->index);
  set_button (row, "choose", task->state == UR_TASK_UNFOUND, item->index);
  set_button (row, "none", task->state == UR_TASK_UNFOUND, item->index);
  set_button (row, "undo", task->state == UR_TASK_CONFIRMED || task->state == UR_TASK_UNTOLD, item->index);
  if (task->state == UR_TASK_CONFIRMED)
    gtk_widget_add_css_class (find (row, "state"), "confirmed");
  else
    gtk_widget_remove_css_class (find (row, "state"), "confirmed");
  set_jump (row, task, item->index);
  name_row (row, task, state, figures != NULL ? figures : near);
}

/**
 * ur_compare_task_factory_new:
 *
 * Its buttons activate `tasks.confirm`, `tasks.refuse`, `tasks.choose`, `tasks.none`, `tasks.undo` and
 * `tasks.go` with the number of the task.
 *
 * Returns: (transfer full): what makes the rows of a list of tasks
 */
GtkListItemFactory *
ur_compare_task_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}
