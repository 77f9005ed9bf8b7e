/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Digits and numerals: 1,234.5, ９８．５, 三千二百, 两千四百五, 二〇二三, 二点五. */
#include "ur-number-private.h"

#include <string.h>

#define MAX_DIGITS 15
#define MAX_SCALE 12

/* What a character counts, and what it multiplies. */
typedef struct
{
  const char *characters; /* in the order of their worth */
  int first;
} Row;

static const Row rows[] = { { "〇一二三四五六七八九", 0 },
                            { "零壹贰叁肆伍陆柒捌玖", 0 },
                            { "零壹貳叁肆伍陸柒捌玖", 0 } };

static int
get_chinese_digit (gunichar c)
{
  if (c == 0)
    return -1;
  if (c == 0x4e24 || c == 0x5169) /* 两 兩 */
    return 2;
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *found = g_utf8_strchr (rows[i].characters, -1, c);

      if (found != NULL)
        return (int) g_utf8_pointer_to_offset (rows[i].characters, found);
    }
  return -1;
}

/* Zeros that a character stands for: 十 1, 百 2, 千 3, 万 4, 亿 8; 0 for none. */
static guint
get_zeros (gunichar c)
{
  switch (c)
    {
    case 0x5341: /* 十 */
    case 0x62fe: /* 拾 */
      return 1;
    case 0x767e: /* 百 */
    case 0x4f70: /* 佰 */
      return 2;
    case 0x5343: /* 千 */
    case 0x4edf: /* 仟 */
      return 3;
    case 0x4e07: /* 万 */
    case 0x842c: /* 萬 */
      return 4;
    case 0x4ebf: /* 亿 */
    case 0x5104: /* 億 */
      return 8;
    default:
      return 0;
    }
}

static gint64
power_of_ten (guint zeros)
{
  gint64 power = 1;

  while (zeros-- > 0)
    power *= 10;
  return power;
}

static int
get_digit (gunichar c)
{
  if (c >= '0' && c <= '9')
    return (int) (c - '0');
  if (c >= 0xff10 && c <= 0xff19) /* full width */
    return (int) (c - 0xff10);
  return -1;
}

static gboolean
is_point (gunichar c)
{
  return c == '.' || c == 0xff0e; /* ． */
}

static gboolean
is_comma (gunichar c)
{
  return c == ',' || c == 0xff0c; /* ， */
}

/* Three digits and no more come after a comma between thousands: 2023，3个 is no number of that kind. */
static gboolean
groups_three (const char *text)
{
  guint n = 0;

  while (get_digit (g_utf8_get_char (text)) >= 0)
    {
      n++;
      text = g_utf8_next_char (text);
    }
  return n == 3;
}

static gboolean
add_digit (UrDecimal *value, int digit, guint *n)
{
  if (++*n > MAX_DIGITS)
    return FALSE;
  value->mantissa = value->mantissa * 10 + digit;
  return TRUE;
}

static const char *
read_fraction (const char *text, UrDecimal *value, guint *n)
{
  while (get_digit (g_utf8_get_char (text)) >= 0)
    {
      if (++value->scale > MAX_SCALE || !add_digit (value, get_digit (g_utf8_get_char (text)), n))
        return NULL;
      text = g_utf8_next_char (text);
    }
  return text;
}

/* Digits in half or full width, with thousands and a point. */
static const char *
read_arabic (const char *text, UrDecimal *value)
{
  const char *p = text;
  gboolean grouped = FALSE;
  guint n = 0, before = 0;

  *value = (UrDecimal){ 0, 0 };
  for (;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (get_digit (c) >= 0)
        {
          if (!add_digit (value, get_digit (c), &n))
            return NULL;
        }
      else if (is_comma (c) && n > 0 && (grouped || n <= 3) && groups_three (g_utf8_next_char (p)))
        {
          grouped = TRUE;
          before = n;
        }
      else
        break;
    }
  if (n == 0 || (grouped && n - before != 3))
    return NULL;
  if (is_point (g_utf8_get_char (p)) && get_digit (g_utf8_get_char (g_utf8_next_char (p))) >= 0)
    p = read_fraction (g_utf8_next_char (p), value, &n);
  return p;
}

/* Numerals while they are added up: 三千二百 of 三千二百万零五. */
typedef struct
{
  gint64 total;   /* whole 万 and 亿 */
  gint64 section; /* below 10000 */
  gint64 digit;   /* not yet multiplied; -1 for none */
  guint last;     /* zeros of the character before: 五 after 百 is fifty */
  guint n;        /* characters */
  gboolean zero;
} Sum;

