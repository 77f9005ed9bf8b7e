/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The middle of a range that was told last or that the words name: 25万至30万人，取中间数是27.5万人. */
#include "ur-derivation-private.h"

#include <string.h>

/* How much of a name has to be told. */
#define NAMED 0.6

static gboolean
is_range (const UrDerivation *derivation, const UrReference *one)
{
  return one != NULL && one->base == NULL && one->indicator->digits_to != NULL &&
         ur_proof_units_agree (derivation->figure->finding->unit, one->indicator->unit) &&
         derivation->figure->finding->number.kind == UR_NUMBER_PLAIN;
}

static const UrReference *
find_range (const UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  g_autoptr (GArray) mentions = NULL;

  for (guint i = own->index; i-- > own->passage_first;)
    {
      const UrDraftFigure *other = g_ptr_array_index (derivation->judge->figures, i);

      if (other->finding->number.is_range)
        return is_range (derivation, other->chosen) ? other->chosen : NULL;
    }
  mentions = ur_references_list_mentioned (derivation->judge->references, own->text + own->sentence,
                                           own->finding->number.start - own->sentence, 1.1, NAMED);
  for (guint i = 0; i < mentions->len; i++)
    if (is_range (derivation, g_array_index (mentions, UrMention, i).reference))
      return g_array_index (mentions, UrMention, i).reference;
  return NULL;
}

/* The middle of what is planned is planned too. */
static void
keep_aim (const UrDerivation *derivation, const UrReference *range)
{
  const GPtrArray *results = derivation->figure->results;

  for (guint i = 0; results != NULL && i < results->len; i++)
    ((UrIndicator *) ((UrReference *) g_ptr_array_index (results, i))->indicator)->aim =
        range->indicator->aim;
}

/**
 * ur_derivation_judge_middle:
 *
 * Judges what is said to be the middle of a range.
 *
 * Returns: whether it is judged
 */
gboolean
ur_derivation_judge_middle (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  UrDecimal middle, minus, two = { 2, 0 };
  const UrReference *range;

  if (own->finding->number.is_range || own->finding->column != 0 ||
      !ur_derivation_tells (derivation, UR_PROOF_MIDDLE, own->from) ||
      ur_derivation_tells (derivation, UR_PROOF_MORE, own->from) || (range = find_range (derivation)) == NULL)
    return FALSE;
  minus = range->indicator->value_to;
  minus.mantissa = -minus.mantissa;
  if (!ur_decimal_subtract (&range->indicator->value, &minus, &middle) ||
      !ur_decimal_divide (&middle, &two, UR_QUOTIENT_PLACES, &middle))
    return FALSE;
  g_autofree char *first = ur_decimal_to_string (&range->indicator->value);
  g_autofree char *second = ur_decimal_to_string (&range->indicator->value_to);
  g_autofree char *arithmetic = g_strdup_printf ("(%s+%s)÷2", first, second);
  if (ur_finding_rounds (own->finding, &middle))
    ur_derivation_take (derivation, g_steal_pointer (&arithmetic), range, &middle);
  else if (own->chosen == NULL && ur_derivation_is_off (derivation, &middle))
    ur_derivation_take_wrong (derivation, g_steal_pointer (&arithmetic), range, &middle);
  else
    return FALSE;
  keep_aim (derivation, range);
  return TRUE;
}
