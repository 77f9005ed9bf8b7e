/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said twice: figures of one name, unit and time, in the text or in a table. */
#include "ur-config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-import-words.h"
#include "ur-phrase.h"
#include "ur-questions-private.h"
#include "ur-quote.h"

/* Shorter names could be of anything, in characters. */
#define SHORTEST_LABEL 2

/* The passage whose figures are being looked at: from first to end. */
typedef struct
{
  UrQuestions *questions;
  GHashTable *same; /* name, unit and time: the first figure of them + 1 */
  GHashTable *near; /* name and unit */
  guint first, end;
} Repeats;

static gboolean
holds (UrWords list, const char *text, gsize from, gsize to)
{
  return to > from && ur_words_find (list, text + from, to - from, NULL) != NULL;
}

/* The lead or heading of a figure's passage may say of what part of all it is. */
static gboolean
is_under_narrower (const UrFindings *findings, const UrFinding *finding)
{
  for (guint i = finding->passage + 1; i-- > 0;)
    {
      const UrPassage *passage = ur_manuscript_get_passage (findings->manuscript, i);

      for (guint j = 0; j < passage->headings->len; j++)
        {
          const UrHeading *heading = &g_array_index (passage->headings, UrHeading, j);

          if (passage->level != UR_LEVEL_PART &&
              holds (UR_WORDS_NARROWER, passage->traced->text->str, heading->start, heading->end))
            return TRUE;
        }
      if (passage->level == UR_LEVEL_PART || passage->level == UR_LEVEL_SECTION)
        return FALSE;
    }
  return FALSE;
}

/* Whether the words before a figure are its name and no more than when: 截至年底，全市共有基层工会6218家. */
static gboolean
is_plain (const char *text, gsize from, const UrFinding *finding)
{
  gsize start = ur_finding_label_strip_openers (text, from, finding->number.start);
  gsize end = ur_finding_label_strip_ends (text, start, finding->number.start);

  return end > start && strlen (finding->label) >= end - start &&
         memcmp (finding->label + strlen (finding->label) - (end - start), text + start, end - start) == 0;
}

/* The first figure of the sentence of @i. */
static guint
find_head (const Repeats *repeats, guint i, gsize sentence_start)
{
  const UrFindings *findings = repeats->questions->findings;
  guint head = i;

  for (guint j = i; j-- > repeats->first && ur_findings_get (findings, j)->number.start >= sentence_start;)
    if (ur_findings_get (findings, j)->reason == UR_REASON_NONE)
      head = j;
  return head;
}

/* 3月 and 截至6月底 are no year; 12月 ends one. */
static gboolean
is_of_a_month (const char *text, gsize from, gsize to)
{
  return ur_questions_holds (text, from, to, "月") && !ur_questions_holds (text, from, to, "12月");
}

/* 全省 or 全市 in the sentence before a figure, or NULL. */
static const char *
get_reach (const UrQuestions *questions, guint i)
{
  static const char *const words[] = { "全国", "全省",   "全市", "全区", "全县", "全州",
                                       "全旗", "全系统", "省总", "市总", "区总", "县总" };
  const UrFinding *finding = ur_findings_get (questions->findings, i);
  const char *text = ur_questions_get_text (questions, i);
  gsize start = ur_phrase_find_start (text, finding->number.start, UR_STOPS_STATEMENT);

  for (guint w = 0; w < G_N_ELEMENTS (words) && finding->column == 0; w++)
    if (ur_questions_holds (text, start, finding->number.start, words[w]))
      return words[w];
  return NULL;
}

/* A sentence that begins with a figure's name tells of the whole; 在产业园区新建工会30家 does not, nor does
 * what follows in 滨江片区建站42个，会员1.2万人: it is of all only where that is said. */
