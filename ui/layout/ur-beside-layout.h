/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UR_TYPE_BESIDE_LAYOUT (ur_beside_layout_get_type ())
G_DECLARE_FINAL_TYPE (UrBesideLayout, ur_beside_layout, UR, BESIDE_LAYOUT, GtkLayoutManager)

G_END_DECLS
