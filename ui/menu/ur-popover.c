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
#define KEPT_FOCUS "ur-popover-kept-focus"
/* How long what a popover points at may take to come into sight. */
#define ARRIVAL_MS 300

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
  GPtrArray *viewports; /* around it, that scroll to what has the keyboard */
  guint later;          /* it is about to be opened or closed */
  UrPopoverPlace place;
} Follower;

static void (*show_popover) (GtkWidget *popover);

/* What was asked for is shown even so, over as much of its parent as there is. */
static gboolean
show_over_parent (GtkPopover *popover)
{
  GdkRectangle at;

  if (gtk_widget_get_parent (GTK_WIDGET (popover)) == NULL || !gtk_popover_get_autohide (popover) ||
      !gtk_popover_get_pointing_to (popover, &at) || !ur_popover_is_in_sight (popover, NULL))
    return FALSE;
  gtk_popover_set_pointing_to (popover, NULL);
  gtk_widget_show (GTK_WIDGET (popover));
  return TRUE;
}

/* Whoever asked for a popover that was never shown is told that it is closed: a menu button would stay
 * pressed. */
static gboolean
give_up_cb (gpointer data)
{
  Follower *self = data;
  g_autoptr (GtkPopover) popover = g_object_ref (self->popover);

  self->later = 0;
  if (show_over_parent (popover))
    return G_SOURCE_REMOVE;
  g_object_set_data (G_OBJECT (popover), FOLLOWER, NULL);
  g_signal_emit_by_name (popover, "closed");
  return G_SOURCE_REMOVE;
}

static gboolean
open_cb (gpointer data)
{
  Follower *self = data;

  self->later = 0;
  if (gtk_widget_get_parent (GTK_WIDGET (self->popover)) != NULL)
    gtk_widget_show (GTK_WIDGET (self->popover));
  return G_SOURCE_REMOVE;
}

static gboolean
close_cb (gpointer data)
{
  Follower *self = data;

  self->later = 0;
  gtk_popover_popdown (self->popover);
  return G_SOURCE_REMOVE;
}

/* Closing gives the focus back, which may scroll: not before this frame is drawn. */
static void
close_later (Follower *self)
{
  self->later = g_idle_add_full (G_PRIORITY_HIGH_IDLE, close_cb, self, NULL);
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

/* A popover that asks for another size gets it from its window first: the old one, and then it does not hear
 * of the new one any more.  Its surface would grow round contents that stay as they were. */
static void
ensure_size (GtkPopover *popover)
{
  GtkWidget *widget = GTK_WIDGET (popover);
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (popover));
  int width = gdk_surface_get_width (surface);
  int height = gdk_surface_get_height (surface);

  if (width != gtk_widget_get_allocated_width (widget) || height != gtk_widget_get_allocated_height (widget))
    gtk_widget_allocate (widget, width, height, -1, NULL);
}

static void
layout_cb (Follower *self)
{
  gboolean mapped = gtk_widget_get_mapped (GTK_WIDGET (self->popover));
  GdkRectangle rect;
  const GdkRectangle *at;
  gboolean in_sight;

  if (gtk_widget_get_parent (GTK_WIDGET (self->popover)) == NULL || (mapped && self->later != 0))
    return;
  if (mapped)
    ensure_size (self->popover);
  in_sight = find_target (self->popover, &rect, &at) && ur_popover_is_in_sight (self->popover, at);
  if (mapped && in_sight)
    follow (self, at);
  else if (mapped)
    close_later (self);
  else if (in_sight)
    {
      g_clear_handle_id (&self->later, g_source_remove);
      self->later = g_idle_add_full (G_PRIORITY_HIGH_IDLE, open_cb, self, NULL);
    }
}

/* A window that was moved off the monitor: GTK itself puts a popover that has changed anew while it gives out
 * sizes, and fails. */
static void
before_cb (Follower *self)
{
  GdkRectangle rect;
  gboolean pointing;
  UrPopoverPlace place;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->popover)))
    return;
  pointing = gtk_popover_get_pointing_to (self->popover, &rect);
  ur_popover_get_place (self->popover, pointing ? &rect : NULL, &place);
  if (!ur_popover_has_monitor (self->popover, &place))
    gtk_popover_popdown (self->popover);
}

/* What has the keyboard in a popover is no part of the page: GTK would scroll to where it is in the popover,
 * and what the popover points at would be gone. */
static GPtrArray *
hold_viewports (GtkWidget *popover)
{
  GPtrArray *viewports = g_ptr_array_new_with_free_func (g_object_unref);

  for (GtkWidget *widget = gtk_widget_get_parent (popover); widget != NULL;
       widget = gtk_widget_get_parent (widget))
    if (GTK_IS_VIEWPORT (widget) && gtk_viewport_get_scroll_to_focus (GTK_VIEWPORT (widget)))
      {
        gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (widget), FALSE);
        g_ptr_array_add (viewports, g_object_ref (widget));
      }
  return viewports;
}

static void
release_viewports (GPtrArray *viewports)
{
  for (guint i = 0; i < viewports->len; i++)
    gtk_viewport_set_scroll_to_focus (viewports->pdata[i], TRUE);
  g_ptr_array_unref (viewports);
}

static void
free_follower (Follower *self)
{
  release_viewports (self->viewports);
  g_clear_handle_id (&self->later, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->clock, self);
  g_object_unref (self->clock);
  g_free (self);
}

