/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-select-area-private.h"

#include "ur-config.h"
#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-context-menu.h"
#include "ur-copy.h"
#include "ur-style.h"

/**
 * UrSelectArea:
 *
 * A container whose labels are one text: a selection runs over as many of them as the pointer passes, in the
 * order in which they were added, and is copied with one line for every label.  GtkLabel's own selection ends
 * at the label's edge.
 */

G_DEFINE_FINAL_TYPE (UrSelectArea, ur_select_area, GTK_TYPE_WIDGET)

/**
 * ur_select_area_update:
 * @self: the area
 *
 * Something else is selected, or another link is meant.
 */
void
ur_select_area_update (UrSelectArea *self)
{
  gboolean selected = ur_select_area_has_selection (self);
  gboolean meant = ur_select_area_get_meant (self) >= 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "clipboard.copy", selected || meant);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "selection.copy-source",
                                 selected ? self->cite != NULL : meant);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ur_select_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ur_select_area_draw_links (UR_SELECT_AREA (widget), snapshot);
  ur_select_area_draw (UR_SELECT_AREA (widget), snapshot);
  GTK_WIDGET_CLASS (ur_select_area_parent_class)->snapshot (widget, snapshot);
}

/* Selecting */

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrSelectArea *self = UR_SELECT_AREA (widget);
  g_autofree char *text = ur_select_area_dup_selection (self);

  if (text != NULL)
    ur_copy_text (widget, text, FALSE);
  else
    ur_select_area_copy_link (self, FALSE);
}

static void
copy_source_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrSelectArea *self = UR_SELECT_AREA (widget);
  g_autofree char *text = ur_select_area_dup_selection (self);
  g_autofree char *cited = NULL;

  if (text == NULL)
    ur_select_area_copy_link (self, TRUE);
  if (text == NULL || self->cite == NULL)
    return;
  cited = self->cite (text, MIN (self->anchor.label, self->cursor.label),
                      MAX (self->anchor.label, self->cursor.label), self->cite_data);
  ur_copy_text (widget, cited, TRUE);
}

static void
select_all (UrSelectArea *area)
{
  g_return_if_fail (UR_IS_SELECT_AREA (area));

  if (area->labels->len == 0)
    return;
  area->anchor = (UrSelectSpot){ 0, 0 };
  area->cursor =
      (UrSelectSpot){ area->labels->len - 1, ur_select_area_get_length (area, area->labels->len - 1) };
  ur_select_area_update (area);
}

static void
select_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  select_all (UR_SELECT_AREA (widget));
}

static void
select_word (UrSelectArea *self)
{
  PangoLayout *layout = gtk_label_get_layout (ur_select_area_get_label (self, self->cursor.label));
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

/* A double click on a link opens it, as two clicks do: it selects no word. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, UrSelectArea *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  UrSelectSpot spot;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!ur_select_area_find_spot (self, x, y, &spot))
    return;
  if (ur_select_area_find_link_at (self, x, y) >= 0)
    n_press = 1;
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
      self->anchor = (UrSelectSpot){ spot.label, 0 };
      self->cursor.index = ur_select_area_get_length (self, spot.label);
    }
  ur_select_area_update (self);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, UrSelectArea *self)
{
  ur_select_area_click (self, x, y);
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
  if (ABS (dx) + ABS (dy) < 3 || !ur_select_area_find_spot (self, x + dx, y + dy, &self->cursor))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  scroll_to_pointer (self, x + dx, y + dy);
  ur_select_area_update (self);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double dx, double dy, UrSelectArea *self)
{
  ur_select_area_publish (self);
}

/* The context menu */

static GMenuModel *
create_menu (GtkWidget *widget, gboolean by_pointer, GdkRectangle *at, gpointer data)
{
  UrSelectArea *self = UR_SELECT_AREA (widget);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) copy = g_menu_new ();
  g_autoptr (GMenu) own = g_menu_new ();
  graphene_rect_t bounds;

  if (!by_pointer && self->labels->len > 0 && ur_select_area_has_selection (self) &&
      ur_select_area_get_bounds (self, self->cursor.label, &bounds))
    *at = (GdkRectangle){ bounds.origin.x, bounds.origin.y, 1, bounds.size.height };
  else if (!ur_select_area_has_selection (self))
    ur_select_area_point (self, at, by_pointer);
  ur_context_menu_append (copy, _ ("Copy"), "clipboard.copy", NULL);
  if (self->cite != NULL)
    ur_context_menu_append (copy, _ ("Copy with Source"), "selection.copy-source", NULL);
  ur_select_area_append_link (self, copy);
  ur_context_menu_append (copy, _ ("Select All"), "selection.select-all", NULL);
  if (self->link_funcs != NULL)
    self->link_funcs->append_own (ur_select_area_has_selection (self), own, self->link_data);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copy));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (own));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

