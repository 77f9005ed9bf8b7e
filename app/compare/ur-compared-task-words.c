/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that a task and a sentence share, and how far target and result are apart. */
#include "ur-compared-tasks-private.h"

#include <string.h>

#include "ur-comparison-private.h"

#define LEAST_SHARED 2u

static gboolean
is_word (const char *p)
{
  return g_unichar_isalnum (g_utf8_get_char (p));
}

/* How long the words at the two places are the same. */
static gsize
count_same (const char *a, const char *b)
{
  const char *p = a, *q = b;

  while (*p != '\0' && *q != '\0' && is_word (p) && g_utf8_get_char (p) == g_utf8_get_char (q))
    {
      p = g_utf8_next_char (p);
      q = g_utf8_next_char (q);
    }
  return (gsize) (p - a);
}

/* The longest words of @task that are at @p. */
static gsize
find_longest (const char *task, const char *p)
{
  gsize longest = 0;

  for (const char *q = task; *q != '\0'; q = g_utf8_next_char (q))
    longest = MAX (longest, g_utf8_get_char (q) == g_utf8_get_char (p) ? count_same (p, q) : 0);
  return longest;
}

/**
 * ur_passages_list_shared:
 * @task: a task
 * @passage: a sentence
 *
 * Returns: (transfer full) (element-type UrTextRange): bytes of the paragraph of @passage whose words, two
 *   characters and more, are in @task too; figures are none
 */
GArray *
ur_passages_list_shared (const UrComparedPassage *task, const UrComparedPassage *passage)
{
  GArray *shared = g_array_new (FALSE, FALSE, sizeof (UrTextRange));
  g_autofree char *theirs = ur_passage_dup_words (task);
  g_autofree char *own = ur_passage_dup_words (passage);

  for (const char *p = own; *p != '\0';)
    {
      gsize length = is_word (p) ? find_longest (theirs, p) : 0;
      UrTextRange range = { passage->range.start + (gsize) (p - own), 0 };

      if (g_utf8_strlen (p, (gssize) length) < (glong) LEAST_SHARED)
        {
          p = g_utf8_next_char (p);
          continue;
        }
      range.end = range.start + length;
      g_array_append_val (shared, range);
      p += length;
    }
  return shared;
}

static UrTaskGap
judge_limits (const UrIndicator *target, const UrIndicator *result)
{
  if (target->digits_to != NULL || result->digits_to != NULL)
    return target->digits_to != NULL ? UR_GAP_TARGET_RANGE : UR_GAP_RESULT_RANGE;
  if (target->bound == UR_BOUND_NONE && result->bound == UR_BOUND_NONE)
    return UR_GAP_NONE;
  if (result->bound == UR_BOUND_NONE &&
      (target->bound == UR_BOUND_AT_LEAST || target->bound == UR_BOUND_AT_MOST))
    return UR_GAP_NONE; /* 9万人以上 is measured from 9万人 */
  if (result->bound == UR_BOUND_NONE)
    return UR_GAP_TARGET_LIMIT;
  if (target->bound == UR_BOUND_NONE)
    return UR_GAP_RESULT_LIMIT;
  return strcmp (target->bound_words, result->bound_words) == 0 ? UR_GAP_LIMITS_ALIKE : UR_GAP_LIMITS;
}

static UrTaskGap
compute (UrComparedTask *task)
{
  gboolean more;

  if (ur_decimal_compare (&task->target->value, &task->result->value) == 0)
    return UR_GAP_EQUAL;
  task->difference = ur_indicator_dup_difference (task->result, task->target, TRUE, &more);
  if (task->difference == NULL)
    return UR_GAP_NONE;
  task->unit = ur_indicator_dup_difference_unit (task->result, UR_TONGUE_DOCUMENT);
  return more ? UR_GAP_MORE : UR_GAP_LESS;
}

/**
 * ur_compared_task_measure:
 * @task: (inout): a task with target and result
 *
 * Sets how far the two are apart, or why that is not computed.  Whether the target was met is for the reader
 * to say.
 */
void
ur_compared_task_measure (UrComparedTask *task)
{
  if (task->target == NULL || task->result == NULL || task->target->number == NULL ||
      task->result->number == NULL)
    return;
  task->gap =
      task->target->change != UR_CHANGE_NONE ? UR_GAP_OF_CHANGES : judge_limits (task->target, task->result);
  if (task->gap == UR_GAP_NONE)
    task->gap = compute (task);
  task->comparison = ur_compared_task_dup_gap (task, UR_TONGUE_DOCUMENT);
}
