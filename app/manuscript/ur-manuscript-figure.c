/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a line holds a figure, it is no heading; a few things that are counted do not make one. */
#include "ur-manuscript-private.h"

#include "ur-number.h"

/* In characters. */
#define LONGEST_LEAD 44
#define SHORTEST_BODY 6

/* 一个 of 突出一个“稳”字 is an article. */
static gboolean
is_one (const char *text, const UrNumber *number)
{
  return number->kind == UR_NUMBER_PLAIN && *number->magnitude == '\0' && number->bound == UR_BOUND_NONE &&
         number->number_end - number->number_start == strlen ("一") &&
         g_str_has_prefix (text + number->number_start, "一");
}

/* 办好8件实事: a few things that are named after their number can be in a heading. */
static gboolean
is_small_count (const char *text, const UrNumber *number, gsize end)
{
  return number->kind == UR_NUMBER_PLAIN && *number->magnitude == '\0' && number->bound == UR_BOUND_NONE &&
         number->value.scale == 0 && number->value.mantissa < 100 && !number->is_range &&
         number->unit_end > number->unit_start && number->end < end &&
         g_utf8_strlen (text + number->end, (gssize) (end - number->end)) >= 2 &&
         g_strstr_len (text + number->end, (gssize) (end - number->end), "，") == NULL;
}

static gboolean
tells_figure (const char *text, gsize from, gsize end)
{
  UrNumber number;

  for (gsize at = from; at < end && ur_number_find (text, (gssize) end, at, &number); at = number.end)
    if (ur_number_is_figure (&number) && number.kind != UR_NUMBER_DURATION && !is_one (text, &number) &&
        !is_small_count (text, &number, end))
      return TRUE;
  return FALSE;
}

/**
 * ur_manuscript_has_figure:
 * @text: UTF-8 that a zero byte ends, at or after @end
 * @from: byte to begin at
 * @end: byte to end at
 *
 * Returns: whether there is a figure; how long something took is none
 */
gboolean
ur_manuscript_has_figure (const char *text, gsize from, gsize end)
{
  UrNumber number;

  for (gsize at = from; at < end && ur_number_find (text, (gssize) end, at, &number); at = number.end)
    if (ur_number_is_figure (&number) && number.kind != UR_NUMBER_DURATION && !is_one (text, &number))
      return TRUE;
  return FALSE;
}

/* 开展100场法律体检: what is counted is named, and the number is neither first nor last. */
static gboolean
is_named_count (const char *text, const UrNumber *number)
{
  return *number->magnitude == '\0' && number->bound == UR_BOUND_NONE && number->start > 0 &&
         (number->kind == UR_NUMBER_PLAIN || number->kind == UR_NUMBER_DURATION) &&
         g_utf8_strlen (text + number->end, -1) >= 2 &&
         !g_unichar_ispunct (g_utf8_get_char (text + number->end));
}

/**
 * ur_heading_tells_figure:
 * @text: a short line
 *
 * Returns: whether it holds a figure that is not only a part of the name of something
 */
gboolean
ur_heading_tells_figure (const char *text)
{
  UrNumber number;

  for (gsize at = 0; ur_number_find (text, -1, at, &number); at = number.end)
    if (ur_number_is_figure (&number) && !is_one (text, &number) && !is_named_count (text, &number))
      return TRUE;
  return FALSE;
}

/**
 * ur_manuscript_get_lead_end:
 * @text: a paragraph
 * @from: the byte after its mark
 * @len: its bytes
 *
 * Returns: the byte of the full stop that ends the words which open a paragraph, or 0 when its first
 *   sentence is none
 */
gsize
ur_manuscript_get_lead_end (const char *text, gsize from, gsize len)
{
  const char *stop = g_strstr_len (text + from, (gssize) (len - from), "。");
  gsize end;

  if (stop == NULL)
    return 0;
  end = (gsize) (stop - text);
  if (g_utf8_strlen (text + from, (gssize) (end - from)) > LONGEST_LEAD ||
      g_utf8_strlen (stop, (gssize) (len - end)) < SHORTEST_BODY)
    return 0;
  return (from > 0 ? tells_figure (text, from, end) : ur_manuscript_has_figure (text, from, end)) ? 0 : end;
}
