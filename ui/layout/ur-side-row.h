/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UR_TYPE_SIDE_ROW (ur_side_row_get_type ())
G_DECLARE_FINAL_TYPE (UrSideRow, ur_side_row, UR, SIDE_ROW, GtkWidget)

GtkWidget *ur_side_row_new (GtkWidget *side, GtkWidget *body, int gap);

G_END_DECLS
