/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*UrDesktopFunc) (gboolean is_dark, gpointer data);

gboolean ur_desktop_prefers_dark (void);
gboolean ur_desktop_has_window_manager (GdkDisplay *display);
void ur_desktop_watch (UrDesktopFunc changed, gpointer data);

G_END_DECLS
