/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sums of what is told: 两项合计, 三年共. */
#include "ur-derivation-private.h"

#include <string.h>

#define MAX_SUMMANDS 4
/* Of so many, each set is tried. */
#define MAX_TRIED 12
/* How well a name has to fit, 0 to 1. */
#define NAMED 0.45

/* 三类合计235个 adds up 名 and 个. */
static gboolean
can_be_summand (const UrDerivation *derivation, const UrReference *reference)
{
  const UrFinding *finding = derivation->figure->finding;

  return reference->indicator->value.mantissa > 0 && ur_indicator_is_amount (reference->indicator) &&
         (ur_derivation_has_unit_of (derivation, reference) ||
          (ur_proof_units_agree (finding->unit, "个") &&
           reference->indicator->quantity == UR_QUANTITY_PERSONS));
}

/* All figures of the draft up to this one, and those that follow in its passage, that may be added up. */
static guint
collect_summands (const UrDerivation *derivation, const UrReference *summands[MAX_TRIED])
{
  const GPtrArray *figures = derivation->judge->figures;
  guint n = 0, last = derivation->figure->index;

  for (guint i = derivation->figure->passage_last; i-- > 0 && n < MAX_TRIED;)
    {
      const UrDraftFigure *other = g_ptr_array_index (figures, i);
      const UrReference *elsewhere;

      last = MIN (last, i);
      if (other->chosen != NULL && ur_indicator_is_exact_amount (other->chosen->indicator) &&
          can_be_summand (derivation, other->chosen))
        summands[n++] = other->chosen;
      elsewhere = ur_references_find (derivation->judge->references, other->item->elsewhere);
      if (elsewhere != NULL && n < MAX_TRIED && ur_indicator_is_exact_amount (elsewhere->indicator) &&
          can_be_summand (derivation, elsewhere))
        summands[n++] = elsewhere;
      for (guint k = 0; other->results != NULL && k < other->results->len && n < MAX_TRIED; k++)
        if (can_be_summand (derivation, g_ptr_array_index (other->results, k)))
          summands[n++] = g_ptr_array_index (other->results, k);
    }
  derivation->judge->reach =
      MAX (derivation->judge->reach, n < MAX_TRIED ? G_MAXUINT : derivation->figure->index - last);
  for (guint i = 0; i < derivation->n && n < MAX_TRIED; i++)
    if (can_be_summand (derivation, derivation->operands[i]))
      {
        gboolean has = FALSE;

        for (guint k = 0; k < n; k++)
          has |= summands[k] == derivation->operands[i];
        if (!has)
          summands[n++] = derivation->operands[i];
      }
  return n;
}

/* Adds up those whose bits are set. */
static gboolean
add_up (const UrReference *const *summands, guint n, guint set, UrDecimal *sum)
{
  *sum = (UrDecimal){ 0, 0 };
  for (guint i = 0; i < n; i++)
    {
      UrDecimal minus = summands[i]->indicator->value;

      minus.mantissa = -minus.mantissa;
      if ((set >> i & 1) != 0 && !ur_decimal_subtract (sum, &minus, sum))
        return FALSE;
    }
  return TRUE;
}

/* Three or four that are told all over the draft give nearly every number of few digits: if not in a table,
 * they have to be one passage's, or the same thing's at several times. */
static gboolean
belong_together (const UrDerivation *derivation, const UrReference *const *summands, guint n, guint set)
{
  const UrReference *first = summands[g_bit_nth_lsf (set, -1)];
  const UrFinding *finding = derivation->figure->finding;
  gboolean in_passage = TRUE, one_series = TRUE;

  if (__builtin_popcount (set) < 3 || finding->column != 0 ||
      (finding->number.bound == UR_BOUND_NONE && ur_finding_count_digits (finding) > UR_MANY_DIGITS))
    return TRUE;
  for (guint i = 0; i < n; i++)
    if ((set >> i & 1) != 0)
      {
        in_passage = in_passage && ur_derivation_is_told_in_passage (derivation, summands[i]);
        one_series =
            one_series && (summands[i] == first || ur_references_are_one_series (summands[i], first));
      }
  return in_passage || one_series;
}

/* 102个 of 60个 and others, and those 60个 again. */
static gboolean
counts_twice (const UrReference *const *summands, guint n, guint set)
{
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      if ((set >> i & 1) != 0 && (set >> k & 1) != 0 && summands[i]->base != NULL &&
          summands[i]->base == summands[k])
        return TRUE;
  return FALSE;
}

