/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-report.h"

G_BEGIN_DECLS

/* The numbers of a chart as rows, in the order of its marks; also what its alternative text says. */
typedef struct
{
  const UrChartItem *item;
  char *label;  /* with its sign, if any */
  char *number; /* as printed */
  char *unit;   /* magnitude and unit */
  char *period;
  char *whole; /* 2.59万个, or NULL; of a dumbbell what there was then */
  char *share; /* 约28.9%, or NULL: derived; of a dumbbell the change */
} UrChartRow;

/* Between the title of a chart and the words for how much of it a picture shows. */
#define UR_CHART_PART_OPENING "（"

UrChart *ur_chart_new_part (const UrChart *chart, const gboolean *shown);
void ur_chart_part_free (UrChart *part);
char *ur_chart_dup_shown_words (const UrChart *chart, const UrChart *shown);
char *ur_chart_dup_shown_title (const UrChart *chart, const UrChart *shown);
char *ur_chart_dup_shown_alt_text (const UrReport *report, const UrChart *chart, const UrChart *shown);
GPtrArray *ur_chart_dup_rows (const UrChart *chart);
gboolean ur_chart_is_derived (const UrChart *chart);
const char *ur_chart_get_derived_words (const UrChart *chart);
guint ur_chart_count_mark_notes (const UrChart *chart);
GPtrArray *ur_chart_dup_notes (const UrChart *chart);
char *ur_chart_dup_own_subtitle (const UrChart *chart);
char *ur_chart_dup_source_line (const UrReport *report, const UrChart *chart);
char *ur_chart_dup_outline (const UrReport *report, const UrChart *chart);
char *ur_chart_dup_note_words (const UrChart *chart);
char *ur_chart_dup_alt_text (const UrReport *report, const UrChart *chart);
char *ur_chart_dup_finding (const UrChart *chart, gboolean with_signs);
char *ur_chart_dup_full_text (const UrReport *report, const UrChart *chart, gboolean with_finding);
char *ur_chart_dup_number (const UrIndicator *indicator);
char *ur_chart_dup_even_share (const UrChart *chart, double *percent);
const UrPeriod *ur_chart_find_period (const UrChart *chart);
char *ur_chart_dup_share_of (const UrChartItem *item);
char *ur_chart_dup_share_label (const UrChartItem *item, gboolean exact);
char *ur_chart_dup_unit (const UrChart *chart);
const UrChartItem **ur_chart_sort_items (const UrChart *chart);

G_END_DECLS
