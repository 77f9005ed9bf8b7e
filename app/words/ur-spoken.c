/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers as a person says them: 2.59万 is 两万五千九百, 92.39% is 百分之九十二点三九. */
#include "ur-spoken.h"

#include <string.h>

#include "ur-number.h"

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

/* 两千, 两万, 两亿, but 二十万 and 二百; after other places 二: 十二万二千. */
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
 * before 千, 万 and 亿, as people say it.  Zeros after the point are not said.
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

/* 1200元/人 is said 每人一千二百元. */
static char *
dup_rate (const char *number, const char *unit)
{
  const char *below = strchr (unit, '/');
  g_autofree char *above = g_strndup (unit, (gsize) (below - unit));

  return g_strconcat ("每", below + 1, number, above, NULL);
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
  if (strchr (unit, '/') != NULL)
    return dup_rate (number, unit);
  if (is_two (value) && *unit != '\0' && strcmp (unit, "两") != 0)
    return g_strconcat ("两", unit, NULL);
  return g_strconcat (number, unit, NULL);
}

/* A digit or point of a number, half or full width, as ASCII; 0 for anything else. */
static char
to_ascii (gunichar c)
{
  if (c >= 0xff10 && c <= 0xff19) /* ０ to ９ */
    return (char) ('0' + (c - 0xff10));
  if (c == 0xff0e) /* ． */
    return '.';
  return c < 0x80 && (g_ascii_isdigit ((char) c) || c == '.') ? (char) c : 0;
}

/* The digits at @text as ASCII, without commas between groups of three; how far they reach. */
static const char *
read_digits (const char *text, GString *number)
{
  const char *p = text;

  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      char c = to_ascii (g_utf8_get_char (p));

      if (c != 0)
        g_string_append_c (number, c);
      else if (*p != ',' || number->len == 0 || to_ascii (g_utf8_get_char (p + 1)) == 0)
        break;
    }
  return p;
}

/* What is said before a number instead of a sign after it. */
static const char *
get_denominator (const char *sign)
{
  gunichar c = g_utf8_get_char (sign);

  if (c == '%' || c == 0xff05)
    return "百分之";
  return c == 0x2030 ? "千分之" : NULL;
}

static const char *
say_number (GString *words, const char *text)
{
  g_autoptr (GString) number = g_string_new (NULL);
  const char *end = read_digits (text, number);
  const char *denominator = get_denominator (end);
  g_autofree char *spoken = NULL;
  gboolean counts;
  UrDecimal value;

  if (!ur_decimal_parse (number->str, &value))
    {
      g_string_append_len (words, text, end - text);
      return end;
    }
  counts = denominator == NULL && *end != '\0' && !g_str_has_suffix (words->str, "第");
  spoken = counts && is_two (&value) ? g_strdup ("两") : ur_spoken_dup_number (&value);
  g_string_append_printf (words, "%s%s", denominator != NULL ? denominator : "", spoken);
  return denominator != NULL ? g_utf8_next_char (end) : end;
}

/* What is between two numbers of a token. */
static const char *
get_joint (gunichar c, const GString *words)
{
  switch (c)
    {
    case '-':
    case 0x2212: /* − */
    case 0xff0d: /* － */
      return words->len == 0 ? "负" : "到";
    case 0x2014: /* — */
    case 0x2013: /* – */
    case '~':
    case 0xff5e: /* ～ */
      return "到";
    case ':':
    case 0x2236: /* ∶ */
    case 0xff1a: /* ： */
      return "比";
    default:
      return NULL;
    }
}

/* What one of is counted by: 人 of 元/人左右; NULL when it is no rate. */
static char *
dup_counted_by (const char *printed)
{
  static const char *const bounds[] = { "以上", "以下", "以内", "左右", "上下", NULL };
  const char *sign = strchr (printed, '/');
  char *below;

  if (sign == NULL || sign[1] == '\0' || g_ascii_isdigit (sign[1]))
    return NULL;
  below = g_strdup (sign + 1);
  for (guint i = 0; bounds[i] != NULL; i++)
    if (g_str_has_suffix (below, bounds[i]))
      below[strlen (below) - strlen (bounds[i])] = '\0';
  return below;
}

