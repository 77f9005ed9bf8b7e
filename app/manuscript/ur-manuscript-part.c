/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the words of a heading say of its part: 2023年工作回顾, 今后五年的主要任务, “十三五”成绩单. */
#include "ur-manuscript-private.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-number.h"

/* So long is the heading of a part without a number, in characters. */
#define LONGEST_PART 32
#define LONGEST_SPOKEN 16

/* 2031—2032学年 */
static gboolean
begins_with_years (const char *words, gsize len)
{
  g_autofree char *start = g_strndup (words, len);

  return g_regex_match_simple ("^(19|20)\\d\\d(年)?(—{1,2}|[-–~～]|至)(19|20)?\\d\\d(学年|年)", start,
                               G_REGEX_OPTIMIZE, 0);
}

/* 回顾2031：砥砺奋进 and 展望2032年，我们重任在肩 */
static gboolean
begins_with_look (const char *words, gsize len)
{
  gsize look = ur_words_begin (UR_WORDS_LOOKS, words, len);
  const char *year = words + look;

  return look > 0 && len >= look + strlen ("2031") &&
         (g_str_has_prefix (year, "20") || g_str_has_prefix (year, "19")) && g_ascii_isdigit (year[2]) &&
         g_ascii_isdigit (year[3]) && !g_ascii_isdigit (year[4]);
}

/**
 * ur_heading_find_enclosed:
 * @words: UTF-8 that a zero byte ends
 * @start: (out): the byte where the words within begin
 * @end: (out): the byte of the mark after them
 *
 * Finds the words with which @words begin in marks that set off a heading: 【主要工作】, 〔存在问题〕.
 *
 * Returns: whether there are any
 */
