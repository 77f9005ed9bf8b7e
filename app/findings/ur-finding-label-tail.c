/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure counts, told by the words after it. */
#include "ur-finding-label.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-phrase.h"

/* Longer words do not tell what somebody did, in characters. */
#define LONGEST_DEED 18

/* 竞赛 of 5个专项竞赛: its unit counts what is held and nobody who does it. */
static gboolean
counts_events (const UrFindingWords *words)
{
  const UrNumber *number = &words->finding->number;

  return ur_words_is (UR_WORDS_EVENT_UNITS, words->around.text + number->unit_start,
                      number->unit_end - number->unit_start);
}

/* 职工服务中心 of 12个职工服务中心、5个职工书屋 */
static gsize
find_name_end (const char *text, gsize start, gsize end)
{
  gsize at = start;

  while (at < end && g_utf8_strchr ("，。；：、（(,;:", -1, g_utf8_get_char (text + at)) == NULL &&
         ur_words_begin (UR_WORDS_AND, text + at, end - at) == 0)
    at += (gsize) g_utf8_skip[(guchar) text[at]];
  return at;
}

/**
 * ur_finding_label_is_in_name:
 * @text: a text
 * @start: where the words after a figure begin
 * @at: a verb in them
 * @end: where the words end
 * @events: whether things that are held are counted
 *
 * 服务 of 职工服务中心, 组织 of 社会组织工会, 获得 of 奖章获得者 and 竞赛 of 5个专项竞赛 belong to names;
 * 服务 of 职工服务社区 tells what they did.
 *
 * Returns: whether the verb is a part of a name
 */
gboolean
ur_finding_label_is_in_name (const char *text, gsize start, gsize at, gsize end, gboolean events)
{
  gsize verb = ur_words_begin (UR_WORDS_VERBS, text + at, end - at);
  gsize rest = at + verb;

  end = find_name_end (text, rest, end);
  if (ur_words_end (UR_WORDS_ORGANIZATIONS, text + start, rest - start) > verb ||
      ur_label_is_of_person (text + at, end - at))
    return TRUE;
  if (!ur_words_is (UR_WORDS_NOUN_VERBS, text + at, verb))
    return FALSE;
  return rest == end ? events : ur_words_is (UR_WORDS_INSTITUTIONS, text + rest, end - rest);
}

/**
 * ur_label_is_of_person:
 *
 * Returns: whether the verb with which the words begin is part of who did something: 宣讲员, but not 培训员工
 */
gboolean
ur_label_is_of_person (const char *words, gsize len)
{
  gsize verb = ur_words_begin (UR_WORDS_VERBS, words, len);
  const char *rest = words + verb;

  return verb > strlen ("评") && verb < len &&
         (g_str_has_prefix (rest, "者") ||
          (g_str_has_prefix (rest, "员") && !g_str_has_prefix (rest, "员工")));
}

/* The next character, or what is after a name in quotation marks: “求学圆梦” is no verb. */
static gsize
skip_quoted (const char *text, gsize at, gsize end)
{
  const char *close =
      g_str_has_prefix (text + at, "“") ? g_strstr_len (text + at, (gssize) (end - at), "”") : NULL;

  return close != NULL ? (gsize) (close - text) + strlen ("”") : at + (gsize) g_utf8_skip[(guchar) text[at]];
}

/* 职工 of 职工通过“求学圆梦”行动: who did something, not by what. */
static gsize
cut_means (const char *text, gsize start, gsize end)
{
  gsize len;
  const char *means = ur_words_find (UR_WORDS_MEANS, text + start, end - start, &len);

  return means != NULL && means > text + start ? (gsize) (means - text) : end;
}

/**
 * ur_finding_label_counts_names:
 *
 * Returns: whether a figure only counts the names before it, of which the words after it tell what they are:
 * 茶叶加工、乡村导游、电商直播3个赛项
 */
gboolean
ur_finding_label_counts_names (const UrFindingWords *words)
{
  const UrNumber *number = &words->finding->number;
  const char *text = words->around.text;
  guint n = 1;

  for (const char *p = text + words->start; p < text + words->end; p = g_utf8_next_char (p))
    n += g_str_has_prefix (p, "、");
  return n >= 2 && number->kind == UR_NUMBER_PLAIN && *number->magnitude == '\0' && !number->is_range &&
         number->value.scale == 0 && number->value.mantissa == n && words->around.tail > number->end &&
         !words->around.chained;
}

/* 未建立 of 分厂未建立工作室: where it is told what somebody has not or did not, or @end. */
static gsize
find_lack (const char *text, gsize start, gsize end)
{
  for (gsize at = start; at < end; at = skip_quoted (text, at, end))
    if (at > start && ur_words_begin (UR_WORDS_NO_LACKS, text + at, end - at) == 0 &&
        ur_words_begin (UR_WORDS_LACKS, text + at, end - at) > 0)
      return at + ur_words_begin (UR_WORDS_LACKS, text + at, end - at) < end ? at : end;
  return end;
}

