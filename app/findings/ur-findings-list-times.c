/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing at several times: 覆盖面逐年扩大，2025年、2027年和2029年分别达到41%、56%和68%,
 * 一至四季度分别新增, 近三年分别投入. */
#include "ur-findings-list.h"

#include <string.h>

#include "ur-finding-label.h"
#include "ur-findings-private.h"
#include "ur-import-words.h"
#include "ur-list-names.h"
#include "ur-phrase.h"

/* So much is between two years of a list, in bytes: 和. */
#define LONGEST_LINK 6

/* A thing or its verb is no longer, in characters. */
#define LONGEST_THING 24

/* The times of a list. */
typedef struct
{
  guint n;
  gsize start, end;                 /* of the words, bytes of the text */
  gint64 years[UR_LIST_MAX];        /* or 0 where they are parts of one */
  const char *seasons[UR_LIST_MAX]; /* parts of a year: 第一季度, 3月 */
  gboolean is_guess;                /* 近三年 are the last three */
} Times;

/* 2025年、2027年和2029年: @n years that end at @end, one after the other. */
static gboolean
read_years (const UrFindings *findings, guint i, guint n, gsize end, const char *text, Times *times)
{
  guint passage = ur_findings_get (findings, i)->passage;

  while (end > 0 && g_utf8_strchr ("，,", -1, g_utf8_get_char (g_utf8_prev_char (text + end))) != NULL)
    end = (gsize) (g_utf8_prev_char (text + end) - text);
  times->end = end;
  for (guint j = 0; j < n; j++)
    {
      const UrFinding *year = i > j ? ur_findings_get (findings, i - j - 1) : NULL;
      g_autofree char *digits = NULL;

      if (year == NULL || year->passage != passage || year->reason != UR_REASON_YEAR ||
          year->number.end + (j > 0 ? LONGEST_LINK : 0) < end || year->number.end > end)
        return FALSE;
      digits = ur_finding_dup_year (text, &year->number);
      if (digits == NULL)
        return FALSE;
      times->years[n - j - 1] = g_ascii_strtoll (digits, NULL, 10);
      times->start = end = year->number.start;
    }
  times->n = n;
  return TRUE;
}

static void
count_years (Times *times, gint64 first, guint n)
{
  times->n = n;
  for (guint j = 0; j < n; j++)
    times->years[j] = first + j;
}

/* 2029—2031年, and 近三年 of a report about the last of them. */
static gboolean
read_span (const UrFindings *findings, const UrFinding *time, const char *text, gsize end, Times *times)
{
  const UrNumber *number = &time->number;

  times->start = number->start;
  times->end = number->end;
  if (time->reason == UR_REASON_YEAR && number->kind == UR_NUMBER_YEAR && number->is_range)
    {
      gint64 n = number->value_to.mantissa - number->value.mantissa + 1;

      if (n >= 2 && n <= UR_LIST_MAX)
        count_years (times, number->value.mantissa, (guint) n);
    }
  else if (findings->year != NULL && ur_number_counts_past_years (text, end, number))
    {
      count_years (times, g_ascii_strtoll (findings->year, NULL, 10) - number->value.mantissa + 1,
                   (guint) number->value.mantissa);
      times->start -= ur_words_end (UR_WORDS_SPAN_HEADS, text, times->start);
      times->is_guess = TRUE;
    }
  return times->n > 0;
}

/* 上半年、下半年, 上下半年, 上、下半年 */
static gsize
read_halves (const char *text, gsize at, Times *times)
{
  const char *p = text + at;
  gsize and;

  if (!g_str_has_prefix (p, "上"))
    return 0;
  p += strlen ("上");
  if (g_str_has_prefix (p, "半年"))
    p += strlen ("半年");
  and = ur_list_match_and (text, p);
  if (!g_str_has_prefix (p + and, "下半年"))
    return 0;
  times->n = 2;
  times->seasons[0] = "上半年";
  times->seasons[1] = "下半年";
  return (gsize) (p + and-text) - at + strlen ("下半年");
}