static gboolean
tells_of_the_whole (const Repeats *repeats, guint i)
{
  const UrFindings *findings = repeats->questions->findings;
  const UrFinding *finding = ur_findings_get (findings, i);
  UrSurroundings around;
  guint head;

  ur_findings_survey (findings, i, repeats->first, repeats->end, &around);
  head = find_head (repeats, i, around.sentence_start);
  if (holds (UR_WORDS_PARTIAL, around.text, around.sentence_start, finding->number.start) ||
      is_of_a_month (around.text, around.sentence_start, finding->number.start) ||
      !is_plain (around.text, around.sentence_start, ur_findings_get (findings, head)) ||
      is_under_narrower (findings, finding))
    return FALSE;
  return head == i || (get_reach (repeats->questions, i) != NULL &&
                       (finding->n_group > 0 ||
                        (is_plain (around.text, around.last, finding) &&
                         !holds (UR_WORDS_NARROWER, around.text, around.sentence_start, around.last))));
}

/* 新建工会 is told once for all of a year; 覆盖企业 is told of everything that was done. */
static gboolean
is_told_once (const char *label)
{
  return ur_words_begin (UR_WORDS_VERBS, label, strlen (label)) <= strlen ("评") ||
         g_str_has_prefix (label, "新") || g_str_has_prefix (label, "发展会员");
}

static gboolean
is_known (const UrFindings *findings, const UrFinding *finding)
{
  const UrPassage *passage = ur_manuscript_get_passage (findings->manuscript, finding->passage);

  return passage->part < 0 ||
         g_array_index (findings->manuscript->parts, UrManuscriptPart, passage->part).kind !=
             UR_PART_SCORECARD;
}

static gboolean
has_name (const UrFinding *finding)
{
  if (finding->label == NULL || g_utf8_strlen (finding->label, -1) < SHORTEST_LABEL ||
      finding->confidence == UR_UNSURE)
    return FALSE;
  if (ur_questions_is_percent (finding))
    return finding->quantity == UR_QUANTITY_PERCENT && g_str_has_suffix (finding->label, "率");
  return ur_questions_is_amount (finding) && is_told_once (finding->label);
}

static gboolean
can_be_compared (const Repeats *repeats, guint i)
{
  const UrFinding *finding = ur_findings_get (repeats->questions->findings, i);

  if (finding->reason != UR_REASON_NONE || !has_name (finding) || finding->change != UR_CHANGE_NONE ||
      finding->aim != UR_AIM_RESULT || finding->period == NULL || finding->than != NULL ||
      strcmp (finding->period, "before") == 0)
    return FALSE;
  if (finding->column > 0)
    return TRUE;
  return finding->part_of == NULL && is_known (repeats->questions->findings, finding) &&
         tells_of_the_whole (repeats, i);
}

/* 会员总数 is 会员. */
static char *
dup_name (const char *label)
{
  gsize length = strlen (label), name = ur_words_end (UR_WORDS_NUMBER_NAMES, label, length);

  return g_strndup (label, name < length ? length - name : length);
}

static void
ask (UrQuestions *questions, guint a, guint b)
{
  const guint both[] = { a, b };
  const UrFinding *finding = ur_findings_get (questions->findings, b);
  g_autofree char *first = ur_questions_dup_printed (questions, a);
  g_autofree char *second = ur_questions_dup_printed (questions, b);
  guint line = ur_question_get_line (questions->findings, a);

  ur_questions_take (questions, both, G_N_ELEMENTS (both),
                     ur_quote_printf (_ ("“%s” of %s is “%s” here, but “%s” on line %u."), finding->label,
                                      finding->period, second, first, line));
}

/* The figure that @i repeats, or UR_NO_FINDING when it is the first of @key. */
static guint
find_first (GHashTable *table, char *key, guint i)
{
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (table, key));

  if (first == 0)
    {
      g_hash_table_insert (table, key, GUINT_TO_POINTER (i + 1));
      return UR_NO_FINDING;
    }
  g_free (key);
  return first - 1;
}

