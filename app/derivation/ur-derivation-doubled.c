/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many times as much: 是2021年的2.6倍, 比2021年增长1.6倍; and 翻一番 of a report, told in other words:
 * 是2018年的两倍, 比2018年增长一倍. */
#include "ur-derivation-private.h"

#include <string.h>

/* More doublings than any report has. */
#define MOST 6
/* How much of a name has to be told. */
#define NAMED 0.5

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
  const UrDraftFigure *own = derivation->figure;
  guint year = ur_draft_figure_get_attached_year (own);
  const UrDraftFigure *before =
      own->index > own->passage_first ? g_ptr_array_index (derivation->judge->figures, own->index - 1) : NULL;

  /* 是新增职工之家30个的两倍 */
  if (before != NULL && before->chosen != NULL &&
      before->finding->number.end + strlen ("的") == own->finding->number.start &&
      g_str_has_prefix (own->text + before->finding->number.end, "的"))
    return b == before->chosen;
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

/* 番, and not 倍. */
static gboolean
is_doublings (const UrIndicator *indicator)
{
  return strcmp (indicator->unit, UR_UNIT_DOUBLINGS) == 0;
}

/* How much of its name, without what it is held against, is in @grams. */
static double
weigh_name (const UrReferences *references, const UrIndicator *indicator, const GArray *grams)
{
  const char *name = indicator->name != NULL ? indicator->name : indicator->label;
  g_autoptr (GArray) own = ur_references_dup_grams (references, name, strlen (name));
  double all = 0, told = 0;

  for (guint i = 0; i < own->len; i++)
    {
      const UrGram *gram = &g_array_index (own, UrGram, i);

      all += gram->weight;
      for (guint k = 0; k < grams->len; k++)
        told += g_array_index (grams, UrGram, k).pair == gram->pair ? gram->weight : 0;
    }
  return all > 0 ? told / all : 0;
}

/* The doublings, or times as much, that the sentence names best before the figure. */
static const UrReference *
find_doublings (const UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const UrReferences *references = derivation->judge->references;
  const UrReference *found = NULL;
  double best = 0, name;

  for (guint i = 0; i < references->list->len; i++)
    {
      const UrReference *one = ur_references_get (references, i);
      const UrIndicator *indicator = one->indicator;

      if (indicator->aim != UR_AIM_RESULT || indicator->value.mantissa <= 0 ||
          (is_doublings (indicator)
               ? indicator->value.scale != 0 || indicator->value.mantissa > MOST
               : indicator->quantity != UR_QUANTITY_TIMES || indicator->bound != UR_BOUND_NONE ||
                     indicator->change != UR_CHANGE_NONE || indicator->than == NULL))
        continue;
      g_autoptr (GArray) grams = ur_references_dup_grams (references, own->text + own->sentence,
                                                          own->finding->number.start - own->sentence);
      name = weigh_name (references, indicator, grams);
      if (name < NAMED || name <= best)
        continue;
      best = name;
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

/* How many times as much, by the doublings or the times of a report; @more: how many times more. */
static gboolean
get_times (const UrIndicator *indicator, gboolean more, UrDecimal *times)
{
  UrDecimal one = { 1, 0 };

  *times = indicator->value;
  if (is_doublings (indicator))
    *times = (UrDecimal){ (gint64) 1 << indicator->value.mantissa, 0 };
  return !more || ur_decimal_subtract (times, &one, times);
}

/**
 * ur_derivation_judge_doubled:
 *
 * Judges how many times as much as before something is, or by what part more, where the report says how often
 * it has doubled or how many times as much it is.
 *
 * Returns: whether it is judged
 */
gboolean
ur_derivation_judge_doubled (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const UrNumber *number = &own->finding->number;
  const UrReference *told;
  UrDecimal times, one = { 1, 0 };
  gboolean more = ur_derivation_asks_for_more (own);

  if ((number->kind != UR_NUMBER_TIMES && !(more && ur_derivation_is_percent (derivation))) ||
      own->finding->column != 0 || ur_proof_words_hold (UR_PROOF_OWN, own->text, own->sentence, own->end) ||
      (told = find_doublings (derivation)) == NULL || !is_against (own, told->indicator) ||
      (own->chosen != NULL && (own->chosen != told || !more)) || !get_times (told->indicator, more, &times) ||
      times.mantissa <= 0 ||
      (number->kind != UR_NUMBER_TIMES && !ur_decimal_percent (&times, &one, UR_QUOTIENT_PLACES, &times)))
    return FALSE;
  g_autofree char *printed = ur_indicator_dup_figure (told->indicator);
  g_autofree char *arithmetic = g_strconcat (printed, more ? "−1" : "", NULL);
  if (ur_finding_rounds (own->finding, &times))
    ur_derivation_take (derivation, g_steal_pointer (&arithmetic), told, &times);
  else if (number->bound == UR_BOUND_NONE && number->kind == UR_NUMBER_TIMES &&
           (is_doublings (told->indicator) || own->chosen == told))
    ur_derivation_take_wrong (derivation, g_steal_pointer (&arithmetic), told, &times);
  else
    return FALSE;
  return TRUE;
}

/**
 * ur_judge_derive_more:
 * @judge: what the draft is judged with
 * @i: one of its figures, which has a report's number
 *
 * Looks whether that is told as so many times more, where the report says that it is so many times as much:
 * 增长1.6倍 of 是2018年的1.6倍.
 *
 * Returns: whether it is; then the item says so
 */
gboolean
ur_judge_derive_more (UrJudge *judge, guint i)
{
  UrDerivation derivation = { .judge = judge, .figure = g_ptr_array_index (judge->figures, i) };

  return derivation.figure->chosen != NULL &&
         derivation.figure->chosen->indicator->quantity == UR_QUANTITY_TIMES &&
         ur_derivation_judge_doubled (&derivation);
}
