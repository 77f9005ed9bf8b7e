/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The word of a change before its figure, and what the change is measured against. */
#include "ur-finding-label.h"

#include <string.h>

#include "ur-findings-private.h"
#include "ur-import-words.h"
#include "ur-verb.h"

/* 比2020年同期, in bytes */
#define LONGEST_BASIS 24

/**
 * ur_finding_is_rate:
 *
 * Returns: whether it is a share or the difference of two
 */
gboolean
ur_finding_is_rate (const UrFinding *finding)
{
  return finding->number.kind == UR_NUMBER_PERCENT || finding->number.kind == UR_NUMBER_PERMILLE ||
         finding->number.kind == UR_NUMBER_TENTHS || finding->number.kind == UR_NUMBER_POINTS;
}

/**
 * ur_finding_label_dup_words:
 *
 * Returns: (transfer full): the words from @start to @end
 */
char *
ur_finding_label_dup_words (const UrFindingWords *words, gsize start, gsize end)
{
  const char *text = words->around.text;

  if (end <= start)
    return g_strdup ("");
  if (start >= strlen ("“") && memcmp (text + start - strlen ("“"), "“", strlen ("“")) == 0 &&
      g_strstr_len (text + start, (gssize) (end - start), "”") != NULL)
    start -= strlen ("“"); /* “安康杯”竞赛 */
  return g_strndup (text + start, end - start);
}

/* 高于全省平均0.6个百分点, 比上年提高2.1个百分点: the last word of change within the clause, what it is
 * measured against after or before it. */
static void
find_comparison (UrFindingWords *words)
{
  const char *text = words->around.text;
  const char *found;
  gsize len, at;

  if (words->change > 0 || words->start >= words->end)
    return;
  found = ur_words_find (UR_WORDS_OVER, text + words->start, words->end - words->start, &len);
  if (found == NULL || (words->finding->number.kind != UR_NUMBER_POINTS && g_str_has_prefix (found, "落后") &&
                        !g_str_has_prefix (found, "落后于"))) /* 淘汰落后产能 */
    return;
  at = (gsize) (found - text);
  words->finding->than = ur_finding_label_dup_words (words, at + len, words->finding->number.start);
  words->finding->verb = g_strndup (found, len);
  words->finding->change = ur_verb_get_change (words->finding->verb) == UR_CHANGE_DOWN ||
                                   g_utf8_strchr ("低少慢落", -1, g_utf8_get_char (found)) != NULL
                               ? UR_CHANGE_DOWN
                               : UR_CHANGE_UP;
  words->end = at;
  words->change = len;
}

/* 受理 of 少受理29件, 发生 of 少发生4起: nothing but a verb. */
static gboolean
is_done (const char *words, gsize len)
{
  return ur_words_is (UR_WORDS_VERBS, words, len) || ur_words_is (UR_WORDS_HAPPENS, words, len);
}

/* 同比少受理29件: more or less of what was done, told before the verb. */
static gboolean
take_more_or_less (UrFindingWords *words)
{
  const char *text = words->around.text;

  for (gsize at = words->start, len; at < words->end; at += len)
    {
      const char *found = ur_words_find (UR_WORDS_AGAINST_TIME, text + at, words->end - at, &len);
      gsize from;

      if (found == NULL)
        return FALSE;
      at = (gsize) (found - text);
      from = at + len;
      if (from + strlen ("少") >= words->end ||
          (!g_str_has_prefix (text + from, "少") && !g_str_has_prefix (text + from, "多")) ||
          !is_done (text + from + strlen ("少"), words->end - from - strlen ("少")))
        continue;
      words->finding->change = g_str_has_prefix (text + from, "少") ? UR_CHANGE_DOWN : UR_CHANGE_UP;
      words->finding->verb = g_strndup (text + from, words->end - from);
      words->change = words->end - from;
      words->end = at;
      return TRUE;
    }
  return FALSE;
}

/* Where 比2020年 begins in the words before a figure; 比例 and 占比 are no such words.  The end of
 * the words without it. */
