/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the tests of exported files share: the bundled report, and charts exported twice. */
#pragma once

#include "ur-export.h"
#include "ur-report-reader.h"

static UrReport *report;

static inline const UrChart *
find_chart (const char *id)
{
  const UrChart *chart = ur_report_find_chart (report, id);

  g_assert_nonnull (chart);
  return chart;
}

static inline UrExportOptions
create_options (UrFormat format, guint width, guint scale)
{
  UrExportOptions options;

  ur_export_options_init (&options);
  options.format = format;
  options.width = width;
  options.scale = scale;
  return options;
}

static inline GBytes *
export_chart (const char *id, const UrExportOptions *options)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) again = ur_export_chart (report, find_chart (id), options, NULL, &error);
  GBytes *bytes = ur_export_chart (report, find_chart (id), options, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, again));
  return bytes;
}

static inline char *
export_text (const char *id, const UrExportOptions *options)
{
  g_autoptr (GBytes) bytes = export_chart (id, options);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static inline void
load_report (void)
{
  g_autoptr (GError) error = NULL;

  report = ur_report_load_bundled (&error);
  g_assert_no_error (error);
}
