/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums that say of how many they are: 两笔共, 三项合计. */
#include "ur-derivation-private.h"

/* Letters that may stand between 两类 and 共. */
#define MOST_OTHERS 3

static gboolean
can_be_summand (const UrDerivation *derivation, const UrReference *reference)
{
  return reference->indicator->value.mantissa > 0 && ur_indicator_is_amount (reference->indicator) &&
         ur_derivation_has_unit_of (derivation, reference);
}

static gboolean
add (const UrReference *a, const UrReference *b, UrDecimal *sum)
{
  UrDecimal minus = b->indicator->value;

  minus.mantissa = -minus.mantissa;
  return ur_decimal_subtract (&a->indicator->value, &minus, sum);
}

/**
 * ur_derivation_tells_count:
 *
 * Returns: whether right before the figure is said that it is made of @n: 三项合计
 */
gboolean
ur_derivation_tells_count (const UrDerivation *derivation, guint n)
{
  const UrDraftFigure *own = derivation->figure;
  UrNumber number;
  gsize from = own->from;

  if (own->index > own->passage_first)
    {
      const UrDraftFigure *before = g_ptr_array_index (derivation->judge->figures, own->index - 1);

      if (before->sentence == own->sentence &&
          ur_proof_words_match (UR_PROOF_SEVERAL, before->item->printed) > 0)
        from = before->finding->number.start;
    }
  return ur_number_find (own->text, (gssize) own->finding->number.start, from, &number) &&
         number.kind == UR_NUMBER_PLAIN && ur_decimal_to_double (&number.value) == n &&
         ur_proof_words_match (UR_PROOF_SEVERAL, own->text + number.start) > 0;
}

/* Whether two of the amounts that the passage has told are the figure, or add up to it in another way. */
static gboolean
is_other_sum (const UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;

  for (guint i = own->passage_first; i < own->index; i++)
    for (guint k = i + 1; k < own->index; k++)
      {
        const UrDraftFigure *a = g_ptr_array_index (derivation->judge->figures, i);
        const UrDraftFigure *b = g_ptr_array_index (derivation->judge->figures, k);
        UrDecimal minus = b->finding->number.value, sum;

        minus.mantissa = -minus.mantissa;
        if (ur_proof_units_agree (a->finding->unit, own->finding->unit) &&
            ur_proof_units_agree (b->finding->unit, own->finding->unit) &&
            ur_decimal_subtract (&a->finding->number.value, &minus, &sum) &&
            ur_finding_rounds (own->finding, &sum))
          return TRUE;
      }
  return FALSE;
}

/* 两笔 is read as a figure. */
static gboolean
is_two (const UrDerivation *derivation, guint i)
{
  return i >= derivation->figure->passage_first && i < derivation->figure->index &&
         ur_proof_words_match (
             UR_PROOF_TWO,
             ((const UrDraftFigure *) g_ptr_array_index (derivation->judge->figures, i))->item->printed) > 0;
}

/**
 * ur_derivation_judge_two:
 *
 * Judges the sum of two amounts, which are the two that the passage told last in its unit:
 * 返还3.57亿元；加上防控资金4.73亿元，两笔共8.3亿元.
 *
 * Returns: whether it is judged
 */
gboolean
ur_derivation_judge_two (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const UrReference *told[2];
  UrDecimal sum;
  guint n = 0;

  if (!(is_two (derivation, own->index - 1) || ur_derivation_tells (derivation, UR_PROOF_TWO, own->from)) ||
      !ur_derivation_tells (derivation, UR_PROOF_SUM, own->from) || own->finding->column != 0 ||
      own->finding->number.kind != UR_NUMBER_PLAIN ||
      ur_derivation_count_others (derivation, own->from) > MOST_OTHERS)
    return FALSE;
  for (guint i = own->index; i-- > own->passage_first && n < G_N_ELEMENTS (told);)
    {
      const UrDraftFigure *other = g_ptr_array_index (derivation->judge->figures, i);

      if (is_two (derivation, i) || !ur_proof_units_agree (other->finding->unit, own->finding->unit))
        continue;
      if (other->chosen == NULL || other->chosen->base != NULL || other->item->verdict != UR_VERDICT_MATCH ||
          !can_be_summand (derivation, other->chosen) ||
          !ur_indicator_is_exact_amount (other->chosen->indicator))
        return FALSE;
      told[n++] = other->chosen;
    }
  if (n < G_N_ELEMENTS (told) || told[0] == told[1] || !ur_references_agree (told[0], told[1]) ||
      !add (told[0], told[1], &sum) || (!ur_finding_rounds (own->finding, &sum) && is_other_sum (derivation)))
    return FALSE;
  return ur_derivation_judge_results (derivation, told[1], "+", told[0], &sum, 1);
}
