/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-tasks-outline.h"

#include "ur-config.h"
#include <glib/gi18n-lib.h>

#include "ur-focus.h"
#include "ur-gtk-guard.h"
#include "ur-label.h"
#include "ur-late-rows.h"
#include "ur-measures.h"
#include "ur-noted.h"
#include "ur-row.h"
#include "ur-task-item.h"
#include "ur-tip.h"
#include "ur-tree-keys.h"

/* px */
#define RIBBON 11

struct _UrTasksOutline
{
  GtkWidget parent;
  GtkWidget *scrolled;
  GtkListView *list;
  GtkTreeListModel *tree;
  GtkSingleSelection *selection;
  const UrPart *part;
  GHashTable *noted;  /* (element-type gpointer): sections and points that the reader has marked */
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

static GListModel *
list_children (gpointer item, gpointer data)
{
  return ur_task_item_list_leads (item);
}

/* Selecting */

static void
selected_cb (GtkSingleSelection *selection, GParamSpec *pspec, UrTasksOutline *self)
{
  if (!self->following)
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

  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->tree);
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

static void
ur_tasks_outline_init (UrTasksOutline *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->noted = g_hash_table_new (NULL, NULL);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "ur-tasks-outline");
  g_signal_connect (self->list, "activate", G_CALLBACK (activate_cb), self);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  ur_late_rows_add (self->list);
  ur_tree_keys_add (self->list);
}

/* Public */

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
  g_clear_object (&outline->selection);
  g_clear_object (&outline->tree);
  outline->tree =
      gtk_tree_list_model_new (ur_task_item_list_tasks (part), FALSE, TRUE, list_children, NULL, NULL);
  outline->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (outline->tree)));
  gtk_list_view_set_model (outline->list, GTK_SELECTION_MODEL (outline->selection));
  g_signal_connect_object (outline->selection, "notify::selected", G_CALLBACK (selected_cb), outline, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (outline->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Contents"), -1);
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
  line = find_line (outline, place);
  if (line == GTK_INVALID_LIST_POSITION || line == gtk_single_selection_get_selected (outline->selection))
    return;
  outline->following = TRUE;
  gtk_single_selection_set_selected (outline->selection, line);
  gtk_widget_activate_action (GTK_WIDGET (outline->list), "list.scroll-to-item", "u", line);
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
