/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was reached, told of a year that is still to come: what is planned for it is meant. */
#include "ur-verdict-private.h"

#include <string.h>

/* How well a name has to fit, 0 to 1. */
#define FITS 0.45
#define FITS_BOUNDED 0.3

/**
 * ur_draft_figure_is_planned_anew:
 *
 * Returns: whether no year is told as a number, and what is planned is planned for the next:
 * 今年计划开展宣讲2500场
 */
gboolean
ur_draft_figure_is_planned_anew (const UrDraftFigure *figure)
{
  gsize start = figure->finding->number.start, length;
  gssize year = ur_proof_words_find_last (UR_PROOF_COMING, figure->text, start, &length);

  return year >= (gssize) figure->sentence &&
         ur_proof_words_hold (UR_PROOF_AHEAD, figure->text, (gsize) year, start) &&
         !ur_proof_words_hold (UR_PROOF_EARLIER, figure->text, (gsize) year, start) &&
         !ur_proof_words_hold (UR_PROOF_MORE, figure->text, figure->from, figure->to);
}

/**
 * ur_judge_is_told:
 *
 * Returns: whether another figure of the passage has the number of @reference
 */
gboolean
ur_judge_is_told (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *reference)
{
  for (guint i = figure->passage_first; i < figure->passage_last; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);

      if (other != figure && ur_draft_figure_relate (other, reference->indicator) == UR_RELATION_SAME)
        return TRUE;
    }
  return FALSE;
}

/* 2025年新建驿站1536个, where 1536 were built the year before and others are planned: the year is still to
 * come. */
static const UrReference *
find_plan_of_year (const UrJudge *judge, const UrReference *same, guint year)
{
  const GPtrArray *series = ur_references_get_series (judge->references, same->indicator->series);

  for (guint i = 0; series != NULL && i < series->len; i++)
    {
      const UrReference *other = g_ptr_array_index (series, i);

      if (other->report == same->report && other->indicator->aim == UR_AIM_TARGET &&
          other->indicator->period->year == year)
        return other;
    }
  return NULL;
}

/**
 * ur_judge_find_called_of_year:
 * @same: a figure of a report
 *
 * Returns: (nullable): what its name is part of in @year: 2025年新建400家，已建412家, where 412 are of 2024
 * and 已新建工会 are 96 so far
 */
const UrReference *
ur_judge_find_called_of_year (const UrJudge *judge, const UrReference *same, guint year)
{
  /* a target's label says that it is one */
  const char *name = same->indicator->aim == UR_AIM_TARGET ? same->indicator->name : same->indicator->label;

  for (guint i = 0; i < judge->references->list->len; i++)
    {
      const UrReference *other = ur_references_get (judge->references, i);

      if (other->report == same->report && other->indicator->period->year == year &&
          other->indicator->aim == UR_AIM_RESULT && other->indicator->change == same->indicator->change &&
          ur_proof_units_agree (other->indicator->unit, same->indicator->unit) &&
          strstr (other->indicator->label, name) != NULL)
        return other;
    }
  return NULL;
}

/* The year that all figures are planned for which its passage tells before it, or 0:
 * 2025年新建6000家以上，筹集 3.5亿元。新建驿站1536个. */
static guint
get_planned_year (const UrJudge *judge, const UrDraftFigure *figure)
{
  guint year = 0, n = 0;

  for (guint i = figure->passage_first; i < figure->index; i++)
    {
      const UrIndicator *other =
          ((const UrDraftFigure *) g_ptr_array_index (judge->figures, i))->item->indicator;

      if (other == NULL)
        continue;
      if (other->aim != UR_AIM_TARGET || (year != 0 && year != other->period->year))
        return 0;
      year = other->period->year;
      n++;
    }
  return n > 1 ? year : 0;
}

/* 不少于, 左右: as what is planned is told. */
static gboolean
is_bounded (const UrNumber *number)
{
  return number->bound == UR_BOUND_AT_LEAST || number->bound == UR_BOUND_AT_MOST ||
         number->bound == UR_BOUND_ABOUT;
}

/* 2025年再建1536个, where 1536 were built the year before and what was told last was built since years: it
 * names nothing, and means what that was. */
static const UrReference *
find_of_told_series (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *same, guint year)
{
  for (guint i = 0; i < figure->fits->len; i++)
    {
      const UrFit *fit = &g_array_index (figure->fits, UrFit, i);
      const UrReference *one = ur_references_get (judge->references, fit->index);
      const UrReference *plan;

      if (fit->relation != UR_RELATION_SAME || one->report != same->report ||
          one->indicator->aim != UR_AIM_RESULT ||
          one->indicator->period->year != same->indicator->period->year ||
          !ur_judge_tells_only_year (judge, figure, one))
        continue;
      plan = find_plan_of_year (judge, one, year);
      if (plan != NULL && !ur_judge_is_told (judge, figure, plan))
        return plan;
    }
  return NULL;
}

/**
 * ur_judge_find_to_come:
 * @same: what the figure has the number of
 *
 * Returns: (nullable): what is planned for the year that is told, where that is after the one of the number
 * and nothing of it is held against another
 */
const UrReference *
ur_judge_find_to_come (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *same)
{
  const UrIndicator *then = same->indicator;
  guint year = ur_draft_figure_get_sentence_year (figure);
  gsize start = figure->finding->number.start;
  const UrReference *found;
  const UrFit *fit = ur_draft_figure_get_fit (figure, same->index);

  if (year == 0)
    year =
        ur_draft_figure_is_planned_anew (figure) ? same->report->year + 1 : get_planned_year (judge, figure);
  if (year <= same->report->year || then->aim != UR_AIM_RESULT || then->period->year != same->report->year ||
      then->change != UR_CHANGE_NONE ||
      ur_proof_words_hold (UR_PROOF_EARLIER, figure->text, figure->from, start) ||
      ur_proof_words_hold (UR_PROOF_MORE, figure->text, figure->from, figure->to) ||
      ur_proof_words_hold (UR_PROOF_AGAINST, figure->text, figure->from, start))
    return NULL;
  if (fit == NULL ||
      MAX (fit->score, fit->loose) < (is_bounded (&figure->finding->number) ? FITS_BOUNDED : FITS))
    return find_of_told_series (judge, figure, same, year);
  found = find_plan_of_year (judge, same, year);
  return found != NULL && !ur_judge_is_told (judge, figure, found)
             ? found
             : ur_judge_find_called_of_year (judge, same, year);
}
