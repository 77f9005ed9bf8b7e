/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-scroll-bin.h"

#include <glib/gi18n-lib.h>

#define LEAST_HEIGHT 96 /* px */

struct _UrScrollBin
{
  GtkWidget parent_instance;
  GtkWidget *scroller;
  GtkWidget *child; /* in the scroller */
  int most;         /* px; 0 for any height */
};

enum
{
  PROP_0,
  PROP_CHILD,
};

G_DEFINE_FINAL_TYPE (UrScrollBin, ur_scroll_bin, GTK_TYPE_WIDGET)

/* A scrolled window measures its child without regard to the width, and so cuts what wraps. */
static void
ur_scroll_bin_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  UrScrollBin *self = UR_SCROLL_BIN (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->child, orientation, -1, minimum, natural, NULL, NULL);
      return;
    }
  if (for_size < 0)
    gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);
  gtk_widget_measure (self->child, orientation, for_size, NULL, natural, NULL, NULL);
  if (self->most > 0)
    *natural = MIN (*natural, self->most);
  *minimum = MIN (*natural, LEAST_HEIGHT);
}

static void
ur_scroll_bin_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (UR_SCROLL_BIN (widget)->scroller, width, height, baseline, NULL);
}

/* A scrolled window says that it has taken the keyboard even where it can not. */
static gboolean
ur_scroll_bin_focus (GtkWidget *widget, GtkDirectionType direction)
{
  UrScrollBin *self = UR_SCROLL_BIN (widget);

  return gtk_widget_child_focus (gtk_widget_get_focusable (self->scroller) ? self->scroller : self->child,
                                 direction);
}

static GtkSizeRequestMode
ur_scroll_bin_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The keyboard has to reach what is out of sight, and only that: a scrolled window takes it from the first
 * button of a popover even where all is seen. */
static void
adjusted_cb (UrScrollBin *self, GtkAdjustment *adjustment)
{
  GtkAccessible *scroller = GTK_ACCESSIBLE (self->scroller);
  const gboolean scrolls = gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment);

  if (scrolls == gtk_widget_get_focusable (self->scroller))
    return;
  gtk_widget_set_focusable (self->scroller, scrolls);
  if (scrolls)
    gtk_accessible_update_property (scroller, GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Text to be scrolled"), -1);
  else
    gtk_accessible_reset_property (scroller, GTK_ACCESSIBLE_PROPERTY_LABEL);
}

static void
ur_scroll_bin_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  UrScrollBin *self = UR_SCROLL_BIN (object);

  if (id != PROP_CHILD)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  self->child = g_value_get_object (value);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->child);
}

static void
ur_scroll_bin_dispose (GObject *object)
{
  g_clear_pointer (&UR_SCROLL_BIN (object)->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (ur_scroll_bin_parent_class)->dispose (object);
}

static void
ur_scroll_bin_class_init (UrScrollBinClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_scroll_bin_dispose;
  G_OBJECT_CLASS (klass)->set_property = ur_scroll_bin_set_property;
  widget_class->focus = ur_scroll_bin_focus;
  widget_class->measure = ur_scroll_bin_measure;
  widget_class->size_allocate = ur_scroll_bin_size_allocate;
  widget_class->get_request_mode = ur_scroll_bin_get_request_mode;
  /**
   * UrScrollBin:child:
   *
   * What is to scroll: set once.
   */
  g_object_class_install_property (
      G_OBJECT_CLASS (klass), PROP_CHILD,
      g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
}

static void
ur_scroll_bin_init (UrScrollBin *self)
{
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_focusable (self->scroller, FALSE);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)),
                           "changed", G_CALLBACK (adjusted_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * ur_scroll_bin_new:
 * @child: (transfer floating): what a popover is to show
 *
 * A popover that is squeezed below the least height of its child is not drawn at all; this one scrolls.
 *
 * Returns: (transfer floating): the popover's child
 */
GtkWidget *
ur_scroll_bin_new (GtkWidget *child)
{
  return g_object_new (UR_TYPE_SCROLL_BIN, "child", child, NULL);
}

/**
 * ur_scroll_bin_set_most:
 * @bin: what scrolls
 * @most: px, or 0 for as high as its child wants to be
 *
 * Has @bin ask for no more than that, where there is room for more.
 */
void
ur_scroll_bin_set_most (UrScrollBin *bin, int most)
{
  g_return_if_fail (UR_IS_SCROLL_BIN (bin));

  bin->most = most;
  gtk_widget_queue_resize (GTK_WIDGET (bin));
}
