/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decisions that correct the words of the document: number, unit and bound are never other than printed. */
#include "ur-config.h"

#include "ur-review-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-error.h"
#include "ur-proposal-writer.h"
#include "ur-quote.h"

/**
 * ur_review_dup_source:
 * @start: a byte of the passage
 * @end: the byte after the last
 *
 * Returns: (transfer full) (nullable): the words of the document from which that was made; %NULL where they
 * are of several lines
 */
char *
ur_review_dup_source (const UrReview *review, guint passage, gsize start, gsize end)
{
  const UrTraced *traced = ur_manuscript_get_passage (review->proposal->manuscript, passage)->traced;
  const UrOrigin *first = &g_array_index (traced->origins, UrOrigin, start);
  const UrOrigin *last = &g_array_index (traced->origins, UrOrigin, end - 1);
  const char *source = ur_manuscript_get_line (review->proposal->manuscript, first->line)->source;

  if (first->line != last->line || last->at < first->at)
    return NULL;
  return g_utf8_substring (source, first->at, last->at + 1);
}

/* The correction that this place is of, or NULL. */
static const UrToldMark *
find_correction (const UrReview *review, const UrSpot *spot)
{
  for (guint i = 0; i < review->told->marks->len; i++)
    {
      const UrToldMark *mark = g_ptr_array_index (review->told->marks, i);

      if (mark->kind == UR_TOLD_WORDS && mark->spot.block == spot->block && mark->spot.at <= spot->at &&
          spot->at < mark->spot.at + (guint) g_utf8_strlen (mark->old, -1))
        return mark;
    }
  return NULL;
}

/* What is there of words that were corrected before takes the place of those. */
static gboolean
find_old (const UrReview *review, guint passage, gsize start, gsize end, UrDecision *decision)
{
  const UrTraced *traced = ur_manuscript_get_passage (review->proposal->manuscript, passage)->traced;
  const UrToldMark *mark = find_correction (review, &decision->spot);
  g_autofree char *now = g_strndup (traced->text->str + start, end - start);
  const char *place;
  char *whole;

  if (mark == NULL)
    {
      decision->words = ur_review_dup_source (review, passage, start, end);
      return decision->words != NULL;
    }
  place = strstr (mark->words, now);
  if (place == NULL)
    return FALSE;
  decision->spot = mark->spot;
  decision->words = g_strdup (mark->old);
  whole = g_strdup_printf ("%.*s%s%s", (int) (place - mark->words), mark->words, decision->text,
                           place + strlen (now));
  g_free (decision->text);
  decision->text = whole;
  return TRUE;
}

/**
 * ur_review_correct:
 * @start: byte of the passage's text
 * @end: the byte after the wrong words
 * @words: the right ones
 * @error: return location for an error
 *
 * Corrects words of the document.
 *
 * Returns: %FALSE where they are of several lines
 */
gboolean
ur_review_correct (UrReview *review, guint passage, gsize start, gsize end, const char *words, GError **error)
{
  UrSpot spot = ur_review_get_spot (review, passage, start);
  UrDecision *decision;

  if (ur_review_is_fixed (review, error))
    return FALSE;
  decision = ur_decision_new (UR_DECISION_WORDS, &spot);
  decision->text = g_strdup (words);
  if (end <= start || !find_old (review, passage, start, end, decision))
    {
      ur_decision_free (decision);
      g_set_error_literal (error, UR_ERROR, UR_ERROR_ARGUMENT,
                           _ ("The words there were put together already. Undo that first."));
      return FALSE;
    }
  ur_review_decide (review, decision, FALSE);
  ur_review_replay (review, NULL);
  return TRUE;
}

/* Digits, and a point. */
static gboolean
read_number (const char *text, gsize len, UrDecimal *out)
{
  g_autofree char *digits = g_strstrip (g_strndup (text, len));

  return ur_decimal_parse (digits, out) && out->mantissa >= 0;
}

/* 8~10 is a range; the sign of a change is told by its words. */
static gboolean
read_value (const char *value, char **printed, UrDecimal *low, UrDecimal *high)
{
  static const char *const signs[] = { "−", "+", "-", NULL };
  static const char *const parts[] = { "~", "～", "—", "–", "-", "至", NULL };
  g_autofree char *text = g_strstrip (g_strdup (value));
  const char *digits = text;

  for (guint i = 0; signs[i] != NULL; i++)
    if (g_str_has_prefix (digits, signs[i]))
      {
        digits += strlen (signs[i]);
        break;
      }
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *part = strstr (digits, parts[i]);

      if (part == NULL)
        continue;
      if (!read_number (digits, (gsize) (part - digits), low) ||
          !read_number (part + strlen (parts[i]), strlen (part) - strlen (parts[i]), high))
        return FALSE;
      *printed = g_strdup_printf ("%.*s—%s", (int) (part - digits), digits, part + strlen (parts[i]));
      return ur_decimal_compare (low, high) < 0;
    }
  *printed = g_strdup (digits);
  *high = (UrDecimal){ 0, 0 };
  return read_number (digits, strlen (digits), low);
}

static gboolean
has_value (const UrFinding *finding, const UrDecimal *low, const UrDecimal *high)
{
  UrDecimal upper;

  if (finding == NULL || ur_decimal_compare (&finding->number.number, low) != 0)
    return FALSE;
  if (!finding->number.is_range)
    return high->mantissa == 0;
  upper = ur_proposal_get_upper (&finding->number);
  return ur_decimal_compare (&upper, high) == 0;
}

/**
 * ur_review_set_value:
 * @figure: from 0
 * @value: digits, two numbers for a range; in the magnitude of the figure
 * @error: return location for an error
 *
 * Corrects the number of a figure, in the words of the document.
 *
 * Returns: %FALSE where that is no number, or cannot be printed there
 */
gboolean
ur_review_set_value (UrReview *review, guint figure, const char *value, GError **error)
{
  const UrFinding *finding = ur_review_get_finding (review, figure);
  UrSpot spot = ur_review_get_spot (review, finding->passage, finding->number.start);
  g_autofree char *printed = NULL;
  UrDecimal low, high;

  if (strcmp (ur_review_get_figure (review, figure)->value, value) == 0)
    return TRUE;
  if (!read_value (value, &printed, &low, &high) || finding->column > 0)
    {
      ur_quote_set_error (error, UR_ERROR, UR_ERROR_ARGUMENT,
                          _ ("“%s” is no number for this figure. Write digits, such as 2.59, or 8~10."),
                          value);
      return FALSE;
    }
  if (!ur_review_correct (review, finding->passage, finding->number.number_start, finding->number.number_end,
                          printed, error))
    return FALSE;
  if (has_value (g_hash_table_lookup (review->by_place, &spot), &low, &high))
    return TRUE;
  ur_review_take_back (review);
  ur_quote_set_error (error, UR_ERROR, UR_ERROR_ARGUMENT,
                      _ ("With “%s” in its place the figure could not be read any more."), value);
  return FALSE;
}
