/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the room: the ways in which a figure is worked out. */
#pragma once

#include "ur-derivation.h"

G_BEGIN_DECLS

/* Of so many things that are put together at most. */
#define UR_MAX_SUMMANDS 8

/* What may be put together, by what the words list. */
typedef struct
{
  const UrReference *summands[UR_MAX_SUMMANDS];
  guint n;
  UrDecimal sum;
  gboolean is_sure; /* of nothing else */
} UrListedSum;

/* Bytes of the shortest name. */
#define UR_SHORTEST_NAME (2 * strlen ("字"))

/* A name in the words of a draft. */
typedef struct
{
  const char *words;
  gsize len;
} UrNameWords;

/* Tries two figures in one way. */
typedef gboolean (*UrTryFunc) (UrDerivation *derivation, const UrReference *a, const UrReference *b);

void ur_derivation_collect (UrDerivation *derivation, guint at);
gboolean ur_derivation_is_percent (const UrDerivation *derivation);
gboolean ur_derivation_holds (const UrDerivation *derivation, UrProofWords list);
gboolean ur_derivation_has_unit_of (const UrDerivation *derivation, const UrReference *reference);
gboolean ur_derivation_try_pairs (UrDerivation *derivation, UrTryFunc try);
gboolean ur_derivation_try_share (UrDerivation *derivation, const UrReference *a, const UrReference *b);
gboolean ur_derivation_try_growth (UrDerivation *derivation, const UrReference *now, const UrReference *then);
gboolean ur_derivation_try_difference (UrDerivation *derivation, const UrReference *a, const UrReference *b);
gboolean ur_derivation_judge_each_named (UrDerivation *derivation);
const UrReference *ur_derivation_find_named_amount (const UrDerivation *derivation, UrPeriodRole role);
gboolean ur_derivation_judge_before (UrDerivation *derivation, gboolean only_right);
gboolean ur_derivation_judge_middle (UrDerivation *derivation);
gboolean ur_derivation_judge_doubled (UrDerivation *derivation);
gboolean ur_derivation_are_comparable (const UrDerivation *derivation,
                                       const UrReference *a,
                                       const UrReference *b);
gboolean ur_derivation_are_counted_otherwise (const UrDerivation *derivation,
                                              const UrReference *a,
                                              const UrReference *b);
gboolean ur_derivation_are_of_other_kinds (const UrDerivation *derivation,
                                           const UrReference *a,
                                           const UrReference *b);
gboolean ur_derivation_asks_how_much_more (const UrDerivation *derivation);
gboolean ur_derivation_try_times (UrDerivation *derivation, const UrReference *a, const UrReference *b);
gboolean ur_derivation_asks_for_more (const UrDraftFigure *figure);
void ur_name_words_trim (UrNameWords *segment);
guint ur_name_words_part (
    const char *words, gsize len, guint n, gboolean at_and, UrNameWords segments[UR_MAX_SUMMANDS]);
GArray *ur_derivation_list_sums (const UrDerivation *derivation);
gboolean ur_derivation_judge_listed (UrDerivation *derivation);
gboolean ur_derivation_judge_listed_share (UrDerivation *derivation);
gboolean ur_derivation_judge_sum (UrDerivation *derivation);
gboolean ur_derivation_try_sum (UrDerivation *derivation);
gboolean ur_derivation_try_percent_back (UrDerivation *derivation);
gboolean ur_derivation_try_above_average (UrDerivation *derivation);
gboolean ur_derivation_work_out_above_average (const UrReference *a, const UrReference *b, UrDecimal *result);
gboolean ur_derivation_work_out_more_than_average (const UrReference *a,
                                                   const UrReference *b,
                                                   UrDecimal *result);
gboolean ur_derivation_try_amount_back (UrDerivation *derivation);
gboolean ur_derivation_work_out_rate (const UrReference *a, const UrReference *b, UrDecimal *result);
gboolean ur_derivation_is_in_sentence (const UrDerivation *derivation, const UrReference *reference);
gboolean ur_derivation_is_told_in_passage (const UrDerivation *derivation, const UrReference *reference);
gboolean ur_derivation_is_slip (const UrDerivation *derivation, const UrDecimal *exact);
gboolean ur_derivation_tells (const UrDerivation *derivation, UrProofWords list, gsize from);
gboolean ur_derivation_judge_asked (UrDerivation *derivation);
gboolean ur_derivation_judge_called (UrDerivation *derivation);
gboolean ur_derivation_judge_goal (UrDerivation *derivation, const UrReference *reached, gsize from);
gboolean ur_derivation_judge_level_before (UrDerivation *derivation, const UrReference *now);
gboolean ur_derivation_are_part_and_whole (const UrDerivation *derivation,
                                           const UrReference *part,
                                           guint first,
                                           const UrReference *whole,
                                           guint second);
const UrReference *ur_derivation_find_before (const UrDerivation *derivation, guint at, guint *where);
gboolean ur_derivation_is_about (const UrDerivation *derivation, const UrDecimal *exact);
gboolean ur_derivation_judge_results (UrDerivation *derivation,
                                      const UrReference *a,
                                      const char *sign,
                                      const UrReference *b,
                                      const UrDecimal *results,
                                      guint n);
guint ur_derivation_count_others (const UrDerivation *derivation, gsize from);
gboolean ur_derivation_is_after_result (const UrDerivation *derivation);
gboolean ur_derivation_find_wrong_unit (UrDerivation *derivation,
                                        const UrReference *now,
                                        const UrReference *then,
                                        gsize from);
const UrReference *ur_derivation_find_of_year (const UrDerivation *derivation,
                                               const UrReference *now,
                                               guint year);
gboolean ur_derivation_judge_plan (UrDerivation *derivation);
gboolean ur_derivation_judge_beside (UrDerivation *derivation);
gboolean ur_derivation_judge_rank (UrDerivation *derivation);
gboolean ur_finding_is_on_its_side (const UrFinding *finding, const UrDecimal *exact);
gboolean ur_derivation_tells_count (const UrDerivation *derivation, guint n);
gboolean ur_derivation_judge_two (UrDerivation *derivation);
gboolean ur_derivation_is_among (const UrDerivation *derivation, guint whole, guint part);
gboolean ur_derivation_find_wrong_difference (UrDerivation *derivation);
gboolean ur_derivation_find_wrong_sum (UrDerivation *derivation);
gboolean ur_derivation_find_wrong_years_before (UrDerivation *derivation);
gboolean ur_derivation_judge_share_of_results (UrDerivation *derivation);
gboolean ur_derivation_judge_part_of_change (UrDerivation *derivation);
gboolean ur_derivation_try_parts (UrDerivation *derivation);
gboolean ur_derivation_find_wrong_part (UrDerivation *derivation);
gboolean ur_derivation_judge_expected (UrDerivation *derivation);
gboolean ur_derivation_find_wrong_each (UrDerivation *derivation);
double ur_derivation_get_half_digit (const UrReference *reference);
gboolean ur_derivation_is_equation (const UrDerivation *derivation);
gboolean ur_derivation_find_wrong_points (UrDerivation *derivation);
gboolean ur_derivation_find_wrong (UrDerivation *derivation);
gboolean ur_indicator_is_exact_amount (const UrIndicator *indicator);

G_END_DECLS
