/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a number of the draft lies to a number of a report: the same, the same digits, nearly the same digits.
 */
#include "ur-relation.h"

#include <stdlib.h>
#include <string.h>

#include "ur-proof-lexicon.h"

/* Enough for every number that is read. */
#define MAX_DIGITS 40

static UrDecimal
get_absolute (const UrDecimal *value)
{
  UrDecimal absolute = *value;

  if (absolute.mantissa < 0)
    absolute.mantissa = -absolute.mantissa;
  return absolute;
}

static gboolean
are_equal (const UrDecimal *a, const UrDecimal *b)
{
  UrDecimal x = get_absolute (a), y = get_absolute (b);

  return ur_decimal_compare (&x, &y) == 0;
}

/* Its digits without a point and without zeros at either end; and the power of ten of the last of them. */
static int
get_digits (const UrDecimal *value, char digits[MAX_DIGITS + 1])
{
  UrDecimal rest = get_absolute (value);
  int place = -(int) rest.scale;
  guint n = 0;

  for (; rest.mantissa != 0 && rest.mantissa % 10 == 0; place++)
    rest.mantissa /= 10;
  for (; rest.mantissa != 0 && n < MAX_DIGITS; rest.mantissa /= 10)
    digits[n++] = (char) ('0' + (int) (rest.mantissa % 10));
  digits[n] = '\0';
  g_strreverse (digits);
  return place;
}

static int
compare_characters (const void *a, const void *b)
{
  return *(const char *) a - *(const char *) b;
}

/**
 * ur_decimal_dup_key:
 *
 * Returns: (transfer full): the digits of @value in order, without zeros: the same for all numbers that are
 * made of them
 */
char *
ur_decimal_dup_key (const UrDecimal *value)
{
  UrDecimal rest = get_absolute (value);
  char digits[MAX_DIGITS + 1];
  guint n = 0;

  for (; rest.mantissa != 0 && n < MAX_DIGITS; rest.mantissa /= 10)
    if (rest.mantissa % 10 != 0)
      digits[n++] = (char) ('0' + (int) (rest.mantissa % 10));
  digits[n] = '\0';
  qsort (digits, n, 1, compare_characters);
  return g_strdup (digits);
}

/* 3.57 and 3.75: two of the digits have changed places. */
static gboolean
are_transposed (const char *a, const char *b)
{
  gsize first = 0, second, n = strlen (a);

  if (n != strlen (b) || n < 2)
    return FALSE;
  while (first < n && a[first] == b[first])
    first++;
  for (second = first + 1; second < n && a[second] == b[second];)
    second++;
  return second < n && a[first] == b[second] && a[second] == b[first] &&
         strcmp (a + second + 1, b + second + 1) == 0;
}

/* One digit is another, or is missing: from @a to @b. */
static gboolean
is_one_off (const char *a, const char *b)
{
  gsize n = strlen (a), m = strlen (b), same = 0;

  if (strcmp (a, b) == 0)
    return FALSE;
  if (n > m)
    return is_one_off (b, a);
  if (m - n > 1 || n < 2)
    return FALSE;
  while (same < n && a[same] == b[same])
    same++;
  return strcmp (a + same + (n == m ? 1 : 0), b + same + 1) == 0;
}

/* As printed, without the point: 3.50 has three. */
static void
get_printed_digits (const UrDecimal *number, char digits[MAX_DIGITS + 1])
{
  UrDecimal rest = get_absolute (number);
  guint n = 0;

  do
    digits[n++] = (char) ('0' + (int) (rest.mantissa % 10));
  while ((rest.mantissa /= 10) != 0 && n < MAX_DIGITS);
  digits[n] = '\0';
  g_strreverse (digits);
}

static gboolean
is_percentage (const UrIndicator *indicator)
{
  return indicator->quantity == UR_QUANTITY_PERCENT || indicator->quantity == UR_QUANTITY_GROWTH ||
         indicator->quantity == UR_QUANTITY_COMPLETION;
}

static gboolean
are_points (const UrFinding *finding, const UrIndicator *indicator)
{
  gboolean points = finding->number.kind == UR_NUMBER_POINTS;

  return (points && is_percentage (indicator)) ||
         (finding->number.kind == UR_NUMBER_PERCENT && indicator->quantity == UR_QUANTITY_POINTS);
}

