/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-notes-pane-private.h"

#include <glib/gi18n-lib.h>

#include "ur-focus.h"
#include "ur-list.h"
#include "ur-menu.h"
#include "ur-notice.h"
#include "ur-settings.h"

#define BY_TIME "notes-by-time"

enum
{
  PROP_ORDER = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (UrNotesPane, ur_notes_pane, GTK_TYPE_WIDGET)

static void
changed_cb (UrNotesPane *self)
{
  ur_notes_pane_rebuild (self);
  if (self->said != NULL)
    ur_notice_show (GTK_WIDGET (self), UR_NOTICE_DONE, self->said, _ ("Undo"), "win.undo-notes");
  g_clear_pointer (&self->said, g_free);
  ur_notes_pane_grant_wishes (self);
}

/* What was wished meanwhile was meant for what there is not. */
static void
failed_cb (UrNotesPane *self, const char *sentence)
{
  g_clear_pointer (&self->said, g_free);
  ur_notes_pane_forget_wishes (self);
  ur_notice_show (GTK_WIDGET (self), UR_NOTICE_ERROR, sentence, NULL, NULL);
}

static void
ur_notes_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ORDER)
    g_value_set_string (value, UR_NOTES_PANE (object)->by_time ? "time" : "place");
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ur_notes_pane_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  UrNotesPane *self = UR_NOTES_PANE (object);

  if (id != PROP_ORDER)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  self->by_time = g_strcmp0 (g_value_get_string (value), "time") == 0;
  ur_settings_set_boolean (BY_TIME, self->by_time);
  if (self->notes != NULL)
    ur_notes_pane_rebuild (self);
}

/* The keyboard comes to the list, or to what is searched with where there is none. */
static gboolean
ur_notes_pane_grab_focus (GtkWidget *widget)
{
  UrNotesPane *self = UR_NOTES_PANE (widget);

  if (gtk_widget_get_mapped (GTK_WIDGET (self->list)) && gtk_widget_grab_focus (GTK_WIDGET (self->list)))
    return TRUE;
  return gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}

static void
let_go (UrNotesPane *self)
{
  if (self->notes != NULL)
    g_signal_handlers_disconnect_by_data (self->notes, self);
  ur_notes_pane_forget_wishes (self);
  g_clear_object (&self->fresh);
  g_clear_pointer (&self->said, g_free);
  if (self->items != NULL)
    g_list_store_remove_all (self->items);
  g_clear_object (&self->notes);
}

static void
ur_notes_pane_dispose (GObject *object)
{
  UrNotesPane *self = UR_NOTES_PANE (object);

  g_clear_handle_id (&self->focus_idle, g_source_remove);
  let_go (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), UR_TYPE_NOTES_PANE);
  g_clear_object (&self->items);
  g_clear_object (&self->selection);
  g_clear_object (&self->heading);
  g_clear_pointer (&self->fresh_more, g_array_unref);
  G_OBJECT_CLASS (ur_notes_pane_parent_class)->dispose (object);
}

static void
ur_notes_pane_class_init (UrNotesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_notes_pane_dispose;
  G_OBJECT_CLASS (klass)->get_property = ur_notes_pane_get_property;
  G_OBJECT_CLASS (klass)->set_property = ur_notes_pane_set_property;
  widget_class->grab_focus = ur_notes_pane_grab_focus;
  widget_class->focus = ur_focus_in_children;
  properties[PROP_ORDER] =
      g_param_spec_string ("order", NULL, NULL, "place", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/unionreport/UnionReport/ui/ur-notes-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, UrNotesPane, box);
  gtk_widget_class_bind_template_child (widget_class, UrNotesPane, count);
  gtk_widget_class_bind_template_child (widget_class, UrNotesPane, more);
  gtk_widget_class_bind_template_child (widget_class, UrNotesPane, more_menu);
  gtk_widget_class_bind_template_child (widget_class, UrNotesPane, entry);
  gtk_widget_class_bind_template_child (widget_class, UrNotesPane, stack);
  gtk_widget_class_bind_template_child (widget_class, UrNotesPane, list);
  gtk_widget_class_bind_template_child (widget_class, UrNotesPane, empty);
  gtk_widget_class_install_property_action (widget_class, "notes.order", "order");
  ur_notes_pane_install_actions (widget_class);
}

static void
words_cb (UrNotesPane *self)
{
  if (self->notes != NULL)
    ur_notes_pane_rebuild (self);
}

static void
ur_notes_pane_init (UrNotesPane *self)
{
  self->by_time = ur_settings_get_boolean (BY_TIME, FALSE);
  self->fresh_more = g_array_new (FALSE, FALSE, sizeof (UrPlace));
  g_queue_init (&self->wishes);
  ur_place_init (&self->place);
  gtk_widget_init_template (GTK_WIDGET (self));
  ur_menu_button_set_menu (self->more, self->more_menu);
  ur_notes_pane_init_list (self);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (words_cb), self, G_CONNECT_SWAPPED);
}

/**
 * ur_notes_pane_set_notes:
 * @pane: the pane
 * @notes: the notes on the report that is on show
 *
 * Lists them from now on.
 */
void
ur_notes_pane_set_notes (UrNotesPane *pane, UrNotes *notes)
{
  if (pane->notes == notes)
    return;
  let_go (pane);
  pane->notes = g_object_ref (notes);
  g_signal_connect_object (notes, "changed", G_CALLBACK (changed_cb), pane, G_CONNECT_SWAPPED);
  g_signal_connect_object (notes, "failed", G_CALLBACK (failed_cb), pane, G_CONNECT_SWAPPED);
  ur_notes_pane_rebuild (pane);
}

static gboolean
is_at (UrNotesPane *self, UrNoteItem *item)
{
  const UrPlace *place = ur_note_item_get_place (item);

  return ur_note_item_get_draft (item) != NULL || ur_note_item_get_state (item) == UR_NOTE_LOST ||
         (place->part == self->place.part && place->section == self->place.section &&
          (self->place.paragraph < 0 || place->paragraph == self->place.paragraph));
}

/**
 * ur_notes_pane_set_place:
 * @pane: the pane
 * @place: where the reader is
 *
 * Chooses the note on it, unless the chosen one is there or is being written.
 */
void
ur_notes_pane_set_place (UrNotesPane *pane, const UrPlace *place)
{
  UrNoteItem *item = gtk_single_selection_get_selected_item (pane->selection);

  pane->place = *place;
  if (item == NULL || !is_at (pane, item))
    ur_notes_pane_select_at_place (pane);
}

/**
 * ur_notes_pane_choose:
 * @pane: the pane
 * @id: of a note
 *
 * Chooses the note and brings it into view, if it is in the list.
 */
void
ur_notes_pane_choose (UrNotesPane *pane, const char *id)
{
  UrNoteItem *item = ur_notes_pane_find_item (pane, id);

  if (item != NULL)
    ur_list_choose (pane->list, ur_notes_pane_find_position (pane, item));
}
