/* SPDX-License-Identifier: GPL-3.0-or-later */
/* “蓝工装”宣讲队开讲2700场，听讲职工18万人次, where so many were heard and 2700 are planned for the next
 * year: among what was done, with no word of what is to come, a plan is told as done. */
#include "ur-verdict-private.h"

#include <string.h>

/* What was done of what is planned for the year after, in the last year that its report is about. */
static const UrReference *
find_done (const UrJudge *judge, const UrDraftFigure *figure)
{
  const UrReference *plan = figure->chosen;
  const GPtrArray *series = ur_references_get_series (judge->references, plan->indicator->series);

  if (plan->indicator->aim != UR_AIM_TARGET || plan->indicator->period->year != plan->report->year + 1)
    return NULL;
  for (guint i = 0; series != NULL && i < series->len; i++)
    {
      const UrReference *one = g_ptr_array_index (series, i);

      if (one->report == plan->report && one->indicator->aim == UR_AIM_RESULT &&
          one->indicator->period->year == one->report->year && one->indicator->digits_to == NULL &&
          one->indicator->change == plan->indicator->change &&
          ur_draft_figure_relate (figure, one->indicator) != UR_RELATION_SAME)
        return one;
    }
  return NULL;
}

/* The draft tells it somewhere: then both are told. */
static gboolean
is_in_draft (const UrJudge *judge, const UrReference *done)
{
  for (guint i = 0; i < judge->figures->len; i++)
    if (ur_draft_figure_relate (g_ptr_array_index (judge->figures, i), done->indicator) == UR_RELATION_SAME)
      return TRUE;
  return FALSE;
}

static const UrDraftFigure *
get_beside (const UrJudge *judge, const UrDraftFigure *figure, int step)
{
  int i = (int) figure->index + step;

  return i >= (int) figure->passage_first && i < (int) figure->passage_last
             ? g_ptr_array_index (judge->figures, (guint) i)
             : NULL;
}

static gboolean
is_done_in (const UrDraftFigure *other, const UrReference *done)
{
  return other != NULL && other->chosen != NULL && other->chosen->base == NULL &&
         other->chosen->report == done->report && other->chosen->indicator->aim == UR_AIM_RESULT &&
         other->chosen->indicator->period->year == done->report->year;
}

static gboolean
holds_one_of (const UrProofWords *lists, guint n, const char *text, gsize from, gsize end)
{
  for (guint i = 0; i < n; i++)
    if (ur_proof_words_hold (lists[i], text, from, end))
      return TRUE;
  return FALSE;
}

/* Whether words between two places are of what is to come. */
static gboolean
tells_to_come (const char *text, gsize from, gsize end)
{
  static const UrProofWords lists[] = { UR_PROOF_AHEAD, UR_PROOF_COMING, UR_PROOF_INTENDED, UR_PROOF_GOAL };

  return holds_one_of (lists, G_N_ELEMENTS (lists), text, from, end);
}

/* Whether they are of another year, or hold it against something. */
static gboolean
tells_other (const char *text, gsize from, gsize end)
{
  static const UrProofWords lists[] = { UR_PROOF_MORE, UR_PROOF_EARLIER, UR_PROOF_FROM };

  return holds_one_of (lists, G_N_ELEMENTS (lists), text, from, end);
}

/* What is told over it is neither a plan nor another year's. */
static gboolean
is_under_other (const UrDraftFigure *figure, guint year)
{
  g_autoptr (GArray) years = figure->heading != NULL ? ur_proof_years_new (figure->heading) : NULL;

  for (guint i = 0; years != NULL && i < years->len; i++)
    if (g_array_index (years, UrToldYear, i).year != year)
      return TRUE;
  return figure->heading != NULL ? tells_to_come (figure->heading, 0, strlen (figure->heading))
                                 : figure->standing_year != year;
}

/* By its words, or a number of so many digits by itself. */
static gboolean
is_named (const UrJudge *judge, const UrDraftFigure *figure)
{
  return !ur_judge_is_hardly_named (judge, figure) ||
         ur_finding_count_digits (figure->finding) >= UR_MANY_DIGITS;
}

/* Right before the number: 达到, 完成, 新建. */
static gboolean
is_said_to_be_done (const UrDraftFigure *figure)
{
  static const UrProofWords lists[] = { UR_PROOF_REACHES, UR_PROOF_REACHED, UR_PROOF_CAME };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (ur_proof_words_end (lists[i], figure->text, figure->finding->number.start) > 0)
      return TRUE;
  return FALSE;
}

/* 目标2500场，达到2700场: right after what was to be. */
static gboolean
is_reached (const UrDraftFigure *goal, const UrDraftFigure *figure)
{
  return goal != NULL && goal->sentence == figure->sentence && ur_draft_figure_holds (goal, UR_PROOF_GOAL) &&
         is_said_to_be_done (figure);
}

/* 全年新建职工书屋40家, in a line by itself: so much was done in all of that year. */
static gboolean
is_of_all_year (const UrDraftFigure *figure)
{
  gsize start = figure->finding->number.start;

  return ur_proof_words_hold (UR_PROOF_WHOLE_YEAR, figure->text, figure->from, start) &&
         ur_proof_words_hold (UR_PROOF_CAME, figure->text, figure->from, start);
}

/* Right after what was done in that year, or right before it where nothing comes before. */
static gboolean
is_among_results (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *done)
{
  const UrDraftFigure *before = get_beside (judge, figure, -1), *after = get_beside (judge, figure, 1);
  gsize from = before != NULL ? before->finding->number.end : 0;
  gsize end = MAX (figure->to, figure->finding->number.end);
  guint told = ur_draft_figure_get_told_year (figure);

  told = told != 0 ? told : figure->standing_year;
  return (told == done->report->year || (told == 0 && is_said_to_be_done (figure))) &&
         (is_done_in (before != NULL ? before : after, done) || is_reached (before, figure) ||
          (before == NULL && told != 0 && is_of_all_year (figure))) &&
         !(after != NULL && after->chosen != NULL && after->chosen->indicator->aim == UR_AIM_TARGET) &&
         !tells_other (figure->text, from, end) &&
         !tells_to_come (figure->text, from, MAX (end, figure->end)) &&
         !ur_draft_figure_is_said_to_be_planned (figure) && !is_under_other (figure, done->report->year);
}

/**
 * ur_judge_among_results:
 * @judge: what the draft is judged with
 *
 * Looks again at plans that are told among what was done.
 */
void
ur_judge_among_results (UrJudge *judge)
{
  for (guint i = 0; i < judge->figures->len; i++)
    {
      UrDraftFigure *figure = g_ptr_array_index (judge->figures, i);
      const UrReference *plan = figure->chosen, *done;

      if (plan == NULL || plan->base != NULL || figure->item->verdict != UR_VERDICT_MATCH ||
          figure->finding->aim == UR_AIM_TARGET || figure->finding->number.bound != UR_BOUND_NONE ||
          figure->finding->number.is_range || figure->row_year != 0 || figure->finding->column != 0)
        continue;
      done = find_done (judge, figure);
      if (done == NULL || !is_named (judge, figure) || is_in_draft (judge, done) ||
          !is_among_results (judge, figure, done))
        continue;
      ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, UR_DIFFERENCE_PERIOD, done);
      figure->item->elsewhere = plan->indicator;
    }
}
