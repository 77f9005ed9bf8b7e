/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-review-state.h"

G_BEGIN_DECLS

/* What can be written in its place. */
typedef enum
{
  UR_REVIEW_FIELD_LABEL,
  UR_REVIEW_FIELD_VALUE,
  UR_REVIEW_FIELD_UNIT,
  UR_REVIEW_FIELD_PERIOD,
  UR_REVIEW_N_FIELDS,
} UrReviewField;

/* All numbers of the document as a table. */
#define UR_TYPE_REVIEW_TABLE (ur_review_table_get_type ())
G_DECLARE_FINAL_TYPE (UrReviewTable, ur_review_table, UR, REVIEW_TABLE, GtkWidget)

GtkWidget *ur_review_table_new (UrReviewState *state);
void ur_review_table_edit (UrReviewTable *table, UrReviewField field);

G_END_DECLS
