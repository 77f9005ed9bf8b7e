/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-slide-view.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ur-cairo-status.h"

#define N_KEPT 4 /* the slide on show, the ones beside it, and one to spare */

/* A slide as pixels. */
typedef struct
{
  int slide; /* or -1 */
  int width; /* device pixels */
  guint64 used;
  GdkTexture *texture;
} Kept;

/* Shows one slide as large as it fits.  Slides are painted once for a size and kept as pixels, so
 * that turning over takes no more than a frame. */
struct _UrSlideView
{
  GtkWidget parent_instance;

  UrSlides *slides;
  int slide; /* or -1 */
  int next;  /* is painted when there is nothing else to do; or -1 */
  UrBlank blank;
  Kept kept[N_KEPT];
  guint64 clock;
  guint idle;
};

G_DEFINE_FINAL_TYPE (UrSlideView, ur_slide_view, GTK_TYPE_WIDGET)

static void
forget (UrSlideView *self)
{
  for (guint i = 0; i < N_KEPT; i++)
    {
      g_clear_object (&self->kept[i].texture);
      self->kept[i].slide = -1;
    }
}

/* Where the slide is in the widget. */
static void
get_area (UrSlideView *self, graphene_rect_t *area)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double scale = MIN (width / UR_SLIDE_WIDTH, height / UR_SLIDE_HEIGHT);
  double shown_width = round (scale * UR_SLIDE_WIDTH);
  double shown_height = round (scale * UR_SLIDE_HEIGHT);

  graphene_rect_init (area, (float) floor ((width - shown_width) / 2),
                      (float) floor ((height - shown_height) / 2), (float) shown_width, (float) shown_height);
}

static int
get_pixels (UrSlideView *self)
{
  graphene_rect_t area;

  get_area (self, &area);
  return (int) area.size.width * gtk_widget_get_scale_factor (GTK_WIDGET (self));
}

/* NULL where memory is too short for it: the screen then stays empty. */
static GdkTexture *
paint (UrSlideView *self, int slide, int width)
{
  int height = MAX (1, (int) round ((double) width * UR_SLIDE_HEIGHT / UR_SLIDE_WIDTH));
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  UrCanvas *canvas;
  cairo_status_t status;
  g_autoptr (GBytes) bytes = NULL;

  cairo_scale (cr, (double) width / UR_SLIDE_WIDTH, (double) height / UR_SLIDE_HEIGHT);
  canvas = ur_canvas_cairo_new (cr);
  ur_slides_paint (self->slides, (guint) slide, canvas);
  ur_canvas_free (canvas);
  cairo_surface_flush (surface);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_message ("%s", ur_cairo_status_explain (status));
      cairo_surface_destroy (surface);
      return NULL;
    }
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) cairo_image_surface_get_stride (surface) * height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes,
                                 (gsize) cairo_image_surface_get_stride (surface));
}

static Kept *
find_kept (UrSlideView *self, int slide, int width)
{
  for (guint i = 0; i < N_KEPT; i++)
    if (self->kept[i].texture != NULL && self->kept[i].slide == slide && self->kept[i].width == width)
      return &self->kept[i];
  return NULL;
}

/* The place of the one that was used longest ago. */
static Kept *
find_oldest (UrSlideView *self)
{
  Kept *oldest = &self->kept[0];

  for (guint i = 1; i < N_KEPT; i++)
    if (self->kept[i].used < oldest->used)
      oldest = &self->kept[i];
  return oldest;
}

static GdkTexture *
ensure_texture (UrSlideView *self, int slide)
{
  int width = get_pixels (self);
  Kept *kept = find_kept (self, slide, width);

  if (width <= 0)
    return NULL;
  if (kept == NULL)
    {
      kept = find_oldest (self);
      g_clear_object (&kept->texture);
      kept->texture = paint (self, slide, width);
      kept->slide = slide;
      kept->width = width;
    }
  kept->used = ++self->clock;
  return kept->texture;
}

static gboolean
prepare_cb (gpointer data)
{
  UrSlideView *self = data;

  self->idle = 0;
  if (self->next >= 0 && self->slides != NULL)
    ensure_texture (self, self->next);
  return G_SOURCE_REMOVE;
}

static void
prepare_next (UrSlideView *self)
{
  if (self->idle == 0 && self->next >= 0 && self->slides != NULL)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, prepare_cb, self, NULL);
}

static void
ur_slide_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  static const GdkRGBA black = { 0, 0, 0, 1 };
  static const GdkRGBA white = { 1, 1, 1, 1 };
  UrSlideView *self = UR_SLIDE_VIEW (widget);
  graphene_rect_t area;
  graphene_rect_t all =
      GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  GdkTexture *texture;

  if (self->blank != UR_BLANK_NONE)
    gtk_snapshot_append_color (snapshot, self->blank == UR_BLANK_WHITE ? &white : &black, &all);
  if (self->blank != UR_BLANK_NONE || self->slides == NULL || self->slide < 0)
    return;
  get_area (self, &area);
  texture = ensure_texture (self, self->slide);
  if (texture != NULL)
    gtk_snapshot_append_texture (snapshot, texture, &area);
  prepare_next (self);
}

