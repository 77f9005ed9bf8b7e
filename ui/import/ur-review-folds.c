/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-review-asked.h"
#include "ur-review-lines.h"

#include <string.h>

/* Fewer passages than this are not worth a fold. */
#define LEAST_FOLDED 3

static gboolean
is_heading (const UrReviewPassage *passage)
{
  return passage->level == UR_LEVEL_TITLE || ur_level_is_heading (passage->level);
}

/* Whether there is something to look at. */
static gboolean
needs_a_look (UrReviewState *state, GPtrArray *asked, guint i)
{
  UrReview *review = ur_review_state_get_review (state);
  const UrReviewPassage *passage = ur_review_get_passage (review, i);

  if (passage->n_repairs > 0 || passage->is_moved)
    return TRUE;
  for (guint j = 0; j < passage->n_figures; j++)
    if (ur_review_get_figure (review, passage->first_figure + j)->is_edited)
      return TRUE;
  return ur_review_asked_get (asked, i)->len > 0;
}

/* Short runs stay: their fold would be as high. */
static void
unfold_short_runs (GByteArray *folded)
{
  for (guint i = 0; i < folded->len;)
    {
      guint end = i;

      while (end < folded->len && folded->data[end] != 0)
        end++;
      if (end - i < LEAST_FOLDED)
        memset (folded->data + i, 0, end - i);
      i = MAX (end, i + 1);
    }
}

/**
 * ur_review_lines_fold:
 * @state: a review
 *
 * Finds the passages that nobody has to look at: those without a question, a repair or a decision, and not
 * beside one.  Headings are never folded away.
 *
 * Returns: (transfer full): a byte for each passage, other than 0 where it is to be folded away
 */
GByteArray *
ur_review_lines_fold (UrReviewState *state)
{
  UrReview *review = ur_review_state_get_review (state);
  g_autoptr (GPtrArray) asked = ur_review_asked_new (state);
  const guint n = ur_review_count_passages (review);
  GByteArray *folded = g_byte_array_new ();

  g_byte_array_set_size (folded, n);
  for (guint i = 0; i < n; i++)
    folded->data[i] = !is_heading (ur_review_get_passage (review, i));
  for (guint i = 0; i < n; i++)
    if (needs_a_look (state, asked, i))
      for (guint j = i > 0 ? i - 1 : 0; j < MIN (n, i + 2); j++)
        folded->data[j] = 0;
  unfold_short_runs (folded);
  return folded;
}
