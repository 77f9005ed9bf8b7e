/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cells of a table that have the number of the cell before them: 会员 96.3 96.3. */
#include "ur-verdict-private.h"

#include <string.h>

/* What was found in another cell of its row, before it and in a column that tells no year and no change. */
static const UrReference *
get_twice (const UrJudge *judge, const UrDraftFigure *figure, guint i)
{
  const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);

  return other->chosen == figure->chosen && other->finding->column != 0 &&
                 other->finding->column != figure->finding->column &&
                 !ur_draft_figure_is_change_cell (other) && ur_draft_figure_get_column_year (other) == 0
             ? other->chosen
             : NULL;
}

/* What the same report has for a later year, if no cell of the row has it. */
static const UrReference *
find_later (const UrJudge *judge, const UrDraftFigure *figure)
{
  const UrReference *then = figure->chosen, *found = NULL;
  const GPtrArray *series = ur_references_get_series (judge->references, then->indicator->series);

  for (guint i = 0; series != NULL && i < series->len; i++)
    {
      const UrReference *one = g_ptr_array_index (series, i);

      if (one->report == then->report && one->indicator->period->year > then->indicator->period->year &&
          one->indicator->period->role == then->indicator->period->role &&
          one->indicator->aim == UR_AIM_RESULT && ur_references_are_one_series (one, then) &&
          (found == NULL || one->indicator->period->year < found->indicator->period->year))
        found = one;
    }
  for (guint i = figure->passage_first; found != NULL && i < figure->passage_last; i++)
    if (ur_draft_figure_relate (g_ptr_array_index (judge->figures, i), found->indicator) == UR_RELATION_SAME)
      return NULL;
  return found;
}

/**
 * ur_judge_cell_twice:
 *
 * Judges a cell that has the number of the cell before it in its row, which is that of an earlier year: the
 * later one was not filled in.
 *
 * Returns: whether it is judged
 */
gboolean
ur_judge_cell_twice (const UrJudge *judge, UrDraftFigure *figure)
{
  const UrReference *right = NULL;

  if (figure->item->verdict != UR_VERDICT_MATCH || figure->chosen == NULL || figure->chosen->base != NULL ||
      figure->finding->column == 0 || figure->head == NULL || ur_draft_figure_get_column_year (figure) != 0 ||
      ur_draft_figure_is_change_cell (figure) ||
      ur_proof_words_hold (UR_PROOF_AHEAD, figure->head, 0, strlen (figure->head)))
    return FALSE;
  for (guint i = figure->passage_first; i < figure->index && right == NULL; i++)
    if (get_twice (judge, figure, i) != NULL)
      right = find_later (judge, figure);
  if (right == NULL)
    return FALSE;
  figure->item->elsewhere = figure->chosen->indicator;
  ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, UR_DIFFERENCE_LAST_YEAR, right);
  return TRUE;
}
