/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which sentence may take up which task: the words that both have say so, the rarer the more.  Found is not
 * claimed: a person confirms it. */
#include "ur-compared-tasks-private.h"

#include <string.h>

#include "ur-bigrams-private.h"
#include "ur-measures.h"

#define LEAST_SHARE 0.3 /* of the weight of a task's words that a sentence has to share */
#define LEAST_WORDS 2u  /* pairs of characters that both have */
#define SAME_THING 0.6  /* what speaks for a sentence with a figure of the same thing */
#define LEAST_NEAR 3u   /* characters in a row that are worth telling of */

typedef struct
{
  const UrReport *then, *now;
  gboolean same_issuer;
  GArray *passages;   /* of UrComparedPassage */
  GPtrArray *bigrams; /* (element-type GHashTable): of each of them */
  UrBigramCounts *counts;
  const UrPairings *pairings;
  char *reports;
} Search;

static GHashTable *
list_bigrams (const UrComparedPassage *passage)
{
  g_autofree char *words = ur_passage_dup_words (passage);

  return ur_bigrams_new (words, strlen (words));
}

static void
search_init (Search *search, const UrReport *then, const UrReport *now, const UrPairings *pairings)
{
  search->then = then;
  search->now = now;
  search->same_issuer = *then->issuer != '\0' && ur_reports_are_of_one_issuer (then, now);
  search->pairings = pairings;
  search->reports = ur_pairings_dup_reports (then, now);
  search->passages = ur_passages_list (now);
  search->bigrams = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  search->counts = ur_bigram_counts_new ();
  for (guint i = 0; i < search->passages->len; i++)
    {
      GHashTable *bigrams = list_bigrams (&g_array_index (search->passages, UrComparedPassage, i));

      ur_bigram_counts_add (search->counts, bigrams);
      g_ptr_array_add (search->bigrams, bigrams);
    }
}

static void
search_clear (Search *search)
{
  g_array_unref (search->passages);
  g_ptr_array_unref (search->bigrams);
  ur_bigram_counts_free (search->counts);
  g_free (search->reports);
}

static guint
count_shared (GHashTable *a, GHashTable *b)
{
  guint n = 0;
  GHashTableIter iter;
  gpointer pair;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &pair, NULL))
    n += g_hash_table_contains (b, pair);
  return n;
}

/* What a person said of a task and a sentence; of any sentence where that is NULL. */
static const UrPairing *
find_decision (const Search *search, const char *task, const char *passage, UrPairingDecision decision)
{
  for (guint i = 0; search->pairings != NULL && i < search->pairings->all->len; i++)
    {
      const UrPairing *pairing = search->pairings->all->pdata[i];

      if (pairing->kind == UR_PAIRING_TASK && pairing->decision == decision &&
          strcmp (pairing->reports, search->reports) == 0 && strcmp (pairing->then, task) == 0 &&
          (passage == NULL || strcmp (pairing->now, passage) == 0))
        return pairing;
    }
  return NULL;
}

static gboolean
is_refused (const Search *search, const char *task, const UrComparedPassage *passage)
{
  g_autofree char *words = NULL;

  if (find_decision (search, task, NULL, UR_DECISION_DIFFERENT) == NULL)
    return FALSE;
  words = ur_passage_dup_text (passage);
  return find_decision (search, task, words, UR_DECISION_DIFFERENT) != NULL;
}

/* How much speaks for a sentence, 0 for nothing. */
static double
rate (const Search *search, const UrComparedTask *task, GHashTable *bigrams, double whole, guint i)
{
  const UrComparedPassage *passage = &g_array_index (search->passages, UrComparedPassage, i);
  double share = 0;

  if (whole > 0 && count_shared (bigrams, search->bigrams->pdata[i]) >= LEAST_WORDS)
    share = ur_bigram_counts_weigh (search->counts, bigrams, search->bigrams->pdata[i]) / whole;
  if (share > 0 && task->target != NULL &&
      ur_passage_find_result (passage, task->target, search->same_issuer) != NULL)
    share += SAME_THING;
  return share;
}

static void
find_best (const Search *search, UrComparedTask *task, const char *words)
{
  g_autoptr (GHashTable) bigrams = list_bigrams (&task->task);
  double whole = ur_bigram_counts_weigh (search->counts, bigrams, NULL);
  double best = 0;

  for (guint i = 0; i < search->passages->len; i++)
    {
      const UrComparedPassage *passage = &g_array_index (search->passages, UrComparedPassage, i);
      double likeness = rate (search, task, bigrams, whole, i);

      if (likeness > best && !is_refused (search, words, passage))
        {
          best = likeness;
          task->passage = *passage;
        }
    }
  task->state = best >= LEAST_SHARE ? UR_TASK_FOUND : UR_TASK_UNFOUND;
}

