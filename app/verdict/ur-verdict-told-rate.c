/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 由850元提高到1200元，提高41.2%; 3.24亿元，上年是3.08亿元，增长6.6%; 是2021年的1.6倍: the rate of two that
 * are right and told right before, or known.  It is of these and of nothing else. */
#include "ur-verdict-private.h"

#include <math.h>
#include <string.h>

/* How far a rate may be from the one that a report has of the same two, of the way to another one: a report
 * works with more digits than it prints. */
#define NEARLY 0.2
/* What is so many times the right result, or as small a part of it, was meant to be another. */
#define FAR_OFF 2

static const UrDraftFigure *
get_before (const UrJudge *judge, const UrDraftFigure *figure, guint n)
{
  const UrDraftFigure *before = figure->index >= figure->passage_first + n
                                    ? g_ptr_array_index (judge->figures, figure->index - n)
                                    : NULL;

  return before != NULL && before->sentence == figure->sentence ? before : NULL;
}

static gboolean
is_right_level (const UrDraftFigure *figure)
{
  return figure != NULL && figure->item->verdict == UR_VERDICT_MATCH && figure->chosen != NULL &&
         figure->chosen->base == NULL && figure->chosen->indicator->aim == UR_AIM_RESULT &&
         figure->chosen->indicator->change == UR_CHANGE_NONE &&
         figure->chosen->indicator->bound == UR_BOUND_NONE && figure->chosen->indicator->digits_to == NULL &&
         figure->chosen->indicator->value.mantissa > 0 && !figure->finding->number.is_range &&
         figure->finding->column == 0 && figure->finding->number.kind == UR_NUMBER_PLAIN;
}

/* One thing at two times: 850元 and 1200元. */
static gboolean
are_of_two_times (const UrReference *a, const UrReference *b)
{
  const UrIndicator *x = a->indicator, *y = b->indicator;

  return ur_references_are_one_series (a, b) && x->quantity == y->quantity &&
         x->period->role == y->period->role && x->period->year != y->period->year && x->period->year != 0 &&
         y->period->year != 0 && ur_proof_units_agree (x->unit, y->unit);
}

/* ，比上年提高 */
static gboolean
tells_only_growth (const UrDraftFigure *figure, gsize from)
{
  static const UrProofWords lists[] = { UR_PROOF_GROWTH, UR_PROOF_EARLIER, UR_PROOF_AGAINST,
                                        UR_PROOF_FILLING };
  gsize end = figure->finding->number.number_start;

  return from < end &&
         ur_proof_words_count_others (lists, G_N_ELEMENTS (lists), figure->text, from, end) == 0 &&
         ur_proof_words_hold (UR_PROOF_GROWTH, figure->text, from, end);
}

/* At what rate the one became the other. */
static gboolean
work_out (const UrReference *now, const UrReference *then, UrDecimal *percent, UrChange *change)
{
  UrDecimal apart;

  if (!ur_decimal_subtract (&now->indicator->value, &then->indicator->value, &apart))
    return FALSE;
  *change = apart.mantissa < 0 ? UR_CHANGE_DOWN : UR_CHANGE_UP;
  apart.mantissa = ABS (apart.mantissa);
  return apart.mantissa > 0 &&
         ur_decimal_percent (&apart, &then->indicator->value, UR_QUOTIENT_PLACES, percent);
}

static void
take (UrJudge *judge, UrDraftFigure *rate, const UrReference *now, const UrReference *then)
{
  UrDerivation derivation = { .judge = judge, .figure = rate };

  ur_derivation_take (&derivation, ur_derivation_dup_two (&derivation, now, "÷", then), now, NULL);
}

/* 上年增长6.6% is of the year before by right, 比上年增长 is not. */
static gboolean
tells_earlier (const UrDraftFigure *rate, gsize from)
{
  gsize length;
  gssize at =
      ur_proof_words_find_last (UR_PROOF_EARLIER, rate->text, rate->finding->number.number_start, &length);

  return at >= (gssize) from && !ur_proof_is_right_after_against (rate->text, at) &&
         ur_proof_words_match (UR_PROOF_AGAINST, rate->text + at) == 0;
}

