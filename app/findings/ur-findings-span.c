/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several years that a sentence names, and what was done in them: 近三年培训职工12万人次. */
#include "ur-findings-private.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-phrase.h"

#define FEWEST_YEARS 2
#define MOST_YEARS 10
#define FIRST_YEAR 1900

/* No word is longer, in bytes; the text goes on for much longer. */
#define LONGEST_WORD 30

static gboolean
counts_years (const char *text, const UrNumber *number)
{
  return number->kind == UR_NUMBER_DURATION && !number->is_range && number->value.scale == 0 &&
         number->value.mantissa >= FEWEST_YEARS && number->value.mantissa <= MOST_YEARS &&
         number->unit_end == number->unit_start + strlen ("年") &&
         memcmp (text + number->unit_start, "年", strlen ("年")) == 0;
}

/* 近三年, 三年来, 过去三年, 三年累计; but 用三年时间, 三年行动 and 连续三年. */
static gboolean
is_of_past (const char *text, gsize len, const UrNumber *number)
{
  gboolean is_near = number->bound == UR_BOUND_JUST_BELOW;
  gsize tail = number->unit_end;

  return ur_words_begin (UR_WORDS_SPAN_TAILS, text + tail, len - tail) > 0 ||
         (is_near && g_str_has_prefix (text + number->start, "近")) ||
         ur_words_end (UR_WORDS_SPAN_HEADS, text, number->start) > 0;
}

/* 入会率92%，居全国第3位: that is so at one time, whatever is said around it. */
static gboolean
is_state_by_kind (const UrFinding *finding)
{
  return finding->change == UR_CHANGE_NONE &&
         (finding->number.kind == UR_NUMBER_PERCENT || finding->number.kind == UR_NUMBER_RANK);
}

/**
 * ur_number_counts_past_years:
 * @text: a passage
 * @len: where what is looked at of it ends
 *
 * Returns: whether @number is that of the years that just ended: 近三年, 三年来
 */
gboolean
ur_number_counts_past_years (const char *text, gsize len, const UrNumber *number)
{
  return counts_years (text, number) && is_of_past (text, len, number);
}

/* 三年来，会员达到35万人 and 三年来，入会率92%: that is so at the end. */
static gboolean
is_state (const UrFinding *finding, const UrSurroundings *around)
{
  gsize from = MIN (around->before, finding->number.start);

  return is_state_by_kind (finding) ||
         (finding->change == UR_CHANGE_NONE &&
          (finding->number.kind == UR_NUMBER_FRACTION || finding->series > 0 ||
           ur_words_find (UR_WORDS_LEVELS, around->text + from, finding->number.start - from, NULL) != NULL));
}

/**
 * ur_findings_names_time:
 * @i: a figure
 * @first: the first finding of its passage that is looked at
 * @around: its sentence
 * @start: a byte before it
 *
 * Returns: whether a year, a day or 去年 and the like is named between @start and the figure
 */
gboolean
ur_findings_names_time (
    const UrFindings *findings, guint i, guint first, const UrSurroundings *around, gsize start)
{
  static const UrWords times[] = { UR_WORDS_LAST_YEAR, UR_WORDS_THIS_YEAR, UR_WORDS_NEXT_YEAR,
                                   UR_WORDS_AFTER_NEXT, UR_WORDS_BEFORE_LAST };
  gsize end = ur_findings_get (findings, i)->number.start;

  for (guint j = i; j-- > first && ur_findings_get (findings, j)->number.start >= start;)
    if (ur_findings_get (findings, j)->reason == UR_REASON_YEAR ||
        ur_findings_get (findings, j)->reason == UR_REASON_DATE)
      return TRUE;
  for (guint j = 0; j < G_N_ELEMENTS (times); j++)
    if (ur_words_find (times[j], around->text + start, end - start, NULL) != NULL)
      return TRUE;
  return FALSE;
}

