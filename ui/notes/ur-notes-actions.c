/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with notes. */
#include "ur-config.h"

#include "ur-notes-pane-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-notes-files.h"

static void
focus_list (UrNotesPane *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self->list)))
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
make (UrNotesPane *self, UrNotesChange *change, const char *said)
{
  g_free (self->said);
  self->said = g_strdup (said);
  ur_notes_make (self->notes, change);
}

static UrAnnotation *
new_annotation (UrNotesPane *self, const UrPlace *place, const UrIndicator *indicator, const char *text)
{
  UrNoteAnchor *anchor = ur_note_anchor_new (ur_notes_get_report (self->notes), place, indicator);
  gboolean is_statement = anchor != NULL && *anchor->before == '\0' && *anchor->after == '\0';

  if (anchor == NULL)
    return NULL;
  return ur_annotation_new (!is_statement && indicator == NULL ? UR_ANNOTATION_HIGHLIGHT
                            : *text != '\0'                    ? UR_ANNOTATION_NOTE
                                                               : UR_ANNOTATION_BOOKMARK,
                            anchor, text);
}

static void
add_new (UrNotesPane *self, UrNotesChange *change, const UrPlace *place, const UrIndicator *indicator)
{
  g_autoptr (UrAnnotation) annotation =
      ur_notes_pane_find_at (self, place) == NULL ? new_annotation (self, place, indicator, "") : NULL;

  if (annotation != NULL)
    ur_notes_change_add (change, NULL, annotation);
}

/* What is marked already, and nothing but marked. */
static void
add_removals (UrNotesPane *self, UrNotesChange *change, const GArray *places)
{
  for (guint i = 0; i < places->len; i++)
    {
      const UrAnnotation *known = ur_notes_pane_find_at (self, &g_array_index (places, UrPlace, i));

      if (known != NULL && *known->text == '\0')
        ur_notes_change_add (change, known, NULL);
    }
}

static void
delete_one (UrNotesPane *self, const UrAnnotation *annotation)
{
  UrNotesChange *change = ur_notes_change_new ();

  ur_notes_change_add (change, annotation, NULL);
  make (self, change,
        *annotation->text != '\0' ? _ ("The note was deleted.") : _ ("The bookmark was deleted."));
}

static void
forget_fresh (UrNotesPane *self)
{
  g_clear_object (&self->fresh);
  g_array_set_size (self->fresh_more, 0);
}

static void
save_fresh (UrNotesPane *self, const char *text)
{
  g_autoptr (UrAnnotation) after = ur_annotation_copy (ur_note_item_get_annotation (self->fresh));
  UrNotesChange *change = ur_notes_change_new ();

  ur_annotation_set_text (after, text);
  ur_notes_change_add (change, NULL, after);
  for (guint i = 0; i < self->fresh_more->len; i++)
    add_new (self, change, &g_array_index (self->fresh_more, UrPlace, i), NULL);
  make (self, change, NULL);
  ur_note_item_end_edit (self->fresh);
  forget_fresh (self);
}

/* Actions */

static void
go_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrNotesPane *self = UR_NOTES_PANE (widget);
  UrNoteItem *item = ur_notes_pane_find_item (self, g_variant_get_string (parameter, NULL));
  g_autofree char *place = NULL;

  if (item == NULL)
    return;
  gtk_single_selection_set_selected (self->selection, ur_notes_pane_find_position (self, item));
  if (ur_note_item_get_state (item) == UR_NOTE_LOST)
    return;
  place = ur_place_to_string (ur_note_item_get_place (item), ur_notes_get_report (self->notes));
  gtk_widget_activate_action (widget, "win.go-to", "s", place);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrNotesPane *self = UR_NOTES_PANE (widget);
  UrNoteItem *item = ur_notes_pane_find_item (self, g_variant_get_string (parameter, NULL));

  if (item != NULL)
    ur_notes_pane_begin_edit (self, item);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrNotesPane *self = UR_NOTES_PANE (widget);
  UrNoteItem *item = ur_notes_pane_find_item (self, g_variant_get_string (parameter, NULL));
  const UrAnnotation *before = item != NULL ? ur_note_item_get_annotation (item) : NULL;
  g_autofree char *text = item != NULL ? ur_annotation_clean_text (ur_note_item_get_draft (item)) : NULL;
  g_autoptr (UrAnnotation) after = NULL;
  UrNotesChange *change;

  if (item == NULL)
    return;
  focus_list (self);
  if (item == self->fresh)
    {
      save_fresh (self, text);
      return;
    }
  if (strcmp (before->text, text) == 0)
    {
      ur_note_item_end_edit (item);
      return;
    }
  after = ur_annotation_copy (before);
  ur_annotation_set_text (after, text);
  change = ur_notes_change_new ();
  ur_notes_change_add (change, before, after);
  make (self, change, NULL);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrNotesPane *self = UR_NOTES_PANE (widget);
  UrNoteItem *item = ur_notes_pane_find_item (self, g_variant_get_string (parameter, NULL));

  if (item == NULL)
    return;
  focus_list (self);
  ur_note_item_end_edit (item);
  if (item != self->fresh)
    return;
  forget_fresh (self);
  ur_notes_pane_rebuild (self);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrNotesPane *self = UR_NOTES_PANE (widget);
  UrNoteItem *item = ur_notes_pane_find_item (self, g_variant_get_string (parameter, NULL));

  if (item != NULL && item != self->fresh)
    delete_one (self, ur_note_item_get_annotation (item));
}

