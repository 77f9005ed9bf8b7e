/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nothing that can be pressed lies outside of the screen: every page, popover and dialog is opened on a small
 * screen, with text of 100, 150 and 200 % and with that of the pages as large as A+ makes it.
 * With UR_TEST_PICTURES, a folder, all of it is also kept there as pictures; UR_TEST_THEME is the theme they
 * are taken in, UR_TEST_DARK has them dark. */
#include "ur-config.h"

#include <stdlib.h>

#include "ur-chart-card.h"
#include "ur-chart-view-private.h"
#include "ur-export-popover.h"
#include "ur-figure-popover.h"
#include "ur-kpi-card.h"
#include "ur-present-private.h"
#include "ur-reading-private.h"
#include "ur-replace-dialog.h"
#include "ur-slide-chooser.h"
#include "ur-window-private.h"
#include "language.h"
#include "look.h"
#include "open.h"
#include "sample.h"

#define USUAL_DPI (96 * 1024)

static GdkRectangle screen;
static const char *size; /* of text, that is tested */
static UrWindow *window;
static GPtrArray *faults; /* (element-type utf8): of that size */

static void
rest (void)
{
  rest_after_frames (GTK_WIDGET (window));
}

static void
keep_picture (const char *place)
{
  const char *folder = g_getenv ("UR_TEST_PICTURES");
  static guint n;
  g_autofree char *name = g_strdup_printf ("%03u %d %s %s", ++n, screen.height, size, place);
  g_autofree char *command = NULL;

  if (folder == NULL)
    return;
  settle ();
  g_strcanon (name, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS, '-');
  command = g_strdup_printf ("import -window root %s/%s.png", folder, name);
  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
}

static void
check (GtkWidget *widget, const char *name, gboolean is_page)
{
  g_autofree char *place = g_strdup_printf ("%s, %s", size, name);
  Look look = { place, faults, is_page };

  keep_picture (name);
  if (GTK_IS_POPOVER (widget))
    look_at_popover (&look, widget, &screen);
  else
    look_at_window (&look, widget, &screen);
}

/* Menus inside of a menu are pages of a stack. */
static void
check_menus (GtkWidget *popover, GtkWidget *stack, const char *name)
{
  g_autoptr (GListModel) pages = G_LIST_MODEL (gtk_stack_get_pages (GTK_STACK (stack)));

  for (guint i = 0; i < g_list_model_get_n_items (pages); i++)
    {
      g_autoptr (GObject) page = g_list_model_get_item (pages, i);
      g_autofree char *inside = g_strdup_printf ("%s, menu %u", name, i);

      gtk_stack_set_visible_child (GTK_STACK (stack), gtk_stack_page_get_child (GTK_STACK_PAGE (page)));
      rest ();
      check (popover, inside, FALSE);
    }
}

/* Those of a type that a click does something to. */
static GPtrArray *
list_workable (GtkWidget *widget, GType type)
{
  GPtrArray *found = list_mapped (widget, type);

  for (guint i = found->len; i > 0; i--)
    if (!gtk_widget_is_sensitive (found->pdata[i - 1]))
      g_ptr_array_remove_index (found, i - 1);
  return found;
}

/* Each kind of file asks for something else; some buttons bring others. */
static void
check_toggles (GtkWidget *popover, const char *name)
{
  for (guint i = 0; gtk_widget_get_mapped (popover); i++)
    {
      g_autoptr (GPtrArray) toggles = list_workable (popover, GTK_TYPE_TOGGLE_BUTTON);
      g_autofree char *inside = NULL;

      if (i >= toggles->len)
        break;
      if (gtk_toggle_button_get_active (toggles->pdata[i]))
        continue;
      inside = g_strdup_printf ("%s, %s", name, look_get_words (toggles->pdata[i]));
      gtk_toggle_button_set_active (toggles->pdata[i], TRUE);
      rest ();
      check (popover, inside, FALSE);
    }
}

/* The popover that is open over a widget is looked at and closed; its buttons that change it are pressed once
 * of each kind. */
