/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reports as large as they may be: a view makes what can be seen, and the rest when there is nothing else to
 * do. */
#include "fixture.h"

#include "../../app/report/made-report.h"

#include "ur-figures-part.h"
#include "ur-outline.h"
#include "ur-scorecard-view-private.h"
#include "ur-tasks-items-private.h"
#include "ur-tasks-overview.h"

#define N_TASKS 300

static UrReport *
make_tasks (void)
{
  static const char script[] =
      "import json, sys\n"
      "json.dump({'format': 'union-report', 'version': 1, 'id': 'long', 'title': ['工作报告'], 'year': "
      "2021,\n"
      " 'periods': [{'id': 'y', 'label': '2021年', 'role': 'year'}],\n"
      " 'parts': [{'id': 'tasks', 'kind': 'tasks', 'title': '工作任务', 'sections': [\n"
      "  {'number': i + 1, 'headline': f'第{i + 1}项任务', 'paragraphs': [\n"
      "   {'lead': f'在第{j + 1}方面下功夫。', 'text': f'在第{j + "
      "1}方面下功夫。做好各项工作；办好各件实事。'}\n"
      "   for j in range(4)]} for i in range(300)]}]}, sys.stdout)";
  const char *words[] = { "python3", "-c", script, NULL };

  return make_report (words);
}

/* Every second item has a figure. */
/* The title is a long one. */
static UrReport *
make_sections (void)
{
  static const char script[] =
      "import json, sys\n"
      "json.dump({'format': 'union-report', 'version': 1, 'id': 'long', 'title': ['工作报告'], 'year': "
      "2021,\n"
      " 'periods': [{'id': 'y', 'label': '2021年', 'role': 'year'}],\n"
      " 'indicators': [{'id': f'i{n}', 'label': f'第{n}种活动', 'short_label': f'第{n}种活动',\n"
      "  'clause': '举办{figure}', 'number': str(n), 'unit': '场', 'kind': 'count', 'measure': 'increment',\n"
      "  'period': 'y', 'at': {'part': 'work', 'section': n, 'paragraph': 1}, 'quote': f'举办{n}场'}\n"
      "  for n in range(2, 481, 2)],\n"
      " 'parts': [{'id': 'work', 'kind': 'work', 'title': '工作' * 30, 'sections': [\n"
      "  {'number': n, 'headline': f'第{n}项工作', 'paragraphs': [{'text': f'举办{n}场。'}]}\n"
      "  for n in range(1, 481)]}]}, sys.stdout)";
  const char *words[] = { "python3", "-c", script, NULL };

  return make_report (words);
}

/* Figures in so many groups of so many lines. */
static UrReport *
make_figures (const char *n_groups, const char *n_lines)
{
  static const char script[] =
      "import json, sys\n"
      "groups, lines = (int(word) for word in sys.argv[1:])\n"
      "figures = [(n, l) for n in range(1, groups + 1) for l in range(1, lines + 1)]\n"
      "json.dump({'format': 'union-report', 'version': 1, 'id': 'long', 'title': ['工作报告'], 'year': "
      "2021,\n"
      " 'periods': [{'id': 'y', 'label': '2021年', 'role': 'year'}],\n"
      " 'indicators': [{'id': f'i{n}-{l}', 'label': f'第{n}类第{l}件', 'short_label': f'第{n}类第{l}件',\n"
      "  'clause': '完成{figure}', 'number': str(n), 'unit': '个', 'kind': 'count', 'measure': 'increment',\n"
      "  'period': 'y', 'at': {'part': 'score', 'group': n, 'line': l}, 'quote': f'完成{n}个'} for n, l in "
      "figures],\n"
      " 'parts': [{'id': 'score', 'kind': 'scorecard', 'title': '成绩单', 'period': 'y', 'groups': [\n"
      "  {'theme': f'主题{n}', 'lines': [f'完成{n}个'] * lines} for n in range(1, groups + 1)]}]}, "
      "sys.stdout)";
  const char *words[] = { "python3", "-c", script, n_groups, n_lines, NULL };

  return make_report (words);
}