/* The words after a figure, up to what it did: 职工 and 参加培训 of 近三成职工参加培训. */
static void
split_tail (const UrFindingWords *words, gsize *thing_end, gsize *deed_end)
{
  const char *text = words->around.text;
  gsize start = words->finding->number.end, end = words->around.tail, first;

  *deed_end = end;
  *thing_end = find_lack (text, start, end);
  if (*thing_end < end ||
      (start < end && ur_words_begin (UR_WORDS_VERBS, text + start, end - start) > strlen ("评") &&
       !ur_label_is_of_person (text + start, end - start)))
    return; /* it was done to them: 为8960人次发放补助 */
  if (ur_words_end (UR_WORDS_PASSED, text + start, end - start) > 0 && cut_means (text, start, end) < end)
    { /* 街道总工会通过市级验收 */
      *thing_end = cut_means (text, start, end);
      return;
    }
  first = start + ur_words_begin (UR_WORDS_LACKS, text + start, end - start);
  if (first > start) /* 未建会企业 */
    first += ur_words_begin (UR_WORDS_VERBS, text + first, end - first);
  for (gsize at = first; at < end; at = skip_quoted (text, at, end))
    if (at > start && ur_words_begin (UR_WORDS_VERBS, text + at, end - at) > strlen ("评") &&
        ur_words_end (UR_WORDS_PRAISES, text + start, at - start) == 0 &&
        !ur_finding_label_is_in_name (text, start, at, end, counts_events (words)))
      {
        *thing_end = at;
        return;
      }
}

/* UrFindingWords of a tail that are no thing: 的 before it, a word of time or manner after it. */
static gsize
skip_tail_openers (const char *text, gsize start, gsize end)
{
  gsize len = 1;

  for (; start < end && len > 0; start += len)
    len = text[start] == ' ' ? 1 : ur_words_begin (UR_WORDS_TAIL_OPENERS, text + start, end - start);
  return start;
}

static gsize
strip_tail_ends (const char *text, gsize start, gsize end)
{
  gsize len;

  if (ur_words_end (UR_WORDS_VERBS, text + start, end - start) > strlen ("评"))
    return end;
  if (end > start + strlen ("其") && g_str_has_prefix (text + end - strlen ("其中"), "其中"))
    return end; /* 93%的班组参与其中 */
  if (end > start + strlen ("“") && g_str_has_prefix (text + end - strlen ("”"), "”") &&
      g_strstr_len (text + start, (gssize) (end - start), "“") != NULL)
    return end; /* 入选全国“最美驿站” */
  len =
      end > start && text[end - 1] == ' ' ? 1 : ur_words_end (UR_WORDS_TAIL_ENDS, text + start, end - start);
  return len > 0 ? strip_tail_ends (text, start, end - len) : end;
}

/* 8.6万名职工（其中农民工5.2万名）: what is in brackets is told of the next figure. */
static gsize
cut_bracket (const char *text, gsize start, gsize end)
{
  for (gsize at = start; at < end; at += (gsize) g_utf8_skip[(guchar) text[at]])
    if (g_utf8_strchr ("（(", -1, g_utf8_get_char (text + at)) != NULL &&
        g_strstr_len (text + at, (gssize) (end - at), "）") == NULL &&
        g_strstr_len (text + at, (gssize) (end - at), ")") == NULL)
      return at;
  return end;
}

/* 可 of 驿站可提供餐食 says nothing; 现场 of 求职者现场达成意向 is part of what they did. */
static void
leave_manner (const char *text, gsize start, gsize *name, gsize *deed)
{
  gsize light, manner;

  do
    {
      light = ur_words_end (UR_WORDS_LIGHT_VERBS, text + start, *name - start);
      if (light < *name - start)
        *name -= light;
      else
        light = 0;
      manner = ur_words_end (UR_WORDS_MANNERS, text + start, *name - start);
      if (*name == *deed)
        *deed -= manner;
      *name -= manner;
    }
  while (light > 0 || manner > 0);
}

/**
 * ur_finding_label_dup_tail:
 *
 * Names a figure by the words after it: 职工参加培训 makes 参加培训的职工.
 *
 * Returns: (transfer full) (nullable): the name, or %NULL when there are no such words
 */
char *
ur_finding_label_dup_tail (const UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize thing, deed, start, end, name;

  if (ur_words_begin (UR_WORDS_WANTED, text + words->finding->number.end,
                      words->around.tail - words->finding->number.end) > 0 ||
      g_str_has_prefix (text + words->finding->number.end, "的基础上") ||
      g_str_has_prefix (text + words->finding->number.end, "大关") ||
      g_str_has_prefix (text + words->finding->number.end, "关口"))
    return NULL;
  split_tail (words, &thing, &deed);
  start = skip_tail_openers (text, words->finding->number.end, words->around.tail);
  end = strip_tail_ends (text, start, cut_bracket (text, start, deed));
  thing = MIN (MAX (thing, start), end);
  name = strip_tail_ends (text, start, thing < end ? cut_means (text, start, thing) : thing);
  if (thing < end)
    leave_manner (text, start, &name, &thing);
  if (end <= start)
    return NULL;
  if (g_str_has_prefix (text + start, "被"))
    return g_strndup (text + start, end - start); /* 98条被采纳: what was done to them */
  if (thing == end || thing == start || g_utf8_strlen (text + thing, (gssize) (end - thing)) > LONGEST_DEED)
    return g_strndup (text + start, (thing == start ? end : thing) - start);
  return g_strdup_printf ("%.*s的%.*s", (int) (end - thing), text + thing, (int) (name - start),
                          text + start);
}

