/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reports as large as they may be: a view makes what can be seen, and the rest when there is nothing else to
 * do. */
#include "fixture.h"

#include "../../app/report/made-report.h"

#include "ur-tasks-items-private.h"
#include "ur-tasks-overview.h"

#define N_TASKS 100

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
      "   for j in range(4)]} for i in range(100)]}]}, sys.stdout)";
  const char *words[] = { "python3", "-c", script, NULL };

  return make_report (words);
}

static UrWindow *
open_tasks (void)
{
  g_autoptr (UrSession) session = ur_session_new ();
  UrReport *report = make_tasks ();
  g_autoptr (UrDocument) document = ur_document_new_for_report (report);
  UrWindow *window = UR_WINDOW (ur_window_new (application, session));

  ur_report_unref (report);
  ur_window_set_document (window, document);
  return window;
}

static guint
count_cards (gpointer window)
{
  GtkWidget *box = find_child (find_child (window, UR_TYPE_TASKS_OVERVIEW), GTK_TYPE_FLOW_BOX);
  guint n = 0;

  while (gtk_flow_box_get_child_at_index (GTK_FLOW_BOX (box), (int) n) != NULL)
    n++;
  return n;
}

static gboolean
has_all_cards (gpointer window)
{
  return count_cards (window) == N_TASKS;
}

static void
test_cards_follow (void)
{
  UrWindow *window = open_tasks ();

  gtk_window_present (GTK_WINDOW (window));
  g_assert_cmpuint (count_cards (window), >, 0);
  g_assert_cmpuint (count_cards (window), <, N_TASKS);
  wait_for (is_laid_out, window);
  wait_for (has_all_cards, window);
  close_window (window);
}

/* Nobody fills the window that is closed. */
static void
test_closed_early (void)
{
  UrWindow *window = open_tasks ();

  gtk_window_present (GTK_WINDOW (window));
  g_assert_cmpuint (count_cards (window), <, N_TASKS);
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
  for (int i = 0; i < N_TASKS; i += 3)
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

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/large/cards-follow", test_cards_follow);
  g_test_add_func ("/large/closed-early", test_closed_early);
  g_test_add_func ("/large/every-task-is-reached", test_every_task_is_reached);
  return run_tests ();
}
