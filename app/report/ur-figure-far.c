/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A word that limits a share and is not beside it: what it is a share of is between the two. */
#include "ur-figure.h"

#include <string.h>

#define OF "的"

static const struct
{
  const char *word;
  UrBound bound;
} words[] = {
  { "不超过", UR_BOUND_AT_MOST },  { "未超过", UR_BOUND_AT_MOST },  { "不突破", UR_BOUND_AT_MOST },
  { "不低于", UR_BOUND_AT_LEAST }, { "不少于", UR_BOUND_AT_LEAST }, { "超过", UR_BOUND_ABOVE },
  { "超出", UR_BOUND_ABOVE },      { "突破", UR_BOUND_ABOVE },      { "不到", UR_BOUND_JUST_BELOW },
  { "不足", UR_BOUND_JUST_BELOW }, { "接近", UR_BOUND_JUST_BELOW }, { "将近", UR_BOUND_JUST_BELOW },
};

/* What is between 超过 and a number that is another year's or a plan's: the number is no limit then. */
static const char *const others[] = { "年", "期", "计划", "目标", "任务", "平均", "水平", "预期" };

static gboolean
ends_clause (gunichar c)
{
  return g_unichar_ispunct (c) || g_unichar_isdigit (c);
}

static gboolean
is_of_other (const char *from, const char *end)
{
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_strstr_len (from, end - from, others[i]) != NULL)
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
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (p, words[i].word))
      {
        *length = strlen (words[i].word);
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
