/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the words before a number ask for, of the figures that are told right before it: what is left of a
 * hundred, what was before it changed, what was planned, by how much two rates are apart.  What was printed
 * of those figures was rounded: the result is known as far as that allows. */
#include "ur-derivation-private.h"

#include <math.h>
#include <string.h>

/* Letters beside those that ask. */
#define MOST_OTHERS 5
/* Letters of what is left: 不满意的只有. */
#define MOST_LETTERS 9
/* A wrong result that is nearer than this part of the right one was meant to be it. */
#define NEAR 2
/* What is left of a hundred may be of several kinds: 不满意的2.1%，说不清的1.4%. */
#define NEAR_REST 4

/* Words that ask for such a result, and what may stand between them. */
static const UrProofWords asking[] = { UR_PROOF_WORKED_OUT, UR_PROOF_EARLIER, UR_PROOF_AGO,
                                       UR_PROOF_PRODUCT,    UR_PROOF_GOAL,    UR_PROOF_FILLING,
                                       UR_PROOF_AHEAD,      UR_PROOF_MORE,    UR_PROOF_APART_BY,
                                       UR_PROOF_SEVERAL };

static guint
count_others (const UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  const char *end = own->text + own->finding->number.number_start;
  guint n = 0;

  for (const char *p = own->text + own->from; p < end;)
    {
      gsize len = 0;

      for (guint i = 0; i < G_N_ELEMENTS (asking); i++)
        len = MAX (len, ur_proof_words_match (asking[i], p));
      n += len == 0 && g_unichar_isalpha (g_utf8_get_char (p));
      p = len > 0 ? p + len : g_utf8_next_char (p);
    }
  return n;
}

/* The report's figure that its sentence told last before @at, and @where it is; results are passed over. */
static const UrReference *
find_told (const UrDerivation *derivation, guint at, guint *where)
{
  const UrDraftFigure *own = derivation->figure;

  for (guint i = at; i-- > own->passage_first;)
    {
      const UrDraftFigure *other = g_ptr_array_index (derivation->judge->figures, i);

      if (other->sentence != own->sentence)
        return NULL;
      if (other->item->verdict == UR_VERDICT_DERIVED && other->chosen == NULL)
        continue;
      *where = i;
      return other->chosen != NULL && other->chosen->base == NULL &&
                     other->item->verdict == UR_VERDICT_MATCH &&
                     other->chosen->indicator->bound == UR_BOUND_NONE &&
                     ur_indicator_is_exact_amount (other->chosen->indicator)
                 ? other->chosen
                 : NULL;
    }
  return NULL;
}

static double
get_size (const UrReference *reference)
{
  return fabs (ur_decimal_to_double (&reference->indicator->value));
}

/**
 * ur_derivation_get_half_digit:
 *
 * Returns: half of the last digit that is printed of @reference; 0 for what was counted
 */
double
ur_derivation_get_half_digit (const UrReference *reference)
{
  const UrIndicator *indicator = reference->indicator;
  UrDecimal printed, one = { 1, 0 };

  if (!ur_decimal_parse (indicator->digits, &printed) ||
      !ur_decimal_apply_magnitude (&one, indicator->magnitude) ||
      (printed.scale == 0 && *indicator->magnitude == '\0' && ur_indicator_is_amount (indicator)))
    return 0;
  return 0.5 * ur_decimal_to_double (&one) * pow (10, -(double) printed.scale);
}

/* A figure that is surely meant to be @exact, which is so far @apart from the right result at most, as both
 * were rounded. */
static gboolean
judge_within (UrDerivation *derivation,
              const UrReference *a,
              const char *sign,
              const UrReference *b,
              const UrDecimal *exact,
              double apart)
{
  const UrFinding *finding = derivation->figure->finding;
  double right = ur_decimal_to_double (exact), told = fabs (ur_decimal_to_double (&finding->number.value));
  double digit = pow (10, ur_finding_get_last_place (finding));
  double wrong = fabs (told - right);

  if (exact->mantissa <= 0 || derivation->figure->chosen != NULL || finding->number.kind == UR_NUMBER_TENTHS)
    return FALSE;
  if (wrong <= apart + digit)
    {
      ur_derivation_take (derivation, ur_derivation_dup_two (derivation, a, sign, b), a, exact);
      return TRUE;
    }
  if (ur_finding_is_on_its_side (finding, exact) ||
      !(wrong * NEAR < right || ur_derivation_is_slip (derivation, exact)))
    return FALSE;
  ur_derivation_take_wrong (derivation, ur_derivation_dup_two (derivation, a, sign, b), a, exact);
  return TRUE;
}

