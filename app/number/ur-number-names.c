/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that are names: 5G, 12351热线, 三方机制, “十四五”, 一切. */
#include "ur-number-parts.h"
#include "ur-number-words.h"

#include <string.h>

/* So long is a name in quotes, in characters. */
#define LONGEST_QUOTED 8

static gboolean
is_letter (gunichar glyph)
{
  return (glyph < 0x80 && g_ascii_isalpha ((char) glyph)) || (glyph >= 0xFF21 && glyph <= 0xFF5A);
}

static gsize
skip_letters (const UrGlyphs *glyphs, gsize at)
{
  gsize next;

  for (;; at = next)
    {
      gunichar glyph = ur_glyph_at (glyphs, at, &next);

      if (!is_letter (glyph) && ur_glyph_get_digit (glyph) < 0 &&
          !(ur_glyph_is_one_of (glyph, "._-") && is_letter (ur_glyph_at (glyphs, next, NULL))) &&
          !(ur_glyph_is_one_of (glyph, ".-") && ur_glyph_get_digit (ur_glyph_at (glyphs, next, NULL)) >= 0))
        return at;
    }
}

/* 127.0.0.1 and 19.07.2033: two points, and no number. */
static gsize
skip_dotted (const UrGlyphs *glyphs, gsize at)
{
  UrDigits digits;
  guint n_points = 0;
  gsize next;

  if (!ur_digits_read (glyphs, at, &digits) || !digits.has_point)
    return 0;
  for (gsize end = digits.end;; end = digits.end)
    {
      if (ur_glyph_at (glyphs, end, &next) != '.' ||
          ur_glyph_get_digit (ur_glyph_at (glyphs, next, NULL)) < 0 ||
          !ur_digits_read (glyphs, next, &digits))
        return n_points > 0 ? end : 0;
      n_points++;
    }
}

/* 010-12345678 and 888-000-9999: a telephone number begins with a zero or has three groups. */
static gsize
skip_telephone (const UrGlyphs *glyphs, gsize at)
{
  UrDigits digits;
  guint n_groups = 1;
  gsize next;
  gboolean leading_zero;

  if (!ur_digits_read (glyphs, at, &digits) || digits.has_point || digits.n_digits < 3)
    return 0;
  leading_zero = digits.leading_zero;
  for (gsize end = digits.end;; end = digits.end, n_groups++)
    {
      if (ur_glyph_at (glyphs, end, &next) != '-' || !ur_digits_read (glyphs, next, &digits) ||
          digits.has_point || digits.n_digits < 3)
        return n_groups > 2 || (n_groups == 2 && leading_zero) ? end : 0;
    }
}

/* Digits that letters hold: 5G, WS3.6, M2000, but not 12 km. */
static gsize
read_with_letters (const UrGlyphs *glyphs, gsize at)
{
  UrDigits digits;
  UrNumberKind kind;
  gunichar before = ur_glyph_before (glyphs, at, NULL);
  gunichar next;

  if (!ur_digits_read (glyphs, at, &digits))
    return 0;
  if (is_letter (before) || (before == '-' && is_letter (ur_glyph_before (glyphs, at - 1, NULL))))
    return skip_letters (glyphs, at);
  /* 203*年 is masked; **640** is bold */
  if (ur_glyph_match (glyphs, digits.end, "*") > 0 && ur_glyph_match (glyphs, digits.end, "**") == 0 &&
      before != '*')
    return digits.end + 1;
  next = ur_glyph_at (glyphs, digits.end, NULL);
  if (!is_letter (next) || ur_number_unit (glyphs, digits.end, &kind) > digits.end ||
      (next == 'k' && !is_letter (ur_glyph_at (glyphs, digits.end + 1, NULL))))
    return 0;
  return skip_letters (glyphs, digits.end);
}

/**
 * ur_number_read_name:
 *
 * Returns: where a name ends that begins at @at like a number, or 0 when there is none
 */
