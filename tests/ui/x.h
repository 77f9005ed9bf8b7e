/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What a window manager would do to a window, without asking it, and where things are on the screen. */
#include <gdk/x11/gdkx.h>

static inline Display *
x_get_display (GtkWidget *widget)
{
  return gdk_x11_display_get_xdisplay (gtk_widget_get_display (widget));
}

static inline Window
x_get_window (GtkWidget *widget)
{
  return gdk_x11_surface_get_xid (gtk_native_get_surface (gtk_widget_get_native (widget)));
}

static inline void
x_resize (GtkWidget *window, int width, int height)
{
  XResizeWindow (x_get_display (window), x_get_window (window), (guint) width, (guint) height);
  XSync (x_get_display (window), False);
}

static inline void
x_move (GtkWidget *window, int x, int y)
{
  XMoveWindow (x_get_display (window), x_get_window (window), x, y);
  XSync (x_get_display (window), False);
}

/* Without a window manager nobody gives a window the keyboard. */
static inline void
x_focus (GtkWidget *window)
{
  GdkDisplay *display = gtk_widget_get_display (window);

  /* It may be going this moment. */
  gdk_x11_display_error_trap_push (display);
  XSetInputFocus (x_get_display (window), x_get_window (window), RevertToParent, CurrentTime);
  gdk_x11_display_error_trap_pop_ignored (display);
}

/* Of a widget, without shadows and margins. */
static inline GdkRectangle
x_get_area (GtkWidget *widget)
{
  GtkWidget *native = GTK_WIDGET (gtk_widget_get_native (widget));
  graphene_rect_t bounds;
  double dx, dy;
  int x, y;
  Window child;

  g_assert_true (gtk_widget_compute_bounds (widget, native, &bounds));
  gtk_native_get_surface_transform (GTK_NATIVE (native), &dx, &dy);
  XTranslateCoordinates (x_get_display (widget), x_get_window (widget),
                         DefaultRootWindow (x_get_display (widget)), 0, 0, &x, &y, &child);
  return (GdkRectangle){ x + (int) (bounds.origin.x + dx), y + (int) (bounds.origin.y + dy),
                         (int) bounds.size.width, (int) bounds.size.height };
}
