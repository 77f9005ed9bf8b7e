/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure of a draft may be worked out from. */
#include "ur-derivation-private.h"

/* So many figures before and after are near. */
#define NEAR_BY 8
/* So many that are named without their number, and how well. */
#define MAX_NAMED 5
#define LEAST_NAMED 0.35

/**
 * ur_indicator_is_exact_amount:
 *
 * Returns: whether one can calculate with it: it is no range, and not nothing
 */
gboolean
ur_indicator_is_exact_amount (const UrIndicator *indicator)
{
  return indicator->digits_to == NULL && indicator->value.mantissa != 0;
}

/* 500家以上 is no number to work out with, if not the least or the most that its own sentence tells. */
static gboolean
is_open (const UrIndicator *indicator)
{
  return indicator->bound == UR_BOUND_AT_LEAST || indicator->bound == UR_BOUND_AT_MOST;
}

static void
add_operand (UrDerivation *derivation, const UrReference *reference, gboolean is_told)
{
  if (reference == NULL || !ur_indicator_is_exact_amount (reference->indicator) ||
      (is_open (reference->indicator) && !ur_derivation_is_in_sentence (derivation, reference)))
    return;
  for (guint i = 0; i < derivation->n; i++)
    if (derivation->operands[i] == reference)
      {
        derivation->is_told[i] |= is_told;
        return;
      }
  if (derivation->n == UR_MAX_OPERANDS)
    return;
  derivation->is_told[derivation->n] = is_told;
  derivation->operands[derivation->n++] = reference;
}

/* A figure, the same thing at other times, what it is a part of, and the same in the report of another year.
 */
static void
add_with_relatives (UrDerivation *derivation, const UrReference *reference, gboolean is_told)
{
  const UrReferences *references = derivation->judge->references;
  const GPtrArray *series = ur_references_get_series (references, reference->indicator->series);

  add_operand (derivation, reference, is_told);
  add_operand (derivation, ur_references_find (references, reference->indicator->part_of), FALSE);
  add_operand (derivation, reference->later, FALSE);
  add_operand (derivation, reference->earlier, FALSE);
  for (guint i = 0; series != NULL && i < series->len; i++)
    {
      const UrReference *other = g_ptr_array_index (series, i);

      if (ur_reports_are_of_one_issuer (other->report, reference->report))
        add_operand (derivation, other, FALSE);
    }
}

/* Those whose names fit best; of two that fit alike the earlier one first. */
static void
add_named (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  double below = G_MAXDOUBLE;
  guint last = 0;

  for (guint n = 0; n < MAX_NAMED; n++)
    {
      double best = LEAST_NAMED;
      const UrReference *named = NULL;

      for (guint i = 0; i < own->fits->len; i++)
        {
          const UrFit *one = &g_array_index (own->fits, UrFit, i);
          double fit = MAX (one->score, one->loose);

          if (fit > best && (fit < below || (fit <= below && one->index > last)))
            {
              best = fit;
              named = ur_references_get (derivation->judge->references, one->index);
            }
        }
      if (named == NULL)
        return;
      add_with_relatives (derivation, named, TRUE);
      below = best;
      last = named->index;
    }
}

/**
 * ur_derivation_collect:
 * @at: the place of the figure among those of the draft
 *
 * Collects what a figure may be worked out from: what is told beside it, the nearest first, also in passages
 * before; and what its own words name.
 */
void
ur_derivation_collect (UrDerivation *derivation, guint at)
{
  const GPtrArray *figures = derivation->judge->figures;
  const UrDraftFigure *own = derivation->figure;
  guint n;

  for (guint apart = 1; apart < NEAR_BY; apart++)
    for (int sign = -1; sign <= 1; sign += 2)
      {
        int k = (int) at + sign * (int) apart;
        const UrDraftFigure *other =
            k >= 0 && k < (int) figures->len ? g_ptr_array_index (figures, (guint) k) : NULL;

        if (other == NULL || (other->finding->passage != own->finding->passage && sign > 0))
          continue;
        add_operand (derivation, other->chosen, TRUE);
        add_operand (derivation, ur_references_find (derivation->judge->references, other->item->elsewhere),
                     TRUE);
        for (guint i = 0; other->results != NULL && i < other->results->len; i++)
          {
            const UrReference *result = g_ptr_array_index (other->results, i);

            add_operand (derivation, result, TRUE);
            add_operand (derivation, result->base, TRUE);
          }
      }
  n = derivation->n;
  add_named (derivation);
  for (guint i = 0; i < n; i++)
    add_with_relatives (derivation, derivation->operands[i], TRUE);
}

/**
 * ur_derivation_are_part_and_whole:
 * @part: told last before the figure
 * @first: where it is among the draft's figures
 * @whole: told before that
 * @second: where that one is
 *
 * Returns: whether a share that follows is of both: 会员61.3万人，其中女会员25.2万人，占41.1%
 */
gboolean
ur_derivation_are_part_and_whole (const UrDerivation *derivation,
                                  const UrReference *part,
                                  guint first,
                                  const UrReference *whole,
                                  guint second)
{
  return derivation->figure->finding->number.kind != UR_NUMBER_PLAIN &&
         (part->indicator->part_of == whole->indicator ||
          (ur_derivation_is_among (derivation, second, first) && ur_references_agree (part, whole) &&
           part->indicator->period == whole->indicator->period &&
           ur_decimal_compare (&part->indicator->value, &whole->indicator->value) < 0));
}

/**
 * ur_derivation_find_before:
 * @at: a place among the draft's figures
 * @where: (out): where the found one is among them
 *
 * Returns: (nullable): the report's figure that the sentence told last before @at; results that are worked
 * out are passed over
 */
const UrReference *
ur_derivation_find_before (const UrDerivation *derivation, guint at, guint *where)
{
  const UrDraftFigure *own = derivation->figure;

  for (guint i = at; i-- > own->passage_first;)
    {
      const UrDraftFigure *other = g_ptr_array_index (derivation->judge->figures, i);

      if (other->sentence != own->sentence)
        return NULL;
      if ((other->item->verdict == UR_VERDICT_DERIVED && other->chosen == NULL) ||
          ur_proof_words_end (UR_PROOF_CHANGED, other->text, other->finding->number.start))
        continue;
      *where = i;
      return other->chosen != NULL && other->chosen->base == NULL &&
                     (other->item->verdict == UR_VERDICT_MATCH ||
                      other->item->difference == UR_DIFFERENCE_TRANSPOSED ||
                      other->item->difference == UR_DIFFERENCE_VALUE) &&
                     ur_indicator_is_exact_amount (other->chosen->indicator)
                 ? other->chosen
                 : NULL;
    }
  return NULL;
}