/* Two thousand figures. */
static UrReport *
make_scorecard (void)
{
  return make_figures ("400", "5");
}

static UrWindow *
open_report (UrReport *report)
{
  g_autoptr (UrSession) session = ur_session_new ();
  g_autoptr (UrDocument) document = ur_document_new_for_report (report);
  UrWindow *window = UR_WINDOW (ur_window_new (application, session));

  ur_report_unref (report);
  ur_window_set_document (window, document);
  return window;
}

static UrWindow *
open_tasks (void)
{
  return open_report (make_tasks ());
}

static void
change_form (UrWindow *window, const char *form)
{
  GtkWidget *view = GTK_WIDGET (ur_window_get_current_view (window));

  g_assert_true (gtk_widget_activate_action (find_child (view, GTK_TYPE_STACK), "tasks.form", "s", form));
}

/* The words of every label below @widget. */
static void
collect_words (GtkWidget *widget, GString *words)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (words, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_words (child, words);
}

static gboolean
shows_task (GtkWidget *overview, int task)
{
  g_autoptr (GString) words = g_string_new ("\n");
  g_autofree char *headline = g_strdup_printf ("\n第%d项任务\n", task + 1);

  collect_words (overview, words);
  return strstr (words->str, headline) != NULL;
}

/* What nobody looks at is not made, and every task has its card: beyond the two hundredth there were none. */
static void
test_every_card_is_reached (void)
{
  UrWindow *window = open_tasks ();
  GtkWidget *overview = find_child (GTK_WIDGET (window), UR_TYPE_TASKS_OVERVIEW);

  gtk_window_present (GTK_WINDOW (window));
  wait_for (is_laid_out, window);
  g_assert_false (shows_task (overview, 0));
  change_form (window, "overview");
  g_assert_true (shows_task (overview, 0));
  g_assert_false (shows_task (overview, N_TASKS - 1));
  for (int i = 0; i < N_TASKS; i += 25)
    {
      UrPlace place = UR_PLACE_NONE;

      place.part = 0;
      place.section = i;
      ur_tasks_overview_go_to (UR_TASKS_OVERVIEW (overview), &place);
      g_assert_true (shows_task (overview, i));
    }
  settle ();
  close_window (window);
}

/* Nobody scrolls the window that is closed. */
static void
test_closed_early (void)
{
  UrWindow *window = open_tasks ();

  gtk_window_present (GTK_WINDOW (window));
  change_form (window, "overview");
  close_window (window);
}

/* Tasks come a page at a time; every one of them is on one page, which is the one that is gone to. */
static void
test_every_task_is_reached (void)
{
  UrWindow *window = open_tasks ();
  UrTasksItems *items = UR_TASKS_ITEMS (find_child (GTK_WIDGET (window), UR_TYPE_TASKS_ITEMS));

  gtk_window_present (GTK_WINDOW (window));
  wait_for (is_laid_out, window);
  for (int i = 0; i < N_TASKS; i += 9)
    {
      UrPlace place = UR_PLACE_NONE;

      place.part = 0;
      place.section = i;
      ur_tasks_items_go_to (items, &place);
      g_assert_cmpint (items->first, <=, i);
      g_assert_cmpint (items->end, >, i);
      g_assert_cmpint (items->end - items->first, <=, 20);
    }
  settle ();
  close_window (window);
}

static UrScorecardView *
find_scorecard (UrWindow *window)
{
  return UR_SCORECARD_VIEW (ur_window_get_current_view (window));
}

static guint
count_cards (UrScorecardView *view)
{
  return ur_score_cards_peek (view->cards)->len;
}

static gboolean
has_all_figures (gpointer view)
{
  return count_cards (view) == 2000;
}

