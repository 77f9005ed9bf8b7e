/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How large the chart is: its layout knows nothing of the desktop's text scale, which the view puts on top.
 */
#include "ur-chart-view-private.h"

#include <math.h>

#include "ur-style.h"

/* Of the layout.  Below this a card shows the table instead. */
#define MINIMUM_WIDTH 200
#define NATURAL_WIDTH 302

void
ur_chart_view_drop_layout (UrChartView *self)
{
  g_clear_pointer (&self->layout, ur_chart_layout_unref);
  g_clear_pointer (&self->node, gsk_render_node_unref);
}

/* Where there is no room for large type it is as large as it can be. */
static double
get_scale (int width)
{
  double scale = ur_style_get_text_scale ();

  return scale > 1 ? MAX (1, MIN (scale, width / (double) MINIMUM_WIDTH)) : scale;
}

static int
get_height (UrChartView *self)
{
  return (int) ceil (ur_chart_layout_get_height (self->layout) * self->scale - .001);
}

static void
lay_out (UrChartView *self, int width, int height)
{
  UrChartSpec spec = { .form = self->form,
                       .width = width / self->scale,
                       .with_title = TRUE,
                       .without_mark_notes = self->notes_elsewhere,
                       .min_height = height / self->scale };

  ur_chart_view_drop_layout (self);
  self->layout = ur_chart_layout_new (self->report, self->chart, &spec);
  self->width = width;
}

/* Lays the chart out for a width; where it gets more height than it takes, its notes sink to the foot. */
gboolean
ur_chart_view_ensure_layout (UrChartView *self, int width, int height)
{
  if (self->chart == NULL || width < 1)
    return FALSE;
  if (self->layout == NULL || self->width != width)
    {
      self->scale = get_scale (width);
      lay_out (self, width, 0);
      self->natural_height = get_height (self);
    }
  if (height >= self->natural_height && height != get_height (self))
    lay_out (self, width, height > self->natural_height ? height : 0);
  return TRUE;
}

/* What the pointer is over, in pixels of the widget. */
int
ur_chart_view_find_mark (UrChartView *self, double x, double y)
{
  return self->layout != NULL ? ur_chart_layout_find_mark (self->layout, x / self->scale, y / self->scale)
                              : -1;
}

GdkRectangle
ur_chart_view_get_mark_rectangle (UrChartView *self, const UrMark *mark)
{
  return (GdkRectangle){ mark->row.x * self->scale, mark->row.y * self->scale, mark->row.width * self->scale,
                         mark->row.height * self->scale };
}

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
  int usual = NATURAL_WIDTH * ur_style_get_text_scale ();

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MINIMUM_WIDTH : 0;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (usual, MINIMUM_WIDTH) : 0;
  if (orientation == GTK_ORIENTATION_VERTICAL &&
      ur_chart_view_ensure_layout (self, for_size < 0 ? usual : MAX (for_size, MINIMUM_WIDTH), 0))
    *minimum = *natural = self->natural_height;
}

/* The desktop's text scale is another. */
void
ur_chart_view_rescale (UrChartView *self)
{
  ur_chart_view_drop_layout (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
