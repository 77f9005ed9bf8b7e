/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-compared-tasks.h"
#include "ur-compared-text.h"
#include "ur-comparison.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "../library/years.h"
#include "use-folder.h"

typedef struct
{
  char *folder;
  char *path;
  UrReport *then, *now;
  char *reports;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const char *const nothing[] = { NULL };
  fixture->folder = make_folder ();
  fixture->path = g_build_filename (fixture->folder, "pairings.json", NULL);
  fixture->then = read_changed ("chenglan-2023.json", nothing);
  fixture->now = read_changed ("chenglan-2024.json", nothing);
  fixture->reports = ur_pairings_dup_reports (fixture->then, fixture->now);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  remove_folder (fixture->folder);
  ur_report_unref (fixture->then);
  ur_report_unref (fixture->now);
  g_free (fixture->reports);
  g_free (fixture->path);
}

static const UrIndicator *
get (const UrReport *report, const char *id)
{
  const UrIndicator *indicator = ur_report_find_indicator (report, id);

  g_assert_nonnull (indicator);
  return indicator;
}

static void
decide (Fixture *fixture, const char *then, const char *now, UrPairingDecision decision)
{
  g_autofree char *before = ur_pairing_dup_figure (get (fixture->then, then));
  g_autofree char *after = ur_pairing_dup_figure (get (fixture->now, now));
  const UrPairing pairing = { fixture->reports, UR_PAIRING_FIGURES, before, after, decision };
  g_autoptr (GError) error = NULL;

  g_assert_true (ur_pairings_decide (fixture->path, &pairing, &error));
  g_assert_no_error (error);
}

/* Which figure the one of then is paired with now; NULL for none. */
static const UrIndicator *
find_partner (Fixture *fixture, const char *then)
{
  g_autoptr (UrPairings) pairings = ur_pairings_read (fixture->path);
  g_autoptr (UrComparison) comparison = ur_comparison_new (fixture->then, fixture->now, pairings);
  const UrIndicator *figure = get (fixture->then, then);

  g_assert_null (pairings->problem);
  for (guint i = 0; i < comparison->rows->len; i++)
    if (((const UrComparedRow *) comparison->rows->pdata[i])->then == figure)
      return ((const UrComparedRow *) comparison->rows->pdata[i])->now;
  g_assert_not_reached ();
}

static void
test_decisions (Fixture *fixture, gconstpointer data)
{
  g_assert_true (find_partner (fixture, "opinions-h1") == NULL);
  decide (fixture, "opinions-h1", "ideas", UR_DECISION_SAME);
  g_assert_true (find_partner (fixture, "opinions-h1") == get (fixture->now, "ideas"));
  g_assert_true (find_partner (fixture, "ideas") == NULL);
  /* one figure is the same as one other only */
  decide (fixture, "lectures-h1", "ideas", UR_DECISION_SAME);
  g_assert_true (find_partner (fixture, "opinions-h1") == NULL);
  g_assert_true (find_partner (fixture, "lectures-h1") == get (fixture->now, "ideas"));
  decide (fixture, "rooms", "rooms", UR_DECISION_DIFFERENT);
  g_assert_true (find_partner (fixture, "rooms") == NULL);
  decide (fixture, "rooms", "rooms", UR_DECISION_SAME);
  g_assert_true (find_partner (fixture, "rooms") == get (fixture->now, "rooms"));
}

static void
test_forgotten (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = ur_pairing_dup_figure (get (fixture->then, "rooms"));
  g_autofree char *after = ur_pairing_dup_figure (get (fixture->now, "rooms"));
  const UrPairing pairing = { fixture->reports, UR_PAIRING_FIGURES, before, after, UR_DECISION_SAME };
  g_autoptr (GError) error = NULL;

  decide (fixture, "rooms", "rooms", UR_DECISION_DIFFERENT);
  g_assert_true (ur_pairings_forget (fixture->path, &pairing, &error));
  g_assert_no_error (error);
  g_assert_true (find_partner (fixture, "rooms") == get (fixture->now, "rooms"));
}

