/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers to questions. */
#include "ur-review-private.h"

/* The answer, and what it says of the structure. */
static void
take_answer (UrReview *review, const UrReviewDoubt *doubt, guint choice, gboolean goes_on)
{
  const UrSpot nowhere = { 0, 0 };
  const UrReviewAnswer *answer = g_ptr_array_index (doubt->answers, choice);
  UrDecision *decision = ur_decision_new (UR_DECISION_ANSWER, &nowhere);

  decision->words = g_strdup (doubt->key);
  decision->number = (int) choice;
  ur_review_decide (review, decision, goes_on);
  for (guint i = 0; i < answer->decisions->len; i++)
    ur_review_decide (review, ur_decision_copy (g_ptr_array_index (answer->decisions, i)), TRUE);
}

/**
 * ur_review_answer:
 * @question: from 0
 * @choice: one of its choices, from 0
 *
 * Answers a question; what was answered before does not count any more.
 */
void
ur_review_answer (UrReview *review, guint question, guint choice)
{
  g_return_if_fail (question < review->questions->len);
  g_return_if_fail (choice < ur_review_get_question (review, question)->n_choices);

  take_answer (review, g_ptr_array_index (review->doubts, question), choice, FALSE);
  ur_review_replay (review, NULL);
}

/**
 * ur_review_reopen:
 * @question: from 0
 *
 * Asks a question again; the answer it had stays in force until there is another.
 */
void
ur_review_reopen (UrReview *review, guint question)
{
  const UrSpot nowhere = { 0, 0 };
  UrDecision *decision;

  g_return_if_fail (question < review->questions->len);

  if (!ur_review_get_question (review, question)->is_answered)
    return;
  decision = ur_decision_new (UR_DECISION_REOPEN, &nowhere);
  decision->words = g_strdup (((const UrReviewDoubt *) g_ptr_array_index (review->doubts, question))->key);
  ur_review_decide (review, decision, FALSE);
  ur_review_replay (review, NULL);
}

/**
 * ur_review_accept_all:
 *
 * Answers all open questions with what is applied, in one step.
 */
void
ur_review_accept_all (UrReview *review)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < review->questions->len; i++)
    {
      const UrReviewQuestion *question = ur_review_get_question (review, i);

      if (question->is_answered)
        continue;
      take_answer (review, g_ptr_array_index (review->doubts, i), question->applied, begun);
      begun = TRUE;
    }
  if (begun)
    ur_review_replay (review, NULL);
}
