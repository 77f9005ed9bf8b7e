/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-select-area.h"

#include "ur-config.h"
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-style.h"

/* As strong as in the style sheet's selections. */
#define SELECTION_ALPHA .32f

/**
 * UrSelectArea:
 *
 * A container whose labels are one text: a selection runs over as many of them as the pointer passes, in the
 * order in which they were added, and is copied with one line for every label.  GtkLabel's own selection ends
 * at the label's edge.
 */

/* A position in the text: which label, and the byte in it. */
typedef struct
{
  int label;
  int index;
} Spot;

struct _UrSelectArea
{
  GtkWidget parent;
  GtkWidget *child;
  int maximum_width; /* of the child, which stands in the middle; 0 for none */
  GPtrArray *labels; /* (element-type GtkLabel), not owned: they live in child */
  Spot anchor;
  Spot cursor;
  GtkWidget *menu;
};

G_DEFINE_FINAL_TYPE (UrSelectArea, ur_select_area, GTK_TYPE_WIDGET)

static int
compare_spots (Spot a, Spot b)
{
  return a.label != b.label ? a.label - b.label : a.index - b.index;
}

static GtkLabel *
get_label (UrSelectArea *self, int i)
{
  return g_ptr_array_index (self->labels, i);
}

static int
get_length (UrSelectArea *self, int i)
{
  return strlen (gtk_label_get_text (get_label (self, i)));
}

static gboolean
has_selection (UrSelectArea *self)
{
  return self->labels->len > 0 && compare_spots (self->anchor, self->cursor) != 0;
}

static void
get_ends (UrSelectArea *self, Spot *start, Spot *end)
{
  gboolean forward = compare_spots (self->anchor, self->cursor) <= 0;

  *start = forward ? self->anchor : self->cursor;
  *end = forward ? self->cursor : self->anchor;
}

/* The selected bytes of one label; FALSE when there are none. */
static gboolean
get_label_range (UrSelectArea *self, int i, int *from, int *to)
{
  Spot start, end;

  get_ends (self, &start, &end);
  if (i < start.label || i > end.label)
    return FALSE;
  *from = i == start.label ? start.index : 0;
  *to = i == end.label ? end.index : get_length (self, i);
  return *from < *to;
}

static void
update (UrSelectArea *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "clipboard.copy", has_selection (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Finding a spot */

static gboolean
get_bounds (UrSelectArea *self, int i, graphene_rect_t *bounds)
{
  GtkWidget *label = GTK_WIDGET (get_label (self, i));

  return gtk_widget_get_mapped (label) && gtk_widget_compute_bounds (label, GTK_WIDGET (self), bounds);
}

/* How far a point is from a label: rows count far more than columns, as lines do in a text. */
static double
get_distance (const graphene_rect_t *bounds, double x, double y)
{
  double dy = MAX (MAX (bounds->origin.y - y, y - (bounds->origin.y + bounds->size.height)), 0);
  double dx = MAX (MAX (bounds->origin.x - x, x - (bounds->origin.x + bounds->size.width)), 0);

  return dy * 1000 + dx;
}

static int
find_nearest_label (UrSelectArea *self, double x, double y)
{
  int nearest = -1;
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < self->labels->len; i++)
    {
      graphene_rect_t bounds;
      double distance;

      if (!get_bounds (self, i, &bounds))
        continue;
      distance = get_distance (&bounds, x, y);
      if (distance < least)
        {
          least = distance;
          nearest = i;
        }
    }
  return nearest;
}

static gboolean
find_spot (UrSelectArea *self, double x, double y, Spot *spot)
{
  int i = find_nearest_label (self, x, y);
  graphene_rect_t bounds;
  PangoLayout *layout;
  int left, top, index, trailing;
  const char *text;

  if (i < 0 || !get_bounds (self, i, &bounds))
    return FALSE;
  layout = gtk_label_get_layout (get_label (self, i));
  gtk_label_get_layout_offsets (get_label (self, i), &left, &top);
  pango_layout_xy_to_index (layout, (x - bounds.origin.x - left) * PANGO_SCALE,
                            (y - bounds.origin.y - top) * PANGO_SCALE, &index, &trailing);
  text = pango_layout_get_text (layout);
  spot->label = i;
  spot->index = g_utf8_offset_to_pointer (text + index, trailing) - text;
  spot->index = MIN (spot->index, get_length (self, i));
  return TRUE;
}

/* Drawing */

static void
snapshot_line (GtkSnapshot *snapshot,
               PangoLayoutIter *iter,
               const graphene_point_t *origin,
               int from,
               int to,
               const GdkRGBA *color)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  PangoRectangle logical;
  int *ranges;
  int n_ranges, y0, y1;

  if (to <= line->start_index || from >= line->start_index + line->length)
    return;
  pango_layout_iter_get_line_yrange (iter, &y0, &y1);
  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  pango_layout_line_get_x_ranges (line, MAX (from, line->start_index),
                                  MIN (to, line->start_index + line->length), &ranges, &n_ranges);
  for (int i = 0; i < n_ranges; i++)
    gtk_snapshot_append_color (snapshot, color,
                               &GRAPHENE_RECT_INIT (origin->x + ranges[2 * i] / (float) PANGO_SCALE,
                                                    origin->y + y0 / (float) PANGO_SCALE,
                                                    (ranges[2 * i + 1] - ranges[2 * i]) / (float) PANGO_SCALE,
                                                    (y1 - y0) / (float) PANGO_SCALE));
  g_free (ranges);
}

