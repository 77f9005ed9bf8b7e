/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that are worked out wrongly.  To be called wrong it has to be sure what was meant: the words ask
 * for a share, a rate or an average of figures that the sentence tells, and the result is near the right one.
 */
#include "ur-proof-derivation.h"

#include <string.h>

/* A wrong result that is nearer than this part of the right one was meant to be it. */
#define NEAR 4
#define NAMED_SURELY 0.45

/* A result that the words ask for, and that is not the draft's, but near it or a slip away. */
static gboolean
is_near (const UrFinding *finding, const UrDecimal *exact)
{
  UrDecimal apart, right = *exact;
  int place = ur_finding_get_last_place (finding);

  if (right.mantissa <= 0 || place < -12 || place > 24 || finding->number.value.mantissa <= 0)
    return FALSE;
  ur_decimal_round (&right, place);
  if (right.mantissa <= 0 || !ur_decimal_subtract (&finding->number.value, &right, &apart))
    return FALSE;
  if (ur_decimals_are_slips (&finding->number.value, &right))
    return TRUE;
  if (apart.mantissa < 0)
    apart.mantissa = -apart.mantissa;
  apart.mantissa *= NEAR;
  return ur_decimal_compare (&apart, &right) < 0;
}

/* Told in the very sentence of the figure. */
static gboolean
is_in_sentence (const UrDerivation *derivation, const UrReference *reference)
{
  const GPtrArray *figures = derivation->judge->figures;
  const UrDraftFigure *own = derivation->figure;

  for (guint i = own->passage_first; i < own->passage_last; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (figures, i);

      if (other->chosen == reference && other->finding->number.start >= own->sentence &&
          other->finding->number.end <= own->end)
        return TRUE;
    }
  return FALSE;
}

/* In its sentence, or named beside it. */
static gboolean
is_told (const UrDerivation *derivation, const UrReference *reference)
{
  const UrFit *fit = ur_draft_figure_get_fit (derivation->figure, reference->index);

  return (fit != NULL && fit->score >= NAMED_SURELY) || is_in_sentence (derivation, reference);
}

typedef gboolean (*WorkOutFunc) (const UrReference *a, const UrReference *b, UrDecimal *result);

static gboolean
work_out_share (const UrReference *a, const UrReference *b, UrDecimal *result)
{
  return ur_proof_units_agree (a->indicator->unit, b->indicator->unit) &&
         ur_indicator_is_amount (a->indicator) && ur_indicator_is_amount (b->indicator) &&
         ur_decimal_compare (&a->indicator->value, &b->indicator->value) < 0 &&
         ur_decimal_percent (&a->indicator->value, &b->indicator->value, UR_QUOTIENT_PLACES, result);
}

static gboolean
work_out_growth (const UrReference *now, const UrReference *then, UrDecimal *result)
{
  UrDecimal change;

  if (!ur_references_agree (now, then) || !ur_references_are_one_series (now, then) ||
      now->indicator->period->year <= then->indicator->period->year ||
      !ur_decimal_subtract (&now->indicator->value, &then->indicator->value, &change))
    return FALSE;
  if (change.mantissa < 0)
    change.mantissa = -change.mantissa;
  return ur_decimal_percent (&change, &then->indicator->value, UR_QUOTIENT_PLACES, result);
}

static gboolean
work_out_each (const UrReference *a, const UrReference *b, UrDecimal *result)
{
  return strcmp (a->indicator->unit, b->indicator->unit) != 0 && ur_indicator_is_amount (a->indicator) &&
         ur_indicator_is_amount (b->indicator) &&
         ur_decimal_divide (&a->indicator->value, &b->indicator->value, UR_QUOTIENT_PLACES, result);
}

/* The result as the draft would print it. */
static char *
dup_result (const UrDerivation *derivation, const UrDecimal *exact)
{
  const UrFinding *finding = derivation->figure->finding;
  UrDecimal rounded = *exact, one = { 1, 0 };
  g_autofree char *digits = NULL;

  ur_decimal_round (&rounded, ur_finding_get_last_place (finding));
  ur_decimal_apply_magnitude (&one, finding->number.magnitude);
  ur_decimal_divide (&rounded, &one, UR_QUOTIENT_PLACES, &rounded);
  ur_decimal_round (&rounded, -UR_QUOTIENT_PLACES);
  digits = ur_decimal_to_string (&rounded);
  return g_strconcat (digits, finding->number.magnitude, finding->unit, NULL);
}

static void
take_wrong (UrDerivation *derivation, const UrReference *a, const UrReference *b, const UrDecimal *exact)
{
  UrProofItem *item = derivation->figure->item;

  ur_derivation_take (derivation, ur_derivation_dup_two (derivation, a, "÷", b), a);
  item->verdict = UR_VERDICT_DIFFERS;
  item->difference = UR_DIFFERENCE_ARITHMETIC;
  item->right = dup_result (derivation, exact);
}

