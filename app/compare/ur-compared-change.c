/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changed between two figures of one thing, or why nothing is computed. */
#include "ur-comparison-private.h"

#include <string.h>

#include "ur-derived.h"
#include "ur-note.h"

#define MINUS "\u2212"
#define MOST_DECIMALS 12

/**
 * ur_indicator_is_share:
 * @indicator: a figure
 *
 * Returns: whether it is so much of a whole: what is between two such figures is told in points
 */
gboolean
ur_indicator_is_share (const UrIndicator *indicator)
{
  return indicator->quantity == UR_QUANTITY_PERCENT || indicator->quantity == UR_QUANTITY_PERMILLE ||
         indicator->quantity == UR_QUANTITY_COMPLETION;
}

static gboolean
is_computable (const UrIndicator *indicator)
{
  return ur_indicator_is_amount (indicator) || ur_indicator_is_share (indicator) ||
         indicator->quantity == UR_QUANTITY_RATE;
}

static UrNoChange
judge_limits (const UrIndicator *then, const UrIndicator *now)
{
  gboolean before = then->bound != UR_BOUND_NONE;
  gboolean after = now->bound != UR_BOUND_NONE;

  if (before && after)
    return strcmp (then->bound_words, now->bound_words) == 0 ? UR_NO_CHANGE_LIMITS_ALIKE
                                                             : UR_NO_CHANGE_LIMITS;
  return before ? UR_NO_CHANGE_LIMIT_THEN : after ? UR_NO_CHANGE_LIMIT_NOW : UR_NO_CHANGE_NONE;
}

static UrNoChange
judge_kinds (const UrIndicator *then, const UrIndicator *now)
{
  if (!ur_indicator_units_agree (then, now))
    return UR_NO_CHANGE_UNITS;
  if (now->quantity == UR_QUANTITY_RANK)
    return UR_NO_CHANGE_RANK;
  if (now->change != UR_CHANGE_NONE || now->quantity == UR_QUANTITY_GROWTH ||
      now->quantity == UR_QUANTITY_POINTS)
    return UR_NO_CHANGE_OF_CHANGE;
  if (!is_computable (now) || then->quantity != now->quantity)
    return UR_NO_CHANGE_KIND;
  return UR_NO_CHANGE_NONE;
}

static UrNoChange
judge_numbers (const UrIndicator *then, const UrIndicator *now)
{
  if (then->number == NULL || now->number == NULL)
    return then->number == NULL ? UR_NO_CHANGE_UNREAD_THEN : UR_NO_CHANGE_UNREAD_NOW;
  if (then->digits_to != NULL || now->digits_to != NULL)
    return then->digits_to != NULL ? UR_NO_CHANGE_RANGE_THEN : UR_NO_CHANGE_RANGE_NOW;
  return judge_limits (then, now);
}

/* Why there is nothing to subtract. */
static UrNoChange
judge (const UrComparedRow *row)
{
  const UrIndicator *base = ur_compared_row_get_base (row);
  UrNoChange why;

  if (row->then == NULL)
    return UR_NO_CHANGE_NEW;
  if (row->now == NULL)
    return UR_NO_CHANGE_UNTOLD;
  if (row->redefined)
    return UR_NO_CHANGE_REDEFINED;
  why = judge_kinds (base, row->now);
  return why != UR_NO_CHANGE_NONE ? why : judge_numbers (base, row->now);
}

static guint
count_zeros (const char *magnitude)
{
  UrDecimal one = { 1, 0 };
  guint zeros = 0;

  ur_decimal_apply_magnitude (&one, magnitude);
  for (; one.mantissa > 1; one.mantissa /= 10)
    zeros++;
  return zeros;
}

/* So many of a magnitude, with as many decimals as are known: 0.95 of 9500 in 万, 4.0 where tenths are. */
static char *
dup_in_magnitude (const UrDecimal *value, const char *magnitude, int last_place)
{
  guint zeros = count_zeros (magnitude);
  guint places = (guint) CLAMP ((int) zeros - last_place, 0, MOST_DECIMALS);
  UrDecimal number = { value->mantissa, value->scale + zeros };

  for (; number.scale > places && number.mantissa % 10 == 0; number.scale--)
    number.mantissa /= 10;
  for (; number.scale < places; number.scale++)
    number.mantissa *= 10;
  return ur_decimal_to_string (&number);
}

/**
 * ur_indicator_dup_difference:
 * @figure: a figure
 * @base: another one of the same thing, of the same unit
 * @exact: whether @base is exact whatever its digits, as a target is: 98.8% is 0.8 more than 98%
 * @is_up: (out): whether @figure is more
 *
 * Returns: (transfer full) (nullable): how far they are apart, in the magnitude of @figure and to the last
 *   place that both are known to, without a sign; %NULL when no more can be told
 */
