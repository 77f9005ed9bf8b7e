/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the writer of Word documents: the part that is being written. */
#pragma once

#include <libxml/xmlwriter.h>

#include "ur-written.h"

G_BEGIN_DECLS

/* By which the settings know what is between text and footnotes. */
#define UR_DOCX_SEPARATOR "-1"
#define UR_DOCX_CONTINUATION "0"

/**
 * UrDocxBody:
 * @written: what is in the document
 * @writer: of the part that is being written
 * @pictures: (element-type GBytes): those that were written
 * @notes: (element-type JsonArray): the runs of footnotes that were led to
 * @n_controls: how many content controls there are
 * @n_marks: how many bookmarks there are
 * @n_headings: how many headings were written
 * @n_entries: to how many of them the table of contents leads
 *
 * The text of a document on its way out.
 */
typedef struct
{
  const UrWritten *written;
  xmlTextWriter *writer;
  GPtrArray *pictures;
  GPtrArray *notes;
  guint n_controls, n_marks;
  guint n_headings, n_entries;
} UrDocxBody;

void ur_docx_begin (UrDocxBody *body, const char *name);
void ur_docx_end (UrDocxBody *body);
void ur_docx_write_mark (UrDocxBody *body, const char *element, guint id, const char *name);
void ur_docx_write_run (UrDocxBody *body, const char *text, gboolean bold);
void ur_docx_write_runs (UrDocxBody *body, JsonArray *runs);
GBytes *ur_docx_write_notes (UrDocxBody *body);
void ur_docx_write_picture (UrDocxBody *body, JsonObject *object);
guint ur_docx_get_level (JsonObject *block);
void ur_docx_write_contents (UrDocxBody *body, JsonObject *block);
guint ur_docx_begin_heading (UrDocxBody *body);
void ur_docx_end_heading (UrDocxBody *body, guint mark);

G_END_DECLS
