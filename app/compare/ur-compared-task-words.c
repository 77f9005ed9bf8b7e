/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that a task and a sentence share, and how far target and result are apart. */
#include "ur-compared-tasks-private.h"

#include <string.h>

#include "ur-comparison-private.h"
#include "ur-quote.h"

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

static char *
dup_bounds (const UrIndicator *target, const UrIndicator *result)
{
  if (target->digits_to != NULL || result->digits_to != NULL)
    return g_strdup (target->digits_to != NULL ? "目标是一个范围，不算差" : "结果是一个范围，不算差");
  if (target->bound == UR_BOUND_NONE && result->bound == UR_BOUND_NONE)
    return NULL;
  if (result->bound == UR_BOUND_NONE &&
      (target->bound == UR_BOUND_AT_LEAST || target->bound == UR_BOUND_AT_MOST))
    return NULL; /* 9万人以上 is measured from 9万人 */
  if (result->bound == UR_BOUND_NONE)
    return ur_quote_printf ("目标是“%s”，不算差", target->bound_words);
  if (target->bound == UR_BOUND_NONE)
    return ur_quote_printf ("结果是“%s”，不算差", result->bound_words);
  if (strcmp (target->bound_words, result->bound_words) == 0)
    return ur_quote_printf ("两个都是“%s”，不算差", target->bound_words);
  return ur_quote_printf ("目标是“%s”，结果是“%s”，不算差", target->bound_words, result->bound_words);
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
  g_autofree char *number = NULL;
  g_autofree char *unit = NULL;
  gboolean more;

  if (task->target == NULL || task->result == NULL || task->target->number == NULL ||
      task->result->number == NULL)
    return;
  if (task->target->change != UR_CHANGE_NONE)
    task->comparison = g_strdup ("都是增减幅，不算差");
  else
    task->comparison = dup_bounds (task->target, task->result);
  if (task->comparison != NULL)
    return;
  if (ur_decimal_compare (&task->target->value, &task->result->value) == 0)
    {
      task->comparison = g_strdup ("相等");
      return;
    }
  number = ur_indicator_dup_difference (task->result, task->target, TRUE, &more);
  unit = ur_indicator_dup_difference_unit (task->result);
  task->comparison = number != NULL ? g_strdup_printf ("%s%s%s", more ? "多" : "少", number, unit) : NULL;
  task->computed = number != NULL;
}
