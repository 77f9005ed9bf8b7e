/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers to questions. */
#include "ur-config.h"

#include "ur-review-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-error.h"
#include "ur-quote.h"
#include "ur-report-limits.h"

/* No report is written for a later year: it is a slip of the hand. */
#define LAST_YEAR 2100

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

/* 2019, 2019年, ２０１９: 0 for anything else. */
static guint
read_year (const char *words)
{
  g_autofree char *plain = g_utf8_normalize (words, -1, G_NORMALIZE_ALL_COMPOSE);
  guint64 year = 0;

  if (plain == NULL)
    return 0;
  g_strstrip (plain);
  if (g_str_has_suffix (plain, "年"))
    plain[strlen (plain) - strlen ("年")] = '\0';
  return g_ascii_string_to_unsigned (plain, 10, UR_REPORT_FIRST_YEAR, LAST_YEAR, &year, NULL) ? (guint) year
                                                                                              : 0;
}

static const UrReviewDoubt *
find_year_doubt (const UrReview *review)
{
  for (guint i = 0; i < review->doubts->len; i++)
    {
      const UrReviewDoubt *doubt = g_ptr_array_index (review->doubts, i);

      if (doubt->n_years > 0)
        return doubt;
    }
  return NULL;
}

/* The answer that says @year: one of those that were offered, or the one that is written. */
static guint
find_year (const UrReviewDoubt *doubt, guint year)
{
  for (guint i = 0; i < doubt->n_years; i++)
    {
      const UrReviewAnswer *answer = g_ptr_array_index (doubt->answers, i);
      const UrDecision *decision = g_ptr_array_index (answer->decisions, 0);

      if ((guint) decision->number == year)
        return i;
    }
  return doubt->n_years;
}

/**
 * ur_review_set_year:
 * @words: what a person wrote: four digits
 * @error: return location for an error
 *
 * Says which year the report is about, whatever the text names.  Where that is asked it is the answer.
 *
 * Returns: %FALSE where @words are no year from 1900 to 2100
 */
gboolean
ur_review_set_year (UrReview *review, const char *words, GError **error)
{
  const UrSpot nowhere = { 0, 0 };
  const UrReviewDoubt *doubt = find_year_doubt (review);
  guint year = read_year (words);
  UrDecision *decision;

  if (ur_review_is_fixed (review, error))
    return FALSE;
  if (year == 0)
    {
      ur_quote_set_error (error, UR_ERROR, UR_ERROR_ARGUMENT,
                          _ ("“%s” is no year of a report. Write four digits from %d to %d, such as 2019."),
                          words, UR_REPORT_FIRST_YEAR, LAST_YEAR);
      return FALSE;
    }
  if (doubt == NULL && year == ur_review_get_year (review))
    return TRUE;
  if (doubt != NULL)
    {
      decision = ur_decision_new (UR_DECISION_ANSWER, &nowhere);
      decision->words = g_strdup (doubt->key);
      decision->number = (int) find_year (doubt, year);
      ur_review_decide (review, decision, FALSE);
    }
  decision = ur_decision_new (UR_DECISION_YEAR, &nowhere);
  decision->number = (int) year;
  ur_review_decide (review, decision, doubt != NULL);
  ur_review_replay (review, NULL);
  return TRUE;
}
