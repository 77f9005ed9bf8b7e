/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places in a report, their text form, and the way back through them. */
#include "ur-history.h"
#include "ur-place.h"
#include "ur-report-reader.h"

static UrReport *report;

static void
test_round_trip (void)
{
  static const char *const texts[] = { "work",     "tasks",      "work/5",        "tasks/4/3",
                                       "work/1/1", "work/5:0-3", "work/5/1:0-12", "scorecard/1/3" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      UrPlace place;
      g_autofree char *text = NULL;

      g_test_message ("%s", texts[i]);
      g_assert_true (ur_place_parse (texts[i], report, &place));
      text = ur_place_to_string (&place, report);
      g_assert_cmpstr (text, ==, texts[i]);
    }
}

static void
test_refused (void)
{
  static const char *const texts[] = { "",         "nowhere",    "work/0",          "work/8",
                                       "work/5/2", "work/5/1/1", "work/5/1:9-2",    "work/5/1:0-99999",
                                       "work/x",   "work/",      "work/1234567890", "work/5/1:3" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      UrPlace place;

      g_test_message ("%s", texts[i]);
      g_assert_false (ur_place_parse (texts[i], report, &place));
      g_assert_cmpint (place.part, ==, -1);
    }
}

static void
test_indicator (void)
{
  UrPlace place;
  g_autofree char *text = NULL;

  ur_place_set_indicator (&place, ur_report_find_indicator (report, "stations-2020"));
  text = ur_place_to_string (&place, report);
  g_assert_true (g_str_has_prefix (text, "work/5/1:"));
  g_assert_cmpuint (ur_place_get_section (&place, report)->number, ==, 5);
}

static void
set_place (UrPlace *place, int section)
{
  ur_place_init (place);
  place->part = 0;
  place->section = section;
}

static void
test_history (void)
{
  g_autoptr (UrHistory) history = ur_history_new ();
  UrPlace here;
  UrPlace there;
  UrPlace found;

  set_place (&here, 0);
  set_place (&there, 4);
  g_assert_false (ur_history_step (history, -1, &here, &found));
  ur_history_jump (history, &here, &there);
  /* The reader scrolled on before going back: forward leads to where they left. */
  set_place (&there, 5);
  g_assert_true (ur_history_step (history, -1, &there, &found));
  g_assert_true (ur_place_equal (&found, &here));
  g_assert_true (ur_history_step (history, 1, &found, &found));
  g_assert_cmpint (found.section, ==, 5);
  g_assert_false (ur_history_can_step (history, 1));
}

static void
test_a_jump_forgets_what_lay_ahead (void)
{
  g_autoptr (UrHistory) history = ur_history_new ();
  UrPlace places[4];
  UrPlace found;

  for (int i = 0; i < 4; i++)
    set_place (&places[i], i);
  ur_history_jump (history, &places[0], &places[1]);
  ur_history_jump (history, &places[1], &places[2]);
  g_assert_true (ur_history_step (history, -1, &places[2], &found));
  g_assert_cmpint (found.section, ==, 1);
  ur_history_jump (history, &found, &places[3]);
  g_assert_false (ur_history_can_step (history, 1));
  g_assert_true (ur_history_step (history, -1, &places[3], &found));
  g_assert_cmpint (found.section, ==, 1);
  g_assert_true (ur_history_step (history, -1, &found, &found));
  g_assert_cmpint (found.section, ==, 0);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  report = ur_report_load_bundled (NULL);
  g_assert_nonnull (report);
  g_test_add_func ("/place/round-trip", test_round_trip);
  g_test_add_func ("/place/refused", test_refused);
  g_test_add_func ("/place/indicator", test_indicator);
  g_test_add_func ("/history/back-and-forth", test_history);
  g_test_add_func ("/history/a-jump-forgets-what-lay-ahead", test_a_jump_forgets_what_lay_ahead);
  status = g_test_run ();
  ur_report_unref (report);
  return status;
}