static void
snapshot_label (UrSelectArea *self, GtkSnapshot *snapshot, int i, const GdkRGBA *color)
{
  int from, to, left, top;
  graphene_rect_t bounds;
  graphene_point_t origin;
  PangoLayoutIter *iter;

  if (!get_label_range (self, i, &from, &to) || !get_bounds (self, i, &bounds))
    return;
  gtk_label_get_layout_offsets (get_label (self, i), &left, &top);
  graphene_point_init (&origin, bounds.origin.x + left, bounds.origin.y + top);
  iter = pango_layout_get_iter (gtk_label_get_layout (get_label (self, i)));
  do
    snapshot_line (snapshot, iter, &origin, from, to, color);
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
ur_select_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  UrSelectArea *self = UR_SELECT_AREA (widget);
  GdkRGBA color;

  if (has_selection (self))
    {
      Spot start, end;

      get_ends (self, &start, &end);
      ur_style_get_color (widget, "ur_slate_ink", &color);
      color.alpha = SELECTION_ALPHA;
      for (int i = start.label; i <= end.label; i++)
        snapshot_label (self, snapshot, i, &color);
    }
  GTK_WIDGET_CLASS (ur_select_area_parent_class)->snapshot (widget, snapshot);
}

/* Selecting */

/**
 * ur_select_area_dup_selection:
 * @area: a select area
 *
 * Returns: (transfer full) (nullable): the selected text, labels parted by line ends, or %NULL for none
 */
char *
ur_select_area_dup_selection (UrSelectArea *area)
{
  GString *text;
  Spot start, end;

  g_return_val_if_fail (UR_IS_SELECT_AREA (area), NULL);

  if (!has_selection (area))
    return NULL;
  text = g_string_new (NULL);
  get_ends (area, &start, &end);
  for (int i = start.label; i <= end.label; i++)
    {
      int from, to;

      if (!get_label_range (area, i, &from, &to))
        continue;
      if (text->len > 0)
        g_string_append_c (text, '\n');
      g_string_append_len (text, gtk_label_get_text (get_label (area, i)) + from, to - from);
    }
  return g_string_free (text, FALSE);
}

static void
publish (UrSelectArea *self, GdkClipboard *clipboard)
{
  g_autofree char *text = ur_select_area_dup_selection (self);

  if (text != NULL)
    gdk_clipboard_set_text (clipboard, text);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  publish (UR_SELECT_AREA (widget), gtk_widget_get_clipboard (widget));
}

/**
 * ur_select_area_select_all:
 * @area: a select area
 *
 * Selects everything.
 */
void
ur_select_area_select_all (UrSelectArea *area)
{
  g_return_if_fail (UR_IS_SELECT_AREA (area));

  if (area->labels->len == 0)
    return;
  area->anchor = (Spot){ 0, 0 };
  area->cursor = (Spot){ area->labels->len - 1, get_length (area, area->labels->len - 1) };
  update (area);
}

static void
select_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ur_select_area_select_all (UR_SELECT_AREA (widget));
}

static void
select_word (UrSelectArea *self)
{
  PangoLayout *layout = gtk_label_get_layout (get_label (self, self->cursor.label));
  const char *text = pango_layout_get_text (layout);
  int n_attrs;
  const PangoLogAttr *attrs = pango_layout_get_log_attrs_readonly (layout, &n_attrs);
  int start = g_utf8_pointer_to_offset (text, text + self->cursor.index);
  int end = MIN (start + 1, n_attrs - 1);

  while (start > 0 && !attrs[start].is_word_start && !attrs[start].is_word_end)
    start--;
  while (end < n_attrs - 1 && !attrs[end].is_word_end && !attrs[end].is_word_start)
    end++;
  self->anchor.index = g_utf8_offset_to_pointer (text, start) - text;
  self->cursor.index = g_utf8_offset_to_pointer (text, end) - text;
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, UrSelectArea *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  Spot spot;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!find_spot (self, x, y, &spot))
    return;
  self->cursor = spot;
  if (n_press == 1 && !(state & GDK_SHIFT_MASK))
    self->anchor = spot;
  else if (n_press == 2)
    {
      self->anchor = spot;
      select_word (self);
    }
  else if (n_press > 2)
    {
      self->anchor = (Spot){ spot.label, 0 };
      self->cursor.index = get_length (self, spot.label);
    }
  update (self);
}

