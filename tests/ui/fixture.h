/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A window with the bundled report, and waiting for what the main loop does to it. */
#include <time.h>

#include "ur-session.h"
#include "ur-style.h"
#include "ur-settings.h"
#include "ur-window.h"

#define PATIENCE (20 * G_USEC_PER_SEC)

typedef gboolean (*Condition) (gpointer data);

static GtkApplication *application;

static inline void
wait_for (Condition condition, gpointer data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!condition (data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (2000);
    }
}

/* When the main loop will do something by itself, ms; -1: never.  A thread that has something to say to it
 * may hold it just now: that is at once. */
static inline int
get_next_timer (void)
{
  GMainContext *context = g_main_context_default ();
  int priority, ms = -1;

  if (!g_main_context_acquire (context))
    return 0;
  g_main_context_prepare (context, &priority);
  g_main_context_query (context, G_MAXINT, &ms, NULL, 0);
  g_main_context_release (context);
  return ms;
}

#define LOOK_US 1000 /* between two looks whether there is something to do */

/* What this thread has had of the processor, and has slept between its looks, μs: the time that passes on a
 * computer that does nothing else, on any computer. */
static inline gint64
get_time_used (guint n_looks)
{
  struct timespec used;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &used);
  return used.tv_sec * G_USEC_PER_SEC + used.tv_nsec / 1000 + n_looks * (gint64) LOOK_US;
}

#define REST_US (G_USEC_PER_SEC / 4)
#define REST_QUIET_US (20 * 1000)

/* Lets layout and scrolling come to rest: what is due within a quarter of a second is done, and then the X
 * server has nothing more to say. */
static inline void
settle (void)
{
  guint n_looks = 0;
  gint64 end = get_time_used (0) + REST_US;
  gint64 quiet = get_time_used (0) + REST_QUIET_US;

  while (get_time_used (n_looks) < end)
    {
      gboolean busy;
      int next;

      gdk_display_sync (gdk_display_get_default ());
      busy = g_main_context_iteration (NULL, FALSE);
      next = get_next_timer ();
      if (busy || (next >= 0 && get_time_used (n_looks) + next * 1000 < end))
        quiet = get_time_used (n_looks) + REST_QUIET_US;
      else if (get_time_used (n_looks) > quiet)
        return;
      if (!busy)
        {
          g_usleep (LOOK_US);
          n_looks++;
        }
    }
}

static inline gboolean
is_laid_out (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_widget_get_height (data) > 100;
}

static inline GtkWidget *
find_child (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);
      if (found != NULL)
        return found;
    }
  return NULL;
}

/* (nullable): the box with these words. */
static inline GtkCheckButton *
find_check (GtkWidget *widget, const char *label)
{
  if (GTK_IS_CHECK_BUTTON (widget) &&
      g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), label) == 0)
    return GTK_CHECK_BUTTON (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkCheckButton *found = find_check (child, label);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static inline void
collect_mapped (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_mapped (child, type, found);
}

/* (transfer container) (element-type GtkWidget): those of a type that are on show, parents before their
 * children. */
static inline GPtrArray *
list_mapped (GtkWidget *widget, GType type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect_mapped (widget, type, found);
  return found;
}

/* A window, not on show yet, with the report that comes with the program. */
static inline UrWindow *
create_window (void)
{
  g_autoptr (UrSession) session = ur_session_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (UrDocument) document = ur_session_open_bundled (session, &error);
  UrWindow *window = UR_WINDOW (ur_window_new (application, session));

  g_assert_no_error (error);
  ur_window_set_document (window, document);
  return window;
}

static inline UrWindow *
open_window_again (void)
{
  UrWindow *window = create_window ();

  gtk_window_present (GTK_WINDOW (window));
  wait_for (is_laid_out, window);
  settle ();
  return window;
}

/* Where nobody has read yet: the place of the test before is written down while that runs. */
static inline UrWindow *
open_window (void)
{
  if (ur_settings_get () != NULL)
    g_settings_reset (ur_settings_get (), "places");
  return open_window_again ();
}

static inline void
close_window (UrWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static inline void
act (UrWindow *window, const char *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;

  g_action_parse_detailed_name (detailed, &name, &target, &error);
  g_assert_no_error (error);
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), name));
  g_action_group_activate_action (G_ACTION_GROUP (window), name, target);
  settle ();
}

/* A test is in none of the places by which a program finds the one that reads and writes foreign files. */
static inline void
use_built_extractor (void)
{
  g_autofree char *program =
      g_build_filename (g_getenv ("UR_TEST_TOP_BUILDDIR"), "app", "extract", "union-report-extract", NULL);

  g_setenv ("UNION_REPORT_EXTRACT", program, TRUE);
}

/* Runs the tests that were added, with an application for their windows. */
static inline int
run_tests (void)
{
  int status;

  ur_style_init ();
  application = gtk_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  status = g_test_run ();
  g_clear_object (&application);
  return status;
}
