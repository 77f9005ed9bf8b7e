/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

#define UR_PDF_LANGUAGE "zh-CN" /* of every report */

/* Structure types for what is no part of the text, but stands at the head or foot of every page.  cairo 1.16
 * takes none but those of its list; ur_pdf_finish() makes these two the artifacts that they are. */
#define UR_PDF_TAG_HEADER "Private"
#define UR_PDF_TAG_FOOTER "NonStruct"

/**
 * UrPdfInfo:
 * @title: of the document
 * @author: (nullable): who issued what it shows
 * @labels: (nullable) (array zero-terminated=1): what every page is called, or %NULL for 1, 2, 3 …
 *
 * What a PDF says of itself.  The caller keeps ownership.
 */
typedef struct
{
  const char *title;
  const char *author;
  const char *const *labels;
} UrPdfInfo;

cairo_surface_t *ur_pdf_new (GByteArray *out, double width, double height);
void ur_pdf_abandon (cairo_surface_t *surface, cairo_t *cr, GByteArray *out);
GBytes *ur_pdf_finish (
    cairo_surface_t *surface, cairo_t *cr, GByteArray *out, const UrPdfInfo *info, GError **error);

G_END_DECLS
