/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-review-state.h"

G_BEGIN_DECLS

/* Where the year of the report is written: Enter takes it, and what is none stays to be mended, with the
 * reason beside it. */
#define UR_TYPE_REVIEW_YEAR (ur_review_year_get_type ())
G_DECLARE_FINAL_TYPE (UrReviewYear, ur_review_year, UR, REVIEW_YEAR, GtkWidget)

GtkWidget *ur_review_year_new (UrReviewState *state, guint number);
void ur_review_year_ask (GtkWindow *parent, UrReviewState *state);

G_END_DECLS
