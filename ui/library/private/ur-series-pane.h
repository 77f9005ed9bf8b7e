/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-series.h"

G_BEGIN_DECLS

#define UR_TYPE_SERIES_PANE (ur_series_pane_get_type ())
G_DECLARE_FINAL_TYPE (UrSeriesPane, ur_series_pane, UR, SERIES_PANE, GtkWidget)

void ur_series_pane_show (UrSeriesPane *pane, const char *issuer, UrSeriesTable *table);

G_END_DECLS
