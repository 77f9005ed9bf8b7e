/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that are worked out from those of a report: shares, sums, differences, rates, averages.  Only from
 * figures that the same passage names, or from one series; among all pairs of a report there is one for
 * nearly every percentage. */
#include "ur-derivation-private.h"

#include <string.h>

/* A name that is told nearly whole. */
#define NAMED_SURELY 0.75
#define NAMED 0.45

/* 五成 is the share of every second pair: its words have to ask for it, or both are told, or one is a part.
 */
static gboolean
is_by_chance (const UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  return derivation->figure->finding->number.kind == UR_NUMBER_TENTHS &&
         !ur_draft_figure_holds (derivation->figure, UR_PROOF_SHARE) &&
         !ur_draft_figure_holds (derivation->figure, UR_PROOF_PRODUCT) &&
         !ur_references_are_one_series (a, b) && a->indicator->part_of != b->indicator &&
         !(ur_derivation_is_in_sentence (derivation, a) && ur_derivation_is_in_sentence (derivation, b));
}

/* Each of these tries two figures in one way, and takes it if the draft's is the result. */

/**
 * ur_derivation_try_share:
 *
 * Returns: whether the figure is the share of @a in @b; it is taken then
 */
gboolean
ur_derivation_try_share (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  UrDecimal percent;

  if (!ur_derivation_is_percent (derivation) || !ur_derivation_are_comparable (derivation, a, b) ||
      is_by_chance (derivation, a, b) || ur_derivation_are_counted_otherwise (derivation, a, b) ||
      ur_decimal_compare (&a->indicator->value, &b->indicator->value) >= 0 ||
      !ur_decimal_percent (&a->indicator->value, &b->indicator->value, UR_QUOTIENT_PLACES, &percent) ||
      !ur_finding_rounds (derivation->figure->finding, &percent))
    return FALSE;
  ur_derivation_take (derivation, ur_derivation_dup_two (derivation, a, "÷", b), a, &percent);
  return TRUE;
}

/* 每户2600元提高到3000元: no amounts, and they can grow. */
static gboolean
are_rates_of_one_kind (const UrReference *now, const UrReference *then)
{
  return now->indicator->quantity == UR_QUANTITY_RATE && then->indicator->quantity == UR_QUANTITY_RATE &&
         now->indicator->aim == then->indicator->aim &&
         strcmp (now->indicator->unit, then->indicator->unit) == 0;
}

/**
 * ur_derivation_try_growth:
 *
 * Returns: whether the figure is the rate from @then to @now; it is taken then
 */
gboolean
ur_derivation_try_growth (UrDerivation *derivation, const UrReference *now, const UrReference *then)
{
  UrDecimal change, percent;

  if (!ur_derivation_is_percent (derivation) ||
      !(ur_references_agree (now, then) || are_rates_of_one_kind (now, then)) ||
      !ur_references_are_one_series (now, then) ||
      now->indicator->period->year < then->indicator->period->year ||
      (now->base == NULL && then->base == NULL &&
       (now->indicator->period->role == UR_PERIOD_SPAN) !=
           (then->indicator->period->role == UR_PERIOD_SPAN)) ||
      !ur_decimal_subtract (&now->indicator->value, &then->indicator->value, &change))
    return FALSE;
  if (change.mantissa < 0)
    change.mantissa = -change.mantissa;
  if (!ur_decimal_percent (&change, &then->indicator->value, UR_QUOTIENT_PLACES, &percent) ||
      !ur_finding_rounds (derivation->figure->finding, &percent))
    return FALSE;
  ur_derivation_take (derivation, ur_derivation_dup_two (derivation, now, "÷", then), now, &percent);
  return TRUE;
}

/* A result is held against the target for its own year, or against one that is told beside it. */
static gboolean
is_of_one_plan (const UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  return a->indicator->aim == b->indicator->aim ||
         (ur_derivation_is_in_sentence (derivation, a) && ur_derivation_is_in_sentence (derivation, b)) ||
         a->base != NULL || b->base != NULL || a->indicator->period->year == b->indicator->period->year ||
         (ur_derivation_is_in_sentence (derivation, a) && b->indicator->period->year != 0 &&
          ur_references_are_one_series (a, b) &&
          ur_draft_figure_has_year (derivation->figure, b->indicator->period->year));
}