/**
 * ur_finding_label_is_all_verbs:
 *
 * Returns: whether there is nothing but verbs from @start to @end: 举办, 发布涵盖
 */
gboolean
ur_finding_label_is_all_verbs (const char *text, gsize start, gsize end)
{
  while (start < end)
    {
      gsize word = ur_words_begin (UR_WORDS_VERBS, text + start, end - start);

      if (word == 0)
        word = ur_words_begin (UR_WORDS_LINKS, text + start, end - start);
      if (word == 0)
        word = ur_words_begin (UR_WORDS_OPENERS, text + start, end - start);
      if (word == 0)
        return FALSE;
      start += word;
    }
  return TRUE;
}

/* Verbs that only lead to who did something: 帮助2130名职工提升学历. */
static gboolean
is_helper (const char *words)
{
  gsize len = strlen (words), place;

  while ((place = ur_words_end (UR_WORDS_OPENERS, words, len)) > 0 && place < len)
    len -= place; /* 团结动员全县 */
  return ur_words_is (UR_WORDS_HELPERS, words, len) ||
         ur_words_end (UR_WORDS_HELPERS, words, len) > strlen ("帮");
}

/**
 * ur_finding_label_dup_verb:
 *
 * Returns: (transfer full): the verb before a figure and the thing after it: 举办宣讲; the thing alone after
 * one that only says that there are so many: 建有
 */
char *
ur_finding_label_dup_verb (const UrFindingWords *words)
{
  g_autofree char *verb = ur_finding_label_dup_words (words, words->start, words->end);
  g_autofree char *tail = ur_finding_label_dup_tail (words);
  const char *start = words->around.text + words->start;
  gsize len = words->finding->number.start - words->start;

  if (tail == NULL || ur_words_is (UR_WORDS_TOTAL_WORDS, tail, strlen (tail)))
    return g_steal_pointer (&verb); /* 组织疗休养两批共420人 */
  if (is_helper (verb) || ur_words_is (UR_WORDS_HAS, start, len) || strstr (tail, "的") != NULL)
    return g_steal_pointer (&tail);
  return g_strconcat (verb, tail, NULL);
}

/* 企业返还经费 and 单位9.2万个岗位的用工需求: what several figures one after the other are about is told
 * after the last of them. */
static char *
dup_shared_thing (const UrFindingWords *words)
{
  const char *text = words->around.text;
  gsize start = words->finding->number.end;
  gsize end = MIN (words->around.sentence_end, ur_phrase_find_stop (text, start, "。；，：！？,;:、"));
  const char *of = NULL;

  for (const char *p = text + start; p < text + end; p = g_utf8_next_char (p))
    if (g_str_has_prefix (p, "的"))
      of = p + strlen ("的");
  if (of == NULL || of >= text + end)
    return NULL;
  return g_strndup (of, (gsize) (text + end - of));
}

/* 对8项涉及切身利益的重大事项进行审议 has one figure only. */
static gboolean
is_beside_figure (const UrFindingWords *words)
{
  const char *text = words->around.text;
  UrNumber next;

  return words->around.after_figure ||
         (ur_number_find (text, (gssize) words->around.sentence_end, words->finding->number.end, &next) &&
          next.start == words->around.tail);
}

/**
 * ur_finding_label_dup_run:
 * @verbs: whether there are verbs before it
 *
 * Names one of several figures in a row: 发布涵盖1860家单位9.2万个岗位的用工需求.
 *
 * Returns: (transfer full) (nullable): the name, or %NULL when they have nothing in common
 */
char *
ur_finding_label_dup_run (const UrFindingWords *words, gboolean verbs)
{
  const char *text = words->around.text;
  gsize end = words->around.tail, start = words->finding->number.end;
  g_autofree char *shared = NULL;
  g_autofree char *thing = NULL;
  const char *done;
  gsize verb;

  if (words->around.tail >= words->around.sentence_end || end <= start)
    return NULL;
  shared = dup_shared_thing (words);
  if (shared == NULL || g_utf8_strlen (shared, -1) > LONGEST_DEED)
    return NULL;
  thing = g_strndup (text + start, end - start);
  if (strstr (thing, "的") != NULL)
    *strstr (thing, "的") = '\0';
  if (*thing == '\0')
    return NULL;
  done = g_strstr_len (shared + 1, -1, "进行");
  if (done != NULL && !is_beside_figure (words))
    return g_strdup_printf ("%s的%.*s", thing, (int) (done - shared), shared);
  verb = verbs ? ur_words_begin (UR_WORDS_VERBS, text + words->start, words->end - words->start) : 0;
  if (verb > 0)
    return g_strdup_printf ("%.*s%s的%s", (int) verb, text + words->start, shared, thing);
  return g_strconcat (shared, thing, NULL);
}
