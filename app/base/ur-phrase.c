/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-phrase.h"

#include <string.h>

#define FULL_STOP "。"

static gboolean
is_one_of (const char *stops, const char *p)
{
  return g_utf8_strchr (stops, -1, g_utf8_get_char (p)) != NULL;
}

/* A mark that still belongs to the sentence whose end has been passed. */
static gboolean
is_closing (gunichar c)
{
  return c == 0x201D || c == 0x2019 || c == 0x300D || c == 0x300F || c == 0xFF09 || c == 0x300B;
}

/**
 * ur_phrase_find_stop:
 * @text: UTF-8
 * @from: byte to begin at
 * @stops: characters, for example %UR_STOPS_SENTENCE
 *
 * Returns: the byte where the next of @stops is, or the length of @text
 */
gsize
ur_phrase_find_stop (const char *text, gsize from, const char *stops)
{
  const char *p = text + from;

  while (*p != '\0' && !is_one_of (stops, p))
    p = g_utf8_next_char (p);
  return (gsize) (p - text);
}

/**
 * ur_phrase_find_end:
 * @text: UTF-8
 * @from: byte to begin at
 * @stops: what ends it
 *
 * Returns: the byte after the next of @stops and the closing quotation marks and brackets that follow it, or
 * the length of @text
 */
gsize
ur_phrase_find_end (const char *text, gsize from, const char *stops)
{
  const char *p = text + ur_phrase_find_stop (text, from, stops);

  if (*p != '\0')
    p = g_utf8_next_char (p);
  while (is_closing (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return (gsize) (p - text);
}

/**
 * ur_phrase_find_start:
 * @text: UTF-8
 * @from: byte to begin at, going back
 * @stops: what ends the one before
 *
 * Returns: the byte after the nearest of @stops before @from and the closing marks that follow it, or 0
 */
gsize
ur_phrase_find_start (const char *text, gsize from, const char *stops)
{
  const char *p = text + from;

  while (p > text && !is_one_of (stops, g_utf8_prev_char (p)))
    p = g_utf8_prev_char (p);
  while (p > text && p < text + from && is_closing (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return (gsize) (p - text);
}

/**
 * ur_phrase_trim:
 * @words: what can be a point in a list
 *
 * Takes away white space and one full stop at the end, in place.
 */
void
ur_phrase_trim (char *words)
{
  g_strchomp (words);
  if (g_str_has_suffix (words, FULL_STOP))
    words[strlen (words) - strlen (FULL_STOP)] = '\0';
}
