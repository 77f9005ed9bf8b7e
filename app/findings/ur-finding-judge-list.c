/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What numbers beside others are: one of a list, a grade, a term of a ratio. */
#include "ur-finding-judge.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-list-names.h"
#include "ur-phrase.h"

/* In bytes. */
#define LONGEST_CLAUSE 900
#define LONGEST_LIKENESS 90

/* The name of an installation is no longer, in bytes. */
#define LONGEST_PLANT 36

static gboolean
begins (const char *text, gsize len, gsize at, const char *word)
{
  return at + strlen (word) <= len && memcmp (text + at, word, strlen (word)) == 0;
}

/* Where the clause of a number begins; one that is longer than any is not looked at again for each. */
static gsize
find_clause (const char *text, gsize at, const char *stops)
{
  gsize from = at > LONGEST_CLAUSE ? at - LONGEST_CLAUSE : 0;

  while (from < at && ((guchar) text[from] & 0xC0) == 0x80)
    from++;
  return from + ur_phrase_find_start (text + from, at - from, stops);
}

static gboolean
is_numeral (gunichar c)
{
  return g_utf8_strchr ("一二三四五六七八九十", -1, c) != NULL;
}

/**
 * ur_number_is_grade_in_row:
 *
 * Returns: whether @number is one of several grades: 一类、二类、三类站点, 甲级 aside
 */
gboolean
ur_number_is_grade_in_row (const char *text, gsize len, const UrNumber *number)
{
  gsize end = number->unit_end, before = number->start, unit_len = end - number->unit_start;
  g_autofree char *unit = NULL;

  if (number->kind != UR_NUMBER_PLAIN || *number->magnitude != '\0' || number->bound != UR_BOUND_NONE ||
      !is_numeral (g_utf8_get_char (text + number->number_start)) ||
      number->number_end - number->number_start != strlen ("一"))
    return FALSE;
  if (!ur_words_is (UR_WORDS_CLASSES, text + number->unit_start, unit_len))
    return FALSE;
  unit = g_strndup (text + number->unit_start, unit_len);
  if (begins (text, len, end, "、") && end + strlen ("、一") < len &&
      is_numeral (g_utf8_get_char (text + end + strlen ("、"))))
    return begins (text, len, end + strlen ("、一"), unit);
  return before >= strlen ("一、") + strlen (unit) &&
         begins (text, len, before - strlen ("、") - strlen (unit), unit) &&
         begins (text, len, before - strlen ("、"), "、") &&
         is_numeral (g_utf8_get_char (text + before - strlen ("一、") - strlen (unit)));
}

/**
 * ur_number_is_phase:
 *
 * Returns: whether @number is that of a stage in which a thing is built: 核电二期, but not 培训班三期
 */
gboolean
ur_number_is_phase (const char *text, gsize len, const UrNumber *number)
{
  return number->kind == UR_NUMBER_PLAIN && *number->magnitude == '\0' && number->bound == UR_BOUND_NONE &&
         number->number_end - number->number_start == strlen ("一") &&
         is_numeral (g_utf8_get_char (text + number->number_start)) &&
         number->unit_end - number->unit_start == strlen ("期") &&
         begins (text, len, number->unit_start, "期") &&
         ur_words_end (UR_WORDS_PHASED, text, number->start) > 0;
}

/**
 * ur_number_is_class:
 *
 * Returns: whether @number is a grade of what follows it: 1—3级伤残职工
 */
gboolean
ur_number_is_class (const char *text, gsize len, const UrNumber *number)
{
  gunichar after = number->end < len ? g_utf8_get_char (text + number->end) : 0;

  return number->kind == UR_NUMBER_PLAIN && number->unit_end - number->unit_start == strlen ("级") &&
         begins (text, len, number->unit_start, "级") && after >= 0x4E00 && after <= 0x9FFF &&
         g_utf8_strchr ("以之左上及的和与降升提", -1, after) == NULL;
}

/**
 * ur_number_is_of_long_ratio:
 *
 * Returns: whether @number is a term of a ratio of three or more, 2:3:5, or two of them
 */
