/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures that the rules did not see, and a person marked in the text. */
#include "ur-config.h"

#include "ur-review-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-error.h"
#include "ur-quote.h"

/* The byte of a passage that comes from a place, or −1. */
static gssize
find_byte (const UrReview *review, const UrPassage *passage, const UrSpot *spot)
{
  for (guint i = 0; i < passage->traced->origins->len; i++)
    {
      const UrOrigin *origin = &g_array_index (passage->traced->origins, UrOrigin, i);
      const UrLineHint *hint = &ur_manuscript_get_line (review->proposal->manuscript, origin->line)->hint;

      if (hint->block == spot->block && hint->offset + origin->at == spot->at)
        return (gssize) i;
    }
  return -1;
}

/**
 * ur_review_find_words:
 * @spot: where they begin
 * @words: a number as it is printed
 * @passage: (out): where they are now
 * @number: (out): the number there
 *
 * Returns: whether they are there and can be read as a figure
 */
gboolean
ur_review_find_words (
    const UrReview *review, const UrSpot *spot, const char *words, guint *passage, UrNumber *number)
{
  const UrManuscript *manuscript = review->proposal->manuscript;

  for (*passage = 0; *passage < manuscript->passages->len; ++*passage)
    {
      const UrPassage *read = ur_manuscript_get_passage (manuscript, *passage);
      gssize at = find_byte (review, read, spot);
      const GString *text = read->traced->text;

      if (at < 0 || read->level == UR_LEVEL_ROW)
        continue;
      return g_str_has_prefix (text->str + at, words) &&
             ur_number_read (text->str, at + (gssize) strlen (words), (gsize) at, number) &&
             number->start == (gsize) at && number->end == (gsize) at + strlen (words) &&
             ur_number_is_figure (number);
    }
  return FALSE;
}

/* The number that is already known in the words, or G_MAXUINT. */
static guint
find_known (const UrReview *review, guint passage, gsize start, gsize end)
{
  for (guint i = 0; i < review->figures->len; i++)
    {
      const UrReviewFigure *figure = ur_review_get_figure (review, i);

      if (figure->passage == passage && figure->start < end && figure->end > start)
        return i;
    }
  return G_MAXUINT;
}

static gboolean
fail (GError **error, const char *words)
{
  ur_quote_set_error (error, UR_ERROR, UR_ERROR_ARGUMENT,
                      _ ("There is no number in “%s” that a report could have."), words);
  return FALSE;
}

/**
 * ur_review_add_figure:
 * @passage: from 0
 * @start: the first byte of the words
 * @end: the byte after them
 * @error: return location for an error
 *
 * Makes a figure of words of the text.  One that is known there already is taken.
 *
 * Returns: %FALSE where they hold no number
 */
gboolean
ur_review_add_figure (UrReview *review, guint passage, gsize start, gsize end, GError **error)
{
  const UrPassage *read = ur_manuscript_get_passage (review->proposal->manuscript, passage);
  const GString *text = read->traced->text;
  guint known = find_known (review, passage, start, end);
  g_autofree char *words =
      start < end && end <= text->len ? g_utf8_make_valid (text->str + start, (gssize) (end - start)) : NULL;
  UrNumber number;
  UrDecision *decision;
  UrSpot spot;

  if (words == NULL || read->level == UR_LEVEL_ASIDE || read->level == UR_LEVEL_TITLE)
    return fail (error, words != NULL ? words : "");
  if (known != G_MAXUINT)
    return ur_review_set_taken (review, known, TRUE, error);
  if (!ur_number_find (text->str, (gssize) end, start, &number) || !ur_number_is_figure (&number) ||
      read->level == UR_LEVEL_ROW)
    return fail (error, words);
  spot = ur_review_get_spot (review, passage, number.start);
  decision = ur_decision_new (UR_DECISION_ADD, &spot);
  decision->words = g_strndup (text->str + number.start, number.end - number.start);
  ur_review_decide (review, decision, FALSE);
  ur_review_replay (review, NULL);
  return TRUE;
}
