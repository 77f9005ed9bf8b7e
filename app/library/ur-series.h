/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same thing over the years, as the reports of one federation tell it. */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

/**
 * UrSeriesValue:
 * @indicator: (nullable): what is shown for the year; %NULL for a gap
 * @told_in: the year of the report that tells it: a later one where the figure was told anew
 * @replaced: (nullable): what the year's own report says, where a later one says another number (‡)
 *
 * A year of a series.
 */
typedef struct
{
  const UrIndicator *indicator;
  guint told_in;
  const UrIndicator *replaced;
} UrSeriesValue;

/**
 * UrSeries:
 * @label: what is counted
 * @unit: of all values: with the magnitude where that is the same for all, else without
 * @has_magnitude: whether @unit has it; if not, each value says its own
 * @values: one for each year of the table
 * @n_values: how many of them are no gaps
 */
typedef struct
{
  char *label;
  char *unit;
  gboolean has_magnitude;
  UrSeriesValue *values;
  guint n_values;
} UrSeries;

/**
 * UrSeriesTable:
 * @years: every one from the first report's to the last one's
 * @n_years: how many
 * @series: (element-type UrSeries): what at least two of the reports tell, those with most years first, then
 *   the key figures, then as the newest report has them
 * @n_reports: of how many years there is a report
 * @reports: (element-type UrReport): one a year, which the values point into
 */
typedef struct
{
  guint *years;
  guint n_years;
  GPtrArray *series;
  guint n_reports;
  GPtrArray *reports;
} UrSeriesTable;

UrSeriesTable *ur_series_table_new (GPtrArray *reports);
UrSeriesTable *ur_series_table_ref (UrSeriesTable *table);
void ur_series_table_unref (UrSeriesTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrSeriesTable, ur_series_table_unref)

char *ur_series_dup_words (const UrSeries *series, guint i);

G_END_DECLS
