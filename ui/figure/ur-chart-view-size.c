/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How large the chart is: its layout knows nothing of the text scale, which the view puts on top.
 */
#include "ur-chart-view-private.h"

#include <math.h>

#include "ur-export.h"
#include "ur-text-scale.h"

/* Of the layout.  Below this a card shows the table instead. */
#define MINIMUM_WIDTH 200
#define NATURAL_WIDTH 302
#define MOST_WIDTH 520 /* of a card: in a wider one the type is larger, not the bars alone */

/**
 * ur_chart_view_drop_layout:
 * @self: the chart
 *
 * Forgets the layout and its picture; they are made anew when they are next needed.
 */
void
ur_chart_view_drop_layout (UrChartView *self)
{
  g_clear_pointer (&self->layout, ur_chart_layout_free);
  g_clear_pointer (&self->node, gsk_render_node_unref);
}

/* A card is laid out for its width; where there is no room for large type that is as large as it can be.  A
 * picture is laid out as its file is and grows as a whole; only where its type would be smaller than the
 * reader wants is it laid out narrower. */
static void
find_scale (UrChartView *self, int width)
{
  double text = ur_text_scale_get ();

  if (self->form == UR_CHART_FORM_PICTURE)
    {
      self->layout_width = CLAMP (width / text, MINIMUM_WIDTH, UR_EXPORT_LAYOUT_WIDTH);
      self->scale = width / self->layout_width;
      return;
    }
  self->scale = text > 1 ? MAX (1, MIN (text, width / (double) MINIMUM_WIDTH)) : text;
  self->scale = MAX (self->scale, width / (double) MOST_WIDTH);
  self->layout_width = width / self->scale;
}

static int
get_height (UrChartView *self)
{
  return (int) ceil (ur_chart_layout_get_height (self->layout) * self->scale - .001);
}

static void
lay_out (UrChartView *self, int height)
{
  UrChartSpec spec = { .form = self->form,
                       .width = self->layout_width,
                       .with_title = TRUE,
                       .with_finding = self->with_finding,
                       .without_sign_notes = self->notes_elsewhere,
                       .min_height = height / self->scale };

  ur_chart_view_drop_layout (self);
  self->layout = ur_chart_layout_new (self->report, self->chart, &spec);
  self->stretched = spec.min_height;
}

/**
 * ur_chart_view_ensure_layout:
 * @self: the chart
 *
 * Lays the chart out for a width; where it gets more height than it takes, its notes sink to the foot.
 */
gboolean
ur_chart_view_ensure_layout (UrChartView *self, int width, int height)
{
  if (self->chart == NULL || width < 1)
    return FALSE;
  if (self->layout == NULL || self->width != width)
    {
      double before = self->layout_width;

      self->width = width;
      find_scale (self, width);
      if (self->layout == NULL || self->layout_width != before || self->stretched > 0)
        lay_out (self, 0);
      self->natural_height = get_height (self);
    }
  if (height >= self->natural_height && height != get_height (self))
    lay_out (self, height > self->natural_height ? height : 0);
  return TRUE;
}

/**
 * ur_chart_view_find_mark:
 * @self: the chart
 *
 * What the pointer is over, in pixels of the widget.
 */
int
ur_chart_view_find_mark (UrChartView *self, double x, double y)
{
  return self->layout != NULL ? ur_chart_layout_find_mark (self->layout, x / self->scale, y / self->scale)
                              : -1;
}

/**
 * ur_chart_view_get_mark_rectangle:
 * @self: the chart
 * @mark: a mark of the chart
 *
 * Returns: where a mark's row is, in pixels of the widget
 */
GdkRectangle
ur_chart_view_get_mark_rectangle (UrChartView *self, const UrMark *mark)
{
  return (GdkRectangle){ mark->row.x * self->scale, mark->row.y * self->scale, mark->row.width * self->scale,
                         mark->row.height * self->scale };
}

/**
 * ur_chart_view_measure:
 *
 * The vfunc of #GtkWidgetClass: a chart is as high as its layout takes at a width.
 */
void
ur_chart_view_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  UrChartView *self = UR_CHART_VIEW (widget);
  double natural_width = self->form == UR_CHART_FORM_PICTURE ? UR_EXPORT_LAYOUT_WIDTH : NATURAL_WIDTH;
  int usual = natural_width * ur_text_scale_get ();

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MINIMUM_WIDTH : 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (usual, MINIMUM_WIDTH) : 0;
  if (orientation == GTK_ORIENTATION_VERTICAL &&
      ur_chart_view_ensure_layout (self, for_size < 0 ? usual : MAX (for_size, MINIMUM_WIDTH), 0))
    *minimum = *natural = self->natural_height;
}

/**
 * ur_chart_view_rescale:
 * @self: the chart
 *
 * The text scale is another.
 */
void
ur_chart_view_rescale (UrChartView *self)
{
  ur_chart_view_drop_layout (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
