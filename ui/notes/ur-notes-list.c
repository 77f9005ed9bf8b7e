/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in the list, and its rows. */
#include "ur-config.h"

#include "ur-notes-pane-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-list.h"
#include "ur-note-row.h"
#include "ur-notes-exchange.h"

/**
 * ur_notes_pane_find_item:
 * @self: the pane
 * @id: of a note
 *
 * Returns: (transfer none) (nullable): its line, if it is in the list
 */
UrNoteItem *
ur_notes_pane_find_item (UrNotesPane *self, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (UrNoteItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      const UrAnnotation *annotation = ur_note_item_get_annotation (item);

      if (annotation != NULL && strcmp (annotation->id, id) == 0)
        return item;
    }
  return NULL;
}

/* A whole paragraph may be written as its bytes. */
static gboolean
covers (const UrReport *report, const UrPlace *a, const UrPlace *b)
{
  const UrSection *section = ur_place_get_section (a, report);
  gssize length;

  if (a->part != b->part || a->section != b->section || a->paragraph != b->paragraph || section == NULL)
    return FALSE;
  if (a->paragraph < 0)
    return TRUE;
  length = (gssize) strlen (section->paragraphs[a->paragraph].text);
  return MAX (a->start, 0) == MAX (b->start, 0) &&
         (a->start < 0 ? length : a->end) == (b->start < 0 ? length : b->end);
}

/**
 * ur_notes_pane_find_at:
 * @self: the pane
 * @place: a place in the report
 *
 * Returns: (transfer none) (nullable): a note on exactly that place
 */
const UrAnnotation *
ur_notes_pane_find_at (UrNotesPane *self, const UrPlace *place)
{
  const GArray *placed = ur_notes_get_placed (self->notes);

  for (guint i = 0; placed != NULL && i < placed->len; i++)
    {
      const UrPlacedNote *note = &g_array_index (placed, UrPlacedNote, i);

      if (note->state != UR_NOTE_LOST && covers (ur_notes_get_report (self->notes), &note->place, place))
        return note->annotation;
    }
  return NULL;
}

/* The list */

static void
append (UrNotesPane *self, GPtrArray *list, const UrPlacedNote *note, const char *words)
{
  UrNoteItem *known = ur_notes_pane_find_item (self, note->annotation->id);
  g_autoptr (UrNoteItem) item = known != NULL ? g_object_ref (known) : ur_note_item_new ();

  ur_note_item_show (item, note);
  if (*words == '\0' || ur_note_item_has_words (item, words) || ur_note_item_get_draft (item) != NULL)
    g_ptr_array_add (list, g_steal_pointer (&item));
}

static void
append_all (UrNotesPane *self, GPtrArray *list)
{
  const GArray *kept = ur_notes_get_placed (self->notes);
  g_autoptr (GArray) placed = kept != NULL ? g_array_copy ((GArray *) kept) : NULL;
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  guint n_before;

  if (self->fresh != NULL)
    g_ptr_array_add (list, g_object_ref (self->fresh));
  if (placed == NULL)
    return;
  ur_placed_notes_sort (placed, self->by_time ? UR_NOTES_BY_TIME : UR_NOTES_BY_PLACE);
  for (guint i = 0; i < placed->len; i++)
    if (g_array_index (placed, UrPlacedNote, i).state != UR_NOTE_LOST)
      append (self, list, &g_array_index (placed, UrPlacedNote, i), words);
  n_before = list->len;
  for (guint i = 0; i < placed->len; i++)
    if (g_array_index (placed, UrPlacedNote, i).state == UR_NOTE_LOST)
      append (self, list, &g_array_index (placed, UrPlacedNote, i), words);
  if (list->len > n_before)
    g_ptr_array_insert (list, (int) n_before, g_object_ref (self->heading));
}

static gboolean
is_item_at (UrNotesPane *self, guint i, gpointer expected)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

  return item == expected;
}

/* What is not touched keeps its row, with the keyboard in it. */
static void
replace_items (UrNotesPane *self, GPtrArray *list)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint first = 0, last = 0;

  while (first < n && first < list->len && is_item_at (self, first, list->pdata[first]))
    first++;
  while (last < n - first && last < list->len - first &&
         is_item_at (self, n - 1 - last, list->pdata[list->len - 1 - last]))
    last++;
  if (n > first + last || list->len > first + last)
    g_list_store_splice (self->items, first, n - first - last, list->pdata + first, list->len - first - last);
}

