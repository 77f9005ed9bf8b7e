/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 2024年73座，2023年86座，少了13座: the words right before a number ask for the difference, the rate or the
 * share of two figures that were told just before, or of one and what it was the year before.  Then there is
 * one right result, and any other is wrong however far it is. */
#include "ur-derivation-private.h"

#include <string.h>

/* Characters between those two and the number that are none of the words that ask. */
#define OTHERS 1
/* How well a name has to fit that stands beside two years. */
#define LEAST_NAMED 0.2
#define WELL_NAMED 0.55

static gboolean
is_number_of_years (const UrIndicator *indicator)
{
  return indicator->period->year != 0 && indicator->aim == UR_AIM_RESULT &&
         (indicator->period->role == UR_PERIOD_YEAR || indicator->period->role == UR_PERIOD_POINT);
}

/* The last year that is told between @from and the number, or 0; @other: the last one that is not that. */
static guint
find_years (const UrDraftFigure *figure, gsize from, guint *other)
{
  UrNumber number;
  guint last = 0;

  *other = 0;
  for (; ur_number_find (figure->text, (gssize) figure->finding->number.number_start, from, &number);
       from = number.end)
    if (number.kind == UR_NUMBER_YEAR && !number.is_range)
      {
        guint year = (guint) ur_decimal_to_double (&number.value);

        *other = year != last && last != 0 ? last : *other;
        last = year;
      }
  return last;
}

/* The year that its own words hold it against, or 0. */
static guint
get_base_year (const UrDraftFigure *figure, gsize from)
{
  guint other;

  return find_years (figure, from, &other);
}

/**
 * ur_derivation_tells:
 * @from: where to begin, in bytes of the passage
 *
 * Returns: whether one of the words of @list stands between there and the number
 */
gboolean
ur_derivation_tells (const UrDerivation *derivation, UrProofWords list, gsize from)
{
  const UrDraftFigure *figure = derivation->figure;

  return ur_proof_words_hold (list, figure->text, from, figure->finding->number.number_start);
}

/* What was reached in the year before the one that something is planned for: 比上年多1.2个百分点. */
static const UrReference *
find_before_plan (const UrDerivation *derivation, const UrReference *plan, guint year)
{
  const GPtrArray *series = ur_references_get_series (derivation->judge->references, plan->indicator->series);

  for (guint i = 0; series != NULL && i < series->len; i++)
    {
      const UrReference *other = g_ptr_array_index (series, i);

      if (other->report == plan->report && other->indicator->period->year == year &&
          other->indicator->aim == UR_AIM_RESULT)
        return other;
    }
  return NULL;
}

/* What is said of the year before without its number, if it is only that. */
static const UrReference *
find_base (const UrDerivation *derivation, const UrReference *now, gsize from)
{
  guint year = get_base_year (derivation->figure, from);

  if (now->indicator->aim == UR_AIM_TARGET && ur_derivation_tells (derivation, UR_PROOF_EARLIER, from) &&
      year == 0)
    year = now->indicator->period->year - 1;
  if (now->indicator->aim == UR_AIM_TARGET && year != 0 && year < now->indicator->period->year)
    return find_before_plan (derivation, now, year);
  if (!is_number_of_years (now->indicator))
    return NULL;
  if (year == 0 && now->indicator->period->year != now->report->year &&
      !ur_derivation_tells (derivation, UR_PROOF_EARLIER, from))
    return NULL;
  if (year != 0)
    return year < now->indicator->period->year
               ? ur_references_find_year (derivation->judge->references, now, year)
               : NULL;
  if (ur_derivation_holds (derivation, UR_PROOF_SPAN) || ur_derivation_holds (derivation, UR_PROOF_AHEAD) ||
      ur_derivation_holds (derivation, UR_PROOF_WITHIN_YEAR) ||
      ur_derivation_holds (derivation, UR_PROOF_YEARS) ||
      (!ur_derivation_tells (derivation, UR_PROOF_EARLIER, from) &&
       !ur_derivation_tells (derivation, UR_PROOF_GROWTH, from)))
    return NULL;
  return ur_references_find_year (derivation->judge->references, now, now->indicator->period->year - 1);
}

static gboolean
divide (const UrDecimal *a, const UrDecimal *b, guint64 by, UrDecimal *result)
{
  UrDecimal times = { (gint64) by, 0 };

  return by == 100 ? ur_decimal_percent (a, b, UR_QUOTIENT_PLACES, result)
                   : times.mantissa == 1 && ur_decimal_divide (a, b, UR_QUOTIENT_PLACES, result);
}

