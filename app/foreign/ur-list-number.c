/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as lists count them, by the names that Office Open XML (ST_NumberFormat) has for them. */
#include "ur-list-number.h"

#include <string.h>

#include "ur-numeral.h"

static char *
number_decimal (guint number)
{
  return g_strdup_printf ("%u", number);
}

static char *
number_decimal_zero (guint number)
{
  return g_strdup_printf ("%02u", number);
}

static char *
number_ordinal (guint number)
{
  static const char *const ends[] = { "th", "st", "nd", "rd" };
  guint last = number % 10;
  gboolean is_teen = number / 10 % 10 == 1;

  return g_strdup_printf ("%u%s", number, is_teen || last > 3 ? ends[0] : ends[last]);
}

static char *
number_roman (guint number)
{
  static const guint values[] = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };
  static const char *const signs[] = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };
  GString *out = g_string_new (NULL);

  if (number == 0 || number > 3999)
    g_string_append_printf (out, "%u", number);
  for (gsize i = 0; number <= 3999 && i < G_N_ELEMENTS (values); i++)
    for (; number >= values[i]; number -= values[i])
      g_string_append (out, signs[i]);
  return g_string_free (out, FALSE);
}

static char *
number_lower_roman (guint number)
{
  g_autofree char *upper = number_roman (number);

  return g_ascii_strdown (upper, -1);
}

/* A … Z, AA … ZZ, AAA …: not as the columns of a spreadsheet. */
static char *
number_letter (guint number)
{
  guint n = number > 0 ? (number - 1) / 26 + 1 : 0;

  return n > 0 && n <= 32 ? g_strnfill (n, (char) ('A' + (number - 1) % 26)) : number_decimal (number);
}

static char *
number_lower_letter (guint number)
{
  g_autofree char *upper = number_letter (number);

  return g_ascii_strdown (upper, -1);
}

static char *
number_chinese (guint number)
{
  return ur_chinese_numeral (number);
}

/* Every digit as a character of @digits, with or without units between them. */
static char *
write_digits (guint number, const char *const *digits)
{
  g_autofree char *decimal = number_decimal (number);
  GString *out = g_string_new (NULL);

  for (const char *p = decimal; *p != '\0'; p++)
    g_string_append (out, digits[*p - '0']);
  return g_string_free (out, FALSE);
}

static char *
number_ideograph_digital (guint number)
{
  static const char *const digits[] = { "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

  return write_digits (number, digits);
}

static char *
number_full_width (guint number)
{
  static const char *const digits[] = { "０", "１", "２", "３", "４", "５", "６", "７", "８", "９" };

  return write_digits (number, digits);
}

/* The formal numerals of the Chinese ones. */
static char *
number_legal (guint number)
{
  static const char *const from = "一二三四五六七八九十百千";
  static const char *const to = "壹贰叁肆伍陆柒捌玖拾佰仟";
  g_autofree char *plain = ur_chinese_numeral (number);
  GString *out = g_string_new (NULL);

  if (number >= 10 && number < 20)
    g_string_append (out, "壹");
  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char *found = g_utf8_strchr (from, -1, g_utf8_get_char (p));
      gunichar c = found != NULL ? g_utf8_get_char (to + (found - from)) : g_utf8_get_char (p);

      g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

/* Signs that follow each other in Unicode, or the number itself after the last of them. */
static char *
write_sign (guint number, gunichar first, guint n)
{
  char text[7] = "";

  if (number == 0 || number > n)
    return number_decimal (number);
  g_unichar_to_utf8 (first + number - 1, text);
  return g_strdup (text);
}

/* ① to ⑳, then those of other blocks up to ㊿. */
static char *
number_circle (guint number)
{
  if (number > 20 && number <= 35)
    return write_sign (number - 20, 0x3251, 15);
  if (number > 35 && number <= 50)
    return write_sign (number - 35, 0x32b1, 15);
  return write_sign (number, 0x2460, 20);
}

static char *
number_paren (guint number)
{
  return write_sign (number, 0x2474, 20);
}

static char *
number_full_stop (guint number)
{
  return write_sign (number, 0x2488, 20);
}

static char *
number_ideograph_circle (guint number)
{
  return number > 10 ? number_chinese (number) : write_sign (number, 0x3280, 10);
}

static char *
write_cycle (guint number, const char *signs, guint n)
{
  const char *sign;

  if (number == 0 || number > n)
    return number_decimal (number);
  sign = g_utf8_offset_to_pointer (signs, number - 1);
  return g_strndup (sign, (gsize) (g_utf8_next_char (sign) - sign));
}

static char *
number_stems (guint number)
{
  return write_cycle (number, "甲乙丙丁戊己庚辛壬癸", 10);
}

static char *
number_branches (guint number)
{
  return write_cycle (number, "子丑寅卯辰巳午未申酉戌亥", 12);
}

static char *
number_none (guint number)
{
  return g_strdup ("");
}

typedef struct
{
  const char *name;
  char *(*write) (guint number);
} Format;

static const Format formats[] = {
  { "decimal", number_decimal },
  { "decimalHalfWidth", number_decimal },
  { "decimalZero", number_decimal_zero },
  { "ordinal", number_ordinal },
  { "upperRoman", number_roman },
  { "lowerRoman", number_lower_roman },
  { "upperLetter", number_letter },
  { "lowerLetter", number_lower_letter },
  { "chineseCounting", number_chinese },
  { "chineseCountingThousand", number_chinese },
  { "japaneseCounting", number_chinese },
  { "taiwaneseCounting", number_chinese },
  { "taiwaneseCountingThousand", number_chinese },
  { "koreanDigital2", number_chinese },
  { "ideographDigital", number_ideograph_digital },
  { "japaneseDigitalTenThousand", number_ideograph_digital },
  { "taiwaneseDigital", number_ideograph_digital },
  { "decimalFullWidth", number_full_width },
  { "decimalFullWidth2", number_full_width },
  { "chineseLegalSimplified", number_legal },
  { "decimalEnclosedCircle", number_circle },
  { "decimalEnclosedCircleChinese", number_circle },
  { "decimalEnclosedParen", number_paren },
  { "decimalEnclosedFullstop", number_full_stop },
  { "ideographEnclosedCircle", number_ideograph_circle },
  { "ideographTraditional", number_stems },
  { "ideographZodiac", number_branches },
  { "none", number_none },
  { "bullet", number_none },
};

/**
 * ur_list_number:
 * @format: (nullable): how the list counts, “chineseCounting” say
 * @number: which it is
 *
 * Returns: (transfer full): the number as it is printed; in digits where the format is not known
 */
char *
ur_list_number (const char *format, guint number)
{
  for (gsize i = 0; format != NULL && i < G_N_ELEMENTS (formats); i++)
    if (strcmp (formats[i].name, format) == 0)
      return formats[i].write (number);
  return number_decimal (number);
}
