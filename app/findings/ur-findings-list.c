/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists whose names come first and whose figures follow in the same order: 分别 lists, also without the word,
 * and also of two levels: 签订率、履约率分别由52%、37%提高到61.5%和44%. */
#include "ur-findings-list.h"

#include <string.h>

#include "ur-findings-private.h"
#include "ur-import-words.h"
#include "ur-list-names.h"

/* A noun between the figures of a list is no longer, in characters. */
#define LONGEST_NOUN 3

/* So much is between the two levels of a list, in bytes: ，分别提高到. */
#define LONGEST_LEAD 45

/* 8900家，翻了两番 is no list. */
static gboolean
are_of_a_kind (const UrFinding *before, const UrFinding *after)
{
  return before->number.kind == after->number.kind && strcmp (before->unit, after->unit) == 0;
}

/* 课 of 办120门课、100场 is what is counted. */
static gsize
skip_noun (const char *text, gsize from, gsize end)
{
  gsize at = from;

  for (guint i = 0; i <= LONGEST_NOUN && at < end; i++)
    {
      if (ur_list_match_and (text, text + at) > 0)
        return at;
      if (!g_unichar_isalpha (g_utf8_get_char (text + at)))
        return from;
      at += (gsize) g_utf8_skip[(guchar) text[at]];
    }
  return from;
}

/* Whether commas part the figures of a list. */
typedef enum
{
  COMMAS_NEVER,
  COMMAS_ALIKE, /* where the figures are alike */
  COMMAS_ANY,
} Commas;

static gsize
match_comma (const char *p)
{
  return g_str_has_prefix (p, "，") ? strlen ("，") : *p == ',' ? 1 : 0;
}

/* Figures one after the other, with nothing but 、 or 和 between them, or a comma. */
static guint
count_chain (const UrFindings *findings, guint i, guint end, const char *text, gboolean told, Commas commas)
{
  guint n = 1;

  for (; i + n < end && n < UR_LIST_MAX; n++)
    {
      const UrFinding *before = ur_findings_get (findings, i + n - 1);
      const UrFinding *after = ur_findings_get (findings, i + n);
      gsize from = before->number.end, word;

      if (after->reason != UR_REASON_NONE)
        return n;
      if (told)
        from = skip_noun (text, from, after->number.start);
      word = ur_list_match_and (text, text + from);
      if (word == 0 && (commas == COMMAS_ANY || (commas == COMMAS_ALIKE && are_of_a_kind (before, after))))
        word = match_comma (text + from);
      if (word == 0 || from + word != after->number.start)
        return n;
    }
  return n;
}

/* Pairs one after the other: 从52%提高到61.5%、从37%提高到44%. */
static guint
count_pairs (const UrFindings *findings, guint i, guint end, const char *text)
{
  guint n = 0;

  for (guint j = i; j + 1 < end && n < UR_LIST_MAX; j += 2, n++)
    {
      const UrFinding *from = ur_findings_get (findings, j), *to = ur_findings_get (findings, j + 1);
      gsize at = from->number.start, and, start = n > 0 ? ur_findings_get (findings, j - 1)->number.end : 0;

      if (from->reason != UR_REASON_NONE || to->reason != UR_REASON_NONE ||
          !ur_finding_leads_to (text, from->number.end, to->number.start, NULL))
        return n;
      if (n == 0)
        continue;
      and = ur_list_match_and (text, text + start);
      if (and == 0 && g_str_has_prefix (text + start, "，"))
        and = strlen ("，");
      if (and == 0 ||
          ur_words_begin (UR_WORDS_FROM, text + start + and, at - start - and) != at - start - and)
        return n;
    }
  return n;
}

