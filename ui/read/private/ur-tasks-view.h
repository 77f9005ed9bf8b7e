/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-view.h"

G_BEGIN_DECLS

#define UR_TYPE_TASKS_VIEW (ur_tasks_view_get_type ())
G_DECLARE_FINAL_TYPE (UrTasksView, ur_tasks_view, UR, TASKS_VIEW, GtkWidget)

G_END_DECLS
