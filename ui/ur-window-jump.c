/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-table.h"
#include "ur-chart-view.h"
#include "ur-window-private.h"

/**
 * ur_window_show_indicator:
 * @window: the window
 * @indicator: an indicator of its report
 *
 * Goes to the sentence @indicator comes from and chooses the figure there.
 */
void
ur_window_show_indicator (UrWindow *window, const UrIndicator *indicator)
{
  UrPlace place;
  UrView *view;

  ur_place_set_indicator (&place, indicator);
  ur_window_go_to (window, &place);
  view = ur_window_get_current_view (window);
  if (view != NULL)
    ur_view_select_indicator (view, indicator);
}

static UrChartView *
find_chart_view (GtkWidget *widget, const UrChart *chart)
{
  if (UR_IS_CHART_VIEW (widget))
    return ur_chart_view_get_chart (UR_CHART_VIEW (widget)) == chart ? UR_CHART_VIEW (widget) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      UrChartView *found = find_chart_view (child, chart);
      if (found != NULL)
        return found;
    }
  return NULL;
}

/* A scorecard shows all of its charts, other parts the first chart of a section. */
static gboolean
is_on_tab (const UrReport *report, const UrChart *chart)
{
  if (chart->part->kind == UR_PART_SCORECARD)
    return TRUE;
  return chart->part->kind == UR_PART_WORK && chart->section != NULL &&
         ur_report_find_section_chart (report, chart->section) == chart;
}

/* Which mark of a chart shows an indicator, as a value or as a whole. */
static int
find_mark (const UrReport *report, const UrChart *chart, const UrIndicator *indicator)
{
  g_autoptr (GPtrArray) rows = ur_chart_dup_rows (report, chart);

  for (guint i = 0; i < rows->len; i++)
    {
      const UrChartItem *item = ((UrChartRow *) g_ptr_array_index (rows, i))->item;

      if (item->indicator == indicator || item->whole == indicator)
        return (int) i;
    }
  return 0;
}

/**
 * ur_window_show_in_chart:
 * @window: the window
 * @indicator: an indicator of its report
 *
 * Goes to the chart that shows @indicator and chooses its mark there; a chart that stands on no tab has its
 * page opened.
 */
void
ur_window_show_in_chart (UrWindow *window, const UrIndicator *indicator)
{
  const UrChart *chart = ur_report_find_chart_of (window->report, indicator);
  UrView *view;
  UrChartView *chart_view;
  UrPlace place;

  if (chart == NULL)
    return;
  if (!is_on_tab (window->report, chart))
    {
      ur_window_open_chart (window, chart, find_mark (window->report, chart, indicator));
      return;
    }
  ur_place_init (&place);
  place.part = (int) chart->part->index;
  place.section = chart->section != NULL ? (int) chart->section->index : -1;
  ur_window_go_to (window, &place);
  view = ur_window_get_current_view (window);
  chart_view = view != NULL ? find_chart_view (GTK_WIDGET (view), chart) : NULL;
  if (chart_view != NULL)
    ur_chart_view_choose (chart_view, indicator);
}
