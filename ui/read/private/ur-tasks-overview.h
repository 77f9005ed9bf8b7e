/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-place.h"

G_BEGIN_DECLS

#define UR_TYPE_TASKS_OVERVIEW (ur_tasks_overview_get_type ())
G_DECLARE_FINAL_TYPE (UrTasksOverview, ur_tasks_overview, UR, TASKS_OVERVIEW, GtkWidget)

void ur_tasks_overview_set_part (UrTasksOverview *overview, const UrPart *part);
void ur_tasks_overview_go_to (UrTasksOverview *overview, const UrPlace *place);
gboolean ur_tasks_overview_get_top (UrTasksOverview *overview, UrPlace *top, int *pixels);
void ur_tasks_overview_set_top (UrTasksOverview *overview, const UrPlace *top, int pixels);
GtkAdjustment *ur_tasks_overview_get_vadjustment (UrTasksOverview *overview);

G_END_DECLS
