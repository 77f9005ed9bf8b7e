/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as a person says them: 2.59万 is 两万五千九百, 92.39% is 百分之九十二点三九. */
#include "ur-spoken.h"

#include <string.h>

#define YI 100000000

/* What has been said so far, and whether places have been passed over without a word. */
typedef struct
{
  GString *text;
  gboolean gap;
} Speech;

static const char *const digits[] = { "零", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

static void
say_digit (Speech *speech, guint digit, const char *place)
{
  if (speech->gap && speech->text->len > 0)
    g_string_append (speech->text, "零");
  speech->gap = FALSE;
  /* 十二万, but 一百一十二万 */
  if (digit != 1 || strcmp (place, "十") != 0 || speech->text->len > 0)
    g_string_append (speech->text, digits[digit]);
  g_string_append (speech->text, place);
}

/* Four places.  Zeros at their end are not said, others once: so the schools teach it. */
static void
say_group (Speech *speech, guint group, const char *name)
{
  static const char *const places[] = { "千", "百", "十", "" };

  if (group == 0)
    {
      speech->gap = TRUE;
      return;
    }
  for (guint i = 0, size = 1000; i < G_N_ELEMENTS (places); i++, size /= 10)
    {
      guint digit = group / size % 10;

      if (digit == 0)
        speech->gap = TRUE;
      else
        say_digit (speech, digit, places[i]);
    }
  speech->gap = FALSE;
  g_string_append (speech->text, name);
}

/* 亿 is counted like any unit: 一万五千亿. */
static void
say_whole (Speech *speech, unsigned __int128 number)
{
  guint rest = (guint) (number % YI);

  if (number >= YI)
    {
      say_whole (speech, number / YI);
      g_string_append (speech->text, "亿");
      speech->gap = FALSE;
    }
  if (number >= 10000)
    say_group (speech, rest / 10000, "万");
  say_group (speech, rest % 10000, "");
}

/* 两千, 两万, 两亿, but 二十万 and 二百; behind other places 二: 十二万二千. */
static void
prefer_liang (GString *text)
{
  static const char *const places[] = { "二千", "二万", "二亿" };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (g_str_has_prefix (text->str, places[i]))
      g_string_overwrite (text, 0, "两");
}

static void
say_fraction (GString *text, unsigned __int128 fraction, guint scale)
{
  unsigned __int128 size = 1;

  if (fraction == 0)
    return;
  for (guint i = 1; i < scale; i++)
    size *= 10;
  g_string_append (text, "点");
  for (; fraction > 0; size /= 10)
    {
      g_string_append (text, digits[(guint) (fraction / size)]);
      fraction %= size;
    }
}

/**
 * ur_spoken_dup_number:
 * @value: a number
 *
 * Says a number in Chinese words, exactly: 两万五千九百, 九十二点三九, 负三.  两 stands for 二 at the head,
 * before 千, 万 and 亿, as people say it.  Zeros behind the point are not said.
 *
 * Returns: (transfer full): the words
 */
char *
ur_spoken_dup_number (const UrDecimal *value)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Speech speech = { text, FALSE };
  unsigned __int128 rest, unit = 1;

  g_return_val_if_fail (value != NULL, NULL);

  rest = (unsigned __int128) (value->mantissa < 0 ? -value->mantissa : value->mantissa);
  for (guint i = 0; i < value->scale; i++)
    unit *= 10;
  say_whole (&speech, rest / unit);
  if (text->len == 0)
    g_string_append (text, digits[0]);
  prefer_liang (text);
  say_fraction (text, rest % unit, value->scale);
  if (value->mantissa < 0)
    g_string_prepend (text, "负");
  return g_strdup (text->str);
}

static gboolean
is_two (const UrDecimal *value)
{
  const UrDecimal two = { 2, 0 };

  return ur_decimal_compare (value, &two) == 0;
}

/**
 * ur_spoken_dup_figure:
 * @value: a number, its magnitude worked in
 * @unit: its unit without magnitude, or ""
 *
 * Says a number with its unit: 三千万人次, 百分之百, 两家.
 *
 * Returns: (transfer full): the words
 */
char *
ur_spoken_dup_figure (const UrDecimal *value, const char *unit)
{
  const UrDecimal hundred = { 100, 0 };
  g_autofree char *number = NULL;

  g_return_val_if_fail (value != NULL && unit != NULL, NULL);

  number = ur_spoken_dup_number (value);
  if (strcmp (unit, "%") == 0)
    return g_strconcat ("百分之", ur_decimal_compare (value, &hundred) == 0 ? "百" : number, NULL);
  if (strcmp (unit, "‰") == 0)
    return g_strconcat ("千分之", number, NULL);
  if (is_two (value) && *unit != '\0' && strcmp (unit, "两") != 0)
    return g_strconcat ("两", unit, NULL);
  return g_strconcat (number, unit, NULL);
}