gboolean
ur_heading_find_enclosed (const char *words, gsize *start, gsize *end)
{
  static const char *const pairs[][2] = {
    { "【", "】" }, { "[", "]" }, { "［", "］" }, { "〖", "〗" }, { "〔", "〕" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      const char *close = g_str_has_prefix (words, pairs[i][0]) ? strstr (words, pairs[i][1]) : NULL;

      if (close == NULL)
        continue;
      *start = strlen (pairs[i][0]);
      *end = (gsize) (close - words);
      return *end > *start;
    }
  return FALSE;
}

/* Whether a heading begins with the time that it is about. */
static gboolean
begins_with_time (const char *words, gsize len)
{
  UrNumber number;

  if (ur_words_begin (UR_WORDS_TIMES, words, len) > 0 || begins_with_years (words, len))
    return TRUE;
  return ur_number_read (words, (gssize) len, 0, &number) &&
         (number.kind == UR_NUMBER_YEAR || (number.kind == UR_NUMBER_DATE && number.end - number.start >= 5));
}

/* 明年的小目标, but not 去年承诺兑现了吗 */
static gboolean
hopes (const char *words, gsize len)
{
  return (gsize) g_utf8_strlen (words, (gssize) len) <= LONGEST_SPOKEN &&
         ur_words_find (UR_WORDS_HOPES, words, len, NULL) != NULL &&
         ur_words_find (UR_WORDS_KEPT, words, len, NULL) == NULL &&
         ur_words_find (UR_WORDS_LAST_YEAR, words, len, NULL) == NULL;
}

/**
 * ur_heading_get_kind:
 *
 * Returns: what a part with these words in its heading is about
 */
UrPartKind
ur_heading_get_kind (const char *words, gsize len)
{
  if (ur_words_begin (UR_WORDS_ANNEX, words, len) > 0)
    return UR_PART_ANNEX;
  if (ur_words_find (UR_WORDS_SCORECARD, words, len, NULL) != NULL)
    return UR_PART_SCORECARD;
  if (ur_words_end (UR_WORDS_OUTCOME_ENDS, words, len) > 0)
    return UR_PART_WORK; /* 重点任务完成情况 */
  if (ur_words_find (UR_WORDS_PLAN, words, len, NULL) != NULL)
    return UR_PART_TASKS;
  if (ur_words_find (UR_WORDS_REVIEW, words, len, NULL) != NULL)
    return UR_PART_WORK;
  return hopes (words, len) ? UR_PART_TASKS : UR_PART_OVERVIEW;
}

/**
 * ur_line_is_card:
 *
 * Returns: whether it is the heading of a scorecard without a number: 五年成绩单
 */
gboolean
ur_line_is_card (const UrManuscriptLine *line)
{
  const GString *text = line->clean->text;

  return line->mark.form == UR_MARK_NONE && ur_heading_is_part (text->str, text->len) &&
         ur_heading_get_kind (text->str, text->len) == UR_PART_SCORECARD;
}

static gboolean
has_comma (const char *words, gsize len)
{
  return g_strstr_len (words, (gssize) len, "，") != NULL ||
         g_strstr_len (words, (gssize) len, ",") != NULL || g_strstr_len (words, (gssize) len, "。") != NULL;
}

/* 2031年工作 and 2033年目标, and no more */
static gboolean
is_of_year_alone (const char *words, gsize len)
{
  UrNumber number;

  return ur_number_read (words, (gssize) len, 0, &number) && number.kind == UR_NUMBER_YEAR &&
         len > number.end && ur_words_is (UR_WORDS_OF_A_YEAR, words + number.end, len - number.end);
}

/**
 * ur_heading_is_part:
 * @words: a line without its list mark
 *
 * Whether a line without a number can be the heading of a part: it begins with the time that it is about and
 * says what was done or will be, or it says no more than that.
 */
gboolean
ur_heading_is_part (const char *words, gsize len)
{
  UrPartKind kind = ur_heading_get_kind (words, len);
  gboolean looks = begins_with_look (words, len);
  gsize start, end;

  if ((gsize) g_utf8_strlen (words, (gssize) len) > LONGEST_PART || (has_comma (words, len) && !looks) ||
      (ur_manuscript_has_figure (words, 0, len) && !looks))
    return FALSE;
  if (looks)
    return TRUE;
  if (ur_heading_find_enclosed (words, &start, &end))
    return kind != UR_PART_OVERVIEW && kind != UR_PART_ANNEX;
  if (ur_words_is (UR_WORDS_REVIEW, words, len) || ur_words_is (UR_WORDS_PLAN, words, len))
    return TRUE;
  return begins_with_time (words, len) && (kind == UR_PART_WORK || kind == UR_PART_TASKS ||
                                           kind == UR_PART_SCORECARD || is_of_year_alone (words, len));
}

/**
 * ur_heading_is_of_two:
 * @words: a line without a list mark
 *
 * Returns: whether it names two parts, as the title of a report that has both does:
 * 2026年工作总结和2027年工作要点
 */
gboolean
ur_heading_is_of_two (const char *words, gsize len)
{
  for (gsize at = 0, joint; at < len; at += (gsize) g_utf8_skip[(guchar) words[at]])
    {
      joint = ur_words_begin (UR_WORDS_AND, words + at, len - at);
      if (joint > 0 && ur_heading_is_part (words, at) &&
          ur_heading_is_part (words + at + joint, len - at - joint))
        return TRUE;
    }
  return FALSE;
}

/* 先向大家报报去年的账, 再跟大家交个今年的底 */
static UrPartKind
get_spoken_time (const char *words, gsize len)
{
  if (ur_words_find (UR_WORDS_LAST_YEAR, words, len, NULL) != NULL)
    return UR_PART_WORK;
  return ur_words_find (UR_WORDS_THIS_YEAR, words, len, NULL) != NULL ||
                 ur_words_find (UR_WORDS_NEXT_YEAR, words, len, NULL) != NULL ||
                 ur_words_find (UR_WORDS_NEXT_STEP, words, len, NULL) != NULL
             ? UR_PART_TASKS
             : UR_PART_OVERVIEW;
}

/**
 * ur_heading_get_time:
 * @words: a line without a list mark
 *
 * Returns: whether the line is short and begins with a time that is past (work) or to come (tasks), as
 * 去年干了什么; an overview where it begins with none
 */
UrPartKind
ur_heading_get_time (const char *words, gsize len)
{
  if ((gsize) g_utf8_strlen (words, (gssize) len) > LONGEST_SPOKEN || has_comma (words, len) ||
      ur_manuscript_has_figure (words, 0, len))
    return UR_PART_OVERVIEW;
  if (ur_words_begin (UR_WORDS_AHEAD, words, len) > 0)
    return UR_PART_TASKS;
  if (ur_words_begin (UR_WORDS_TURNS, words, len) > 0)
    return get_spoken_time (words, len);
  return ur_words_begin (UR_WORDS_TIMES, words, len) > 0 ? UR_PART_WORK : UR_PART_OVERVIEW;
}
