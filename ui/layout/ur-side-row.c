/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-side-row.h"

#define LEAST_REST 1.25 /* times the width of the narrow widget */
#define STACK_GAP 8

/**
 * UrSideRow:
 *
 * A narrow widget, as wide as it must be, beside one that takes the rest; both start at the top.  Where the
 * rest is hardly wider than the narrow one, as with large text in a small window, it is below.  GtkBox would
 * do, but tries many widths on wrapping labels: a page of them took two seconds.
 */
struct _UrSideRow
{
  GtkWidget parent;
  GtkWidget *side;
  GtkWidget *body;
  int gap;
};

G_DEFINE_FINAL_TYPE (UrSideRow, ur_side_row, GTK_TYPE_WIDGET)

static int
get_least (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int least;

  gtk_widget_measure (widget, orientation, for_size, &least, NULL, NULL, NULL);
  return least;
}

static int
get_body_width (UrSideRow *self, int width)
{
  return width - get_least (self->side, GTK_ORIENTATION_HORIZONTAL, -1) - self->gap;
}

static gboolean
is_stacked (UrSideRow *self, int width)
{
  return get_body_width (self, width) < get_least (self->side, GTK_ORIENTATION_HORIZONTAL, -1) * LEAST_REST;
}

static int
get_height (UrSideRow *self, int width)
{
  int side = get_least (self->side, GTK_ORIENTATION_HORIZONTAL, -1);

  if (is_stacked (self, width))
    return get_least (self->side, GTK_ORIENTATION_VERTICAL, width) + STACK_GAP +
           get_least (self->body, GTK_ORIENTATION_VERTICAL, width);
  return MAX (get_least (self->side, GTK_ORIENTATION_VERTICAL, side),
              get_least (self->body, GTK_ORIENTATION_VERTICAL, get_body_width (self, width)));
}

static GtkSizeRequestMode
ur_side_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ur_side_row_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  UrSideRow *self = UR_SIDE_ROW (widget);
  int side = get_least (self->side, GTK_ORIENTATION_HORIZONTAL, -1);
  int body = get_least (self->body, GTK_ORIENTATION_HORIZONTAL, -1);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural =
          get_height (self, for_size < 0 ? side + self->gap + body : MAX (for_size, MAX (side, body)));
      return;
    }
  *minimum = MAX (side, body);
  *natural = side + self->gap + body;
}

static void
allocate_stacked (UrSideRow *self, int width)
{
  int side = get_least (self->side, GTK_ORIENTATION_VERTICAL, width);
  int body = get_least (self->body, GTK_ORIENTATION_VERTICAL, width);
  graphene_point_t origin = GRAPHENE_POINT_INIT (0, side + STACK_GAP);

  gtk_widget_allocate (self->side, width, side, -1, NULL);
  gtk_widget_allocate (self->body, width, body, -1, gsk_transform_translate (NULL, &origin));
}

static void
allocate_beside (UrSideRow *self, int width)
{
  int side = get_least (self->side, GTK_ORIENTATION_HORIZONTAL, -1);
  int body = get_body_width (self, width);
  graphene_point_t origin = GRAPHENE_POINT_INIT (side + self->gap, 0);

  gtk_widget_allocate (self->side, side, get_least (self->side, GTK_ORIENTATION_VERTICAL, side), -1, NULL);
  gtk_widget_allocate (self->body, body, get_least (self->body, GTK_ORIENTATION_VERTICAL, body), -1,
                       gsk_transform_translate (NULL, &origin));
}

static void
ur_side_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrSideRow *self = UR_SIDE_ROW (widget);

  if (is_stacked (self, width))
    allocate_stacked (self, width);
  else
    allocate_beside (self, width);
}

static void
ur_side_row_dispose (GObject *object)
{
  UrSideRow *self = UR_SIDE_ROW (object);

  g_clear_pointer (&self->side, gtk_widget_unparent);
  g_clear_pointer (&self->body, gtk_widget_unparent);
  G_OBJECT_CLASS (ur_side_row_parent_class)->dispose (object);
}

static void
ur_side_row_class_init (UrSideRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_side_row_dispose;
  widget_class->get_request_mode = ur_side_row_get_request_mode;
  widget_class->measure = ur_side_row_measure;
  widget_class->size_allocate = ur_side_row_size_allocate;
}

static void
ur_side_row_init (UrSideRow *self)
{
}

/**
 * ur_side_row_new:
 * @side: (transfer floating): the narrow widget
 * @body: (transfer floating): the wide one
 * @gap: px between them
 *
 * Returns: (transfer floating): a row of both
 */
GtkWidget *
ur_side_row_new (GtkWidget *side, GtkWidget *body, int gap)
{
  UrSideRow *self = g_object_new (UR_TYPE_SIDE_ROW, NULL);

  self->side = side;
  self->body = body;
  self->gap = gap;
  gtk_widget_set_parent (side, GTK_WIDGET (self));
  gtk_widget_set_parent (body, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