/* 一 of 第一季度 and 3 of 3月, the bytes of it and of the word after it. */
static guint
read_place (const char *text, gsize at, gsize *len, const char **unit)
{
  static const char *const units[] = { "季度", "月份", "月" };
  gsize from = at + (g_str_has_prefix (text + at, "第") ? strlen ("第") : 0), to = from;
  g_autofree char *own = NULL; /* 第 before it would make it another number */
  UrNumber number;

  while (
      g_ascii_isdigit (text[to]) ||
      (text[to] != '\0' && g_utf8_strchr ("一二三四五六七八九十", -1, g_utf8_get_char (text + to)) != NULL))
    to += (gsize) g_utf8_skip[(guchar) text[to]];
  own = g_strndup (text + from, to - from);
  if (to == from || to - from > strlen ("十二") || !ur_number_read (own, -1, 0, &number) ||
      number.start != 0 || number.number_end != to - from || number.is_range || number.value.scale != 0 ||
      number.value.mantissa < 1 || number.value.mantissa > UR_LIST_MAX)
    return 0;
  *unit = NULL;
  *len = to - at;
  for (guint i = 0; *unit == NULL && i < G_N_ELEMENTS (units); i++)
    if (g_str_has_prefix (text + to, units[i]))
      {
        *unit = i == 0 ? units[0] : "月";
        *len += strlen (units[i]);
      }
  return (guint) number.value.mantissa;
}

static void
add_season (Times *times, guint place, gboolean quarter)
{
  static const char *const quarters[] = { "第一季度", "第二季度", "第三季度", "第四季度" };
  static const char *const months[] = { "1月", "2月", "3月", "4月",  "5月",  "6月",
                                        "7月", "8月", "9月", "10月", "11月", "12月" };

  if (times->n < UR_LIST_MAX)
    times->seasons[times->n++] = quarter ? quarters[place - 1] : months[place - 1];
}

/* 一季度、二季度, 一、二、三季度, 一至四季度, 1—3月: the bytes of them at @at, or 0. */
static gsize
read_seasons (const char *text, gsize at, Times *times)
{
  guint places[UR_LIST_MAX], n = 0, last = 0;
  const char *unit = NULL;
  gsize to = at, len;

  for (gboolean through = FALSE; n < UR_LIST_MAX;)
    {
      gsize and;

      last = read_place (text, to, &len, &unit);
      if (last == 0)
        return 0;
      for (guint next = through ? places[n - 1] + 1 : last; next <= last && n < UR_LIST_MAX; next++)
        places[n++] = next;
      to += len;
      and = ur_list_match_and (text, text + to);
      through = and == 0 && text[to] != '\0' &&
                g_utf8_strchr ("至到—-–－~～", -1, g_utf8_get_char (text + to)) != NULL;
      if (through)
        and = (gsize) g_utf8_skip[(guchar) text[to]];
      if (and == 0)
        break;
      to += and;
    }
  if (unit == NULL || n < 2 || (g_str_equal (unit, "季度") && last > 4))
    return 0;
  for (guint i = 0; i < n; i++)
    add_season (times, places[i], g_str_equal (unit, "季度"));
  return to - at;
}

/* The last parts of a year that the sentence names in a row before @end. */
static gboolean
read_parts (const UrSurroundings *around, gsize end, Times *times)
{
  const char *text = around->text;

  for (gsize at = around->sentence_start; at < end;)
    {
      Times found = { .start = at };
      gsize len = read_halves (text, at, &found);

      if (len == 0)
        len = read_seasons (text, at, &found);
      if (len > 0 && at + len <= end)
        {
          *times = found;
          times->end = at + len;
        }
      at += len > 0 ? len : (gsize) g_utf8_skip[(guchar) text[at]];
    }
  return times->n > 0;
}

/* The @n times that the sentence names before @end: those that end there, or any. */
static gboolean
read_times (
    const UrFindings *findings, guint i, guint n, gsize end, const UrSurroundings *around, Times *times)
{
  if (n > UR_LIST_MAX)
    return FALSE;
  if (read_years (findings, i, n, end, around->text, times) || read_parts (around, end, times))
    return times->n == n;
  for (guint j = i; j-- > 0;)
    {
      const UrFinding *time = ur_findings_get (findings, j);

      if (time->passage != ur_findings_get (findings, i)->passage ||
          time->number.start < around->sentence_start)
        return FALSE;
      *times = (Times){ .n = 0 };
      if (time->number.end <= end && read_span (findings, time, around->text, end, times))
        return times->n == n;
    }
  return FALSE;
}

/* Whether nothing but a comma is between the times and 分别. */
static gboolean
are_near (const char *text, const Times *times, gsize told)
{
  gsize at = times->end;

  while (at < told && g_utf8_strchr ("来间里，,", -1, g_utf8_get_char (text + at)) != NULL)
    at += (gsize) g_utf8_skip[(guchar) text[at]];
  return at == told;
}