static gboolean
is_in_sight (gpointer view)
{
  UrScorecardView *self = view;
  UrKpiCard *card = ur_score_cards_find (self->cards, self->chosen);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scrolled);
  double top = gtk_adjustment_get_value (adjustment);
  graphene_rect_t bounds;

  return card != NULL && gtk_widget_get_height (GTK_WIDGET (card)) > 0 &&
         gtk_widget_compute_bounds (GTK_WIDGET (card), GTK_WIDGET (self->board), &bounds) &&
         bounds.origin.y >= top &&
         bounds.origin.y + bounds.size.height <= top + gtk_adjustment_get_page_size (adjustment);
}

static void
test_figures_follow (void)
{
  UrWindow *window = open_report (make_scorecard ());
  UrScorecardView *view = find_scorecard (window);

  gtk_window_present (GTK_WINDOW (window));
  g_assert_cmpuint (count_cards (view), >, 0);
  g_assert_cmpuint (count_cards (view), <, 200);
  wait_for (has_all_figures, view);
  for (guint i = 0; i < 2000; i++)
    g_assert_true (ur_kpi_card_get_indicator (g_ptr_array_index (ur_score_cards_peek (view->cards), i)) ==
                   view->part->sections[i / 5].paragraphs[i % 5].indicators[0]);
  close_window (window);
}

/* A figure whose card is not there yet is made and brought into sight. */
static void
test_figure_is_reached (void)
{
  UrWindow *window = open_report (make_scorecard ());
  UrScorecardView *view = find_scorecard (window);
  const UrIndicator *wanted = view->part->sections[250].paragraphs[2].indicators[0];

  gtk_window_present (GTK_WINDOW (window));
  wait_for (is_laid_out, window);
  g_assert_cmpuint (count_cards (view), <, 2000);
  ur_view_select_indicator (UR_VIEW (view), wanted);
  g_assert_true (view->chosen == wanted);
  wait_for (is_in_sight, view);
  wait_for (has_all_figures, view);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (ur_score_cards_find (view->cards, wanted)), "chosen"));
  close_window (window);
}

/* However many figures a theme has. */
static void
test_one_group (void)
{
  UrWindow *window = open_report (make_figures ("1", "2000"));
  UrScorecardView *view = find_scorecard (window);

  gtk_window_present (GTK_WINDOW (window));
  g_assert_cmpuint (count_cards (view), >, 0);
  wait_for (is_laid_out, window);
  g_assert_cmpuint (count_cards (view), <, 2000);
  close_window (window);
}

static guint n_destroyed;

static void
destroyed_cb (gpointer data, GObject *card)
{
  n_destroyed++;
}

static gboolean
has_all_cards (gpointer view)
{
  return ur_score_cards_are_all_made (UR_SCORECARD_VIEW (view)->cards);
}

/* Many cards go a few at a time, after their window. */
static void
test_cards_are_taken_down (void)
{
  UrWindow *window = open_report (make_figures ("120", "5"));
  UrScorecardView *view = find_scorecard (window);
  guint before = 0;

  gtk_window_present (GTK_WINDOW (window));
  wait_for (has_all_cards, view);
  g_assert_cmpuint (count_cards (view), ==, 600);
  for (guint i = 0; i < 600; i++)
    g_object_weak_ref (g_ptr_array_index (ur_score_cards_peek (view->cards), i), destroyed_cb, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  for (;;)
    {
      g_assert_cmpuint (n_destroyed - before, <=, 100);
      if (n_destroyed == 600)
        break;
      before = n_destroyed;
      g_main_context_iteration (NULL, TRUE);
    }
}

static void
test_scorecard_closed_early (void)
{
  UrWindow *window = open_report (make_scorecard ());

  gtk_window_present (GTK_WINDOW (window));
  wait_for (is_laid_out, window);
  close_window (window);
}

static guint
count_rows (GtkWidget *widget)
{
  GtkListView *list = GTK_LIST_VIEW (find_child (widget, GTK_TYPE_LIST_VIEW));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list)));
}

static gboolean
has_all_rows (gpointer outline)
{
  return count_rows (outline) == 480;
}

