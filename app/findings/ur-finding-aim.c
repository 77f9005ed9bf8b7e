/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a figure was reached or is to be: by its part, and by the last words before it that say so.
 */
#include "ur-finding-aim.h"

#include <string.h>

#include "ur-findings-private.h"
#include "ur-import-words.h"
#include "ur-phrase.h"

/* No word is longer, in bytes; the text goes on for much longer. */
#define LONGEST_WORD 30

/* So much is between 要 and its figure, in bytes: 稳步提高到. */
#define LONGEST_REACH 21

/**
 * ur_finding_is_only_compared:
 * @around: what is around a figure
 * @word: a word for a year before it
 * @len: its bytes
 *
 * Returns: whether the figure is only compared with that: 比去年, 上年水平, 是上年的两倍; 由上年的302万 is
 * told of that figure alone
 */
gboolean
ur_finding_is_only_compared (const UrSurroundings *around, const char *word, gsize len)
{
  gsize at = (gsize) (word - around->text);
  gboolean leads = ur_words_end (UR_WORDS_FROM, around->text, at) > 0;

  if (at > 0 && g_utf8_strchr ("比较与同是过", -1, g_utf8_get_char (g_utf8_prev_char (word))) != NULL)
    return TRUE;
  if (ur_words_end (UR_WORDS_MEASURED_BY, around->text, at) > 0)
    return TRUE;
  if (!leads && ur_words_begin (UR_WORDS_COMPARED_WITH, word + len, strnlen (word + len, LONGEST_WORD)) > 0)
    return TRUE;
  return leads && at < around->last;
}

/**
 * ur_surroundings_hold:
 *
 * Returns: whether one of the words stands between @start and @end, in bytes
 */
gboolean
ur_surroundings_hold (UrWords list, const UrSurroundings *around, gsize start, gsize end)
{
  return end > start && ur_words_find (list, around->text + start, end - start, NULL) != NULL;
}

/* The end of the last word of @list before @end, or 0; without those that only compare. */
static gsize
find_last (UrWords list, const UrSurroundings *around, gsize end)
{
  gsize last = 0, len;

  for (gsize at = around->sentence_start; at < end; at += len)
    {
      const char *word = ur_words_find (list, around->text + at, end - at, &len);

      if (word == NULL)
        break;
      at = (gsize) (word - around->text);
      if (!ur_finding_is_only_compared (around, word, len))
        last = at + len;
    }
  return last;
}

/* 已 in the clause of the figure */
static gsize
find_already (const UrSurroundings *around, gsize end)
{
  const char *start = around->text + around->sentence_start;
  const char *already = g_strrstr_len (start, (gssize) (around->text + end - start), "已");

  return already != NULL && ur_words_begin (UR_WORDS_WHOLE, already, strnlen (already, LONGEST_WORD)) == 0 &&
                 g_strstr_len (already, around->text + end - already, "，") == NULL
             ? (gsize) (already - around->text) + strlen ("已")
             : 0;
}

/* 去年新建30家，今年新建40家: after the word that something was so comes one that something will be. */
static gboolean
is_followed_by_goal (const UrSurroundings *around, gsize from, gsize end)
{
  return from < end && (ur_surroundings_hold (UR_WORDS_SOON, around, from, end) ||
                        g_strstr_len (around->text + from, (gssize) (end - from), "基础上") != NULL ||
                        ur_surroundings_hold (UR_WORDS_GOALS, around, from, end) ||
                        ur_surroundings_hold (UR_WORDS_MODALS, around, from, end) ||
                        ur_surroundings_hold (UR_WORDS_THIS_YEAR, around, from, end) ||
                        ur_surroundings_hold (UR_WORDS_NEXT_YEAR, around, from, end));
}

/**
 * ur_finding_is_done:
 * @around: what is around a figure
 * @end: where it begins
 *
 * Returns: whether the last word before it that says so tells that it happened: 去年, 截至目前, 已摸排
 */
gboolean
ur_finding_is_done (const UrSurroundings *around, gsize end)
{
  gsize done = MAX (find_last (UR_WORDS_DONE, around, end), find_already (around, end));

  return done > 0 && !is_followed_by_goal (around, done, end);
}

