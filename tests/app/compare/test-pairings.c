/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-comparison.h"

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
decide (Fixture *fixture, const char *then, const char *now, UrDecision decision)
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/pairings/decisions", Fixture, NULL, set_up, test_decisions, tear_down);
  g_test_add ("/pairings/forgotten", Fixture, NULL, set_up, test_forgotten, tear_down);
  g_test_add ("/pairings/damaged", Fixture, NULL, set_up, test_damaged, tear_down);
  g_test_add ("/pairings/later-version", Fixture, NULL, set_up, test_later_version, tear_down);
  return g_test_run ();
}
