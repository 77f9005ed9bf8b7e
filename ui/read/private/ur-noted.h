/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reader has marked, as lists of contents show it. */
#pragma once

#include <gtk/gtk.h>

#include "ur-notebook.h"

G_BEGIN_DECLS

GHashTable *ur_noted_new (const GArray *placed, const UrPart *part, gboolean points);
void ur_noted_update_button (GtkButton *button, const GArray *placed, const UrPart *part);
char *ur_noted_dup_spoken (const char *words, gboolean noted);
gboolean ur_noted_has_keyboard (GtkWidget *list);

G_END_DECLS
