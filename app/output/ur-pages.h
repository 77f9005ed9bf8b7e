/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "ur-canvas.h"
#include "ur-palette.h"
#include "ur-report.h"

G_BEGIN_DECLS

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

/**
 * UrSummaryOptions:
 * @sections: which sections to print, one flag for every section of the report counted through all parts;
 *   NULL for all
 * @paper_width: of the sheet as it is read (landscape: the longer side), pt
 * @body_size: pt, 9 to 16
 *
 * What a summary is made of.  The caller keeps ownership of @sections.
 */
typedef struct
{
  const gboolean *sections;
  gboolean with_charts;
  gboolean with_tables;
  double paper_width;
  double paper_height;
  double body_size;
  UrNumbering numbering;
  UrFolio folio;
  UrTheme theme; /* light or grey */
} UrSummaryOptions;

/* What is printed at a place.  A heading or a chart is of a section, a line of text or of a table of the
 * paragraph that says it. */
typedef struct
{
  const UrSection *section;
  const UrParagraph *paragraph; /* NULL for the section as a whole */
} UrPassage;

/* A laid-out document: pages as numbers, painted as often as one likes. */
typedef struct _UrPages UrPages;

void ur_summary_options_init (UrSummaryOptions *options); /* A4, 12 pt, everything */
guint ur_report_count_sections (const UrReport *report);

UrPages *ur_summary_layout (UrReport *report,
                            const UrSummaryOptions *options,
                            GCancellable *cancellable,
                            GError **error);
UrPages *ur_pages_ref (UrPages *pages);
void ur_pages_unref (UrPages *pages);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrPages, ur_pages_unref)

guint ur_pages_get_n_pages (const UrPages *pages);
guint ur_pages_get_n_charts (const UrPages *pages);
guint ur_pages_get_n_tables (const UrPages *pages);
void ur_pages_get_size (const UrPages *pages, double *width, double *height);
gboolean ur_pages_find_passage (const UrPages *pages, guint page, double x, double y, UrPassage *passage);
gboolean ur_pages_get_first_passage (const UrPages *pages, guint page, UrPassage *passage);
guint ur_pages_find_page (const UrPages *pages, const UrPassage *passage);
void ur_pages_paint (const UrPages *pages, guint page, UrCanvas *canvas);
GBytes *ur_pages_write_pdf (const UrPages *pages, GCancellable *cancellable, GError **error);
GBytes *ur_pages_write_some_pdf (
    const UrPages *pages, const guint *which, guint n_which, GCancellable *cancellable, GError **error);
char *ur_pages_dump (const UrPages *pages);

G_END_DECLS