/* Moves the page along when the pointer leaves it while selecting. */
static void
scroll_to_pointer (UrSelectArea *self, double x, double y)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  double there_x, there_y;

  if (scrolled == NULL ||
      !gtk_widget_translate_coordinates (GTK_WIDGET (self), scrolled, x, y, &there_x, &there_y))
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  if (there_y < 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + MAX (there_y, -24));
  else if (there_y > gtk_widget_get_height (scrolled))
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + 24);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, UrSelectArea *self)
{
  double x, y;

  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (ABS (dx) + ABS (dy) < 3 || !find_spot (self, x + dx, y + dy, &self->cursor))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  scroll_to_pointer (self, x + dx, y + dy);
  update (self);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, UrSelectArea *self)
{
  publish (self, gtk_widget_get_primary_clipboard (GTK_WIDGET (self)));
}

/* Keys */

static Spot
step_character (UrSelectArea *self, Spot spot, int step)
{
  const char *text = gtk_label_get_text (get_label (self, spot.label));

  if (step > 0 && text[spot.index] != '\0')
    spot.index = g_utf8_next_char (text + spot.index) - text;
  else if (step < 0 && spot.index > 0)
    spot.index = g_utf8_prev_char (text + spot.index) - text;
  else if (step > 0 && spot.label + 1 < (int) self->labels->len)
    spot = (Spot){ spot.label + 1, 0 };
  else if (step < 0 && spot.label > 0)
    spot = (Spot){ spot.label - 1, get_length (self, spot.label - 1) };
  return spot;
}

static Spot
step_label (UrSelectArea *self, Spot spot, int step)
{
  if (step > 0 && spot.index < get_length (self, spot.label))
    spot.index = get_length (self, spot.label);
  else if (step > 0 && spot.label + 1 < (int) self->labels->len)
    spot = (Spot){ spot.label + 1, get_length (self, spot.label + 1) };
  else if (step < 0 && spot.index > 0)
    spot.index = 0;
  else if (step < 0 && spot.label > 0)
    spot = (Spot){ spot.label - 1, 0 };
  return spot;
}

static gboolean
extend_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  UrSelectArea *self = UR_SELECT_AREA (widget);
  gboolean whole;
  int step;

  if (self->labels->len == 0)
    return FALSE;
  g_variant_get (args, "(bi)", &whole, &step);
  self->cursor = whole ? step_label (self, self->cursor, step) : step_character (self, self->cursor, step);
  publish (self, gtk_widget_get_primary_clipboard (widget));
  update (self);
  return TRUE;
}

static gboolean
unselect_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  UrSelectArea *self = UR_SELECT_AREA (widget);

  if (!has_selection (self))
    return FALSE;
  self->anchor = self->cursor;
  update (self);
  return TRUE;
}

/* The context menu */

static void
show_menu (UrSelectArea *self, const GdkRectangle *at)
{
  if (self->menu == NULL)
    {
      g_autoptr (GMenu) menu = g_menu_new ();

      g_menu_append (menu, _ ("_Copy"), "clipboard.copy");
      g_menu_append (menu, _ ("Select _All"), "selection.select-all");
      self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
    }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, UrSelectArea *self)
{
  show_menu (self, &(GdkRectangle){ x, y, 1, 1 });
}

static gboolean
menu_key_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 1, 1);
  UrSelectArea *self = UR_SELECT_AREA (widget);

  if (self->labels->len > 0)
    get_bounds (self, self->cursor.label, &bounds);
  show_menu (self, &(GdkRectangle){ bounds.origin.x, bounds.origin.y, 1, bounds.size.height });
  return TRUE;
}

