/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-wrap-box.h"

#include "ur-focus.h"

/* Larger text makes a row of buttons wider than a popover or a screen; GtkFlowBox would put them into columns
 * of one width, which takes more room still. */
struct _UrWrapBox
{
  GtkWidget parent_instance;
  int spacing;
  int natural_width; /* 0: as wide as all in one row */
  gboolean at_end;
};

enum
{
  PROP_0,
  PROP_SPACING,
  PROP_NATURAL_WIDTH,
  PROP_AT_END,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (UrWrapBox, ur_wrap_box, GTK_TYPE_WIDGET)

static GParamSpec *props[N_PROPS];

static int
measure (GtkWidget *child, GtkOrientation orientation, int for_size, gboolean natural)
{
  int least, wanted;

  gtk_widget_measure (child, orientation, for_size, &least, &wanted, NULL, NULL);
  return natural ? wanted : least;
}

/* What a child gets of a row: what it wants, where that is not more than there is. */
static int
get_width (GtkWidget *child, int room)
{
  return CLAMP (room, measure (child, GTK_ORIENTATION_HORIZONTAL, -1, FALSE),
                measure (child, GTK_ORIENTATION_HORIZONTAL, -1, TRUE));
}

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* One row from @first on: the first child after it, its width and height. */
static GtkWidget *
measure_row (UrWrapBox *self, GtkWidget *first, int room, int *row_width, int *row_height)
{
  GtkWidget *child;

  *row_width = -self->spacing;
  *row_height = 0;
  for (child = first; child != NULL; child = skip_hidden (gtk_widget_get_next_sibling (child)))
    {
      int width = get_width (child, room);

      if (child != first && *row_width + self->spacing + width > room)
        break;
      *row_width += self->spacing + width;
      *row_height = MAX (*row_height, measure (child, GTK_ORIENTATION_VERTICAL, width, TRUE));
    }
  return child;
}

static void
measure_width (UrWrapBox *self, int *minimum, int *natural)
{
  *minimum = 0;
  *natural = -self->spacing;
  for (GtkWidget *child = skip_hidden (gtk_widget_get_first_child (GTK_WIDGET (self))); child != NULL;
       child = skip_hidden (gtk_widget_get_next_sibling (child)))
    {
      *minimum = MAX (*minimum, measure (child, GTK_ORIENTATION_HORIZONTAL, -1, FALSE));
      *natural += self->spacing + measure (child, GTK_ORIENTATION_HORIZONTAL, -1, TRUE);
    }
  if (self->natural_width > 0)
    *natural = MIN (*natural, self->natural_width);
  *natural = MAX (*natural, *minimum);
}

static int
measure_height (UrWrapBox *self, int room)
{
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (GTK_WIDGET (self)));
  int height = child != NULL ? -self->spacing : 0;

  while (child != NULL)
    {
      int row_width, row_height;

      child = measure_row (self, child, room, &row_width, &row_height);
      height += self->spacing + row_height;
    }
  return height;
}

static void
ur_wrap_box_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  UrWrapBox *self = UR_WRAP_BOX (widget);
  int least;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self, minimum, natural);
      return;
    }
  if (for_size < 0)
    measure_width (self, &least, &for_size);
  *minimum = *natural = measure_height (self, for_size);
}

/* The first child of a row that wants to expand takes all that is left of it. */
static void
allocate_row (UrWrapBox *self, GtkWidget *first, GtkWidget *end, int room, int left, int y, int height)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int x = self->at_end ? left : 0;

  for (GtkWidget *child = first; child != end; child = skip_hidden (gtk_widget_get_next_sibling (child)))
    {
      int width = get_width (child, room);

      if (left > 0 && !self->at_end && gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        {
          width += left;
          left = 0;
        }

      gtk_widget_size_allocate (child, &(GtkAllocation){ rtl ? room - x - width : x, y, width, height }, -1);
      x += width + self->spacing;
    }
}

static void
ur_wrap_box_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrWrapBox *self = UR_WRAP_BOX (widget);
  GtkWidget *child = skip_hidden (gtk_widget_get_first_child (widget));
  int y = 0;

  while (child != NULL)
    {
      int row_width, row_height;
      GtkWidget *end = measure_row (self, child, width, &row_width, &row_height);

      allocate_row (self, child, end, width, MAX (0, width - row_width), y, row_height);
      y += row_height + self->spacing;
      child = end;
    }
}

static GtkSizeRequestMode
ur_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ur_wrap_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  UrWrapBox *self = UR_WRAP_BOX (object);

  switch (id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_NATURAL_WIDTH:
      self->natural_width = g_value_get_int (value);
      break;
    case PROP_AT_END:
      self->at_end = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ur_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ur_wrap_box_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *klass)
{
  GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  /**
   * UrWrapBox:spacing:
   *
   * Between two children, and between two rows, px.
   */
  props[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 0, flags);
  /**
   * UrWrapBox:natural-width:
   *
   * How wide it would be if it could choose, px; 0 for all in one row.
   */
  props[PROP_NATURAL_WIDTH] = g_param_spec_int ("natural-width", NULL, NULL, 0, G_MAXINT16, 0, flags);
  /**
   * UrWrapBox:at-end:
   *
   * Whether rows end at the side where lines end, as the buttons of a dialog do.
   */
  props[PROP_AT_END] = g_param_spec_boolean ("at-end", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (klass, N_PROPS, props);
}

static void
ur_wrap_box_class_init (UrWrapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = ur_wrap_box_set_property;
  G_OBJECT_CLASS (klass)->dispose = ur_wrap_box_dispose;
  widget_class->focus = ur_focus_in_children;
  widget_class->measure = ur_wrap_box_measure;
  widget_class->size_allocate = ur_wrap_box_size_allocate;
  widget_class->get_request_mode = ur_wrap_box_get_request_mode;
  install_properties (G_OBJECT_CLASS (klass));
  gtk_widget_class_set_css_name (widget_class, "box");
}

static void
ur_wrap_box_init (UrWrapBox *self)
{
}

/**
 * ur_wrap_box_new:
 * @spacing: between two children and between two rows, px
 * @natural_width: how wide it would be if it could choose, px; 0 for all in one row
 *
 * Returns: (transfer floating): a row of nothing
 */
GtkWidget *
ur_wrap_box_new (int spacing, int natural_width)
{
  return g_object_new (UR_TYPE_WRAP_BOX, "spacing", spacing, "natural-width", natural_width, NULL);
}

/**
 * ur_wrap_box_append:
 * @box: a row
 * @child: (transfer floating): what comes next in it
 */
void
ur_wrap_box_append (UrWrapBox *box, GtkWidget *child)
{
  g_return_if_fail (UR_IS_WRAP_BOX (box));

  gtk_widget_insert_before (child, GTK_WIDGET (box), NULL);
}
