/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 基层工会12.86万个，上年12.10万个, where that was so two years before: right beside the level of the year
 * that a report is about, what is said to be of the year before is of no other. */
#include "ur-verdict-private.h"

#include <string.h>

/* 上年, 上年的, 上年末为 right before the number. */
static gboolean
is_told_of_year_before (const UrDraftFigure *figure)
{
  static const char *const ties[] = { "", "为", "是", "的", "末", "末的", "末为", "末是", "同期的" };
  static const char *const years[] = { "上年", "上一年", "去年" };
  gsize start = figure->finding->number.start;

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    for (guint k = 0; k < G_N_ELEMENTS (ties); k++)
      {
        g_autofree char *words = g_strconcat (years[i], ties[k], NULL);
        gsize len = strlen (words);

        if (start >= figure->from + len && memcmp (figure->text + start - len, words, len) == 0)
          return TRUE;
      }
  return FALSE;
}

static gboolean
is_right_level (const UrDraftFigure *figure)
{
  const UrReference *own = figure->chosen;

  return own != NULL && own->base == NULL && figure->item->verdict == UR_VERDICT_MATCH &&
         own->indicator->aim == UR_AIM_RESULT && own->indicator->change == UR_CHANGE_NONE &&
         !figure->finding->number.is_range && figure->row_year == 0;
}

/* One of them may be told of all years, and have no series. */
static gboolean
are_of_one_thing (const UrReference *a, const UrReference *b)
{
  return ur_references_are_one_series (a, b) ||
         (a->report == b->report && a->indicator->quantity == b->indicator->quantity &&
          strcmp (a->indicator->label, b->indicator->label) == 0 &&
          ur_proof_units_agree (a->indicator->unit, b->indicator->unit));
}

/* @then is told right beside @now as of the year before, and has the number of two years before or more. */
static void
judge_pair (const UrJudge *judge, const UrDraftFigure *now, UrDraftFigure *then)
{
  const UrIndicator *own;
  const UrReference *before;
  guint year;

  if (now->sentence != then->sentence || !is_right_level (now) || !is_right_level (then) ||
      !is_told_of_year_before (then) || !are_of_one_thing (now->chosen, then->chosen))
    return;
  year = now->chosen->indicator->period->year;
  before = ur_references_find_year (judge->references, then->chosen, year - 1);
  if (year != now->chosen->report->year || now->chosen->later != NULL || before == NULL ||
      before->indicator->digits_to != NULL || then->chosen->indicator->period->year + 1 >= year ||
      then->chosen->indicator->period->year == 0 ||
      before->indicator->period->role != then->chosen->indicator->period->role ||
      ur_draft_figure_relate (then, before->indicator) == UR_RELATION_SAME ||
      ur_draft_figure_has_year (then, then->chosen->indicator->period->year))
    return;
  own = then->chosen->indicator;
  ur_draft_figure_settle (then, UR_VERDICT_DIFFERS, UR_DIFFERENCE_PERIOD, before);
  then->item->elsewhere = own;
}

/**
 * ur_judge_year_before:
 * @judge: what the draft is judged with
 *
 * Looks again at what is told as of the year before, right before or right after the level of now.
 */
void
ur_judge_year_before (UrJudge *judge)
{
  for (guint i = 1; i < judge->figures->len; i++)
    {
      UrDraftFigure *first = g_ptr_array_index (judge->figures, i - 1);
      UrDraftFigure *second = g_ptr_array_index (judge->figures, i);

      if (i == second->passage_first)
        continue;
      judge_pair (judge, first, second);
      judge_pair (judge, second, first);
    }
}
