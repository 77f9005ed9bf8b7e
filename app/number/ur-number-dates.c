/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Years, days and times of day: numbers that count nothing. */
#include "ur-number-parts.h"

#include <string.h>

/* A short run of digits, of either kind. */
static gsize
read_digits (const UrGlyphs *glyphs, gsize at, guint most, guint *value, guint *n)
{
  gsize next;

  *value = *n = 0;
  for (;; at = next)
    {
      gunichar glyph = ur_glyph_at (glyphs, at, &next);
      int digit = ur_glyph_get_digit (glyph);

      if (digit < 0 || *n > most)
        return at;
      *value = *value * 10 + (guint) digit;
      ++*n;
    }
}

/* 二〇二三 */
static gsize
read_han_year (const UrGlyphs *glyphs, gsize at, guint *value)
{
  gsize next;

  *value = 0;
  for (guint i = 0; i < 4; i++, at = next)
    {
      int digit = ur_glyph_get_numeral (ur_glyph_at (glyphs, at, &next));

      if (digit < 0 || digit > 9)
        return 0;
      *value = *value * 10 + (guint) digit;
    }
  return at;
}

/* A year of four digits; 0 when there is none. */
static gsize
read_year (const UrGlyphs *glyphs, gsize at, guint *value)
{
  guint n;
  gsize end = read_digits (glyphs, at, 4, value, &n);

  if (n == 0)
    end = read_han_year (glyphs, at, value);
  else if (n != 4)
    return 0;
  return end > 0 && *value >= 1000 && *value < 2200 ? end : 0;
}

/* A number of at most two digits; its end is 0 when there is none. */
typedef struct
{
  gsize end;
  guint value;
} Small;

static Small
read_small (const UrGlyphs *glyphs, gsize at)
{
  const UrDecimal high = { 99, 0 };
  UrNumeral numeral;

  at = ur_glyph_skip_spaces (glyphs, at);
  if (!ur_numeral_read (glyphs, at, &numeral) || numeral.n_glyphs > 3 || numeral.is_bare ||
      numeral.overflow || numeral.is_pair || numeral.value.scale > 0 ||
      ur_decimal_compare (&numeral.value, &high) > 0)
    return (Small){ 0, 0 };
  return (Small){ ur_glyph_skip_spaces (glyphs, numeral.end), (guint) numeral.value.mantissa };
}

/* Where its word ends, 10月; 0 when it has another. */
static gsize
match_word (const UrGlyphs *glyphs, const Small *number, guint least, guint most, const char *const *words)
{
  gsize n;

  if (number->end == 0 || number->value < least || number->value > most)
    return 0;
  n = ur_glyph_match_any (glyphs, number->end, words);
  return n > 0 ? number->end + n : 0;
}

static gsize
read_with (const UrGlyphs *glyphs, gsize at, guint least, guint most, const char *const *words)
{
  Small number = read_small (glyphs, at);

  return match_word (glyphs, &number, least, most, words);
}

static gsize
read_day (const UrGlyphs *glyphs, const Small *month)
{
  static const char *const months[] = { "月份", "月", NULL };
  static const char *const days[] = { "日", "号", "號", NULL };
  gsize end = match_word (glyphs, month, 1, 12, months);
  gsize day;

  if (end == 0)
    return 0;
  day = read_with (glyphs, end, 1, 31, days);
  return day > 0 ? day : end;
}

/* 1—9月, 1月至9月 */
static gsize
read_months (const UrGlyphs *glyphs, gsize at)
{
  static const char *const months[] = { "月份", "月", NULL };
  Small first = read_small (glyphs, at), last;
  gboolean is_pair;
  gsize end;

  if (first.end == 0 || first.value < 1)
    return 0;
  first.end += ur_glyph_match (glyphs, first.end, "月");
  end = ur_number_range_sign (glyphs, first.end, &is_pair);
  if (end == 0 || is_pair)
    return 0;
  last = read_small (glyphs, end);
  return match_word (glyphs, &last, first.value + 1, 12, months);
}

