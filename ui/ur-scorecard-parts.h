/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-report.h"

G_BEGIN_DECLS

GtkWidget *ur_scorecard_build_groups (const UrPart *part, GPtrArray *cards);
GtkWidget *ur_scorecard_build_legend (const UrPart *part);
GtkWidget *ur_scorecard_build_table (UrReport *report, const UrPart *part);
char *ur_scorecard_dup_notes (const UrPart *part);
char *ur_scorecard_dup_results (const UrPart *part);
guint ur_scorecard_find_row (GtkWidget *table, const UrIndicator *indicator);

G_END_DECLS
