/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two reports side by side: what both tell of one thing, and what only one of them tells. */
#pragma once

#include "ur-pairings.h"
#include "ur-report.h"

G_BEGIN_DECLS

/* What a report's own rate is beside the one that its figures give. */
typedef enum
{
  UR_RATE_UNSAID,   /* it prints none, or none can be computed */
  UR_RATE_AGREES,   /* rounded as it is printed, the computed one is the same */
  UR_RATE_POSSIBLE, /* not the same, but the figures are rounded, and it may be that of the unrounded ones */
  UR_RATE_DIFFERS,
} UrRateCheck;

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
 * @reason: (nullable): why one of the two is missing, or 持平
 * @own_rate: (nullable): what the later report itself says of the change
 * @check: whether that agrees with what its figures give
 * @check_words: (nullable): the same in words, with the arithmetic
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
  char *reason;
  const UrIndicator *own_rate;
  UrRateCheck check;
  char *check_words;
} UrComparedRow;

/**
 * UrComparison:
 * @then: the earlier report, or the first of two
 * @now: the later one
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
char *ur_comparison_dup_sentence (const UrComparison *comparison, const UrComparedRow *row);
char *ur_comparison_dup_line (const UrComparison *comparison, const UrComparedRow *row);
GBytes *ur_comparison_to_csv (const UrComparison *comparison);

/* Charts */
UrReport *ur_comparison_new_charts (const UrComparison *comparison);

G_END_DECLS
