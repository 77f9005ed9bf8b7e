/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-page-view-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define LEAST_SIZE 160
#define LEAST_SCALE (0.1 * 96 / 72)
#define LARGEST_SCALE (4.0 * 96 / 72)

G_DEFINE_FINAL_TYPE (UrPageView, ur_page_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static guint
get_n_pages (UrPageView *self)
{
  return self->pages != NULL ? ur_pages_get_n_pages (self->pages) : 0;
}

/**
 * ur_page_view_get_n_shown:
 * @self: the preview
 *
 * Returns: how many sheets are side by side: 0, 1 or 2
 */
guint
ur_page_view_get_n_shown (UrPageView *self)
{
  guint n_left = get_n_pages (self) - MIN (self->first, get_n_pages (self));

  return MIN (n_left, self->dual ? 2u : 1u);
}

/* Columns keep their width when the last page is alone. */
static guint
get_n_columns (UrPageView *self)
{
  return self->dual && get_n_pages (self) > 1 ? 2 : 1;
}

static void
tell (UrPageView *self)
{
  g_autofree char *text = NULL;
  guint n_pages = get_n_pages (self);

  if (n_pages > 0)
    text = g_strdup_printf (_ ("Preview, page %u of %u"), self->first + 1, n_pages);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text != NULL ? text : _ ("Preview"), -1);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static gboolean
tell_idle_cb (gpointer data)
{
  UrPageView *self = data;

  self->tell_idle = 0;
  tell (self);
  return G_SOURCE_REMOVE;
}

static void
changed (UrPageView *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  tell (self);
}

/**
 * ur_page_view_get_content_size:
 * @self: the preview
 *
 * How large the sheets on show are together at a scale, in pixels, gaps included.
 */
void
ur_page_view_get_content_size (UrPageView *self, double scale, double *width, double *height)
{
  double page_width = 595;
  double page_height = 842;

  if (self->pages != NULL)
    ur_pages_get_size (self->pages, &page_width, &page_height);
  *width = get_n_columns (self) * page_width * scale + (get_n_columns (self) - 1) * UR_PAGE_VIEW_GAP +
           2 * UR_PAGE_VIEW_MARGIN_SIDE;
  *height = page_height * scale + 2 * UR_PAGE_VIEW_MARGIN_TOP;
}

static double
get_fitting_scale (UrPageView *self, int width, int height)
{
  double page_width = 595;
  double page_height = 842;
  guint n_columns = get_n_columns (self);
  double by_width;
  double by_height;

  if (self->pages != NULL)
    ur_pages_get_size (self->pages, &page_width, &page_height);
  by_width =
      (width - 2 * UR_PAGE_VIEW_MARGIN_SIDE - (n_columns - 1) * UR_PAGE_VIEW_GAP) / (n_columns * page_width);
  by_height = (height - 2 * UR_PAGE_VIEW_MARGIN_TOP) / page_height;
  return CLAMP (MIN (by_width, by_height), LEAST_SCALE, LARGEST_SCALE);
}

static void
ur_page_view_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  UrPageView *self = UR_PAGE_VIEW (widget);
  double width;
  double height;

  *minimum = *natural = LEAST_SIZE;
  if (self->fixed_scale > 0)
    {
      ur_page_view_get_content_size (self, self->fixed_scale, &width, &height);
      *minimum = *natural = (int) ceil (orientation == GTK_ORIENTATION_HORIZONTAL ? width : height);
    }
}

static void
ur_page_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrPageView *self = UR_PAGE_VIEW (widget);
  double scale = self->fixed_scale > 0 ? self->fixed_scale : get_fitting_scale (self, width, height);

  if (scale == self->scale)
    return;
  self->scale = scale;
  /* Labels must not change their size while sizes are being given out. */
  if (self->tell_idle == 0)
    self->tell_idle = g_idle_add (tell_idle_cb, self);
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, gpointer data)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  ur_page_view_zoom_by (data, pow (1.1, -dy));
  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (GtkGesture *gesture, GdkEventSequence *sequence, gpointer data)
{
  UrPageView *self = data;

  g_object_set_data_full (G_OBJECT (gesture), "ur-scale", g_memdup2 (&self->scale, sizeof self->scale),
                          g_free);
}

static void
pinch_cb (GtkGestureZoom *gesture, double factor, gpointer data)
{
  UrPageView *self = data;
  const double *start = g_object_get_data (G_OBJECT (gesture), "ur-scale");

  if (start != NULL && self->scale > 0)
    ur_page_view_zoom_by (self, *start * factor / self->scale);
}

static void
ur_page_view_dispose (GObject *object)
{
  UrPageView *self = UR_PAGE_VIEW (object);

  ur_page_view_forget_nodes (self);
  g_clear_handle_id (&self->tell_idle, g_source_remove);
  g_clear_pointer (&self->pages, ur_pages_unref);
  G_OBJECT_CLASS (ur_page_view_parent_class)->dispose (object);
}

static void
ur_page_view_class_init (UrPageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_page_view_dispose;
  widget_class->measure = ur_page_view_measure;
  widget_class->size_allocate = ur_page_view_size_allocate;
  widget_class->snapshot = ur_page_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "pageview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  ur_page_view_bind_passages (widget_class);

  /* The pages on show, their count or the zoom changed. */
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", UR_TYPE_PAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_page_view_init (UrPageView *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  self->dual = TRUE;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  g_signal_connect (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
  ur_page_view_add_passages (self);
  tell (self);
}

