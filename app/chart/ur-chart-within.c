/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts in pictures of a given height. */
#include "ur-chart-layout.h"

#include <math.h>

/* A pixel's rounding is no reason to set a chart smaller. */
#define ROUNDING 1e-6

#define TYPE_STEP 0.05
#define SMALLEST 0.5 /* of the usual type; its smallest sizes are at their floor long before */
#define LARGEST 1.35
#define HIGHEST_ROW 2.0
#define SEARCHES 6 /* halvings: to less than a hundredth */

static UrChartLayout *
try (const UrReport *report, const UrChart *chart, const UrChartSpec *spec)
{
  g_autoptr (UrChartLayout) layout = ur_chart_layout_new (report, chart, spec);

  return ur_chart_layout_get_height (layout) <= spec->height + ROUNDING ? g_steal_pointer (&layout) : NULL;
}

static guint
count_cuts (const UrChartLayout *layout)
{
  guint n, count = 0;
  const UrSceneItem *items = ur_scene_get_items (ur_chart_layout_get_scene (layout), &n);

  for (guint i = 0; i < n; i++)
    count += items[i].full_text != NULL;
  return count;
}

/* The largest of a length of @spec, between 1 and @most, with which the chart fits and no more words are cut
 * off than before; @layout is replaced by what it gives. */
static void
grow (const UrReport *report,
      const UrChart *chart,
      UrChartSpec *spec,
      double *length,
      double most,
      UrChartLayout **layout)
{
  guint cuts = count_cuts (*layout);
  double low = 1;

  for (guint i = 0; i < SEARCHES; i++)
    {
      g_autoptr (UrChartLayout) larger = NULL;

      *length = (low + most) / 2;
      larger = try (report, chart, spec);
      if (larger == NULL || count_cuts (larger) > cuts)
        {
          most = *length;
          continue;
        }
      low = *length;
      g_clear_pointer (layout, ur_chart_layout_free);
      *layout = g_steal_pointer (&larger);
    }
  *length = low;
}

/* What is left of the height goes to type first, then to the rows; the rest is around the plot. */
static UrChartLayout *
fill (const UrReport *report, const UrChart *chart, UrChartSpec *spec, UrChartLayout *layout)
{
  grow (report, chart, spec, &spec->type_scale, LARGEST, &layout);
  grow (report, chart, spec, &spec->row_scale, HIGHEST_ROW, &layout);
  return layout;
}

/* The rows draw together, as far as the form lets them. */
static UrChartLayout *
try_tighter_rows (const UrReport *report, const UrChart *chart, UrChartSpec *spec)
{
  UrChartLayout *layout = NULL;

  for (int quarter = 1; quarter <= 4 && layout == NULL; quarter++)
    {
      spec->tightness = quarter / 4.0;
      layout = try (report, chart, spec);
    }
  return layout;
}

/* Type becomes smaller, down to the form's floor, and the rows with it. */
static UrChartLayout *
try_smaller_type (const UrReport *report, const UrChart *chart, UrChartSpec *spec)
{
  UrChartLayout *layout = NULL;

  for (double scale = 1 - TYPE_STEP; scale > SMALLEST && layout == NULL; scale -= TYPE_STEP)
    {
      spec->type_scale = scale;
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

/**
 * ur_chart_layout_new_within:
 * @report: the report that holds @chart
 * @chart: a chart
 * @spec: form and width, and a height above 0
 *
 * As ur_chart_layout_new(), for a picture whose height is given.  Where the chart is too low, its type and
 * its rows grow; where it is too high, its rows draw together, then its type becomes smaller, down to the
 * form's floor.  No row is ever left out and nothing is cut off.
 *
 * Returns: (transfer full) (nullable): a layout exactly so high, or %NULL when not all rows have room
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
  layout = try (report, chart, &own);
  if (layout != NULL)
    return fill (report, chart, &own, layout);
  layout = try_tighter_rows (report, chart, &own);
  if (layout == NULL && chart->kind == UR_CHART_GRID)
    layout = try_smaller_cells (report, chart, &own);
  return layout != NULL ? layout : try_smaller_type (report, chart, &own);
}

/**
 * ur_chart_layout_measure_least:
 * @report: the report that holds @chart
 * @chart: a chart
 * @spec: form and width
 *
 * Returns: the height from which on ur_chart_layout_new_within() has room for all rows, in layout units
 */
double
ur_chart_layout_measure_least (const UrReport *report, const UrChart *chart, const UrChartSpec *spec)
{
  UrChartSpec own = *spec;
  g_autoptr (UrChartLayout) layout = NULL;

  own.height = 0;
  own.tightness = 1;
  own.type_scale = SMALLEST + TYPE_STEP;
  if (chart->kind == UR_CHART_GRID)
    own.less_side = G_MAXDOUBLE;
  layout = ur_chart_layout_new (report, chart, &own);
  return ur_chart_layout_get_height (layout);
}
