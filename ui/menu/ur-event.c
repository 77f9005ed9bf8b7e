/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-event.h"

/**
 * ur_event_get_place:
 * @event: an event that GTK handed out as it came
 * @widget: a widget
 * @x: (out): where it happened, in the coordinates of @widget
 * @y: (out): see @x
 *
 * Returns: whether it happened at a place, in a window that @widget is in
 */
gboolean
ur_event_get_place (GdkEvent *event, GtkWidget *widget, double *x, double *y)
{
  GtkNative *native = gtk_widget_get_native (widget);
  double surface_x, surface_y;
  double native_x, native_y;

  if (native == NULL || !gdk_event_get_position (event, &surface_x, &surface_y))
    return FALSE;
  gtk_native_get_surface_transform (native, &native_x, &native_y);
  return gtk_widget_translate_coordinates (GTK_WIDGET (native), widget, surface_x - native_x,
                                           surface_y - native_y, x, y);
}
