/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window with the bundled report in it: what the reader does reaches every pane. */
#include "ur-config.h"

#include "fixture.h"

#include <string.h>

#include "ur-chart-view.h"
#include "ur-figures-pane.h"
#include "ur-figures-part.h"
#include "ur-find-bar.h"
#include "ur-outline.h"
#include "ur-outline-row.h"
#include "ur-reading.h"
#include "ur-settings.h"

static const char *
get_part (UrWindow *window)
{
  return ur_window_get_current_part (window)->id;
}

static void
test_tabs (void)
{
  UrWindow *window = open_window ();

  g_assert_cmpstr (get_part (window), ==, "work");
  act (window, "tab(2)");
  g_assert_cmpstr (get_part (window), ==, "tasks");
  act (window, "next-tab");
  g_assert_cmpstr (get_part (window), ==, "scorecard");
  act (window, "next-tab");
  g_assert_cmpstr (get_part (window), ==, "work");
  act (window, "previous-tab");
  g_assert_cmpstr (get_part (window), ==, "scorecard");
  act (window, "tab(9)");
  g_assert_cmpstr (get_part (window), ==, "scorecard");
  close_window (window);
}

static void
test_panes_follow (void)
{
  UrWindow *window = open_window ();
  GtkWidget *view = GTK_WIDGET (ur_window_get_current_view (window));
  UrReading *reading = UR_READING (find_child (view, UR_TYPE_READING));
  UrOutline *outline = UR_OUTLINE (find_child (view, UR_TYPE_OUTLINE));
  UrFiguresPane *figures = UR_FIGURES_PANE (find_child (view, UR_TYPE_FIGURES_PANE));
  GtkListView *list = GTK_LIST_VIEW (find_child (GTK_WIDGET (outline), GTK_TYPE_LIST_VIEW));
  GtkListView *rows = GTK_LIST_VIEW (find_child (GTK_WIDGET (figures), GTK_TYPE_LIST_VIEW));

  gtk_selection_model_select_item (gtk_list_view_get_model (list), 4, TRUE);
  settle ();
  g_assert_cmpuint (ur_reading_get_section (reading)->number, ==, 5);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (rows))), ==, 8);
  g_assert_nonnull (ur_figures_pane_get_chart_view (figures));
  act (window, "next-section");
  g_assert_cmpuint (ur_outline_get_current (outline)->number, ==, 6);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (rows))), ==, 3);
  act (window, "previous-section");
  act (window, "previous-section");
  g_assert_cmpuint (ur_outline_get_current (outline)->number, ==, 4);
  g_assert_null (ur_figures_pane_get_chart_view (figures));
  close_window (window);
}

static GtkTreeListRow *
get_row (GtkSelectionModel *model, guint i)
{
  GtkTreeListRow *row = g_list_model_get_item (G_LIST_MODEL (model), i);

  g_assert_nonnull (row);
  g_object_unref (row); /* the model keeps it */
  return row;
}

/* Beside a section without figures stand those of the part, folded by section but for the nearest. */
static void
test_section_without_figures (void)
{
  UrWindow *window = open_window ();
  GtkWidget *view = GTK_WIDGET (ur_window_get_current_view (window));
  UrReading *reading = UR_READING (find_child (view, UR_TYPE_READING));
  GtkWidget *figures = find_child (view, UR_TYPE_FIGURES_PANE);
  GtkWidget *part = find_child (figures, UR_TYPE_FIGURES_PART);
  GtkListView *list = GTK_LIST_VIEW (find_child (part, GTK_TYPE_LIST_VIEW));
  GtkSelectionModel *rows;

  act (window, "go-to::work/1");
  g_assert_cmpuint (ur_reading_get_section (reading)->number, ==, 1);
  rows = gtk_list_view_get_model (list);
  g_assert_true (gtk_widget_get_mapped (part));
  /* Four of the seven sections have figures: 1, 4, 8 and 3 of them; the one of the second is seen. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, 4 + 1);
  g_assert_true (gtk_tree_list_row_get_expanded (get_row (rows, 0)));
  g_assert_false (gtk_tree_list_row_get_expanded (get_row (rows, 2)));
  g_signal_emit_by_name (list, "activate", 3);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rows)), ==, 4 + 1 + 8);
  g_signal_emit_by_name (list, "activate", 4);
  settle ();
  g_assert_cmpuint (ur_reading_get_section (reading)->number, ==, 5);
  g_assert_cmpstr (ur_reading_get_selected (reading)->id, ==, "stations-2020");
  g_assert_false (gtk_widget_get_mapped (part));
  close_window (window);
}

static GtkWidget *
find_label (GtkWidget *widget, const char *beginning)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), beginning))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, beginning);
  return found;
}

/* Of those that part things in a list. */
static void
assert_no_line (GtkWidget *widget)
{
  GtkBorder border;

  g_assert_nonnull (widget);
  gtk_style_context_get_border (gtk_widget_get_style_context (widget), &border);
  g_assert_cmpint (border.top, ==, 0);
}

static gboolean
has_tip (GtkWidget *widget)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean shown = FALSE;

  g_signal_emit_by_name (widget, "query-tooltip", 1, 1, FALSE, tooltip, &shown);
  return shown;
}

