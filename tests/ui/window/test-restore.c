/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window that opens where its reader was last: what is scrolled and selected before the first frame must
 * not change sizes in the middle of it.  Warnings end the test. */
#include "ur-session.h"
#include "ur-settings.h"
#include "ur-style.h"
#include "ur-window.h"

#define PATIENCE (20 * G_USEC_PER_SEC)

static GtkApplication *application;

/* Lets layout and scrolling come to rest. */
static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 4;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

static void
wait_for_size (GtkWidget *window)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!gtk_widget_get_mapped (window) || gtk_widget_get_height (window) < 100)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (2000);
    }
}

static UrWindow *
create_window (void)
{
  g_autoptr (UrSession) session = ur_session_new ();
  g_autoptr (UrDocument) document = ur_session_open_bundled (session, NULL);
  UrWindow *window = UR_WINDOW (ur_window_new (application, session));

  ur_window_set_document (window, document);
  return window;
}

/* Opens the window at a place and steps through some others, as a reader would. */
static void
test_restore (gconstpointer data)
{
  const char *text = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (UrReport) report = ur_report_load_bundled (&error);
  UrWindow *window = NULL;
  g_auto (GStrv) words = g_strsplit (text, "/", -1);
  UrPlace wanted;
  UrPlace place = UR_PLACE_NONE;
  UrPlace top;
  int pixels;

  g_assert_no_error (error);
  g_assert_true (ur_place_parse (text, report, &wanted));
  ur_settings_set_place (report->id, text);
  window = create_window ();
  gtk_window_present (GTK_WINDOW (window));
  wait_for_size (GTK_WIDGET (window));
  settle ();
  g_assert_cmpstr (ur_window_get_current_part (window)->id, ==, words[0]);
  g_assert_true (ur_view_get_place (ur_window_get_current_view (window), &place));
  g_assert_cmpint (place.section, ==, wanted.section);
  /* the last sections are too short to come to the top, and all cards are in the window */
  if (ur_view_get_top (ur_window_get_current_view (window), &top, &pixels) && wanted.section < 5 &&
      !g_str_has_prefix (text, "scorecard"))
    g_assert_cmpint (top.section, ==, wanted.section);
  for (guint i = 0; i < 4; i++)
    {
      g_action_group_activate_action (G_ACTION_GROUP (window), "next-section", NULL);
      g_main_context_iteration (NULL, FALSE);
    }
  settle ();
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

static gboolean
is_at_section (UrView *view)
{
  UrPlace place, top;
  int pixels;

  return ur_view_get_place (view, &place) && ur_view_get_top (view, &top, &pixels) &&
         place.section == top.section;
}

/* However fast the keys come, and before all of the text is laid out: the text is where the outline is. */
static void
test_fast_steps (void)
{
  UrWindow *window = NULL;
  gint64 end;

  ur_settings_set_place ("beijing-2020", "work/1");
  window = create_window ();
  gtk_window_present (GTK_WINDOW (window));
  wait_for_size (GTK_WIDGET (window));
  for (guint i = 0; i < 4; i++)
    {
      g_action_group_activate_action (G_ACTION_GROUP (window), "next-section", NULL);
      for (guint k = 0; k < 20; k++)
        g_main_context_iteration (NULL, FALSE);
    }
  end = g_get_monotonic_time () + PATIENCE;
  while (!is_at_section (ur_window_get_current_view (window)))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      settle ();
    }
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

/* The section's menu leads to the print page. */
static void
test_print_section (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (UrReport) report = ur_report_load_bundled (&error);
  UrWindow *window = NULL;

  g_assert_no_error (error);
  ur_settings_set_place (report->id, "work/5");
  window = create_window ();
  gtk_window_present (GTK_WINDOW (window));
  wait_for_size (GTK_WIDGET (window));
  settle ();
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "leave"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (ur_window_get_current_view (window)),
                                             "work.print-section", NULL));
  settle ();
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "leave"));
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

int
main (int argc, char **argv)
{
  static const char *const places[] = { "work/1",    "work/7",      "tasks/1",    "tasks/3",
                                        "tasks/4/2", "scorecard/1", "scorecard/5" };
  int status;

  gtk_test_init (&argc, &argv, NULL);
  ur_style_init ();
  application = gtk_application_new ("org.unionreport.Test", G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *path = g_strdup_printf ("/restore/%s", places[i]);

      g_test_add_data_func (path, places[i], test_restore);
    }
  g_test_add_func ("/restore/fast-steps", test_fast_steps);
  g_test_add_func ("/restore/print-section", test_print_section);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
