/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-scorecard-view.h"

#include "ur-score-board.h"
#include "ur-score-cards.h"

G_BEGIN_DECLS

/* Shared by the files of this class: ur-scorecard-view.c and those whose names begin like it. */
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
  gboolean exactly;          /* so that its card is where it was before */
  int top_pixels;            /* of the card that are above the view then */
  guint wanted_tick;
  guint rest_source;
  UrReport *report;
  const UrPart *part;
  UrPlace place;
  const GArray *notes; /* (element-type UrPlacedNote) (nullable): borrowed */
  GArray *hits;        /* (element-type UrHit): found, or NULL */
  int current_hit;
};

const UrIndicator *ur_scorecard_view_find_indicator (UrScorecardView *self, const UrPlace *place);
gboolean ur_scorecard_view_shows_table (UrScorecardView *self);

/* Places */
void ur_scorecard_view_scroll_to (UrScorecardView *self, const UrIndicator *indicator);
void ur_scorecard_view_stop_scrolling (UrScorecardView *self);
void ur_scorecard_view_watch_scrolling (UrScorecardView *self);
gboolean ur_scorecard_view_get_top (UrView *view, UrPlace *top, int *pixels);
void ur_scorecard_view_set_top (UrView *view, const UrPlace *top, int pixels);

/* Hits */
void ur_scorecard_view_set_hits (UrView *view, GArray *hits, int current);
void ur_scorecard_view_show_hits (UrScorecardView *self);

/* Notes */
void ur_scorecard_view_show_notes (UrScorecardView *self);
void ur_scorecard_view_set_notes (UrView *view, const GArray *placed);
const UrIndicator *ur_scorecard_view_list_meant (UrView *view, GArray *places);

G_END_DECLS
