/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UR_TYPE_WORK_VIEW (ur_work_view_get_type ())
G_DECLARE_FINAL_TYPE (UrWorkView, ur_work_view, UR, WORK_VIEW, GtkWidget)

G_END_DECLS