/* 是2023年486家的79.4%. */
static gboolean
is_part_of (const UrDraftFigure *figure, gsize from)
{
  return from + strlen ("的") == figure->finding->number.start &&
         g_str_has_prefix (figure->text + from, "的") &&
         ur_proof_words_hold (UR_PROOF_AGAINST, figure->text, figure->sentence, from);
}

/* What the words ask for; @n results, the first the likeliest. */
static guint
work_out (const UrDerivation *derivation,
          const UrReference *now,
          const UrReference *then,
          gsize from,
          UrDecimal results[3])
{
  const UrNumber *number = &derivation->figure->finding->number;
  const UrDecimal *a = &now->indicator->value, *b = &then->indicator->value;
  gboolean grows = ur_derivation_tells (derivation, UR_PROOF_GROWTH, from);
  UrDecimal apart;
  guint n = 0;

  if (!ur_decimal_subtract (a, b, &apart))
    return 0;
  apart.mantissa = ABS (apart.mantissa);
  switch ((int) number->kind)
    {
    case UR_NUMBER_PERCENT:
    case UR_NUMBER_TENTHS:
    case UR_NUMBER_FRACTION:
      if (now->indicator->quantity == UR_QUANTITY_PERCENT)
        return 0;
      if (grows || (ur_derivation_tells (derivation, UR_PROOF_MORE, from) &&
                    !ur_derivation_tells (derivation, UR_PROOF_SHARE, from)))
        return divide (&apart, b, 100, &results[0]);
      if (!ur_derivation_tells (derivation, UR_PROOF_SHARE, from) && !is_part_of (derivation->figure, from))
        return 0;
      n += divide (a, b, 100, &results[n]);
      n += divide (b, a, 100, &results[n]);
      return n;
    case UR_NUMBER_TIMES:
      if (ur_derivation_asks_for_more (derivation->figure))
        return divide (&apart, b, 1, &results[0]);
      if (grows && !ur_proof_words_end (UR_PROOF_OF_YEAR, derivation->figure->text, number->start))
        n += divide (&apart, b, 1, &results[n]);
      n += divide (a, b, 1, &results[n]);
      n += divide (b, a, 1, &results[n]);
      return n;
    case UR_NUMBER_POINTS:
      results[0] = apart;
      return (now->indicator->quantity == UR_QUANTITY_PERCENT ||
              now->indicator->quantity == UR_QUANTITY_GROWTH) &&
             now->indicator->quantity == then->indicator->quantity &&
             now->indicator->change == then->indicator->change &&
             (grows || ur_proof_words_end (UR_PROOF_APART_BY, derivation->figure->text, number->start)) &&
             apart.mantissa != 0;
    case UR_NUMBER_PLAIN:
      if (!ur_derivation_has_unit_of (derivation, now) ||
          !(ur_proof_words_end (UR_PROOF_CHANGED, derivation->figure->text, number->start) ||
            ur_proof_words_end (UR_PROOF_GROWTH, derivation->figure->text, number->start)))
        return 0;
      results[0] = apart;
      return apart.mantissa != 0;
    default:
      return 0;
    }
}

/* Of one series, or called the same where the report has one in its text and in a table. */
static gboolean
are_one_thing (const UrReference *a, const UrReference *b)
{
  return ur_proof_units_agree (a->indicator->unit, b->indicator->unit) &&
         (ur_references_are_one_series (a, b) || (ur_reports_are_of_one_issuer (a->report, b->report) &&
                                                  a->indicator->change == b->indicator->change &&
                                                  a->indicator->period->year != b->indicator->period->year &&
                                                  strcmp (a->indicator->label, b->indicator->label) == 0));
}

/* 2024年73座，比上年多13座, where it is 13 less. */
static gboolean
is_other_way (const UrDerivation *derivation, const UrReference *now, const UrReference *then)
{
  const UrDraftFigure *own = derivation->figure;
  gsize start = own->finding->number.start;
  gboolean more = own->finding->change == UR_CHANGE_UP || ur_proof_words_end (UR_PROOF_UP, own->text, start);
  gboolean less =
      own->finding->change == UR_CHANGE_DOWN || ur_proof_words_end (UR_PROOF_DOWN, own->text, start);

  return more != less && now->indicator->change == UR_CHANGE_NONE && are_one_thing (now, then) &&
         now->indicator->aim == then->indicator->aim &&
         now->indicator->period->year > then->indicator->period->year &&
         (ur_decimal_compare (&now->indicator->value, &then->indicator->value) > 0) == less;
}