static GtkWidget *
find_label (GtkWidget *widget, const char *words)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), words))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, words);
  return found;
}

/* Of the item after the 301st, which has no figures. */
static gboolean
nearest_is_in_sight (gpointer part)
{
  GtkWidget *list = find_child (part, GTK_TYPE_LIST_VIEW);
  GtkWidget *label = find_label (part, "第302种活动");
  graphene_rect_t bounds;

  return label != NULL && gtk_widget_get_mapped (label) && gtk_widget_compute_bounds (label, list, &bounds) &&
         bounds.origin.y >= 0 && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (list);
}

/* The lists beside the text get their rows a few at a time, and may be asked for any of them meanwhile. */
static void
test_rows_come (void)
{
  UrWindow *window = open_report (make_sections ());
  UrOutline *outline = UR_OUTLINE (find_child (GTK_WIDGET (window), UR_TYPE_OUTLINE));
  GtkWidget *part = find_child (GTK_WIDGET (window), UR_TYPE_FIGURES_PART);

  gtk_window_present (GTK_WINDOW (window));
  g_assert_cmpuint (count_rows (GTK_WIDGET (outline)), <, 100);
  g_assert_cmpuint (count_rows (part), <, 100);
  act (window, "go-to::work/301");
  g_assert_cmpuint (ur_outline_get_current (outline)->number, ==, 301);
  wait_for (nearest_is_in_sight, part);
  wait_for (has_all_rows, outline);
  /* The half of the items that has figures, and the one figure that is unfolded. */
  g_assert_cmpuint (count_rows (part), ==, 240 + 1);
  act (window, "go-to::work/479");
  g_assert_cmpuint (ur_outline_get_current (outline)->number, ==, 479);
  close_window (window);
}

static GtkWidget *
get_list (UrOutline *outline)
{
  return find_child (GTK_WIDGET (outline), GTK_TYPE_LIST_VIEW);
}

/* Rows of the list whose words are on show, or would be if they were scrolled to. */
static guint
count_ready (UrOutline *outline)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (get_list (outline)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n += gtk_widget_get_visible (gtk_widget_get_first_child (row)) ? 1 : 0;
  return n;
}

static gboolean
are_ready (gpointer outline)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (get_list (outline)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n++;
  return n >= 200 && count_ready (outline) == n;
}

static GtkWidget *
get_current_row (UrOutline *outline)
{
  GtkWidget *row = gtk_widget_get_first_child (get_list (outline));

  while (row != NULL && (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) == 0)
    row = gtk_widget_get_next_sibling (row);
  g_assert_nonnull (row);
  return row;
}

/* Where the row of the chosen section is, from the top of the list; in sight. */
static double
get_current_top (UrOutline *outline)
{
  GtkWidget *list = get_list (outline);
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_get_child_visible (get_current_row (outline)));
  g_assert_true (gtk_widget_compute_bounds (get_current_row (outline), list, &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, >, 0);
  g_assert_cmpfloat (bounds.origin.y, <, gtk_widget_get_height (list));
  return bounds.origin.y;
}

/* Another text size is taken by what is seen, and by the rest soon after. */
static void
check_size (UrWindow *window, UrOutline *outline, int pixels)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
  guint ready;

  ur_style_set_reading_size (pixels);
  ready = count_ready (outline);
  g_assert_cmpuint (ready, >, 5);
  g_assert_cmpuint (ready, <, 100);
  wait_for (are_ready, outline);
  settle ();
  g_assert_cmpuint (count_rows (GTK_WIDGET (outline)), ==, 480);
  g_assert_cmpuint (ur_outline_get_current (outline)->number, ==, 301);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == focus);
}

/* Where text is large the title takes the lines it needs at the width it has: a page that is as high at least
 * as it would be with one character a line makes its window higher than a screen. */
