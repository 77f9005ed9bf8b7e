/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 全国级108家、省级18家, where the report has 18 and 108: two figures of a sentence that have changed places.
 */
#include "ur-verdict-private.h"

#include <string.h>

/* So many figures before it may be the other one. */
#define NEAR_BY 3
/* Characters of a name's ending that tell whose it is. */
#define SHORTEST_ENDING 3
/* How well a name has to fit, 0 to 1. */
#define FITS 0.45

/* What is left of two names without what both begin with and both end with; %FALSE where it is hardly a word.
 */
static gboolean
find_own_words (const char *a, const char *b, char **own_a, char **own_b)
{
  const char *end_a = a + strlen (a), *end_b = b + strlen (b);

  while (a < end_a && b < end_b && g_utf8_get_char (a) == g_utf8_get_char (b))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
    }
  while (end_a > a && end_b > b &&
         g_utf8_get_char (g_utf8_prev_char (end_a)) == g_utf8_get_char (g_utf8_prev_char (end_b)))
    {
      end_a = g_utf8_prev_char (end_a);
      end_b = g_utf8_prev_char (end_b);
    }
  if (a == end_a || b == end_b)
    return FALSE;
  /* 男会 and 女会: one character alone is in too many words */
  if (MIN (g_utf8_strlen (a, (gssize) (end_a - a)), g_utf8_strlen (b, (gssize) (end_b - b))) < 2)
    {
      if (*end_a == '\0' || *end_b == '\0')
        return FALSE;
      end_a = g_utf8_next_char (end_a);
      end_b = g_utf8_next_char (end_b);
    }
  *own_a = g_strndup (a, (gsize) (end_a - a));
  *own_b = g_strndup (b, (gsize) (end_b - b));
  return TRUE;
}

/* Whether what is told right before the figure has the word, and not the other one. */
static gboolean
is_called (const UrDraftFigure *figure, const char *word, const char *other)
{
  const char *start = figure->text + figure->from;
  gssize len = (gssize) (figure->finding->number.start - figure->from);

  return g_strstr_len (start, len, word) != NULL && g_strstr_len (start, len, other) == NULL;
}

/* One of both could be the other's, and both have different names. */
static gboolean
can_be_swapped (const UrDraftFigure *a, const UrDraftFigure *b)
{
  const UrIndicator *x, *y;

  if (a->sentence != b->sentence || a->item->verdict != UR_VERDICT_MATCH ||
      b->item->verdict != UR_VERDICT_MATCH || a->chosen == NULL || b->chosen == NULL)
    return FALSE;
  x = a->chosen->indicator;
  y = b->chosen->indicator;
  return x != y && a->chosen->report == b->chosen->report && x->period == y->period && x->aim == y->aim &&
         x->change == y->change && x->quantity == y->quantity && ur_proof_units_agree (x->unit, y->unit);
}

static void
take (UrDraftFigure *figure, const UrReference *right)
{
  const UrReference *own = figure->chosen;

  ur_draft_figure_settle (figure, UR_VERDICT_DIFFERS, UR_DIFFERENCE_LABEL, right);
  figure->item->elsewhere = own->indicator;
}

/* Where the longest ending of the name was told last before @end, if @other has not the same; −1 for nowhere.
 */
static gssize
find_name (const char *text, gsize from, gsize end, const char *name, const char *other)
{
  for (; g_utf8_strlen (name, -1) >= SHORTEST_ENDING && strstr (other, name) == NULL;
       name = g_utf8_next_char (name))
    {
      const char *found = g_strrstr_len (text + from, (gssize) (end - from), name);

      if (found != NULL)
        return found - text;
    }
  return -1;
}

/* 工伤认定件数、缺勤天数分别下降17%、26.1%: the names are in one order, the numbers in the other. */
static gboolean
are_listed_in_other_order (const UrDraftFigure *a, const UrDraftFigure *b)
{
  const char *text = a->text;
  gsize length;
  gssize apart = ur_proof_words_find_last (UR_PROOF_IN_TURN, text, a->finding->number.start, &length);
  const char *label = a->chosen->indicator->label, *other = b->chosen->indicator->label;
  gssize first, second;

  if (apart < (gssize) a->from || b->index != a->index + 1 ||
      b->finding->number.start - a->finding->number.end > strlen ("、和"))
    return FALSE;
  first = find_name (text, a->from, (gsize) apart, label, other);
  second = find_name (text, a->from, (gsize) apart, other, label);
  return second >= 0 && first > second;
}