/* 比上年少了13座 is not held against what is planned. */
static gboolean
is_before_planned (const UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  return a->indicator->aim != b->indicator->aim && !ur_derivation_holds (derivation, UR_PROOF_AHEAD) &&
         ur_derivation_holds (derivation, UR_PROOF_EARLIER);
}

/**
 * ur_derivation_try_difference:
 *
 * Returns: whether the figure is @a less @b; it is taken then
 */
gboolean
ur_derivation_try_difference (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  UrDecimal apart;
  UrNumberKind kind = derivation->figure->finding->number.kind;
  gboolean rates =
      a->indicator->quantity == UR_QUANTITY_GROWTH && b->indicator->quantity == UR_QUANTITY_GROWTH &&
      a->indicator->change == b->indicator->change &&
      (ur_references_are_one_series (a, b) || strcmp (a->indicator->label, b->indicator->label) == 0) &&
      ur_derivation_is_in_sentence (derivation, a) &&
      (ur_derivation_is_in_sentence (derivation, b) ||
       ur_draft_figure_holds (derivation->figure, UR_PROOF_EARLIER));
  gboolean moves = a->indicator->quantity == UR_QUANTITY_POINTS &&
                   b->indicator->quantity == UR_QUANTITY_POINTS &&
                   a->indicator->change == b->indicator->change && a->report == b->report &&
                   ur_derivation_is_in_sentence (derivation, a) &&
                   ur_draft_figure_holds (derivation->figure, UR_PROOF_MORE);
  gboolean shares =
      (rates || moves ||
       (a->indicator->quantity == UR_QUANTITY_PERCENT && b->indicator->quantity == UR_QUANTITY_PERCENT)) &&
      (kind == UR_NUMBER_POINTS || (kind == UR_NUMBER_PERCENT && derivation->points_for_percent));

  if (ur_derivation_are_of_other_kinds (derivation, a, b) || !is_of_one_plan (derivation, a, b) ||
      is_before_planned (derivation, a, b) ||
      !(shares || (kind != UR_NUMBER_POINTS &&
                   (ur_references_are_alike (a, b) || strcmp (a->indicator->unit, b->indicator->unit) == 0) &&
                   ur_derivation_has_unit_of (derivation, a))) ||
      !ur_decimal_subtract (&a->indicator->value, &b->indicator->value, &apart) || apart.mantissa <= 0 ||
      !(ur_finding_rounds (derivation->figure->finding, &apart) ||
        ur_decimal_compare (&derivation->figure->finding->number.value, &apart) == 0))
    return FALSE;
  ur_derivation_take (derivation, ur_derivation_dup_two (derivation, a, "−", b), a, &apart);
  if (a->years > 1 && b->indicator->period->role == UR_PERIOD_YEAR && ur_references_are_one_series (a, b))
    for (guint i = 0; i < derivation->figure->results->len; i++)
      ((UrReference *) g_ptr_array_index (derivation->figure->results, i))->years = a->years - 1;
  return TRUE;
}

/* So much for each of the other: its unit is the first one's. */
static gboolean
try_each (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  UrDecimal each;

  /* 每新增一家工会覆盖11家单位: of one unit only where both are told right there */
  if ((strcmp (a->indicator->unit, b->indicator->unit) == 0 &&
       !(ur_draft_figure_holds (derivation->figure, UR_PROOF_EACH) &&
         ur_derivation_is_in_sentence (derivation, a) && ur_derivation_is_in_sentence (derivation, b))) ||
      !ur_derivation_has_unit_of (derivation, a) || !ur_indicator_is_amount (a->indicator) ||
      !ur_indicator_is_amount (b->indicator) ||
      !ur_decimal_divide (&a->indicator->value, &b->indicator->value, UR_QUOTIENT_PLACES, &each) ||
      !ur_finding_rounds (derivation->figure->finding, &each))
    return FALSE;
  ur_derivation_take (derivation, ur_derivation_dup_two (derivation, a, "÷", b), a, &each);
  return TRUE;
}

