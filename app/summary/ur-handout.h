/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A title, a table and running text on A4: what is printed beside the summary of a report. */
#pragma once

#include "ur-pages.h"
#include "ur-typeset.h"

G_BEGIN_DECLS

#define UR_HANDOUT_MAX_COLUMNS 8u

/**
 * UrHandoutColumn:
 * @head: what stands over it
 * @share: of the width of the page
 * @align: how its cells are set
 * @bold: whether they are bold
 * @face: what they are set in
 *
 * A column of the table.
 */
typedef struct
{
  const char *head;
  double share;
  UrAlign align;
  gboolean bold;
  UrFace face;
} UrHandoutColumn;

/* A document of a title, lines below it, a table, text and a note.  Each may be empty but the title. */
typedef struct _UrHandout UrHandout;

UrHandout *ur_handout_new (const char *title, const char *running);
void ur_handout_free (UrHandout *handout);
void ur_handout_add_line (UrHandout *handout, const char *text);
void ur_handout_set_columns (UrHandout *handout, const UrHandoutColumn *columns, guint n_columns);
void ur_handout_add_row (UrHandout *handout, const char *const *cells);
void ur_handout_add_heading (UrHandout *handout, const char *text);
void ur_handout_add_text (UrHandout *handout, const char *text, const GArray *spans);
void ur_handout_set_note (UrHandout *handout, const char *text);
UrPages *ur_handout_layout (const UrHandout *handout, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrHandout, ur_handout_free)

G_END_DECLS