static void
delete_selected_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrNotesPane *self = UR_NOTES_PANE (widget);
  UrNoteItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item != NULL && item != self->fresh)
    delete_one (self, ur_note_item_get_annotation (item));
}

static void
edit_selected_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrNotesPane *self = UR_NOTES_PANE (widget);
  UrNoteItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item != NULL)
    ur_notes_pane_begin_edit (self, item);
}

static void
delete_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrNotesPane *self = UR_NOTES_PANE (widget);
  UrNotebook *notebook = ur_notes_get_notebook (self->notes);
  UrNotesChange *change = ur_notes_change_new ();
  g_autofree char *said = NULL;

  for (guint i = 0; notebook != NULL && i < notebook->annotations->len; i++)
    ur_notes_change_add (change, notebook->annotations->pdata[i], NULL);
  said = g_strdup_printf (ngettext ("%u note was deleted.", "%u notes were deleted.", change->edits->len),
                          change->edits->len);
  make (self, change, said);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrNotesPane *self = UR_NOTES_PANE (widget);
  const char *id, *text;
  UrNoteItem *item;
  g_autoptr (UrAnnotation) after = NULL;
  UrNoteAnchor *anchor;
  UrNotesChange *change;
  UrPlace place;

  g_variant_get (parameter, "(&s&s)", &id, &text);
  item = ur_notes_pane_find_item (self, id);
  if (item == NULL || !ur_place_parse (text, ur_notes_get_report (self->notes), &place))
    return;
  after = ur_annotation_copy (ur_note_item_get_annotation (item));
  anchor = ur_note_anchor_move (after->anchor, ur_notes_get_report (self->notes), &place);
  if (anchor == NULL)
    return;
  ur_note_anchor_free (after->anchor);
  after->anchor = anchor;
  change = ur_notes_change_new ();
  ur_notes_change_add (change, ur_note_item_get_annotation (item), after);
  make (self, change, _ ("The note is at the place you chose."));
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrNotesPane *self = UR_NOTES_PANE (widget);

  if (ur_notes_get_notebook (self->notes) != NULL)
    ur_notes_files_export (widget, self->notes, g_variant_get_string (parameter, NULL), self->by_time);
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrNotesPane *self = UR_NOTES_PANE (widget);

  if (ur_notes_get_notebook (self->notes) != NULL)
    ur_notes_files_import (widget, self->notes);
}

/* Wishes */

/* A key may come before what an earlier one did is on the disk and on show: it is about what will be there.
 */
typedef struct
{
  gboolean write;
  GArray *places;
  const UrIndicator *indicator;
  char *said;
} Wish;

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_array_unref (wish->places);
  g_free (wish->said);
  g_free (wish);
}

static void
mark (UrNotesPane *self, const Wish *wish)
{
  UrNotesChange *change = ur_notes_change_new ();
  gboolean is_new;

  for (guint i = 0; i < wish->places->len; i++)
    add_new (self, change, &g_array_index (wish->places, UrPlace, i), wish->indicator);
  is_new = change->edits->len > 0;
  if (!is_new)
    add_removals (self, change, wish->places);
  if (change->edits->len > 0)
    make (self, change, is_new ? wish->said : _ ("The bookmark was deleted."));
  else
    ur_notes_change_free (change);
}