/* Among all pairs there is one for nearly every percentage: one of both has to be told.  What two years had
 * is also worked out where neither is. */
static gboolean
may_be_meant (const UrDerivation *derivation, guint i, guint k)
{
  const UrIndicator *a = derivation->operands[i]->indicator, *b = derivation->operands[k]->indicator;
  UrNumberKind kind = derivation->figure->finding->number.kind;

  /* 任务数是400家: what was done may stand in the sentence before */
  if (derivation->only_told)
    return (ur_draft_figure_holds (derivation->figure, UR_PROOF_GOAL)
                ? ur_derivation_is_told_in_passage (derivation, derivation->operands[i]) &&
                      (ur_derivation_is_told_in_passage (derivation, derivation->operands[k]) ||
                       (b->quantity == UR_QUANTITY_COMPLETION && g_str_has_prefix (b->label, a->label)))
                : ur_derivation_is_in_sentence (derivation, derivation->operands[i]) &&
                      ur_derivation_is_in_sentence (derivation, derivation->operands[k]));
  if (derivation->is_told[i] || derivation->is_told[k])
    return TRUE;
  return kind == UR_NUMBER_PLAIN && a->aim == UR_AIM_RESULT && b->aim == UR_AIM_RESULT;
}

/**
 * ur_derivation_try_pairs:
 *
 * Returns: whether @try takes one of all pairs of operands
 */
gboolean
ur_derivation_try_pairs (UrDerivation *derivation, UrTryFunc try)
{
  for (guint i = 0; i < derivation->n; i++)
    for (guint k = 0; k < derivation->n; k++)
      if (i != k && may_be_meant (derivation, i, k) &&
          try (derivation, derivation->operands[i], derivation->operands[k]))
        return TRUE;
  return FALSE;
}

static gboolean
try_rest (UrDerivation *derivation, const UrReference *a)
{
  UrDecimal rest;

  if (!(ur_derivation_is_percent (derivation) ||
        derivation->figure->finding->number.kind == UR_NUMBER_POINTS) ||
      a->indicator->quantity != UR_QUANTITY_PERCENT || !ur_indicator_get_rest (a->indicator, &rest) ||
      !ur_finding_rounds (derivation->figure->finding, &rest))
    return FALSE;
  g_autofree char *whole = ur_indicator_dup_figure (a->indicator);
  ur_derivation_take (derivation, g_strdup_printf ("100%%−%s", whole), a, &rest);
  return TRUE;
}

typedef gboolean (*TryOneFunc) (UrDerivation *derivation, const UrReference *a);

static gboolean
try_each_one (UrDerivation *derivation, TryOneFunc try)
{
  for (guint i = 0; i < derivation->n; i++)
    if (try (derivation, derivation->operands[i]))
      return TRUE;
  return FALSE;
}

/* 超过年度任务18.4%, of what was completed to 118.4%. */
static gboolean
try_passed (UrDerivation *derivation)
{
  UrDecimal hundred = { 100, 0 }, more;

  if (!ur_draft_figure_holds (derivation->figure, UR_PROOF_PASSED))
    return FALSE;
  for (guint i = 0; i < derivation->n; i++)
    {
      const UrReference *a = derivation->operands[i];

      if (a->indicator->quantity != UR_QUANTITY_COMPLETION || !derivation->is_told[i] ||
          !ur_decimal_subtract (&a->indicator->value, &hundred, &more) || more.mantissa <= 0 ||
          ur_decimal_compare (&derivation->figure->finding->number.value, &more) != 0)
        continue;
      g_autofree char *whole = ur_indicator_dup_figure (a->indicator);
      ur_derivation_take (derivation, g_strdup_printf ("%s−100%%", whole), a, &more);
      return TRUE;
    }
  return FALSE;
}

