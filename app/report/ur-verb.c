/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a verb says that something became more or less. */
#include "ur-figure.h"

#include <string.h>

static const char *const decreases[] = { "下降", "减少",   "降低", "回落", "下滑", "缩减",
                                         "压减", "缩短",   "减轻", "下跌", "收缩", "下调",
                                         "下挫", "负增长", "减",   "降",   "跌",   NULL };
static const char *const increases[] = { "增长", "增加", "提高", "提升", "上升", "上涨", "扩大",
                                         "攀升", "回升", "新增", "增",   "升",   "涨",   NULL };

/* By how much something became less, as a noun: 降幅为3%. */
static const char *const falls[] = { "降幅", "减幅", "跌幅", NULL };

/* Between such a word and the figure. */
static const char *const verb_ends[] = { "了", " ", "　", "：", ":", NULL };
static const char *const noun_ends[] = { "为", "是", "达", "达到", "有", " ", "　", "：", ":", NULL };

/* 增幅回落 became less, although 增 is in it; of 未下降 nothing is known. */
static const char *const neither[] = { "增幅", "增速", "涨幅", "降幅", "跌幅", "减幅", NULL };
static const char *const denials[] = { "不", "未", "没有", NULL };

static const char *
find_prefix (const char *text, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (text, words[i]))
      return words[i];
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
      const char *word = find_prefix (p, neither);

      if (find_prefix (p, denials) != NULL)
        return UR_CHANGE_NONE;
      if (word == NULL && (word = find_prefix (p, decreases)) != NULL)
        change = UR_CHANGE_DOWN;
      else if (word == NULL && (word = find_prefix (p, increases)) != NULL)
        change = UR_CHANGE_UP;
      p = word != NULL ? p + strlen (word) : g_utf8_next_char (p);
    }
  return change;
}

static const char *
find_suffix (const char *text, gsize length, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      gsize n = strlen (words[i]);

      if (n <= length && strncmp (text + length - n, words[i], n) == 0)
        return words[i];
    }
  return NULL;
}

/* The word before what may be between it and a figure. */
static const char *
find_last (const char *text, const char *const *words, const char *const *ends)
{
  gsize length = strlen (text);
  const char *end;

  while ((end = find_suffix (text, length, ends)) != NULL)
    length -= strlen (end);
  return find_suffix (text, length, words);
}

/**
 * ur_verb_find_decrease:
 * @text: a text
 *
 * Also where 了, a colon or a space is between the word and what follows: 减少了200件.  Of 减少到200件 the
 * figure is what is left.
 *
 * Returns: (nullable): the word at the end of @text by which what follows is a decrease
 */
const char *
ur_verb_find_decrease (const char *text)
{
  const char *word = find_last (text, decreases, verb_ends);

  if (word == NULL)
    word = find_last (text, falls, noun_ends);
  if (word == NULL && g_str_has_suffix (text, "少了"))
    word = "少了";
  return word;
}
