/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The characters of numbers, and digits with their point and commas. */
#include "ur-number-parts.h"

#include <string.h>

/* What a report may hold: 15 digits with 万亿, see UrDecimal. */
#define MAX_PRINTED 15
#define MAX_DIGITS 27

/* Nobody sets a number over more than a few spaces, and a text of spaces alone must not cost its square. */
#define MAX_SPACES 4

/* More groups of three are more than a number may hold. */
#define MAX_GROUPS 8

typedef struct
{
  gunichar glyph;
  int value;
} Numeral;

/* A character of three bytes, as nearly all of a report are; 0 when there is none at @text. */
static gunichar
get_three (const char *text, gsize len)
{
  const guchar *b = (const guchar *) text;
  gunichar glyph;

  if (len < 3 || (b[0] & 0xF0) != 0xE0 || (b[1] & 0xC0) != 0x80 || (b[2] & 0xC0) != 0x80)
    return 0;
  glyph = (gunichar) (b[0] & 0x0F) << 12 | (gunichar) (b[1] & 0x3F) << 6 | (b[2] & 0x3F);
  return glyph >= 0x800 && (glyph < 0xD800 || glyph > 0xDFFF) ? glyph : 0;
}

/**
 * ur_glyph_at:
 * @next: (out) (optional): where the next character begins; @at at the end
 *
 * Returns: the character at @at; 0 at the end; U+FFFD for what is none
 */
gunichar
ur_glyph_at (const UrGlyphs *glyphs, gsize at, gsize *next)
{
  gunichar glyph;

  if (next != NULL)
    *next = at;
  if (at >= glyphs->len)
    return 0;
  glyph = get_three (glyphs->text + at, glyphs->len - at);
  if (glyph != 0)
    {
      if (next != NULL)
        *next = at + 3;
      return glyph;
    }
  glyph = (guchar) glyphs->text[at];
  if (glyph >= 0x80)
    glyph = g_utf8_get_char_validated (glyphs->text + at, (gssize) MIN (glyphs->len - at, 6));
  if (glyph == 0 || glyph == (gunichar) -1 || glyph == (gunichar) -2)
    {
      if (next != NULL)
        *next = at + 1;
      return 0xFFFD;
    }
  if (next != NULL)
    *next = at + (gsize) g_unichar_to_utf8 (glyph, NULL);
  return glyph;
}

/**
 * ur_glyph_before:
 * @start: (out) (optional): where it begins
 *
 * Returns: the character that ends at @at; 0 at the head of the text
 */
gunichar
ur_glyph_before (const UrGlyphs *glyphs, gsize at, gsize *start)
{
  gsize from = at;
  gsize next;
  gunichar glyph;

  if (at == 0 || at > glyphs->len)
    return 0;
  do
    from--;
  while (from > 0 && at - from < 4 && (glyphs->text[from] & 0xC0) == 0x80);
  glyph = ur_glyph_at (glyphs, from, &next);
  if (next != at)
    {
      from = at - 1;
      glyph = 0xFFFD;
    }
  if (start != NULL)
    *start = from;
  return glyph;
}

/**
 * ur_glyph_match:
 *
 * Returns: the bytes of @word when it is at @at, else 0
 */
gsize
ur_glyph_match (const UrGlyphs *glyphs, gsize at, const char *word)
{
  gsize n = 0;

  /* Most words differ in the first bytes. */
  for (; word[n] != '\0'; n++)
    if (at + n >= glyphs->len || glyphs->text[at + n] != word[n])
      return 0;
  return n;
}

/**
 * ur_glyph_match_any:
 * @words: (array zero-terminated=1): longer ones before those that they begin with
 *
 * Returns: the bytes of the first of @words that is at @at, else 0
 */
gsize
ur_glyph_match_any (const UrGlyphs *glyphs, gsize at, const char *const *words)
{
  gsize n = 0;

  for (; n == 0 && *words != NULL; words++)
    n = ur_glyph_match (glyphs, at, *words);
  return n;
}

/**
 * ur_glyph_skip_spaces:
 *
 * Returns: where the next character is that is no space, a few spaces on at most
 */
gsize
ur_glyph_skip_spaces (const UrGlyphs *glyphs, gsize at)
{
  for (guint i = 0; i < MAX_SPACES; i++)
    {
      gsize next;
      gunichar glyph = ur_glyph_at (glyphs, at, &next);

      if (glyph != ' ' && glyph != 0xA0 && glyph != 0x3000)
        break;
      at = next;
    }
  return at;
}

/**
 * ur_glyph_is_one_of:
 *
 * Returns: whether @set has @glyph
 */
gboolean
ur_glyph_is_one_of (gunichar glyph, const char *set)
{
  return glyph != 0 && g_utf8_strchr (set, -1, glyph) != NULL;
}

/**
 * ur_glyph_is_han:
 *
 * Returns: whether @glyph is a Chinese character
 */
