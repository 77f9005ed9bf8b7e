/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure that has one of a report's numbers, and is meant to be another of its figures: of another year, a
 * target for a result, the change for the distance. */
#include "ur-verdict-private.h"

#include <string.h>

/* How well a name has to fit, 0 to 1. */
#define FITS 0.45

/* The same thing in the last year that its report tells it of, where this is of a year before. */
static const UrReference *
find_now (const UrJudge *judge, const UrReference *reference)
{
  const UrIndicator *then = reference->indicator;
  const UrReference *found = NULL;
  const GPtrArray *same;

  if (then->series == NULL || then->period->year == 0 || then->period->year >= reference->report->year ||
      then->aim != UR_AIM_RESULT)
    return NULL;
  same = ur_references_get_series (judge->references, then->series);
  for (guint i = 0; i < same->len; i++)
    {
      const UrReference *now = g_ptr_array_index (same, i);

      if (now->report == reference->report && now->indicator->period->year > then->period->year &&
          now->indicator->period->year <= now->report->year && now->indicator->aim == UR_AIM_RESULT &&
          now->indicator->period->role == then->period->role &&
          (found == NULL || now->indicator->period->year > found->indicator->period->year))
        found = now;
    }
  return found;
}

/* 上一年新建书屋38家、驿站86座: what is said before a list is said of all of it. */
static gsize
find_clause (const UrDraftFigure *figure)
{
  gsize from = figure->from;

  if (g_utf8_strchr ("、和及", -1, g_utf8_get_char (figure->text + from)) == NULL)
    return from;
  while (from > figure->sentence &&
         g_utf8_strchr ("，；：", -1, g_utf8_get_char (g_utf8_prev_char (figure->text + from))) == NULL)
    from = (gsize) (g_utf8_prev_char (figure->text + from) - figure->text);
  return from;
}

/* Whether its words say that it is of a year before: 比上年提高 tells by how much something has changed
 * since, and is of the year after. */
static gboolean
is_told_of_before (const UrDraftFigure *figure, const UrIndicator *indicator)
{
  gsize end = figure->finding->number.end, from = find_clause (figure), length = 0;
  gssize at = ur_proof_words_find_last (UR_PROOF_EARLIER, figure->text, end, &length);

  if (at < (gssize) from)
    return FALSE;
  return indicator->change == UR_CHANGE_NONE || at > (gssize) figure->finding->number.start ||
         ur_proof_words_hold (UR_PROOF_FROM, figure->text, from, (gsize) at) ||
         !ur_proof_is_right_after_against (figure->text, at) ||
         ur_proof_words_hold (UR_PROOF_EARLIER, figure->text, from, (gsize) at);
}

/* The value that an earlier year has of what the later one tells anew. */
static const UrReference *
find_later (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *reference)
{
  const UrReference *later = reference->later != NULL ? reference->later : find_now (judge, reference);
  guint own = reference->indicator->period->year;
  guint told = ur_draft_figure_get_told_year (figure);
  const char *head = figure->head != NULL ? figure->head : "";

  if (later == NULL || figure->finding->unit == NULL || *figure->finding->unit == '\0' ||
      ur_draft_figure_relate (figure, later->indicator) == UR_RELATION_SAME ||
      is_told_of_before (figure, reference->indicator) ||
      ur_proof_words_hold (UR_PROOF_EARLIER, head, 0, strlen (head)) ||
      ur_judge_is_of_before (judge, figure, own) || (told != 0 && told == own) ||
      (told == 0 && ur_draft_figure_has_year (figure, own)) ||
      (reference->indicator->aim == UR_AIM_TARGET && told != later->indicator->period->year &&
       !(told == 0 && ur_draft_figure_is_planned_anew (figure))))
    return NULL;
  return later;
}

/* Whether its own words say that it was to be reached: 目标是251家, 目标：251家, 386家的目标; 完成目标386家
 * may be what was done. */