gsize
ur_number_read_name (const UrGlyphs *glyphs, gsize at)
{
  gsize n = ur_glyph_get_digit (ur_glyph_at (glyphs, at, NULL)) < 0
                ? ur_glyph_match_any (glyphs, at, ur_number_words_get (UR_NUMBER_WORDS_NAMES))
                : 0;
  gsize end;

  if (n == 0 && ur_glyph_match (glyphs, at, "十分") > 0)
    {
      n = strlen ("十分");
      if (ur_glyph_match (glyphs, at + n, "之") > 0)
        return 0;
    }
  if (n > 0)
    return at + n;
  end = read_with_letters (glyphs, at);
  if (end == 0)
    end = skip_telephone (glyphs, at);
  return end > 0 ? end : skip_dotted (glyphs, at);
}

/* “36条”, “5个200”: in quotes that hold hardly more than the number; “一” alone is a number that is spoken
 * of.
 */
static gboolean
is_quoted (const UrGlyphs *glyphs, const UrNumber *number)
{
  gsize start = number->start;
  gsize end = number->end;
  gunichar glyph = 0;
  guint n = 0;

  while (n++ < LONGEST_QUOTED && (glyph = ur_glyph_before (glyphs, start, &start)) != 0 &&
         !ur_glyph_is_one_of (glyph, "“”‘’《》「」。，；"))
    ;
  if (!ur_glyph_is_one_of (glyph, "“‘《「"))
    return FALSE;
  start += strlen ("“");
  for (glyph = 0; n++ < LONGEST_QUOTED + 2 && (glyph = ur_glyph_at (glyphs, end, &end)) != 0 &&
                  !ur_glyph_is_one_of (glyph, "“”‘’《》「」。，；");)
    ;
  if (!ur_glyph_is_one_of (glyph, "”’》」"))
    return FALSE;
  return start != number->start || end - strlen ("”") != number->end ||
         (number->unit_end > number->unit_start && *number->magnitude == '\0');
}

/* 12351 and others of its kind, where they count nothing. */
static gboolean
is_hotline (const UrGlyphs *glyphs, const UrNumber *number, const UrNumeral *numeral)
{
  __int128 value = number->value.mantissa;
  gsize at = ur_glyph_skip_spaces (glyphs, numeral->end);

  if (numeral->is_han || number->value.scale > 0 || number->unit_end > number->unit_start ||
      numeral->zeros > 0)
    return FALSE;
  return ur_glyph_match_any (glyphs, at, ur_number_words_get (UR_NUMBER_WORDS_SERVICES)) > 0 ||
         (value / 100 == 123 && ur_glyph_is_han (ur_glyph_at (glyphs, at, NULL)));
}

/* Nothing touches it but a word after which a number comes: 这是五。 */
static gboolean
is_free (const UrGlyphs *glyphs, const UrNumber *number, const UrNumeral *numeral)
{
  gunichar before = ur_glyph_before (glyphs, number->start, NULL);
  gunichar next = ur_glyph_at (glyphs, numeral->end, NULL);

  return (!ur_glyph_is_han (before) || ur_glyph_is_one_of (before, "是为即达至")) &&
         !ur_glyph_is_han (next) && !is_letter (next);
}

/* 零发生: a result without a unit. */
static gboolean
is_nothing (const UrGlyphs *glyphs, const UrNumeral *numeral)
{
  return numeral->n_glyphs == 1 && numeral->value.mantissa == 0 &&
         ur_glyph_match_any (glyphs, numeral->end, ur_number_words_get (UR_NUMBER_WORDS_MISHAPS)) > 0;
}

/* Of 统一 and 退二线 the numeral is no number. */
static gboolean
is_glued (gunichar before, gboolean counts)
{
  return ur_glyph_is_one_of (before, ur_number_words_get (UR_NUMBER_WORDS_GLUE)[0]) ||
         (!counts && ur_glyph_is_one_of (before, ur_number_words_get (UR_NUMBER_WORDS_GLUE_BARE)[0]));
}

