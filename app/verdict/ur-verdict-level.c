/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 全市现有暖心驿站73座, where so many were built in the year and there are 420: what came is told for what
 * there is; and what is of half a year for what is of all of it. */
#include "ur-verdict-private.h"

#include <string.h>

/* Whether its own words tell how many there are, and no word says that they are new. */
static gboolean
tells_level (const UrDraftFigure *figure)
{
  const char *text = figure->text;
  gsize start = figure->finding->number.start;

  return ur_proof_words_hold (UR_PROOF_THERE, text, figure->sentence, start) &&
         (ur_proof_words_hold (UR_PROOF_THERE, text, figure->from, start) ||
          ur_proof_words_end (UR_PROOF_REACHES, text, start) > 0) &&
         !ur_proof_words_hold (UR_PROOF_NEW, text, figure->from, figure->to) &&
         !ur_proof_words_hold (UR_PROOF_CAME, text, figure->from, figure->to) &&
         !ur_draft_figure_holds (figure, UR_PROOF_SEVERAL);
}

/* 新建户外劳动者暖心驿站 are new 暖心驿站. */
static gboolean
is_new_of (const UrIndicator *came, const UrIndicator *level)
{
  return ur_proof_words_match (UR_PROOF_CAME, came->label) > 0 &&
         g_str_has_suffix (came->label, level->label);
}

/**
 * ur_judge_find_level:
 * @same: what the figure has the number of
 *
 * Returns: (nullable): how many there are, where the number is of what came in the year and the words tell
 *   what there is
 */
const UrReference *
ur_judge_find_level (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *same)
{
  const UrIndicator *came = same->indicator;
  const UrReference *found = NULL;

  if (came->aim != UR_AIM_RESULT || came->change != UR_CHANGE_NONE || !tells_level (figure))
    return NULL;
  for (guint i = 0; i < judge->references->list->len; i++)
    {
      const UrReference *one = ur_references_get (judge->references, i);
      const UrIndicator *level = one->indicator;

      if (one->report == same->report && level->aim == UR_AIM_RESULT && level->change == UR_CHANGE_NONE &&
          is_new_of (came, level) && ur_proof_units_agree (level->unit, came->unit) &&
          level->period->year == came->period->year &&
          ur_draft_figure_relate (figure, level) != UR_RELATION_SAME)
        found = one;
    }
  return found;
}

/* 21.5%（上半年）: as far as its clause goes, or its sentence where that tells no other figure. */
static gsize
find_own_end (const UrJudge *judge, const UrDraftFigure *figure)
{
  const UrDraftFigure *next =
      figure->index + 1 < figure->passage_last ? g_ptr_array_index (judge->figures, figure->index + 1) : NULL;
  gsize end = figure->finding->number.end;

  if (next == NULL || next->sentence != figure->sentence)
    return figure->end;
  while (end < figure->end && g_utf8_strchr ("，；", -1, g_utf8_get_char (figure->text + end)) == NULL)
    end = (gsize) (g_utf8_next_char (figure->text + end) - figure->text);
  return end;
}

/**
 * ur_judge_find_whole:
 * @same: what the figure has the number of
 *
 * Returns: (nullable): what the whole year has, where the number is of a part of it that the draft does not
 *   tell: 同比下降21.5%
 */
const UrReference *
ur_judge_find_whole (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *same)
{
  const UrIndicator *part = same->indicator;
  UrPeriodRole role = part->period->role;
  const char *heading = figure->heading != NULL ? figure->heading : "";

  if ((role != UR_PERIOD_HALF_YEAR && role != UR_PERIOD_QUARTER && role != UR_PERIOD_MONTH) ||
      part->aim != UR_AIM_RESULT ||
      ur_proof_words_hold (UR_PROOF_WITHIN_YEAR, figure->text, 0, find_own_end (judge, figure)) ||
      ur_proof_words_hold (UR_PROOF_WITHIN_YEAR, heading, 0, strlen (heading)))
    return NULL;
  for (guint i = 0; i < figure->fits->len; i++)
    {
      const UrReference *one =
          ur_references_get (judge->references, g_array_index (figure->fits, UrFit, i).index);
      const UrIndicator *whole = one->indicator;

      if (one->report == same->report && whole->period->role == UR_PERIOD_YEAR && whole->aim == part->aim &&
          whole->period->year == same->report->year && whole->change == part->change &&
          whole->quantity == part->quantity && strcmp (whole->name, part->name) == 0 &&
          ur_proof_units_agree (whole->unit, part->unit) &&
          ur_draft_figure_relate (figure, whole) != UR_RELATION_SAME)
        return one;
    }
  return NULL;
}