/* 2.6个、1.2个和0.8个百分点: the last one tells the unit of all. */
static void
share_unit (UrFindings *findings, const char *text, guint i, guint n)
{
  const UrFinding *last = ur_findings_get (findings, i + n - 1);

  for (guint j = i; j + 1 < i + n; j++)
    {
      UrFinding *finding = ur_findings_get (findings, j);
      gboolean points = last->number.kind == UR_NUMBER_POINTS && strcmp (finding->unit, "个") == 0;
      gboolean is_printed = finding->number.unit_end > finding->number.unit_start;

      if (!points && *finding->unit != '\0' && (is_printed || finding->number.kind != UR_NUMBER_PLAIN))
        continue; /* but 人 of 职工人数3.2万、1.1万、1.6万人次 is told by its name only */
      if (*finding->number.magnitude == '\0' && *last->number.magnitude != '\0' && !is_printed)
        { /* 312、146.8和79万元 */
          finding->number.magnitude = last->number.magnitude;
          ur_decimal_apply_magnitude (&finding->number.value, last->number.magnitude);
          finding->number.value_to = finding->number.value;
        }
      g_free (finding->unit);
      finding->unit = g_strdup (last->unit);
      finding->number.kind = last->number.kind;
      finding->quantity = last->quantity;
      g_free (finding->unit_from);
      finding->unit_from = g_strndup (text + last->number.start, last->number.end - last->number.start);
    }
}

/* 分别不少于12万、18万和5万人次, 分别达到98%、92%、96%以上: the word that bounds one of them bounds all. */
static void
share_bound (UrFindings *findings, const char *text, guint i, guint n)
{
  const UrNumber *head = &ur_findings_get (findings, i)->number;
  const UrNumber *last = &ur_findings_get (findings, i + n - 1)->number;
  gboolean leads =
      head->bound_end <= head->number_start && head->bound_end - head->bound_start > strlen ("近");
  gboolean ends = last->bound_start >= last->number_end &&
                  (last->bound == UR_BOUND_AT_LEAST || last->bound == UR_BOUND_AT_MOST);
  UrBound bound = leads && head->bound != UR_BOUND_NONE ? head->bound : ends ? last->bound : UR_BOUND_NONE;
  const UrNumber *from = leads && head->bound != UR_BOUND_NONE ? head : last;
  guint n_bound = 0;

  for (guint j = i; j < i + n; j++)
    n_bound += ur_findings_get (findings, j)->number.bound != UR_BOUND_NONE;
  for (guint j = i; bound != UR_BOUND_NONE && n_bound == 1 && j < i + n; j++)
    {
      UrFinding *finding = ur_findings_get (findings, j);

      if (finding->number.is_range || finding->number.bound != UR_BOUND_NONE)
        continue;
      finding->number.bound = bound;
      g_free (finding->bound_from);
      finding->bound_from = g_strndup (text + from->start, from->end - from->start);
    }
}

/* 不少于6期、300人次: the word before the first of them bounds the next, too. */
static void
share_lead (const UrFinding *head, UrFinding *finding, const char *text)
{
  const UrNumber *from = &head->number;

  if (from->bound_end > from->number_start || from->bound_end <= from->bound_start + strlen ("近") ||
      (from->bound != UR_BOUND_AT_LEAST && from->bound != UR_BOUND_AT_MOST) || finding->number.is_range ||
      finding->number.bound != UR_BOUND_NONE)
    return;
  finding->number.bound = from->bound;
  g_free (finding->bound_from);
  finding->bound_from = g_strndup (text + from->start, from->end - from->start);
}

/* Gives figure @i + @j x @step the name @j. */
static void
assign (const UrNameList *list, UrFindings *findings, guint i, guint step)
{
  guint members[UR_LIST_MAX];

  for (guint j = 0; j < list->names->len; j++)
    members[j] = i + j * step;
  ur_name_list_assign (list, findings, members);
}

static void
doubt (UrFindings *findings, guint i, guint n)
{
  for (guint j = i; j < i + n; j++)
    ur_findings_get (findings, j)->confidence = UR_UNSURE;
}

/* 分别有12个、36个: that they are in order is told, and what order that is is not. */
static void
order (UrFindings *findings, guint i, guint n)
{
  for (guint j = 0; j < n; j++)
    {
      ur_findings_get (findings, i + j)->group = j + 1;
      ur_findings_get (findings, i + j)->n_group = n;
    }
  doubt (findings, i, n);
}

static gboolean
are_bare (const UrFindings *findings, guint i, guint n)
{
  for (guint j = i + 1; j < i + n; j++)
    if (ur_findings_get (findings, j)->is_own)
      return FALSE;
  return TRUE;
}

