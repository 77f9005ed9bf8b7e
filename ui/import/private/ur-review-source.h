/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-review-state.h"

G_BEGIN_DECLS

/* The document as it was understood, with marks on its words. */
#define UR_TYPE_REVIEW_SOURCE (ur_review_source_get_type ())
G_DECLARE_FINAL_TYPE (UrReviewSource, ur_review_source, UR, REVIEW_SOURCE, GtkTextView)

GtkWidget *ur_review_source_new (UrReviewState *state, gboolean folding);
void ur_review_source_set_folding (UrReviewSource *source, gboolean folding);
void ur_review_source_show_passage (UrReviewSource *source, guint passage);
gboolean ur_review_source_get_selection (UrReviewSource *source, guint *passage, gsize *start, gsize *end);

G_END_DECLS