/* 2024-01-19, 2024.1.18, 2008/08/08 */
static gsize
read_numeric (const UrGlyphs *glyphs, gsize at)
{
  guint value, n;
  gsize end = read_digits (glyphs, at, 4, &value, &n);
  gunichar sign = ur_glyph_at (glyphs, end, NULL);
  guint first = n;

  if (n == 0 || n > 4 || !ur_glyph_is_one_of (sign, "-./") || (n == 3))
    return 0;
  end = read_digits (glyphs, end + 1, 2, &value, &n);
  if (n == 0 || n > 2 || ur_glyph_at (glyphs, end, NULL) != sign)
    return 0;
  end = read_digits (glyphs, end + 1, 4, &value, &n);
  if (n == 0 || n > (first == 4 ? 2u : 4u) || n == 3)
    return 0;
  return end;
}

/* 09:32, 16:05:20; not 2.31:1 nor 1:2 */
static gsize
read_clock (const UrGlyphs *glyphs, gsize at)
{
  guint hours, minutes, n;
  gsize end = read_digits (glyphs, at, 2, &hours, &n);

  if (n == 0 || n > 2 || hours > 24 || !ur_glyph_is_one_of (ur_glyph_at (glyphs, end, &end), ":："))
    return 0;
  end = read_digits (glyphs, end, 2, &minutes, &n);
  if (n != 2 || minutes > 59)
    return 0;
  if (ur_glyph_at (glyphs, end, NULL) == ':')
    {
      gsize seconds = read_digits (glyphs, end + 1, 2, &minutes, &n);

      if (n == 2 && minutes < 60)
        return seconds;
    }
  return end;
}

/* 8时30分, 20点; 三点 are three points, and 8点5 is a number */
static gsize
read_hour (const UrGlyphs *glyphs, gsize at)
{
  static const char *const words[] = { "时许", "时", "點", "点钟", "点", NULL };
  static const char *const minutes[] = { "分", NULL };
  guint hours, n;
  gsize end = read_digits (glyphs, at, 2, &hours, &n);
  gsize minute;

  if (n == 0 || n > 2 || hours > 24)
    return 0;
  end = ur_glyph_skip_spaces (glyphs, end);
  n = (guint) ur_glyph_match_any (glyphs, end, words);
  if (n == 0)
    return 0;
  minute = read_with (glyphs, end + n, 0, 59, minutes);
  if (minute > 0)
    return minute;
  return ur_glyph_get_digit (ur_glyph_at (glyphs, end + n, NULL)) < 0 &&
                 ur_glyph_get_numeral (ur_glyph_at (glyphs, end + n, NULL)) < 0
             ? end + n
             : 0;
}

/* 〔2031〕27号 */
static gsize
read_bracketed (const UrGlyphs *glyphs, gsize at)
{
  guint year;
  gsize end;

  if (!ur_glyph_is_one_of (ur_glyph_before (glyphs, at, NULL), "[〔［【"))
    return 0;
  end = read_year (glyphs, at, &year);
  return end > 0 && ur_glyph_is_one_of (ur_glyph_at (glyphs, end, NULL), "]〕］】") ? end : 0;
}

/* 18日, 一季度 */
static gsize
read_part (const UrGlyphs *glyphs, const Small *number)
{
  static const char *const quarters[] = { "季度", NULL };
  static const char *const days[] = { "日元", "日圆", "日", NULL };
  gsize end = match_word (glyphs, number, 1, 4, quarters);

  if (end > 0)
    return end;
  end = match_word (glyphs, number, 1, 31, days);
  return end > 0 && !ur_glyph_is_one_of (ur_glyph_before (glyphs, end, NULL), "元圆") ? end : 0;
}

static void
set_place (UrNumber *out, gsize at, gsize end)
{
  out->kind = UR_NUMBER_DATE;
  out->value = out->value_to = out->number = (UrDecimal){ 0, 0 };
  out->significant_digits = 0;
  out->end = out->magnitude_start = out->magnitude_end = out->unit_start = out->unit_end = end;
  out->number_start = at;
  out->number_end = end;
}

