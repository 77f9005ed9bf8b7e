/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells of a column: a row under them tells their sum, 合计, and another column which part each is of
 * what is 100% there. */
#include "ur-verdict-private.h"

#include <string.h>

/* So many figures of a table are looked at. */
#define FARTHEST 60

/* A row that is a part of the one above it. */
static gboolean
is_part_row (const UrDraftFigure *figure)
{
  const char *row = figure->text + strspn (figure->text, "| ");

  return g_str_has_prefix (row, "其中") || g_str_has_prefix (row, "#") || g_str_has_prefix (row, "＃") ||
         g_str_has_prefix (row, "　") || g_str_has_prefix (row, "—");
}

/* The place of the first figure of its table, or of the last one and one more. */
static guint
find_edge (UrJudge *judge, const UrDraftFigure *figure, int step)
{
  guint at = figure->index, passage = figure->finding->passage;

  for (guint n = 0; n < FARTHEST; n++)
    {
      guint next = step < 0 ? at - 1 : at + 1;
      const UrDraftFigure *other =
          next < judge->figures->len ? g_ptr_array_index (judge->figures, next) : NULL;

      if (other == NULL || ur_draft_figure_get_cell (other) == 0 ||
          MAX (other->finding->passage, passage) - MIN (other->finding->passage, passage) > 2)
        break;
      passage = other->finding->passage;
      at = next;
    }
  judge->reach = MAX (judge->reach, MAX (figure->index, at) - MIN (figure->index, at) + 1);
  return at;
}

/* What the rows over @until have in a cell, but no sums and no parts of others; %NULL where one is no
 * report's. */
static const UrReference *
add_column (UrJudge *judge,
            const UrDraftFigure *figure,
            guint cell,
            const UrDraftFigure *until,
            UrDecimal *sum,
            GString *arithmetic,
            guint *n)
{
  const UrReference *first = NULL;

  *n = 0;
  *sum = (UrDecimal){ 0, 0 };
  for (guint i = find_edge (judge, figure, -1); i < until->passage_first; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);
      const UrReference *one = other->chosen;

      if (ur_draft_figure_get_cell (other) != cell || is_part_row (other))
        continue;
      if (ur_draft_figure_row_ends (other, UR_PROOF_SUM_HEAD) || one == NULL || one->base != NULL ||
          other->item->verdict != UR_VERDICT_MATCH || !ur_indicator_is_amount (one->indicator) ||
          one->indicator->digits_to != NULL || (first != NULL && !ur_references_agree (first, one)))
        return NULL;
      first = first != NULL ? first : one;
      if (!ur_judge_add_cell (one, sum, arithmetic, n))
        return NULL;
    }
  return first;
}

/**
 * ur_judge_total_cell:
 *
 * Judges a cell of a row 合计 that has no number of a report.
 *
 * Returns: whether it is judged
 */
gboolean
ur_judge_total_cell (UrJudge *judge, UrDraftFigure *figure)
{
  g_autoptr (GString) arithmetic = g_string_new (NULL);
  UrDerivation derivation = { .judge = judge, .figure = figure };
  guint cell = ur_draft_figure_get_cell (figure), n;
  const UrReference *first;
  UrDecimal sum;

  if (cell < 2 || figure->item->verdict == UR_VERDICT_MATCH ||
      figure->finding->number.kind != UR_NUMBER_PLAIN || ur_draft_figure_is_share_cell (figure) ||
      ur_draft_figure_is_change_cell (figure) || !ur_draft_figure_row_ends (figure, UR_PROOF_SUM_HEAD) ||
      (first = add_column (judge, figure, cell, figure, &sum, arithmetic, &n)) == NULL || n < 2)
    return FALSE;
  return ur_judge_take_cell (&derivation, figure->finding, g_strdup (arithmetic->str), first, &sum, TRUE);
}

static gboolean
is_whole (const UrDraftFigure *figure)
{
  UrDecimal hundred = { 100, 0 };

  return ur_decimal_compare (&figure->finding->number.number, &hundred) == 0;
}

