/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that are worked out wrongly.  To be called wrong it has to be sure what was meant: the words ask
 * for a share, a rate or an average of figures that the sentence tells, and the result is near the right one.
 */
#include "ur-derivation-private.h"

#include <string.h>

/* A wrong result that is nearer than this part of the right one was meant to be it. */
#define NEAR 4
/* Of a number below it, one in the last digit is much: 8% of 6.95% is not cut off. */
#define SHORT_NUMBER 100
#define MORE_PLACES 3
/* What is told to be just below a number is this part of it at least. */
#define JUST_BELOW 0.8
/* From here on a number is told in 万. */
#define PLAIN_LIMIT 1e6
#define NAMED_SURELY 0.45

static gboolean
round_as_told (const UrDerivation *derivation, const UrDecimal *exact, UrDecimal *right)
{
  const UrFinding *finding = derivation->figure->finding;
  int place = ur_finding_get_last_place (finding);

  *right = *exact;
  if (right->mantissa <= 0 || place < -12 || place > 24 || finding->number.value.mantissa <= 0)
    return FALSE;
  ur_decimal_round (right, place);
  return right->mantissa > 0;
}

/**
 * ur_derivation_is_cut_off:
 *
 * Returns: whether the figure is @exact, cut off where it had to be rounded, or worked out from what was
 * rounded before: one in the last digit
 */
gboolean
ur_derivation_is_cut_off (const UrDerivation *derivation, const UrDecimal *exact)
{
  const UrFinding *finding = derivation->figure->finding;
  UrDecimal right, apart;
  int place = ur_finding_get_last_place (finding);
  gboolean is_short = ABS (finding->number.number.mantissa) < SHORT_NUMBER;

  if (!round_as_told (derivation, exact, &right))
    return FALSE;
  if (is_short)
    {
      right = *exact;
      ur_decimal_round (&right, place - MORE_PLACES);
    }
  if (!ur_decimal_subtract (&finding->number.value, &right, &apart))
    return FALSE;
  apart.mantissa = ABS (apart.mantissa);
  for (; place < 0; place++)
    apart.mantissa *= 10;
  for (; place > 0; place--)
    apart.scale++;
  right = (UrDecimal){ 1, 0 };
  return ur_decimal_compare (&apart, &right) < (is_short ? 0 : 1);
}

/**
 * ur_finding_is_on_its_side:
 *
 * Returns: whether what the figure says with its bound is true of @exact: 超过110万人 of 125万 says less than
 * it could, and nothing false
 */
gboolean
ur_finding_is_on_its_side (const UrFinding *finding, const UrDecimal *exact)
{
  int side = ur_decimal_compare (&finding->number.value, exact);

  switch (finding->number.bound)
    {
    case UR_BOUND_ABOVE:
    case UR_BOUND_AT_LEAST:
    case UR_BOUND_SLIGHTLY_ABOVE:
      return side <= 0;
    case UR_BOUND_JUST_BELOW:
      /* 近四成 of 29% is not near */
      return side >= 0 &&
             ur_decimal_to_double (exact) >= JUST_BELOW * ur_decimal_to_double (&finding->number.value);
    case UR_BOUND_AT_MOST:
      return side >= 0;
    case UR_BOUND_NONE:
    case UR_BOUND_ABOUT:
    default:
      return FALSE;
    }
}

/**
 * ur_derivation_is_slip:
 * @exact: a result
 *
 * Returns: whether a slip parts the figure from it: a digit, two that have changed places, 万 for 亿
 */
gboolean
ur_derivation_is_slip (const UrDerivation *derivation, const UrDecimal *exact)
{
  const UrFinding *finding = derivation->figure->finding;
  UrDecimal right;

  return !ur_derivation_is_cut_off (derivation, exact) && !ur_finding_is_on_its_side (finding, exact) &&
         ((round_as_told (derivation, exact, &right) &&
           ur_decimals_are_slips (&finding->number.value, &right)) ||
          (exact->mantissa > 0 && (ur_decimals_differ_in_magnitude (&finding->number.value, exact) ||
                                   ur_finding_rounds_in_magnitude (finding, exact))));
}

/**
 * ur_derivation_is_off:
 * @exact: a result that the words ask for and nothing else, and that is not the draft's
 *
 * Returns: whether the figure is so far from it that it is wrong, and no farther than half of it, or a slip
 */
