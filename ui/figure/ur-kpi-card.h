/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-report.h"

G_BEGIN_DECLS

#define UR_TYPE_KPI_CARD (ur_kpi_card_get_type ())
G_DECLARE_FINAL_TYPE (UrKpiCard, ur_kpi_card, UR, KPI_CARD, GtkButton)

GtkWidget *ur_kpi_card_new (const UrReport *report, const UrIndicator *indicator);
const UrIndicator *ur_kpi_card_get_indicator (UrKpiCard *card);
void ur_kpi_card_set_hit (UrKpiCard *card, const char *words, gboolean current);
void ur_kpi_card_set_chosen (UrKpiCard *card, gboolean chosen);

void ur_kpi_card_set_noted (UrKpiCard *card, gboolean noted);

G_END_DECLS