/* 32家 is nothing beside 2.59万家: without it the sum would be printed the same. */
static gboolean
all_tell (const UrDerivation *derivation, const UrReference *const *summands, guint n, guint set)
{
  int place = ur_finding_get_last_place (derivation->figure->finding);

  for (guint i = 0; i < n; i++)
    {
      UrDecimal rounded = summands[i]->indicator->value;

      ur_decimal_round (&rounded, place);
      if ((set >> i & 1) != 0 && rounded.mantissa == 0)
        return FALSE;
    }
  return TRUE;
}

static char *
dup_sum (const UrReference *const *summands, guint n, guint set)
{
  GString *arithmetic = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (set >> i & 1)
      {
        g_autofree char *one = ur_indicator_dup_figure (summands[i]->indicator);

        g_string_append_printf (arithmetic, "%s%s", arithmetic->len > 0 ? "+" : "", one);
      }
  return g_string_free (arithmetic, FALSE);
}

/* 三年平均1479个. */
static gboolean
try_average (
    UrDerivation *derivation, const UrReference *const *summands, guint n, guint set, const UrDecimal *sum)
{
  UrDecimal count = { __builtin_popcount (set), 0 }, each;

  for (guint i = 0; i < n; i++)
    if ((set >> i & 1) != 0 && !ur_references_are_one_series (summands[i], summands[g_bit_nth_lsf (set, -1)]))
      return FALSE;
  if (!ur_decimal_divide (sum, &count, UR_QUOTIENT_PLACES, &each) ||
      !ur_finding_rounds (derivation->figure->finding, &each))
    return FALSE;
  g_autofree char *whole = dup_sum (summands, n, set);
  ur_derivation_take (derivation, g_strdup_printf ("(%s)÷%d", whole, __builtin_popcount (set)),
                      summands[g_bit_nth_lsf (set, -1)], &each);
  return TRUE;
}

/* 2021年和2022年共300万元: of so many years, of which there may be an average. */
static void
keep_years (UrDerivation *derivation, const UrReference *const *summands, guint n, guint set)
{
  const UrReference *first = summands[g_bit_nth_lsf (set, -1)];

  for (guint i = 0; i < n; i++)
    if ((set >> i & 1) != 0 && (summands[i]->indicator->period->role != UR_PERIOD_YEAR ||
                                (summands[i] != first && !ur_references_are_one_series (summands[i], first))))
      return;
  for (guint i = 0; i < derivation->figure->results->len; i++)
    ((UrReference *) g_ptr_array_index (derivation->figure->results, i))->years =
        (guint) __builtin_popcount (set);
}

/**
 * ur_derivation_try_sum:
 *
 * Returns: whether the figure is the sum of some that are told, or their average; it is taken then
 */
gboolean
ur_derivation_try_sum (UrDerivation *derivation)
{
  const UrReference *summands[MAX_TRIED];
  guint n = collect_summands (derivation, summands);
  gboolean is_average = ur_draft_figure_holds (derivation->figure, UR_PROOF_EACH);

  for (guint set = 3; set < 1u << n; set++)
    {
      guint count = (guint) __builtin_popcount (set);
      UrDecimal sum;

      if (count < 2 || count > MAX_SUMMANDS || counts_twice (summands, n, set) ||
          !all_tell (derivation, summands, n, set) || !add_up (summands, n, set, &sum))
        continue;
      if (!ur_finding_rounds (derivation->figure->finding, &sum))
        {
          if (is_average && try_average (derivation, summands, n, set, &sum))
            return TRUE;
          continue;
        }
      if (!belong_together (derivation, summands, n, set))
        continue;
      ur_derivation_take (derivation, dup_sum (summands, n, set), summands[g_bit_nth_lsf (set, -1)], &sum);
      keep_years (derivation, summands, n, set);
      return TRUE;
    }
  return FALSE;
}

/* The amounts that the sentence tells before the figure, in its unit; whether all of them are the reports'.
 */
static gboolean
collect_told (const UrDerivation *derivation, const UrReference *told[UR_MAX_OPERANDS], guint *n)
{
  const UrDraftFigure *own = derivation->figure;

  *n = 0;
  for (guint i = own->index; i-- > own->passage_first;)
    {
      const UrDraftFigure *other = g_ptr_array_index (derivation->judge->figures, i);
      const UrReference *one = other->chosen != NULL    ? other->chosen
                               : other->results != NULL ? g_ptr_array_index (other->results, 0)
                                                        : NULL;

      if (other->sentence != own->sentence || *n == UR_MAX_OPERANDS)
        break;
      if (one == NULL && (!ur_proof_units_agree (other->finding->unit, own->finding->unit) ||
                          ur_proof_words_match (UR_PROOF_SEVERAL, other->item->printed) > 0))
        continue;
      if (one == NULL || other->item->verdict == UR_VERDICT_DIFFERS)
        return FALSE;
      if (ur_indicator_is_exact_amount (one->indicator) && one->indicator->value.mantissa > 0 &&
          ur_derivation_has_unit_of (derivation, one) && ur_indicator_is_amount (one->indicator))
        told[(*n)++] = one;
    }
  return TRUE;
}

