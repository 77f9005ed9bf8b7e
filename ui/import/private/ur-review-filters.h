/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-review-state.h"

G_BEGIN_DECLS

/* What is above the table of figures: how many are taken, and which of them are shown.  It says `changed`
 * when other ones are to be shown. */
#define UR_TYPE_REVIEW_FILTERS (ur_review_filters_get_type ())
G_DECLARE_FINAL_TYPE (UrReviewFilters, ur_review_filters, UR, REVIEW_FILTERS, GtkWidget)

GtkWidget *ur_review_filters_new (UrReviewState *state);
gboolean ur_review_filters_is_on (UrReviewFilters *filters);
gboolean ur_review_filters_match (UrReviewFilters *filters, const UrReviewFigure *figure);

G_END_DECLS
