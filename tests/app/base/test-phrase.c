/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-phrase.h"

#include <string.h>

static const char text[] = "他说：“好。”再做，做好。没有句号";

static void
assert_range (gsize start, gsize end, const char *expected)
{
  g_autofree char *words = g_strndup (text + start, end - start);

  g_assert_cmpstr (words, ==, expected);
}

/* A sentence takes the closing mark after its full stop along; the last needs no stop. */
static void
test_ends (void)
{
  gsize first = ur_phrase_find_end (text, 0, UR_STOPS_SENTENCE);
  gsize second = ur_phrase_find_end (text, first, UR_STOPS_SENTENCE);
  gsize third = ur_phrase_find_end (text, second, UR_STOPS_SENTENCE);

  assert_range (0, first, "他说：“好。”");
  assert_range (first, second, "再做，做好。");
  assert_range (second, third, "没有句号");
  g_assert_cmpuint (third, ==, strlen (text));
  g_assert_cmpuint (ur_phrase_find_end (text, third, UR_STOPS_SENTENCE), ==, third);
}

static void
test_stops (void)
{
  gsize stop = ur_phrase_find_stop (text, 0, UR_STOPS_CLAUSE);

  assert_range (0, stop, "他说");
  g_assert_cmpuint (ur_phrase_find_stop (text, stop, UR_STOPS_CLAUSE), ==, stop);
  assert_range (0, ur_phrase_find_stop (text, stop, UR_STOPS_SENTENCE), "他说：“好");
  g_assert_cmpuint (ur_phrase_find_stop ("无", 0, UR_STOPS_CLAUSE), ==, strlen ("无"));
}

static void
test_starts (void)
{
  gsize at = (gsize) (strstr (text, "做好") - text);

  assert_range (ur_phrase_find_start (text, at, UR_STOPS_CLAUSE), at, "");
  assert_range (ur_phrase_find_start (text, at, UR_STOPS_SENTENCE), at, "再做，");
  g_assert_cmpuint (ur_phrase_find_start (text, strlen ("他说"), UR_STOPS_CLAUSE), ==, 0);
  g_assert_cmpuint (ur_phrase_find_start (text, 0, UR_STOPS_CLAUSE), ==, 0);
}

static void
test_trim (void)
{
  static const char *const pairs[][2] = { { "深化改革。", "深化改革" },
                                          { "深化改革。 \n", "深化改革" },
                                          { "深化改革。。", "深化改革。" },
                                          { "深化改革", "深化改革" },
                                          { "。", "" },
                                          { "", "" } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *words = g_strdup (pairs[i][0]);

      ur_phrase_trim (words);
      g_assert_cmpstr (words, ==, pairs[i][1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phrase/ends", test_ends);
  g_test_add_func ("/phrase/stops", test_stops);
  g_test_add_func ("/phrase/starts", test_starts);
  g_test_add_func ("/phrase/trim", test_trim);
  return g_test_run ();
}
