/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-canvas.h"
#include "ur-chart-layout.h"
#include "ur-palette.h"
#include "ur-report.h"
#include "ur-shape-cache.h"

G_BEGIN_DECLS

#define UR_LEAST_TYPE 7.5 /* pt: what is smaller on paper is hard to read */

typedef enum
{
  UR_NUMBERING_PRINTED,  /* 1. 2. 3. as in the report */
  UR_NUMBERING_OFFICIAL, /* 一、（一） */
} UrNumbering;

typedef enum
{
  UR_FOLIO_OUTSIDE,
  UR_FOLIO_CENTERED,
  UR_FOLIO_NONE,
} UrFolio;

/* The kinds of page. */
typedef enum
{
  UR_SUMMARY_STANDARD,
  UR_SUMMARY_GONGWEN, /* the grid of GB/T 9704-2012: 22 lines of 28 characters at 15.75 pt on A4 */
  UR_SUMMARY_COMPACT,
  UR_SUMMARY_LARGE, /* for older readers: 18 pt and more */
  UR_N_SUMMARY_LAYOUTS,
} UrSummaryLayout;

typedef enum
{
  UR_PACK_NONE,
  UR_PACK_STUDY, /* the summary, an outline to speak from, a discussion sheet, sign-in and record sheets */
} UrPack;

/**
 * UrSummaryOptions:
 * @sections: which sections to print, one flag for every section of the report counted through all parts;
 *   NULL for all
 * @notes: (element-type UrPlacedNote) (nullable): the reader's own notes, to be printed after the text, those
 *   on the chosen sections; NULL for none
 * @layout: the kind of page; ur_summary_options_set_layout() gives it its own size and numbering too
 * @paper_width: of the sheet as it is read (landscape: the longer side), pt; of the page that is made smaller
 *   where several share a sheet; of a booklet's sheet unfolded
 * @body_size: pt, see ur_summary_get_body_range(); UR_SUMMARY_GONGWEN has its own
 * @columns: 1 or 2; UR_SUMMARY_GONGWEN has one
 * @nup: pages on one side of a sheet: 1, 2 or 4
 * @booklet: two pages on a side, in the order of a booklet folded in the middle; @nup is not asked then
 * @cache: (nullable): what was shaped before; a view that lays out again and again keeps one
 *
 * What a summary is made of.  The caller keeps ownership of @sections, @notes and @cache.
 */
typedef struct
{
  const gboolean *sections;
  const GArray *notes;
  gboolean with_charts;
  gboolean with_tables;
  UrSummaryLayout layout;
  double paper_width;
  double paper_height;
  double body_size;
  guint columns;
  guint nup;
  gboolean booklet;
  UrPack pack;
  UrNumbering numbering;
  UrFolio folio;
  UrTheme theme; /* UR_THEME_PAPER or UR_THEME_PAPER_GREY */
  UrShapeCache *cache;
} UrSummaryOptions;

/* What is printed at a place.  A heading or a chart is of a section, a line of text or of a table of the
 * paragraph that says it. */
typedef struct
{
  const UrSection *section;
  const UrParagraph *paragraph; /* NULL for the section as a whole */
} UrPrintedPassage;

/* A kind of type as Chinese printing names it, and what really stands for it here. */
typedef struct
{
  UrFace face;
  const char *name;   /* 宋体, 仿宋, 楷体, 黑体 */
  char *family;       /* the installed face that is used */
  gboolean is_itself; /* FALSE: another kind of type takes its place */
} UrFaceUse;

/* A laid-out document: pages as numbers, painted as often as one likes. */
typedef struct _UrPages UrPages;

void ur_summary_options_init (UrSummaryOptions *options); /* A4, 12 pt, everything */
void ur_summary_options_set_layout (UrSummaryOptions *options, UrSummaryLayout layout);
void ur_summary_get_body_range (UrSummaryLayout layout, double *least, double *most);
GPtrArray *ur_summary_list_faces (UrSummaryLayout layout); /* of UrFaceUse */

guint ur_report_count_sections (const UrReport *report);

UrPages *ur_summary_layout (UrReport *report,
                            const UrSummaryOptions *options,
                            GCancellable *cancellable,
                            GError **error);
GBytes *ur_summary_write_word (UrReport *report,
                               const UrSummaryOptions *options,
                               GCancellable *cancellable,
                               GError **error);
UrPages *ur_pages_ref (UrPages *pages);
void ur_pages_unref (UrPages *pages);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrPages, ur_pages_unref)

guint ur_pages_get_n_pages (const UrPages *pages); /* sides of sheets */
guint ur_pages_get_n_numbered (const UrPages *pages);
guint ur_pages_count_sheets (const UrPages *pages, gboolean duplex);
guint ur_pages_count_sheets_of (const UrPages *pages, guint n_sides, gboolean duplex);
guint ur_pages_get_n_charts (const UrPages *pages);
guint ur_pages_get_n_tables (const UrPages *pages);
double ur_pages_get_least_type (const UrPages *pages);
char *ur_pages_dup_type_remark (const UrPages *pages);
void ur_pages_get_size (const UrPages *pages, double *width, double *height);
gboolean ur_pages_find_passage (
    const UrPages *pages, guint page, double x, double y, UrPrintedPassage *passage);
gboolean ur_pages_get_first_passage (const UrPages *pages, guint page, UrPrintedPassage *passage);
guint ur_pages_find_page (const UrPages *pages, const UrPrintedPassage *passage);
guint ur_pages_get_n_regions (const UrPages *pages);
void ur_pages_get_region (
    const UrPages *pages, guint i, guint *page, UrRect *rect, UrPrintedPassage *passage);
void ur_pages_paint (const UrPages *pages, guint page, UrCanvas *canvas);
UrFontSubsets *ur_pages_collect_fonts (const UrPages *pages);
GBytes *ur_pages_write_pdf (const UrPages *pages, GCancellable *cancellable, GError **error);
GBytes *ur_pages_write_some_pdf (
    const UrPages *pages, const guint *which, guint n_which, GCancellable *cancellable, GError **error);
char *ur_pages_dump (const UrPages *pages);

G_END_DECLS