/* 高出五年均分线4.5个百分点: by how much a year's share is more or less than an even one. */
static gboolean
try_uneven (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  const UrIndicator *whole = b->indicator;
  UrDecimal percent, even, apart, one = { 1, 0 }, years = { whole->period->years, 0 };

  if (whole->period->role != UR_PERIOD_SPAN || years.mantissa < 2 || !ur_references_agree (a, b) ||
      !ur_references_are_one_series (a, b) ||
      !ur_decimal_percent (&a->indicator->value, &whole->value, UR_QUOTIENT_PLACES, &percent) ||
      !ur_decimal_percent (&one, &years, UR_QUOTIENT_PLACES, &even) ||
      !ur_decimal_subtract (&percent, &even, &apart) ||
      !ur_finding_rounds (derivation->figure->finding, &apart))
    return FALSE;
  g_autofree char *share = ur_derivation_dup_two (derivation, a, "÷", b);
  ur_derivation_take (derivation, g_strdup_printf ("%s−1÷%u", share, whole->period->years), a, &apart);
  return TRUE;
}

/* 近四分之一: the share is as near as the words say. */
static gboolean
try_fraction (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  const UrNumber *number = &derivation->figure->finding->number;
  double told = ur_decimal_to_double (&number->value) / ur_decimal_to_double (&number->denominator);
  double share = ur_decimal_to_double (&a->indicator->value) / ur_decimal_to_double (&b->indicator->value);
  gboolean above = number->bound == UR_BOUND_ABOVE || number->bound == UR_BOUND_AT_LEAST ||
                   number->bound == UR_BOUND_SLIGHTLY_ABOVE;
  double low = above ? 1 : 0.9, high = number->bound == UR_BOUND_JUST_BELOW ? 1 : 1.1;

  if (!ur_derivation_are_comparable (derivation, a, b) || share < low * told || share > high * told)
    return FALSE;
  ur_derivation_take (derivation, ur_derivation_dup_two (derivation, a, "÷", b), a, NULL);
  return TRUE;
}

/* Its own words ask for a sum, or the sentence does and they name nothing. */
static gboolean
tells_sum (const UrDerivation *derivation)
{
  const UrFit *named = ur_draft_figure_find_named (derivation->figure);

  return ur_draft_figure_holds (derivation->figure, UR_PROOF_SUM) ||
         ur_draft_figure_holds (derivation->figure, UR_PROOF_YEARS) ||
         ur_derivation_is_equation (derivation) ||
         (ur_derivation_holds (derivation, UR_PROOF_SUM) && (named == NULL || named->score < NAMED_SURELY));
}

/* Shares of one series are worked out without a word for it: 今年就有25.56万人，是五年的16.9%. */
static gboolean
try_all (UrDerivation *derivation)
{
  const UrFinding *finding = derivation->figure->finding;

  if (ur_derivation_holds (derivation, UR_PROOF_EACH) && ur_derivation_try_above_average (derivation))
    return TRUE;
  if (finding->number.kind == UR_NUMBER_TIMES)
    return ur_derivation_try_pairs (derivation, ur_derivation_try_times);
  if (finding->number.kind == UR_NUMBER_FRACTION)
    return ur_derivation_try_pairs (derivation, try_fraction);
  if (finding->number.kind == UR_NUMBER_POINTS && ur_derivation_holds (derivation, UR_PROOF_REST) &&
      try_each_one (derivation, try_rest))
    return TRUE;
  if (ur_derivation_is_percent (derivation))
    return (ur_draft_figure_holds (derivation->figure, UR_PROOF_SEVERAL) &&
            ur_derivation_find_wrong_points (derivation)) ||
           ur_derivation_try_pairs (derivation, ur_derivation_try_growth) || try_passed (derivation) ||
           ur_derivation_try_pairs (derivation, ur_derivation_try_share) ||
           ur_derivation_try_percent_back (derivation) ||
           (ur_derivation_holds (derivation, UR_PROOF_REST) && try_each_one (derivation, try_rest));
  if (finding->number.kind == UR_NUMBER_POINTS)
    return ur_derivation_try_pairs (derivation, ur_derivation_try_difference) ||
           ((ur_derivation_holds (derivation, UR_PROOF_ABOVE) ||
             ur_derivation_holds (derivation, UR_PROOF_EACH)) &&
            ur_derivation_try_pairs (derivation, try_uneven));
  return (ur_derivation_holds (derivation, UR_PROOF_EACH) &&
          (ur_derivation_try_parts (derivation) || ur_derivation_try_pairs (derivation, try_each))) ||
         ((ur_derivation_asks_how_much_more (derivation) || ur_derivation_holds (derivation, UR_PROOF_REST) ||
           finding->change != UR_CHANGE_NONE) &&
          ur_derivation_try_pairs (derivation, ur_derivation_try_difference)) ||
         (tells_sum (derivation) && ur_derivation_try_sum (derivation)) ||
         ur_derivation_try_amount_back (derivation);
}

