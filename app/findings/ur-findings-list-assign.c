/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Gives the figures of a list their names, also where brackets tell more of
 * each: 2.6万人（占41.2%）、1.9万人. */
#include "ur-findings-list.h"

#include <string.h>

#include "ur-import-words.h"
#include "ur-list-names.h"

/* 住院、门诊慢病补助比例: what both are about is nowhere marked. */
static gboolean
are_uneven (const GPtrArray *names)
{
  glong first = g_utf8_strlen (g_ptr_array_index (names, 0), -1);
  glong last = g_utf8_strlen (g_ptr_array_index (names, names->len - 1), -1);

  return last >= first + 4;
}

static char *
dup_name (const UrNameList *list, guint j)
{
  const char *name = g_ptr_array_index (list->names, j);
  gboolean has_verb = ur_words_begin (UR_WORDS_VERBS, name, strlen (name)) > strlen ("评");

  const char *after = list->after != NULL ? list->after : "";

  if (list->before != NULL && !has_verb && ur_list_is_modifier (name))
    return g_strconcat (name, list->before, after, NULL);
  if (*after == '\0' && g_str_has_suffix (name, "各占") && strlen (name) > strlen ("各占"))
    return g_strdup_printf ("%.*s占比", (int) (strlen (name) - strlen ("各占")), name);

  if (list->is_completion && g_str_has_prefix (after, "完成") && g_str_has_prefix (name, "完成"))
    name += strlen ("完成"); /* 完成森林抚育126万亩 */
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    if (g_str_has_prefix (after, p))
      {
        after += strlen (p); /* 烧结工序 and 工序成本 */
        break;
      }
  return g_strconcat (list->before != NULL && !has_verb ? list->before : "", name, after, NULL);
}

static void
take_change (UrFinding *finding, const UrFinding *first, const char *verb)
{
  g_free (finding->verb);
  finding->verb = g_strdup (verb);
  finding->change = first->change;
  if (finding->number.kind == UR_NUMBER_PERCENT)
    finding->quantity = UR_QUANTITY_GROWTH;
}

/* 第一季度 of 招收学员2620人、3415人 after 第一、第二季度分别开设课程58门、73门 */
static const char *
get_season (const UrFindings *findings, guint i, guint n, guint j)
{
  const UrFinding *before = i >= n ? ur_findings_get (findings, i - n + j) : NULL;

  return before != NULL && before->passage == ur_findings_get (findings, i)->passage &&
                 before->n_group == n && before->group == j + 1
             ? before->season
             : NULL;
}

/**
 * ur_name_list_assign:
 * @list: with a name for each figure
 * @findings: where the figures are
 * @members: which they are, as many as there are names
 *
 * Gives the figures of a list their names, in order.
 */
void
ur_name_list_assign (const UrNameList *list, UrFindings *findings, const guint *members)
{
  const UrFinding *first = ur_findings_get (findings, members[0]);
  gboolean uneven = !list->is_earlier && are_uneven (list->names);

  for (guint j = 0; j < list->names->len; j++)
    {
      UrFinding *finding = ur_findings_get (findings, members[j]);

      g_free (finding->label);
      finding->label = dup_name (list, j);
      if (list->is_earlier)
        finding->season = get_season (findings, members[0], list->names->len, j);
      if (list->is_completion && finding->number.kind == UR_NUMBER_PERCENT)
        finding->quantity = UR_QUANTITY_COMPLETION;
      finding->is_own = TRUE;
      finding->group = j + 1;
      finding->n_group = list->names->len;
      finding->confidence =
          uneven || finding->repaired != NULL || finding->is_doubtful ? UR_UNSURE : UR_LIKELY;
      if (list->change != NULL)
        take_change (finding, first, list->change);
      else if (finding->than == NULL && finding->number.kind == UR_NUMBER_TIMES)
        finding->than = g_strdup (first->than);
    }
}

