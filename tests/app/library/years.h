/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample of 2024 for other years: its figures are multiplied, so that one sees whose they are. */
#pragma once

#include <string.h>

#include "ur-report-reader.h"

static inline char *
load_text (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("UR_TEST_TOP_SRCDIR"), "resources/reports", name, NULL);
  char *text;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static inline UrReport *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  UrReport *report = ur_report_read (bytes, NULL, &problems, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < problems->len; i++)
    if (((const UrProblem *) problems->pdata[i])->severity == UR_PROBLEM_ERROR)
      g_error ("%s", ((const UrProblem *) problems->pdata[i])->message);
  return report;
}

/* @from and @to: words replaced throughout, one after the other, ended by NULL. */
static inline UrReport *
read_changed (const char *name, const char *const *changes)
{
  g_autofree char *text = load_text (name);
  g_autoptr (GString) changed = g_string_new (text);

  for (; *changes != NULL; changes += 2)
    g_assert_cmpuint (g_string_replace (changed, changes[0], changes[1], 0), >, 0);
  return read_text (changed->str);
}
