/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 职工之家运行150间，2023年新增20个: words that tell nothing but another year, after a figure of a series,
 * are of the same series; then there is one right number. */
#include "ur-verdict-private.h"

#include <string.h>

/* Words that name nothing. */
static const UrProofWords fillings[] = { UR_PROOF_FILLING, UR_PROOF_CAME, UR_PROOF_YEAR, UR_PROOF_ONE_YEAR,
                                         UR_PROOF_REACHED };

/* Whether its own words before the number are one year and words that name nothing. */
static gboolean
tells_only_year (const UrDraftFigure *figure)
{
  gsize start = figure->finding->number.start;
  /* 降到2024年的35家 */
  gboolean is_way = ur_draft_figure_get_attached_year (figure) != 0;

  for (gsize at = figure->from; at < start;)
    {
      gsize len = 0;
      guint i = 0;
      const UrToldYear *year = ur_draft_figure_next_year (figure, &i, at, start);

      if (year != NULL && year->start == at)
        {
          at = year->end;
          continue;
        }
      for (guint k = 0; k < G_N_ELEMENTS (fillings); k++)
        len = MAX (len, ur_proof_words_match (fillings[k], figure->text + at));
      if (is_way)
        len = MAX (len, ur_proof_words_match (UR_PROOF_GROWTH, figure->text + at));
      if (is_way)
        len = MAX (len, ur_proof_words_match (UR_PROOF_WAY, figure->text + at));
      if (len == 0 && g_unichar_isalnum (g_utf8_get_char (figure->text + at)))
        return FALSE;
      at = len > 0 ? at + len : (gsize) (g_utf8_next_char (figure->text + at) - figure->text);
    }
  return TRUE;
}

/* Nor does anything come after the number but its unit. */
static gboolean
ends_with_number (const UrDraftFigure *figure)
{
  const char *after = figure->text + figure->finding->number.end;

  return *after == '\0' || g_utf8_strchr ("，、；。）)！", -1, g_utf8_get_char (after)) != NULL;
}

