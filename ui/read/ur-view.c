/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-view.h"

enum
{
  PLACE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_INTERFACE (UrView, ur_view, GTK_TYPE_WIDGET)

static void
ur_view_default_init (UrViewInterface *iface)
{
  /**
   * UrView::place-changed:
   *
   * The reader moved to another section or figure.
   */
  signals[PLACE_CHANGED] =
      g_signal_new ("place-changed", UR_TYPE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/**
 * ur_view_set_part:
 * @view: a view
 * @report: the report; the view keeps a reference
 * @part: a part of @report
 *
 * Shows @part.
 */
void
ur_view_set_part (UrView *view, UrReport *report, const UrPart *part)
{
  UrViewInterface *iface = UR_VIEW_GET_IFACE (view);

  if (iface->set_part != NULL)
    iface->set_part (view, report, part);
}

/**
 * ur_view_go_to:
 * @view: a view
 * @place: a place in the view's part
 *
 * Scrolls to @place and shows where it is.  Does not take the keyboard focus.
 */
void
ur_view_go_to (UrView *view, const UrPlace *place)
{
  UrViewInterface *iface = UR_VIEW_GET_IFACE (view);

  if (iface->go_to != NULL)
    iface->go_to (view, place);
}

/**
 * ur_view_get_place:
 * @view: a view
 * @place: (out): the place the reader is at
 *
 * Returns: whether the view knows
 */
gboolean
ur_view_get_place (UrView *view, UrPlace *place)
{
  UrViewInterface *iface = UR_VIEW_GET_IFACE (view);

  ur_place_init (place);
  return iface->get_place != NULL && iface->get_place (view, place);
}

/**
 * ur_view_select_indicator:
 * @view: a view
 * @indicator: an indicator of the view's part
 *
 * Chooses a figure and scrolls to it.
 */
void
ur_view_select_indicator (UrView *view, const UrIndicator *indicator)
{
  UrViewInterface *iface = UR_VIEW_GET_IFACE (view);

  if (iface->select_indicator != NULL)
    iface->select_indicator (view, indicator);
}

/**
 * ur_view_set_hits:
 * @view: a view
 * @hits: (element-type UrHit) (nullable): the hits of the whole report, or %NULL for none
 * @current: index of the hit the reader is at, or -1
 *
 * Marks the words found that are in this view's part.  The view keeps its own copy.
 */
void
ur_view_set_hits (UrView *view, GArray *hits, int current)
{
  UrViewInterface *iface = UR_VIEW_GET_IFACE (view);

  if (iface->set_hits != NULL)
    iface->set_hits (view, hits, current);
}

/**
 * ur_view_set_notes:
 * @view: a view
 * @placed: (element-type UrPlacedNote) (nullable): the reader's notes on the whole report, or %NULL for none
 *
 * Marks those that are in this view's part.  The view keeps its own copy of what it needs.
 */
void
ur_view_set_notes (UrView *view, const GArray *placed)
{
  UrViewInterface *iface = UR_VIEW_GET_IFACE (view);

  if (iface->set_notes != NULL)
    iface->set_notes (view, placed);
}

/**
 * ur_view_list_meant:
 * @view: a view
 * @places: (element-type UrPlace): an empty list, which gets what a note would be about now: the selected
 *   words, one place a paragraph; the figure that is meant; or the paragraph that the reader is at
 *
 * Returns: (transfer none) (nullable): the indicator that is meant, if one is
 */
const UrIndicator *
ur_view_list_meant (UrView *view, GArray *places)
{
  UrViewInterface *iface = UR_VIEW_GET_IFACE (view);

  return iface->list_meant != NULL ? iface->list_meant (view, places) : NULL;
}

/**
 * ur_view_get_current_chart_view:
 * @view: a view
 *
 * Returns: (nullable) (transfer none): the chart that Ctrl+T, Ctrl+E and Ctrl+Shift+S mean, or %NULL
 */
GtkWidget *
ur_view_get_current_chart_view (UrView *view)
{
  UrViewInterface *iface = UR_VIEW_GET_IFACE (view);

  return iface->get_current_chart_view != NULL ? iface->get_current_chart_view (view) : NULL;
}

/**
 * ur_view_list_panes:
 * @view: a view
 *
 * Returns: (element-type GtkWidget) (transfer full): the panes on screen, in reading order
 */
GPtrArray *
ur_view_list_panes (UrView *view)
{
  UrViewInterface *iface = UR_VIEW_GET_IFACE (view);

  return iface->list_panes != NULL ? iface->list_panes (view) : g_ptr_array_new ();
}

/**
 * ur_view_step_section:
 * @view: a view
 * @step: 1 for the next section, -1 for the previous one
 */
void
ur_view_step_section (UrView *view, int step)
{
  UrViewInterface *iface = UR_VIEW_GET_IFACE (view);

  if (iface->step_section != NULL)
    iface->step_section (view, step);
}

/**
 * ur_view_toggle_outline:
 * @view: a view
 *
 * Shows or hides the list of sections.
 */
void
ur_view_toggle_outline (UrView *view)
{
  UrViewInterface *iface = UR_VIEW_GET_IFACE (view);

  if (iface->toggle_outline != NULL)
    iface->toggle_outline (view);
}

/**
 * ur_view_get_top:
 * @view: a view
 * @top: (out): the section or the word of the line that is at the top
 * @pixels: (out): how far the top of the view is under the top of that line
 *
 * Where exactly the reader left the view, which need not be in the section that counts as read.
 *
 * Returns: whether the view knows
 */
gboolean
ur_view_get_top (UrView *view, UrPlace *top, int *pixels)
{
  UrViewInterface *iface = UR_VIEW_GET_IFACE (view);

  ur_place_init (top);
  *pixels = 0;
  return iface->get_top != NULL && iface->get_top (view, top, pixels);
}

/**
 * ur_view_set_top:
 * @view: a view that was just told to go to a place, and has no size yet
 * @top: what ur_view_get_top() found another time
 * @pixels: likewise
 *
 * Has the view come out exactly so.
 */
void
ur_view_set_top (UrView *view, const UrPlace *top, int pixels)
{
  UrViewInterface *iface = UR_VIEW_GET_IFACE (view);

  if (iface->set_top != NULL)
    iface->set_top (view, top, pixels);
}

/**
 * ur_view_save:
 * @view: a view
 *
 * Writes down what the reader made of its panes, for the next start.
 */
void
ur_view_save (UrView *view)
{
  UrViewInterface *iface = UR_VIEW_GET_IFACE (view);

  if (iface->save != NULL)
    iface->save (view);
}

/**
 * ur_view_emit_place_changed:
 * @view: a view
 *
 * For the views themselves: says that ur_view_get_place() has a new answer.
 */
void
ur_view_emit_place_changed (UrView *view)
{
  g_signal_emit (view, signals[PLACE_CHANGED], 0);
}