gboolean
ur_derivation_is_off (const UrDerivation *derivation, const UrDecimal *exact)
{
  const UrFinding *finding = derivation->figure->finding;
  double told = ur_decimal_to_double (&finding->number.value), right = ur_decimal_to_double (exact);

  return ur_derivation_is_slip (derivation, exact) ||
         (!ur_derivation_is_cut_off (derivation, exact) && !ur_finding_is_on_its_side (finding, exact) &&
          2 * MAX (told - right, right - told) < right);
}

/**
 * ur_derivation_is_near:
 * @exact: a result that the words ask for, and that is not the draft's
 *
 * Returns: whether the figure is near it, or a slip away
 */
gboolean
ur_derivation_is_near (const UrDerivation *derivation, const UrDecimal *exact)
{
  const UrFinding *finding = derivation->figure->finding;
  UrDecimal apart, right;

  if (finding->number.kind != UR_NUMBER_TIMES && ur_derivation_is_slip (derivation, exact))
    return TRUE;
  if (ur_derivation_is_cut_off (derivation, exact) || ur_finding_is_on_its_side (finding, exact))
    return FALSE;
  if (!round_as_told (derivation, exact, &right) ||
      !ur_decimal_subtract (&finding->number.value, &right, &apart))
    return FALSE;
  if (finding->number.kind == UR_NUMBER_TENTHS)
    return ABS (apart.mantissa) <= 10;
  apart.mantissa = ABS (apart.mantissa) * NEAR;
  return ur_decimal_compare (&apart, &right) < 0;
}

/* As a report's figure, or worked out, or that it is worked out from. */
static gboolean
tells (const UrDraftFigure *figure, const UrReference *reference)
{
  for (guint i = 0; figure->results != NULL && i < figure->results->len; i++)
    {
      const UrReference *result = g_ptr_array_index (figure->results, i);

      if (result == reference || result->base == reference)
        return TRUE;
    }
  return figure->chosen == reference ||
         (figure->item->elsewhere != NULL && figure->item->elsewhere == reference->indicator);
}

/**
 * ur_derivation_is_told_in_passage:
 *
 * Returns: whether the passage of the figure tells the other one
 */
gboolean
ur_derivation_is_told_in_passage (const UrDerivation *derivation, const UrReference *reference)
{
  const UrDraftFigure *own = derivation->figure;

  for (guint i = own->passage_first; i < own->passage_last; i++)
    if (i != own->index && tells (g_ptr_array_index (derivation->judge->figures, i), reference))
      return TRUE;
  return FALSE;
}

/**
 * ur_derivation_is_in_sentence:
 *
 * Returns: whether the very sentence of the figure tells the other one
 */
gboolean
ur_derivation_is_in_sentence (const UrDerivation *derivation, const UrReference *reference)
{
  const GPtrArray *figures = derivation->judge->figures;
  const UrDraftFigure *own = derivation->figure;

  for (guint i = own->passage_first; i < own->passage_last; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (figures, i);

      if (tells (other, reference) && other->finding->number.start >= own->sentence &&
          other->finding->number.end <= own->end)
        return TRUE;
    }
  return FALSE;
}

