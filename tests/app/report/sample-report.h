/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The reports of tests/data. */

#include "ur-report-reader.h"

static inline UrReport *
load_sample (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  UrReport *report = ur_report_load (file, NULL, NULL, &error);

  g_assert_no_error (error);
  return report;
}
