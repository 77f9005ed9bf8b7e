/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the reader of Word documents: the numbers of its lists, which are nowhere in the file but counted.
 */
#pragma once

#include "ur-docx-styles.h"

G_BEGIN_DECLS

typedef struct _UrDocxNumbering UrDocxNumbering;

UrDocxNumbering *ur_docx_numbering_new (const xmlDoc *doc, const UrDocxStyles *styles);
void ur_docx_numbering_free (UrDocxNumbering *numbering);
char *ur_docx_numbering_count (UrDocxNumbering *numbering, const xmlNode *properties, const char *style);

G_END_DECLS