/* What the clause before @end is about, from @from on, without the word of its change. */
static char *
dup_thing (const UrSurroundings *around, gsize from, gsize end)
{
  const char *text = around->text;
  gsize start, word;

  while (end > from && g_utf8_strchr ("，,：:", -1, g_utf8_get_char (g_utf8_prev_char (text + end))) != NULL)
    end = (gsize) (g_utf8_prev_char (text + end) - text);
  start = MAX (ur_phrase_find_start (text, end, "。；，：！？,;:"), from);
  start = ur_finding_label_strip_openers (text, MIN (start, end), end);
  end = ur_finding_label_strip_ends (text, start, end);
  word = ur_finding_label_find_change (text, start, end);
  end = ur_finding_label_strip_ends (text, start, end - word);
  return end > start ? g_strndup (text + start, end - start) : NULL;
}

/* 新增会员 of 一至四季度分别新增会员3200人 */
static char *
dup_told (const char *text, gsize start, gsize end)
{
  start = ur_finding_label_strip_openers (text, start, end);
  end = ur_finding_label_strip_ends (text, MIN (start, end), end);
  return end > start && g_utf8_strlen (text + start, (gssize) (end - start)) <= LONGEST_THING
             ? g_strndup (text + start, end - start)
             : NULL;
}

/* 职工到场听课 of 上半年、下半年分别有1.6万名、2.3万名职工到场听课 */
static char *
dup_tail (UrFinding *last, const UrSurroundings *around)
{
  UrFindingWords words = { .finding = last, .around = *around };

  words.around.tail = ur_phrase_find_stop (around->text, last->number.end, "。；，：！？,;:、");
  return ur_finding_label_dup_tail (&words);
}

/* The words after 分别 where they name a thing; else what was told before, and only then a bare verb. */
static char *
dup_name (const UrSurroundings *around, gsize from, gsize end, gsize told, gsize at, UrFinding *last)
{
  g_autofree char *after = dup_told (around->text, told, at);
  char *thing = after == NULL ? dup_tail (last, around) : NULL;

  if (thing != NULL)
    return thing;

  if (after == NULL || ur_words_is (UR_WORDS_VERBS, after, strlen (after)) ||
      ur_words_is (UR_WORDS_CHANGES, after, strlen (after)))
    thing = dup_thing (around, from, end);
  return thing != NULL ? thing : g_steal_pointer (&after);
}

static void
set_time (const UrFindings *findings, UrFinding *finding, const Times *times, guint j)
{
  finding->series = findings->n_series;
  if (times->years[j] == 0)
    {
      finding->season = times->seasons[j];
      return;
    }
  g_free (finding->period);
  finding->period = g_strdup_printf ("%" G_GINT64_FORMAT "年", times->years[j]);
}

/**
 * ur_findings_share_times:
 * @i: the first figure of a list
 * @n: how many it has
 * @around: what is around the first
 * @far: whether the times may be further before 分别: 2029—2031年，全市分别新建
 *
 * Gives the figures after 2025年、2027年和2029年分别 or 一至四季度分别 their times, and the name of what the
 * clause before is about, or of what was done.
 *
 * Returns: whether it is such a list
 */
gboolean
ur_findings_share_times (UrFindings *findings, guint i, guint n, const UrSurroundings *around, gboolean far)
{
  const char *text = around->text;
  gsize len = 0, at = ur_findings_get (findings, i)->number.start, told;
  const char *word =
      ur_words_find (UR_WORDS_RESPECTIVELY, text + around->before, at - MIN (around->before, at), &len);
  Times times = { .n = 0 };
  g_autofree char *thing = NULL;

  told = word != NULL ? (gsize) (word - text) : 0;
  if (word == NULL || !read_times (findings, i, n, told, around, &times) ||
      are_near (text, &times, told) == far)
    return FALSE;
  thing = dup_name (around, far ? times.end : around->sentence_start, far ? told : times.start, told + len,
                    at, ur_findings_get (findings, i + n - 1));
  findings->n_series++;
  for (guint j = 0; j < n; j++)
    {
      UrFinding *finding = ur_findings_get (findings, i + j);

      set_time (findings, finding, &times, j);
      finding->group = j + 1;
      finding->n_group = n;
      finding->confidence =
          thing != NULL && !times.is_guess && finding->repaired == NULL ? UR_LIKELY : UR_UNSURE;
      if (thing == NULL)
        continue;
      g_free (finding->label);
      finding->label = g_strdup (thing);
      finding->is_own = TRUE;
    }
  return TRUE;
}
