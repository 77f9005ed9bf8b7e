/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-gtk-guard.h"

#include "ur-focus.h"
#include "ur-popover.h"

/* Leaves an adjustment where it is on its way to somewhere. */
static void
stop (GtkAdjustment *adjustment)
{
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment));
}

/* A text view that is scrolling smoothly, as after Page Down, and goes off the screen is put at its goal
 * first; it may find out then that lines are higher than it thought and scroll once more, which ends what
 * GTK 4.8 is about to end: it disconnects a handler that is gone, with a critical. */
static void
unmap_scrolled (GtkWidget *widget)
{
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (widget);

  stop (gtk_scrolled_window_get_hadjustment (scrolled));
  stop (gtk_scrolled_window_get_vadjustment (scrolled));
  g_signal_chain_from_overridden_handler (widget);
}

/**
 * ur_gtk_guard_install:
 *
 * Guards every widget of the program against what GTK 4.8 gets wrong in its own.  To be called once, with a
 * display.
 */
void
ur_gtk_guard_install (void)
{
  ur_popover_install ();
  ur_focus_install ();
  g_type_class_unref (g_type_class_ref (GTK_TYPE_SCROLLED_WINDOW));
  g_signal_override_class_handler ("unmap", GTK_TYPE_SCROLLED_WINDOW, G_CALLBACK (unmap_scrolled));
}
