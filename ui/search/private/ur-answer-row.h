/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-answer.h"

G_BEGIN_DECLS

#define UR_TYPE_ANSWER_ROW (ur_answer_row_get_type ())
G_DECLARE_FINAL_TYPE (UrAnswerRow, ur_answer_row, UR, ANSWER_ROW, GtkListBoxRow)

GtkWidget *ur_answer_row_new (const GPtrArray *indexes, const UrAnswer *answer);
const UrAnswer *ur_answer_row_get_answer (UrAnswerRow *row);
void ur_answer_row_set_chosen (UrAnswerRow *row, gboolean chosen);
const char *ur_answer_row_get_words (UrAnswerRow *row);

G_END_DECLS