/* 没有达到100家的目标 */
static gboolean
is_goal_itself (const UrSurroundings *around, gsize end)
{
  if (ur_words_begin (UR_WORDS_WANTED, around->text + end, strnlen (around->text + end, LONGEST_WORD)) > 0)
    return TRUE;
  /* 定下的70%目标, but not 完成70%目标任务 */
  return g_str_has_prefix (around->text + end, "目标") && !g_str_has_prefix (around->text + end, "目标任务");
}

/* 目标是, but not 紧扣目标，团结…: only what is told right after the word is the goal, and not what became of
 * it: 目标值100家，完成值52家. */
static gboolean
tells_goal (const UrSurroundings *around, gsize end)
{
  const char *word =
      g_strrstr_len (around->text + around->sentence_start, (gssize) (end - around->sentence_start), "目标");

  return word != NULL &&
         !ur_surroundings_hold (UR_WORDS_OUTCOMES, around, (gsize) (word - around->text), end) &&
         ur_words_begin (UR_WORDS_GOAL_IS, word + strlen ("目标"),
                         strnlen (word + strlen ("目标"), LONGEST_WORD)) > 0;
}

/* 计划达到50个: a verb and no noun, since what is reached follows at once. */
static gboolean
plans (const char *text, gsize start, gsize end, gsize at)
{
  gsize len = strlen ("计划");

  return end >= start + len && memcmp (text + end - len, "计划", len) == 0 &&
         ur_words_begin (UR_WORDS_REACHED, text + end, at - end) > 0;
}

/* 须达到, 要突破, 将提高到: a word of what shall be, and nothing between it and the figure but that it is
 * reached. */
static gboolean
shall_reach (const UrSurroundings *around, gsize at)
{
  const char *text = around->text;
  gsize end = at;

  while (end > around->sentence_start && at - end < LONGEST_REACH)
    {
      gsize modal =
          ur_words_end (UR_WORDS_MODALS, text + around->sentence_start, end - around->sentence_start);
      gsize word =
          MAX (ur_finding_label_match_to (text, around->sentence_start, end),
               ur_words_end (UR_WORDS_LINKS, text + around->sentence_start, end - around->sentence_start));

      if (plans (text, around->sentence_start, end, at))
        return TRUE;
      if (modal > 0 &&
          (g_str_has_prefix (text + end, "了") || (end < at && g_str_has_prefix (text + end, "约"))))
        return FALSE; /* 确保了, 要约640份 */
      if (modal > 0)
        return at > end ||
               ur_words_begin (UR_WORDS_REACHED, text + at, strnlen (text + at, LONGEST_WORD)) > 0;
      if (word == 0)
        return FALSE;
      end -= word;
    }
  return FALSE;
}

static gsize
find_clause (const UrSurroundings *around, gsize at)
{
  return around->sentence_start + ur_phrase_find_start (around->text + around->sentence_start,
                                                        at - around->sentence_start, "。；，：！？,;:");
}

/* 答应改造60处, 承诺办好12件实事: what was promised in the clause of the figure to be done, as against
 * 承诺事项. */
static gboolean
is_promised (const UrSurroundings *around, gsize at)
{
  gsize start = find_clause (around, at), len;
  const char *word;

  word = ur_words_find (UR_WORDS_PROMISES, around->text + start, at - start, &len);
  if (word == NULL)
    {
      /* 约定工资增长不低于6%、夜班津贴不少于30元: a rule that both sides agreed on */
      word = ur_words_find (UR_WORDS_PROMISES, around->text + around->sentence_start,
                            at - around->sentence_start, &len);
      return word != NULL && g_str_has_prefix (around->text + at, "不") && g_str_has_prefix (word, "约定");
    }
  if (g_str_has_prefix (around->text + at, "不"))
    return TRUE;
  return ur_words_begin (UR_WORDS_VERBS, word + len, (gsize) (around->text + at - word) - len) > 0;
}

/* 目标值100家, 任务数为80家: the name of a goal right before the figure, but not 完成目标任务120家. */
static gboolean
is_named_goal (const UrSurroundings *around, gsize at)
{
  const char *text = around->text;
  gsize start = find_clause (around, at), end = at, word;
  gboolean is_said = FALSE; /* 任务是120家 */

  word = end > start ? ur_words_end (UR_WORDS_GOAL_IS, text + start, end - start) : 0;
  if (word > 0 && word <= strlen ("是"))
    {
      end -= word;
      is_said = g_str_has_prefix (text + end, "是") || g_str_has_prefix (text + end, "为");
    }
  word = end > start ? ur_words_end (UR_WORDS_GOAL_NAMES, text + start, end - start) : 0;
  if (word == 0 && is_said)
    word = ur_words_end (UR_WORDS_AIMS, text + start, end - start);
  return word > 0 && !ur_surroundings_hold (UR_WORDS_TOWARD, around, start, end - word);
}

