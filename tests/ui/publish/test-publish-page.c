/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page that exports everything: what it lists is what it writes. */
#include "fixture.h"

#include <unistd.h>

#include <glib/gstdio.h>

#include "ur-publish-view.h"
#include "ur-window-private.h"

static UrPublishView *
get_view (UrWindow *window)
{
  return UR_PUBLISH_VIEW (find_child (GTK_WIDGET (window), UR_TYPE_PUBLISH_VIEW));
}

static gboolean
is_planned (gpointer view)
{
  return ur_publish_view_is_planned (view);
}

static gboolean
is_ready (gpointer view)
{
  return ur_publish_view_is_ready (view);
}

static gboolean
is_not_ready (gpointer view)
{
  return !ur_publish_view_is_ready (view);
}

static guint
count_listed (UrPublishView *view)
{
  GtkWidget *list = find_child (GTK_WIDGET (view), GTK_TYPE_LIST_VIEW);

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
}

static void
tick (UrPublishView *view, const char *label, gboolean active)
{
  GtkCheckButton *check = find_check (GTK_WIDGET (view), label);

  g_assert_nonnull (check);
  gtk_check_button_set_active (check, active);
  wait_for (is_planned, view);
}

static UrPublishView *
open_page (UrWindow *window)
{
  act (window, "publish");
  g_assert_nonnull (get_view (window));
  wait_for (is_ready, get_view (window));
  return get_view (window);
}

static gboolean
says (GtkWidget *widget, const char *words)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), words))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, words))
      return TRUE;
  return FALSE;
}

/* All files below a folder, which are then removed with it. */
static guint
count_and_remove (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        n += count_and_remove (path);
      else
        {
          n++;
          g_unlink (path);
        }
    }
  g_rmdir (folder);
  return n;
}

static void
test_what_is_ticked_is_listed (void)
{
  UrWindow *window = open_window ();
  UrPublishView *view;
  guint all;

  view = open_page (window);
  g_assert_true (g_action_group_get_action_enabled (ur_page_get_actions (UR_PAGE (view)), "export"));
  all = count_listed (view);
  g_assert_cmpuint (all, >=, 6 + 7 + 1 + 2 + 18 + 2);

  /* the bundled report has six charts; its tables are one a chart and one of all figures */
  tick (view, "Tables (CSV)", FALSE);
  g_assert_cmpuint (count_listed (view), ==, all - 7);
  tick (view, "WPS slide 16:9", TRUE);
  g_assert_cmpuint (count_listed (view), ==, all - 7 + 6);
  tick (view, "List of the files with checksums", TRUE);
  g_assert_cmpuint (count_listed (view), ==, all - 7 + 6 + 1);
  tick (view, "List of the files with checksums", FALSE);
  tick (view, "Charts", FALSE);
  tick (view, "Long picture", FALSE);
  tick (view, "Slides", FALSE);
  /* the summary in two forms, and the workbook */
  g_assert_cmpuint (count_listed (view), ==, 3);
  tick (view, "Workbook (XLSX)", FALSE);
  g_assert_cmpuint (count_listed (view), ==, 2);
  tick (view, "Printed summary", FALSE);
  g_assert_cmpuint (count_listed (view), ==, 1);
  tick (view, "Summary as a Word document", FALSE);
  wait_for (is_not_ready, view);
  g_assert_cmpuint (count_listed (view), ==, 0);
  g_assert_false (g_action_group_get_action_enabled (ur_page_get_actions (UR_PAGE (view)), "export"));
  close_window (window);
}

static void
test_what_is_listed_is_written (void)
{
  UrWindow *window = open_window ();
  UrPublishView *view = open_page (window);
  g_autofree char *parent = g_dir_make_tmp ("publish-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (parent, "beijing-2020", NULL);
  g_autofree char *result = NULL;
  guint n;

  tick (view, "Slides", FALSE);
  tick (view, "List of the files with checksums", TRUE);
  n = count_listed (view);
  ur_publish_view_run (view, folder);
  g_assert_false (ur_publish_view_is_ready (view));
  g_assert_false (g_action_group_get_action_enabled (ur_page_get_actions (UR_PAGE (view)), "export"));
  wait_for (is_ready, view);
  settle ();
  g_assert_true (find_check (GTK_WIDGET (view), "Slides") != NULL && count_listed (view) == n);
  result = g_strdup_printf ("%u files were written", n);
  g_assert_true (says (GTK_WIDGET (view), result));
  g_assert_cmpuint (count_and_remove (folder), ==, n);
  g_rmdir (parent);
  close_window (window);
}

/* Nothing is replaced: what is there already stays, and the files go into a folder beside it. */
static void
test_taken (void)
{
  UrWindow *window = open_window ();
  UrPublishView *view = open_page (window);
  g_autofree char *parent = g_dir_make_tmp ("publish-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (parent, "beijing-2020", NULL);
  g_autofree char *second = g_strconcat (folder, "-2", NULL);
  g_autofree char *third = g_strconcat (folder, "-3", NULL);
  guint n;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (symlink ("nowhere", second), ==, 0);
  tick (view, "Charts", FALSE);
  tick (view, "Slides", FALSE);
  tick (view, "Long picture", FALSE);
  n = count_listed (view);
  ur_publish_view_run (view, folder);
  wait_for (is_ready, view);
  settle ();
  g_assert_cmpuint (count_and_remove (third), ==, n);
  g_assert_cmpint (g_unlink (second), ==, 0);
  g_assert_cmpuint (count_and_remove (folder), ==, 0);
  g_rmdir (parent);
  close_window (window);
}

/* Leaving the page in the middle neither stops the work nor breaks anything. */
static void
test_left_while_writing (void)
{
  UrWindow *window = open_window ();
  UrPublishView *view = open_page (window);
  g_autofree char *parent = g_dir_make_tmp ("publish-XXXXXX", NULL);
  g_autofree char *folder = g_build_filename (parent, "beijing-2020", NULL);
  guint n;

  tick (view, "Slides", FALSE);
  n = count_listed (view);
  g_object_ref (view);
  ur_publish_view_run (view, folder);
  act (window, "leave");
  g_assert_null (get_view (window));
  while (g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
  for (int i = 0; i < 100 && G_OBJECT (view)->ref_count > 1; i++)
    settle ();
  g_assert_cmpuint (G_OBJECT (view)->ref_count, ==, 1);
  g_object_unref (view);
  g_assert_cmpuint (count_and_remove (folder), ==, n);
  g_rmdir (parent);
  close_window (window);
}

int
main (int argc, char **argv)
{
  use_built_extractor ();
  gtk_test_init (&argc, &argv);
  g_test_add_func ("/publish-page/what-is-ticked-is-listed", test_what_is_ticked_is_listed);
  g_test_add_func ("/publish-page/what-is-listed-is-written", test_what_is_listed_is_written);
  g_test_add_func ("/publish-page/taken", test_taken);
  g_test_add_func ("/publish-page/left-while-writing", test_left_while_writing);
  return run_tests ();
}
