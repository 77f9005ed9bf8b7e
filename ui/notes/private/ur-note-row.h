/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-note-item.h"

G_BEGIN_DECLS

#define UR_TYPE_NOTE_ROW (ur_note_row_get_type ())
G_DECLARE_FINAL_TYPE (UrNoteRow, ur_note_row, UR, NOTE_ROW, GtkWidget)

GtkWidget *ur_note_row_new (void);
void ur_note_row_set_item (UrNoteRow *row, UrNoteItem *item, UrReport *report);
void ur_note_row_set_chosen (UrNoteRow *row, gboolean chosen);
gboolean ur_note_row_focus_editor (UrNoteRow *row);

GtkWidget *ur_notes_candidates_new (UrReport *report, const UrAnnotation *annotation);

G_END_DECLS
