/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-report.h"

G_BEGIN_DECLS

/* Neighbouring sections of one theme: one group on screen. */
typedef struct
{
  const UrSection *sections;
  guint n;
} UrScorecardGroup;

UrScorecardGroup ur_scorecard_find_group (const UrPart *part, guint first);
GPtrArray *ur_scorecard_group_list_indicators (const UrScorecardGroup *group);
char *ur_scorecard_group_dup_results (const UrScorecardGroup *group);
GtkWidget *ur_scorecard_build_legend (const UrPart *part);
GtkWidget *ur_scorecard_build_table (UrReport *report, const UrPart *part);
char *ur_scorecard_dup_notes (const UrPart *part);
char *ur_scorecard_dup_results (const UrPart *part);
void ur_scorecard_clear_rows (GtkWidget *table);
guint ur_scorecard_find_row (GtkWidget *table, const UrIndicator *indicator);
void ur_scorecard_mark_row (GtkWidget *table,
                            const UrIndicator *indicator,
                            const char *words,
                            gboolean current);

G_END_DECLS
