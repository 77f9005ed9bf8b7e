/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-report.h"

G_BEGIN_DECLS

void ur_chart_copy (GtkWidget *origin, UrReport *report, const UrChart *chart);

G_END_DECLS
