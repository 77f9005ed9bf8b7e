/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done about a figure that differs: its number is mended, or the time that it is told of. */
#include "ur-proof-difference.h"
#include "ur-proof-private.h"

#include <string.h>

static UrProofMend *
mend_new (guint line, guint offset, const char *from, gsize length, const char *to)
{
  UrProofMend *mend = g_new0 (UrProofMend, 1);

  mend->line = line;
  mend->offset = offset;
  mend->from = g_strndup (from, length);
  mend->to = g_strdup (to);
  return mend;
}

/* Of the bytes of the figure's passage from @start to @end. */
static UrProofMend *
mend_new_at (
    const UrDraftFigure *figure, const UrManuscript *manuscript, gsize start, gsize end, const char *to)
{
  const UrPassage *passage = ur_manuscript_get_passage (manuscript, figure->finding->passage);
  const UrOrigin *origin = &g_array_index (passage->traced->origins, UrOrigin, start);

  return mend_new (ur_manuscript_get_source_line (manuscript, origin->line),
                   ur_manuscript_get_source_offset (manuscript, origin), figure->text + start, end - start,
                   to);
}

/**
 * ur_proof_item_set_mend:
 * @item: a figure or a quotation with what a report has in its place
 *
 * Puts the report's words in the place of the draft's, where they differ and it is told which are right.
 */
void
ur_proof_item_set_mend (UrProofItem *item)
{
  g_clear_pointer (&item->mend, ur_proof_mend_free);
  g_clear_pointer (&item->period_mend, ur_proof_mend_free);
  if (item->verdict == UR_VERDICT_DIFFERS && item->right != NULL && strcmp (item->right, item->printed) != 0)
    item->mend = mend_new (item->line, item->offset, item->printed, strlen (item->printed), item->right);
}

/* 近3.57亿元, where the report has 超过3.57亿元 or just the number: the word goes with it. */
static void
mend_bound (UrDraftFigure *figure, const UrManuscript *manuscript)
{
  UrProofItem *item = figure->item;
  const UrNumber *number = &figure->finding->number;
  const UrIndicator *right = item->indicator;
  g_autofree char *plain = right != NULL ? ur_indicator_dup_figure (right) : NULL;
  g_autofree char *own = g_strndup (figure->text + number->start, number->end - number->start);
  const char *whole = right != NULL && right->printed != NULL ? right->printed : plain;

  item->bound = g_strndup (figure->text + number->bound_start, number->bound_end - number->bound_start);
  if (plain == NULL || g_strcmp0 (plain, item->right) != 0 || strcmp (whole, own) == 0 ||
      (*item->bound == '\0' && (right->bound_words == NULL || *right->bound_words == '\0')))
    return;
  g_clear_pointer (&item->mend, ur_proof_mend_free);
  item->mend = mend_new_at (figure, manuscript, number->start, number->end, whole);
}

/* 1548.3 for 1584.3 under 会员（万人）: the head has told what a cell counts, so that its digits are enough.
 */
static void
mend_cell (UrProofItem *item, const UrFinding *finding)
{
  const UrNumber *number = &finding->number;
  g_autofree char *told = g_strconcat (number->magnitude, finding->unit, NULL);
  g_autofree char *digits = NULL;

  if (item->mend == NULL || finding->column == 0 || number->unit_end > number->unit_start ||
      number->number_end < number->end || *told == '\0' || !g_str_has_suffix (item->mend->to, told))
    return;
  digits = g_strndup (item->mend->to, strlen (item->mend->to) - strlen (told));
  if (*digits == '\0' || strspn (digits, "0123456789.,") != strlen (digits))
    return;
  g_free (item->mend->to);
  item->mend->to = g_steal_pointer (&digits);
}

/* Whether another figure is told between two places: the time is that one's, too. */
static gboolean
is_shared (const UrJudge *judge, const UrDraftFigure *figure, gsize from, gsize end)
{
  for (guint i = figure->passage_first; i < figure->passage_last; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);

      if (other != figure && other->finding->number.start >= from && other->finding->number.end <= end)
        return TRUE;
    }
  return FALSE;
}

/* Where the words of the figure begin: after a mark, or after the figure before. */
static gsize
find_clause (const UrDraftFigure *figure)
{
  const char *text = figure->text;
  gsize at = figure->finding->number.start;

  while (at > figure->from &&
         g_utf8_strchr ("，、；：。", -1, g_utf8_get_char (g_utf8_prev_char (text + at))) == NULL)
    at = (gsize) (g_utf8_prev_char (text + at) - text);
  return at;
}

/* The number may be right, and the time wrong. */
static void
mend_period (const UrJudge *judge, UrDraftFigure *figure, const UrManuscript *manuscript)
{
  UrProofItem *item = figure->item;
  const UrPeriod *period = ur_proof_difference_get_own_period (item);
  gsize start, end;

  if (period == NULL)
    return;
  if (!ur_draft_figure_find_time (figure, &start, &end) ||
      is_shared (judge, figure, MIN (end, figure->finding->number.end),
                 MAX (start, figure->finding->number.start)))
    start = end = find_clause (figure);
  if (strlen (period->label) == end - start &&
      strncmp (figure->text + start, period->label, end - start) == 0)
    return;
  item->period_mend = mend_new_at (figure, manuscript, start, end, period->label);
}

/**
 * ur_judge_mend:
 * @judge: what the draft is judged with
 * @figure: one of its figures, with its verdict
 * @manuscript: the draft
 *
 * Says what can be put where, so that nothing differs any more.
 */
void
ur_judge_mend (const UrJudge *judge, UrDraftFigure *figure, const UrManuscript *manuscript)
{
  if (figure->item->verdict != UR_VERDICT_DIFFERS)
    return;
  ur_proof_item_set_mend (figure->item);
  mend_bound (figure, manuscript);
  mend_cell (figure->item, figure->finding);
  mend_period (judge, figure, manuscript);
}
