/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-tasks-outline.h"

#include "ur-config.h"
#include <glib/gi18n-lib.h>

#include "ur-focus.h"
#include "ur-gtk-guard.h"
#include "ur-label.h"
#include "ur-late-rows.h"
#include "ur-list.h"
#include "ur-measures.h"
#include "ur-noted.h"
#include "ur-outline-filter.h"
#include "ur-row.h"
#include "ur-task-item.h"
#include "ur-tip.h"
#include "ur-tree-keys.h"

/* px */
#define RIBBON 11

struct _UrTasksOutline
{
  GtkWidget parent;
  GtkWidget *box;
  GtkWidget *filter;
  GtkWidget *nothing; /* where no line has the words */
  GtkListView *list;
  GtkTreeListModel *tree;
  GtkSingleSelection *selection;
  const UrPart *part;
  GHashTable *noted;  /* (element-type gpointer): sections and points that the reader has marked */
  GtkFilter *words;   /* those that were typed */
  UrPlace place;      /* what is read, listed or not */
  gboolean following; /* the selection changes because the page was scrolled */
};

enum
{
  CHOSEN,
  ENTERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrTasksOutline, ur_tasks_outline, GTK_TYPE_WIDGET)

/* Rows: expander [numeral clause badge] or [lead].  The parts are found again by their position. */

typedef struct
{
  GtkTreeExpander *expander;
  GtkWidget *box;
  GtkWidget *number;
  GtkWidget *words;
  GtkWidget *badge;
  GtkWidget *ribbon;
  gconstpointer shown; /* the point, or else the section */
  char *spoken;
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->spoken);
  g_free (row);
}

static void
mark (Row *row, UrTasksOutline *self)
{
  gboolean noted = g_hash_table_contains (self->noted, row->shown);
  g_autofree char *spoken = ur_noted_dup_spoken (row->spoken, noted);

  gtk_widget_set_visible (row->ribbon, noted);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->box), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (row->expander))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, UrTasksOutline *self)
{
  Row *row = g_new0 (Row, 1);

  row->expander = GTK_TREE_EXPANDER (gtk_tree_expander_new ());
  row->box = ur_row_new (0);
  row->number = ur_label_new ("", "ur-num");
  row->words = ur_label_new ("", "ur-words");
  row->badge = ur_label_new ("", "ur-badge");
  row->ribbon = gtk_image_new_from_icon_name ("ur-ribbon-symbolic");
  gtk_image_set_pixel_size (GTK_IMAGE (row->ribbon), RIBBON);
  gtk_widget_add_css_class (row->ribbon, "ur-ribbon");
  gtk_widget_set_margin_end (row->ribbon, 4);
  gtk_widget_set_visible (row->ribbon, FALSE);
  ur_label_cut_at_usual_size (GTK_LABEL (row->words), 1, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (row->words, TRUE);
  gtk_widget_set_valign (row->badge, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (row->badge), 0.5);
  gtk_widget_set_focusable (GTK_WIDGET (row->expander), FALSE);
  ur_row_append (row->box, row->number);
  ur_row_append (row->box, row->words);
  ur_row_append (row->box, row->ribbon);
  ur_row_append (row->box, row->badge);
  gtk_tree_expander_set_child (row->expander, row->box);
  gtk_list_item_set_child (list_item, GTK_WIDGET (row->expander));
  g_object_set_data_full (G_OBJECT (list_item), "ur-row", row, row_free);
  g_object_set_data (G_OBJECT (row->expander), "ur-row", row);
}

static void
set_kind (GtkWidget *expander, gboolean lead)
{
  gtk_widget_remove_css_class (expander, lead ? "ur-task" : "ur-lead-line");
  gtk_widget_add_css_class (expander, lead ? "ur-lead-line" : "ur-task");
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, UrTasksOutline *self)
{
  Row *row = g_object_get_data (G_OBJECT (list_item), "ur-row");
  GtkTreeListRow *list_row = gtk_list_item_get_item (list_item);
  g_autoptr (UrTaskItem) item = gtk_tree_list_row_get_item (list_row);
  const UrSection *section = ur_task_item_get_section (item);
  gboolean lead = ur_task_item_get_paragraph (item) != NULL;
  g_autofree char *words = ur_task_item_dup_words (item);
  g_autofree char *number = ur_section_dup_number (section);
  g_autofree char *count = g_strdup_printf ("%u", ur_section_count_points (section));

  ur_gtk_guard_set_list_row (row->expander, list_row);
  set_kind (GTK_WIDGET (row->expander), lead);
  g_object_set_data (G_OBJECT (row->expander), "ur-section", (gpointer) section);
  gtk_label_set_text (GTK_LABEL (row->number), number);
  gtk_label_set_text (GTK_LABEL (row->words), words);
  gtk_label_set_text (GTK_LABEL (row->badge), count);
  gtk_widget_set_visible (row->number, !lead && *number != '\0');
  gtk_widget_set_visible (row->badge, !lead);
  ur_tip_set (GTK_WIDGET (row->expander), lead ? words : section->title);
  g_free (row->spoken);
  row->spoken = ur_task_item_dup_spoken (item);
  row->shown = lead ? (gconstpointer) ur_task_item_get_paragraph (item) : section;
  mark (row, self);
}

static gboolean
has_words (UrTasksOutline *self, UrTaskItem *item)
{
  gboolean lead = ur_task_item_get_paragraph (item) != NULL;
  g_autofree char *number = lead ? g_strdup ("") : ur_section_dup_number (ur_task_item_get_section (item));
  g_autofree char *said = ur_task_item_dup_words (item);
  const char *title = ur_task_item_get_section (item)->title;

  return ur_outline_filter_passes (self->filter, number, said) ||
         (!lead && title != NULL && ur_outline_filter_passes (self->filter, number, title));
}

/* A task stays with any line under it, and these stay with their task. */
static gboolean
passes (gpointer item, gpointer data)
{
  g_autoptr (GListModel) leads = ur_task_item_list_leads (item);
  guint n = leads != NULL ? g_list_model_get_n_items (leads) : 0;

  if (has_words (data, item))
    return TRUE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (UrTaskItem) lead = g_list_model_get_item (leads, i);

      if (passes (lead, data))
        return TRUE;
    }
  return FALSE;
}

