/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a figure is true, and whether it tells a result or a target. */
#include "ur-finding-aim.h"

#include <string.h>

#include "ur-findings-private.h"
#include "ur-import-words.h"
#include "ur-phrase.h"

/* No word is longer, in bytes; the text goes on for much longer. */
#define LONGEST_WORD 30

/**
 * ur_finding_dup_year:
 *
 * Returns: (transfer full) (nullable): the digits of the year in a token, 2024 of 2024年1月18日, the last of
 * 2020—2024年, or %NULL
 */
char *
ur_finding_dup_year (const char *text, const UrNumber *number)
{
  UrNumber year;
  gsize at = number->start;

  if (number->kind == UR_NUMBER_YEAR && number->value.mantissa > 1000)
    return ur_decimal_to_string (number->is_range ? &number->value_to : &number->value);
  for (; at < number->end; at++)
    if ((text[at] == '1' || text[at] == '2') && at + 4 <= number->end && g_ascii_isdigit (text[at + 1]) &&
        g_ascii_isdigit (text[at + 2]) && g_ascii_isdigit (text[at + 3]))
      return g_strndup (text + at, 4);
  return ur_number_read (text, (gssize) number->end, number->start, &year) && year.kind == UR_NUMBER_YEAR &&
                 year.value.mantissa > 1000
             ? ur_decimal_to_string (&year.value)
             : NULL;
}

static char *
shift_year (const char *year, int by)
{
  return year == NULL ? NULL : g_strdup_printf ("%" G_GINT64_FORMAT, g_ascii_strtoll (year, NULL, 10) + by);
}

/* A report of 2026 that is given in January of 2027 calls 2026 去年. */
static int
get_shift (const UrFindings *findings, const char *base, UrWords list, const char *word, gboolean plan)
{
  gboolean is_year_after =
      findings->told_year != NULL && base != NULL &&
      g_ascii_strtoll (findings->told_year, NULL, 10) == g_ascii_strtoll (base, NULL, 10) + 1;

  if (list == UR_WORDS_NEXT_YEAR)
    return plan && is_year_after ? 2 : 1;
  if (list == UR_WORDS_AFTER_NEXT)
    return get_shift (findings, base, UR_WORDS_NEXT_YEAR, "明年", plan) + 1;
  if (list == UR_WORDS_BEFORE_LAST) /* one before what 去年 is */
    return get_shift (findings, base, UR_WORDS_LAST_YEAR, "去年", plan) - 1;
  if (g_str_has_prefix (word, "去年") && is_year_after)
    return 0;
  return plan ? 0 : -1;
}

/* 去年 and 明年 before a figure in its sentence: the last of them. */
static char *
dup_named_year (
    const UrFindings *findings, const char *base, const UrSurroundings *around, gsize end, gboolean plan)
{
  static const UrWords lists[] = { UR_WORDS_LAST_YEAR, UR_WORDS_NEXT_YEAR, UR_WORDS_AFTER_NEXT,
                                   UR_WORDS_BEFORE_LAST };
  const char *last = NULL;
  int shift = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (gsize at = around->sentence_start, len; at < end; at += len)
      {
        const char *word = ur_words_find (lists[i], around->text + at, end - at, &len);

        if (word == NULL)
          break;
        at = (gsize) (word - around->text);
        if (word < last || ur_finding_is_only_compared (around, word, len) ||
            g_strstr_len (word, (gssize) (around->text + end - word), "基础上") != NULL)
          continue;
        last = word;
        shift = get_shift (findings, base, lists[i], word, plan);
      }
  return last != NULL ? shift_year (base, shift) : NULL;
}

/* Whether a figure is told among what is to come: in a part of that, or after words that lead to it. */
static gboolean
is_ahead (const UrFindings *findings, const UrFinding *finding)
{
  const UrPassage *passage = ur_manuscript_get_passage (findings->manuscript, finding->passage);

  if (ur_passage_looks_back (passage))
    return FALSE;
  return ur_manuscript_get_kind (findings->manuscript, passage) == UR_PART_TASKS ||
         (findings->ahead > 0 && finding->passage >= findings->ahead &&
          passage->part == findings->ahead_part);
}

static char *
find_heading_year (const UrFindings *findings, int part)
{
  const UrPassage *heading = ur_manuscript_get_passage (
      findings->manuscript, g_array_index (findings->manuscript->parts, UrManuscriptPart, part).passage);
  const GString *text = heading->traced->text;
  UrNumber number;

  for (gsize at = 0; ur_number_find (text->str, (gssize) text->len, at, &number); at = number.end)
    if (number.kind == UR_NUMBER_YEAR || number.kind == UR_NUMBER_DATE)
      return ur_finding_dup_year (text->str, &number);
  return NULL;
}

