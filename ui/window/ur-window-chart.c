/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-window-private.h"

/**
 * ur_window_get_chart_page:
 * @self: the window
 *
 * The page of a chart, while it is on show.
 */
UrChartPage *
ur_window_get_chart_page (UrWindow *self)
{
  UrPage *page = ur_window_get_page (self);

  return page != NULL && UR_IS_CHART_PAGE (page) ? UR_CHART_PAGE (page) : NULL;
}

/**
 * ur_window_open_chart:
 * @window: the window
 * @chart: a chart of its report
 * @mark: which of its marks is chosen, counted from 0
 *
 * Shows the page of @chart over the report.  The way back leads to where the reader is now.
 */
void
ur_window_open_chart (UrWindow *window, const UrChart *chart, int mark)
{
  UrChartPage *page = ur_window_get_chart_page (window);
  const UrPart *part = ur_window_get_current_part (window);

  if (page == NULL)
    {
      page = UR_CHART_PAGE (ur_chart_page_new (
          window->report, chart, (part != NULL ? part : chart->part)->short_title, G_ACTION_GROUP (window)));
      g_signal_connect_object (page, "chart-changed", G_CALLBACK (ur_window_update_actions), window,
                               G_CONNECT_SWAPPED);
      ur_window_show_page (window, UR_PAGE (page));
    }
  ur_chart_page_set_chart (page, chart);
  ur_chart_page_set_mark (page, mark);
  gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
open_chart_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;
  const UrChart *chart = self->report != NULL
                             ? ur_report_find_chart (self->report, g_variant_get_string (parameter, NULL))
                             : NULL;

  if (chart != NULL)
    ur_window_open_chart (self, chart, 0);
}

/* The chart of the section that is read, else one of its part, else the first of the report. */
static const UrChart *
find_nearest_chart (UrWindow *self)
{
  const UrSection *section = ur_window_get_current_section (self);
  const UrPart *part = ur_window_get_current_part (self);
  const UrChart *chart = section != NULL ? ur_report_find_section_chart (self->report, section) : NULL;

  for (guint i = 0; chart == NULL && i < self->report->n_charts; i++)
    if (self->report->charts[i].part == part)
      chart = &self->report->charts[i];
  return chart != NULL ? chart : self->report->charts;
}

static void
charts_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;

  if (self->report != NULL && self->report->n_charts > 0)
    ur_window_open_chart (self, find_nearest_chart (self), 0);
}

static const GActionEntry entries[] = {
  { "open-chart", open_chart_cb, "s" },
  { "charts", charts_cb },
};

/**
 * ur_window_add_chart_actions:
 * @self: the window
 *
 * Adds the actions that open the page of a chart.
 */
void
ur_window_add_chart_actions (UrWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