static void
check_open_once (GtkWidget *over, const char *name, gboolean again)
{
  GtkWidget *popover, *stack;

  g_test_message ("%s, %s", size, name);
  wait_for (has_open, over);
  rest ();
  popover = find_open (over);
  if (popover == NULL)
    {
      g_ptr_array_add (faults, g_strdup_printf ("%s, %s: closes by itself at once", size, name));
      return;
    }
  check (popover, name, FALSE);
  stack = GTK_IS_POPOVER_MENU (popover) ? find_child (popover, GTK_TYPE_STACK) : NULL;
  if (stack != NULL)
    check_menus (popover, stack, name);
  if (!again)
    check_toggles (popover, name);
  gtk_popover_popdown (GTK_POPOVER (popover));
  wait_for (is_unmapped, popover);
  rest ();
}

static void
check_open (GtkWidget *over, const char *name)
{
  check_open_once (over, name, FALSE);
}

static char *
dup_place (const char *page, GtkWidget *widget)
{
  const char *words = look_get_words (widget);

  return g_strdup_printf ("%s, %s", page, words != NULL ? words : G_OBJECT_TYPE_NAME (widget));
}

/* Whatever opens by a click on it. */
static void
check_buttons (const char *page)
{
  g_autoptr (GPtrArray) menus = list_workable (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON);
  g_autoptr (GPtrArray) drop_downs = list_workable (GTK_WIDGET (window), GTK_TYPE_DROP_DOWN);

  for (guint i = 0; i < menus->len; i++)
    {
      g_autofree char *place = dup_place (page, menus->pdata[i]);

      scroll_to (menus->pdata[i], 1);
      rest ();
      gtk_menu_button_popup (menus->pdata[i]);
      check_open (menus->pdata[i], place);
    }
  for (guint i = 0; i < drop_downs->len; i++)
    {
      g_autofree char *place = dup_place (page, drop_downs->pdata[i]);

      scroll_to (drop_downs->pdata[i], 1);
      rest ();
      gtk_widget_activate (drop_downs->pdata[i]);
      check_open (drop_downs->pdata[i], place);
    }
}

/* Pages */

static void
check_page (const char *name)
{
  rest ();
  check (GTK_WIDGET (window), name, TRUE);
}

/* What a chart offers, wherever on the page its button is. */
static void
check_card (GtkWidget *card, const char *page)
{
  static const char *const actions[] = { "chart.save", "chart.sentences" };
  static const double shares[] = { .5, .1, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    for (guint k = 0; k < G_N_ELEMENTS (actions); k++)
      {
        g_autofree char *place = g_strdup_printf ("%s, %s at %g", page, actions[k], shares[i]);

        scroll_to (find_child (card, GTK_TYPE_MENU_BUTTON), shares[i]);
        rest ();
        gtk_widget_activate_action (card, actions[k], NULL);
        check_open_once (card, place, i > 0);
      }
}

static void
check_charts (const char *page)
{
  g_autoptr (GPtrArray) cards =
      list_mapped (GTK_WIDGET (ur_window_get_current_view (window)), UR_TYPE_CHART_CARD);

  if (cards->len > 0)
    check_card (cards->pdata[cards->len - 1], page);
}

static void
check_kpis (const char *page)
{
  g_autoptr (GPtrArray) cards =
      list_mapped (GTK_WIDGET (ur_window_get_current_view (window)), UR_TYPE_KPI_CARD);

  for (guint i = 0; i < cards->len; i += 7)
    {
      gtk_widget_grab_focus (cards->pdata[i]);
      rest ();
      scroll_to (cards->pdata[i], i % 2 == 0 ? 1 : .5);
      rest ();
      g_signal_emit_by_name (cards->pdata[i], "clicked");
      check_open_once (GTK_WIDGET (ur_window_get_current_view (window)), page, i > 0);
    }
}

/* A share has both sentences it was computed from. */
static void
check_marks (const char *page)
{
  g_autoptr (GPtrArray) views =
      list_mapped (GTK_WIDGET (ur_window_get_current_view (window)), UR_TYPE_CHART_VIEW);

  for (guint i = 0; i < views->len; i++)
    {
      scroll_to (views->pdata[i], .7);
      rest ();
      ur_chart_view_show_mark (views->pdata[i], 0);
      check_open_once (views->pdata[i], page, i > 0);
    }
}

/* What the right button and the menu key offer. */
static void
check_context_menus (const char *page)
{
  const GType types[] = { UR_TYPE_CHART_VIEW, UR_TYPE_KPI_CARD, UR_TYPE_READING };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (GPtrArray) found = list_workable (GTK_WIDGET (window), types[i]);
      g_autofree char *place = g_strdup_printf ("%s, context menu of a %s", page, g_type_name (types[i]));

      if (found->len == 0 || !gtk_widget_grab_focus (found->pdata[found->len - 1]))
        continue;
      rest ();
      press (GTK_WIDGET (window), "shift+F10");
      check_open_once (GTK_WIDGET (window), place, TRUE);
    }
}

