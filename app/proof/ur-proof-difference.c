/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What differs between the words of a draft and those of a report. */
#include "ur-proof-difference.h"

#include <string.h>

/* 超过3.57亿元: a bound, digits, a magnitude, a unit. */
#define FIGURE "^\\D*[\\d.,]+(万亿|千万|百万|十万|亿|万|千|百)?[多余]?(.*)$"

/* One of the groups of FIGURE; %NULL where there is none, or it is no such figure. */
static char *
dup_part (const char *words, int group)
{
  g_autoptr (GRegex) regex = g_regex_new (FIGURE, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *part = NULL;

  if (g_regex_match (regex, words, 0, &match))
    part = g_match_info_fetch (match, group);
  return part != NULL && *part != '\0' ? g_steal_pointer (&part) : NULL;
}

static gboolean
find_parts (const UrProofItem *item, int group, char **right, char **wrong)
{
  g_autofree char *theirs = dup_part (item->right, group);
  g_autofree char *own = dup_part (item->printed, group);

  if (theirs == NULL || own == NULL || strcmp (theirs, own) == 0)
    return FALSE;
  *right = g_steal_pointer (&theirs);
  *wrong = g_steal_pointer (&own);
  return TRUE;
}

/* 超过 in place of 近. */
static gboolean
find_bounds (const UrProofItem *item, char **right, char **wrong)
{
  const char *words = item->indicator != NULL ? item->indicator->bound_words : NULL;

  if (words == NULL || *words == '\0' || item->bound == NULL || *item->bound == '\0')
    return FALSE;
  *right = g_strdup (words);
  *wrong = g_strdup (item->bound);
  return TRUE;
}

/**
 * ur_proof_difference_find:
 * @item: a figure or a quotation that differs
 * @right: (out) (transfer full): what a report has: 亿, 人次, 超过, 群体
 * @wrong: (out) (transfer full): what the draft has in its place
 *
 * Returns: whether one word for another is all that differs
 */
gboolean
ur_proof_difference_find (const UrProofItem *item, char **right, char **wrong)
{
  if (item->right == NULL)
    return FALSE;
  if (item->difference == UR_DIFFERENCE_MAGNITUDE)
    return find_parts (item, 1, right, wrong);
  if (item->difference == UR_DIFFERENCE_UNIT)
    return find_parts (item, 2, right, wrong);
  if (item->difference == UR_DIFFERENCE_BOUND)
    return find_bounds (item, right, wrong);
  if (item->difference != UR_DIFFERENCE_QUOTE || strcmp (item->right, item->printed) == 0)
    return FALSE;
  ur_proof_item_get_change (item, wrong, right);
  return **right != '\0' && **wrong != '\0';
}

/**
 * ur_proof_difference_get_period:
 * @item: a figure that is told of a period that is not its own
 *
 * Returns: (transfer none) (nullable): the period of which it is the number
 */
const UrPeriod *
ur_proof_difference_get_period (const UrProofItem *item)
{
  const UrIndicator *of = item->elsewhere;

  if (item->difference != UR_DIFFERENCE_PERIOD)
    return NULL;
  /* what the draft has is what the report has, and only the period is not */
  if (of == NULL && (item->right == NULL || strcmp (item->right, item->printed) == 0))
    of = item->indicator;
  return of != NULL ? of->period : NULL;
}

/**
 * ur_proof_difference_get_bound:
 * @item: a figure
 *
 * Returns: (transfer none) (nullable): the one word that the draft has not, or has and a report has not: 超过
 */
const char *
ur_proof_difference_get_bound (const UrProofItem *item)
{
  const char *words = NULL;

  if (item->difference == UR_DIFFERENCE_BOUND_DROPPED)
    words = item->indicator->bound_words;
  else if (item->difference == UR_DIFFERENCE_BOUND_ADDED)
    words = item->bound;
  return words != NULL && *words != '\0' ? words : NULL;
}

/**
 * ur_proof_difference_get_own_period:
 * @item: a figure that differs
 *
 * Returns: (transfer none) (nullable): the period of which it is the number, where that is not the one that
 *   it is told of
 */
const UrPeriod *
ur_proof_difference_get_own_period (const UrProofItem *item)
{
  if (item->difference == UR_DIFFERENCE_LAST_YEAR && item->elsewhere != NULL)
    return item->elsewhere->period;
  return ur_proof_difference_get_period (item);
}

/**
 * ur_proof_item_get_change:
 * @item: a figure or a quotation of a draft
 * @from: (out) (transfer full): its words; of a quotation those that differ, with one character before them
 * @to: (out) (transfer full) (nullable): what the report has in their place
 */
void
ur_proof_item_get_change (const UrProofItem *item, char **from, char **to)
{
  const char *old = item->printed, *right = item->right;
  const char *old_end = old + strlen (old), *right_end = right != NULL ? right + strlen (right) : NULL;

  if (!item->is_quote && item->mend != NULL)
    {
      *from = g_strdup (item->mend->from);
      *to = g_strdup (item->mend->to);
      return;
    }
  if (item->is_quote && right != NULL && item->verdict == UR_VERDICT_DIFFERS)
    {
      while (*old != '\0' && g_utf8_get_char (old) == g_utf8_get_char (right))
        {
          old = g_utf8_next_char (old);
          right = g_utf8_next_char (right);
        }
      while (old_end > old && right_end > right &&
             g_utf8_get_char (g_utf8_prev_char (old_end)) == g_utf8_get_char (g_utf8_prev_char (right_end)))
        {
          old_end = g_utf8_prev_char (old_end);
          right_end = g_utf8_prev_char (right_end);
        }
      if (old > item->printed)
        {
          old = g_utf8_prev_char (old);
          right = g_utf8_prev_char (right);
        }
    }
  *from = g_strndup (old, (gsize) (old_end - old));
  *to = right != NULL ? g_strndup (right, (gsize) (right_end - right)) : NULL;
}