static void
judge_two (UrDraftFigure *a, UrDraftFigure *b)
{
  g_autofree char *own_a = NULL;
  g_autofree char *own_b = NULL;
  const UrReference *first = a->chosen;

  if (!can_be_swapped (a, b))
    return;
  if (are_listed_in_other_order (a, b))
    {
      take (a, b->chosen);
      take (b, first);
      return;
    }
  if (!find_own_words (a->chosen->indicator->label, b->chosen->indicator->label, &own_a, &own_b) ||
      !is_called (a, own_b, own_a) || !is_called (b, own_a, own_b))
    return;
  take (a, b->chosen);
  take (b, first);
}

/**
 * ur_judge_swapped:
 * @judge: what the draft is judged with
 *
 * Looks again at figures that are right by their numbers: where each of two is called what the other one is,
 * both are wrong.
 */
void
ur_judge_swapped (UrJudge *judge)
{
  for (guint i = 0; i < judge->figures->len; i++)
    for (guint k = i + 1; k < judge->figures->len && k <= i + NEAR_BY; k++)
      {
        UrDraftFigure *a = g_ptr_array_index (judge->figures, i), *b = g_ptr_array_index (judge->figures, k);

        if (a->text == b->text)
          judge_two (a, b);
      }
}

static double
get_own_score (const UrDraftFigure *figure, const UrReference *reference)
{
  const UrFit *fit = ur_draft_figure_get_fit (figure, reference->index);

  return fit != NULL ? fit->score : 0;
}

/* @twice has the number that another figure of its passage has by right. */
static void
judge_twice (const UrJudge *judge, UrDraftFigure *twice)
{
  const UrFit *named = ur_draft_figure_find_named (twice);
  const UrReference *right;

  if (named == NULL || named->score < FITS || named->score <= get_own_score (twice, twice->chosen) ||
      named->relation == UR_RELATION_SAME || ur_draft_figure_is_sum_of_names (twice))
    return;
  right = ur_references_get (judge->references, named->index);
  if (right->indicator->series != NULL &&
      g_strcmp0 (right->indicator->series, twice->chosen->indicator->series) == 0)
    return;
  if (!ur_proof_units_agree (twice->finding->unit, right->indicator->unit))
    return;
  twice->item->elsewhere = twice->chosen->indicator;
  ur_draft_figure_settle (twice, UR_VERDICT_DIFFERS, UR_DIFFERENCE_LABEL, right);
}

static UrDraftFigure *
get_figure (const UrJudge *judge, guint i)
{
  return g_ptr_array_index (judge->figures, i);
}

/* Whether it is no figure's right number, and has one that another of its passage has by right: then it was
 * copied from there, and has not changed places with anything. */
static gboolean
has_copied (const UrJudge *judge, const UrDraftFigure *figure)
{
  for (guint i = figure->passage_first; i < figure->passage_last && figure->item->elsewhere != NULL; i++)
    {
      const UrDraftFigure *other = get_figure (judge, i);

      if (other->item->verdict == UR_VERDICT_MATCH && other->item->indicator == figure->item->elsewhere)
        return TRUE;
    }
  return FALSE;
}

/* 工伤认定件数下降16%，缺勤天数下降24.3%: @other has the number of what @half is called, and @half that of
 * what
 * @other is called. */
static void
judge_other_half (const UrJudge *judge, UrDraftFigure *half, const UrDraftFigure *other)
{
  const UrReference *right = ur_references_find (judge->references, other->item->elsewhere);
  const UrReference *own = other->chosen;
  const UrFit *named = ur_draft_figure_find_named (half);

  if (other->item->difference != UR_DIFFERENCE_LABEL || other->sentence != half->sentence || right == NULL ||
      own == NULL || named == NULL || named->score < FITS ||
      ur_references_get (judge->references, named->index) != right ||
      ur_draft_figure_relate (half, own->indicator) != UR_RELATION_SAME || has_copied (judge, other))
    return;
  ur_draft_figure_settle (half, UR_VERDICT_DIFFERS, UR_DIFFERENCE_LABEL, right);
  half->item->elsewhere = own->indicator;
}

/**
 * ur_judge_repeats:
 * @judge: what the draft is judged with
 *
 * Looks again at numbers that a passage has twice: it was copied from one place to the other where the words
 * beside it are another figure's.
 */
void
ur_judge_repeats (UrJudge *judge)
{
  for (guint i = 0; i < judge->figures->len; i++)
    for (guint k = get_figure (judge, i)->passage_first; k < get_figure (judge, i)->passage_last; k++)
      {
        UrDraftFigure *a = get_figure (judge, i);
        const UrDraftFigure *b = g_ptr_array_index (judge->figures, k);

        if (i != k && a->chosen != NULL && a->chosen == b->chosen && a->item->verdict == UR_VERDICT_MATCH &&
            !has_copied (judge, b))
          judge_twice (judge, a);
        else if (i != k && a->chosen == NULL)
          judge_other_half (judge, a, b);
      }
}
