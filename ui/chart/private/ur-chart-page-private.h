/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-chart-page-aside.h"
#include "ur-chart-page-sources.h"
#include "ur-chart-page.h"
#include "ur-chart-view.h"

G_BEGIN_DECLS

/* Shared by the files of this class: ur-chart-page.c and ur-chart-page-marks.c. */
struct _UrChartPage
{
  GtkWidget parent;
  GtkWidget *body;
  GtkToggleButton *as_chart;
  GtkToggleButton *as_table;
  GtkMenuButton *save;
  GtkScrolledWindow *scrolled;
  GtkWidget *board;
  GtkStack *stack;
  UrChartView *view;
  GtkCheckButton *with_finding; /* only where there is something to say */
  GtkScrolledWindow *table_scrolled;
  GtkLabel *table_note;
  UrChartPageSources *sources;
  UrChartPageAside *aside;
  GtkWidget *list;
  GtkWidget *table; /* made when first asked for */
  GtkLabel *title;  /* in the header bar; weak pointers */
  GtkLabel *where;
  UrReport *report;
  char *back; /* where the way back leads */
  const UrChart *chart;
  int mark;
};

void ur_chart_page_choose (UrChartPage *self, int mark);
void ur_chart_page_ensure_table (UrChartPage *self);
void ur_chart_page_mark_changed_cb (UrChartView *view, UrChartPage *self);
void ur_chart_page_mark_activated_cb (UrChartView *view, UrChartPage *self);

G_END_DECLS