gboolean
ur_glyph_is_han (gunichar glyph)
{
  return (glyph >= 0x4E00 && glyph <= 0x9FFF) || glyph == 0x3007;
}

/**
 * ur_glyph_ends_clause:
 *
 * Returns: whether no further word is joined to what ends at @at but 的: 200件多，but not 200件多样化的
 */
gboolean
ur_glyph_ends_clause (const UrGlyphs *glyphs, gsize at)
{
  gunichar next = ur_glyph_at (glyphs, at, NULL);

  return next == 0 || ur_glyph_is_one_of (next, "的") || !g_unichar_isalnum (next);
}

/**
 * ur_glyph_get_digit:
 *
 * Returns: the value of 0 to 9 or of the full-width digits; −1 for others
 */
int
ur_glyph_get_digit (gunichar glyph)
{
  if (glyph >= '0' && glyph <= '9')
    return (int) (glyph - '0');
  if (glyph >= 0xFF10 && glyph <= 0xFF19)
    return (int) (glyph - 0xFF10);
  return -1;
}

/**
 * ur_glyph_get_numeral:
 *
 * Returns: the value of a Chinese digit, those of cheques and traditional ones included; 20, 30 and 40 for
 *   廿, 卅 and 卌; −1 for others
 */
int
ur_glyph_get_numeral (gunichar glyph)
{
  static const Numeral numerals[] = {
    { L'零', 0 }, { L'〇', 0 }, { L'○', 0 },  { L'一', 1 },  { L'壹', 1 },  { L'幺', 1 },  { L'弌', 1 },
    { L'二', 2 }, { L'两', 2 }, { L'兩', 2 }, { L'贰', 2 },  { L'貳', 2 },  { L'弍', 2 },  { L'三', 3 },
    { L'叁', 3 }, { L'參', 3 }, { L'弎', 3 }, { L'叄', 3 },  { L'四', 4 },  { L'肆', 4 },  { L'五', 5 },
    { L'伍', 5 }, { L'六', 6 }, { L'陆', 6 }, { L'陸', 6 },  { L'七', 7 },  { L'柒', 7 },  { L'八', 8 },
    { L'捌', 8 }, { L'九', 9 }, { L'玖', 9 }, { L'廿', 20 }, { L'卅', 30 }, { L'卌', 40 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    if (numerals[i].glyph == glyph)
      return numerals[i].value;
  return -1;
}

/**
 * ur_glyph_get_small:
 *
 * Returns: the zeros of 十, 百 and 千; −1 for others
 */
int
ur_glyph_get_small (gunichar glyph)
{
  switch (glyph)
    {
    case L'十':
    case L'拾':
      return 1;
    case L'百':
    case L'佰':
      return 2;
    case L'千':
    case L'仟':
      return 3;
    default:
      return -1;
    }
}

/**
 * ur_glyph_get_big:
 *
 * Returns: the zeros of 万 and 亿; −1 for others
 */
int
ur_glyph_get_big (gunichar glyph)
{
  switch (glyph)
    {
    case L'万':
    case L'萬':
      return 4;
    case L'亿':
    case L'億':
      return 8;
    default:
      return -1;
    }
}

/**
 * ur_decimal_shift:
 * @value: (inout): a number, times ten to the @zeros
 *
 * Returns: %FALSE, and @value as it was, when there would be more digits than a report may hold
 */
gboolean
ur_decimal_shift (UrDecimal *value, guint zeros)
{
  UrDecimal shifted = *value;

  for (; zeros > 0; zeros--)
    if (shifted.scale > 0)
      shifted.scale--;
    else if (__builtin_mul_overflow (shifted.mantissa, 10, &shifted.mantissa))
      return FALSE;
  for (__int128 rest = shifted.mantissa, n = 0; rest != 0; rest /= 10)
    if (++n > MAX_DIGITS)
      return FALSE;
  *value = shifted;
  return TRUE;
}

/**
 * ur_decimal_increase:
 * @value: (inout): a number, @by more
 *
 * Returns: %FALSE, and @value as it was, when there would be more digits than a report may hold
 */
gboolean
ur_decimal_increase (UrDecimal *value, const UrDecimal *by)
{
  UrDecimal minus = { -by->mantissa, by->scale };
  UrDecimal sum;

  if (!ur_decimal_subtract (value, &minus, &sum) || !ur_decimal_shift (&sum, 0))
    return FALSE;
  *value = sum;
  return TRUE;
}

static void
add_digit (UrDigits *digits, int digit)
{
  if (digits->n_significant > 0 || digit > 0)
    digits->n_significant++;
  if (digits->has_point)
    digits->value.scale++;
  else
    digits->n_digits++;
  if (digits->n_significant > MAX_PRINTED || digits->value.scale > UR_MAX_PLACES)
    {
      digits->overflow = TRUE;
      digits->value = (UrDecimal){ 0, 0 };
    }
  else
    digits->value.mantissa = digits->value.mantissa * 10 + digit;
}

static gsize
read_run (const UrGlyphs *glyphs, gsize at, UrDigits *out)
{
  gsize next;
  int digit;

  while ((digit = ur_glyph_get_digit (ur_glyph_at (glyphs, at, &next))) >= 0)
    {
      add_digit (out, digit);
      at = next;
    }
  return at;
}

/* A comma and three digits; 0 when it is something else. */
static gsize
skip_group (const UrGlyphs *glyphs, gsize at)
{
  gsize next;

  if (!ur_glyph_is_one_of (ur_glyph_at (glyphs, at, &next), ",，"))
    return 0;
  for (guint i = 0; i < 3; i++)
    if (ur_glyph_get_digit (ur_glyph_at (glyphs, next, &next)) < 0)
      return 0;
  return ur_glyph_get_digit (ur_glyph_at (glyphs, next, NULL)) < 0 ? next : 0;
}

/* 12,345: only if all that follow are groups of three.  After a year, 2031, a comma is a comma. */
static gsize
read_groups (const UrGlyphs *glyphs, gsize at, UrDigits *out)
{
  gsize end = at;
  guint n = 0;

  if (out->n_digits == 0 || out->n_digits > 3 || out->leading_zero || out->value.mantissa == 0)
    return at;
  for (gsize next = skip_group (glyphs, at); next > 0; next = skip_group (glyphs, next))
    {
      end = next;
      if (++n > MAX_GROUPS)
        return at;
    }
  /* 12,345,6 is a list */
  if (ur_glyph_is_one_of (ur_glyph_at (glyphs, end, &at), ",，") &&
      ur_glyph_get_digit (ur_glyph_at (glyphs, at, NULL)) >= 0 && n > 0)
    return out->end;
  for (at = out->end; at < end;)
    {
      int digit = ur_glyph_get_digit (ur_glyph_at (glyphs, at, &at));

      if (digit >= 0)
        add_digit (out, digit);
    }
  return end;
}

/**
 * ur_digits_read:
 * @out: (out): the digits, full-width ones too
 *
 * Returns: whether there are digits at @at
 */
gboolean
ur_digits_read (const UrGlyphs *glyphs, gsize at, UrDigits *out)
{
  gsize next;

  *out = (UrDigits){ 0 };
  out->end = read_run (glyphs, at, out);
  out->leading_zero = out->n_digits > 1 && ur_glyph_get_digit (ur_glyph_at (glyphs, at, NULL)) == 0;
  out->end = read_groups (glyphs, out->end, out);
  if (ur_glyph_is_one_of (ur_glyph_at (glyphs, out->end, &next), ".．") &&
      ur_glyph_get_digit (ur_glyph_at (glyphs, next, NULL)) >= 0 &&
      (out->n_digits > 0 || !ur_glyph_is_one_of (ur_glyph_before (glyphs, at, NULL), ".．0123456789")))
    {
      out->has_point = TRUE;
      out->end = read_run (glyphs, next, out);
    }
  return out->n_digits > 0 || out->has_point;
}

/**
 * ur_digits_read_fraction:
 * @fraction: (out): what they say after a point
 * @n: (out): how many they are; more than UR_MAX_PLACES are not held
 *
 * Reads the digits after 点, Chinese ones too; 两 is none.
 *
 * Returns: where they end
 */
gsize
ur_digits_read_fraction (const UrGlyphs *glyphs, gsize at, UrDecimal *fraction, guint *n)
{
  gsize next;

  *n = 0;
  for (;; at = next)
    {
      gunichar glyph = ur_glyph_at (glyphs, at, &next);
      int digit = ur_glyph_get_digit (glyph);

      if (digit < 0 && !ur_glyph_is_one_of (glyph, "两兩"))
        digit = ur_glyph_get_numeral (glyph);
      if (digit < 0 || digit > 9)
        return at;
      if (++*n <= UR_MAX_PLACES)
        *fraction = (UrDecimal){ fraction->mantissa * 10 + digit, *n };
    }
}

/**
 * ur_glyph_skip_plus:
 * @glyphs: a text
 * @at: where a number may begin
 *
 * The + of a cell is neither the one of 12个 + 5个 nor of 500+家.
 *
 * Returns: the place after it, or @at where there is none
 */
gsize
ur_glyph_skip_plus (const UrGlyphs *glyphs, gsize at)
{
  static const char *const signs[] = { "+", "＋", NULL };
  gsize n = ur_glyph_match_any (glyphs, at, signs);
  gunichar before = ur_glyph_before (glyphs, at, NULL);

  return n > 0 && (before == 0 || ur_glyph_is_one_of (before, "\t\n|｜")) &&
                 ur_glyph_get_digit (ur_glyph_at (glyphs, at + n, NULL)) >= 0
             ? at + n
             : at;
}
