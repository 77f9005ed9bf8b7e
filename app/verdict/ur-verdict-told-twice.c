/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 由3580万元减少到3580万元; 3.24亿元，上年为3.24亿元; 目标40家，建成40家: one number told of two times, which
 * are known to have two. */
#include "ur-verdict-private.h"

#include <string.h>

static void
settle (UrDraftFigure *figure, UrDifference difference, const UrReference *right)
{
  const UrIndicator *own = figure->chosen->indicator;

  ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, difference, right);
  figure->item->elsewhere = own;
}

/* 年均19.9亿元，与2023年的19.9亿元持平: it is worked out, or said to be as much. */
static gboolean
is_as_much (const UrDraftFigure *figure)
{
  gsize end = figure->finding->number.end;

  return ur_draft_figure_holds (figure, UR_PROOF_EACH) || ur_draft_figure_holds (figure, UR_PROOF_SUM) ||
         ur_proof_words_hold (UR_PROOF_AS_MUCH, figure->text, end, MAX (end, figure->end));
}

/* Both have one number, which is right by itself. */
static gboolean
are_one_number (const UrDraftFigure *first, const UrDraftFigure *second)
{
  return first->sentence == second->sentence && first->chosen != NULL && first->chosen == second->chosen &&
         first->chosen->base == NULL && first->item->verdict == UR_VERDICT_MATCH &&
         second->item->verdict == UR_VERDICT_MATCH &&
         ur_decimal_compare (&first->finding->number.value, &second->finding->number.value) == 0 &&
         !first->finding->number.is_range && !second->finding->number.is_range;
}

/* The same thing a year later or before, where it has another number. */
static const UrReference *
find_other (const UrJudge *judge, const UrDraftFigure *figure, int step)
{
  const UrReference *own = figure->chosen;
  const UrReference *other =
      ur_references_find_year (judge->references, own, (guint) ((int) own->indicator->period->year + step));

  return other != NULL && other->indicator->digits_to == NULL &&
                 ur_draft_figure_relate (figure, other->indicator) != UR_RELATION_SAME
             ? other
             : NULL;
}

/* 由 before the one, and 增加到 or 到 with no name before the other; or an arrow between them. */
static gboolean
are_ends_of_way (const UrDraftFigure *first, const UrDraftFigure *second)
{
  const char *text = second->text;
  gsize from = first->finding->number.end, start = second->finding->number.start;
  gsize way = ur_proof_words_end (UR_PROOF_WAY, text, start),
        grown = ur_proof_words_match (UR_PROOF_GROWTH, text + from);

  if (start == from + strlen ("→") && g_str_has_prefix (text + from, "→"))
    return TRUE;
  return ur_proof_words_hold (UR_PROOF_FROM, first->text, first->from, first->finding->number.start) &&
         way > 0 && g_utf8_strchr ("到至为", -1, g_utf8_get_char (text + start - way)) != NULL &&
         (grown > 0 || from + way == start);
}

/* What the report of @figure has of the same thing for the last year before; %NULL also where one of them has
 * its number. */
static const UrReference *
find_way_before (const UrJudge *judge, const UrDraftFigure *figure)
{
  const UrReference *own = figure->chosen, *found = NULL;
  const GPtrArray *series = ur_references_get_series (judge->references, own->indicator->series);

  for (guint i = 0; series != NULL && i < series->len; i++)
    {
      const UrReference *one = g_ptr_array_index (series, i);
      const UrPeriod *period = one->indicator->period;

      if (one->report != own->report || one == own || one->indicator->aim != UR_AIM_RESULT ||
          one->indicator->change != own->indicator->change || period->role != own->indicator->period->role ||
          period->year == 0)
        continue;
      if (period->year >= own->indicator->period->year ||
          ur_draft_figure_relate (figure, one->indicator) == UR_RELATION_SAME)
        return NULL;
      found = found == NULL || period->year > found->indicator->period->year ? one : found;
    }
  return found;
}

/* 由8651家增加到8651家, where there were 7214 five years before. */
static void
judge_way (const UrJudge *judge, UrDraftFigure *first, const UrDraftFigure *second)
{
  const UrReference *before = find_way_before (judge, second);

  if (before != NULL)
    settle (first, UR_DIFFERENCE_PERIOD, before);
}

/* 上年为, 比上年的: what comes next is the value of the year before, and of nothing else. */
static gboolean
is_of_year_before (const UrDraftFigure *figure)
{
  static const char *const ties[] = { "为", "是", "的", "末的", "同期的" };
  gsize start = figure->finding->number.start;

  for (guint i = 0; i < G_N_ELEMENTS (ties); i++)
    {
      gsize len = strlen (ties[i]);

      if (start > figure->from + len && memcmp (figure->text + start - len, ties[i], len) == 0 &&
          (ur_proof_words_end (UR_PROOF_AGO, figure->text, start) > 0 ||
           ur_proof_words_end (UR_PROOF_AGO, figure->text, start - len) > 0 ||
           ur_proof_words_end (UR_PROOF_BEFORE, figure->text, start - len) > 0))
        return TRUE;
    }
  return FALSE;
}

/* One of two ends of a year and the one before it: the value of the last year that a report is about cannot
 * be the earlier one's, and one that a later year has passed cannot be that year's. */
static void
judge_years (const UrJudge *judge, UrDraftFigure *now, UrDraftFigure *then)
{
  const UrReference *before = find_other (judge, now, -1), *after = find_other (judge, now, 1);

  if (after != NULL && after->indicator->period->year <= after->report->year)
    settle (now, UR_DIFFERENCE_LAST_YEAR, after);
  else if (after == NULL && before != NULL &&
           now->chosen->indicator->period->year == now->chosen->report->year)
    settle (then, UR_DIFFERENCE_PERIOD, before);
}

