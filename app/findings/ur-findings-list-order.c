/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists in the order of which each figure has words of its own: what is counted after it, or a change. */
#include "ur-findings-list.h"

#include <string.h>

#include "ur-finding-label.h"
#include "ur-import-words.h"
#include "ur-list-names.h"
#include "ur-phrase.h"

/* What is counted in it is no longer, in characters. */
#define LONGEST_COUNTED 14

/* What ends the words of a list. */
#define STOPS "。；，：！？,;:"

/**
 * ur_findings_is_told:
 *
 * Returns: whether 分别 or the like is before figure @i, after the one before
 */
gboolean
ur_findings_is_told (const UrFindings *findings, guint i, const UrSurroundings *around)
{
  gsize at = ur_findings_get (findings, i)->number.start;

  return around->before < at && ur_words_find (UR_WORDS_RESPECTIVELY, around->text + around->before,
                                               at - around->before, NULL) != NULL;
}

/* 评出34名技术能手、20个先进班组和8家优秀单位: how many figures in a row have what they count after them. */
static guint
count_counted (const UrFindings *findings, guint i, guint end, const char *text)
{
  guint n = 0;

  for (; i + n < end && n < UR_LIST_MAX; n++)
    {
      const UrNumber *number = &ur_findings_get (findings, i + n)->number;
      gsize stop = ur_phrase_find_stop (text, number->end, STOPS "、和与及"), and;
      glong noun = g_utf8_strlen (text + number->end, (gssize) (stop - number->end));

      if (ur_findings_get (findings, i + n)->reason != UR_REASON_NONE || noun < 2 || noun > LONGEST_COUNTED)
        return 0;
      and = ur_list_match_and (text, text + stop);
      if (and == 0)
        return n + 1;
      if (i + n + 1 >= end || stop + and != ur_findings_get (findings, i + n + 1)->number.start)
        return 0;
    }
  return 0;
}

/* Whether a verb is between 分别 and a figure: 分别评出34名. */
static gboolean
is_done (const UrFindings *findings, guint i, const UrSurroundings *around)
{
  gsize at = ur_findings_get (findings, i)->number.start;

  return ur_findings_is_told (findings, i, around) && ur_words_end (UR_WORDS_VERBS, around->text, at) > 0;
}

/* 分别评出34名技术能手、20个先进班组: the order is told, and each has its name. */
static gboolean
share_counted (UrFindings *findings, guint i, guint end, const UrSurroundings *around)
{
  guint n = is_done (findings, i, around) ? count_counted (findings, i, end, around->text) : 0;

  for (guint j = 0; n >= 2 && j < n; j++)
    {
      ur_findings_get (findings, i + j)->group = j + 1;
      ur_findings_get (findings, i + j)->n_group = n;
    }
  return n >= 2;
}

/* Nothing but Han characters, and not too many. */
static gboolean
is_thing (const char *text, gsize start, gsize end)
{
  if (end <= start || g_utf8_strlen (text + start, (gssize) (end - start)) > LONGEST_COUNTED)
    return FALSE;
  for (const char *p = text + start; p < text + end; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) < 0x4E00 || g_utf8_get_char (p) > 0x9FFF)
      return FALSE;
  return TRUE;
}

/* The bytes of the mark or word that parts two things of a list and ends at @to, or 0. */
static gsize
match_and_before (const char *text, gsize from, gsize to)
{
  for (gsize at = from; at < to; at += (gsize) g_utf8_skip[(guchar) text[at]])
    if (at + ur_list_match_and (text, text + at) == to)
      return to - at;
  return 0;
}

/* 职工286万人次、学子1.9万名: how many figures in a row have each a thing before it. */
static guint
count_things (const UrFindings *findings, guint i, guint end, const char *text)
{
  guint n = 1;

  for (; i + n < end && n < UR_LIST_MAX; n++)
    {
      gsize from = ur_findings_get (findings, i + n - 1)->number.end;
      gsize to = ur_findings_get (findings, i + n)->number.start, and = ur_list_match_and (text, text + from);

      if (ur_findings_get (findings, i + n)->reason != UR_REASON_NONE || and == 0 ||
          !is_thing (text, from + and, to))
        break;
    }
  return n;
}

/* 送清凉、金秋助学分别惠及职工286万人次、学子1.9万名: the names are before the word, and each figure has what
 * was counted before it; the verb of the first goes for all that have none. */
