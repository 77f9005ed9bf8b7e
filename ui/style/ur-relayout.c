/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-relayout.h"

#define WAITING "ur-relayout-waiting"
#define CLOCK "ur-relayout-clock"

/* A widget stops telling its parents that it wants a size at the first one that wants one too: each of them
 * has to say it by itself. */
static void
layout_cb (GtkWidget *widget, GdkFrameClock *clock)
{
  if (g_object_get_data (G_OBJECT (widget), WAITING) == NULL)
    return;
  g_object_set_data (G_OBJECT (widget), WAITING, NULL);
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    gtk_widget_queue_allocate (widget);
}

/* Whoever listens only now does not hear of the round of layout that is going on: so this is done once, and
 * kept. */
static void
listen (GtkWidget *widget, GdkFrameClock *clock)
{
  GdkFrameClock *known = g_object_get_data (G_OBJECT (widget), CLOCK);

  if (known == clock)
    return;
  if (known != NULL)
    g_signal_handlers_disconnect_by_func (known, layout_cb, widget);
  g_object_set_data_full (G_OBJECT (widget), CLOCK, g_object_ref (clock), g_object_unref);
  g_signal_connect_object (clock, "layout", G_CALLBACK (layout_cb), widget,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

/**
 * ur_relayout:
 * @widget: a widget whose contents changed their size while it was given its own
 *
 * Has sizes given out once more before the next frame is drawn.
 *
 * What asks for a size while sizes are given out is forgotten by GTK 4.8 when its parents get theirs after
 * it: they then count as done, and it is drawn without a size, or rather not drawn, with a warning.
 */
void
ur_relayout (GtkWidget *widget)
{
  GdkFrameClock *clock;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  clock = gtk_widget_get_frame_clock (widget);
  if (clock == NULL)
    return;
  listen (widget, clock);
  g_object_set_data (G_OBJECT (widget), WAITING, widget);
  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_LAYOUT);
}
