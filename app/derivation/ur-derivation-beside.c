/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure is worked out from, told elsewhere than in its sentence: in the line above it, in the
 * question that it answers, by 前者 and 后者; or a share whose whole is what the report says it is a part of.
 */
#include "ur-derivation-private.h"

#include <string.h>

/* Letters that may be left beside the words that ask. */
#define MOST_OTHERS 1

/* How many letters between @from and the figure ask for nothing. */
static guint
count_others (const UrDerivation *derivation, gsize from)
{
  return ur_derivation_count_others (derivation, from);
}

/* The only figure of the line above, where the line of this one says nothing but by how much that has
 * changed: ■ 会员1548.3万人, and below it 较上年 +26.5万人. */
static const UrReference *
find_above (const UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const UrDraftFigure *above =
      own->index > 0 ? g_ptr_array_index (derivation->judge->figures, own->index - 1) : NULL;

  return above != NULL && own->index == own->passage_first && own->sentence == 0 &&
                 own->finding->column == 0 && above->finding->passage + 1 == own->finding->passage &&
                 above->passage_first == above->index && above->item->verdict == UR_VERDICT_MATCH &&
                 above->chosen != NULL && above->chosen->base == NULL &&
                 above->chosen->indicator->aim == UR_AIM_RESULT &&
                 above->chosen->indicator->change == UR_CHANGE_NONE &&
                 above->chosen->indicator->bound == UR_BOUND_NONE &&
                 above->chosen->indicator->digits_to == NULL && count_others (derivation, 0) <= MOST_OTHERS
             ? above->chosen
             : NULL;
}

/* The one year that the words of its line hold it against; or else the year before. */
static guint
find_base_year (const UrDraftFigure *own, const UrReference *now)
{
  guint n = own->years->len;
  const UrToldYear *told = n == 1 ? &g_array_index (own->years, UrToldYear, 0) : NULL;

  if (n > 1 || (told != NULL && told->is_span))
    return 0;
  return told != NULL ? told->year : now->indicator->period->year - 1;
}

/**
 * ur_derivation_find_of_year:
 *
 * Returns: (nullable): what @now was in @year, also where a table has that and calls it the same
 */
const UrReference *
ur_derivation_find_of_year (const UrDerivation *derivation, const UrReference *now, guint year)
{
  const UrReferences *references = derivation->judge->references;
  const UrReference *found = ur_references_find_year (references, now, year);
  g_autofree char *name = ur_proof_name_fold (now->indicator->label);
  const GPtrArray *named = g_hash_table_lookup (references->names, name);

  for (guint i = 0; found == NULL && named != NULL && i < named->len; i++)
    {
      const UrReference *one = g_ptr_array_index (named, i);

      if (one->indicator->period->year == year && one->indicator->period->years <= 1 &&
          one->indicator->aim == UR_AIM_RESULT && one->indicator->change == UR_CHANGE_NONE &&
          ur_reports_are_of_one_issuer (one->report, now->report) &&
          ur_proof_units_agree (one->indicator->unit, now->indicator->unit))
        found = one;
    }
  return found;
}

static gboolean
judge_below (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const UrReference *now = find_above (derivation), *then;
  gsize start = own->finding->number.start;
  UrDecimal apart;

  if (now == NULL || now->indicator->period->year == 0 || now->indicator->period->years > 1 ||
      !(ur_proof_words_hold (UR_PROOF_AGAINST, own->text, 0, start) ||
        ur_proof_words_hold (UR_PROOF_EARLIER, own->text, 0, start)))
    return FALSE;
  then = ur_derivation_find_of_year (derivation, now, find_base_year (own, now));
  if (then == NULL || then == now || then->indicator->period->year >= now->indicator->period->year ||
      !ur_decimal_subtract (&now->indicator->value, &then->indicator->value, &apart))
    return FALSE;
  apart.mantissa = ABS (apart.mantissa);
  switch ((int) own->finding->number.kind)
    {
    case UR_NUMBER_PERCENT:
      return ur_indicator_is_amount (now->indicator) &&
             ur_decimal_percent (&apart, &then->indicator->value, UR_QUOTIENT_PLACES, &apart) &&
             ur_derivation_judge_results (derivation, now, "÷", then, &apart, 1);
    case UR_NUMBER_POINTS:
      return now->indicator->quantity == UR_QUANTITY_PERCENT && apart.mantissa > 0 &&
             ur_derivation_judge_results (derivation, now, "−", then, &apart, 1);
    case UR_NUMBER_PLAIN:
      return ur_indicator_is_amount (now->indicator) && ur_derivation_has_unit_of (derivation, now) &&
             apart.mantissa > 0 && ur_derivation_judge_results (derivation, now, "−", then, &apart, 1);
    default:
      return FALSE;
    }
}

