/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last word on a figure: in which order it is tried what it may be worked out from, or a slip of. */
#include "ur-verdict-private.h"
#include "ur-derivation.h"

/* 目标6218家, where so many were built: that is the report's number, and worked out from nothing. */
static gboolean
is_result_for_plan (const UrDraftFigure *figure)
{
  const UrProofItem *item = figure->item;

  return item->indicator != NULL && item->elsewhere != NULL && item->indicator->aim == UR_AIM_TARGET &&
         item->elsewhere->aim == UR_AIM_RESULT;
}

/* A cell under 增减: by how much the year before parts from this one, and no other figure's slip. */
static void
settle_change (UrJudge *judge, UrDraftFigure *figure)
{
  if ((figure->item->verdict == UR_VERDICT_MATCH && figure->chosen->indicator->change != UR_CHANGE_NONE) ||
      ur_judge_change_cell (judge, figure) || figure->item->verdict == UR_VERDICT_MATCH)
    return;
  if (figure->chosen != NULL)
    ur_draft_figure_forget (figure);
  if (!ur_judge_derive (judge, figure->index) || figure->item->verdict == UR_VERDICT_DIFFERS)
    ur_draft_figure_forget (figure);
}

/* 比2021年的40.8%, which another year has by name: of that year no report has it, but it may be worked out.
 */
static gboolean
is_share_of_other_year (const UrDraftFigure *figure)
{
  const UrProofItem *item = figure->item;

  return item->difference == UR_DIFFERENCE_PERIOD && item->elsewhere != NULL &&
         item->elsewhere == item->indicator && figure->finding->number.kind == UR_NUMBER_PERCENT;
}

/* 困难职工下降24.8%，欠薪投诉下降24.8%: it is called as one of a report, and what is told beside it has its
 * number. */
static gboolean
is_called_so (const UrJudge *judge, const UrDraftFigure *figure)
{
  const UrDraftFigure *before =
      figure->index > figure->passage_first ? g_ptr_array_index (judge->figures, figure->index - 1) : NULL;

  return before != NULL && before->sentence == figure->sentence &&
         before->item->verdict == UR_VERDICT_MATCH && before->item->indicator == figure->item->elsewhere &&
         ur_judge_find_exact (judge, figure) == figure->chosen;
}

static void
settle_plain (UrJudge *judge, UrDraftFigure *figure)
{
  if (ur_judge_cell_twice (judge, figure) ||
      (figure->item->verdict == UR_VERDICT_DIFFERS &&
       (ur_judge_derive_before (judge, figure->index) || ur_judge_derive_listed (judge, figure->index))))
    return;
  if (figure->item->verdict == UR_VERDICT_MATCH && ur_judge_derive_more (judge, figure->index))
    return;
  if ((figure->item->difference == UR_DIFFERENCE_LABEL && !is_result_for_plan (figure) &&
       !is_called_so (judge, figure)) ||
      (figure->item->verdict == UR_VERDICT_DIFFERS && ur_judge_is_hardly_named (judge, figure)) ||
      (figure->item->difference == UR_DIFFERENCE_LAST_YEAR &&
       ur_draft_figure_holds (figure, UR_PROOF_MORE)) ||
      is_share_of_other_year (figure))
    ur_judge_derive (judge, figure->index);
  else if (figure->item->difference == UR_DIFFERENCE_BOUND_DROPPED ||
           figure->item->difference == UR_DIFFERENCE_DIRECTION)
    ur_judge_derive_told (judge, figure->index);
  else if (figure->item->verdict == UR_VERDICT_MATCH && ur_judge_asks_for_change (figure))
    ur_judge_derive_asked (judge, figure->index);
  else if (figure->chosen == NULL && !ur_judge_derive (judge, figure->index))
    ur_judge_slip (judge, figure);
  if (figure->chosen == NULL)
    ur_judge_cell (judge, figure);
}

/* A share that is printed without its % is no amount. */
static void
settle_share (UrJudge *judge, UrDraftFigure *figure)
{
  if (figure->item->verdict == UR_VERDICT_MATCH || ur_judge_share_cell (judge, figure) ||
      ur_judge_column_share (judge, figure))
    return;
  if (figure->finding->number.kind == UR_NUMBER_PERCENT)
    settle_plain (judge, figure);
  else if (figure->chosen != NULL)
    ur_draft_figure_forget (figure);
}

/**
 * ur_judge_settle:
 *
 * Judges a figure that was held against the reports' values: what it is worked out from, or a slip of.
 */
void
ur_judge_settle (UrJudge *judge, UrDraftFigure *figure)
{
  if (ur_judge_sum_cell (judge, figure) || ur_judge_average_cell (judge, figure) ||
      ur_judge_goal_cell (judge, figure) || ur_judge_total_cell (judge, figure))
    return;
  if (ur_draft_figure_is_change_cell (figure))
    settle_change (judge, figure);
  else if (ur_draft_figure_is_share_cell (figure))
    settle_share (judge, figure);
  else
    settle_plain (judge, figure);
}
