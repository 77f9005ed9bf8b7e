/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a popover has room. */
#include "ur-popover-private.h"

#include <math.h>

#ifdef GDK_WINDOWING_X11
#include <gdk/x11/gdkx.h>
#endif

/* Between a popover and the edge of the monitor, px. */
#define MARGIN 4
/* GTK's own, px. */
#define BEAK_HEIGHT 12
/* A popover may be squeezed to this share of its height, and scrolls, unless what does not scroll takes more;
 * lower than that it would be of no use. */
#define LEAST_SHARE (2.0 / 3.0)

#define WANTED "ur-popover-wanted"

/* What its owner asked for, before it was fitted. */
typedef struct
{
  GtkPositionType position;
  gboolean has_arrow;
  int x_offset;
  int y_offset;
} Wanted;

static void
restore_cb (GtkPopover *popover)
{
  Wanted *wanted = g_object_get_data (G_OBJECT (popover), WANTED);

  if (wanted == NULL)
    return;
  gtk_popover_set_has_arrow (popover, wanted->has_arrow);
  gtk_popover_set_offset (popover, wanted->x_offset, wanted->y_offset);
  gtk_popover_set_position (popover, wanted->position);
  g_object_set_data (G_OBJECT (popover), WANTED, NULL);
}

/* Kept while the popover is open, so that its owner can change it between two times. */
static const Wanted *
ensure_wanted (GtkPopover *popover)
{
  Wanted *wanted = g_object_get_data (G_OBJECT (popover), WANTED);

  if (wanted != NULL)
    return wanted;
  wanted = g_new0 (Wanted, 1);
  wanted->position = gtk_popover_get_position (popover);
  wanted->has_arrow = gtk_popover_get_has_arrow (popover);
  gtk_popover_get_offset (popover, &wanted->x_offset, &wanted->y_offset);
  g_object_set_data_full (G_OBJECT (popover), WANTED, wanted, g_free);
  g_signal_handlers_disconnect_by_func (popover, restore_cb, NULL);
  g_signal_connect (popover, "closed", G_CALLBACK (restore_cb), NULL);
  return wanted;
}

/* In the coordinates of the surface. */
static void
get_bounds (GtkWidget *widget, GdkRectangle *rect)
{
  GtkNative *native = gtk_widget_get_native (widget);
  graphene_rect_t bounds;
  double x, y;

  *rect = (GdkRectangle){ 0 };
  if (native == NULL || !gtk_widget_compute_bounds (widget, GTK_WIDGET (native), &bounds))
    return;
  gtk_native_get_surface_transform (native, &x, &y);
  rect->x = (int) floor (bounds.origin.x + x);
  rect->y = (int) floor (bounds.origin.y + y);
  rect->width = (int) ceil (bounds.size.width);
  rect->height = (int) ceil (bounds.size.height);
}

/* GTK counts what a popover points at from the border of its parent. */
static void
get_anchor (GtkPopover *popover, const GdkRectangle *at, GdkRectangle *anchor)
{
  GdkRectangle parent;

  get_bounds (gtk_widget_get_parent (GTK_WIDGET (popover)), &parent);
  *anchor = parent;
  if (at == NULL)
    return;
  *anchor = *at;
  anchor->x += parent.x;
  anchor->y += parent.y;
  anchor->width = MAX (anchor->width, 1);
  anchor->height = MAX (anchor->height, 1);
}

/**
 * ur_popover_is_in_sight:
 * @popover: a popover with a parent that has a size
 * @at: (nullable): what it is to point at, in the parent's coordinates, or %NULL for the parent
 *
 * Returns: whether any of that is on show: not scrolled away, in the window
 */
gboolean
ur_popover_is_in_sight (GtkPopover *popover, const GdkRectangle *at)
{
  GtkWidget *widget = gtk_widget_get_parent (GTK_WIDGET (popover));
  GdkRectangle sight, clip;

  if (widget == NULL || !gtk_widget_get_mapped (widget))
    return FALSE;
  get_anchor (popover, at, &sight);
  for (; !GTK_IS_NATIVE (widget); widget = gtk_widget_get_parent (widget))
    if (gtk_widget_get_overflow (widget) == GTK_OVERFLOW_HIDDEN)
      {
        get_bounds (widget, &clip);
        if (!gdk_rectangle_intersect (&sight, &clip, &sight))
          return FALSE;
      }
  clip = (GdkRectangle){ 0, 0, gdk_surface_get_width (gtk_native_get_surface (GTK_NATIVE (widget))),
                         gdk_surface_get_height (gtk_native_get_surface (GTK_NATIVE (widget))) };
  return gdk_rectangle_intersect (&sight, &clip, &sight);
}

/* Where a surface is on the screen.  Wayland tells nobody, and finds the place for a popover by itself. */
static gboolean
get_origin (GdkSurface *surface, int *x, int *y)
{
  *x = *y = 0;
#ifdef GDK_WINDOWING_X11
  if (GDK_IS_X11_SURFACE (surface))
    {
      GdkDisplay *display = gdk_surface_get_display (surface);
      int scale = gdk_surface_get_scale_factor (surface);
      Window child;

      XTranslateCoordinates (gdk_x11_display_get_xdisplay (display), gdk_x11_surface_get_xid (surface),
                             gdk_x11_display_get_xrootwindow (display), 0, 0, x, y, &child);
      *x /= scale;
      *y /= scale;
      return TRUE;
    }
#endif
  return FALSE;
}

