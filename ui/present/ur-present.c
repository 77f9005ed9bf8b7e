/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-present-private.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE_WITH_CODE (UrPresent,
                               ur_present,
                               GTK_TYPE_WINDOW,
                               G_IMPLEMENT_INTERFACE (UR_TYPE_NOTICE_HOST, ur_present_init_notice_host))

/* Shows a slide, the screen if it was blank, and has the next one painted. */
static void
show (UrPresent *self, int slide)
{
  ur_present_set_typed (self, NULL);
  ur_slide_view_set_blank (self->view, UR_BLANK_NONE);
  ur_slide_view_set_slide (self->view, slide);
  ur_present_update_next (self);
}

/**
 * ur_present_show_number:
 * @self: the presentation
 * @number: 1 for the first slide
 *
 * Shows a slide, the one that is nearest where there is none of that number.
 */
void
ur_present_show_number (UrPresent *self, int number)
{
  ur_present_set_typed (self, NULL);
  if (!ur_present_postpone (self, ur_present_show_number, number))
    show (self, CLAMP (number, 1, (int) ur_slides_get_n_slides (self->slides)) - 1);
}

/**
 * ur_present_step:
 * @self: the presentation
 *
 * Goes to the next (1) or previous (-1) slide that is not left out; from a blank screen back to the slide.
 */
void
ur_present_step (UrPresent *self, int step)
{
  int slide = ur_present_find_shown (self, ur_slide_view_get_slide (self->view), step);

  if (ur_present_postpone (self, ur_present_step, step))
    return;
  if (slide >= 0)
    show (self, slide);
  else if (ur_slide_view_get_blank (self->view) != UR_BLANK_NONE)
    show (self, ur_slide_view_get_slide (self->view));
}

/**
 * ur_present_go_to_end:
 * @self: the presentation
 *
 * Goes to the first or last slide that is not left out.
 */
void
ur_present_go_to_end (UrPresent *self, int last)
{
  int slide;

  if (ur_present_postpone (self, ur_present_go_to_end, last))
    return;
  slide = last ? ur_present_find_shown (self, (int) ur_slides_get_n_slides (self->slides), -1)
               : ur_present_find_shown (self, -1, 1);
  if (slide >= 0)
    show (self, slide);
}

/**
 * ur_present_set_blank:
 * @self: the presentation
 *
 * Blanks the screen for the audience, not for the speaker.
 */
void
ur_present_set_blank (UrPresent *self, UrBlank blank)
{
  ur_slide_view_set_blank (self->view, blank);
  if (self->speaker != NULL)
    ur_speaker_update (self->speaker);
}

/**
 * ur_present_set_typed:
 * @self: the presentation
 *
 * What was typed of a slide's number is on the screen until Enter.
 */
void
ur_present_set_typed (UrPresent *self, const char *digits)
{
  g_autofree char *text = NULL;

  g_string_assign (self->typed, digits != NULL ? digits : "");
  gtk_widget_set_visible (GTK_WIDGET (self->typed_label), self->typed->len > 0);
  text = ur_present_is_ready (self) ? g_strdup_printf (_ ("To slide %s of %u"), self->typed->str,
                                                       ur_slides_get_n_slides (self->slides))
                                    : g_strdup_printf (_ ("To slide %s"), self->typed->str);
  gtk_label_set_text (self->typed_label, text);
}

/**
 * ur_present_show_overview:
 * @self: the presentation
 *
 * The overview shows what the report has; what is left out can be brought back there.
 */
void
ur_present_show_overview (UrPresent *self, int shown)
{
  if (shown && ur_present_postpone (self, ur_present_show_overview, TRUE))
    return;
  if (shown)
    {
      ur_slide_overview_set_slides (self->overview, self->slides, self->choice);
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->overview));
      ur_slide_overview_select (self->overview, ur_slide_view_get_slide (self->view));
      return;
    }
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->view));
  ur_slide_overview_set_slides (self->overview, NULL, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  ur_present_update_next (self);
}

static void
chosen_cb (UrPresent *self, int slide)
{
  show (self, slide);
  ur_present_show_overview (self, FALSE);
}

static gboolean
tick_cb (gpointer data)
{
  UrPresent *self = data;
  guint seconds = ur_present_get_seconds (self);
  g_autofree char *text = g_strdup_printf ("%u:%02u", seconds / 60, seconds % 60);

  gtk_label_set_text (self->timer_label, text);
  if (self->speaker != NULL)
    ur_speaker_tick (self->speaker);
  return G_SOURCE_CONTINUE;
}

static void
speaker_gone_cb (UrPresent *self)
{
  self->speaker = NULL;
}

/**
 * ur_present_toggle_speaker:
 * @self: the presentation
 *
 * Opens the speaker's view, or closes it.
 */
