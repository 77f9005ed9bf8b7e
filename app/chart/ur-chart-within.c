/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts in pictures of a given height. */
#include "ur-chart-layout.h"

#include <math.h>

/* A pixel's rounding is no reason to leave a row out. */
#define ROUNDING 1e-6

static UrChartLayout *
try (const UrReport *report, const UrChart *chart, const UrChartSpec *spec)
{
  g_autoptr (UrChartLayout) layout = ur_chart_layout_new (report, chart, spec);

  return ur_chart_layout_get_height (layout) <= spec->height + ROUNDING ? g_steal_pointer (&layout) : NULL;
}

/* First the rows draw together, as far as the form lets them. */
static UrChartLayout *
try_all_rows (const UrReport *report, const UrChart *chart, UrChartSpec *spec)
{
  UrChartLayout *layout = NULL;

  for (int quarter = 0; quarter <= 4 && layout == NULL; quarter++)
    {
      spec->tightness = quarter / 4.0;
      layout = try (report, chart, spec);
    }
  return layout;
}

/* The cells of a percentage shrink by what is too much, down to the bar that takes their place. */
static UrChartLayout *
try_smaller_cells (const UrReport *report, const UrChart *chart, UrChartSpec *spec)
{
  UrChartLayout *layout = NULL;

  for (int i = 0; i < 4 && layout == NULL; i++)
    {
      g_autoptr (UrChartLayout) high = ur_chart_layout_new (report, chart, spec);

      spec->less_side += MAX (1, ceil (ur_chart_layout_get_height (high) - spec->height));
      layout = try (report, chart, spec);
    }
  return layout;
}

/* Then as many rows as there is room for. */
static UrChartLayout *
try_fewer_rows (const UrReport *report, const UrChart *chart, UrChartSpec *spec)
{
  UrChartLayout *best = NULL;
  guint fits = 0;
  guint fails = chart->n_items;

  spec->names_rest = TRUE;
  while (fails - fits > 1)
    {
      UrChartLayout *layout;

      spec->n_items = fits + (fails - fits) / 2;
      layout = try (report, chart, spec);
      if (layout == NULL)
        {
          fails = spec->n_items;
          continue;
        }
      g_clear_pointer (&best, ur_chart_layout_free);
      best = layout;
      fits = spec->n_items;
    }
  return best;
}

/**
 * ur_chart_layout_new_within:
 * @report: the report that holds @chart
 * @chart: a chart
 * @spec: form and width, and a height above 0
 *
 * As ur_chart_layout_new(), for a picture whose height is given.  Where the chart is too high, its rows draw
 * together first; then the last of them are left out, and the picture says how many.  Nothing is cut off and
 * no text shrinks.
 *
 * Returns: (transfer full) (nullable): a layout exactly so high, or %NULL when not even one row has room
 */
UrChartLayout *
ur_chart_layout_new_within (const UrReport *report, const UrChart *chart, const UrChartSpec *spec)
{
  UrChartSpec own = *spec;
  g_autoptr (UrShapeCache) shapes = NULL;
  UrChartLayout *layout;

  g_return_val_if_fail (spec->height > 0, NULL);

  if (own.shapes == NULL)
    own.shapes = shapes = ur_shape_cache_new ();
  layout = try_all_rows (report, chart, &own);
  if (layout == NULL && chart->kind == UR_CHART_GRID)
    layout = try_smaller_cells (report, chart, &own);
  return layout != NULL ? layout : try_fewer_rows (report, chart, &own);
}