static void
begin_fresh (UrNotesPane *self, const Wish *wish)
{
  const UrPlace *first = &g_array_index (wish->places, UrPlace, 0);
  g_autoptr (UrAnnotation) annotation = new_annotation (self, first, wish->indicator, "");
  UrPlacedNote note = { annotation, UR_NOTE_HERE, *first, wish->indicator };

  if (annotation == NULL)
    return;
  self->fresh = ur_note_item_new ();
  ur_note_item_show (self->fresh, &note);
  g_array_append_vals (self->fresh_more, first + 1, wish->places->len - 1);
  ur_notes_pane_rebuild (self);
}

static void
begin_writing (UrNotesPane *self, const Wish *wish)
{
  const UrAnnotation *known =
      wish->places->len > 0 ? ur_notes_pane_find_at (self, &g_array_index (wish->places, UrPlace, 0)) : NULL;

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  ur_notes_pane_rebuild (self);
  if (known != NULL)
    {
      ur_notes_pane_begin_edit (self, ur_notes_pane_find_item (self, known->id));
      return;
    }
  if (wish->places->len > 0 && self->fresh == NULL)
    begin_fresh (self, wish);
  if (self->fresh != NULL)
    ur_notes_pane_begin_edit (self, self->fresh);
}

/**
 * ur_notes_pane_grant_wishes:
 * @self: the pane
 *
 * Does what was to be marked or written, as far as it knows what there is.
 */
void
ur_notes_pane_grant_wishes (UrNotesPane *self)
{
  Wish *wish;

  while (!ur_notes_is_changing (self->notes) && (wish = g_queue_pop_head (&self->wishes)) != NULL)
    {
      if (wish->write)
        begin_writing (self, wish);
      else
        mark (self, wish);
      wish_free (wish);
    }
}

/**
 * ur_notes_pane_forget_wishes:
 * @self: the pane
 *
 * Leaves undone what was still to be marked or written.
 */
void
ur_notes_pane_forget_wishes (UrNotesPane *self)
{
  g_queue_clear_full (&self->wishes, wish_free);
}

static void
add_wish (
    UrNotesPane *self, gboolean write, const GArray *places, const UrIndicator *indicator, const char *said)
{
  Wish *wish = g_new (Wish, 1);

  *wish = (Wish){ write, g_array_copy ((GArray *) places), indicator, g_strdup (said) };
  g_queue_push_tail (&self->wishes, wish);
  ur_notes_pane_grant_wishes (self);
}

/**
 * ur_notes_pane_mark:
 * @pane: the pane
 * @places: (element-type UrPlace): what the reader means
 * @indicator: (nullable): the indicator that is meant
 * @said: (nullable): what to say when it was marked, where that cannot be seen
 *
 * Marks it; takes the marks away where all of it is marked, unless there is a thought with them.
 */
void
ur_notes_pane_mark (UrNotesPane *pane, const GArray *places, const UrIndicator *indicator, const char *said)
{
  add_wish (pane, FALSE, places, indicator, said);
}

/**
 * ur_notes_pane_write:
 * @pane: the pane, on show
 * @places: (element-type UrPlace): what the reader means
 * @indicator: (nullable): the indicator that is meant
 *
 * Opens the thought on it for writing, or one that is new.
 */
void
ur_notes_pane_write (UrNotesPane *pane, const GArray *places, const UrIndicator *indicator)
{
  add_wish (pane, TRUE, places, indicator, NULL);
}

/**
 * ur_notes_pane_install_actions:
 * @klass: the class of the pane
 *
 * Adds what its rows and its menu do.
 */
void
ur_notes_pane_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "notes.go", "s", go_action);
  gtk_widget_class_install_action (klass, "notes.edit", "s", edit_action);
  gtk_widget_class_install_action (klass, "notes.save", "s", save_action);
  gtk_widget_class_install_action (klass, "notes.cancel", "s", cancel_action);
  gtk_widget_class_install_action (klass, "notes.delete", "s", delete_action);
  gtk_widget_class_install_action (klass, "notes.delete-selected", NULL, delete_selected_action);
  gtk_widget_class_install_action (klass, "notes.edit-selected", NULL, edit_selected_action);
  gtk_widget_class_install_action (klass, "notes.delete-all", NULL, delete_all_action);
  gtk_widget_class_install_action (klass, "notes.choose", "(ss)", choose_action);
  gtk_widget_class_install_action (klass, "notes.export", "s", export_action);
  gtk_widget_class_install_action (klass, "notes.import", NULL, import_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Delete, 0, "notes.delete-selected", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_F2, 0, "notes.edit-selected", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo-notes", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo-notes",
                                       NULL);
}