static void
show_count (UrNotesPane *self, guint n_shown)
{
  UrNotebook *notebook = ur_notes_get_notebook (self->notes);
  guint n = notebook != NULL ? notebook->annotations->len : 0;
  g_autofree char *count = n > 0 ? g_strdup_printf ("%u", n) : g_strdup ("");

  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), n > 0);
  gtk_label_set_text (self->empty,
                      n > 0 ? _ ("No note has these words.")
                            : _ ("No bookmarks yet.\nPress Ctrl+D at a paragraph, a figure or selected "
                                 "words, Ctrl+M to write a note."));
  gtk_stack_set_visible_child_name (self->stack, n_shown > 0 ? "list" : "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "notes.export", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "notes.delete-all", n > 0);
}

/**
 * ur_notes_pane_select_at_place:
 * @self: the pane
 *
 * Chooses the note that is nearest to where the reader is.
 */
void
ur_notes_pane_select_at_place (UrNotesPane *self)
{
  guint found = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (UrNoteItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      const UrPlace *place = ur_note_item_get_place (item);

      if (place->part != self->place.part || place->section != self->place.section || place->section < 0)
        continue;
      if (found == GTK_INVALID_LIST_POSITION || place->paragraph == self->place.paragraph)
        found = i;
      if (place->paragraph == self->place.paragraph)
        break;
    }
  gtk_single_selection_set_selected (self->selection, found);
}

/**
 * ur_notes_pane_rebuild:
 * @self: the pane, with notes
 *
 * Lists what there is now, in the order and with the words that are wanted.
 */
void
ur_notes_pane_rebuild (UrNotesPane *self)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);

  append_all (self, list);
  replace_items (self, list);
  show_count (self, list->len);
  if (gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    ur_notes_pane_select_at_place (self);
}

/* Rows */

static void
selected_cb (GtkListItem *item, GParamSpec *pspec, gpointer data)
{
  ur_note_row_set_chosen (UR_NOTE_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_selected (item));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  gtk_list_item_set_child (item, ur_note_row_new ());
  g_signal_connect (item, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  UrNotesPane *self = data;
  UrNoteRow *row = UR_NOTE_ROW (gtk_list_item_get_child (item));
  UrNoteItem *note = gtk_list_item_get_item (item);
  gboolean is_note = ur_note_item_get_annotation (note) != NULL;

  gtk_list_item_set_selectable (item, is_note);
  gtk_list_item_set_activatable (item, is_note);
  ur_note_row_set_item (row, note, ur_notes_get_report (self->notes));
  ur_note_row_set_chosen (row, gtk_list_item_get_selected (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  ur_note_row_set_item (UR_NOTE_ROW (gtk_list_item_get_child (item)), NULL, NULL);
}

static gboolean
focus_editor_in (GtkWidget *widget)
{
  if (UR_IS_NOTE_ROW (widget))
    return ur_note_row_focus_editor (UR_NOTE_ROW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (focus_editor_in (child))
      return TRUE;
  return FALSE;
}

static gboolean
focus_idle_cb (gpointer data)
{
  UrNotesPane *self = data;

  self->focus_idle = 0;
  focus_editor_in (GTK_WIDGET (self->list));
  return G_SOURCE_REMOVE;
}

/**
 * ur_notes_pane_find_position:
 * @self: the pane
 * @item: a line
 *
 * Returns: where it is in the list
 */
guint
ur_notes_pane_find_position (UrNotesPane *self, UrNoteItem *item)
{
  guint position = GTK_INVALID_LIST_POSITION;

  return g_list_store_find (self->items, item, &position) ? position : GTK_INVALID_LIST_POSITION;
}

/**
 * ur_notes_pane_begin_edit:
 * @self: the pane
 * @item: a line of it
 *
 * Opens the thought for writing.  The row may be out of sight, and is made then.
 */
void
ur_notes_pane_begin_edit (UrNotesPane *self, UrNoteItem *item)
{
  guint position = ur_notes_pane_find_position (self, item);

  ur_note_item_begin_edit (item);
  ur_list_choose (self->list, position);
  g_clear_handle_id (&self->focus_idle, g_source_remove);
  self->focus_idle = g_idle_add_full (G_PRIORITY_LOW, focus_idle_cb, self, NULL);
}

static void
activate_cb (UrNotesPane *self, guint position)
{
  g_autoptr (UrNoteItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  const UrAnnotation *annotation = item != NULL ? ur_note_item_get_annotation (item) : NULL;

  if (annotation != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "notes.go", "s", annotation->id);
}

/**
 * ur_notes_pane_init_list:
 * @self: the pane, newly made
 *
 * Gives the list its model and its rows.
 */
void
ur_notes_pane_init_list (UrNotesPane *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->heading = ur_note_item_new ();
  self->items = g_list_store_new (UR_TYPE_NOTE_ITEM);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->items)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (factory);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
}