static gboolean
judge (UrDerivation *derivation, const UrReference *now, const UrReference *then, gsize from)
{
  UrDecimal results[3];
  guint n = work_out (derivation, now, then, from, results);
  UrNumberKind kind = derivation->figure->finding->number.kind;
  const char *sign = kind == UR_NUMBER_PLAIN || kind == UR_NUMBER_POINTS ? "−" : "÷";
  UrProofItem *item = derivation->figure->item;

  if (are_one_thing (now, then) && ur_derivation_find_wrong_unit (derivation, now, then, from))
    return TRUE;
  if (!ur_derivation_judge_results (derivation, now, sign, then, results, n))
    return FALSE;
  if (item->verdict == UR_VERDICT_DERIVED && kind != UR_NUMBER_TIMES &&
      !ur_derivation_tells (derivation, UR_PROOF_SHARE, from) && is_other_way (derivation, now, then))
    {
      item->verdict = UR_VERDICT_DIFFERS;
      item->difference = UR_DIFFERENCE_DIRECTION;
    }
  return TRUE;
}

/* 由40.8%升至41.1%: that is no change, it is what came of it. */
static gboolean
leads_to (const UrDraftFigure *figure)
{
  const char *start = figure->text + figure->finding->number.start;
  const char *before = start > figure->text ? g_utf8_prev_char (start) : start;

  return g_str_has_prefix (before, "至") || g_str_has_prefix (before, "到") ||
         g_str_has_prefix (before, "由") || g_str_has_prefix (before, "从");
}

/* The earlier one second. */
static gboolean
judge_two (UrDerivation *derivation, const UrReference *a, const UrReference *b, gsize from)
{
  gboolean first =
      a->indicator->period->year > b->indicator->period->year ||
      (a->indicator->period->year == b->indicator->period->year && a->indicator->aim == UR_AIM_RESULT);

  return judge (derivation, first ? a : b, first ? b : a, from);
}

/* 260万元，比2022年的200万元多60万元，是2021年100万元的2.6倍: what the sentence is about was told before
 * both.
 */
static gboolean
judge_subject (UrDerivation *derivation, const UrReference *last, guint second, gsize from)
{
  guint third;
  const UrReference *subject = ur_derivation_find_before (derivation, second, &third);
  UrDecimal results[3];
  guint n = subject != NULL && subject != last && are_one_thing (subject, last)
                ? work_out (derivation, subject, last, from, results)
                : 0;

  for (guint i = 0; i < n; i++)
    if (ur_finding_rounds (derivation->figure->finding, &results[i]))
      return judge_two (derivation, subject, last, from);
  return FALSE;
}

/* 学习课程比2022年增长30.4%, 新建驿站比上年多38个: neither is told; the year of it is, or else it is the last
 * report's. */
static gboolean
judge_years (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const UrReferences *references = derivation->judge->references;
  guint now, year = find_years (own, own->sentence, &now);
  const UrReference *best = NULL, *then = NULL;
  gboolean earlier = ur_derivation_tells (derivation, UR_PROOF_EARLIER, own->from);
  double reached = earlier ? WELL_NAMED : LEAST_NAMED;

  now = earlier ? year : now;
  if ((get_base_year (own, own->from) == 0 && !earlier) || leads_to (own) ||
      !ur_derivation_tells (derivation, UR_PROOF_AGAINST, own->from) ||
      ur_derivation_tells (derivation, UR_PROOF_SHARE, own->from))
    return FALSE;
  for (guint i = 0; i < own->fits->len; i++)
    {
      const UrFit *fit = &g_array_index (own->fits, UrFit, i);
      const UrReference *one = ur_references_get (references, fit->index);
      double score = ur_judge_score (derivation->judge, own, fit);
      const UrReference *base;

      if (score < reached ||
          (score <= reached && (best == NULL || one->report->year <= best->report->year)) ||
          !is_number_of_years (one->indicator) || one->indicator->change != UR_CHANGE_NONE ||
          one->indicator->period->year != (now != 0 ? now : one->report->year) ||
          (base = ur_references_find_year (references, one,
                                           earlier ? one->indicator->period->year - 1 : year)) == NULL ||
          base == one)
        continue;
      reached = score;
      best = one;
      then = base;
    }
  return best != NULL && judge (derivation, best, then, own->from);
}

