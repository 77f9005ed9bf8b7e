/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-result.h"

G_BEGIN_DECLS

#define UR_TYPE_RESULT_ROW (ur_result_row_get_type ())
G_DECLARE_FINAL_TYPE (UrResultRow, ur_result_row, UR, RESULT_ROW, GtkWidget)

GtkWidget *ur_result_row_new (void);
void ur_result_row_set_result (UrResultRow *row, UrResult *result);

G_END_DECLS