/* Only from figures that the sentence tells, or of one series: to be called wrong it has to be sure what was
 * meant. */
static gboolean
find_wrong_pair (UrDerivation *derivation, WorkOutFunc work_out)
{
  for (guint i = 0; i < derivation->n; i++)
    for (guint k = 0; k < derivation->n; k++)
      {
        const UrReference *a = derivation->operands[i], *b = derivation->operands[k];
        UrDecimal result;

        if (i == k ||
            !((ur_references_are_one_series (a, b) && a->report == b->report && work_out != work_out_each &&
               (is_told (derivation, a) || is_told (derivation, b))) ||
              (is_in_sentence (derivation, a) && is_in_sentence (derivation, b))) ||
            !work_out (a, b, &result) || !is_near (derivation->figure->finding, &result))
          continue;
        take_wrong (derivation, a, b, &result);
        return TRUE;
      }
  return FALSE;
}

/* 平均每年 of what several years added. */
static gboolean
find_wrong_part (UrDerivation *derivation)
{
  for (guint i = 0; i < derivation->n; i++)
    {
      const UrReference *a = derivation->operands[i];
      UrDecimal years = { a->indicator->period->years, 0 }, result;

      if (a->indicator->period->role != UR_PERIOD_SPAN || years.mantissa < 2 ||
          !is_in_sentence (derivation, a) || !ur_derivation_has_unit_of (derivation, a) ||
          !ur_decimal_divide (&a->indicator->value, &years, UR_QUOTIENT_PLACES, &result) ||
          !is_near (derivation->figure->finding, &result))
        continue;
      g_autofree char *whole = ur_indicator_dup_figure (a->indicator);
      ur_derivation_take (derivation, g_strdup_printf ("%s÷%u", whole, a->indicator->period->years), a);
      derivation->figure->item->verdict = UR_VERDICT_DIFFERS;
      derivation->figure->item->difference = UR_DIFFERENCE_ARITHMETIC;
      derivation->figure->item->right = dup_result (derivation, &result);
      return TRUE;
    }
  return FALSE;
}

/* 1.7个百分点 for 1.7%. */
static char *
dup_other_unit (const UrDerivation *derivation)
{
  const UrNumber *number = &derivation->figure->finding->number;
  g_autofree char *digits = ur_decimal_to_string (&number->number);

  return g_strconcat (digits, number->kind == UR_NUMBER_PERCENT ? "个百分点" : "%", NULL);
}

/* The right number, as % for 个百分点 or the other way round. */
static gboolean
find_wrong_points (UrDerivation *derivation)
{
  UrNumberKind kind = derivation->figure->finding->number.kind;
  UrProofItem *item = derivation->figure->item;
  gboolean found;

  if (kind != UR_NUMBER_POINTS && kind != UR_NUMBER_PERCENT)
    return FALSE;
  derivation->points_for_percent = TRUE;
  found = kind == UR_NUMBER_PERCENT ? ur_derivation_holds (derivation, UR_PROOF_GROWTH) &&
                                          ur_derivation_try_pairs (derivation, ur_derivation_try_difference)
                                    : (ur_derivation_holds (derivation, UR_PROOF_GROWTH) &&
                                       ur_derivation_try_pairs (derivation, ur_derivation_try_growth)) ||
                                          (ur_derivation_holds (derivation, UR_PROOF_SHARE) &&
                                           ur_derivation_try_pairs (derivation, ur_derivation_try_share));
  derivation->points_for_percent = FALSE;
  if (!found)
    return FALSE;
  item->verdict = UR_VERDICT_DIFFERS;
  item->difference = UR_DIFFERENCE_POINTS;
  item->right = dup_other_unit (derivation);
  return TRUE;
}

/**
 * ur_derivation_find_wrong:
 *
 * Looks whether the figure is worked out wrongly from what its sentence tells or names.
 *
 * Returns: whether it is; then the item says so
 */
gboolean
ur_derivation_find_wrong (UrDerivation *derivation)
{
  if (find_wrong_points (derivation))
    return TRUE;
  if (ur_derivation_is_percent (derivation))
    return (ur_derivation_holds (derivation, UR_PROOF_SHARE) &&
            find_wrong_pair (derivation, work_out_share)) ||
           (ur_derivation_holds (derivation, UR_PROOF_GROWTH) &&
            find_wrong_pair (derivation, work_out_growth));
  return ur_derivation_holds (derivation, UR_PROOF_EACH) &&
         (find_wrong_part (derivation) || find_wrong_pair (derivation, work_out_each));
}
