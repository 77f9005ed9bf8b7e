/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numerals: 12.6万, 两千四百五, 3千2百, 5亿1万4千6百, 八千三百二十六点三, 二〇二三, 三四十万.
 *
 * A numeral is read from left to right.  Digits wait until a unit says what they count.  What 十, 百 and 千
 * count is the group; 万 and 亿 end the group and add it to the total, and a unit as large as the last one
 * or larger multiplies all of it: 4.78万亿. */
#include "ur-number-parts.h"
#include "ur-number-words.h"

#define NO_UNIT 99

typedef struct
{
  const UrGlyphs *glyphs;
  UrNumeral *out;
  UrDecimal total, group, digit;
  gboolean has_total, has_group, has_digit;
  gboolean is_fraction; /* the digit has a point */
  gboolean is_arabic;   /* the digit is one of 0 to 9 */
  gboolean zero;        /* 零 was read: the next digit counts ones */
  int small;            /* zeros of the last unit of the group; 4 for none */
  int big;              /* zeros of the last of 万 and 亿; NO_UNIT for none */
  int pair;             /* the upper digit less the lower one */
  guint pair_zeros;
  gboolean pair_in_digit, pair_in_group;
  guint n_digits; /* of a string */
  gboolean done;
} Reading;

static void
increase (Reading *reading, UrDecimal *value, const UrDecimal *by)
{
  if (!ur_decimal_increase (value, by))
    reading->out->overflow = TRUE;
}

static void
shift (Reading *reading, UrDecimal *value, guint zeros)
{
  if (!ur_decimal_shift (value, zeros))
    reading->out->overflow = TRUE;
}

static void
accept (Reading *reading, gsize end)
{
  reading->out->end = end;
  reading->out->n_glyphs++;
  reading->out->magnitude_start = 0;
}

static gboolean
is_begun (const Reading *reading)
{
  return reading->has_total || reading->has_group || reading->has_digit || reading->zero;
}

static void
move_digit_to_group (Reading *reading, guint zeros)
{
  shift (reading, &reading->digit, zeros);
  increase (reading, &reading->group, &reading->digit);
  if (reading->pair_in_digit)
    {
      reading->pair_zeros += zeros;
      reading->pair_in_group = TRUE;
    }
  reading->pair_in_digit = reading->has_digit = reading->is_fraction = reading->is_arabic = FALSE;
  reading->digit = (UrDecimal){ 0, 0 };
  reading->has_group = TRUE;
  reading->zero = FALSE;
  reading->n_digits = 0;
}

/* A magnitude is the last unit, or the units behind the last digit: 万, 千万, 万亿. */
static void
accept_unit (Reading *reading, gsize at, gsize end, guint zeros, const UrDecimal *before)
{
  UrNumeral *out = reading->out;
  gsize start = out->magnitude_start;

  if (start == 0)
    {
      out->number = *before;
      out->number_end = out->end;
      out->zeros = 0;
      start = at;
    }
  out->end = end;
  out->n_glyphs++;
  out->magnitude_start = start;
  out->zeros += zeros;
}

static gboolean
take_small (Reading *reading, gsize at, gsize end, int zeros)
{
  UrDecimal before = reading->digit;
  gboolean counted = reading->has_digit;
  gboolean is_magnitude = counted && reading->is_arabic && !reading->has_total && !reading->has_group;
  const UrDecimal one = { 1, 0 };

  if (zeros == 3 && counted &&
      ur_glyph_match_any (reading->glyphs, at, ur_number_words_get (UR_NUMBER_WORDS_THOUSAND_UNITS)) > 0)
    return FALSE;
  if (zeros >= reading->small || (counted && reading->n_digits > 1 && !reading->is_arabic) ||
      (reading->is_fraction && (reading->has_total || reading->has_group)))
    return FALSE;
  if (!counted)
    {
      /* 十二, 百三 and 零百一十 stand for one of it; 百十一 is nothing */
      if (zeros > 1 && is_begun (reading) && !reading->zero)
        return FALSE;
      if (reading->out->is_bare && reading->has_group && zeros == 1)
        return FALSE;
      reading->out->is_bare |= zeros > 1 && !is_begun (reading);
      reading->digit = one;
    }
  move_digit_to_group (reading, (guint) zeros);
  reading->small = zeros;
  if (is_magnitude)
    accept_unit (reading, at, end, (guint) zeros, &before);
  else
    accept (reading, end);
  return TRUE;
}

