/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 三万余件诉求, where there are 2.52万件: of a rough number only the first digit is told, and that is wrong.
 */
#include "ur-verdict-private.h"

/* How well a name has to fit, 0 to 1. */
#define NAMED 0.5
/* A number that is meant to be another is no more than so many times it, or as small a part. */
#define FAR 3

/* One digit and a word that says that it is no exact number. */
static gboolean
is_rough (const UrNumber *number)
{
  UrDecimal rest = number->number;

  while (rest.mantissa > 0 && rest.mantissa % 10 == 0)
    rest.mantissa /= 10;
  return rest.mantissa > 0 && rest.mantissa < 10 && !number->is_range && number->denominator.mantissa == 1 &&
         (number->bound == UR_BOUND_ABOVE || number->bound == UR_BOUND_SLIGHTLY_ABOVE ||
          number->bound == UR_BOUND_JUST_BELOW);
}

/* 近四成 of a percentage, 三万余件 of what is counted so. */
static gboolean
counts_the_same (const UrFinding *finding, const UrIndicator *indicator)
{
  return finding->number.kind == UR_NUMBER_TENTHS
             ? indicator->quantity == UR_QUANTITY_PERCENT
             : finding->number.kind == UR_NUMBER_PLAIN && ur_indicator_is_amount (indicator) &&
                   ur_proof_counts (finding->unit, indicator);
}

static gboolean
is_of_time (const UrDraftFigure *figure, const UrReference *reference)
{
  guint told = ur_draft_figure_get_told_year (figure), year = reference->indicator->period->year;

  return reference->indicator->aim == UR_AIM_RESULT && reference->indicator->change == UR_CHANGE_NONE &&
         !ur_draft_figure_is_of_other_period (figure, reference->indicator) &&
         (year == 0 || (told != 0 ? told == year : year == reference->report->year));
}

/* 两笔超过8亿元 */
static gboolean
is_sum (const UrDraftFigure *figure)
{
  static const UrProofWords lists[] = { UR_PROOF_SEVERAL, UR_PROOF_TWO, UR_PROOF_SUM };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (ur_proof_words_hold (lists[i], figure->text, figure->sentence, figure->to))
      return TRUE;
  return FALSE;
}

/**
 * ur_judge_rough:
 *
 * Judges a rough number that is nothing rounded, where it is called as one of a report is.
 */
void
ur_judge_rough (const UrJudge *judge, UrDraftFigure *figure)
{
  const UrReference *best = NULL;
  double reached = NAMED;

  if (!is_rough (&figure->finding->number))
    return;
  for (guint i = 0; i < figure->fits->len; i++)
    {
      const UrFit *fit = &g_array_index (figure->fits, UrFit, i);
      const UrReference *one = ur_references_get (judge->references, fit->index);

      if (fit->score < reached || !counts_the_same (figure->finding, one->indicator) ||
          !is_of_time (figure, one))
        continue;
      reached = fit->score;
      best = one;
    }
  if (best == NULL || !ur_draft_figure_is_plain (figure, best->indicator) ||
      !ur_judge_is_comparable (&figure->finding->number.value, &best->indicator->value, FAR) ||
      is_sum (figure) || ur_proof_words_end (UR_PROOF_CHANGED, figure->text, figure->finding->number.start))
    return;
  ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, UR_DIFFERENCE_VALUE, best);
}