static gboolean
holds_text (const UrSurroundings *around, gsize start, gsize end, const char *words)
{
  return end > start && g_strstr_len (around->text + start, (gssize) (end - start), words) != NULL;
}

/* 2035年, 二〇三五年, 明年, “十六五”末 */
static gboolean
begins_time (const char *p, gsize len)
{
  return len > 0 && (g_unichar_isdigit (g_utf8_get_char (p)) || g_str_has_prefix (p, "二〇") ||
                     g_str_has_prefix (p, "“") || g_str_has_prefix (p, "十") ||
                     ur_words_begin (UR_WORDS_NEXT_YEAR, p, len) > 0 ||
                     ur_words_begin (UR_WORDS_AFTER_NEXT, p, len) > 0);
}

/* 到2035年 in the sentence of a figure whose year is to come, but not 截至2035年1月 */
static gboolean
is_until_year (const UrSurroundings *around, gsize at)
{
  const char *p = around->text + around->sentence_start, *end = around->text + at;

  while ((p = g_strstr_len (p, end - p, "到")) != NULL)
    {
      gboolean is_end =
          p > around->text && g_utf8_strchr ("截止达", -1, g_utf8_get_char (g_utf8_prev_char (p))) != NULL;

      p += strlen ("到");
      if (!is_end && p < end && begins_time (p, (gsize) (end - p)))
        return TRUE;
    }
  return FALSE;
}

/* 争取三年内突破九成 and 争取到2035年, but not 争取专项资金120万元 and 争取到20多万元 */
static gboolean
strives (const UrSurroundings *around, gsize start, gsize at)
{
  const char *word;

  if (ur_surroundings_hold (UR_WORDS_STRIVING, around, start, at))
    return TRUE;
  word = at > start ? g_strstr_len (around->text + start, (gssize) (at - start), "争取") : NULL;
  if (word == NULL)
    return FALSE;
  word += strlen ("争取");
  if (g_str_has_prefix (word, "到") && word + strlen ("到") < around->text + at &&
      g_unichar_isdigit (g_utf8_get_char (word + strlen ("到"))))
    return TRUE;
  return (gsize) (word - around->text) == at || g_unichar_isdigit (g_utf8_get_char (word)) ||
         ur_words_begin (UR_WORDS_UNTIL, word, (gsize) (around->text + at - word)) > 0;
}

/* 确保整改率达到98%以上 and 确保年底前建会 tell what shall be; 确保了1200人 and 已确保 tell what was. */
static gboolean
ensures (const UrFinding *finding, const UrSurroundings *around, gsize start, gsize at)
{
  const char *word = at > start ? g_strstr_len (around->text + start, (gssize) (at - start), "确保") : NULL;

  return word != NULL && !g_str_has_prefix (word, "确保了") && !holds_text (around, start, at, "已") &&
         (finding->number.bound == UR_BOUND_AT_LEAST || finding->number.bound == UR_BOUND_AT_MOST ||
          finding->number.bound == UR_BOUND_ABOVE ||
          ur_surroundings_hold (UR_WORDS_SOON, around, (gsize) (word - around->text), at));
}

/* 年内还将新建20家 */
static gboolean
is_soon (const UrSurroundings *around, gsize start, gsize at)
{
  const char *word = at > start ? g_strstr_len (around->text + start, (gssize) (at - start), "将") : NULL;
  gsize end = word != NULL ? (gsize) (word - around->text) : start;

  if (word == NULL || (gsize) (word - around->text) + strlen ("将") > at)
    return FALSE;
  return (ur_surroundings_hold (UR_WORDS_SOON, around, start, end) ||
          (end > start && g_utf8_strchr ("还也即", -1, g_utf8_get_char (g_utf8_prev_char (word))) != NULL)) &&
         ur_words_begin (UR_WORDS_VERBS, word + strlen ("将"), at - end - strlen ("将")) > 0;
}

/* 培训 of 计划培训3000人 and 计划用三年时间培训3000人: whether a verb follows a word of a plan, or a time and
 * then a verb. */
