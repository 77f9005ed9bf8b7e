/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A number with everything that belongs to it: 超过1200个, 20多万人次, 百分之九十二, 5万至6万人, 2.31∶1,
 * 第4位. */
#include "ur-number-private.h"

#include <string.h>

/* A token while it is read. */
typedef struct
{
  const char *text; /* the whole */
  UrNumber *number;
} Token;

static gsize
offset (const Token *token, const char *place)
{
  return (gsize) (place - token->text);
}

static const char *
skip_spaces (const char *text)
{
  while (*text == ' ')
    text++;
  return text;
}

/* Remembers a bound and where its word is; the first one counts. */
static const char *
take_bound (Token *token, const char *text, const char *(*skip) (const char *text, UrBound *bound))
{
  UrBound bound = UR_BOUND_NONE;
  const char *end = skip (text, &bound);

  if (end == text || token->number->bound != UR_BOUND_NONE)
    return text;
  token->number->bound = bound;
  token->number->bound_start = offset (token, text);
  token->number->bound_end = offset (token, end);
  return end;
}

static const char *
skip_sign (const char *text, gboolean *negative)
{
  static const char *const signs[] = { "-", "－", "−", "负", NULL };
  const char *end = ur_number_skip_any (text, signs);

  *negative = end != text;
  return end;
}

/* Magnitude and the words round it: 余万, 万余, 多亿.  Numerals have theirs in them, unless a word or a point
 * stands before it: 十余万, 二点五万. */
static const char *
take_magnitude (Token *token, const char *text, const UrDigits *digits, UrDecimal *value)
{
  const char *p = take_bound (token, skip_spaces (text), ur_number_skip_bound_inside);
  const char *start = skip_spaces (p);
  gboolean whole = digits->is_chinese && digits->value.scale == 0 && p == skip_spaces (text);
  const char *end = whole ? start : ur_number_skip_magnitude (start, value);

  if (end != start)
    {
      token->number->magnitude_start = offset (token, start);
      token->number->magnitude_end = offset (token, end);
      p = end;
    }
  return take_bound (token, p, ur_number_skip_bound_inside);
}

/* A percent sign may stand after both ends of a range. */
static const char *
skip_percent (const char *text)
{
  static const char *const signs[] = { "%", "％", NULL };

  return ur_number_skip_any (text, signs);
}

/* The other end of 5万至6万人 and 8.5%—9%; @text when there is none. */
static const char *
take_range (Token *token, const char *text)
{
  UrNumber *number = token->number;
  const char *joint = skip_percent (text);
  const char *end = ur_number_skip_joint (joint);
  UrDigits digits;
  UrDecimal lower = number->value;
  gsize magnitude_start = number->magnitude_start, magnitude_end = number->magnitude_end;

  if (end == joint || (end = ur_digits_read (end, &digits)) == NULL)
    return text;
  number->value_to = digits.value;
  number->number_end = offset (token, end);
  number->magnitude_start = number->magnitude_end = 0;
  end = take_magnitude (token, end, &digits, &number->value_to);
  /* 5—6万人: the magnitude belongs to both */
  if (magnitude_start == magnitude_end && number->magnitude_end > 0)
    {
      g_autofree char *magnitude =
          g_strndup (token->text + number->magnitude_start, number->magnitude_end - number->magnitude_start);

      ur_decimal_apply_magnitude (&lower, magnitude);
    }
  number->value = lower;
  number->is_range = TRUE;
  return end;
}

static const char *
take_ratio (Token *token, const char *text)
{
  static const char *const signs[] = { "∶", ":", "：", NULL };
  const char *end = ur_number_skip_any (text, signs);
  UrDigits digits;
  const char *rest;

  if (end == text || (rest = ur_digits_read (end, &digits)) == NULL)
    return text;
  token->number->kind = UR_NUMBER_RATIO;
  token->number->unit_start = offset (token, text);
  token->number->unit_end = offset (token, rest);
  return rest;
}

static void
set_tenths (UrDecimal *value)
{
  if (value->scale > 0)
    value->scale--;
  else
    value->mantissa *= 10;
}

