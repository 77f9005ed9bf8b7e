/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells of a table that hold what was done against what was to be reached, both in their row: 完成率,
 * 差额.
 */
#include "ur-verdict-private.h"

#include <string.h>

/* The only cell of the row whose head says that it tells what was to be reached, or what was done. */
static const UrDraftFigure *
find_cell (const UrJudge *judge, const UrDraftFigure *figure, gboolean is_goal)
{
  const UrDraftFigure *found = NULL;

  for (guint i = figure->passage_first; i < figure->passage_last; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);
      gsize len = other->head != NULL ? strlen (other->head) : 0;

      if (other == figure || len == 0 || other->finding->number.is_range || other->chosen == NULL ||
          other->chosen->base != NULL || !ur_indicator_is_amount (other->chosen->indicator) ||
          ur_draft_figure_head_ends (other, UR_PROOF_COMPLETION_HEAD) ||
          ur_draft_figure_head_ends (other, UR_PROOF_GAP_HEAD))
        continue;
      if (is_goal
              ? other->chosen->indicator->aim != UR_AIM_TARGET ||
                    !(ur_proof_words_hold (UR_PROOF_AHEAD, other->head, 0, len) ||
                      ur_proof_words_hold (UR_PROOF_GOAL, other->head, 0, len))
              : other->chosen->indicator->aim != UR_AIM_RESULT || other->item->verdict != UR_VERDICT_MATCH ||
                    !(ur_draft_figure_head_ends (other, UR_PROOF_DONE_HEAD) ||
                      ur_draft_figure_get_column_year (other) != 0))
        continue;
      if (found != NULL)
        return NULL;
      found = other;
    }
  return found;
}

/* Whether more than one column tells what was, or is, to be reached. */
static gboolean
has_other_goal (const UrJudge *judge, const UrDraftFigure *figure, const UrDraftFigure *goal)
{
  for (guint i = figure->passage_first; i < figure->passage_last; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);
      gsize len = other->head != NULL ? strlen (other->head) : 0;

      if (other != figure && other != goal && !ur_draft_figure_head_ends (other, UR_PROOF_COMPLETION_HEAD) &&
          !ur_draft_figure_head_ends (other, UR_PROOF_GAP_HEAD) && len > 0 &&
          (ur_proof_words_hold (UR_PROOF_AHEAD, other->head, 0, len) ||
           ur_proof_words_hold (UR_PROOF_GOAL, other->head, 0, len)))
        return TRUE;
    }
  return FALSE;
}

static int
get_sign (const UrDraftFigure *figure)
{
  const UrNumber *number = &figure->finding->number;

  return number->value.mantissa < 0           ? -1
         : figure->text[number->start] == '-' ? -1
         : figure->text[number->start] == '+' ? 1
                                              : 0;
}

static char *
dup_two (const UrDraftFigure *done, const char *sign, const UrDraftFigure *goal)
{
  g_autofree char *first = ur_indicator_dup_figure (done->chosen->indicator);
  g_autofree char *digits = ur_decimal_to_string (&goal->finding->number.number);

  return g_strconcat (first, sign, digits, goal->finding->number.magnitude, done->chosen->indicator->unit,
                      NULL);
}

static gboolean
judge_rate (UrDerivation *derivation, const UrDraftFigure *done, const UrDraftFigure *goal)
{
  UrFinding rate = *derivation->figure->finding;
  UrDecimal percent;

  rate.number.kind = UR_NUMBER_PERCENT;
  rate.number.magnitude = "";
  rate.number.value = rate.number.value_to = rate.number.number;
  return ur_decimal_percent (&done->chosen->indicator->value, &goal->chosen->indicator->value,
                             UR_QUOTIENT_PLACES, &percent) &&
         ur_judge_take_cell (derivation, &rate, dup_two (done, "÷", goal), done->chosen, &percent, TRUE);
}

static gboolean
judge_gap (UrDerivation *derivation, const UrDraftFigure *done, const UrDraftFigure *goal)
{
  UrFinding finding = *derivation->figure->finding;
  UrDecimal apart;
  int sign = get_sign (derivation->figure);
  gboolean is_less, is_right;

  if (!ur_decimal_subtract (&done->chosen->indicator->value, &goal->chosen->indicator->value, &apart))
    return FALSE;
  is_less = apart.mantissa < 0;
  apart.mantissa = ABS (apart.mantissa);
  finding.number.number.mantissa = ABS (finding.number.number.mantissa);
  finding.number.value.mantissa = ABS (finding.number.value.mantissa);
  if (*finding.number.magnitude == '\0' && *done->finding->number.magnitude != '\0')
    {
      finding.number.magnitude = done->finding->number.magnitude;
      ur_decimal_apply_magnitude (&finding.number.value, finding.number.magnitude);
    }
  finding.number.value_to = finding.number.value;
  is_right = ur_finding_rounds (&finding, &apart);
  if (is_right && sign != 0 && (sign < 0) != is_less)
    {
      ur_derivation_take_wrong (derivation, dup_two (done, "−", goal), done->chosen, &apart);
      derivation->figure->item->difference = UR_DIFFERENCE_DIRECTION;
      return TRUE;
    }
  if (!is_right && 2 * ABS (ur_decimal_to_double (&finding.number.value) - ur_decimal_to_double (&apart)) <=
                       ur_decimal_to_double (&apart))
    {
      ur_derivation_take_wrong (derivation, dup_two (done, "−", goal), done->chosen, &apart);
      return TRUE;
    }
  return ur_judge_take_cell (derivation, &finding, dup_two (done, "−", goal), done->chosen, &apart, TRUE);
}

/**
 * ur_judge_goal_cell:
 *
 * Judges a cell under 完成率 or 差额 in a row that has what was to be reached and what was done.
 *
 * Returns: whether it is judged
 */
gboolean
ur_judge_goal_cell (UrJudge *judge, UrDraftFigure *figure)
{
  UrDerivation derivation = { .judge = judge, .figure = figure };
  gboolean is_rate = ur_draft_figure_head_ends (figure, UR_PROOF_COMPLETION_HEAD);
  const UrDraftFigure *done, *goal;

  if (figure->item->verdict == UR_VERDICT_MATCH ||
      !(is_rate || ur_draft_figure_head_ends (figure, UR_PROOF_GAP_HEAD)))
    return FALSE;
  done = find_cell (judge, figure, FALSE);
  goal = find_cell (judge, figure, TRUE);
  if (done == NULL || goal == NULL || has_other_goal (judge, figure, goal) ||
      !ur_references_are_alike (done->chosen, goal->chosen))
    return FALSE;
  if (is_rate)
    return judge_rate (&derivation, done, goal);
  return figure->finding->number.kind == UR_NUMBER_PLAIN && judge_gap (&derivation, done, goal);
}
