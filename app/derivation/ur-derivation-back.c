/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is worked out backwards: the value before from the rise, the plan from its completion. */
#include "ur-derivation-private.h"

#include <string.h>

/* Without the sign of a fall. */
static UrDecimal
get_size (const UrReference *reference)
{
  UrDecimal size = reference->indicator->value;

  size.mantissa = ABS (size.mantissa);
  return size;
}

/* An amount, or by how much one has changed. */
static gboolean
is_countable (const UrIndicator *indicator)
{
  UrIndicator plain = *indicator;

  plain.change = UR_CHANGE_NONE;
  return ur_indicator_is_amount (&plain);
}

static gboolean
take (UrDerivation *derivation,
      const UrReference *a,
      const char *sign,
      const UrReference *b,
      const UrDecimal *result)
{
  UrFinding plain = *derivation->figure->finding;

  /* 不低于2000万元 is no least that a result is above, but what was to be reached */
  if (plain.number.bound == UR_BOUND_AT_LEAST)
    plain.number.bound = UR_BOUND_NONE;
  if (result->mantissa <= 0 || !ur_finding_rounds (&plain, result))
    return FALSE;
  ur_derivation_take (derivation, ur_derivation_dup_two (derivation, a, sign, b), a, result);
  return TRUE;
}

/* 93.1%，比全省平均高0.7个百分点: of one time, and the words say which of both is more. */
static UrChange
get_direction (const UrReference *a, const UrReference *b)
{
  return a->indicator->quantity == UR_QUANTITY_PERCENT && a->base == NULL && b->base == NULL &&
                 a->indicator->period == b->indicator->period
             ? b->indicator->change
             : UR_CHANGE_NONE;
}

/* The sum and the difference of two. */
static gboolean
try_both (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  UrDecimal minus = get_size (b), result;
  UrChange direction = get_direction (a, b);

  if (direction != UR_CHANGE_DOWN && ur_decimal_subtract (&a->indicator->value, &minus, &result) &&
      take (derivation, a, "−", b, &result))
    return TRUE;
  minus.mantissa = -minus.mantissa;
  return direction != UR_CHANGE_UP && ur_decimal_subtract (&a->indicator->value, &minus, &result) &&
         take (derivation, a, "+", b, &result);
}

/* 增速-3.2%，比上年回落4.7个百分点: 1.5% before. */
static gboolean
try_rate_before (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  UrDecimal rate = get_size (a), points = get_size (b), before;
  gboolean fell = b->indicator->change == UR_CHANGE_DOWN;

  if (a->indicator->quantity != UR_QUANTITY_GROWTH || b->indicator->change == UR_CHANGE_NONE ||
      derivation->figure->finding->change == UR_CHANGE_DOWN ||
      !ur_derivation_is_in_sentence (derivation, a) || !ur_derivation_is_in_sentence (derivation, b))
    return FALSE;
  rate.mantissa = a->indicator->change == UR_CHANGE_DOWN ? -rate.mantissa : rate.mantissa;
  points.mantissa = fell ? -points.mantissa : points.mantissa;
  return ur_decimal_subtract (&rate, &points, &before) && take (derivation, a, fell ? "+" : "−", b, &before);
}

/* 92.1%, 一年升0.9个百分点: 91.2% before. */
static gboolean
try_level (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  if (b->indicator->quantity == UR_QUANTITY_POINTS &&
      derivation->figure->finding->number.kind == UR_NUMBER_PERCENT && try_rate_before (derivation, a, b))
    return TRUE;
  return a->indicator->quantity == UR_QUANTITY_PERCENT && b->indicator->quantity == UR_QUANTITY_POINTS &&
         derivation->figure->finding->number.kind == UR_NUMBER_PERCENT && try_both (derivation, a, b);
}

