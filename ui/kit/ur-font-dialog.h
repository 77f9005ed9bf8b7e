/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UR_TYPE_FONT_DIALOG (ur_font_dialog_get_type ())
G_DECLARE_FINAL_TYPE (UrFontDialog, ur_font_dialog, UR, FONT_DIALOG, GtkWindow)

GtkWidget *ur_font_dialog_new (GtkWindow *parent);
void ur_font_dialog_watch (GtkWindow *parent);
gboolean ur_font_dialog_warn (GtkWidget *origin);

G_END_DECLS
