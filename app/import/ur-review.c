/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-review-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-cursor.h"
#include "ur-quote.h"

/**
 * ur_review_new_empty:
 * @blocks: (transfer full): a document
 * @name: what its file is called
 *
 * Returns: (transfer full): a review in which nothing is understood yet
 */
UrReview *
ur_review_new_empty (UrBlocks *blocks, const char *name)
{
  UrReview *review = g_new0 (UrReview, 1);

  review->blocks = blocks;
  review->name = ur_cursor_dup_allowed (name);
  review->done = ur_decisions_new ();
  review->undone = ur_decisions_new ();
  review->found = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_finding_free);
  review->live = g_ptr_array_new ();
  review->words = g_string_chunk_new (4096);
  review->passages = g_array_new (FALSE, TRUE, sizeof (UrReviewPassage));
  review->repairs = g_array_new (FALSE, TRUE, sizeof (UrReviewRepair));
  review->mended = g_array_new (FALSE, TRUE, sizeof (UrReviewMended));
  review->figures = g_array_new (FALSE, TRUE, sizeof (UrReviewFigure));
  review->questions = g_array_new (FALSE, TRUE, sizeof (UrReviewQuestion));
  review->pieces = g_ptr_array_new_with_free_func (g_free);
  review->left_out = g_ptr_array_new_with_free_func (g_free);
  return review;
}

/**
 * ur_review_new_with:
 * @blocks: (transfer full): a document
 * @name: what its file is called
 * @done: (transfer full) (element-type UrDecision): what was decided of it before
 * @undone: (transfer full) (element-type UrDecision): what was taken back, in the order of making it again
 * @error: return location for an error
 *
 * Returns: (transfer full): a review that goes on, or %NULL when the document can be no report
 */
UrReview *
ur_review_new_with (UrBlocks *blocks, const char *name, GPtrArray *done, GPtrArray *undone, GError **error)
{
  g_autoptr (UrReview) review = ur_review_new_empty (blocks, name);

  g_ptr_array_extend_and_steal (review->done, done);
  while (undone->len > 0)
    g_ptr_array_add (review->undone, g_ptr_array_steal_index (undone, undone->len - 1));
  g_ptr_array_unref (undone);
  review->saved = review->done->len;
  return ur_review_replay (review, error) ? g_steal_pointer (&review) : NULL;
}

/**
 * ur_review_new:
 * @blocks: (transfer full): a document
 * @name: what its file is called
 * @error: return location for an error
 *
 * Understands a document, for a person to check.
 *
 * Returns: (transfer full): a review in which nothing is decided yet, or %NULL when the document can be no
 *   report
 */
UrReview *
ur_review_new (UrBlocks *blocks, const char *name, GError **error)
{
  return ur_review_new_with (blocks, name, ur_decisions_new (), ur_decisions_new (), error);
}

/**
 * ur_review_free:
 * @review: (transfer full): a review
 */
void
ur_review_free (UrReview *review)
{
  g_clear_pointer (&review->doubts, g_ptr_array_unref);
  g_clear_pointer (&review->proposal, ur_proposal_free);
  g_clear_pointer (&review->told, ur_told_free);
  g_clear_pointer (&review->by_place, g_hash_table_unref);
  g_clear_pointer (&review->report, ur_report_unref);
  g_clear_pointer (&review->paragraphs, g_ptr_array_unref);
  g_clear_pointer (&review->sources, g_ptr_array_unref);
  g_clear_pointer (&review->given, ur_told_free);
  g_ptr_array_unref (review->done);
  g_ptr_array_unref (review->undone);
  g_ptr_array_unref (review->found);
  g_ptr_array_unref (review->live);
  g_ptr_array_unref (review->pieces);
  g_ptr_array_unref (review->left_out);
  g_string_chunk_free (review->words);
  g_array_unref (review->passages);
  g_array_unref (review->repairs);
  g_array_unref (review->mended);
  g_array_unref (review->figures);
  g_array_unref (review->questions);
  ur_blocks_free (review->blocks);
  g_free (review->name);
  g_free (review);
}

/**
 * ur_review_get_name:
 *
 * Returns: (transfer none): what the document's file is called
 */
const char *
ur_review_get_name (const UrReview *review)
{
  return review->name;
}

/**
 * ur_review_get_form:
 *
 * Returns: (transfer none): docx, odt, pdf, html, text or ofd
 */
const char *
ur_review_get_form (const UrReview *review)
{
  return review->blocks->form;
}

/**
 * ur_review_get_encoding:
 *
 * Returns: (transfer none) (nullable): that of the characters, or %NULL where the file fixes it
 */
const char *
ur_review_get_encoding (const UrReview *review)
{
  return review->blocks->encoding;
}

/**
 * ur_review_get_asides:
 *
 * Returns: (transfer none) (element-type UrAside): what the file has and its text has not
 */
const GPtrArray *
ur_review_get_asides (const UrReview *review)
{
  return review->blocks->asides;
}

