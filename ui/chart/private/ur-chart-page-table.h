/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-report.h"

G_BEGIN_DECLS

GtkWidget *ur_chart_page_table_new (UrReport *report, const UrChart *chart);
GtkSingleSelection *ur_chart_page_table_get_selection (GtkWidget *table);

G_END_DECLS
