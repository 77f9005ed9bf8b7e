/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Headings within a line: what was copied from a page often comes as one line. */
#include "ur-manuscript-private.h"

#include <string.h>

/* In characters. */
#define LONGEST_WORDS 40
#define LONGEST_PART 24
#define SHORTEST_PART 4
#define SHORTEST_TITLE 8

/* In bytes: a longer line holds more than one paragraph, so that items of all forms part it. */
#define LONG_LINE 1000

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

static gboolean
is_outer (UrMarkForm form)
{
  return form == UR_MARK_NUMERAL || form == UR_MARK_BRACKET || form == UR_MARK_CHAPTER;
}

/* Where 2031年工作回顾 ends, after which the text begins without a stop or a gap. */
static const char *
find_part_end (const char *p)
{
  const char *start = p;

  for (guint n = 0; n < LONGEST_PART && *p != '\0' && !g_str_has_prefix (p, "。"); n++)
    {
      p = g_utf8_next_char (p);
      if (n + 1 >= SHORTEST_PART && ur_heading_is_part (start, (gsize) (p - start)))
        return p;
    }
  return NULL;
}

/* 二、2031年重点任务  会议要求…: where a gap ends the words of a heading; NULL where a stop does. */
static const char *
find_gap (const char *p, gboolean is_long)
{
  UrListMark mark;

  if (!ur_list_mark_read (p, strlen (p), &mark) || (!is_outer (mark.form) && !is_long))
    return NULL;
  if (!has_words (p + mark.end))
    return is_outer (mark.form) && is_long ? find_part_end (p + mark.end) : NULL;
  for (p += mark.end; *p != '\0' && !g_str_has_prefix (p, "。"); p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)))
      return g_utf8_strlen (p, -1) > LONGEST_WORDS ? g_utf8_next_char (p) : NULL;
  return NULL;
}

/* What can be a heading here, whatever its number is. */
static gboolean
is_heading (const char *text, const char *p, const UrListMark *mark, gboolean is_long)
{
  if (!is_outer (mark->form) && (!is_long || mark->form >= UR_MARK_POINT))
    return FALSE;
  if (is_long && mark->form != UR_MARK_BRACKET && is_outer (mark->form) &&
      find_part_end (p + mark->end) != NULL)
    return TRUE;
  return (p == text || is_after_stop (text, p)) && has_words (p + mark->end);
}

/* Notes the number of the heading with which a piece begins. */
static void
note_number (const char *p, guint *numbers)
{
  UrListMark mark;

  if (ur_list_mark_read (p, strlen (p), &mark) && mark.number > 0)
    numbers[mark.form] = mark.number;
}

/* 白沙镇工会2032年工作总结  2032年，…: the title of a report that comes as one line. */
static const char *
find_title_end (const char *text)
{
  guint n = 0;

  for (const char *p = text;
       *p != '\0' && n < LONGEST_WORDS && g_utf8_strchr ("。，；", -1, g_utf8_get_char (p)) == NULL;
       p = g_utf8_next_char (p), n++)
    if (n >= SHORTEST_TITLE && g_unichar_isspace (g_utf8_get_char (p)) &&
        !g_unichar_isdigit (g_utf8_get_char (g_utf8_prev_char (p))))
      return g_utf8_next_char (p);
  return NULL;
}

/* Marks begin with one of these. */
static gboolean
can_begin (gunichar c)
{
  return g_unichar_isdigit (c) || (c >= 0x2460 && c <= 0x277F) ||
         g_utf8_strchr ("一二三四五六七八九十（(第首其再最", -1, c) != NULL;
}

/**
 * ur_inner_heading_find:
 * @text: a line
 * @from: 0, or the byte of the heading that was found last
 * @numbers: (inout) (array): the last number of each form, by #UrMarkForm
 *
 * Finds the next heading within a line, 一、 or （一） after a stop or a gap, whose number goes on, or where
 * the text begins after the words of one.  In a line that is longer than a paragraph the other forms are
 * headings too.
 *
 * Returns: the byte where that begins, or 0
 */
gsize
ur_inner_heading_find (const char *text, gsize from, guint *numbers)
{
  gboolean is_long = strlen (text) > LONG_LINE;
  const char *gap = find_gap (text + from, is_long);

  if (from > 0)
    note_number (text + from, numbers);
  else if (is_long && gap == NULL)
    gap = find_title_end (text);
  for (const char *p = from > 0 ? g_utf8_next_char (text + from) : text; *p != '\0'; p = g_utf8_next_char (p))
    {
      UrListMark mark;

      if (p == gap)
        return (gsize) (p - text);
      if (!can_begin (g_utf8_get_char (p)) || !ur_list_mark_read (p, strlen (p), &mark) ||
          !is_heading (text, p, &mark, is_long) ||
          (p > text && mark.number > 1 && mark.number != numbers[mark.form] + 1))
        continue;
      numbers[mark.form] = mark.number > 0 ? mark.number : numbers[mark.form] + 1;
      if (p > text)
        return (gsize) (p - text);
    }
  return 0;
}
