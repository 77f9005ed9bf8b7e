/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-page.h"
#include "ur-report.h"

G_BEGIN_DECLS

#define UR_TYPE_CHART_PAGE (ur_chart_page_get_type ())
G_DECLARE_FINAL_TYPE (UrChartPage, ur_chart_page, UR, CHART_PAGE, GtkWidget)

GtkWidget *ur_chart_page_new (UrReport *report,
                              const UrChart *chart,
                              const char *back,
                              GActionGroup *window_actions);

const UrChart *ur_chart_page_get_chart (UrChartPage *page);
void ur_chart_page_set_chart (UrChartPage *page, const UrChart *chart);
int ur_chart_page_get_mark (UrChartPage *page);
void ur_chart_page_set_mark (UrChartPage *page, int mark);
const UrIndicator *ur_chart_page_get_indicator (UrChartPage *page);
gboolean ur_chart_page_can_step (UrChartPage *page, int step);
void ur_chart_page_step (UrChartPage *page, int step);

G_END_DECLS
