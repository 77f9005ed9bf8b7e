/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-scorecard-view.h"

#include "ur-kpi-card.h"
#include "ur-score-board.h"

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
  GtkWidget *column;        /* the groups of cards */
  guint next_section;       /* of the part, whose cards are not made yet */
  guint fill_idle;
  GPtrArray *cards;   /* (element-type UrKpiCard) */
  GPtrArray *results; /* (element-type GtkLabel): without a number */
  GPtrArray *charts;  /* (element-type UrChartCard) */
  GtkWidget *current_chart;
  const UrIndicator *chosen;
  const UrIndicator *wanted; /* to be scrolled to when the sizes are known */
  UrReport *report;
  const UrPart *part;
  UrPlace place;
  GArray *hits; /* (element-type UrHit): found, or NULL */
  int current_hit;
};

UrKpiCard *ur_scorecard_view_find_card (UrScorecardView *self, const UrIndicator *indicator);
const UrIndicator *ur_scorecard_view_find_indicator (UrScorecardView *self, const UrPlace *place);
void ur_scorecard_view_set_hits (UrView *view, GArray *hits, int current);
void ur_scorecard_view_show_hits (UrScorecardView *self);

G_END_DECLS