void
ur_present_toggle_speaker (UrPresent *self)
{
  if (self->speaker != NULL)
    {
      gtk_window_destroy (GTK_WINDOW (self->speaker));
      return;
    }
  self->speaker = UR_SPEAKER (ur_speaker_new (self));
  g_signal_connect_object (self->speaker, "destroy", G_CALLBACK (speaker_gone_cb), self, G_CONNECT_SWAPPED);
  ur_present_init_keys (self, GTK_WIDGET (self->speaker));
  ur_speaker_update (self->speaker);
  gtk_window_present (GTK_WINDOW (self->speaker));
}

static GtkLabel *
add_label (UrPresent *self, const char *css_class, GtkAlign halign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_halign (label, halign);
  gtk_widget_set_valign (label, GTK_ALIGN_END);
  gtk_widget_set_visible (label, FALSE);
  gtk_widget_set_can_target (label, FALSE);
  gtk_overlay_add_overlay (self->overlay, label);
  return GTK_LABEL (label);
}

/* The report's window goes: there is nothing to return to.  A window that something still works for is
 * disposed of only later, but it has left its application and the screen when this is called. */
static void
owner_gone_cb (UrPresent *self)
{
  g_clear_weak_pointer (&self->owner);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* Lets the screen sleep again.  Not by way of the owner: a window that closes has no application any more. */
static void
uninhibit (UrPresent *self)
{
  if (self->cookie != 0 && self->application != NULL)
    gtk_application_uninhibit (self->application, self->cookie);
  self->cookie = 0;
  g_clear_weak_pointer (&self->application);
}

static void
ur_present_dispose (GObject *object)
{
  UrPresent *self = UR_PRESENT (object);

  ur_present_stop_layout (self);
  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_handle_id (&self->pointer_timeout, g_source_remove);
  if (self->speaker != NULL)
    gtk_window_destroy (GTK_WINDOW (self->speaker));
  uninhibit (self);
  if (self->owner != NULL)
    gtk_window_present (self->owner);
  g_clear_weak_pointer (&self->owner);
  G_OBJECT_CLASS (ur_present_parent_class)->dispose (object);
}

static void
ur_present_finalize (GObject *object)
{
  UrPresent *self = UR_PRESENT (object);

  g_string_free (self->typed, TRUE);
  g_array_unref (self->wishes);
  g_clear_pointer (&self->slides, ur_slides_unref);
  g_clear_pointer (&self->report, ur_report_unref);
  g_clear_object (&self->choice);
  G_OBJECT_CLASS (ur_present_parent_class)->finalize (object);
}

static void
ur_present_class_init (UrPresentClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ur_present_dispose;
  G_OBJECT_CLASS (klass)->finalize = ur_present_finalize;
  ur_present_add_signals ();
}

static void
ur_present_init (UrPresent *self)
{
  self->typed = g_string_new (NULL);
  self->wishes = ur_present_wishes_new ();
  self->overlay = GTK_OVERLAY (gtk_overlay_new ());
  self->stack = GTK_STACK (gtk_stack_new ());
  self->view = UR_SLIDE_VIEW (ur_slide_view_new ());
  self->overview = UR_SLIDE_OVERVIEW (ur_slide_overview_new ());
  gtk_widget_set_focusable (GTK_WIDGET (self->view), TRUE);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->view));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->overview));
  gtk_overlay_set_child (self->overlay, GTK_WIDGET (self->stack));
  gtk_window_set_child (GTK_WINDOW (self), GTK_WIDGET (self->overlay));
  gtk_window_set_decorated (GTK_WINDOW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ur");
  gtk_widget_add_css_class (GTK_WIDGET (self), "ur-present");
  if (!gdk_display_is_composited (gtk_widget_get_display (GTK_WIDGET (self))))
    gtk_widget_add_css_class (GTK_WIDGET (self), "opaque");
  self->typed_label = add_label (self, "ur-present-typed", GTK_ALIGN_CENTER);
  self->timer_label = add_label (self, "ur-present-timer", GTK_ALIGN_END);
  g_signal_connect_swapped (self->overview, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->overview, "figures-changed", G_CALLBACK (ur_present_lay_out), self);
  ur_present_init_over (self);
  ur_present_init_keys (self, GTK_WIDGET (self));
  ur_present_init_pointer (self);
}

/**
 * ur_present_new:
 * @owner: the window of the report; it gets the focus back.  When it is closed the presentation ends too
 * @report: a report
 * @choice: what is shown of it; changes made in the overview stay there
 *
 * Returns: (transfer none): a window that shows slides, for ur_present_start()
 */
