/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of the words before a figure, those that are its own name: without who has it, for whom it was done, an
 * open bracket and the number of an item. */
#include "ur-finding-label.h"

#include <string.h>

#include "ur-import-words.h"

/* Longer words are no name of a thing, in characters. */
#define LONGEST_LABEL 30

/* Two characters, in bytes. */
#define SHORTEST_SUBJECT 6

/* The last bracket before the figure that is not closed: 职工（其中农民工5.2万名. */
static void
begin_in_bracket (UrFindingWords *words)
{
  const char *text = words->around.text;

  for (gsize at = words->end; at > words->start;)
    {
      gunichar c;

      at = (gsize) (g_utf8_prev_char (text + at) - text);
      c = g_utf8_get_char (text + at);
      if (g_utf8_strchr ("）)", -1, c) != NULL)
        return;
      if (g_utf8_strchr ("（(", -1, c) == NULL)
        continue;
      words->start =
          ur_finding_label_strip_openers (text, at + (gsize) g_utf8_skip[(guchar) text[at]], words->end);
      return;
    }
}

/* 联合会共有单位会员118家: who has them is no part of the name. */
static void
leave_owner (UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize len;
  const char *has = ur_words_find (UR_WORDS_HAS, text + words->start, words->end - words->start, &len);

  if (has != NULL && !g_str_has_prefix (text + words->start, "每") && has > text + words->start &&
      has + len < text + words->end)
    words->start = (gsize) (has - text) + len;
}

/* 工会还为 is for somebody; 会员为 says how many there are. */
static gboolean
is_to_whom (const char *text, gsize start, gsize end)
{
  gsize word = ur_words_end (UR_WORDS_TO_WHOM, text + start, end - start);

  if (word == 0 || start + word >= end)
    return FALSE;
  return !g_str_has_prefix (text + end - word, "为") ||
         g_utf8_strchr ("还又也都并已", -1, g_utf8_get_char (g_utf8_prev_char (text + end - word))) != NULL;
}

/* 为夜班护士建成休息舱: what was done, not for whom. */
static void
leave_receiver (UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize before = words->start - MIN (words->start, words->around.before);
  gsize number = words->finding->number.start;

  if (words->start < words->end && words->around.tail > words->finding->number.end &&
      is_to_whom (text, words->start, number))
    { /* 工会还为2.4万名女职工做了筛查: who did it is not who was counted */
      words->end = words->start;
      return;
    }
  if (ur_words_end (UR_WORDS_TO_WHOM, text + words->around.before, before) == 0 &&
      (ur_words_begin (UR_WORDS_TO_WHOM, text + words->start, words->end - words->start) == 0 ||
       ur_words_begin (UR_WORDS_VERBS, text + words->start, words->end - words->start) > strlen ("给")))
    return; /* 给付补助金 */
  for (gsize at = words->start; at < words->end; at += (gsize) g_utf8_skip[(guchar) text[at]])
    {
      gsize verb = ur_words_begin (UR_WORDS_VERBS, text + at, words->end - at);

      if (at == words->start || verb <= strlen ("评"))
        continue;
      if (at + verb < words->end)
        words->start = at;
      return;
    }
}

/* 追回欠薪 of 帮助职工追回欠薪: what they did, not who was helped to do it; nobody is left of 帮助职工维权.
 */
static void
leave_aided (UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize start = words->start + ur_words_begin (UR_WORDS_AIDS, text + words->start, words->end - words->start);

  for (gsize at = start; at < words->end; at += (gsize) g_utf8_skip[(guchar) text[at]])
    {
      gsize verb = ur_words_begin (UR_WORDS_VERBS, text + at, words->end - at);

      if (at == start || start == words->start || verb <= strlen ("评"))
        continue;
      if (at + verb < words->end && ur_words_end (UR_WORDS_AIDED, text + start, at - start) > 0)
        words->start = at;
      return;
    }
}

/* 发放慰问金 of 以走访和直发的方式发放慰问金, 获金牌 of 组织职工参加大赛获金牌: what was done or won, not
 * how. */
static void
leave_way (UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize len, after;
  const char *way = ur_words_find (UR_WORDS_WAYS, text + words->start, words->end - words->start, &len);

  after = way != NULL ? (gsize) (way - text) + len : words->end;
  if (ur_words_begin (UR_WORDS_VERBS, text + after, words->end - after) > strlen ("评"))
    words->start = after;

  for (gsize at = words->start; at < words->end; at += (gsize) g_utf8_skip[(guchar) text[at]])
    {
      gsize word = ur_words_begin (UR_WORDS_WINNINGS, text + at, words->end - at);

      if (word == 0 || at + word >= words->end || g_str_has_prefix (text + at + word, "者") ||
          ur_words_find (UR_WORDS_TAKES_PART, text + words->start, at - words->start, NULL) == NULL)
        continue;
      words->start = at;
      return;
    }
}

/* 3、 of ３、慰问职工 */
static void
leave_numeral (UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize at = words->start;

  while (at < words->end && g_unichar_isdigit (g_utf8_get_char (text + at)))
    at += (gsize) g_utf8_skip[(guchar) text[at]];
  if (at > words->start && at + strlen ("、") < words->end && g_str_has_prefix (text + at, "、"))
    words->start = ur_finding_label_strip_openers (text, at + strlen ("、"), words->end);
}

