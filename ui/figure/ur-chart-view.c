/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-view-private.h"

#include "ur-config.h"

#include "ur-chart-table.h"
#include "ur-figure-popover.h"
#include "ur-focus.h"
#include "ur-popover.h"
#include "ur-style.h"
#include "ur-text-scale.h"

/**
 * UrChartView:
 *
 * A chart on screen: an image to a screen reader, with a mark for every value that pointer and arrow keys
 * walk over.  Its height follows its width, its type the text scale.  What it paints is the
 * painter's display list, kept until width or style change; the tint of a mark lies under it, so that
 * pointing at a mark paints nothing anew.
 */
enum
{
  ACTIVATED,
  MARK_CHANGED,
  MARK_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrChartView, ur_chart_view, GTK_TYPE_WIDGET)

/**
 * ur_chart_view_peek_mark:
 * @self: the chart
 *
 * Returns: (transfer none) (nullable): mark number @i of the layout, %NULL for -1 or without a layout
 */
const UrMark *
ur_chart_view_peek_mark (UrChartView *self, int i)
{
  guint n = 0;
  const UrMark *marks = self->layout != NULL ? ur_chart_layout_get_marks (self->layout, &n) : NULL;

  return i >= 0 && i < (int) n ? &marks[i] : NULL;
}

/* Words */

/**
 * ur_chart_view_update_accessible:
 * @self: the chart
 *
 * Tells a screen reader the chart's title, its figures and the chosen mark.
 */
void
ur_chart_view_update_accessible (UrChartView *self)
{
  const UrMark *mark = ur_chart_view_peek_mark (self, self->mark);
  g_autofree char *description = NULL;

  if (self->chart == NULL)
    return;
  description = ur_chart_dup_full_text (self->report, self->chart, self->with_finding);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mark != NULL && self->walked ? mark->spoken : self->chart->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/* Doing */

static gboolean
find_shown (gpointer data, GdkRectangle *at)
{
  UrChartView *self = data;
  const UrMark *mark = ur_chart_view_peek_mark (self, self->shown);

  if (mark != NULL)
    *at = ur_chart_view_get_mark_rectangle (self, mark);
  return mark != NULL;
}

/**
 * ur_chart_view_show_mark:
 * @self: the chart
 * @i: a mark of the chart
 *
 * Opens the sentence of a mark.
 */
void
ur_chart_view_show_mark (UrChartView *self, int i)
{
  const UrMark *mark = ur_chart_view_peek_mark (self, i);
  GdkRectangle at;

  if (mark == NULL)
    return;
  at = ur_chart_view_get_mark_rectangle (self, mark);
  self->shown = i;

  if (self->readout != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->readout));
  if (self->popover == NULL)
    {
      self->popover = ur_figure_popover_new ();
      gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
      ur_popover_set_target (GTK_POPOVER (self->popover), find_shown, self);
    }
  ur_figure_popover_set_foreign (UR_FIGURE_POPOVER (self->popover), self->foreign);
  if (mark->whole != NULL)
    ur_figure_popover_show_share (UR_FIGURE_POPOVER (self->popover), self->report, mark->indicator,
                                  mark->whole, &at);
  else
    ur_figure_popover_show (UR_FIGURE_POPOVER (self->popover), self->report, mark->indicator, &at);
}

/**
 * ur_chart_view_activate:
 * @self: the chart
 *
 * The chart as a whole was asked for.
 */
void
ur_chart_view_activate (UrChartView *self)
{
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/**
 * ur_chart_view_emit_mark:
 * @self: the chart
 *
 * Another mark was chosen, or the chosen one was asked for.
 */
void
ur_chart_view_emit_mark (UrChartView *self, gboolean activated)
{
  g_signal_emit (self, signals[activated ? MARK_ACTIVATED : MARK_CHANGED], 0);
}

static gboolean
ur_chart_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return ur_focus_in_popover (widget, direction) ||
         GTK_WIDGET_CLASS (ur_chart_view_parent_class)->focus (widget, direction);
}

/* Size */

static GtkSizeRequestMode
ur_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ur_chart_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrChartView *self = UR_CHART_VIEW (widget);

  if (ur_chart_view_ensure_layout (self, width, height))
    ur_chart_view_update_accessible (self);
}