/* The year in the heading of a figure's part. */
static char *
dup_part_year (UrFindings *findings, const UrFinding *finding)
{
  const UrPassage *passage = ur_manuscript_get_passage (findings->manuscript, finding->passage);

  if (is_ahead (findings, finding) && ur_manuscript_get_kind (findings->manuscript, passage) != UR_PART_TASKS)
    return g_strdup (findings->ahead_year);
  if (passage->part < 0)
    return NULL;
  if (findings->year_part != passage->part)
    {
      g_free (findings->part_year);
      findings->part_year = find_heading_year (findings, passage->part);
      findings->year_part = passage->part;
    }
  return g_strdup (findings->part_year);
}

/* Years after the one under report are still to come. */
static gboolean
is_to_come (const UrFindings *findings, const char *year)
{
  gint64 last = findings->year != NULL ? g_ascii_strtoll (findings->year, NULL, 10) : 0;

  return year != NULL && last > 0 && g_ascii_strtoll (year, NULL, 10) > last + (findings->school != NULL);
}

/* 2031年，新建工会30家 in a plan for 2032: a year is named that is over. */
static gboolean
is_over (const UrFindings *findings,
         const char *year,
         const char *part_year,
         const UrSurroundings *around,
         gsize at)
{
  gint64 last = findings->year != NULL ? g_ascii_strtoll (findings->year, NULL, 10) : 0;
  gint64 named = g_ascii_strtoll (year, NULL, 10);
  gint64 planned = part_year != NULL ? g_ascii_strtoll (part_year, NULL, 10) : G_MAXINT64;

  return last > 0 &&
         g_strstr_len (around->text + around->sentence_start, (gssize) (at - around->sentence_start),
                       "基础上") == NULL &&
         named <= last && (planned > last || named < planned);
}

/* 新建工会30家，过去一年 and not 成立一年来. */
static gboolean
begins_clause (const UrSurroundings *around, gsize start)
{
  return start <= around->sentence_start ||
         g_utf8_strchr ("，,；;：:。", -1, g_utf8_get_char (g_utf8_prev_char (around->text + start))) != NULL;
}

/* The end of the last 过去一年 before @end in its sentence, or 0. */
static gsize
find_past_year (const UrSurroundings *around, gsize end)
{
  gsize last = 0;

  for (gsize at = around->sentence_start, len; at < end; at += len)
    {
      const char *word = ur_words_find (UR_WORDS_PAST_YEAR, around->text + at, end - at, &len);

      if (word == NULL)
        break;
      at = (gsize) (word - around->text);
      if (begins_clause (around, at))
        last = at + len;
    }
  return last;
}

/* 过去一年 and 一年来 are the year of the part, or of the report: also among what several years brought. */
static char *
dup_past_year (
    const UrFindings *findings, guint i, guint first, const UrSurroundings *around, const char *part_year)
{
  gsize end = ur_findings_get (findings, i)->number.start;
  gsize past = find_past_year (around, end);

  if (past == 0 || findings->school != NULL || ur_findings_names_time (findings, i, first, around, past) ||
      ur_surroundings_hold (UR_WORDS_YEARS, around, past, end))
    return NULL;
  return g_strdup (part_year != NULL ? part_year : findings->year);
}

/* 由2028年的18.4%提高到21.3%, but not 从2028年起: the year of the level before only. */
static gboolean
is_of_level_before (const char *text, const UrNumber *year)
{
  const char *after = text + year->end;

  after += ur_words_begin (UR_WORDS_YEAR_PARTS, after, strnlen (after, LONGEST_WORD));
  return ur_words_end (UR_WORDS_FROM, text, year->start) > 0 && g_str_has_prefix (after, "的");
}

/* 〔2027〕19号 */
static gboolean
is_of_document (const char *text, const UrNumber *year)
{
  return year->start > 0 &&
         g_utf8_strchr ("〔[［【", -1, g_utf8_get_char (g_utf8_prev_char (text + year->start))) != NULL &&
         g_utf8_strchr ("〕]］】", -1, g_utf8_get_char (text + year->end)) != NULL;
}

/* 比2018年, 是2018年的1.6倍: a year that another is measured against. */
static gboolean
is_compared (const char *text, const UrNumber *year)
{
  const char *before = year->start > 0 ? g_utf8_prev_char (text + year->start) : text;

  return is_of_level_before (text, year) || is_of_document (text, year) ||
         (year->start > 0 && g_utf8_strchr ("比较是于", -1, g_utf8_get_char (before)) != NULL);
}

