/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-notes-search.h"

G_BEGIN_DECLS

#define UR_TYPE_NOTES (ur_notes_get_type ())
G_DECLARE_FINAL_TYPE (UrNotes, ur_notes, UR, NOTES, GObject)

UrNotes *ur_notes_new (UrReport *report);
UrReport *ur_notes_get_report (UrNotes *notes);
UrNotebook *ur_notes_get_notebook (UrNotes *notes);
const GArray *ur_notes_get_placed (UrNotes *notes);
GArray *ur_notes_find (UrNotes *notes, const char *words);
void ur_notes_make (UrNotes *notes, UrNotesChange *change);
gboolean ur_notes_is_changing (UrNotes *notes);
gboolean ur_notes_can_undo (UrNotes *notes);
gboolean ur_notes_can_redo (UrNotes *notes);
void ur_notes_undo (UrNotes *notes);
void ur_notes_redo (UrNotes *notes);

G_END_DECLS
