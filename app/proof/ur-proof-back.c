/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is worked out backwards: the value before from the rise, the plan from its completion. */
#include "ur-proof-derivation.h"

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
  if (result->mantissa <= 0 || !ur_finding_rounds (derivation->figure->finding, result))
    return FALSE;
  ur_derivation_take (derivation, ur_derivation_dup_two (derivation, a, sign, b), a, result);
  return TRUE;
}

/* The sum and the difference of two. */
static gboolean
try_both (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  UrDecimal minus = get_size (b), result;

  if (ur_decimal_subtract (&a->indicator->value, &minus, &result) && take (derivation, a, "−", b, &result))
    return TRUE;
  minus.mantissa = -minus.mantissa;
  return ur_decimal_subtract (&a->indicator->value, &minus, &result) && take (derivation, a, "+", b, &result);
}

/* 92.1%, 一年升0.9个百分点: 91.2% before. */
static gboolean
try_level (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
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

/* 1260件，减少140件: 1400件 before. */
static gboolean
try_amount (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  return ur_indicator_is_amount (a->indicator) && is_countable (b->indicator) &&
         (b->indicator->change != UR_CHANGE_NONE || b->base != NULL ||
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

/* 完成目标的108%: 2.5万人 was the target; 增长6.6%: 2.89亿元 before. */
static gboolean
try_whole (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  UrDecimal hundred = { -100, 0 }, rate = get_size (b), part, result;
  gboolean grows = b->indicator->quantity == UR_QUANTITY_GROWTH;

  if (!(grows || b->indicator->quantity == UR_QUANTITY_COMPLETION) ||
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

/* 完成率104.6%, 超出4.6%: a result by its target, or one of two by the other where both are told. */
static gboolean
try_against (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  UrDecimal whole, more, hundred = { 100, 0 };

  if (!ur_references_are_alike (a, b) ||
      !((a->indicator->aim == UR_AIM_RESULT && b->indicator->aim == UR_AIM_TARGET) ||
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
  return take (derivation, a, "÷", b, &more);
}

/* 占两项之和的25.1%. */
static gboolean
try_of_sum (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  UrDecimal minus = b->indicator->value, sum, share;

  minus.mantissa = -minus.mantissa;
  if (!ur_references_agree (a, b) || !ur_decimal_subtract (&a->indicator->value, &minus, &sum) ||
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

/* 按办结率98.9%计: the same, where both are told. */
static gboolean
try_product_told (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  return ur_derivation_is_in_sentence (derivation, a) && ur_derivation_is_in_sentence (derivation, b) &&
         try_product (derivation, a, b);
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
           ur_derivation_try_pairs (derivation, try_whole)));
}
