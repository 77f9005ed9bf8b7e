/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-beside-layout.h"

#include "ur-text-scale.h"

/* px at the usual size of text */
#define WIDTH 368
#define LEAST_WIDTH 250
#define LEAST_PAGE 460 /* between two panes: with less, the one within waits until the other has gone */

/**
 * UrBesideLayout:
 *
 * A page, and at its right a pane that comes and goes and never makes the window wider: it is slimmer where
 * there is little room, and over the page where that could not be any narrower.
 */
struct _UrBesideLayout
{
  GtkLayoutManager parent;

  int width; /* of the pane, px at the usual size of text */
};

enum
{
  PROP_WIDTH = 1,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (UrBesideLayout, ur_beside_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
ur_beside_layout_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
ur_beside_layout_measure (GtkLayoutManager *layout,
                          GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, -1, minimum, natural, NULL, NULL);
}

static int
get_least (GtkWidget *child)
{
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return least;
}

/* Whether a pane is beside all of this already, as the results of a search are. */
static gboolean
is_within_another (GtkWidget *widget)
{
  while ((widget = gtk_widget_get_parent (widget)) != NULL)
    if (UR_IS_BESIDE_LAYOUT (gtk_widget_get_layout_manager (widget)))
      return gtk_widget_get_visible (gtk_widget_get_last_child (widget));
  return FALSE;
}

static void
ur_beside_layout_allocate (GtkLayoutManager *layout, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *page = gtk_widget_get_first_child (widget);
  GtkWidget *pane = gtk_widget_get_last_child (widget);
  int wanted, least, room, share;
  gboolean crowded;

  if (!gtk_widget_get_visible (pane))
    {
      gtk_widget_size_allocate (page, &(GtkAllocation){ 0, 0, width, height }, baseline);
      return;
    }
  share = width * 2 / 5;
  least = MAX (get_least (pane), MAX (LEAST_WIDTH, MIN (ur_text_scale_multiply (LEAST_WIDTH), share)));
  wanted = MAX (least, MIN (ur_text_scale_multiply (UR_BESIDE_LAYOUT (layout)->width), share));
  room = width - get_least (page);
  if (room >= least)
    wanted = MIN (wanted, room);
  wanted = MIN (wanted, width);
  crowded = width - wanted < ur_text_scale_multiply (LEAST_PAGE) && is_within_another (widget);
  gtk_widget_set_child_visible (pane, !crowded);
  if (crowded)
    {
      gtk_widget_size_allocate (page, &(GtkAllocation){ 0, 0, width, height }, baseline);
      return;
    }
  gtk_widget_size_allocate (page, &(GtkAllocation){ 0, 0, room >= least ? width - wanted : width, height },
                            baseline);
  gtk_widget_size_allocate (pane, &(GtkAllocation){ width - wanted, 0, wanted, height }, -1);
}

static void
ur_beside_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_WIDTH)
    g_value_set_int (value, UR_BESIDE_LAYOUT (object)->width);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ur_beside_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_WIDTH)
    UR_BESIDE_LAYOUT (object)->width = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ur_beside_layout_class_init (UrBesideLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = ur_beside_layout_get_property;
  G_OBJECT_CLASS (klass)->set_property = ur_beside_layout_set_property;
  properties[PROP_WIDTH] = g_param_spec_int ("width", NULL, NULL, LEAST_WIDTH, G_MAXINT, WIDTH,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPERTIES, properties);
  layout_class->get_request_mode = ur_beside_layout_get_request_mode;
  layout_class->measure = ur_beside_layout_measure;
  layout_class->allocate = ur_beside_layout_allocate;
}

static void
ur_beside_layout_init (UrBesideLayout *self)
{
  self->width = WIDTH;
}
