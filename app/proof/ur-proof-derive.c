/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that are worked out from those of a report: shares, sums, differences, rates, averages.  Only from
 * figures that the same passage names, or from one series; among all pairs of a report there is one for
 * nearly every percentage. */
#include "ur-proof-derivation.h"

#include <string.h>

#define MAX_SUMMANDS 4

/**
 * ur_derivation_is_percent:
 *
 * Returns: whether the figure is a percentage, or taken for one
 */
gboolean
ur_derivation_is_percent (const UrDerivation *derivation)
{
  const UrNumber *number = &derivation->figure->finding->number;

  return number->kind == UR_NUMBER_PERCENT || number->kind == UR_NUMBER_TENTHS ||
         (derivation->points_for_percent && number->kind == UR_NUMBER_POINTS);
}

/**
 * ur_derivation_holds:
 *
 * Returns: whether the sentence of the figure has one of the words
 */
gboolean
ur_derivation_holds (const UrDerivation *derivation, UrProofWords list)
{
  const UrDraftFigure *figure = derivation->figure;

  return ur_proof_words_hold (list, figure->text, figure->sentence, figure->end);
}

/**
 * ur_derivation_take:
 * @arithmetic: (transfer full): how it is worked out
 * @reference: the figure that comes first in it
 *
 * Says of the figure that it is derived.
 */
void
ur_derivation_take (UrDerivation *derivation, char *arithmetic, const UrReference *reference)
{
  UrProofItem *item = derivation->figure->item;

  item->verdict = UR_VERDICT_DERIVED;
  item->difference = UR_DIFFERENCE_NONE;
  item->report = reference->report;
  item->indicator = reference->indicator;
  item->elsewhere = NULL;
  g_clear_pointer (&item->right, g_free);
  item->arithmetic = arithmetic;
}

/**
 * ur_derivation_dup_two:
 *
 * Returns: (transfer full): two figures and a sign between them: 25.56万人÷151万人
 */
char *
ur_derivation_dup_two (const UrDerivation *derivation,
                       const UrReference *a,
                       const char *sign,
                       const UrReference *b)
{
  g_autofree char *first = ur_indicator_dup_figure (a->indicator);
  g_autofree char *second = ur_indicator_dup_figure (b->indicator);

  return g_strdup_printf ("%s%s%s", first, sign, second);
}

/* A result and a target too: 多筹了140万元. */
static gboolean
are_alike (const UrReference *a, const UrReference *b)
{
  return ur_proof_units_agree (a->indicator->unit, b->indicator->unit) &&
         ur_indicator_is_amount (a->indicator) && ur_indicator_is_amount (b->indicator);
}

/**
 * ur_references_agree:
 *
 * Returns: whether both are amounts in one unit, and both results or both targets
 */
gboolean
ur_references_agree (const UrReference *a, const UrReference *b)
{
  return a->indicator->aim == b->indicator->aim && are_alike (a, b);
}

/**
 * ur_derivation_has_unit_of:
 *
 * Returns: whether the figure is an amount in the unit of @reference
 */
gboolean
ur_derivation_has_unit_of (const UrDerivation *derivation, const UrReference *reference)
{
  const UrFinding *finding = derivation->figure->finding;

  return ur_proof_units_agree (finding->unit, reference->indicator->unit) &&
         !ur_derivation_is_percent (derivation) && finding->number.kind != UR_NUMBER_TIMES;
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

  if (!ur_derivation_is_percent (derivation) || !ur_references_agree (a, b) ||
      ur_decimal_compare (&a->indicator->value, &b->indicator->value) >= 0 ||
      !ur_decimal_percent (&a->indicator->value, &b->indicator->value, UR_QUOTIENT_PLACES, &percent) ||
      !ur_finding_rounds (derivation->figure->finding, &percent))
    return FALSE;
  ur_derivation_take (derivation, ur_derivation_dup_two (derivation, a, "÷", b), a);
  return TRUE;
}

/**
 * ur_references_are_one_series:
 *
 * Returns: whether both are the same thing at two times
 */