static gsize
find_basis (const UrFindingWords *words)
{
  const char *text = words->around.text;
  const char *last = NULL;

  for (const char *p = text + words->start; p < text + words->end; p = g_utf8_next_char (p))
    if (g_str_has_prefix (p, "比") || g_str_has_prefix (p, "较"))
      last = p;
  if (last == NULL || (gsize) (text + words->end - last) > strlen ("比2020年同期上年末") ||
      g_str_has_prefix (last, "比例") || g_str_has_prefix (last, "比重") || g_str_has_prefix (last, "比率") ||
      g_str_has_prefix (last, "比赛") || g_str_has_prefix (last, "比口径"))
    return words->end;
  if (last > text)
    {
      const char *before = g_utf8_prev_char (last);

      if (g_str_has_prefix (before, "占") || g_str_has_prefix (before, "同"))
        return words->end;
    }
  return (gsize) (last - text);
}

/* 2018年, 五年前, 年初: a time that is not understood of itself, as the year before is. */
static gboolean
is_base_to_name (const char *text, gsize start, gsize end)
{
  UrNumber number;

  if (ur_words_begin (UR_WORDS_BASES, text + start, end - start) > 0)
    return TRUE;
  return ur_number_read (text, (gssize) end, start, &number) &&
         (number.kind == UR_NUMBER_YEAR || number.kind == UR_NUMBER_DATE ||
          number.kind == UR_NUMBER_DURATION || number.kind == UR_NUMBER_NAME);
}

/* 同比, 比上年, 比2020年: what a change is measured against. */
static void
take_basis (UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize at = find_basis (words), base = at + strlen ("比");

  if (at >= words->end)
    { /* 同比 and 比上年同期 are all of what is left out */
      words->end = ur_finding_label_strip_ends (text, words->start, words->end);
      at = find_basis (words);
      base = at + strlen ("比");
    }
  if (at >= words->end)
    return;
  if (words->finding->than == NULL && is_base_to_name (text, base, words->end))
    words->finding->than = g_strndup (text + base, words->end - base);
  words->end = at;
}

/* Whether the words up to @end tell a change of an amount: a verb of change, or a comparison with something.
 */
static gboolean
is_measured (const UrFindingWords *words, gsize end)
{
  const char *text = words->around.text;
  g_autofree char *before = g_strndup (text + words->start, end - words->start);

  return ur_verb_get_change (before) != UR_CHANGE_NONE || strstr (before, "比") != NULL ||
         strstr (before, "较") != NULL;
}

/* 增 of 新增 and 减 of 消费立减: a verb of one character is one only alone or beside a comparison. */
static gboolean
is_part_of_word (const UrFindingWords *words, const char *verb, gsize start)
{
  const char *text = words->around.text + words->start;
  gssize len = (gssize) (start - words->start);

  return strcmp (verb, "增") == 0 ||
         (g_utf8_strlen (verb, -1) == 1 && len > 0 && g_strstr_len (text, len, "比") == NULL &&
          g_strstr_len (text, len, "较") == NULL);
}

/* 比上年少3起: bare words of more and less say a change only beside what it is measured against. */
static UrChange
get_direction (const char *verb)
{
  if (g_utf8_strchr ("少低慢砍", -1, g_utf8_get_char (verb)) != NULL)
    return UR_CHANGE_DOWN;
  return g_utf8_strchr ("多高快抬", -1, g_utf8_get_char (verb)) != NULL ? UR_CHANGE_UP
                                                                        : ur_verb_get_change (verb);
}

/* 降幅, 回落幅度 */
static gboolean
is_fall (const char *noun)
{
  for (const char *p = noun; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_strchr ("降减跌落", -1, g_utf8_get_char (p)) != NULL)
      return TRUE;
  return FALSE;
}

