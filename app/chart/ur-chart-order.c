/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-table.h"

#include "ur-chart-builder.h"

#include <string.h>

/* What an item is sorted by, first to last. */
typedef struct
{
  const UrChartItem *item;
  guint panel; /* first item of its unit; dots: of its row */
  guint group; /* first item of its period */
  double value;
  guint index;
} SortKey;

static guint
find_first (const UrChart *chart, guint i, gboolean (*same) (const UrIndicator *a, const UrIndicator *b))
{
  for (guint k = 0; k < i; k++)
    if (same (chart->items[k].indicator, chart->items[i].indicator))
      return k;
  return i;
}

static gboolean
same_series (const UrIndicator *a, const UrIndicator *b)
{
  return a->series != NULL && g_strcmp0 (a->series, b->series) == 0;
}

static int
compare_numbers (double a, double b)
{
  return (a > b) - (a < b);
}

static int
compare_keys_cb (const void *a, const void *b)
{
  const SortKey *x = a;
  const SortKey *y = b;

  if (x->panel != y->panel)
    return compare_numbers (x->panel, y->panel);
  if (x->group != y->group)
    return compare_numbers (x->group, y->group);
  if (x->value != y->value)
    return compare_numbers (y->value, x->value);
  return compare_numbers (x->index, y->index);
}

/* The values that rows of dots bear, by the row: those of their last items. */
static double *
list_row_values (const SortKey *keys, guint n)
{
  double *values = g_new0 (double, n + 1);

  for (guint i = 0; i < n; i++)
    values[keys[i].panel] = keys[i].value;
  return values;
}

/* Rows of dots are in the order of the value they bear, the largest first; in a row the report's order is
 * that of time.
 */
static void
rank_rows (SortKey *keys, guint n)
{
  g_autofree guint *ranks = g_new0 (guint, n + 1);
  g_autofree double *values = list_row_values (keys, n);

  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      {
        double mine = values[keys[i].panel];
        double other = values[k];

        if (keys[k].panel == k && (other > mine || (other == mine && k < keys[i].panel)))
          ranks[i]++;
      }
  for (guint i = 0; i < n; i++)
    {
      keys[i].panel = ranks[i];
      keys[i].group = i;
    }
}

/**
 * ur_chart_sort_items:
 * @chart: a chart
 *
 * The order of marks and table: units and periods as the report first names them, in each the largest value
 * first, equal ones as the report has them.
 *
 * Returns: (transfer container): `n_items` items and a %NULL; free with g_free()
 */
const UrChartItem **
ur_chart_sort_items (const UrChart *chart)
{
  const UrChartItem **items = g_new0 (const UrChartItem *, chart->n_items + 1);
  g_autofree SortKey *keys = g_new0 (SortKey, chart->n_items + 1);

  for (guint i = 0; i < chart->n_items; i++)
    {
      keys[i] = (SortKey){ .item = &chart->items[i], .index = i };
      /* Dumbbells are in the order of the table beside them. */
      if (chart->kind != UR_CHART_DUMBBELL)
        keys[i].value = ur_chart_item_value (chart, &chart->items[i]);
      if (chart->kind == UR_CHART_BARS)
        {
          keys[i].panel = find_first (chart, i, ur_indicator_scales_agree);
          keys[i].group = find_first (chart, i, ur_indicator_is_beside);
        }
      else if (chart->kind == UR_CHART_DOTS)
        keys[i].panel = find_first (chart, i, same_series);
    }
  if (chart->kind == UR_CHART_DOTS)
    rank_rows (keys, chart->n_items);
  qsort (keys, chart->n_items, sizeof *keys, compare_keys_cb);
  for (guint i = 0; i < chart->n_items; i++)
    items[i] = keys[i].item;
  return items;
}
