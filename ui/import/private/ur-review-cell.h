/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A cell of the table of figures: words that can be written in its place.  Signals: `committed` with the
 * words, returning whether they are taken; `moved` with 1 or -1 when Tab leaves it; `ended` when it is over.
 */
#define UR_TYPE_REVIEW_CELL (ur_review_cell_get_type ())
G_DECLARE_FINAL_TYPE (UrReviewCell, ur_review_cell, UR, REVIEW_CELL, GtkWidget)

GtkWidget *ur_review_cell_new (gboolean at_end);
gboolean ur_review_cell_set_words (UrReviewCell *cell, const char *words);
void ur_review_cell_edit (UrReviewCell *cell, const char *name);

G_END_DECLS
