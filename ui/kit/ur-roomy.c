/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-roomy.h"

#define LEAST_HEIGHT 96 /* px */

struct _UrRoomy
{
  GtkWidget parent_instance;
  GtkWidget *scroller;
  GtkWidget *child; /* in the scroller */
};

G_DEFINE_FINAL_TYPE (UrRoomy, ur_roomy, GTK_TYPE_WIDGET)

/* A scrolled window measures its child without regard to the width, and so cuts what wraps. */
static void
ur_roomy_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline,
                  int *natural_baseline)
{
  UrRoomy *self = UR_ROOMY (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->child, orientation, -1, minimum, natural, NULL, NULL);
      return;
    }
  if (for_size < 0)
    gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &for_size, NULL, NULL);
  gtk_widget_measure (self->child, orientation, for_size, NULL, natural, NULL, NULL);
  *minimum = MIN (*natural, LEAST_HEIGHT);
}

static void
ur_roomy_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (UR_ROOMY (widget)->scroller, width, height, baseline, NULL);
}

static GtkSizeRequestMode
ur_roomy_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ur_roomy_dispose (GObject *object)
{
  g_clear_pointer (&UR_ROOMY (object)->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (ur_roomy_parent_class)->dispose (object);
}

static void
ur_roomy_class_init (UrRoomyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_roomy_dispose;
  widget_class->measure = ur_roomy_measure;
  widget_class->size_allocate = ur_roomy_size_allocate;
  widget_class->get_request_mode = ur_roomy_get_request_mode;
}

static void
ur_roomy_init (UrRoomy *self)
{
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * ur_roomy_new:
 * @child: (transfer floating): what a popover is to show
 *
 * A popover that is squeezed below the least height of its child is not drawn at all; this one scrolls.
 *
 * Returns: (transfer floating): the popover's child
 */
GtkWidget *
ur_roomy_new (GtkWidget *child)
{
  UrRoomy *self = g_object_new (UR_TYPE_ROOMY, NULL);

  self->child = child;
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), child);
  return GTK_WIDGET (self);
}
