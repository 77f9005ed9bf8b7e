/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 由3580万元减少到3580万元; 3.24亿元，上年为3.24亿元; 目标40家，建成40家: one number told of two times, which
 * are known to have two. */
#include "ur-verdict-private.h"

#include <string.h>

static void
settle (UrDraftFigure *figure, UrDifference difference, const UrReference *right)
{
  const UrIndicator *own = figure->chosen->indicator;

  g_clear_pointer (&figure->item->right, g_free);
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
  return !is_as_much (first) && !is_as_much (second) && first->sentence == second->sentence &&
         first->chosen != NULL && first->chosen == second->chosen && first->chosen->base == NULL &&
         first->item->verdict == UR_VERDICT_MATCH && second->item->verdict == UR_VERDICT_MATCH &&
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

/* 由 before the one, and 增加到 with no name before the other. */
static gboolean
are_ends_of_way (const UrDraftFigure *first, const UrDraftFigure *second)
{
  gsize start = second->finding->number.start, way = ur_proof_words_end (UR_PROOF_WAY, second->text, start);

  return ur_proof_words_hold (UR_PROOF_FROM, first->text, first->from, first->finding->number.start) &&
         way > 0 && g_utf8_strchr ("到至为", -1, g_utf8_get_char (second->text + start - way)) != NULL &&
         ur_proof_words_match (UR_PROOF_GROWTH, second->text + first->finding->number.end) > 0;
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

/**
 * ur_judge_told_twice:
 * @judge: what the draft is judged with
 *
 * Looks again at two figures, one after the other, that have one number.
 */
void
ur_judge_told_twice (UrJudge *judge)
{
  for (guint i = 1; i < judge->figures->len; i++)
    {
      UrDraftFigure *first = g_ptr_array_index (judge->figures, i - 1);
      UrDraftFigure *second = g_ptr_array_index (judge->figures, i);

      if (i == second->passage_first || !are_one_number (first, second))
        continue;
      if (are_ends_of_way (first, second))
        judge_years (judge, second, first);
      else if (is_of_year_before (second))
        judge_years (judge, first, second);
      else if (ur_draft_figure_get_attached_year (second) != 0)
        judge_against_year (judge, first, second);
      else
        judge_goal (judge, first, second);
    }
}
