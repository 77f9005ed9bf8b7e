/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UR_TYPE_TABS (ur_tabs_get_type ())
G_DECLARE_FINAL_TYPE (UrTabs, ur_tabs, UR, TABS, GtkWidget)

void ur_tabs_set_stack (UrTabs *tabs, GtkStack *stack);

G_END_DECLS
