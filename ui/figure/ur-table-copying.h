/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ur_table_copying_add (GtkWidget *table, GtkShortcutFunc copy);

G_END_DECLS
