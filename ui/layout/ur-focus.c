/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-focus.h"

/* GTK's own, of lists that make their rows as they come into view and of those that have them all. */
static gboolean (*focus_list) (GtkWidget *list, GtkDirectionType direction);
static gboolean (*focus_list_box) (GtkWidget *list, GtkDirectionType direction);
static gboolean (*grab_list) (GtkWidget *list);

static gboolean
is_tab (GtkDirectionType direction)
{
  return direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
}

static int
find_focus (GPtrArray *widgets)
{
  for (guint i = 0; i < widgets->len; i++)
    {
      GtkWidget *widget = g_ptr_array_index (widgets, i);
      GtkRoot *root = gtk_widget_get_root (widget);
      GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

      if (focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget)))
        return i;
    }
  return -1;
}

/**
 * ur_focus_in_popover:
 * @widget: a widget that popovers may have been set on
 * @direction: where the focus is to go
 *
 * For the focus function of such a widget: while a popover that holds the keyboard is open, Tab stays in it.
 *
 * Returns: whether the focus has moved
 */
gboolean
ur_focus_in_popover (GtkWidget *widget, GtkDirectionType direction)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER (child) && gtk_widget_get_mapped (child) &&
        gtk_popover_get_autohide (GTK_POPOVER (child)))
      return gtk_widget_child_focus (child, direction);
  return FALSE;
}

/**
 * ur_focus_in_order:
 * @widgets: (element-type GtkWidget): what Tab walks over, in reading order
 * @direction: %GTK_DIR_TAB_FORWARD or %GTK_DIR_TAB_BACKWARD
 *
 * For the focus function of a widget whose children are in columns: GTK goes by the middle of each child,
 * and so jumps between columns.
 *
 * Returns: whether the focus has moved; else it leaves the widget
 */
gboolean
ur_focus_in_order (GPtrArray *widgets, GtkDirectionType direction)
{
  int step = direction == GTK_DIR_TAB_BACKWARD ? -1 : 1;
  int i = find_focus (widgets);

  if (i < 0)
    i = step > 0 ? 0 : (int) widgets->len - 1;
  for (; i >= 0 && i < (int) widgets->len; i += step)
    if (gtk_widget_child_focus (g_ptr_array_index (widgets, i), direction))
      return TRUE;
  return FALSE;
}

/**
 * ur_focus_in_children:
 * @widget: a widget with children
 * @direction: where the focus is to go
 *
 * The focus function of every widget that gives the keyboard on to a child of its own choice when it is told
 * to take it.  GTK tells it that on Tab too: what comes before that child would be passed over, and Shift+Tab
 * would never get out of it.
 *
 * Returns: whether the focus has moved; else it leaves the widget
 */
gboolean
ur_focus_in_children (GtkWidget *widget, GtkDirectionType direction)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  if (!is_tab (direction))
    return GTK_WIDGET_CLASS (g_type_class_peek (GTK_TYPE_WIDGET))->focus (widget, direction);
  if (ur_focus_in_popover (widget, direction))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child) && !GTK_IS_POPOVER (child))
      g_ptr_array_add (order, child);
  return ur_focus_in_order (order, direction);
}

/* Lists */

static GtkWidget *
find_selected_row (GtkWidget *list)
{
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) != 0)
      return row;
  return NULL;
}

/* A list has no widget for a row that is far from what is in sight, until it is scrolled to. */
static GtkWidget *
find_selected (GtkWidget *list)
{
  GtkWidget *row = find_selected_row (list);
  g_autoptr (GtkSelectionModel) model = NULL;
  g_autoptr (GtkBitset) selection = NULL;

  g_object_get (list, "model", &model, NULL);
  if (row != NULL || model == NULL)
    return row;
  selection = gtk_selection_model_get_selection (model);
  if (gtk_bitset_is_empty (selection))
    return NULL;
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", gtk_bitset_get_minimum (selection));
  return find_selected_row (list);
}

/* Tab comes to the selected row, wherever the keyboard was in the list before. */
static gboolean
list_focus (GtkWidget *list, GtkDirectionType direction)
{
  GtkWidget *inside = gtk_widget_get_focus_child (list);
  GtkWidget *selected;

  if (!is_tab (direction))
    return focus_list (list, direction);
  if (inside != NULL)
    return gtk_widget_child_focus (inside, direction);
  selected = find_selected (list);
  return (selected != NULL && gtk_widget_child_focus (selected, direction)) || focus_list (list, direction);
}

/* GTK gives the keyboard to the list itself when none of its rows has had it: it would say no row then. */
static gboolean
list_grab_focus (GtkWidget *list)
{
  GtkWidget *selected;

  if (!gtk_widget_get_mapped (list))
    return FALSE;
  selected = find_selected (list);
  return (selected != NULL && gtk_widget_grab_focus (selected)) || focus_list (list, GTK_DIR_TAB_FORWARD) ||
         grab_list (list);
}

static gboolean
list_box_focus (GtkWidget *list, GtkDirectionType direction)
{
  GtkWidget *inside = gtk_widget_get_focus_child (list);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (list));

  if (!is_tab (direction))
    return focus_list_box (list, direction);
  if (inside != NULL)
    return gtk_widget_child_focus (inside, direction);
  if (row == NULL)
    row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);
  return (row != NULL && gtk_widget_child_focus (GTK_WIDGET (row), direction)) ||
         focus_list_box (list, direction);
}

static void
override_list (GType type)
{
  GtkWidgetClass *klass = g_type_class_ref (type);

  if (klass->focus != list_focus)
    {
      focus_list = klass->focus;
      grab_list = klass->grab_focus;
    }
  klass->focus = list_focus;
  klass->grab_focus = list_grab_focus;
  g_type_class_unref (klass);
}

static void
override_list_box (void)
{
  GtkWidgetClass *klass = g_type_class_ref (GTK_TYPE_LIST_BOX);

  if (klass->focus != list_box_focus)
    focus_list_box = klass->focus;
  klass->focus = list_box_focus;
  g_type_class_unref (klass);
}

/**
 * ur_focus_install:
 *
 * Makes a list one stop of Tab: the arrow keys move inside.  GTK 4.8 stops at every row after the one that
 * had the keyboard last, on the way back at every row before it.  To be called once, before the first list is
 * made.
 */
void
ur_focus_install (void)
{
  override_list (GTK_TYPE_LIST_VIEW);
  override_list (GTK_TYPE_GRID_VIEW);
  override_list_box ();
}
