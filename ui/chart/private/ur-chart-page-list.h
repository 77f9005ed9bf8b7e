/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-report.h"

G_BEGIN_DECLS

#define UR_TYPE_CHART_PAGE_LIST (ur_chart_page_list_get_type ())
G_DECLARE_FINAL_TYPE (UrChartPageList, ur_chart_page_list, UR, CHART_PAGE_LIST, GtkWidget)

GtkWidget *ur_chart_page_list_new (UrReport *report, GActionGroup *window_actions);
void ur_chart_page_list_select (UrChartPageList *list, const UrChart *chart);
const UrChart *ur_chart_page_list_get_selected (UrChartPageList *list);
const UrChart *ur_chart_page_list_get_neighbour (UrChartPageList *list, int step);

G_END_DECLS
