/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure of a draft gets its verdict, or loses it. */
#include "ur-draft-figure.h"

/**
 * ur_draft_figure_settle:
 * @right: the figure that the draft should have
 *
 * Gives the figure its verdict.
 */
void
ur_draft_figure_settle (UrDraftFigure *figure,
                        UrVerdict verdict,
                        UrDifference difference,
                        const UrReference *right)
{
  figure->item->verdict = verdict;
  figure->item->difference = difference;
  figure->item->report = right->report;
  figure->item->indicator = right->indicator;
  g_free (figure->item->right); /* of what it was taken for before */
  figure->item->right = ur_indicator_dup_figure (right->indicator);
  figure->chosen = right;
}

/**
 * ur_draft_figure_forget:
 *
 * Takes back the verdict: a figure that is said to be worked out from what is not told is nobody's mistake.
 */
void
ur_draft_figure_forget (UrDraftFigure *figure)
{
  figure->item->verdict = UR_VERDICT_UNKNOWN;
  figure->item->difference = UR_DIFFERENCE_NONE;
  figure->item->report = NULL;
  figure->item->indicator = figure->item->elsewhere = NULL;
  g_clear_pointer (&figure->item->right, g_free);
  g_clear_pointer (&figure->item->arithmetic, g_free);
  g_clear_pointer (&figure->results, g_ptr_array_unref);
  figure->chosen = NULL;
}
