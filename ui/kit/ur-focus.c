/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-focus.h"

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
