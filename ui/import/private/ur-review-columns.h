/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of the table of figures. */
#pragma once

#include "ur-review-table.h"

G_BEGIN_DECLS

typedef enum
{
  UR_REVIEW_COLUMN_TAKEN,
  UR_REVIEW_COLUMN_LABEL,
  UR_REVIEW_COLUMN_BOUND,
  UR_REVIEW_COLUMN_VALUE,
  UR_REVIEW_COLUMN_UNIT,
  UR_REVIEW_COLUMN_PERIOD,
  UR_REVIEW_COLUMN_ROLE,
  UR_REVIEW_COLUMN_REMARK,
  UR_REVIEW_N_COLUMNS,
} UrReviewColumn;

void ur_review_columns_add (GtkColumnView *view, UrReviewState *state);
void ur_review_columns_fit (GtkColumnView *view, int width);
gboolean ur_review_columns_edit (GtkColumnView *view, guint figure, UrReviewField field);

G_END_DECLS