/* The only amount of a row, by its cell. */
static const UrDraftFigure *
find_amount (const UrJudge *judge, const UrDraftFigure *row)
{
  const UrDraftFigure *found = NULL;

  for (guint i = row->passage_first; i < row->passage_last; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);

      if (other == row || other->finding->number.kind != UR_NUMBER_PLAIN ||
          ur_draft_figure_is_share_cell (other) || ur_draft_figure_is_change_cell (other))
        continue;
      if (found != NULL)
        return NULL;
      found = other;
    }
  return found;
}

/* The cell with 100% in the column of a share, if there is only one. */
static const UrDraftFigure *
find_hundred (UrJudge *judge, const UrDraftFigure *figure)
{
  guint cell = ur_draft_figure_get_cell (figure), end = find_edge (judge, figure, 1);
  const UrDraftFigure *found = NULL;

  for (guint i = find_edge (judge, figure, -1); i <= end; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);

      if (ur_draft_figure_get_cell (other) != cell || !is_whole (other) ||
          g_strcmp0 (other->head, figure->head) != 0)
        continue;
      if (found != NULL)
        return NULL;
      found = other;
    }
  return found;
}

/* What is 100%: a report's number, or the sum of the column over it. */
static gboolean
find_whole (UrJudge *judge, const UrDraftFigure *hundred, UrDecimal *whole)
{
  const UrDraftFigure *amount = find_amount (judge, hundred);
  g_autoptr (GString) arithmetic = g_string_new (NULL);
  guint n;

  if (amount == NULL)
    return FALSE;
  if (amount->chosen != NULL && amount->chosen->base == NULL && amount->item->verdict == UR_VERDICT_MATCH)
    {
      *whole = amount->chosen->indicator->value;
      return amount->chosen->indicator->bound == UR_BOUND_NONE;
    }
  return ur_draft_figure_row_ends (amount, UR_PROOF_SUM_HEAD) &&
         add_column (judge, amount, ur_draft_figure_get_cell (amount), amount, whole, arithmetic, &n) !=
             NULL &&
         n > 1 && ur_finding_rounds (amount->finding, whole);
}

/**
 * ur_judge_column_share:
 *
 * Judges a cell that tells which part the amount of its row is of the one that is 100% in its column.
 *
 * Returns: whether it is judged
 */
gboolean
ur_judge_column_share (UrJudge *judge, UrDraftFigure *figure)
{
  UrDerivation derivation = { .judge = judge, .figure = figure };
  const UrDraftFigure *part = find_amount (judge, figure), *hundred = find_hundred (judge, figure), *amount;
  UrFinding rate = *figure->finding;
  UrDecimal whole, percent;

  if (hundred == NULL || hundred == figure || part == NULL || part->chosen == NULL ||
      part->chosen->base != NULL || part->item->verdict != UR_VERDICT_MATCH ||
      part->chosen->indicator->bound != UR_BOUND_NONE || !find_whole (judge, hundred, &whole) ||
      ur_decimal_compare (&part->chosen->indicator->value, &whole) > 0 ||
      !ur_decimal_percent (&part->chosen->indicator->value, &whole, UR_QUOTIENT_PLACES, &percent))
    return FALSE;
  amount = find_amount (judge, hundred);
  if (ur_draft_figure_get_cell (amount) != ur_draft_figure_get_cell (part))
    return FALSE;
  rate.number.kind = UR_NUMBER_PERCENT;
  rate.number.magnitude = "";
  rate.number.value = rate.number.value_to = rate.number.number;
  g_autofree char *first = ur_indicator_dup_figure (part->chosen->indicator);
  g_autofree char *digits = ur_decimal_to_string (&amount->finding->number.number);
  return ur_judge_take_cell (
      &derivation, &rate,
      g_strconcat (first, "÷", digits, amount->finding->number.magnitude, amount->finding->unit, NULL),
      part->chosen, &percent, TRUE);
}