/* What can be read of a damaged file goes on; the file is kept. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *aside = g_build_filename (fixture->folder, "pairings-damaged-1.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GString) changed = NULL;

  decide (fixture, "opinions-h1", "ideas", UR_DECISION_SAME);
  decide (fixture, "rooms", "rooms", UR_DECISION_DIFFERENT);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  changed = g_string_new (text);
  g_assert_cmpuint (g_string_replace (changed, "\"different\"", "\"perhaps\"", 0), ==, 1);
  g_assert_true (g_file_set_contents (fixture->path, changed->str, -1, NULL));
  {
    g_autoptr (UrPairings) pairings = ur_pairings_read (fixture->path);

    g_assert_nonnull (pairings->problem);
    g_assert_cmpuint (pairings->all->len, ==, 1);
  }
  decide (fixture, "teams", "talks", UR_DECISION_DIFFERENT);
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  g_assert_true (find_partner (fixture, "opinions-h1") == get (fixture->now, "ideas"));
}

static void
test_later_version (Fixture *fixture, gconstpointer data)
{
  const char *later = "{\"format\": \"union-report-pairings\", \"version\": 2, \"pairings\": []}\n";
  const UrPairing pairing = { fixture->reports, UR_PAIRING_TASK, (char *) "a", (char *) "b",
                              UR_DECISION_SAME };
  g_autoptr (UrPairings) pairings = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (fixture->path, later, -1, NULL));
  pairings = ur_pairings_read (fixture->path);
  g_assert_nonnull (pairings->problem);
  g_assert_false (ur_pairings_decide (fixture->path, &pairing, &error));
  g_assert_nonnull (error);
  g_assert_true (g_file_get_contents (fixture->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, later);
}

static void
write_down (
    Fixture *fixture, UrPairingKind kind, const char *then, const char *now, UrPairingDecision decision)
{
  const UrPairing pairing = { fixture->reports, kind, (char *) then, (char *) now, decision };
  g_autoptr (GError) error = NULL;

  g_assert_true (ur_pairings_decide (fixture->path, &pairing, &error));
  g_assert_no_error (error);
}

/* The title of what a section of the later report was paired with; NULL for nothing. */
static const char *
find_then (Fixture *fixture, const char *title, gboolean by_person)
{
  g_autoptr (UrPairings) pairings = ur_pairings_read (fixture->path);
  g_autoptr (GPtrArray) sections = ur_compared_sections_new (fixture->then, fixture->now, pairings);

  g_assert_null (pairings->problem);
  for (guint i = 0; i < sections->len; i++)
    {
      const UrComparedSection *section = sections->pdata[i];

      if (section->now == NULL || g_strcmp0 (section->now->title, title) != 0)
        continue;
      g_assert_cmpint (section->by_person, ==, by_person);
      return section->then != NULL ? section->then->title : NULL;
    }
  g_error ("There is no section %s.", title);
}

#define VOICE "工作回顾 （一）思想引领有了新声音"
#define WARMTH "工作回顾 （四）关爱帮扶更加贴心"

static void
test_sections (Fixture *fixture, gconstpointer data)
{
  const UrPairing pairing = { fixture->reports, UR_PAIRING_SECTION, (char *) "", (char *) VOICE,
                              UR_DECISION_SAME };
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (find_then (fixture, "思想引领有了新声音", FALSE), ==, "思想引领更接地气");
  write_down (fixture, UR_PAIRING_SECTION, WARMTH, VOICE, UR_DECISION_SAME);
  g_assert_cmpstr (find_then (fixture, "思想引领有了新声音", TRUE), ==, "关爱帮扶更加贴心");
  /* a person may say that it is new, in place of what was said before */
  write_down (fixture, UR_PAIRING_SECTION, "", VOICE, UR_DECISION_NONE);
  write_down (fixture, UR_PAIRING_SECTION, "", "工作回顾 （二）建功立业有了新成绩", UR_DECISION_NONE);
  g_assert_null (find_then (fixture, "思想引领有了新声音", TRUE));
  g_assert_null (find_then (fixture, "建功立业有了新成绩", TRUE));
  g_assert_true (ur_pairings_forget (fixture->path, &pairing, &error));
  g_assert_cmpstr (find_then (fixture, "思想引领有了新声音", FALSE), ==, "思想引领更接地气");
}

