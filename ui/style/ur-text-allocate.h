/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ur_text_allocate (GtkTextView *view, gpointer parent_class, int width, int height, int baseline);
int ur_text_allocate_column (GtkTextView *view, int width, int least);
gboolean ur_text_allocate_again (GtkTextView *view, gboolean was_again);

G_END_DECLS
