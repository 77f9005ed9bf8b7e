/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The value lines over a plot and their numbers. */
#include "ur-chart-ticks.h"

#include <math.h>

/**
 * ur_magnitude_get_value:
 * @magnitude: 万, 亿 or ""
 *
 * Returns: what it stands for, so that a tick under 2.59万 reads 3 and not 30000
 */
double
ur_magnitude_get_value (const char *magnitude)
{
  UrDecimal one = { 1, 0 };

  return ur_decimal_apply_magnitude (&one, magnitude) ? ur_decimal_to_double (&one) : 1;
}

/* One value line with its number over it; returns how far that reaches, to keep the next one clear of it. */
static double
add_tick (UrChartBuilder *builder, const UrChartTicks *ticks, double value, double top, double taken)
{
  const UrChartStyle *style = builder->style;
  UrChartText text = { .role = UR_CHART_ROLE_TICK,
                       .color = UR_COLOR_TEXT3,
                       .size = style->tick,
                       .align = UR_ALIGN_CENTER,
                       .height = style->tick_line };
  gboolean zero = fabs (value) <= ticks->step * 1e-6;
  g_autofree char *words =
      ur_scale_dup_tick (value / ticks->divisor, ticks->step / ticks->divisor, ticks->magnitude);
  double width = ur_chart_builder_measure (builder, words, text.size, FALSE);
  UrRect rect = { round (ur_scale_map (&ticks->scale, value)), top, style->unit, 0 };
  double x = CLAMP (rect.x, builder->left + width / 2, builder->right - width / 2);

  ur_chart_builder_add_shape (builder, zero ? UR_CHART_ROLE_AXIS : UR_CHART_ROLE_GRID, UR_SCENE_RECTANGLE,
                              zero ? UR_COLOR_AXIS : UR_COLOR_GRID, &rect);
  if (x - width / 2 < taken + 4 * style->unit)
    return taken;
  ur_chart_builder_add_text (builder, words, &text, x, builder->y);
  return x + width / 2;
}

/**
 * ur_chart_ticks_add:
 * @builder: a builder
 * @ticks: a scale that has its place
 *
 * Adds value lines, whose height is to be set when it is known, and their numbers at builder->y.  Where all
 * values are zero there is no step, but an axis all the same.
 */
void
ur_chart_ticks_add (UrChartBuilder *builder, const UrChartTicks *ticks)
{
  double taken = -G_MAXDOUBLE;
  double top = builder->y + builder->style->tick_line + 2 * builder->style->unit;
  double value = ticks->step > 0 ? ceil (ticks->scale.low / ticks->step - 1e-9) * ticks->step : 0;

  do
    {
      taken = add_tick (builder, ticks, value, top, taken);
      value += ticks->step;
    }
  while (ticks->step > 0 && value <= ticks->scale.high + ticks->step * 1e-6);
}
