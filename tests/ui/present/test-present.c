/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A presentation and the window it belongs to: neither outlives the other, and nothing else ends with them.
 */
#include "fixture.h"

#include "ur-present-private.h"
#include "watch.h"

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

static void
present (UrWindow *window)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), "present", NULL);
}

static gboolean
is_ready (gpointer data)
{
  return ur_present_is_ready (data);
}

static guint
count_turns_until_ready (UrPresent *presentation)
{
  watch_start ();
  wait_for (is_ready, presentation);
  return watch_stop ().n_turns;
}

/* The window answers while slides are laid out: it comes without them. */
static void
test_laid_out_beside (void)
{
  UrWindow *window = open_window ();
  UrPresent *presentation;

  present (window);
  presentation = find_presentation ();
  g_assert_nonnull (presentation);
  g_assert_false (ur_present_is_ready (presentation));
  g_assert_cmpuint (count_turns_until_ready (presentation), >, 1);
  g_assert_cmpuint (ur_slides_get_n_slides (ur_present_get_slides (presentation)), >, 20);
  close_window (window);
}

static gboolean
has_slide (gpointer data)
{
  return ur_present_get_slide (data) >= 0;
}

/* What is shown first is what the reader is at, and stays when all slides are there. */
static void
test_first_stays (void)
{
  UrWindow *window = open_window ();
  UrPresent *presentation;
  g_autofree char *id = NULL;

  act (window, "next-section");
  act (window, "next-section");
  present (window);
  presentation = find_presentation ();
  wait_for (has_slide, presentation);
  id = g_strdup (
      ur_slides_get_id (ur_present_get_slides (presentation), (guint) ur_present_get_slide (presentation)));
  g_assert_cmpstr (id, ==, "work-3");
  wait_for (is_ready, presentation);
  g_assert_cmpint (ur_present_get_slide (presentation), ==,
                   ur_slides_find_id (ur_present_get_slides (presentation), id));
  close_window (window);
}

/* What is asked for before there are slides is done, in its order, when they are there. */
static void
test_asked_early (void)
{
  UrWindow *window = open_window ();
  UrPresent *presentation;
  int n;

  present (window);
  presentation = find_presentation ();
  ur_present_go_to_end (presentation, TRUE);
  ur_present_step (presentation, -1);
  ur_present_step (presentation, -1);
  ur_present_toggle_speaker (presentation);
  g_assert_false (ur_present_is_ready (presentation));
  wait_for (is_ready, presentation);
  n = (int) ur_slides_get_n_slides (ur_present_get_slides (presentation));
  g_assert_cmpint (ur_present_get_slide (presentation), ==, n - 3);
  ur_present_show_number (presentation, 4000);
  g_assert_cmpint (ur_present_get_slide (presentation), ==, n - 1);
  g_assert_cmpint (ur_present_get_next (presentation), ==, -1);
  close_window (window);
}

static void
test_overview_asked_early (void)
{
  UrWindow *window = open_window ();
  UrPresent *presentation;

  present (window);
  presentation = find_presentation ();
  ur_present_show_number (presentation, 5);
  ur_present_show_overview (presentation, TRUE);
  g_assert_true (gtk_stack_get_visible_child (presentation->stack) == GTK_WIDGET (presentation->view));
  wait_for (is_ready, presentation);
  g_assert_true (gtk_stack_get_visible_child (presentation->stack) == GTK_WIDGET (presentation->overview));
  g_assert_cmpint (ur_present_get_slide (presentation), ==, 4);
  settle ();
  close_window (window);
}

static void
test_wishes_dropped (void)
{
  UrWindow *window = open_window ();
  UrPresent *presentation;

  present (window);
  presentation = find_presentation ();
  ur_present_go_to_end (presentation, TRUE);
  g_assert_true (ur_present_drop_wishes (presentation));
  g_assert_false (ur_present_drop_wishes (presentation));
  wait_for (is_ready, presentation);
  g_assert_cmpint (ur_present_get_next (presentation), >=, 0);
  close_window (window);
}

/* Nothing is told to a presentation that has ended. */
static void
test_closed_early (void)
{
  UrWindow *window = open_window ();

  for (guint i = 0; i < 5; i++)
    {
      present (window);
      for (guint j = 0; j < i; j++)
        g_main_context_iteration (NULL, FALSE);
      gtk_window_destroy (GTK_WINDOW (find_presentation ()));
    }
  settle ();
  g_assert_cmpuint (count_presentations (), ==, 0);
  close_window (window);
}

/* What is left out when the presentation begins is not shown first, nor gone to. */
static void
test_hidden_first (void)
{
  UrWindow *window = open_window ();
  UrSlideChoice *choice = ur_slide_choice_new ();
  UrPresent *presentation =
      UR_PRESENT (ur_present_new (GTK_WINDOW (window), ur_window_get_report (window), choice));
  const UrPart *part = &ur_window_get_report (window)->parts[0];

  ur_slide_choice_set_hidden (choice, "work-3", TRUE);
  ur_present_start (presentation, part, &part->sections[2], NULL);
  wait_for (has_slide, presentation);
  g_assert_true (ur_present_is_ready (presentation));
  g_assert_cmpint (ur_present_get_slide (presentation), ==,
                   ur_slides_find_id (ur_present_get_slides (presentation), "work-4"));
  g_object_unref (choice);
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
  g_test_add_func ("/present/laid-out-beside", test_laid_out_beside);
  g_test_add_func ("/present/first-stays", test_first_stays);
  g_test_add_func ("/present/asked-early", test_asked_early);
  g_test_add_func ("/present/overview-asked-early", test_overview_asked_early);
  g_test_add_func ("/present/wishes-dropped", test_wishes_dropped);
  g_test_add_func ("/present/closed-early", test_closed_early);
  g_test_add_func ("/present/hidden-first", test_hidden_first);
  return run_tests ();
}