static gboolean
share_things (UrFindings *findings, guint i, guint end, const UrSurroundings *around)
{
  const char *text = around->text;
  gsize len = 0, at = ur_findings_get (findings, i)->number.start;
  const char *told = around->before < at ? ur_words_find (UR_WORDS_RESPECTIVELY, text + around->before,
                                                          at - around->before, &len)
                                         : NULL;
  guint n = told != NULL ? count_things (findings, i, end, text) : 0;
  gsize own = told != NULL ? (gsize) (told - text) + len : at, verb, start;
  g_autoptr (GPtrArray) names = NULL;
  gboolean changes; /* 分别下降6%、上升3.2% */

  if (n < 2 || !is_thing (text, own, at))
    return FALSE;
  start = MAX (ur_phrase_find_start (text, (gsize) (told - text), "。；，！？,;:："), around->before);
  start = ur_finding_label_strip_openers (text, start, (gsize) (told - text));
  names =
      ur_list_names_split (text, start, ur_finding_label_strip_ends (text, start, (gsize) (told - text)), n);
  if (names->len != n)
    return FALSE;
  verb = ur_words_begin (UR_WORDS_VERBS, text + own, at - own);
  changes = ur_words_is (UR_WORDS_CHANGES, text + own, at - own);
  if (changes)
    ur_list_names_share (names, TRUE);
  for (guint j = 0; j < n; j++)
    {
      UrFinding *finding = ur_findings_get (findings, i + j);
      gsize from = ur_findings_get (findings, i + j - (j > 0))->number.end, to = finding->number.start;
      gsize thing = j == 0 ? own : from + ur_list_match_and (text, text + from);
      gboolean has_verb = j == 0 || ur_words_begin (UR_WORDS_VERBS, text + thing, to - thing) > 0;

      g_free (finding->label);
      finding->label =
          changes ? g_strdup (g_ptr_array_index (names, j))
                  : g_strdup_printf ("%s%.*s%.*s", (const char *) g_ptr_array_index (names, j),
                                     has_verb ? 0 : (int) verb, text + own, (int) (to - thing), text + thing);
      finding->is_own = TRUE;
      finding->group = j + 1;
      finding->n_group = n;
      finding->confidence = MAX (finding->confidence, UR_LIKELY);
    }
  return TRUE;
}

/* 分别走访企业12家、职工家庭36户: the order is told, and each has its name before it. */
static gboolean
share_done (UrFindings *findings, guint i, guint end, const UrSurroundings *around)
{
  const char *text = around->text;
  gsize len = 0, at = ur_findings_get (findings, i)->number.start, own;
  const char *told = around->before < at ? ur_words_find (UR_WORDS_RESPECTIVELY, text + around->before,
                                                          at - around->before, &len)
                                         : NULL;
  guint n = told != NULL ? count_things (findings, i, end, text) : 0;

  own = told != NULL ? (gsize) (told - text) + len : at;
  if (n < 2 || !is_thing (text, own, at) || ur_words_begin (UR_WORDS_VERBS, text + own, at - own) == 0)
    return FALSE;
  for (guint j = 0; j < n; j++)
    {
      ur_findings_get (findings, i + j)->group = j + 1;
      ur_findings_get (findings, i + j)->n_group = n;
    }
  return TRUE;
}

/* 36人、22个集体分别: how many figures in a row come before the word, each with or without what it counts;
 * @told is where the words after it begin. */
static guint
count_first (const UrFindings *findings, guint i, guint end, const char *text, gsize *told)
{
  for (guint n = 1; i + n <= end && n <= UR_LIST_MAX; n++)
    {
      const UrFinding *finding = ur_findings_get (findings, i + n - 1);
      gsize at = finding->number.end, stop = ur_phrase_find_stop (text, at, STOPS "、"), and, len = 0;
      const char *word = ur_words_find (UR_WORDS_RESPECTIVELY, text + at, stop - at, &len);
      gsize to = word != NULL ? (gsize) (word - text) : stop;

      if (finding->reason != UR_REASON_NONE)
        return 0;
      if (i + n < end && ur_findings_get (findings, i + n)->number.start < to)
        { /* 3名职工和2个班组 */
          to = ur_findings_get (findings, i + n)->number.start;
          word = NULL;
        }
      if (word != NULL && (to == at || is_thing (text, at, to)))
        {
          *told = to + len;
          return n;
        }
      if (i + n >= end)
        return 0;
      to = ur_findings_get (findings, i + n)->number.start;
      and = match_and_before (text, at, to);
      if (and == 0 || (to - and > at && !is_thing (text, at, to - and)))
        return 0;
    }
  return 0;
}

