/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a verb says that something became more or less. */
#include "ur-verb.h"

#include <string.h>

#include "ur-number-words.h"

/* 低于全省平均3个百分点, but not 低于上年的3件; so much may be between them, in bytes. */
#define LONGEST_MEASURE 36

static const char *
find_prefix (const char *text, UrNumberWords list)
{
  for (const char *const *word = ur_number_words_get (list); *word != NULL; word++)
    if (g_str_has_prefix (text, *word))
      return *word;
  return NULL;
}

/**
 * ur_verb_get_change:
 * @verb: words between a label and a figure: 同比下降
 *
 * Returns: the direction of the last word in @verb that has one, or %UR_CHANGE_NONE
 */
UrChange
ur_verb_get_change (const char *verb)
{
  UrChange change = UR_CHANGE_NONE;
  const char *p = verb;

  while (*p != '\0')
    {
      const char *word = find_prefix (p, UR_NUMBER_WORDS_NO_CHANGES);

      if (find_prefix (p, UR_NUMBER_WORDS_DENIALS) != NULL)
        return UR_CHANGE_NONE;
      if (word == NULL && (word = find_prefix (p, UR_NUMBER_WORDS_DECREASES)) != NULL)
        change = UR_CHANGE_DOWN;
      else if (word == NULL && (word = find_prefix (p, UR_NUMBER_WORDS_INCREASES)) != NULL)
        change = UR_CHANGE_UP;
      p = word != NULL ? p + strlen (word) : g_utf8_next_char (p);
    }
  return change;
}

static const char *
find_suffix (const char *text, gsize length, UrNumberWords list)
{
  for (const char *const *word = ur_number_words_get (list); *word != NULL; word++)
    {
      gsize n = strlen (*word);

      if (n <= length && strncmp (text + length - n, *word, n) == 0)
        return *word;
    }
  return NULL;
}

static gsize
skip_back (const char *text, gsize length, UrNumberWords list)
{
  const char *end;

  while ((end = find_suffix (text, length, list)) != NULL)
    length -= strlen (end);
  return length;
}

/* Words, spaces and colons between a verb or noun and its figure. */
static gsize
skip_ends (const char *text, gsize length, UrNumberWords list)
{
  for (gsize before = length + 1; length < before;)
    {
      before = length;
      length = skip_back (text, length, list);
      if (length > 0 &&
          g_utf8_strchr (" 　：:", -1, g_utf8_get_char (g_utf8_prev_char (text + length))) != NULL)
        length = (gsize) (g_utf8_prev_char (text + length) - text);
    }
  return length;
}

/* Of 未减少200件 nothing is known but that so much it was not. */
static gboolean
is_denied (const char *text, gsize length)
{
  return find_suffix (text, skip_back (text, length, UR_NUMBER_WORDS_BETWEEN_REFUSAL),
                      UR_NUMBER_WORDS_REFUSALS) != NULL;
}

/* The word before what may be between it and a figure. */
static const char *
find_last (const char *text, gsize length, UrNumberWords list)
{
  const char *word = find_suffix (text, length, list);

  return word != NULL && !is_denied (text, length - strlen (word)) ? word : NULL;
}

static const char *
find_comparative (const char *text)
{
  gsize length = strlen (text);

  for (const char *const *words = ur_number_words_get (UR_NUMBER_WORDS_COMPARATIVES); *words != NULL;
       words += 2)
    if (g_str_has_suffix (text, words[0]))
      {
        gsize before = length - strlen (words[0]);
        const char *glyph = before > 0 ? g_utf8_prev_char (text + before) : "";

        if (before > 0 && g_utf8_strchr (words[1], -1, g_utf8_get_char (glyph)) != NULL)
          return NULL;
        return is_denied (text, before) ? NULL : words[0];
      }
  return NULL;
}

/* 降幅为3%, 减少额200元 */
static const char *
find_fall (const char *text)
{
  gsize length = skip_ends (text, strlen (text), UR_NUMBER_WORDS_AFTER_NOUN);
  const char *word = find_suffix (text, length, UR_NUMBER_WORDS_FALLS);
  const char *noun = find_suffix (text, length, UR_NUMBER_WORDS_CHANGE_ENDS);

  if (word == NULL && noun != NULL)
    word = find_suffix (text, length - strlen (noun), UR_NUMBER_WORDS_DECREASES);
  return word;
}

/**
 * ur_verb_find_decrease:
 * @text: a text
 *
 * Also where 了, a colon or a space is between the word and what follows: 减少了200件.  Of 减少到200件 the
 * figure is what is left, and of 未减少200件 it is no decrease.
 *
 * Returns: (nullable): the word at the end of @text by which what follows is a decrease
 */
const char *
ur_verb_find_decrease (const char *text)
{
  const char *word = find_last (text, skip_ends (text, strlen (text), UR_NUMBER_WORDS_AFTER_VERB),
                                UR_NUMBER_WORDS_DECREASES);

  if (word == NULL)
    word = find_fall (text);
  return word != NULL ? word : find_comparative (text);
}

/**
 * ur_verb_find_lower:
 * @text: a text
 *
 * Returns: (nullable): the word at the end of @text, with what is measured against after it, by which what
 * follows says how much less there is: 低于全省平均3个百分点
 */
const char *
ur_verb_find_lower (const char *text)
{
  gsize length = strlen (text);
  const char *p = text + length;

  if (length == 0 || g_utf8_strchr (ur_number_words_get (UR_NUMBER_WORDS_LEVELS_END)[0], -1,
                                    g_utf8_get_char (g_utf8_prev_char (p))) == NULL)
    return NULL;
  while (p > text && (gsize) (text + length - p) < LONGEST_MEASURE)
    {
      const char *word = find_last (text, (gsize) (p - text), UR_NUMBER_WORDS_LOWER);

      if (word != NULL)
        return word;
      p = g_utf8_prev_char (p);
      if (!g_unichar_isalnum (g_utf8_get_char (p)))
        return NULL;
    }
  return NULL;
}
