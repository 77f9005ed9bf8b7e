/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ur_proof_comments_save (
    GtkWidget *page, GFile *draft, GPtrArray *reports, GHashTable *kept, const char *path);

G_END_DECLS