/* Chinese numerals are in many words.  One counts when a unit, a magnitude or a bound is beside it, when
 * it is too long to be anything else, or when nothing touches it. */
static gboolean
is_word (const UrGlyphs *glyphs, const UrNumber *number, const UrNumeral *numeral)
{
  gunichar before = ur_glyph_before (glyphs, numeral->start, NULL);
  gunichar next = ur_glyph_at (glyphs, numeral->end, NULL);
  gboolean has_unit = number->unit_end > number->unit_start;

  if (ur_glyph_is_one_of (next, "大中") && !has_unit && number->bound == UR_BOUND_NONE)
    return TRUE;
  if (numeral->n_glyphs == 1 && !numeral->is_bare &&
      is_glued (before, has_unit && numeral->value.mantissa > 1))
    return TRUE;
  /* 百人以上企业 are enterprises of a size */
  if (numeral->is_bare && numeral->n_glyphs == 1 && number->bound_start >= numeral->end)
    return number->bound != UR_BOUND_SLIGHTLY_ABOVE; /* 千余名 */
  if (numeral->is_bare)
    return number->bound == UR_BOUND_NONE && (!has_unit || numeral->n_glyphs == 1) &&
           !(numeral->n_glyphs > 1 && is_free (glyphs, number, numeral) &&
             numeral->value.mantissa % 10000 != 0);
  if (has_unit || number->bound != UR_BOUND_NONE || numeral->zeros > 0 || is_nothing (glyphs, numeral))
    return FALSE;
  if (numeral->n_glyphs > 2 || (numeral->n_glyphs == 2 && !numeral->is_string))
    return FALSE;
  return !is_free (glyphs, number, numeral);
}

/* 1. and 一、 at the head of a line, and （一） anywhere. */
static gboolean
is_list_numeral (const UrGlyphs *glyphs, const UrNumber *number)
{
  gunichar before = ur_glyph_before (glyphs, number->start, NULL);
  gunichar next = ur_glyph_at (glyphs, number->end, NULL);

  if (number->unit_end > number->unit_start || number->bound != UR_BOUND_NONE || number->value.scale > 0 ||
      number->value.mantissa > 99)
    return FALSE;
  if (ur_glyph_is_one_of (before, "（("))
    return ur_glyph_is_one_of (next, "）)");
  return (before == 0 || ur_glyph_is_one_of (before, "\n\r\t 　")) && ur_glyph_is_one_of (next, ".．、") &&
         (before == 0 || before == '\n' || next != 0x3001);
}

/**
 * ur_number_is_ordinal:
 *
 * Returns: whether @number numbers something without saying 第: 1. at the head of a line, 27号
 */
gboolean
ur_number_is_ordinal (const UrGlyphs *glyphs, const UrNumber *number)
{
  return is_list_numeral (glyphs, number) || ur_glyph_match (glyphs, number->unit_start, "号") > 0;
}

/**
 * ur_number_is_in_address:
 *
 * Returns: whether @number is part of an address of the web: q=30%25
 */
gboolean
ur_number_is_in_address (const UrGlyphs *glyphs, const UrNumber *number)
{
  gunichar next = ur_glyph_at (glyphs, number->end, NULL);

  return ur_glyph_is_one_of (ur_glyph_before (glyphs, number->start, NULL), "=&?%#@_") ||
         (number->kind == UR_NUMBER_PERCENT && next < 0x80 && g_ascii_isalnum ((char) next));
}

/**
 * ur_number_is_name:
 * @number: a token
 * @numeral: its number
 *
 * Returns: whether the number is part of a name or another word
 */
gboolean
ur_number_is_name (const UrGlyphs *glyphs, const UrNumber *number, const UrNumeral *numeral)
{
  return (numeral->is_han && is_word (glyphs, number, numeral)) || is_hotline (glyphs, number, numeral) ||
         is_quoted (glyphs, number);
}
