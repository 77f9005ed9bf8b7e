/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A presentation and the window it belongs to: neither outlives the other, and nothing else ends with them.
 */
#include "fixture.h"

#include "ur-present.h"

static guint
count_presentations (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);
      n += UR_IS_PRESENT (window) ? 1 : 0;
    }
  return n;
}

static UrPresent *
find_presentation (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);
      if (UR_IS_PRESENT (window))
        return UR_PRESENT (window); /* the list keeps it */
    }
  return NULL;
}

static void
test_window_closed (void)
{
  UrWindow *window = open_window ();

  act (window, "present");
  g_assert_cmpuint (count_presentations (), ==, 1);
  gtk_window_close (GTK_WINDOW (window));
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 0);
}

/* Whatever still works for a window keeps it in memory; it is gone for the reader all the same. */
static void
test_window_held (void)
{
  UrWindow *window = open_window ();

  act (window, "present");
  g_object_ref (window);
  gtk_window_close (GTK_WINDOW (window));
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 0);
  g_object_unref (window);
}

static void
test_other_window (void)
{
  UrWindow *window = open_window ();
  UrWindow *other = open_window ();

  act (window, "present");
  gtk_window_close (GTK_WINDOW (other));
  settle ();
  g_assert_cmpuint (count_presentations (), ==, 1);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window)));
  other = open_window ();
  gtk_window_close (GTK_WINDOW (window));
  settle ();
  g_assert_cmpuint (count_presentations (), ==, 0);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (other)));
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 1);
  act (other, "present");
  g_assert_cmpuint (count_presentations (), ==, 1);
  close_window (other);
}

static void
test_both_present (void)
{
  UrWindow *window = open_window ();
  UrWindow *other = open_window ();

  act (window, "present");
  act (other, "present");
  g_assert_cmpuint (count_presentations (), ==, 2);
  gtk_window_close (GTK_WINDOW (other));
  settle ();
  g_assert_cmpuint (count_presentations (), ==, 1);
  gtk_window_close (GTK_WINDOW (window));
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (gtk_window_get_toplevels ()), ==, 0);
}

static void
test_presentation_closed (void)
{
  UrWindow *window = open_window ();

  act (window, "present");
  gtk_window_close (GTK_WINDOW (find_presentation ()));
  settle ();
  g_assert_cmpuint (count_presentations (), ==, 0);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (window)));
  act (window, "present");
  g_assert_cmpuint (count_presentations (), ==, 1);
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/present/window-closed", test_window_closed);
  g_test_add_func ("/present/window-held", test_window_held);
  g_test_add_func ("/present/other-window", test_other_window);
  g_test_add_func ("/present/both-present", test_both_present);
  g_test_add_func ("/present/presentation-closed", test_presentation_closed);
  return run_tests ();
}
