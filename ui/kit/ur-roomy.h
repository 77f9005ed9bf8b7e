/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a popover holds: as high as it takes, but scrolling where the screen has no room for that. */
#define UR_TYPE_ROOMY (ur_roomy_get_type ())
G_DECLARE_FINAL_TYPE (UrRoomy, ur_roomy, UR, ROOMY, GtkWidget)

GtkWidget *ur_roomy_new (GtkWidget *child);

G_END_DECLS