/* 2028—2032年 */
static char *
dup_range (const UrNumber *number)
{
  gint64 first = number->value.mantissa, last = number->value_to.mantissa;

  if (number->kind != UR_NUMBER_YEAR || !number->is_range || first < FIRST_YEAR || last <= first ||
      last - first >= MOST_YEARS)
    return NULL;
  return g_strdup_printf ("%" G_GINT64_FORMAT "—%" G_GINT64_FORMAT "年", first, last);
}

/* 2028—2032年工作回顾 is about those years. */
static char *
dup_range_of_heading (const GString *text)
{
  UrNumber number;

  for (gsize at = 0; ur_number_find (text->str, (gssize) text->len, at, &number); at = number.end)
    if (number.kind == UR_NUMBER_YEAR)
      return dup_range (&number);
  return NULL;
}

/* 四年 of 二〇二四年 and of 第四年 are no four years. */
static gboolean
is_one_year (const char *text, const char *years)
{
  gunichar before = years > text ? g_utf8_get_char (g_utf8_prev_char (years)) : 0;

  return before != 0 &&
         (g_unichar_isdigit (before) || g_utf8_strchr ("第〇零一二三四五六七八九十", -1, before) != NULL);
}

/* 五年工作回顾 and 过去三年 are about several years, 今后五年 about those to come. */
static char *
dup_span_of_heading (const GString *text)
{
  gsize len;
  const char *years = ur_words_find (UR_WORDS_YEARS, text->str, text->len, &len);
  gboolean to_come = ur_words_find (UR_WORDS_TO_COME, text->str, text->len, NULL) != NULL;

  if (years == NULL || is_one_year (text->str, years))
    return NULL;
  return g_strdup_printf ("%s%.*s", to_come ? "今后" : "", (int) len, years);
}

/* “十三五”时期北京工会工作成绩单 is about that time. */
static char *
dup_part_plan (const UrFindings *findings, const UrFinding *finding)
{
  const UrPassage *passage = ur_manuscript_get_passage (findings->manuscript, finding->passage);
  const GString *text;
  const char *end;
  char *span;

  if (passage->part < 0)
    return NULL;
  text = ur_manuscript_get_passage (
             findings->manuscript,
             g_array_index (findings->manuscript->parts, UrManuscriptPart, passage->part).passage)
             ->traced->text;
  end = strstr (text->str, "五”");
  span = dup_span_of_heading (text);
  if (span == NULL && !is_state_by_kind (finding))
    span = dup_range_of_heading (text);
  if (span != NULL)
    return span;
  if (!g_str_has_prefix (text->str, "“十") || end == NULL || end - text->str > 12)
    return NULL;
  return g_strdup_printf ("%.*s时期", (int) (end - text->str + (gssize) strlen ("五”")), text->str);
}

/* 三年 where the words before the figure say that it is of so many years, 今后三年 of those to come. */
static char *
dup_span (const UrFindings *findings, guint i, guint first, const UrSurroundings *around)
{
  const UrFinding *finding = ur_findings_get (findings, i);
  const char *text = around->text;
  static const char *const numerals[] = { "两", "三", "四", "五", "六", "七", "八", "九", "十" };

  for (guint j = i; j-- > first;)
    {
      const UrNumber *number = &ur_findings_get (findings, j)->number;
      gsize to_come;

      if (number->start < around->sentence_start)
        return NULL;
      if (!counts_years (text, number))
        continue;
      to_come = ur_words_end (UR_WORDS_TO_COME, text, number->start);
      if (to_come == 0 && !is_of_past (text, finding->number.start, number))
        continue;
      if (ur_findings_names_time (findings, i, j + 1, around, number->end) ||
          (to_come == 0 && is_state (finding, around)))
        return NULL;
      return g_strdup_printf ("%s%s年", to_come > 0 ? "今后" : "",
                              numerals[number->value.mantissa - FEWEST_YEARS]);
    }
  return NULL;
}

/* A plan that is named before a figure, and where its quotation marks end and begin. */
typedef struct
{
  const UrFinding *plan;
  gsize start, end;
  gsize tail;       /* the bytes of 末 after it, or 0 */
  gboolean is_time; /* 时期 or 末 after it */
} NamedPlan;

