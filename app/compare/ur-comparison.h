/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two reports side by side: what both tell of one thing, and what only one of them tells. */
#pragma once

#include "ur-pairings.h"
#include "ur-report.h"
#include "ur-tongue.h"

G_BEGIN_DECLS

/* The group of figures that are in no section of their own. */
#define UR_COMPARED_GENERAL "总"

/* What a report's own rate is beside the one that its figures give. */
typedef enum
{
  UR_RATE_UNSAID,   /* it prints none, or none can be computed */
  UR_RATE_AGREES,   /* rounded as it is printed, the computed one is the same */
  UR_RATE_POSSIBLE, /* not the same, but the figures are rounded, and it may be that of the unrounded ones */
  UR_RATE_DIFFERS,
} UrRateCheck;

/* Why a row has no change or no rate: what its words say, for whoever says it in other words. */
typedef enum
{
  UR_NO_CHANGE_NONE,   /* it has both, or is a share and needs no rate */
  UR_NO_CHANGE_NEW,    /* the earlier report does not tell it */
  UR_NO_CHANGE_UNTOLD, /* the later one does not */
  UR_NO_CHANGE_REDEFINED,
  UR_NO_CHANGE_UNITS,
  UR_NO_CHANGE_RANK,
  UR_NO_CHANGE_OF_CHANGE, /* the figures are changes themselves */
  UR_NO_CHANGE_KIND,
  UR_NO_CHANGE_UNREAD_THEN,
  UR_NO_CHANGE_UNREAD_NOW,
  UR_NO_CHANGE_RANGE_THEN,
  UR_NO_CHANGE_RANGE_NOW,
  UR_NO_CHANGE_LIMITS_ALIKE, /* both are “over” */
  UR_NO_CHANGE_LIMITS,
  UR_NO_CHANGE_LIMIT_THEN,
  UR_NO_CHANGE_LIMIT_NOW,
  UR_NO_CHANGE_EQUAL,
  UR_NO_CHANGE_LAST_PLACE, /* they differ by less than is known of them */
  UR_NO_CHANGE_FROM_ZERO,  /* no rate */
  UR_NO_CHANGE_FEW_DIGITS, /* no rate */
} UrNoChange;

/* What the two reports are called. */
typedef enum
{
  UR_NAMES_OF_ISSUERS,
  UR_NAMES_OF_LETTERS, /* 甲 and 乙 */
  UR_NAMES_OF_YEARS,
  UR_NAMES_IN_A_ROW, /* 去年 and 今年 */
} UrComparedNames;

/**
 * UrComparedRow:
 * @then: (nullable): as the earlier report prints it
 * @restated: (nullable): as the later report tells the earlier year's, where it tells another number (‡)
 * @now: (nullable): as the later report prints it
 * @group: what stands before the first row of a section: （二）, 附表
 * @begins_group: whether this is that row
 * @redefined: whether the two were counted in different ways (†)
 * @definition_then: (nullable): how the earlier one was counted, in its report's words
 * @definition_now: (nullable): how the later one was counted
 * @by_person: whether a person said that the two are the same thing
 * @is_up: whether there is more now than then; only with a @difference
 * @difference: (nullable): +1278, −0.08
 * @unit: (nullable): its unit: 万元, 个百分点
 * @rate: (nullable): +31.2%
 * @times: (nullable): how many times as much it is now, where that is twice and more
 * @why: why there is no change or rate
 * @reason: (nullable): the same in the words of documents: 今年没有提, 持平
 * @own_rate: (nullable): what the later report itself says of the change
 * @check: whether that agrees with what its figures give
 * @arithmetic: (nullable): how it is computed, without the unit of a difference of shares
 * @check_words: (nullable): both in the words of documents
 *
 * One thing that the reports tell.  @then or @now is always there.
 */
typedef struct
{
  const UrIndicator *then;
  const UrIndicator *restated;
  const UrIndicator *now;
  char *group;
  gboolean begins_group;
  gboolean redefined;
  char *definition_then;
  char *definition_now;
  gboolean by_person;
  gboolean is_up;
  char *difference;
  char *unit;
  char *rate;
  char *times;
  UrNoChange why;
  char *reason;
  const UrIndicator *own_rate;
  UrRateCheck check;
  char *arithmetic;
  char *check_words;
} UrComparedRow;

/**
 * UrComparison:
 * @then: the earlier report, or the first of two
 * @now: the later one
 * @names: after what the two are called
 * @then_name: what it is called in a sentence: 去年, 2021年, 甲, or its issuer
 * @now_name: the same for the later one
 * @same_issuer: whether both are of one federation, as far as they say
 * @rows: (element-type UrComparedRow): in the order of the later report; what only the earlier one tells is
 * at the end of the section where it was
 * @n_both: how many of them both tell
 * @n_new: how many only the later one tells
 * @n_dropped: how many only the earlier one tells
 *
 * Everything in it is of one reading and does not change.
 */
typedef struct
{
  UrReport *then;
  UrReport *now;
  UrComparedNames names;
  char *then_name;
  char *now_name;
  gboolean same_issuer;
  GPtrArray *rows;
  guint n_both, n_new, n_dropped;
} UrComparison;

UrComparison *ur_comparison_new (UrReport *then, UrReport *now, const UrPairings *pairings);
void ur_comparison_free (UrComparison *comparison);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrComparison, ur_comparison_free)

const char *ur_compared_row_get_label (const UrComparedRow *row);
const UrIndicator *ur_compared_row_get_base (const UrComparedRow *row);
gboolean ur_indicator_is_share (const UrIndicator *indicator);

/* What is said of it. */
char *ur_comparison_dup_name (const UrComparison *comparison, gboolean then, UrTongue tongue);
char *ur_indicator_dup_difference_unit (const UrIndicator *indicator, UrTongue tongue);
const char *ur_measure_get_words (UrMeasure measure, UrTongue tongue);
char *ur_compared_row_dup_reason (const UrComparison *comparison, const UrComparedRow *row, UrTongue tongue);
char *ur_compared_row_dup_check (const UrComparedRow *row, UrTongue tongue);
char *ur_comparison_dup_sentence (const UrComparison *comparison, const UrComparedRow *row);
GBytes *ur_comparison_to_csv (const UrComparison *comparison);

/* Charts */
UrReport *ur_comparison_new_charts (const UrComparison *comparison);

G_END_DECLS