static GtkSizeRequestMode
ur_slide_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

/* As large as it is made; small ones ask for a size request. */
static void
ur_slide_view_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 160 : 90;
  *natural = *minimum;
}

static void
ur_slide_view_dispose (GObject *object)
{
  UrSlideView *self = UR_SLIDE_VIEW (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  forget (self);
  g_clear_pointer (&self->slides, ur_slides_unref);
  G_OBJECT_CLASS (ur_slide_view_parent_class)->dispose (object);
}

static void
ur_slide_view_class_init (UrSlideViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_slide_view_dispose;
  widget_class->snapshot = ur_slide_view_snapshot;
  widget_class->measure = ur_slide_view_measure;
  widget_class->get_request_mode = ur_slide_view_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "slide");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ur_slide_view_init (UrSlideView *self)
{
  self->slide = -1;
  self->next = -1;
  forget (self);
}

/**
 * ur_slide_view_new:
 *
 * Returns: (transfer floating): a view that shows nothing yet
 */
GtkWidget *
ur_slide_view_new (void)
{
  return g_object_new (UR_TYPE_SLIDE_VIEW, NULL);
}

/**
 * ur_slide_view_dup_name:
 * @slides: slides
 * @slide: index of one
 *
 * Returns: (transfer full): how a slide is called: its number, which one slide by itself does not have, and
 *   its title
 */
char *
ur_slide_view_dup_name (UrSlides *slides, int slide)
{
  const char *title = ur_slides_get_title (slides, (guint) slide);

  if (ur_slides_is_one (slides))
    return g_strdup_printf (_ ("Slide, %s"), title);
  return g_strdup_printf (_ ("Slide %d of %u, %s"), slide + 1, ur_slides_get_n_slides (slides), title);
}

/* What is said of the picture. */
static void
update_accessible (UrSlideView *self)
{
  g_autofree char *label = NULL;
  const char *text = "";

  if (self->slides == NULL || self->slide < 0)
    return;
  label = ur_slide_view_dup_name (self->slides, self->slide);
  text = ur_slides_get_text (self->slides, (guint) self->slide);
  if (self->blank != UR_BLANK_NONE)
    {
      g_free (label);
      label =
          g_strdup (self->blank == UR_BLANK_BLACK ? _ ("The screen is black") : _ ("The screen is white"));
      text = "";
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

/**
 * ur_slide_view_set_slides:
 * @view: a view
 * @slides: (nullable): slides; the view keeps a reference
 *
 * Shows the slide of the same number of other slides.
 */
void
ur_slide_view_set_slides (UrSlideView *view, UrSlides *slides)
{
  if (view->slides == slides)
    return;
  forget (view);
  g_clear_pointer (&view->slides, ur_slides_unref);
  view->slides = slides != NULL ? ur_slides_ref (slides) : NULL;
  view->slide = slides != NULL ? MIN (view->slide, (int) ur_slides_get_n_slides (slides) - 1) : -1;
  view->next = -1;
  update_accessible (view);
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

/**
 * ur_slide_view_set_slide:
 * @view: a view
 * @slide: index of a slide, or -1 for none
 *
 * Shows a slide.
 */
void
ur_slide_view_set_slide (UrSlideView *view, int slide)
{
  g_return_if_fail (view->slides != NULL && slide < (int) ur_slides_get_n_slides (view->slides));

  view->slide = slide;
  update_accessible (view);
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

/**
 * ur_slide_view_get_slide:
 * @view: a view
 *
 * Returns: index of the slide on show, or -1
 */
int
ur_slide_view_get_slide (UrSlideView *view)
{
  return view->slide;
}

/**
 * ur_slide_view_set_next:
 * @view: a view
 * @next: index of the slide that will probably be next, or -1
 *
 * Has a slide painted while there is nothing else to do.
 */
void
ur_slide_view_set_next (UrSlideView *view, int next)
{
  view->next = next;
}

/**
 * ur_slide_view_set_blank:
 * @view: a view
 * @blank: what to show instead of the slide
 *
 * Blanks the screen or shows the slide again.
 */
void
ur_slide_view_set_blank (UrSlideView *view, UrBlank blank)
{
  view->blank = blank;
  update_accessible (view);
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

/**
 * ur_slide_view_get_blank:
 * @view: a view
 *
 * Returns: what is shown instead of the slide
 */
UrBlank
ur_slide_view_get_blank (UrSlideView *view)
{
  return view->blank;
}
