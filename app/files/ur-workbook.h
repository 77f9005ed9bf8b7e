/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workbooks of spreadsheet programs (xlsx). */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  UR_CELL_TEXT,
  UR_CELL_TITLE,
  UR_CELL_HEAD,        /* of a column */
  UR_CELL_NUMBER_HEAD, /* of one of numbers */
  UR_CELL_NOTE,        /* below a table */
} UrCellKind;

/* A workbook being written. */
typedef struct _UrWorkbook UrWorkbook;

UrWorkbook *ur_workbook_new (const char *title, const char *author);
void ur_workbook_free (UrWorkbook *workbook);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrWorkbook, ur_workbook_free)

void ur_workbook_begin_sheet (
    UrWorkbook *workbook, const char *name, const double *widths, guint n_columns, guint n_frozen);
void ur_workbook_add_text (UrWorkbook *workbook, UrCellKind kind, const char *text);
gboolean ur_workbook_can_hold (const char *digits);
void ur_workbook_add_number (UrWorkbook *workbook, const char *digits);
void ur_workbook_end_row (UrWorkbook *workbook);
void ur_workbook_end_sheet (UrWorkbook *workbook, GBytes *png, double width, const char *words);
GBytes *ur_workbook_finish (UrWorkbook *workbook, GCancellable *cancellable, GError **error);

G_END_DECLS
