/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-review-asked.h"

/* Bytes between two figures of one question that belong together: a comma. */
#define JOINT 3

static gboolean
is_shown (UrReviewState *state, guint question)
{
  UrReview *review = ur_review_state_get_review (state);

  return question == ur_review_state_get_question (state) ||
         !ur_review_get_question (review, question)->is_answered;
}

static int
compare_asked (gconstpointer a, gconstpointer b)
{
  const UrReviewAsked *first = a, *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

/* Those of one question that touch each other, or that only a comma parts, are one. */
static void
join_asked (GArray *list)
{
  for (guint i = 1; i < list->len;)
    {
      UrReviewAsked *before = &g_array_index (list, UrReviewAsked, i - 1);
      const UrReviewAsked *asked = &g_array_index (list, UrReviewAsked, i);

      if (asked->start < before->end ||
          (asked->question == before->question && asked->start <= before->end + JOINT))
        {
          before->end = MAX (before->end, asked->end);
          g_array_remove_index (list, i);
        }
      else
        i++;
    }
}

/**
 * ur_review_asked_list:
 * @state: a review
 * @passage: one of its passages
 *
 * Returns: (transfer full) (element-type UrReviewAsked): the words of it that questions are about, those that
 * are open and the one that is asked, in order and without overlapping
 */
GArray *
ur_review_asked_list (UrReviewState *state, guint passage)
{
  UrReview *review = ur_review_state_get_review (state);
  const UrReviewPassage *text = ur_review_get_passage (review, passage);
  const guint n = ur_review_count_questions (review);
  GArray *list = g_array_new (FALSE, FALSE, sizeof (UrReviewAsked));

  for (guint i = 0; i < n; i++)
    {
      const UrReviewQuestion *question = ur_review_get_question (review, i);
      UrReviewAsked asked = { question->start, question->end, i };

      if (question->passage == passage && question->end > question->start && is_shown (state, i))
        g_array_append_val (list, asked);
    }
  for (guint i = 0; i < text->n_figures; i++)
    {
      const UrReviewFigure *figure = ur_review_get_figure (review, text->first_figure + i);
      UrReviewAsked asked = { figure->start, figure->end, figure->question - 1 };

      if (figure->question > 0 && figure->question <= n && is_shown (state, asked.question))
        g_array_append_val (list, asked);
    }
  g_array_sort (list, compare_asked);
  join_asked (list);
  return list;
}
