/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Units that are told ahead of the numbers without one: 支出（单位：万元）：培训120，慰问86. */
#include "ur-told-unit.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-number.h"
#include "ur-phrase.h"

/* 金额单位：万元人民币 and the like are no longer, in bytes. */
#define LONGEST_WORDS 60

static gboolean
is_unit (const char *text, gsize start, gsize end)
{
  g_autofree char *token = g_strdup_printf ("1%.*s", (int) (end - start), text + start);
  UrNumber number;

  return end > start && ur_number_read (token, -1, 0, &number) && number.end == strlen (token) &&
         number.number_end == 1 && number.unit_end > number.unit_start &&
         (number.kind == UR_NUMBER_PLAIN || number.kind == UR_NUMBER_PERCENT ||
          number.kind == UR_NUMBER_PERMILLE);
}

/* 万元、人 */
static gboolean
are_units (const char *text, gsize start, gsize end)
{
  for (gsize at = start; at < end;)
    {
      gsize stop = MIN (ur_phrase_find_stop (text, at, "、，,/；和"), end);

      if (!is_unit (text, at, stop))
        return FALSE;
      at = stop < end ? stop + (gsize) g_utf8_skip[(guchar) text[stop]] : end;
    }
  return TRUE;
}

/* 见下表，单位：万元 and 不含基建，单位：万元: what is before a comma says nothing of it. */
static gsize
skip_others (const char *text, gsize start, gsize end)
{
  for (gsize at = start; at < end; at += (gsize) g_utf8_skip[(guchar) text[at]])
    if ((g_str_has_prefix (text + at, "，") || g_str_has_prefix (text + at, "；")) &&
        ur_words_begin (UR_WORDS_UNIT_TOLD, text + at + strlen ("，"), end - at - strlen ("，")) >
            strlen ("以"))
      return at + strlen ("，");
  return start;
}

/* What is between brackets, or alone on a line, where it must say that it is a unit. */
static gboolean
read_words (const char *text, gsize start, gsize end, gboolean alone, UrToldUnit *out)
{
  gsize before, after;

  while (start < end && text[start] == ' ')
    start++;
  if (end <= start || end - start > LONGEST_WORDS)
    return FALSE;
  start = skip_others (text, start, end);
  before = ur_words_begin (UR_WORDS_UNIT_TOLD, text + start, end - start);
  after = ur_words_end (UR_WORDS_UNIT_TOLD_ENDS, text + start, end - start);
  *out = (UrToldUnit){ start, end, start + before, end - after, FALSE };
  while (out->unit_start < out->unit_end && text[out->unit_start] == ' ')
    out->unit_start++;
  if (alone && before <= strlen ("以"))
    return FALSE;
  if (out->unit_start >= out->unit_end)
    return FALSE;
  if (is_unit (text, out->unit_start, out->unit_end))
    return TRUE;
  out->is_several = before > strlen ("以") && are_units (text, out->unit_start, out->unit_end);
  return out->is_several;
}

static gboolean
is_open (const char *p)
{
  return *p == '(' || g_str_has_prefix (p, "（");
}

static gboolean
is_close (const char *p)
{
  return *p == ')' || g_str_has_prefix (p, "）");
}

/* The bracket that begins at @at. */
static gboolean
read_bracket (const char *text, gsize at, gsize len, UrToldUnit *out)
{
  gsize start = at + (gsize) g_utf8_skip[(guchar) text[at]], end = start;

  while (end < len && end - start <= LONGEST_WORDS && !is_close (text + end) && !is_open (text + end))
    end += (gsize) g_utf8_skip[(guchar) text[end]];
  return end < len && is_close (text + end) && read_words (text, start, end, FALSE, out);
}

/**
 * ur_told_unit_find:
 * @end: the byte of @text where a number begins
 * @out: (out): the words, in bytes of @text
 *
 * Returns: whether brackets before a number, in its sentence, tell its unit: the last that do
 */
gboolean
ur_told_unit_find (const char *text, gsize end, UrToldUnit *out)
{
  gsize from = ur_phrase_find_start (text, end, "。！？");
  gboolean found = FALSE;
  UrToldUnit read;

  for (gsize at = from; at < end; at += (gsize) g_utf8_skip[(guchar) text[at]])
    if (is_open (text + at) && read_bracket (text, at, end, &read))
      {
        *out = read;
        found = TRUE;
      }
  return found;
}

/* 单位：万元 of 主要收支情况如下，单位：万元: the words after the last mark. */
static gboolean
read_end (const char *text, gsize len, UrToldUnit *out)
{
  gsize start = ur_phrase_find_start (text, len, "，。；,;");

  return start > 0 && read_words (text, start, len, TRUE, out);
}

/**
 * ur_told_unit_read_lead:
 * @text: a passage
 * @len: its bytes
 * @out: (out): the words, in bytes of @text
 *
 * Reads a line that is nothing but 单位：万元, or ends with such words or brackets:
 * 主要支出如下（单位：万元）：.
 *
 * Returns: whether it tells the unit of what is below it
 */
gboolean
ur_told_unit_read_lead (const char *text, gsize len, UrToldUnit *out)
{
  const char *open = NULL;

  if (read_words (text, 0, len, TRUE, out))
    return TRUE;
  if (len > strlen ("。") && g_str_has_prefix (text + len - strlen ("。"), "。"))
    len -= strlen ("。");
  if (len > 0 && text[len - 1] == ':')
    len--;
  else if (len > strlen ("：") && g_str_has_prefix (text + len - strlen ("："), "："))
    len -= strlen ("：");
  if (read_words (text, 0, len, TRUE, out) || read_end (text, len, out))
    return TRUE;
  for (const char *p = text; p < text + len; p = g_utf8_next_char (p))
    if (is_open (p))
      open = p;
  return open != NULL && read_bracket (text, (gsize) (open - text), len, out) && is_close (text + out->end) &&
         out->end + (gsize) g_utf8_skip[(guchar) text[out->end]] == len;
}