gboolean
ur_references_are_one_series (const UrReference *a, const UrReference *b)
{
  return a->later == b || b->later == a ||
         (strcmp (a->report->issuer, b->report->issuer) == 0 && a->indicator->series != NULL &&
          g_strcmp0 (a->indicator->series, b->indicator->series) == 0);
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

  if (!ur_derivation_is_percent (derivation) || !ur_references_agree (now, then) ||
      !ur_references_are_one_series (now, then) ||
      !ur_decimal_subtract (&now->indicator->value, &then->indicator->value, &change))
    return FALSE;
  if (change.mantissa < 0)
    change.mantissa = -change.mantissa;
  if (!ur_decimal_percent (&change, &then->indicator->value, UR_QUOTIENT_PLACES, &percent) ||
      !ur_finding_rounds (derivation->figure->finding, &percent))
    return FALSE;
  ur_derivation_take (derivation, ur_derivation_dup_two (derivation, now, "÷", then), now);
  return TRUE;
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
  gboolean shares =
      a->indicator->quantity == UR_QUANTITY_PERCENT && b->indicator->quantity == UR_QUANTITY_PERCENT &&
      (kind == UR_NUMBER_POINTS || (kind == UR_NUMBER_PERCENT && derivation->points_for_percent));

  if (!(shares || ((are_alike (a, b) || strcmp (a->indicator->unit, b->indicator->unit) == 0) &&
                   ur_derivation_has_unit_of (derivation, a))) ||
      !ur_decimal_subtract (&a->indicator->value, &b->indicator->value, &apart) || apart.mantissa <= 0 ||
      !ur_finding_rounds (derivation->figure->finding, &apart))
    return FALSE;
  ur_derivation_take (derivation, ur_derivation_dup_two (derivation, a, "−", b), a);
  return TRUE;
}

static gboolean
try_times (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  UrDecimal times;

  if (derivation->figure->finding->number.kind != UR_NUMBER_TIMES || !ur_references_agree (a, b) ||
      !ur_decimal_divide (&a->indicator->value, &b->indicator->value, UR_QUOTIENT_PLACES, &times) ||
      !ur_finding_rounds (derivation->figure->finding, &times))
    return FALSE;
  ur_derivation_take (derivation, ur_derivation_dup_two (derivation, a, "÷", b), a);
  return TRUE;
}

/* So much for each of the other: its unit is the first one's. */
static gboolean
try_each (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  UrDecimal each;

  if (strcmp (a->indicator->unit, b->indicator->unit) == 0 || !ur_derivation_has_unit_of (derivation, a) ||
      !ur_indicator_is_amount (a->indicator) || !ur_indicator_is_amount (b->indicator) ||
      !ur_decimal_divide (&a->indicator->value, &b->indicator->value, UR_QUOTIENT_PLACES, &each) ||
      !ur_finding_rounds (derivation->figure->finding, &each))
    return FALSE;
  ur_derivation_take (derivation, ur_derivation_dup_two (derivation, a, "÷", b), a);
  return TRUE;
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
      if (i != k && try (derivation, derivation->operands[i], derivation->operands[k]))
        return TRUE;
  return FALSE;
}

