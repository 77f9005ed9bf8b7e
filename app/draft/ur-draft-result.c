/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a draft works out is taken for a figure too, from which more is worked out:
 * 前四年建了1.84万个，平均每年4600个. */
#include "ur-draft-figure.h"

#include <string.h>

/* A figure that no report has, with what it owns. */
typedef struct
{
  UrReference reference;
  UrIndicator indicator;
  char *number;
} Result;

static void
result_free (gpointer data)
{
  Result *result = data;

  g_free (result->number);
  g_free (result);
}

static UrQuantity
get_quantity (const UrFinding *finding, const UrIndicator *base)
{
  switch ((int) finding->number.kind)
    {
    case UR_NUMBER_PERCENT:
    case UR_NUMBER_TENTHS:
      return UR_QUANTITY_PERCENT;
    case UR_NUMBER_POINTS:
      return UR_QUANTITY_POINTS;
    case UR_NUMBER_TIMES:
      return UR_QUANTITY_TIMES;
    default:
      return ur_indicator_is_amount (base) && ur_proof_units_agree (finding->unit, base->unit)
                 ? base->quantity
                 : UR_QUANTITY_COUNT;
    }
}

static void
add (UrDraftFigure *figure, const UrReference *base, const UrDecimal *value, gboolean of_series)
{
  const UrFinding *finding = figure->finding;
  Result *result = g_new0 (Result, 1);
  UrIndicator *indicator = &result->indicator;

  result->number = ur_decimal_to_string (&finding->number.number);
  indicator->label = indicator->short_label = "";
  indicator->number = indicator->digits = result->number;
  indicator->magnitude = finding->number.magnitude;
  indicator->unit = finding->unit != NULL ? finding->unit : "";
  indicator->value = indicator->value_to = *value;
  indicator->quantity = get_quantity (finding, base->indicator);
  indicator->period = base->indicator->period;
  indicator->series = of_series ? base->indicator->series : NULL;
  result->reference.report = base->report;
  result->reference.years = 0;
  result->reference.indicator = indicator;
  result->reference.index = G_MAXUINT;
  result->reference.base = base->base != NULL ? base->base : base;
  g_ptr_array_add (figure->results, result);
}

/**
 * ur_draft_figure_add_results:
 * @figure: a figure that is worked out
 * @base: one that it is worked out from
 * @exact: its value to all digits
 * @of_series: whether it is the same thing as @base, for another time
 *
 * Keeps what is worked out, and what is printed of it where that is another number.
 */
void
ur_draft_figure_add_results (UrDraftFigure *figure,
                             const UrReference *base,
                             const UrDecimal *exact,
                             gboolean of_series)
{
  const UrNumber *number = &figure->finding->number;

  g_clear_pointer (&figure->results, g_ptr_array_unref);
  figure->results = g_ptr_array_new_with_free_func (result_free);
  add (figure, base, exact, of_series);
  if (ur_decimal_compare (exact, &number->value) != 0 && number->denominator.mantissa == 1)
    add (figure, base, &number->value, of_series);
}

/**
 * ur_draft_figure_copy_results:
 * @figure: a figure
 * @from: the same one in the draft before
 *
 * Takes what it was worked out to be.
 */
void
ur_draft_figure_copy_results (UrDraftFigure *figure, const UrDraftFigure *from)
{
  if (from->results == NULL)
    return;
  figure->results = g_ptr_array_new_with_free_func (result_free);
  for (guint i = 0; i < from->results->len; i++)
    {
      Result *result = g_memdup2 (g_ptr_array_index (from->results, i), sizeof (Result));
      UrIndicator *indicator = &result->indicator;

      indicator->number = indicator->digits = result->number = g_strdup (result->number);
      indicator->magnitude = figure->finding->number.magnitude;
      indicator->unit = figure->finding->unit != NULL ? figure->finding->unit : "";
      result->reference.indicator = indicator;
      g_ptr_array_add (figure->results, result);
    }
}

static gboolean
are_same (const Result *a, const Result *b)
{
  const UrIndicator *one = &a->indicator, *other = &b->indicator;

  return a->reference.report == b->reference.report && a->reference.base == b->reference.base &&
         a->reference.years == b->reference.years && one->value.mantissa == other->value.mantissa &&
         one->value.scale == other->value.scale && strcmp (a->number, b->number) == 0 &&
         one->quantity == other->quantity && one->period == other->period &&
         g_strcmp0 (one->series, other->series) == 0;
}

/**
 * ur_draft_figure_has_same_results:
 *
 * Returns: whether both are worked out to be the same, from the same
 */
gboolean
ur_draft_figure_has_same_results (const UrDraftFigure *figure, const UrDraftFigure *other)
{
  guint n = figure->results != NULL ? figure->results->len : 0;

  if (n != (other->results != NULL ? other->results->len : 0))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!are_same (g_ptr_array_index (figure->results, i), g_ptr_array_index (other->results, i)))
      return FALSE;
  return TRUE;
}
