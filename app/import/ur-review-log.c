/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person decided, step by step. */
#include "ur-review-private.h"

#include <string.h>

/**
 * ur_decision_new:
 * @kind: what is decided
 * @spot: where
 *
 * Returns: (transfer full): a decision, to be filled in
 */
UrDecision *
ur_decision_new (UrDecisionKind kind, const UrSpot *spot)
{
  UrDecision *decision = g_new0 (UrDecision, 1);

  decision->kind = kind;
  decision->spot = *spot;
  return decision;
}

/**
 * ur_decision_copy:
 *
 * Returns: (transfer full): the same again
 */
UrDecision *
ur_decision_copy (const UrDecision *decision)
{
  UrDecision *copy = g_memdup2 (decision, sizeof *decision);

  copy->words = g_strdup (decision->words);
  copy->text = g_strdup (decision->text);
  return copy;
}

/**
 * ur_decision_free:
 *
 * Frees @decision.
 */
void
ur_decision_free (UrDecision *decision)
{
  g_free (decision->words);
  g_free (decision->text);
  g_free (decision);
}

/**
 * ur_decisions_new:
 *
 * Returns: (transfer full) (element-type UrDecision): no decisions
 */
GPtrArray *
ur_decisions_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) ur_decision_free);
}

/**
 * ur_review_decide:
 * @decision: (transfer full): what is decided
 * @goes_on: whether it is of the same step as the one before it
 *
 * Notes a decision; nothing is shown of it before the step is finished.
 */
void
ur_review_decide (UrReview *review, UrDecision *decision, gboolean goes_on)
{
  decision->goes_on = goes_on && review->done->len > 0;
  g_ptr_array_set_size (review->undone, 0);
  if (!decision->goes_on && review->saved != UR_REVIEW_NEVER && review->saved > review->done->len)
    review->saved = UR_REVIEW_NEVER; /* what was kept can not be undone or redone to any more */
  g_ptr_array_add (review->done, decision);
}

/**
 * ur_review_dup_in_force:
 *
 * Of several answers to one question the last one counts, with all that goes with it.
 *
 * Returns: (transfer full): for each decision, whether it counts
 */
gboolean *
ur_review_dup_in_force (const UrReview *review)
{
  g_autoptr (GHashTable) last = g_hash_table_new (g_str_hash, g_str_equal);
  gboolean *in_force = g_new0 (gboolean, review->done->len + 1);
  gboolean counts = TRUE;

  for (guint i = 0; i < review->done->len; i++)
    {
      const UrDecision *decision = g_ptr_array_index (review->done, i);

      if (decision->kind == UR_DECISION_ANSWER)
        g_hash_table_insert (last, decision->words, g_ptr_array_index (review->done, i));
    }
  for (guint i = 0; i < review->done->len; i++)
    {
      const UrDecision *decision = g_ptr_array_index (review->done, i);

      if (decision->kind == UR_DECISION_ANSWER)
        counts = g_hash_table_lookup (last, decision->words) == decision;
      else if (!decision->goes_on)
        counts = TRUE;
      in_force[i] = counts;
    }
  return in_force;
}

/**
 * ur_review_find_answer:
 * @key: of a question
 *
 * Returns: (transfer none) (nullable): the last answer to it, or %NULL
 */
const UrDecision *
ur_review_find_answer (const UrReview *review, const char *key)
{
  for (guint i = review->done->len; i-- > 0;)
    {
      const UrDecision *decision = g_ptr_array_index (review->done, i);

      if (decision->kind == UR_DECISION_ANSWER && strcmp (decision->words, key) == 0)
        return decision;
    }
  return NULL;
}

/**
 * ur_review_can_undo:
 *
 * Returns: whether there is a decision that can be taken back
 */
gboolean
ur_review_can_undo (const UrReview *review)
{
  return review->done->len > 0;
}

/**
 * ur_review_can_redo:
 *
 * Returns: whether a decision was taken back and none was made since
 */
gboolean
ur_review_can_redo (const UrReview *review)
{
  return review->undone->len > 0;
}

/**
 * ur_review_undo:
 *
 * Takes the last step back.
 */
void
ur_review_undo (UrReview *review)
{
  gboolean goes_on = review->done->len > 0;

  while (goes_on)
    {
      UrDecision *decision = g_ptr_array_steal_index (review->done, review->done->len - 1);

      goes_on = decision->goes_on;
      g_ptr_array_add (review->undone, decision);
    }
  ur_review_replay (review, NULL);
}

/**
 * ur_review_take_back:
 *
 * Takes the last step back for good, as if it had never been.
 */
void
ur_review_take_back (UrReview *review)
{
  ur_review_undo (review);
  g_ptr_array_set_size (review->undone, 0);
}

/**
 * ur_review_redo:
 *
 * Makes the step again that was taken back last.
 */
void
ur_review_redo (UrReview *review)
{
  while (review->undone->len > 0)
    {
      const UrDecision *next;

      g_ptr_array_add (review->done, g_ptr_array_steal_index (review->undone, review->undone->len - 1));
      next = review->undone->len > 0 ? g_ptr_array_index (review->undone, review->undone->len - 1) : NULL;
      if (next == NULL || !next->goes_on)
        break;
    }
  ur_review_replay (review, NULL);
}

/**
 * ur_review_is_changed:
 *
 * Returns: whether anything was decided since the review was begun or kept last
 */
gboolean
ur_review_is_changed (const UrReview *review)
{
  return review->saved != review->done->len;
}
