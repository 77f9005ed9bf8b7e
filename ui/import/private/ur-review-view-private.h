/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-review-list.h"
#include "ur-review-source.h"
#include "ur-review-state.h"
#include "ur-review-table.h"
#include "ur-review-view.h"

G_BEGIN_DECLS

/* Shared by the files of this class: ur-review-view.c, ur-review-actions.c and ur-review-leave.c. */
struct _UrReviewView
{
  GtkWidget parent_instance;

  GtkWidget *paned;
  UrReviewSource *source;
  GtkWidget *card;
  UrReviewList *list;
  UrReviewTable *table;
  GtkWidget *foot; /* what the keys do */
  GtkLabel *left;
  GtkProgressBar *progress;
  GtkToggleButton *count;

  UrReviewState *state;
  GSimpleActionGroup *actions;
  gboolean wants_year; /* a notice says that it is to be told first */
  GtkWindow *question; /* (nullable): the dialog that asks whether to leave */
  int height;
  int position; /* of the edge between the two sides, as it came out when nobody had moved it */
};

void ur_review_view_init_actions (UrReviewView *self, gboolean folding);
void ur_review_view_update_actions (UrReviewView *self);
void ur_review_view_finish (UrReviewView *self);
void ur_review_view_give_up (UrReviewView *self);
void ur_review_view_reread (UrReviewView *self, const char *encoding);

G_END_DECLS
