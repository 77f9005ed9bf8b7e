/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-report.h"
#include "ur-scene.h"
#include "ur-shape-cache.h"

G_BEGIN_DECLS

/* Where a chart is drawn decides its frame and type sizes. */
typedef enum
{
  UR_CHART_FORM_CARD,    /* inside a card of the window: short title, no frame, room for the menu */
  UR_CHART_FORM_PICTURE, /* exported, and on the chart page: full title, source line */
  UR_CHART_FORM_PRINT,   /* on paper: no title (the caption has it), sizes in pt */
  UR_CHART_FORM_POSTER, /* in the long picture of 1080 px: its block has title, unit and tag; notes, no source
                         */
  UR_CHART_FORM_SLIDE,  /* on a slide of 1920 × 1080: short title, no frame; the foot may be the slide's */
  UR_CHART_FORM_COVER,  /* title and one or two figures, to be read when it is as small as a stamp */
} UrChartForm;

typedef struct
{
  UrChartForm form;
  double width;                /* layout units: px, or pt for print */
  gboolean with_title;         /* title and subtitle; picture: source line too */
  gboolean with_finding;       /* under the title what the chart shows, where that can be said */
  gboolean without_sign_notes; /* the notes that signs (†) refer to are elsewhere on the same page */
  double min_height;   /* notes sink to this height where the chart itself is lower; 0: as high as it takes */
  gboolean full_title; /* slide: it is alone */
  gboolean without_subtitle;
  gboolean without_foot; /* notes and source are elsewhere */
  double tightness;      /* 0 to 1: how far the rows draw together, where the form lets them */
  guint first_item;      /* of the items as painted; the scale is that of all of them */
  guint n_items;         /* how many are shown; 0: all from the first on */
  double type_scale; /* how much larger or smaller than usual all is set, down to the smallest type; 0: 1 */
  double row_scale;  /* above 1: how much higher than usual the rows are, to fill a height; 0: 1 */
  double height;     /* exactly so high: what is left over is around the plot; 0: as high as it takes */
  double less_side;  /* how much smaller than the form likes the cells of a percentage are */
  UrShapeCache *shapes; /* what was shaped before, shared by all attempts at a chart; or NULL */
} UrChartSpec;

/* What an item of a chart's scene is; its names are in the scene. */
typedef enum
{
  UR_CHART_ROLE_TITLE,
  UR_CHART_ROLE_SUBTITLE,
  UR_CHART_ROLE_TAG,     /* 计算得出, framed */
  UR_CHART_ROLE_HEADING, /* of a group or panel */
  UR_CHART_ROLE_SWATCH,
  UR_CHART_ROLE_LABEL,
  UR_CHART_ROLE_VALUE,
  UR_CHART_ROLE_UNIT,
  UR_CHART_ROLE_COUNT, /* 7481 个 ／ 2.59 万个 */
  UR_CHART_ROLE_BAR,
  UR_CHART_ROLE_TRACK,
  UR_CHART_ROLE_CELL,
  UR_CHART_ROLE_DOT,
  UR_CHART_ROLE_LEADER,
  UR_CHART_ROLE_AXIS,
  UR_CHART_ROLE_GRID,
  UR_CHART_ROLE_TICK,
  UR_CHART_ROLE_REFERENCE,
  UR_CHART_ROLE_REFERENCE_LABEL,
  UR_CHART_ROLE_NOTE,
  UR_CHART_ROLE_SOURCE,
} UrChartRole;

/* One value of a chart: what keyboard and pointer walk over. */
typedef struct
{
  UrRect row;   /* hit area and tint, layout units */
  UrRect shape; /* the bar or dot itself */
  const UrIndicator *indicator;
  const UrIndicator *whole; /* share charts */
  char *label;
  char *value;  /* as shown: 10.68, 约 28.9% */
  char *spoken; /* label，value unit，period */
} UrMark;

typedef struct _UrChartLayout UrChartLayout;

UrChartLayout *ur_chart_layout_new (const UrReport *report, const UrChart *chart, const UrChartSpec *spec);
UrChartLayout *ur_chart_layout_new_within (const UrReport *report,
                                           const UrChart *chart,
                                           const UrChartSpec *spec);
UrChartLayout *ur_chart_layout_new_cover (const UrReport *report,
                                          const UrChart *chart,
                                          const UrChartSpec *spec);
double ur_chart_layout_measure_least (const UrReport *report, const UrChart *chart, const UrChartSpec *spec);
void ur_chart_layout_free (UrChartLayout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrChartLayout, ur_chart_layout_free)

const UrChart *ur_chart_layout_get_chart (const UrChartLayout *layout);
const UrChart *ur_chart_layout_get_shown (const UrChartLayout *layout);
gboolean ur_chart_layout_has_finding (const UrChartLayout *layout);
double ur_chart_layout_get_width (const UrChartLayout *layout);
double ur_chart_layout_get_height (const UrChartLayout *layout);
UrScene *ur_chart_layout_get_scene (const UrChartLayout *layout);
const UrMark *ur_chart_layout_get_marks (const UrChartLayout *layout, guint *n_marks);
int ur_chart_layout_find_mark (const UrChartLayout *layout, double x, double y);
double ur_chart_layout_get_smallest_text (const UrChartLayout *layout);

G_END_DECLS