char *
ur_indicator_dup_difference (const UrIndicator *figure,
                             const UrIndicator *base,
                             gboolean exact,
                             gboolean *is_up)
{
  int place = ur_indicator_get_last_place (figure);
  UrDecimal difference;

  *is_up = ur_decimal_compare (&figure->value, &base->value) >= 0;
  if (!ur_decimal_subtract (&(*is_up ? figure : base)->value, &(*is_up ? base : figure)->value, &difference))
    return NULL;
  if (!exact)
    place = MAX (place, ur_indicator_get_last_place (base));
  ur_decimal_round (&difference, place);
  return difference.mantissa != 0 ? dup_in_magnitude (&difference, figure->magnitude, place) : NULL;
}

/* How many times as much, from twice on. */
static char *
dup_times (const UrComparedRow *row, const UrIndicator *base)
{
  const UrDecimal two = { 2, 0 };
  UrDerived quotient;

  if (!row->is_up || !ur_indicator_derive_times (row->now, base, &quotient) ||
      ur_decimal_compare (&quotient.value, &two) < 0)
    return NULL;
  return ur_decimal_to_string (&quotient.value);
}

static UrNoChange
compute_rate (UrComparedRow *row, const UrIndicator *base)
{
  g_autofree char *digits = NULL;
  UrDerived rate;

  if (ur_indicator_is_share (row->now))
    return UR_NO_CHANGE_NONE;
  if (base->value.mantissa <= 0)
    return UR_NO_CHANGE_FROM_ZERO;
  if (!ur_indicator_derive_rate (row->now, base, &rate))
    return UR_NO_CHANGE_FEW_DIGITS;
  digits = ur_decimal_to_string (&rate.value);
  row->rate = g_strdup_printf ("%s%s%%", row->is_up ? "+" : MINUS, digits);
  row->times = dup_times (row, base);
  return UR_NO_CHANGE_NONE;
}

static UrNoChange
compute (UrComparedRow *row)
{
  const UrIndicator *base = ur_compared_row_get_base (row);
  g_autofree char *digits = NULL;

  if (ur_decimal_compare (&base->value, &row->now->value) == 0)
    return UR_NO_CHANGE_EQUAL;
  digits = ur_indicator_dup_difference (row->now, base, FALSE, &row->is_up);
  if (digits == NULL)
    return UR_NO_CHANGE_LAST_PLACE;
  row->difference = g_strconcat (row->is_up ? "+" : MINUS, digits, NULL);
  row->unit = ur_indicator_dup_difference_unit (row->now, UR_TONGUE_DOCUMENT);
  return compute_rate (row, base);
}

/**
 * ur_compared_row_compute:
 * @row: (inout): a row with its figures and definitions
 * @comparison: what it is part of: its names are there already
 *
 * Sets the difference and the rate, or the reason why there are none.  Both are known no better than the
 * figures that they come from; the difference of two shares is in 百分点 and has no rate.
 */
void
ur_compared_row_compute (UrComparedRow *row, const UrComparison *comparison)
{
  row->why = judge (row);
  if (row->why == UR_NO_CHANGE_NONE)
    row->why = compute (row);
  row->reason = ur_compared_row_dup_reason (comparison, row, UR_TONGUE_DOCUMENT);
}

/* Definitions */

/* The notes on a figure, in the words of its report: what its signs lead to, and what is said of it. */
static char *
dup_notes (const UrReport *report, const UrIndicator *figure)
{
  g_autoptr (GPtrArray) notes = ur_notes_list_about (report, figure);
  GString *words = g_string_new (NULL);
  gsize from = figure->quote_start;

  for (guint i = 0; i < notes->len; i++)
    g_string_append (words, ((const UrNote *) notes->pdata[i])->text);
  for (guint i = 0; i < figure->paragraph->n_footnotes; i++)
    {
      const UrFootnote *footnote = &figure->paragraph->footnotes[i];

      if (footnote->place >= from && footnote->place <= figure->figure_end)
        g_string_append (words, footnote->text);
    }
  return g_string_free (words, FALSE);
}

/**
 * ur_compared_row_define:
 * @row: (inout): a row with its figures
 * @comparison: what it is part of
 *
 * Sets whether the two were counted in different ways: when both reports say how, in notes or footnotes, and
 * say different things, or when one counts what was added and the other what there is.
 */
void
ur_compared_row_define (UrComparedRow *row, const UrComparison *comparison)
{
  g_autofree char *then = row->then != NULL ? dup_notes (comparison->then, row->then) : NULL;
  g_autofree char *now = row->now != NULL ? dup_notes (comparison->now, row->now) : NULL;
  gboolean measures;

  if (then == NULL || now == NULL)
    return;
  measures = row->then->measure != row->now->measure;
  row->redefined = measures || (*then != '\0' && *now != '\0' && strcmp (then, now) != 0);
  if (!row->redefined)
    return;
  row->definition_then =
      g_strdup (*then != '\0' ? then : ur_measure_get_words (row->then->measure, UR_TONGUE_DOCUMENT));
  row->definition_now =
      g_strdup (*now != '\0' ? now : ur_measure_get_words (row->now->measure, UR_TONGUE_DOCUMENT));
}