/* 降幅15.5%, 增幅为8%: the noun of a change. */
static gboolean
take_noun (UrFindingWords *words, gsize end)
{
  const char *text = words->around.text;
  UrFinding *finding = words->finding;
  gsize noun =
      end > words->start ? ur_words_end (UR_WORDS_CHANGE_NOUNS, text + words->start, end - words->start) : 0;

  if (noun == 0 || !ur_finding_is_rate (finding) || finding->change != UR_CHANGE_NONE)
    return FALSE;
  finding->verb = g_strndup (text + end - noun, noun);
  finding->change = is_fall (finding->verb) ? UR_CHANGE_DOWN : UR_CHANGE_UP;
  words->change = noun;
  words->end = ur_finding_label_strip_ends (text, words->start, end - noun);
  take_basis (words);
  return TRUE;
}

/* A share, points, or a stretch of time: 减少事故12起 says of itself how many there were less. */
static gboolean
is_amount_of_change (const UrFinding *finding)
{
  return finding->number.kind == UR_NUMBER_PERCENT || finding->number.kind == UR_NUMBER_POINTS ||
         ur_words_is (UR_WORDS_SPAN_UNITS, finding->unit, strlen (finding->unit));
}

/* 同比减少信访12件, 比2030年减少: the bytes of what a change is measured against with which the words begin.
 */
static gsize
match_basis (const char *text, gsize len)
{
  gsize word = ur_words_begin (UR_WORDS_AGAINST, text, len);

  for (gsize at = word; word > 0 && at < len && at <= LONGEST_BASIS;
       at += (gsize) g_utf8_skip[(guchar) text[at]])
    if (ur_words_begin (UR_WORDS_CHANGES, text + at, len - at) >= strlen ("减少"))
      return at;
  return 0;
}

/* 压减一般性支出9%, 平均缩短工期12天, 同比减少信访12件: the verb of a change before what it is a change of.
 * 减少报表42张 alone may be what was done as well. */
static gboolean
take_leading (UrFindingWords *words, gsize end)
{
  const char *text = words->around.text + words->start;
  gsize len = end > words->start ? end - words->start : 0;
  UrFinding *finding = words->finding;
  gsize basis = match_basis (text, len);
  gsize each = basis > 0 ? basis : ur_words_begin (UR_WORDS_EACH, text, len);
  gsize verb = ur_words_begin (UR_WORDS_CHANGES, text + each, len - each);
  g_autofree char *word = g_strndup (text + each, verb);

  if (g_strstr_len (text, (gssize) len, "、") != NULL || finding->change != UR_CHANGE_NONE ||
      verb < strlen ("压减") || each + verb >= len || end != finding->number.start ||
      ur_verb_get_change (word) == UR_CHANGE_NONE ||
      ur_words_is (UR_WORDS_OVER, word, verb)) /* 低于全市平均 is no change of 全市平均 */
    return FALSE;
  if (!is_amount_of_change (finding) && basis == 0)
    {
      if (ur_verb_get_change (word) == UR_CHANGE_DOWN)
        finding->confidence = MAX (finding->confidence, UR_LIKELY);
      return FALSE;
    }
  finding->change = ur_verb_get_change (word);
  finding->verb = g_strndup (text + basis, each - basis + verb);
  words->change = each + verb;
  words->start += each + verb;
  return TRUE;
}

/* 同比转降3.2%, 成本下降率3.2%: the words may tell a change, with a verb that is not known or as a name. */
static gboolean
may_be_change (const UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize end = words->finding->number.start, from = words->around.before, name;

  if (from >= end)
    return FALSE;
  if (ur_words_find (UR_WORDS_AGAINST_TIME, text + from, end - from, NULL) != NULL)
    return TRUE;
  end = ur_finding_label_strip_ends (text, from, end);
  name = ur_words_end (UR_WORDS_MEASURES, text + from, end - from);
  return name > 0 && end - name > from && ur_words_end (UR_WORDS_CHANGES, text + from, end - name - from) > 0;
}

/**
 * ur_finding_label_take_change:
 *
 * Takes the word of a change and what it is measured against off the words before a figure: 比上年提高,
 * 高于全省平均.
 */
