/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-review-state.h"

G_BEGIN_DECLS

/* Words of a passage that a question is about. */
typedef struct
{
  gsize start, end;
  guint question; /* from 0 */
} UrReviewAsked;

GPtrArray *ur_review_asked_new (UrReviewState *state);
const GArray *ur_review_asked_get (GPtrArray *asked, guint passage);

G_END_DECLS
