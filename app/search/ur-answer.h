/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The figures that a question in a meeting is about: by a word of their label, by their number or by
 * initials. */
#pragma once

#include "ur-report.h"
#include "ur-search.h"

G_BEGIN_DECLS

/* No more than these are looked through at a glance. */
#define UR_ANSWERS_MOST 7

/* How near an answer is to what was asked; the nearest first. */
typedef enum
{
  UR_ANSWER_BEGINS, /* the label begins with the words */
  UR_ANSWER_HOLDS,  /* the label holds them */
  UR_ANSWER_NUMBER, /* the number is the same */
  UR_ANSWER_DIGITS, /* the number begins with the digits */
} UrAnswerRank;

/**
 * UrAnswer:
 * @report: the report that has it
 * @indicator: the figure
 * @rank: how near it is
 * @start: the first byte in its label of what was asked; @end where the number was
 * @end: the byte after the last
 *
 * A figure that may be meant.
 */
typedef struct
{
  const UrReport *report;
  const UrIndicator *indicator;
  UrAnswerRank rank;
  gsize start;
  gsize end;
} UrAnswer;

typedef struct _UrAnswerIndex UrAnswerIndex;

UrAnswerIndex *ur_answer_index_new (UrReport *report);
void ur_answer_index_free (UrAnswerIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrAnswerIndex, ur_answer_index_free)

GArray *ur_answers_find (const GPtrArray *indexes, const char *words, guint *n_all, UrSearchReading *reading);
GArray *ur_answer_list_series (const GPtrArray *indexes, const UrAnswer *answer);

G_END_DECLS
