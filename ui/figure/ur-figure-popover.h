/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-report.h"

G_BEGIN_DECLS

#define UR_TYPE_FIGURE_POPOVER (ur_figure_popover_get_type ())
G_DECLARE_FINAL_TYPE (UrFigurePopover, ur_figure_popover, UR, FIGURE_POPOVER, GtkPopover)

GtkWidget *ur_figure_popover_new (void);
void ur_figure_popover_show (UrFigurePopover *popover,
                             const UrReport *report,
                             const UrIndicator *indicator,
                             const GdkRectangle *at);
void ur_figure_popover_show_share (UrFigurePopover *popover,
                                   const UrReport *report,
                                   const UrIndicator *part,
                                   const UrIndicator *whole,
                                   const GdkRectangle *at);
void ur_figure_popover_set_at_source (UrFigurePopover *popover, gboolean at_source);
void ur_figure_popover_set_foreign (UrFigurePopover *popover, gboolean foreign);

G_END_DECLS
