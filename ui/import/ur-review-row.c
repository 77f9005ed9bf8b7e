/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-review-row.h"

struct _UrReviewRow
{
  GObject parent_instance;

  guint figure;
};

static guint changed;

G_DEFINE_FINAL_TYPE (UrReviewRow, ur_review_row, G_TYPE_OBJECT)

static void
ur_review_row_class_init (UrReviewRowClass *klass)
{
  changed =
      g_signal_new ("changed", UR_TYPE_REVIEW_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_review_row_init (UrReviewRow *self)
{
}

/**
 * ur_review_row_new:
 * @figure: a figure of the review, from 0
 *
 * Returns: (transfer full): its row
 */
UrReviewRow *
ur_review_row_new (guint figure)
{
  UrReviewRow *self = g_object_new (UR_TYPE_REVIEW_ROW, NULL);

  self->figure = figure;
  return self;
}

/**
 * ur_review_row_get_figure:
 * @row: a row
 *
 * Returns: the figure, from 0
 */
guint
ur_review_row_get_figure (UrReviewRow *row)
{
  return row->figure;
}

/**
 * ur_review_row_tell:
 * @row: a row
 *
 * Has what shows @row show it anew.
 */
void
ur_review_row_tell (UrReviewRow *row)
{
  g_signal_emit (row, changed, 0);
}
