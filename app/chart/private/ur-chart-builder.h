/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-chart-layout.h"
#include "ur-chart-table.h"
#include "ur-text-meter.h"

G_BEGIN_DECLS

/* Sizes and distances of a row of shares. */
typedef struct
{
  double column_part, column_min, column_max; /* wide: of label and counts */
  double column_gap, value_gap;               /* wide: before and after the bars */
  double reference_width, reference_length;   /* of the ticks of the even share above and below a bar */
  double label, label_line, value;
  double row, row_tail; /* height of a row, and what of it lies below its tint */
  double slack;         /* what a row may give away */
  double plot_tail;     /* wide: what of the last row lies below the value lines */
  double bar_top, bar, label_top, count_top;
} UrShareStyle;

/* Sizes and distances of a form, in its units (px, or pt for print). */
typedef struct
{
  double unit; /* one px in these units: line widths, small gaps */
  double floor;
  double tag, tag_unit; /* size of its text, one px of its frame */
  double pad_top, pad_side, pad_bottom;
  double title, title_line;
  double subtitle, subtitle_line;
  double note, note_line;
  double heading, swatch;
  double label, label_line;
  gboolean label_bold;
  guint label_lines; /* at most */
  double count, count_line;
  double value;
  double value_unit; /* of the value's size */
  double tick, tick_line;
  double numeral;
  double plot_gap; /* subtitle to plot */
  double note_gap; /* plot to notes */
  struct
  {
    double row, row_headed; /* without and with several groups in a panel */
    double slack;           /* what a row may give away */
    double bar;
    double heading_extra; /* how much lower a heading is than a row */
    double group_gap, panel_gap;
    double column, column_max; /* of the labels, gap to the axis included */
    double label_gap, value_gap;
    double value_room;
  } bars;
  struct
  {
    double row, slack;
    double dot;
    double value_gap;
  } dots;
  struct
  {
    double cell_gap;
    double side, least_side;
    double gap;
    double slack;       /* what the side may give away */
    double words, line; /* size of the words beside it, height of a line of them */
    double rest;        /* size of the computed remainder */
    double bar;         /* where there is no room for cells */
  } grid;
  double share_gap;  /* subtitle to a chart of shares */
  double share_from; /* width from which its label, bar and share are side by side */
  UrShareStyle wide;
  UrShareStyle compact;
} UrChartStyle;

/* How a text is set. */
typedef struct
{
  UrChartRole role;
  UrColor color;
  double size;
  gboolean bold;
  UrAlign align;
  double height;    /* of a line */
  gboolean goes_on; /* one text with what was added before, on the same line */
} UrChartText;

/* What the marks of a period look like in a chart. */
typedef struct
{
  UrColor color;
  UrColor text;   /* the same, dark enough for text */
  gboolean ring;  /* as a dot it is hollow */
  gboolean frame; /* as a bar it is an outline */
} UrChartLook;

/* A layout in the making. */
typedef struct
{
  const UrReport *report;
  const UrChart *chart; /* only what is shown of it */
  const UrChart *whole; /* the same with all its figures */
  char *own_subtitle;   /* where the report gives none, or NULL */
  const UrChartStyle *style;
  UrChartSpec spec;
  UrTextMeter *meter;
  UrScene *scene;
  GArray *marks; /* of UrMark */
  double left, right;
  double y; /* where the next thing begins */
  int mark; /* which mark the items now added belong to, or -1 */
} UrChartBuilder;

void ur_chart_style_init (UrChartStyle *style, const UrChartSpec *spec);
const char *ur_chart_builder_get_subtitle (const UrChartBuilder *builder);
char *ur_chart_dup_span_words (const UrChart *chart);
gboolean ur_chart_words_name_period (const char *words, const UrPeriod *period);
gboolean ur_chart_builder_names_periods (const UrChartBuilder *builder);
gboolean ur_chart_builder_shows (const UrChartBuilder *builder, guint i);

double ur_chart_builder_measure (UrChartBuilder *builder, const char *text, double size, gboolean bold);
UrSceneItem *ur_chart_builder_add_shape (
    UrChartBuilder *builder, UrChartRole role, UrSceneKind kind, UrColor color, const UrRect *rect);
guint ur_chart_builder_get_position (UrChartBuilder *builder);
void ur_chart_builder_stretch (UrChartBuilder *builder, guint first, guint end, double bottom);
void ur_chart_builder_add_rect (UrChartBuilder *builder, UrChartRole role, UrColor color, const UrRect *rect);
double ur_chart_builder_add_text (
    UrChartBuilder *builder, const char *text, const UrChartText *style, double x, double y);
double ur_chart_builder_value_width (UrChartBuilder *builder,
                                     const UrIndicator *indicator,
                                     double size,
                                     gboolean with_unit);
void ur_chart_builder_add_value (UrChartBuilder *builder,
                                 const UrIndicator *indicator,
                                 const UrChartText *style,
                                 gboolean with_unit,
                                 double x,
                                 double y);
void ur_chart_builder_add_lines (UrChartBuilder *builder,
                                 const UrTextLines *lines,
                                 const char *full_text,
                                 const UrChartText *style,
                                 double x,
                                 double y);
UrTextLines *ur_chart_builder_fit (
    UrChartBuilder *builder, const char *text, const UrChartText *style, double width, guint max_lines);
double ur_chart_builder_label_column (UrChartBuilder *builder);
double ur_chart_builder_tag_width (UrChartBuilder *builder);
void ur_chart_builder_add_tag (UrChartBuilder *builder, double x, double center);
UrMark *ur_chart_builder_add_mark (UrChartBuilder *builder, const UrChartItem *item, double y, double height);

/* The parts of a picture; each begins at builder->y and leaves it below itself. */
void ur_chart_layout_head (UrChartBuilder *builder);
void ur_chart_layout_foot (UrChartBuilder *builder);
void ur_chart_layout_bars (UrChartBuilder *builder);
void ur_chart_layout_grid (UrChartBuilder *builder);
void ur_chart_layout_share (UrChartBuilder *builder);
void ur_chart_layout_dots (UrChartBuilder *builder);
void ur_chart_layout_dumbbell (UrChartBuilder *builder);
char *ur_chart_dup_pair (const UrChart *chart, const UrChartItem *item);
void ur_chart_append_pair (GString *text, const UrChart *chart, const UrChartItem *item);
void ur_chart_row_set_pair (UrChartRow *row, const UrChart *chart);
void ur_chart_layout_cover (UrChartBuilder *builder);

UrChart *ur_chart_new_cover_part (const UrChart *chart, guint n);

UrChartLook ur_chart_get_look (const UrChart *chart, const UrIndicator *indicator);

/* Wording shared by layout and table. */
gboolean ur_chart_words_tell_unit (const char *words, const char *unit);
const UrPeriod *ur_chart_get_part_period (const UrChart *chart);
char *ur_chart_dup_label (const UrChartItem *item);
char *ur_chart_dup_count (const UrIndicator *indicator);
char *ur_chart_dup_share (const UrChartItem *item, gboolean spaced);
double ur_chart_item_value (const UrChart *chart, const UrChartItem *item);
double ur_chart_item_end (const UrChart *chart, const UrChartItem *item);

G_END_DECLS
