/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-decimal.h"

#include <string.h>

#define MAX_DIGITS 15
#define MAX_SCALE 12

static __int128
power_of_ten (guint exponent)
{
  __int128 power = 1;

  while (exponent-- > 0)
    power *= 10;
  return power;
}

/* Zeros after the point say nothing about the value and only cost room in products. */
static UrDecimal
without_trailing_zeros (const UrDecimal *value)
{
  UrDecimal result = *value;

  while (result.scale > 0 && result.mantissa % 10 == 0)
    {
      result.mantissa /= 10;
      result.scale--;
    }
  return result;
}

/* Brings both to the larger of their scales. */
static gboolean
align (UrDecimal *a, UrDecimal *b)
{
  UrDecimal *coarse = a->scale < b->scale ? a : b;
  guint scale = MAX (a->scale, b->scale);

  if (__builtin_mul_overflow (coarse->mantissa, power_of_ten (scale - coarse->scale), &coarse->mantissa))
    return FALSE;
  coarse->scale = scale;
  return TRUE;
}

/**
 * ur_decimal_parse:
 * @digits: ASCII digits with at most one point between them, as a report prints a number
 * @out: (out): the number
 *
 * Reads a number.  No sign, no thousands separators, no leading zeros, no exponent; at most 15 digits, of
 * which at most 12 after the point.  @out is left alone when @digits is something else.
 *
 * Returns: whether @digits is a number
 */
gboolean
ur_decimal_parse (const char *digits, UrDecimal *out)
{
  UrDecimal value = { 0, 0 };
  guint n_digits = 0;
  gboolean point = FALSE;

  g_return_val_if_fail (digits != NULL && out != NULL, FALSE);

  if (digits[0] == '0' && digits[1] != '\0' && digits[1] != '.')
    return FALSE;
  for (const char *p = digits; *p != '\0'; p++)
    {
      if (*p == '.' && !point && p != digits && p[1] != '\0')
        point = TRUE;
      else if (g_ascii_isdigit (*p) && ++n_digits <= MAX_DIGITS)
        {
          value.mantissa = value.mantissa * 10 + (*p - '0');
          value.scale += point ? 1 : 0;
        }
      else
        return FALSE;
    }
  if (n_digits == 0 || value.scale > MAX_SCALE)
    return FALSE;
  *out = value;
  return TRUE;
}

/**
 * ur_decimal_apply_magnitude:
 * @value: (inout): a number
 * @magnitude: 千, 万, 百万, 千万, 亿, 万亿 or ""
 *
 * Multiplies @value by a thousand, ten thousand, a million, ten million, a hundred million or a million
 * million.
 *
 * Returns: %FALSE, and @value unchanged, when @magnitude is none of these
 */
gboolean
ur_decimal_apply_magnitude (UrDecimal *value, const char *magnitude)
{
  static const struct
  {
    const char *name;
    guint zeros;
  } magnitudes[] = { { "", 0 },     { "千", 3 }, { "万", 4 },   { "百万", 6 },
                     { "千万", 7 }, { "亿", 8 }, { "万亿", 12 } };

  g_return_val_if_fail (value != NULL && magnitude != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (magnitudes); i++)
    if (strcmp (magnitude, magnitudes[i].name) == 0)
      {
        guint moved = MIN (value->scale, magnitudes[i].zeros);

        value->scale -= moved;
        value->mantissa *= power_of_ten (magnitudes[i].zeros - moved);
        return TRUE;
      }
  return FALSE;
}

/**
 * ur_decimal_compare:
 *
 * Returns: less than, equal to or more than zero as @a is less than, equal to or more than @b
 */
int
ur_decimal_compare (const UrDecimal *a, const UrDecimal *b)
{
  __int128 whole_a, whole_b;
  UrDecimal x, y;

  g_return_val_if_fail (a != NULL && b != NULL, 0);

  whole_a = a->mantissa / power_of_ten (a->scale);
  whole_b = b->mantissa / power_of_ten (b->scale);
  if (whole_a != whole_b)
    return whole_a < whole_b ? -1 : 1;
  x = (UrDecimal){ a->mantissa - whole_a * power_of_ten (a->scale), a->scale };
  y = (UrDecimal){ b->mantissa - whole_b * power_of_ten (b->scale), b->scale };
  align (&x, &y);
  return (x.mantissa > y.mantissa) - (x.mantissa < y.mantissa);
}

/**
 * ur_decimal_to_double:
 *
 * The nearest binary number: for lengths on a drawing, never for text.
 */