/* 三分之二 of an indicator that is printed so: its unit is /3. */
static gboolean
is_same_fraction (const UrNumber *number, const UrIndicator *indicator)
{
  return *indicator->unit == '/' &&
         g_ascii_strtoll (indicator->unit + 1, NULL, 10) == number->denominator.mantissa &&
         are_equal (&number->value, &indicator->value);
}

static gboolean
is_same_value (const UrFinding *finding, const UrIndicator *indicator)
{
  const UrNumber *number = &finding->number;

  if (number->kind == UR_NUMBER_FRACTION)
    return is_same_fraction (number, indicator);

  if (indicator->digits_to != NULL || number->is_range)
    return indicator->digits_to != NULL && number->is_range &&
           are_equal (&number->value, &indicator->value) &&
           are_equal (&number->value_to, &indicator->value_to);
  return are_equal (&number->value, &indicator->value) && number->denominator.mantissa == 1;
}

/* 25万人以上 for 25万至30万人. */
static gboolean
is_end_of_range (const UrFinding *finding, const UrIndicator *indicator)
{
  const UrDecimal *value = &finding->number.value;

  return !finding->number.is_range && indicator->digits_to != NULL &&
         (are_equal (value, &indicator->value) || are_equal (value, &indicator->value_to));
}

/* 5万至8万人 for 5万至6万人: one end is right, and the other has as many digits. */
static gboolean
is_range_one_off (const UrFinding *finding, const UrIndicator *indicator)
{
  const UrNumber *number = &finding->number;
  char a[MAX_DIGITS + 1], b[MAX_DIGITS + 1];
  gboolean begins = are_equal (&number->value, &indicator->value);
  int place, other;

  if (!number->is_range || indicator->digits_to == NULL ||
      begins == are_equal (&number->value_to, &indicator->value_to))
    return FALSE;
  place = get_digits (begins ? &number->value_to : &number->value, a);
  other = get_digits (begins ? &indicator->value_to : &indicator->value, b);
  return place + (int) strlen (a) == other + (int) strlen (b);
}

/* 0.12% is 1.2‰. */
static gboolean
is_permille_of (const UrDecimal *percent, const UrDecimal *permille)
{
  UrDecimal scaled = *percent;

  scaled.mantissa *= 10;
  return are_equal (&scaled, permille);
}

/* One of both in hundredths, the other in thousandths. */
static UrRelation
compare_permille (const UrFinding *finding, const UrIndicator *indicator)
{
  gboolean is_permille = finding->number.kind == UR_NUMBER_PERMILLE;
  const UrDecimal *value = &finding->number.value;

  if (is_permille ? is_permille_of (&indicator->value, value) : is_permille_of (value, &indicator->value))
    return UR_RELATION_SAME;
  return are_equal (value, &indicator->value) ? UR_RELATION_UNIT : UR_RELATION_NONE;
}

static gboolean
is_mixed_permille (const UrFinding *finding, const UrIndicator *indicator)
{
  UrNumberKind kind = finding->number.kind;

  return (kind == UR_NUMBER_PERCENT && indicator->quantity == UR_QUANTITY_PERMILLE) ||
         (kind == UR_NUMBER_PERMILLE && is_percentage (indicator));
}

static gboolean
count_the_same (const UrFinding *finding, const UrIndicator *indicator)
{
  if ((finding->number.kind == UR_NUMBER_POINTS) != (indicator->quantity == UR_QUANTITY_POINTS))
    return FALSE;
  return ur_proof_counts (finding->unit, indicator);
}

/**
 * ur_finding_get_last_place:
 * @finding: a figure
 *
 * Returns: the power of ten of the last digit that it is known to: 7 for 3570万, 6 for 3.57亿; zeros at the
 * end of 3500多 and 约3500 say nothing
 */
int
ur_finding_get_last_place (const UrFinding *finding)
{
  const UrNumber *number = &finding->number;
  int place = (number->kind == UR_NUMBER_TENTHS ? 1 : 0) - (int) number->number.scale;
  UrDecimal rest = get_absolute (&number->number);
  UrDecimal one = { 1, 0 };

  while (number->bound != UR_BOUND_NONE && rest.mantissa != 0 && rest.mantissa % 10 == 0)
    {
      rest.mantissa /= 10;
      place++;
    }
  ur_decimal_apply_magnitude (&one, number->magnitude);
  for (; one.mantissa >= 10; one.mantissa /= 10)
    place++;
  return place;
}

