/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-report.h"

G_BEGIN_DECLS

#define UR_TYPE_CHART_PAGE_SOURCES (ur_chart_page_sources_get_type ())
G_DECLARE_FINAL_TYPE (UrChartPageSources, ur_chart_page_sources, UR, CHART_PAGE_SOURCES, GtkBox)

void ur_chart_page_sources_set_item (UrChartPageSources *sources, const UrChartItem *item);
GtkWidget *ur_chart_page_sources_get_jump (UrChartPageSources *sources);

G_END_DECLS