static Follower *
start_following (GtkPopover *popover)
{
  Follower *self = g_new0 (Follower, 1);

  self->popover = popover;
  self->viewports = hold_viewports (GTK_WIDGET (popover));
  self->clock = g_object_ref (gtk_widget_get_frame_clock (gtk_widget_get_parent (GTK_WIDGET (popover))));
  g_signal_connect_swapped (self->clock, "before-paint", G_CALLBACK (before_cb), self);
  g_signal_connect_data (self->clock, "layout", G_CALLBACK (layout_cb), self, NULL,
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

/* What had the keyboard before a popover */

static void
free_weak (GWeakRef *weak)
{
  g_weak_ref_clear (weak);
  g_free (weak);
}

/* One inside the other: the first knows best. */
static void
keep_focus (GtkWidget *popover)
{
  GtkRoot *root = gtk_widget_get_root (popover);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GWeakRef *weak;

  if (focus == NULL || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return;
  weak = g_new0 (GWeakRef, 1);
  g_weak_ref_init (weak, focus);
  g_object_set_data_full (G_OBJECT (popover), KEPT_FOCUS, weak, (GDestroyNotify) free_weak);
}

static gboolean
has_keyboard (GtkRoot *root)
{
  GtkWidget *focus = gtk_root_get_focus (root);

  return focus != NULL && gtk_widget_get_mapped (focus);
}

/* GTK leaves it with the button of a menu that a key has opened. */
static gboolean
is_with_button (GtkRoot *root, GtkWidget *popover)
{
  GtkWidget *parent = gtk_widget_get_parent (popover);
  GtkWidget *focus = gtk_root_get_focus (root);

  return GTK_IS_MENU_BUTTON (parent) && focus != NULL &&
         (focus == parent || gtk_widget_is_ancestor (focus, parent));
}

/* GTK 4.8 leaves the keyboard with a menu inside the menu that was closed: no key does anything then until
 * something is clicked. */
static gboolean
return_focus_cb (gpointer data)
{
  GtkWidget *popover = data;
  GtkRoot *root = gtk_widget_get_root (popover);
  GWeakRef *weak = g_object_get_data (G_OBJECT (popover), KEPT_FOCUS);
  g_autoptr (GtkWidget) kept = weak != NULL ? g_weak_ref_get (weak) : NULL;

  if (root == NULL || gtk_widget_get_mapped (popover))
    return G_SOURCE_REMOVE;
  g_object_set_data (G_OBJECT (popover), KEPT_FOCUS, NULL);
  if (has_keyboard (root) && !is_with_button (root, popover))
    return G_SOURCE_REMOVE;
  if ((kept == NULL || !gtk_widget_get_mapped (kept) || !gtk_widget_grab_focus (kept)) &&
      !has_keyboard (root))
    gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
  return G_SOURCE_REMOVE;
}

/* vfuncs of GtkPopover */

/* What it points at may be on its way, as where a jump scrolls smoothly: then it waits for that. */
static void
ur_popover_show (GtkWidget *widget)
{
  GtkPopover *popover = GTK_POPOVER (widget);
  Follower *self;
  GdkRectangle rect;
  const GdkRectangle *at;

  /* The page that it belongs to has been left meanwhile. */
  if (gtk_widget_get_root (widget) == NULL)
    {
      g_signal_emit_by_name (popover, "closed");
      return;
    }
  at = gtk_popover_get_pointing_to (popover, &rect) ? &rect : NULL;
  gtk_widget_realize (gtk_widget_get_parent (widget));
  keep_focus (widget);
  self = start_following (popover);
  ur_popover_get_place (popover, at, &self->place);
  if (!ur_popover_is_in_sight (popover, at) || !ur_popover_fit (popover, &self->place))
    {
      self->later = g_timeout_add (ARRIVAL_MS, give_up_cb, self);
      return;
    }
  show_popover (widget);
  /* Without the grab that it asks for it stays closed, but GTK takes it for open. */
  if (!gtk_widget_get_mapped (widget))
    gtk_widget_hide (widget);
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
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, return_focus_cb, g_object_ref (widget), g_object_unref);
}

/* A menu button puts its menu anew whenever it is given a size itself, wherever that may be. */
static void
ur_menu_button_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_POPOVER (child))
      gtk_widget_allocate (child, width, height, baseline, NULL);
}

/* So does a drop-down, whose list is as wide as itself. */
static void
ur_drop_down_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ur_menu_button_size_allocate (widget, width, height, baseline);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child) && !gtk_widget_get_visible (child))
      gtk_widget_set_size_request (child, width, -1);
}

static void
override_size_allocate (GType type, void (*size_allocate) (GtkWidget *, int, int, int))
{
  GtkWidgetClass *klass = g_type_class_ref (type);

  klass->size_allocate = size_allocate;
  g_type_class_unref (klass);
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
  override_size_allocate (GTK_TYPE_MENU_BUTTON, ur_menu_button_size_allocate);
  override_size_allocate (GTK_TYPE_DROP_DOWN, ur_drop_down_size_allocate);
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
  UrPopoverPlace place;

  g_return_if_fail (GTK_IS_POPOVER (popover));

  if (gtk_widget_get_visible (GTK_WIDGET (popover)))
    {
      ur_popover_get_place (popover, at, &place);
      if (!ur_popover_is_in_sight (popover, at) || !ur_popover_fit (popover, &place))
        gtk_popover_popdown (popover);
    }
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
