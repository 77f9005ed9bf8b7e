/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UR_TYPE_CHART_PAGE_BOARD (ur_chart_page_board_get_type ())
G_DECLARE_FINAL_TYPE (UrChartPageBoard, ur_chart_page_board, UR, CHART_PAGE_BOARD, GtkWidget)

G_END_DECLS