static gboolean
is_of_one_name (const UrIndicator *amount, const UrIndicator *rate)
{
  return (amount->name != NULL && g_strcmp0 (amount->name, rate->name) == 0) ||
         g_str_has_prefix (rate->label, amount->label);
}

static gboolean
asks (const UrDerivation *derivation, UrProofWords list)
{
  return ur_derivation_tells (derivation, list, derivation->figure->from);
}

/* What was before is asked for, and no change since. */
static gboolean
asks_for_before (const UrDerivation *derivation, const UrReference *now)
{
  guint year = ur_draft_figure_get_own_year (derivation->figure);

  return (asks (derivation, UR_PROOF_AGO) || asks (derivation, UR_PROOF_EARLIER) ||
          (year != 0 && year + 1 == now->indicator->period->year)) &&
         !asks (derivation, UR_PROOF_MORE) && !asks (derivation, UR_PROOF_GROWTH) &&
         derivation->figure->finding->change == UR_CHANGE_NONE;
}

/* 386家，完成年度任务的118.4%，年度任务数为346家; 21.3亿元，增长7.0%，上年为18.9亿元: @rate in hundredths. */
static gboolean
judge_part (UrDerivation *derivation, const UrReference *a, const UrReference *b, UrDecimal rate)
{
  UrDecimal hundred = { 100, 0 }, part, result, size = a->indicator->value;
  double apart = ur_derivation_get_half_digit (a) / get_size (a) +
                 ur_derivation_get_half_digit (b) / ur_decimal_to_double (&rate);

  size.mantissa = ABS (size.mantissa);
  return rate.mantissa > 0 && ur_decimal_divide (&rate, &hundred, UR_QUOTIENT_PLACES, &part) &&
         part.mantissa > 0 && ur_decimal_divide (&size, &part, UR_QUOTIENT_PLACES, &result) &&
         judge_within (derivation, a, "÷", b, &result, apart * ur_decimal_to_double (&result));
}

/* 办结率98.9%，折合约13.55万件. */
static gboolean
judge_product (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  UrDecimal hundred = { 100, 0 }, part, result;
  double apart =
      ur_derivation_get_half_digit (a) / get_size (a) + ur_derivation_get_half_digit (b) / get_size (b);

  return ur_decimal_divide (&hundred, &b->indicator->value, UR_QUOTIENT_PLACES, &part) && part.mantissa > 0 &&
         ur_decimal_divide (&a->indicator->value, &part, UR_QUOTIENT_PLACES, &result) &&
         judge_within (derivation, a, "×", b, &result, apart * ur_decimal_to_double (&result));
}

/* Of an amount and a percentage that were told last. */
static gboolean
judge_amount (UrDerivation *derivation, const UrReference *amount, const UrReference *rate)
{
  UrDecimal share = rate->indicator->value, less = { -100, 0 };

  if (!ur_derivation_has_unit_of (derivation, amount))
    return FALSE;
  share.mantissa = ABS (share.mantissa);
  switch ((int) rate->indicator->quantity)
    {
    case UR_QUANTITY_COMPLETION:
      return asks (derivation, UR_PROOF_GOAL) && !asks (derivation, UR_PROOF_MORE) &&
             !asks (derivation, UR_PROOF_PASSED) && ur_indicator_is_amount (amount->indicator) &&
             is_of_one_name (amount->indicator, rate->indicator) &&
             judge_part (derivation, amount, rate, share);
    case UR_QUANTITY_GROWTH:
      if (!asks_for_before (derivation, amount) || !is_of_one_name (amount->indicator, rate->indicator))
        return FALSE;
      /* 减少214件、下降30.2% */
      if (amount->indicator->change != UR_CHANGE_NONE)
        return amount->indicator->change == rate->indicator->change &&
               judge_part (derivation, amount, rate, share);
      if (rate->indicator->change == UR_CHANGE_DOWN)
        share.mantissa = -share.mantissa;
      return ur_indicator_is_amount (amount->indicator) && ur_decimal_subtract (&share, &less, &share) &&
             judge_part (derivation, amount, rate, share);
    case UR_QUANTITY_PERCENT:
      return asks (derivation, UR_PROOF_PRODUCT) && ur_indicator_is_amount (amount->indicator) &&
             judge_product (derivation, amount, rate);
    default:
      return FALSE;
    }
}

