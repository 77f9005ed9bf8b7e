/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "ur-review-lines.h"

G_BEGIN_DECLS

/* Tags beside those of lines and marks: words that stay on one line, what is beside a mark.
 */
#define UR_REVIEW_KEEP "keep"
#define UR_REVIEW_EDGE "edge"

/* The lines of the source in a text buffer, and the way from one to the other and back. */
typedef struct
{
  GtkTextView *view; /* not owned: it owns this */
  GPtrArray *lines;  /* UrReviewLine; each is a line of the buffer */
} UrReviewText;

UrReviewText *ur_review_text_new (GtkTextView *view);
void ur_review_text_free (UrReviewText *text);
void ur_review_text_update (UrReviewText *text, GPtrArray *lines);
void ur_review_text_clear (UrReviewText *text);
const UrReviewLine *ur_review_text_get_line (const UrReviewText *text, const GtkTextIter *iter);
gboolean ur_review_text_find_words (const UrReviewText *text,
                                    UrReview *review,
                                    guint passage,
                                    gsize from,
                                    gsize to,
                                    GtkTextIter *start,
                                    GtkTextIter *end);
gboolean ur_review_text_get_place (
    const UrReviewText *text, UrReview *review, const GtkTextIter *iter, guint *passage, gsize *byte);
char *ur_review_text_dup_words (const UrReviewText *text,
                                UrReview *review,
                                const GtkTextIter *start,
                                const GtkTextIter *end);
const char *ur_review_text_get_tag (const UrReviewLine *line);
const char *ur_review_text_get_mark_tag (UrReviewMark mark);

G_END_DECLS
