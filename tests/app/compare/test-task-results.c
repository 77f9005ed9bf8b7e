/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-compared-tasks.h"

#include "../library/years.h"

static UrReport *then, *now;

static const UrComparedTask *
find (GPtrArray *tasks, const char *words)
{
  for (guint i = 0; i < tasks->len; i++)
    {
      const UrComparedTask *task = tasks->pdata[i];
      g_autofree char *text = ur_passage_dup_text (&task->task);

      if (strstr (text, words) != NULL)
        return task;
    }
  g_error ("There is no task with %s.", words);
}

static void
assert_passage (const UrComparedTask *task, UrTaskState state, const char *begins, const char *comparison)
{
  g_autofree char *text = task->passage.paragraph != NULL ? ur_passage_dup_text (&task->passage) : NULL;

  g_assert_cmpint (task->state, ==, state);
  g_assert_true (begins == NULL ? text == NULL : g_str_has_prefix (text, begins));
  g_assert_cmpstr (task->comparison, ==, comparison);
}

/* Each read in both reports by hand. */
static void
test_found (void)
{
  g_autoptr (GPtrArray) tasks = ur_compared_tasks_new (then, now, NULL);

  assert_passage (find (tasks, "新建基层工会240家以上"), UR_TASK_FOUND, "新建基层工会251家", "多11家");
  assert_passage (find (tasks, "发展会员2.5万人"), UR_TASK_FOUND, "发展会员2.7万人", "多0.2万人");
  assert_passage (find (tasks, "60—80座"), UR_TASK_FOUND, "新建户外劳动者暖心驿站73座",
                  "目标是一个范围，不算差");
  assert_passage (find (tasks, "新建职工书屋40家"), UR_TASK_FOUND, "新建职工书屋36家", "少4家");
  assert_passage (find (tasks, "市级竞赛60项"), UR_TASK_FOUND, "在港口、化工", "目标是“左右”，不算差");
  /* of two figures that of the year */
  assert_passage (find (tasks, "高技能人才占比"), UR_TASK_FOUND, "名师带徒结对", "多0.3个百分点");
  assert_passage (find (tasks, "热线办结率"), UR_TASK_FOUND, "12351职工热线", "多0.8个百分点");
  assert_passage (find (tasks, "欠薪投诉"), UR_TASK_FOUND, "为2410名", "都是增减幅，不算差");
  assert_passage (find (tasks, "“两癌”筛查"), UR_TASK_FOUND, "组织女职工",
                  "目标是“不少于”，结果是“余”，不算差");
  assert_passage (find (tasks, "矛盾早发现"), UR_TASK_UNFOUND, NULL, NULL);
}

/* The later report cannot have been what was done about its own tasks of the next year. */
static void
test_reversed (void)
{
  g_autoptr (GPtrArray) tasks = ur_compared_tasks_new (now, then, NULL);

  g_assert_false (ur_reports_are_reversed (then, now));
  g_assert_true (ur_reports_are_reversed (now, then));
  assert_passage (find (tasks, "新建职工书屋40家"), UR_TASK_FOUND, "新建职工书屋36家", "少4家");
  for (guint i = 0; i < tasks->len; i++)
    {
      g_autofree char *text = ur_passage_dup_text (&((const UrComparedTask *) tasks->pdata[i])->task);

      g_assert_null (strstr (text, "2700场"));
    }
}

static const char *
get_number (const char *json, const char *words)
{
  const char *const nothing[] = { NULL };
  g_autoptr (UrReport) report = read_changed (json, nothing);
  g_autoptr (GPtrArray) tasks = ur_compared_tasks_new (report, report, NULL);

  return g_intern_string (find (tasks, words)->number);
}

/* With leads those are numbered, as wherever tasks are shown; else the tasks themselves. */
static void
test_numbers (void)
{
  g_assert_cmpstr (get_number ("beijing-2020.json", "风险监测预警平台"), ==, "3.2");
  g_assert_cmpstr (get_number ("chenglan-2023.json", "让“蓝工装”宣讲队"), ==, "1");
  g_assert_cmpstr (get_number ("chenglan-2023.json", "全年开展宣讲2500场"), ==, "2");
  g_assert_cmpstr (get_number ("chenglan-2023.json", "新建基层工会240家"), ==, "");
}