/* What a row of the contents shows whole it does not show again over the next rows; what it had to cut it
 * does. */
static void
test_tips (void)
{
  UrWindow *window = open_window ();
  GtkWidget *view = GTK_WIDGET (ur_window_get_current_view (window));
  GtkWidget *outline = find_child (view, UR_TYPE_OUTLINE);
  GtkWidget *whole =
      gtk_widget_get_ancestor (find_label (outline, "努力构建和谐劳动关系"), UR_TYPE_OUTLINE_ROW);
  GtkWidget *cut =
      gtk_widget_get_ancestor (find_label (outline, "健全完善服务职工工作体系"), UR_TYPE_OUTLINE_ROW);

  g_assert_false (has_tip (whole));
  g_assert_true (has_tip (cut));
  close_window (window);
}

static const char *
get_family (GtkWidget *widget)
{
  return pango_font_description_get_family (
      pango_context_get_font_description (gtk_widget_get_pango_context (widget)));
}

/* Says all that an about dialog has room for, in the program's own fonts, and begins with nothing marked. */
static void
test_about (void)
{
  UrWindow *window = open_window ();
  GtkWindow *about = NULL;
  g_autofree char *system = NULL;
  g_autofree char *copyright = NULL;
  g_auto (GStrv) authors = NULL;
  GListModel *windows = gtk_window_get_toplevels ();

  act (window, "about");
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (GTK_IS_ABOUT_DIALOG (other))
        about = other;
    }
  g_assert_nonnull (about);
  g_object_get (about, "system-information", &system, "copyright", &copyright, "authors", &authors, NULL);
  g_assert_true (strstr (system, "GTK 4.") != NULL && strstr (system, "Noto Sans CJK SC") != NULL);
  g_assert_nonnull (copyright);
  g_assert_cmpuint (g_strv_length (authors), ==, 1);
  g_assert_cmpstr (get_family (find_label (GTK_WIDGET (about), UR_VERSION)), ==,
                   get_family (GTK_WIDGET (window)));
  g_assert_false (GTK_IS_LABEL (gtk_root_get_focus (GTK_ROOT (about))));
  gtk_window_close (about);
  settle ();
  close_window (window);
}

static void
test_figures (void)
{
  UrWindow *window = open_window ();
  GtkWidget *view = GTK_WIDGET (ur_window_get_current_view (window));
  UrReading *reading = UR_READING (find_child (view, UR_TYPE_READING));
  UrFiguresPane *figures = UR_FIGURES_PANE (find_child (view, UR_TYPE_FIGURES_PANE));
  GtkListView *rows = GTK_LIST_VIEW (find_child (GTK_WIDGET (figures), GTK_TYPE_LIST_VIEW));

  act (window, "show-indicator::served-2020");
  g_assert_cmpstr (ur_reading_get_selected (reading)->id, ==, "served-2020");
  g_assert_cmpstr (ur_figures_pane_get_selected (figures)->id, ==, "served-2020");
  gtk_selection_model_select_item (gtk_list_view_get_model (rows), 0, TRUE);
  settle ();
  g_assert_cmpstr (ur_reading_get_selected (reading)->id, ==, "stations-2020");
  assert_no_line (find_label (GTK_WIDGET (figures), "Sentence: "));
  close_window (window);
}

static void
test_history (void)
{
  UrWindow *window = open_window ();

  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "back"));
  act (window, "show-indicator::stations-13fyp");
  g_assert_cmpstr (get_part (window), ==, "scorecard");
  act (window, "go-to::work/6");
  g_assert_cmpuint (ur_window_get_current_section (window)->number, ==, 6);
  act (window, "back");
  g_assert_cmpstr (get_part (window), ==, "scorecard");
  act (window, "back");
  g_assert_cmpstr (get_part (window), ==, "work");
  g_assert_cmpuint (ur_window_get_current_section (window)->number, ==, 1);
  act (window, "forward");
  g_assert_cmpstr (get_part (window), ==, "scorecard");
  close_window (window);
}

