/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is around the name of a thing and no part of it: when, where and how it was counted. */
#include "ur-findings-private.h"

#include <string.h>

#include "ur-import-words.h"

/* ① to ⑳ */
static gboolean
is_note_sign (gunichar c)
{
  return c >= 0x2460 && c <= 0x2473;
}

static gsize
skip_marks (const char *text, gsize start, gsize end)
{
  static const char marks[] = "，、。；：,;: 　“”‘’（）()—－·";

  while (start < end && (g_utf8_strchr (marks, -1, g_utf8_get_char (text + start)) != NULL ||
                         is_note_sign (g_utf8_get_char (text + start))))
    start += (gsize) g_utf8_skip[(guchar) text[start]];
  return start;
}

/* 3年 of 3年增长76.3% */
static gboolean
is_years (const char *text, const UrNumber *number)
{
  return number->kind == UR_NUMBER_DURATION && number->unit_end - number->unit_start == strlen ("年") &&
         g_str_has_prefix (text + number->unit_start, "年");
}

/* 2023年, “十四五”期间, 2019年以来, 截至2023年底 */
static gsize
skip_time (const char *text, gsize start, gsize end)
{
  gsize at = start, len = ur_words_begin (UR_WORDS_BEFORE_TIME, text + start, end - start);
  UrNumber number;

  if (len < end - start)
    at += len;
  if (g_str_has_prefix (text + at, "“"))
    at += strlen ("“");
  if (!ur_number_read (text, (gssize) end, at, &number) ||
      (number.kind != UR_NUMBER_YEAR && number.kind != UR_NUMBER_DATE && !is_years (text, &number) &&
       !(number.kind == UR_NUMBER_NAME &&
         g_strstr_len (text + number.start, (gssize) (number.end - number.start), "五") != NULL &&
         g_strstr_len (text + number.start, (gssize) (number.end - number.start), "十") != NULL)))
    return start;
  at = number.end;
  if (g_str_has_prefix (text + at, "”"))
    at += strlen ("”");
  for (; at < end && (len = ur_words_begin (UR_WORDS_AFTER_TIME, text + at, end - at)) > 0; at += len)
    ;
  return at;
}

/* A quoted name with which the words begin is whole: “蓝工装”宣讲队. */
static gsize
keep_quote (const char *text, gsize first, gsize start, gsize end)
{
  gsize len = strlen ("“");
  const char *close = g_strstr_len (text + start, (gssize) (end - start), "”");
  const char *open = g_strstr_len (text + start, (gssize) (end - start), "“");

  if (start < first + len || close == NULL || (open != NULL && open < close) ||
      memcmp (text + start - len, "“", len) != 0)
    return start;
  return start - len;
}

/* 全国 of 全国共建成驿站 and of 全国100%的城市, but not of 全国示范点. */
static gsize
match_nation (const char *text, gsize start, gsize end)
{
  gsize len = ur_words_begin (UR_WORDS_NATION, text + start, end - start), at = start + len;

  return len > 0 && (at == end || ur_words_begin (UR_WORDS_OPENERS, text + at, end - at) > 0 ||
                     ur_words_begin (UR_WORDS_VERBS, text + at, end - at) > 0)
             ? len
             : 0;
}

/* 已建工会驿站: 建 alone would be no name. */
static gboolean
is_done_before (const char *text, gsize start, gsize end)
{
  gsize at = start + strlen ("已");

  return at < end && g_str_has_prefix (text + start, "已") &&
         ur_words_begin (UR_WORDS_VERBS, text + at, end - at) == strlen ("建") && at + strlen ("建") < end;
}

/* 助力 of 助力完成森林抚育, 推动 of 推动职工工资由, but not of 助力职工成长 */
static gsize
match_further (const char *text, gsize start, gsize end)
{
  gsize len = ur_words_begin (UR_WORDS_FURTHERS, text + start, end - start), at = start + len;

  gsize name = len > 0 && at < end ? ur_finding_label_strip_ends (text, at, end) : at;

  return name > at && (ur_words_begin (UR_WORDS_VERBS, text + at, end - at) > strlen ("评") ||
                       ur_words_end (UR_WORDS_MEASURES, text + at, name - at) > 0 ||
                       ur_words_begin (UR_WORDS_OPENERS, text + at, end - at) > strlen ("在"))
             ? len
             : 0;
}

