/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the reader only: the paragraphs of a section while they are read. */
#pragma once

#include "ur-reader.h"

G_BEGIN_DECLS

typedef struct
{
  UrReader *reader;
  UrSection *section;
  GArray *array; /* (element-type UrParagraph) */
  guint number;  /* of the element that is read, 1 for the first */
} UrParagraphs;

UrParagraph *ur_paragraphs_add (UrParagraphs *paragraphs, UrParagraphKind kind, const char *text);
gboolean ur_paragraphs_read_table (UrParagraphs *paragraphs, UrCursor cursor);

G_END_DECLS
