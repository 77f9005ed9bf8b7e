/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-chart-layout.h"

G_BEGIN_DECLS

#define UR_TYPE_CHART_VIEW (ur_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (UrChartView, ur_chart_view, UR, CHART_VIEW, GtkWidget)

void ur_chart_view_set_chart (UrChartView *view, UrReport *report, const UrChart *chart);
void ur_chart_view_set_form (UrChartView *view, UrChartForm form);
void ur_chart_view_set_with_finding (UrChartView *view, gboolean with_finding);
gboolean ur_chart_view_get_with_finding (UrChartView *view);
void ur_chart_view_set_notes_elsewhere (UrChartView *view, gboolean elsewhere);
void ur_chart_view_set_sources_elsewhere (UrChartView *view, gboolean elsewhere);
void ur_chart_view_set_foreign (UrChartView *view, gboolean foreign);
void ur_chart_view_set_hits (UrChartView *view, GArray *hits, int current);
const UrChart *ur_chart_view_get_chart (UrChartView *view);
UrReport *ur_chart_view_get_report (UrChartView *view);
void ur_chart_view_choose (UrChartView *view, const UrIndicator *indicator);
int ur_chart_view_get_mark (UrChartView *view);
void ur_chart_view_set_mark (UrChartView *view, int mark);
const UrIndicator *ur_chart_view_get_meant (UrChartView *view);
gboolean ur_chart_view_get_mark_bounds (UrChartView *view, GtkWidget *target, graphene_rect_t *bounds);
void ur_chart_view_show_source (UrChartView *view);

G_END_DECLS
