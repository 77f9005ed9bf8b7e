/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The largest file, which is refused before it is read. */
#define UR_REPORT_MAX_BYTES (16u * 1024 * 1024)

/* The years that a report can be about. */
#define UR_REPORT_FIRST_YEAR 1900
#define UR_REPORT_LAST_YEAR 2999

/* What a report may hold, in the order of the table in FORMAT.md. */
typedef enum
{
  UR_LIMIT_BYTES,
  UR_LIMIT_DEPTH,
  UR_LIMIT_MEMBERS,
  UR_LIMIT_ELEMENTS,
  UR_LIMIT_VALUES,
  UR_LIMIT_NAME,
  UR_LIMIT_STRING,
  UR_LIMIT_NUMBER,
  UR_LIMIT_TITLE_LINES,
  UR_LIMIT_PERIODS,
  UR_LIMIT_NOTES,
  UR_LIMIT_WORDINGS,
  UR_LIMIT_PARTS,
  UR_LIMIT_SECTIONS,
  UR_LIMIT_PARAGRAPHS,
  UR_LIMIT_TEXT,
  UR_LIMIT_RESULTS,
  UR_LIMIT_COLUMNS,
  UR_LIMIT_INDICATORS,
  UR_LIMIT_KEY_FIGURES,
  UR_LIMIT_CHARTS,
  UR_LIMIT_ITEMS,
  UR_LIMIT_CHART_ITEMS,
  UR_LIMIT_PARAGRAPH,
  UR_LIMIT_SENTENCE,
  UR_LIMIT_TITLE,
  UR_LIMIT_LABEL,
  UR_LIMIT_NUMERAL,
  UR_LIMIT_MARK,
  UR_LIMIT_ID,
  UR_LIMIT_MARKS,
  UR_N_LIMITS
} UrLimit;

guint ur_report_get_limit (UrLimit limit);

G_END_DECLS
