/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Doubts and the answers to them, while they are made. */
#include "ur-config.h"

#include "ur-review-doubts.h"

#include <glib/gi18n-lib.h>

static void
clear_effect (gpointer data)
{
  g_free (((UrReviewEffect *) data)->text);
}

static void
free_answer (gpointer data)
{
  UrReviewAnswer *answer = data;

  g_free (answer->words);
  g_array_unref (answer->effects);
  g_ptr_array_unref (answer->decisions);
  g_ptr_array_unref (answer->cells);
  g_free (answer);
}

/**
 * ur_doubt_set_key:
 * @kind: one word for what is doubted
 * @spot: the place that stays the same whatever is decided
 *
 * Names a doubt, so that the answer to it is found again.
 */
void
ur_doubt_set_key (UrReviewDoubt *doubt, const char *kind, const UrSpot *spot)
{
  g_free (doubt->key);
  doubt->key = g_strdup_printf ("%s:%u:%u", kind, spot->block, spot->at);
}

/**
 * ur_doubts_add:
 * @kind: one word for what is doubted
 * @weight: how much
 * @passage: where it is
 * @start: its first byte there
 * @end: the byte after it
 *
 * Returns: (transfer none): a new doubt of one place, without words, figures or answers
 */
UrReviewDoubt *
ur_doubts_add (UrDoubts *doubts, const char *kind, guint weight, guint passage, gsize start, gsize end)
{
  UrReviewDoubt *doubt = g_new0 (UrReviewDoubt, 1);
  UrSpot spot = ur_review_get_spot (doubts->review, passage, start);

  ur_doubt_set_key (doubt, kind, &spot);
  doubt->weight = weight;
  doubt->passage = passage;
  doubt->start = start;
  doubt->end = end;
  doubt->findings = g_array_new (FALSE, FALSE, sizeof (guint));
  doubt->n_places = 1;
  doubt->answers = g_ptr_array_new_with_free_func (free_answer);
  g_ptr_array_add (doubts->list, doubt);
  return doubt;
}

/**
 * ur_doubts_add_figure:
 * @kind: one word for what is doubted
 * @weight: how much
 * @finding: the figure that it is about
 *
 * Returns: (transfer none): a new doubt without words or answers
 */
UrReviewDoubt *
ur_doubts_add_figure (UrDoubts *doubts, const char *kind, guint weight, guint finding)
{
  const UrFinding *figure = ur_doubts_get (doubts, finding);
  UrReviewDoubt *doubt =
      ur_doubts_add (doubts, kind, weight, figure->passage, figure->number.start, figure->number.end);

  ur_doubts_add_to (doubts, doubt, finding);
  return doubt;
}

/**
 * ur_doubts_get:
 * @finding: by its number
 *
 * Returns: (transfer none): the figure as the rules have it
 */
UrFinding *
ur_doubts_get (const UrDoubts *doubts, guint finding)
{
  return g_ptr_array_index (doubts->review->found, finding);
}

/**
 * ur_doubts_dup_printed:
 *
 * Returns: (transfer full): a figure as it is printed
 */
char *
ur_doubts_dup_printed (const UrDoubts *doubts, guint finding)
{
  return ur_review_dup_printed (doubts->review, ur_doubts_get (doubts, finding));
}

/**
 * ur_doubts_is_asked:
 *
 * Returns: whether a question is about the figure already
 */
gboolean
ur_doubts_is_asked (const UrDoubts *doubts, guint finding)
{
  return g_hash_table_contains (doubts->asked, GUINT_TO_POINTER (finding));
}

/**
 * ur_doubts_add_to:
 *
 * The doubt is about this figure too.
 */
void
ur_doubts_add_to (UrDoubts *doubts, UrReviewDoubt *doubt, guint finding)
{
  g_array_append_val (doubt->findings, finding);
  g_hash_table_add (doubts->asked, GUINT_TO_POINTER (finding));
}

/**
 * ur_review_doubt_free:
 *
 * Frees @doubt.
 */
void
ur_review_doubt_free (UrReviewDoubt *doubt)
{
  g_free (doubt->key);
  g_free (doubt->words);
  g_free (doubt->accepting);
  g_array_unref (doubt->findings);
  g_ptr_array_unref (doubt->answers);
  g_free (doubt);
}

/**
 * ur_doubt_add_answer:
 * @words: (transfer full): translated
 *
 * Returns: (transfer none): an answer that does nothing yet
 */
UrReviewAnswer *
ur_doubt_add_answer (UrReviewDoubt *doubt, char *words)
{
  UrReviewAnswer *answer = g_new0 (UrReviewAnswer, 1);

  answer->words = words;
  answer->effects = g_array_new (FALSE, FALSE, sizeof (UrReviewEffect));
  g_array_set_clear_func (answer->effects, clear_effect);
  answer->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_decision_free);
  answer->cells = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (doubt->answers, answer);
  return answer;
}

/**
 * ur_answer_affect:
 * @finding: a figure, by its number among those of the proposal
 * @kind: what is decided of it
 * @text: (nullable): new words
 * @number: a new number
 *
 * Adds something that the answer does to a figure.
 */
void
ur_answer_affect (UrReviewAnswer *answer, guint finding, UrDecisionKind kind, const char *text, int number)
{
  UrReviewEffect effect = { finding, kind, g_strdup (text), number };

  g_array_append_val (answer->effects, effect);
}

/**
 * ur_answer_add_row:
 *
 * Adds a row of what the answer makes of the words, where its figures do not tell.
 */
void
ur_answer_add_row (UrReviewAnswer *answer, const char *label, const char *value, const char *remark)
{
  g_ptr_array_add (answer->cells, g_strdup (label));
  g_ptr_array_add (answer->cells, g_strdup (value));
  g_ptr_array_add (answer->cells, g_strdup (remark));
}

/**
 * ur_answer_decide:
 * @kind: what is decided on the structure
 * @spot: where
 *
 * Returns: (transfer none): a new decision of the answer, to be filled in
 */
UrDecision *
ur_answer_decide (UrReviewAnswer *answer, UrDecisionKind kind, const UrSpot *spot)
{
  UrDecision *decision = ur_decision_new (kind, spot);

  g_ptr_array_add (answer->decisions, decision);
  return decision;
}

/**
 * ur_doubt_add_leaving_out:
 * @doubt: with all its figures
 *
 * Adds the answer that takes none of them.
 */
void
ur_doubt_add_leaving_out (UrReviewDoubt *doubt)
{
  UrReviewAnswer *answer = ur_doubt_add_answer (
      doubt, g_strdup (g_dngettext (GETTEXT_PACKAGE, "leave it out", "leave all out", doubt->findings->len)));

  for (guint i = 0; i < doubt->findings->len; i++)
    ur_answer_affect (answer, g_array_index (doubt->findings, guint, i), UR_DECISION_TAKEN, NULL, FALSE);
}