static GListModel *
list_children (gpointer item, gpointer data)
{
  UrTasksOutline *self = data;
  GListModel *leads = ur_task_item_list_leads (item);

  return leads != NULL && !has_words (self, item)
             ? G_LIST_MODEL (gtk_filter_list_model_new (leads, g_object_ref (self->words)))
             : leads;
}

/* Selecting */

static void
selected_cb (GtkSingleSelection *selection, GParamSpec *pspec, UrTasksOutline *self)
{
  UrPlace place;

  if (self->following || !ur_tasks_outline_get_selected (self, &place))
    return;
  self->place = place;
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
activate_cb (GtkListView *list, guint position, UrTasksOutline *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static gboolean
shows_place (UrTaskItem *item, const UrPlace *place)
{
  const UrParagraph *paragraph = ur_task_item_get_paragraph (item);

  return (int) ur_task_item_get_section (item)->index == place->section &&
         (paragraph != NULL ? (int) paragraph->index : -1) == place->paragraph;
}

/* The line of a place, or that of its task when that one is folded. */
static guint
find_line (UrTasksOutline *self, const UrPlace *place)
{
  UrPlace task = { place->part, place->section, -1, -1, -1 };
  guint found = GTK_INVALID_LIST_POSITION;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->tree));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, i);
      g_autoptr (UrTaskItem) item = gtk_tree_list_row_get_item (row);

      if (shows_place (item, place))
        return i;
      if (shows_place (item, &task))
        found = i;
    }
  return found;
}

/* vfuncs */

static gboolean
ur_tasks_outline_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (UR_TASKS_OUTLINE (widget)->list));
}

static void
ur_tasks_outline_dispose (GObject *object)
{
  UrTasksOutline *self = UR_TASKS_OUTLINE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->tree);
  g_clear_object (&self->words);
  G_OBJECT_CLASS (ur_tasks_outline_parent_class)->dispose (object);
}

static void
ur_tasks_outline_finalize (GObject *object)
{
  g_hash_table_unref (UR_TASKS_OUTLINE (object)->noted);
  G_OBJECT_CLASS (ur_tasks_outline_parent_class)->finalize (object);
}

static void
ur_tasks_outline_class_init (UrTasksOutlineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ur_tasks_outline_dispose;
  object_class->finalize = ur_tasks_outline_finalize;
  widget_class->grab_focus = ur_tasks_outline_grab_focus;
  widget_class->focus = ur_focus_in_children;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[CHOSEN] =
      g_signal_new ("chosen", UR_TYPE_TASKS_OUTLINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED] =
      g_signal_new ("entered", UR_TYPE_TASKS_OUTLINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void fill (UrTasksOutline *self);

static void
ur_tasks_outline_init (UrTasksOutline *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->noted = g_hash_table_new (NULL, NULL);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "ur-tasks-outline");
  g_signal_connect (self->list, "activate", G_CALLBACK (activate_cb), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scrolled, TRUE);
  self->filter = ur_outline_filter_new (self->list);
  ur_outline_filter_connect (self->filter, G_CALLBACK (fill), self);
  self->words = GTK_FILTER (gtk_custom_filter_new (passes, self, NULL));
  self->nothing = ur_label_new_wrapping (_ ("No line has these words."), "ur-meta");
  gtk_widget_add_css_class (self->nothing, "ur-filter-nothing");
  gtk_widget_set_visible (self->nothing, FALSE);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), self->filter);
  gtk_box_append (GTK_BOX (self->box), self->nothing);
  gtk_box_append (GTK_BOX (self->box), scrolled);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  ur_place_init (&self->place);
  ur_late_rows_add (self->list);
  ur_tree_keys_add (self->list);
}

