/* SPDX-License-Identifier: GPL-3.0-or-later */
/* By how much one figure is said to be more than another, wrongly. */
#include "ur-derivation-private.h"

#include <string.h>

/* Both are told and nothing else is that could be meant, or both are one thing at two times. */
static gboolean
are_compared (const UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  const UrDraftFigure *own = derivation->figure;
  guint n = 0;

  if (ur_references_are_one_series (a, b) && a->indicator->period->role == b->indicator->period->role)
    return ur_derivation_is_told_in_passage (derivation, a) &&
           ur_derivation_is_told_in_passage (derivation, b);
  for (guint i = own->passage_first; i < own->index; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (derivation->judge->figures, i);

      n +=
          other->sentence == own->sentence && ur_proof_units_agree (other->finding->unit, own->finding->unit);
    }
  return n == 2 && ur_derivation_is_in_sentence (derivation, a) &&
         ur_derivation_is_in_sentence (derivation, b);
}

/* 防控资金比返还经费多1.30亿元: of two, and of no other time. */
static gboolean
is_held_against_other (const UrDraftFigure *own)
{
  static const UrProofWords others[] = { UR_PROOF_EARLIER, UR_PROOF_GOAL, UR_PROOF_AHEAD, UR_PROOF_EACH };
  gsize start = own->finding->number.start;

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (ur_proof_words_hold (others[i], own->text, own->from, start))
      return FALSE;
  return ur_proof_words_hold (UR_PROOF_AGAINST, own->text, own->from, start) &&
         ur_proof_words_end (UR_PROOF_CHANGED, own->text, start) && ur_draft_figure_get_own_year (own) == 0;
}

/**
 * ur_derivation_find_wrong_difference:
 *
 * Looks whether the figure is meant to be by how much one of two that are told is more, and is not:
 * 比上年少了23座, where it is 13.
 *
 * Returns: whether it is; then the item says so
 */
gboolean
ur_derivation_find_wrong_difference (UrDerivation *derivation)
{
  gboolean is_slip_only = !ur_draft_figure_holds (derivation->figure, UR_PROOF_SEVERAL) &&
                          !is_held_against_other (derivation->figure);

  for (guint i = 0; i < derivation->n; i++)
    for (guint k = 0; k < derivation->n; k++)
      {
        const UrReference *a = derivation->operands[i], *b = derivation->operands[k];
        UrDecimal apart;

        if (i == k || !ur_references_are_alike (a, b) || !ur_derivation_has_unit_of (derivation, a) ||
            !are_compared (derivation, a, b) ||
            !ur_decimal_subtract (&a->indicator->value, &b->indicator->value, &apart) ||
            apart.mantissa <= 0 ||
            !(is_slip_only ? ur_derivation_is_slip (derivation, &apart)
                           : ur_derivation_is_near (derivation, &apart)))
          continue;
        ur_derivation_take_wrong (derivation, ur_derivation_dup_two (derivation, a, "−", b), a, &apart);
        return TRUE;
      }
  return FALSE;
}

/**
 * ur_derivation_find_wrong_unit:
 * @now: a level
 * @then: what it was before
 * @from: where the words begin that ask, in bytes of the passage
 *
 * Looks whether the figure is by how much the level has changed, in another unit:
 * 由3.2万人次增加到4.6万人次，净增1.4万人.
 *
 * Returns: whether it is; then the item says so
 */
gboolean
ur_derivation_find_wrong_unit (UrDerivation *derivation,
                               const UrReference *now,
                               const UrReference *then,
                               gsize from)
{
  const UrFinding *finding = derivation->figure->finding;
  UrProofItem *item = derivation->figure->item;
  const char *unit = now->indicator->unit;
  UrDecimal apart;

  if (finding->number.kind != UR_NUMBER_PLAIN || finding->unit == NULL || *finding->unit == '\0' ||
      derivation->figure->chosen != NULL || !ur_indicator_is_amount (now->indicator) ||
      ur_derivation_has_unit_of (derivation, now) ||
      !(g_str_has_prefix (unit, finding->unit) || g_str_has_prefix (finding->unit, unit)) ||
      !ur_derivation_is_in_sentence (derivation, now) || !ur_derivation_is_in_sentence (derivation, then) ||
      !ur_proof_words_end (UR_PROOF_CHANGED, derivation->figure->text, finding->number.start) ||
      ur_derivation_count_others (derivation, from) > 0 ||
      !ur_decimal_subtract (&now->indicator->value, &then->indicator->value, &apart))
    return FALSE;
  apart.mantissa = ABS (apart.mantissa);
  if (apart.mantissa == 0 || ur_decimal_compare (&apart, &finding->number.value) != 0)
    return FALSE;
  ur_derivation_take_wrong (derivation, ur_derivation_dup_two (derivation, now, "−", then), now, &apart);
  item->difference = UR_DIFFERENCE_UNIT;
  g_free (item->right);
  g_autofree char *digits = ur_decimal_to_string (&finding->number.number);
  item->right = g_strconcat (digits, finding->number.magnitude, unit, NULL);
  return TRUE;
}
