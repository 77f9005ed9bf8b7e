/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that say of a number that it is of a year before, which is not told with it. */
#include "ur-verdict-private.h"

#include <string.h>

/* 过去2600元: what was before, and not 过去五年; or what stands under 原来. */
static gboolean
is_of_before (const UrDraftFigure *figure)
{
  gsize length, end = figure->finding->number.start;
  gssize at = ur_proof_words_find_last (UR_PROOF_FORMERLY, figure->text, end, &length);
  UrNumber number;

  if (figure->head != NULL && ur_proof_words_hold (UR_PROOF_FORMERLY, figure->head, 0, strlen (figure->head)))
    return TRUE;
  return at >= (gssize) figure->from &&
         !(ur_number_find (figure->text, (gssize) end, (gsize) at + length, &number) &&
           number.kind == UR_NUMBER_DURATION);
}

/* 会员56.3万人升到61.3万人, 在56.3万人的基础上: a way begins there. */
static gboolean
is_beginning_of_way (const UrDraftFigure *figure)
{
  const char *after = figure->text + figure->finding->number.end;
  gsize len = ur_proof_words_match (UR_PROOF_GROWTH, after);

  return ur_proof_words_match (UR_PROOF_GROUND, after) > 0 ||
         (len > 0 && (g_str_has_prefix (after + len, "到") || g_str_has_prefix (after + len, "至")));
}

/* Right before its sentence tells others of that year, which the first of them is told of:
 * 上年末会员96.3万人， 女会员39.6万人. */
static gboolean
is_told_with_others (const UrJudge *judge, const UrDraftFigure *figure, guint year)
{
  for (guint i = figure->index; i-- > figure->passage_first;)
    {
      const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);
      gsize start = other->finding->number.start, length;
      gssize at = ur_proof_words_find_last (UR_PROOF_EARLIER, other->text, start, &length);

      if (other->sentence != figure->sentence || other->chosen == NULL ||
          other->item->verdict != UR_VERDICT_MATCH || other->chosen->indicator->period->year != year)
        return FALSE;
      if (at >= (gssize) other->from)
        return !ur_proof_words_hold (UR_PROOF_AGAINST, other->text, other->from, (gsize) at) &&
               !ur_proof_words_hold (UR_PROOF_FROM, other->text, other->from, start);
    }
  return FALSE;
}

/**
 * ur_judge_is_of_before:
 * @year: the year that its number is of
 *
 * Returns: whether its words, or what its sentence tells before it, say that it is of a year before
 */
gboolean
ur_judge_is_of_before (const UrJudge *judge, const UrDraftFigure *figure, guint year)
{
  return is_of_before (figure) || is_beginning_of_way (figure) || is_told_with_others (judge, figure, year) ||
         ur_proof_words_hold (UR_PROOF_THAT_YEAR, figure->text, figure->sentence,
                              figure->finding->number.start);
}
