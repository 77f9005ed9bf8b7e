/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Doubts about what figures count: names from elsewhere, lists in order, several names of one thing. */
#include "ur-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-import-words.h"
#include "ur-quote.h"
#include "ur-report-limits.h"
#include "ur-review-doubts.h"

/* In characters. */
#define LONGEST_NAME 20
#define SHORTEST_TAIL 2
#define LONGEST_TAIL 4

/* So many pairs of names are compared at most, and asked for. */
#define MANY_FIGURES 1000
#define MANY_PAIRS 3

#define RESPECTIVELY "分别"

/* The words right before a figure, back to a comma or the figure before it. */
static char *
dup_words_before (const UrDoubts *doubts, guint i)
{
  const UrFinding *finding = ur_doubts_get (doubts, i);
  const UrFinding *last = i > 0 ? ur_doubts_get (doubts, i - 1) : NULL;
  const char *text = ur_review_get_place (doubts->review, finding)->traced->text->str;
  gsize from = last != NULL && last->passage == finding->passage ? last->number.end : 0;
  gsize end = finding->number.start, start = end;

  while (start > from)
    {
      const char *before = g_utf8_prev_char (text + start);

      if (g_utf8_strchr ("，。；：、！？,;:\t|", -1, g_utf8_get_char (before)) != NULL)
        break;
      start = (gsize) (before - text);
    }
  start = ur_finding_label_strip_openers (text, MAX (start, from), end);
  end = ur_finding_label_strip_ends (text, start, end);
  if (end <= start || g_utf8_strlen (text + start, (gssize) (end - start)) > LONGEST_NAME)
    return NULL;
  return g_strndup (text + start, end - start);
}

/* What the figure before it in the passage counts. */
static const char *
get_name_before (const UrDoubts *doubts, guint i)
{
  const UrFinding *finding = ur_doubts_get (doubts, i);

  for (guint j = i; j-- > 0;)
    {
      const UrFinding *other = ur_doubts_get (doubts, j);

      if (other->passage != finding->passage)
        return NULL;
      if (other->reason == UR_REASON_NONE && *other->label != '\0')
        return other->label;
    }
  return NULL;
}

static void
add_name (UrReviewDoubt *doubt, guint i, const char *label, const char *other)
{
  if (label != NULL && *label != '\0' && g_strcmp0 (label, other) != 0)
    ur_answer_affect (ur_doubt_add_answer (doubt, ur_quote_printf (_ ("it counts “%s”"), label)), i,
                      UR_DECISION_LABEL, label, 0);
}

static void
ask_name (UrDoubts *doubts, guint i, guint weight)
{
  const UrFinding *finding = ur_doubts_get (doubts, i);
  g_autofree char *printed = ur_doubts_dup_printed (doubts, i);
  g_autofree char *words = dup_words_before (doubts, i);
  const char *before = get_name_before (doubts, i);
  UrReviewDoubt *doubt = ur_doubts_add_figure (doubts, "name", weight, i);

  if (*finding->label == '\0')
    {
      doubt->words = ur_quote_printf (_ ("What does “%s” count?"), printed);
      doubt->accepting = g_strdup (_ ("no name"));
      ur_doubt_add_answer (doubt, g_strdup (_ ("it stays without a name")));
    }
  else
    {
      doubt->words = ur_quote_printf (_ ("Does “%s” count “%s”?"), printed, finding->label);
      doubt->accepting = g_strdup (finding->label);
      ur_doubt_add_answer (doubt, ur_quote_printf (_ ("it counts “%s”"), finding->label));
    }
  add_name (doubt, i, words, finding->label);
  if (g_strcmp0 (before, words) != 0)
    add_name (doubt, i, before, finding->label);
  ur_doubt_add_leaving_out (doubt);
}

/* It has no words of its own, and is no change of the figure before it. */
static gboolean
is_from_elsewhere (const UrFinding *finding)
{
  return finding->confidence == UR_LIKELY && !finding->is_own && finding->n_group == 0 &&
         finding->change == UR_CHANGE_NONE && finding->column == 0 && finding->part_of == NULL &&
         finding->quantity < UR_QUANTITY_PERCENT;
}

/* 新建书屋 and 新建职工书屋, in the same unit: one may be a part of the other, or another name of it. */
static gboolean
could_be_same (const UrFinding *a, const UrFinding *b)
{
  gsize verb = ur_words_begin (UR_WORDS_VERBS, a->label, strlen (a->label));
  gsize n = strlen (a->label) - verb, m = strlen (b->label);

  if (verb != ur_words_begin (UR_WORDS_VERBS, b->label, m) || strncmp (a->label, b->label, verb) != 0)
    return FALSE;
  m -= verb;
  return n > m && m >= strlen ("书屋") && 2 * m >= n && g_str_has_suffix (a->label, b->label + verb) &&
         strcmp (a->unit, b->unit) == 0 && a->change == UR_CHANGE_NONE && b->change == UR_CHANGE_NONE &&
         a->aim != b->aim && a->part_of == NULL && b->part_of == NULL;
}

