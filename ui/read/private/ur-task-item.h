/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-report.h"

G_BEGIN_DECLS

/* A line of the tasks outline: a task, or one of its leads. */
#define UR_TYPE_TASK_ITEM (ur_task_item_get_type ())
G_DECLARE_FINAL_TYPE (UrTaskItem, ur_task_item, UR, TASK_ITEM, GObject)

GListModel *ur_task_item_list_tasks (const UrPart *part);
GListModel *ur_task_item_list_leads (UrTaskItem *item);
const UrSection *ur_task_item_get_section (UrTaskItem *item);
const UrParagraph *ur_task_item_get_paragraph (UrTaskItem *item);
char *ur_task_item_dup_words (UrTaskItem *item);
char *ur_task_item_dup_spoken (UrTaskItem *item);

G_END_DECLS
