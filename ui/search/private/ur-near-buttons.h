/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean ur_near_buttons_fill (GtkBox *box, char **near, GCallback clicked, gpointer object);

G_END_DECLS