/* 93.1%，比全省平均高0.7个百分点，全省平均92.4%. */
static gboolean
try_other_level (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  const UrDraftFigure *figure = derivation->figure;
  const char *than = b->indicator->than;

  return than != NULL &&
         g_strstr_len (figure->text + figure->from, (gssize) (figure->to - figure->from), than) != NULL &&
         try_level (derivation, a, b);
}

/* By how much @a has changed: 比上年多140件 that is worked out, and no 人均1.49万元. */
static gboolean
is_worked_out_change (const UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  if (b->base == NULL)
    return FALSE;
  if (a == b->base || (a->base != NULL && a->base == b->base) || ur_references_are_one_series (a, b->base))
    return TRUE;
  return ur_derivation_is_in_sentence (derivation, a) && ur_derivation_is_in_sentence (derivation, b);
}

/* 1260件，减少140件: 1400件 before. */
static gboolean
try_amount (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  return ur_indicator_is_amount (a->indicator) && is_countable (b->indicator) &&
         (b->indicator->change != UR_CHANGE_NONE || is_worked_out_change (derivation, a, b) ||
          (b->indicator->aim == UR_AIM_TARGET && ur_derivation_holds (derivation, UR_PROOF_AHEAD))) &&
         ur_derivation_has_unit_of (derivation, a) && ur_derivation_has_unit_of (derivation, b) &&
         try_both (derivation, a, b);
}

/* 1260件，减少140件: by a tenth. */
static gboolean
try_rate (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  UrDecimal percent;

  return ur_derivation_work_out_rate (a, b, &percent) && take (derivation, b, "÷", a, &percent);
}

/* 420.6万人，占就业人员的28.4%，折算就业人员约1481万人: the whole that both were told of right before. */
static gboolean
is_share_told (const UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  return b->indicator->quantity == UR_QUANTITY_PERCENT &&
         ur_derivation_holds (derivation, UR_PROOF_WORKED_OUT) &&
         ur_derivation_is_in_sentence (derivation, a) && ur_derivation_is_in_sentence (derivation, b);
}

/* 完成目标的108%: 2.5万人 was the target; 增长6.6%: 2.89亿元 before. */
static gboolean
try_whole (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  UrDecimal hundred = { -100, 0 }, rate = get_size (b), part, result;
  gboolean grows = b->indicator->quantity == UR_QUANTITY_GROWTH;

  if (!(grows || b->indicator->quantity == UR_QUANTITY_COMPLETION || is_share_told (derivation, a, b)) ||
      !ur_indicator_is_amount (a->indicator) || !ur_derivation_has_unit_of (derivation, a))
    return FALSE;
  rate.mantissa = b->indicator->change == UR_CHANGE_DOWN ? -rate.mantissa : rate.mantissa;
  if (grows && !ur_decimal_subtract (&rate, &hundred, &rate))
    return FALSE;
  hundred.mantissa = 100;
  return ur_decimal_divide (&rate, &hundred, UR_QUOTIENT_PLACES, &part) && part.mantissa > 0 &&
         ur_decimal_divide (&a->indicator->value, &part, UR_QUOTIENT_PLACES, &result) &&
         take (derivation, a, "÷", b, &result);
}

/* 486家，完成年度任务的121.5%，超出任务86家: what the plan was is not told. */
static gboolean
try_excess (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  UrDecimal percent = { 100, 0 }, part, plan, more;

  if (b->indicator->quantity != UR_QUANTITY_COMPLETION || !ur_indicator_is_amount (a->indicator) ||
      !ur_derivation_has_unit_of (derivation, a) || !ur_derivation_is_in_sentence (derivation, a) ||
      !ur_derivation_is_in_sentence (derivation, b) ||
      !ur_decimal_divide (&b->indicator->value, &percent, UR_QUOTIENT_PLACES, &part) || part.mantissa <= 0 ||
      !ur_decimal_divide (&a->indicator->value, &part, UR_QUOTIENT_PLACES, &plan) ||
      !ur_decimal_subtract (&a->indicator->value, &plan, &more) || more.mantissa <= 0 ||
      !ur_finding_rounds (derivation->figure->finding, &more))
    return FALSE;
  g_autofree char *own = ur_indicator_dup_figure (a->indicator);
  g_autofree char *planned = ur_derivation_dup_two (derivation, a, "÷", b);
  ur_derivation_take (derivation, g_strdup_printf ("%s−%s", own, planned), a, &more);
  return TRUE;
}

