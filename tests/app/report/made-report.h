/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Reports that programs in the tests make. */

#include <string.h>

#include "ur-report-reader.h"

static inline UrReport *
make_report (const char *const *words)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *tests = g_build_filename (g_getenv ("UR_TEST_TOP_SRCDIR"), "tests", NULL);
  g_autofree char *out = NULL;
  g_autoptr (GBytes) document = NULL;
  UrReport *report;
  int status;

  g_spawn_sync (tests, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  document = g_bytes_new (out, strlen (out));
  report = ur_report_read (document, "made.json", NULL, &error);
  g_assert_no_error (error);
  return report;
}

/* Forty sections, three hundred indicators, labels of sixty characters. */
static inline UrReport *
make_stress (void)
{
  static const char *const words[] = { "python3", "stress_report.py",
                                       "../resources/reports/beijing-2020.json", NULL };

  return make_report (words);
}

/* As many sections as one likes, a line each. */
static inline UrReport *
make_long (guint n_sections)
{
  static const char script[] =
      "import json, sys\n"
      "json.dump({'format': 'union-report', 'version': 1, 'id': 'long', 'title': ['工作报告'], 'year': "
      "2021,\n"
      " 'periods': [{'id': 'y', 'label': '2021年', 'role': 'year'}],\n"
      " 'parts': [{'id': 'work', 'kind': 'work', 'title': '工作情况', 'period': 'y', 'sections': [\n"
      "  {'number': i + 1, 'headline': '各项数据', 'paragraphs': [{'text': '一句话。'}]}\n"
      "  for i in range(int(sys.argv[1]))]}]}, sys.stdout)";
  g_autofree char *number = g_strdup_printf ("%u", n_sections);
  const char *words[] = { "python3", "-c", script, number, NULL };

  return make_report (words);
}

static inline UrReport *
make_next_year (void)
{
  static const char *const words[] = {
    "python3", "-c", "import json, sys, next_year; json.dump(next_year.document(), sys.stdout)", NULL
  };

  return make_report (words);
}