/* “十四五”时期，新建工会300家: the plan of which the sentence tells, where no year comes after it. */
static gboolean
find_named_plan (
    const UrFindings *findings, guint i, guint first, const UrSurroundings *around, NamedPlan *out)
{
  const char *text = around->text;

  for (guint j = i; j-- > first;)
    {
      const UrFinding *plan = ur_findings_get (findings, j);
      gsize start = plan->number.start, end = plan->number.end, left;

      if (start < around->sentence_start)
        return FALSE;
      if (plan->reason != UR_REASON_PLAN)
        continue;
      end += g_str_has_prefix (text + end, "”") ? strlen ("”") : 0;
      if (start >= strlen ("“") && g_str_has_prefix (text + start - strlen ("“"), "“"))
        start -= strlen ("“");
      left = strnlen (text + end, LONGEST_WORD);
      *out = (NamedPlan){ plan, start, end, ur_words_begin (UR_WORDS_PLAN_ENDS, text + end, left), FALSE };
      out->is_time = out->tail > 0 || ur_words_begin (UR_WORDS_OF_PLAN, text + end, left) > 0;
      return out->is_time && !ur_findings_names_time (findings, i, j + 1, around, plan->number.end);
    }
  return FALSE;
}

/* 到“十六五”末, but not 较“十五五”末增长 and 由“十五五”末的37%. */
static gboolean
is_end (const UrSurroundings *around, const NamedPlan *named)
{
  return named->tail > 0 &&
         (named->start == 0 ||
          g_utf8_strchr ("比较于从由是自以", -1,
                         g_utf8_get_char (g_utf8_prev_char (around->text + named->start))) == NULL);
}

static char *
dup_named_plan (const UrFindings *findings, guint i, guint first, const UrSurroundings *around)
{
  NamedPlan named;
  const char *start;

  if (!find_named_plan (findings, i, first, around, &named))
    return NULL;
  start = around->text + named.start;
  if (is_end (around, &named))
    return g_strdup_printf ("%.*s末", (int) (named.end - named.start), start);
  return named.tail > 0 || is_state (ur_findings_get (findings, i), around)
             ? NULL
             : g_strdup_printf ("%.*s时期", (int) (named.end - named.start), start);
}

/* 2035 of 十六五: the third of the plans ended in 1970. */
static gint64
get_last_year (const char *text, const NamedPlan *named)
{
  const char *name = text + named->start + (g_str_has_prefix (text + named->start, "“") ? strlen ("“") : 0);
  gsize len = (gsize) (text + named->end - name);
  const char *five = g_strrstr_len (name, (gssize) len, "五");
  UrNumber number;

  return five > name && ur_number_read (name, five - name, 0, &number) && number.value.scale == 0 &&
                 number.value.mantissa > 2
             ? 1970 + 5 * (number.value.mantissa - 3)
             : 0;
}

/**
 * ur_findings_is_plan_to_come:
 * @i: a figure
 * @first: the first finding of its passage
 * @around: its sentence
 *
 * Returns: whether its sentence tells of the end of a plan, 到“十六五”末, that is after the year of the
 * report
 */
gboolean
ur_findings_is_plan_to_come (const UrFindings *findings, guint i, guint first, const UrSurroundings *around)
{
  NamedPlan named;

  return findings->year != NULL && find_named_plan (findings, i, first, around, &named) &&
         is_end (around, &named) &&
         get_last_year (around->text, &named) > g_ascii_strtoll (findings->year, NULL, 10);
}

/* 增加到100万亿元 is so at the end, too. */
static gboolean
is_reached (const UrFinding *finding, const UrSurroundings *around)
{
  gsize from = MIN (around->before, finding->number.start);

  return ur_words_find (UR_WORDS_TO, around->text + from, finding->number.start - from, NULL) != NULL;
}

/* The bytes of 过去, and of 五年 after it, with which a paragraph begins. */
static gsize
match_head (const char *start, gsize len, gsize *years)
{
  gsize head = ur_words_begin (UR_WORDS_SPAN_HEADS, start, len);

  *years = head > 0 ? ur_words_begin (UR_WORDS_YEARS, start + head, len - head) : 0;
  return *years > 0 ? head : 0;
}