/* Where its sentence tells figures before, a rate is of one of them, or of what its own words name. */
static void
keep_to_sentence (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  gboolean has_told = FALSE;

  for (guint i = own->passage_first; i < own->index; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (derivation->judge->figures, i);

      has_told |= other->sentence == own->sentence && other->chosen != NULL;
    }
  for (guint i = 0; i < derivation->n && has_told; i++)
    {
      const UrFit *fit = ur_draft_figure_get_fit (own, derivation->operands[i]->index);

      derivation->is_told[i] = ur_derivation_is_in_sentence (derivation, derivation->operands[i]) ||
                               (fit != NULL && MAX (fit->score, fit->loose) >= NAMED);
    }
}

/* 新建工会增长8.5%，增幅比上年提高2.1%, where that is 2.1个百分点: what was told last begins its name. */
static gboolean
is_in_points_of_told (const UrJudge *judge, const UrDraftFigure *figure)
{
  const UrDraftFigure *before =
      figure->index > figure->passage_first ? g_ptr_array_index (judge->figures, figure->index - 1) : NULL;

  if (before == NULL || before->sentence != figure->sentence || before->chosen == NULL ||
      before->item->verdict != UR_VERDICT_MATCH)
    return FALSE;
  for (guint i = 0; i < figure->fits->len; i++)
    {
      const UrFit *fit = &g_array_index (figure->fits, UrFit, i);
      const UrReference *points = ur_references_get (judge->references, fit->index);

      if (fit->relation == UR_RELATION_POINTS && points->report == before->chosen->report &&
          points->indicator->paragraph == before->chosen->indicator->paragraph &&
          g_str_has_prefix (points->indicator->label, before->chosen->indicator->label))
        return TRUE;
    }
  return FALSE;
}

/* 制造业建会率提高2.4%, where it is 2.4个百分点: the name is the report's, and so are the digits. */
static gboolean
is_named_in_points (const UrDraftFigure *figure)
{
  for (guint i = 0; i < figure->fits->len; i++)
    {
      const UrFit *fit = &g_array_index (figure->fits, UrFit, i);

      if (fit->relation == UR_RELATION_POINTS && fit->score >= NAMED_SURELY)
        return TRUE;
    }
  return FALSE;
}

/**
 * ur_judge_derive_told:
 * @judge: what the draft is judged with
 * @i: one of its figures, which has a report's value
 *
 * Looks whether a figure that has the value of one of a report by chance is worked out backwards from figures
 * of its own sentence: 412家，完成计划的103%，计划数为400家.
 *
 * Returns: whether it is
 */
gboolean
ur_judge_derive_told (UrJudge *judge, guint i)
{
  UrDerivation derivation = { .judge = judge, .figure = g_ptr_array_index (judge->figures, i) };

  derivation.only_told = TRUE;
  if (derivation.figure->finding->number.kind != UR_NUMBER_PLAIN ||
      derivation.figure->finding->number.is_range)
    return FALSE;
  ur_derivation_collect (&derivation, i);
  return ur_derivation_try_amount_back (&derivation);
}