/* Whether there is no word but 答 and such between the beginning of its line and @end. */
static gboolean
begins_line (const UrDraftFigure *own, gsize end)
{
  gsize from = ur_proof_words_match (UR_PROOF_ANSWER, own->text);

  for (; from < end; from = (gsize) (g_utf8_next_char (own->text + from) - own->text))
    if (g_unichar_isalpha (g_utf8_get_char (own->text + from)))
      return FALSE;
  return TRUE;
}

/* 问：女会员占会员的比重是多少？答：37.7%: both are named by the question, and it is a share of the one in
 * the other. */
static gboolean
judge_question (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const char *question = ur_draft_figure_get_question (own);
  const char *of = question != NULL ? strstr (question, "占") : NULL, *to, *start;
  const UrReference *part = NULL, *whole;
  UrDecimal share;

  if (of == NULL || !ur_derivation_is_percent (derivation) ||
      !begins_line (own, own->finding->number.start) || (to = strstr (of, "的")) == NULL)
    return FALSE;
  for (start = of; start > question && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (start)));)
    start = g_utf8_prev_char (start);
  /* 全省会员里女会员 ends with a name */
  for (; start < of && part == NULL; start = g_utf8_next_char (start))
    part = ur_derivation_find_of_name (derivation, start, (gsize) (of - start));
  of += strlen ("占");
  whole = ur_derivation_find_of_name (derivation, of, (gsize) (to - of));
  return part != NULL && whole != NULL && part != whole && part->report == whole->report &&
         ur_references_agree (part, whole) &&
         ur_decimal_percent (&part->indicator->value, &whole->indicator->value, UR_QUOTIENT_PLACES, &share) &&
         ur_derivation_judge_results (derivation, part, "÷", whole, &share, 1);
}

/* 问：全省会员中女会员有多少，占多少？答：583.1万人，占37.7%: the largest amount that the question names. */
static gboolean
judge_whole_of_question (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const char *question = ur_draft_figure_get_question (own);
  guint first;
  const UrReference *part =
      question != NULL ? ur_derivation_find_before (derivation, own->index, &first) : NULL;
  const UrReference *whole = NULL;
  UrDecimal share;

  if (part == NULL || first != own->passage_first || first + 1 != own->index ||
      !ur_derivation_is_percent (derivation) ||
      !ur_derivation_tells (derivation, UR_PROOF_SHARE, own->from) ||
      ur_derivation_tells (derivation, UR_PROOF_GROWTH, own->from) ||
      count_others (derivation, own->from) > 0)
    return FALSE;
  for (guint i = 0; i < derivation->judge->references->list->len; i++)
    {
      const UrReference *one = ur_references_get (derivation->judge->references, i);

      if (one->report != part->report || one == part || one->indicator->period != part->indicator->period ||
          one->indicator->bound != UR_BOUND_NONE || !ur_references_agree (one, part) ||
          ur_decimal_compare (&one->indicator->value, &part->indicator->value) <= 0 ||
          !(strstr (question, one->indicator->label) != NULL ||
            strstr (question, one->indicator->short_label) != NULL))
        continue;
      if (whole != NULL && ur_decimal_compare (&whole->indicator->value, &one->indicator->value) != 0)
        return FALSE;
      whole = one;
    }
  return whole != NULL &&
         ur_decimal_percent (&part->indicator->value, &whole->indicator->value, UR_QUOTIENT_PLACES, &share) &&
         ur_derivation_judge_results (derivation, part, "÷", whole, &share, 1);
}

