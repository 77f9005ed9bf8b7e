/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-summary-private.h"

G_BEGIN_DECLS

/* One row: what it shows and where it comes from. */
typedef struct
{
  const char *theme; /* only on the first row of its theme */
  gboolean new_theme;
  guint theme_rows; /* rows of the theme, on its first row */
  const UrIndicator *indicator;
} UrSummaryRow;

GArray *ur_summary_list_section_rows (const UrSummary *summary, const UrSection *section, char **title);
GArray *ur_summary_list_part_rows (const UrSummary *summary, const UrPart *part, char **title);
const char *ur_summary_row_get_period (const UrIndicator *indicator);
const char *ur_summary_rows_find_main_period (const GArray *rows);
void ur_summary_add_table (UrSummary *summary,
                           const GArray *rows,
                           const char *title,
                           gboolean with_themes,
                           const UrSection *section);

G_END_DECLS