/* All of one name are called as the other one. */
static void
add_same (const UrDoubts *doubts, UrReviewDoubt *doubt, const char *label, const char *other)
{
  UrReviewAnswer *answer = ur_doubt_add_answer (doubt, ur_quote_printf (_ ("one: “%s”"), label));

  for (guint i = 0; i < doubts->review->found->len; i++)
    {
      const UrFinding *finding = ur_doubts_get (doubts, i);

      if (finding->reason == UR_REASON_NONE && strcmp (finding->label, other) == 0)
        ur_answer_affect (answer, i, UR_DECISION_LABEL, label, 0);
    }
}

static void
ask_same (UrDoubts *doubts, guint i, guint j)
{
  const UrFinding *a = ur_doubts_get (doubts, i), *b = ur_doubts_get (doubts, j);
  UrReviewDoubt *doubt = ur_doubts_add_figure (doubts, "same", UR_WEIGHT_SAME, i);

  ur_doubts_add_to (doubts, doubt, j);
  doubt->words = ur_quote_printf (_ ("Are “%s” and “%s” one indicator?"), b->label, a->label);
  doubt->accepting = g_strdup (_ ("two"));
  ur_doubt_add_answer (doubt, g_strdup (_ ("two indicators")));
  add_same (doubts, doubt, a->label, b->label);
  add_same (doubts, doubt, b->label, a->label);
}

static void
find_same (UrDoubts *doubts)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = doubts->review->found->len, found = 0;

  for (guint i = 0; i < n && n <= MANY_FIGURES && found < MANY_PAIRS; i++)
    for (guint j = 0; j < n && found < MANY_PAIRS; j++)
      {
        const UrFinding *a = ur_doubts_get (doubts, i), *b = ur_doubts_get (doubts, j);

        if (a->reason != UR_REASON_NONE || b->reason != UR_REASON_NONE || !could_be_same (a, b) ||
            !g_hash_table_add (seen, a->label))
          continue;
        ask_same (doubts, i, j);
        found++;
        break;
      }
}

/**
 * ur_doubts_find_names:
 *
 * Asks what figures count whose own words do not tell.
 */
void
ur_doubts_find_names (UrDoubts *doubts)
{
  for (guint i = 0; i < doubts->review->found->len; i++)
    {
      const UrFinding *finding = ur_doubts_get (doubts, i);

      if (finding->reason != UR_REASON_NONE || ur_doubts_is_asked (doubts, i))
        continue;
      if (finding->confidence == UR_UNSURE)
        ask_name (doubts, i, UR_WEIGHT_NAME);
      else if (is_from_elsewhere (finding))
        ask_name (doubts, i, UR_WEIGHT_EARLIER);
    }
  find_same (doubts);
}

/* How many of a list are there from @i on, which is its first. */
static guint
count_list (const UrDoubts *doubts, guint i)
{
  const UrFinding *first = ur_doubts_get (doubts, i);
  guint n = 1;

  if (first->reason != UR_REASON_NONE || first->n_group < 2 || first->group != 1)
    return 0;
  while (n < first->n_group && i + n < doubts->review->found->len)
    {
      const UrFinding *next = ur_doubts_get (doubts, i + n);

      if (next->group != n + 1 || next->n_group != first->n_group || next->passage != first->passage)
        break;
      n++;
    }
  return n == first->n_group ? n : 0;
}

static gboolean
is_uneven (const UrDoubts *doubts, guint i, guint n)
{
  for (guint j = i; j < i + n; j++)
    if (ur_doubts_get (doubts, j)->confidence == UR_UNSURE)
      return TRUE;
  return FALSE;
}

/* A second list, of changes of the same things, that follows at once. */
static gboolean
has_changes (const UrDoubts *doubts, guint i, guint n)
{
  for (guint j = i; j < i + n && j + n < doubts->review->found->len; j++)
    if (g_strcmp0 (ur_doubts_get (doubts, j)->label, ur_doubts_get (doubts, j + n)->label) != 0)
      return FALSE;
  return i + n < doubts->review->found->len && count_list (doubts, i + n) == n &&
         ur_doubts_get (doubts, i + n)->passage == ur_doubts_get (doubts, i)->passage &&
         ur_doubts_get (doubts, i + n)->change != UR_CHANGE_NONE &&
         ur_doubts_get (doubts, i)->change == UR_CHANGE_NONE;
}

