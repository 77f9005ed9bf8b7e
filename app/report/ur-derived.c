/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that a report does not print: shares, differences, rates, averages.  None is known better than the
 * figures it comes from, and one that had to be rounded says so. */
#include "ur-derived.h"

#include <string.h>

#define MOST_PLACES 6    /* that are computed before rounding */
#define AVERAGE_PLACES 2 /* that an average has after the point */
#define COARSEST 24      /* place that a number can be rounded to */
#define NO_LIMIT G_MAXUINT

/**
 * ur_indicator_get_share:
 * @places: digits wanted after the point
 * @percent: (out): @part as a percentage of @whole, rounded half up
 *
 * Returns: %FALSE when the two cannot be compared: a number is missing, the units differ (家 and 个 are
 * equal within one series), one of them is no
 * amount, a target or a limit, or the whole is nothing
 */
gboolean
ur_indicator_get_share (const UrIndicator *part, const UrIndicator *whole, guint places, UrDecimal *percent)
{
  g_return_val_if_fail (part != NULL && whole != NULL && percent != NULL, FALSE);

  return part->number != NULL && whole->number != NULL && !ur_indicator_is_open (part) &&
         !ur_indicator_is_open (whole) && part->aim == UR_AIM_RESULT && whole->aim == UR_AIM_RESULT &&
         ur_indicator_is_amount (part) && ur_indicator_is_amount (whole) &&
         ur_indicator_units_agree (part, whole) &&
         ur_decimal_percent (&part->value, &whole->value, places, percent);
}

/**
 * ur_indicator_get_rest:
 * @indicator: a percentage of a whole
 * @rest: (out): what it leaves of the whole: 7.61 of 92.39
 *
 * Returns: %FALSE, and @rest undefined, when nothing can be said of the rest: the number is missing, is no
 * part of a hundred, or is not exact (85%以上)
 */
gboolean
ur_indicator_get_rest (const UrIndicator *indicator, UrDecimal *rest)
{
  const UrDecimal hundred = { 100, 0 };

  g_return_val_if_fail (indicator != NULL && rest != NULL, FALSE);

  return indicator->number != NULL && indicator->bound == UR_BOUND_NONE && indicator->digits_to == NULL &&
         indicator->value.mantissa >= 0 && ur_decimal_subtract (&hundred, &indicator->value, rest) &&
         rest->mantissa >= 0;
}

/* Precision */

/* Whether the number is to the last one, as 3553家 is and 1.47万个, 约300场 and 92.39% are not. */
static gboolean
is_counted (const UrIndicator *indicator)
{
  return *indicator->magnitude == '\0' && indicator->bound == UR_BOUND_NONE && indicator->digits_to == NULL &&
         indicator->significant == 0 && indicator->value.scale == 0 && ur_indicator_is_amount (indicator);
}

/* How many digits a quotient of the two may have. */
static guint
count_common_digits (const UrIndicator *a, const UrIndicator *b)
{
  guint n = NO_LIMIT;

  if (!is_counted (a))
    n = MIN (n, ur_indicator_count_digits (a));
  if (!is_counted (b))
    n = MIN (n, ur_indicator_count_digits (b));
  return n;
}

/* The power of ten of its first digit that is not nothing. */
static int
find_highest_place (const UrDecimal *value)
{
  __int128 rest = value->mantissa;
  int place = -(int) value->scale;

  for (; rest >= 10; rest /= 10)
    place++;
  return place;
}

/* Rounds to so many digits, and to at most so many after the point.  One that is rounded to the last of those
 * keeps it though it is 0: 25.0 says more than 25. */
static void
limit_digits (UrDecimal *value, guint digits, guint places)
{
  int place = -(int) places;
  gboolean rounded;

  if (digits < NO_LIMIT && value->mantissa > 0)
    place = MAX (place, find_highest_place (value) - (int) digits + 1);
  rounded = ur_decimal_round (value, MIN (place, COARSEST));
  while (rounded && place < 0 && value->scale < (guint) -place)
    {
      value->mantissa *= 10;
      value->scale++;
    }
}

/* Quotients */

static __int128
power_of_ten (guint exponent)
{
  __int128 power = 1;

  while (exponent-- > 0)
    power *= 10;
  return power;
}

/**
 * ur_derived_is_quotient:
 *
 * Returns: whether @above ÷ @below is @quotient and no more: such a line has =, any other ≈
 */
gboolean
ur_derived_is_quotient (const UrDecimal *above, const UrDecimal *below, const UrDecimal *quotient)
{
  __int128 left, right;

  g_return_val_if_fail (above != NULL && below != NULL && quotient != NULL, FALSE);

  return !__builtin_mul_overflow (above->mantissa, power_of_ten (below->scale + quotient->scale), &left) &&
         !__builtin_mul_overflow (below->mantissa, quotient->mantissa, &right) &&
         !__builtin_mul_overflow (right, power_of_ten (above->scale), &right) && left == right;
}

