/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives its one child the whole height and a width that is limited. */
#define UR_TYPE_LIMIT_LAYOUT (ur_limit_layout_get_type ())
G_DECLARE_FINAL_TYPE (UrLimitLayout, ur_limit_layout, UR, LIMIT_LAYOUT, GtkLayoutManager)

G_END_DECLS
