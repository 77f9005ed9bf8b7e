/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-series.h"

G_BEGIN_DECLS

void ur_series_large_show (
    GtkWidget *origin, const char *issuer, UrSeriesTable *table, const GPtrArray *series, const char *note);

G_END_DECLS
