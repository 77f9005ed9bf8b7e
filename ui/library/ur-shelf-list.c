/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-shelf-list.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-focus.h"
#include "ur-hash.h"
#include "ur-shelf-group.h"

#define ROWS_FIRST 30u /* more than a screen holds */
#define ROWS_AT_ONCE 10u

/* The reports of the library, in groups.  A list box and not a list view: GTK 4.8's views have no headings,
 * and their arrow keys would stop at rows that stand for some. */
struct _UrShelfList
{
  GtkWidget parent_instance;

  GtkListBox *box;
  GHashTable *checked; /* (element-type utf8): URIs, also of rows that are not on show */
  gboolean filling;

  /* What is on show, and what is needed for those of its rows that come later. */
  UrShelf *shelf;
  GPtrArray *ordered; /* (element-type UrLibraryEntry) */
  GHashTable *hits;   /* (nullable) */
  UrShelfOrder order;
  guint n_rows;
  guint more_idle;
};

enum
{
  WANTED,
  CHOSEN,
  CHECKED,
  REMOVING,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrShelfList, ur_shelf_list, GTK_TYPE_WIDGET)

static UrShelfRow *
get_chosen_row (UrShelfList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->box);

  return row != NULL ? UR_SHELF_ROW (row) : NULL;
}

static void
wanted_cb (UrShelfList *self, UrShelfRow *row)
{
  gtk_list_box_select_row (self->box, GTK_LIST_BOX_ROW (row));
  g_signal_emit (self, signals[WANTED], 0, row);
}

static void
row_wanted_cb (UrShelfRow *row, UrShelfList *self)
{
  wanted_cb (self, row);
}

static void
toggled_cb (UrShelfRow *row, UrShelfList *self)
{
  const UrLibraryEntry *entry = ur_shelf_row_get_entry (row);

  if (self->filling)
    return;
  if (ur_shelf_row_is_checked (row))
    g_hash_table_add (self->checked, g_strdup (entry->uri));
  else
    g_hash_table_remove (self->checked, entry->uri);
  g_signal_emit (self, signals[CHECKED], 0);
}

static void
selected_cb (UrShelfList *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHOSEN], 0);
}

/* Space ticks and Delete removes, wherever in the row the keyboard is but on one of its buttons. */
static gboolean
key_cb (UrShelfList *self, guint key, guint code, GdkModifierType state)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  UrShelfRow *row = get_chosen_row (self);

  if (row == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return FALSE;
  if (key == GDK_KEY_space && focus == GTK_WIDGET (row))
    {
      ur_shelf_row_set_checked (row, !ur_shelf_row_is_checked (row));
      return TRUE;
    }
  if (key != GDK_KEY_Delete && key != GDK_KEY_KP_Delete)
    return FALSE;
  g_signal_emit (self, signals[REMOVING], 0);
  return TRUE;
}

static gboolean
ur_shelf_list_grab_focus (GtkWidget *widget)
{
  UrShelfList *self = UR_SHELF_LIST (widget);
  UrShelfRow *row = get_chosen_row (self);

  return row != NULL ? gtk_widget_grab_focus (GTK_WIDGET (row))
                     : gtk_widget_child_focus (GTK_WIDGET (self->box), GTK_DIR_TAB_FORWARD);
}