/* 增长6.6%, which is the rate of the year before: what the report says of the year of @now. */
static void
judge_other_year (const UrJudge *judge, UrDraftFigure *rate, const UrReference *now, const UrDecimal *exact)
{
  const UrReference *own = rate->chosen;
  const UrReference *right = NULL;
  double printed, apart;

  if (own == NULL || own->base != NULL || own->indicator->quantity != UR_QUANTITY_GROWTH ||
      own->indicator->period->year + 1 != now->indicator->period->year)
    return;
  right = ur_references_find_year (judge->references, own, now->indicator->period->year);
  if (right == NULL || right->indicator->quantity != UR_QUANTITY_GROWTH ||
      ur_draft_figure_relate (rate, right->indicator) == UR_RELATION_SAME)
    return;
  printed = ur_decimal_to_double (&right->indicator->value);
  apart = fabs (fabs (printed) - ur_decimal_to_double (exact));
  if (apart > NEARLY * fabs (fabs (printed) - fabs (ur_decimal_to_double (&own->indicator->value))))
    return;
  ur_draft_figure_settle (rate, UR_VERDICT_DIFFERS, UR_DIFFERENCE_LAST_YEAR, right);
  rate->item->elsewhere = own->indicator;
}

/* The two that were told right before are one thing at two times, and the words tell its growth. */
static void
judge_rate (UrJudge *judge, UrDraftFigure *rate)
{
  const UrDraftFigure *second = get_before (judge, rate, 1), *first = get_before (judge, rate, 2);
  const UrReference *now, *then;
  UrDecimal percent;
  UrChange change;

  if (rate->finding->number.kind != UR_NUMBER_PERCENT || rate->finding->number.is_range ||
      !is_right_level (first) || !is_right_level (second) ||
      !are_of_two_times (first->chosen, second->chosen) ||
      !tells_only_growth (rate, second->finding->number.end))
    return;
  now = first->chosen->indicator->period->year > second->chosen->indicator->period->year ? first->chosen
                                                                                         : second->chosen;
  then = now == first->chosen ? second->chosen : first->chosen;
  if (!work_out (now, then, &percent, &change))
    return;
  if (rate->item->verdict == UR_VERDICT_DIFFERS && rate->finding->change == change &&
      ur_finding_rounds (rate->finding, &percent))
    take (judge, rate, now, then);
  else if (rate->item->verdict == UR_VERDICT_MATCH && !ur_finding_rounds (rate->finding, &percent) &&
           !tells_earlier (rate, second->finding->number.end))
    judge_other_year (judge, rate, now, &percent);
}

/* 受理417件 = 调解成功388件 + 移送仲裁29件: the report has what makes the part a whole. */
static gboolean
are_part_and_whole (const UrJudge *judge, const UrReference *part, const UrReference *whole)
{
  UrDecimal rest;

  if (part->report != whole->report || part->indicator->period != whole->indicator->period ||
      strcmp (part->indicator->unit, whole->indicator->unit) != 0 ||
      !ur_decimal_subtract (&whole->indicator->value, &part->indicator->value, &rest) || rest.mantissa <= 0)
    return FALSE;
  if (part->indicator->part_of == whole->indicator)
    return TRUE;
  for (guint i = 0; i < judge->references->list->len; i++)
    {
      const UrReference *one = ur_references_get (judge->references, i);

      if (one != part && one->report == whole->report && one->indicator->period == whole->indicator->period &&
          one->indicator->paragraph != NULL && whole->indicator->paragraph != NULL &&
          one->indicator->paragraph->section == whole->indicator->paragraph->section &&
          strcmp (one->indicator->unit, whole->indicator->unit) == 0 &&
          one->indicator->bound == UR_BOUND_NONE && ur_decimal_compare (&one->indicator->value, &rest) == 0)
        return TRUE;
    }
  return FALSE;
}