static gboolean
is_planned (const UrDraftFigure *figure)
{
  const char *text = figure->text;
  gsize start = figure->finding->number.start;

  if (ur_proof_words_hold (UR_PROOF_PLANNED, text, start > strlen ("目标是") ? start - strlen ("目标是") : 0,
                           start) ||
      ur_draft_figure_is_said_to_be_planned (figure))
    return TRUE;
  if (figure->finding->change != UR_CHANGE_NONE)
    start -=
        MAX (ur_proof_words_end (UR_PROOF_UP, text, start), ur_proof_words_end (UR_PROOF_DOWN, text, start));
  while (start > figure->from &&
         g_utf8_strchr ("：: 值数", -1, g_utf8_get_char (g_utf8_prev_char (text + start))))
    start = (gsize) (g_utf8_prev_char (text + start) - text);
  return ur_proof_words_end (UR_PROOF_GOAL, text, start) &&
         !ur_proof_words_hold (UR_PROOF_REACHED, text, figure->from, start) &&
         !ur_proof_words_hold (UR_PROOF_MORE, text, figure->from, start);
}

/* 对照去年的目标：宣讲2500场，完成2630场；书屋40家: what comes before the colon is said of all of the
 * passage. */
static gboolean
begins_with_plans (const UrDraftFigure *figure)
{
  const char *colon = strstr (figure->text, "：");
  gsize end = colon != NULL ? (gsize) (colon - figure->text) : 0;

  return end < figure->finding->number.start &&
         (ur_proof_words_hold (UR_PROOF_GOAL, figure->text, 0, end) ||
          ur_proof_words_hold (UR_PROOF_AHEAD, figure->text, 0, end)) &&
         !ur_proof_words_hold (UR_PROOF_REACHED, figure->text, figure->from, figure->finding->number.start);
}

/* 2023年，我们一起走过: what is told is of that year, and what was done in it stands right before;
 * 新建职工书屋40家, which is planned for the next one, is told as done too. */
static gboolean
is_among_results (const UrJudge *judge, const UrDraftFigure *figure, const UrIndicator *aim)
{
  static const UrProofWords others[] = { UR_PROOF_AHEAD, UR_PROOF_COMING, UR_PROOF_MORE };
  const UrDraftFigure *before =
      figure->index > 0 ? g_ptr_array_index (judge->figures, figure->index - 1) : NULL;
  const char *heading = figure->heading;

  if (before == NULL || heading == NULL || before->heading != heading ||
      figure->standing_year + 1 != aim->period->year || before->chosen == NULL ||
      before->chosen->indicator->aim != UR_AIM_RESULT ||
      before->chosen->indicator->period->year != figure->standing_year ||
      figure->finding->number.bound != UR_BOUND_NONE ||
      !ur_proof_words_hold (UR_PROOF_CAME, figure->text, figure->from, figure->finding->number.start))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (ur_proof_words_hold (others[i], figure->text, 0, figure->to) ||
        ur_proof_words_hold (others[i], heading, 0, strlen (heading)))
      return FALSE;
  return TRUE;
}

/* 过去的2024年，宣讲队扩充到141支，开展宣讲2700场, where so many are planned for the year after: the year
 * that it is told of, or else that of the plan. */
static guint
get_year_of_result (const UrJudge *judge, const UrDraftFigure *figure, const UrIndicator *aim)
{
  guint own = ur_draft_figure_get_own_year (figure), year = ur_draft_figure_get_sentence_year (figure);

  if (own != 0)
    return own;
  if (year == 0 && ur_draft_figure_get_told_year (figure) == 0 && is_among_results (judge, figure, aim))
    return figure->standing_year;
  return year != 0 && year < aim->period->year && !ur_draft_figure_holds (figure, UR_PROOF_MORE)
             ? year
             : aim->period->year;
}

