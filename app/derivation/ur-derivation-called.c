/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure is worked out from, told by names: 移送占受理的7%, 采纳率41.8%, 农民工会员占会员总数的39.6%;
 * and what something was before it changed. */
#include "ur-derivation-private.h"

#include <string.h>

/* Letters beside the words for a share of several years: 不到. */
#define MOST_BESIDE 2

/* 1260件，比上年少140件，上年为1400件; 78.5%，提高2.4个百分点，上年为76.1%. */
static gboolean
are_level_and_change (const UrDerivation *derivation, const UrReference *now, const UrReference *change)
{
  const UrDraftFigure *own = derivation->figure;
  const UrDraftFigure *other = g_ptr_array_index (derivation->judge->figures, own->index - 1);

  if (now->indicator->quantity == UR_QUANTITY_PERCENT)
    return change->indicator->quantity == UR_QUANTITY_POINTS &&
           own->finding->number.kind == UR_NUMBER_PERCENT;
  return other->finding->number.kind == UR_NUMBER_PLAIN && own->finding->number.kind == UR_NUMBER_PLAIN &&
         ur_derivation_has_unit_of (derivation, change) && ur_derivation_has_unit_of (derivation, now);
}

/**
 * ur_derivation_judge_level_before:
 * @now: the figure of a report that was told last
 *
 * Judges what a level was before, where the level and its change are told just before.
 *
 * Returns: whether it is judged
 */
gboolean
ur_derivation_judge_level_before (UrDerivation *derivation, const UrReference *now)
{
  const UrDraftFigure *own = derivation->figure;
  const UrDraftFigure *other = g_ptr_array_index (derivation->judge->figures, own->index - 1);
  const UrReference *change = other->chosen;
  UrDecimal apart, before;

  if (change == NULL || change == now || other->item->verdict != UR_VERDICT_MATCH ||
      change->indicator->change == UR_CHANGE_NONE || own->finding->change != UR_CHANGE_NONE ||
      g_strcmp0 (change->indicator->name, now->indicator->name) != 0 || change->report != now->report ||
      !are_level_and_change (derivation, now, change) || now->indicator->bound != UR_BOUND_NONE ||
      change->indicator->bound != UR_BOUND_NONE ||
      !ur_derivation_tells (derivation, UR_PROOF_AGO, own->from) ||
      ur_derivation_tells (derivation, UR_PROOF_MORE, own->from) ||
      ur_derivation_tells (derivation, UR_PROOF_GROWTH, own->from) ||
      ur_derivation_count_others (derivation, own->from) > 0)
    return FALSE;
  apart = change->indicator->value;
  apart.mantissa = change->indicator->change == UR_CHANGE_DOWN ? -ABS (apart.mantissa) : ABS (apart.mantissa);
  if (!ur_decimal_subtract (&now->indicator->value, &apart, &before) || before.mantissa <= 0)
    return FALSE;
  return ur_derivation_judge_results (derivation, now, apart.mantissa < 0 ? "+" : "−", change, &before, 1);
}

/* The only figure of the sentence that was told before and has the words in its name, or NULL. */
static const UrReference *
find_called (const UrDerivation *derivation, const char *words, gsize len)
{
  const UrDraftFigure *own = derivation->figure;
  const UrReference *found = NULL;

  for (guint i = own->passage_first; i < own->index && len >= 2 * strlen ("占"); i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (derivation->judge->figures, i);

      if (other->sentence != own->sentence || other->chosen == NULL || other->chosen == found ||
          memmem (other->chosen->indicator->label, strlen (other->chosen->indicator->label), words, len) ==
              NULL)
        continue;
      if (found != NULL || other->item->verdict != UR_VERDICT_MATCH)
        return NULL;
      found = other->chosen;
    }
  return found;
}

/* A percentage, or a part that is told in words: 三分之一. */
static gboolean
is_share (const UrDerivation *derivation)
{
  return ur_derivation_is_percent (derivation) ||
         derivation->figure->finding->number.kind == UR_NUMBER_FRACTION;
}

