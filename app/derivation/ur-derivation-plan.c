/* SPDX-License-Identifier: GPL-3.0-or-later */
/* By how much a plan is more or less than what was reached, or than another plan: 控制在1200件以内，比2024年
 * 至少减少60件; 2025年的目标比2024年的目标提高500家; 计划建成150至180个，比2023年多30至60个. */
#include "ur-derivation-private.h"

#include <string.h>

/* Letters beside those that ask, between what is planned and the number. */
#define MOST_OTHERS 2

/* What of the series was reached in the last year before @plan, or planned for it. */
static const UrReference *
find_earlier (const UrDerivation *derivation, const UrReference *plan, guint year, UrAim aim)
{
  const GPtrArray *series = ur_references_get_series (derivation->judge->references, plan->indicator->series);
  const UrReference *found = NULL;

  for (guint i = 0; series != NULL && i < series->len; i++)
    {
      const UrReference *one = g_ptr_array_index (series, i);
      guint own = one->indicator->period->year;

      if (one != plan && ur_references_are_one_series (one, plan) && one->indicator->aim == aim &&
          one->indicator->change == UR_CHANGE_NONE && ur_references_are_alike (one, plan) &&
          own < plan->indicator->period->year && (year == 0 || own == year) &&
          (found == NULL || own > found->indicator->period->year))
        found = one;
    }
  return found;
}

/* What was told last before the figure in its sentence, and @where: something that is planned. */
static const UrReference *
find_plan (const UrDerivation *derivation, const UrDraftFigure **where)
{
  const UrDraftFigure *own = derivation->figure;

  for (guint i = own->index; i-- > own->passage_first;)
    {
      const UrDraftFigure *other = g_ptr_array_index (derivation->judge->figures, i);

      if (other->sentence != own->sentence)
        return NULL;
      if (other->item->verdict == UR_VERDICT_DERIVED && other->chosen == NULL)
        continue;
      *where = other;
      return other->chosen != NULL && other->chosen->base == NULL &&
                     other->chosen->indicator->aim == UR_AIM_TARGET &&
                     ur_indicator_is_amount (other->chosen->indicator) &&
                     (other->item->verdict == UR_VERDICT_MATCH ||
                      other->item->difference == UR_DIFFERENCE_BOUND_DROPPED ||
                      other->item->difference == UR_DIFFERENCE_BOUND)
                 ? other->chosen
                 : NULL;
    }
  return NULL;
}

/* The only year that its own words hold it against, or 0; @n: how many years they tell. */
static guint
find_base_year (const UrDraftFigure *own, gsize from, guint *n)
{
  UrNumber number;
  guint year = 0;

  *n = 0;
  for (; ur_number_find (own->text, (gssize) own->finding->number.start, from, &number); from = number.end)
    if (number.kind == UR_NUMBER_YEAR && !number.is_range)
      {
        year = (guint) ur_decimal_to_double (&number.value);
        (*n)++;
      }
  return year;
}

static gboolean
asks_for_change (const UrDraftFigure *own)
{
  gsize start = own->finding->number.start;

  return own->finding->change != UR_CHANGE_NONE || ur_proof_words_end (UR_PROOF_CHANGED, own->text, start) ||
         ur_proof_words_end (UR_PROOF_UP, own->text, start) ||
         ur_proof_words_end (UR_PROOF_DOWN, own->text, start) ||
         ur_proof_words_end (UR_PROOF_GROWTH, own->text, start);
}

/* The distance of an amount from both ends of what is planned. */
static gboolean
work_out (const UrReference *plan, const UrReference *base, UrDecimal *least, UrDecimal *most)
{
  if (!ur_decimal_subtract (&plan->indicator->value, &base->indicator->value, least) ||
      !ur_decimal_subtract (&plan->indicator->value_to, &base->indicator->value, most))
    return FALSE;
  if (least->mantissa < 0 && most->mantissa < 0)
    {
      UrDecimal swap = *least;

      *least = *most;
      *most = swap;
      least->mantissa = -least->mantissa;
      most->mantissa = -most->mantissa;
    }
  return least->mantissa > 0 && most->mantissa > 0;
}

