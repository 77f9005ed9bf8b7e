/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row of buttons that goes on in further rows where it is too long. */
#define UR_TYPE_WRAP_BOX (ur_wrap_box_get_type ())
G_DECLARE_FINAL_TYPE (UrWrapBox, ur_wrap_box, UR, WRAP_BOX, GtkWidget)

GtkWidget *ur_wrap_box_new (int spacing, int natural_width);
void ur_wrap_box_append (UrWrapBox *box, GtkWidget *child);

G_END_DECLS
