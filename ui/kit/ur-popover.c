/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every popover of the program, GTK's own menus too, follows what it points at, and closes when that goes out
 * of sight.
 *
 * A popover of GTK 4.8 puts itself anew whenever its parent moves, in the middle of the round that gives out
 * sizes and wherever that may be; when no monitor is there, GDK fails.  Here this is done once, after that
 * round. */
#include "ur-popover-private.h"

#define FOLLOWER "ur-popover-follower"
#define TARGET "ur-popover-target"
/* How long what a popover points at may take to come into sight. */
#define ARRIVAL_MS 500

typedef struct
{
  UrPopoverFunc find;
  gpointer data;
} Target;

/* From when a popover is asked for until it is closed. */
typedef struct
{
  GtkPopover *popover;
  GdkFrameClock *clock;
  gulong layout;
  guint later; /* it is about to be opened or closed */
  gboolean seen;
  UrPopoverPlace place;
} Follower;

static void (*show_popover) (GtkWidget *popover);

/* Whoever asked for a popover that was never shown is told that it is closed: a menu button would stay
 * pressed. */
static gboolean
close_cb (gpointer data)
{
  Follower *self = data;
  GtkPopover *popover = self->popover;

  self->later = 0;
  if (gtk_widget_get_visible (GTK_WIDGET (popover)))
    {
      gtk_popover_popdown (popover);
      return G_SOURCE_REMOVE;
    }
  g_object_set_data (G_OBJECT (popover), FOLLOWER, NULL);
  g_signal_emit_by_name (popover, "closed");
  return G_SOURCE_REMOVE;
}

static gboolean
open_cb (gpointer data)
{
  Follower *self = data;

  self->later = 0;
  gtk_widget_show (GTK_WIDGET (self->popover));
  return G_SOURCE_REMOVE;
}

/* Closing gives the focus back, which may scroll: not before this frame is drawn.  What has not been in sight
 * yet may be on its way, as where a jump scrolls smoothly. */
static void
close_later (Follower *self)
{
  if (self->later == 0)
    self->later = self->seen ? g_idle_add_full (G_PRIORITY_HIGH_IDLE, close_cb, self, NULL)
                             : g_timeout_add (ARRIVAL_MS, close_cb, self);
}

/* What a popover points at, %NULL for its parent; FALSE when it is not there any more. */
static gboolean
find_target (GtkPopover *popover, GdkRectangle *rect, const GdkRectangle **at)
{
  const Target *target = g_object_get_data (G_OBJECT (popover), TARGET);
  gboolean pointing = gtk_popover_get_pointing_to (popover, rect);

  *at = pointing ? rect : NULL;
  return target == NULL || !pointing || target->find (target->data, rect);
}

static gboolean
is_same_place (const UrPopoverPlace *a, const UrPopoverPlace *b)
{
  return gdk_rectangle_equal (&a->anchor, &b->anchor) && a->x == b->x && a->y == b->y &&
         a->width == b->width && a->height == b->height;
}

/* GTK puts a popover anew when it is told what to point at. */
static void
follow (Follower *self, const GdkRectangle *at)
{
  UrPopoverPlace place;

  ur_popover_get_place (self->popover, at, &place);
  if (is_same_place (&place, &self->place))
    return;
  self->place = place;
  if (ur_popover_fit (self->popover, &place))
    gtk_popover_set_pointing_to (self->popover, at);
  else
    close_later (self);
}

static void
layout_cb (Follower *self)
{
  GdkRectangle rect;
  const GdkRectangle *at;

  if (self->later != 0 && self->seen)
    return;
  if (!find_target (self->popover, &rect, &at) || !ur_popover_is_in_sight (self->popover, at))
    {
      close_later (self);
      return;
    }
  g_clear_handle_id (&self->later, g_source_remove);
  self->seen = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self->popover)))
    follow (self, at);
  else
    self->later = g_idle_add_full (G_PRIORITY_HIGH_IDLE, open_cb, self, NULL);
}