/**
 * ur_popover_get_place:
 * @popover: a popover with a parent that is on a surface
 * @at: (nullable): what it is to point at, in the parent's coordinates, or %NULL for the parent
 * @place: (out): what decides where it goes
 */
void
ur_popover_get_place (GtkPopover *popover, const GdkRectangle *at, UrPopoverPlace *place)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (popover));
  GtkWidget *contents = gtk_widget_get_first_child (GTK_WIDGET (popover));

  get_anchor (popover, at, &place->anchor);
  get_origin (gtk_native_get_surface (gtk_widget_get_native (parent)), &place->x, &place->y);
  /* The popover itself asks for nothing while it is closed. */
  gtk_widget_measure (contents, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &place->width, NULL, NULL);
  gtk_widget_measure (contents, GTK_ORIENTATION_VERTICAL, place->width, &place->least_height, &place->height,
                      NULL, NULL);
}

/* The monitor that GDK takes: the one with the most of what is pointed at, without the desktop's own bars. */
static gboolean
find_area (GdkDisplay *display, const GdkRectangle *anchor, GdkRectangle *area)
{
  GListModel *monitors = gdk_display_get_monitors (display);
  int most = 0;

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);
      GdkRectangle bounds, shared;

      gdk_monitor_get_geometry (monitor, &bounds);
      if (!gdk_rectangle_intersect (anchor, &bounds, &shared) || shared.width * shared.height <= most)
        continue;
      most = shared.width * shared.height;
#ifdef GDK_WINDOWING_X11
      gdk_x11_monitor_get_workarea (monitor, area);
#endif
    }
  area->y += MARGIN;
  area->height -= 2 * MARGIN;
  return most > 0;
}

/* GDK tries the side that was asked for, then the other one; where neither has room it keeps the first, and
 * leaves the popover what is there, even less than nothing.  So the larger side is the one that is asked for,
 * and where that is too low as well, the popover lies over what it points at, without a beak. */
static void
choose (GtkPopover *popover, const GdkRectangle *anchor, const GdkRectangle *area, int height, int least)
{
  const Wanted *wanted = ensure_wanted (popover);
  int above = anchor->y - area->y;
  int below = area->y + area->height - anchor->y - anchor->height;
  int beak = wanted->has_arrow ? BEAK_HEIGHT : 0;
  int full = height + beak;
  int room = wanted->position == GTK_POS_TOP ? above : below;
  GtkPositionType larger = above > below ? GTK_POS_TOP : GTK_POS_BOTTOM;
  gboolean over = MAX (above, below) < MAX (full * LEAST_SHARE, least + beak);
  int top = MAX (area->y, MIN (anchor->y + anchor->height, area->y + area->height - height));

  gtk_popover_set_has_arrow (popover, wanted->has_arrow && !over);
  gtk_popover_set_offset (popover, wanted->x_offset,
                          over ? top - anchor->y - anchor->height : wanted->y_offset);
  if (over)
    gtk_popover_set_position (popover, GTK_POS_BOTTOM);
  else
    gtk_popover_set_position (popover, full <= room ? wanted->position : larger);
}

/* On the screen; FALSE where that is not known. */
static gboolean
get_anchor_on_screen (GtkPopover *popover, const UrPopoverPlace *place, GdkRectangle *anchor)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (popover));
  int x, y;

  *anchor = place->anchor;
  anchor->x += place->x;
  anchor->y += place->y;
  anchor->width = MAX (anchor->width, 1);
  anchor->height = MAX (anchor->height, 1);
  return get_origin (gtk_native_get_surface (gtk_widget_get_native (parent)), &x, &y);
}

/**
 * ur_popover_has_monitor:
 * @popover: a popover
 * @place: its place, of ur_popover_get_place()
 *
 * Returns: whether a monitor shows what it points at, as far as can be known
 */
gboolean
ur_popover_has_monitor (GtkPopover *popover, const UrPopoverPlace *place)
{
  GdkRectangle anchor, area;

  return !get_anchor_on_screen (popover, place, &anchor) ||
         find_area (gtk_widget_get_display (GTK_WIDGET (popover)), &anchor, &area);
}

/**
 * ur_popover_fit:
 * @popover: a popover
 * @place: its place, of ur_popover_get_place()
 *
 * Chooses the side on which @popover opens, so that it can be used.
 *
 * Returns: whether it can be shown at all: not where no monitor shows what it points at
 */
gboolean
ur_popover_fit (GtkPopover *popover, const UrPopoverPlace *place)
{
  GtkPositionType position = gtk_popover_get_position (popover);
  GdkRectangle anchor, area;

  if (!get_anchor_on_screen (popover, place, &anchor))
    return TRUE;
  if (!find_area (gtk_widget_get_display (GTK_WIDGET (popover)), &anchor, &area))
    return FALSE;
  if (position == GTK_POS_TOP || position == GTK_POS_BOTTOM)
    choose (popover, &anchor, &area, place->height, place->least_height);
  return TRUE;
}
