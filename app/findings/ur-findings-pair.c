/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that belong together: 从A增加到B, 其中. */
#include "ur-findings-private.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-verb.h"

#define OF_WHICH "其中"

/* So much may be between 由 and the number, in bytes: 由全省第11位. */
#define LONGEST_SCOPE 36

/* What a figure is a part of is not further back, in numbers. */
#define MAX_BACK 40

/* 自 of 自主, 由 of 理由 */
static gboolean
is_in_word (const char *text, gsize start, gsize at, gsize end)
{
  gsize before = at > start ? (gsize) (g_utf8_prev_char (text + at) - text) : at;

  return ur_words_begin (UR_WORDS_NO_FROM, text + at, end - at) > 0 ||
         ur_words_begin (UR_WORDS_NO_FROM, text + before, end - before) > at - before;
}

/**
 * ur_finding_find_from:
 * @text: a passage
 * @start: where the words before a number begin
 * @end: where they end
 * @at: (out): where the word is
 *
 * Returns: whether 从 or 由 is shortly before the number
 */
gboolean
ur_finding_find_from (const char *text, gsize start, gsize end, gsize *at)
{
  for (gsize i = end; i > start && end - i <= LONGEST_SCOPE;)
    {
      gsize word;

      i = (gsize) (g_utf8_prev_char (text + i) - text);
      word = ur_words_begin (UR_WORDS_FROM, text + i, end - i);
      if (word == 0 || is_in_word (text, start, i, end))
        continue;
      *at = i;
      return TRUE;
    }
  return FALSE;
}

/**
 * ur_finding_leads_to:
 * @text: a passage
 * @start: the end of a level
 * @end: where another one begins
 * @verb: (out) (optional) (transfer full): the word
 *
 * Returns: whether the first level became the second: 提高到, 分别降至
 */
gboolean
ur_finding_leads_to (const char *text, gsize start, gsize end, char **verb)
{
  gsize to, moment;

  while ((moment = ur_words_end (UR_WORDS_MOMENTS, text + start, end - start)) > 0 ||
         (moment = ur_finding_label_match_year (text, start, end)) > 0)
    end -= moment;
  to = ur_finding_label_match_to (text, start, end);
  if (to == 0)
    return FALSE;
  for (const char *p = text + start; p < text + end; p = g_utf8_next_char (p))
    if (g_utf8_strchr ("。；;", -1, g_utf8_get_char (p)) != NULL)
      return FALSE;
  if (verb != NULL)
    *verb = g_strndup (text + end - to, to);
  return TRUE;
}

static void
set_label (UrFinding *finding, const char *label)
{
  char *copy = g_strdup (label); /* it may be the label that is there */

  g_free (finding->label);
  finding->label = copy;
}

static void
set_plain (UrFinding *finding)
{
  if (finding->quantity == UR_QUANTITY_GROWTH)
    finding->quantity = UR_QUANTITY_PERCENT;
  finding->change = UR_CHANGE_NONE;
  g_clear_pointer (&finding->verb, g_free);
}

/* A place in a row is one of something: 综合考核全省位次. */
static char *
dup_pair_label (const UrFinding *finding, const char *text, gsize start, gsize from, gsize end)
{
  g_autofree char *name = NULL;
  gsize scope = from + strlen ("由");

  start = ur_finding_label_strip_openers (text, start, from);
  from = ur_finding_label_strip_ends (text, start, from);
  name = g_strndup (text + start, from > start ? from - start : 0);
  if (finding->number.kind != UR_NUMBER_RANK)
    return g_steal_pointer (&name);
  return g_strdup_printf ("%s%.*s位次", name, (int) (end > scope ? end - scope : 0), text + scope);
}

/* 发展到 and 调整为 tell no direction; the two values do. */
static UrChange
get_trend (const UrFinding *before, const UrFinding *after, const char *verb)
{
  UrChange told = ur_verb_get_change (verb);
  int order = ur_decimal_compare (&after->number.value, &before->number.value);

  if (told != UR_CHANGE_NONE || order == 0 || before->number.kind != after->number.kind ||
      after->number.kind == UR_NUMBER_RANK || after->number.kind == UR_NUMBER_RATIO)
    return told;
  return order > 0 ? UR_CHANGE_UP : UR_CHANGE_DOWN;
}

/* 由上年的302万 and 由年初的3260户 say when that was, as seen from the year of the sentence. */
static gboolean
is_dated (const char *text, gsize from, gsize end)
{
  return ur_words_find (UR_WORDS_LAST_YEAR, text + from, end - from, NULL) != NULL ||
         g_strstr_len (text + from, (gssize) (end - from), "年初") != NULL;
}

