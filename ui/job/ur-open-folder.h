/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void ur_open_folder (GtkWindow *window, const char *path);
void ur_open_folder_show_chooser (GtkFileChooserNative *chooser, GUserDirectory directory);
void ur_open_folder_show_chooser_in (GtkFileChooserNative *chooser, GFile *folder);

G_END_DECLS
