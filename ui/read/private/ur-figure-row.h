/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-report.h"

G_BEGIN_DECLS

GtkWidget *ur_figure_row_new (void);
char *ur_figure_row_show (GtkWidget *row, const UrIndicator *indicator);

G_END_DECLS
