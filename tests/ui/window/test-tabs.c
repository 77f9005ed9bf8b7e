/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tabs of the header bar, and what is made for a page that nobody has looked at: nothing. */
#include "fixture.h"

#include <string.h>

#include "ur-reading.h"
#include "ur-report-reader.h"
#include "ur-tabs.h"
#include "ur-view.h"

typedef struct
{
  GtkWidget *window;
  UrTabs *tabs;
  GtkStack *stack;
} Row;

static void
add_pages (Row *row, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *title = g_strdup_printf ("Part %u", i + 1);

      gtk_stack_add_titled (row->stack, gtk_label_new (title), NULL, title);
    }
}

static void
set_up (Row *row, guint n_pages)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  row->window = gtk_window_new ();
  row->tabs = g_object_new (UR_TYPE_TABS, NULL);
  row->stack = GTK_STACK (gtk_stack_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->tabs));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row->stack));
  gtk_window_set_child (GTK_WINDOW (row->window), box);
  add_pages (row, n_pages);
  ur_tabs_set_stack (row->tabs, row->stack);
  gtk_window_present (GTK_WINDOW (row->window));
  settle ();
}

static void
tear_down (Row *row)
{
  gtk_window_destroy (GTK_WINDOW (row->window));
  settle ();
}

static guint
count_buttons (Row *row)
{
  GtkWidget *switcher = find_child (GTK_WIDGET (row->tabs), GTK_TYPE_STACK_SWITCHER);
  guint n = 0;

  for (GtkWidget *button = gtk_widget_get_first_child (switcher); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    n++;
  return n;
}

static void
test_buttons (void)
{
  Row row;

  set_up (&row, 3);
  g_assert_cmpuint (count_buttons (&row), ==, 3);
  add_pages (&row, 2);
  g_assert_cmpuint (count_buttons (&row), ==, 5);
  add_pages (&row, 1);
  g_assert_cmpuint (count_buttons (&row), ==, 0);
  tear_down (&row);
}

/* More than five pages are in a menu, and their buttons are never made: each page that comes or goes would
 * make them all anew. */
static void
test_many_are_a_menu (void)
{
  GtkMenuButton *button;
  Row row;

  set_up (&row, 400);
  g_assert_cmpuint (count_buttons (&row), ==, 0);
  button = GTK_MENU_BUTTON (find_child (GTK_WIDGET (row.tabs), GTK_TYPE_MENU_BUTTON));
  g_assert_cmpstr (gtk_menu_button_get_label (button), ==, "Part 1");
  g_assert_null (gtk_menu_button_get_popover (button));
  gtk_menu_button_popup (button);
  settle ();
  g_assert_cmpint (g_menu_model_get_n_items (gtk_menu_button_get_menu_model (button)), ==, 400);
  gtk_menu_button_popdown (button);
  settle ();
  add_pages (&row, 1);
  gtk_menu_button_popup (button);
  settle ();
  g_assert_cmpint (g_menu_model_get_n_items (gtk_menu_button_get_menu_model (button)), ==, 401);
  gtk_menu_button_popdown (button);
  settle ();
  tear_down (&row);
}

static guint
count_views (GtkWidget *widget)
{
  guint n = UR_IS_VIEW (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_views (child);
  return n;
}

static void
test_views_are_made_when_seen (void)
{
  UrWindow *window = open_window ();
  GtkWidget *view;

  g_assert_cmpuint (count_views (GTK_WIDGET (window)), ==, 1);
  act (window, "tab(3)");
  g_assert_cmpuint (count_views (GTK_WIDGET (window)), ==, 2);
  view = GTK_WIDGET (ur_window_get_current_view (window));
  g_assert_cmpint (gtk_widget_get_height (view), >, 100);
  act (window, "tab(1)");
  act (window, "tab(3)");
  g_assert_true (view == GTK_WIDGET (ur_window_get_current_view (window)));
  close_window (window);
}

/* Keys go on to the page that comes, also the first time it does. */
static void
test_keyboard_goes_along (void)
{
  UrWindow *window = open_window ();

  for (int tab = 3; tab > 0; tab--)
    {
      g_autofree char *action = g_strdup_printf ("tab(%d)", tab);

      act (window, action);
      g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)),
                                             GTK_WIDGET (ur_window_get_current_view (window))));
    }
  close_window (window);
}