/* 36人、22个集体分别荣获全国五一劳动奖章、全国五一劳动奖状: the figures come first, and what is told of each
 * after the word and its verb. */
static gboolean
share_first (UrFindings *findings, guint i, guint end, const UrSurroundings *around)
{
  const char *text = around->text;
  gsize told = 0, stop, verb;
  guint n = count_first (findings, i, end, text, &told);
  g_autoptr (GPtrArray) names = NULL;

  if (n < 2)
    return FALSE;
  stop = ur_phrase_find_stop (text, told, STOPS "（(");
  verb = stop > told ? ur_words_begin (UR_WORDS_VERBS, text + told, stop - told) : 0;
  for (guint next = i + n; next < end && ur_findings_get (findings, next)->number.start < stop; next++)
    if (ur_findings_get (findings, next)->reason == UR_REASON_NONE)
      return FALSE;
  if (verb == 0)
    return FALSE;
  names = ur_list_names_split (text, told + verb, stop, n);
  if (names->len != n)
    return FALSE;
  ur_list_names_share (names, TRUE);
  for (guint j = 0; j < n; j++)
    {
      UrFinding *finding = ur_findings_get (findings, i + j);

      g_free (finding->label);
      finding->label =
          g_strdup_printf ("%.*s%s", (int) verb, text + told, (const char *) g_ptr_array_index (names, j));
      finding->is_own = TRUE;
      finding->group = j + 1;
      finding->n_group = n;
      finding->confidence = UR_LIKELY;
    }
  return TRUE;
}

/* 减少6.2%和增加10.7%: how many figures in a row have each a change of its own. */
static guint
count_changes (const UrFindings *findings, guint i, guint end, const char *text)
{
  guint n = 1;

  for (; i + n < end && n < UR_LIST_MAX; n++)
    {
      gsize from = ur_findings_get (findings, i + n - 1)->number.end;
      gsize to = ur_findings_get (findings, i + n)->number.start, and = ur_list_match_and (text, text + from);

      if (and == 0 || ur_findings_get (findings, i + n)->reason != UR_REASON_NONE ||
          ur_findings_get (findings, i + n)->verb == NULL || from + and >= to ||
          ur_words_begin (UR_WORDS_CHANGES, text + from + and, to - from - and) != to - from - and)
        break;
    }
  return n;
}

/* 困难职工527户、大病救助83人，分别减少6.2%和增加10.7%: as many figures before them, in the same order. */
static gboolean
share_changes (UrFindings *findings, guint i, guint first, guint end, const UrSurroundings *around)
{
  guint n = ur_findings_is_told (findings, i, around) && ur_findings_get (findings, i)->verb != NULL
                ? count_changes (findings, i, end, around->text)
                : 0;

  if (n < 2 || i < first + n)
    return FALSE;
  for (guint j = 0; j < n; j++)
    if (ur_findings_get (findings, i - n + j)->reason != UR_REASON_NONE ||
        ur_findings_get (findings, i - n + j)->label == NULL)
      return FALSE;
  for (guint j = 0; j < n; j++)
    {
      UrFinding *finding = ur_findings_get (findings, i + j);

      g_free (finding->label);
      finding->label = g_strdup (ur_label_get_thing (ur_findings_get (findings, i - n + j)->label));
      finding->is_own = TRUE;
      finding->group = j + 1;
      finding->n_group = n;
      finding->confidence = UR_LIKELY;
    }
  return TRUE;
}

/**
 * ur_findings_share_in_order:
 * @i: a figure
 * @first: the first of its passage
 * @end: after the last one
 *
 * Gives the figures from @i on their places in a list where 分别 tells the order and each has its own words.
 *
 * Returns: whether they are such a list
 */
gboolean
ur_findings_share_in_order (
    UrFindings *findings, guint i, guint first, guint end, const UrSurroundings *around)
{
  return share_counted (findings, i, end, around) || share_changes (findings, i, first, end, around) ||
         share_things (findings, i, end, around) || share_done (findings, i, end, around) ||
         share_first (findings, i, end, around);
}
