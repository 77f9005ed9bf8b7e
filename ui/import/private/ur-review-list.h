/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-review-state.h"

G_BEGIN_DECLS

/* The questions that are not asked now: those that are open, or those that are answered. */
#define UR_TYPE_REVIEW_LIST (ur_review_list_get_type ())
G_DECLARE_FINAL_TYPE (UrReviewList, ur_review_list, UR, REVIEW_LIST, GtkWidget)

GtkWidget *ur_review_list_new (UrReviewState *state);
void ur_review_list_show_answered (UrReviewList *list, gboolean answered);
void ur_review_list_fit (UrReviewList *list, int room);

G_END_DECLS
