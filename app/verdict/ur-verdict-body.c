/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The number of one federation told of another. */
#include "ur-verdict-private.h"

#include <string.h>

/* Both of one year, or each of the year that its report is about. */
static gboolean
is_as_new (const UrIndicator *a, const UrIndicator *b, const UrReport *of_a, const UrReport *of_b)
{
  return a->period->year == b->period->year ||
         (a->period->year == of_a->year && b->period->year == of_b->year);
}

/**
 * ur_judge_body:
 * @same: what the figure has the number of
 *
 * Judges a figure that is told of one federation and has the number of another one's figure of that name:
 * 澜江省调解成功率88.9%, where that is 澄岚市's.
 *
 * Returns: whether it is judged
 */
gboolean
ur_judge_body (const UrJudge *judge, UrDraftFigure *figure, const UrReference *same)
{
  const UrIndicator *own = same->indicator;
  const UrReference *right = NULL;

  if (figure->body == NULL || ur_draft_figure_can_be_of (figure, same) || own->aim != UR_AIM_RESULT ||
      own->period->year != same->report->year || ur_draft_figure_holds (figure, UR_PROOF_MORE) ||
      ur_draft_figure_holds (figure, UR_PROOF_SHARE))
    return FALSE;
  for (guint i = 0; i < figure->fits->len; i++)
    {
      const UrReference *one =
          ur_references_get (judge->references, g_array_index (figure->fits, UrFit, i).index);
      const UrIndicator *other = one->indicator;

      if (!ur_draft_figure_can_be_of (figure, one) || other->aim != UR_AIM_RESULT ||
          other->change != own->change || other->quantity != own->quantity ||
          !is_as_new (other, own, one->report, same->report) ||
          !ur_proof_counts (figure->finding->unit, other) ||
          (strcmp (other->name, own->name) != 0 && strcmp (other->short_label, own->short_label) != 0))
        continue;
      if (ur_draft_figure_relate (figure, other) == UR_RELATION_SAME)
        return FALSE;
      right = right == NULL || one->report->year > right->report->year ? one : right;
    }
  if (right == NULL)
    return FALSE;
  ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, UR_DIFFERENCE_LABEL, right);
  figure->item->elsewhere = own;
  return TRUE;
}