/**
 * ur_judge_asks_for_change:
 *
 * Returns: whether the figure has a report's number, and its own words say nothing but by how much something
 * has changed since a year before: 比上年末增加2.3万人
 */
gboolean
ur_judge_asks_for_change (const UrDraftFigure *figure)
{
  const UrIndicator *own = figure->chosen != NULL ? figure->chosen->indicator : NULL;
  gsize start = figure->finding->number.start;

  /* 占比40.8%，比41.2%低0.6个百分点, where 0.6 are another thing's */
  if (own != NULL && own->quantity == UR_QUANTITY_POINTS &&
      g_strstr_len (figure->text + figure->sentence, (gssize) (start - figure->sentence), own->name) ==
          NULL &&
      ur_proof_words_end (UR_PROOF_APART_BY, figure->text, start) &&
      !ur_proof_words_hold (UR_PROOF_ABOVE, figure->text, figure->from, start))
    return TRUE;
  return own != NULL && own->change == UR_CHANGE_NONE && own->quantity != UR_QUANTITY_POINTS &&
         figure->finding->number.kind == UR_NUMBER_PLAIN &&
         (ur_proof_words_end (UR_PROOF_UP, figure->text, start) ||
          ur_proof_words_end (UR_PROOF_DOWN, figure->text, start)) &&
         ur_proof_words_hold (UR_PROOF_EARLIER, figure->text, figure->from, start) &&
         g_strstr_len (figure->text + figure->from, (gssize) (start - figure->from), own->label) == NULL;
}

/**
 * ur_judge_derive_asked:
 * @judge: what the draft is judged with
 * @i: one of its figures, which has a report's value
 *
 * Looks whether a figure that has the value of one of a report by chance is asked for by its words.
 *
 * Returns: whether it is
 */
gboolean
ur_judge_derive_asked (UrJudge *judge, guint i)
{
  UrDerivation derivation = { .judge = judge, .figure = g_ptr_array_index (judge->figures, i) };

  derivation.may_overrule = TRUE;
  return ur_derivation_judge_asked (&derivation);
}

/**
 * ur_judge_derive:
 * @judge: what the draft is judged with
 * @i: one of its figures, which has no report's value
 *
 * Looks whether a figure is worked out from figures that its passage names, or is wrongly.
 *
 * Returns: whether it is either
 */
gboolean
ur_judge_derive (UrJudge *judge, guint i)
{
  UrDerivation derivation = { .judge = judge, .figure = g_ptr_array_index (judge->figures, i) };

  if (derivation.figure->finding->number.is_range)
    return ur_derivation_judge_plan (&derivation);
  if (is_in_points_of_told (judge, derivation.figure))
    return FALSE;
  derivation.only_told = is_named_in_points (derivation.figure);
  ur_derivation_collect (&derivation, i);
  if (derivation.figure->finding->number.kind != UR_NUMBER_PLAIN)
    keep_to_sentence (&derivation);
  return ur_derivation_judge_rank (&derivation) || ur_derivation_judge_listed (&derivation) ||
         ur_derivation_judge_listed_share (&derivation) || ur_derivation_judge_middle (&derivation) ||
         ur_derivation_judge_doubled (&derivation) || ur_derivation_judge_share_of_results (&derivation) ||
         ur_derivation_judge_part_of_change (&derivation) || ur_derivation_judge_asked (&derivation) ||
         ur_derivation_judge_sum (&derivation) ||
         (derivation.figure->finding->number.kind == UR_NUMBER_POINTS &&
          ur_draft_figure_holds (derivation.figure, UR_PROOF_SEVERAL) &&
          ur_derivation_judge_expected (&derivation)) ||
         ur_derivation_judge_before (&derivation, TRUE) || try_all (&derivation) ||
         ur_derivation_judge_each_named (&derivation) ||
         (derivation.figure->chosen == NULL &&
          (ur_derivation_judge_before (&derivation, FALSE) || ur_derivation_find_wrong (&derivation) ||
           ur_derivation_judge_expected (&derivation)));
}
