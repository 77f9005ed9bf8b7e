/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-chart-layout.h"
#include "ur-pages.h"
#include "ur-typeset.h"

G_BEGIN_DECLS

/* What an item is to the reader; the dump and the tests name it. */
typedef enum
{
  UR_ROLE_TITLE,
  UR_ROLE_SUBTITLE,
  UR_ROLE_PART,
  UR_ROLE_SECTION,
  UR_ROLE_BODY,
  UR_ROLE_CAPTION,
  UR_ROLE_HEAD, /* of a table */
  UR_ROLE_CELL,
  UR_ROLE_NOTE,
  UR_ROLE_FOOTNOTE,
  UR_ROLE_RULE,
  UR_ROLE_CHART,
  UR_ROLE_PICTURE,
  UR_ROLE_CONTENTS,
  UR_ROLE_FORM,    /* of a sheet to write on */
  UR_ROLE_RUNNING, /* the source at the head of a page */
  UR_ROLE_FOLIO,
  UR_ROLE_PAGE, /* made smaller on a side of a sheet */
} UrRole;

/* What an area of a page is: the section as a whole, or a paragraph of it. */
typedef enum
{
  UR_AREA_SECTION,
  UR_AREA_PARAGRAPH,
} UrAreaKind;

/* Where a passage lies: an area of a page's scene. */
typedef struct
{
  guint page;
  guint area;
} UrRegion;

typedef struct
{
  guint level; /* 1 part, 2 section, 3 section inside another one */
  char *title;
  guint place; /* what the table of contents calls it, from 1; 0 when it is not there */
  guint page;
  double y;
} UrOutlineEntry;

/* Sheet and text area, pt. */
typedef struct
{
  double width, height;
  double top, left, right, bottom; /* margins */
  double text_width, text_height;
  guint n_columns; /* 1 or 2, side by side in the text area */
  double column_width;
  double grid; /* lines of text are at multiples of this, or 0 */
  double lead; /* what of a line's height lies above the text area on its first and below on its last */
} UrPageGeometry;

/* A page made smaller on a side of a sheet. */
typedef struct
{
  guint side;
  guint page; /* of the source */
  double x, y, scale;
} UrSlot;

struct _UrPages
{
  gint ref_count;
  UrReport *report; /* or NULL */
  char *title, *issuer;
  UrPageGeometry geometry;
  UrTheme theme;
  GPtrArray *pages; /* UrScene */
  GArray *regions;  /* UrRegion, in reading order */
  GArray *outline;
  guint n_tables;
  guint n_charts;
  /* Several pages on a side: */
  UrPages *source; /* or NULL */
  GArray *slots;   /* UrSlot, sorted by side */
  gboolean booklet;
};

UrPages *ur_pages_new (
    UrReport *report, const char *title, const char *issuer, const UrPageGeometry *geometry, UrTheme theme);
void ur_pages_clear (UrPages *pages);
UrScene *ur_pages_get_scene (const UrPages *pages, guint page);
UrScene *ur_pages_create_scene (const UrPages *pages);
UrScene *ur_pages_add_page (UrPages *pages);
void ur_pages_add_region (UrPages *pages, guint page, const UrPrintedPassage *passage, const UrRect *rect);
void ur_pages_get_booklet_page (const UrSummaryOptions *options, double *width, double *height);
UrPages *ur_pages_impose (UrPages *source, const UrSummaryOptions *options);
const UrSlot *ur_pages_find_slot (const UrPages *pages, guint page);

G_END_DECLS