gboolean
ur_number_is_of_long_ratio (const char *text, gsize len, const UrNumber *number)
{
  static const char *const colons[] = { ":", "：", "∶" };

  for (guint i = 0; i < G_N_ELEMENTS (colons); i++)
    {
      gsize n = strlen (colons[i]);

      if (number->kind == UR_NUMBER_RATIO && begins (text, len, number->end, colons[i]) &&
          number->end + n < len && g_ascii_isdigit (text[number->end + n]))
        return TRUE;
      if (number->kind == UR_NUMBER_PLAIN && number->start > n + 1 &&
          begins (text, len, number->start - n, colons[i]) && g_ascii_isdigit (text[number->start - n - 1]))
        return TRUE;
    }
  return FALSE;
}

/**
 * ur_number_is_told_bare:
 *
 * Returns: whether @number is one of a list without units: 会员数、工会数分别达到52.3万、3720和418
 */
gboolean
ur_number_is_told_bare (const char *text, gsize len, const UrNumber *number)
{
  gsize from = find_clause (text, number->start, "，。；,;：:");
  gsize word, at;
  const char *told;

  if (number->start <= from)
    return FALSE;
  told = ur_words_find (UR_WORDS_RESPECTIVELY, text + from, number->start - from, &word);
  if (told == NULL)
    return FALSE;
  if (number->end < len && ur_list_match_and (text, text + number->end) > 0)
    return TRUE;
  at = (gsize) (told - text) + word;
  for (; at < number->start; at += (gsize) g_utf8_skip[(guchar) text[at]])
    {
      gsize and = ur_list_match_and (text, text + at);

      if (and > 0 && at + and == number->start)
        return TRUE;
    }
  return FALSE;
}

/**
 * ur_number_limits_things:
 *
 * Returns: whether @number says how many each of several things has: 服务职工过百人的站点有12个
 */
gboolean
ur_number_limits_things (const char *text, gsize len, const UrNumber *number)
{
  gsize at = number->end + strlen ("的"), link;

  if (number->kind != UR_NUMBER_PLAIN || number->bound == UR_BOUND_NONE ||
      (number->unit_end > number->unit_start && !begins (text, number->unit_end, number->unit_start, "人")) ||
      !begins (text, len, number->end, "的"))
    return FALSE;
  for (guint i = 0; i < 7 && at < len; i++, at += (gsize) g_utf8_skip[(guchar) text[at]])
    {
      UrNumber next;

      if (g_utf8_strchr ("，。；、,;", -1, g_utf8_get_char (text + at)) != NULL)
        return FALSE;
      link = begins (text, len, at, "有") || begins (text, len, at, "达") || begins (text, len, at, "占")
                 ? strlen ("有")
                 : 0;
      if (i > 0 && begins (text, len, at, "达到"))
        link = strlen ("达到");
      if (i > 0 && ur_number_read (text, (gssize) len, at + link, &next) && next.start == at + link)
        return TRUE;
    }
  return FALSE;
}

/**
 * ur_number_is_of_plant:
 *
 * Returns: whether @number is the size of an installation, and belongs to its name: 300万吨渣油加氢装置
 */
gboolean
ur_number_is_of_plant (const char *text, gsize len, const UrNumber *number)
{
  gsize end;

  if (number->kind != UR_NUMBER_PLAIN || number->bound != UR_BOUND_NONE || number->is_range ||
      !ur_words_is (UR_WORDS_MEASURED, text + number->unit_start, number->unit_end - number->unit_start))
    return FALSE;
  end = MIN (ur_phrase_find_stop (text, number->end, "，。；、的,;"), len);
  return end > number->end && ur_words_find (UR_WORDS_PLANTS, text + number->end,
                                             MIN (end - number->end, LONGEST_PLANT), NULL) != NULL;
}

/**
 * ur_number_is_of_name:
 *
 * Returns: whether @number names a team or a line of buses, 301队机长, or says where something is, 海拔4700米
 */
