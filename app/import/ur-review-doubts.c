/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which doubts are asked: the most doubtful ones, and not too many. */
#include "ur-review-doubts.h"

/* Of so many figures one may be asked for, in a long text; a short one may ask as often as one of MANY. */
#define ONE_OF 10
#define MANY 200

/* A text with more of them becomes no report. */
#define MANY_NUMBERS 20000

static int
compare_weights (gconstpointer a, gconstpointer b)
{
  const UrReviewDoubt *x = *(const UrReviewDoubt *const *) a, *y = *(const UrReviewDoubt *const *) b;

  if (x->weight != y->weight)
    return x->weight > y->weight ? -1 : 1;
  if (x->n_places != y->n_places)
    return x->n_places > y->n_places ? -1 : 1;
  if (x->passage != y->passage)
    return x->passage < y->passage ? -1 : 1;
  return (x->start > y->start) - (x->start < y->start);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const UrReviewDoubt *x = *(const UrReviewDoubt *const *) a, *y = *(const UrReviewDoubt *const *) b;

  if (x->passage != y->passage)
    return x->passage < y->passage ? -1 : 1;
  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  return compare_weights (a, b);
}

/* What a person answered is kept, whatever else is doubtful by now. */
static gboolean
is_answered (const UrReview *review, const UrReviewDoubt *doubt)
{
  return ur_review_find_answer (review, doubt->key) != NULL;
}

static void
choose (const UrReview *review, GPtrArray *list)
{
  guint n_figures = 0, most, n = 0;

  for (guint i = 0; i < review->found->len; i++)
    n_figures += ((const UrFinding *) g_ptr_array_index (review->found, i))->reason == UR_REASON_NONE;
  most = MAX (n_figures, MANY) / ONE_OF;
  g_ptr_array_sort (list, compare_weights);
  for (guint i = 0; i < list->len;)
    {
      const UrReviewDoubt *doubt = g_ptr_array_index (list, i);
      guint room = doubt->weight >= UR_WEIGHT_ASKED ? most : MIN (most, n_figures / ONE_OF);

      if (n >= room && !is_answered (review, doubt))
        g_ptr_array_remove_index (list, i);
      else
        {
          n++;
          i++;
        }
    }
  g_ptr_array_sort (list, compare_places);
}

/**
 * ur_review_find_doubts:
 *
 * Returns: (transfer full) (element-type UrReviewDoubt): what is asked, in the order of the text
 */
GPtrArray *
ur_review_find_doubts (const UrReview *review)
{
  UrDoubts doubts = { review, g_ptr_array_new_with_free_func ((GDestroyNotify) ur_review_doubt_free), NULL };

  if (review->found->len > MANY_NUMBERS)
    return doubts.list;
  doubts.asked = g_hash_table_new (NULL, NULL);
  ur_doubts_find_year (&doubts);
  ur_doubts_find_checks (&doubts);
  ur_doubts_find_changes (&doubts);
  ur_doubts_find_repairs (&doubts);
  ur_doubts_find_structure (&doubts);
  ur_doubts_find_joints (&doubts);
  ur_doubts_find_lists (&doubts);
  ur_doubts_find_aims (&doubts);
  ur_doubts_find_names (&doubts);
  ur_doubts_find_words (&doubts);
  ur_doubts_find_left_out (&doubts);
  g_hash_table_unref (doubts.asked);
  choose (review, doubts.list);
  return doubts.list;
}
