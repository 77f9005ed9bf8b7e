/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-chart-view.h"

G_BEGIN_DECLS

#define UR_TYPE_CHART_CARD (ur_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (UrChartCard, ur_chart_card, UR, CHART_CARD, GtkWidget)

GtkWidget *ur_chart_card_new (void);
void ur_chart_card_set_chart (UrChartCard *card, UrReport *report, const UrChart *chart);
UrChartView *ur_chart_card_get_view (UrChartCard *card);

G_END_DECLS
