/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-review-state.h"

G_BEGIN_DECLS

/* What is above the source: what its marks mean and how many there are, and the parts that were found. */
#define UR_TYPE_REVIEW_HEAD (ur_review_head_get_type ())
G_DECLARE_FINAL_TYPE (UrReviewHead, ur_review_head, UR, REVIEW_HEAD, GtkWidget)

GtkWidget *ur_review_head_new (UrReviewState *state);

G_END_DECLS
