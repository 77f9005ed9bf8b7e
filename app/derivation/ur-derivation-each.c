/* SPDX-License-Identifier: GPL-3.0-or-later */
/* So much for each: 基层工会8651家，平均每家会员118人; 为2.23万家企业返还3.57亿元，户均1.6万元. */
#include "ur-derivation-private.h"

#include <string.h>

/* Whether what begins at @p, or ends there, is a word that counts the same as @unit. */
static gboolean
is_unit (const char *p, const char *end, gboolean before, const char *unit)
{
  gsize len = strlen (unit);
  const char *from = before ? p - len : p;
  g_autofree char *one = NULL;

  if (from + len <= end && strncmp (from, unit, len) == 0)
    return TRUE;
  from = before ? g_utf8_prev_char (p) : p;
  if (from >= end)
    return FALSE;
  one = g_strndup (from, (gsize) (g_utf8_next_char (from) - from));
  return ur_proof_units_agree (one, unit);
}

/* What the words part it by is counted as @unit: 平均每家, 一家, 户均. */
static gboolean
is_for_each (const UrDraftFigure *own, const char *unit)
{
  const char *from = own->text + own->from, *end = own->text + own->finding->number.start;
  gboolean average = g_strstr_len (from, end - from, "平均") != NULL;

  for (const char *p = from; p < end && unit != NULL && *unit != '\0'; p = g_utf8_next_char (p))
    if (((g_str_has_prefix (p, "每") || g_str_has_prefix (p, "单")) &&
         is_unit (p + strlen ("每"), end, FALSE, unit)) ||
        (average && g_str_has_prefix (p, "一") && is_unit (p + strlen ("一"), end, FALSE, unit)) ||
        (g_str_has_prefix (p, "均") && p > from && !g_str_has_prefix (g_utf8_prev_char (p), "平") &&
         is_unit (p, end, TRUE, unit)))
      return TRUE;
  return FALSE;
}

/* Whether it can be parted, or another be parted by it. */
static gboolean
is_countable (const UrReference *one)
{
  return one->base == NULL && ur_indicator_is_amount (one->indicator) &&
         one->indicator->aim == UR_AIM_RESULT && one->indicator->bound == UR_BOUND_NONE &&
         ur_indicator_is_exact_amount (one->indicator);
}

static gboolean
is_told_from (const UrDraftFigure *own, gsize from, const char *name)
{
  return memmem (own->text + from, own->finding->number.start - from, name, strlen (name)) != NULL;
}

/* The longest name of a figure in the same unit that its words from @from on have, of the time of @last. */
static const UrReference *
find_named (const UrDerivation *derivation, const UrReference *last, gsize from)
{
  const UrDraftFigure *own = derivation->figure;
  const UrReference *found = NULL;
  gsize longest = 0;

  for (guint i = 0; i < derivation->n; i++)
    {
      const UrReference *one = derivation->operands[i];
      const char *name = is_told_from (own, from, one->indicator->label) ? one->indicator->label
                                                                         : one->indicator->short_label;
      gsize len = strlen (name);

      if (one == last || !is_countable (one) || one->report != last->report || len <= longest ||
          one->indicator->period->year != last->indicator->period->year ||
          one->indicator->period->role != last->indicator->period->role ||
          !ur_derivation_has_unit_of (derivation, one) || !is_told_from (own, from, name))
        continue;
      longest = len;
      found = one;
    }
  return found;
}

/* What was told last of what is parted, and by what: both of one time, and beside each other. */
static gboolean
find_two (const UrDerivation *derivation, const UrReference **whole, const UrReference **by)
{
  const UrDraftFigure *own = derivation->figure;
  guint first = 0, second = 0;

  *whole = *by = NULL;
  for (guint i = own->index; i-- > own->passage_first && (*whole == NULL || *by == NULL);)
    {
      const UrDraftFigure *other = g_ptr_array_index (derivation->judge->figures, i);
      const char *unit = other->finding->unit;
      gboolean is_by = unit != NULL && g_strcmp0 (unit, own->finding->unit) != 0 && is_for_each (own, unit);
      gboolean is_whole = !is_by && ur_proof_units_agree (unit, own->finding->unit);

      if (!is_whole && !is_by)
        continue;
      if (other->item->verdict != UR_VERDICT_MATCH || other->chosen == NULL || !is_countable (other->chosen))
        return FALSE;
      if (is_whole && *whole == NULL)
        {
          *whole = other->chosen;
          first = i;
        }
      else if (is_by && *by == NULL)
        {
          *by = other->chosen;
          second = i;
        }
    }
  return *whole != NULL && *by != NULL && (first == second + 1 || second == first + 1) &&
         (*whole)->report == (*by)->report && (*whole)->indicator->period == (*by)->indicator->period;
}

/**
 * ur_derivation_find_wrong_each:
 *
 * Looks whether the figure is meant to be so much of what it names, or of what is told right before, for each
 * of what is told, and is not.
 *
 * Returns: whether it is; then the item says so
 */
gboolean
ur_derivation_find_wrong_each (UrDerivation *derivation)
{
  guint first;
  const UrReference *by = ur_derivation_find_before (derivation, derivation->figure->index, &first);
  const UrReference *whole = NULL;
  UrDecimal result;

  if (by != NULL && is_countable (by) && is_for_each (derivation->figure, by->indicator->unit))
    {
      whole = find_named (derivation, by, derivation->figure->from);
      /* 报销医药费惠及120.8万名，人均: the sentence names it */
      if (whole == NULL && first + 1 == derivation->figure->index)
        whole = find_named (derivation, by, derivation->figure->sentence);
    }
  if (whole == NULL && !find_two (derivation, &whole, &by))
    return FALSE;
  if (ur_proof_units_agree (whole->indicator->unit, by->indicator->unit) ||
      !ur_derivation_has_unit_of (derivation, whole) ||
      !ur_decimal_divide (&whole->indicator->value, &by->indicator->value, UR_QUOTIENT_PLACES, &result) ||
      !ur_derivation_is_near (derivation, &result))
    return FALSE;
  ur_derivation_take_wrong (derivation, ur_derivation_dup_two (derivation, whole, "÷", by), whole, &result);
  return TRUE;
}