/* Where the brackets after a figure end: （占41.2%）, or @at without any. */
static gsize
skip_brackets (const char *text, gsize at)
{
  const char *close = g_str_has_prefix (text + at, "（") ? strstr (text + at, "）")
                      : text[at] == '('                  ? strchr (text + at, ')')
                                                         : NULL;

  return close != NULL ? (gsize) (g_utf8_next_char (close) - text) : at;
}

/* 2.6万人（占41.2%）、1.9万人（占30.1%）: the figures from @i on that are in no brackets, where any has some.
 */
static guint
find_members (const UrFindings *findings, guint i, guint end, const char *text, guint *members)
{
  guint n = 1;
  gboolean any = FALSE;

  members[0] = i;
  for (guint next = i + 1; n < UR_LIST_MAX; n++)
    {
      gsize at = ur_findings_get (findings, members[n - 1])->number.end, to = skip_brackets (text, at);
      gsize and = ur_list_match_and (text, text + to);

      while (next < end && ur_findings_get (findings, next)->number.start < to)
        next++;
      if (and == 0 || next >= end || ur_findings_get (findings, next)->number.start != to + and ||
          ur_findings_get (findings, next)->reason != UR_REASON_NONE)
        break;
      any = any || to > at;
      members[n] = next++;
    }
  return any ? n : 0;
}

/* 农民工、女职工参赛人数占比 in brackets is that of the figure before them. */
static void
name_inner (UrFindings *findings, guint from, guint to, const char *before, const char *own)
{
  for (guint i = from + 1; i < to; i++)
    {
      UrFinding *finding = ur_findings_get (findings, i);
      char *label;

      if (finding->label == NULL || *before == '\0' || !g_str_has_prefix (finding->label, before))
        continue;
      label = g_strconcat (own, finding->label + strlen (before), NULL);
      g_free (finding->label);
      finding->label = label;
    }
}

static gboolean
are_alike (const UrFindings *findings, const guint *members, guint n)
{
  for (guint j = 1; j < n; j++)
    if (strcmp (ur_findings_get (findings, members[j])->unit, ur_findings_get (findings, members[0])->unit) !=
        0)
      return FALSE;
  return TRUE;
}

/**
 * ur_findings_share_around_brackets:
 * @i: the first figure of a list
 * @first: the first of its passage
 * @end: after the last one
 * @around: what is around figure @i
 *
 * Gives the figures of a 分别 list their names where brackets after them tell more of each.
 *
 * Returns: whether it is such a list
 */
gboolean
ur_findings_share_around_brackets (
    UrFindings *findings, guint i, guint first, guint end, const UrSurroundings *around)
{
  guint members[UR_LIST_MAX];
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_free);
  guint n =
      ur_findings_is_told (findings, i, around) ? find_members (findings, i, end, around->text, members) : 0;
  UrNameList list;
  gboolean known;

  if (n < 2)
    return FALSE;
  ur_name_list_read (&list, findings, i, first, n, ur_findings_get (findings, i)->number.start, around);
  known = list.names->len == n;
  if (known && !list.is_earlier && !list.is_nameless)
    ur_list_names_share (list.names, are_alike (findings, members, n));
  for (guint j = 0; known && j < n; j++)
    {
      const char *label = ur_findings_get (findings, members[j])->label;

      g_ptr_array_add (before, g_strdup (label != NULL ? label : ""));
    }
  if (known)
    ur_name_list_assign (&list, findings, members);
  for (guint j = 0; known && j < n; j++)
    {
      gsize to = skip_brackets (around->text, ur_findings_get (findings, members[j])->number.end);
      guint last = members[j] + 1;

      while (last < end && ur_findings_get (findings, last)->number.start < to)
        last++;
      name_inner (findings, members[j], last, g_ptr_array_index (before, j),
                  ur_findings_get (findings, members[j])->label);
    }
  ur_name_list_clear (&list);
  return known;
}
