/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Unit and bound of a figure: where the words of the document say otherwise, they are corrected. */
#include "ur-config.h"

#include "ur-review-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-error.h"
#include "ur-quote.h"

/* In characters. */
#define LONGEST_UNIT 12

/* What a unit has no character of. */
#define NO_UNIT "，。；：、！？“”（）0123456789 \t"

static gboolean
is_unit (const char *unit)
{
  if (!g_utf8_validate (unit, -1, NULL) || *unit == '\0' || g_utf8_strlen (unit, -1) > LONGEST_UNIT)
    return FALSE;
  for (const char *p = unit; *p != '\0'; p = g_utf8_next_char (p))
    if (g_utf8_strchr (NO_UNIT, -1, g_utf8_get_char (p)) != NULL || g_unichar_iscntrl (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

static gboolean
fail (GError **error, const char *words)
{
  ur_quote_set_error (error, UR_ERROR, UR_ERROR_ARGUMENT,
                      _ ("With “%s” in its place the figure could not be read any more."), words);
  return FALSE;
}

/* Whether the token is number, magnitude and unit one after the other, so that its end can be written anew.
 */
static gboolean
is_in_order (const UrNumber *number)
{
  return number->end > number->number_end && number->unit_start >= number->number_end &&
         number->unit_end > number->unit_start &&
         (number->bound_end <= number->number_start || number->bound_start >= number->unit_end);
}

/* Other words of the paragraph tell the unit: nothing has to be corrected. */
static gboolean
take_unit (UrReview *review, guint figure, const char *unit)
{
  const UrFinding *finding = ur_review_get_finding (review, figure);
  const char *text = ur_review_get_place (review, finding)->traced->text->str;
  const char *magnitude = finding->number.magnitude;
  UrSpot spot = ur_review_get_spot (review, finding->passage, finding->number.start);
  UrDecision *decision;

  if (finding->number.unit_end > finding->number.unit_start || !g_str_has_prefix (unit, magnitude) ||
      strstr (text, unit) == NULL)
    return FALSE;
  decision = ur_decision_new (UR_DECISION_UNIT, &spot);
  decision->words = ur_review_dup_printed (review, finding);
  decision->text = g_strdup (unit + strlen (magnitude));
  ur_review_decide (review, decision, FALSE);
  ur_review_replay (review, NULL);
  return TRUE;
}

/**
 * ur_review_set_unit:
 * @figure: from 0
 * @unit: magnitude and unit: 万元
 * @error: return location for an error
 *
 * Says in what a figure counts.  The words of the document are corrected, unless the paragraph has that unit
 * and the figure none.
 *
 * Returns: %FALSE where that is no unit, or cannot be printed there
 */
gboolean
ur_review_set_unit (UrReview *review, guint figure, const char *unit, GError **error)
{
  const UrFinding *finding = ur_review_get_finding (review, figure);
  UrSpot spot = ur_review_get_spot (review, finding->passage, finding->number.start);
  g_autofree char *words = g_strstrip (g_strdup (unit));
  g_autofree char *shown = NULL;

  if (strcmp (ur_review_get_figure (review, figure)->unit, words) == 0)
    return TRUE;
  if (!is_unit (words) || finding->column > 0)
    return fail (error, words);
  if (take_unit (review, figure, words))
    return TRUE;
  if (!is_in_order (&finding->number))
    return fail (error, words);
  if (!ur_review_correct (review, finding->passage, finding->number.number_end, finding->number.unit_end,
                          words, error))
    return FALSE;
  finding = g_hash_table_lookup (review->by_place, &spot);
  shown = finding != NULL ? ur_review_dup_unit (finding) : NULL;
  if (g_strcmp0 (shown, words) == 0)
    return TRUE;
  ur_review_take_back (review);
  return fail (error, words);
}

/* The token with another word for its bound, or none. */
static char *
dup_token (const char *text, const UrNumber *number, UrBound bound)
{
  static const char *const words[] = { "", "约", "超过", "不少于", "余", "近", "不超过" };
  g_autoptr (GString) token = g_string_new (NULL);
  gsize number_end = number->number_end;

  g_string_append_len (token, text + number->start, (gssize) (number->end - number->start));
  if (number->bound_end > number->bound_start)
    {
      g_string_erase (token, (gssize) (number->bound_start - number->start),
                      (gssize) (number->bound_end - number->bound_start));
      if (number->bound_start < number->number_start)
        number_end -= number->bound_end - number->bound_start;
    }
  g_string_insert (token, bound == UR_BOUND_SLIGHTLY_ABOVE ? (gssize) (number_end - number->start) : 0,
                   words[bound]);
  return g_string_free (g_steal_pointer (&token), FALSE);
}

/**
 * ur_review_set_bound:
 * @figure: from 0
 * @bound: how the figure lies to its number
 * @error: return location for an error
 *
 * Corrects the word of a bound in the words of the document.
 *
 * Returns: %FALSE where that cannot be printed there
 */
gboolean
ur_review_set_bound (UrReview *review, guint figure, UrBound bound, GError **error)
{
  const UrFinding *finding = ur_review_get_finding (review, figure);
  UrSpot spot = ur_review_get_spot (review, finding->passage, finding->number.start);
  g_autofree char *token =
      dup_token (ur_review_get_place (review, finding)->traced->text->str, &finding->number, bound);

  if (finding->number.bound == bound)
    return TRUE;
  if (finding->column > 0)
    return fail (error, token);
  if (!ur_review_correct (review, finding->passage, finding->number.start, finding->number.end, token, error))
    return FALSE;
  finding = g_hash_table_lookup (review->by_place, &spot);
  if (finding != NULL && finding->number.bound == bound)
    return TRUE;
  ur_review_take_back (review);
  return fail (error, token);
}
