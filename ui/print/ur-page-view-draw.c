/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-page-view-private.h"

#include <math.h>

/**
 * ur_page_view_forget_nodes:
 * @self: the preview
 *
 * They are painted anew when they are next seen.
 */
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

/* What a copier makes of a page: light tints vanish, dark ones run together.  Luminance as in sRGB. */
static void
push_copier (GtkSnapshot *snapshot)
{
  const float steepness = 4.0f;
  const float r = 0.2126f * steepness;
  const float g = 0.7152f * steepness;
  const float b = 0.0722f * steepness;
  const float values[16] = { r, r, r, 0, g, g, g, 0, b, b, b, 0, 0, 0, 0, 1 };
  const float shift = 0.5f - steepness * 0.78f; /* thin strokes stay, at small sizes too */
  graphene_matrix_t matrix;
  graphene_vec4_t offset;

  graphene_matrix_init_from_float (&matrix, values);
  graphene_vec4_init (&offset, shift, shift, shift, 0);
  gtk_snapshot_push_color_matrix (snapshot, &matrix, &offset);
}

static void
snapshot_sheet (UrPageView *self, GtkSnapshot *snapshot, GskRenderNode *node, const graphene_rect_t *rect)
{
  static const GdkRGBA white = { 1, 1, 1, 1 };
  static const GdkRGBA near_shadow = { 0, 0, 0, 0.20f };
  static const GdkRGBA far_shadow = { 0, 0, 0, 0.12f };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, rect, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &far_shadow, 0, 4, 0, 14);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &near_shadow, 0, 1, 0, 3);
  if (self->photocopied)
    push_copier (snapshot);
  gtk_snapshot_append_color (snapshot, &white, rect);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &rect->origin);
  if (node != NULL)
    gtk_snapshot_append_node (snapshot, node);
  gtk_snapshot_restore (snapshot);
  if (self->photocopied)
    gtk_snapshot_pop (snapshot);
}

/* The passage that keys have walked to. */
static void
snapshot_chosen (UrPageView *self, GtkSnapshot *snapshot)
{
  const GdkRGBA color = { 0.66f, 0.14f, 0.17f, 1 };
  const GdkRGBA colors[] = { color, color, color, color };
  const float widths[] = { 2, 2, 2, 2 };
  const float scale = (float) self->scale;
  graphene_rect_t sheet;
  GskRoundedRect outline;
  UrPrintedPassage passage;
  UrRect rect;
  guint page;

  ur_pages_get_region (self->pages, (guint) self->chosen, &page, &rect, &passage);
  if (page < self->first || page >= self->first + ur_page_view_get_n_shown (self))
    return;
  ur_page_view_get_sheet (self, page - self->first, &sheet);
  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT (sheet.origin.x + (float) rect.x * scale - 4,
                                                        sheet.origin.y + (float) rect.y * scale - 2,
                                                        (float) rect.width * scale + 8,
                                                        (float) rect.height * scale + 4),
                                   3);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

/**
 * ur_page_view_get_sheet:
 * @self: the preview
 *
 * Where a sheet that is on show lies in the widget.
 */
void
ur_page_view_get_sheet (UrPageView *self, guint index, graphene_rect_t *rect)
{
  double page_width;
  double page_height;
  double content_width;
  double content_height;
  double x;

  ur_pages_get_size (self->pages, &page_width, &page_height);
  page_width = round (page_width * self->scale);
  page_height = round (page_height * self->scale);
  ur_page_view_get_content_size (self, self->scale, &content_width, &content_height);
  x = round (MAX ((gtk_widget_get_width (GTK_WIDGET (self)) - content_width) / 2, 0) +
             UR_PAGE_VIEW_MARGIN_SIDE);
  graphene_rect_init (rect, (float) (x + index * (page_width + UR_PAGE_VIEW_GAP)),
                      (float) UR_PAGE_VIEW_MARGIN_TOP, (float) page_width, (float) page_height);
}

/**
 * ur_page_view_snapshot:
 * @snapshot: what it is drawn into
 *
 * The vfunc of #GtkWidgetClass: the sheets on show, painted once and kept as nodes.
 */
void
ur_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UrPageView *self = UR_PAGE_VIEW (widget);
  guint n_shown = ur_page_view_get_n_shown (self);

  if (n_shown == 0 || self->scale <= 0)
    return;
  for (guint i = 0; i < n_shown; i++)
    {
      graphene_rect_t rect;

      ur_page_view_get_sheet (self, i, &rect);
      snapshot_sheet (self, snapshot, ensure_node (self, i, rect.size.width, rect.size.height), &rect);
    }
  if (self->chosen >= 0 && gtk_widget_has_focus (widget))
    snapshot_chosen (self, snapshot);
}