/* In the sentence, or named beside the figure. */
static gboolean
is_told (const UrDerivation *derivation, const UrReference *reference)
{
  const UrFit *fit = ur_draft_figure_get_fit (derivation->figure, reference->index);

  return (fit != NULL && fit->score >= NAMED_SURELY) || ur_derivation_is_in_sentence (derivation, reference);
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

static gboolean
work_out_times (const UrReference *a, const UrReference *b, UrDecimal *result)
{
  return ur_references_agree (a, b) && ur_decimal_compare (&a->indicator->value, &b->indicator->value) > 0 &&
         ur_decimal_divide (&a->indicator->value, &b->indicator->value, UR_QUOTIENT_PLACES, result);
}

/* The result as the draft would print it. */
static char *
dup_result (const UrDerivation *derivation, const UrDecimal *exact)
{
  const UrFinding *finding = derivation->figure->finding;
  const char *magnitude = finding->number.magnitude;
  UrDecimal rounded = *exact, one = { 1, 0 };
  g_autofree char *digits = NULL;

  /* a part that is told in words is worked out as a percentage */
  if (finding->number.kind == UR_NUMBER_FRACTION)
    {
      ur_decimal_round (&rounded, -1);
      digits = ur_decimal_to_string (&rounded);
      return g_strconcat (digits, "%", NULL);
    }

  ur_decimal_round (&rounded, ur_finding_get_last_place (finding));
  if (*magnitude == '\0' && ur_decimal_to_double (&rounded) >= PLAIN_LIMIT)
    magnitude = "万";
  ur_decimal_apply_magnitude (&one, magnitude);
  ur_decimal_divide (&rounded, &one, UR_QUOTIENT_PLACES, &rounded);
  ur_decimal_round (&rounded, -UR_QUOTIENT_PLACES);
  digits = ur_decimal_to_string (&rounded);
  return g_strconcat (digits, magnitude, finding->unit, NULL);
}

/**
 * ur_derivation_take_wrong:
 * @arithmetic: (transfer full): how it is worked out
 * @a: the figure that comes first in it
 * @exact: the right result
 *
 * Says of the figure that it is worked out wrongly.
 */
void
ur_derivation_take_wrong (UrDerivation *derivation,
                          char *arithmetic,
                          const UrReference *a,
                          const UrDecimal *exact)
{
  UrProofItem *item = derivation->figure->item;

  ur_derivation_take (derivation, arithmetic, a, exact);
  item->verdict = UR_VERDICT_DIFFERS;
  item->difference = UR_DIFFERENCE_ARITHMETIC;
  item->right = dup_result (derivation, exact);
}

/* One is a part of the other, as the report says, and is told. */
static gboolean
is_part_told (const UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  return a->indicator->part_of == b->indicator && ur_derivation_is_in_sentence (derivation, a);
}

/* 其中24小时的41座，占25.8%: of a share, what was worked out right before, and nothing else, is the part. */
static gboolean
is_other_part (const UrDerivation *derivation, const UrReference *a)
{
  const UrDraftFigure *own = derivation->figure;
  const UrDraftFigure *before =
      own->index > own->passage_first ? g_ptr_array_index (derivation->judge->figures, own->index - 1) : NULL;

  return before != NULL && before->sentence == own->sentence && before->results != NULL &&
         before->item->verdict == UR_VERDICT_DERIVED && before->finding->number.kind == UR_NUMBER_PLAIN &&
         ur_derivation_count_others (derivation, own->from) == 0 &&
         g_strstr_len (own->text + own->from, (gssize) (own->finding->number.start - own->from), "其中") ==
             NULL &&
         ur_draft_figure_get_own_year (own) == 0 && !g_ptr_array_find (before->results, a, NULL);
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

        if (i == k || (work_out == work_out_share && is_other_part (derivation, a)) ||
            !((work_out != work_out_times && ur_references_are_one_series (a, b) && a->report == b->report &&
               a->indicator->aim == b->indicator->aim && work_out != work_out_each &&
               (is_told (derivation, a) || is_told (derivation, b))) ||
              (work_out == work_out_share && is_part_told (derivation, a, b)) ||
              (ur_derivation_is_in_sentence (derivation, a) &&
               ur_derivation_is_in_sentence (derivation, b))) ||
            !work_out (a, b, &result) || !ur_derivation_is_near (derivation, &result))
          continue;
        ur_derivation_take_wrong (derivation, ur_derivation_dup_two (derivation, a, "÷", b), a, &result);
        return TRUE;
      }
  return FALSE;
}

/* 占两项之和的: what it is a share of is not told by itself. */
static gboolean
tells_sum (const UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;

  return ur_draft_figure_holds (own, UR_PROOF_SUM);
}

/* 1.7个百分点 for 1.7%. */
static char *
dup_other_unit (const UrDerivation *derivation)
{
  const UrNumber *number = &derivation->figure->finding->number;
  g_autofree char *digits = ur_decimal_to_string (&number->number);

  return g_strconcat (digits, number->kind == UR_NUMBER_PERCENT ? "个百分点" : "%", NULL);
}

/* 目标32.5%，达到32.8%，高0.3%. */
static gboolean
is_apart_by (const UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;

  return ur_proof_words_end (UR_PROOF_APART_BY, own->text, own->finding->number.start);
}

/**
 * ur_derivation_find_wrong_points:
 *
 * Looks whether the figure has the right number, as % for 个百分点 or the other way round.
 *
 * Returns: whether it has; then the item says so
 */