static void
free_follower (Follower *self)
{
  g_clear_handle_id (&self->later, g_source_remove);
  g_clear_signal_handler (&self->layout, self->clock);
  g_object_unref (self->clock);
  g_free (self);
}

static Follower *
start_following (GtkPopover *popover)
{
  Follower *self = g_new0 (Follower, 1);

  self->popover = popover;
  self->clock = g_object_ref (gtk_widget_get_frame_clock (gtk_widget_get_parent (GTK_WIDGET (popover))));
  self->layout = g_signal_connect_data (self->clock, "layout", G_CALLBACK (layout_cb), self, NULL,
                                        G_CONNECT_AFTER | G_CONNECT_SWAPPED);
  gdk_frame_clock_request_phase (self->clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
  g_object_set_data_full (G_OBJECT (popover), FOLLOWER, self, (GDestroyNotify) free_follower);
  return self;
}

static GtkWidgetClass *
peek_widget_class (void)
{
  return g_type_class_peek (GTK_TYPE_WIDGET);
}

/* vfuncs of GtkPopover */

static void
ur_popover_show (GtkWidget *widget)
{
  GtkPopover *popover = GTK_POPOVER (widget);
  Follower *self;
  GdkRectangle rect;
  const GdkRectangle *at = gtk_popover_get_pointing_to (popover, &rect) ? &rect : NULL;

  gtk_widget_realize (gtk_widget_get_parent (widget));
  self = start_following (popover);
  ur_popover_get_place (popover, at, &self->place);
  if (ur_popover_fit (popover, &self->place))
    show_popover (widget);
  else
    close_later (self);
}

/* Without what GtkPopover adds, which puts it anew whenever its parent moves. */
static void
ur_popover_map (GtkWidget *widget)
{
  peek_widget_class ()->map (widget);
}

static void
ur_popover_unmap (GtkWidget *widget)
{
  g_object_set_data (G_OBJECT (widget), FOLLOWER, NULL);
  peek_widget_class ()->unmap (widget);
  gdk_surface_hide (gtk_native_get_surface (GTK_NATIVE (widget)));
}

/**
 * ur_popover_install:
 *
 * Has all popovers of the program fitted into the monitor when they open, and follow what they point at.  To
 * be called once, before the first popover is made: its class keeps what it finds.
 */
void
ur_popover_install (void)
{
  GtkWidgetClass *klass = g_type_class_ref (GTK_TYPE_POPOVER);

  if (klass->show != ur_popover_show)
    show_popover = klass->show;
  klass->show = ur_popover_show;
  klass->map = ur_popover_map;
  klass->unmap = ur_popover_unmap;
  g_type_class_unref (klass);
}

/**
 * ur_popover_point_to:
 * @popover: a popover
 * @at: (nullable): what to point at, in its parent's coordinates, or %NULL for the parent
 *
 * Does what gtk_popover_set_pointing_to() does, which must not be called of what is out of sight while
 * @popover is open: then it closes.
 */
void
ur_popover_point_to (GtkPopover *popover, const GdkRectangle *at)
{
  g_return_if_fail (GTK_IS_POPOVER (popover));

  if (gtk_widget_get_visible (GTK_WIDGET (popover)) && !ur_popover_is_in_sight (popover, at))
    gtk_popover_popdown (popover);
  gtk_popover_set_pointing_to (popover, at);
}

/**
 * ur_popover_set_target:
 * @popover: a popover that is told what to point at with ur_popover_point_to()
 * @find: tells where in its parent that is by now
 * @data: (nullable): passed to @find; it must outlive @popover
 *
 * Has @popover follow what it points at when that moves inside the parent, and close when it is gone.
 */
void
ur_popover_set_target (GtkPopover *popover, UrPopoverFunc find, gpointer data)
{
  Target *target;

  g_return_if_fail (GTK_IS_POPOVER (popover));

  target = g_new0 (Target, 1);
  target->find = find;
  target->data = data;
  g_object_set_data_full (G_OBJECT (popover), TARGET, target, g_free);
}
