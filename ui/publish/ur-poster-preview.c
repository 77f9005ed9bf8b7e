/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-poster-preview.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define MARGIN 24
#define GAP 20
#define LEAST_WIDTH 240
#define TILE 400.0 /* px on screen */
#define AHEAD 200  /* px painted beyond what is seen */

/* The long picture as wide as there is room, one slice below the other.  It is painted in tiles, and only
 * where it is seen. */
struct _UrPosterPreview
{
  GtkWidget parent_instance;

  UrPoster *poster;
  GHashTable *tiles; /* (element-type guint GskRenderNode), of the scale below */
  double scale;      /* screen px for a px of the picture */
  GtkAdjustment *adjustment;
};

G_DEFINE_FINAL_TYPE (UrPosterPreview, ur_poster_preview, GTK_TYPE_WIDGET)

static guint
get_n_slices (UrPosterPreview *self)
{
  return self->poster != NULL ? ur_poster_get_n_slices (self->poster) : 0;
}

static double
get_scale (UrPosterPreview *self, int width)
{
  guint picture;

  if (get_n_slices (self) == 0)
    return 1;
  ur_poster_get_size (self->poster, 0, &picture, NULL);
  return MIN (1.0, MAX (width - 2 * MARGIN, LEAST_WIDTH) / (double) picture);
}

/* Where a slice is, screen px. */
static double
get_slice_top (UrPosterPreview *self, guint slice, double scale)
{
  double y = MARGIN;

  for (guint i = 0; i < slice; i++)
    {
      guint height;

      ur_poster_get_size (self->poster, i, NULL, &height);
      y += ceil (height * scale) + GAP;
    }
  return y;
}

static void
ur_poster_preview_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  UrPosterPreview *self = UR_POSTER_PREVIEW (widget);
  double scale = get_scale (self, for_size > 0 ? for_size : 700);

  *minimum = *natural = LEAST_WIDTH + 2 * MARGIN;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = (int) ceil (get_slice_top (self, get_n_slices (self), scale)) + MARGIN -
                          (get_n_slices (self) ? GAP : 0);
}

static GtkSizeRequestMode
ur_poster_preview_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static GskRenderNode *
paint_tile (UrPosterPreview *self, guint slice, double top, double width, double height)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr =
      gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  UrCanvas *canvas;

  cairo_translate (cr, 0, -top);
  cairo_scale (cr, self->scale, self->scale);
  canvas = ur_canvas_cairo_new (cr);
  ur_poster_paint (self->poster, slice, canvas);
  ur_canvas_free (canvas);
  cairo_destroy (cr);
  return gtk_snapshot_free_to_node (snapshot);
}

static GskRenderNode *
ensure_tile (UrPosterPreview *self, guint slice, guint tile, double width, double height)
{
  gpointer key = GUINT_TO_POINTER (slice << 16 | tile);
  GskRenderNode *node = g_hash_table_lookup (self->tiles, key);

  if (node != NULL)
    return node;
  node = paint_tile (self, slice, tile * TILE, width, height);
  if (node != NULL)
    g_hash_table_insert (self->tiles, key, node);
  return node;
}

static void
get_seen (UrPosterPreview *self, double *top, double *bottom)
{
  *top = 0;
  *bottom = gtk_widget_get_height (GTK_WIDGET (self));
  if (self->adjustment == NULL)
    return;
  *top = gtk_adjustment_get_value (self->adjustment) - AHEAD;
  *bottom = *top + gtk_adjustment_get_page_size (self->adjustment) + 2 * AHEAD;
}

static void
snapshot_sheet (GtkSnapshot *snapshot, const graphene_rect_t *rect)
{
  static const GdkRGBA near_shadow = { 0, 0, 0, 0.20f };
  static const GdkRGBA far_shadow = { 0, 0, 0, 0.12f };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, rect, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &far_shadow, 0, 4, 0, 14);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &near_shadow, 0, 1, 0, 3);
}

static void
snapshot_slice (UrPosterPreview *self, GtkSnapshot *snapshot, guint slice, double x, double y)
{
  double top, bottom, width, height;
  guint w, h;

  ur_poster_get_size (self->poster, slice, &w, &h);
  width = round (w * self->scale);
  height = ceil (h * self->scale);
  get_seen (self, &top, &bottom);
  snapshot_sheet (snapshot, &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) height));
  for (guint tile = 0; tile * TILE < height; tile++)
    {
      double at = tile * TILE;
      double part = MIN (TILE, height - at);
      GskRenderNode *node;

      if (y + at > bottom || y + at + part < top)
        continue;
      node = ensure_tile (self, slice, tile, width, part);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) (y + at)));
      if (node != NULL)
        gtk_snapshot_append_node (snapshot, node);
      gtk_snapshot_restore (snapshot);
    }
}

