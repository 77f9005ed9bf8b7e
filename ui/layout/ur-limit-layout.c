/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-limit-layout.h"

#include "ur-text-scale.h"

/**
 * UrLimitLayout:
 *
 * Keeps a table together on a wide screen: its child is no wider than #UrLimitLayout:most, and begins at the
 * left.
 */
struct _UrLimitLayout
{
  GtkLayoutManager parent;
  int most;
};

enum
{
  PROP_MOST = 1,
};

G_DEFINE_FINAL_TYPE (UrLimitLayout, ur_limit_layout, GTK_TYPE_LAYOUT_MANAGER)

static int
get_width (GtkLayoutManager *layout, GtkWidget *child, int width)
{
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  return MIN (width, MAX (least, ur_text_scale_multiply (UR_LIMIT_LAYOUT (layout)->most)));
}

static GtkSizeRequestMode
ur_limit_layout_get_request_mode (GtkLayoutManager *layout, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ur_limit_layout_measure (GtkLayoutManager *layout,
                         GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    for_size = get_width (layout, child, for_size);
  gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
ur_limit_layout_allocate (GtkLayoutManager *layout, GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  gtk_widget_allocate (child, get_width (layout, child, width), height, -1, NULL);
}

static void
ur_limit_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_MOST)
    g_value_set_int (value, UR_LIMIT_LAYOUT (object)->most);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ur_limit_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id != PROP_MOST)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
      return;
    }
  UR_LIMIT_LAYOUT (object)->most = g_value_get_int (value);
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
}

static void
ur_limit_layout_class_init (UrLimitLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = ur_limit_layout_get_property;
  object_class->set_property = ur_limit_layout_set_property;
  layout_class->get_request_mode = ur_limit_layout_get_request_mode;
  layout_class->measure = ur_limit_layout_measure;
  layout_class->allocate = ur_limit_layout_allocate;
  /**
   * UrLimitLayout:most:
   *
   * The largest width of the child, at a text scale of one.
   */
  g_object_class_install_property (object_class, PROP_MOST,
                                   g_param_spec_int ("most", NULL, NULL, 1, G_MAXINT16, G_MAXINT16,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
ur_limit_layout_init (UrLimitLayout *self)
{
}
