/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-report.h"

G_BEGIN_DECLS

#define UR_TYPE_CHART_PAGE_ASIDE (ur_chart_page_aside_get_type ())
G_DECLARE_FINAL_TYPE (UrChartPageAside, ur_chart_page_aside, UR, CHART_PAGE_ASIDE, GtkBox)

void ur_chart_page_aside_set_chart (UrChartPageAside *aside,
                                    UrReport *report,
                                    const UrChart *chart,
                                    gboolean with_finding);

G_END_DECLS
