/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ur_gtk_guard_install (void);
void ur_gtk_guard_filter_log (void);
void ur_gtk_guard_set_list_row (GtkTreeExpander *expander, GtkTreeListRow *row);

G_END_DECLS
