/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-whole-height.h"

#include <math.h>

/* A table asks for the height of rows of one line: where words wrap, its last rows would be cut off.  How
 * high its rows are is known when they have their widths. */

static gboolean
grow_cb (gpointer data)
{
  GtkAdjustment *rows = gtk_scrolled_window_get_vadjustment (data);
  int missing = (int) ceil (gtk_adjustment_get_upper (rows) - gtk_adjustment_get_page_size (rows));

  if (missing > 0)
    gtk_widget_set_size_request (data, -1, gtk_widget_get_height (data) + missing);
  return G_SOURCE_REMOVE;
}

static gboolean
shrink_cb (gpointer data)
{
  gtk_widget_set_size_request (data, -1, -1);
  return G_SOURCE_REMOVE;
}

/* Never in the middle of an allocation. */
static void
rows_changed_cb (GtkScrolledWindow *scrolled, GtkAdjustment *rows)
{
  if (gtk_adjustment_get_upper (rows) - gtk_adjustment_get_page_size (rows) >= 1)
    g_idle_add_full (G_PRIORITY_HIGH_IDLE, grow_cb, g_object_ref (scrolled), g_object_unref);
}

/* With another width the rows may be lower. */
static void
width_changed_cb (GtkScrolledWindow *scrolled)
{
  int height;

  gtk_widget_get_size_request (GTK_WIDGET (scrolled), NULL, &height);
  if (height >= 0)
    g_idle_add_full (G_PRIORITY_HIGH_IDLE, shrink_cb, g_object_ref (scrolled), g_object_unref);
}

/**
 * ur_whole_height_keep:
 * @scrolled: holds a table and scrolls it sideways only
 *
 * Makes @scrolled as high as all rows of the table take at its width.
 */
void
ur_whole_height_keep (GtkScrolledWindow *scrolled)
{
  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scrolled));

  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (scrolled), "changed",
                           G_CALLBACK (rows_changed_cb), scrolled, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (scrolled), "notify::page-size",
                           G_CALLBACK (width_changed_cb), scrolled, G_CONNECT_SWAPPED);
}
