/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reckoning with printed numbers: each is known only as well as its bound and its last digit tell.  A result
 * that no values between them give is a question; any other is none. */
#include "ur-interval.h"

/* 约 says nothing of how much: a tenth, more or less. */
#define ABOUT_PLACES 1

/* Products of more digits after the point are not reckoned with. */
#define MOST_PLACES 30

static guint
count_digits (const UrDecimal *value)
{
  guint n = 1;

  for (__int128 rest = value->mantissa; rest >= 10; rest /= 10)
    n++;
  return n;
}

static void
apply_magnitude (const UrFinding *finding, UrDecimal *value)
{
  ur_decimal_apply_magnitude (value, finding->number.magnitude != NULL ? finding->number.magnitude : "");
}

/* One of the last digit that says something: 0.1万 of 84.6万, 千 of 四万五千. */
static UrDecimal
get_last_unit (const UrFinding *finding)
{
  const UrNumber *number = &finding->number;
  UrDecimal unit = { 1, number->number.scale };

  if (number->kind == UR_NUMBER_TENTHS)
    return (UrDecimal){ 10, 0 };
  if (unit.scale == 0)
    for (guint n = count_digits (&number->number); n > MAX (number->significant_digits, 1); n--)
      unit.mantissa *= 10;
  apply_magnitude (finding, &unit);
  return unit;
}

/* One of the last digit that is not 0: what 2300多 is less than 2300 and this. */
static UrDecimal
get_step (const UrFinding *finding)
{
  UrDecimal step = { 1, finding->number.number.scale };
  __int128 rest = finding->number.number.mantissa;

  if (finding->number.kind == UR_NUMBER_TENTHS)
    return (UrDecimal){ 10, 0 };
  if (step.scale == 0)
    for (; rest != 0 && rest % 10 == 0; rest /= 10)
      step.mantissa *= 10;
  apply_magnitude (finding, &step);
  return step;
}

/* 3260户 was counted; 84.6万人 and 12.6% were rounded. */
static gboolean
is_counted (const UrFinding *finding, const UrDecimal *unit)
{
  return finding->number.kind == UR_NUMBER_PLAIN && unit->mantissa == 1 && unit->scale == 0;
}

static gboolean
widen (UrInterval *interval, const UrDecimal *below, const UrDecimal *above)
{
  UrDecimal minus = { -above->mantissa, above->scale };

  if (!ur_decimal_subtract (&interval->low, below, &interval->low) ||
      !ur_decimal_subtract (&interval->high, &minus, &interval->high))
    return FALSE;
  if (interval->low.mantissa < 0)
    interval->low = (UrDecimal){ 0, 0 };
  return TRUE;
}

static gboolean
widen_to_half (const UrFinding *finding, UrInterval *out)
{
  UrDecimal unit = get_last_unit (finding);
  UrDecimal half = { unit.mantissa * 5, unit.scale + 1 };

  return is_counted (finding, &unit) || widen (out, &half, &half);
}

/* 约, 左右 */
static gboolean
widen_about (const UrFinding *finding, UrInterval *out)
{
  UrDecimal tenth = { finding->number.value.mantissa, finding->number.value.scale + ABOUT_PLACES };

  return widen_to_half (finding, out) && widen (out, &tenth, &tenth);
}

static gboolean
apply_bound (const UrFinding *finding, UrInterval *out)
{
  const UrDecimal none = { 0, 0 };
  UrDecimal step = get_step (finding);

  switch (finding->number.bound)
    {
    case UR_BOUND_ABOUT:
      return widen_about (finding, out);
    case UR_BOUND_ABOVE:
    case UR_BOUND_AT_LEAST:
      out->is_open = TRUE;
      return TRUE;
    case UR_BOUND_SLIGHTLY_ABOVE:
      return widen (out, &none, &step);
    case UR_BOUND_JUST_BELOW:
      return widen (out, &step, &none);
    case UR_BOUND_AT_MOST:
      out->low = none;
      return TRUE;
    case UR_BOUND_NONE:
    default:
      return finding->number.is_range || widen_to_half (finding, out);
    }
}

/**
 * ur_interval_read:
 * @finding: a number
 * @out: (out): what it may be
 *
 * Returns: %FALSE when it is negative, a quotient, or nothing that can be reckoned with
 */
