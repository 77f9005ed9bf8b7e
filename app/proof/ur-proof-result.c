/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a draft works out is taken for a figure too, from which more is worked out:
 * 前四年建了1.84万个，平均每年4600个. */
#include "ur-proof-private.h"

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
