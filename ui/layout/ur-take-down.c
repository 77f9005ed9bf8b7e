/* SPDX-License-Identifier: GPL-3.0-or-later */
/* GTK destroys widgets with the last one around them.  Thousands of them take longer than a window may be
 * without an answer. */
#include "ur-take-down.h"

#define WIDGETS_A_TURN 20

typedef struct
{
  GtkWidget *root;
  GPtrArray *widgets;
} Rest;

static void
rest_free (gpointer data)
{
  Rest *rest = data;

  g_ptr_array_unref (rest->widgets);
  g_object_unref (rest->root);
  g_free (rest);
}

static gboolean
take_down_cb (gpointer data)
{
  GPtrArray *widgets = ((Rest *) data)->widgets;

  for (guint i = 0; i < WIDGETS_A_TURN && widgets->len > 0; i++)
    {
      GtkWidget *widget = g_ptr_array_steal_index (widgets, widgets->len - 1);

      gtk_box_remove (GTK_BOX (gtk_widget_get_parent (widget)), widget);
    }
  return widgets->len > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

/**
 * ur_take_down:
 * @root: (transfer full): a widget that was taken out of its window
 * @widgets: (transfer full) (element-type GtkWidget): most of what is in it, in the order of @root: children
 * of boxes, without references
 *
 * Destroys a widget with all that is in it, a little at a time, when there is nothing else to do.
 */
void
ur_take_down (GtkWidget *root, GPtrArray *widgets)
{
  Rest *rest = g_new0 (Rest, 1);

  g_return_if_fail (GTK_IS_WIDGET (root) && gtk_widget_get_root (root) == NULL);

  *rest = (Rest){ root, widgets };
  g_idle_add_full (G_PRIORITY_LOW, take_down_cb, rest, rest_free);
}
