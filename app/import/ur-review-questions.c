/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Doubts as questions: what each answer makes of the words. */
#include "ur-config.h"

#include "ur-review-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_CELLS 3

/* So many figures of a question are shown. */
#define MAX_ROWS 6

static const char *
keep (const UrReview *review, const char *words)
{
  return g_string_chunk_insert (review->words, words);
}

static void
add_cell (const UrReview *review, GPtrArray *cells, char *words)
{
  g_ptr_array_add (cells, (gpointer) keep (review, words));
  g_free (words);
}

static char *
dup_role (const UrReview *review, const UrFinding *finding)
{
  g_autofree char *period = ur_review_dup_period (review, finding);

  if (ur_review_get_role (finding) != UR_REVIEW_TARGET)
    return g_steal_pointer (&period);
  /* Translators: of a figure, after its period: 2023年 target */
  return g_strdup_printf ("%s %s", period, C_ ("role", "target"));
}

static void
add_row (const UrReview *review, GPtrArray *cells, const UrFinding *finding)
{
  g_autofree char *value = ur_review_dup_value (finding);
  g_autofree char *unit = ur_review_dup_unit (finding);
  const char *bound = ur_review_get_bound_words (finding->number.bound);

  if (finding->reason != UR_REASON_NONE)
    {
      g_autofree char *printed = ur_review_dup_printed (review, finding);

      add_cell (review, cells, g_steal_pointer (&printed));
      add_cell (review, cells, g_strdup (""));
      add_cell (review, cells, g_strdup (_ ("left out")));
      return;
    }
  add_cell (review, cells,
            g_strdup (finding->label != NULL && *finding->label != '\0' ? finding->label : "—"));
  add_cell (review, cells, g_strconcat (bound, *bound != '\0' ? " " : "", value, unit, NULL));
  add_cell (review, cells, dup_role (review, finding));
}

/* The figures of the question, as this answer would have them. */
static void
add_rows (const UrReview *review, GPtrArray *cells, const UrReviewDoubt *doubt, const UrReviewAnswer *answer)
{
  for (guint i = 0; i < MIN (doubt->findings->len, MAX_ROWS); i++)
    {
      guint number = g_array_index (doubt->findings, guint, i);
      g_autoptr (UrFinding) finding = ur_finding_copy (g_ptr_array_index (review->found, number));

      for (guint j = 0; j < answer->effects->len; j++)
        {
          const UrReviewEffect *effect = &g_array_index (answer->effects, UrReviewEffect, j);

          if (effect->finding == number)
            ur_review_preview (finding, effect);
        }
      add_row (review, cells, finding);
    }
}

static void
show_choice (UrReview *review, const UrReviewDoubt *doubt, guint number, UrReviewChoice *out)
{
  const UrReviewAnswer *answer = g_ptr_array_index (doubt->answers, number);
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  if (answer->cells->len > 0)
    for (guint i = 0; i < answer->cells->len; i++)
      g_ptr_array_add (cells, (gpointer) keep (review, g_ptr_array_index (answer->cells, i)));
  else
    add_rows (review, cells, doubt, answer);
  out->words = keep (review, answer->words);
  out->n_rows = cells->len / N_CELLS;
  out->cells = g_memdup2 (cells->pdata, cells->len * sizeof (gpointer));
  g_ptr_array_add (review->pieces, (gpointer) out->cells);
}

/* Whether a person answered it and did not open it again. */
static gboolean
is_answered (const UrReview *review, const char *key)
{
  for (guint i = review->done->len; i-- > 0;)
    {
      const UrDecision *decision = g_ptr_array_index (review->done, i);

      if (decision->kind <= UR_DECISION_REOPEN && strcmp (decision->words, key) == 0)
        return decision->kind == UR_DECISION_ANSWER;
    }
  return FALSE;
}

static void
show_question (UrReview *review, const UrReviewDoubt *doubt)
{
  const UrDecision *answer = ur_review_find_answer (review, doubt->key);
  UrReviewChoice *choices = g_new0 (UrReviewChoice, doubt->answers->len);
  UrReviewQuestion question = { .words = keep (review, doubt->words),
                                .accepting = keep (review, doubt->accepting),
                                .passage = doubt->passage,
                                .start = doubt->start,
                                .end = doubt->end,
                                .n_places = doubt->n_places,
                                .choices = choices,
                                .n_choices = doubt->answers->len,
                                .takes_year = doubt->n_years > 0,
                                .is_answered = is_answered (review, doubt->key) };

  g_ptr_array_add (review->pieces, choices);
  for (guint i = 0; i < doubt->answers->len; i++)
    show_choice (review, doubt, i, &choices[i]);
  if (answer != NULL && (guint) answer->number < doubt->answers->len)
    question.applied = (guint) answer->number;
  g_array_append_val (review->questions, question);
}

/* A figure names the first question that is about it. */
static void
link_figures (UrReview *review)
{
  g_autoptr (GHashTable) asked = g_hash_table_new (NULL, NULL);
  const GPtrArray *list = review->proposal->findings->list;

  for (guint i = review->doubts->len; i-- > 0;)
    {
      const UrReviewDoubt *doubt = g_ptr_array_index (review->doubts, i);

      for (guint j = 0; j < doubt->findings->len; j++)
        g_hash_table_insert (asked,
                             g_ptr_array_index (review->live, g_array_index (doubt->findings, guint, j)),
                             GUINT_TO_POINTER (i + 1));
    }
  for (guint i = 0; i < list->len; i++)
    g_array_index (review->figures, UrReviewFigure, i).question =
        GPOINTER_TO_UINT (g_hash_table_lookup (asked, g_ptr_array_index (list, i)));
}

/**
 * ur_review_show_questions:
 *
 * Makes the questions anew, with the answers that are in force.
 */
void
ur_review_show_questions (UrReview *review)
{
  g_array_set_size (review->questions, 0);
  g_ptr_array_set_size (review->pieces, 0);
  for (guint i = 0; i < review->doubts->len; i++)
    show_question (review, g_ptr_array_index (review->doubts, i));
  link_figures (review);
}