static void
ur_chart_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ur_chart_view_parent_class)->css_changed (widget, change);
  if (ur_style_get_palette () != UR_CHART_VIEW (widget)->palette)
    gtk_widget_queue_draw (widget);
}

static void
ur_chart_view_dispose (GObject *object)
{
  UrChartView *self = UR_CHART_VIEW (object);

  g_clear_handle_id (&self->click, g_source_remove);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->readout, gtk_widget_unparent);
  ur_chart_view_drop_layout (self);
  self->chart = NULL;
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->report, ur_report_unref);
  G_OBJECT_CLASS (ur_chart_view_parent_class)->dispose (object);
}

static void
ur_chart_view_class_init (UrChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_chart_view_dispose;
  widget_class->focus = ur_chart_view_focus;
  widget_class->snapshot = ur_chart_view_snapshot;
  widget_class->measure = ur_chart_view_measure;
  widget_class->size_allocate = ur_chart_view_size_allocate;
  widget_class->get_request_mode = ur_chart_view_get_request_mode;
  widget_class->query_tooltip = ur_chart_view_query_tooltip;
  widget_class->css_changed = ur_chart_view_css_changed;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  ur_chart_view_add_bindings (widget_class);
  /**
   * UrChartView::activated:
   *
   * The chart as a whole was opened: Enter without a mark, or a double click.
   */
  signals[ACTIVATED] =
      g_signal_new ("activated", UR_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * UrChartView::mark-changed:
   *
   * The reader chose another mark.
   */
  signals[MARK_CHANGED] = g_signal_new ("mark-changed", UR_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 0);
  /**
   * UrChartView::mark-activated:
   *
   * The sentences of the chosen mark were asked for, where they are elsewhere on the page.
   */
  signals[MARK_ACTIVATED] = g_signal_new ("mark-activated", UR_TYPE_CHART_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_chart_view_init (UrChartView *self)
{
  self->hover = -1;
  self->mark = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  ur_chart_view_init_input (self);
  ur_chart_view_init_drag (self);
  ur_text_scale_watch (self, G_CALLBACK (ur_chart_view_rescale));
}

/* Public */

/**
 * ur_chart_view_set_chart:
 * @view: the view
 * @report: the report of @chart; the view keeps a reference
 * @chart: (nullable): what to draw, or %NULL for nothing
 *
 * Draws another chart.
 */
void
ur_chart_view_set_chart (UrChartView *view, UrReport *report, const UrChart *chart)
{
  UrReport *old;

  g_return_if_fail (UR_IS_CHART_VIEW (view));
  g_return_if_fail (report != NULL);

  if (view->chart == chart && view->report == report)
    return;
  old = view->report;
  if (old != report)
    ur_chart_view_set_hits (view, NULL, -1);
  view->report = ur_report_ref (report);
  g_clear_pointer (&old, ur_report_unref);
  view->chart = chart;
  view->mark = view->hover = -1;
  view->walked = FALSE;
  ur_chart_view_drop_layout (view);
  ur_chart_view_update_accessible (view);
  ur_chart_view_update_readout (view);
  gtk_widget_queue_resize (GTK_WIDGET (view));
}

/**
 * ur_chart_view_set_form:
 * @view: the view
 * @form: the frame and type sizes to use
 *
 * Draws the chart as in a card, or as in an exported picture.
 */
void
ur_chart_view_set_form (UrChartView *view, UrChartForm form)
{
  g_return_if_fail (UR_IS_CHART_VIEW (view));

  view->form = form;
  ur_chart_view_drop_layout (view);
  gtk_widget_queue_resize (GTK_WIDGET (view));
}

/**
 * ur_chart_view_set_with_finding:
 * @view: the view
 * @with_finding: whether the chart says under its title what it shows, where that can be said
 */
void
ur_chart_view_set_with_finding (UrChartView *view, gboolean with_finding)
{
  g_return_if_fail (UR_IS_CHART_VIEW (view));

  view->with_finding = with_finding;
  ur_chart_view_drop_layout (view);
  ur_chart_view_update_accessible (view);
  gtk_widget_queue_resize (GTK_WIDGET (view));
}

/**
 * ur_chart_view_get_with_finding:
 * @view: the view
 *
 * Returns: whether the chart says what it shows, and is copied and saved so
 */
gboolean
ur_chart_view_get_with_finding (UrChartView *view)
{
  g_return_val_if_fail (UR_IS_CHART_VIEW (view), FALSE);

  return view->with_finding;
}

/**
 * ur_chart_view_set_foreign:
 * @view: the view
 * @foreign: whether its figures are, or may be, of another report than the one that the window shows, so that
 *   they cannot be bookmarked there
 */
void
ur_chart_view_set_foreign (UrChartView *view, gboolean foreign)
{
  g_return_if_fail (UR_IS_CHART_VIEW (view));

  view->foreign = foreign;
}

/**
 * ur_chart_view_set_notes_elsewhere:
 * @view: the view
 * @elsewhere: whether the page tells what signs after labels (†) mean, so that the chart need not
 */
void
ur_chart_view_set_notes_elsewhere (UrChartView *view, gboolean elsewhere)
{
  g_return_if_fail (UR_IS_CHART_VIEW (view));

  view->notes_elsewhere = elsewhere;
  ur_chart_view_drop_layout (view);
  gtk_widget_queue_resize (GTK_WIDGET (view));
}

/**
 * ur_chart_view_set_sources_elsewhere:
 * @view: the view
 * @elsewhere: whether the page itself shows the sentences of the chosen mark
 *
 * Then the chosen mark keeps its tint without the focus, no words are beside it, and asking for it is told
 * by #UrChartView::mark-activated.
 */
void
ur_chart_view_set_sources_elsewhere (UrChartView *view, gboolean elsewhere)
{
  g_return_if_fail (UR_IS_CHART_VIEW (view));

  view->sources_elsewhere = elsewhere;
  ur_chart_view_update_readout (view);
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

/**
 * ur_chart_view_get_chart:
 * @view: the view
 *
 * Returns: (transfer none) (nullable): the chart on show
 */
const UrChart *
ur_chart_view_get_chart (UrChartView *view)
{
  g_return_val_if_fail (UR_IS_CHART_VIEW (view), NULL);

  return view->chart;
}

/**
 * ur_chart_view_get_report:
 * @view: the view
 *
 * Returns: (transfer none) (nullable): the report of the chart on show
 */
UrReport *
ur_chart_view_get_report (UrChartView *view)
{
  g_return_val_if_fail (UR_IS_CHART_VIEW (view), NULL);

  return view->report;
}

/**
 * ur_chart_view_get_mark:
 * @view: the view
 *
 * Returns: the chosen mark, or -1
 */
int
ur_chart_view_get_mark (UrChartView *view)
{
  g_return_val_if_fail (UR_IS_CHART_VIEW (view), -1);

  return view->mark;
}

/**
 * ur_chart_view_set_mark:
 * @view: the view
 * @mark: a mark, or -1 for none
 *
 * Chooses a mark for the page that holds the chart; the chart is still named by its title.
 */
void
ur_chart_view_set_mark (UrChartView *view, int mark)
{
  g_return_if_fail (UR_IS_CHART_VIEW (view));

  if (view->mark == mark)
    return;
  view->mark = mark;
  view->walked = FALSE;
  ur_chart_view_update_accessible (view);
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

/**
 * ur_chart_view_get_mark_bounds:
 * @view: the view
 * @target: a widget above it
 * @bounds: (out): where the chosen mark is, in @target's coordinates
 *
 * Returns: whether a mark is chosen and laid out
 */
gboolean
ur_chart_view_get_mark_bounds (UrChartView *view, GtkWidget *target, graphene_rect_t *bounds)
{
  const UrMark *mark = ur_chart_view_peek_mark (view, view->mark);
  double x, y;
  GdkRectangle area;

  if (mark == NULL)
    return FALSE;
  area = ur_chart_view_get_mark_rectangle (view, mark);
  if (!gtk_widget_translate_coordinates (GTK_WIDGET (view), target, area.x, area.y, &x, &y))
    return FALSE;
  graphene_rect_init (bounds, x, y, area.width, area.height);
  return TRUE;
}

/**
 * ur_chart_view_show_source:
 * @view: the view
 *
 * Opens the sentence of the chosen mark, or of the first when none is chosen.
 */
void
ur_chart_view_show_source (UrChartView *view)
{
  g_return_if_fail (UR_IS_CHART_VIEW (view));

  ur_chart_view_show_mark (view, MAX (view->mark, 0));
}