/* Whether its own words have the name before the number. */
static gboolean
names (const UrDraftFigure *own, const char *name)
{
  return g_strstr_len (own->text + own->from, (gssize) (own->finding->number.start - own->from), name) !=
         NULL;
}

/* 92.1%，提高0.9个百分点，上年91.2%; 93.1%，比全省平均高0.7个百分点，全省平均92.4%. */
static gboolean
judge_level (UrDerivation *derivation, const UrReference *level, const UrReference *change)
{
  UrDecimal apart = change->indicator->value, now = level->indicator->value, before;
  gboolean down = change->indicator->change == UR_CHANGE_DOWN;
  const char *than = change->indicator->than;

  if (change->indicator->quantity != UR_QUANTITY_POINTS || change->indicator->change == UR_CHANGE_NONE ||
      (level->indicator->quantity != UR_QUANTITY_PERCENT &&
       level->indicator->quantity != UR_QUANTITY_GROWTH) ||
      derivation->figure->finding->number.kind != UR_NUMBER_PERCENT ||
      !is_of_one_name (level->indicator, change->indicator) ||
      !(than != NULL ? names (derivation->figure, than) : asks_for_before (derivation, level)))
    return FALSE;
  if (level->indicator->change == UR_CHANGE_DOWN)
    now.mantissa = -ABS (now.mantissa);
  apart.mantissa = down ? -ABS (apart.mantissa) : ABS (apart.mantissa);
  return ur_decimal_subtract (&now, &apart, &before) &&
         judge_within (derivation, level, down ? "+" : "−", change, &before,
                       ur_derivation_get_half_digit (level) + ur_derivation_get_half_digit (change));
}

/* 分别下降26.1%、17%，降幅相差9.1个百分点. */
static gboolean
judge_apart (UrDerivation *derivation, const UrReference *a, const UrReference *b)
{
  UrDecimal apart;

  if (derivation->figure->finding->number.kind != UR_NUMBER_POINTS ||
      a->indicator->quantity != b->indicator->quantity || a->indicator->change != b->indicator->change ||
      (a->indicator->quantity != UR_QUANTITY_GROWTH && a->indicator->quantity != UR_QUANTITY_PERCENT &&
       a->indicator->quantity != UR_QUANTITY_POINTS) ||
      a->indicator->aim != b->indicator->aim ||
      !(asks (derivation, UR_PROOF_SEVERAL) ||
        ur_proof_words_end (UR_PROOF_APART_BY, derivation->figure->text,
                            derivation->figure->finding->number.start)) ||
      !ur_decimal_subtract (&a->indicator->value, &b->indicator->value, &apart))
    return FALSE;
  if ((apart.mantissa < 0) != (a->indicator->value.mantissa < 0))
    {
      const UrReference *swap = a;

      a = b;
      b = swap;
    }
  apart.mantissa = ABS (apart.mantissa);
  return judge_within (derivation, a, "−", b, &apart, 0);
}

/* Whether few words are between the figure before and the number. */
static gboolean
is_right_after (const UrDraftFigure *own)
{
  guint n = 0;

  for (const char *p = own->text + own->from; p < own->text + own->finding->number.start;
       p = g_utf8_next_char (p))
    n += g_unichar_isalpha (g_utf8_get_char (p));
  return n <= MOST_LETTERS;
}

