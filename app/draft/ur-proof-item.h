/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of a figure or a quotation of a draft. */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

/* What is to be said of a figure or a quotation of a draft. */
typedef enum
{
  UR_VERDICT_MATCH,   /* 相符: as a report prints it */
  UR_VERDICT_DERIVED, /* 计算得出: worked out, or rounded, from figures of a report */
  UR_VERDICT_DIFFERS, /* 不符 */
  UR_VERDICT_UNKNOWN, /* 无出处: in no report; that is no mistake */
  UR_VERDICT_APART,   /* years, ordinals, names: never judged */
} UrVerdict;

/* What differs. */
typedef enum
{
  UR_DIFFERENCE_NONE,
  UR_DIFFERENCE_VALUE,         /* a digit is wrong, missing or there twice */
  UR_DIFFERENCE_TRANSPOSED,    /* two digits have changed places */
  UR_DIFFERENCE_MAGNITUDE,     /* 亿 for 万 */
  UR_DIFFERENCE_UNIT,          /* 人 for 人次 */
  UR_DIFFERENCE_POINTS,        /* % for 个百分点, or the other way round */
  UR_DIFFERENCE_BOUND_DROPPED, /* the report says 超过 */
  UR_DIFFERENCE_BOUND_ADDED,   /* the report does not say 近 */
  UR_DIFFERENCE_BOUND,         /* 近 for 超过 */
  UR_DIFFERENCE_ROUNDED,       /* rounded, and 约 is missing */
  UR_DIFFERENCE_DIRECTION,     /* 增长 for 下降 */
  UR_DIFFERENCE_PERIOD,        /* what five years added is told as one year's */
  UR_DIFFERENCE_LABEL,         /* it is the number of another thing */
  UR_DIFFERENCE_LAST_YEAR,     /* an earlier report's value */
  UR_DIFFERENCE_ARITHMETIC,    /* worked out, and wrongly */
  UR_DIFFERENCE_QUOTE,         /* a quotation is not word for word */
} UrDifference;

/**
 * UrProofMend:
 * @line: of the draft, from 1
 * @offset: the character of that line where @from begins
 * @from: the draft's words; "" where @to is only put in
 * @to: what they should be
 *
 * What can be done so that something does not differ any more.
 */
typedef struct
{
  guint line, offset;
  char *from, *to;
} UrProofMend;

/**
 * UrProofItem:
 * @is_quote: whether it is a quotation; else it is a figure
 * @line: of the draft, from 1
 * @offset: the character of that line where @printed begins
 * @printed: the draft's words: number, magnitude and unit; what is between quotation marks
 * @words: itself and what stands before it, or after it where it begins a clause
 * @words_start: where it begins in @words, in bytes
 * @words_end: where it ends there
 * @passage: the paragraph of the draft that it is in, from 1; 0 in a title
 * @verdict: what is to be said of it
 * @difference: what differs, where something does
 * @report: (nullable): the report that the verdict is by
 * @indicator: (nullable): its figure, which the draft should have
 * @paragraph: (nullable): its passage, of a quotation
 * @right: (nullable): what the draft should say instead, or what it says in other words
 * @bound: (nullable): of a figure that differs the draft's word that says how it lies to the number: 近
 * @mend: (nullable): the report's words in the place of these, where it differs
 * @period_mend: (nullable): the number's own period in the place of the one that it is told of
 * @elsewhere: (nullable): the figure of a report whose number the draft has
 * @arithmetic: (nullable): how it is worked out: 25.56万÷151万×100=16.9%
 *
 * A figure or a quotation of a draft.
 */
typedef struct
{
  gboolean is_quote;
  guint line, offset;
  char *printed;
  char *words;
  gsize words_start, words_end;
  guint passage;
  UrVerdict verdict;
  UrDifference difference;
  const UrReport *report;
  const UrIndicator *indicator;
  const UrParagraph *paragraph;
  char *right;
  char *bound;
  UrProofMend *mend, *period_mend;
  const UrIndicator *elsewhere;
  char *arithmetic;
} UrProofItem;

void ur_proof_item_free (UrProofItem *item);
void ur_proof_mend_free (UrProofMend *mend);

G_END_DECLS