static void
ur_shelf_list_dispose (GObject *object)
{
  UrShelfList *self = UR_SHELF_LIST (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  self->filling = TRUE;
  if (child != NULL)
    gtk_widget_unparent (child);
  g_clear_handle_id (&self->more_idle, g_source_remove);
  g_clear_pointer (&self->checked, g_hash_table_unref);
  g_clear_pointer (&self->hits, g_hash_table_unref);
  g_clear_pointer (&self->ordered, g_ptr_array_unref);
  g_clear_object (&self->shelf);
  G_OBJECT_CLASS (ur_shelf_list_parent_class)->dispose (object);
}

static void
ur_shelf_list_class_init (UrShelfListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_shelf_list_dispose;
  widget_class->grab_focus = ur_shelf_list_grab_focus;
  widget_class->focus = ur_focus_in_children;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  /**
   * UrShelfList::wanted:
   * @row: which one
   *
   * A report is to be opened, or whatever else its button says.
   */
  signals[WANTED] = g_signal_new ("wanted", UR_TYPE_SHELF_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, UR_TYPE_SHELF_ROW);
  /**
   * UrShelfList::chosen:
   *
   * Another row was chosen.
   */
  signals[CHOSEN] =
      g_signal_new ("chosen", UR_TYPE_SHELF_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * UrShelfList::checked:
   *
   * Other rows are ticked than before.
   */
  signals[CHECKED] =
      g_signal_new ("checked", UR_TYPE_SHELF_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * UrShelfList::removing:
   *
   * Delete was pressed.
   */
  signals[REMOVING] =
      g_signal_new ("removing", UR_TYPE_SHELF_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_shelf_list_init (UrShelfList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->checked = g_hash_table_new_full (ur_hash_string, g_str_equal, g_free, NULL);
  self->box = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_activate_on_single_click (self->box, FALSE);
  gtk_list_box_set_selection_mode (self->box, GTK_SELECTION_BROWSE);
  gtk_list_box_set_header_func (self->box, ur_shelf_group_head_cb, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "ur-shelf");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Reports"),
                                  -1);
  g_signal_connect_object (self->box, "row-activated", G_CALLBACK (wanted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->box, "row-selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->box), keys);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->box));
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
}

static const UrShelfHit *
get_hit (UrShelfList *self, const UrLibraryEntry *entry)
{
  return self->hits != NULL ? g_hash_table_lookup (self->hits, entry->uri) : NULL;
}

static void
add_row (UrShelfList *self)
{
  const UrLibraryEntry *entry = self->ordered->pdata[self->n_rows];
  GtkWidget *row = ur_shelf_row_new (entry, ur_shelf_get_state (self->shelf, entry), get_hit (self, entry));

  ur_shelf_group_set (GTK_LIST_BOX_ROW (row), self->ordered, self->n_rows, self->order);
  ur_shelf_row_set_checked (UR_SHELF_ROW (row), g_hash_table_contains (self->checked, entry->uri));
  g_signal_connect_object (row, "toggled", G_CALLBACK (toggled_cb), self, 0);
  g_signal_connect_object (row, "wanted", G_CALLBACK (row_wanted_cb), self, 0);
  gtk_list_box_append (self->box, row);
  self->n_rows++;
}

static void
add_rows (UrShelfList *self, guint n)
{
  for (guint i = 0; i < n && self->n_rows < self->ordered->len; i++)
    add_row (self);
}

/* Hundreds of rows at once would hold up the window. */
static gboolean
more_cb (gpointer data)
{
  UrShelfList *self = data;

  add_rows (self, ROWS_AT_ONCE);
  if (self->n_rows < self->ordered->len)
    return G_SOURCE_CONTINUE;
  self->more_idle = 0;
  return G_SOURCE_REMOVE;
}

static GtkListBoxRow *
find_row (UrShelfList *self, const char *uri)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->box, i)) != NULL; i++)
    if (g_strcmp0 (ur_shelf_row_get_entry (UR_SHELF_ROW (row))->uri, uri) == 0)
      return row;
  return NULL;
}

/* The row of the same report, or what has come into its place. */
static void
choose_again (UrShelfList *self, const char *uri, int index)
{
  GtkListBoxRow *row = find_row (self, uri);

  while (row == NULL && index >= 0)
    row = gtk_list_box_get_row_at_index (self->box, index--);
  if (row != NULL)
    gtk_list_box_select_row (self->box, row);
}

/* As many rows as it takes for the report that was chosen to have one. */
static guint
count_first (UrShelfList *self, const char *uri)
{
  for (guint i = 0; uri != NULL && i < self->ordered->len; i++)
    if (strcmp (((const UrLibraryEntry *) self->ordered->pdata[i])->uri, uri) == 0)
      return MAX (i + 1, ROWS_FIRST);
  return ROWS_FIRST;
}

static gboolean
has_focus (UrShelfList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static void
clear (UrShelfList *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->box, 0)) != NULL)
    gtk_list_box_remove (self->box, GTK_WIDGET (row));
  self->n_rows = 0;
}

/* The same reports in the same order: what became of them is all that can be new. */
static gboolean
is_same (UrShelfList *self, GPtrArray *ordered, UrShelfOrder order)
{
  if (self->ordered == NULL || self->order != order || self->ordered->len != ordered->len)
    return FALSE;
  for (guint i = 0; i < ordered->len; i++)
    if (strcmp (((UrLibraryEntry *) self->ordered->pdata[i])->uri,
                ((UrLibraryEntry *) ordered->pdata[i])->uri) != 0)
      return FALSE;
  return TRUE;
}

static void
update_rows (UrShelfList *self)
{
  for (guint i = 0; i < self->n_rows; i++)
    {
      const UrLibraryEntry *entry = self->ordered->pdata[i];

      ur_shelf_row_update (UR_SHELF_ROW (gtk_list_box_get_row_at_index (self->box, (int) i)), entry,
                           ur_shelf_get_state (self->shelf, entry), get_hit (self, entry));
    }
}

