/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-report.h"

G_BEGIN_DECLS

GtkWidget *ur_chart_table_view_new (UrReport *report, const UrChart *chart);

G_END_DECLS