/* 减少238件、下降31.6%: 753件 before. */
static gboolean
try_before (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  UrDecimal change = get_size (a), rate = get_size (b), hundred = { 100, 0 }, part, before;

  return b->indicator->quantity == UR_QUANTITY_GROWTH && is_countable (a->indicator) &&
         a->indicator->change != UR_CHANGE_NONE && a->indicator->change == b->indicator->change &&
         a->indicator->name != NULL && g_strcmp0 (a->indicator->name, b->indicator->name) == 0 &&
         ur_derivation_has_unit_of (derivation, a) && ur_derivation_is_in_sentence (derivation, a) &&
         ur_derivation_is_in_sentence (derivation, b) &&
         ur_decimal_divide (&rate, &hundred, UR_QUOTIENT_PLACES, &part) && part.mantissa > 0 &&
         ur_decimal_divide (&change, &part, UR_QUOTIENT_PLACES, &before) &&
         take (derivation, a, "÷", b, &before);
}

/* 目标5500家，超出13.1%: by so much, and not over so much. */
static gboolean
rounds_without_bound (const UrDerivation *derivation, const UrDecimal *result)
{
  const UrDraftFigure *own = derivation->figure;
  UrFinding plain = *own->finding;

  plain.number.bound = UR_BOUND_NONE;
  return ur_proof_words_end (UR_PROOF_PASSED, own->text, own->finding->number.number_start) &&
         ur_finding_rounds (&plain, result);
}

/* 完成率104.6%, 超出4.6%: a result by its target, or one of two by the other where both are told. */
static gboolean
try_against (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  UrDecimal whole, more, hundred = { 100, 0 };

  if (!ur_references_are_alike (a, b) ||
      !((a->indicator->aim == UR_AIM_RESULT && b->indicator->aim == UR_AIM_TARGET && b->base == NULL) ||
        (ur_derivation_is_in_sentence (derivation, a) && ur_derivation_is_in_sentence (derivation, b)) ||
        ur_references_are_one_series (a, b)) ||
      !ur_decimal_percent (&a->indicator->value, &b->indicator->value, UR_QUOTIENT_PLACES, &whole) ||
      !ur_decimal_subtract (&whole, &hundred, &more))
    return FALSE;
  if (take (derivation, a, "÷", b, &whole))
    return TRUE;
  if (!ur_derivation_holds (derivation, UR_PROOF_MORE))
    return FALSE;
  more.mantissa = ABS (more.mantissa);
  if (rounds_without_bound (derivation, &more))
    {
      ur_derivation_take (derivation, ur_derivation_dup_two (derivation, a, "÷", b), a, &more);
      return TRUE;
    }
  return take (derivation, a, "÷", b, &more);
}

/* 占两项之和的25.1%. */
static gboolean
try_of_sum (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  UrDecimal minus = b->indicator->value, sum, share;

  minus.mantissa = -minus.mantissa;
  if (!ur_references_agree (a, b) || ur_derivation_are_counted_otherwise (derivation, a, b) ||
      !ur_decimal_subtract (&a->indicator->value, &minus, &sum) ||
      !ur_decimal_percent (&a->indicator->value, &sum, UR_QUOTIENT_PLACES, &share) || share.mantissa <= 0 ||
      !ur_finding_rounds (derivation->figure->finding, &share))
    return FALSE;
  g_autofree char *own = ur_indicator_dup_figure (a->indicator);
  g_autofree char *two = ur_derivation_dup_two (derivation, a, "+", b);
  ur_derivation_take (derivation, g_strdup_printf ("%s÷(%s)", own, two), a, &share);
  return TRUE;
}

