/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *ur_row_new (int spacing);
void ur_row_append (GtkWidget *row, GtkWidget *child);

G_END_DECLS