static gboolean
judge_apart (UrDerivation *derivation, const UrReference *plan, const UrReference *base)
{
  const UrNumber *number = &derivation->figure->finding->number;
  gboolean is_range = plan->indicator->digits_to != NULL;
  UrFinding plain = *derivation->figure->finding;
  UrDecimal least, most;

  if (base->indicator->digits_to != NULL || base->indicator->bound != UR_BOUND_NONE ||
      number->is_range != is_range || !ur_derivation_has_unit_of (derivation, plan) ||
      !work_out (plan, base, &least, &most))
    return FALSE;
  plain.number.bound = UR_BOUND_NONE;
  g_autofree char *arithmetic = ur_decimal_compare (&plan->indicator->value, &base->indicator->value) > 0
                                    ? ur_derivation_dup_two (derivation, plan, "−", base)
                                    : ur_derivation_dup_two (derivation, base, "−", plan);
  if (is_range ? ur_decimal_compare (&number->value, &least) == 0 &&
                     ur_decimal_compare (&number->value_to, &most) == 0
               : ur_finding_rounds (&plain, &least))
    {
      ur_derivation_take (derivation, g_steal_pointer (&arithmetic), plan, is_range ? NULL : &least);
      return TRUE;
    }
  if (is_range || derivation->figure->chosen != NULL || !ur_derivation_is_off (derivation, &least))
    return FALSE;
  ur_derivation_take_wrong (derivation, g_steal_pointer (&arithmetic), plan, &least);
  return TRUE;
}

/* 2025年的目标比2024年的目标提高500家: two plans that are named and not told. */
static gboolean
judge_two_plans (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  gsize start = own->finding->number.start, len;
  guint n, year = find_base_year (own, own->from, &n);
  gssize second = ur_proof_words_find_last (UR_PROOF_PLANNED_AFTER, own->text, start, &len);
  gssize first = second > (gssize) own->from
                     ? ur_proof_words_find_last (UR_PROOF_PLANNED_AFTER, own->text, (gsize) second, &len)
                     : -1;

  if (n != 2 || first < (gssize) own->from ||
      !ur_proof_words_hold (UR_PROOF_AGAINST, own->text, (gsize) first, start))
    return FALSE;
  for (guint i = own->index; i-- > own->passage_first;)
    {
      const UrDraftFigure *other = g_ptr_array_index (derivation->judge->figures, i);
      const UrReference *told = other->chosen, *base, *plan = NULL;
      const GPtrArray *series =
          told != NULL && told->base == NULL
              ? ur_references_get_series (derivation->judge->references, told->indicator->series)
              : NULL;

      for (guint k = 0; series != NULL && k < series->len; k++)
        {
          const UrReference *one = g_ptr_array_index (series, k);

          if (one->indicator->aim == UR_AIM_TARGET && one->indicator->period->year > year &&
              ur_references_are_one_series (one, told))
            plan = one;
        }
      base = plan != NULL ? find_earlier (derivation, plan, year, UR_AIM_TARGET) : NULL;
      if (base != NULL && judge_apart (derivation, plan, base))
        return TRUE;
    }
  return TRUE;
}

/**
 * ur_derivation_judge_plan:
 *
 * Judges by how much what is planned is more or less than what was reached before it, or than what was
 * planned then.
 *
 * Returns: whether it is judged, or no other question is asked by its words
 */
gboolean
ur_derivation_judge_plan (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure, *where = NULL;
  const UrReference *plan, *base;
  guint n, year;
  gsize from;

  if (own->finding->number.kind != UR_NUMBER_PLAIN || own->finding->column != 0 || !asks_for_change (own))
    return FALSE;
  if (judge_two_plans (derivation))
    return TRUE;
  plan = find_plan (derivation, &where);
  if (plan == NULL)
    return FALSE;
  from = MAX (where->finding->number.end, own->from);
  year = find_base_year (own, from, &n);
  if (n > 1 || ur_derivation_tells (derivation, UR_PROOF_GOAL, from) ||
      ur_derivation_count_others (derivation, from) > MOST_OTHERS + 2 * n)
    return FALSE;
  base = find_earlier (derivation, plan, year, UR_AIM_RESULT);
  return base != NULL && judge_apart (derivation, plan, base);
}