/* 住院、门诊慢病补助比例: the end of the last name may go with all of them. */
static char *
dup_tail (const UrDoubts *doubts, guint i, guint n)
{
  const char *first = ur_doubts_get (doubts, i)->label, *last = ur_doubts_get (doubts, i + n - 1)->label;
  glong more = g_utf8_strlen (last, -1) - g_utf8_strlen (first, -1);
  const char *tail;

  if (more < SHORTEST_TAIL)
    return NULL;
  tail = g_utf8_offset_to_pointer (last, g_utf8_strlen (last, -1) - MIN (more, LONGEST_TAIL));
  return g_str_has_suffix (first, tail) ? NULL : g_strdup (tail);
}

static void
add_tail (const UrDoubts *doubts, UrReviewDoubt *doubt, guint i, guint n)
{
  g_autofree char *tail = dup_tail (doubts, i, n);
  UrReviewAnswer *answer;

  if (tail == NULL)
    return;
  answer = ur_doubt_add_answer (doubt, ur_quote_printf (_ ("“%s” goes with all of them"), tail));
  for (guint j = i; j < i + n; j++)
    {
      const char *label = ur_doubts_get (doubts, j)->label;
      g_autofree char *longer = g_strconcat (label, tail, NULL);

      if (!g_str_has_suffix (label, tail))
        ur_answer_affect (answer, j, UR_DECISION_LABEL, longer, 0);
    }
}

static void
add_changes (const UrDoubts *doubts, UrReviewDoubt *doubt, guint i, guint n)
{
  UrReviewAnswer *without = ur_doubt_add_answer (doubt, g_strdup (_ ("without the changes")));
  UrReviewAnswer *own = ur_doubt_add_answer (doubt, g_strdup (_ ("each figure is an indicator of its own")));

  for (guint j = i + n; j < i + 2 * n; j++)
    {
      const UrFinding *change = ur_doubts_get (doubts, j);
      g_autofree char *label =
          g_strconcat (change->label, change->change == UR_CHANGE_DOWN ? "降幅" : "增幅", NULL);

      ur_answer_affect (without, j, UR_DECISION_TAKEN, NULL, FALSE);
      ur_answer_affect (own, j, UR_DECISION_LABEL, label, 0);
    }
}

static gboolean
is_told (const UrDoubts *doubts, guint i)
{
  const UrFinding *finding = ur_doubts_get (doubts, i);
  const char *text = ur_review_get_place (doubts->review, finding)->traced->text->str;
  gsize from = finding->number.start > 40 ? finding->number.start - 40 : 0;

  return g_strstr_len (text + from, (gssize) (finding->number.start - from), RESPECTIVELY) != NULL;
}

static void
ask_list (UrDoubts *doubts, guint i, guint n)
{
  gboolean twice = has_changes (doubts, i, n);
  guint all = twice ? 2 * n : n;
  guint weight = is_uneven (doubts, i, all) ? UR_WEIGHT_LIST : twice ? UR_WEIGHT_AIM : UR_WEIGHT_ORDER;
  UrReviewDoubt *doubt = ur_doubts_add_figure (doubts, "list", weight, i);

  for (guint j = i + 1; j < i + all; j++)
    ur_doubts_add_to (doubts, doubt, j);
  doubt->end = ur_doubts_get (doubts, i + all - 1)->number.end;
  doubt->words =
      is_told (doubts, i)
          ? ur_quote_printf (_ ("How do the %u figures after “%s” go with the names?"), all, RESPECTIVELY)
          : g_strdup_printf (_ ("How do these %u figures go with the names before them?"), all);
  doubt->accepting = g_strdup (twice ? _ ("in order, with their changes") : _ ("in order"));
  ur_doubt_add_answer (doubt, g_strdup (twice ? _ ("in order, each with its change") : _ ("in order")));
  if (twice)
    add_changes (doubts, doubt, i, n);
  else
    add_tail (doubts, doubt, i, n);
  ur_doubt_add_leaving_out (doubt);
}

/**
 * ur_doubts_find_lists:
 *
 * Asks which value of a list goes with which name.
 */
void
ur_doubts_find_lists (UrDoubts *doubts)
{
  for (guint i = 0; i < doubts->review->found->len; i++)
    {
      guint n = count_list (doubts, i);

      if (n == 0 || ur_doubts_is_asked (doubts, i))
        continue;
      ask_list (doubts, i, n);
    }
}
