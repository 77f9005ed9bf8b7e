/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a popover holds: as high as it takes, but scrolling where the screen has no room for that. */
#define UR_TYPE_SCROLL_BIN (ur_scroll_bin_get_type ())
G_DECLARE_FINAL_TYPE (UrScrollBin, ur_scroll_bin, UR, SCROLL_BIN, GtkWidget)

GtkWidget *ur_scroll_bin_new (GtkWidget *child);
void ur_scroll_bin_set_most (UrScrollBin *bin, int most);

G_END_DECLS