/* 是2018年的1.7倍，即增长70%: so many times is a growth by one time less; that one is often forgotten. */
static gboolean
judge_times (UrDerivation *derivation, const UrReference *times, gsize from)
{
  const UrNumber *number = &derivation->figure->finding->number;
  UrDecimal one = { 1, 0 }, more, right, whole;
  guint year = get_base_year (derivation->figure, from);
  g_autofree char *digits = g_strdup_printf ("%u", year);
  const char *name = times->indicator->than != NULL ? times->indicator->than : times->indicator->label;

  if (!ur_derivation_is_percent (derivation) || !ur_derivation_tells (derivation, UR_PROOF_GROWTH, from) ||
      ur_derivation_tells (derivation, UR_PROOF_EARLIER, from) ||
      (year != 0 && strstr (name, digits) == NULL) || times->indicator->bound != UR_BOUND_NONE ||
      !ur_decimal_subtract (&times->indicator->value, &one, &more) || more.mantissa <= 0 ||
      !ur_decimal_percent (&more, &one, UR_QUOTIENT_PLACES, &right) ||
      !ur_decimal_percent (&times->indicator->value, &one, UR_QUOTIENT_PLACES, &whole))
    return FALSE;
  g_autofree char *told = ur_indicator_dup_figure (times->indicator);
  if (ur_finding_rounds (derivation->figure->finding, &right))
    ur_derivation_take (derivation, g_strconcat (told, "−1", NULL), times, &right);
  else if (!ur_derivation_is_about (derivation, &right) &&
           (ur_decimal_compare (&number->value, &whole) == 0 || ur_derivation_is_near (derivation, &right)))
    ur_derivation_take_wrong (derivation, g_strconcat (told, "−1", NULL), times, &right);
  else
    return FALSE;
  return TRUE;
}

/* Only what is worked out from it comes between: 增加159座，增长60.9%. */
static gboolean
is_next (const UrDerivation *derivation, guint first)
{
  for (guint i = first + 1; i < derivation->figure->index; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (derivation->judge->figures, i);

      if (other->results == NULL)
        return FALSE;
    }
  return TRUE;
}

/* 2 of 两年净增52.1万人, told after @from; or 0. */
static guint
find_span (const UrDraftFigure *figure, gsize from)
{
  UrNumber number;

  for (; ur_number_find (figure->text, (gssize) figure->finding->number.number_start, from, &number);
       from = number.end)
    if (number.kind == UR_NUMBER_DURATION && number.value.scale == 0 && number.value.mantissa < 10 &&
        g_str_has_prefix (figure->text + number.unit_start, "年"))
      return (guint) number.value.mantissa;
  return 0;
}

/* Of three years in a row, what the last has more than the first: 两年净增. */
static gboolean
judge_span (UrDerivation *derivation, const UrReference *now, guint years, gsize from)
{
  const UrReference *then =
      ur_references_find_year (derivation->judge->references, now, now->indicator->period->year - years);

  return then != NULL && then != now && judge (derivation, now, then, from);
}

/* 会员61.3万人，其中女会员25.2万人，男会员36.1万人，占58.9%: a share of what was worked out right before. */
static gboolean
is_after_part (const UrDraftFigure *own, const UrJudge *judge)
{
  const UrDraftFigure *before = g_ptr_array_index (judge->figures, own->index - 1);

  return before->results != NULL && before->sentence == own->sentence &&
         before->finding->number.kind == UR_NUMBER_PLAIN &&
         !ur_proof_words_end (UR_PROOF_CHANGED, before->text, before->finding->number.start);
}

/* 从56.3万人涨到61.3万人，平均每年净增2.5万人: so much of the whole change for each year. */
static gboolean
judge_yearly (UrDerivation *derivation, const UrReference *now, guint first)
{
  const UrDraftFigure *own = derivation->figure;
  guint second;
  const UrReference *then = ur_derivation_find_before (derivation, first, &second);
  UrDecimal apart, years, each;

  if (then == NULL || first + 1 != own->index || !are_one_thing (now, then) ||
      !is_number_of_years (now->indicator) || !is_number_of_years (then->indicator) ||
      now->indicator->period->year < then->indicator->period->year + 2 ||
      own->finding->number.kind != UR_NUMBER_PLAIN || !ur_derivation_has_unit_of (derivation, now) ||
      !(ur_derivation_tells (derivation, UR_PROOF_YEARLY, own->from)) ||
      !ur_proof_words_end (UR_PROOF_CHANGED, own->text, own->finding->number.start) ||
      !ur_decimal_subtract (&now->indicator->value, &then->indicator->value, &apart))
    return FALSE;
  apart.mantissa = ABS (apart.mantissa);
  years = (UrDecimal){ now->indicator->period->year - then->indicator->period->year, 0 };
  return ur_decimal_divide (&apart, &years, UR_QUOTIENT_PLACES, &each) &&
         ur_derivation_judge_results (derivation, now, "−", then, &each, 1);
}

