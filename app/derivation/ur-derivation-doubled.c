/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many times as much: 是2021年的2.6倍, 比2021年增长1.6倍; and 翻一番 of a report, told in other words:
 * 是2018年的两倍, 比2018年增长一倍. */
#include "ur-derivation-private.h"

#include <string.h>

/* More doublings than any report has. */
#define MOST 6

/**
 * ur_derivation_asks_for_more:
 *
 * Returns: whether the words right before the number say by how much something is more, or less: 增加了1.6倍,
 *   and not 增加到2.6倍
 */
gboolean
ur_derivation_asks_for_more (const UrDraftFigure *figure)
{
  gsize start = figure->finding->number.start;

  return ur_proof_words_end (UR_PROOF_UP, figure->text, start) > 0 ||
         ur_proof_words_end (UR_PROOF_GROWTH, figure->text, start) > 0;
}

/* 是2022年的1.5倍: what it is held against is that year's, and itself one year's. */
static gboolean
are_of_told_years (const UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  guint year = ur_draft_figure_get_attached_year (derivation->figure);

  return year == 0 || !ur_references_are_one_series (a, b) ||
         (b->indicator->period->year == year && a->indicator->period->role == b->indicator->period->role);
}

/**
 * ur_derivation_try_times:
 *
 * Returns: whether the figure is how many times @b is @a, or by how many times more; it is taken then
 */
gboolean
ur_derivation_try_times (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  UrDecimal times, more;
  gboolean grows = ur_derivation_asks_for_more (derivation->figure);

  if (derivation->figure->finding->number.kind != UR_NUMBER_TIMES ||
      !ur_derivation_are_comparable (derivation, a, b) || !are_of_told_years (derivation, a, b) ||
      !ur_decimal_subtract (&a->indicator->value, &b->indicator->value, &more) ||
      !ur_decimal_divide (grows ? &more : &a->indicator->value, &b->indicator->value, UR_QUOTIENT_PLACES,
                          &times) ||
      times.mantissa <= 0 || !ur_finding_rounds (derivation->figure->finding, &times))
    return FALSE;
  g_autofree char *whole = ur_derivation_dup_two (derivation, a, "÷", b);
  ur_derivation_take (derivation, g_strconcat (whole, grows ? "−1" : "", NULL), a, &times);
  return TRUE;
}

/* The doublings that the sentence names before the figure, if they are of one thing. */
static const UrReference *
find_doublings (const UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const UrReferences *references = derivation->judge->references;
  const UrReference *found = NULL;

  for (guint i = 0; i < references->list->len; i++)
    {
      const UrReference *one = ur_references_get (references, i);
      const UrIndicator *indicator = one->indicator;

      if (strcmp (indicator->unit, UR_UNIT_DOUBLINGS) != 0 || indicator->value.scale != 0 ||
          indicator->value.mantissa < 1 || indicator->value.mantissa > MOST ||
          indicator->aim != UR_AIM_RESULT)
        continue;
      g_autoptr (GArray) grams = ur_references_dup_grams (references, own->text + own->sentence,
                                                          own->finding->number.start - own->sentence);
      if (ur_reference_weigh (one, grams).name < 0.5)
        continue;
      if (found != NULL && found->indicator->value.mantissa != indicator->value.mantissa)
        return NULL;
      found = one;
    }
  return found;
}

/* Against the time that the report tells, or against none. */
static gboolean
is_against (const UrDraftFigure *own, const UrIndicator *doublings)
{
  guint i = 0;
  const UrToldYear *told = ur_draft_figure_next_year (own, &i, own->from, own->finding->number.start);

  return told == NULL || doublings->than == NULL ||
         g_strstr_len (own->text + told->start, (gssize) (told->end - told->start), doublings->than) !=
             NULL ||
         strncmp (doublings->than, own->text + told->start, told->end - told->start) == 0;
}

/**
 * ur_derivation_judge_doubled:
 *
 * Judges how many times as much as before something is, where the report says how often it has doubled.
 *
 * Returns: whether it is judged
 */
gboolean
ur_derivation_judge_doubled (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const UrReference *doublings;
  UrDecimal times = { 1, 0 };
  gboolean grows = ur_derivation_asks_for_more (own);

  if (own->finding->number.kind != UR_NUMBER_TIMES || own->finding->column != 0 ||
      ur_proof_words_hold (UR_PROOF_OWN, own->text, own->sentence, own->end) ||
      (doublings = find_doublings (derivation)) == NULL || !is_against (own, doublings->indicator))
    return FALSE;
  times.mantissa <<= doublings->indicator->value.mantissa;
  g_autofree char *told = ur_indicator_dup_figure (doublings->indicator);
  g_autofree char *arithmetic = g_strdup_printf ("%s：%u%s", told, (guint) times.mantissa, grows ? "−1" : "");
  times.mantissa -= grows;
  if (ur_finding_rounds (own->finding, &times))
    ur_derivation_take (derivation, g_steal_pointer (&arithmetic), doublings, &times);
  else if (own->finding->number.bound == UR_BOUND_NONE && own->finding->number.number.scale == 0 &&
           own->chosen == NULL)
    ur_derivation_take_wrong (derivation, g_steal_pointer (&arithmetic), doublings, &times);
  else
    return FALSE;
  return TRUE;
}