static void
fill (UrShelfList *self)
{
  UrShelfRow *chosen = get_chosen_row (self);
  g_autofree char *uri = chosen != NULL ? g_strdup (ur_shelf_row_get_entry (chosen)->uri) : NULL;
  int index = chosen != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (chosen)) : 0;
  gboolean focus = has_focus (self);

  g_clear_handle_id (&self->more_idle, g_source_remove);
  clear (self);
  add_rows (self, count_first (self, uri));
  choose_again (self, uri, index);
  if (self->n_rows < self->ordered->len)
    self->more_idle = g_idle_add (more_cb, self);
  if (focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * ur_shelf_list_show:
 * @list: the list
 * @shelf: the library
 * @entries: (element-type UrLibraryEntry): what is on show, as they were opened
 * @hits: (nullable) (element-type utf8 UrShelfHit): what was found in them, by URI
 * @order: how they are put in order
 *
 * Shows entries; the one that was chosen stays chosen, and those that were ticked stay ticked.
 */
void
ur_shelf_list_show (
    UrShelfList *list, UrShelf *shelf, GPtrArray *entries, GHashTable *hits, UrShelfOrder order)
{
  g_autoptr (GPtrArray) ordered = ur_shelf_order (entries, order);
  g_autoptr (GPtrArray) copies = ur_shelf_copy_entries (ordered);
  gboolean same = is_same (list, copies, order);

  g_set_object (&list->shelf, shelf);
  g_clear_pointer (&list->ordered, g_ptr_array_unref);
  list->ordered = g_steal_pointer (&copies);
  g_clear_pointer (&list->hits, g_hash_table_unref);
  list->hits = hits != NULL ? g_hash_table_ref (hits) : NULL;
  list->order = order;
  list->filling = TRUE;
  if (same)
    update_rows (list);
  else
    fill (list);
  list->filling = FALSE;
  g_signal_emit (list, signals[CHOSEN], 0);
}

/**
 * ur_shelf_list_get_chosen:
 * @list: the list
 *
 * Returns: (transfer none) (nullable): the entry whose row is chosen, good until the list shows others
 */
const UrLibraryEntry *
ur_shelf_list_get_chosen (UrShelfList *list)
{
  UrShelfRow *row = get_chosen_row (list);

  return row != NULL ? ur_shelf_row_get_entry (row) : NULL;
}

/**
 * ur_shelf_list_get_checked:
 * @list: the list
 *
 * Returns: (transfer container) (element-type UrLibraryEntry): the entries on show that are ticked, in the
 *   list's order; good until it shows others
 */
GPtrArray *
ur_shelf_list_get_checked (UrShelfList *list)
{
  GPtrArray *checked = g_ptr_array_new ();
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list->box, i)) != NULL; i++)
    if (ur_shelf_row_is_checked (UR_SHELF_ROW (row)))
      g_ptr_array_add (checked, (gpointer) ur_shelf_row_get_entry (UR_SHELF_ROW (row)));
  return checked;
}

/**
 * ur_shelf_list_get_meant:
 * @list: the list
 *
 * Returns: (transfer container) (element-type UrLibraryEntry): what Delete is about: the chosen entry, and
 * all that are ticked where it is one of them
 */
GPtrArray *
ur_shelf_list_get_meant (UrShelfList *list)
{
  const UrLibraryEntry *chosen = ur_shelf_list_get_chosen (list);
  GPtrArray *meant = ur_shelf_list_get_checked (list);

  if (chosen != NULL && !g_ptr_array_find (meant, chosen, NULL))
    {
      g_ptr_array_set_size (meant, 0);
      g_ptr_array_add (meant, (gpointer) chosen);
    }
  return meant;
}

/**
 * ur_shelf_list_want:
 * @list: the list
 * @entry: an entry on show
 *
 * Does what Enter on its row does.
 */
void
ur_shelf_list_want (UrShelfList *list, const UrLibraryEntry *entry)
{
  GtkListBoxRow *row = find_row (list, entry->uri);

  if (row != NULL)
    wanted_cb (list, UR_SHELF_ROW (row));
}

/**
 * ur_shelf_list_uncheck:
 * @list: the list
 *
 * Ticks off everything.
 */
void
ur_shelf_list_uncheck (UrShelfList *list)
{
  GtkListBoxRow *row;

  g_hash_table_remove_all (list->checked);
  list->filling = TRUE;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (list->box, i)) != NULL; i++)
    ur_shelf_row_set_checked (UR_SHELF_ROW (row), FALSE);
  list->filling = FALSE;
  g_signal_emit (list, signals[CHECKED], 0);
}
