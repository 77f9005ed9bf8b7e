/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 新建6218家，超目标718家: what was reached is held against what was to be. */
#include "ur-derivation-private.h"

/* Characters between what was to be reached and by how much that is passed. */
#define MOST_OTHERS 3

/* What was to be reached by then, if one number was named. */
static const UrReference *
find_goal (const UrDerivation *derivation, const UrReference *reached)
{
  const GPtrArray *series =
      ur_references_get_series (derivation->judge->references, reached->indicator->series);

  for (guint i = 0; series != NULL && i < series->len; i++)
    {
      const UrReference *other = g_ptr_array_index (series, i);

      if (ur_references_are_one_series (other, reached) && other->indicator->aim == UR_AIM_TARGET &&
          other->indicator->period->year == reached->indicator->period->year &&
          other->indicator->digits_to == NULL)
        return other;
    }
  return NULL;
}

/* 251家，超出240家的目标11家: what was to be reached is told between. */
static gboolean
judge_over (UrDerivation *derivation, const UrReference *goal, gsize from)
{
  const UrDraftFigure *own = derivation->figure;
  guint first, second;
  const UrReference *reached = NULL;
  UrDecimal more;

  if (goal->indicator->aim != UR_AIM_TARGET || own->finding->number.kind != UR_NUMBER_PLAIN ||
      ur_proof_words_match (UR_PROOF_PLANNED_AFTER, own->text + from) == 0 ||
      ur_derivation_find_before (derivation, own->index, &first) != goal || first + 1 != own->index ||
      !ur_proof_words_hold (UR_PROOF_PASSED, own->text, own->sentence, from) ||
      ur_derivation_count_others (derivation, from) > MOST_OTHERS)
    return FALSE;
  reached = ur_derivation_find_before (derivation, first, &second);
  return reached != NULL && reached->indicator->aim == UR_AIM_RESULT && second + 1 == first &&
         ur_references_are_one_series (reached, goal) && ur_references_are_alike (reached, goal) &&
         ur_derivation_has_unit_of (derivation, reached) &&
         ur_decimal_subtract (&reached->indicator->value, &goal->indicator->value, &more) &&
         more.mantissa > 0 && ur_derivation_judge_results (derivation, reached, "−", goal, &more, 1);
}

/* The completion of a plan that the report tells of the same thing. */
static const UrReference *
find_completion (const UrDerivation *derivation, const UrReference *reached)
{
  const UrReferences *references = derivation->judge->references;

  for (guint i = 0; i < references->list->len; i++)
    {
      const UrReference *one = ur_references_get (references, i);

      if (one->indicator->quantity == UR_QUANTITY_COMPLETION && one->report == reached->report &&
          one->indicator->period == reached->indicator->period &&
          g_str_has_prefix (one->indicator->label, reached->indicator->label))
        return one;
    }
  return NULL;
}

/* 超目标13.1%, where 113.1% was done. */
static gboolean
judge_completion (UrDerivation *derivation, const UrReference *done)
{
  UrDecimal whole = { 100, 0 }, more;

  if (!ur_decimal_subtract (&done->indicator->value, &whole, &more))
    return FALSE;
  more.mantissa = ABS (more.mantissa);
  g_autofree char *told = ur_indicator_dup_figure (done->indicator);
  g_autofree char *arithmetic = g_strconcat (told, "−100%", NULL);
  if (ur_finding_rounds (derivation->figure->finding, &more))
    ur_derivation_take (derivation, g_steal_pointer (&arithmetic), done, &more);
  else if (derivation->figure->chosen == NULL && ur_derivation_is_near (derivation, &more))
    ur_derivation_take_wrong (derivation, g_steal_pointer (&arithmetic), done, &more);
  else
    return FALSE;
  return TRUE;
}

/**
 * ur_derivation_judge_goal:
 * @reached: the figure of a report that was told last
 * @from: where the words begin that ask, in bytes of the passage
 *
 * Judges by how much something is more or less than what was to be reached.
 *
 * Returns: whether it is judged
 */
gboolean
ur_derivation_judge_goal (UrDerivation *derivation, const UrReference *reached, gsize from)
{
  const UrNumber *number = &derivation->figure->finding->number;
  gboolean apart = ur_derivation_tells (derivation, UR_PROOF_MORE, from) ||
                   ur_derivation_tells (derivation, UR_PROOF_PASSED, from);
  const UrReference *goal;
  UrDecimal result, share;

  if (judge_over (derivation, reached, from))
    return TRUE;
  if (!(ur_derivation_tells (derivation, UR_PROOF_GOAL, from) ||
        (ur_derivation_tells (derivation, UR_PROOF_PASSED, from) && ur_derivation_is_percent (derivation))) ||
      reached->indicator->aim != UR_AIM_RESULT ||
      (number->kind != UR_NUMBER_PERCENT && number->kind != UR_NUMBER_PLAIN))
    return FALSE;
  if (reached->indicator->quantity == UR_QUANTITY_COMPLETION)
    return apart && ur_derivation_is_percent (derivation) && judge_completion (derivation, reached);
  goal = find_goal (derivation, reached);
  if (goal == NULL)
    {
      const UrReference *done = find_completion (derivation, reached);

      return done != NULL && apart && ur_derivation_is_percent (derivation) &&
             judge_completion (derivation, done);
    }
  if (!ur_references_are_alike (goal, reached) ||
      !ur_decimal_subtract (&reached->indicator->value, &goal->indicator->value, &result))
    return FALSE;
  result.mantissa = ABS (result.mantissa);
  if (number->kind == UR_NUMBER_PLAIN)
    return apart && ur_derivation_has_unit_of (derivation, reached) &&
           ur_derivation_judge_results (derivation, reached, "−", goal, &result, 1);
  if (!ur_decimal_percent (apart ? &result : &reached->indicator->value, &goal->indicator->value,
                           UR_QUOTIENT_PLACES, &share))
    return FALSE;
  return ur_derivation_judge_results (derivation, reached, "÷", goal, &share, 1);
}
