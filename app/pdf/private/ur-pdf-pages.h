/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the readers of PDF and OFD: from places of characters to lines, from lines to paragraphs. */
#pragma once

#include "ur-block-text.h"

G_BEGIN_DECLS

/* In the text of a piece, what is between these is the mark of a footnote. */
#define UR_PDF_NOTE_START 0xfff9u
#define UR_PDF_NOTE_END 0xfffbu

typedef enum
{
  UR_PDF_TEXT,
  UR_PDF_HEAD,     /* said on other pages too */
  UR_PDF_NUMBER,   /* of the page */
  UR_PDF_CONTENTS, /* of a table of contents */
  UR_PDF_FIGURE,   /* words in a picture or a chart */
  UR_PDF_ROW,      /* of a table */
} UrPdfRole;

/**
 * UrPdfGlyph:
 * @c: a character; an end of line where the format has one
 * @x1: its left edge, in points from the left of the page
 * @y1: its upper edge, in points from the top
 * @x2: its right edge
 * @y2: its lower edge
 * @size: of its type, in points
 * @bold: whether it is
 *
 * A character that is printed.
 */
typedef struct
{
  gunichar c;
  double x1;
  double y1;
  double x2;
  double y2;
  double size;
  gboolean bold;
} UrPdfGlyph;

/* What is printed without a gap that parts cells. */
typedef struct
{
  double x1;
  double x2;
  double y2;
  double size;
  GString *text;
} UrPdfPiece;

/**
 * UrPdfLine:
 * @x1: its left edge, in points from the left of the page
 * @x2: its right edge
 * @y1: its upper edge, in points from the top
 * @y2: its lower edge
 * @size: of its type, in points
 * @usual_gap: between Chinese characters that follow each other, in points
 * @bold: whether all of it is
 * @page: from 1
 * @column: 0 across the page, 1 left, 2 right
 * @pieces: (element-type UrPdfPiece): from left to right
 * @role: what it is
 *
 * A line of print.
 */
typedef struct
{
  double x1;
  double x2;
  double y1;
  double y2;
  double size;
  double usual_gap;
  gboolean bold;
  guint page;
  guint column;
  GPtrArray *pieces;
  UrPdfRole role;
} UrPdfLine;

/**
 * UrPdfPages:
 * @lines: (element-type UrPdfLine): of all pages, in reading order
 * @n_pages: how many pages
 * @parting: where the right column of the last page in two columns began, or 0
 *
 * A document while it is read.
 */
typedef struct
{
  GPtrArray *lines;
  guint n_pages;
  double parting;
} UrPdfPages;

void ur_pdf_line_free (UrPdfLine *line);
void ur_pdf_line_add (UrPdfLine *line, UrPdfLine *other);
char *ur_pdf_line_dup_text (const UrPdfLine *line, const char *between);

GPtrArray *ur_pdf_make_fragments (const GArray *glyphs, guint page, double parting);
void ur_pdf_add_lines (UrPdfPages *pages, const GArray *glyphs, guint page);
gboolean ur_pdf_put_pages (UrPdfPages *pages, UrSink *sink);
void ur_pdf_find_furniture (UrPdfPages *pages);
void ur_pdf_find_contents (UrPdfPages *pages);
void ur_pdf_find_tables (UrPdfPages *pages);
void ur_pdf_put_row (const GPtrArray *lines, guint first, guint end, UrSink *sink);

G_END_DECLS