/**
 * ur_derivation_work_out_rate:
 *
 * Returns: whether @b is by how much @a has changed, and at what rate
 */
gboolean
ur_derivation_work_out_rate (const UrReference *a, const UrReference *b, UrDecimal *result)
{
  UrDecimal before, size = get_size (b), change = size;

  if (!ur_indicator_is_amount (a->indicator) || !is_countable (b->indicator) ||
      b->indicator->change == UR_CHANGE_NONE ||
      !ur_proof_units_agree (a->indicator->unit, b->indicator->unit))
    return FALSE;
  change.mantissa = b->indicator->change == UR_CHANGE_DOWN ? -change.mantissa : change.mantissa;
  return ur_decimal_subtract (&a->indicator->value, &change, &before) && before.mantissa > 0 &&
         ur_decimal_percent (&size, &before, UR_QUOTIENT_PLACES, result);
}

/* A year against an even share of the years of which it is one. */
static gboolean
find_even (const UrReference *a, const UrReference *b, UrDecimal *even)
{
  UrDecimal years = { b->years, 0 };

  return b->years > 1 && a->indicator->period->role == UR_PERIOD_YEAR && ur_references_agree (a, b) &&
         ur_references_are_one_series (a, b) &&
         ur_decimal_divide (&b->indicator->value, &years, UR_QUOTIENT_PLACES, even);
}

/**
 * ur_derivation_work_out_above_average:
 *
 * Returns: whether @a is of one of the years of @b; then by how many per cent it is more or less than their
 * average
 */
gboolean
ur_derivation_work_out_above_average (const UrReference *a, const UrReference *b, UrDecimal *result)
{
  UrDecimal even, whole, hundred = { 100, 0 };

  if (!find_even (a, b, &even) ||
      !ur_decimal_percent (&a->indicator->value, &even, UR_QUOTIENT_PLACES, &whole) ||
      !ur_decimal_subtract (&whole, &hundred, result))
    return FALSE;
  result->mantissa = ABS (result->mantissa);
  return TRUE;
}

/**
 * ur_derivation_work_out_more_than_average:
 *
 * Returns: whether @a is of one of the years of @b; then by how much it is more or less than their average
 */
gboolean
ur_derivation_work_out_more_than_average (const UrReference *a, const UrReference *b, UrDecimal *result)
{
  UrDecimal even;

  if (!find_even (a, b, &even) || !ur_decimal_subtract (&a->indicator->value, &even, result))
    return FALSE;
  result->mantissa = ABS (result->mantissa);
  return TRUE;
}

static gboolean
try_above (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  UrDecimal even, result;
  gboolean found;

  if (!find_even (a, b, &even))
    return FALSE;
  if (ur_derivation_is_percent (derivation))
    found = ur_derivation_work_out_above_average (a, b, &result);
  else if (derivation->figure->finding->number.kind == UR_NUMBER_TIMES)
    found = ur_decimal_divide (&a->indicator->value, &even, UR_QUOTIENT_PLACES, &result);
  else
    found = ur_derivation_has_unit_of (derivation, a) &&
            ur_decimal_subtract (&a->indicator->value, &even, &result);
  result.mantissa = found ? ABS (result.mantissa) : 0;
  if (result.mantissa == 0 || !ur_finding_rounds (derivation->figure->finding, &result))
    return FALSE;
  g_autofree char *own = ur_indicator_dup_figure (a->indicator);
  g_autofree char *whole = ur_indicator_dup_figure (b->indicator);
  ur_derivation_take (derivation, g_strdup_printf ("%s：%s÷%u", own, whole, b->years), a, &result);
  return TRUE;
}

/**
 * ur_derivation_try_above_average:
 *
 * Returns: whether the figure tells how a year lies to the average of several; it is taken then
 */