/* 办结率98.5%，比2023年的98.5%提高: what is of that year is not of another. */
static void
judge_against_year (const UrJudge *judge, UrDraftFigure *now, UrDraftFigure *then)
{
  guint year = ur_draft_figure_get_attached_year (then);
  const UrReference *after = find_other (judge, now, 1);

  if (year == now->chosen->indicator->period->year && ur_draft_figure_get_own_year (now) != year &&
      after != NULL && after->indicator->period->year <= after->report->year)
    settle (now, UR_DIFFERENCE_LAST_YEAR, after);
}

/* 目标40家，建成40家 */
static void
judge_goal (const UrJudge *judge, UrDraftFigure *goal, UrDraftFigure *done)
{
  const UrReference *target = done->chosen;
  const GPtrArray *series = ur_references_get_series (judge->references, target->indicator->series);
  gsize start = done->finding->number.start;

  if (target->indicator->aim != UR_AIM_TARGET || goal->finding->number.bound != UR_BOUND_NONE ||
      (ur_proof_words_end (UR_PROOF_REACHED, done->text, start) == 0 &&
       ur_proof_words_end (UR_PROOF_CAME, done->text, start) == 0) ||
      ur_proof_words_hold (UR_PROOF_GOAL, done->text, done->from, done->to) ||
      g_str_has_prefix (done->text + done->finding->number.end, "的"))
    return;
  for (guint i = 0; series != NULL && i < series->len; i++)
    {
      const UrReference *one = g_ptr_array_index (series, i);

      if (one->report == target->report && one->indicator->aim == UR_AIM_RESULT &&
          one->indicator->period->year == target->indicator->period->year &&
          one->indicator->period->year == one->report->year &&
          ur_draft_figure_relate (done, one->indicator) != UR_RELATION_SAME)
        {
          settle (done, UR_DIFFERENCE_VALUE, one);
          return;
        }
    }
}

/* What came of @then, by how many per cent, is @rate. */
static gboolean
is_rate_of (const UrFinding *rate, const UrIndicator *now, const UrIndicator *then)
{
  UrDecimal apart, percent;
  UrChange change;

  if (then->value.mantissa <= 0 || !ur_decimal_subtract (&now->value, &then->value, &apart))
    return FALSE;
  change = apart.mantissa < 0 ? UR_CHANGE_DOWN : UR_CHANGE_UP;
  apart.mantissa = ABS (apart.mantissa);
  return apart.mantissa > 0 && rate->change == change &&
         ur_decimal_percent (&apart, &then->value, UR_QUOTIENT_PLACES, &percent) &&
         ur_finding_rounds (rate, &percent);
}

/* 疗休养0.31万人次，下降9.7%, where it went down so much to 0.28万人次: the rate is of what came of it, which
 * is told nowhere in the passage. */
static void
judge_grown (const UrJudge *judge, UrDraftFigure *level, const UrDraftFigure *rate)
{
  /* ，比上年增长 */
  static const UrProofWords only[] = { UR_PROOF_GROWTH, UR_PROOF_EARLIER, UR_PROOF_AGAINST };
  const UrReference *then = level->chosen, *now;
  gsize start = level->finding->number.start, end = level->finding->number.end;

  if (level->sentence != rate->sentence || rate->finding->number.kind != UR_NUMBER_PERCENT || then == NULL ||
      then->base != NULL || level->item->verdict != UR_VERDICT_MATCH || level->row_year != 0 ||
      then->indicator->aim != UR_AIM_RESULT || !ur_indicator_is_amount (then->indicator))
    return;
  now = find_other (judge, level, 1);
  if (now == NULL || now->indicator->period->year > now->report->year ||
      now->indicator->bound != UR_BOUND_NONE || then->indicator->bound != UR_BOUND_NONE ||
      !is_rate_of (rate->finding, now->indicator, then->indicator) || ur_judge_is_told (judge, level, now) ||
      ur_proof_words_hold (UR_PROOF_EARLIER, level->text, level->from, start) ||
      ur_proof_words_count_others (only, G_N_ELEMENTS (only), level->text, end, rate->finding->number.start) >
          0 ||
      ur_draft_figure_has_year (level, then->indicator->period->year) ||
      ur_judge_is_of_before (judge, level, then->indicator->period->year))
    return;
  settle (level, UR_DIFFERENCE_LAST_YEAR, now);
}

/**
 * ur_judge_told_twice:
 * @judge: what the draft is judged with
 *
 * Looks again at two figures, one after the other, that have one number, or of which one is the growth of the
 * other.
 */
void
ur_judge_told_twice (UrJudge *judge)
{
  for (guint i = 1; i < judge->figures->len; i++)
    {
      UrDraftFigure *first = g_ptr_array_index (judge->figures, i - 1);
      UrDraftFigure *second = g_ptr_array_index (judge->figures, i);

      if (i == second->passage_first)
        continue;
      judge_grown (judge, first, second);
      if (!are_one_number (first, second))
        continue;
      if (are_ends_of_way (first, second))
        {
          judge_years (judge, second, first);
          if (first->item->verdict == UR_VERDICT_MATCH && second->item->verdict == UR_VERDICT_MATCH)
            judge_way (judge, first, second);
        }
      else if (is_as_much (first) || is_as_much (second))
        continue;
      else if (is_of_year_before (second))
        judge_years (judge, first, second);
      else if (ur_draft_figure_get_attached_year (second) != 0)
        judge_against_year (judge, first, second);
      else
        judge_goal (judge, first, second);
    }
}
