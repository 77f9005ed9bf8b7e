/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*UrEncodingChosen) (GtkWidget *window, const char *encoding, gpointer data);

void ur_encoding_dialog_ask (GtkWidget *window,
                             const char *name,
                             const char *accept_label,
                             const GPtrArray *choices,
                             UrEncodingChosen chosen,
                             gpointer data,
                             GDestroyNotify free_data);

G_END_DECLS
