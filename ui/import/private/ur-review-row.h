/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A row of the table of figures: the number of a figure.  It says when the figure changed. */
#define UR_TYPE_REVIEW_ROW (ur_review_row_get_type ())
G_DECLARE_FINAL_TYPE (UrReviewRow, ur_review_row, UR, REVIEW_ROW, GObject)

UrReviewRow *ur_review_row_new (guint figure);
guint ur_review_row_get_figure (UrReviewRow *row);
void ur_review_row_tell (UrReviewRow *row);

G_END_DECLS
