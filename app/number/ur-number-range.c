/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ranges: 5万至6万人, 1—2个百分点, 8.5%-9%, 三到五个, 20和30之间. */
#include "ur-number-parts.h"

#include <string.h>

/* The zeros of one Chinese digit with its units, 三千; 0 for others. */
static guint
get_zeros (const UrNumeral *numeral)
{
  __int128 rest = numeral->value.mantissa;
  guint zeros = 0;

  if (!numeral->is_han || numeral->is_bare || numeral->is_string || numeral->value.scale > 0)
    return 0;
  for (; rest > 0 && rest % 10 == 0; rest /= 10)
    zeros++;
  return rest < 10 ? zeros : 0;
}

static gboolean
is_less_digit (const UrDecimal *lower, const UrDecimal *upper, guint zeros)
{
  UrDecimal shifted = *lower;

  return ur_decimal_shift (&shifted, zeros) && ur_decimal_compare (&shifted, upper) < 0;
}

/* 2——3万: the first number has the magnitude of the second. */
static gboolean
share_magnitude (UrNumberCore *first, const UrNumberCore *second)
{
  UrDecimal lower = first->value;
  guint zeros = get_zeros (&second->numeral);

  /* 两到三千万 */
  if (zeros >= 2 && first->numeral.is_han && first->numeral.n_glyphs == 1 &&
      first->unit_end == first->unit_start && is_less_digit (&lower, &second->value, zeros))
    return ur_decimal_shift (&first->value, zeros);
  if (first->numeral.zeros > 0 || second->numeral.zeros == 0 || first->unit_end > first->unit_start ||
      ur_decimal_compare (&lower, &second->numeral.number) >= 0)
    return TRUE;
  if (!ur_decimal_shift (&lower, second->numeral.zeros))
    return FALSE;
  first->value = lower;
  return TRUE;
}

static gboolean
units_agree (const UrGlyphs *glyphs, const UrNumberCore *first, const UrNumberCore *second)
{
  gsize n = first->unit_end - first->unit_start;

  if (first->vague || second->vague || first->has_denominator != second->has_denominator ||
      first->numeral.is_pair || second->numeral.is_pair || first->numeral.overflow ||
      second->numeral.overflow)
    return FALSE;
  if (first->is_percent)
    return second->unit_end == second->unit_start || second->kind == first->kind;
  if (second->is_percent)
    return FALSE;
  return n == 0 || (n == second->unit_end - second->unit_start &&
                    memcmp (glyphs->text + first->unit_start, glyphs->text + second->unit_start, n) == 0);
}

/* 由5家到8家 tells of a change, and 由92%—95% of where one began. */
static gboolean
is_change (const UrGlyphs *glyphs, const UrNumberCore *first)
{
  gunichar sign = ur_glyph_at (glyphs, ur_glyph_skip_spaces (glyphs, first->end), NULL);

  return first->unit_end > first->unit_start && ur_glyph_is_one_of (sign, "到至") &&
         ur_glyph_is_one_of (ur_glyph_before (glyphs, first->start, NULL), "从由自");
}

/**
 * ur_number_range_read:
 * @out: (inout): the token
 * @first: (inout): its number; with the unit of the second when there is one
 *
 * Reads the upper end of a range after @first when there is one.
 */
void
ur_number_range_read (const UrGlyphs *glyphs, UrNumber *out, UrNumberCore *first)
{
  static const char *const between[] = { "之间", "之間", "间", "間", NULL };
  gboolean is_pair;
  gsize at = ur_number_range_sign (glyphs, first->end, &is_pair);
  UrNumberCore second;

  if (at == 0 || first->kind == UR_NUMBER_RATIO || !ur_number_core_read (glyphs, at, &second))
    return;
  if (first->numeral.bound == UR_BOUND_NONE && second.numeral.bound != UR_BOUND_NONE)
    return;
  if (is_pair)
    {
      gsize n = ur_glyph_match_any (glyphs, second.end, between);

      if (n == 0 && first->unit_end == first->unit_start &&
          (n = ur_glyph_match_any (glyphs, second.unit_start, between)) > 0)
        second.end = second.unit_end = second.unit_start;
      if (n == 0)
        return;
      out->end = second.end + n;
    }
  if (!units_agree (glyphs, first, &second) || is_change (glyphs, first) ||
      !share_magnitude (first, &second) ||
      (!first->has_denominator && ur_decimal_compare (&first->value, &second.value) >= 0))
    return;
  out->is_range = TRUE;
  out->value_to = second.value;
  second.start = first->start;
  second.numeral.start = first->numeral.start;
  second.numeral.number = first->numeral.number;
  second.numeral.n_significant = MAX (first->numeral.n_significant, second.numeral.n_significant);
  if (first->is_percent)
    {
      second.kind = first->kind;
      second.unit_start = first->unit_start;
      second.unit_end = first->unit_end;
    }
  if (second.kind == UR_NUMBER_TENTHS && first->unit_end == first->unit_start)
    ur_decimal_shift (&first->value, 1);
  second.value = first->value;
  out->end = MAX (out->end, second.end);
  *first = second;
}