/* A passage that has none of a task's words, chosen by hand. */
static void
test_passage (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) before = ur_compared_tasks_new (fixture->then, fixture->now, NULL);
  g_autoptr (GArray) passages = ur_passages_list (fixture->now);
  g_autofree char *now =
      ur_passage_dup_text (&g_array_index (passages, UrComparedPassage, passages->len / 2));
  g_autoptr (UrPairings) pairings = NULL;
  g_autoptr (GPtrArray) after = NULL;
  guint i = 0;

  while (((const UrComparedTask *) before->pdata[i])->state != UR_TASK_UNFOUND)
    i++;
  {
    g_autofree char *then = ur_passage_dup_text (&((const UrComparedTask *) before->pdata[i])->task);

    write_down (fixture, UR_PAIRING_TASK, then, now, UR_DECISION_SAME);
  }
  pairings = ur_pairings_read (fixture->path);
  after = ur_compared_tasks_new (fixture->then, fixture->now, pairings);
  {
    const UrComparedTask *task = after->pdata[i];
    g_autofree char *text = ur_passage_dup_text (&task->passage);

    g_assert_cmpint (task->state, ==, UR_TASK_CONFIRMED);
    g_assert_cmpstr (text, ==, now);
  }
}

static G_GNUC_NORETURN void
decide_for_ever (Fixture *fixture, guint first, int told)
{
  for (guint32 i = first;; i++)
    {
      g_autofree char *then = g_strdup_printf ("%u", i);
      const UrPairing pairing = { fixture->reports, UR_PAIRING_TASK, then, (char *) "b", UR_DECISION_SAME };

      if (!ur_pairings_decide (fixture->path, &pairing, NULL) || write (told, &i, sizeof i) != sizeof i)
        _exit (1);
    }
}

static gboolean
has_task (const UrPairings *pairings, guint i)
{
  g_autofree char *then = g_strdup_printf ("%u", i);

  for (guint k = 0; k < pairings->all->len; k++)
    if (g_str_equal (((const UrPairing *) pairings->all->pdata[k])->then, then))
      return TRUE;
  return FALSE;
}

/* Whenever it is killed: what it said was written is there. */
static void
test_killed (Fixture *fixture, gconstpointer data)
{
  guint next = 0;

  for (guint round = 0; round < 20; round++)
    {
      int ends[2];
      pid_t pid;
      guint32 i;

      g_assert_cmpint (pipe (ends), ==, 0);
      pid = fork ();
      if (pid == 0)
        decide_for_ever (fixture, next, ends[1]);
      close (ends[1]);
      g_assert_cmpint (read (ends[0], &i, sizeof i), ==, sizeof i);
      g_usleep (997 * round % 7000);
      g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
      next = i + 1;
      while (read (ends[0], &i, sizeof i) == sizeof i)
        next = i + 1;
      close (ends[0]);
      g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);
      {
        g_autoptr (UrPairings) pairings = ur_pairings_read (fixture->path);

        g_assert_null (pairings->problem);
        for (guint k = 0; k < next; k++)
          g_assert_true (has_task (pairings, k));
      }
      /* the one that nobody heard of may be there or not */
      next++;
      write_down (fixture, UR_PAIRING_TASK, "x", "y", UR_DECISION_SAME);
      {
        g_autofree char *then = g_strdup_printf ("%u", next - 1);

        write_down (fixture, UR_PAIRING_TASK, then, "b", UR_DECISION_SAME);
      }
    }
}

/* As on a full disk: nothing can be written, and nothing is lost. */
static void
test_full (Fixture *fixture, gconstpointer data)
{
  const UrPairing more = { fixture->reports, UR_PAIRING_TASK, (char *) "c", (char *) "d", UR_DECISION_SAME };
  struct rlimit before, none;
  g_autofree char *kept = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  write_down (fixture, UR_PAIRING_TASK, "a", "b", UR_DECISION_SAME);
  g_assert_true (g_file_get_contents (fixture->path, &kept, NULL, NULL));
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  none = (struct rlimit){ 100, before.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &none), ==, 0);
  g_assert_false (ur_pairings_decide (fixture->path, &more, &error));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_nonnull (error);
  g_assert_true (g_file_get_contents (fixture->path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, kept);
  write_down (fixture, UR_PAIRING_TASK, "c", "d", UR_DECISION_SAME);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/pairings/decisions", Fixture, NULL, set_up, test_decisions, tear_down);
  g_test_add ("/pairings/forgotten", Fixture, NULL, set_up, test_forgotten, tear_down);
  g_test_add ("/pairings/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/pairings/sections", Fixture, NULL, set_up, test_sections, tear_down);
  g_test_add ("/pairings/passage", Fixture, NULL, set_up, test_passage, tear_down);
  g_test_add ("/pairings/killed", Fixture, NULL, set_up, test_killed, tear_down);
  g_test_add ("/pairings/full", Fixture, NULL, set_up, test_full, tear_down);
  g_test_add ("/pairings/later-version", Fixture, NULL, set_up, test_later_version, tear_down);
  return g_test_run ();
}
