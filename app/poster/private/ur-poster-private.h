/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-chart-layout.h"
#include "ur-poster.h"
#include "ur-typeset.h"

G_BEGIN_DECLS

#define UR_POSTER_WIDTH 1080.0 /* of the layout: all other numbers are px of this */
#define UR_POSTER_PADDING 72.0
#define UR_POSTER_RIGHT (UR_POSTER_WIDTH - UR_POSTER_PADDING)
#define UR_POSTER_MEASURE (UR_POSTER_WIDTH - 2 * UR_POSTER_PADDING)
#define UR_POSTER_GAP 50.0 /* over a block */

#define UR_POSTER_ACCENT 0xA8232B
#define UR_POSTER_GROUND 0xFBF8F3
#define UR_POSTER_CREAM 0xFFF5EA
#define UR_POSTER_LINE 0xE0DCD5
#define UR_POSTER_TEXT1 0x211F1C
#define UR_POSTER_TEXT2 0x57534C
#define UR_POSTER_TEXT3 0x6B665E
#define UR_POSTER_SLATE 0x4A6377

/* What a block shows. */
typedef enum
{
  UR_POSTER_BANNER,
  UR_POSTER_FIGURES,
  UR_POSTER_PART,
  UR_POSTER_MONEY, /* the sums of the year under report, as a chart that the report itself need not have */
  UR_POSTER_CHART,
  UR_POSTER_FOOT,
} UrPosterKind;

typedef struct
{
  UrPosterBlock public;
  UrPosterKind kind;
  const UrPart *part;
  const UrChart *chart;
} UrPosterPlan;

typedef enum
{
  UR_POSTER_SHAPE_RECT,
  UR_POSTER_SHAPE_FRAME,
  UR_POSTER_SHAPE_DISC,
  UR_POSTER_SHAPE_TEXT,
  UR_POSTER_SHAPE_CHART,
} UrPosterShape;

/* One thing to paint, in px of the layout from the picture's top left corner. */
typedef struct
{
  UrPosterShape shape;
  const char *role; /* static: what it is to the reader; the dump and the tests name it */
  UrRect rect;      /* text: its line's box */
  gboolean solid;   /* no slice ends within it */
  guint32 rgb;
  double radius, line_width;
  double size, baseline;
  UrLine *line;
  UrChartLayout *chart;
} UrPosterItem;

/* How willingly a slice ends somewhere. */
typedef enum
{
  UR_POSTER_CUT_BLOCK,
  UR_POSTER_CUT_ROW,
  UR_POSTER_CUT_LINE,
  UR_POSTER_N_CUTS,
} UrPosterCutKind;

typedef struct
{
  double y;
  UrPosterCutKind kind;
} UrPosterCut;

typedef struct
{
  guint y, height; /* px of the picture */
  GBytes *png;     /* once it was encoded to see how large it is, or NULL */
} UrPosterSlice;

typedef struct
{
  char *id;
  double y, height;
} UrPosterPlace;

struct _UrPoster
{
  gint ref_count;
  UrReport *report;
  UrPosterOptions options; /* without blocks */
  double zoom;
  guint height;         /* px of the picture */
  double layout_height; /* px of the layout */
  GArray *decor;        /* UrPosterItem: painted first, wherever it reaches */
  GArray *grounds;      /* then what lies over it */
  GArray *items;
  GArray *cuts;          /* UrPosterCut, by y */
  GArray *slices;        /* UrPosterSlice */
  GArray *places;        /* UrPosterPlace */
  GPtrArray *indicators; /* whose numbers are on the picture */
  GPtrArray *charts;     /* of our own making */
};

/* A long picture in the making. */
typedef struct
{
  UrPoster *poster;
  const UrReport *report;
  UrTypesetter *typesetter;
  GHashTable *shown; /* indicators of the key figures */
  double y;
} UrPosterBuilder;

typedef struct
{
  const char *role;
  UrFace face;
  double size;
  gboolean bold;
  double line; /* height of a line */
  guint32 rgb;
  UrAlign align;
} UrPosterStyle;

/* ur-poster-build.c */
UrPosterItem *ur_poster_add_shape (UrPosterBuilder *builder,
                                   GArray *items,
                                   UrPosterShape shape,
                                   const char *role,
                                   const UrRect *rect,
                                   guint32 rgb);
void ur_poster_add_rect (
    UrPosterBuilder *builder, const char *role, double x, double y, double width, double height, guint32 rgb);
void ur_poster_add_hairline (UrPosterBuilder *builder, double x, double y, double width);
double ur_poster_measure (UrPosterBuilder *builder, const char *text, const UrPosterStyle *style);
guint ur_poster_count_lines (UrPosterBuilder *builder,
                             const char *text,
                             const UrPosterStyle *style,
                             double measure);
double ur_poster_add_text (UrPosterBuilder *builder,
                           const char *text,
                           const UrPosterStyle *style,
                           double x,
                           double y,
                           double measure);
char *ur_poster_dup_number (const UrIndicator *indicator);
void ur_poster_add_figure (UrPosterBuilder *builder,
                           const UrIndicator *indicator,
                           const UrPosterStyle *style,
                           double unit_size,
                           double x,
                           double baseline,
                           double room);
void ur_poster_add_head (UrPosterBuilder *builder, const char *title, const char *note, gboolean computed);
void ur_poster_add_cut (UrPosterBuilder *builder, UrPosterCutKind kind);
void ur_poster_show (UrPosterBuilder *builder, const UrIndicator *indicator);

/* ur-poster-blocks.c */
GPtrArray *ur_poster_plan (const UrReport *report, const char *const *ids, GError **error);
UrChart *ur_poster_create_money (const UrReport *report);
void ur_poster_free_money (UrChart *chart);

/* The blocks; each begins at builder->y and leaves it below itself. */
void ur_poster_add_banner (UrPosterBuilder *builder);
void ur_poster_add_key_figures (UrPosterBuilder *builder);
void ur_poster_add_part (UrPosterBuilder *builder, const UrPart *part);
void ur_poster_add_scorecard (UrPosterBuilder *builder, const UrPart *part);
void ur_poster_add_chart_block (UrPosterBuilder *builder, const UrChart *chart);
void ur_poster_add_foot (UrPosterBuilder *builder);

/* Words shared by the picture and its twin in plain text. */
char *ur_poster_dup_part_title (const UrPart *part, char **note);
char *ur_poster_dup_count (guint n);
char *ur_poster_dup_figures_title (const UrReport *report);
char *ur_poster_dup_formula (const UrChart *chart);
GPtrArray *ur_poster_list_section_figures (const UrSection *section, GHashTable *shown);
guint ur_poster_find_group_end (const UrPart *part, guint first);
void ur_poster_collect_key_figures (const UrReport *report, const GPtrArray *plans, GHashTable *shown);
const UrIndicator *ur_poster_get_grid_indicator (const UrChart *grid, const UrPart *part);
const UrChart *ur_poster_find_grid (const UrReport *report, const UrPart *part);
#define UR_POSTER_TAG_TEXT "一图读懂"
#define UR_POSTER_FOOT_TEXT "数字和单位照报告原样；标“计算得出”的由报告数字推算。"

/* ur-poster-cut.c, ur-poster-png.c */
gboolean ur_poster_cut (UrPoster *poster, GCancellable *cancellable, GError **error);
gboolean ur_poster_fit_bytes (UrPoster *poster, GCancellable *cancellable, GError **error);
void ur_poster_paint_rows (const UrPoster *poster, guint first, guint end, UrCanvas *canvas);

G_END_DECLS
