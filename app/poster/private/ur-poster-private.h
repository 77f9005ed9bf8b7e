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

/* What an item of the picture is to the reader. */
typedef enum
{
  UR_POSTER_ROLE_BANNER,
  UR_POSTER_ROLE_BANNER_SOURCE,
  UR_POSTER_ROLE_BANNER_SUBTITLE,
  UR_POSTER_ROLE_BANNER_TAG,
  UR_POSTER_ROLE_BANNER_TITLE,
  UR_POSTER_ROLE_BULLET,
  UR_POSTER_ROLE_CARD,
  UR_POSTER_ROLE_CELL,
  UR_POSTER_ROLE_CELL_REST,
  UR_POSTER_ROLE_CHART,
  UR_POSTER_ROLE_FOOT,
  UR_POSTER_ROLE_FRAME,
  UR_POSTER_ROLE_GROUND,
  UR_POSTER_ROLE_HEADLINE,
  UR_POSTER_ROLE_LABEL,
  UR_POSTER_ROLE_LEAD,
  UR_POSTER_ROLE_LINE,
  UR_POSTER_ROLE_NOTE,
  UR_POSTER_ROLE_NUMERAL,
  UR_POSTER_ROLE_REST,
  UR_POSTER_ROLE_RESULT,
  UR_POSTER_ROLE_RING,
  UR_POSTER_ROLE_RULE,
  UR_POSTER_ROLE_SOURCE,
  UR_POSTER_ROLE_SUBTITLE,
  UR_POSTER_ROLE_TAG,
  UR_POSTER_ROLE_THEME,
  UR_POSTER_ROLE_TITLE,
  UR_POSTER_ROLE_UNIT,
  UR_POSTER_ROLE_VALUE,
} UrPosterRole;

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
  UrScene *scene;
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
  UrScene *decor;   /* painted first, wherever it reaches */
  UrScene *grounds; /* then what lies over it */
  UrScene *items;
} UrPosterBuilder;

typedef struct
{
  UrPosterRole role;
  UrFace face;
  double size;
  gboolean bold;
  double line; /* height of a line */
  UrColor color;
  UrAlign align;
} UrPosterStyle;

/* ur-poster-build.c */
UrSceneItem *ur_poster_add_shape (UrPosterBuilder *builder,
                                  UrScene *scene,
                                  UrSceneKind kind,
                                  UrPosterRole role,
                                  const UrRect *rect,
                                  UrColor color);
void ur_poster_add_rect (UrPosterBuilder *builder,
                         UrPosterRole role,
                         double x,
                         double y,
                         double width,
                         double height,
                         UrColor color);
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
char *ur_poster_dup_point (const UrSection *section);
gboolean ur_poster_shows_words (const UrSection *section);
gboolean ur_poster_shows (const UrSection *section, GHashTable *shown);
void ur_poster_collect_key_figures (const UrReport *report, const GPtrArray *plans, GHashTable *shown);
const UrIndicator *ur_poster_get_grid_indicator (const UrChart *grid, const UrPart *part);
const UrChart *ur_poster_find_grid (const UrReport *report, const UrPart *part);
#define UR_POSTER_TAG_TEXT "一图读懂"
#define UR_POSTER_FOOT_TEXT "数字和单位照报告原样；标“计算得出”的由报告数字推算。"

/* ur-poster-paint.c */
UrScene *ur_poster_create_scene (double height);

/* ur-poster-cut.c, ur-poster-png.c */
gboolean ur_poster_cut (UrPoster *poster, GCancellable *cancellable, GError **error);
void ur_poster_paint_rows (const UrPoster *poster, guint first, guint end, UrCanvas *canvas);

G_END_DECLS
