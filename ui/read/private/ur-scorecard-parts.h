/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-report.h"

G_BEGIN_DECLS

GtkWidget *ur_scorecard_build_column (const UrPart *part);
guint ur_scorecard_add_groups (GtkWidget *column,
                               const UrReport *report,
                               const UrPart *part,
                               guint first,
                               guint n_cards,
                               GPtrArray *cards,
                               GPtrArray *results);
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
