/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of the long picture: what is chosen is what is shown and saved; long work shows how far it is. */
#include "fixture.h"

#include <glib/gstdio.h>

#include "ur-poster-parts.h"
#include "ur-poster-preview.h"
#include "ur-poster-save.h"
#include "ur-poster-view.h"
#include "ur-progress.h"

static UrPosterView *
get_view (UrWindow *window)
{
  return UR_POSTER_VIEW (find_child (GTK_WIDGET (window), UR_TYPE_POSTER_VIEW));
}

static gboolean
has_poster (gpointer view)
{
  return ur_poster_view_get_poster (view) != NULL;
}

static guint
get_height (UrPosterView *view)
{
  guint height;

  ur_poster_get_size (ur_poster_view_get_poster (view), 0, NULL, &height);
  return height;
}

static UrWindow *
open_page (void)
{
  UrWindow *window = open_window ();

  act (window, "poster");
  wait_for (has_poster, get_view (window));
  return window;
}

static GtkCheckButton *
get_check (UrPosterView *view, int row)
{
  GtkListBox *list = GTK_LIST_BOX (find_child (GTK_WIDGET (view), GTK_TYPE_LIST_BOX));

  return GTK_CHECK_BUTTON (gtk_list_box_row_get_child (gtk_list_box_get_row_at_index (list, row)));
}

typedef struct
{
  UrPosterView *view;
  guint whole;
} Chosen;

static gboolean
is_lower (gpointer data)
{
  Chosen *chosen = data;

  return has_poster (chosen->view) && get_height (chosen->view) < chosen->whole;
}

static gboolean
is_whole (gpointer data)
{
  Chosen *chosen = data;

  return has_poster (chosen->view) && get_height (chosen->view) == chosen->whole;
}

static void
test_chosen (void)
{
  UrWindow *window = open_page ();
  UrPosterView *view = get_view (window);
  Chosen chosen = { view, get_height (view) };
  g_autofree char *text = NULL;

  g_assert_true (g_action_group_get_action_enabled (ur_page_get_actions (UR_PAGE (view)), "save-poster"));
  gtk_check_button_set_active (get_check (view, 1), FALSE);
  wait_for (is_lower, &chosen); /* it is laid out after a while */
  text = ur_poster_view_dup_text (view);
  g_assert_null (strstr (text, "六个数字"));
  gtk_widget_activate_action (GTK_WIDGET (view), "poster.reset", NULL);
  wait_for (is_whole, &chosen);
  close_window (window);
}

static gboolean
has_none (gpointer view)
{
  return !has_poster (view);
}

static void
test_nothing_chosen (void)
{
  UrWindow *window = open_page ();
  UrPosterView *view = get_view (window);
  GtkListBox *list = GTK_LIST_BOX (find_child (GTK_WIDGET (view), GTK_TYPE_LIST_BOX));

  for (int i = 0; gtk_list_box_get_row_at_index (list, i) != NULL; i++)
    gtk_check_button_set_active (get_check (view, i), FALSE);
  wait_for (has_none, view);
  g_assert_false (g_action_group_get_action_enabled (ur_page_get_actions (UR_PAGE (view)), "save-poster"));
  close_window (window);
}

static gboolean
is_there (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_saved (void)
{
  UrWindow *window = open_page ();
  g_autofree char *folder = g_dir_make_tmp ("poster-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "长图.png", NULL);
  g_autoptr (GBytes) expected = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  ur_poster_save (GTK_WIDGET (window), ur_poster_view_get_poster (get_view (window)), path);
  wait_for (is_there, path);
  settle ();
  g_assert_null (find_child (GTK_WIDGET (window), UR_TYPE_PROGRESS));
  expected = ur_poster_encode (ur_poster_view_get_poster (get_view (window)), 0, NULL, NULL);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpmem (contents, length, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
  g_unlink (path);
  g_rmdir (folder);
  close_window (window);
}

static gboolean
is_visible (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static void
test_progress (void)
{
  UrWindow *window = open_window ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  UrProgress *progress = ur_progress_begin (GTK_WIDGET (window), "Working", cancellable);
  GtkWidget *bar;

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (progress)));
  wait_for (is_visible, progress);
  bar = find_child (GTK_WIDGET (progress), GTK_TYPE_PROGRESS_BAR);
  ur_progress_set (progress, 0.5, "Half");
  g_assert_cmpfloat (gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)), ==, 0.5);
  gtk_test_accessible_assert_property (bar, GTK_ACCESSIBLE_PROPERTY_LABEL, "Half");
  gtk_widget_activate_action (GTK_WIDGET (progress), "progress.cancel", NULL);
  g_assert_true (g_cancellable_is_cancelled (cancellable));
  ur_progress_end (progress);
  g_assert_null (find_child (GTK_WIDGET (window), UR_TYPE_PROGRESS));
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/poster-page/chosen", test_chosen);
  g_test_add_func ("/poster-page/nothing-chosen", test_nothing_chosen);
  g_test_add_func ("/poster-page/saved", test_saved);
  g_test_add_func ("/poster-page/progress", test_progress);
  return run_tests ();
}
