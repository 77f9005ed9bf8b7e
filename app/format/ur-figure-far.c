/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A word that limits a share and is not beside it: what it is a share of is between the two. */
#include "ur-figure.h"
#include "ur-number-words.h"

#include <string.h>

#define OF "的"

static gboolean
ends_clause (gunichar c)
{
  return g_unichar_ispunct (c) || g_unichar_isdigit (c);
}

/* What is between 超过 and a number that is another year's or a plan's: the number is no limit then. */
static gboolean
is_of_other (const char *from, const char *end)
{
  for (const char *const *word = ur_number_words_get (UR_NUMBER_WORDS_OTHER_LEVELS); *word != NULL; word++)
    if (g_strstr_len (from, end - from, *word) != NULL)
      return TRUE;
  return FALSE;
}

/* A share of something: a percentage or a fraction. */
static gboolean
is_share (const UrIndicator *indicator)
{
  return strcmp (indicator->unit, "%") == 0 || strcmp (indicator->unit, "‰") == 0 ||
         indicator->unit[0] == '/';
}

static UrBound
match (const char *p, gsize *length)
{
  guint n;
  const UrBoundWord *words = ur_number_words_get_bounds (UR_BOUNDS_FAR, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_has_prefix (p, words[i].text))
      {
        *length = strlen (words[i].text);
        return words[i].bound;
      }
  return UR_BOUND_NONE;
}

/**
 * ur_figure_find_far_bound:
 * @indicator: with its unit
 * @text: the words that it is in
 * @figure: where it begins in @text
 * @word: (out): where the word is in @text
 * @length: (out): its bytes
 *
 * 超过技能人才的三分之一: the share is more than a third, though 超过 is not beside it. Of 超过上年的18.2% it
 * is not known.
 *
 * Returns: what the word says, or %UR_BOUND_NONE where there is none
 */
UrBound
ur_figure_find_far_bound (
    const UrIndicator *indicator, const char *text, const char *figure, const char **word, gsize *length)
{
  const char *of = figure - strlen (OF), *p = of;
  UrBound bound = UR_BOUND_NONE;

  if (!is_share (indicator) || figure < text + strlen (OF) || !g_str_has_prefix (of, OF))
    return UR_BOUND_NONE;
  while (p > text && !ends_clause (g_utf8_get_char (g_utf8_prev_char (p))))
    p = g_utf8_prev_char (p);
  while (p < of)
    {
      gsize n = 0;
      UrBound found = match (p, &n);

      if (found != UR_BOUND_NONE)
        {
          bound = found;
          *word = p;
          *length = n;
        }
      p = n > 0 ? p + n : g_utf8_next_char (p);
    }
  return bound != UR_BOUND_NONE && is_of_other (*word + *length, of) ? UR_BOUND_NONE : bound;
}