void
ur_finding_label_take_change (UrFindingWords *words)
{
  const char *text = words->around.text;
  UrFinding *finding = words->finding;
  gsize end = ur_finding_label_strip_ends (text, words->start, words->end);
  gsize change = ur_finding_label_find_change (text, words->start, end);

  if (change > 0)
    change += ur_words_end (UR_WORDS_YEARLY, text + words->start, end - change - words->start);
  if (finding->number.value.mantissa < 0 && ur_finding_is_rate (finding))
    finding->change = UR_CHANGE_DOWN;
  if (change > 0 && (ur_finding_is_rate (finding) || end - change == words->start ||
                     finding->number.kind == UR_NUMBER_TIMES || is_measured (words, end)))
    {
      g_autofree char *verb = g_strndup (text + end - change, change);
      UrChange direction = get_direction (verb);

      if (direction == UR_CHANGE_NONE)
        return;
      if (!ur_finding_is_rate (finding) && finding->number.kind != UR_NUMBER_TIMES &&
          is_part_of_word (words, verb, end - change))
        return;
      finding->verb = g_steal_pointer (&verb);
      finding->change = direction;
      words->change = change;
      words->end = end - change;
      take_basis (words);
      words->end = ur_finding_label_strip_ends (text, words->start, words->end);
      return;
    }
  words->end = end;
  if (take_more_or_less (words) || take_noun (words, end) || take_leading (words, end))
    return;
  if (finding->number.kind == UR_NUMBER_POINTS || finding->number.kind == UR_NUMBER_PERCENT)
    find_comparison (words);
  if (ur_finding_is_rate (finding) && finding->change == UR_CHANGE_NONE && may_be_change (words))
    finding->confidence = MAX (finding->confidence, UR_LIKELY);
}

/* 五年前 of 是五年前的1.3倍 */
static void
take_time_base (UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize from = words->around.before, end = words->finding->number.start, len;
  const char *is = ur_words_find (UR_WORDS_IS, text + from, end - MIN (from, end), &len);

  if (is == NULL)
    return;
  from = (gsize) (is - text) + len;
  if (end >= from + strlen ("的") && memcmp (text + end - strlen ("的"), "的", strlen ("的")) == 0)
    end -= strlen ("的");
  if (end > from)
    words->finding->than = g_strndup (text + from, end - from);
}

/**
 * ur_finding_label_take_base:
 *
 * Takes what a multiple is of off the words before it: 技能人才是2018年的1.6倍.
 */
void
ur_finding_label_take_base (UrFindingWords *words)
{
  const char *text = words->around.text;
  const char *is = NULL;

  if (words->finding->number.kind == UR_NUMBER_DOUBLINGS)
    { /* 会员比2018年翻一番 */
      take_basis (words);
      words->end = ur_finding_label_strip_ends (text, words->start, words->end);
    }
  if (words->finding->number.kind != UR_NUMBER_TIMES)
    return;
  if (words->start < words->end &&
      ur_words_end (UR_WORDS_IS, text + words->around.before, words->start - words->around.before) > 0)
    { /* 发展会员2680人，是上一年的1.6倍 is about what was told before */
      words->finding->than = ur_finding_label_dup_words (words, words->start, words->end);
      words->end = words->start;
      return;
    }
  if (words->start == words->end)
    { /* 会员52万人，是五年前的1.3倍: nothing but a time is named */
      take_time_base (words);
      return;
    }
  if (ur_words_begin (UR_WORDS_IS, text + words->start, words->end - words->start) > 0)
    { /* 相当于前一个五年的2.3倍 */
      take_time_base (words);
      words->end = words->start;
      return;
    }
  for (const char *p = text + words->start; p < text + words->end; p = g_utf8_next_char (p))
    if (g_str_has_prefix (p, "是") || g_str_has_prefix (p, "为") || g_str_has_prefix (p, "达"))
      is = p;
  if (is == NULL || is == text + words->start)
    return;
  words->finding->than = ur_finding_label_dup_words (words, (gsize) (is - text) + strlen ("是"), words->end);
  words->end = (gsize) (is - text);
}