static gboolean
are_alike (const UrFindings *findings, guint i, guint n)
{
  for (guint j = i + 1; j < i + n; j++)
    if (strcmp (ur_findings_get (findings, j)->unit, ur_findings_get (findings, i)->unit) != 0)
      return FALSE;
  return TRUE;
}

/* 组织劳模和先进职工疗休养24批、1180人: how often, and how many took part, are of one thing. */
static gboolean
are_of_one (const UrFindings *findings, guint i, guint n)
{
  const char *unit = ur_findings_get (findings, i)->unit;
  const char *last = ur_findings_get (findings, i + n - 1)->unit;

  return n == 2 && ur_words_is (UR_WORDS_HELD_UNITS, unit, strlen (unit)) &&
         (ur_words_is (UR_WORDS_PERSONS, last, strlen (last)) || strcmp (last, "人次") == 0);
}

static void
share_words (const UrFindings *findings, guint i, guint n, UrNameList *list)
{
  if (list->names->len == n && !list->is_earlier && !list->is_nameless)
    ur_list_names_share (list->names, are_alike (findings, i, n));
}

/* 分别由52%、37%提高到61.5%和44%, or 分别从52%提高到61.5%、从37%提高到44%: @n names and two levels of each.
 */
static gboolean
share_levels (UrFindings *findings, guint i, guint n, guint next, guint first, const UrSurroundings *around)
{
  guint step = next == i + 1 ? 2 : 1;
  gsize from, start = ur_findings_get (findings, i)->number.start;
  g_autofree char *verb = NULL;
  UrNameList list;
  gboolean known;

  if (!ur_finding_find_from (around->text, around->before, start, &from) ||
      !ur_finding_leads_to (around->text, ur_findings_get (findings, step == 2 ? i : i + n - 1)->number.end,
                            ur_findings_get (findings, next)->number.start, &verb))
    return FALSE;
  ur_name_list_read (&list, findings, i, first, n, from, around);
  if (step == 1)
    {
      share_unit (findings, around->text, next, n);
      share_unit (findings, around->text, i, n);
    }
  share_words (findings, i, n, &list);
  known = list.names->len == n;
  if (known)
    {
      assign (&list, findings, i, step);
      assign (&list, findings, next, step);
      for (guint j = 0; j < n; j++)
        {
          ur_findings_join_levels (findings, i + j * step, next + j * step, first, from, verb);
          if (j > 0)
            ur_findings_get (findings, i + j * step)->dated_as = ur_findings_get (findings, i);
        }
    }
  else
    {
      doubt (findings, i, n * step);
      doubt (findings, next, step == 1 ? n : 1);
    }
  ur_name_list_clear (&list);
  return known;
}

/* The figure after a list, over the year of 提高到2031年的. */
static guint
get_after (const UrFindings *findings, guint next, guint end)
{
  while (next < end && ur_findings_get (findings, next)->reason == UR_REASON_YEAR)
    next++;
  return next;
}

/* Whether a second list of @n figures follows that the first became. */
static gboolean
has_second (const UrFindings *findings, guint i, guint n, guint end, const char *text)
{
  guint next = get_after (findings, i + n, end);
  gsize from, to;

  if (next >= end || ur_findings_get (findings, next)->reason != UR_REASON_NONE)
    return FALSE;
  from = ur_findings_get (findings, i + n - 1)->number.end;
  to = ur_findings_get (findings, next)->number.start;
  return to > from && to - from <= LONGEST_LEAD &&
         count_chain (findings, next, end, text, FALSE, COMMAS_ALIKE) == n &&
         ur_finding_leads_to (text, from, to, NULL);
}

static gboolean
has_names (const UrFindings *findings, guint i, guint first, guint n, const UrSurroundings *around)
{
  UrNameList list;
  gboolean fits;

  ur_name_list_read (&list, findings, i, first, n, ur_findings_get (findings, i)->number.start, around);
  fits = list.names->len == n;
  ur_name_list_clear (&list);
  return fits;
}

/* 分别达8700人、1560人、216人，64人获…: what comes after a comma is of the list only where there are as many
 * names; 分别为52.3万人，8210家，186个 too. */
