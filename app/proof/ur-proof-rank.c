/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 由第11位升到第4位，前移7位: ranks are no amounts, and by how many places one moved is worked out from two
 * of them. */
#include "ur-proof-derivation.h"

#include <string.h>

/* The rank of a report in the series, if any is given, that is @value. */
static const UrReference *
find_rank (const UrDerivation *derivation, const UrDecimal *value, const UrReference *beside)
{
  const UrReferences *references = derivation->judge->references;

  for (guint i = 0; i < references->list->len; i++)
    {
      const UrReference *one = ur_references_get (references, i);

      if (one->indicator->quantity == UR_QUANTITY_RANK &&
          ur_decimal_compare (&one->indicator->value, value) == 0 &&
          (beside == NULL || (one != beside && ur_references_are_one_series (one, beside))))
        return one;
    }
  return NULL;
}

/**
 * ur_derivation_judge_rank:
 *
 * Judges by how many places the draft says that a rank has moved, where its sentence tells both.
 *
 * Returns: whether it is judged
 */
gboolean
ur_derivation_judge_rank (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const UrNumber *moved = &own->finding->number;
  UrNumber number, ranks[2];
  const UrReference *after, *before;
  UrDecimal apart;
  guint n = 0;

  if (moved->kind != UR_NUMBER_PLAIN || !ur_proof_words_end (UR_PROOF_MOVED, own->text, moved->start) ||
      (strcmp (own->finding->unit, "位") != 0 && strcmp (own->finding->unit, "名") != 0))
    return FALSE;
  for (gsize from = own->sentence; ur_number_find (own->text, (gssize) moved->start, from, &number);
       from = number.end)
    if (number.kind == UR_NUMBER_RANK && n++ < G_N_ELEMENTS (ranks))
      ranks[n - 1] = number;
  if (n != G_N_ELEMENTS (ranks) || ur_derivation_count_others (derivation, ranks[1].end) > 0 ||
      (after = find_rank (derivation, &ranks[1].value, NULL)) == NULL ||
      (before = find_rank (derivation, &ranks[0].value, after)) == NULL ||
      !ur_decimal_subtract (&ranks[0].value, &ranks[1].value, &apart) || apart.mantissa == 0)
    return FALSE;
  if (apart.mantissa < 0)
    {
      const UrReference *swap = after;

      after = before;
      before = swap;
      apart.mantissa = -apart.mantissa;
    }
  if (ur_decimal_compare (&moved->value, &apart) == 0)
    ur_derivation_take (derivation, ur_derivation_dup_two (derivation, before, "−", after), after, &apart);
  else
    ur_derivation_take_wrong (derivation, ur_derivation_dup_two (derivation, before, "−", after), after,
                              &apart);
  return TRUE;
}