/**
 * ur_finding_label_strip_openers:
 *
 * Returns: where, between @start and @end, the words begin that say what is counted
 */
gsize
ur_finding_label_strip_openers (const char *text, gsize start, gsize end)
{
  gsize first = start;

  for (;;)
    {
      gsize at = skip_time (text, skip_marks (text, start, end), end);
      gsize word;

      at = skip_marks (text, at, end);
      if (at < end &&
          (ur_words_begin (UR_WORDS_WHOLE, text + at, end - at) > 0 || is_done_before (text, at, end)))
        return at;
      word = at < end ? ur_words_begin (UR_WORDS_OPENERS, text + at, end - at) : 0;
      if (word > 0 && ur_words_begin (UR_WORDS_HOLDS_AND, text + at, end - at) > word)
        return at; /* 和谐企业 */
      if (word == 0)
        word = match_further (text, at, end);
      at += word > 0 ? word : match_nation (text, at, end);
      if (at == start)
        return keep_quote (text, first, start, end);
      start = MIN (at, end);
    }
}

/**
 * ur_finding_label_match_to:
 *
 * Returns: the bytes of the words that end at @end and lead to what something became, or 0: 提高到, 上调为
 */
gsize
ur_finding_label_match_to (const char *text, gsize start, gsize end)
{
  gsize word = ur_words_end (UR_WORDS_TO, text + start, end - start);
  gsize len = ur_words_end (UR_WORDS_TO_ENDS, text + start, end - start);
  gsize change = len > 0 ? ur_finding_label_find_change (text, start, end - len) : 0;

  return MAX (word, change > strlen ("增") ? change + len : 0);
}

/* A word of neither at the end: of 疗休养人数年均达到 达到, since 年均 is a word; 平均为 is one, too. */
static gsize
match_end (const char *text, gsize start, gsize end)
{
  gsize len = MAX (ur_words_end (UR_WORDS_LINKS, text + start, end - start),
                   ur_words_end (UR_WORDS_ADVERBS, text + start, end - start));
  const char *word = text + end - len;

  if (ur_words_end (UR_WORDS_WHOLE_ENDS, text + start, end - start) > 0)
    return 0;
  if (len > 0 && g_utf8_strchr ("了为", -1, g_utf8_get_char (g_utf8_prev_char (text + end))) == NULL &&
      ur_words_end (UR_WORDS_VERBS, text + start, end - start) > len)
    return 0; /* 收到, 调解成功 */
  if (len > strlen ("均") && g_str_has_prefix (word, "均") && end - len > start &&
      g_utf8_strchr ("年月日人户次件场家季班", -1, g_utf8_get_char (g_utf8_prev_char (word))) != NULL)
    return len - strlen ("均");
  if (g_str_has_prefix (word, "均") && end - len >= start + strlen ("平") &&
      g_str_has_prefix (word - strlen ("平"), "平"))
    return len + strlen ("平");
  return len;
}

/**
 * ur_finding_label_match_year:
 *
 * Returns: the bytes of the year with which the words from @start to @end close, or 0: 2032年 of
 * 注册用户2032年
 */
gsize
ur_finding_label_match_year (const char *text, gsize start, gsize end)
{
  UrNumber number;

  if (end < start + strlen ("年") || memcmp (text + end - strlen ("年"), "年", strlen ("年")) != 0)
    return 0;
  for (gsize at = start; ur_number_find (text, (gssize) end, at, &number); at = number.end)
    if (number.end == end && number.kind == UR_NUMBER_YEAR)
      return end - number.start;
  return 0;
}

/* 2032年 of 注册用户2032年, but not of 工会数是2032年的1.7倍 */
static gsize
match_own_year (const char *text, gsize start, gsize end)
{
  gsize year = ur_finding_label_match_year (text, start, end);

  return year > 0 && end - year > start &&
                 g_utf8_strchr ("是比较于为", -1, g_utf8_get_char (g_utf8_prev_char (text + end - year))) !=
                     NULL
             ? 0
             : year;
}