gboolean
ur_interval_read (const UrFinding *finding, UrInterval *out)
{
  const UrNumber *number = &finding->number;

  if (number->kind > UR_NUMBER_TENTHS || number->value.mantissa < 0 || number->denominator.mantissa != 1 ||
      number->denominator.scale != 0)
    return FALSE;
  *out = (UrInterval){ number->value, number->is_range ? number->value_to : number->value, FALSE };
  return apply_bound (finding, out);
}

/**
 * ur_interval_set:
 *
 * Makes @interval exactly @value.
 */
void
ur_interval_set (UrInterval *interval, guint value)
{
  *interval = (UrInterval){ { value, 0 }, { value, 0 }, FALSE };
}

/**
 * ur_interval_add:
 *
 * Returns: %FALSE when the sum has too many digits
 */
gboolean
ur_interval_add (const UrInterval *a, const UrInterval *b, UrInterval *out)
{
  UrInterval sum = *a;
  UrDecimal low = { -b->low.mantissa, b->low.scale };
  UrDecimal high = { -b->high.mantissa, b->high.scale };

  if (!ur_decimal_subtract (&a->low, &low, &sum.low) || !ur_decimal_subtract (&a->high, &high, &sum.high))
    return FALSE;
  sum.is_open = a->is_open || b->is_open;
  *out = sum;
  return TRUE;
}

/**
 * ur_interval_subtract:
 *
 * What @a less @b may be, as far as it is not negative.
 *
 * Returns: %FALSE when it is always negative, or has too many digits
 */
gboolean
ur_interval_subtract (const UrInterval *a, const UrInterval *b, UrInterval *out)
{
  UrInterval difference = { { 0, 0 }, { 0, 0 }, a->is_open };

  if ((!b->is_open && !ur_decimal_subtract (&a->low, &b->high, &difference.low)) ||
      !ur_decimal_subtract (&a->high, &b->low, &difference.high))
    return FALSE;
  if (difference.high.mantissa < 0 && !difference.is_open)
    return FALSE;
  if (difference.low.mantissa < 0)
    difference.low = (UrDecimal){ 0, 0 };
  *out = difference;
  return TRUE;
}

static gboolean
multiply (const UrDecimal *a, const UrDecimal *b, UrDecimal *out)
{
  __int128 product;

  if (a->scale + b->scale > MOST_PLACES || __builtin_mul_overflow (a->mantissa, b->mantissa, &product))
    return FALSE;
  *out = (UrDecimal){ product, a->scale + b->scale };
  return TRUE;
}

/**
 * ur_interval_multiply:
 *
 * Returns: %FALSE when the product has too many digits
 */
gboolean
ur_interval_multiply (const UrInterval *a, const UrInterval *b, UrInterval *out)
{
  UrInterval product = { .is_open = a->is_open || b->is_open };

  if (!multiply (&a->low, &b->low, &product.low) || !multiply (&a->high, &b->high, &product.high))
    return FALSE;
  *out = product;
  return TRUE;
}

/**
 * ur_interval_is_above:
 *
 * Returns: whether all of @a is more than all of @b
 */
gboolean
ur_interval_is_above (const UrInterval *a, const UrInterval *b)
{
  return !b->is_open && ur_decimal_compare (&a->low, &b->high) > 0;
}

/**
 * ur_interval_meets:
 *
 * Returns: whether both may be the same
 */
gboolean
ur_interval_meets (const UrInterval *a, const UrInterval *b)
{
  return !ur_interval_is_above (a, b) && !ur_interval_is_above (b, a);
}

/**
 * ur_interval_fits_percent:
 * @percent: hundredths
 *
 * Returns: whether @part may be @percent of @whole; %TRUE when that cannot be reckoned
 */
gboolean
ur_interval_fits_percent (const UrInterval *part, const UrInterval *whole, const UrInterval *percent)
{
  UrInterval hundred, left, right;

  ur_interval_set (&hundred, 100);
  return !ur_interval_multiply (part, &hundred, &left) || !ur_interval_multiply (whole, percent, &right) ||
         ur_interval_meets (&left, &right);
}