/* Public */

/* Lists what has the words that were typed, unfolded; the page stays where it is. */
static void
fill (UrTasksOutline *self)
{
  GtkFilterListModel *tasks;

  if (self->part == NULL)
    return;
  tasks = gtk_filter_list_model_new (ur_task_item_list_tasks (self->part), g_object_ref (self->words));
  self->following = TRUE;
  g_clear_object (&self->selection);
  g_clear_object (&self->tree);
  self->tree = gtk_tree_list_model_new (G_LIST_MODEL (tasks), FALSE, TRUE, list_children, self, NULL);
  self->selection = ur_outline_filter_select (self->filter, g_object_ref (G_LIST_MODEL (self->tree)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self, 0);
  if (self->place.section >= 0)
    ur_tasks_outline_select (self, &self->place);
  self->following = FALSE;
  gtk_widget_set_visible (self->nothing, g_list_model_get_n_items (G_LIST_MODEL (self->tree)) == 0);
}

/**
 * ur_tasks_outline_set_part:
 * @outline: the outline
 * @part: a part; it must outlive @outline
 *
 * Shows the tasks of @part and their leads, all unfolded.
 */
void
ur_tasks_outline_set_part (UrTasksOutline *outline, const UrPart *part)
{
  g_return_if_fail (UR_IS_TASKS_OUTLINE (outline));

  outline->part = part;
  ur_place_init (&outline->place);
  fill (outline);
  gtk_accessible_update_property (GTK_ACCESSIBLE (outline->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Contents"), -1);
}

/**
 * ur_tasks_outline_set_filter_button:
 * @outline: the outline
 * @button: opens and closes the bar for words that lines have to have
 */
void
ur_tasks_outline_set_filter_button (UrTasksOutline *outline, GtkToggleButton *button)
{
  g_return_if_fail (UR_IS_TASKS_OUTLINE (outline));

  ur_outline_filter_set_button (outline->filter, button);
}

/**
 * ur_tasks_outline_set_notes:
 * @outline: the outline, with a part
 * @placed: (element-type UrPlacedNote) (nullable): the reader's notes on the whole report
 *
 * Marks the lines of which something is marked: that of a point for itself.
 */
void
ur_tasks_outline_set_notes (UrTasksOutline *outline, const GArray *placed)
{
  g_return_if_fail (UR_IS_TASKS_OUTLINE (outline));

  g_hash_table_unref (outline->noted);
  outline->noted = ur_noted_new (placed, outline->part, TRUE);
  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (outline->list)); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *expander = gtk_widget_get_first_child (item);
      Row *row = expander != NULL ? g_object_get_data (G_OBJECT (expander), "ur-row") : NULL;

      if (row != NULL && row->shown != NULL)
        mark (row, outline);
    }
}

/**
 * ur_tasks_outline_select:
 * @outline: the outline
 * @place: a place in its part
 *
 * Selects the line of @place without saying so: the page is there already.
 */
void
ur_tasks_outline_select (UrTasksOutline *outline, const UrPlace *place)
{
  guint line;

  g_return_if_fail (UR_IS_TASKS_OUTLINE (outline));

  if (outline->tree == NULL)
    return;
  outline->place = *place;
  line = find_line (outline, place);
  if (line == gtk_single_selection_get_selected (outline->selection) ||
      (line == GTK_INVALID_LIST_POSITION && *ur_outline_filter_get_words (outline->filter) == '\0'))
    return;
  outline->following = TRUE;
  ur_list_choose (outline->list, line);
  outline->following = FALSE;
}

/**
 * ur_tasks_outline_get_selected:
 * @outline: the outline
 * @place: (out): the place of the selected line
 *
 * Returns: whether a line is selected
 */
gboolean
ur_tasks_outline_get_selected (UrTasksOutline *outline, UrPlace *place)
{
  GtkTreeListRow *row;
  g_autoptr (UrTaskItem) item = NULL;

  g_return_val_if_fail (UR_IS_TASKS_OUTLINE (outline), FALSE);

  ur_place_init (place);
  row = outline->selection != NULL ? gtk_single_selection_get_selected_item (outline->selection) : NULL;
  if (row == NULL)
    return FALSE;
  item = gtk_tree_list_row_get_item (row);
  place->part = ur_task_item_get_section (item)->part->index;
  place->section = ur_task_item_get_section (item)->index;
  if (ur_task_item_get_paragraph (item) != NULL)
    place->paragraph = ur_task_item_get_paragraph (item)->index;
  return TRUE;
}
