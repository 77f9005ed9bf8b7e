/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean ur_focus_in_popover (GtkWidget *widget, GtkDirectionType direction);
gboolean ur_focus_in_order (GPtrArray *widgets, GtkDirectionType direction);
gboolean ur_focus_in_children (GtkWidget *widget, GtkDirectionType direction);
void ur_focus_install (void);

G_END_DECLS