/* A tab that is chosen is a place that is visited, too: nothing that was read is skipped on the way back. */
static void
test_history_over_tabs (void)
{
  UrWindow *window = open_window ();

  act (window, "go-to::work/5");
  act (window, "tab(2)");
  act (window, "tab(3)");
  g_assert_cmpstr (get_part (window), ==, "scorecard");
  act (window, "back");
  g_assert_cmpstr (get_part (window), ==, "tasks");
  act (window, "back");
  g_assert_cmpstr (get_part (window), ==, "work");
  g_assert_cmpuint (ur_window_get_current_section (window)->number, ==, 5);
  act (window, "back");
  g_assert_cmpuint (ur_window_get_current_section (window)->number, ==, 1);
  act (window, "forward");
  act (window, "forward");
  g_assert_cmpstr (get_part (window), ==, "tasks");
  close_window (window);
}

static gboolean
has_five_hits (gpointer data)
{
  GArray *hits = ur_find_bar_get_hits (data);

  return hits != NULL && hits->len == 5;
}

static void
test_search (void)
{
  UrWindow *window = open_window ();
  UrFindBar *bar = UR_FIND_BAR (find_child (GTK_WIDGET (window), UR_TYPE_FIND_BAR));
  GtkWidget *entry = find_child (GTK_WIDGET (bar), GTK_TYPE_SEARCH_ENTRY);

  act (window, "go-to::work/3");
  act (window, "find");
  gtk_editable_set_text (GTK_EDITABLE (entry), "暖心驿站");
  wait_for (has_five_hits, bar);
  g_assert_cmpint (ur_find_bar_get_current (bar), ==, -1);
  g_assert_cmpuint (ur_window_get_current_section (window)->number, ==, 3);
  act (window, "find-next");
  g_assert_cmpint (ur_find_bar_get_current (bar), ==, 0);
  g_assert_cmpuint (ur_window_get_current_section (window)->number, ==, 5);
  act (window, "find-previous");
  g_assert_cmpint (ur_find_bar_get_current (bar), ==, 4);
  g_assert_cmpstr (get_part (window), ==, "scorecard");
  g_signal_emit_by_name (entry, "stop-search");
  settle ();
  g_assert_false (ur_find_bar_is_open (bar));
  g_assert_cmpstr (get_part (window), ==, "work");
  g_assert_cmpuint (ur_window_get_current_section (window)->number, ==, 3);
  close_window (window);
}

static void
test_copied_words (void)
{
  UrWindow *window = open_window ();
  GtkWidget *view = GTK_WIDGET (ur_window_get_current_view (window));
  UrReading *reading = UR_READING (find_child (view, UR_TYPE_READING));
  const UrPart *part = ur_window_get_current_part (window);

  for (guint i = 0; i < part->n_sections; i++)
    {
      const UrSection *section = &part->sections[i];
      g_autofree char *copied = ur_reading_dup_section (reading, section);
      g_autofree char *printed = g_strconcat (section->title, "\n", section->paragraphs[0].text, NULL);

      g_assert_cmpuint (section->n_paragraphs, ==, 1);
      g_assert_cmpstr (copied, ==, printed);
    }
  close_window (window);
}

static void
test_place_is_kept (void)
{
  UrWindow *window = open_window ();
  g_autofree char *place = NULL;

  if (ur_settings_get () == NULL)
    {
      g_test_fail_printf ("the settings' schema is not where the programs look for it");
      return;
    }
  act (window, "go-to::work/6");
  ur_window_save_state (window);
  place = ur_settings_dup_place (ur_window_get_report (window)->id);
  g_assert_true (g_str_has_prefix (place, "work/6"));
  close_window (window);
  ur_settings_set_boolean ("start-at-top", TRUE);
  window = open_window_again ();
  g_assert_cmpuint (ur_window_get_current_section (window)->number, ==, 1);
  act (window, "go-to::work/6");
  ur_window_save_state (window);
  close_window (window);
  ur_settings_set_boolean ("start-at-top", FALSE);
  window = open_window_again ();
  g_assert_cmpuint (ur_window_get_current_section (window)->number, ==, 6);
  act (window, "go-to::work/1");
  ur_window_save_state (window);
  close_window (window);
}

static void
gone_cb (gpointer data, GObject *where_it_was)
{
  g_hash_table_remove (data, where_it_was);
}