/* A pane that is placed anew just when its page comes back: the page was left blank, with a warning. */
static void
test_pane_moves_as_page_comes (void)
{
  UrWindow *window = open_window ();
  GtkWidget *outer = find_child (GTK_WIDGET (window), GTK_TYPE_PANED);
  GtkPaned *inner = GTK_PANED (gtk_paned_get_end_child (GTK_PANED (outer)));

  act (window, "tab(2)");
  g_action_group_activate_action (G_ACTION_GROUP (window), "tab", g_variant_new_int32 (1));
  gtk_paned_set_position (inner, gtk_paned_get_position (inner) - 60);
  settle ();
  g_assert_true (gtk_widget_get_mapped (outer));
  close_window (window);
}

static UrWindow *
open_sample (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (UrReport) report = ur_report_load (file, NULL, NULL, &error);
  g_autoptr (UrDocument) document = NULL;
  g_autoptr (UrSession) session = ur_session_new ();
  UrWindow *window = UR_WINDOW (ur_window_new (application, session));

  g_assert_no_error (error);
  document = ur_document_new_for_report (report);
  ur_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  wait_for (is_laid_out, window);
  settle ();
  return window;
}

static char *
dup_titles (UrWindow *window)
{
  GtkWidget *switcher = find_child (GTK_WIDGET (window), GTK_TYPE_STACK_SWITCHER);
  GtkSelectionModel *pages =
      gtk_stack_get_pages (gtk_stack_switcher_get_stack (GTK_STACK_SWITCHER (switcher)));
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (GObject) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      g_string_append_printf (titles, "%s%s", i > 0 ? "|" : "",
                              gtk_stack_page_get_title (GTK_STACK_PAGE (page)));
    }
  return g_string_free (titles, FALSE);
}

static char *
dup_text (UrWindow *window)
{
  GtkWidget *view = GTK_WIDGET (ur_window_get_current_view (window));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (find_child (view, UR_TYPE_READING)));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* What is before the numbered parts, and what is after them, have tabs like all others, in the order of the
 * report; the first words are read where the report begins. */
static void
test_overview (void)
{
  UrWindow *window = open_sample ("lanjiang-2024.json");
  g_autofree char *titles = dup_titles (window);
  g_autofree char *first = dup_text (window);
  g_autofree char *last = NULL;

  g_assert_cmpstr (titles, ==, "总体情况|工作回顾|重点任务|成绩单|名词解释");
  g_assert_nonnull (strstr (first, "各位委员、同志们："));
  g_assert_nonnull (strstr (first, "年末全省有基层工会12.86万个、会员1548.3万人"));
  g_assert_null (strstr (first, "宣讲走进车间班组"));
  act (window, "tab(5)");
  last = dup_text (window);
  g_assert_nonnull (strstr (last, "指乡镇（街道）、村（社区）、企业三级工会组织。"));
  act (window, "tab(1)");
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tabs/buttons", test_buttons);
  g_test_add_func ("/tabs/many-are-a-menu", test_many_are_a_menu);
  g_test_add_func ("/tabs/views-are-made-when-seen", test_views_are_made_when_seen);
  g_test_add_func ("/tabs/keyboard-goes-along", test_keyboard_goes_along);
  g_test_add_func ("/tabs/pane-moves-as-page-comes", test_pane_moves_as_page_comes);
  g_test_add_func ("/tabs/overview", test_overview);
  return run_tests ();
}