static void
set_year (UrNumber *out, gsize at, gsize digits_end, gsize end, guint year)
{
  set_place (out, at, digits_end);
  out->kind = UR_NUMBER_YEAR;
  out->unit_end = out->end = end;
  out->value = out->value_to = out->number = (UrDecimal){ year, 0 };
  out->significant_digits = 4;
}

/* 2016—2020年; both are years. */
static gsize
read_span (const UrGlyphs *glyphs, gsize at, guint first, guint *last, gsize *digits_end)
{
  gboolean is_pair;
  gsize next = ur_number_range_sign (glyphs, at, &is_pair);

  if (next == 0 || is_pair)
    return 0;
  *digits_end = read_year (glyphs, next, last);
  if (*digits_end == 0 || *last <= first)
    return 0;
  next = ur_glyph_skip_spaces (glyphs, *digits_end);
  next += ur_glyph_match (glyphs, next, "年");
  return MAX (next, *digits_end);
}

static gboolean
read_whole_year (const UrGlyphs *glyphs, gsize at, UrNumber *out)
{
  static const char *const words[] = { "年度", "年", NULL };
  guint year, last;
  gsize digits_end = read_year (glyphs, at, &year);
  gsize end, next, n;
  Small month;

  if (digits_end == 0)
    return FALSE;
  next = ur_glyph_skip_spaces (glyphs, digits_end);
  n = ur_glyph_match_any (glyphs, next, words);
  end = n > 0 ? next + n : digits_end;
  next = read_span (glyphs, end, year, &last, &digits_end);
  if (next > 0 && (n > 0 || ur_glyph_match (glyphs, digits_end, "年") > 0 ||
                   (year >= 1900 && ur_glyph_at (glyphs, end, NULL) == '-')))
    {
      set_year (out, at, digits_end, next, year);
      out->value_to = (UrDecimal){ last, 0 };
      out->is_range = TRUE;
      return TRUE;
    }
  if (n == 0)
    return FALSE;
  month = read_small (glyphs, end);
  next = read_months (glyphs, end);
  if (next == 0)
    next = read_day (glyphs, &month);
  set_year (out, at, end - n, next > 0 ? next : end, year);
  if (next > 0)
    set_place (out, at, next);
  return TRUE;
}

/* 05年: nobody counts with a zero before. */
static gsize
read_short_year (const UrGlyphs *glyphs, gsize at)
{
  gsize next;

  if (ur_glyph_get_digit (ur_glyph_at (glyphs, at, &next)) != 0 ||
      ur_glyph_get_digit (ur_glyph_at (glyphs, next, &next)) < 0)
    return 0;
  return ur_glyph_match (glyphs, next, "年") > 0 ? next + strlen ("年") : 0;
}

/* A day, a time of day or another part of a year; 0 for none. */
static gsize
read_other (const UrGlyphs *glyphs, gsize at)
{
  static gsize (*const readers[]) (const UrGlyphs *, gsize) = {
    read_numeric, read_clock, read_hour, read_short_year, read_bracketed,
  };
  Small number = read_small (glyphs, at);
  gsize end = read_months (glyphs, at);

  if (end == 0)
    end = read_day (glyphs, &number);
  if (end == 0)
    end = read_part (glyphs, &number);
  for (guint i = 0; end == 0 && i < G_N_ELEMENTS (readers); i++)
    end = readers[i](glyphs, at);
  return end;
}

/**
 * ur_number_read_date:
 * @out: (out): year, span of years, day or time of day
 *
 * Returns: whether there is one at @at
 */
gboolean
ur_number_read_date (const UrGlyphs *glyphs, gsize at, UrNumber *out)
{
  gsize end;

  if (ur_glyph_skip_spaces (glyphs, at) != at)
    return FALSE;
  if (read_whole_year (glyphs, at, out))
    return TRUE;
  end = read_other (glyphs, at);
  if (end == 0)
    return FALSE;
  set_place (out, at, end);
  return TRUE;
}