static gboolean
take_wrong_sum (UrDerivation *derivation, const UrReference *const *summands, guint n, gboolean by_slip)
{
  UrDecimal sum;
  guint set = (1u << n) - 1;

  if (n < 2 || n > MAX_SUMMANDS || !add_up (summands, n, set, &sum) ||
      !(by_slip ? ur_derivation_is_slip (derivation, &sum) : ur_derivation_is_near (derivation, &sum)))
    return FALSE;
  ur_derivation_take_wrong (derivation, dup_sum (summands, n, set), summands[0], &sum);
  return TRUE;
}

/* 合计 of what the sentence has told just before. */
static gboolean
find_wrong_told (UrDerivation *derivation)
{
  const UrReference *told[UR_MAX_OPERANDS] = { NULL };
  const UrDraftFigure *own = derivation->figure;
  guint n;

  if (!collect_told (derivation, told, &n))
    return FALSE;
  if (take_wrong_sum (derivation, told, n, n > 2 && !ur_derivation_tells_count (derivation, n)))
    return TRUE;
  if (n == 1 && ur_draft_figure_holds (own, UR_PROOF_SUM))
    for (guint i = 0; i < derivation->n; i++)
      {
        const UrReference *two[] = { told[0], derivation->operands[i] };

        if (two[0] != two[1] && ur_derivation_has_unit_of (derivation, two[1]) &&
            ur_indicator_is_amount (two[1]->indicator) &&
            ur_derivation_is_told_in_passage (derivation, two[1]) &&
            take_wrong_sum (derivation, two, 2, TRUE))
          return TRUE;
      }
  return FALSE;
}

/**
 * ur_derivation_judge_sum:
 *
 * Judges what its words say is the sum of the two that the sentence has told right before, and of nothing
 * else: 澄岚工匠22名、岗位能手200名，合计222名.
 *
 * Returns: whether it is judged
 */
gboolean
ur_derivation_judge_sum (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const UrReference *told[UR_MAX_OPERANDS] = { NULL };
  UrDecimal sum;
  guint n;

  if (ur_derivation_judge_two (derivation))
    return TRUE;
  if (!ur_derivation_tells (derivation, UR_PROOF_SUM, own->from) || own->finding->column != 0 ||
      ur_derivation_tells (derivation, UR_PROOF_YEARS, own->from) ||
      own->finding->number.kind != UR_NUMBER_PLAIN || !collect_told (derivation, told, &n) || n != 2 ||
      told[0] == told[1] || ur_derivation_count_others (derivation, own->from) > 0 || told[0]->base != NULL ||
      told[1]->base != NULL || !ur_references_agree (told[0], told[1]) || !add_up (told, n, 3, &sum))
    return FALSE;
  return ur_derivation_judge_results (derivation, told[1], "+", told[0], &sum, 1);
}

/* Whether the draft tells it last of what is counted in its unit, in its passage, or names it. */
static gboolean
is_meant (const UrDerivation *derivation, const UrReference *reference)
{
  const UrDraftFigure *own = derivation->figure;
  const UrFit *fit = ur_draft_figure_get_fit (own, reference->index);

  if (fit != NULL && fit->score >= NAMED)
    return TRUE;
  for (guint i = own->index; i-- > own->passage_first;)
    {
      const UrDraftFigure *other = g_ptr_array_index (derivation->judge->figures, i);

      if (!ur_proof_units_agree (other->finding->unit, own->finding->unit) ||
          (other->chosen == NULL && other->item->verdict == UR_VERDICT_DERIVED))
        continue;
      return other->chosen == reference;
    }
  return FALSE;
}

/* An amount of its sentence is no report's: 加上结转的100万元. */
static gboolean
is_beside_unknown (const UrDraftFigure *own, const GPtrArray *figures)
{
  for (guint i = own->passage_first; i < own->index; i++)
    {
      const UrDraftFigure *other = g_ptr_array_index (figures, i);

      if (other->sentence == own->sentence && other->item->verdict == UR_VERDICT_UNKNOWN &&
          ur_proof_units_agree (other->finding->unit, own->finding->unit) &&
          ur_proof_words_match (UR_PROOF_SEVERAL, other->item->printed) == 0)
        return TRUE;
    }
  return FALSE;
}

/* 三年一共: what one series has for years that follow each other.  Where so many years are told that are the
 * last ones, it need not be a slip. */
