/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of one name that a word beside the number tells apart: 高于 and 提高, 全国级 and 省级. */
#include "ur-verdict-private.h"

#include <string.h>

/* 高于全省平均: the verb is without its 于. */
static gboolean
is_distance (const UrIndicator *indicator)
{
  return indicator->verb != NULL && g_utf8_strchr ("高低优好", -1, g_utf8_get_char (indicator->verb)) != NULL;
}

/**
 * ur_judge_find_beside:
 * @same: what the figure has the number of
 *
 * 高于全省平均 and 提高 are said of two figures with one name: each may be told for the other.
 *
 * Returns: (nullable): the one that is meant instead
 */
const UrReference *
ur_judge_find_beside (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *same)
{
  const UrIndicator *change = same->indicator;
  gboolean told =
      ur_proof_words_hold (UR_PROOF_ABOVE, figure->text, figure->from, figure->finding->number.number_start);

  if (change->quantity != UR_QUANTITY_POINTS || change->verb == NULL || is_distance (change) == told ||
      (!told && !ur_proof_words_end (UR_PROOF_UP, figure->text, figure->finding->number.start) &&
       !ur_proof_words_end (UR_PROOF_DOWN, figure->text, figure->finding->number.start)))
    return NULL;
  for (guint i = 0; i < judge->references->list->len; i++)
    {
      const UrReference *other = ur_references_get (judge->references, i);

      if (other->report == same->report && other->indicator->quantity == UR_QUANTITY_POINTS &&
          strcmp (other->indicator->name, change->name) == 0 && is_distance (other->indicator) == told)
        return other;
    }
  return NULL;
}

/* 18家全国级: the grade comes after the number. */
static gboolean
tells_grade_after (const UrDraftFigure *figure)
{
  const char *after = figure->text + figure->finding->number.end;

  after += ur_proof_words_match (UR_PROOF_FILLING, after);
  return ur_proof_words_match (UR_PROOF_GRADE, after) > 0;
}

/**
 * ur_judge_find_of_own_grade:
 * @same: what the figure has the number of
 *
 * 其中全国级108家, where 108家 are 省级.
 *
 * Returns: (nullable): the same thing, of the grade that its own words tell
 */
const UrReference *
ur_judge_find_of_own_grade (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *same)
{
  const char *label = same->indicator->label;
  gsize start = figure->finding->number.start, told = 0, own = 0;
  gssize at = ur_proof_words_find_last (UR_PROOF_GRADE, figure->text, start, &told);
  gssize in_label = ur_proof_words_find_last (UR_PROOF_GRADE, label, strlen (label), &own);

  if (at < (gssize) figure->from || in_label < 0 || tells_grade_after (figure) ||
      (told == own && strncmp (figure->text + at, label + in_label, told) == 0))
    return NULL;
  g_autofree char *grade = g_strndup (figure->text + at, told);
  g_autofree char *before = g_strndup (label, (gsize) in_label);
  g_autofree char *name = g_strconcat (before, grade, label + in_label + own, NULL);
  for (guint i = 0; i < judge->references->list->len; i++)
    {
      const UrReference *other = ur_references_get (judge->references, i);

      if (other->report == same->report && strcmp (other->indicator->label, name) == 0 &&
          other->indicator->aim == same->indicator->aim &&
          other->indicator->period == same->indicator->period &&
          ur_proof_units_agree (other->indicator->unit, same->indicator->unit) &&
          ur_draft_figure_relate (figure, other->indicator) != UR_RELATION_SAME)
        return other;
    }
  return NULL;
}