static char *
dup_said (const char *printed)
{
  GString *words = g_string_new (NULL);
  const char *p = printed;

  while (*p != '\0')
    {
      gunichar c = g_utf8_get_char (p);
      const char *joint = get_joint (c, words);

      if (to_ascii (c) != 0 && c != '.')
        {
          p = say_number (words, p);
          continue;
        }
      if (joint != NULL)
        g_string_append (words, joint);
      else
        g_string_append_unichar (words, c);
      p = g_utf8_next_char (p);
    }
  return g_string_free (words, FALSE);
}

/**
 * ur_spoken_dup_printed:
 * @printed: a figure as a report prints it, with its bound and unit: 超过1200个, 5万—6万人, 2.31∶1, 85%以上
 *
 * Says the digits of a figure in words and keeps all its other words: 超过一千二百个, 五万到六万人,
 * 二点三一比一, 百分之八十五以上; 1200元/人 is 每人一千二百元.
 *
 * Returns: (transfer full): the words
 */
char *
ur_spoken_dup_printed (const char *printed)
{
  g_autofree char *counted_by = NULL;
  g_autofree char *stroke = NULL;
  g_autoptr (GString) rest = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (printed != NULL, NULL);

  counted_by = dup_counted_by (printed);
  if (counted_by == NULL)
    return dup_said (printed);
  stroke = g_strconcat ("/", counted_by, NULL);
  rest = g_string_new (printed);
  g_string_replace (rest, stroke, "", 1);
  words = dup_said (rest->str);
  return g_strconcat ("每", counted_by, words, NULL);
}

/* 1 is 幺 where digits are called one by one. */
static char *
spell (const char *number)
{
  GString *words = g_string_new (NULL);

  for (; *number != '\0'; number++)
    g_string_append (words, *number == '1' ? "幺" : digits[*number - '0']);
  return g_string_free (words, FALSE);
}

/* The number of a telephone service as ASCII digits, or NULL for any other. */
static char *
dup_service (const char *text, const UrNumber *number)
{
  g_autoptr (GString) service = g_string_new (NULL);
  const char *end = read_digits (text + number->number_start, service);

  if (number->kind != UR_NUMBER_NAME || end != text + number->number_end || service->len < 3 ||
      strchr (service->str, '.') != NULL)
    return NULL;
  return g_strdup (service->str);
}

/**
 * ur_spoken_dup_services:
 * @text: words that are no figure
 * @service: (out): the digits of the telephone service in them, 12351; %NULL when there is none
 * @spelled: (out): how they are said, 幺二三五幺; likewise
 *
 * Returns: (transfer full): the words with the numbers of telephone services spelled
 */
char *
ur_spoken_dup_services (const char *text, char **service, char **spelled)
{
  GString *words = g_string_new (NULL);
  gsize from = 0;
  UrNumber number;

  g_return_val_if_fail (text != NULL && service != NULL && spelled != NULL, g_string_free (words, FALSE));

  *service = *spelled = NULL;
  while (ur_number_find (text, -1, from, &number))
    {
      g_autofree char *found = dup_service (text, &number);
      g_autofree char *said = found != NULL ? spell (found) : NULL;
      gsize until = found != NULL ? number.number_start : number.end;

      g_string_append_len (words, text + from, (gssize) (until - from));
      from = found != NULL ? number.number_end : number.end;
      if (found == NULL)
        continue;
      g_string_append (words, said);
      if (*service == NULL)
        {
          *service = g_steal_pointer (&found);
          *spelled = g_steal_pointer (&said);
        }
    }
  g_string_append (words, text + from);
  return g_string_free (words, FALSE);
}