gboolean
ur_derivation_find_wrong_points (UrDerivation *derivation)
{
  UrNumberKind kind = derivation->figure->finding->number.kind;
  UrProofItem *item = derivation->figure->item;
  gboolean found;

  if (kind != UR_NUMBER_POINTS && kind != UR_NUMBER_PERCENT)
    return FALSE;
  derivation->points_for_percent = TRUE;
  found = kind == UR_NUMBER_PERCENT
              ? (ur_derivation_holds (derivation, UR_PROOF_GROWTH) || is_apart_by (derivation)) &&
                    ur_derivation_try_pairs (derivation, ur_derivation_try_difference)
              : (ur_derivation_holds (derivation, UR_PROOF_GROWTH) &&
                 ur_derivation_try_pairs (derivation, ur_derivation_try_growth)) ||
                    (ur_derivation_holds (derivation, UR_PROOF_SHARE) &&
                     /* of one digit a share is by chance */
                     ur_finding_count_digits (derivation->figure->finding) > 1 &&
                     ur_derivation_try_pairs (derivation, ur_derivation_try_share));
  derivation->points_for_percent = FALSE;
  if (!found)
    return FALSE;
  item->verdict = UR_VERDICT_DIFFERS;
  item->difference = UR_DIFFERENCE_POINTS;
  item->right = dup_other_unit (derivation);
  return TRUE;
}

/* The sentence has an amount before that is not the report's: it may be worked out from that. */
static gboolean
is_after_unsure (const UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;

  for (guint i = own->index; i-- > own->passage_first;)
    {
      const UrDraftFigure *other = g_ptr_array_index (derivation->judge->figures, i);

      if (other->sentence != own->sentence)
        return FALSE;
      if (other->item->verdict == UR_VERDICT_DIFFERS && other->item->difference == UR_DIFFERENCE_VALUE &&
          other->item->elsewhere == NULL)
        return TRUE;
    }
  return FALSE;
}

/* 其中助学90万元，占34.6%: it is a share of what no report has. */
static gboolean
is_after_unknown (const UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const UrDraftFigure *before =
      own->index > own->passage_first ? g_ptr_array_index (derivation->judge->figures, own->index - 1) : NULL;

  /* 某区486家，占全市5113家的9.5% */
  for (guint i = own->passage_first; i < own->index; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (derivation->judge->figures, i);

      if (other->sentence == own->sentence && other->is_elsewhere && other->chosen == NULL)
        return TRUE;
    }
  return before != NULL && before->sentence == own->sentence && before->item->verdict == UR_VERDICT_UNKNOWN &&
         before->finding->number.kind == UR_NUMBER_PLAIN &&
         ur_proof_words_match (UR_PROOF_SEVERAL, before->item->printed) == 0;
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
  if (ur_derivation_find_wrong_points (derivation))
    return TRUE;
  if (is_after_unsure (derivation) ||
      (ur_derivation_is_percent (derivation) && is_after_unknown (derivation)))
    return FALSE;
  if (derivation->figure->finding->number.kind == UR_NUMBER_TIMES)
    return find_wrong_pair (derivation, work_out_times);
  if (ur_derivation_is_percent (derivation) && ur_derivation_holds (derivation, UR_PROOF_EACH) &&
      find_wrong_pair (derivation, ur_derivation_work_out_above_average))
    return TRUE;
  if (ur_derivation_is_percent (derivation))
    return (ur_derivation_holds (derivation, UR_PROOF_SHARE) && !tells_sum (derivation) &&
            !ur_draft_figure_holds (derivation->figure, UR_PROOF_ADDED) &&
            find_wrong_pair (derivation, work_out_share)) ||
           (ur_derivation_holds (derivation, UR_PROOF_GROWTH) &&
            (find_wrong_pair (derivation, work_out_growth) ||
             find_wrong_pair (derivation, ur_derivation_work_out_rate)));
  if (ur_draft_figure_holds (derivation->figure, UR_PROOF_EACH) &&
      ur_draft_figure_holds (derivation->figure, UR_PROOF_MORE) &&
      find_wrong_pair (derivation, ur_derivation_work_out_more_than_average))
    return TRUE;
  return (ur_derivation_holds (derivation, UR_PROOF_EACH) &&
          (ur_derivation_find_wrong_part (derivation) || find_wrong_pair (derivation, work_out_each) ||
           ur_derivation_find_wrong_each (derivation))) ||
         ur_derivation_find_wrong_years_before (derivation) || ur_derivation_find_wrong_sum (derivation) ||
         (ur_draft_figure_holds (derivation->figure, UR_PROOF_MORE) &&
          ur_derivation_find_wrong_difference (derivation));
}
