/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-review-state.h"

G_BEGIN_DECLS

/* The question that is asked, with its alternatives. */
#define UR_TYPE_REVIEW_CARD (ur_review_card_get_type ())
G_DECLARE_FINAL_TYPE (UrReviewCard, ur_review_card, UR, REVIEW_CARD, GtkWidget)

GtkWidget *ur_review_card_new (UrReviewState *state);
void ur_review_card_choose (UrReviewCard *card, guint choice);

G_END_DECLS
