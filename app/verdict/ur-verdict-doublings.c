/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 翻一番, 翻两番: held against those of a report, or against two levels of one thing. */
#include "ur-verdict-private.h"

#include <math.h>
#include <string.h>

/* So much of twice as much is still called so: 1.9 times is, 1.6 times is not. */
#define LEAST 0.9
#define MOST 1.3
#define MOST_DOUBLINGS 10

/* The figure of the report that the sentence told last before @at. */
static const UrReference *
find_level (const UrJudge *judge, const UrDraftFigure *own, gsize at, gsize *start, gsize *end)
{
  const UrReference *found = NULL;

  for (guint i = 0; i < judge->figures->len; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (judge->figures, i);

      if (other->finding->passage != own->finding->passage || other->finding->number.end > at ||
          other->finding->number.start < own->sentence)
        continue;
      found = other->chosen != NULL && other->chosen->base == NULL && other->item->verdict == UR_VERDICT_MATCH
                  ? other->chosen
                  : NULL;
      *start = other->finding->number.start;
      *end = other->finding->number.end;
    }
  return found != NULL && ur_indicator_is_amount (found->indicator) &&
                 found->indicator->change == UR_CHANGE_NONE && found->indicator->bound == UR_BOUND_NONE
             ? found
             : NULL;
}

/* The last year between @from and the figure, and whether something is held against it. */
static guint
find_year (const UrDraftFigure *own, gsize from, gboolean *is_base)
{
  const UrToldYear *told;
  guint year = 0;

  for (guint i = 0; (told = ur_draft_figure_next_year (own, &i, from, own->finding->number.start)) != NULL;)
    {
      *is_base = ur_proof_is_right_after_against (own->text, (gssize) told->start);
      year = told->is_span ? 0 : told->year;
    }
  return year;
}

/* 2021年100万元，2022年200万元，翻了一番; 2021年100万元，2022年翻了一番; 260万元，比2021年翻了一番. */
static gboolean
find_two (const UrJudge *judge, const UrDraftFigure *own, const UrReference **now, const UrReference **then)
{
  gsize start = 0, end = 0, first, last;
  const UrReference *level = find_level (judge, own, own->finding->number.start, &start, &end), *other;
  gboolean is_base = FALSE;
  guint year = level != NULL ? find_year (own, end, &is_base) : 0;

  if (level == NULL)
    return FALSE;
  *now = *then = level;
  if (year != 0 && is_base)
    *then = ur_references_find_year (judge->references, level, year);
  else if (year != 0)
    *now = ur_references_find_year (judge->references, level, year);
  else if (ur_proof_words_hold (UR_PROOF_EARLIER, own->text, end, own->finding->number.start))
    *then = ur_references_find_year (judge->references, level, level->indicator->period->year - 1);
  else if ((other = find_level (judge, own, start, &first, &last)) != NULL &&
           g_strcmp0 (other->indicator->series, level->indicator->series) == 0)
    {
      *now = other->indicator->period->year > level->indicator->period->year ? other : level;
      *then = *now == other ? level : other;
    }
  return *now != NULL && *then != NULL && (*now)->indicator->series != NULL &&
         ur_reports_are_of_one_issuer ((*now)->report, (*then)->report) &&
         (*now)->indicator->period->year > (*then)->indicator->period->year &&
         (*then)->indicator->value.mantissa > 0;
}

static gboolean
judge_levels (const UrJudge *judge, UrDraftFigure *own)
{
  double told = ur_decimal_to_double (&own->finding->number.value), times;
  UrProofItem *item = own->item;
  const UrReference *now, *then;

  if (told > MOST_DOUBLINGS || !find_two (judge, own, &now, &then))
    return FALSE;
  times = ur_decimal_to_double (&now->indicator->value) / ur_decimal_to_double (&then->indicator->value) /
          pow (2, told);
  g_autofree char *first = ur_indicator_dup_figure (now->indicator);
  g_autofree char *second = ur_indicator_dup_figure (then->indicator);
  item->verdict = times >= LEAST && times <= MOST ? UR_VERDICT_DERIVED : UR_VERDICT_DIFFERS;
  item->difference = item->verdict == UR_VERDICT_DIFFERS ? UR_DIFFERENCE_ARITHMETIC : UR_DIFFERENCE_NONE;
  item->report = now->report;
  item->indicator = now->indicator;
  item->arithmetic = g_strconcat (first, "÷", second, NULL);
  return TRUE;
}

/**
 * ur_judge_doublings:
 * @judge: what the draft is judged with, and was
 * @own: doublings of the draft, with their sentence and their item
 *
 * Holds how often something is said to have doubled against what a report says of it, or against two levels
 * of it; it stays apart where there are none.
 */
void
ur_judge_doublings (const UrJudge *judge, UrDraftFigure *own)
{
  gsize start = own->finding->number.start;
  const UrReference *right = NULL;

  if (ur_proof_words_hold (UR_PROOF_OWN, own->text, own->sentence, own->end) ||
      ur_proof_words_hold (UR_PROOF_AHEAD, own->text, own->sentence, start))
    return;
  for (guint i = 0; i < judge->references->list->len; i++)
    {
      const UrReference *one = ur_references_get (judge->references, i);

      if (strcmp (one->indicator->unit, UR_UNIT_DOUBLINGS) == 0 && one->indicator->name != NULL &&
          g_strstr_len (own->text + own->sentence, (gssize) (start - own->sentence), one->indicator->name))
        right = one;
    }
  if (right == NULL)
    judge_levels (judge, own);
  else if (ur_decimal_compare (&own->finding->number.value, &right->indicator->value) == 0)
    ur_draft_figure_settle (own, UR_VERDICT_MATCH, UR_DIFFERENCE_NONE, right);
  else
    ur_draft_figure_settle (own, UR_VERDICT_DIFFERS, UR_DIFFERENCE_VALUE, right);
}