gboolean
ur_number_is_of_name (const char *text, gsize len, const UrNumber *number)
{
  gunichar before = number->start > 0 ? g_utf8_get_char (g_utf8_prev_char (text + number->start)) : 0x3002;
  gunichar after = number->end < len ? g_utf8_get_char (text + number->end) : 0;

  if (number->kind != UR_NUMBER_PLAIN || *number->magnitude != '\0' || number->bound != UR_BOUND_NONE)
    return FALSE;
  if (ur_words_end (UR_WORDS_WHEREABOUTS, text, number->start) > 0)
    return TRUE;
  return g_ascii_isdigit (text[number->number_start]) && after >= 0x4E00 && after <= 0x9FFF &&
         g_utf8_strchr ("，。；：、（", -1, before) != NULL &&
         ur_words_is (UR_WORDS_NAMED_UNITS, text + number->unit_start, number->unit_end - number->unit_start);
}

/**
 * ur_number_is_likened:
 *
 * Returns: whether @number only likens: 比念一百篇文件都管用
 */
gboolean
ur_number_is_likened (const char *text, gsize len, const UrNumber *number)
{
  gsize start, end = MIN (number->end + LONGEST_LIKENESS, len);
  const char *all = g_strstr_len (text + number->end, (gssize) (end - number->end), "都");

  if (all == NULL || number->kind != UR_NUMBER_PLAIN ||
      ur_phrase_find_stop (text, number->end, "，。；、,;") < (gsize) (all - text))
    return FALSE;
  start = find_clause (text, number->start, "，。；、：,;:");
  if (start < number->start && g_utf8_strchr ("这那也总", -1, g_utf8_get_char (text + start)) != NULL)
    start += (gsize) g_utf8_skip[(guchar) text[start]];
  return start < number->start && g_str_has_prefix (text + start, "比");
}

/**
 * ur_number_is_letter_grade:
 *
 * Returns: whether @number is a grade: 5A级, 4B级
 */
gboolean
ur_number_is_letter_grade (const char *text, gsize len, const UrNumber *number)
{
  gsize at = number->end;

  if (number->unit_end != number->unit_start + 1 || !g_ascii_isupper (text[number->unit_start]))
    return FALSE;
  while (at < len && text[at] == ' ')
    at++;
  return begins (text, len, at, "级");
}

/**
 * ur_number_is_among_first:
 *
 * Returns: whether @number is no amount and no place either: 列全省前10位
 */
gboolean
ur_number_is_among_first (const char *text, const UrNumber *number)
{
  return number->start >= strlen ("前") &&
         begins (text, number->start, number->start - strlen ("前"), "前") &&
         (begins (text, number->unit_end, number->unit_start, "位") ||
          begins (text, number->unit_end, number->unit_start, "名"));
}

/* “100%” at @at: a share alone in quotation marks; 8个“5A”级职工之家 are counted. */
static gboolean
is_quoted_alone (const char *text, gsize len, gsize at)
{
  UrNumber number;

  return at < len && g_str_has_prefix (text + at, "“") &&
         ur_number_read (text, (gssize) len, at + strlen ("“"), &number) &&
         number.kind == UR_NUMBER_PERCENT && number.end < len && g_str_has_prefix (text + number.end, "”");
}

/* 三个 at the end of the words. */
static gboolean
ends_with_count (const char *text, gsize end)
{
  gsize from = end > strlen ("十二个") ? end - strlen ("十二个") : 0;
  UrNumber number;

  while (from < end && ((guchar) text[from] & 0xC0) == 0x80)
    from++;
  return ur_number_find (text, (gssize) end, from, &number) && number.end == end &&
         number.kind == UR_NUMBER_PLAIN && number.unit_end > number.unit_start;
}

/**
 * ur_number_is_of_motto:
 *
 * Returns: whether it is one of so many numbers that are quoted as a motto, or how many they are:
 * 实现三个“100%”, “五个100%”要求
 */
gboolean
ur_number_is_of_motto (const char *text, gsize len, const UrNumber *number)
{
  gsize quote = strlen ("“");

  if (number->kind == UR_NUMBER_PLAIN)
    return number->unit_end == number->end && is_quoted_alone (text, len, number->end);
  if (number->kind != UR_NUMBER_PERCENT || number->end >= len || !g_str_has_prefix (text + number->end, "”"))
    return FALSE;
  return ends_with_count (text, number->start) ||
         (number->start >= quote && g_str_has_prefix (text + number->start - quote, "“") &&
          ends_with_count (text, number->start - quote));
}