/**
 * ur_review_get_title:
 *
 * Returns: (transfer none): what the report will be called
 */
const char *
ur_review_get_title (const UrReview *review)
{
  for (guint i = 0; i < review->passages->len; i++)
    {
      const UrReviewPassage *passage = ur_review_get_passage (review, i);

      if (passage->level == UR_LEVEL_TITLE)
        return passage->text;
    }
  return review->name;
}

/**
 * ur_review_count_passages:
 *
 * Returns: how many passages the document has
 */
guint
ur_review_count_passages (const UrReview *review)
{
  return review->passages->len;
}

/**
 * ur_review_get_passage:
 * @i: from 0
 *
 * Returns: (transfer none): a passage, until the next decision
 */
const UrReviewPassage *
ur_review_get_passage (const UrReview *review, guint i)
{
  return &g_array_index (review->passages, UrReviewPassage, i);
}

/**
 * ur_review_count_figures:
 *
 * Returns: how many numbers the document has, those that are no figures included
 */
guint
ur_review_count_figures (const UrReview *review)
{
  return review->figures->len;
}

/**
 * ur_review_get_figure:
 * @i: from 0
 *
 * Returns: (transfer none): a number, until the next decision
 */
const UrReviewFigure *
ur_review_get_figure (const UrReview *review, guint i)
{
  return &g_array_index (review->figures, UrReviewFigure, i);
}

/**
 * ur_review_get_finding:
 * @figure: from 0
 *
 * Returns: (transfer none): what is behind a figure that is shown
 */
UrFinding *
ur_review_get_finding (const UrReview *review, guint figure)
{
  return ur_findings_get (review->proposal->findings, figure);
}

/**
 * ur_review_count_questions:
 *
 * Returns: how many questions there are, answered or not
 */
guint
ur_review_count_questions (const UrReview *review)
{
  return review->questions->len;
}

/**
 * ur_review_get_question:
 * @i: from 0
 *
 * Returns: (transfer none): a question, until the next decision
 */
const UrReviewQuestion *
ur_review_get_question (const UrReview *review, guint i)
{
  return &g_array_index (review->questions, UrReviewQuestion, i);
}

/**
 * ur_review_count_open:
 *
 * Returns: how many questions are not answered
 */
guint
ur_review_count_open (const UrReview *review)
{
  guint n = 0;

  for (guint i = 0; i < review->questions->len; i++)
    n += !ur_review_get_question (review, i)->is_answered;
  return n;
}

static void
add_left_out (UrReview *review, const UrFinding *finding)
{
  const UrTraced *traced = ur_review_get_place (review, finding)->traced;
  const UrOrigin *origin = &g_array_index (traced->origins, UrOrigin, finding->number.start);
  g_autofree char *printed = ur_review_dup_printed (review, finding);

  g_ptr_array_add (review->left_out, ur_quote_printf (_ ("Line %u: “%s” was left out: %s"),
                                                      ur_manuscript_get_source_line (
                                                          review->proposal->manuscript, origin->line),
                                                      printed, finding->refused));
}

/**
 * ur_review_get_year:
 *
 * Returns: which year the report is about; 0 where neither the text nor a person says so
 */
guint
ur_review_get_year (const UrReview *review)
{
  return review->report != NULL ? review->report->year : ur_proposal_get_year (review->proposal);
}

/**
 * ur_review_lacks_year:
 *
 * Returns: whether no report can be written before a person says of which year it is; that is the first
 *   question then
 */
gboolean
ur_review_lacks_year (const UrReview *review)
{
  return review->report == NULL && ur_proposal_lacks_year (review->proposal);
}

/**
 * ur_review_write:
 * @error: return location for an error
 *
 * Makes the report of what was understood and decided.  It is read as any other before it is given; what the
 * format refuses is left out, and ur_review_dup_left_out() says why.
 *
 * Returns: (transfer full): the report file, or %NULL when the text is none that can be a report
 */
GBytes *
ur_review_write (UrReview *review, GError **error)
{
  GBytes *bytes = review->report != NULL ? ur_review_write_report (review, error)
                                         : ur_proposal_write (review->proposal, review->name, error);
  const GPtrArray *list = review->proposal->findings->list;

  g_ptr_array_set_size (review->left_out, 0);
  for (guint i = 0; i < list->len; i++)
    if (ur_findings_get (review->proposal->findings, i)->refused != NULL)
      add_left_out (review, g_ptr_array_index (list, i));
  return bytes;
}

/**
 * ur_review_dup_left_out:
 *
 * Returns: (transfer full) (element-type utf8): translated sentences: the figures that the report that was
 *   written last could not hold
 */
GPtrArray *
ur_review_dup_left_out (const UrReview *review)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < review->left_out->len; i++)
    g_ptr_array_add (copy, g_strdup (g_ptr_array_index (review->left_out, i)));
  return copy;
}