/* A hundred times @part, as a number. */
static UrDecimal
get_hundredfold (const UrDecimal *part)
{
  return (UrDecimal){ part->mantissa * 100, part->scale };
}

static void
set_percent (UrDerived *out, const UrDecimal *part, const UrDecimal *whole, guint digits, gboolean counted)
{
  UrDecimal hundredfold = get_hundredfold (part);

  limit_digits (&out->value, digits, 1);
  out->magnitude = NULL;
  out->exact = counted && ur_derived_is_quotient (&hundredfold, whole, &out->value);
}

/**
 * ur_indicator_derive_share:
 * @share: (out): @part as a percentage of @whole, as it may be said
 *
 * One digit after the point, and none that the two figures do not have: of 3000万 with one digit a share has
 * one digit too.
 *
 * Returns: %FALSE when there is no such share, see ur_indicator_get_share()
 */
gboolean
ur_indicator_derive_share (const UrIndicator *part, const UrIndicator *whole, UrDerived *share)
{
  g_return_val_if_fail (share != NULL, FALSE);

  if (!ur_indicator_get_share (part, whole, MOST_PLACES, &share->value))
    return FALSE;
  set_percent (share, &part->value, &whole->value, count_common_digits (part, whole),
               is_counted (part) && is_counted (whole));
  return TRUE;
}

/**
 * ur_derived_set_even:
 * @derived: (out): what each of several years would have if they were alike: 20 for five, about 33.3 for
 * three
 *
 * Returns: %FALSE, and @derived untouched, for less than two years
 */
gboolean
ur_derived_set_even (UrDerived *derived, guint years)
{
  const UrDecimal one = { 1, 0 }, span = { years, 0 };

  g_return_val_if_fail (derived != NULL, FALSE);

  if (years < 2 || !ur_decimal_percent (&one, &span, MOST_PLACES, &derived->value))
    return FALSE;
  set_percent (derived, &one, &span, NO_LIMIT, TRUE);
  return TRUE;
}

/**
 * ur_derived_dup_percent:
 * @spaced: as in a picture (约 28.9%), else as in running text (约28.9%)
 *
 * Returns: (transfer full): a percentage, with 约 unless it is exact
 */
char *
ur_derived_dup_percent (const UrDerived *derived, gboolean spaced)
{
  g_autofree char *digits = NULL;

  g_return_val_if_fail (derived != NULL, NULL);

  digits = ur_decimal_to_string (&derived->value);
  return g_strdup_printf ("%s%s%s%%", derived->exact ? "" : "约", !derived->exact && spaced ? " " : "",
                          digits);
}

/**
 * ur_indicator_dup_share:
 * @spaced: see ur_derived_dup_percent()
 *
 * Returns: (transfer full) (nullable): the share of @part in @whole wherever it is shown, or %NULL when there
 *   is none
 */
char *
ur_indicator_dup_share (const UrIndicator *part, const UrIndicator *whole, gboolean spaced)
{
  UrDerived share;

  return ur_indicator_derive_share (part, whole, &share) ? ur_derived_dup_percent (&share, spaced) : NULL;
}

/**
 * ur_indicator_dup_arithmetic:
 *
 * How a share was computed: 7481 ÷ 25900 ≈ 28.9%, and with = where nothing was rounded.
 *
 * Returns: (transfer full) (nullable): the line, or %NULL when the two cannot be compared
 */
char *
ur_indicator_dup_arithmetic (const UrIndicator *part, const UrIndicator *whole)
{
  g_autofree char *above = NULL;
  g_autofree char *below = NULL;
  g_autofree char *number = NULL;
  UrDecimal hundredfold;
  UrDerived share;

  if (!ur_indicator_derive_share (part, whole, &share))
    return NULL;
  hundredfold = get_hundredfold (&part->value);
  above = ur_decimal_to_string (&part->value);
  below = ur_decimal_to_string (&whole->value);
  number = ur_decimal_to_string (&share.value);
  return g_strdup_printf ("%s ÷ %s %s %s%%", above, below,
                          ur_derived_is_quotient (&hundredfold, &whole->value, &share.value) ? "=" : "≈",
                          number);
}

/* Changes */

/**
 * ur_indicator_derive_difference:
 * @difference: (out): how far apart the two are; 0 when no more can be told
 *
 * To the last place that both are known to: 93.1% and 92.39% differ by about 0.7.
 *
 * Returns: whether @a is not less than @b
 */
gboolean
ur_indicator_derive_difference (const UrIndicator *a, const UrIndicator *b, UrDerived *difference)
{
  gboolean up;
  gboolean rounded;

  g_return_val_if_fail (a != NULL && b != NULL && difference != NULL, FALSE);

  up = ur_decimal_compare (&a->value, &b->value) >= 0;
  if (!ur_decimal_subtract (&(up ? a : b)->value, &(up ? b : a)->value, &difference->value))
    difference->value = (UrDecimal){ 0, 0 };
  rounded = ur_decimal_round (&difference->value,
                              MAX (ur_indicator_get_last_place (a), ur_indicator_get_last_place (b)));
  difference->magnitude = *a->magnitude == '\0' && *b->magnitude == '\0' ? "" : NULL;
  difference->exact = !rounded && *a->magnitude == '\0' && *b->magnitude == '\0' &&
                      a->bound == UR_BOUND_NONE && b->bound == UR_BOUND_NONE && a->significant == 0 &&
                      b->significant == 0;
  return up;
}

