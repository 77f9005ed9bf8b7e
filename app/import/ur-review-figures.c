/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decisions on a figure that leave the words of the document as they are. */
#include "ur-config.h"

#include "ur-review-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-cursor.h"
#include "ur-error.h"
#include "ur-quote.h"
#include "ur-verb.h"

/* In characters. */
#define LONGEST_PERIOD 20

/* Notes a decision on a figure, and shows what follows. */
static void
decide (UrReview *review, guint figure, UrDecisionKind kind, const char *text, int number)
{
  const UrFinding *finding = ur_review_get_finding (review, figure);
  UrSpot spot = ur_review_get_spot (review, finding->passage, finding->number.start);
  UrDecision *decision = ur_decision_new (kind, &spot);

  decision->words = ur_review_dup_printed (review, finding);
  decision->text = g_strdup (text);
  decision->number = number;
  ur_review_decide (review, decision, FALSE);
  ur_review_replay (review, NULL);
}

/**
 * ur_review_set_taken:
 * @figure: from 0
 * @taken: whether it becomes an indicator of the report
 * @error: return location for an error
 *
 * Takes a number in, or leaves it out.
 *
 * Returns: %FALSE where it has no value that could be taken
 */
gboolean
ur_review_set_taken (UrReview *review, guint figure, gboolean taken, GError **error)
{
  const UrFinding *finding = ur_review_get_finding (review, figure);
  g_autofree char *printed = ur_review_dup_printed (review, finding);

  if (taken && !ur_number_is_figure (&finding->number))
    {
      ur_quote_set_error (error, UR_ERROR, UR_ERROR_ARGUMENT,
                          _ ("“%s” is a name, a date or no definite number: it has no value for the report."),
                          printed);
      return FALSE;
    }
  if ((finding->reason == UR_REASON_NONE) != taken)
    decide (review, figure, UR_DECISION_TAKEN, NULL, taken);
  return TRUE;
}

/**
 * ur_review_is_plain:
 * @longest: characters
 *
 * Returns: whether @text is one short line that a report can have
 */
