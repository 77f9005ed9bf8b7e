/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-place.h"

G_BEGIN_DECLS

#define UR_TYPE_TASKS_OUTLINE (ur_tasks_outline_get_type ())
G_DECLARE_FINAL_TYPE (UrTasksOutline, ur_tasks_outline, UR, TASKS_OUTLINE, GtkWidget)

void ur_tasks_outline_set_part (UrTasksOutline *outline, const UrPart *part);
void ur_tasks_outline_set_filter_button (UrTasksOutline *outline, GtkToggleButton *button);
void ur_tasks_outline_set_notes (UrTasksOutline *outline, const GArray *placed);
void ur_tasks_outline_select (UrTasksOutline *outline, const UrPlace *place);
gboolean ur_tasks_outline_get_selected (UrTasksOutline *outline, UrPlace *place);

G_END_DECLS
