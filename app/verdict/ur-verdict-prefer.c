/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which of several figures that have the number of a draft's is taken for it. */
#include "ur-verdict-private.h"

#include <string.h>

/* Of two reports of one federation each may have its own series of the same thing. */
static gboolean
are_of_one_thing (const UrReference *a, const UrReference *b)
{
  return ur_reports_are_of_one_issuer (a->report, b->report) &&
         ((a->indicator->series != NULL && g_strcmp0 (a->indicator->series, b->indicator->series) == 0) ||
          strcmp (a->indicator->label, b->indicator->label) == 0);
}

/* Whether a figure is of the one year that is told before the number, or after it where none is. */
static gboolean
is_of_told_year (const UrDraftFigure *figure, const UrReference *reference)
{
  const UrPeriod *period = reference->indicator->period;
  guint year = ur_draft_figure_get_told_year (figure);

  return period->years <= 1 &&
         (year != 0 ? period->year == year : ur_draft_figure_has_year (figure, period->year));
}

/* 2025年不低于98.5%, where 98.5% were reached two years before; 会员：96.3万人（2022年）, where a later
 * report has as many in 2018: that of the year that is told. */
static const UrFit *
prefer_told_year (const UrJudge *judge, const UrDraftFigure *figure, const UrFit *same)
{
  const UrReference *found = ur_references_get (judge->references, same->index);

  for (guint i = 0; !is_of_told_year (figure, found) && i < figure->fits->len; i++)
    {
      const UrFit *fit = &g_array_index (figure->fits, UrFit, i);
      const UrReference *one = ur_references_get (judge->references, fit->index);

      if (fit->relation == UR_RELATION_SAME && are_of_one_thing (one, found) && is_of_told_year (figure, one))
        return fit;
    }
  return same;
}

/* 由98.5%提高到98.8%, where 98.5% were reached two years ago, and no less than that is planned. */
static const UrFit *
prefer_result (const UrJudge *judge, const UrDraftFigure *figure, const UrFit *same)
{
  const UrReference *plan = ur_references_get (judge->references, same->index);

  if (plan->indicator->aim != UR_AIM_TARGET || plan->indicator->bound == UR_BOUND_NONE ||
      figure->finding->number.bound != UR_BOUND_NONE || figure->finding->aim == UR_AIM_TARGET ||
      ur_proof_words_hold (UR_PROOF_AHEAD, figure->text, figure->sentence, figure->end))
    return same;
  for (guint i = 0; i < figure->fits->len; i++)
    {
      const UrFit *fit = &g_array_index (figure->fits, UrFit, i);
      const UrReference *one = ur_references_get (judge->references, fit->index);

      if (fit->relation == UR_RELATION_SAME && one->indicator->aim == UR_AIM_RESULT &&
          one->indicator->bound == UR_BOUND_NONE &&
          ur_reports_are_of_one_issuer (one->report, plan->report) &&
          (strcmp (one->indicator->label, plan->indicator->label) == 0 ||
           g_strcmp0 (one->indicator->name, plan->indicator->name) == 0))
        return fit;
    }
  return same;
}

/**
 * ur_judge_prefer:
 * @same: the best of those that have the number of @figure
 *
 * Returns: that one, or another that is told rather
 */
const UrFit *
ur_judge_prefer (const UrJudge *judge, const UrDraftFigure *figure, const UrFit *same)
{
  return prefer_result (judge, figure, prefer_told_year (judge, figure, same));
}
