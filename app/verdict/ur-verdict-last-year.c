/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 去年筹集送温暖资金2140万元，… 去年新建暖心驿站86座, where both reports are at hand, 2140万元 are of 2024
 * and 86座 of 2023: 去年 is one year all over a draft, and what has a number of the later report tells which.
 */
#include "ur-verdict-private.h"

#include <string.h>

/* A word for the year before right before the number, as that of the number and of nothing else: not 比去年,
 * and not 从去年. */
static gboolean
is_told_of_last_year (const UrDraftFigure *figure)
{
  gsize start = figure->finding->number.start, length = 0, before = 0;
  gssize at = ur_proof_words_find_last (UR_PROOF_LAST_YEAR, figure->text, start, &length);

  return at >= (gssize) figure->from && figure->row_year == 0 && ur_draft_figure_get_own_year (figure) == 0 &&
         !ur_proof_is_right_after_against (figure->text, at) &&
         !ur_proof_words_hold (UR_PROOF_BEFORE, figure->text, figure->from, start) &&
         !ur_proof_words_hold (UR_PROOF_MORE, figure->text, figure->from, start) &&
         ur_proof_words_find_last (UR_PROOF_EARLIER, figure->text, start, &before) == at;
}

static gboolean
is_result (const UrDraftFigure *figure)
{
  return figure->chosen != NULL && figure->chosen->base == NULL &&
         figure->item->verdict == UR_VERDICT_MATCH && figure->chosen->indicator->aim == UR_AIM_RESULT &&
         figure->chosen->indicator->change == UR_CHANGE_NONE;
}

/* It has a number of the year that its report is about, and had another one the year before. */
static gboolean
is_only_of_its_year (const UrDraftFigure *figure)
{
  const UrReference *own = figure->chosen;

  return own->indicator->period->year == own->report->year && own->earlier != NULL &&
         own->earlier->indicator->period->year + 1 == own->indicator->period->year &&
         ur_draft_figure_relate (figure, own->earlier->indicator) != UR_RELATION_SAME &&
         ur_finding_count_digits (figure->finding) >= UR_MANY_DIGITS;
}

/* The year that 去年 is, by what it is told of; 0 where nothing says so, or 今年 is that year. */
static guint
find_last_year (const UrJudge *judge)
{
  guint year = 0;

  for (guint i = 0; i < judge->figures->len; i++)
    {
      const UrDraftFigure *figure = g_ptr_array_index (judge->figures, i);

      if (is_result (figure) && is_only_of_its_year (figure) && is_told_of_last_year (figure))
        year = MAX (year, figure->chosen->indicator->period->year);
    }
  for (guint i = 0; i < judge->figures->len; i++)
    {
      const UrDraftFigure *figure = g_ptr_array_index (judge->figures, i);

      if (is_result (figure) && figure->chosen->indicator->period->year == year &&
          ur_proof_words_hold (UR_PROOF_COMING, figure->text, figure->from, figure->finding->number.start))
        return 0;
    }
  return year;
}

/**
 * ur_judge_last_year:
 * @judge: what the draft is judged with
 *
 * Looks again at what is told of 去年: where that is the year of the later report, a value of the year before
 * is wrong.
 */
void
ur_judge_last_year (UrJudge *judge)
{
  guint year = find_last_year (judge);

  for (guint i = 0; year != 0 && i < judge->figures->len; i++)
    {
      UrDraftFigure *figure = g_ptr_array_index (judge->figures, i);
      const UrReference *own = figure->chosen;

      if (!is_result (figure) || own->later == NULL || own->indicator->period->year + 1 != year ||
          own->later->indicator->period->year != year || !is_told_of_last_year (figure) ||
          ur_draft_figure_has_year (figure, year - 1) ||
          ur_draft_figure_relate (figure, own->later->indicator) == UR_RELATION_SAME ||
          ur_judge_is_of_before (judge, figure, year - 1) || ur_judge_is_hardly_named (judge, figure))
        continue;
      ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, UR_DIFFERENCE_LAST_YEAR, own->later);
      figure->item->elsewhere = own->indicator;
    }
}