/* 2035年底有64个，今年增加到80个: a year that is named by its place among others comes after it. */
static gboolean
is_turned (const UrSurroundings *around, gsize start, gsize end)
{
  static const char *const words[] = { "今年", "明年", "去年" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const char *word = g_strstr_len (around->text + start, (gssize) (end - start), words[i]);

      if (word != NULL && !ur_finding_is_only_compared (around, word, strlen (words[i])) &&
          g_strstr_len (word, (gssize) (around->text + end - word), "基础上") == NULL)
        return TRUE;
    }
  return FALSE;
}

/* 今年 in a report of 2023 is 2024 where the sentence sets a goal; 明年 and 从去年的 after it
 * are another year. */
static char *
dup_this_year (const char *base, const UrSurroundings *around, gsize at, gboolean plan)
{
  const char *from = around->text + around->sentence_start;
  const char *word = g_strrstr_len (from, (gssize) (around->text + at - from), "今年");

  if (word == NULL || is_turned (around, (gsize) (word - around->text) + strlen ("今年"), at))
    return NULL;
  return shift_year (
      base, plan || ur_surroundings_hold (UR_WORDS_GOALS, around, around->sentence_start, at) ? 1 : 0);
}

static char *
dup_sentence_year (const UrFindings *findings, guint i, guint first, const UrSurroundings *around)
{
  for (guint j = i; j-- > first;)
    {
      const UrFinding *other = ur_findings_get (findings, j);

      if (other->number.start < around->sentence_start)
        return ur_findings_dup_until_year (findings, j, first, around);
      if (other->reason != UR_REASON_YEAR && other->reason != UR_REASON_DATE)
        continue;
      if (is_compared (around->text, &other->number))
        continue;
      if (is_turned (around, other->number.end, ur_findings_get (findings, i)->number.start))
        return NULL;
      return ur_finding_dup_year (around->text, &other->number);
    }
  return NULL;
}

/* The year from which 去年 and 明年 are counted; what is only a plan tells of the year before. */
static char *
dup_base_year (const UrFindings *findings, const char *part_year, gboolean plan)
{
  if (plan && part_year != NULL && g_strcmp0 (part_year, findings->year) == 0)
    return shift_year (part_year, -1);
  if (findings->year != NULL || part_year == NULL)
    return g_strdup (findings->year);
  return shift_year (part_year, plan ? -1 : 0);
}

/* The year that is not named near the figure: of its part, of the report, or the last that was named. */
static char *
dup_far_year (const UrFindings *findings, const char *part_year, gboolean plan)
{
  if (part_year != NULL)
    return g_strdup (part_year);
  if (plan && findings->year != NULL)
    return shift_year (findings->year, 1);
  return g_strdup (findings->year != NULL ? findings->year : findings->last_year);
}

/**
 * ur_findings_dup_far_year:
 * @finding: no year is named near it
 *
 * Returns: (transfer full) (nullable): the digits of the year that its part or the report is about
 */
char *
ur_findings_dup_far_year (UrFindings *findings, const UrFinding *finding)
{
  g_autofree char *part_year = dup_part_year (findings, finding);

  return dup_far_year (findings, part_year, is_ahead (findings, finding));
}

/* 1月份已筹集 in a plan was in the year that is planned, what has no such word in the one before. */
static char *
dup_done_year (UrFinding *finding, const char *base, const char *part_year, const UrSurroundings *around)
{
  guint month = ur_finding_find_month (around, finding->number.start);
  char *year;

  if (month == 0 &&
      !ur_surroundings_hold (UR_WORDS_SINCE_NEW, around, around->sentence_start, finding->number.start))
    return g_strdup (base);
  year = part_year != NULL ? g_strdup (part_year) : shift_year (base, 1);
  if (month > 0 && year != NULL && finding->period == NULL)
    finding->period = g_strdup_printf ("%s年%u月", year, month);
  return year;
}

/* 去年 in a report of half a year is all of that year, 去年同期 is not. */
static gboolean
is_whole_year (const UrSurroundings *around, gsize at)
{
  const char *start = around->text + around->sentence_start;

  return g_strstr_len (start, (gssize) (around->text + at - start), "同期") == NULL;
}

