/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ur_copy_say (GtkWidget *origin, gboolean with_source);
void ur_copy_text (GtkWidget *origin, const char *text, gboolean with_source);

G_END_DECLS
