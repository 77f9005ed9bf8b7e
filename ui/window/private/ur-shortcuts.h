/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ur_shortcuts_install (GtkApplication *application);
GtkWidget *ur_shortcuts_window_new (void);

G_END_DECLS
