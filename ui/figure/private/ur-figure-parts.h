/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-report.h"

G_BEGIN_DECLS

char *ur_figure_dup_place (const UrIndicator *indicator);
GtkWidget *ur_figure_build_tag (void);
GtkWidget *ur_figure_build_button (const char *icon, const char *label);
GtkWidget *ur_figure_build_jump (const UrIndicator *indicator, const char *label);
GtkWidget *ur_figure_build_head (const UrIndicator *indicator);
GtkWidget *ur_figure_build_value (const UrIndicator *indicator);
GtkWidget *ur_figure_build_quote (const UrIndicator *indicator);

G_END_DECLS
