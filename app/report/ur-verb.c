/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a verb says that something became more or less. */
#include "ur-figure.h"
#include "ur-verb.h"

#include <string.h>

static const char *const decreases[] = { "下降", "减少", "降低",   "回落", "下滑", "缩减", "压减", "压缩",
                                         "缩短", "缩小", "缩水",   "减轻", "减去", "减掉", "精简", "下跌",
                                         "跌落", "滑落", "收缩",   "收窄", "萎缩", "下调", "下挫", "下浮",
                                         "下行", "下探", "下移",   "走低", "后退", "退后", "低于", "少于",
                                         "慢于", "落后", "负增长", "负增", "减",   "降",   "跌",   NULL };
static const char *const increases[] = { "增长", "增加", "提高", "提升", "上升", "上涨", "扩大",
                                         "攀升", "回升", "新增", "增",   "升",   "涨",   NULL };

/* By how much something became less, as a noun: 降幅为3%, 减少额200元. */
static const char *const falls[] = { "降幅", "减幅", "跌幅", "减量", NULL };
static const char *const nouns[] = { "幅度", "比例", "数量", "数", "量", "额", "率", NULL };

/* Between such a word and the figure. */
static const char *const verb_ends[] = { "了", "达", "共", "共计", "合计", " ", "　", "：", ":", NULL };
static const char *const noun_ends[] = { "为", "是", "达", "达到", "有", " ", "　", "：", ":", NULL };

/* 比上年少200件; and what makes another word of it. */
static const struct
{
  const char *word, *not_after;
} comparatives[] = {
  { "少了", "不缺" }, { "少", "不缺多很太青老幼至最减" }, { "低", "高降" }, { "慢", "快缓" }
};

/* 低于全省平均3个百分点, but not 低于上年的3件; so much may be between them, in bytes. */
static const char *const lower[] = { "低于", "少于", "慢于", "落后于", "落后", NULL };
static const char measures[] = "年期国省市区县均平数值标划算月度线州";
#define LONGEST_MEASURE 36

/* 增幅回落 became less, although 增 is in it; of 未下降 nothing is known. */
static const char *const neither[] = { "增幅", "增速", "涨幅", "降幅", "跌幅", "减幅", NULL };
static const char *const denials[] = { "不", "未", "没有", "并非", NULL };

/* At the end of what is before a verb: 未减少, 没有再减少. */
static const char *const refusals[] = { "不", "未", "没", "无", "并非", NULL };
static const char *const adverbs[] = { "有",   "再",     "曾",     "会",     "是",   "能",   "见",
                                       "出现", "发生",   "同比",   "环比",   "明显", "大幅", "因此",
                                       "随之", "比上年", "较上年", "比去年", NULL };

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

static gsize
skip_back (const char *text, gsize length, const char *const *words)
{
  const char *end;

  while ((end = find_suffix (text, length, words)) != NULL)
    length -= strlen (end);
  return length;
}

/* Of 未减少200件 nothing is known but that so much it was not. */
static gboolean
is_denied (const char *text, gsize length)
{
  return find_suffix (text, skip_back (text, length, adverbs), refusals) != NULL;
}

/* The word before what may be between it and a figure. */
static const char *
find_last (const char *text, gsize length, const char *const *words)
{
  const char *word = find_suffix (text, length, words);

  return word != NULL && !is_denied (text, length - strlen (word)) ? word : NULL;
}

static const char *
find_comparative (const char *text)
{
  gsize length = strlen (text);

  for (guint i = 0; i < G_N_ELEMENTS (comparatives); i++)
    if (g_str_has_suffix (text, comparatives[i].word))
      {
        gsize before = length - strlen (comparatives[i].word);
        const char *glyph = before > 0 ? g_utf8_prev_char (text + before) : "";

        if (before > 0 && g_utf8_strchr (comparatives[i].not_after, -1, g_utf8_get_char (glyph)) != NULL)
          return NULL;
        return is_denied (text, before) ? NULL : comparatives[i].word;
      }
  return NULL;
}

/* 降幅为3%, 减少额200元 */
static const char *
find_fall (const char *text)
{
  gsize length = skip_back (text, strlen (text), noun_ends);
  const char *word = find_suffix (text, length, falls);
  const char *noun = find_suffix (text, length, nouns);

  if (word == NULL && noun != NULL)
    word = find_suffix (text, length - strlen (noun), decreases);
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
  const char *word = find_last (text, skip_back (text, strlen (text), verb_ends), decreases);

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

  if (length == 0 || g_utf8_strchr (measures, -1, g_utf8_get_char (g_utf8_prev_char (p))) == NULL)
    return NULL;
  while (p > text && (gsize) (text + length - p) < LONGEST_MEASURE)
    {
      const char *word = find_last (text, (gsize) (p - text), lower);

      if (word != NULL)
        return word;
      p = g_utf8_prev_char (p);
      if (!g_unichar_isalnum (g_utf8_get_char (p)))
        return NULL;
    }
  return NULL;
}