static UrDecimal
get_power (int place)
{
  UrDecimal power = { 1, place < 0 ? (guint) -place : 0 };

  for (; place > 0; place--)
    power.mantissa *= 10;
  return power;
}

/* Whether @exact is within one unit of the last place above (or below) @value. */
static gboolean
is_within (const UrDecimal *value, const UrDecimal *exact, int place, gboolean above)
{
  UrDecimal unit = get_power (place), apart;

  return (above ? ur_decimal_subtract (exact, value, &apart) : ur_decimal_subtract (value, exact, &apart)) &&
         apart.mantissa > 0 && ur_decimal_compare (&apart, &unit) < 0;
}

/* 近两成 of 19%, and not of 11%. */
static gboolean
is_upper_half (const UrDecimal *value, const UrDecimal *exact, int place)
{
  UrDecimal unit = get_power (place), apart;

  if (!ur_decimal_subtract (value, exact, &apart))
    return FALSE;
  apart.mantissa *= 2;
  return ur_decimal_compare (&apart, &unit) <= 0;
}

/**
 * ur_finding_rounds:
 * @finding: a figure of the draft
 * @exact: what it may be of
 *
 * Tells whether a figure is @exact, rounded to the digits that are printed: 16.9% of 16.927%, 近3.6亿 of
 * 3.57亿, 3500多 of 3553.
 *
 * Returns: whether it is
 */
gboolean
ur_finding_rounds (const UrFinding *finding, const UrDecimal *exact)
{
  UrDecimal value = get_absolute (&finding->number.value), rounded = get_absolute (exact);
  UrDecimal whole = rounded;
  int place = ur_finding_get_last_place (finding);

  if (place < -12 || place > 24)
    return FALSE;
  if (finding->number.bound == UR_BOUND_ABOVE || finding->number.bound == UR_BOUND_SLIGHTLY_ABOVE ||
      finding->number.bound == UR_BOUND_AT_LEAST)
    return is_within (&value, &whole, place, TRUE);
  if (finding->number.bound == UR_BOUND_JUST_BELOW)
    return is_within (&value, &whole, place, FALSE) &&
           (finding->number.kind != UR_NUMBER_TENTHS || is_upper_half (&value, &whole, place));
  if (finding->number.bound == UR_BOUND_AT_MOST)
    return FALSE;
  ur_decimal_round (&rounded, place);
  return ur_decimal_compare (&rounded, &value) == 0;
}

/**
 * ur_finding_rounds_in_magnitude:
 *
 * Returns: whether a figure of two digits or more is @exact, rounded, in another order of magnitude: 16万元
 * of 1.6009万元
 */
gboolean
ur_finding_rounds_in_magnitude (const UrFinding *finding, const UrDecimal *exact)
{
  static const guint powers[] = { 1, 2, 3, 4, 8 };

  if (ur_finding_count_digits (finding) < 2u + (*finding->number.magnitude != '\0'))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (powers); i++)
    {
      UrDecimal more = *exact, less = *exact;

      less.scale += powers[i];
      for (guint n = 0; n < powers[i] && more.mantissa <= G_MAXINT64 / 10; n++)
        more.mantissa *= 10;
      if (ur_finding_rounds (finding, &less) || ur_finding_rounds (finding, &more))
        return TRUE;
    }
  return FALSE;
}

/**
 * ur_decimals_are_transposed:
 *
 * Returns: whether two of the digits have changed places, whatever the order of magnitude
 */
gboolean
ur_decimals_are_transposed (const UrDecimal *a, const UrDecimal *b)
{
  char x[MAX_DIGITS + 1], y[MAX_DIGITS + 1];

  get_digits (a, x);
  get_digits (b, y);
  return are_transposed (x, y);
}

/**
 * ur_decimals_are_slips:
 * @a: a number
 * @b: another, as long
 *
 * Returns: whether one digit parts them, or two that have changed places
 */
gboolean
ur_decimals_are_slips (const UrDecimal *a, const UrDecimal *b)
{
  char x[MAX_DIGITS + 1], y[MAX_DIGITS + 1];
  int place = get_digits (a, x), other = get_digits (b, y);

  if (place + (int) strlen (x) == other + (int) strlen (y))
    return are_transposed (x, y) || is_one_off (x, y);
  return place == other && strlen (x) + strlen (y) > 6 && is_one_off (x, y);
}