/* 四百万 and 四万万: what was counted, times the unit. */
static void
multiply (Reading *reading, guint zeros)
{
  UrDecimal part = reading->group;

  increase (reading, &part, &reading->digit);
  if (reading->has_total && (int) zeros < reading->big)
    shift (reading, &part, zeros);
  increase (reading, &reading->total, &part);
  if (!reading->has_total || (int) zeros >= reading->big)
    shift (reading, &reading->total, zeros);
  if (reading->pair_in_digit || reading->pair_in_group)
    reading->pair_zeros += zeros;
  reading->pair_in_digit = reading->pair_in_group = FALSE;
}

static gboolean
take_big (Reading *reading, gsize at, gsize end, int zeros)
{
  UrDecimal before = reading->group;
  gboolean counted = reading->has_digit || reading->has_group;
  gboolean compound = reading->has_total && counted;
  const UrDecimal one = { 1, 0 };

  if (counted && reading->has_total && zeros == reading->big)
    return FALSE;
  /* 10.1万, and then nothing smaller; but 万亿 */
  if (!counted && !reading->has_total)
    {
      if (reading->zero)
        return FALSE;
      reading->out->is_bare = TRUE;
      reading->digit = one;
    }
  else if (!counted && reading->zero)
    return FALSE;
  increase (reading, &before, &reading->digit);
  multiply (reading, (guint) zeros);
  if (reading->is_fraction)
    reading->done = TRUE;
  reading->group = reading->digit = (UrDecimal){ 0, 0 };
  reading->has_group = reading->has_digit = reading->is_fraction = reading->is_arabic = FALSE;
  reading->zero = FALSE;
  reading->has_total = TRUE;
  reading->n_digits = 0;
  reading->small = 4;
  reading->big = zeros;
  accept_unit (reading, at, end, (guint) zeros, &before);
  if (compound)
    reading->out->number_end = 0;
  return TRUE;
}

/* 20多万: a unit must follow. */
static gboolean
take_infix (Reading *reading, gsize at, gsize end)
{
  gsize next = ur_glyph_skip_spaces (reading->glyphs, end);
  gsize after;
  int zeros = ur_glyph_get_big (ur_glyph_at (reading->glyphs, next, &after));
  UrNumeral *out = reading->out;

  if (zeros < 0 || out->bound != UR_BOUND_NONE)
    return FALSE;
  if (reading->zero && !reading->has_digit)
    reading->zero = FALSE;
  if (!reading->has_digit && !reading->has_group && !reading->has_total)
    return FALSE;
  out->bound = UR_BOUND_SLIGHTLY_ABOVE;
  out->bound_start = at;
  out->bound_end = end;
  return take_big (reading, next, after, zeros);
}

static gboolean
counts_something (const UrGlyphs *glyphs, gsize at)
{
  UrNumberKind kind;
  gunichar glyph;

  at = ur_glyph_skip_spaces (glyphs, at);
  glyph = ur_glyph_at (glyphs, at, NULL);
  return ur_glyph_get_small (glyph) >= 0 || ur_glyph_get_big (glyph) >= 0 ||
         ur_number_unit (glyphs, at, &kind) > at;
}

/* 三四十, 七八公斤, 十五六: two neighbours stand for a choice, where a unit is before or after them. */
static gboolean
take_pair (Reading *reading, gsize end, int digit)
{
  int first = (int) reading->digit.mantissa;
  gunichar next = ur_glyph_at (reading->glyphs, end, NULL);

  if (reading->pair > 0 || reading->n_digits != 1 || first == 0 || reading->zero || reading->is_arabic ||
      (digit != first + 1 && !(first == 3 && digit == 5)) || ur_glyph_get_numeral (next) >= 0)
    return FALSE;
  if (!counts_something (reading->glyphs, end) && !reading->has_group && !reading->has_total)
    return FALSE;
  reading->pair = digit - first;
  reading->pair_in_digit = TRUE;
  reading->out->is_pair = TRUE;
  accept (reading, end);
  return TRUE;
}

/* 三十两: two only at the head or before a larger unit, else a weight. */
static gboolean
is_liang_unit (const Reading *reading, gsize end)
{
  gunichar next = ur_glyph_at (reading->glyphs, end, NULL);

  return is_begun (reading) && ur_glyph_is_one_of (ur_glyph_before (reading->glyphs, end, NULL), "两兩") &&
         ur_glyph_get_small (next) < 2 && ur_glyph_get_big (next) < 0;
}