/* Every widget of ours below @widget, by its address. */
static void
watch_all (GtkWidget *widget, GHashTable *alive)
{
  if (g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Ur") && !g_hash_table_contains (alive, widget))
    {
      g_hash_table_insert (alive, widget, (gpointer) G_OBJECT_TYPE_NAME (widget));
      g_object_weak_ref (G_OBJECT (widget), gone_cb, alive);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    watch_all (child, alive);
}

static void
test_everything_is_freed (void)
{
  UrWindow *window = open_window ();
  g_autoptr (GHashTable) alive = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer left;

  act (window, "tab(2)");
  act (window, "tab(3)");
  act (window, "tab(1)");
  watch_all (GTK_WIDGET (window), alive);
  g_assert_cmpuint (g_hash_table_size (alive), >, 20);
  close_window (window);
  g_hash_table_iter_init (&iter, alive);
  while (g_hash_table_iter_next (&iter, NULL, &left))
    g_test_message ("left: %s", (const char *) left);
  g_assert_cmpuint (g_hash_table_size (alive), ==, 0);
}

static gboolean
is_alone (gpointer report)
{
  return g_atomic_int_get (&((UrReport *) report)->ref_count) == 1;
}

/* Opens every page over the report, as its reader may have done. */
static void
visit_pages (UrWindow *window)
{
  static const char *const pages[] = { "print", "poster", "publish", "charts", "save-slides", "present" };

  act (window, "tab(3)");
  act (window, "tab(1)");
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      act (window, pages[i]);
      if (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "leave"))
        act (window, "leave");
    }
}

/* The windows of the report that are open beside it: slides, and the question what to save them as. */
static void
close_others (UrWindow *window)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (toplevels); i > 0; i--)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (toplevels, i - 1);
      if (other != GTK_WINDOW (window))
        gtk_window_destroy (other);
    }
}

/* Nothing that was made for a report stays in memory with it when another one is opened. */
static void
test_old_report_goes (void)
{
  UrWindow *window = open_window ();
  UrReport *old = ur_report_ref (ur_window_get_report (window));
  g_autoptr (GError) error = NULL;
  g_autoptr (UrReport) report = ur_report_load_bundled (&error);
  g_autoptr (UrDocument) document = ur_document_new_for_report (report);

  g_assert_no_error (error);
  visit_pages (window);
  close_others (window);
  g_assert_false (is_alone (old));
  ur_window_set_document (window, document);
  wait_for (is_alone, old);
  ur_report_unref (old);
  visit_pages (window);
  close_others (window);
  close_window (window);
}

static UrChartView *
get_focus_chart (UrWindow *window)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));

  g_assert_true (UR_IS_CHART_VIEW (focus));
  return UR_CHART_VIEW (focus);
}

/* A figure's chart has the keyboard, with the figure's mark chosen; Back returns. */
static void
test_show_in_chart (void)
{
  UrWindow *window = open_window ();
  UrChartView *chart;

  act (window, "show-in-chart('aid-funds-13fyp')");
  g_assert_cmpstr (get_part (window), ==, "scorecard");
  chart = get_focus_chart (window);
  g_assert_cmpstr (ur_chart_view_get_chart (chart)->id, ==, "funds");
  g_assert_cmpint (ur_chart_view_get_mark (chart), ==, 1);
  act (window, "back");
  g_assert_cmpstr (get_part (window), ==, "work");

  act (window, "show-in-chart('members-2020')");
  chart = get_focus_chart (window);
  g_assert_cmpstr (ur_chart_view_get_chart (chart)->id, ==, "work-6-shares");
  g_assert_cmpint (ur_chart_view_get_mark (chart), ==, 1);
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/window/tabs", test_tabs);
  g_test_add_func ("/window/panes-follow", test_panes_follow);
  g_test_add_func ("/window/section-without-figures", test_section_without_figures);
  g_test_add_func ("/window/figures", test_figures);
  g_test_add_func ("/window/about", test_about);
  g_test_add_func ("/window/tips", test_tips);
  g_test_add_func ("/window/history", test_history);
  g_test_add_func ("/window/history-over-tabs", test_history_over_tabs);
  g_test_add_func ("/window/show-in-chart", test_show_in_chart);
  g_test_add_func ("/window/search", test_search);
  g_test_add_func ("/window/copied-words", test_copied_words);
  g_test_add_func ("/window/place-is-kept", test_place_is_kept);
  g_test_add_func ("/window/everything-is-freed", test_everything_is_freed);
  g_test_add_func ("/window/old-report-goes", test_old_report_goes);
  return run_tests ();
}
