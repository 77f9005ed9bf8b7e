/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GFile *ur_open_folder_default (GUserDirectory directory);
void ur_open_folder (GtkWindow *window, const char *path);

G_END_DECLS
