/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-page-private.h"

#include "ur-chart-page-table.h"
#include "ur-chart-table.h"

#define SCROLL_MARGIN 12

/* The chosen mark */

static const UrChartItem *
find_item (UrChartPage *self, int mark)
{
  g_autoptr (GPtrArray) rows = ur_chart_dup_rows (self->chart);

  return mark >= 0 && (guint) mark < rows->len ? ((UrChartRow *) g_ptr_array_index (rows, mark))->item : NULL;
}

/**
 * ur_chart_page_choose:
 * @self: the page
 * @mark: a mark of the chart
 *
 * Chart, table and sentences have one mark in common.
 */
void
ur_chart_page_choose (UrChartPage *self, int mark)
{
  if (self->mark == mark)
    return;
  self->mark = mark;
  if (ur_chart_view_get_mark (self->view) != mark)
    ur_chart_view_set_mark (self->view, mark);
  if (self->table != NULL)
    gtk_single_selection_set_selected (ur_chart_page_table_get_selection (self->table), (guint) mark);
  ur_chart_page_sources_set_item (self->sources, find_item (self, mark));
}

/**
 * ur_chart_page_get_indicator:
 * @page: the page
 *
 * Returns: (transfer none) (nullable): the figure of the chosen mark
 */
const UrIndicator *
ur_chart_page_get_indicator (UrChartPage *page)
{
  const UrChartItem *item;

  g_return_val_if_fail (UR_IS_CHART_PAGE (page), NULL);

  item = find_item (page, page->mark);
  return item != NULL ? item->indicator : NULL;
}

/* A chart may be higher than the window: the mark has to be seen, and its sentences too where there is room.
 */
static void
scroll_to_mark (UrChartPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  graphene_rect_t mark, sources;

  if (!ur_chart_view_get_mark_bounds (self->view, self->board, &mark) ||
      !gtk_widget_compute_bounds (GTK_WIDGET (self->sources), self->board, &sources))
    return;
  gtk_adjustment_clamp_page (adjustment, mark.origin.y,
                             sources.origin.y + sources.size.height + SCROLL_MARGIN);
  gtk_adjustment_clamp_page (adjustment, mark.origin.y - SCROLL_MARGIN,
                             mark.origin.y + mark.size.height + SCROLL_MARGIN);
}

/**
 * ur_chart_page_mark_changed_cb:
 * @view: the view
 * @self: the page
 *
 * For #UrChartView::mark-changed: table and sentences follow the chart.
 */
void
ur_chart_page_mark_changed_cb (UrChartView *view, UrChartPage *self)
{
  ur_chart_page_choose (self, ur_chart_view_get_mark (view));
  scroll_to_mark (self);
}

/* On to the way to the sentence. */
static void
enter_sources (UrChartPage *self)
{
  GtkWidget *jump = ur_chart_page_sources_get_jump (self->sources);

  if (jump != NULL && gtk_widget_grab_focus (jump))
    gtk_window_set_focus_visible (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), TRUE);
}

/**
 * ur_chart_page_mark_activated_cb:
 * @view: the view
 * @self: the page
 *
 * For #UrChartView::mark-activated: the keyboard goes to the sentence.
 */
void
ur_chart_page_mark_activated_cb (UrChartView *view, UrChartPage *self)
{
  enter_sources (self);
}

/* Chart or table */

static void
row_selected_cb (GtkSingleSelection *selection, GParamSpec *pspec, UrChartPage *self)
{
  if (gtk_single_selection_get_selected (selection) != GTK_INVALID_LIST_POSITION)
    ur_chart_page_choose (self, (int) gtk_single_selection_get_selected (selection));
}

static void
row_activated_cb (GtkColumnView *table, guint position, UrChartPage *self)
{
  enter_sources (self);
}

/**
 * ur_chart_page_ensure_table:
 * @self: the page
 *
 * Makes the table when it is first asked for.
 */
void
ur_chart_page_ensure_table (UrChartPage *self)
{
  GtkSingleSelection *selection;

  if (self->table != NULL)
    return;
  self->table = ur_chart_page_table_new (self->report, self->chart);
  selection = ur_chart_page_table_get_selection (self->table);
  if (self->mark >= 0)
    gtk_single_selection_set_selected (selection, (guint) self->mark);
  g_signal_connect_object (selection, "notify::selected", G_CALLBACK (row_selected_cb), self, 0);
  g_signal_connect_object (self->table, "activate", G_CALLBACK (row_activated_cb), self, 0);
  gtk_scrolled_window_set_child (self->table_scrolled, self->table);
}
