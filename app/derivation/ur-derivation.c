/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked of a figure that is worked out, and of two that it may be worked out from. */
#include "ur-derivation-private.h"

#include <string.h>

/* How well a name has to fit, 0 to 1. */
#define NAMED 0.45

/**
 * ur_derivation_is_percent:
 *
 * Returns: whether the figure is a percentage, or taken for one
 */
gboolean
ur_derivation_is_percent (const UrDerivation *derivation)
{
  const UrNumber *number = &derivation->figure->finding->number;

  return number->kind == UR_NUMBER_PERCENT || number->kind == UR_NUMBER_TENTHS ||
         (derivation->points_for_percent && number->kind == UR_NUMBER_POINTS);
}

/**
 * ur_derivation_holds:
 *
 * Returns: whether the sentence of the figure has one of the words
 */
gboolean
ur_derivation_holds (const UrDerivation *derivation, UrProofWords list)
{
  const UrDraftFigure *figure = derivation->figure;

  return ur_proof_words_hold (list, figure->text, figure->sentence, figure->end);
}

/**
 * ur_derivation_take:
 * @arithmetic: (transfer full): how it is worked out
 * @reference: the figure that comes first in it
 * @exact: (nullable): the result, to all digits
 *
 * Says of the figure that it is derived.
 */
void
ur_derivation_take (UrDerivation *derivation,
                    char *arithmetic,
                    const UrReference *reference,
                    const UrDecimal *exact)
{
  UrProofItem *item = derivation->figure->item;

  item->verdict = UR_VERDICT_DERIVED;
  item->difference = UR_DIFFERENCE_NONE;
  item->report = reference->report;
  item->indicator = reference->base != NULL ? reference->base->indicator : reference->indicator;
  item->elsewhere = NULL;
  g_clear_pointer (&item->right, g_free);
  g_free (item->arithmetic);
  item->arithmetic = arithmetic;
  derivation->figure->chosen = NULL;
  if (exact != NULL)
    ur_draft_figure_add_results (derivation->figure, reference, exact, FALSE);
}

/**
 * ur_derivation_dup_two:
 *
 * Returns: (transfer full): two figures and a sign between them: 25.56万人÷151万人
 */
char *
ur_derivation_dup_two (const UrDerivation *derivation,
                       const UrReference *a,
                       const char *sign,
                       const UrReference *b)
{
  g_autofree char *first = ur_indicator_dup_figure (a->indicator);
  g_autofree char *second = ur_indicator_dup_figure (b->indicator);

  return g_strdup_printf ("%s%s%s", first, sign, second);
}

/**
 * ur_derivation_has_unit_of:
 *
 * Returns: whether the figure is an amount in the unit of @reference
 */
gboolean
ur_derivation_has_unit_of (const UrDerivation *derivation, const UrReference *reference)
{
  const UrFinding *finding = derivation->figure->finding;

  return ur_proof_units_agree (finding->unit, reference->indicator->unit) &&
         !ur_derivation_is_percent (derivation) && finding->number.kind != UR_NUMBER_TIMES;
}

/* Words that ask, and what may stand between them. */
static const UrProofWords asking[] = { UR_PROOF_GROWTH,  UR_PROOF_EARLIER,  UR_PROOF_MORE,
                                       UR_PROOF_CHANGED, UR_PROOF_AGAINST,  UR_PROOF_SHARE,
                                       UR_PROOF_MOVED,   UR_PROOF_GOAL,     UR_PROOF_SUM,
                                       UR_PROOF_PASSED,  UR_PROOF_APART_BY, UR_PROOF_FILLING,
                                       UR_PROOF_TWO };

static gboolean
is_asking (const char *p, gsize *len)
{
  for (guint i = 0; i < G_N_ELEMENTS (asking); i++)
    if ((*len = ur_proof_words_match (asking[i], p)) > 0)
      return TRUE;
  return FALSE;
}

/**
 * ur_derivation_count_others:
 * @from: where to begin, in bytes of the passage
 *
 * Returns: how many letters of the words before the number do not ask for a result: they name something else
 */
