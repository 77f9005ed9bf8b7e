/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-notes.h"

G_BEGIN_DECLS

void ur_notes_files_export (GtkWidget *origin, UrNotes *notes, const char *format, gboolean by_time);
void ur_notes_files_import (GtkWidget *origin, UrNotes *notes);

G_END_DECLS
