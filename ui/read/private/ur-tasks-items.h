/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-place.h"

G_BEGIN_DECLS

#define UR_TYPE_TASKS_ITEMS (ur_tasks_items_get_type ())
G_DECLARE_FINAL_TYPE (UrTasksItems, ur_tasks_items, UR, TASKS_ITEMS, GtkWidget)

void ur_tasks_items_set_part (UrTasksItems *items, const UrReport *report, const UrPart *part);
void ur_tasks_items_go_to (UrTasksItems *items, const UrPlace *place);
gboolean ur_tasks_items_get_place (UrTasksItems *items, UrPlace *place);
void ur_tasks_items_set_hits (UrTasksItems *items, GArray *hits, int current);

G_END_DECLS