static gboolean
find_wrong_years (UrDerivation *derivation)
{
  guint told = ur_draft_figure_count_years (derivation->figure);

  if (is_beside_unknown (derivation->figure, derivation->judge->figures))
    return FALSE;
  for (guint i = 0; i < derivation->n; i++)
    {
      const UrReference *last = derivation->operands[i], *years[MAX_SUMMANDS] = { last };
      gboolean by_count;
      guint n = 1;

      if (last->base != NULL || last->indicator->period->role != UR_PERIOD_YEAR ||
          !ur_derivation_has_unit_of (derivation, last))
        continue;
      by_count = told > 1 && last->indicator->period->year == last->report->year && last->later == NULL &&
                 !ur_draft_figure_holds (derivation->figure, UR_PROOF_REST) && is_meant (derivation, last);
      if (!by_count && !ur_derivation_is_told_in_passage (derivation, last))
        continue;
      for (guint k = 0; k < derivation->n && n < MAX_SUMMANDS; k++)
        {
          const UrReference *one = derivation->operands[k];

          if (one->base == NULL && one->indicator->period->role == UR_PERIOD_YEAR &&
              ur_references_agree (one, last) && ur_references_are_one_series (one, last) &&
              one->indicator->period->year + n == last->indicator->period->year)
            {
              years[n++] = one;
              if ((told < 2 || told == n) && take_wrong_sum (derivation, years, n, !by_count))
                return TRUE;
              k = G_MAXUINT;
            }
        }
    }
  return FALSE;
}

/**
 * ur_derivation_find_wrong_years_before:
 *
 * Looks whether the figure is meant to be what several years have without the last: 2020年之前的四年, where
 * both are told, and is not.
 *
 * Returns: whether it is; then the item says so
 */
gboolean
ur_derivation_find_wrong_years_before (UrDerivation *derivation)
{
  guint told = ur_draft_figure_count_years (derivation->figure);

  if (told < 2 || !ur_draft_figure_holds (derivation->figure, UR_PROOF_REST) ||
      is_beside_unknown (derivation->figure, derivation->judge->figures))
    return FALSE;
  for (guint i = 0; i < derivation->n; i++)
    for (guint k = 0; k < derivation->n; k++)
      {
        const UrReference *all = derivation->operands[i], *last = derivation->operands[k];
        UrDecimal rest;

        if (all->years != told + 1 || all->base != NULL || !ur_derivation_is_in_sentence (derivation, all) ||
            last->base != NULL || last->indicator->period->role != UR_PERIOD_YEAR ||
            last->indicator->period->year != last->report->year || last->report != all->report ||
            !ur_references_agree (all, last) || !ur_references_are_one_series (all, last) ||
            !ur_derivation_has_unit_of (derivation, all) ||
            !ur_decimal_subtract (&all->indicator->value, &last->indicator->value, &rest) ||
            rest.mantissa <= 0 || !ur_derivation_is_near (derivation, &rest))
          continue;
        ur_derivation_take_wrong (derivation, ur_derivation_dup_two (derivation, all, "−", last), all, &rest);
        return TRUE;
      }
  return FALSE;
}

/**
 * ur_derivation_is_equation:
 *
 * Returns: whether the sentence adds up with signs, and the figure is what comes of it: 12个＋5个＝17个
 */
gboolean
ur_derivation_is_equation (const UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  gboolean adds = FALSE, equals = FALSE;

  for (gsize at = own->sentence; at < own->finding->number.start;
       at = (gsize) (g_utf8_next_char (own->text + at) - own->text))
    {
      gunichar glyph = g_utf8_get_char (own->text + at);

      if (g_utf8_strchr ("−×÷－", -1, glyph) != NULL)
        return FALSE;
      adds |= glyph == '+' || glyph == 0xff0b;
      equals |= at >= own->from && (glyph == '=' || glyph == 0xff1d);
    }
  return adds && equals;
}

/**
 * ur_derivation_find_wrong_sum:
 *
 * Looks whether the figure is meant to be a sum, and is not.
 *
 * Returns: whether it is; then the item says so
 */
gboolean
ur_derivation_find_wrong_sum (UrDerivation *derivation)
{
  /* 两年新建169座，2023年86座、2024年73座 */
  if (ur_draft_figure_count_years (derivation->figure) > 1 &&
      ur_draft_figure_holds (derivation->figure, UR_PROOF_CAME) && find_wrong_years (derivation))
    return TRUE;
  return (ur_draft_figure_holds (derivation->figure, UR_PROOF_SUM) ||
          ur_derivation_is_equation (derivation)) &&
         (find_wrong_told (derivation) || find_wrong_years (derivation));
}
