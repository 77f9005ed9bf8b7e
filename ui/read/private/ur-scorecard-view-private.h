/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-scorecard-view.h"

#include "ur-score-board.h"
#include "ur-score-cards.h"

G_BEGIN_DECLS

/* Shared by the files of this class: ur-scorecard-view.c and ur-scorecard-view-hits.c. */
struct _UrScorecardView
{
  GtkWidget parent;
  GtkWidget *strip;
  GtkLabel *title;
  GtkLabel *count;
  GtkBox *legend;
  GtkStack *stack;
  GtkScrolledWindow *scrolled;
  UrScoreBoard *board;
  GtkScrolledWindow *table_scrolled;
  GtkLabel *table_note;
  GSimpleActionGroup *actions;
  GtkWidget *popover;       /* made when first asked for */
  const UrIndicator *shown; /* in it */
  GtkWidget *table;         /* made when first looked at */
  UrScoreCards *cards;      /* owned, at the board; NULL without a part */
  GPtrArray *charts;        /* (element-type UrChartCard) */
  GtkWidget *current_chart;
  const UrIndicator *chosen;
  const UrIndicator *wanted; /* to be scrolled to when its card is there and its size known */
  guint wanted_tick;
  UrReport *report;
  const UrPart *part;
  UrPlace place;
  GArray *hits; /* (element-type UrHit): found, or NULL */
  int current_hit;
};

const UrIndicator *ur_scorecard_view_find_indicator (UrScorecardView *self, const UrPlace *place);
void ur_scorecard_view_set_hits (UrView *view, GArray *hits, int current);
void ur_scorecard_view_show_hits (UrScorecardView *self);

G_END_DECLS
