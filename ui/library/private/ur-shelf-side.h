/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-shelf-order.h"

G_BEGIN_DECLS

#define UR_TYPE_SHELF_SIDE (ur_shelf_side_get_type ())
G_DECLARE_FINAL_TYPE (UrShelfSide, ur_shelf_side, UR, SHELF_SIDE, GtkWidget)

void ur_shelf_side_show (UrShelfSide *side, GPtrArray *entries);
const UrShelfFilter *ur_shelf_side_get_filter (UrShelfSide *side);
const char *ur_shelf_side_get_title (UrShelfSide *side);

G_END_DECLS
