/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-save.h"

G_BEGIN_DECLS

/* Takes @data; on the main thread. */
typedef void (*UrReplaceAnswered) (UrSaveFlags flags, gpointer data);

void ur_replace_dialog_ask (
    GtkWidget *origin, GPtrArray *paths, UrReplaceAnswered answered, gpointer data, GDestroyNotify free_data);

G_END_DECLS
