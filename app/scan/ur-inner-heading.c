/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings within a line: what was copied from a page often comes as one line. */
#include "ur-manuscript.h"

#include <string.h>

/* In characters. */
#define LONGEST_WORDS 40

static gboolean
is_after_stop (const char *text, const char *p)
{
  const char *before = p;

  while (before > text && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (before))))
    before = g_utf8_prev_char (before);
  if (before == text)
    return FALSE;
  return before < p || g_utf8_strchr ("。！；”）", -1, g_utf8_get_char (g_utf8_prev_char (before))) != NULL;
}

/* The words after a mark are a heading: they end soon, with a stop or before a gap. */
static gboolean
has_words (const char *p)
{
  guint n = 0;

  for (; *p != '\0' && n <= LONGEST_WORDS; p = g_utf8_next_char (p), n++)
    if (g_str_has_prefix (p, "。") || g_unichar_isspace (g_utf8_get_char (p)))
      return n >= 3;
  return FALSE;
}

/* 二、2031年重点任务  会议要求…: where a gap ends the words of a heading; NULL where a stop does. */
static const char *
find_gap (const char *p)
{
  UrListMark mark;

  if (!ur_list_mark_read (p, strlen (p), &mark) ||
      (mark.form != UR_MARK_NUMERAL && mark.form != UR_MARK_BRACKET) || !has_words (p + mark.end))
    return NULL;
  for (p += mark.end; *p != '\0' && !g_str_has_prefix (p, "。"); p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)))
      return g_utf8_strlen (p, -1) > LONGEST_WORDS ? g_utf8_next_char (p) : NULL;
  return NULL;
}

/**
 * ur_inner_heading_find:
 * @text: a line
 * @from: 0, or the byte of the heading that was found last
 * @numbers: (inout) (array): the last number of each form, by #UrMarkForm
 *
 * Finds the next heading within a line, 一、 or （一） after a stop or a gap, whose number goes on, or where
 * the text begins after the words of one.
 *
 * Returns: the byte where that begins, or 0
 */
gsize
ur_inner_heading_find (const char *text, gsize from, guint *numbers)
{
  const char *gap = find_gap (text + from);

  for (const char *p = from > 0 ? g_utf8_next_char (text + from) : text; *p != '\0'; p = g_utf8_next_char (p))
    {
      UrListMark mark;

      if (p == gap)
        return (gsize) (p - text);
      if (g_utf8_strchr ("一二三四五六七八九十（(", -1, g_utf8_get_char (p)) == NULL ||
          !ur_list_mark_read (p, strlen (p), &mark) ||
          (mark.form != UR_MARK_NUMERAL && mark.form != UR_MARK_BRACKET) ||
          (p > text && !is_after_stop (text, p)) || !has_words (p + mark.end) ||
          (p > text && mark.number != 1 && mark.number != numbers[mark.form] + 1))
        continue;
      numbers[mark.form] = mark.number;
      if (p > text)
        return (gsize) (p - text);
    }
  return 0;
}