static gboolean
take_numeral (Reading *reading, gsize end, int digit)
{
  UrNumeral *out = reading->out;
  UrDecimal value = { digit, 0 };

  if (digit >= 20)
    {
      if (reading->has_digit || reading->small <= 1)
        return FALSE;
      reading->digit = (UrDecimal){ digit / 10, 0 };
      move_digit_to_group (reading, 1);
      reading->small = 1;
      accept (reading, end);
      return TRUE;
    }
  if (reading->is_fraction || reading->pair_in_digit || is_liang_unit (reading, end))
    return FALSE;
  if (reading->has_digit && (reading->is_arabic || take_pair (reading, end, digit)))
    return !reading->is_arabic;
  if (reading->has_digit)
    {
      if (reading->has_group || reading->has_total)
        return FALSE;
      shift (reading, &reading->digit, 1);
      increase (reading, &reading->digit, &value);
      out->is_string = TRUE;
      reading->n_digits++;
      accept (reading, end);
      return TRUE;
    }
  if (digit == 0 && (reading->has_group || reading->has_total))
    {
      gunichar next = ur_glyph_at (reading->glyphs, ur_glyph_skip_spaces (reading->glyphs, end), NULL);

      if (reading->zero || (ur_glyph_get_digit (next) < 0 && ur_glyph_get_numeral (next) <= 0 &&
                            ur_glyph_get_small (next) < 0 && !ur_glyph_is_one_of (next, "几幾")))
        return FALSE;
      reading->zero = TRUE;
      out->end = end;
      out->magnitude_start = 0;
      return TRUE;
    }
  reading->digit = value;
  reading->has_digit = TRUE;
  reading->n_digits = 1;
  out->leading_zero |= digit == 0 && !is_begun (reading);
  accept (reading, end);
  return TRUE;
}

/* After a unit, digits are taken where they can only be the rest of the number: 1万600, 5万4千, 100万零30. */
static gboolean
fits_after_unit (const Reading *reading, const UrDigits *digits)
{
  gunichar next = ur_glyph_at (reading->glyphs, ur_glyph_skip_spaces (reading->glyphs, digits->end), NULL);
  int small = ur_glyph_get_small (next);
  int big = ur_glyph_get_big (next);

  if (digits->has_point || digits->leading_zero || digits->overflow)
    return FALSE;
  if (reading->has_group)
    return (digits->n_digits == 1 && small >= 0 && small < reading->small) ||
           (reading->zero && small < 0 && digits->n_digits <= (guint) reading->small);
  if (digits->n_digits > 4)
    return FALSE;
  if (small >= 0)
    return digits->n_digits == 1;
  if (big >= 0)
    return big < reading->big;
  return reading->zero || digits->n_digits >= 3;
}

static gboolean
take_digits (Reading *reading, gsize at)
{
  UrDigits digits;
  UrNumeral *out = reading->out;

  if (reading->has_digit || !ur_digits_read (reading->glyphs, at, &digits))
    return FALSE;
  if ((reading->has_group || reading->has_total) && !fits_after_unit (reading, &digits))
    return FALSE;
  reading->digit = digits.value;
  reading->has_digit = reading->is_arabic = TRUE;
  reading->is_fraction = digits.has_point;
  reading->n_digits = digits.n_digits;
  out->overflow |= digits.overflow;
  out->leading_zero |= digits.leading_zero;
  out->n_significant = digits.n_significant;
  accept (reading, digits.end);
  return TRUE;
}

static void
add_shorthand (Reading *reading)
{
  int unit = reading->has_group ? reading->small : reading->has_total ? reading->big : 1;

  if (!reading->has_digit)
    return;
  /* 两千四百五 is 2450, 一万二 is 12000 */
  if (!reading->zero && !reading->is_arabic && unit > 1 && unit < NO_UNIT)
    {
      shift (reading, &reading->digit, (guint) unit - 1);
      if (reading->pair_in_digit)
        reading->pair_zeros += (guint) unit - 1;
    }
}

static gboolean
take_point (Reading *reading, gsize end)
{
  UrDecimal fraction = { 0, 0 };
  gsize at = ur_glyph_skip_spaces (reading->glyphs, end);
  guint n;

  if (!is_begun (reading) || reading->is_fraction || reading->pair > 0 ||
      reading->out->bound != UR_BOUND_NONE)
    return FALSE;
  at = ur_digits_read_fraction (reading->glyphs, at, &fraction, &n);
  if (n == 0)
    return FALSE;
  reading->out->overflow |= n > UR_MAX_PLACES;
  add_shorthand (reading);
  increase (reading, &reading->digit, &reading->group);
  increase (reading, &reading->digit, &fraction);
  reading->group = (UrDecimal){ 0, 0 };
  reading->done = reading->has_total;
  reading->has_group = FALSE;
  reading->has_digit = reading->is_fraction = TRUE;
  reading->is_arabic = TRUE;
  reading->n_digits = 1;
  reading->small = 4;
  accept (reading, at);
  reading->out->n_significant = 0;
  return TRUE;
}