/* The longest words that the nearest sentence has too. */
static void
tell_nearest (UrComparedTask *task)
{
  g_autoptr (GArray) shared =
      task->passage.paragraph != NULL ? ur_passages_list_shared (&task->task, &task->passage) : NULL;
  UrTextRange longest = { 0, 0 };

  for (guint i = 0; shared != NULL && i < shared->len; i++)
    {
      UrTextRange range = g_array_index (shared, UrTextRange, i);

      if (range.end - range.start > longest.end - longest.start)
        longest = range;
    }
  if (longest.end > longest.start)
    task->near = g_strndup (task->passage.paragraph->text + longest.start, longest.end - longest.start);
  if (task->near != NULL && g_utf8_strlen (task->near, -1) < LEAST_NEAR)
    g_clear_pointer (&task->near, g_free);
  task->passage = (UrComparedPassage){ NULL, { 0, 0 } };
}

static gboolean
find_confirmed (const Search *search, UrComparedTask *task, const UrPairing *decision)
{
  for (guint i = 0; i < search->passages->len; i++)
    {
      const UrComparedPassage *passage = &g_array_index (search->passages, UrComparedPassage, i);
      g_autofree char *words = ur_passage_dup_text (passage);

      if (strcmp (words, decision->now) != 0)
        continue;
      task->passage = *passage;
      task->state = UR_TASK_CONFIRMED;
      return TRUE;
    }
  return FALSE;
}

static void
look_up (const Search *search, UrComparedTask *task)
{
  g_autofree char *words = ur_passage_dup_text (&task->task);
  const UrPairing *confirmed = find_decision (search, words, NULL, UR_DECISION_SAME);

  if (confirmed != NULL && find_confirmed (search, task, confirmed))
    return;
  if (find_decision (search, words, NULL, UR_DECISION_NONE) != NULL)
    {
      task->state = UR_TASK_UNTOLD;
      return;
    }
  find_best (search, task, words);
  if (task->state == UR_TASK_UNFOUND)
    tell_nearest (task);
}

static UrComparedTask *
task_new (const Search *search, const UrComparedPassage *passage)
{
  UrComparedTask *task = g_new0 (UrComparedTask, 1);

  task->task = *passage;
  task->target = ur_passage_find_target (passage);
  look_up (search, task);
  if (task->passage.paragraph == NULL)
    {
      task->words = g_array_new (FALSE, FALSE, sizeof (UrTextRange));
      return task;
    }
  task->words = ur_passages_list_shared (&task->task, &task->passage);
  if (task->target != NULL)
    task->result = ur_passage_find_result (&task->passage, task->target, search->same_issuer);
  ur_compared_task_measure (task);
  return task;
}

static void
task_free (gpointer data)
{
  UrComparedTask *task = data;

  g_array_unref (task->words);
  g_free (task->difference);
  g_free (task->unit);
  g_free (task->comparison);
  g_free (task->near);
  g_free (task->number);
  g_free (task);
}

static gboolean
has_leads (const UrSection *section)
{
  for (guint i = 0; i < section->n_paragraphs; i++)
    if (section->paragraphs[i].lead_len > 0)
      return TRUE;
  return FALSE;
}

/* That of its lead; where a section has none, its tasks are counted: 3.1, 3.2. */
static char *
dup_number (const UrComparedTask *task, guint count)
{
  const UrSection *section = task->task.paragraph->section;

  if (!ur_section_is_item (section))
    return g_strdup ("");
  if (has_leads (section))
    return ur_lead_dup_number (task->task.paragraph);
  return ur_section_is_plain (section) ? g_strdup_printf ("%u.%u", section->number, count)
                                       : g_strdup_printf ("%u", count);
}

static void
number (GPtrArray *tasks)
{
  const UrSection *section = NULL;
  guint count = 0;

  for (guint i = 0; i < tasks->len; i++)
    {
      UrComparedTask *task = tasks->pdata[i];

      count = task->task.paragraph->section == section ? count + 1 : 1;
      section = task->task.paragraph->section;
      task->number = dup_number (task, count);
    }
}

/**
 * ur_reports_are_reversed:
 * @then: the first of two reports
 * @now: the second
 *
 * Returns: whether the second one is of a year before the first one's
 */
gboolean
ur_reports_are_reversed (const UrReport *then, const UrReport *now)
{
  g_return_val_if_fail (then != NULL && now != NULL, FALSE);

  return now->year > 0 && then->year > now->year;
}

/**
 * ur_compared_tasks_new:
 * @then: a report
 * @now: another one
 * @pairings: (nullable): what a person has decided
 *
 * Looks for a sentence of the later report for each task of the earlier one, in whichever order they are
 * given: a report cannot have done what another one set itself afterwards.  What a person refused is not
 * proposed again.
 *
 * Returns: (transfer full) (element-type UrComparedTask): in the order of the tasks; they point into both
 *   reports
 */
GPtrArray *
ur_compared_tasks_new (const UrReport *then, const UrReport *now, const UrPairings *pairings)
{
  GPtrArray *tasks = g_ptr_array_new_with_free_func (task_free);
  gboolean reversed = ur_reports_are_reversed (then, now);
  const UrReport *earlier = reversed ? now : then;
  g_autoptr (GArray) passages = ur_tasks_list (earlier);
  Search search;

  search_init (&search, earlier, reversed ? then : now, pairings);
  for (guint i = 0; i < passages->len; i++)
    g_ptr_array_add (tasks, task_new (&search, &g_array_index (passages, UrComparedPassage, i)));
  search_clear (&search);
  number (tasks);
  return tasks;
}
