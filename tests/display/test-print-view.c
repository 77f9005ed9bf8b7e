/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page that prints: what is chosen is what is shown, counted and saved. */
#include "fixture.h"

#include <glib/gstdio.h>

#include "ur-notice.h"
#include "ur-page-view.h"
#include "ur-print-choice.h"
#include "ur-print-view.h"
#include "ur-window-private.h"

static UrPrintView *
get_view (UrWindow *window)
{
  return UR_PRINT_VIEW (find_child (GTK_WIDGET (window), UR_TYPE_PRINT_VIEW));
}

static gboolean
has_pages (gpointer view)
{
  return ur_print_view_get_pages (view) != NULL;
}

static gboolean
has_no_pages (gpointer view)
{
  return ur_print_view_get_pages (view) == NULL;
}

static guint
count_pages (UrPrintView *view)
{
  return ur_pages_get_n_pages (ur_print_view_get_pages (view));
}

static GtkCheckButton *
find_check (GtkWidget *widget, const char *name)
{
  if (GTK_IS_CHECK_BUTTON (widget) &&
      g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), name) == 0)
    return GTK_CHECK_BUTTON (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkCheckButton *found = find_check (child, name);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
tick (UrPrintView *view, const char *name, gboolean active)
{
  GtkCheckButton *check = find_check (GTK_WIDGET (view), name);

  g_assert_nonnull (check);
  gtk_check_button_set_active (check, active);
  settle ();
}

/* The text of the pages on show, as their layout dumps it. */
static gboolean
shows (UrPrintView *view, const char *words)
{
  g_autofree char *dump = ur_pages_dump (ur_print_view_get_pages (view));

  return strstr (dump, words) != NULL;
}

static void
test_whole_report (void)
{
  UrWindow *window = open_window ();
  UrPrintView *view;
  guint n_charts;

  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "print-save"));
  act (window, "print");
  view = get_view (window);
  wait_for (has_pages, view);
  settle ();
  g_assert_cmpuint (count_pages (view), >, 5);
  g_assert_true (shows (view, "第三轮"));
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "print-save"));

  n_charts = ur_pages_get_n_charts (ur_print_view_get_pages (view));
  g_assert_cmpuint (n_charts, ==, 6);
  tick (view, "Charts", FALSE);
  g_assert_cmpuint (ur_pages_get_n_charts (ur_print_view_get_pages (view)), ==, 0);
  tick (view, "Tables of figures", FALSE);
  g_assert_cmpuint (ur_pages_get_n_tables (ur_print_view_get_pages (view)), ==, 0);
  close_window (window);
}

static void
test_one_section (void)
{
  UrWindow *window = open_window ();
  UrPrintView *view;
  UrPrintChoice *choice;
  const gboolean *flags;

  act (window, "print-section('work/5')");
  view = get_view (window);
  wait_for (has_pages, view);
  settle ();
  g_assert_true (shows (view, "健全完善服务职工工作体系"));
  g_assert_false (shows (view, "创新推出“两步走”建会举措"));
  choice = UR_PRINT_CHOICE (find_child (GTK_WIDGET (view), UR_TYPE_PRINT_CHOICE));
  flags = ur_print_choice_get_flags (choice);
  for (guint i = 0; i < ur_report_count_sections (ur_window_get_report (window)); i++)
    g_assert_cmpint (flags[i], ==, i == 4);
  close_window (window);
}

static void
test_nothing_chosen (void)
{
  UrWindow *window = open_window ();
  const UrReport *report = ur_window_get_report (window);
  UrPrintView *view;
  UrPrintChoice *choice;
  GtkWidget *check;

  act (window, "print-section('work/5')");
  view = get_view (window);
  wait_for (has_pages, view);
  choice = UR_PRINT_CHOICE (find_child (GTK_WIDGET (view), UR_TYPE_PRINT_CHOICE));
  /* A part that is half ticked becomes whole, and then empty. */
  check = find_child (GTK_WIDGET (choice), GTK_TYPE_CHECK_BUTTON);
  g_assert_true (gtk_check_button_get_inconsistent (GTK_CHECK_BUTTON (check)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  settle ();
  for (guint i = 0; i < report->parts[0].n_sections; i++)
    g_assert_true (ur_print_choice_get_flags (choice)[i]);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  wait_for (has_no_pages, view);
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "print-save"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "print-send"));
  close_window (window);
}

static void
test_turning_pages (void)
{
  UrWindow *window = open_window ();
  UrPrintView *view;
  UrPageView *preview;

  act (window, "print");
  view = get_view (window);
  wait_for (has_pages, view);
  settle ();
  preview = UR_PAGE_VIEW (find_child (GTK_WIDGET (view), UR_TYPE_PAGE_VIEW));
  g_assert_cmpuint (ur_page_view_get_first_page (preview), ==, 0);
  g_assert_cmpuint (ur_page_view_get_last_page (preview), ==, 1);
  g_assert_false (ur_page_view_can_step (preview, -1));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "preview.next", NULL));
  g_assert_cmpuint (ur_page_view_get_first_page (preview), ==, 2);
  gtk_widget_activate_action (GTK_WIDGET (view), "preview.last", NULL);
  g_assert_cmpuint (ur_page_view_get_last_page (preview), ==, count_pages (view) - 1);
  g_assert_false (ur_page_view_can_step (preview, 1));
  gtk_widget_activate_action (GTK_WIDGET (view), "preview.zoom-in", NULL);
  settle ();
  g_assert_cmpfloat (ur_page_view_get_zoom (preview), >, 0.5);
  close_window (window);
}

static gboolean
file_exists (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_saving (void)
{
  UrWindow *window = open_window ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("ur-print-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "摘要.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "missing", "a.pdf", NULL);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_no_error (error);
  act (window, "print");
  wait_for (has_pages, get_view (window));
  ur_window_save_pdf (window, path);
  wait_for (file_exists, path);
  settle ();
  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (bytes, "%PDF-1."));
  g_assert_true (g_str_has_suffix (bytes + length - 6, "%%EOF\n"));

  ur_window_save_pdf (window, nowhere);
  settle ();
  g_assert_true (file_exists (path));
  g_assert_false (file_exists (nowhere));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (ur_window_get_notice (window))));
  close_window (window);
  g_unlink (path);
  g_rmdir (folder);
}

static void
test_leaving (void)
{
  UrWindow *window = open_window ();

  act (window, "tab(2)");
  act (window, "print");
  g_assert_nonnull (get_view (window));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "print"));
  act (window, "back");
  g_assert_null (find_child (GTK_WIDGET (window), UR_TYPE_PRINT_VIEW));
  g_assert_cmpstr (ur_window_get_current_part (window)->id, ==, "tasks");
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "print"));
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print-view/whole-report", test_whole_report);
  g_test_add_func ("/print-view/one-section", test_one_section);
  g_test_add_func ("/print-view/nothing-chosen", test_nothing_chosen);
  g_test_add_func ("/print-view/turning-pages", test_turning_pages);
  g_test_add_func ("/print-view/saving", test_saving);
  g_test_add_func ("/print-view/leaving", test_leaving);
  return run_tests ();
}
