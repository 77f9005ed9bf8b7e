/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells of a table: the head of a column tells the year, the row's other cells what is counted. */
#include "ur-proof-derivation.h"

#include <string.h>

/**
 * ur_draft_figure_get_column_year:
 *
 * Returns: the one year that the head of its column tells, or 0
 */
guint
ur_draft_figure_get_column_year (const UrDraftFigure *figure)
{
  const char *head = figure->finding->period;
  UrNumber number;

  if (figure->finding->column == 0 || head == NULL ||
      !ur_number_read (head, (gssize) strlen (head), 0, &number) || number.kind != UR_NUMBER_YEAR ||
      number.is_range || ur_proof_words_hold (UR_PROOF_GROWTH, head, 0, strlen (head)) ||
      ur_proof_words_hold (UR_PROOF_MORE, head, 0, strlen (head)))
    return 0;
  return (guint) ur_decimal_to_double (&number.value);
}

/* Whether what the head of its column says asks for a rate of change. */
static gboolean
is_rate (const UrDraftFigure *figure)
{
  const UrFinding *finding = figure->finding;
  const char *heads[] = { finding->period, finding->label };

  if (finding->column == 0 ||
      (finding->number.kind != UR_NUMBER_PERCENT && g_strcmp0 (finding->unit, "%") != 0))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (heads[i] != NULL && ur_proof_words_hold (UR_PROOF_GROWTH, heads[i], 0, strlen (heads[i])))
      return TRUE;
  return FALSE;
}

/* What a cell of the same row was found to be, of the year of its own column. */
static const UrReference *
get_of_row (const UrJudge *judge, const UrDraftFigure *figure, guint i)
{
  const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);
  guint year = ur_draft_figure_get_column_year (other);

  return i != figure->index && year != 0 && other->chosen != NULL && other->chosen->base == NULL &&
                 other->chosen->indicator->period->year == year &&
                 other->chosen->indicator->change == UR_CHANGE_NONE
             ? other->chosen
             : NULL;
}

/**
 * ur_judge_rate_cell:
 *
 * Judges a cell that tells by how many per cent the last year of its row is more than the one before.
 *
 * Returns: whether it is judged
 */
gboolean
ur_judge_rate_cell (UrJudge *judge, UrDraftFigure *figure)
{
  const UrReference *now = NULL, *then = NULL;
  UrDerivation derivation = { .judge = judge, .figure = figure };
  UrDecimal change, percent;

  if (!is_rate (figure))
    return FALSE;
  for (guint i = figure->passage_first; i < figure->passage_last; i++)
    {
      const UrReference *one = get_of_row (judge, figure, i);

      if (one != NULL && (now == NULL || one->indicator->period->year > now->indicator->period->year))
        {
          then = now;
          now = one;
        }
    }
  if (then == NULL || now->indicator->period->year != then->indicator->period->year + 1 ||
      !ur_decimal_subtract (&now->indicator->value, &then->indicator->value, &change) ||
      !ur_decimal_percent (&change, &then->indicator->value, UR_QUOTIENT_PLACES, &percent))
    return FALSE;
  percent.mantissa = ABS (percent.mantissa);
  if (ur_finding_rounds (figure->finding, &percent))
    {
      ur_derivation_take (&derivation, ur_derivation_dup_two (&derivation, now, "÷", then), now, &percent);
      return TRUE;
    }
  if (ur_derivation_is_cut_off (&derivation, &percent))
    return FALSE;
  ur_derivation_take_wrong (&derivation, ur_derivation_dup_two (&derivation, now, "÷", then), now, &percent);
  return TRUE;
}

/**
 * ur_judge_cell:
 *
 * Judges a cell that has no number of a report: where another cell of its row is a report's for the year of
 * its column, this one is meant to be the same thing's for its own.
 */
void
ur_judge_cell (const UrJudge *judge, UrDraftFigure *figure)
{
  guint year = ur_draft_figure_get_column_year (figure);

  if (year == 0 || figure->item->verdict != UR_VERDICT_UNKNOWN || figure->finding->aim == UR_AIM_TARGET)
    return;
  for (guint i = figure->passage_first; i < figure->passage_last; i++)
    {
      const UrReference *beside = get_of_row (judge, figure, i);
      const UrReference *right =
          beside != NULL ? ur_references_find_year (judge->references, beside, year) : NULL;

      if (right == NULL || right == beside || right->indicator->digits_to != NULL)
        continue;
      ur_draft_figure_settle (
          figure, UR_VERDICT_DIFFERS,
          ur_decimals_are_transposed (&figure->finding->number.value, &right->indicator->value)
              ? UR_DIFFERENCE_TRANSPOSED
              : UR_DIFFERENCE_VALUE,
          right);
      return;
    }
}