/* Numerals that are more than this are no number of a report, and would not fit. */
#define MAX_SUM G_GINT64_CONSTANT (100000000000000)

/* Returns %FALSE where @zeros do not go on with the number: 三千千. */
static gboolean
multiply (Sum *sum, guint zeros)
{
  gint64 factor = power_of_ten (zeros);
  gint64 below = sum->section + MAX (sum->digit, 0);
  gboolean bare = sum->digit < 0;

  if (zeros < 4 && bare && zeros != 1 && sum->n > 0) /* 百万: its one is not printed; elsewhere it is */
    return FALSE;
  if (zeros < 4)
    sum->section += (bare ? 1 : sum->digit) * factor;
  else if ((zeros == 8 ? sum->total + below : below) > MAX_SUM / factor || (below == 0 && sum->total == 0))
    return FALSE;
  else if (zeros == 8)
    sum->total = (sum->total + below) * factor;
  else
    sum->total += below * factor;
  if (zeros >= 4)
    sum->section = 0;
  sum->digit = -1;
  sum->last = zeros;
  sum->zero = FALSE;
  return TRUE;
}

/* Two digits side by side end the number: 三 五家 is no thirty-five. */
static gboolean
count (Sum *sum, int digit)
{
  if (digit == 0)
    {
      sum->zero = TRUE;
      return TRUE;
    }
  if (sum->digit >= 0)
    return FALSE;
  sum->digit = digit;
  return TRUE;
}

/* 两千四百五 is 2450, 一万二 is 12000; after a zero the last digit is itself. */
static gint64
finish (const Sum *sum)
{
  gint64 digit = MAX (sum->digit, 0);

  if (digit > 0 && sum->last >= 2 && !sum->zero)
    digit *= power_of_ten (sum->last - 1);
  return sum->total + sum->section + digit;
}

static const char *
read_chinese_fraction (const char *text, UrDecimal *value, guint *n)
{
  for (int digit; (digit = get_chinese_digit (g_utf8_get_char (text))) >= 0; text = g_utf8_next_char (text))
    if (++value->scale > MAX_SCALE || !add_digit (value, digit, n))
      return NULL;
  return text;
}

/* 二〇二三, 一三五: digits one after the other; at least two of them. */
static const char *
read_digit_string (const char *text, UrDecimal *value)
{
  const char *p = text;
  guint n = 0;

  *value = (UrDecimal){ 0, 0 };
  for (int digit; (digit = get_chinese_digit (g_utf8_get_char (p))) >= 0; p = g_utf8_next_char (p))
    if (!add_digit (value, digit, &n))
      return NULL;
  return n >= 2 && get_zeros (g_utf8_get_char (p)) == 0 ? p : NULL;
}

static const char *
read_chinese (const char *text, UrDecimal *value)
{
  Sum sum = { .digit = -1 };
  const char *p = read_digit_string (text, value);
  guint n = 1;

  if (p != NULL)
    return p;
  for (p = text; *p != '\0'; p = g_utf8_next_char (p), sum.n++)
    {
      gunichar c = g_utf8_get_char (p);
      guint zeros = get_zeros (c);
      int digit = get_chinese_digit (c);

      if (zeros > 0 ? !multiply (&sum, zeros) : digit < 0 || !count (&sum, digit))
        break;
    }
  if (sum.n == 0)
    return NULL;
  *value = (UrDecimal){ finish (&sum), 0 };
  if (g_utf8_get_char (p) == 0x70b9 &&
      get_chinese_digit (g_utf8_get_char (g_utf8_next_char (p))) >= 0) /* 点 */
    p = read_chinese_fraction (g_utf8_next_char (p), value, &n);
  return p;
}

/**
 * ur_digits_read:
 * @text: UTF-8
 * @digits: (out): the number
 *
 * Reads the digits or numerals that @text begins with; of numerals the magnitudes are a part.  Takes time in
 * proportion to what it reads.
 *
 * Returns: (nullable): what follows them; %NULL when there are none, or more than can be held exactly
 */
const char *
ur_digits_read (const char *text, UrDigits *digits)
{
  const char *end = read_arabic (text, &digits->value);

  digits->is_chinese = FALSE;
  if (end != NULL || get_digit (g_utf8_get_char (text)) >= 0)
    return end;
  digits->is_chinese = TRUE;
  return read_chinese (text, &digits->value);
}
