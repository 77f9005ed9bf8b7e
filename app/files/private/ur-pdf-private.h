/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-pdf.h"
#include "ur-qpdf.h"

G_BEGIN_DECLS

#define UR_PDF_CREATOR "Union Report " UR_VERSION

/* A PDF of cairo's, read again. */
typedef struct
{
  const UrQpdf *lib;
  qpdf_data data;
} UrPdfFile;

/* ur-pdf-content.c */
GString *ur_pdf_rewrite_content (const char *content, gsize length);

/* ur-pdf-structure.c */
void ur_pdf_complete_structure (const UrPdfFile *file, const GPtrArray *words);

/* ur-pdf-xmp.c */
char *ur_pdf_dup_xmp (const UrPdfInfo *info, const char *date);

G_END_DECLS
