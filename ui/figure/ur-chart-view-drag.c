/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-view-private.h"

#include "ur-clip.h"
#include "ur-style.h"

#define ICON_WIDTH 260.0f
#define PADDING 10.0f
#define HOT_SPOT 12

/* A chart can be dragged into another program, or into a folder. */

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, UrChartView *self)
{
  if (self->chart == NULL)
    return NULL;
  return ur_clip_new_for_chart (self->report, self->chart, UR_CLIP_DRAG, self->with_finding);
}

/* A sheet of the chart's own ground with a line round it. */
static void
append_sheet (UrChartView *self, GtkSnapshot *snapshot, const graphene_size_t *size)
{
  guint32 ground = ur_style_get_palette ()->rgb[UR_COLOR_PLOT];
  GdkRGBA color = { (float) (ground >> 16 & 0xff) / 255, (float) (ground >> 8 & 0xff) / 255,
                    (float) (ground & 0xff) / 255, 1 };
  const float widths[] = { 1, 1, 1, 1 };
  GskRoundedRect outline;
  GdkRGBA line;
  GdkRGBA lines[4];

  ur_style_get_color (GTK_WIDGET (self), "ur_line2", &line);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    lines[i] = line;
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, size->width, size->height), 0);
  gtk_snapshot_append_color (snapshot, &color, &outline.bounds);
  gtk_snapshot_append_border (snapshot, &outline, widths, lines);
}

/* The chart as it is on screen, small enough to see what lies below. */
static GdkPaintable *
paint_icon (UrChartView *self)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  float scale = MIN (1, ICON_WIDTH / MAX (width, 1));
  graphene_size_t size = GRAPHENE_SIZE_INIT (width * scale + 2 * PADDING, height * scale + 2 * PADDING);

  append_sheet (self, snapshot, &size);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (PADDING, PADDING));
  gtk_snapshot_scale (snapshot, scale, scale);
  ur_chart_view_snapshot (GTK_WIDGET (self), snapshot);
  return gtk_snapshot_free_to_paintable (snapshot, &size);
}

static void
begin_cb (GtkDragSource *source, GdkDrag *drag, UrChartView *self)
{
  g_autoptr (GdkPaintable) icon = paint_icon (self);

  /* It was no click after all. */
  g_clear_handle_id (&self->click, g_source_remove);
  gtk_drag_source_set_icon (source, icon, HOT_SPOT, HOT_SPOT);
}

/**
 * ur_chart_view_init_drag:
 * @self: the chart
 *
 * Lets the pointer take the chart out of the window.
 */
void
ur_chart_view_init_drag (UrChartView *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}
