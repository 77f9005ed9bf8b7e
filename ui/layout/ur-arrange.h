/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows and hides what a widget has room for. */
typedef void (*UrArrange) (GtkWidget *widget);

void ur_arrange_soon (GtkWidget *widget, UrArrange arrange);

G_END_DECLS