/* 实名登记的占91%，还差9%. */
static gboolean
judge_rest (UrDerivation *derivation, const UrReference *share)
{
  UrDecimal rest;

  if (derivation->figure->finding->number.kind != UR_NUMBER_PERCENT ||
      share->indicator->quantity != UR_QUANTITY_PERCENT || share->indicator->aim != UR_AIM_RESULT ||
      !(asks (derivation, UR_PROOF_REST) || asks (derivation, UR_PROOF_LEFT)) ||
      asks (derivation, UR_PROOF_GROWTH) || asks (derivation, UR_PROOF_EARLIER) ||
      asks (derivation, UR_PROOF_AHEAD) || !is_right_after (derivation->figure) ||
      !ur_indicator_get_rest (share->indicator, &rest))
    return FALSE;
  if (!ur_finding_rounds (derivation->figure->finding, &rest) &&
      !(fabs (ur_decimal_to_double (&rest) -
              ur_decimal_to_double (&derivation->figure->finding->number.value)) *
                NEAR_REST <
            ur_decimal_to_double (&rest) ||
        ur_derivation_is_slip (derivation, &rest)))
    return FALSE;
  g_autofree char *told = ur_indicator_dup_figure (share->indicator);
  g_autofree char *arithmetic = g_strdup_printf ("100%%−%s", told);
  if (ur_finding_rounds (derivation->figure->finding, &rest))
    ur_derivation_take (derivation, g_steal_pointer (&arithmetic), share, &rest);
  else
    ur_derivation_take_wrong (derivation, g_steal_pointer (&arithmetic), share, &rest);
  return TRUE;
}

/* 驿站73座，其中通宵开放的22座，其余51座; 注册63万人，会员101.8万人，还有38.8万人没有注册. */
static gboolean
judge_others (UrDerivation *derivation, const UrReference *a, const UrReference *b, gboolean is_part)
{
  const UrDraftFigure *own = derivation->figure;
  const UrReference *whole = ur_decimal_compare (&a->indicator->value, &b->indicator->value) > 0 ? a : b;
  const UrReference *part = whole == a ? b : a;
  UrDecimal rest;

  if (own->finding->number.kind != UR_NUMBER_PLAIN || !ur_draft_figure_holds (own, UR_PROOF_REST) ||
      !(is_part || part->indicator->part_of == whole->indicator ||
        ur_proof_words_hold (UR_PROOF_LEFT, own->text, own->finding->number.end, own->to)) ||
      asks (derivation, UR_PROOF_EARLIER) || asks (derivation, UR_PROOF_AHEAD) ||
      !ur_references_agree (whole, part) || whole->indicator->period->year != part->indicator->period->year ||
      !ur_derivation_has_unit_of (derivation, whole) ||
      !ur_decimal_subtract (&whole->indicator->value, &part->indicator->value, &rest) ||
      2 * fabs (ur_decimal_to_double (&rest) - ur_decimal_to_double (&own->finding->number.value)) * 2 >
          ur_decimal_to_double (&rest))
    return FALSE;
  return judge_within (derivation, whole, "−", part, &rest,
                       ur_derivation_get_half_digit (whole) + ur_derivation_get_half_digit (part));
}

/**
 * ur_derivation_judge_expected:
 *
 * Judges a figure that is nothing else by what its words ask for of those that its sentence told last.
 *
 * Returns: whether it is judged
 */
gboolean
ur_derivation_judge_expected (UrDerivation *derivation)
{
  const UrDraftFigure *own = derivation->figure;
  guint first, second;
  const UrReference *last = find_told (derivation, own->index, &first), *other;

  if (last == NULL || own->finding->column != 0 || own->finding->number.is_range ||
      ur_proof_words_hold (UR_PROOF_OWN, own->text, own->sentence, own->end))
    return FALSE;
  if (first + 1 == own->index && judge_rest (derivation, last))
    return TRUE;
  other = find_told (derivation, first, &second);
  if (other != NULL && other->report == last->report && first + 1 == own->index &&
      judge_others (derivation, other, last, ur_derivation_is_among (derivation, second, first)))
    return TRUE;
  if (count_others (derivation) > MOST_OTHERS)
    return FALSE;
  /* 92.4%，提高1.3个百分点，高于全省平均0.6个百分点 */
  if (other != NULL && other->indicator->quantity == UR_QUANTITY_POINTS &&
      last->indicator->quantity == UR_QUANTITY_POINTS && last->indicator->than != NULL)
    other = find_told (derivation, second, &second);
  return other != NULL && other->report == last->report &&
         (judge_amount (derivation, other, last) || judge_level (derivation, other, last) ||
          judge_apart (derivation, other, last));
}
