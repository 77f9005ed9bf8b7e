/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-notebook.h"

G_BEGIN_DECLS

/* A line of the list: a note, or the heading over those whose words are lost. */
#define UR_TYPE_NOTE_ITEM (ur_note_item_get_type ())
G_DECLARE_FINAL_TYPE (UrNoteItem, ur_note_item, UR, NOTE_ITEM, GObject)

UrNoteItem *ur_note_item_new (void);
void ur_note_item_show (UrNoteItem *item, const UrPlacedNote *note);
const UrAnnotation *ur_note_item_get_annotation (UrNoteItem *item);
UrNoteState ur_note_item_get_state (UrNoteItem *item);
const UrPlace *ur_note_item_get_place (UrNoteItem *item);
void ur_note_item_begin_edit (UrNoteItem *item);
void ur_note_item_set_draft (UrNoteItem *item, const char *text);
const char *ur_note_item_get_draft (UrNoteItem *item);
void ur_note_item_end_edit (UrNoteItem *item);
gboolean ur_note_item_has_words (UrNoteItem *item, const char *words);
char *ur_note_item_dup_number (UrNoteItem *item, const UrReport *report);
char *ur_note_item_dup_title (UrNoteItem *item, const UrReport *report);
char *ur_note_item_dup_when (UrNoteItem *item, const UrReport *report);

G_END_DECLS
