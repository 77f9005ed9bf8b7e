/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-compared-tasks.h"

G_BEGIN_DECLS

/* Tasks and passages */
GArray *ur_tasks_list (const UrReport *report);
const UrIndicator *ur_passage_find_target (const UrComparedPassage *passage);
char *ur_passage_dup_words (const UrComparedPassage *passage);

/* What two passages have in common, and what their figures say */
GArray *ur_passages_list_shared (const UrComparedPassage *task, const UrComparedPassage *passage);
const UrIndicator *ur_passage_find_result (const UrComparedPassage *passage,
                                           const UrIndicator *target,
                                           gboolean same_issuer);
void ur_compared_task_measure (UrComparedTask *task);

G_END_DECLS