GtkWidget *
ur_present_new (GtkWindow *owner, UrReport *report, UrSlideChoice *choice)
{
  UrPresent *self = g_object_new (UR_TYPE_PRESENT, "title", _ ("Presentation"), NULL);

  g_set_weak_pointer (&self->owner, owner);
  self->report = ur_report_ref (report);
  self->choice = g_object_ref (choice);
  g_signal_connect_object (owner, "unrealize", G_CALLBACK (owner_gone_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static GdkMonitor *
get_monitor_of (GtkWindow *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  return surface != NULL ? gdk_display_get_monitor_at_surface (gdk_surface_get_display (surface), surface)
                         : NULL;
}

/* The monitor that the report is not on: what the audience sees. */
static GdkMonitor *
find_other_monitor (GtkWindow *owner)
{
  GListModel *monitors = gdk_display_get_monitors (gtk_widget_get_display (GTK_WIDGET (owner)));
  GdkMonitor *own = get_monitor_of (owner);

  for (guint i = 0; i < g_list_model_get_n_items (monitors); i++)
    {
      g_autoptr (GdkMonitor) monitor = g_list_model_get_item (monitors, i);

      if (monitor != own)
        return monitor; /* the display keeps it */
    }
  return NULL;
}

/* As large as the monitor: without a window manager nobody makes a window fill the screen. */
static void
fill_monitor (UrPresent *self, GdkMonitor *other)
{
  GdkMonitor *monitor = other != NULL ? other : get_monitor_of (self->owner);
  GdkRectangle area;

  if (monitor != NULL)
    {
      gdk_monitor_get_geometry (monitor, &area);
      gtk_window_set_default_size (GTK_WINDOW (self), area.width, area.height);
    }
  if (other != NULL)
    gtk_window_fullscreen_on_monitor (GTK_WINDOW (self), other);
  else
    gtk_window_fullscreen (GTK_WINDOW (self));
}

static void
inhibit (UrPresent *self)
{
  GtkApplication *application = gtk_window_get_application (self->owner);

  g_set_weak_pointer (&self->application, application);
  self->cookie = gtk_application_inhibit (application, GTK_WINDOW (self),
                                          GTK_APPLICATION_INHIBIT_IDLE | GTK_APPLICATION_INHIBIT_SUSPEND,
                                          _ ("Slides are being presented."));
}

/**
 * ur_present_start:
 * @present: a window
 * @part: (nullable): where the reader is
 * @section: (nullable): the section the reader is at
 * @chart: (nullable): the chart the reader is at
 *
 * Fills the screen, beginning with the slide that shows what the reader is at.  With a second monitor the
 * slides go there and the speaker's window opens beside the report.  The screen is kept awake.
 */
void
ur_present_start (UrPresent *present, const UrPart *part, const UrSection *section, const UrChart *chart)
{
  GdkMonitor *other = find_other_monitor (present->owner);

  present->started = g_get_monotonic_time ();
  present->tick = g_timeout_add_seconds (1, tick_cb, present);
  tick_cb (present);
  present->start = (UrSlideStart){ part, section, chart };
  ur_present_lay_out (present);
  fill_monitor (present, other);
  gtk_window_present (GTK_WINDOW (present));
  gtk_widget_grab_focus (GTK_WIDGET (present->view));
  inhibit (present);
  if (other != NULL)
    ur_present_toggle_speaker (present);
}

/**
 * ur_present_get_report:
 * @present: a window
 *
 * Returns: (transfer none): whose slides they are
 */
UrReport *
ur_present_get_report (UrPresent *present)
{
  return present->report;
}

/**
 * ur_present_get_slides:
 * @present: a window
 *
 * Returns: (transfer none) (nullable): its slides, those left out too; until all are there, see
 *   ur_present_is_ready(), the first one by itself or none
 */
UrSlides *
ur_present_get_slides (UrPresent *present)
{
  return present->slides;
}

/**
 * ur_present_get_slide:
 * @present: a window
 *
 * Returns: index of the slide on show, or -1
 */
int
ur_present_get_slide (UrPresent *present)
{
  return ur_slide_view_get_slide (present->view);
}

/**
 * ur_present_get_next:
 * @present: a window
 *
 * Returns: index of the slide after it, or -1 at the end
 */
int
ur_present_get_next (UrPresent *present)
{
  return ur_present_find_shown (present, ur_slide_view_get_slide (present->view), 1);
}

/**
 * ur_present_is_blank:
 * @present: a window
 *
 * Returns: whether the audience sees a black or white screen
 */
gboolean
ur_present_is_blank (UrPresent *present)
{
  return ur_slide_view_get_blank (present->view) != UR_BLANK_NONE;
}

/**
 * ur_present_get_seconds:
 * @present: a window
 *
 * Returns: how long it has been on show
 */
guint
ur_present_get_seconds (UrPresent *present)
{
  return (guint) ((g_get_monotonic_time () - present->started) / G_USEC_PER_SEC);
}