/* 这一比例 and 该占比 are what the figure before tells, as is what 增加到2030年的 leads to. */
static void
leave_pronoun (UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize len = words->end - words->start;
  gsize n = words->around.last > 0 ? ur_words_begin (UR_WORDS_PRONOUNS, text + words->start, len) : 0;

  if (n > 0 && n < len)
    {
      if (ur_words_is (UR_WORDS_MEASURES, text + words->start + n, len - n))
        words->end = words->start;
      return;
    }
  if (words->around.after_figure && ur_words_begin (UR_WORDS_TO, text + words->start, len) > strlen ("到"))
    words->end = words->start;
}

/* 我省共有5个单位获奖: whose they are alone is no name; 我县新增驿站 stays, it is not the whole city's. */
static void
leave_ours (UrFindingWords *words)
{
  gsize len = words->end - words->start;

  if (words->around.tail > words->finding->number.end &&
      ur_words_is (UR_WORDS_OURS, words->around.text + words->start, len))
    words->start = words->end;
}

/* 开展的 of 面向40岁以上女职工开展的专项体检: for whom it was done was told by the figure before. */
static void
leave_done (UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize verb =
      words->own > 0 ? ur_words_begin (UR_WORDS_VERBS, text + words->start, words->end - words->start) : 0;
  gsize of = verb + strlen ("的");

  if (verb > 0 && words->start + of < words->end && g_str_has_prefix (text + words->start + verb, "的"))
    words->start += of;
}

/* 走访一线职工 of 送清凉、送温暖分别走访一线职工, and 补贴券 of 观影、健身补贴券分别核销, are of all that was
 * told in that order. */
static void
leave_respective (UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize len, from;
  const char *word =
      ur_words_find (UR_WORDS_RESPECTIVELY, text + words->start, words->end - words->start, &len);

  if (word == NULL || word == text + words->start || word + len >= text + words->end)
    return;
  from = (gsize) (word - text) + len;
  if (ur_finding_label_is_all_verbs (text, from, words->end))
    words->end = (gsize) (word - text);
  else if (g_strstr_len (text + from, (gssize) (words->end - from), "、") == NULL)
    words->start = from;
}

/**
 * ur_finding_label_take_own:
 *
 * Leaves the words before a figure that are no part of its name.
 */
void
ur_finding_label_take_own (UrFindingWords *words)
{
  if (words->start >= words->end)
    return;
  begin_in_bracket (words);
  leave_numeral (words);
  leave_ours (words);
  leave_owner (words);
  leave_receiver (words);
  leave_aided (words);
  leave_way (words);
  leave_done (words);
  leave_respective (words);
  leave_pronoun (words);
}

/* 实现县区全覆盖 of 法律援助站点实现县区全覆盖: where what is said of a subject begins, or @end.  均 and 都
 * are part of too many words. */
static gsize
find_predicate (const char *text, gsize start, gsize end)
{
  for (gsize at = start + SHORTEST_SUBJECT; at < end; at += (gsize) g_utf8_skip[(guchar) text[at]])
    if (ur_words_begin (UR_WORDS_PREDICATES, text + at, end - at) > strlen ("均"))
      return at;
  return end;
}

/**
 * ur_finding_label_dup_clause_before:
 *
 * 职工医疗互助金比2018年翻一番 is about the fund; so is 全县工会经费持续增长 where the figure is in the next
 * clause.
 *
 * Returns: (transfer full) (nullable): the subject of the clause before, where that has no figure of its own
 */
char *
ur_finding_label_dup_clause_before (const UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize start, end = words->around.before;
  UrNumber number;

  while (end > words->around.sentence_start &&
         g_utf8_strchr ("，,：:", -1, g_utf8_get_char (g_utf8_prev_char (text + end))) != NULL)
    end = (gsize) (g_utf8_prev_char (text + end) - text);
  if (end <= words->around.sentence_start)
    return NULL;
  start = end;
  while (start > words->around.sentence_start &&
         g_utf8_strchr ("，,：:。；", -1, g_utf8_get_char (g_utf8_prev_char (text + start))) == NULL)
    start = (gsize) (g_utf8_prev_char (text + start) - text);
  if (words->around.last > start)
    return NULL; /* that clause has a figure of its own */
  start = ur_finding_label_strip_openers (text, start, end);
  for (gsize at = start; at < end; at += (gsize) g_utf8_skip[(guchar) text[at]])
    if (at > start &&
        (ur_words_begin (UR_WORDS_CHANGES, text + at, end - at) > 3 ||
         ((g_str_has_prefix (text + at, "比") || g_str_has_prefix (text + at, "较")) &&
          ur_number_read (text, (gssize) end, at + strlen ("比"), &number)) ||
         (ur_number_read (text, (gssize) end, at, &number) && number.kind == UR_NUMBER_DOUBLINGS)))
      end = at;
  end = ur_finding_label_strip_ends (text, start, end);
  while (end > start && ur_words_end (UR_WORDS_JUDGED, text + start, end - start) > 0)
    end -= ur_words_end (UR_WORDS_JUDGED, text + start, end - start);
  end = ur_finding_label_strip_ends (text, start, find_predicate (text, start, end));
  if (end <= start || g_utf8_strlen (text + start, (gssize) (end - start)) > LONGEST_LABEL)
    return NULL;
  return g_strndup (text + start, end - start);
}
