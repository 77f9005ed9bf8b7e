/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What comes over the slides: a question about a figure, which the window of the report knows how to ask, and
 * what is said of it. */
#include "ur-present-private.h"

static guint ask_signal;

static UrNotice *
get_notice (UrNoticeHost *host)
{
  return UR_PRESENT (host)->notice;
}

/**
 * ur_present_init_notice_host:
 * @iface: the interface
 *
 * What is copied here is said here.
 */
void
ur_present_init_notice_host (UrNoticeHostInterface *iface)
{
  iface->get_notice = get_notice;
}

/**
 * ur_present_add_signals:
 *
 * “ask”: a figure is asked for.
 */
void
ur_present_add_signals (void)
{
  ask_signal = g_signal_new ("ask", UR_TYPE_PRESENT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/**
 * ur_present_init_over:
 * @self: the presentation
 *
 * Puts the bar of notices above the slides.
 */
void
ur_present_init_over (UrPresent *self)
{
  self->notice = g_object_new (UR_TYPE_NOTICE, "valign", GTK_ALIGN_START, "halign", GTK_ALIGN_CENTER, NULL);
  gtk_overlay_add_overlay (self->overlay, GTK_WIDGET (self->notice));
}

/**
 * ur_present_is_covered:
 * @self: the presentation
 *
 * Returns: whether something over the slides has the keys
 */
gboolean
ur_present_is_covered (UrPresent *self)
{
  return self->over != NULL && gtk_widget_get_visible (self->over);
}

/**
 * ur_present_ask:
 * @self: the presentation
 *
 * Has a figure asked for over the slides, also when the speaker's window has the keyboard.
 */
void
ur_present_ask (UrPresent *self)
{
  gtk_window_present (GTK_WINDOW (self));
  g_signal_emit (self, ask_signal, 0);
}

/**
 * ur_present_set_over:
 * @present: a window that has nothing over its slides yet
 * @widget: (transfer floating): what comes over them, not on show
 *
 * While @widget is on show the keys are its own, and the slides stay where they are.
 */
void
ur_present_set_over (UrPresent *present, GtkWidget *widget)
{
  present->over = widget;
  gtk_overlay_add_overlay (present->overlay, widget);
  ur_present_watch_pointer (present, widget);
}

/**
 * ur_present_get_over:
 * @present: a window
 *
 * Returns: (transfer none) (nullable): what comes over its slides
 */
GtkWidget *
ur_present_get_over (UrPresent *present)
{
  return present->over;
}

/**
 * ur_present_uncover:
 * @present: a window
 *
 * Gives the keyboard back to the slides, or to the overview of them.
 */
void
ur_present_uncover (UrPresent *present)
{
  gtk_widget_child_focus (gtk_stack_get_visible_child (present->stack), GTK_DIR_TAB_FORWARD);
}

static void
show_wanted (UrPresent *self, int unused)
{
  if (ur_present_postpone (self, show_wanted, 0))
    return;
  ur_present_show_number (self, ur_slides_find_figure (self->slides, self->wanted) + 1);
}

/**
 * ur_present_show_figure:
 * @present: a window
 * @indicator: a figure of its report
 *
 * Turns to the slide that shows it best, as soon as there are slides.
 */
void
ur_present_show_figure (UrPresent *present, const UrIndicator *indicator)
{
  if (gtk_stack_get_visible_child (present->stack) == GTK_WIDGET (present->overview))
    ur_present_show_overview (present, FALSE);
  present->wanted = indicator;
  show_wanted (present, 0);
}