/* What is said to those who listen is no task. */
static void
test_closing (void)
{
  g_autoptr (GPtrArray) tasks = ur_compared_tasks_new (then, now, NULL);

  for (guint i = 0; i < tasks->len; i++)
    {
      g_autofree char *text = ur_passage_dup_text (&((const UrComparedTask *) tasks->pdata[i])->task);

      g_assert_null (strstr (text, "各位委员"));
    }
}

static void
test_words (void)
{
  g_autoptr (GPtrArray) tasks = ur_compared_tasks_new (then, now, NULL);
  const UrComparedTask *task = find (tasks, "新建职工书屋40家");
  const UrTextRange *first = &g_array_index (task->words, UrTextRange, 0);
  g_autofree char *words =
      g_strndup (task->passage.paragraph->text + first->start, first->end - first->start);

  g_assert_cmpstr (words, ==, "新建职工书屋");
}

static UrPairing *
make (UrPairings *pairings, const UrComparedTask *task, UrPairingDecision decision)
{
  UrPairing *pairing = g_new0 (UrPairing, 1);

  pairing->reports = ur_pairings_dup_reports (then, now);
  pairing->kind = UR_PAIRING_TASK;
  pairing->then = ur_passage_dup_text (&task->task);
  pairing->now = decision != UR_DECISION_NONE ? ur_passage_dup_text (&task->passage) : g_strdup ("");
  pairing->decision = decision;
  g_ptr_array_add (pairings->all, pairing);
  return pairing;
}

static void
free_pairing (gpointer data)
{
  UrPairing *pairing = data;

  g_free (pairing->reports);
  g_free (pairing->then);
  g_free (pairing->now);
  g_free (pairing);
}

static void
test_decisions (void)
{
  g_autoptr (GPtrArray) before = ur_compared_tasks_new (then, now, NULL);
  UrPairings *pairings = g_new0 (UrPairings, 1);
  g_autoptr (GPtrArray) after = NULL;

  pairings->all = g_ptr_array_new_with_free_func (free_pairing);
  make (pairings, find (before, "新建职工书屋40家"), UR_DECISION_SAME);
  make (pairings, find (before, "发展会员2.5万人"), UR_DECISION_DIFFERENT);
  make (pairings, find (before, "市级竞赛60项"), UR_DECISION_NONE);
  after = ur_compared_tasks_new (then, now, pairings);
  assert_passage (find (after, "新建职工书屋40家"), UR_TASK_CONFIRMED, "新建职工书屋36家", "少4家");
  assert_passage (find (after, "市级竞赛60项"), UR_TASK_UNTOLD, NULL, NULL);
  {
    const UrComparedTask *other = find (after, "发展会员2.5万人");
    g_autofree char *text = other->passage.paragraph != NULL ? ur_passage_dup_text (&other->passage) : NULL;

    g_assert_true (text == NULL || strstr (text, "发展会员2.7万人") == NULL);
  }
  ur_pairings_free (pairings);
}

int
main (int argc, char **argv)
{
  const char *const nothing[] = { NULL };
  int result;

  g_test_init (&argc, &argv, NULL);
  then = read_changed ("chenglan-2023.json", nothing);
  now = read_changed ("chenglan-2024.json", nothing);
  g_test_add_func ("/tasks/found", test_found);
  g_test_add_func ("/tasks/reversed", test_reversed);
  g_test_add_func ("/tasks/numbers", test_numbers);
  g_test_add_func ("/tasks/closing", test_closing);
  g_test_add_func ("/tasks/words", test_words);
  g_test_add_func ("/tasks/decisions", test_decisions);
  result = g_test_run ();
  ur_report_unref (then);
  ur_report_unref (now);
  return result;
}