guint
ur_derivation_count_others (const UrDerivation *derivation, gsize from)
{
  const UrDraftFigure *figure = derivation->figure;
  const char *end = figure->text + figure->finding->number.number_start;
  guint n = 0;
  gsize len;

  for (const char *p = figure->text + from; p < end;)
    {
      if (is_asking (p, &len))
        {
          p += len;
          continue;
        }
      n += g_unichar_isalpha (g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }
  return n;
}

/**
 * ur_derivation_is_after_result:
 *
 * Returns: whether the figure is held against what was worked out right before: 比年均5180个多2301个
 */
gboolean
ur_derivation_is_after_result (const UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const UrDraftFigure *before = g_ptr_array_index (derivation->judge->figures, own->index - 1);

  return own->finding->number.kind == UR_NUMBER_PLAIN && before->results != NULL &&
         before->sentence == own->sentence &&
         ur_proof_words_hold (UR_PROOF_AGAINST, own->text, MAX (before->from, own->sentence),
                              before->finding->number.start) &&
         ur_proof_units_agree (before->finding->unit, own->finding->unit);
}

/**
 * ur_derivation_is_among:
 * @whole: a place among the draft's figures
 * @part: another
 *
 * Returns: whether the words between both say that one is a part of the other: 驿站748个，其中星级驿站52个
 */
gboolean
ur_derivation_is_among (const UrDerivation *derivation, guint whole, guint part)
{
  const UrDraftFigure *a = g_ptr_array_index (derivation->judge->figures, whole);
  const UrDraftFigure *b = g_ptr_array_index (derivation->judge->figures, part);

  return whole + 1 == part &&
         g_strstr_len (a->text + a->finding->number.end,
                       (gssize) (b->finding->number.start - a->finding->number.end), "其中") != NULL;
}

/**
 * ur_derivation_are_comparable:
 *
 * Returns: whether both are results or both targets, or told beside each other
 */
gboolean
ur_derivation_are_comparable (const UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  return ur_references_agree (a, b) ||
         (ur_references_are_alike (a, b) && ur_derivation_is_in_sentence (derivation, a) &&
          ur_derivation_is_in_sentence (derivation, b));
}

/**
 * ur_derivation_are_counted_otherwise:
 *
 * Of two things with other units both have to be told in the sentence or named there: 417件，…占9% is no
 * share of 36个 in another sentence.
 *
 * Returns: whether they have other units, and one of them is neither
 */
gboolean
ur_derivation_are_counted_otherwise (const UrDerivation *derivation,
                                     const UrReference *a,
                                     const UrReference *b)
{
  const UrReference *two[] = { a, b };

  if (strcmp (a->indicator->unit, b->indicator->unit) == 0 || ur_references_are_one_series (a, b) ||
      a->indicator->part_of == b->indicator)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (two); i++)
    {
      const UrFit *fit = ur_draft_figure_get_fit (derivation->figure, two[i]->index);

      if (!ur_derivation_is_in_sentence (derivation, two[i]) &&
          (fit == NULL || MAX (fit->score, fit->loose) < NAMED))
        return TRUE;
    }
  return FALSE;
}

/**
 * ur_derivation_are_of_other_kinds:
 *
 * An amount that the draft has worked out is only held against the same thing, or against what its passage
 * tells: 2140万元 are not so much more than 人均1.49万元.
 *
 * Returns: whether one of both is worked out, and they are neither
 */
gboolean
ur_derivation_are_of_other_kinds (const UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  const UrReference *x = a->base != NULL ? a->base : a, *y = b->base != NULL ? b->base : b;

  return derivation->figure->finding->number.kind == UR_NUMBER_PLAIN && x != y &&
         (a->base != NULL || b->base != NULL) && !ur_references_are_one_series (x, y) &&
         strcmp (x->indicator->label, y->indicator->label) != 0 &&
         !(ur_derivation_is_told_in_passage (derivation, a) &&
           ur_derivation_is_told_in_passage (derivation, b));
}

/**
 * ur_derivation_asks_how_much_more:
 *
 * Returns: whether the sentence holds an amount against another: 多, 低于, but not 不低于 and 不少于
 */
gboolean
ur_derivation_asks_how_much_more (const UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;

  for (const char *p = own->text + own->sentence; p < own->text + own->end; p = g_utf8_next_char (p))
    if (ur_proof_words_match (UR_PROOF_MORE, p) > 0 &&
        !(p > own->text && g_str_has_prefix (g_utf8_prev_char (p), "不")))
      return TRUE;
  return FALSE;
}