/* A space may be before a unit, and between Chinese numerals, but not between digits. */
static gsize
skip_gap (const Reading *reading)
{
  gsize at = reading->out->end;
  gsize next = ur_glyph_skip_spaces (reading->glyphs, at);
  gunichar glyph = ur_glyph_at (reading->glyphs, next, NULL);

  if (next == at || !is_begun (reading))
    return at;
  if (ur_glyph_get_digit (glyph) >= 0)
    return reading->zero || (reading->has_total && !reading->has_digit) || reading->has_group ? next : at;
  if (ur_glyph_get_numeral (glyph) >= 0 && !reading->has_group && !reading->has_total)
    return at;
  return next;
}

/* 兆 is a million millions only where the number goes on; 500兆瓦 are megawatts. */
static int
get_big (const Reading *reading, gunichar glyph, gsize end)
{
  gunichar next = ur_glyph_at (reading->glyphs, end, NULL);

  if (ur_glyph_is_one_of (glyph, "兆") && is_begun (reading) && ur_glyph_get_numeral (next) >= 0)
    return 12;
  return ur_glyph_get_big (glyph);
}

static gboolean
step (Reading *reading)
{
  gsize at = skip_gap (reading);
  gsize end;
  gunichar glyph = ur_glyph_at (reading->glyphs, at, &end);
  int value;

  if ((value = get_big (reading, glyph, end)) >= 0)
    return take_big (reading, at, end, value);
  if (reading->done)
    return FALSE;
  if (ur_glyph_get_digit (glyph) >= 0 || (glyph == '.' && !is_begun (reading)))
    return take_digits (reading, at);
  if ((value = ur_glyph_get_numeral (glyph)) >= 0)
    return take_numeral (reading, end, value);
  if ((value = ur_glyph_get_small (glyph)) >= 0)
    return take_small (reading, at, end, value);
  if (ur_glyph_is_one_of (glyph, "点點"))
    return take_point (reading, end);
  if (ur_glyph_is_one_of (glyph, "多余餘来來几幾"))
    return take_infix (reading, at, end);
  return FALSE;
}

static guint
count_significant (const UrDecimal *value, gboolean keep_zeros)
{
  __int128 rest = value->mantissa;
  guint n = 0;

  while (!keep_zeros && rest != 0 && rest % 10 == 0)
    rest /= 10;
  for (; rest != 0; rest /= 10)
    n++;
  return n;
}

static void
finish (Reading *reading)
{
  UrNumeral *out = reading->out;
  UrDecimal more = { reading->pair, 0 };

  add_shorthand (reading);
  out->value = reading->total;
  increase (reading, &out->value, &reading->group);
  increase (reading, &out->value, &reading->digit);
  out->value_to = out->value;
  shift (reading, &more, reading->pair_zeros);
  increase (reading, &out->value_to, &more);
  if (out->magnitude_start <= out->start || out->number_end == 0)
    {
      /* 1亿2000万 has no number of its own before its last magnitude, nor has 百万 */
      out->magnitude_start = out->number_end = out->end;
      out->zeros = 0;
      out->number = out->value;
    }
  if (out->n_significant == 0 || out->is_han || out->n_glyphs > 2 + (out->zeros > 4))
    out->n_significant = count_significant (&out->value, out->value.scale > 0);
}

/**
 * ur_numeral_read:
 * @out: (out): the longest numeral at @at
 *
 * Returns: whether there is one
 */
gboolean
ur_numeral_read (const UrGlyphs *glyphs, gsize at, UrNumeral *out)
{
  Reading reading = { .glyphs = glyphs, .out = out, .small = 4, .big = NO_UNIT };
  gunichar first = ur_glyph_at (glyphs, at, NULL);

  *out = (UrNumeral){ .start = at, .end = at };
  out->is_han = ur_glyph_is_han (first) || first == 0x25CB;
  while (step (&reading))
    ;
  if (out->n_glyphs == 0)
    return FALSE;
  finish (&reading);
  return TRUE;
}