/* What was reached in the year that is told, where the draft tells what was to be reached as if it had been;
 * a report tells that of its own year, or of the one before. */
static const UrReference *
find_result (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *target)
{
  const UrIndicator *aim = target->indicator;
  gboolean has_bound = figure->finding->number.bound != UR_BOUND_NONE;
  guint year = get_year_of_result (judge, figure, aim);
  const GPtrArray *same;

  if (aim->aim != UR_AIM_TARGET || figure->finding->aim == UR_AIM_TARGET || aim->series == NULL ||
      is_planned (figure) || begins_with_plans (figure) || ur_draft_figure_is_intended (figure) ||
      ur_proof_words_hold (UR_PROOF_AHEAD, figure->text, figure->sentence, figure->to))
    return NULL;
  same = ur_references_get_series (judge->references, aim->series);
  for (guint i = 0; i < same->len; i++)
    {
      const UrReference *other = g_ptr_array_index (same, i);

      if ((other->report == target->report || (other->report->year == year && !has_bound)) &&
          ur_references_are_one_series (other, target) && other->indicator->aim == UR_AIM_RESULT &&
          other->indicator->period->year == year)
        return ur_judge_is_told (judge, figure, other) ? NULL : other;
    }
  return NULL;
}

/* The year that is told is still to come, and so is what is planned for it. */
static gboolean
is_ahead (const UrDraftFigure *figure, const UrReference *result)
{
  gsize start = figure->finding->number.start;

  return (figure->finding->aim == UR_AIM_TARGET ||
          ur_proof_words_hold (UR_PROOF_AHEAD, figure->text, figure->sentence, start)) &&
         !ur_proof_words_hold (UR_PROOF_EARLIER, figure->text, figure->from, start) &&
         ur_draft_figure_get_told_year (figure) > result->report->year;
}

/* What was to be reached, where the draft tells what was reached for it. */
static const UrReference *
find_target (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *result)
{
  const GPtrArray *same = ur_references_get_series (judge->references, result->indicator->series);
  gboolean ahead = is_ahead (figure, result);

  if (same == NULL || result->indicator->aim != UR_AIM_RESULT ||
      result->report->year != result->indicator->period->year || (!ahead && !is_planned (figure)))
    return NULL;
  for (guint i = 0; i < same->len; i++)
    {
      const UrReference *other = g_ptr_array_index (same, i);
      guint year = other->indicator->period->year;

      if (other->report == result->report && other->indicator->aim == UR_AIM_TARGET &&
          (ahead ? year > result->indicator->period->year : year == result->indicator->period->year))
        return other;
    }
  if (!ahead)
    for (guint i = 0; i < same->len; i++)
      {
        const UrReference *other = g_ptr_array_index (same, i);

        if (other->report == result->report && other->indicator->aim == UR_AIM_TARGET)
          return other;
      }
  return NULL;
}

/* 2023年度：竞赛54项；参赛12.9万人次: the year that the passage begins with, where it tells no other. */
static guint
get_leading_year (const UrDraftFigure *figure)
{
  const UrToldYear *told = figure->years->len == 1 ? &g_array_index (figure->years, UrToldYear, 0) : NULL;

  return told != NULL && told->start == 0 && !told->is_span ? told->year : 0;
}

/* 2022年新建书屋120间，配书5.4万册, where 5.4万 are of 2023: the year that its sentence tells, where its own
 * words tell no time and no way up to now. */
static guint
get_year_of_sentence (const UrDraftFigure *figure)
{
  gsize start = figure->finding->number.start;

  return ur_proof_words_hold (UR_PROOF_YEAR, figure->text, figure->from, start) ||
                 ur_proof_words_hold (UR_PROOF_HELD, figure->text, figure->from, start) ||
                 ur_proof_words_hold (UR_PROOF_GROWTH, figure->text, figure->from, start) ||
                 ur_proof_words_hold (UR_PROOF_FROM, figure->text, figure->sentence, start) ||
                 ur_proof_words_end (UR_PROOF_WAY, figure->text, start) > 0
             ? 0
         : ur_draft_figure_get_sentence_year (figure) != 0 ? ur_draft_figure_get_sentence_year (figure)
                                                           : get_leading_year (figure);
}