/**
 * ur_indicator_derive_rate:
 * @rate: (out): by how many per cent @indicator is more or less than @base
 *
 * Returns: %FALSE without a base, when the rate would be rounded to nothing, or when one of the two is known
 * to one digit only: then so is the rate, which says next to nothing
 */
gboolean
ur_indicator_derive_rate (const UrIndicator *indicator, const UrIndicator *base, UrDerived *rate)
{
  gboolean up;
  UrDecimal change;

  g_return_val_if_fail (indicator != NULL && base != NULL && rate != NULL, FALSE);

  up = ur_decimal_compare (&indicator->value, &base->value) >= 0;
  if (!ur_decimal_subtract (&(up ? indicator : base)->value, &(up ? base : indicator)->value, &change) ||
      !ur_decimal_percent (&change, &base->value, MOST_PLACES, &rate->value) ||
      count_common_digits (indicator, base) < 2)
    return FALSE;
  set_percent (rate, &change, &base->value, count_common_digits (indicator, base),
               is_counted (indicator) && is_counted (base));
  return rate->value.mantissa > 0;
}

/**
 * ur_indicator_derive_times:
 * @times: (out): how many times @base @indicator is
 *
 * Returns: %FALSE without a base
 */
gboolean
ur_indicator_derive_times (const UrIndicator *indicator, const UrIndicator *base, UrDerived *times)
{
  g_return_val_if_fail (indicator != NULL && base != NULL && times != NULL, FALSE);

  if (!ur_decimal_divide (&indicator->value, &base->value, MOST_PLACES, &times->value))
    return FALSE;
  limit_digits (&times->value, count_common_digits (indicator, base), 1);
  ur_decimal_round (&times->value, -1); /* 3倍, not 3.0倍 */
  times->magnitude = NULL;
  times->exact = is_counted (indicator) && is_counted (base) &&
                 ur_derived_is_quotient (&indicator->value, &base->value, &times->value);
  return TRUE;
}

/* Averages */

/* The magnitude to write @average in: that of its total, or the next one in which it is no fraction. */
static const char *
find_magnitude (const UrIndicator *total, const UrDecimal *average)
{
  static const char *const names[] = { "万亿", "亿", "千万", "百万", "万", "千" };
  UrDecimal whole = { 1, 0 };
  guint i = 0;

  ur_decimal_apply_magnitude (&whole, total->magnitude);
  if (ur_decimal_compare (average, &whole) >= 0)
    return total->magnitude;
  for (; i < G_N_ELEMENTS (names); i++)
    {
      UrDecimal one = { 1, 0 };

      ur_decimal_apply_magnitude (&one, names[i]);
      /* 7740万, not 7.74千万 */
      if (ur_decimal_compare (&one, &whole) < 0 && ur_decimal_compare (average, &one) >= 0 &&
          strcmp (names[i], "千万") != 0 && strcmp (names[i], "百万") != 0 && strcmp (names[i], "千") != 0)
        return names[i];
    }
  return "";
}

static int
get_magnitude_place (const char *magnitude)
{
  UrDecimal one = { 1, 0 };

  ur_decimal_apply_magnitude (&one, magnitude);
  return find_highest_place (&one);
}

/**
 * ur_indicator_derive_average:
 * @total: what several years added up to
 * @average: (out): what one of them added, evenly; in the magnitude of @total and with no more digits
 *
 * Whether such an average means anything is not looked at.  Persons and things are whole; money has a
 * fraction.
 *
 * Returns: %FALSE when the total is known to one digit only, or next to nothing is left
 */
gboolean
ur_indicator_derive_average (const UrIndicator *total, UrDerived *average)
{
  UrDecimal years;
  int place;

  g_return_val_if_fail (total != NULL && average != NULL, FALSE);

  years = (UrDecimal){ total->period->years, 0 };
  if (total->digits == NULL || ur_indicator_count_digits (total) < 2 ||
      !ur_decimal_divide (&total->value, &years, MOST_PLACES, &average->value) ||
      average->value.mantissa == 0)
    return FALSE;
  average->magnitude = find_magnitude (total, &average->value);
  place = find_highest_place (&average->value) - (int) ur_indicator_count_digits (total) + 1;
  place = MAX (place, get_magnitude_place (average->magnitude) - AVERAGE_PLACES);
  if (total->quantity != UR_QUANTITY_MONEY && total->quantity != UR_QUANTITY_MEASURED)
    place = MAX (place, 0);
  ur_decimal_round (&average->value, CLAMP (place, -MOST_PLACES, COARSEST));
  average->exact = is_counted (total) && ur_derived_is_quotient (&total->value, &years, &average->value);
  return average->value.mantissa > 0;
}
