/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-chart-view.h"

G_BEGIN_DECLS

/* Shared by the files of this class: ur-chart-view.c, ur-chart-view-drag.c, ur-chart-view-draw.c,
 * ur-chart-view-hits.c, ur-chart-view-input.c, ur-chart-view-size.c and ur-chart-view-words.c. */
struct _UrChartView
{
  GtkWidget parent;
  UrReport *report;
  const UrChart *chart;
  UrChartForm form;
  gboolean foreign;           /* of another report than the window's: the reader's notes are on that one */
  gboolean notes_elsewhere;   /* what marks like † mean is told on the same page */
  gboolean with_finding;      /* says what the chart shows */
  gboolean sources_elsewhere; /* the sentences of the chosen mark are on the same page */
  UrChartLayout *layout;
  int width;           /* of the widget, in pixels */
  double layout_width; /* in units of the layout */
  double stretched;    /* least height asked of the layout, in its units */
  double scale;        /* pixels of the widget per unit of the layout */
  int natural_height;  /* of the layout's width in pixels, before any stretching */
  GskRenderNode *node; /* the painted layout */
  int node_width;      /* of the widget when node was painted */
  int node_height;
  const UrPalette *palette; /* of node */
  int hover;                /* mark under the pointer, or -1 */
  int mark;                 /* mark chosen by keys, or -1 */
  gboolean walked;          /* the reader chose it, not the page */
  guint click;              /* a click waits for being a double click */
  GArray *hits;             /* (element-type UrHit): found, or NULL */
  int current_hit;
  GtkWidget *popover; /* the sentences, made when first asked for */
  int shown;          /* mark that they are of */
  GtkWidget *readout; /* beside the chosen mark */
};

void ur_chart_view_drop_layout (UrChartView *self);
gboolean ur_chart_view_ensure_layout (UrChartView *self, int width, int height);
int ur_chart_view_find_mark (UrChartView *self, double x, double y);
void ur_chart_view_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline);
void ur_chart_view_rescale (UrChartView *self);
const UrMark *ur_chart_view_peek_mark (UrChartView *self, int i);
GdkRectangle ur_chart_view_get_mark_rectangle (UrChartView *self, const UrMark *mark);
void ur_chart_view_snapshot_hits (UrChartView *self, GtkSnapshot *snapshot);
void ur_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);
gboolean ur_chart_view_query_tooltip (
    GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip);
void ur_chart_view_update_readout (UrChartView *self);
void ur_chart_view_update_accessible (UrChartView *self);
void ur_chart_view_show_mark (UrChartView *self, int i);
void ur_chart_view_activate (UrChartView *self);
void ur_chart_view_emit_mark (UrChartView *self, gboolean activated);
void ur_chart_view_add_bindings (GtkWidgetClass *klass);
void ur_chart_view_init_input (UrChartView *self);
void ur_chart_view_init_drag (UrChartView *self);

G_END_DECLS