/* What the same thing has for the year that its own words tell, or its sentence. */
static const UrReference *
find_of_own_year (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *same)
{
  const UrPeriod *period = same->indicator->period;
  guint attached = ur_draft_figure_get_attached_year (figure);
  guint own = attached != 0 ? attached : ur_draft_figure_get_own_year (figure);
  guint year = own != 0 ? own : get_year_of_sentence (figure);
  g_autofree char *digits = g_strdup_printf ("%u", year);
  const UrReference *other;
  const UrFit *fit;

  /* 达到2018年的1.8倍 is not of 2018 */
  if (figure->finding->number.kind == UR_NUMBER_TIMES || year == 0 || period->year == 0 ||
      year == period->year || period->years > 1 ||
      (attached == 0 &&
       (ur_draft_figure_holds (figure, UR_PROOF_EARLIER) || ur_draft_figure_holds (figure, UR_PROOF_MORE))) ||
      (period->role != UR_PERIOD_YEAR && period->role != UR_PERIOD_POINT) ||
      same->indicator->aim != UR_AIM_RESULT ||
      (own == 0 && ur_judge_is_of_before (judge, figure, period->year)))
    return NULL;
  other = ur_references_find_year (judge->references, same, year);
  if (other != NULL)
    return ur_draft_figure_relate (figure, other->indicator) == UR_RELATION_SAME ||
                   (own == 0 && ur_judge_is_told (judge, figure, other))
               ? NULL
               : other;
  /* 2018年的倍数 is called so */
  if (own == 0 || year > same->report->year || strstr (same->indicator->label, digits) != NULL)
    return NULL;
  fit = ur_draft_figure_get_fit (figure, same->index);
  return fit != NULL && fit->score >= FITS ? same : NULL;
}

/* 新增暖心驿站2.59万个, where so many were built in five years: what is new is told of one. */
static const UrReference *
find_new (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *same)
{
  const char *const *words = ur_proof_words_get (UR_PROOF_NEW);
  const UrIndicator *all = same->indicator;
  const GPtrArray *series = ur_references_get_series (judge->references, all->series);
  gsize start = figure->finding->number.start;

  if (series == NULL || all->period->role == UR_PERIOD_YEAR || all->aim != UR_AIM_RESULT ||
      ur_draft_figure_holds (figure, UR_PROOF_HELD) || ur_draft_figure_holds (figure, UR_PROOF_BUILT) ||
      ur_proof_words_hold (UR_PROOF_SPAN, figure->text, 0, figure->end) ||
      ur_proof_words_hold (UR_PROOF_YEARS, figure->text, 0, figure->end))
    return NULL;
  for (guint k = 0; words[k] != NULL; k++)
    for (guint i = 0; i < series->len; i++)
      {
        const UrReference *one = g_ptr_array_index (series, i);

        if (g_strstr_len (figure->text + figure->from, (gssize) (start - figure->from), words[k]) != NULL &&
            one->report == same->report && one->indicator->period->role == UR_PERIOD_YEAR &&
            one->indicator->aim == UR_AIM_RESULT && strstr (one->indicator->label, words[k]) != NULL &&
            strstr (all->label, words[k]) == NULL && !ur_judge_is_told (judge, figure, one))
          return one;
      }
  return NULL;
}

/* 在用援助站12个, where 12 are 新增援助站 and 40 在用援助站: of one series, its own words tell the whole name
 * of the other one. */
