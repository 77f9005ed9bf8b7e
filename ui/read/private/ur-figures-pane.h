/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-report.h"

G_BEGIN_DECLS

#define UR_TYPE_FIGURES_PANE (ur_figures_pane_get_type ())
G_DECLARE_FINAL_TYPE (UrFiguresPane, ur_figures_pane, UR, FIGURES_PANE, GtkWidget)

void ur_figures_pane_set_report (UrFiguresPane *pane, UrReport *report);
void ur_figures_pane_set_section (UrFiguresPane *pane, const UrSection *section);
void ur_figures_pane_select (UrFiguresPane *pane, const UrIndicator *indicator);
const UrIndicator *ur_figures_pane_get_selected (UrFiguresPane *pane);
void ur_figures_pane_set_hits (UrFiguresPane *pane, GArray *hits, int current);
GtkWidget *ur_figures_pane_get_chart_view (UrFiguresPane *pane);

G_END_DECLS
