/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-page-view-private.h"

#include <math.h>

/* They are painted anew when they are next seen. */
void
ur_page_view_forget_nodes (UrPageView *self)
{
  for (guint i = 0; i < UR_PAGE_VIEW_MAX_SHOWN; i++)
    g_clear_pointer (&self->nodes[i], gsk_render_node_unref);
}

static GskRenderNode *
paint_page (UrPageView *self, guint page, double width, double height)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr =
      gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  UrCanvas *canvas;

  cairo_scale (cr, self->scale, self->scale);
  canvas = ur_canvas_cairo_new (cr);
  ur_pages_paint (self->pages, page, canvas);
  ur_canvas_free (canvas);
  cairo_destroy (cr);
  return gtk_snapshot_free_to_node (snapshot);
}

static GskRenderNode *
ensure_node (UrPageView *self, guint index, double width, double height)
{
  if (self->node_scale != self->scale)
    ur_page_view_forget_nodes (self);
  self->node_scale = self->scale;
  if (self->nodes[index] != NULL && self->node_pages[index] != self->first + index)
    g_clear_pointer (&self->nodes[index], gsk_render_node_unref);
  if (self->nodes[index] == NULL)
    self->nodes[index] = paint_page (self, self->first + index, width, height);
  self->node_pages[index] = self->first + index;
  return self->nodes[index];
}

static void
snapshot_sheet (GtkSnapshot *snapshot, GskRenderNode *node, double x, double y, double width, double height)
{
  static const GdkRGBA white = { 1, 1, 1, 1 };
  static const GdkRGBA near_shadow = { 0, 0, 0, 0.20f };
  static const GdkRGBA far_shadow = { 0, 0, 0, 0.12f };
  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &rect, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &far_shadow, 0, 4, 0, 14);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &near_shadow, 0, 1, 0, 3);
  gtk_snapshot_append_color (snapshot, &white, &rect);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  if (node != NULL)
    gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
}

void
ur_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UrPageView *self = UR_PAGE_VIEW (widget);
  guint n_shown = ur_page_view_get_n_shown (self);
  double page_width;
  double page_height;
  double content_width;
  double content_height;
  double x;

  if (n_shown == 0 || self->scale <= 0)
    return;
  ur_pages_get_size (self->pages, &page_width, &page_height);
  page_width = round (page_width * self->scale);
  page_height = round (page_height * self->scale);
  ur_page_view_get_content_size (self, self->scale, &content_width, &content_height);
  x = round (MAX ((gtk_widget_get_width (widget) - content_width) / 2, 0) + UR_PAGE_VIEW_MARGIN_SIDE);
  for (guint i = 0; i < n_shown; i++)
    {
      GskRenderNode *node = ensure_node (self, i, page_width, page_height);
      snapshot_sheet (snapshot, node, x, UR_PAGE_VIEW_MARGIN_TOP, page_width, page_height);
      x += page_width + UR_PAGE_VIEW_GAP;
    }
}