static const UrReference *
find_named_of_series (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *same)
{
  const UrIndicator *own = same->indicator;
  const GPtrArray *series = ur_references_get_series (judge->references, own->series);
  const char *words = figure->text + figure->from;
  gssize len = (gssize) (figure->finding->number.start - figure->from);

  if (series == NULL || own->period->role != UR_PERIOD_YEAR || ur_draft_figure_get_own_year (figure) != 0 ||
      g_strstr_len (words, len, own->label) != NULL ||
      !ur_proof_words_hold (UR_PROOF_HELD, words, 0, (gsize) len))
    return NULL;
  for (guint i = 0; i < series->len; i++)
    {
      const UrReference *one = g_ptr_array_index (series, i);

      if (one->report == same->report && one->indicator->period->role != own->period->role &&
          one->indicator->aim == own->aim && one->indicator->change == own->change &&
          g_strstr_len (words, len, one->indicator->label) != NULL && !ur_judge_is_told (judge, figure, one))
        return one;
    }
  return NULL;
}

/* What was told is the value of the year before, for the one that a report is about. */
static gboolean
is_of_year_before (const UrReference *same, const UrReference *right)
{
  return right != NULL && right->indicator->period->year == right->report->year &&
         right->indicator->period->year == same->indicator->period->year + 1;
}

/* 没达到15%以上的目标, where that is next year's: what was not reached is of a year that is over. */
static const UrReference *
find_unreached (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *same)
{
  const UrReport *report = same->report;
  const GPtrArray *series = ur_references_get_series (judge->references, same->indicator->series);

  if (series == NULL || same->indicator->aim != UR_AIM_TARGET ||
      same->indicator->period->year <= report->year ||
      !ur_proof_words_hold (UR_PROOF_UNREACHED, figure->text, figure->from,
                            figure->finding->number.number_start))
    return NULL;
  for (guint i = 0; i < series->len; i++)
    {
      const UrReference *other = g_ptr_array_index (series, i);

      if (other->report == report && other->indicator->aim == UR_AIM_TARGET &&
          other->indicator->period->year == report->year)
        return other;
    }
  return NULL;
}

/**
 * ur_judge_find_meant:
 * @same: a figure of a report that has the number of @figure
 * @difference: (out): what differs then
 *
 * Returns: (nullable): the figure that is meant instead, by the time that is told, as a target, or by what it
 * is held against
 */
const UrReference *
ur_judge_find_meant (const UrJudge *judge,
                     const UrDraftFigure *figure,
                     const UrReference *same,
                     UrDifference *difference)
{
  const UrReference *found = find_of_own_year (judge, figure, same);

  *difference = is_of_year_before (same, found) ? UR_DIFFERENCE_LAST_YEAR : UR_DIFFERENCE_PERIOD;
  if (found != NULL)
    return found;
  *difference = UR_DIFFERENCE_PERIOD;
  if ((found = find_unreached (judge, figure, same)) != NULL ||
      (found = find_new (judge, figure, same)) != NULL ||
      (found = find_named_of_series (judge, figure, same)) != NULL ||
      (found = ur_judge_find_whole (judge, figure, same)) != NULL)
    return found;
  *difference = UR_DIFFERENCE_LAST_YEAR;
  if ((found = find_later (judge, figure, same)) != NULL ||
      (found = ur_judge_find_to_come (judge, figure, same)) != NULL)
    return found;
  *difference = UR_DIFFERENCE_VALUE;
  if ((found = find_result (judge, figure, same)) != NULL)
    {
      if (found->indicator->period->year < same->indicator->period->year)
        *difference = UR_DIFFERENCE_PERIOD;
      return found;
    }
  *difference = UR_DIFFERENCE_LABEL;
  if ((found = find_target (judge, figure, same)) != NULL ||
      (found = ur_judge_find_level (judge, figure, same)) != NULL ||
      (found = ur_judge_find_beside (judge, figure, same)) != NULL ||
      (found = ur_judge_find_of_own_grade (judge, figure, same)) != NULL)
    return found;
  return NULL;
}
