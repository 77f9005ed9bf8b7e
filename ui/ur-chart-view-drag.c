/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-view-private.h"

#include "ur-clip.h"
#include "ur-style.h"

#define ICON_WIDTH 280.0
#define HOT_SPOT 12

/* A chart can be dragged into another program, or into a folder. */

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, UrChartView *self)
{
  if (self->chart == NULL)
    return NULL;
  return ur_clip_new_for_chart (self->report, self->chart, UR_CLIP_DRAG);
}

/* The chart as it is on screen, on its own ground and small enough to see what lies below. */
static GdkPaintable *
paint_icon (UrChartView *self)
{
  g_autoptr (GdkPaintable) chart = gtk_widget_paintable_new (GTK_WIDGET (self));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double scale = MIN (1, ICON_WIDTH / MAX (width, 1));
  guint32 ground = ur_style_get_palette ()->rgb[UR_COLOR_PLOT];
  GdkRGBA color = { (float) (ground >> 16 & 0xff) / 255, (float) (ground >> 8 & 0xff) / 255,
                    (float) (ground & 0xff) / 255, 0.9f };
  graphene_size_t size = GRAPHENE_SIZE_INIT ((float) (width * scale), (float) (height * scale));

  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (0, 0, size.width, size.height));
  gdk_paintable_snapshot (chart, snapshot, size.width, size.height);
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

/* Lets the pointer take the chart out of the window. */
void
ur_chart_view_init_drag (UrChartView *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
}
