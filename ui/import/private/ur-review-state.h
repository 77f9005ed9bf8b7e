/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-review.h"

G_BEGIN_DECLS

#define UR_REVIEW_NONE G_MAXUINT

/**
 * UrReviewState:
 *
 * A review with what a person is at: the question that is asked and the figure that is chosen.  What is shown
 * of it listens to its signals: `changed` after every decision, `question-changed`, `figure-changed`, and
 * `refused` with a sentence when something cannot be done.
 */
#define UR_TYPE_REVIEW_STATE (ur_review_state_get_type ())
G_DECLARE_FINAL_TYPE (UrReviewState, ur_review_state, UR, REVIEW_STATE, GObject)

UrReviewState *ur_review_state_new (UrReview *review);
UrReview *ur_review_state_get_review (UrReviewState *state);
guint ur_review_state_get_question (UrReviewState *state);
guint ur_review_state_get_figure (UrReviewState *state);
gboolean ur_review_state_is_asked (UrReviewState *state, const UrReviewFigure *figure);
gboolean ur_review_state_is_in_question (UrReviewState *state, const UrReviewFigure *figure);
void ur_review_state_set_question (UrReviewState *state, guint question);
void ur_review_state_set_figure (UrReviewState *state, guint figure);
void ur_review_state_step (UrReviewState *state, int step);
void ur_review_state_answer (UrReviewState *state, guint choice);
gboolean ur_review_state_set_year (UrReviewState *state, const char *words, GError **error);
void ur_review_state_accept_all (UrReviewState *state);
void ur_review_state_reopen (UrReviewState *state, guint question);
void ur_review_state_travel (UrReviewState *state, gboolean back);
gboolean ur_review_state_decided (UrReviewState *state, gboolean done, GError *error);

G_END_DECLS