static void
check_figures_of_text (const char *page)
{
  GtkWidget *view = GTK_WIDGET (ur_window_get_current_view (window));
  UrReading *reading = UR_READING (find_child (view, UR_TYPE_READING));

  gtk_widget_grab_focus (GTK_WIDGET (reading));
  for (guint i = 0; i < 2; i++)
    {
      for (guint k = 0; k < 5; k++)
        ur_reading_move_focus (reading, 1);
      rest ();
      press (GTK_WIDGET (window), i == 0 ? "Return" : "shift+F10");
      check_open (GTK_WIDGET (reading), page);
    }
}

/* What has come up over the window is looked at and closed. */
static void
check_dialog (const char *name)
{
  wait_for (has_dialog, NULL);
  rest ();
  check (find_dialog (), name, FALSE);
  gtk_window_close (GTK_WINDOW (find_dialog ()));
  wait_for (has_no_dialog, NULL);
  rest ();
}

static void
run (const char *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_assert_true (g_action_parse_detailed_name (detailed, &name, &target, NULL));
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (window), name));
  g_action_group_activate_action (G_ACTION_GROUP (window), name, target);
  rest ();
}

static void
check_dialogs (void)
{
  static const char *const actions[] = { "open", "verify", "save-slides", "shortcuts", "about", "fonts" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      run (actions[i]);
      check_dialog (actions[i]);
    }
}

static void
answered_cb (UrSaveFlags flags, gpointer data)
{
}

/* Names of files are as long as their writers like, in words or not. */
static void
check_question (void)
{
  static const char *const names[] = {
    "北京市总工会2020年工作报告第三部分2021年主要工作任务分解表征求意见稿请于三月底以前反馈意见.png",
    "Beijing-Federation-of-Trade-Unions-work-report-for-the-year-2020-all-charts-of-the-thirteenth-five-year-"
    "plan."
    "png",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("UR_TEST_FOLDER"), names[i], NULL);
      GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

      g_assert_true (g_file_set_contents (path, "mine", -1, NULL));
      g_ptr_array_add (paths, g_steal_pointer (&path));
      ur_replace_dialog_ask (GTK_WIDGET (window), paths, answered_cb, g_strdup (""), g_free);
      check_dialog ("replace");
    }
}

/* The slides */

static gboolean
has_all_slides (gpointer present)
{
  return UR_PRESENT (present)->layout == NULL && UR_PRESENT (present)->slides != NULL;
}

static void
check_slides (void)
{
  UrPresent *present;
  guint slide = 0;

  run ("present");
  wait_for (has_dialog, NULL);
  present = UR_PRESENT (find_dialog ());
  x_resize (GTK_WIDGET (present), screen.width, screen.height);
  x_focus (GTK_WIDGET (present));
  wait_for (has_all_slides, present);
  ur_present_show_overview (present, TRUE);
  while (!ur_slide_chooser_can_choose (present->slides, slide))
    slide++;
  ur_slide_overview_select (present->overview, (int) slide);
  rest ();
  check (GTK_WIDGET (present), "slides", TRUE);
  gtk_menu_button_popup (GTK_MENU_BUTTON (find_child (GTK_WIDGET (present->overview), GTK_TYPE_MENU_BUTTON)));
  check_open (GTK_WIDGET (present), "slides, figures");
  ur_present_toggle_speaker (present);
  wait_for (is_mapped, present->speaker);
  rest ();
  check (GTK_WIDGET (present->speaker), "speaker", TRUE);
  gtk_window_destroy (GTK_WINDOW (present));
  wait_for (has_no_dialog, NULL);
}