/**
 * ur_passage_looks_back:
 *
 * Returns: whether a paragraph begins with words for what is over, 过去五年 or 过去一年, in whatever part it
 * is
 */
gboolean
ur_passage_looks_back (const UrPassage *passage)
{
  const char *start = passage->traced->text->str + passage->mark_end;
  gsize len = passage->traced->text->len - passage->mark_end, years;

  return ur_words_begin (UR_WORDS_PAST_YEAR, start, len) > 0 || match_head (start, len, &years) > 0;
}

/* 过去五年，我国发展取得新的成就: all of a paragraph that begins so is of five years. */
static char *
dup_span_of_paragraph (const UrPassage *passage, const UrFinding *finding, const UrSurroundings *around)
{
  const char *start = passage->traced->text->str + passage->mark_end;
  gsize years, head = match_head (start, passage->traced->text->len - passage->mark_end, &years);

  if (head == 0 || is_state (finding, around) || is_reached (finding, around))
    return NULL;
  return g_strndup (start + head, years);
}

/**
 * ur_findings_dup_years:
 * @i: a figure
 * @first: the first finding of its passage
 * @around: its sentence
 *
 * Returns: (transfer full) (nullable): the years that its part is about, or the words before it name: 三年,
 * 今后五年
 */
char *
ur_findings_dup_years (const UrFindings *findings, guint i, guint first, const UrSurroundings *around)
{
  const UrFinding *finding = ur_findings_get (findings, i);
  const UrPassage *passage = ur_manuscript_get_passage (findings->manuscript, finding->passage);
  gboolean is_back = ur_passage_looks_back (passage);
  g_autofree char *span = dup_span (findings, i, first, around);
  char *plan = is_back ? NULL : dup_part_plan (findings, finding);

  if (span == NULL)
    span = dup_named_plan (findings, i, first, around);
  if (span == NULL && is_back)
    span = dup_span_of_paragraph (passage, finding, around);
  /* 五年 in a plan for 今后五年 are those */
  if (span == NULL || (plan != NULL && g_str_has_suffix (plan, span)))
    return plan;
  g_free (plan);
  return g_steal_pointer (&span);
}

/**
 * ur_findings_dup_year_range:
 * @i: a figure
 * @first: the first finding of its passage
 * @around: its sentence
 *
 * Returns: (transfer full) (nullable): the years that its sentence names last before it, 2028—2032年, where
 * what it tells was done in all of them
 */
char *
ur_findings_dup_year_range (const UrFindings *findings, guint i, guint first, const UrSurroundings *around)
{
  const UrFinding *finding = ur_findings_get (findings, i);

  for (guint j = i; j-- > first;)
    {
      const UrFinding *other = ur_findings_get (findings, j);

      if (other->number.start < around->sentence_start)
        break;
      if (other->reason != UR_REASON_YEAR && other->reason != UR_REASON_DATE)
        continue;
      return is_state (finding, around) ||
                     ur_findings_names_time (findings, i, j + 1, around, other->number.end)
                 ? NULL
                 : dup_range (&other->number);
    }
  return NULL;
}

/**
 * ur_findings_dup_until_year:
 * @i: the last finding before the clauses of a figure
 * @first: the first finding of its passage
 * @around: those clauses
 *
 * Returns: (transfer full) (nullable): 2036 where the sentence begins with 到2036年，: what ； parts is of
 * that year, too
 */
char *
ur_findings_dup_until_year (const UrFindings *findings, guint i, guint first, const UrSurroundings *around)
{
  gsize start = ur_phrase_find_start (around->text, around->sentence_start, "。！？");

  for (guint j = i + 1; j-- > first;)
    {
      const UrFinding *year = ur_findings_get (findings, j);

      if (year->number.start < start)
        return NULL;
      if (year->reason == UR_REASON_YEAR && year->number.start == start + strlen ("到") &&
          g_str_has_prefix (around->text + start, "到"))
        return ur_finding_dup_year (around->text, &year->number);
    }
  return NULL;
}