/* 连续三年 of 满意率连续三年 */
static gsize
match_lasting (const char *text, gsize start, gsize end)
{
  UrNumber number;
  const char *word = end > start ? g_strrstr_len (text + start, (gssize) (end - start), "连续") : NULL;
  gsize at = word != NULL ? (gsize) (word - text) + strlen ("连续") : 0;

  return word != NULL && ur_number_read (text, (gssize) end, at, &number) && number.end == end &&
                 number.kind == UR_NUMBER_DURATION
             ? end - (gsize) (word - text)
             : 0;
}

/* 各组织 of 劳模、一线职工疗休养各组织 */
static gsize
match_each (const char *text, gsize start, gsize end)
{
  gsize verb = ur_words_end (UR_WORDS_HELD, text + start, end - start);

  return verb > 0 && end - verb > start + strlen ("各") &&
                 g_str_has_prefix (text + end - verb - strlen ("各"), "各")
             ? verb + strlen ("各")
             : 0;
}

/* 由每小时 of 作业效率由每小时31.2自然箱 */
static gsize
match_from_each (const char *text, gsize start, gsize end)
{
  const char *each = end > start ? g_strrstr_len (text + start, (gssize) (end - start), "每") : NULL;
  gsize at = each != NULL ? (gsize) (each - text) : end;

  return at > start + strlen ("由") && end - at <= strlen ("每个小时") &&
                 ur_words_end (UR_WORDS_FROM, text + start, at - start) > 0
             ? end - at + ur_words_end (UR_WORDS_FROM, text + start, at - start)
             : 0;
}

/**
 * ur_finding_label_strip_ends:
 *
 * Returns: where, between @start and @end, the words end that say what is counted
 */
gsize
ur_finding_label_strip_ends (const char *text, gsize start, gsize end)
{
  gsize first = end;

  for (;;)
    {
      gsize was = end;

      if (end < first) /* 要 of 要达到, but not of 会议纪要 */
        end -= ur_words_end (UR_WORDS_SHALL, text + start, end - start);

      if (ur_words_end (UR_WORDS_RATES, text + start, end - start) == end - start && end > start)
        return end; /* 人均, 总数 */

      end -= ur_words_end (UR_WORDS_AGAINST_TIME, text + start, end - start);
      end -= match_own_year (text, start, end);
      end -= match_each (text, start, end);
      end -= match_lasting (text, start, end);
      end -= match_from_each (text, start, end);
      while (ur_words_end (UR_WORDS_MOMENTS, text + start, end - start) > 0)
        end -= ur_words_end (UR_WORDS_MOMENTS, text + start, end - start);
      if (ur_finding_label_match_to (text, start, end) > strlen ("到"))
        end -= ur_finding_label_match_to (text, start, end);
      else
        end -= match_end (text, start, end);
      while (end > start &&
             g_utf8_strchr ("：:，、 　（(“", -1, g_utf8_get_char (g_utf8_prev_char (text + end))) != NULL)
        end = (gsize) (g_utf8_prev_char (text + end) - text);
      if (end == was)
        return end;
    }
}

/**
 * ur_finding_label_find_change:
 *
 * Returns: the bytes of the word of a change that ends at @end, or 0: 增长 of 同比增长
 */
gsize
ur_finding_label_find_change (const char *text, gsize start, gsize end)
{
  return ur_words_end (UR_WORDS_CHANGES, text + start, end - start);
}

/**
 * ur_finding_label_ends_with_new:
 *
 * Returns: whether the words from @start to @end close with 新增 as a verb: of 技师、高级技师新增60名和15名
 * 增 alone would be a change of what is 新
 */
gboolean
ur_finding_label_ends_with_new (const char *text, gsize start, gsize end)
{
  return end > start + strlen ("新增") &&
         memcmp (text + end - strlen ("新增"), "新增", strlen ("新增")) == 0 &&
         ur_words_end (UR_WORDS_CHANGES, text + start, end - start) == strlen ("增");
}
