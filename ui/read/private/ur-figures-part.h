/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-report.h"

G_BEGIN_DECLS

#define UR_TYPE_FIGURES_PART (ur_figures_part_get_type ())
G_DECLARE_FINAL_TYPE (UrFiguresPart, ur_figures_part, UR, FIGURES_PART, GtkWidget)

void ur_figures_part_set_section (UrFiguresPart *part, const UrSection *section);

G_END_DECLS
