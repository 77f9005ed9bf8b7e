/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What is open over a window, and what a reader does to open it. */
#include "fixture.h"
#include "x.h"

#define QUIET_US (20 * 1000)
#define MOST_US (300 * 1000)

typedef struct
{
  GdkFrameClock *clock;
  gint64 counter;
} Frame;

static inline gboolean
has_drawn (gpointer data)
{
  const Frame *frame = data;

  gdk_frame_clock_request_phase (frame->clock, GDK_FRAME_CLOCK_PHASE_PAINT);
  return gdk_frame_clock_get_frame_counter (frame->clock) > frame->counter;
}

/* Lets layout come to rest: two frames are drawn, and then there is a moment with nothing to do, unless
 * something moves all the time. */
static inline void
rest_after_frames (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  Frame frame = { clock, gdk_frame_clock_get_frame_counter (clock) + 1 };
  guint n_looks = 0;
  gint64 last, end;

  wait_for (has_drawn, &frame);
  XSync (x_get_display (window), False);
  last = get_time_used (0) + MOST_US;
  end = get_time_used (0) + QUIET_US;
  while (get_time_used (n_looks) < MIN (end, last))
    if (g_main_context_iteration (NULL, FALSE))
      end = get_time_used (n_looks) + QUIET_US;
    else
      {
        g_usleep (LOOK_US);
        n_looks++;
      }
}

static inline gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static inline gboolean
is_unmapped (gpointer widget)
{
  return !gtk_widget_get_mapped (widget);
}

/* A popover that is open, below a widget. */
static inline GtkWidget *
find_open (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_open (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static inline gboolean
has_open (gpointer widget)
{
  return find_open (widget) != NULL;
}

static inline GtkWidget *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) other = g_list_model_get_item (toplevels, i);

      if (!UR_IS_WINDOW (other) && gtk_widget_get_mapped (other))
        return other; /* the list keeps it */
    }
  return NULL;
}

static inline gboolean
has_dialog (gpointer data)
{
  return find_dialog () != NULL;
}

static inline gboolean
has_no_dialog (gpointer data)
{
  return find_dialog () == NULL;
}

/* With the lower edge of a widget at a share of the height that its scroller shows. */
static inline void
scroll_to (GtkWidget *widget, double share)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double below;

  if (scroller == NULL)
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  g_assert_true (gtk_widget_compute_bounds (widget, scroller, &bounds));
  below = bounds.origin.y + bounds.size.height - gtk_adjustment_get_page_size (adjustment) * share;
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + below);
}

static inline void
press (GtkWidget *where, const char *key)
{
  g_autofree char *command = g_strconcat ("xdotool key --clearmodifiers ", key, NULL);

  x_focus (where);
  rest_after_frames (where);
  g_assert_true (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL));
}