/* The passage that begins on the page, or else the one that goes on there. */
static void
set_anchor (UrPageView *self)
{
  UrPrintedPassage passage;
  UrRect rect;
  guint page;

  self->anchor = (UrPrintedPassage){ NULL, NULL };
  if (self->first == 0 || !ur_pages_get_first_passage (self->pages, self->first, &self->anchor))
    return;
  for (guint i = 0; i < ur_pages_get_n_regions (self->pages); i++)
    {
      ur_pages_get_region (self->pages, i, &page, &rect, &passage);
      if (page == self->first && ur_pages_find_page (self->pages, &passage) == page)
        {
          self->anchor = passage;
          return;
        }
    }
}

/**
 * ur_page_view_show_page:
 * @self: the preview
 *
 * Turns to a page.
 */
void
ur_page_view_show_page (UrPageView *self, guint page)
{
  self->first = self->dual ? page - page % 2 : page;
  set_anchor (self);
  changed (self);
}

/**
 * ur_page_view_set_pages:
 * @view: the preview
 * @pages: (nullable): what to show; the preview keeps a reference
 *
 * Shows other pages of the same report, at the same place where they reach that far.
 */
void
ur_page_view_set_pages (UrPageView *view, UrPages *pages)
{
  guint n_pages;

  if (pages != NULL)
    ur_pages_ref (pages);
  g_clear_pointer (&view->pages, ur_pages_unref);
  view->pages = pages;
  view->chosen = -1;
  n_pages = get_n_pages (view);
  if (pages != NULL && view->anchor.section != NULL)
    view->first = ur_pages_find_page (pages, &view->anchor);
  if (view->first >= n_pages)
    view->first = n_pages > 0 ? n_pages - 1 : 0;
  if (view->dual)
    view->first -= view->first % 2;
  view->scale = 0;
  ur_page_view_forget_nodes (view);
  changed (view);
}

/**
 * ur_page_view_set_dual:
 * @view: the preview
 * @dual: whether two pages are side by side
 */
void
ur_page_view_set_dual (UrPageView *view, gboolean dual)
{
  view->dual = dual;
  if (dual)
    view->first -= view->first % 2;
  view->scale = 0;
  changed (view);
}

/**
 * ur_page_view_set_photocopied:
 * @view: the preview
 * @photocopied: whether the pages are shown as a copier makes them; nothing else changes
 */
void
ur_page_view_set_photocopied (UrPageView *view, gboolean photocopied)
{
  view->photocopied = photocopied;
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

/**
 * ur_page_view_can_step:
 * @view: the preview
 * @step: 1 for the next pages, -1 for those before
 *
 * Returns: whether there are any
 */
gboolean
ur_page_view_can_step (UrPageView *view, int step)
{
  return step < 0 ? view->first > 0 : view->first + ur_page_view_get_n_shown (view) < get_n_pages (view);
}

/**
 * ur_page_view_step:
 * @view: the preview
 * @step: 1 for the next pages, -1 for those before
 */
void
ur_page_view_step (UrPageView *view, int step)
{
  guint n = view->dual ? 2 : 1;

  if (!ur_page_view_can_step (view, step))
    return;
  ur_page_view_show_page (view, step < 0 ? view->first - MIN (n, view->first) : view->first + n);
}

/**
 * ur_page_view_go_to_end:
 * @view: the preview
 * @last: to the last page rather than the first
 */
void
ur_page_view_go_to_end (UrPageView *view, gboolean last)
{
  guint n_pages = get_n_pages (view);

  ur_page_view_show_page (view, last && n_pages > 0 ? n_pages - 1 : 0);
}

/**
 * ur_page_view_zoom_by:
 * @view: the preview
 * @factor: times the present size
 */
void
ur_page_view_zoom_by (UrPageView *view, double factor)
{
  if (view->scale <= 0)
    return;
  view->fixed_scale = CLAMP (view->scale * factor, LEAST_SCALE, LARGEST_SCALE);
  changed (view);
}

/**
 * ur_page_view_zoom_to_fit:
 * @view: the preview
 *
 * Makes the pages as large as the view allows, and keeps them so.
 */
void
ur_page_view_zoom_to_fit (UrPageView *view)
{
  view->fixed_scale = 0;
  view->scale = 0;
  changed (view);
}

/**
 * ur_page_view_get_first_page:
 * @view: the preview
 *
 * Returns: the first page on show, from 0
 */
guint
ur_page_view_get_first_page (UrPageView *view)
{
  return view->first;
}

/**
 * ur_page_view_get_last_page:
 * @view: the preview
 *
 * Returns: the last page on show, from 0
 */
guint
ur_page_view_get_last_page (UrPageView *view)
{
  return view->first + MAX (ur_page_view_get_n_shown (view), 1) - 1;
}

/**
 * ur_page_view_get_zoom:
 * @view: the preview
 *
 * Returns: how large the pages are, 1 for their real size
 */
double
ur_page_view_get_zoom (UrPageView *view)
{
  return view->scale * 72 / 96;
}