static gboolean
leads_to_verb (const char *text, gsize start, gsize at)
{
  if (start < at && ur_words_begin (UR_WORDS_UNTIL, text + start, at - start) > 0)
    start = ur_finding_label_strip_openers (text, start, at);
  return start < at && ur_words_begin (UR_WORDS_VERBS, text + start, at - start) > strlen ("评") &&
         !g_str_has_prefix (text + start, "累计");
}

/* 计划培训3000人, 工期原定45天: at the beginning of the clause or right before the figure; not
 * 保障计划累计参加. */
static gboolean
is_planned (const UrSurroundings *around, gsize start, gsize at)
{
  const char *text = around->text;
  gsize from = ur_finding_label_strip_openers (text, start, at), word;

  for (gsize begin = start;; begin = from)
    {
      word = ur_words_begin (UR_WORDS_PLANNED, text + begin, at > begin ? at - begin : 0);
      if (word > 0 && (begin + word == at || leads_to_verb (text, begin + word, at)))
        return TRUE;
      if (begin == from)
        break;
    }
  word = at > start ? ur_words_end (UR_WORDS_PLANNED, text + start, at - start) : 0;
  return word >= strlen ("原定") && !ur_surroundings_hold (UR_WORDS_TOWARD, around, start, at - word) &&
         (at - word == start ||
          g_utf8_strchr ("约确规锁稳", -1, g_utf8_get_char (g_utf8_prev_char (text + at - word))) == NULL);
}

/* What is still to come is told in the clause of the figure. */
static gboolean
is_to_come_by_clause (const UrFinding *finding, const UrSurroundings *around)
{
  gsize at = finding->number.start;
  gsize start = find_clause (around, at);

  return is_named_goal (around, at) || strives (around, start, at) || ensures (finding, around, start, at) ||
         is_soon (around, start, at) || is_planned (around, start, at);
}

/* 下一步 or 明年 at the beginning of the sentence */
static gboolean
begins_ahead (const UrSurroundings *around, gsize at)
{
  const char *start = around->text + around->sentence_start;
  gsize len = at - around->sentence_start;

  return ur_words_begin (UR_WORDS_NEXT_YEAR, start, len) > 0 ||
         ur_words_begin (UR_WORDS_TO_COME, start, len) > 0 ||
         ur_words_begin (UR_WORDS_NEXT_STEP, start, len) > 0;
}

/* Whether what is told in a part about what was done is a goal all the same. */
static gboolean
is_goal (const UrFinding *finding, const UrSurroundings *around, gboolean to_come)
{
  gsize start = around->sentence_start, at = finding->number.start;

  if (is_promised (around, at) || shall_reach (around, at) || begins_ahead (around, at) ||
      is_to_come_by_clause (finding, around) || (to_come && is_until_year (around, at)))
    return TRUE;
  if (to_come && (ur_surroundings_hold (UR_WORDS_GOALS, around, start, at) ||
                  ur_surroundings_hold (UR_WORDS_MODALS, around, start, at) ||
                  g_str_has_prefix (around->text + at, "不")))
    return TRUE;
  return ur_surroundings_hold (UR_WORDS_GOALS, around, start, at) &&
         (g_strstr_len (around->text + start, (gssize) (at - start), "力争") != NULL ||
          tells_goal (around, at));
}

/**
 * ur_finding_set_aim:
 * @finding: a figure
 * @around: what is around it
 * @ahead: whether it is told among what is to come
 * @to_come: whether the year of its sentence is one after that of the report
 *
 * Says whether it is a target. A figure among what is to come is one unless its clause says that it happened.
 */
void
ur_finding_set_aim (UrFinding *finding, const UrSurroundings *around, gboolean ahead, gboolean to_come)
{
  gsize at = finding->number.start;

  if (finding->period == NULL && is_goal_itself (around, finding->number.end))
    finding->aim = UR_AIM_TARGET;
  if (finding->period != NULL || g_str_has_prefix (around->text + finding->number.end, "的基础上") ||
      ur_finding_is_done (around, at))
    return;
  if (ahead)
    finding->aim = UR_AIM_TARGET;
  else if (finding->quantity != UR_QUANTITY_COMPLETION && is_goal (finding, around, to_come))
    finding->aim = UR_AIM_TARGET; /* 完成全年目标的108% is what was reached */
}
