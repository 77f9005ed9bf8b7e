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

static void
add (GPtrArray *asked, guint passage, gsize start, gsize end, guint question)
{
  UrReviewAsked words = { start, end, question };
  gpointer *list;

  if (passage >= asked->len || end <= start)
    return;
  list = &g_ptr_array_index (asked, passage);
  if (*list == NULL)
    *list = g_array_new (FALSE, FALSE, sizeof (UrReviewAsked));
  g_array_append_val ((GArray *) *list, words);
}

static void
add_questions (GPtrArray *asked, UrReviewState *state)
{
  UrReview *review = ur_review_state_get_review (state);
  const guint n = ur_review_count_questions (review);

  for (guint i = 0; i < n; i++)
    {
      const UrReviewQuestion *question = ur_review_get_question (review, i);

      if (is_shown (state, i))
        add (asked, question->passage, question->start, question->end, i);
    }
}

static void
add_figures (GPtrArray *asked, UrReviewState *state)
{
  UrReview *review = ur_review_state_get_review (state);
  const guint n = ur_review_count_figures (review);

  for (guint i = 0; i < n; i++)
    {
      const UrReviewFigure *figure = ur_review_get_figure (review, i);

      if (figure->question > 0 && figure->question <= ur_review_count_questions (review) &&
          is_shown (state, figure->question - 1))
        add (asked, figure->passage, figure->start, figure->end, figure->question - 1);
    }
}

static void
list_free (gpointer list)
{
  if (list != NULL)
    g_array_unref (list);
}

/**
 * ur_review_asked_new:
 * @state: a review
 *
 * Returns: (transfer full): for each of its passages the words that questions are about, for
 * ur_review_asked_get(): those that are open and the one that is asked
 */
GPtrArray *
ur_review_asked_new (UrReviewState *state)
{
  GPtrArray *asked = g_ptr_array_new_with_free_func (list_free);

  g_ptr_array_set_size (asked, (int) ur_review_count_passages (ur_review_state_get_review (state)));
  add_questions (asked, state);
  add_figures (asked, state);
  for (guint i = 0; i < asked->len; i++)
    if (g_ptr_array_index (asked, i) != NULL)
      {
        g_array_sort (g_ptr_array_index (asked, i), compare_asked);
        join_asked (g_ptr_array_index (asked, i));
      }
  return asked;
}

/**
 * ur_review_asked_get:
 * @asked: from ur_review_asked_new()
 * @passage: a passage
 *
 * Returns: (transfer none) (element-type UrReviewAsked): the words of it, in order and without overlapping
 */
const GArray *
ur_review_asked_get (GPtrArray *asked, guint passage)
{
  static GArray *none;

  if (g_ptr_array_index (asked, passage) != NULL)
    return g_ptr_array_index (asked, passage);
  if (none == NULL)
    none = g_array_new (FALSE, FALSE, sizeof (UrReviewAsked));
  return none;
}
