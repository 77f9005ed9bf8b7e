/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the page calls what a review has. */
#pragma once

#include "ur-review.h"

G_BEGIN_DECLS

gboolean ur_review_names_has_lines (const UrReview *review);
char *ur_review_names_dup_place (const UrReview *review, guint first, guint last);
char *ur_review_names_dup_question_place (const UrReview *review, guint question);
const char *ur_review_names_get_form_words (const UrReview *review);
const char *ur_review_names_get_role_words (UrReviewRole role);
char *ur_review_names_dup_level_words (const UrReviewPassage *passage);
const char *ur_review_names_get_part_words (UrPartKind kind);
char *ur_review_names_dup_part_title (const UrReviewPassage *passage);
char *ur_review_names_dup_figure_words (const UrReviewFigure *figure);

G_END_DECLS