/* A file with a mistake */

static gboolean
shows_mistakes (gpointer data)
{
  return ur_window_get_page (window) != NULL;
}

static void
check_mistakes (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("UR_TEST_FOLDER"), "mistake.json", NULL);
  g_autofree char *report =
      g_build_filename (g_getenv ("UR_TEST_TOP_SRCDIR"), "resources", "reports", "beijing-2020.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GString) changed = NULL;

  g_assert_true (g_file_get_contents (report, &text, NULL, NULL));
  changed = g_string_new (text);
  g_assert_cmpint (g_string_replace (changed, "\"2.59\"", "\"2.5.9\"", 1), ==, 1);
  g_assert_true (g_file_set_contents (path, changed->str, -1, NULL));
  ur_window_open_file (window, file);
  wait_for (shows_mistakes, NULL);
  check_page ("mistakes");
}

/* Pages with something on them */

static void
open_report (const char *name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("UR_TEST_TOP_SRCDIR"), "resources", "reports", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  ur_window_open_file (window, file);
}

static gboolean
shows_report_of (gpointer year)
{
  const UrReport *report = ur_window_get_report (window);

  return report != NULL && report->year == GPOINTER_TO_UINT (year);
}

/* Two reports that can be compared are ticked. */
static void
check_library (void)
{
  g_autoptr (GPtrArray) ticks = NULL;

  open_report ("chenglan-2023.json");
  wait_for (shows_report_of, GUINT_TO_POINTER (2023));
  open_report ("chenglan-2024.json");
  wait_for (shows_report_of, GUINT_TO_POINTER (2024));
  run ("library");
  settle ();
  ticks = list_workable (GTK_WIDGET (window), GTK_TYPE_CHECK_BUTTON);
  g_assert_cmpuint (ticks->len, >=, 2);
  for (guint i = 0; i < 2; i++)
    gtk_check_button_set_active (ticks->pdata[i], TRUE);
  check_page ("library, ticked");
  run ("leave");
}

static gboolean
has_findings (gpointer data)
{
  g_autoptr (GPtrArray) rows = list_mapped (GTK_WIDGET (window), GTK_TYPE_LIST_BOX_ROW);

  return rows->len > 1;
}

/* Of the report: 7481个, 3.42亿元.  The third is not in it. */
static void
check_draft (void)
{
  g_autoptr (GPtrArray) views = NULL;

  run ("proof");
  settle ();
  views = list_mapped (GTK_WIDGET (window), GTK_TYPE_TEXT_VIEW);
  g_assert_cmpuint (views->len, >, 0);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (views->pdata[0]),
                            "2020年，新增职工暖心驿站7418个。\n为职工报销医药费3.42万元。\n举办讲座8888场。",
                            -1);
  wait_for (has_findings, NULL);
  check_page ("draft");
  run ("leave");
}

static gboolean
has_rows (gpointer data)
{
  g_autoptr (GPtrArray) tables = list_mapped (GTK_WIDGET (window), GTK_TYPE_COLUMN_VIEW);

  return tables->len > 0;
}

/* The report on show and the one of the year before. */
static void
check_comparison (void)
{
  run ("compare");
  wait_for (has_rows, NULL);
  for (guint i = 1; i <= 3; i++)
    {
      g_autofree char *tab = g_strdup_printf ("tab(%u)", i);
      g_autofree char *name = g_strdup_printf ("compare %u", i);

      run (tab);
      check_page (name);
    }
  run ("leave");
}