/* When the level before was so: 由2028年的18.4%提高到21.3% says it, most do not. */
static char *
dup_period_before (const UrFindings *findings, guint i, guint first, gsize from)
{
  const UrFinding *year = i > first ? ur_findings_get (findings, i - 1) : NULL;
  const char *text;
  g_autofree char *digits = NULL;
  gsize part;

  if (year == NULL || year->reason != UR_REASON_YEAR || year->number.start < from)
    return g_strdup ("before");
  text = ur_manuscript_get_passage (findings->manuscript, year->passage)->traced->text->str;
  digits = ur_finding_dup_year (text, &year->number);
  if (digits == NULL)
    return g_strdup ("before");
  part = ur_words_begin (UR_WORDS_YEAR_PARTS, text + year->number.end, strnlen (text + year->number.end, 6));
  return g_strdup_printf ("%s年%.*s", digits, (int) part, text + year->number.end);
}

/* 从37个提高到52 and 从八百块提到一千二: one of two levels tells the unit of both. */
static void
share_unit (UrFinding *finding, const UrFinding *other)
{
  if (*finding->unit != '\0' || finding->number.kind != other->number.kind)
    return;
  g_free (finding->unit);
  finding->unit = g_strdup (other->unit);
  finding->quantity = other->quantity;
}

/**
 * ur_findings_join_levels:
 * @i: a level
 * @next: what it became
 * @first: the first finding of their passage
 * @from: where 从 or 由 is, before the level or the first of its list
 * @verb: the word before what it became
 *
 * Makes two figures one thing at two times.
 */
void
ur_findings_join_levels (UrFindings *findings, guint i, guint next, guint first, gsize from, const char *verb)
{
  UrFinding *before = ur_findings_get (findings, i), *after = ur_findings_get (findings, next);
  const char *text = ur_manuscript_get_passage (findings->manuscript, before->passage)->traced->text->str;

  set_plain (before);
  set_plain (after);
  after->trend = get_trend (before, after, verb);
  before->series = after->series = ++findings->n_series;
  if (before->bound_from != NULL && after->number.bound == UR_BOUND_NONE)
    { /* 上限由2万元调整为3万元 */
      after->number.bound = before->number.bound;
      g_free (after->bound_from);
      after->bound_from = g_strdup (before->bound_from);
    }
  if (!is_dated (text, from, before->number.start))
    before->period = dup_period_before (findings, i, first, from);
  share_unit (before, after);
  share_unit (after, before);
}

static void
pair (UrFindings *findings, guint i, guint next, guint first, guint end)
{
  UrFinding *before = ur_findings_get (findings, i);
  UrFinding *after = ur_findings_get (findings, next);
  g_autofree char *verb = NULL;
  g_autofree char *label = NULL;
  UrSurroundings around;
  gsize from;

  ur_findings_survey (findings, i, first, end, &around);
  if (after->number.start > around.sentence_end ||
      !ur_finding_find_from (around.text, around.before, before->number.start, &from) ||
      !ur_finding_leads_to (around.text, before->number.end, after->number.start, &verb))
    return;
  label = dup_pair_label (before, around.text, around.before, from, before->number.start);
  ur_findings_join_levels (findings, i, next, first, from, verb);
  set_label (before, *label != '\0' ? label : before->label);
  set_label (after, before->label);
  after->confidence = before->confidence = MAX (before->confidence, *label != '\0' ? UR_CERTAIN : UR_UNSURE);
}

/* 降至1.1起, 扩至85家: what something became, where nothing is said of what it was. */
static void
find_trend (UrFinding *finding, const char *text)
{
  gsize end = finding->number.start, start = end > LONGEST_SCOPE ? end - LONGEST_SCOPE : 0, to;
  g_autofree char *verb = NULL;

  while (start < end && ((guchar) text[start] & 0xC0) == 0x80)
    start++;
  to = ur_finding_label_match_to (text, start, end);
  if (finding->change != UR_CHANGE_NONE || finding->trend != UR_CHANGE_NONE || to <= strlen ("到") ||
      finding->number.kind == UR_NUMBER_RANK || finding->number.kind == UR_NUMBER_RATIO)
    return;
  verb = g_strndup (text + end - to, to);
  finding->trend = ur_verb_get_change (verb);
  if (finding->trend != UR_CHANGE_NONE)
    return;
  if (g_utf8_strchr ("扩拓上", -1, g_utf8_get_char (verb)) != NULL)
    finding->trend = UR_CHANGE_UP;
  else if (g_utf8_strchr ("压下", -1, g_utf8_get_char (verb)) != NULL)
    finding->trend = UR_CHANGE_DOWN;
}

/* 分别降至3%、2%: so it is for all of a list. */
static void
go_on_trend (UrFindings *findings, guint i)
{
  UrFinding *finding = ur_findings_get (findings, i);
  const UrFinding *before = i > 0 ? ur_findings_get (findings, i - 1) : NULL;

  if (before != NULL && finding->group > 1 && before->group == finding->group - 1 &&
      before->n_group == finding->n_group && finding->series == 0 && finding->change == UR_CHANGE_NONE)
    finding->trend = before->trend;
}

/* The other figures of its list are parts too. */
static void
set_whole (UrFindings *findings, guint i, const char *label)
{
  guint n = MAX (ur_findings_get (findings, i)->n_group, 1);

  for (guint j = i; j < MIN (i + n, findings->list->len); j++)
    {
      UrFinding *finding = ur_findings_get (findings, j);

      g_free (finding->part_of);
      finding->part_of = g_strdup (label);
      finding->confidence = MAX (finding->confidence, UR_LIKELY);
    }
}