/* So much for each of the years of a period, or the months or days of a year. */
static gboolean
try_parts (UrDerivation *derivation, const UrReference *a)
{
  guint years = a->indicator->period->role == UR_PERIOD_SPAN ? a->indicator->period->years : 0;
  const guint parts[] = { years, 12, 365, 366, 52 };

  for (guint i = years > 1 ? 0 : 1; i < G_N_ELEMENTS (parts); i++)
    {
      UrDecimal n = { parts[i], 0 }, each;

      if (!ur_derivation_has_unit_of (derivation, a) ||
          !ur_decimal_divide (&a->indicator->value, &n, UR_QUOTIENT_PLACES, &each) ||
          !ur_finding_rounds (derivation->figure->finding, &each))
        continue;
      g_autofree char *whole = ur_indicator_dup_figure (a->indicator);
      ur_derivation_take (derivation, g_strdup_printf ("%s÷%u", whole, parts[i]), a);
      return TRUE;
    }
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
  ur_derivation_take (derivation, g_strdup_printf ("100%%−%s", whole), a);
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

/* 三类合计235个 adds up 名 and 个. */
static gboolean
can_be_summand (const UrDerivation *derivation, const UrReference *reference)
{
  const UrFinding *finding = derivation->figure->finding;

  return ur_indicator_is_amount (reference->indicator) &&
         (ur_derivation_has_unit_of (derivation, reference) ||
          (ur_proof_units_agree (finding->unit, "个") &&
           reference->indicator->quantity == UR_QUANTITY_PERSONS));
}

/* All figures of the draft up to this one, and those that follow in its passage, that may be added up. */
static guint
collect_summands (const UrDerivation *derivation, const UrReference *summands[UR_MAX_OPERANDS])
{
  const GPtrArray *figures = derivation->judge->figures;
  guint n = 0;

  for (guint i = derivation->figure->passage_last; i-- > 0 && n < UR_MAX_OPERANDS / 2;)
    {
      const UrDraftFigure *other = g_ptr_array_index (figures, i);

      if (other->chosen != NULL && ur_indicator_is_exact_amount (other->chosen->indicator) &&
          can_be_summand (derivation, other->chosen))
        summands[n++] = other->chosen;
    }
  for (guint i = 0; i < derivation->n && n < UR_MAX_OPERANDS / 2; i++)
    if (can_be_summand (derivation, derivation->operands[i]))
      {
        gboolean has = FALSE;

        for (guint k = 0; k < n; k++)
          has |= summands[k] == derivation->operands[i];
        if (!has)
          summands[n++] = derivation->operands[i];
      }
  return n;
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
  ur_derivation_take (derivation, g_strdup_printf ("%s−1÷%u", share, whole->period->years), a);
  return TRUE;
}

/* Adds up those whose bits are set. */
static gboolean
add_up (const UrReference *const *summands, guint n, guint set, UrDecimal *sum)
{
  *sum = (UrDecimal){ 0, 0 };
  for (guint i = 0; i < n; i++)
    {
      UrDecimal minus = summands[i]->indicator->value;

      minus.mantissa = -minus.mantissa;
      if ((set >> i & 1) != 0 && !ur_decimal_subtract (sum, &minus, sum))
        return FALSE;
    }
  return TRUE;
}

static char *
dup_sum (const UrReference *const *summands, guint n, guint set)
{
  GString *arithmetic = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (set >> i & 1)
      {
        g_autofree char *one = ur_indicator_dup_figure (summands[i]->indicator);

        g_string_append_printf (arithmetic, "%s%s", arithmetic->len > 0 ? "+" : "", one);
      }
  return g_string_free (arithmetic, FALSE);
}

static gboolean
try_sum (UrDerivation *derivation)
{
  const UrReference *summands[UR_MAX_OPERANDS];
  guint n = collect_summands (derivation, summands);

  for (guint set = 3; set < 1u << n; set++)
    {
      guint count = (guint) __builtin_popcount (set);
      UrDecimal sum;

      if (count < 2 || count > MAX_SUMMANDS || !add_up (summands, n, set, &sum) ||
          !ur_finding_rounds (derivation->figure->finding, &sum))
        continue;
      ur_derivation_take (derivation, dup_sum (summands, n, set), summands[g_bit_nth_lsf (set, -1)]);
      return TRUE;
    }
  return FALSE;
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

  if (!ur_references_agree (a, b) || share < low * told || share > high * told)
    return FALSE;
  ur_derivation_take (derivation, ur_derivation_dup_two (derivation, a, "÷", b), a);
  return TRUE;
}

/* Shares of one series are worked out without a word for it: 今年就有25.56万人，是五年的16.9%. */
static gboolean
try_all (UrDerivation *derivation)
{
  const UrFinding *finding = derivation->figure->finding;

  if (finding->number.kind == UR_NUMBER_TIMES)
    return ur_derivation_try_pairs (derivation, try_times);
  if (finding->number.kind == UR_NUMBER_FRACTION)
    return ur_derivation_try_pairs (derivation, try_fraction);
  if (finding->number.kind == UR_NUMBER_POINTS && ur_derivation_holds (derivation, UR_PROOF_REST) &&
      try_each_one (derivation, try_rest))
    return TRUE;
  if (ur_derivation_is_percent (derivation))
    return ur_derivation_try_pairs (derivation, ur_derivation_try_growth) ||
           ur_derivation_try_pairs (derivation, ur_derivation_try_share) ||
           (ur_derivation_holds (derivation, UR_PROOF_REST) && try_each_one (derivation, try_rest));
  if (finding->number.kind == UR_NUMBER_POINTS)
    return ur_derivation_try_pairs (derivation, ur_derivation_try_difference) ||
           ur_derivation_try_pairs (derivation, try_uneven);
  return (ur_derivation_holds (derivation, UR_PROOF_EACH) &&
          (try_each_one (derivation, try_parts) || ur_derivation_try_pairs (derivation, try_each))) ||
         ((ur_derivation_holds (derivation, UR_PROOF_MORE) ||
           ur_derivation_holds (derivation, UR_PROOF_REST) || finding->change != UR_CHANGE_NONE) &&
          ur_derivation_try_pairs (derivation, ur_derivation_try_difference)) ||
         (ur_derivation_holds (derivation, UR_PROOF_SUM) && try_sum (derivation));
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
    return FALSE;
  ur_derivation_collect (&derivation, i);
  return try_all (&derivation) ||
         (derivation.figure->chosen == NULL && ur_derivation_find_wrong (&derivation));
}
