/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-table.h"
#include "ur-chart-view.h"
#include "ur-window-private.h"

/**
 * ur_window_get_place:
 * @self: the window
 * @place: a place in the report
 *
 * Where the reader is; nowhere without a report.
 */
void
ur_window_get_place (UrWindow *self, UrPlace *place)
{
  UrChartPage *page = ur_window_get_chart_page (self);
  UrView *view = ur_window_get_current_view (self);
  const UrPart *part = ur_window_get_current_part (self);

  ur_place_init (place);
  if (view != NULL)
    ur_view_get_place (view, place);
  if (place->part < 0 && part != NULL)
    place->part = part->index;
  if (page != NULL)
    {
      place->chart = ur_chart_page_get_chart (page)->index + 1;
      place->mark = (guint) ur_chart_page_get_mark (page) + 1;
    }
}

/**
 * ur_window_get_current_section:
 * @window: the window
 *
 * Returns: (transfer none) (nullable): the section the reader is at
 */
const UrSection *
ur_window_get_current_section (UrWindow *window)
{
  UrPlace place;

  ur_window_get_place (window, &place);
  return window->report != NULL ? ur_place_get_section (&place, window->report) : NULL;
}

/**
 * ur_window_go_to:
 * @window: the window
 * @place: a place in its report
 *
 * Shows @place; the place before it is where the action win.back goes.
 */
void
ur_window_go_to (UrWindow *window, const UrPlace *place)
{
  UrPlace from;

  window->looked = FALSE;
  ur_window_get_place (window, &from);
  if (gtk_widget_get_mapped (GTK_WIDGET (window)))
    ur_history_jump (window->history, &from, place);
  ur_window_move_to (window, place);
}

/**
 * ur_window_note_tab:
 * @self: the window, with another tab on show than before
 *
 * Where the reader was on that one is where the action win.back goes, however they chose the tab.
 */
void
ur_window_note_tab (UrWindow *self)
{
  UrPlace place;

  ur_window_get_place (self, &place);
  if (!self->moving && self->place.part >= 0 && self->place.part != place.part)
    ur_history_jump (self->history, &self->place, &place);
}

/**
 * ur_window_step_history:
 * @self: the window
 *
 * For the actions win.back (-1) and win.forward (1).
 */
void
ur_window_step_history (UrWindow *self, int step)
{
  UrPlace from;
  UrPlace to;

  ur_window_get_place (self, &from);
  if (ur_history_step (self->history, step, &from, &to))
    ur_window_move_to (self, &to);
  ur_window_update_actions (self);
}

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
  return chart->part->kind != UR_PART_TASKS && chart->section != NULL &&
         ur_report_find_section_chart (report, chart->section) == chart;
}

/* Which mark of a chart shows an indicator, as a value or as a whole. */
static int
find_mark (const UrReport *report, const UrChart *chart, const UrIndicator *indicator)
{
  g_autoptr (GPtrArray) rows = ur_chart_dup_rows (chart);

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
 * Goes to the chart that shows @indicator and chooses its mark there; a chart that is on no tab has its
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