/* 三成, 七成六: tenths are percentages. */
static const char *
take_tenths (Token *token, const char *text)
{
  UrNumber *number = token->number;
  const char *end = text + strlen ("成");
  UrDigits digits;
  const char *rest = ur_digits_read (end, &digits);

  set_tenths (&number->value);
  set_tenths (&number->value_to);
  if (rest != NULL && digits.value.scale == 0 && digits.value.mantissa < 10 && !number->is_range)
    {
      number->value.mantissa += digits.value.mantissa * (number->value.scale == 0 ? 1 : 10);
      end = rest;
    }
  number->kind = UR_NUMBER_PERCENT;
  number->unit_start = offset (token, text);
  number->unit_end = offset (token, end);
  return end;
}

static const char *
take_unit (Token *token, const char *text)
{
  static const char *const permille[] = { "‰", NULL };
  UrNumber *number = token->number;
  const char *start = skip_spaces (text);
  const char *end;

  if (g_str_has_prefix (start, "成") && number->kind == UR_NUMBER_PLAIN)
    return take_tenths (token, start);
  if ((end = skip_percent (start)) != start)
    number->kind = UR_NUMBER_PERCENT;
  else if ((end = ur_number_skip_any (start, permille)) != start)
    number->kind = UR_NUMBER_PERMILLE;
  else if ((end = ur_number_skip_unit (start)) == start)
    return text;
  number->unit_start = offset (token, start);
  number->unit_end = offset (token, end);
  return end;
}

/* 百分之 and 千分之 stand before their number, 第 before a place. */
static const char *
take_head (Token *token, const char *text)
{
  static const struct
  {
    const char *word;
    UrNumberKind kind;
  } heads[] = { { "百分之", UR_NUMBER_PERCENT },
                { "千分之", UR_NUMBER_PERMILLE },
                { "第", UR_NUMBER_ORDINAL } };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    if (g_str_has_prefix (text, heads[i].word))
      {
        token->number->kind = heads[i].kind;
        if (heads[i].kind != UR_NUMBER_ORDINAL)
          {
            token->number->unit_start = offset (token, text);
            token->number->unit_end = offset (token, text) + strlen (heads[i].word);
          }
        return text + strlen (heads[i].word);
      }
  return text;
}

/* 三分之二: what was read is below the line. */
static const char *
take_fraction (Token *token, const char *text)
{
  static const char *const words[] = { "分之", NULL };
  UrNumber *number = token->number;
  const char *end = ur_number_skip_any (text, words);
  UrDigits digits;
  const char *rest;

  if (end == text || number->kind != UR_NUMBER_PLAIN || number->value.scale > 0 ||
      number->value.mantissa < 2 || number->value.mantissa > 1000 ||
      (rest = ur_digits_read (end, &digits)) == NULL)
    return text;
  number->kind = UR_NUMBER_FRACTION;
  number->denominator = (guint) number->value.mantissa;
  number->value = number->value_to = digits.value;
  number->number_end = offset (token, rest);
  return rest;
}

/**
 * ur_number_read:
 * @text: UTF-8
 * @at: a byte of it where a character begins
 * @number: (out): what stands there
 *
 * Reads the longest number that begins at @at: words of a bound, digits or numerals, magnitude, a second end,
 * unit, more words of a bound.  The value is exact.  Allocates next to nothing, and takes time in proportion
 * to what it reads.
 *
 * Returns: whether there is one that can be held exactly
 */
gboolean
ur_number_read (const char *text, gsize at, UrNumber *number)
{
  Token token = { text, number };
  UrDigits digits;
  gboolean negative;
  const char *p, *end;

  g_return_val_if_fail (text != NULL && number != NULL, FALSE);

  *number = (UrNumber){ .start = at, .denominator = 1 };
  p = take_bound (&token, text + at, ur_number_skip_bound_before);
  p = skip_sign (take_head (&token, skip_spaces (p)), &negative);
  end = ur_digits_read (p, &digits);
  if (end == NULL)
    return FALSE;
  number->value = digits.value;
  number->number_start = offset (&token, p);
  number->number_end = offset (&token, end);
  p = take_fraction (&token, end);
  if (p == end && number->kind != UR_NUMBER_ORDINAL)
    p = take_magnitude (&token, end, &digits, &number->value);
  number->value_to = number->value;
  p = take_range (&token, take_ratio (&token, p));
  if (number->kind != UR_NUMBER_RATIO)
    p = take_unit (&token, p);
  p = take_bound (&token, p, ur_number_skip_bound_inside);
  p = take_bound (&token, p, ur_number_skip_bound_after);
  number->end = offset (&token, p);
  if (negative)
    number->value.mantissa = -number->value.mantissa;
  if (negative)
    number->value_to.mantissa = -number->value_to.mantissa;
  return TRUE;
}