gboolean
ur_review_is_plain (const char *text, glong longest)
{
  if (!g_utf8_validate (text, -1, NULL) || g_utf8_strlen (text, -1) > longest)
    return FALSE;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (ur_cursor_is_forbidden (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/**
 * ur_review_set_label:
 * @figure: from 0
 * @label: what it counts
 * @error: return location for an error
 *
 * Names a figure.
 *
 * Returns: %FALSE where nothing can be called so
 */
gboolean
ur_review_set_label (UrReview *review, guint figure, const char *label, GError **error)
{
  g_autofree char *words = g_strstrip (g_strdup (label));

  if (*words == '\0' || !ur_review_is_plain (words, UR_REVIEW_LONGEST))
    {
      g_set_error (error, UR_ERROR, UR_ERROR_ARGUMENT, _ ("A name is one line of 1 to %u characters."),
                   UR_REVIEW_LONGEST);
      return FALSE;
    }
  if (strcmp (ur_review_get_figure (review, figure)->label, words) != 0)
    decide (review, figure, UR_DECISION_LABEL, words, 0);
  return TRUE;
}

/* 9月, 1—9月 */
static gboolean
is_months (const char *words)
{
  char *end;
  guint64 first = g_ascii_isdigit (*words) ? g_ascii_strtoull (words, &end, 10) : 0, last = 12;

  if (first < 1 || first > 12)
    return FALSE;
  if (!g_str_has_prefix (end, "—"))
    return strcmp (end, "月") == 0;
  end += strlen ("—");
  if (g_ascii_isdigit (*end))
    last = g_ascii_strtoull (end, &end, 10);
  return last > first && last <= 12 && strcmp (end, "月") == 0;
}

/* 2023年, 2023年上半年, 2023年第一季度, 2023年1—9月 */
static gboolean
is_year (const char *words)
{
  static const char *const seasons[] = { "",         "上半年",   "下半年",   "第一季度", "第二季度",
                                         "第三季度", "第四季度", "前三季度", NULL };

  for (guint i = 0; i < 4; i++)
    if (!g_ascii_isdigit (words[i]))
      return FALSE;
  if (words[0] == '0' || !g_str_has_prefix (words + 4, "年"))
    return FALSE;
  return g_strv_contains (seasons, words + 4 + strlen ("年")) || is_months (words + 4 + strlen ("年"));
}

/* 2028—2032年 */
static gboolean
is_years (const char *words)
{
  static const char between[] = "—";
  gsize at = 4 + strlen (between);
  guint64 first = g_ascii_strtoull (words, NULL, 10);

  if (strlen (words) != at + 4 + strlen ("年") || !g_str_has_prefix (words + 4, between) ||
      !g_str_has_suffix (words, "年") || strspn (words, "0123456789") != 4 ||
      strspn (words + at, "0123456789") != 4)
    return FALSE;
  return first >= 1000 && g_ascii_strtoull (words + at, NULL, 10) > first;
}

static gboolean
is_span (const char *words)
{
  static const char *const ends[] = { "时期", "期间", "五年", "三年", NULL };

  if (is_years (words))
    return TRUE;
  for (guint i = 0; ends[i] != NULL; i++)
    if (g_str_has_suffix (words, ends[i]) && !g_ascii_isdigit (words[0]))
      return ur_review_is_plain (words, LONGEST_PERIOD);
  return FALSE;
}

/**
 * ur_review_is_period:
 *
 * Returns: whether @words are a time that a report can have
 */
gboolean
ur_review_is_period (const char *words)
{
  return g_utf8_validate (words, -1, NULL) && (is_year (words) || is_span (words));
}

/* A report that is edited gets no other periods than years. */
static gboolean
has_period (const UrReport *report, const char *words)
{
  for (guint i = 0; i < report->n_periods; i++)
    if (strcmp (report->periods[i].label, words) == 0)
      return TRUE;
  return is_year (words) && g_str_has_suffix (words, "年");
}

/**
 * ur_review_set_period:
 * @figure: from 0
 * @period: 2023年, 2023年上半年, “十四五”时期
 * @error: return location for an error
 *
 * Says when a figure is true.
 *
 * Returns: %FALSE where that is no time
 */
gboolean
ur_review_set_period (UrReview *review, guint figure, const char *period, GError **error)
{
  g_autofree char *words = g_strstrip (g_strdup (period));

  if (strcmp (ur_review_get_figure (review, figure)->period, words) == 0)
    return TRUE;
  if (!ur_review_is_period (words) || (review->report != NULL && !has_period (review->report, words)))
    {
      ur_quote_set_error (error, UR_ERROR, UR_ERROR_ARGUMENT,
                          _ ("“%s” is no time that a report has. Write a year, such as 2023年, a part of it, "
                             "such as 2023年上半年, or several years, such as “十四五”时期."),
                          words);
      return FALSE;
    }
  decide (review, figure, UR_DECISION_PERIOD, words, 0);
  return TRUE;
}

/* Whether the words beside a figure let it be that; else the sentence that says why not. */
static char *
find_role_fault (const UrReview *review, const UrFinding *finding, UrReviewRole role)
{
  UrChange said = finding->verb != NULL ? ur_verb_get_change (finding->verb) : UR_CHANGE_NONE;
  g_autofree char *printed = ur_review_dup_printed (review, finding);

  if (finding->number.value.mantissa < 0)
    said = UR_CHANGE_DOWN;
  if (role == UR_REVIEW_CHANGE && said == UR_CHANGE_NONE)
    return ur_quote_printf (_ ("Nothing beside “%s” says that something became more or less."), printed);
  if (role == UR_REVIEW_RESULT && said == UR_CHANGE_DOWN)
    return ur_quote_printf (_ ("The text says that “%s” is what something became less by."), printed);
  return NULL;
}

/**
 * ur_review_set_role:
 * @figure: from 0
 * @role: what it tells
 * @error: return location for an error
 *
 * Says whether a figure is a result, a target or a change.
 *
 * Returns: %FALSE where the words beside it say otherwise
 */
gboolean
ur_review_set_role (UrReview *review, guint figure, UrReviewRole role, GError **error)
{
  const UrFinding *finding = ur_review_get_finding (review, figure);
  g_autofree char *fault = find_role_fault (review, finding, role);

  if (ur_review_get_role (finding) == role)
    return TRUE;
  if (fault != NULL)
    {
      g_set_error_literal (error, UR_ERROR, UR_ERROR_ARGUMENT, fault);
      return FALSE;
    }
  decide (review, figure, UR_DECISION_ROLE, NULL, (int) role);
  return TRUE;
}
