/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-view-private.h"

#include "ur-style.h"

#define TINT_RADIUS 4
/* How far paint may stand out at the sides. */
#define OVERHANG 12

static void
to_rgba (guint32 rgb, GdkRGBA *color)
{
  *color = (GdkRGBA){ ((rgb >> 16) & 0xff) / 255.f, ((rgb >> 8) & 0xff) / 255.f, (rgb & 0xff) / 255.f, 1 };
}

static void
ensure_node (UrChartView *self, int width, int height)
{
  const UrPalette *palette = ur_style_get_palette ();
  GtkSnapshot *snapshot;
  UrCanvas *canvas;
  cairo_t *cr;

  if (self->node != NULL && self->palette == palette && self->node_width == width &&
      self->node_height == height)
    return;
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->palette = palette;
  self->node_width = width;
  self->node_height = height;
  snapshot = gtk_snapshot_new ();
  /* Marks may be a little out of the picture, as the hanging quotation marks of titles do. */
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (-OVERHANG, 0, width + 2 * OVERHANG, height));
  cairo_scale (cr, self->scale, self->scale);
  canvas = ur_canvas_cairo_new (cr);
  ur_scene_paint (ur_chart_layout_get_scene (self->layout), canvas, palette);
  ur_canvas_free (canvas);
  cairo_destroy (cr);
  self->node = gtk_snapshot_free_to_node (snapshot);
}

/* Where there are but two colours a frame does for a tint. */
static void
snapshot_tint (UrChartView *self, GtkSnapshot *snapshot, int i)
{
  const UrMark *mark = ur_chart_view_peek_mark (self, i);
  GskRoundedRect rounded;
  graphene_rect_t rect;
  GdkRGBA color;

  if (mark == NULL)
    return;
  graphene_rect_init (&rect, mark->row.x, mark->row.y, mark->row.width, mark->row.height);
  graphene_rect_scale (&rect, self->scale, self->scale, &rect);
  to_rgba (self->palette->rgb[self->palette->high_contrast ? UR_COLOR_TEXT1 : UR_COLOR_TINT], &color);
  gsk_rounded_rect_init_from_rect (&rounded, &rect, TINT_RADIUS);
  if (self->palette->high_contrast)
    {
      gtk_snapshot_append_border (snapshot, &rounded, (float[]){ 2, 2, 2, 2 },
                                  (GdkRGBA[]){ color, color, color, color });
      return;
    }
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &color, &rect);
  gtk_snapshot_pop (snapshot);
}

/* A page that shows the sentences of the chosen mark tells by its tint which one that is; with a single mark
 * there is nothing to tell. */
static gboolean
shows_choice (UrChartView *self)
{
  guint n;

  ur_chart_layout_get_marks (self->layout, &n);
  return (self->sources_elsewhere && n > 1) ||
         (gtk_widget_has_focus (GTK_WIDGET (self)) && !self->sources_elsewhere) ||
         (self->popover != NULL && gtk_widget_get_mapped (self->popover));
}

/**
 * ur_chart_view_snapshot:
 * @snapshot: what it is drawn into
 *
 * The vfunc of #GtkWidgetClass: the painted chart is kept as a node; what follows the pointer is drawn above
 * it.
 */
void
ur_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UrChartView *self = UR_CHART_VIEW (widget);

  if (!ur_chart_view_ensure_layout (self, gtk_widget_get_width (widget), gtk_widget_get_height (widget)))
    return;
  ensure_node (self, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  if (shows_choice (self))
    snapshot_tint (self, snapshot, self->mark);
  if (self->hover != self->mark)
    snapshot_tint (self, snapshot, self->hover);
  ur_chart_view_snapshot_hits (self, snapshot);
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
}
