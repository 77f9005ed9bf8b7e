/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define UR_TYPE_SCORE_BOARD (ur_score_board_get_type ())
G_DECLARE_FINAL_TYPE (UrScoreBoard, ur_score_board, UR, SCORE_BOARD, GtkWidget)

void ur_score_board_set_cards (UrScoreBoard *board, GtkWidget *cards);
void ur_score_board_add_chart (UrScoreBoard *board, GtkWidget *chart);

G_END_DECLS
