/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-page.h"
#include "ur-review.h"

G_BEGIN_DECLS

#define UR_TYPE_REVIEW_VIEW (ur_review_view_get_type ())
G_DECLARE_FINAL_TYPE (UrReviewView, ur_review_view, UR, REVIEW_VIEW, GtkWidget)

GtkWidget *ur_review_view_new (UrReview *review);
UrReview *ur_review_view_get_review (UrReviewView *view);

G_END_DECLS