static void
test_long_title (void)
{
  UrWindow *window = open_report (make_sections ());
  int height;

  gtk_window_present (GTK_WINDOW (window));
  wait_for (is_laid_out, window);
  ur_style_set_reading_size (28);
  settle ();
  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, <, 700);
  ur_style_set_reading_size (17);
  settle ();
  close_window (window);
}

/* The keyboard comes to the row of the section that is read, wherever the list was scrolled meanwhile, and to
 * no other: the text would go with it. */
static void
test_keyboard_comes_back (void)
{
  UrWindow *window = open_report (make_sections ());
  UrOutline *outline = UR_OUTLINE (find_child (GTK_WIDGET (window), UR_TYPE_OUTLINE));
  GtkScrollable *list = GTK_SCROLLABLE (get_list (outline));

  gtk_window_present (GTK_WINDOW (window));
  wait_for (has_all_rows, outline);
  act (window, "go-to::work/301");
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (list), 0);
  settle ();
  gtk_widget_grab_focus (GTK_WIDGET (outline));
  settle ();
  g_assert_cmpuint (ur_outline_get_current (outline)->number, ==, 301);
  g_assert_true (gtk_widget_has_focus (get_current_row (outline)));
  get_current_top (outline);
  close_window (window);
}

/* The place in the list, the chosen row and the keyboard stay. */
static void
test_rows_grow (void)
{
  static const int sizes[] = { 20, 28, 17 };
  UrWindow *window = open_report (make_sections ());
  UrOutline *outline = UR_OUTLINE (find_child (GTK_WIDGET (window), UR_TYPE_OUTLINE));
  double top;

  gtk_window_present (GTK_WINDOW (window));
  wait_for (has_all_rows, outline);
  act (window, "go-to::work/301");
  wait_for (are_ready, outline);
  gtk_widget_grab_focus (GTK_WIDGET (outline));
  settle ();
  top = get_current_top (outline);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      check_size (window, outline, sizes[i]);
      g_assert_cmpfloat (ABS (get_current_top (outline) - top), <, 40);
    }
  close_window (window);
}

/* Whoever takes the overview out of its window need not keep the report until all that was due is done. */
static void
test_overview_outlives_its_report (void)
{
  UrReport *report = make_tasks ();
  GtkWidget *window = gtk_window_new ();
  UrTasksOverview *overview = g_object_new (UR_TYPE_TASKS_OVERVIEW, NULL);
  UrPlace place = UR_PLACE_NONE;

  place.part = 0;
  place.section = 20;
  gtk_window_set_default_size (GTK_WINDOW (window), 600, 400);
  ur_tasks_overview_set_part (overview, &report->parts[0]);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (overview));
  gtk_window_present (GTK_WINDOW (window));
  wait_for (is_laid_out, window);
  settle ();
  ur_tasks_overview_go_to (overview, &place);
  gtk_widget_measure (GTK_WIDGET (overview), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (overview), 600, 400, -1, NULL);
  gtk_window_set_child (GTK_WINDOW (window), NULL);
  ur_report_unref (report);
  settle ();
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/large/every-card-is-reached", test_every_card_is_reached);
  g_test_add_func ("/large/closed-early", test_closed_early);
  g_test_add_func ("/large/every-task-is-reached", test_every_task_is_reached);
  g_test_add_func ("/large/overview-outlives-its-report", test_overview_outlives_its_report);
  g_test_add_func ("/large/figures-follow", test_figures_follow);
  g_test_add_func ("/large/figure-is-reached", test_figure_is_reached);
  g_test_add_func ("/large/one-group", test_one_group);
  g_test_add_func ("/large/cards-are-taken-down", test_cards_are_taken_down);
  g_test_add_func ("/large/rows-come", test_rows_come);
  g_test_add_func ("/large/long-title", test_long_title);
  g_test_add_func ("/large/keyboard-comes-back", test_keyboard_comes_back);
  g_test_add_func ("/large/rows-grow", test_rows_grow);
  g_test_add_func ("/large/scorecard-closed-early", test_scorecard_closed_early);
  return run_tests ();
}
