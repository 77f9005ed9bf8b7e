/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure as it is shown in a table. */
#include "ur-config.h"

#include "ur-review-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-proposal-writer.h"
#include "ur-quote.h"

/**
 * ur_review_get_bound_words:
 *
 * Returns: (transfer none): what a bound says, translated; nothing for none
 */
const char *
ur_review_get_bound_words (UrBound bound)
{
  static const char *const words[] = { "",
                                       NC_ ("bound", "about"),
                                       NC_ ("bound", "more than"),
                                       NC_ ("bound", "at least"),
                                       NC_ ("bound", "a little over"),
                                       NC_ ("bound", "nearly"),
                                       NC_ ("bound", "at most") };

  return bound == UR_BOUND_NONE ? "" : g_dpgettext2 (GETTEXT_PACKAGE, "bound", words[bound]);
}

/* Why a number is no figure, by #UrReason. */
static const char *
get_reason_words (UrReason reason)
{
  static const char *const words[] = { "",
                                       NC_ ("reason", "a year"),
                                       NC_ ("reason", "a date"),
                                       NC_ ("reason", "an ordinal number"),
                                       NC_ ("reason", "part of a name"),
                                       NC_ ("reason", "the name of a plan"),
                                       NC_ ("reason", "like the number of a hotline"),
                                       NC_ ("reason", "an anniversary"),
                                       NC_ ("reason", "how long something took"),
                                       NC_ ("reason", "the number of a heading"),
                                       NC_ ("reason", "says what is meant, and counts nothing"),
                                       NC_ ("reason", "the head of a column"),
                                       NC_ ("reason", "in a heading"),
                                       NC_ ("reason", "in an annex"),
                                       NC_ ("reason", "in what was set aside"),
                                       NC_ ("reason", "no definite number"),
                                       NC_ ("reason", "an article"),
                                       NC_ ("reason", "belongs to the figure after it"),
                                       NC_ ("reason", "too many digits"),
                                       NC_ ("reason", "left out") };

  return g_dpgettext2 (GETTEXT_PACKAGE, "reason", words[reason]);
}

/**
 * ur_review_get_role:
 *
 * Returns: what kind of statement a figure is; what is aimed at is a target even where it is a change
 */
UrReviewRole
ur_review_get_role (const UrFinding *finding)
{
  if (finding->aim == UR_AIM_TARGET)
    return UR_REVIEW_TARGET;
  return finding->change != UR_CHANGE_NONE ? UR_REVIEW_CHANGE : UR_REVIEW_RESULT;
}

static char *
dup_plain (UrDecimal value)
{
  if (value.mantissa < 0)
    value.mantissa = -value.mantissa;
  return ur_decimal_to_string (&value);
}

/**
 * ur_review_dup_value:
 *
 * Returns: (transfer full): the number of a figure, in its magnitude, with the sign of a change: 98, 8~10,
 *   −132, +10.0
 */
char *
ur_review_dup_value (const UrFinding *finding)
{
  const UrNumber *number = &finding->number;
  gboolean is_down = finding->change == UR_CHANGE_DOWN || number->value.mantissa < 0;
  g_autofree char *low = dup_plain (number->kind == UR_NUMBER_TENTHS ? number->value : number->number);
  g_autofree char *high = number->is_range ? dup_plain (ur_proposal_get_upper (number)) : NULL;

  return g_strconcat (is_down                           ? "−"
                      : finding->change == UR_CHANGE_UP ? "+"
                                                        : "",
                      low, high != NULL ? "~" : "", high, NULL);
}

/**
 * ur_review_dup_unit:
 *
 * Returns: (transfer full): magnitude and unit of a figure: 万元
 */
char *
ur_review_dup_unit (const UrFinding *finding)
{
  g_autofree char *of = NULL;

  if (finding->number.kind != UR_NUMBER_FRACTION)
    return g_strconcat (finding->number.magnitude != NULL ? finding->number.magnitude : "", finding->unit,
                        NULL);
  of = ur_decimal_to_string (&finding->number.denominator);
  return g_strconcat ("/", of, NULL);
}

/**
 * ur_review_dup_period:
 *
 * Returns: (transfer full): when a figure is true; what a change is measured against
 */
char *
ur_review_dup_period (const UrReview *review, const UrFinding *finding)
{
  const UrFindings *findings = review->proposal->findings;
  const char *year = findings->year != NULL ? findings->year : findings->last_year;

  if (finding->reason != UR_REASON_NONE)
    return g_strdup ("");
  if (finding->change != UR_CHANGE_NONE && finding->than != NULL && *finding->than != '\0')
    return g_strconcat (g_str_has_prefix (finding->than, "比") ? "" : "比", finding->than, NULL);
  if (finding->period == NULL)
    return year != NULL ? g_strconcat (year, "年", NULL) : g_strdup ("");
  return g_strdup (strcmp (finding->period, "before") == 0 ? "此前" : finding->period);
}

/* What a person should know of a figure: the most doubtful of it. */
static char *
dup_remark (const UrReview *review, const UrFinding *finding)
{
  g_autofree char *printed = ur_review_dup_printed (review, finding);

  if (finding->reason != UR_REASON_NONE)
    return g_strdup (get_reason_words (finding->reason));
  if (finding->refused != NULL)
    return g_strdup (finding->refused);
  if (finding->repaired != NULL)
    return ur_quote_printf (_ ("put together from “%s”"), finding->repaired);
  if (finding->label == NULL || *finding->label == '\0')
    return g_strdup (_ ("nothing near it says what it counts"));
  if (finding->unit_from != NULL)
    return ur_quote_printf (_ ("unit from “%s”"), finding->unit_from);
  return ur_quote_printf (_ ("text “%s”"), printed);
}

static const char *
take (const UrReview *review, char *words)
{
  const char *kept = g_string_chunk_insert (review->words, words);

  g_free (words);
  return kept;
}

/**
 * ur_review_show_figure:
 * @finding: a number of the document
 * @out: (out): what is shown of it
 *
 * Says what a table has of a figure.
 */
void
ur_review_show_figure (const UrReview *review, const UrFinding *finding, UrReviewFigure *out)
{
  gboolean taken = finding->reason == UR_REASON_NONE;

  *out = (UrReviewFigure){ .passage = finding->passage,
                           .start = finding->number.start,
                           .end = finding->number.end,
                           .is_taken = taken,
                           .is_edited = finding->is_told,
                           .bound = finding->number.bound,
                           .role = ur_review_get_role (finding) };
  out->label = g_string_chunk_insert (review->words, finding->label != NULL ? finding->label : "");
  out->value = ur_number_is_figure (&finding->number)
                   ? take (review, ur_review_dup_value (finding))
                   : take (review, ur_review_dup_printed (review, finding));
  out->unit = ur_number_is_figure (&finding->number) ? take (review, ur_review_dup_unit (finding)) : "";
  out->period = take (review, ur_review_dup_period (review, finding));
  out->remark = take (review, dup_remark (review, finding));
}
