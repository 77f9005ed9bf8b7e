/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-notes.h"

G_BEGIN_DECLS

#define UR_TYPE_NOTES_PANE (ur_notes_pane_get_type ())
G_DECLARE_FINAL_TYPE (UrNotesPane, ur_notes_pane, UR, NOTES_PANE, GtkWidget)

void ur_notes_pane_set_notes (UrNotesPane *pane, UrNotes *notes);
void ur_notes_pane_set_place (UrNotesPane *pane, const UrPlace *place);
void ur_notes_pane_choose (UrNotesPane *pane, const char *id);
void ur_notes_pane_mark (UrNotesPane *pane,
                         const GArray *places,
                         const UrIndicator *indicator,
                         const char *said);
void ur_notes_pane_write (UrNotesPane *pane, const GArray *places, const UrIndicator *indicator);

G_END_DECLS
