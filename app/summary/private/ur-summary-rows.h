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

void ur_summary_add_table (UrSummary *summary,
                           const GArray *rows,
                           const char *title,
                           gboolean with_themes,
                           const UrSection *section);

G_END_DECLS
