/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the reader of Word documents. */
#pragma once

#include "ur-docx-numbering.h"
#include "ur-package.h"
#include "ur-block-text.h"

G_BEGIN_DECLS

/**
 * UrDocx:
 * @package: the archive
 * @sink: where blocks go
 * @styles: its styles
 * @numbering: its lists
 * @fields: (element-type UrDocxField): those that are open, the innermost last; they may go on over
 * paragraphs
 * @carried: (nullable): text of paragraphs whose ends are deleted by a pending change
 * @is_traced: whether only where the text of its main part is from is wanted
 *
 * A Word document while it is read.
 */
typedef struct
{
  UrPackage *package;
  UrSink *sink;
  UrDocxStyles *styles;
  UrDocxNumbering *numbering;
  GArray *fields;
  UrBlockText *carried;
  gboolean is_traced;
} UrDocx;

/* A field has an instruction, and a result that is text. */
typedef struct
{
  GString *instruction;
  gboolean has_result;
  gboolean is_contents; /* of the instruction, once there is a result */
  gboolean is_page;
} UrDocxField;

/**
 * UrDocxParagraph:
 * @passage: its text
 * @style: (nullable): the id of its style
 * @boxes: (element-type xmlNode): text boxes that are anchored in it
 * @is_contents: whether it belongs to a table of contents
 *
 * A paragraph while it is read.
 */
typedef struct
{
  UrBlockText *passage;
  const char *style;
  GPtrArray *boxes;
  gboolean is_contents;
} UrDocxParagraph;

void ur_docx_read_inline (UrDocx *docx, UrDocxParagraph *paragraph, const xmlNode *node);
void ur_docx_clear_field (UrDocxField *field);

void ur_docx_read_blocks (UrDocx *docx, const xmlNode *container);
void ur_docx_read_table (UrDocx *docx, const xmlNode *table);
void ur_docx_set_parts_aside (UrDocx *docx, const char *folder);
void ur_docx_put_notes (UrDocx *docx, const char *folder);

char *ur_docx_dup_main (const UrPackage *package);
UrSink *ur_docx_trace (UrPackage *package, const xmlDoc *doc, const char *folder);
gboolean ur_docx_read (GBytes *bytes, const char *told, UrSink *sink, GError **error);

G_END_DECLS