gboolean
ur_derivation_try_above_average (UrDerivation *derivation)
{
  return ur_derivation_try_pairs (derivation, try_above);
}

/**
 * ur_derivation_try_percent_back:
 *
 * Returns: whether the figure is a share or a rate that is worked out backwards; it is taken then
 */
gboolean
ur_derivation_try_percent_back (UrDerivation *derivation)
{
  return (ur_derivation_holds (derivation, UR_PROOF_SEVERAL) &&
          ur_derivation_try_pairs (derivation, try_of_sum)) ||
         (ur_derivation_holds (derivation, UR_PROOF_GROWTH) &&
          ur_derivation_try_pairs (derivation, try_rate)) ||
         ((ur_draft_figure_holds (derivation->figure, UR_PROOF_EARLIER) ||
           ur_draft_figure_holds (derivation->figure, UR_PROOF_AGO) ||
           ur_derivation_holds (derivation, UR_PROOF_WORKED_OUT)) &&
          ur_derivation_try_pairs (derivation, try_level)) ||
         ur_derivation_try_pairs (derivation, try_other_level) ||
         ((ur_derivation_holds (derivation, UR_PROOF_MORE) ||
           ur_derivation_holds (derivation, UR_PROOF_SHARE)) &&
          ur_derivation_try_pairs (derivation, try_against));
}

/* 受理诉求2.37万件，办结率98.5%，折合约2.33万件. */
static gboolean
try_product (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  UrDecimal hundred = { 100, 0 }, part, result, whole;

  if (b->indicator->quantity != UR_QUANTITY_PERCENT || !ur_indicator_is_amount (a->indicator) ||
      !ur_derivation_has_unit_of (derivation, a) || a->indicator->value.mantissa == 0 ||
      !ur_decimal_divide (&hundred, &b->indicator->value, UR_QUOTIENT_PLACES, &part) || part.mantissa <= 0)
    return FALSE;
  whole = a->indicator->value;
  return ur_decimal_divide (&whole, &part, UR_QUOTIENT_PLACES, &result) &&
         take (derivation, a, "×", b, &result);
}

/* 农民工会员占39.6%，女会员612.7万人: the figure has the name of a report's, and the share is another's. */
static gboolean
is_share_of_other (const UrDraftFigure *own, const UrReference *b)
{
  const UrReference *of = b->base != NULL ? b->base : b;

  return own->chosen != NULL && own->item->difference == UR_DIFFERENCE_LABEL && of != own->chosen &&
         !ur_references_are_one_series (of, own->chosen);
}

/* 按办结率98.9%计: the same, where both are told. */
static gboolean
try_product_told (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  return !is_share_of_other (derivation->figure, b) && ur_derivation_is_in_sentence (derivation, a) &&
         ur_derivation_is_in_sentence (derivation, b) && try_product (derivation, a, b);
}

/**
 * ur_derivation_try_amount_back:
 *
 * Returns: whether the figure is an amount that is worked out backwards; it is taken then
 */
gboolean
ur_derivation_try_amount_back (UrDerivation *derivation)
{
  return (ur_draft_figure_holds (derivation->figure, UR_PROOF_PRODUCT) &&
          ur_derivation_try_pairs (derivation, try_product)) ||
         ur_derivation_try_pairs (derivation, try_product_told) ||
         ((ur_derivation_holds (derivation, UR_PROOF_EARLIER) ||
           ur_derivation_holds (derivation, UR_PROOF_AGO) ||
           ur_derivation_holds (derivation, UR_PROOF_WORKED_OUT) ||
           ur_derivation_holds (derivation, UR_PROOF_AHEAD)) &&
          (ur_derivation_try_pairs (derivation, try_amount) ||
           ur_derivation_try_pairs (derivation, try_whole) ||
           ur_derivation_try_pairs (derivation, try_before))) ||
         (ur_draft_figure_holds (derivation->figure, UR_PROOF_MORE) &&
          ur_derivation_try_pairs (derivation, try_excess));
}
