/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-series.h"

G_BEGIN_DECLS

#define UR_TYPE_YEAR_VIEW (ur_year_view_get_type ())
G_DECLARE_FINAL_TYPE (UrYearView, ur_year_view, UR, YEAR_VIEW, GtkWidget)

/* As many years fit beside each other. */
#define UR_YEAR_VIEW_MOST 6u

GtkWidget *ur_year_view_new (UrSeriesTable *table, const UrSeries *series);
char *ur_year_view_dup_restated (const UrSeriesTable *table, const UrSeries *series);

G_END_DECLS
