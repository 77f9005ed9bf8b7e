/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-shelf-list.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-focus.h"
#include "ur-hash.h"
#include "ur-label.h"
#include "ur-shelf-words.h"

#define GROUP_KEY "ur-group"
#define MORE_KEY "ur-group-more"

/* The reports of the library, in groups.  A list box and not a list view: GTK 4.8's views have no headings,
 * and their arrow keys would stop at rows that stand for some. */
struct _UrShelfList
{
  GtkWidget parent_instance;

  GtkListBox *box;
  GHashTable *checked; /* (element-type utf8): URIs, also of rows that are not on show */
  gboolean filling;
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
  g_clear_pointer (&self->checked, g_hash_table_unref);
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

static GtkWidget *
build_heading (GtkListBoxRow *row)
{
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *name = ur_label_new (g_object_get_data (G_OBJECT (row), GROUP_KEY), "name");
  GtkWidget *more = ur_label_new (g_object_get_data (G_OBJECT (row), MORE_KEY), "ur-meta");

  gtk_widget_add_css_class (heading, "ur-shelf-group");
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (more, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (name, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (heading), name);
  gtk_box_append (GTK_BOX (heading), more);
  return heading;
}

static void
head_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const char *group = g_object_get_data (G_OBJECT (row), GROUP_KEY);
  const char *group_before = before != NULL ? g_object_get_data (G_OBJECT (before), GROUP_KEY) : NULL;

  gtk_list_box_row_set_header (
      row, group != NULL && g_strcmp0 (group, group_before) != 0 ? build_heading (row) : NULL);
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
  gtk_list_box_set_header_func (self->box, head_cb, NULL, NULL);
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

static char *
dup_more (GPtrArray *entries, const UrLibraryEntry *entry, UrShelfOrder order)
{
  guint n = ur_shelf_count_group (entries, entry, order);
  guint first = G_MAXUINT, last = 0;
  g_autofree char *count = g_strdup_printf (ngettext ("%u report", "%u reports", n), n);

  for (guint i = 0; i < entries->len; i++)
    {
      const UrLibraryEntry *other = entries->pdata[i];

      if (other->year == 0 || !ur_shelf_is_one_group (other, entry, order))
        continue;
      first = MIN (first, other->year);
      last = MAX (last, other->year);
    }
  if (order != UR_SHELF_BY_ISSUER || first >= last)
    return g_steal_pointer (&count);
  /* Translators: how many reports of a federation, and of which years. */
  return g_strdup_printf (_ ("%s, %u to %u"), count, first, last);
}

static void
set_group (GtkWidget *row, GPtrArray *entries, const UrLibraryEntry *entry, UrShelfOrder order)
{
  if (order == UR_SHELF_BY_OPENED)
    return;
  g_object_set_data_full (G_OBJECT (row), GROUP_KEY,
                          order == UR_SHELF_BY_ISSUER ? g_strdup (ur_shelf_get_issuer (entry))
                                                      : ur_shelf_dup_year (entry->year),
                          g_free);
  g_object_set_data_full (G_OBJECT (row), MORE_KEY, dup_more (entries, entry, order), g_free);
}

static void
add_row (UrShelfList *self, GtkWidget *row)
{
  const UrLibraryEntry *entry = ur_shelf_row_get_entry (UR_SHELF_ROW (row));

  ur_shelf_row_set_checked (UR_SHELF_ROW (row), g_hash_table_contains (self->checked, entry->uri));
  g_signal_connect_object (row, "toggled", G_CALLBACK (toggled_cb), self, 0);
  g_signal_connect_object (row, "wanted", G_CALLBACK (row_wanted_cb), self, 0);
  gtk_list_box_append (self->box, row);
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
  UrShelfRow *chosen = get_chosen_row (list);
  g_autofree char *uri = chosen != NULL ? g_strdup (ur_shelf_row_get_entry (chosen)->uri) : NULL;
  int index = chosen != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (chosen)) : 0;
  gboolean focus = has_focus (list);

  list->filling = TRUE;
  clear (list);
  for (guint i = 0; i < ordered->len; i++)
    {
      const UrLibraryEntry *entry = ordered->pdata[i];
      GtkWidget *row = ur_shelf_row_new (entry, ur_shelf_get_state (shelf, entry),
                                         hits != NULL ? g_hash_table_lookup (hits, entry->uri) : NULL);

      set_group (row, entries, entry, order);
      add_row (list, row);
    }
  choose_again (list, uri, index);
  list->filling = FALSE;
  if (focus)
    gtk_widget_grab_focus (GTK_WIDGET (list));
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