/* The two amounts of one kind that its sentence told last, and nothing between them and the figure. */
static gboolean
find_two (const UrDerivation *derivation, const UrReference **former, const UrReference **latter)
{
  const UrDraftFigure *own = derivation->figure;
  guint first, second, third;

  *latter = ur_derivation_find_before (derivation, own->index, &second);
  *former = *latter != NULL ? ur_derivation_find_before (derivation, second, &first) : NULL;
  return *former != NULL && *former != *latter && second + 1 == own->index && first + 1 == second &&
         ur_references_agree (*former, *latter) && (*former)->indicator->bound == UR_BOUND_NONE &&
         (*latter)->indicator->bound == UR_BOUND_NONE &&
         (first == own->passage_first || ur_derivation_find_before (derivation, first, &third) == NULL ||
          !ur_references_agree (*former, ur_derivation_find_before (derivation, first, &third)));
}

/* 前者是后者的4.75倍, 前者占后者的七成: of the two that are told right before. */
static gboolean
judge_former (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  gsize start = own->finding->number.start, length;
  gssize former = ur_proof_words_find_last (UR_PROOF_FORMER, own->text, start, &length);
  gssize latter = ur_proof_words_find_last (UR_PROOF_LATTER, own->text, start, &length);
  const UrReference *a, *b;
  UrDecimal result;

  if (former < (gssize) own->from || latter < (gssize) own->from ||
      ur_derivation_tells (derivation, UR_PROOF_MORE, own->from) ||
      ur_derivation_tells (derivation, UR_PROOF_GROWTH, own->from) || !find_two (derivation, &a, &b))
    return FALSE;
  if (latter < former)
    {
      const UrReference *swap = a;

      a = b;
      b = swap;
    }
  if (own->finding->number.kind == UR_NUMBER_TIMES
          ? !ur_decimal_divide (&a->indicator->value, &b->indicator->value, UR_QUOTIENT_PLACES, &result)
          : !ur_derivation_is_percent (derivation) ||
                !ur_decimal_percent (&a->indicator->value, &b->indicator->value, UR_QUOTIENT_PLACES, &result))
    return FALSE;
  return ur_derivation_judge_results (derivation, a, "÷", b, &result, 1);
}

/* 女会员占比37.7%: the name is a part's by the report, and nothing before it says what it would be a share of
 * otherwise. */
static gboolean
judge_share_name (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const char *text = own->text, *of;
  gsize start = own->finding->number.start, from;
  const UrReference *part, *whole, *last;
  guint where;
  UrDecimal share;

  of = g_strrstr_len (text + own->from, (gssize) (start - own->from), "占比");
  if (of == NULL || !ur_derivation_is_percent (derivation) ||
      count_others (derivation, (gsize) (of - text)) > 0 ||
      ur_derivation_holds (derivation, UR_PROOF_ADDED) ||
      ur_derivation_tells (derivation, UR_PROOF_EARLIER, own->from))
    return FALSE;
  for (from = (gsize) (of - text);
       from > own->from && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (text + from)));)
    from = (gsize) (g_utf8_prev_char (text + from) - text);
  part = ur_derivation_find_of_name (derivation, text + from, (gsize) (of - text) - from);
  whole = part != NULL ? ur_references_find (derivation->judge->references, part->indicator->part_of) : NULL;
  last = ur_derivation_find_before (derivation, own->index, &where);
  if (whole == NULL || (own->index > own->passage_first && last != whole && last != part) ||
      !ur_references_agree (part, whole) || whole->indicator->bound != UR_BOUND_NONE ||
      !ur_decimal_percent (&part->indicator->value, &whole->indicator->value, UR_QUOTIENT_PLACES, &share) ||
      !(ur_finding_rounds (own->finding, &share) || ur_derivation_is_off (derivation, &share)))
    return FALSE;
  return ur_derivation_judge_results (derivation, part, "÷", whole, &share, 1);
}

/**
 * ur_derivation_judge_beside:
 *
 * Judges a figure by what is told elsewhere than in its sentence, or by names alone.
 *
 * Returns: whether it is judged
 */
gboolean
ur_derivation_judge_beside (UrDerivation *derivation)
{
  return judge_below (derivation) || judge_question (derivation) || judge_whole_of_question (derivation) ||
         judge_former (derivation) || judge_share_name (derivation);
}
