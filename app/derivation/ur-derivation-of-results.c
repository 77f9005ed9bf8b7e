/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is worked out from results that its sentence has worked out before:
 * 两年净增630个，其中2023年437个，占69.4%; 会员净增7.2万人，其中女会员3.2万人;
 * 比年均600万人次多134万人次，高出22.3%. */
#include "ur-derivation-private.h"

#include <string.h>

/* Letters beside the words that ask, and beside those for what was added: 占增量的. */
#define MOST_OTHERS 1
#define MOST_OTHERS_ADDED 3
/* A change is of so many years at most. */
#define MOST_YEARS 10

static const UrDraftFigure *
get_before (const UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const UrDraftFigure *before =
      own->index > own->passage_first ? g_ptr_array_index (derivation->judge->figures, own->index - 1) : NULL;

  return before != NULL && before->sentence == own->sentence && before->results != NULL &&
                 before->item->verdict == UR_VERDICT_DERIVED &&
                 before->finding->number.kind == UR_NUMBER_PLAIN
             ? before
             : NULL;
}

/* What it is worked out to be, or as a report has it; NULL where neither is so. */
static const UrReference *
get_value (const UrDraftFigure *figure)
{
  if (figure->item->verdict == UR_VERDICT_DERIVED && figure->results != NULL)
    return g_ptr_array_index (figure->results, 0);
  return figure->item->verdict == UR_VERDICT_MATCH && figure->chosen != NULL &&
                 ur_indicator_is_exact_amount (figure->chosen->indicator)
             ? figure->chosen
             : NULL;
}

/* By how much an average is passed, in hundredths of it: of a report's figure it is another rule's. */
static gboolean
asks_for (const UrDerivation *derivation, const UrDraftFigure *whole)
{
  const UrDraftFigure *own = derivation->figure;

  if (ur_derivation_tells (derivation, UR_PROOF_SHARE, own->from))
    return !ur_derivation_tells (derivation, UR_PROOF_GROWTH, own->from);
  return whole->results != NULL && (ur_derivation_tells (derivation, UR_PROOF_GROWTH, own->from) ||
                                    ur_derivation_tells (derivation, UR_PROOF_MORE, own->from));
}

/* 两年净增630个，其中2023年增437个，占69.4%: there is one whole. */
static gboolean
is_only_whole (const UrDerivation *derivation, const UrDraftFigure *before, const UrDraftFigure *whole)
{
  return whole->index + 1 == before->index && whole->results != NULL &&
         ur_derivation_tells (derivation, UR_PROOF_SHARE, derivation->figure->from) &&
         ur_derivation_is_among (derivation, whole->index, before->index);
}

/**
 * ur_derivation_judge_share_of_results:
 *
 * Judges the share of the result that was told right before, in another amount of its sentence.
 *
 * Returns: whether it is judged
 */
gboolean
ur_derivation_judge_share_of_results (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure, *before = get_before (derivation);
  guint most = ur_derivation_tells (derivation, UR_PROOF_ADDED, own->from) ? MOST_OTHERS_ADDED : MOST_OTHERS;
  const UrReference *part;

  if (before == NULL || !ur_derivation_is_percent (derivation) || own->finding->column != 0 ||
      ur_derivation_count_others (derivation, own->from) > most)
    return FALSE;
  part = get_value (before);
  for (guint i = before->index; i-- > own->passage_first;)
    {
      const UrDraftFigure *whole = g_ptr_array_index (derivation->judge->figures, i);
      const UrReference *value = whole->sentence == own->sentence ? get_value (whole) : NULL;
      UrDecimal share;

      if (value == NULL || !asks_for (derivation, whole) ||
          !ur_proof_units_agree (whole->finding->unit, before->finding->unit) ||
          whole->finding->number.kind != UR_NUMBER_PLAIN ||
          !ur_decimal_percent (&part->indicator->value, &value->indicator->value, UR_QUOTIENT_PLACES, &share))
        continue;
      if (is_only_whole (derivation, before, whole))
        return ur_derivation_judge_results (derivation, part, "÷", value, &share, 1);
      if (!ur_finding_rounds (own->finding, &share))
        continue;
      ur_derivation_take (derivation, ur_derivation_dup_two (derivation, part, "÷", value), part, &share);
      return TRUE;
    }
  return FALSE;
}

/* The name between 其中 and the number, without a verb of change. */
static const UrReference *
find_part (const UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const char *from = own->text + own->from, *end = own->text + own->finding->number.start;
  const char *name = g_strrstr_len (from, end - from, "其中");

  if (name == NULL)
    return NULL;
  name += strlen ("其中");
  for (const char *p = name; p < end; p = g_utf8_next_char (p))
    if (ur_proof_words_match (UR_PROOF_CHANGED, p) == (gsize) (end - p))
      end = p;
  return ur_derivation_find_of_name (derivation, name, (gsize) (end - name));
}

/**
 * ur_derivation_judge_part_of_change:
 *
 * Judges by how much a part has changed, right after by how much the whole has: of the same years.
 *
 * Returns: whether it is judged
 */
gboolean
ur_derivation_judge_part_of_change (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure, *before = get_before (derivation);
  const UrReference *change = before != NULL ? g_ptr_array_index (before->results, 0) : NULL, *part;
  guint year;

  if (change == NULL || change->base == NULL || own->finding->number.kind != UR_NUMBER_PLAIN ||
      !ur_proof_words_end (UR_PROOF_CHANGED, before->text, before->finding->number.start) ||
      (part = find_part (derivation)) == NULL || part->report != change->report ||
      !ur_derivation_has_unit_of (derivation, part) || !ur_references_agree (part, change->base))
    return FALSE;
  year = change->base->indicator->period->year;
  if (part->indicator->period->year != year &&
      (part = ur_derivation_find_of_year (derivation, part, year)) == NULL)
    return FALSE;
  for (guint years = 1; years <= MOST_YEARS; years++)
    {
      const UrReference *whole = ur_derivation_find_of_year (derivation, change->base, year - years);
      const UrReference *then = ur_derivation_find_of_year (derivation, part, year - years);
      UrDecimal more, part_more;

      if (whole == NULL || then == NULL ||
          !ur_decimal_subtract (&change->base->indicator->value, &whole->indicator->value, &more) ||
          ur_decimal_compare (&more, &change->indicator->value) != 0 ||
          !ur_decimal_subtract (&part->indicator->value, &then->indicator->value, &part_more) ||
          part_more.mantissa <= 0)
        continue;
      return ur_derivation_judge_results (derivation, part, "−", then, &part_more, 1);
    }
  return FALSE;
}
