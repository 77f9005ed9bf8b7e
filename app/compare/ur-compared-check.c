/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a report's own rate is the one that its figures give. */
#include "ur-comparison-private.h"

#include <string.h>

#include "ur-derived.h"

#define MORE_PLACES 2u /* that the arithmetic is shown to, at least */
#define EXACT_PLACES 9u

/* Half of the last digit: the true number is so far away at most. */
static UrDecimal
get_half (const UrIndicator *indicator)
{
  int place = ur_indicator_get_last_place (indicator);
  UrDecimal half = { 5, 0 };

  if (*indicator->magnitude == '\0' && indicator->value.scale == 0 && indicator->significant == 0)
    return (UrDecimal){ 0, 0 };
  for (; place > 1; place--)
    half.mantissa *= 10;
  if (place < 1)
    half.scale = (guint) (1 - place);
  return half;
}

static gboolean
shift (const UrDecimal *value, UrDecimal by, gboolean up, UrDecimal *out)
{
  by.mantissa = up ? -by.mantissa : by.mantissa;
  return ur_decimal_subtract (value, &by, out);
}

/* By how much @now is more than @base, in per cent or points; negative for less. */
static gboolean
get_change (const UrDecimal *now, const UrDecimal *base, gboolean points, UrDecimal *change)
{
  UrDecimal difference;
  gboolean down;

  if (!ur_decimal_subtract (now, base, &difference))
    return FALSE;
  if (points)
    {
      *change = difference;
      return TRUE;
    }
  down = difference.mantissa < 0;
  difference.mantissa = down ? -difference.mantissa : difference.mantissa;
  if (!ur_decimal_percent (&difference, base, EXACT_PLACES, change))
    return FALSE;
  change->mantissa = down ? -change->mantissa : change->mantissa;
  return TRUE;
}

static int
compare_rounded (const UrDecimal *change, const UrDecimal *own, int place)
{
  UrDecimal a = { change->mantissa < 0 ? -change->mantissa : change->mantissa, change->scale };
  UrDecimal b = { own->mantissa < 0 ? -own->mantissa : own->mantissa, own->scale };

  ur_decimal_round (&a, place);
  if ((change->mantissa < 0) != (own->mantissa < 0) && a.mantissa != 0)
    return 1;
  return ur_decimal_compare (&a, &b);
}

/* Whether the unrounded figures could have given it. */
static gboolean
is_possible (const UrIndicator *now, const UrIndicator *base, const UrIndicator *own, gboolean points)
{
  UrDecimal half_now = get_half (now), half_base = get_half (base), half_own = get_half (own);
  UrDecimal high_now, low_now, high_base, low_base, low, high;

  return shift (&now->value, half_now, TRUE, &high_now) && shift (&now->value, half_now, FALSE, &low_now) &&
         shift (&base->value, half_base, TRUE, &high_base) &&
         shift (&base->value, half_base, FALSE, &low_base) &&
         get_change (&low_now, &high_base, points, &low) &&
         get_change (&high_now, &low_base, points, &high) && shift (&low, half_own, FALSE, &low) &&
         shift (&high, half_own, TRUE, &high) && ur_decimal_compare (&low, &own->value) <= 0 &&
         ur_decimal_compare (&own->value, &high) <= 0;
}

static UrRateCheck
judge (const UrComparedRow *row, const UrIndicator *base, const UrDecimal *change, gboolean points)
{
  const UrIndicator *own = row->own_rate;

  if (compare_rounded (change, &own->value, ur_indicator_get_last_place (own)) == 0)
    return UR_RATE_AGREES;
  return is_possible (row->now, base, own, points) ? UR_RATE_POSSIBLE : UR_RATE_DIFFERS;
}

/* As they are printed, where that is one unit. */
static char *
dup_operand (const UrIndicator *indicator, const UrIndicator *other)
{
  if (strcmp (indicator->magnitude, other->magnitude) == 0)
    return g_strdup (indicator->digits);
  return ur_decimal_to_string (&indicator->value);
}

static char *
dup_arithmetic (const UrIndicator *now, const UrIndicator *base, const UrDecimal *change, gboolean points)
{
  g_autofree char *above = dup_operand (now, base);
  g_autofree char *below = dup_operand (base, now);
  g_autofree char *number = NULL;
  UrDecimal shown = { change->mantissa < 0 ? -change->mantissa : change->mantissa, change->scale };
  gboolean rounded = ur_decimal_round (&shown, -(int) MORE_PLACES);

  shown.mantissa = change->mantissa < 0 ? -shown.mantissa : shown.mantissa;
  number = ur_decimal_to_string (&shown);
  if (points)
    return g_strdup_printf ("%s − %s = %s", above, below, number);
  return g_strdup_printf ("(%s − %s) ÷ %s %s %s%%", above, below, below, rounded ? "≈" : "=", number);
}

/* A report compares with the year before unless it names another one. */
static gboolean
is_against (const UrIndicator *own, const UrIndicator *now, const UrIndicator *base)
{
  g_autofree char *year = g_strdup_printf ("%u年", base->period->year);

  if (base->period->year == 0)
    return FALSE;
  if (own->than != NULL && strpbrk (own->than, "0123456789") != NULL)
    return strstr (own->than, year) != NULL;
  return base->period->year + 1 == now->period->year;
}

/**
 * ur_compared_row_check:
 * @row: (inout): a row that is computed
 *
 * Sets whether the later report's own rate is the one that the figures of the row give.  Where it is against
 * another year than that of the row, nothing is said.
 */
void
ur_compared_row_check (UrComparedRow *row)
{
  const UrIndicator *base = ur_compared_row_get_base (row);
  gboolean points;
  UrDecimal change;

  if (row->own_rate == NULL || row->difference == NULL || row->own_rate->number == NULL ||
      ur_indicator_is_open (row->own_rate) || row->own_rate->bound != UR_BOUND_NONE)
    return;
  if (!is_against (row->own_rate, row->now, base))
    return;
  points = row->own_rate->quantity == UR_QUANTITY_POINTS;
  if (points != (row->rate == NULL) || !get_change (&row->now->value, &base->value, points, &change))
    return;
  row->check = judge (row, base, &change, points);
  row->arithmetic = dup_arithmetic (row->now, base, &change, points);
  row->check_words = ur_compared_row_dup_check (row, UR_TONGUE_DOCUMENT);
}