static guint
count_told (const UrFindings *findings, guint i, guint first, guint end, const UrSurroundings *around)
{
  gboolean told = ur_findings_is_told (findings, i, around);
  guint n = count_chain (findings, i, end, around->text, told, COMMAS_ALIKE);
  guint strict = told ? count_chain (findings, i, end, around->text, told, COMMAS_NEVER) : n;
  guint any = told ? count_chain (findings, i, end, around->text, told, COMMAS_ANY) : n;

  if (any > n && has_names (findings, i, first, any, around))
    return any;
  if (strict == n || strict < 2)
    return n;
  return has_names (findings, i, first, n, around) ? n : strict;
}

static void
share_list (UrFindings *findings, guint i, guint first, guint end)
{
  UrSurroundings around;
  UrNameList list;
  guint n, pairs;

  ur_findings_survey (findings, i, first, end, &around);
  if (ur_findings_share_in_order (findings, i, first, end, &around) ||
      ur_findings_share_around_brackets (findings, i, first, end, &around))
    return;
  n = count_told (findings, i, first, end, &around);
  pairs = n < 2 ? count_pairs (findings, i, end, around.text) : 0;
  if (pairs >= 2)
    share_levels (findings, i, pairs, i + 1, first, &around);
  if (n < 2 || ur_findings_share_times (findings, i, n, &around, FALSE) ||
      (has_second (findings, i, n, end, around.text) &&
       share_levels (findings, i, n, get_after (findings, i + n, end), first, &around)))
    return;
  ur_name_list_read (&list, findings, i, first, n, ur_findings_get (findings, i)->number.start, &around);
  share_unit (findings, around.text, i, list.names->len == n || list.is_told ? n : 1);
  if (list.is_told && list.names->len <= 1 && list.names->len != n)
    {
      if (!ur_findings_share_times (findings, i, n, &around, TRUE))
        order (findings, i, n);
      share_bound (findings, around.text, i, n);
      ur_name_list_clear (&list);
      return;
    }
  share_words (findings, i, n, &list);
  if (list.names->len == n &&
      (list.is_told || list.is_earlier || (are_bare (findings, i, n) && !are_of_one (findings, i, n))))
    assign (&list, findings, i, 1);
  if (list.is_told && (list.is_nameless || list.names->len != n))
    doubt (findings, i, n);
  if (list.is_told)
    share_bound (findings, around.text, i, n);
  ur_name_list_clear (&list);
}

/* 上升27％、14.7％: figures without words of their own go with those before, and that is a doubt. */
static void
share_bare (UrFindings *findings, guint i, guint first, guint end)
{
  UrSurroundings around;
  guint n = 1;

  ur_findings_survey (findings, i, first, end, &around);
  n = count_chain (findings, i, end, around.text, FALSE, COMMAS_ALIKE);
  if (n < 2 || ur_findings_get (findings, i)->n_group > 0)
    return;
  share_unit (findings, around.text, i, n);
  for (guint j = i + 1; j < i + n; j++)
    {
      const UrFinding *head = ur_findings_get (findings, i);
      UrFinding *finding = ur_findings_get (findings, j);

      if (finding->is_own || finding->n_group > 0)
        continue;
      finding->confidence = UR_UNSURE;
      share_lead (head, finding, around.text);
      if (finding->verb == NULL && head->verb != NULL && finding->number.kind == head->number.kind)
        {
          finding->verb = g_strdup (head->verb);
          finding->change = head->change;
          finding->quantity = head->quantity;
        }
      g_free (finding->label);
      finding->label = g_strdup (head->label);
    }
}

/**
 * ur_findings_share_out:
 * @first: the first finding of a passage
 * @end: after the last one
 *
 * Gives the figures of a list their names, in order.
 */
void
ur_findings_share_out (UrFindings *findings, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (ur_findings_get (findings, i)->reason == UR_REASON_NONE &&
        ur_findings_get (findings, i)->n_group == 0)
      share_list (findings, i, first, end);
  for (guint i = first; i < end; i++)
    if (ur_findings_get (findings, i)->reason == UR_REASON_NONE)
      share_bare (findings, i, first, end);
}