/* 受理申请417件，移送仲裁29件，移送占受理的7%: both are told, and called by a part of their names. */
static gboolean
judge_parts (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const char *text = own->text + own->from, *end = own->text + own->finding->number.number_start;
  const char *of = g_strrstr_len (text, end - text, "占"), *to = g_strrstr_len (text, end - text, "的");
  const UrReference *part, *whole;
  UrDecimal share;

  if (of == NULL || to == NULL || to <= of ||
      ur_derivation_count_others (derivation, (gsize) (to - own->text)) > 0)
    return FALSE;
  while (text < of && !g_unichar_isalpha (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  part = find_called (derivation, text, (gsize) (of - text));
  of += strlen ("占");
  whole = find_called (derivation, of, (gsize) (to - of));
  return part != NULL && whole != NULL && part != whole && ur_references_agree (part, whole) &&
         ur_derivation_is_percent (derivation) &&
         ur_decimal_percent (&part->indicator->value, &whole->indicator->value, UR_QUOTIENT_PLACES, &share) &&
         ur_derivation_judge_results (derivation, part, "÷", whole, &share, 1);
}

/* 采纳率: what was told last, of what was told before it, and no report has it by that name. */
static gboolean
judge_rate_name (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const char *start = own->text + own->from,
             *end = g_strrstr_len (start, own->text + own->finding->number.number_start - start, "率");
  guint first, second;
  const UrReference *part = ur_derivation_find_before (derivation, own->index, &first), *whole;
  UrDecimal share;

  while (end != NULL && start < end && !g_unichar_isalpha (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  if (end == NULL || end - start < 2 * (int) strlen ("率") || part == NULL || first + 1 != own->index ||
      !ur_derivation_is_percent (derivation) ||
      ur_derivation_count_others (derivation, (gsize) (end - own->text)) > 1 ||
      memmem (part->indicator->label, strlen (part->indicator->label), start, (gsize) (end - start)) == NULL)
    return FALSE;
  whole = ur_derivation_find_before (derivation, first, &second);
  return whole != NULL && second + 1 == first && ur_references_agree (part, whole) &&
         ur_decimal_compare (&part->indicator->value, &whole->indicator->value) < 0 &&
         ur_decimal_percent (&part->indicator->value, &whole->indicator->value, UR_QUOTIENT_PLACES, &share) &&
         ur_derivation_judge_results (derivation, part, "÷", whole, &share, 1);
}

/**
 * ur_derivation_find_of_name:
 * @words: UTF-8
 * @len: its bytes
 *
 * Returns: (nullable): the amount of a report that is called so, of the year that is told or of the one that
 * its report is about
 */
const UrReference *
ur_derivation_find_of_name (const UrDerivation *derivation, const char *words, gsize len)
{
  g_autofree char *told = g_strndup (words, len);
  g_autofree char *name = ur_proof_name_fold (told);
  const char *from = name;
  const GPtrArray *named;
  guint year = ur_draft_figure_get_told_year (derivation->figure);
  const UrReference *found = NULL;

  name[strlen (name) - ur_proof_words_end (UR_PROOF_NAME_END, name, strlen (name))] = '\0';
  for (gsize n; (n = ur_proof_words_match (UR_PROOF_NAME_START, from)) > 0;)
    from += n;
  named = g_hash_table_lookup (derivation->judge->references->names, from);
  for (guint i = 0; named != NULL && i < named->len; i++)
    {
      const UrReference *one = g_ptr_array_index (named, i);

      if (one->indicator->aim == UR_AIM_RESULT && ur_indicator_is_amount (one->indicator) &&
          one->indicator->bound == UR_BOUND_NONE &&
          one->indicator->period->year == (year != 0 ? year : one->report->year) &&
          (found == NULL || one->report->year > found->report->year))
        found = one;
    }
  return found;
}

/* 会员总数 of 超过会员总数的三分之一, where the bound stands before it. */
static const UrReference *
find_whole (const UrDerivation *derivation, const char *from, const char *to)
{
  const UrReference *whole = NULL;

  for (; from < to && whole == NULL; from = g_utf8_next_char (from))
    whole = ur_derivation_find_of_name (derivation, from, (gsize) (to - from));
  return whole;
}

/* Where the name begins that comes after 超过 or 不到; @length: of that word. */
static gsize
find_bound (const UrDraftFigure *own, gsize *length)
{
  static const UrProofWords lists[] = { UR_PROOF_PASSED, UR_PROOF_SHORT_OF };
  gssize found = -1;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      gsize len = 0;
      gssize at = ur_proof_words_find_last (lists[i], own->text, own->finding->number.start, &len);

      if (at >= (gssize) own->from && at > found)
        {
          found = at;
          *length = len;
        }
    }
  return found >= 0 ? (gsize) found + *length : 0;
}

/* 农民工会员占会员总数的39.6%, 超过会员总数的三分之一: neither is told, both are named. */
static gboolean
judge_names (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const UrNumber *number = &own->finding->number;
  const char *start = own->text + own->from, *end = own->text + number->start;
  const char *of = g_strrstr_len (start, end - start, "占"), *to, *last;
  gsize length = 0, passed = of == NULL ? find_bound (own, &length) : 0;
  gboolean is_far = of == NULL && number->bound != UR_BOUND_NONE && length > 0;
  const UrReference *part, *whole;
  UrDecimal share;

  if (!is_share (derivation) || (of == NULL && !is_far))
    return FALSE;
  of = is_far ? own->text + passed : of + strlen ("占");
  to = g_strrstr_len (of, end - of, "的");
  if (is_far && to == NULL)
    return FALSE;
  to = to != NULL ? to : end;
  last = is_far ? of - length : of - strlen ("占");
  for (start = last;
       start > own->text + own->from && g_unichar_isalpha (g_utf8_get_char (g_utf8_prev_char (start)));)
    start = g_utf8_prev_char (start);
  part = ur_derivation_find_of_name (derivation, start, (gsize) (last - start));
  whole = is_far ? find_whole (derivation, of, to)
                 : ur_derivation_find_of_name (derivation, of, (gsize) (to - of));
  return part != NULL && whole != NULL && part != whole && ur_references_agree (part, whole) &&
         part->report == whole->report &&
         ur_decimal_percent (&part->indicator->value, &whole->indicator->value, UR_QUOTIENT_PLACES, &share) &&
         ur_derivation_judge_results (derivation, part, "÷", whole, &share, 1);
}

/* 注册用户63万人，占会员的61.9%: the part is told right before, the whole is named. */
static gboolean
judge_of_named (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const char *from = own->text + own->from, *end = own->text + own->finding->number.start;
  const UrDraftFigure *other =
      own->index > own->passage_first ? g_ptr_array_index (derivation->judge->figures, own->index - 1) : NULL;
  const UrReference *part = other != NULL ? other->chosen : NULL, *whole;
  gsize of = 0;
  const char *to;
  UrDecimal share;

  if (part == NULL || part->base != NULL || other->sentence != own->sentence ||
      other->item->verdict != UR_VERDICT_MATCH || !is_share (derivation))
    return FALSE;
  while (from < end && of == 0)
    {
      of = ur_proof_words_match (UR_PROOF_SHARE, from);
      if (of == 0 && g_unichar_isalpha (g_utf8_get_char (from)) &&
          ur_proof_words_match (UR_PROOF_FILLING, from) == 0)
        return FALSE;
      from = of > 0 ? from + of : g_utf8_next_char (from);
    }
  to = g_strrstr_len (from, end - from, "的");
  to = to != NULL ? to : end;
  if (of == 0 || to - from < 2 * (int) strlen ("的") ||
      ur_derivation_count_others (derivation, (gsize) (to - own->text)) > 0)
    return FALSE;
  whole = ur_derivation_find_of_name (derivation, from, (gsize) (to - from));
  return whole != NULL && whole != part && whole->report == part->report &&
         ur_references_agree (part, whole) &&
         ur_decimal_compare (&part->indicator->value, &whole->indicator->value) < 0 &&
         ur_decimal_percent (&part->indicator->value, &whole->indicator->value, UR_QUOTIENT_PLACES, &share) &&
         ur_derivation_judge_results (derivation, part, "÷", whole, &share, 1);
}

/* How many letters between @from and the number tell something else than a share of several years;
 * @is_years: whether they tell years. */
static guint
count_beside_years (const UrDraftFigure *own, gsize from, gboolean *is_years)
{
  static const UrProofWords lists[] = { UR_PROOF_YEARS,   UR_PROOF_SPAN,     UR_PROOF_SHARE,
                                        UR_PROOF_AGAINST, UR_PROOF_PASSED,   UR_PROOF_SUM,
                                        UR_PROOF_FILLING, UR_PROOF_NAME_END, UR_PROOF_TIME_END,
                                        UR_PROOF_OF_YEAR, UR_PROOF_TOTAL };
  gsize end = own->finding->number.number_start;

  *is_years = from < end && (ur_proof_words_hold (UR_PROOF_YEARS, own->text, from, end) ||
                             ur_proof_words_hold (UR_PROOF_SPAN, own->text, from, end));
  return ur_proof_words_count_others (lists, G_N_ELEMENTS (lists), own->text, from, end);
}

/* 2023年新增驿站60个，占三年总数的四分之一: of what the report has for all its years. */
static gboolean
judge_of_years (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  guint first;
  const UrReference *part = ur_derivation_find_before (derivation, own->index, &first);
  const GPtrArray *series =
      part != NULL ? ur_references_get_series (derivation->judge->references, part->indicator->series) : NULL;
  gboolean is_years;
  UrDecimal share;

  if (series == NULL || first + 1 != own->index || !is_share (derivation) ||
      part->indicator->period->role != UR_PERIOD_YEAR ||
      ur_derivation_tells (derivation, UR_PROOF_GROWTH, own->from) ||
      count_beside_years (own,
                          ((const UrDraftFigure *) g_ptr_array_index (derivation->judge->figures, first))
                              ->finding->number.end,
                          &is_years) > MOST_BESIDE ||
      !is_years)
    return FALSE;
  for (guint i = 0; i < series->len; i++)
    {
      const UrReference *whole = g_ptr_array_index (series, i);

      if (whole->report == part->report && whole->indicator->period->role == UR_PERIOD_SPAN &&
          ur_references_agree (part, whole) &&
          ur_decimal_compare (&part->indicator->value, &whole->indicator->value) < 0 &&
          ur_decimal_percent (&part->indicator->value, &whole->indicator->value, UR_QUOTIENT_PLACES, &share))
        return ur_derivation_judge_results (derivation, part, "÷", whole, &share, 1);
    }
  return FALSE;
}

/**
 * ur_derivation_judge_called:
 *
 * Judges a share of two figures that its own words name.
 *
 * Returns: whether it is judged
 */
gboolean
ur_derivation_judge_called (UrDerivation *derivation)
{
  return judge_parts (derivation) || judge_rate_name (derivation) || judge_names (derivation) ||
         judge_of_named (derivation) || judge_of_years (derivation);
}