static void
ur_select_area_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrSelectArea *self = UR_SELECT_AREA (widget);

  int child_width = self->maximum_width > 0 ? MIN (width, self->maximum_width) : width;
  graphene_point_t origin = GRAPHENE_POINT_INIT ((width - child_width) / 2, 0);

  if (self->child != NULL)
    gtk_widget_allocate (self->child, child_width, height, baseline, gsk_transform_translate (NULL, &origin));
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
  ur_select_area_clear_links (self);
  g_clear_pointer (&self->child, gtk_widget_unparent);
  G_OBJECT_CLASS (ur_select_area_parent_class)->dispose (object);
}

static void
ur_select_area_finalize (GObject *object)
{
  g_ptr_array_unref (UR_SELECT_AREA (object)->labels);
  g_array_unref (UR_SELECT_AREA (object)->links);
  G_OBJECT_CLASS (ur_select_area_parent_class)->finalize (object);
}

/**
 * ur_select_area_parent_focus:
 *
 * What a container does with Tab that has no links.
 */
gboolean
ur_select_area_parent_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return GTK_WIDGET_CLASS (ur_select_area_parent_class)->focus (widget, direction);
}

static void
ur_select_area_class_init (UrSelectAreaClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ur_select_area_dispose;
  object_class->finalize = ur_select_area_finalize;
  widget_class->focus = ur_select_area_focus;
  widget_class->snapshot = ur_select_area_snapshot;
  widget_class->measure = ur_select_area_measure;
  widget_class->size_allocate = ur_select_area_size_allocate;
  widget_class->get_request_mode = ur_select_area_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "selectarea");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "clipboard.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "selection.copy-source", NULL, copy_source_action);
  gtk_widget_class_install_action (widget_class, "selection.select-all", NULL, select_all_action);
  ur_select_area_add_bindings (widget_class);
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

  self->labels = g_ptr_array_new ();
  ur_select_area_init_links (self);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  ur_select_area_update (self);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  add_gesture (self, drag, GDK_BUTTON_PRIMARY);
  add_gesture (self, click, GDK_BUTTON_PRIMARY);
  ur_context_menu_add (GTK_WIDGET (self), create_menu, NULL);
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
  ur_select_area_clear_links (area);
  area->anchor = area->cursor = (UrSelectSpot){ 0, 0 };
  g_clear_pointer (&area->child, gtk_widget_unparent);
  area->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (area));
  ur_select_area_update (area);
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
 * Keeps lines readable in a wide window: the child gets no wider than @width and is in the middle.
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

/**
 * ur_select_area_set_cite:
 * @area: a select area
 * @cite: (nullable): adds to words where they come from
 * @data: (nullable): passed to @cite; it must outlive @area
 *
 * Lets Ctrl+Shift+C and the menu copy words with their source.
 */
void
ur_select_area_set_cite (UrSelectArea *area, UrSelectAreaFunc cite, gpointer data)
{
  g_return_if_fail (UR_IS_SELECT_AREA (area));

  area->cite = cite;
  area->cite_data = data;
  ur_select_area_update (area);
}