/* Whether it has a number of the series of @same: two series of a report may be of one thing. */
static gboolean
has_number_of_series (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *same)
{
  for (guint i = 0; i < figure->fits->len; i++)
    {
      const UrFit *fit = &g_array_index (figure->fits, UrFit, i);
      const UrReference *one = ur_references_get (judge->references, fit->index);

      if (fit->relation == UR_RELATION_SAME && one->report == same->report &&
          one->indicator->series != NULL && g_strcmp0 (one->indicator->series, same->indicator->series) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * ur_judge_tells_only_year:
 * @same: a figure of a report
 *
 * Returns: whether its own words tell a year and name nothing, and what was told last is of the series of
 * @same: “十四五”以来已新建5860个。2025年再建1536个
 */
gboolean
ur_judge_tells_only_year (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *same)
{
  if (ur_draft_figure_get_own_year (figure) == 0 || !tells_only_year (figure) || !ends_with_number (figure))
    return FALSE;
  for (guint i = figure->index; i-- > figure->passage_first;)
    {
      const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);

      if (other->chosen != NULL)
        return other->item->verdict == UR_VERDICT_MATCH && other->chosen->base == NULL &&
               has_number_of_series (judge, other, same);
    }
  return FALSE;
}

/* What the series has for the year alone. */
static const UrReference *
find_of_year (const UrJudge *judge, const UrReference *told, guint year)
{
  const GPtrArray *series = ur_references_get_series (judge->references, told->indicator->series);
  const UrReference *found = NULL;

  for (guint i = 0; series != NULL && i < series->len; i++)
    {
      const UrReference *one = g_ptr_array_index (series, i);

      if (one->report != told->report || one->indicator->period->year != year ||
          one->indicator->period->role != UR_PERIOD_YEAR || one->indicator->aim != UR_AIM_RESULT ||
          one->indicator->change != UR_CHANGE_NONE || one->indicator->digits_to != NULL)
        continue;
      if (found != NULL)
        return NULL;
      found = one;
    }
  return found;
}

/* Its own report's, or that of another year's. */
static const UrReference *
find_of_any_report (const UrJudge *judge, const UrReference *told, guint year)
{
  const UrReference *found = find_of_year (judge, told, year);

  return found != NULL || told->indicator->aim != UR_AIM_RESULT
             ? found
             : ur_references_find_year (judge->references, told, year);
}

/* What was reached of what was to be reached. */
static const UrReference *
find_reached (const UrJudge *judge, const UrReference *target)
{
  const GPtrArray *series = ur_references_get_series (judge->references, target->indicator->series);

  for (guint i = 0; series != NULL && i < series->len; i++)
    {
      const UrReference *one = g_ptr_array_index (series, i);

      if (one->report == target->report && one->indicator->aim == UR_AIM_RESULT &&
          one->indicator->period->year == target->indicator->period->year &&
          one->indicator->period->role == target->indicator->period->role &&
          one->indicator->change == target->indicator->change)
        return one;
    }
  return NULL;
}

/* 2025年要求不少于400家，今年已新建86家, where 已新建工会 are 96 so far: more may have come since, and only a
 * slip is sure. */
static const UrReference *
find_done_so_far (const UrJudge *judge, const UrDraftFigure *figure, const UrDraftFigure *before)
{
  gsize start = figure->finding->number.start;
  const UrReference *plan = before->chosen, *done;
  guint year = plan->indicator->period->year;

  if (plan->indicator->aim != UR_AIM_TARGET || year <= plan->report->year ||
      !ur_proof_words_hold (UR_PROOF_COMING, figure->text, figure->from, start) ||
      !ur_proof_words_hold (UR_PROOF_CAME, figure->text, figure->from, start))
    return NULL;
  done = ur_judge_find_called_of_year (judge, plan, year);
  switch ((int) (done != NULL ? ur_draft_figure_relate (figure, done->indicator) : UR_RELATION_NONE))
    {
    case UR_RELATION_TYPO:
    case UR_RELATION_TRANSPOSED:
    case UR_RELATION_MAGNITUDE:
      return done;
    default:
      return NULL;
    }
}

/* 书屋目标40家，建了38家: words that only say that something was done, after what was to be done. */
static const UrReference *
find_done (const UrJudge *judge, const UrDraftFigure *figure, const UrDraftFigure *before)
{
  gsize start = figure->finding->number.start;

  return before->chosen->indicator->aim == UR_AIM_TARGET &&
                 (ur_proof_words_hold (UR_PROOF_CAME, figure->text, figure->from, start) ||
                  ur_proof_words_hold (UR_PROOF_REACHED, figure->text, figure->from, start))
             ? find_reached (judge, before->chosen)
             : NULL;
}

static UrDifference
get_difference (const UrDraftFigure *figure, const UrIndicator *right)
{
  switch ((int) ur_draft_figure_relate (figure, right))
    {
    case UR_RELATION_MAGNITUDE:
      return UR_DIFFERENCE_MAGNITUDE;
    case UR_RELATION_TRANSPOSED:
      return UR_DIFFERENCE_TRANSPOSED;
    default:
      return UR_DIFFERENCE_VALUE;
    }
}

/**
 * ur_judge_of_year:
 *
 * Judges a figure that has no number of a report and tells only for which year it is, after one of a series.
 *
 * Returns: whether it is judged
 */
gboolean
ur_judge_of_year (const UrJudge *judge, UrDraftFigure *figure)
{
  const UrDraftFigure *before =
      figure->index > figure->passage_first ? g_ptr_array_index (judge->figures, figure->index - 1) : NULL;
  guint year = ur_draft_figure_get_own_year (figure);
  const UrReference *right;

  if (before == NULL || before->sentence != figure->sentence || before->chosen == NULL ||
      before->chosen->base != NULL ||
      (before->item->verdict != UR_VERDICT_MATCH && before->item->difference != UR_DIFFERENCE_UNIT) ||
      figure->finding->number.kind != UR_NUMBER_PLAIN || figure->finding->number.is_range ||
      figure->finding->number.bound != UR_BOUND_NONE || !tells_only_year (figure) ||
      !ends_with_number (figure))
    return FALSE;
  right = year != 0 ? find_of_any_report (judge, before->chosen, year) : find_done (judge, figure, before);
  right = right != NULL || year != 0 ? right : find_done_so_far (judge, figure, before);
  if (right == NULL || right == before->chosen ||
      !ur_proof_counts (figure->finding->unit, right->indicator) ||
      ur_finding_rounds (figure->finding, &right->indicator->value))
    return FALSE;
  ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, get_difference (figure, right->indicator), right);
  return TRUE;
}