/**
 * ur_decimals_differ_in_magnitude:
 *
 * Returns: whether both have the same digits, of which there are two or more, and another order of magnitude
 */
gboolean
ur_decimals_differ_in_magnitude (const UrDecimal *a, const UrDecimal *b)
{
  char x[MAX_DIGITS + 1], y[MAX_DIGITS + 1];

  return get_digits (a, x) != get_digits (b, y) && strcmp (x, y) == 0 && strlen (x) > 1;
}

/**
 * ur_finding_count_digits:
 *
 * Returns: how many digits are printed, a magnitude and a point as one more: 40 has two, 18万 three, and so
 * has 9.3
 */
guint
ur_finding_count_digits (const UrFinding *finding)
{
  UrDecimal rest = finding->number.number;
  guint n = 0;

  for (; rest.mantissa != 0; rest.mantissa /= 10)
    n++;
  return n + (*finding->number.magnitude != '\0') + (rest.scale > 0);
}

static UrRelation
compare_digits (const UrFinding *finding, const UrIndicator *indicator)
{
  char a[MAX_DIGITS + 1], b[MAX_DIGITS + 1];
  int place = get_digits (&finding->number.value, a);
  int other = get_digits (&indicator->value, b);
  UrDecimal printed;

  if (*a == '\0' || *b == '\0')
    return UR_RELATION_NONE;
  if (strcmp (a, b) == 0)
    return place != other ? UR_RELATION_MAGNITUDE : UR_RELATION_NONE;
  if (place + (int) strlen (a) == other + (int) strlen (b) && are_transposed (a, b))
    return UR_RELATION_TRANSPOSED;
  if (strcmp (finding->number.magnitude, indicator->magnitude) != 0 ||
      !ur_decimal_parse (indicator->digits, &printed))
    return UR_RELATION_NONE;
  get_printed_digits (&finding->number.number, a);
  get_printed_digits (&printed, b);
  if (are_transposed (a, b) && printed.scale == finding->number.number.scale)
    return UR_RELATION_TRANSPOSED;
  return is_one_off (a, b) ? UR_RELATION_TYPO : UR_RELATION_NONE;
}

/* 60% and 60个: nobody writes one for the other. */
static gboolean
is_share_for_amount (const UrFinding *finding, const UrIndicator *indicator)
{
  UrNumberKind kind = finding->number.kind;

  if ((kind == UR_NUMBER_TIMES && indicator->quantity != UR_QUANTITY_TIMES) ||
      (kind == UR_NUMBER_TIMES && strcmp (indicator->unit, UR_UNIT_DOUBLINGS) == 0) ||
      (kind == UR_NUMBER_RATIO && indicator->quantity != UR_QUANTITY_RATIO) ||
      (kind == UR_NUMBER_PLAIN && indicator->quantity == UR_QUANTITY_RATIO))
    return TRUE;
  return (kind == UR_NUMBER_PERCENT || kind == UR_NUMBER_POINTS || kind == UR_NUMBER_TIMES) &&
         ur_indicator_is_amount (indicator);
}

/**
 * ur_relation_find:
 * @finding: a figure of the draft
 * @indicator: a figure of a report
 *
 * Returns: how the two numbers lie to each other, whatever they are said of
 */
UrRelation
ur_relation_find (const UrFinding *finding, const UrIndicator *indicator)
{
  if (is_mixed_permille (finding, indicator))
    return compare_permille (finding, indicator);
  if (is_share_for_amount (finding, indicator))
    return UR_RELATION_NONE;
  if (is_same_value (finding, indicator))
    return count_the_same (finding, indicator) ? UR_RELATION_SAME
           : are_points (finding, indicator)   ? UR_RELATION_POINTS
                                               : UR_RELATION_UNIT;
  if ((is_range_one_off (finding, indicator) || is_end_of_range (finding, indicator)) &&
      count_the_same (finding, indicator))
    return UR_RELATION_TYPO;
  if (finding->number.is_range || indicator->digits_to != NULL || finding->number.denominator.mantissa != 1 ||
      !count_the_same (finding, indicator))
    return UR_RELATION_NONE;
  if ((indicator->bound == UR_BOUND_NONE || finding->number.bound == UR_BOUND_NONE) &&
      ur_finding_rounds (finding, &indicator->value))
    return finding->number.bound != UR_BOUND_NONE ? UR_RELATION_ROUNDED : UR_RELATION_BARE_ROUNDED;
  return compare_digits (finding, indicator);
}
