/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers that are read as they stand, and may be printed wrongly or be a name: 5 2.3万人, 1.36家,
 * 800千伏工程. */
#include "ur-finding-judge.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-phrase.h"

/* Blanks within a number are no more, in characters. */
#define LONGEST_TEAR 3

/* The name of a building site is no longer, in bytes. */
#define LONGEST_NAME 36

/* What is before it in its clause says that it is an average, in bytes. */
#define FURTHEST_AVERAGE 90

static gboolean
is_digit (gunichar c)
{
  return c < 0x80 ? g_ascii_isdigit (c) : c >= 0xFF10 && c <= 0xFF19;
}

/* 5 2.3万人, 52 . 3万人, 52·3万人, 1O0件: digits, and nothing but blanks, points or a letter that looks like
 * one before the number. */
static gboolean
is_torn (const char *text, gsize from, const UrNumber *number)
{
  static const char tears[] = " 　\t.．·•。OoIl";
  const char *p = text + number->start;

  for (guint n = 0; p > text + from && n <= LONGEST_TEAR; n++)
    {
      gunichar c = g_utf8_get_char (g_utf8_prev_char (p));

      if (n > 0 && is_digit (c))
        return TRUE;
      if (g_utf8_strchr (tears, -1, c) == NULL)
        return FALSE;
      p = g_utf8_prev_char (p);
    }
  return FALSE;
}

/* 9 of 9 3%: a number without a unit, with nothing but blanks before the next digits. */
static gboolean
is_head_of_torn (const char *text, const UrNumber *number)
{
  const char *p = text + number->end;
  guint n = 0;

  if (number->unit_end > number->unit_start || number->kind != UR_NUMBER_PLAIN || *number->magnitude != '\0')
    return FALSE;
  for (; n <= LONGEST_TEAR && *p != '\0' && g_utf8_strchr (" 　\t", -1, g_utf8_get_char (p)) != NULL; n++)
    p = g_utf8_next_char (p);
  return n > 0 && is_digit (g_utf8_get_char (p));
}

/* 1.36家: there is no part of one, but on average. */
static gboolean
is_part_of_one (const char *text, gsize from, const UrNumber *number)
{
  gsize start = number->start > from + FURTHEST_AVERAGE ? number->start - FURTHEST_AVERAGE : from;

  if (number->kind != UR_NUMBER_PLAIN || number->value.scale == 0 || *number->magnitude != '\0' ||
      !ur_words_is (UR_WORDS_INDIVISIBLE, text + number->unit_start, number->unit_end - number->unit_start))
    return FALSE;
  while (start < number->start && ((guchar) text[start] & 0xC0) == 0x80)
    start++;
  start += ur_phrase_find_start (text + start, number->start - start, "。；;");
  return ur_words_find (UR_WORDS_EACH, text + start, number->start - start, NULL) == NULL;
}

/* 120万吨乙烯项目, ±800千伏工程, 2×25千米隧道: a measure may belong to the name of what was built. */
static gboolean
may_be_of_name (const char *text, gsize from, const UrNumber *number)
{
  gsize end;

  if (number->kind != UR_NUMBER_PLAIN || number->bound != UR_BOUND_NONE || number->is_range ||
      !ur_words_is (UR_WORDS_MEASURED, text + number->unit_start, number->unit_end - number->unit_start))
    return FALSE;
  end = ur_phrase_find_stop (text, number->end, "，。；、的,;");
  return end > number->end && ur_words_end (UR_WORDS_VERBS, text + from, number->start - from) == 0 &&
         ur_words_find (UR_WORDS_WORKS, text + number->end, MIN (end - number->end, LONGEST_NAME), NULL) !=
             NULL;
}

/**
 * ur_number_is_doubtful:
 * @text: a passage
 * @from: where its own words begin
 * @number: a token of it
 *
 * Returns: whether @number may be a part of the one that was meant, have a point too many, or count nothing
 */
gboolean
ur_number_is_doubtful (const char *text, gsize from, const UrNumber *number)
{
  return is_torn (text, from, number) || is_head_of_torn (text, number) ||
         is_part_of_one (text, from, number) || may_be_of_name (text, from, number);
}