/* Against what was told before it, or else what is known of a year before. */
static gboolean
judge_against (UrDerivation *derivation, const UrReference *last, guint first, gsize from)
{
  const UrDraftFigure *own = derivation->figure;
  guint second, years = find_span (own, from), since;
  const UrReference *other, *base;
  gsize told =
      ((const UrDraftFigure *) g_ptr_array_index (derivation->judge->figures, first))->finding->number.end;

  other = ur_derivation_find_before (derivation, first, &second);
  if (other != NULL && other != last && is_next (derivation, first) && are_one_thing (last, other) &&
      get_base_year (own, from) == 0)
    return judge_subject (derivation, last, second, from) ||
           (years > 1 && is_number_of_years (last->indicator) ? judge_span (derivation, last, years, from)
                                                              : judge_two (derivation, last, other, from));
  if (other != NULL && !is_after_part (own, derivation->judge) &&
      ur_derivation_are_part_and_whole (derivation, last, first, other, second) &&
      ur_derivation_tells (derivation, UR_PROOF_SHARE, from))
    return judge (derivation, last, other, from);
  /* 95.2%，两年提高3.1个百分点 */
  if (years > 1 && get_base_year (own, from) == 0 && is_number_of_years (last->indicator))
    return judge_span (derivation, last, years, from);
  /* 较2021年增加159座，增长84.6%: since that year as well, or since the one before */
  since = get_base_year (own, told);
  if (get_base_year (own, from) == 0 && since != 0 && since + 1 != last->indicator->period->year)
    return FALSE;
  base = find_base (derivation, last, from);
  return base != NULL && base != last && judge (derivation, last, base, from);
}

/**
 * ur_derivation_judge_asked:
 *
 * Judges a figure whose words ask for something of two that are known.
 *
 * Returns: whether it is judged
 */
gboolean
ur_derivation_judge_asked (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  guint first, second;
  const UrReference *last = ur_derivation_find_before (derivation, own->index, &first), *other;
  gsize from, told;

  if (ur_proof_words_hold (UR_PROOF_OWN, own->text, own->sentence, own->end))
    return FALSE;
  if (ur_derivation_judge_plan (derivation))
    return TRUE;
  if (last == NULL && own->index > own->passage_first &&
      ((const UrDraftFigure *) g_ptr_array_index (derivation->judge->figures, own->index - 1))->sentence ==
          own->sentence)
    return FALSE;
  if (ur_derivation_judge_beside (derivation) ||
      (last != NULL && ur_derivation_judge_level_before (derivation, last)))
    return TRUE;
  if (last != NULL && last->indicator->quantity == UR_QUANTITY_POINTS && first + 1 == own->index &&
      (other = ur_derivation_find_before (derivation, first, &second)) != NULL &&
      ur_derivation_judge_level_before (derivation, other))
    return TRUE;
  if (last != NULL && judge_yearly (derivation, last, first))
    return TRUE;
  if (ur_draft_figure_holds (own, UR_PROOF_EACH) || ur_draft_figure_holds (own, UR_PROOF_SUM))
    return FALSE;
  if (last == NULL)
    return ur_derivation_judge_called (derivation) || judge_years (derivation);
  if (ur_derivation_judge_called (derivation))
    return TRUE;
  told = ((const UrDraftFigure *) g_ptr_array_index (derivation->judge->figures, first))->finding->number.end;
  from = first + 1 < own->index ? MAX (told, own->from) : told;
  if (ur_derivation_count_others (derivation, from) > OTHERS || leads_to (own))
    return FALSE;
  if (ur_derivation_judge_goal (derivation, last, from))
    return TRUE;
  if (ur_derivation_is_after_result (derivation))
    return FALSE;
  if (last->indicator->quantity == UR_QUANTITY_TIMES && first + 1 == own->index)
    return judge_times (derivation, last, from);
  return judge_against (derivation, last, first, from);
}
