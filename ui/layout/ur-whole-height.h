/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ur_whole_height_keep (GtkScrolledWindow *scrolled);

G_END_DECLS