static void
ur_select_area_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrSelectArea *self = UR_SELECT_AREA (widget);

  int child_width = self->maximum_width > 0 ? MIN (width, self->maximum_width) : width;
  graphene_point_t origin = GRAPHENE_POINT_INIT ((width - child_width) / 2, 0);

  if (self->child != NULL)
    gtk_widget_allocate (self->child, child_width, height, baseline, gsk_transform_translate (NULL, &origin));
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
ur_select_area_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  UrSelectArea *self = UR_SELECT_AREA (widget);

  /* A width is never asked for a height: labels would try one width after another to find it. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    for_size = -1;
  else if (self->maximum_width > 0)
    for_size = MIN (for_size, self->maximum_width);
  if (self->child != NULL)
    gtk_widget_measure (self->child, orientation, for_size, minimum, natural, minimum_baseline,
                        natural_baseline);
}

static GtkSizeRequestMode
ur_select_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ur_select_area_dispose (GObject *object)
{
  UrSelectArea *self = UR_SELECT_AREA (object);

  if (self->labels != NULL)
    g_ptr_array_set_size (self->labels, 0);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->child, gtk_widget_unparent);
  G_OBJECT_CLASS (ur_select_area_parent_class)->dispose (object);
}

static void
ur_select_area_finalize (GObject *object)
{
  g_ptr_array_unref (UR_SELECT_AREA (object)->labels);
  G_OBJECT_CLASS (ur_select_area_parent_class)->finalize (object);
}

static void
add_bindings (GtkWidgetClass *klass)
{
  static const struct
  {
    guint key;
    gboolean whole;
    int step;
  } keys[] = {
    { GDK_KEY_Right, FALSE, 1 },
    { GDK_KEY_Left, FALSE, -1 },
    { GDK_KEY_Down, TRUE, 1 },
    { GDK_KEY_Up, TRUE, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (klass, keys[i].key, GDK_SHIFT_MASK, extend_cb, "(bi)", keys[i].whole,
                                  keys[i].step);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, GDK_CONTROL_MASK, "clipboard.copy", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Insert, GDK_CONTROL_MASK, "clipboard.copy", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_a, GDK_CONTROL_MASK, "selection.select-all", NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, unselect_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
  gtk_widget_class_add_binding (klass, GDK_KEY_Menu, 0, menu_key_cb, NULL);
}

static void
ur_select_area_class_init (UrSelectAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ur_select_area_dispose;
  object_class->finalize = ur_select_area_finalize;
  widget_class->snapshot = ur_select_area_snapshot;
  widget_class->measure = ur_select_area_measure;
  widget_class->size_allocate = ur_select_area_size_allocate;
  widget_class->get_request_mode = ur_select_area_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "selectarea");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "clipboard.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "selection.select-all", NULL, select_all_action);
  add_bindings (widget_class);
}

static void
add_gesture (UrSelectArea *self, GtkGesture *gesture, guint button)
{
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), button);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

static void
ur_select_area_init (UrSelectArea *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *menu = gtk_gesture_click_new ();

  self->labels = g_ptr_array_new ();
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "clipboard.copy", FALSE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (menu, "pressed", G_CALLBACK (menu_pressed_cb), self);
  add_gesture (self, drag, GDK_BUTTON_PRIMARY);
  add_gesture (self, click, GDK_BUTTON_PRIMARY);
  add_gesture (self, menu, GDK_BUTTON_SECONDARY);
}

/**
 * ur_select_area_new:
 *
 * Returns: (transfer floating): an empty area
 */
GtkWidget *
ur_select_area_new (void)
{
  return g_object_new (UR_TYPE_SELECT_AREA, NULL);
}

/**
 * ur_select_area_set_child:
 * @area: a select area
 * @child: (transfer floating) (nullable): what to show instead of the present child
 *
 * Puts @child in place of the present one and forgets the labels of that one.
 */
void
ur_select_area_set_child (UrSelectArea *area, GtkWidget *child)
{
  g_return_if_fail (UR_IS_SELECT_AREA (area));

  g_ptr_array_set_size (area->labels, 0);
  area->anchor = area->cursor = (Spot){ 0, 0 };
  g_clear_pointer (&area->child, gtk_widget_unparent);
  area->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (area));
  update (area);
}

/**
 * ur_select_area_add_label:
 * @area: a select area
 * @label: a label inside the area's child
 *
 * Appends @label to the text of the area.  Its text must not change afterwards.
 */
void
ur_select_area_add_label (UrSelectArea *area, GtkLabel *label)
{
  g_return_if_fail (UR_IS_SELECT_AREA (area));

  g_ptr_array_add (area->labels, label);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (label), "text");
}

/**
 * ur_select_area_set_maximum_width:
 * @area: a select area
 * @width: px, or 0 for none
 *
 * Keeps lines readable in a wide window: the child gets no wider than @width and stands in the middle.
 */
void
ur_select_area_set_maximum_width (UrSelectArea *area, int width)
{
  g_return_if_fail (UR_IS_SELECT_AREA (area));

  if (area->maximum_width == width)
    return;
  area->maximum_width = width;
  gtk_widget_queue_resize (GTK_WIDGET (area));
}
