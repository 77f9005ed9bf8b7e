/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What changed between two figures of one thing, or why nothing is computed.  The words go into Chinese pages
 * and are the same in every locale. */
#include "ur-comparison-private.h"

#include <string.h>

#include "ur-derived.h"
#include "ur-note.h"
#include "ur-quote.h"

#define POINTS "个百分点"
#define PERMILLE_POINTS "个千分点"
#define MINUS "\u2212"
#define MOST_DECIMALS 12

static gboolean
is_share (const UrIndicator *indicator)
{
  return indicator->quantity == UR_QUANTITY_PERCENT || indicator->quantity == UR_QUANTITY_PERMILLE ||
         indicator->quantity == UR_QUANTITY_COMPLETION;
}

static gboolean
is_computable (const UrIndicator *indicator)
{
  return ur_indicator_is_amount (indicator) || is_share (indicator) ||
         indicator->quantity == UR_QUANTITY_RATE;
}

/* The limits that are printed: 去年是“超过”，不计算. */
static char *
dup_bound_reason (const UrComparison *comparison, const UrIndicator *then, const UrIndicator *now)
{
  const char *before = then->bound != UR_BOUND_NONE ? then->bound_words : NULL;
  const char *after = now->bound != UR_BOUND_NONE ? now->bound_words : NULL;

  if (before != NULL && after != NULL && strcmp (before, after) == 0)
    return ur_quote_printf ("两个都是“%s”，不计算", before);
  if (before != NULL && after != NULL)
    return ur_quote_printf ("%s是“%s”，%s是“%s”，不计算", comparison->then_name, before, comparison->now_name,
                            after);
  if (before != NULL || after != NULL)
    return ur_quote_printf ("%s是“%s”，不计算", before != NULL ? comparison->then_name : comparison->now_name,
                            before != NULL ? before : after);
  return NULL;
}

/* Why there is nothing to subtract, or NULL. */
static char *
dup_kind_reason (const UrIndicator *then, const UrIndicator *now)
{
  if (!ur_indicator_units_agree (then, now))
    return g_strdup ("单位不同，不计算");
  if (now->quantity == UR_QUANTITY_RANK)
    return g_strdup ("名次不计算增减");
  if (now->change != UR_CHANGE_NONE || now->quantity == UR_QUANTITY_GROWTH ||
      now->quantity == UR_QUANTITY_POINTS)
    return g_strdup ("本身是增减幅，不计算");
  if (!is_computable (now) || then->quantity != now->quantity)
    return g_strdup ("这类数不计算增减");
  return NULL;
}

static char *
dup_number_reason (const UrComparison *comparison, const UrIndicator *then, const UrIndicator *now)
{
  const char *missing = then->number == NULL ? comparison->then_name : comparison->now_name;
  const char *range = then->digits_to != NULL ? comparison->then_name : comparison->now_name;

  if (then->number == NULL || now->number == NULL)
    return g_strdup_printf ("%s的数没有读出，不计算", missing);
  if (then->digits_to != NULL || now->digits_to != NULL)
    return g_strdup_printf ("%s是一个范围，不计算", range);
  return dup_bound_reason (comparison, then, now);
}

static char *
dup_reason (const UrComparison *comparison, const UrComparedRow *row)
{
  const UrIndicator *base = ur_compared_row_get_base (row);
  char *reason;

  if (row->then == NULL)
    return g_strdup_printf ("%s没有", comparison->then_name);
  if (row->now == NULL)
    return g_strdup_printf ("%s没有提", comparison->now_name);
  if (row->redefined)
    return g_strdup ("口径不同，不计算");
  reason = dup_kind_reason (base, row->now);
  return reason != NULL ? reason : dup_number_reason (comparison, base, row->now);
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
 * ur_indicator_dup_difference_unit:
 * @indicator: a figure that something is subtracted from
 *
 * Returns: (transfer full): the unit of the difference: its own, or 个百分点 for a share
 */
char *
ur_indicator_dup_difference_unit (const UrIndicator *indicator)
{
  if (indicator->quantity == UR_QUANTITY_PERMILLE)
    return g_strdup (PERMILLE_POINTS);
  return is_share (indicator) ? g_strdup (POINTS) : ur_indicator_dup_base_unit (indicator);
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

static void
compute_rate (UrComparedRow *row, const UrIndicator *base)
{
  g_autofree char *digits = NULL;
  UrDerived rate;

  if (is_share (row->now))
    return;
  if (base->value.mantissa <= 0)
    {
      row->reason = g_strdup ("原来是0，没有幅度");
      return;
    }
  if (!ur_indicator_derive_rate (row->now, base, &rate))
    {
      row->reason = g_strdup ("位数太少，不算幅度");
      return;
    }
  digits = ur_decimal_to_string (&rate.value);
  row->rate = g_strdup_printf ("%s%s%%", row->is_up ? "+" : MINUS, digits);
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
  const UrIndicator *base = ur_compared_row_get_base (row);
  g_autofree char *digits = NULL;

  row->reason = dup_reason (comparison, row);
  if (row->reason != NULL)
    return;
  if (ur_decimal_compare (&base->value, &row->now->value) == 0)
    {
      row->reason = g_strdup ("持平");
      return;
    }
  digits = ur_indicator_dup_difference (row->now, base, FALSE, &row->is_up);
  if (digits == NULL)
    {
      row->reason = g_strdup ("差在末位以内，看不出增减");
      return;
    }
  row->difference = g_strconcat (row->is_up ? "+" : MINUS, digits, NULL);
  row->unit = ur_indicator_dup_difference_unit (row->now);
  compute_rate (row, base);
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

static const char *
get_measure_words (UrMeasure measure)
{
  static const char *const words[] = {
    [UR_MEASURE_INCREMENT] = "当期新增",
    [UR_MEASURE_CUMULATIVE] = "多年累计",
    [UR_MEASURE_LEVEL] = "时点数",
    [UR_MEASURE_SHARE] = "比率",
  };

  return words[measure];
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
  row->definition_then = g_strdup (*then != '\0' ? then : get_measure_words (row->then->measure));
  row->definition_now = g_strdup (*now != '\0' ? now : get_measure_words (row->now->measure));
}
