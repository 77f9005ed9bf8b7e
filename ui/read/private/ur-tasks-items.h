/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-notebook.h"
#include "ur-place.h"

G_BEGIN_DECLS

#define UR_TYPE_TASKS_ITEMS (ur_tasks_items_get_type ())
G_DECLARE_FINAL_TYPE (UrTasksItems, ur_tasks_items, UR, TASKS_ITEMS, GtkWidget)

void ur_tasks_items_set_part (UrTasksItems *items, const UrReport *report, const UrPart *part);
void ur_tasks_items_go_to (UrTasksItems *items, const UrPlace *place);
gboolean ur_tasks_items_get_place (UrTasksItems *items, UrPlace *place);
gboolean ur_tasks_items_get_top (UrTasksItems *items, UrPlace *top, int *pixels);
void ur_tasks_items_set_top (UrTasksItems *items, const UrPlace *top, int pixels);
GtkAdjustment *ur_tasks_items_get_vadjustment (UrTasksItems *items);
void ur_tasks_items_set_marks (UrTasksItems *items, gboolean marks);
void ur_tasks_items_select (UrTasksItems *items, const UrIndicator *indicator);
void ur_tasks_items_set_hits (UrTasksItems *items, GArray *hits, int current);
void ur_tasks_items_set_notes (UrTasksItems *items, const GArray *placed);
const UrIndicator *ur_tasks_items_list_meant (UrTasksItems *items, GArray *places);

G_END_DECLS