static void
ur_poster_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UrPosterPreview *self = UR_POSTER_PREVIEW (widget);
  int width = gtk_widget_get_width (widget);
  double scale = get_scale (self, width);
  guint picture;

  if (get_n_slices (self) == 0)
    return;
  if (scale != self->scale)
    g_hash_table_remove_all (self->tiles);
  self->scale = scale;
  ur_poster_get_size (self->poster, 0, &picture, NULL);
  for (guint i = 0; i < get_n_slices (self); i++)
    snapshot_slice (self, snapshot, i, round ((width - picture * scale) / 2), get_slice_top (self, i, scale));
}

static void
scrolled_cb (UrPosterPreview *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (UrPosterPreview *self, GtkAdjustment *adjustment)
{
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustment, scrolled_cb, self);
  g_set_object (&self->adjustment, adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

static void
ur_poster_preview_root (GtkWidget *widget)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  GTK_WIDGET_CLASS (ur_poster_preview_parent_class)->root (widget);
  if (scrolled != NULL)
    set_adjustment (UR_POSTER_PREVIEW (widget),
                    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled)));
}

static void
ur_poster_preview_unroot (GtkWidget *widget)
{
  set_adjustment (UR_POSTER_PREVIEW (widget), NULL);
  GTK_WIDGET_CLASS (ur_poster_preview_parent_class)->unroot (widget);
}

static void
ur_poster_preview_dispose (GObject *object)
{
  UrPosterPreview *self = UR_POSTER_PREVIEW (object);

  set_adjustment (self, NULL);
  g_clear_pointer (&self->poster, ur_poster_unref);
  g_hash_table_remove_all (self->tiles);
  G_OBJECT_CLASS (ur_poster_preview_parent_class)->dispose (object);
}

static void
ur_poster_preview_finalize (GObject *object)
{
  g_hash_table_unref (UR_POSTER_PREVIEW (object)->tiles);
  G_OBJECT_CLASS (ur_poster_preview_parent_class)->finalize (object);
}

static void
ur_poster_preview_class_init (UrPosterPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_poster_preview_dispose;
  G_OBJECT_CLASS (klass)->finalize = ur_poster_preview_finalize;
  widget_class->measure = ur_poster_preview_measure;
  widget_class->get_request_mode = ur_poster_preview_get_request_mode;
  widget_class->snapshot = ur_poster_preview_snapshot;
  widget_class->root = ur_poster_preview_root;
  widget_class->unroot = ur_poster_preview_unroot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ur_poster_preview_init (UrPosterPreview *self)
{
  self->tiles = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) gsk_render_node_unref);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Preview of the long picture"), -1);
}

/**
 * ur_poster_preview_set_poster:
 * @preview: the preview
 * @poster: (nullable): what it shows
 */
void
ur_poster_preview_set_poster (UrPosterPreview *preview, UrPoster *poster)
{
  g_autofree char *description = poster != NULL ? ur_poster_dup_description (poster) : NULL;

  if (poster != NULL)
    ur_poster_ref (poster);
  g_clear_pointer (&preview->poster, ur_poster_unref);
  preview->poster = poster;
  g_hash_table_remove_all (preview->tiles);
  if (description != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (preview), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    description, -1);
  gtk_widget_queue_resize (GTK_WIDGET (preview));
  gtk_widget_queue_draw (GTK_WIDGET (preview));
}

/**
 * ur_poster_preview_get_poster:
 * @preview: the preview
 *
 * Returns: (transfer none) (nullable): what it shows
 */
UrPoster *
ur_poster_preview_get_poster (UrPosterPreview *preview)
{
  return preview->poster;
}

/**
 * ur_poster_preview_show_block:
 * @preview: the preview
 * @id: of a block
 *
 * Scrolls so that the block begins at the top.
 */
void
ur_poster_preview_show_block (UrPosterPreview *preview, const char *id)
{
  double y, height;
  double scale = get_scale (preview, gtk_widget_get_width (GTK_WIDGET (preview)));
  guint slice = 0, h = 0;

  if (preview->poster == NULL || preview->adjustment == NULL ||
      !ur_poster_find_block (preview->poster, id, &y, &height))
    return;
  for (; slice + 1 < get_n_slices (preview); slice++)
    {
      ur_poster_get_size (preview->poster, slice, NULL, &h);
      if (y < h - 30)
        break;
      y -= h;
    }
  gtk_adjustment_set_value (preview->adjustment,
                            get_slice_top (preview, slice, scale) + MAX (y, 0) * scale - MARGIN / 2);
}
