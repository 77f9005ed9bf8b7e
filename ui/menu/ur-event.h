/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean ur_event_get_place (GdkEvent *event, GtkWidget *widget, double *x, double *y);

G_END_DECLS
