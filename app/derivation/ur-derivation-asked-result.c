/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a figure is what its words ask for, nearly so, or surely not. */
#include "ur-derivation-private.h"

#include <math.h>
#include <string.h>

/* A tenth more or less is still said: 四成 of 38%. */
#define TENTHS_APART 8
/* 超过四成 is false of 38%. */
#define TENTHS_SHORT 1
/* A part that is told in words is so near to what it is said of, or is surely another one beyond that. */
#define PART_RIGHT 0.1
#define PART_APART 0.2

/* Of a part that is told with a bound: how far on the wrong side of it is still said, and on the right one.
 */
#define SIDE_WRONG 0.005
#define SIDE_NEAR 0.03
#define SIDE_RIGHT 0.25

/* 超过四分之一 of 26%, 近三分之一 of 32%, and not of 24.5%. */
static gboolean
is_bounded_part (const UrNumber *number, double share, double right)
{
  double told = 100 * ur_decimal_to_double (&number->value) / ur_decimal_to_double (&number->denominator);

  switch (number->bound)
    {
    case UR_BOUND_ABOVE:
    case UR_BOUND_AT_LEAST:
    case UR_BOUND_SLIGHTLY_ABOVE:
      return share >= (1 - SIDE_WRONG) * told && share <= (1 + right) * told;
    case UR_BOUND_JUST_BELOW:
    case UR_BOUND_AT_MOST:
      return share <= (1 + SIDE_NEAR) * told && share >= (1 - right) * told;
    case UR_BOUND_NONE:
    case UR_BOUND_ABOUT:
    default:
      return fabs (told - share) <= right * told;
    }
}

/* 四分之一 of 24.8%: as near as so much of it. */
static gboolean
is_part (const UrDerivation *derivation, const UrDecimal *percent, double apart)
{
  const UrNumber *number = &derivation->figure->finding->number;
  gboolean is_bounded = number->bound != UR_BOUND_NONE && number->bound != UR_BOUND_ABOUT;

  return is_bounded_part (number, ur_decimal_to_double (percent), is_bounded ? SIDE_RIGHT : apart);
}

/**
 * ur_derivation_is_about:
 * @exact: a result
 *
 * Returns: whether the figure is nearly that, and no mistake: cut off, or 四成 of 35%
 */
gboolean
ur_derivation_is_about (const UrDerivation *derivation, const UrDecimal *exact)
{
  const UrNumber *number = &derivation->figure->finding->number;

  if (number->kind == UR_NUMBER_FRACTION)
    return is_part (derivation, exact, PART_APART);
  if (number->kind == UR_NUMBER_TENTHS &&
      (number->bound == UR_BOUND_ABOVE || number->bound == UR_BOUND_SLIGHTLY_ABOVE) &&
      ur_decimal_to_double (&number->value) > ur_decimal_to_double (exact) + TENTHS_SHORT)
    return FALSE;
  if (number->kind == UR_NUMBER_TENTHS)
    return ABS (ur_decimal_to_double (&number->value) - ur_decimal_to_double (exact)) < TENTHS_APART;
  /* 5个 of 41个 less 35个: nothing was rounded */
  if (number->kind == UR_NUMBER_PLAIN && *number->magnitude == '\0' && number->bound == UR_BOUND_NONE &&
      number->number.scale == 0 && ur_decimal_to_double (exact) == floor (ur_decimal_to_double (exact)))
    return FALSE;
  return ur_derivation_is_cut_off (derivation, exact);
}

static gboolean
is_result (const UrDerivation *derivation, const UrDecimal *exact)
{
  return derivation->figure->finding->number.kind == UR_NUMBER_FRACTION
             ? is_part (derivation, exact, PART_RIGHT)
             : ur_finding_rounds (derivation->figure->finding, exact);
}

/* 前两年合计300万元，比2023年的260万元多40万元: it is the difference of two others that the sentence tells,
 * worked out or not.
 */
static gboolean
is_difference_told (const UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;

  for (guint i = own->passage_first; i < own->index; i++)
    for (guint k = own->passage_first; k < own->index; k++)
      {
        const UrDraftFigure *a = g_ptr_array_index (derivation->judge->figures, i);
        const UrDraftFigure *b = g_ptr_array_index (derivation->judge->figures, k);
        UrDecimal apart;

        if (own->finding->number.kind == UR_NUMBER_PLAIN && a->sentence == own->sentence &&
            b->sentence == own->sentence && ur_proof_units_agree (a->finding->unit, own->finding->unit) &&
            ur_proof_units_agree (b->finding->unit, own->finding->unit) &&
            ur_decimal_subtract (&a->finding->number.value, &b->finding->number.value, &apart) &&
            ur_decimal_compare (&own->finding->number.value, &apart) == 0)
          return TRUE;
      }
  return FALSE;
}

/**
 * ur_derivation_judge_results:
 * @a: the figure that is held against another
 * @sign: what is done with both
 * @b: the other
 * @results: (array length=n): what may come of it, the first the likeliest
 *
 * Judges a figure that is surely meant to be one of the results.
 *
 * Returns: whether it is judged
 */
gboolean
ur_derivation_judge_results (UrDerivation *derivation,
                             const UrReference *a,
                             const char *sign,
                             const UrReference *b,
                             const UrDecimal *results,
                             guint n)
{
  gboolean about = FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (is_result (derivation, &results[i]))
        {
          ur_derivation_take (derivation, ur_derivation_dup_two (derivation, a, sign, b), a, &results[i]);
          return TRUE;
        }
      about |= ur_derivation_is_about (derivation, &results[i]) ||
               (derivation->figure->finding->number.kind != UR_NUMBER_FRACTION &&
                ur_finding_is_on_its_side (derivation->figure->finding, &results[i]));
    }
  if (n == 0 || about || is_difference_told (derivation) ||
      (derivation->figure->chosen != NULL && !derivation->may_overrule) ||
      a->indicator->bound != UR_BOUND_NONE || b->indicator->bound != UR_BOUND_NONE)
    return FALSE;
  ur_derivation_take_wrong (derivation, ur_derivation_dup_two (derivation, a, sign, b), a, &results[0]);
  return TRUE;
}