double
ur_decimal_to_double (const UrDecimal *value)
{
  g_return_val_if_fail (value != NULL, 0);

  return (double) value->mantissa / (double) power_of_ten (value->scale);
}

/**
 * ur_decimal_to_string:
 *
 * Writes all digits, with exactly `scale` of them after the point, and U+2212 before a negative number.
 *
 * Returns: (transfer full): the digits
 */
char *
ur_decimal_to_string (const UrDecimal *value)
{
  char buffer[48];
  char *p = buffer + sizeof buffer - 1;
  __int128 rest;
  guint n = 0;

  g_return_val_if_fail (value != NULL, NULL);

  rest = value->mantissa < 0 ? -value->mantissa : value->mantissa;
  *p = '\0';
  do
    {
      if (n == value->scale && n > 0)
        *--p = '.';
      *--p = (char) ('0' + (int) (rest % 10));
      rest /= 10;
      n++;
    }
  while (rest > 0 || n <= value->scale);
  return g_strconcat (value->mantissa < 0 ? "\u2212" : "", p, NULL);
}

/**
 * ur_decimal_subtract:
 * @out: (out): @a less @b, exact
 *
 * Returns: %FALSE when the result needs more than 128 bits
 */
gboolean
ur_decimal_subtract (const UrDecimal *a, const UrDecimal *b, UrDecimal *out)
{
  UrDecimal x, y;

  g_return_val_if_fail (a != NULL && b != NULL && out != NULL, FALSE);

  x = *a;
  y = *b;
  if (!align (&x, &y) || __builtin_sub_overflow (x.mantissa, y.mantissa, &x.mantissa))
    return FALSE;
  *out = x;
  return TRUE;
}

/* A quotient with @places digits after the point times ten to the @zeros, rounded half up. */
static gboolean
divide (const UrDecimal *a, const UrDecimal *b, guint places, guint zeros, UrDecimal *out)
{
  UrDecimal x = without_trailing_zeros (a);
  UrDecimal y = without_trailing_zeros (b);
  __int128 above, below;

  if (x.mantissa < 0 || y.mantissa <= 0)
    return FALSE;
  if (!align (&x, &y) || __builtin_mul_overflow (x.mantissa, 2 * power_of_ten (places + zeros), &above) ||
      __builtin_mul_overflow (y.mantissa, 2, &below) || __builtin_add_overflow (above, y.mantissa, &above))
    return FALSE;
  *out = (UrDecimal){ above / below, places };
  return TRUE;
}

/**
 * ur_decimal_percent:
 * @part: not negative
 * @whole: more than zero
 * @places: digits wanted after the point
 * @out: (out): 100 × @part ÷ @whole, rounded half up
 *
 * Returns: %FALSE when there is no such share, or it needs more than 128 bits
 */
gboolean
ur_decimal_percent (const UrDecimal *part, const UrDecimal *whole, guint places, UrDecimal *out)
{
  g_return_val_if_fail (part != NULL && whole != NULL && out != NULL && places <= MAX_SCALE, FALSE);

  return divide (part, whole, places, 2, out);
}

/**
 * ur_decimal_divide:
 * @a: not negative
 * @b: more than zero
 * @places: digits wanted after the point
 * @out: (out): @a ÷ @b, rounded half up
 *
 * Returns: %FALSE when there is no such quotient, or it needs more than 128 bits
 */
gboolean
ur_decimal_divide (const UrDecimal *a, const UrDecimal *b, guint places, UrDecimal *out)
{
  g_return_val_if_fail (a != NULL && b != NULL && out != NULL && places <= MAX_SCALE, FALSE);

  return divide (a, b, places, 0, out);
}

/**
 * ur_decimal_round:
 * @value: (inout): not negative
 * @place: the place to keep, as a power of ten: 2 for hundreds, −1 for tenths; −12 to 24
 *
 * Rounds half up and leaves no zeros after the point.
 *
 * Returns: whether @value has changed
 */
gboolean
ur_decimal_round (UrDecimal *value, int place)
{
  int dropped;
  __int128 unit, before;

  g_return_val_if_fail (value != NULL && value->mantissa >= 0 && place >= -MAX_SCALE && place <= 24, FALSE);

  dropped = place + (int) value->scale;
  before = value->mantissa;
  if (dropped > 0)
    {
      unit = power_of_ten ((guint) dropped);
      value->mantissa = (before / unit + (before % unit >= (unit + 1) / 2)) * unit;
    }
  dropped = value->mantissa != before;
  *value = without_trailing_zeros (value);
  return dropped;
}
