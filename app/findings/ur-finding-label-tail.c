/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a figure counts, told by the words after it. */
#include "ur-finding-label.h"

#include <string.h>

#include "ur-import-words.h"

/* Longer words do not tell what somebody did, in characters. */
#define LONGEST_DEED 18

/* A verb is that many characters after the beginning of a word that holds it, at most. */
#define LONGEST_HOLDER 3

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

/* 动员 of 运动员, 发动 of 发动机: whether the verb at @at is inside another word. */
static gboolean
is_held (const char *text, gsize start, gsize at, gsize end)
{
  for (gsize from = at, back = 0;; back++)
    {
      if (ur_words_begin (UR_WORDS_VERB_HOLDERS, text + from, end - from) > at - from)
        return TRUE;
      if (from <= start || back == LONGEST_HOLDER)
        return FALSE;
      from = (gsize) (g_utf8_prev_char (text + from) - text);
    }
}

/* 队 of 志愿服务队深入海岛: what the verb names is told before what it did. */
static gboolean
is_institution (const char *text, gsize rest, gsize end)
{
  gsize word = ur_words_begin (UR_WORDS_INSTITUTIONS, text + rest, end - rest);

  return ur_words_is (UR_WORDS_INSTITUTIONS, text + rest, end - rest) ||
         (word > 0 && ur_words_begin (UR_WORDS_VERBS, text + rest + word, end - rest - word) > strlen ("评"));
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
 * 服务 of 职工服务社区 tells what they did, and 动员 of 运动员 nothing.
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
      ur_label_is_of_person (text + at, end - at) || is_held (text, start, at, end))
    return TRUE;
  if (!ur_words_is (UR_WORDS_NOUN_VERBS, text + at, verb))
    return FALSE;
  return rest == end ? events : is_institution (text, rest, end);
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

/* 宣讲员, 宣讲队 of 5支宣讲队深入基层: the verb after a figure is part of who did something. */
static gboolean
names_who (const char *text, gsize start, gsize end)
{
  return ur_label_is_of_person (text + start, end - start) || is_held (text, start, start, end) ||
         ur_finding_label_is_in_name (text, start, start, find_name_end (text, start, end), FALSE);
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
       !names_who (text, start, end)))
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

/* The words after a figure: where they begin and end, and in them the name of what is counted and what it
 * did.
 */
typedef struct
{
  gsize start, end;
  gsize name; /* where it ends */
  gsize deed;
} Tail;

/* 入会的只有 of 5000名外委人员入会的只有1000人: what they did is told of the next figure. */
static gboolean
is_of_next (const char *text, gsize start, gsize end)
{
  const char *of = start < end ? g_strrstr_len (text + start, (gssize) (end - start), "的") : NULL;
  gsize rest = of != NULL ? (gsize) (of - text) + strlen ("的") : end;

  return rest < end && ur_finding_label_is_all_verbs (text, rest, end);
}

static gboolean
read_tail (const UrFindingWords *words, Tail *tail)
{
  const char *text = words->around.text;
  gsize number = words->finding->number.end, deed;

  if (ur_words_begin (UR_WORDS_WANTED, text + number, words->around.tail - number) > 0 ||
      g_str_has_prefix (text + number, "的基础上") || g_str_has_prefix (text + number, "大关") ||
      g_str_has_prefix (text + number, "关口"))
    return FALSE;
  split_tail (words, &tail->deed, &deed);
  tail->start = skip_tail_openers (text, number, words->around.tail);
  tail->end = strip_tail_ends (text, tail->start, cut_bracket (text, tail->start, deed));
  tail->deed = MIN (MAX (tail->deed, tail->start), tail->end);
  tail->name = strip_tail_ends (
      text, tail->start, tail->deed < tail->end ? cut_means (text, tail->start, tail->deed) : tail->deed);
  if (tail->deed < tail->end)
    leave_manner (text, tail->start, &tail->name, &tail->deed);
  if (tail->deed > tail->start && is_of_next (text, tail->deed, tail->end))
    tail->end = tail->deed = tail->name;
  return tail->end > tail->start;
}

/* The bytes of 工种 of 工种的技能比赛, which is named 技能比赛工种, or 0. */
static gsize
match_sort (const char *text, gsize start, gsize end)
{
  gsize sort = ur_words_begin (UR_WORDS_SORTS, text + start, end - start);
  gsize of = start + sort + strlen ("的");

  return sort > 0 && of < end && g_str_has_prefix (text + start + sort, "的") &&
                 g_strstr_len (text + of, (gssize) (end - of), "的") == NULL
             ? sort
             : 0;
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
  Tail tail;

  if (!read_tail (words, &tail))
    return NULL;
  if (g_str_has_prefix (text + tail.start, "被"))
    return g_strndup (text + tail.start, tail.end - tail.start); /* 98条被采纳: what was done to them */
  if (tail.deed == tail.end && match_sort (text, tail.start, tail.end) > 0)
    {
      gsize sort = match_sort (text, tail.start, tail.end), of = tail.start + sort + strlen ("的");

      return g_strdup_printf ("%.*s%.*s", (int) (tail.end - of), text + of, (int) sort, text + tail.start);
    }
  if (tail.deed == tail.end || tail.deed == tail.start ||
      g_utf8_strlen (text + tail.deed, (gssize) (tail.end - tail.deed)) > LONGEST_DEED)
    return g_strndup (text + tail.start, (tail.deed == tail.start ? tail.end : tail.deed) - tail.start);
  return g_strdup_printf ("%.*s的%.*s", (int) (tail.end - tail.deed), text + tail.deed,
                          (int) (tail.name - tail.start), text + tail.start);
}

/**
 * ur_finding_label_dup_tail_name:
 *
 * Returns: (transfer full) (nullable): what is counted by the words after a figure, without what it did, or
 *   %NULL where they begin with that or there are none
 */
char *
ur_finding_label_dup_tail_name (const UrFindingWords *words)
{
  const char *text = words->around.text;
  Tail tail;

  if (!read_tail (words, &tail) || tail.deed == tail.start || g_str_has_prefix (text + tail.start, "被"))
    return NULL;
  return g_strndup (text + tail.start, MIN (tail.name, tail.deed) - tail.start);
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

/* 宣讲队 of 组建5支宣讲队深入基层 are made, whatever they did then; 会员 of 发展会员 are people and are not.
 */
static gboolean
is_made (const UrFindingWords *words)
{
  g_autofree char *name = ur_finding_label_dup_tail_name (words);

  return name != NULL && ur_words_end (UR_WORDS_PEOPLE, name, strlen (name)) == 0 &&
         strstr (name, "的") == NULL &&
         ur_words_begin (UR_WORDS_MADE, words->around.text + words->start, words->end - words->start) > 0;
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
  if (strstr (tail, "的") != NULL && is_made (words))
    {
      g_autofree char *name = ur_finding_label_dup_tail_name (words);

      return g_strconcat (verb, name, NULL);
    }
  if (is_helper (verb) || ur_words_is (UR_WORDS_HAS, start, len) || strstr (tail, "的") != NULL)
    return g_steal_pointer (&tail);
  return g_strconcat (verb, tail, NULL);
}
