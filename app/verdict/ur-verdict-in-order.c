/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 新建书屋38家，举办竞赛61项，采纳建议6480条, where a report tells them in this order and has 54项市级竞赛: a
 * draft that follows a report has its numbers in their order, and what stands between two right ones is what
 * the report has between them. */
#include "ur-verdict-private.h"

#include <string.h>

/* So much of a name has to be told, 0 to 1, where its place says the rest. */
#define NAMED_LOOSELY 0.25
/* How much better than any other. */
#define BETTER 0.1
/* A number that is meant to be another is no more than so many times it, or as small a part. */
#define FAR 2

static const UrReference *
get_right (const UrJudge *judge, const UrDraftFigure *figure, int step)
{
  int i = (int) figure->index + step;
  const UrDraftFigure *other;

  if (i < (int) figure->passage_first || i >= (int) figure->passage_last)
    return NULL;
  other = g_ptr_array_index (judge->figures, (guint) i);
  return other->chosen != NULL && other->chosen->base == NULL && other->item->verdict == UR_VERDICT_MATCH
             ? other->chosen
             : NULL;
}

static gboolean
counts_the_same (const UrFinding *finding, const UrIndicator *indicator)
{
  gboolean is_rate = finding->number.kind == UR_NUMBER_PERCENT;

  return finding->unit != NULL && *finding->unit != '\0' && indicator->digits_to == NULL &&
         is_rate == (indicator->quantity == UR_QUANTITY_PERCENT) && finding->change == indicator->change &&
         ur_proof_counts (finding->unit, indicator);
}

/* It may be a part of something, or several together. */
static gboolean
is_of_its_own (const UrDraftFigure *figure)
{
  static const UrProofWords lists[] = { UR_PROOF_OTHER_PART, UR_PROOF_SEVERAL, UR_PROOF_SUM, UR_PROOF_TWO,
                                        UR_PROOF_MORE,       UR_PROOF_SHARE,   UR_PROOF_HELD };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (ur_draft_figure_holds (figure, lists[i]))
      return FALSE;
  return !ur_proof_words_hold (UR_PROOF_OWN, figure->text, figure->sentence, figure->end) &&
         !ur_proof_words_end (UR_PROOF_CHANGED, figure->text, figure->finding->number.start);
}

static gboolean
is_told (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *reference)
{
  for (guint i = figure->passage_first; i < figure->passage_last; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);

      if (other->item->indicator == reference->indicator || other->item->elsewhere == reference->indicator)
        return TRUE;
    }
  return FALSE;
}

/**
 * ur_judge_in_order:
 *
 * Judges a figure that has no number of a report and stands between two that have: there the report has only
 * one that is counted so and has words of its name.
 */
void
ur_judge_in_order (const UrJudge *judge, UrDraftFigure *figure)
{
  const UrReference *before = get_right (judge, figure, -1), *after = get_right (judge, figure, 1);
  const UrReference *best = NULL;
  double reached = 0, second = 0;

  if (before == NULL || after == NULL || before->report != after->report || before->index >= after->index ||
      figure->finding->number.is_range || figure->finding->number.denominator.mantissa != 1 ||
      !is_of_its_own (figure))
    return;
  for (guint i = 0; i < figure->fits->len; i++)
    {
      const UrFit *fit = &g_array_index (figure->fits, UrFit, i);
      const UrReference *one = ur_references_get (judge->references, fit->index);

      if (one->index <= before->index || one->index >= after->index || fit->whole < NAMED_LOOSELY ||
          one->indicator->aim != before->indicator->aim ||
          !counts_the_same (figure->finding, one->indicator) || is_told (judge, figure, one))
        continue;
      second = fit->score > reached ? reached : MAX (second, fit->score);
      best = fit->score > reached ? one : best;
      reached = MAX (reached, fit->score);
    }
  if (best == NULL || reached < second + BETTER || !ur_draft_figure_is_plain (figure, best->indicator) ||
      ur_draft_figure_is_of_other_period (figure, best->indicator) ||
      !ur_judge_is_comparable (&figure->finding->number.value, &best->indicator->value, FAR))
    return;
  ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, UR_DIFFERENCE_VALUE, best);
}