static void
set_period (UrFindings *findings, guint i, guint first, guint end)
{
  UrFinding *finding = ur_findings_get (findings, i);
  gboolean plan = is_ahead (findings, finding);
  g_autofree char *part_year = dup_part_year (findings, finding);
  g_autofree char *base = dup_base_year (findings, part_year, plan);
  g_autofree char *year = NULL;
  UrSurroundings around;
  gboolean named, alone = FALSE;

  ur_findings_survey (findings, i, first, end, &around);
  if (finding->dated_as != NULL && finding->dated_as->period != NULL)
    {
      g_free (finding->period);
      finding->period = g_strdup (finding->dated_as->period);
    }
  year = dup_past_year (findings, i, first, &around, plan ? NULL : part_year);
  if (year == NULL)
    year = dup_sentence_year (findings, i, first, &around);
  if (year == NULL)
    year = dup_this_year (base, &around, finding->number.start, plan);
  if (year == NULL)
    {
      year = dup_named_year (findings, base, &around, finding->number.start, plan);
      alone = year != NULL && is_whole_year (&around, finding->number.start);
    }
  if (year == NULL && plan && ur_finding_is_done (&around, finding->number.start))
    year = dup_done_year (finding, base, part_year, &around);
  named = year != NULL;
  if (year == NULL)
    year = dup_far_year (findings, part_year, plan && !ur_finding_is_within_year (findings, finding));
  ur_finding_set_aim (finding, &around,
                      plan && !(named && is_over (findings, year, part_year, &around, finding->number.start)),
                      is_to_come (findings, year) ||
                          ur_findings_is_plan_to_come (findings, i, first, &around));
  if (finding->period == NULL && named)
    finding->period = ur_findings_dup_year_range (findings, i, first, &around);
  if (finding->period == NULL && !named)
    finding->period = ur_findings_dup_years (findings, i, first, &around);
  if (finding->period == NULL && year != NULL && !named && findings->school != NULL)
    finding->period = ur_findings_dup_year_words (findings, year);
  if (finding->period == NULL && year != NULL)
    {
      g_autofree char *season = finding->season != NULL
                                    ? g_strdup (finding->season)
                                    : ur_finding_dup_season (findings, finding, &around, alone);

      finding->period = g_strconcat (year, "年", season, NULL);
    }
}

/* 2035年人均面积须达到: that year is to come, and what follows is not about it. */
static gboolean
shall_be (const char *text, gsize at)
{
  gsize end = ur_phrase_find_stop (text, at, "，。；,;");

  return ur_words_find (UR_WORDS_MODALS, text + at, end - at, NULL) != NULL;
}

static void
remember_year (UrFindings *findings, const UrFinding *finding)
{
  const UrPassage *passage = ur_manuscript_get_passage (findings->manuscript, finding->passage);
  char *year;

  if ((finding->reason != UR_REASON_YEAR && finding->reason != UR_REASON_DATE) ||
      is_compared (passage->traced->text->str, &finding->number) ||
      shall_be (passage->traced->text->str, finding->number.end))
    return;
  year = ur_finding_dup_year (passage->traced->text->str, &finding->number);
  if (year == NULL)
    return;
  g_free (findings->last_year);
  findings->last_year = year;
}

/* 2030年，将从四个方面发力：: a year to come, or 下一步, what will be, and nothing more: what follows is
 * about that. */
static gboolean
leads_ahead (const UrFindings *findings, const UrPassage *passage, char **year)
{
  const GString *text = passage->traced->text;
  UrNumber number;

  if ((passage->level != UR_LEVEL_PARAGRAPH && passage->level != UR_LEVEL_INTRO) ||
      !(g_str_has_suffix (text->str, "：") || g_str_has_suffix (text->str, ":")) ||
      ur_words_find (UR_WORDS_WILL, text->str, text->len, NULL) == NULL)
    return FALSE;
  if (ur_number_read (text->str, (gssize) text->len, 0, &number))
    *year = ur_finding_dup_year (text->str, &number);
  return ur_words_begin (UR_WORDS_AHEAD, text->str, text->len) > 0 || is_to_come (findings, *year);
}

/**
 * ur_findings_look_ahead:
 * @passage: a passage
 *
 * Notes where a paragraph leads to what is to come, in a text whose headings do not say it.
 */
void
ur_findings_look_ahead (UrFindings *findings, guint passage)
{
  const UrPassage *read = ur_manuscript_get_passage (findings->manuscript, passage);
  g_autofree char *year = NULL;

  if (findings->ahead > 0 || !leads_ahead (findings, read, &year))
    return;
  findings->ahead = passage;
  findings->ahead_year = g_steal_pointer (&year);
  findings->ahead_part = read->part;
}

/**
 * ur_findings_date_one:
 * @i: a finding that the rules took for no figure
 * @first: the first finding of its passage
 * @end: after the last one
 *
 * Says when it is true and whether it is a target.
 */
void
ur_findings_date_one (UrFindings *findings, guint i, guint first, guint end)
{
  set_period (findings, i, first, end);
}

/**
 * ur_findings_date:
 * @first: the first finding of a passage
 * @end: after the last one
 *
 * Says of each figure when it is true and whether it is a target.
 */
void
ur_findings_date (UrFindings *findings, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (ur_findings_get (findings, i)->reason == UR_REASON_NONE)
      set_period (findings, i, first, end);
    else
      remember_year (findings, ur_findings_get (findings, i));
}