/* 受理申请417件，移送仲裁29件，占9%, where the one is a part of the other. */
static void
judge_share (UrJudge *judge, UrDraftFigure *share)
{
  const UrDraftFigure *part = get_before (judge, share, 1), *whole = get_before (judge, share, 2);
  UrDerivation derivation = { .judge = judge, .figure = share };
  UrDecimal percent;
  double right, told = ur_decimal_to_double (&share->finding->number.value);
  gsize from, length;

  if (share->finding->number.kind != UR_NUMBER_PERCENT || share->finding->number.is_range ||
      share->finding->number.bound != UR_BOUND_NONE || share->item->verdict != UR_VERDICT_UNKNOWN ||
      !is_right_level (part) || !is_right_level (whole) ||
      !are_part_and_whole (judge, part->chosen, whole->chosen) ||
      !ur_decimal_percent (&part->chosen->indicator->value, &whole->chosen->indicator->value,
                           UR_QUOTIENT_PLACES, &percent) ||
      ur_finding_rounds (share->finding, &percent) || ur_derivation_is_cut_off (&derivation, &percent))
    return;
  from = part->finding->number.end;
  from +=
      strspn (share->text + from, " ") + (g_str_has_prefix (share->text + from, "，") ? strlen ("，") : 0);
  length = ur_proof_words_match (UR_PROOF_SHARE, share->text + from);
  right = ur_decimal_to_double (&percent);
  if (length == 0 || from + length != share->finding->number.number_start || told > FAR_OFF * right ||
      told * FAR_OFF < right)
    return;
  ur_derivation_take_wrong (&derivation,
                            ur_derivation_dup_two (&derivation, part->chosen, "÷", whole->chosen),
                            part->chosen, &percent);
}

/* 2023年比上年增长30%，是2021年的1.6倍: what was right told last is of one thing, and the words tell a year
 * of it and nothing else. */
static void
judge_times (UrJudge *judge, UrDraftFigure *times)
{
  const UrDraftFigure *before = get_before (judge, times, 1);
  UrDerivation derivation = { .judge = judge, .figure = times };
  const UrReference *now, *then;
  const UrToldYear *year;
  const char *text = times->text;
  gsize start = times->finding->number.number_start;
  UrDecimal result;
  double right, told = ur_decimal_to_double (&times->finding->number.value);
  guint first = 0;

  if (times->finding->number.kind != UR_NUMBER_TIMES || times->finding->number.is_range ||
      times->finding->number.bound != UR_BOUND_NONE || times->item->verdict != UR_VERDICT_UNKNOWN ||
      before == NULL || before->item->verdict != UR_VERDICT_DERIVED || before->results == NULL ||
      before->finding->number.kind != UR_NUMBER_PERCENT || !ur_draft_figure_holds (before, UR_PROOF_GROWTH))
    return;
  now = ((const UrReference *) g_ptr_array_index (before->results, 0))->base;
  year = ur_draft_figure_next_year (times, &first, times->from, start);
  if (now == NULL || year == NULL || year->is_span || year->start < strlen ("是") ||
      !g_str_has_prefix (text + year->start - strlen ("是"), "是") || year->end + strlen ("的") != start ||
      !g_str_has_prefix (text + year->end, "的"))
    return;
  then = ur_references_find_year (judge->references, now, year->year);
  if (then == NULL || then == now || !are_of_two_times (now, then) || then->indicator->digits_to != NULL ||
      !ur_decimal_divide (&now->indicator->value, &then->indicator->value, UR_QUOTIENT_PLACES, &result))
    return;
  right = ur_decimal_to_double (&result);
  if (ur_finding_rounds (times->finding, &result))
    take (judge, times, now, then);
  else if (told < FAR_OFF * right && told * FAR_OFF > right)
    ur_derivation_take_wrong (&derivation, ur_derivation_dup_two (&derivation, now, "÷", then), now, &result);
}

/**
 * ur_judge_told_rates:
 * @judge: what the draft is judged with, when all its figures have been
 *
 * Looks again at rates of two that are right and told right before: what is right so is no other figure's
 * slip, and what is another year's rate is wrong.
 */
void
ur_judge_told_rates (UrJudge *judge)
{
  for (guint i = 0; i < judge->figures->len; i++)
    {
      judge_rate (judge, g_ptr_array_index (judge->figures, i));
      judge_share (judge, g_ptr_array_index (judge->figures, i));
      judge_times (judge, g_ptr_array_index (judge->figures, i));
    }
}