static gboolean
shows_whole_rows (GtkWidget *view)
{
  GtkWidget *rows = find_child (view, GTK_TYPE_LIST_BOX);
  GtkWidget *scrolled = gtk_widget_get_ancestor (rows, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (rows), 0));

  return gtk_widget_get_height (scrolled) >= 2 * gtk_widget_get_height (row);
}

/* Of the questions that are left at least two are in sight. */
static void
check_review (void)
{
  GtkWidget *view = ur_review_view_new (load_sample ());

  ur_window_show_page (window, UR_PAGE (view));
  settle ();
  check_page ("review");
  check_buttons ("review");
  if (!shows_whole_rows (view))
    g_ptr_array_add (faults, g_strdup_printf ("%s, review: less than two questions in sight", size));
  run ("leave");
}

/* All of it */

static void
check_report (void)
{
  static const char *const names[] = { "work", "tasks", "scorecard" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *tab = g_strdup_printf ("tab(%u)", i + 1);

      run (tab);
      check_page (names[i]);
      if (i != 1)
        check_buttons (names[i]);
      check_charts (names[i]);
      check_marks (names[i]);
      check_context_menus (names[i]);
    }
  check_kpis ("scorecard, figure");
  run ("tab(1)");
  check_figures_of_text ("work, figure");
  run ("find");
  check_page ("search");
  press (GTK_WIDGET (window), "Escape");
}

static void
check_pages (void)
{
  static const char *const actions[] = { "charts", "print", "poster", "publish", "library", "proof" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      run (actions[i]);
      settle ();
      check_page (actions[i]);
      check_buttons (actions[i]);
      run ("leave");
    }
}

static void
check_notice (void)
{
  ur_notice_present (
      window->notice, UR_NOTICE_ERROR,
      "The picture was not saved. The folder “北京市总工会2020年工作报告全部图表” has no room for it: "
      "delete what is not needed there, or choose another folder.",
      "Open Folder", "win.open");
  settle ();
  check_page ("notice");
  ur_notice_dismiss (window->notice);
}

static void
open_on_screen (void)
{
  window = open_window ();
  x_resize (GTK_WIDGET (window), screen.width, screen.height);
  x_focus (GTK_WIDGET (window));
  settle ();
}

static void
test_size (gconstpointer name)
{
  int reading = g_str_equal (name, "A+") ? UR_READING_SIZE_MAX : UR_READING_SIZE_DEFAULT;
  int percent = g_str_equal (name, "A+") ? 100 : atoi (name);

  size = name;
  faults = g_ptr_array_new_with_free_func (g_free);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", USUAL_DPI / 100 * percent, NULL);
  ur_style_set_reading_size (reading);
  if (g_getenv ("UR_TEST_DARK") != NULL)
    ur_style_set_appearance (UR_APPEARANCE_DARK);
  open_on_screen ();
  check_report ();
  check_pages ();
  check_draft ();
  check_dialogs ();
  check_question ();
  check_slides ();
  check_mistakes ();
  check_notice ();
  check_library ();
  check_comparison ();
  check_review ();
  close_window (window);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (const char *) faults->pdata[i]);
  if (faults->len > 0)
    g_test_fail ();
  g_ptr_array_unref (faults);
}

int
main (int argc, char **argv)
{
  g_autoptr (GdkMonitor) monitor = NULL;

  init_language ();
  gtk_test_init (&argc, &argv, NULL);
  if (g_getenv ("UR_TEST_THEME") != NULL)
    g_object_set (gtk_settings_get_default (), "gtk-theme-name", g_getenv ("UR_TEST_THEME"), NULL);
  monitor = g_list_model_get_item (gdk_display_get_monitors (gdk_display_get_default ()), 0);
  gdk_monitor_get_geometry (monitor, &screen);
  g_test_add_data_func ("/on-screen/100", "100", test_size);
  g_test_add_data_func ("/on-screen/150", "150", test_size);
  g_test_add_data_func ("/on-screen/200", "200", test_size);
  /* pages, not popovers, grow with the size that the reader chose: the smaller screen tells enough */
  if (screen.width < 1100)
    g_test_add_data_func ("/on-screen/larger-reading", "A+", test_size);
  return run_tests ();
}