/* 申请专利180件、授权96件，其中发明专利分别为40件、12件: each is a part of one of as many figures before. */
static gboolean
set_wholes (UrFindings *findings, guint i, guint first, const char *words, gsize len)
{
  guint n = ur_findings_get (findings, i)->n_group;

  if (n < 2 || i < first + n || i + n > findings->list->len ||
      g_strstr_len (words, (gssize) len, "、") != NULL || g_strstr_len (words, (gssize) len, "和") != NULL)
    return FALSE;
  for (guint j = 0; j < n; j++)
    {
      const UrFinding *whole = ur_findings_get (findings, i - n + j),
                      *part = ur_findings_get (findings, i + j);

      if (whole->reason != UR_REASON_NONE || whole->part_of != NULL || part->group != j + 1 ||
          whole->number.kind != part->number.kind || strcmp (whole->unit, part->unit) != 0 ||
          ur_decimal_compare (&whole->number.value, &part->number.value) < 0)
        return FALSE;
    }
  for (guint j = 0; j < n; j++)
    {
      UrFinding *part = ur_findings_get (findings, i + j);

      part->whole = ur_findings_get (findings, i - n + j);
      part->part_of = g_strdup (part->whole->label);
      part->confidence = MAX (part->confidence, UR_LIKELY);
    }
  return TRUE;
}

/* 其中星级驿站52个: a part of the nearest figure before it that it can be a part of. */
static void
find_whole (UrFindings *findings, guint i, guint first, guint end)
{
  UrFinding *finding = ur_findings_get (findings, i);
  UrSurroundings around;
  const char *word;
  gsize from;

  ur_findings_survey (findings, i, first, end, &around);
  from = MIN (MAX (around.last, around.sentence_start), finding->number.start);
  word = g_strstr_len (around.text + from, (gssize) (finding->number.start - from), OF_WHICH);
  if (word == NULL || finding->part_of != NULL ||
      set_wholes (findings, i, first, word, (gsize) (around.text + finding->number.start - word)))
    return;
  for (guint j = i; j-- > first && i - j <= MAX_BACK;)
    {
      const UrFinding *whole = ur_findings_get (findings, j);

      if (whole->reason != UR_REASON_NONE || whole->part_of != NULL ||
          strcmp (whole->unit, finding->unit) != 0 ||
          ur_decimal_compare (&whole->number.value, &finding->number.value) < 0)
        continue;
      finding->whole = whole;
      set_whole (findings, i, whole->label);
      return;
    }
}

/* 其中联合工会58家，单独建会685家: the next one is a part too, where both together are no more than the
 * whole. */
static void
go_on (UrFindings *findings, guint i, guint end)
{
  const UrFinding *part = ur_findings_get (findings, i);
  UrFinding *next = i + 1 < end ? ur_findings_get (findings, i + 1) : NULL;
  const char *text = ur_manuscript_get_passage (findings->manuscript, part->passage)->traced->text->str;
  UrDecimal rest;

  if (next == NULL || part->part_of == NULL || next->part_of != NULL || next->reason != UR_REASON_NONE ||
      part->whole == NULL || part->n_group > 0 || !next->is_own || next->change != UR_CHANGE_NONE ||
      strcmp (next->unit, part->unit) != 0 || part->quantity > UR_QUANTITY_PERSON_TIMES ||
      ur_words_begin (UR_WORDS_VERBS, next->label, strlen (next->label)) > strlen ("评") ||
      g_strstr_len (text + part->number.end, (gssize) (next->number.start - part->number.end), "。") !=
          NULL ||
      g_strstr_len (text + part->number.end, (gssize) (next->number.start - part->number.end), "；") !=
          NULL ||
      !ur_decimal_subtract (&part->whole->number.value, &part->number.value, &rest) ||
      ur_decimal_compare (&rest, &next->number.value) < 0)
    return;
  next->part_of = g_strdup (part->part_of);
  next->confidence = MAX (next->confidence, UR_LIKELY);
}

/**
 * ur_findings_pair:
 * @first: the first finding of a passage
 * @end: after the last one
 *
 * Joins what is one thing at two times, and finds what is a part of another figure.
 */
void
ur_findings_pair (UrFindings *findings, guint first, guint end)
{
  guint last = G_MAXUINT;

  for (guint i = first; i < end; i++)
    {
      if (ur_findings_get (findings, i)->reason != UR_REASON_NONE)
        continue;
      if (last != G_MAXUINT && ur_findings_get (findings, last)->n_group == 0)
        pair (findings, last, i, first, end);
      last = i;
    }
  for (guint i = first; i < end; i++)
    if (ur_findings_get (findings, i)->reason == UR_REASON_NONE)
      {
        go_on_trend (findings, i);
        find_trend (ur_findings_get (findings, i),
                    ur_manuscript_get_passage (findings->manuscript, ur_findings_get (findings, i)->passage)
                        ->traced->text->str);
        find_whole (findings, i, first, end);
        go_on (findings, i, end);
      }
}
