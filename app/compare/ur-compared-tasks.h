/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tasks of one report and the passages of another one that may take them up. */
#pragma once

#include "ur-pairings.h"
#include "ur-phrase.h"
#include "ur-place.h"
#include "ur-report.h"
#include "ur-tongue.h"

G_BEGIN_DECLS

/* A sentence of a report. */
typedef struct
{
  const UrParagraph *paragraph;
  UrTextRange range; /* bytes of its text */
} UrComparedPassage;

typedef enum
{
  UR_TASK_FOUND,     /* by its words; nobody has looked yet */
  UR_TASK_CONFIRMED, /* by a person */
  UR_TASK_UNFOUND,   /* no sentence is like it */
  UR_TASK_UNTOLD,    /* a person says that the later report does not take it up */
} UrTaskState;

/* How target and result are apart, or why that is not computed. */
typedef enum
{
  UR_GAP_NONE, /* there are no two figures */
  UR_GAP_MORE,
  UR_GAP_LESS,
  UR_GAP_EQUAL,
  UR_GAP_OF_CHANGES, /* both are changes themselves */
  UR_GAP_TARGET_RANGE,
  UR_GAP_RESULT_RANGE,
  UR_GAP_TARGET_LIMIT,
  UR_GAP_RESULT_LIMIT,
  UR_GAP_LIMITS_ALIKE,
  UR_GAP_LIMITS,
} UrTaskGap;

/**
 * UrComparedTask:
 * @number: its number in its section: 3.1; empty where the section has no heading
 * @task: what the earlier report says is to be done
 * @target: (nullable): the figure in it
 * @state: how sure the passage is
 * @passage: where the later report may take it up; no paragraph for none
 * @words: (element-type UrTextRange): bytes of the passage's paragraph whose words are those of the task
 * @result: (nullable): the figure of the passage that @target is about
 * @gap: how the two are apart, or why that is not computed
 * @difference: (nullable): how far, where that is a computed number
 * @unit: (nullable): its unit
 * @comparison: (nullable): all of it in the words of documents: 多0.37万人
 * @near: (nullable): of a task without a passage: words of it that are somewhere
 *
 * Whether a task was done is nowhere said here: only the reports say so.
 */
typedef struct
{
  char *number;
  UrComparedPassage task;
  const UrIndicator *target;
  UrTaskState state;
  UrComparedPassage passage;
  GArray *words;
  const UrIndicator *result;
  UrTaskGap gap;
  char *difference;
  char *unit;
  char *comparison;
  char *near;
} UrComparedTask;

gboolean ur_reports_are_reversed (const UrReport *then, const UrReport *now);
GPtrArray *ur_compared_tasks_new (const UrReport *then, const UrReport *now, const UrPairings *pairings);
char *ur_compared_task_dup_gap (const UrComparedTask *task, UrTongue tongue);
char *ur_passage_dup_text (const UrComparedPassage *passage);
void ur_passage_get_place (const UrComparedPassage *passage, UrPlace *place);
GArray *ur_passages_list (const UrReport *report);

G_END_DECLS