/* Members of the province are more than those of a town. */
static gboolean
are_of_one_reach (const UrQuestions *questions, guint a, guint b)
{
  const char *x = get_reach (questions, a), *y = get_reach (questions, b);

  return x == NULL || y == NULL || x == y;
}

/* What there was at the end of a year is what there was in that year. */
static char *
dup_year_of (const char *period)
{
  gsize length = strlen (period), end = ur_words_end (UR_WORDS_YEAR_ENDS, period, length);

  return g_strndup (period, end > 0 ? length - end + strlen ("年") : length);
}

static char *
dup_key (const UrFinding *finding, const char *period)
{
  g_autofree char *name = dup_name (finding->label);
  g_autofree char *year = period != NULL ? dup_year_of (period) : NULL;

  return g_strjoin ("|", name, finding->unit, year, NULL);
}

static void
check (Repeats *repeats, guint i)
{
  UrQuestions *questions = repeats->questions;
  const UrFinding *finding = ur_findings_get (questions->findings, i);
  guint same = find_first (repeats->same, dup_key (finding, finding->period), i);
  guint near = find_first (repeats->near, dup_key (finding, NULL), i);
  UrInterval here, there;

  if (near != UR_NO_FINDING && ur_questions_is_amount (finding) && are_of_one_reach (questions, near, i) &&
      ur_questions_is_far_off (ur_findings_get (questions->findings, near), finding))
    ur_questions_ask_far_off (questions, near, i);
  else if (same != UR_NO_FINDING && are_of_one_reach (questions, same, i) &&
           ur_interval_read (finding, &here) &&
           ur_interval_read (ur_findings_get (questions->findings, same), &there) &&
           !ur_interval_meets (&here, &there))
    ask (questions, same, i);
}

/* 2028年 of 2029年; NULL for any other time. */
static char *
dup_year_before (const char *period)
{
  char *end;
  gint64 year = g_ascii_strtoll (period, &end, 10);

  return strcmp (end, "年") == 0 && year > 1 ? g_strdup_printf ("%" G_GINT64_FORMAT "年", year - 1) : NULL;
}

static void
check_year (Repeats *repeats, guint i)
{
  const UrFinding *finding = ur_findings_get (repeats->questions->findings, i);
  g_autofree char *when = dup_year_of (finding->period);
  g_autofree char *year = dup_year_before (when);
  g_autofree char *key = year != NULL ? dup_key (finding, year) : NULL;
  guint before = key != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (repeats->same, key)) : 0;

  if (before > 0 && finding->column == 0 && are_of_one_reach (repeats->questions, before - 1, i))
    ur_questions_check_year (repeats->questions, before - 1, i, repeats->end);
}

/* Calls @check with each figure that can be compared with others. */
static void
visit (Repeats *repeats, void (*check_one) (Repeats *, guint))
{
  const UrFindings *findings = repeats->questions->findings;

  repeats->end = 0;
  for (guint i = 0; i < findings->list->len; i++)
    {
      guint passage = ur_findings_get (findings, i)->passage;

      if (i >= repeats->end)
        for (repeats->first = i, repeats->end = i;
             repeats->end < findings->list->len &&
             ur_findings_get (findings, repeats->end)->passage == passage;
             repeats->end++)
          ;
      if (can_be_compared (repeats, i))
        check_one (repeats, i);
    }
}

/**
 * ur_questions_check_repeats:
 *
 * Asks for figures that are told twice and differ, for those that are so much more or less than another of
 * their name that a magnitude must be missing, and for changes that do not fit the figure of the year before.
 */
void
ur_questions_check_repeats (UrQuestions *questions)
{
  Repeats repeats = { .questions = questions };

  repeats.same = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  repeats.near = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  visit (&repeats, check);
  visit (&repeats, check_year);
  g_hash_table_unref (repeats.same);
  g_hash_table_unref (repeats.near);
}
