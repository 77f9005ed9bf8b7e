/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-review-source.h"
#include "ur-review-text.h"

G_BEGIN_DECLS

/* px at a body of 13.5, as all that follow */
#define UR_REVIEW_BODY 13.5
#define UR_REVIEW_GUTTER 48
#define UR_REVIEW_RIGHT 16

/* Shared by the files of this class: ur-review-source.c, ur-review-source-draw.c, ur-review-source-tags.c,
 * ur-review-source-input.c and ur-review-source-menu.c. */
struct _UrReviewSource
{
  GtkTextView parent_instance;

  UrReviewState *state;
  UrReviewText *text;
  GByteArray *folded; /* (nullable): not while all is shown */
  double em;          /* font size in px, after the text scale */
  gboolean updating;  /* the buffer is changed by us */
  gboolean again;     /* sizes are given out once more because of a menu */
  guint question;     /* that the lines were made for */
  guint chosen;       /* the figure that has its tag, or UR_REVIEW_NONE */
  guint arrival;      /* idle */
};

void ur_review_source_create_tags (UrReviewSource *self);
gboolean ur_review_source_update_tags (UrReviewSource *self);
void ur_review_source_draw (UrReviewSource *self, GtkSnapshot *snapshot);
void ur_review_source_init_menu (UrReviewSource *self);
void ur_review_source_init_input (UrReviewSource *self);
guint ur_review_source_find_figure_at (UrReviewSource *self, guint passage, gsize byte);
gboolean ur_review_source_step (UrReviewSource *self, int step);
void ur_review_source_scroll_to (UrReviewSource *self, const GtkTextIter *iter);
void ur_review_source_unfold (UrReviewSource *self, guint passage);
gboolean ur_review_source_find_figure (UrReviewSource *self, guint i, GtkTextIter *start, GtkTextIter *end);

G_END_DECLS
