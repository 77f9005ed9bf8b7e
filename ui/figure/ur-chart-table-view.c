/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-table-view.h"

#include "ur-config.h"
#include <glib/gi18n-lib.h>

#include "ur-cells.h"
#include "ur-chart-table.h"
#include "ur-citation.h"

static char *
join (const char *number, const char *unit)
{
  return g_strdup_printf ("%s %s", number != NULL ? number : "—", unit != NULL ? unit : "");
}

static UrCells *
build_share_row (const UrChartRow *row)
{
  UrCells *cells = ur_cells_new (4);
  g_autofree char *part = join (row->number, row->unit);

  ur_cells_set (cells, 0, row->label, NULL);
  ur_cells_set (cells, 1, part, NULL);
  ur_cells_set (cells, 2, row->whole, NULL);
  ur_cells_set (cells, 3, row->share, NULL);
  return cells;
}

static UrCells *
build_plain_row (const UrChartRow *row)
{
  UrCells *cells = ur_cells_new (3);
  g_autofree char *value = join (row->number, row->unit);

  ur_cells_set (cells, 0, row->label, NULL);
  ur_cells_set (cells, 1, value, NULL);
  ur_cells_set (cells, 2, row->period, NULL);
  return cells;
}

/* As the share, in the order of time. */
static UrCells *
build_pair_row (const UrChartRow *row)
{
  UrCells *cells = ur_cells_new (4);
  g_autofree char *now = join (row->number, row->unit);

  ur_cells_set (cells, 0, row->label, NULL);
  ur_cells_set (cells, 1, row->whole, NULL);
  ur_cells_set (cells, 2, now, NULL);
  ur_cells_set (cells, 3, row->share, NULL);
  return cells;
}

static UrCells *
build_row (const UrChart *chart, const UrChartRow *row)
{
  if (chart->kind == UR_CHART_DUMBBELL)
    return build_pair_row (row);
  return chart->kind == UR_CHART_SHARE ? build_share_row (row) : build_plain_row (row);
}

static GListModel *
list_rows (const UrChart *chart)
{
  g_autoptr (GPtrArray) rows = ur_chart_dup_rows (chart);
  GListStore *store = g_list_store_new (UR_TYPE_CELLS);

  for (guint i = 0; i < rows->len; i++)
    {
      const UrChartRow *row = g_ptr_array_index (rows, i);
      g_autoptr (UrCells) cells = build_row (chart, row);

      ur_cells_set_tooltip (cells, row->item->indicator->words);
      g_object_set_data (G_OBJECT (cells), "item", (gpointer) row->item);
      g_list_store_append (store, cells);
    }
  return G_LIST_MODEL (store);
}

static GtkWidget *
build_share (UrReport *report, const UrChart *chart, GListModel *rows)
{
  const UrChartItem *first = chart->n_items > 0 ? &chart->items[0] : NULL;
  const UrPeriod *period = ur_chart_find_period (chart);
  UrColumn columns[] = {
    { _ ("Indicator"), FALSE, FALSE, TRUE, 0 },
    { period != NULL ? period->short_label : _ ("Value"), TRUE, FALSE, FALSE, 0 },
    { first != NULL ? first->whole->period->heading : "", TRUE, FALSE, FALSE, 0 },
    { _ ("Share (computed)"), TRUE, TRUE, FALSE, 0 },
  };

  return ur_cells_view_new (rows, columns, G_N_ELEMENTS (columns), FALSE);
}

static GtkWidget *
build_pairs (const UrChart *chart, GListModel *rows)
{
  UrColumn columns[] = {
    { _ ("Indicator"), FALSE, FALSE, TRUE, 0 },
    { chart->then_label, TRUE, FALSE, FALSE, 0 },
    { chart->now_label, TRUE, FALSE, FALSE, 0 },
    { _ ("Change (computed)"), TRUE, TRUE, FALSE, 0 },
  };

  return ur_cells_view_new (rows, columns, G_N_ELEMENTS (columns), FALSE);
}

static GtkWidget *
build_plain (GListModel *rows)
{
  UrColumn columns[] = {
    { _ ("Indicator"), FALSE, FALSE, TRUE, 0 },
    { _ ("Value"), TRUE, FALSE, FALSE, 0 },
    { _ ("Period"), FALSE, FALSE, FALSE, 0 },
  };

  return ur_cells_view_new (rows, columns, G_N_ELEMENTS (columns), FALSE);
}

static GtkWidget *
build_view (UrReport *report, const UrChart *chart, GListModel *rows)
{
  if (chart->kind == UR_CHART_DUMBBELL)
    return build_pairs (chart, rows);
  return chart->kind == UR_CHART_SHARE ? build_share (report, chart, rows) : build_plain (rows);
}

/* As on the chart's page. */
static UrPasteTable *
build_copy (GPtrArray *rows, gboolean all, gpointer chart)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (items, g_object_get_data (rows->pdata[i], "item"));
  return ur_paste_table_new_for_chart (chart, all ? NULL : items);
}

/**
 * ur_chart_table_view_new:
 * @report: the report of @chart
 * @chart: a chart; it must outlive the table
 *
 * The numbers of a chart as a table, in the order of its marks.
 *
 * Returns: (transfer floating): a GtkColumnView
 */
GtkWidget *
ur_chart_table_view_new (UrReport *report, const UrChart *chart)
{
  g_autoptr (GListModel) rows = list_rows (chart);
  GtkWidget *view = build_view (report, chart, rows);
  g_autofree char *where = ur_chart_dup_where (chart);

  ur_cells_view_set_copy (view, build_copy, (gpointer) chart, report, where);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, chart->title, -1);
  return view;
}
