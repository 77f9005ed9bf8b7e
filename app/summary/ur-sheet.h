/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 核校单: the sheet on which two people sign for the figures of a draft. */
#pragma once

#include "ur-pages.h"

G_BEGIN_DECLS

/* A verdict, which is told by a mark of its own shape and by a word; in the order in which they are counted.
 */
typedef enum
{
  UR_SHEET_SAME,
  UR_SHEET_DIFFERS,
  UR_SHEET_COMPUTED,
  UR_SHEET_NONE,
  UR_SHEET_N_MARKS,
} UrSheetMark;

/**
 * UrSheetWords:
 * @text: (nullable): some words
 * @start: where those that count begin, in bytes
 * @end: where they end; @start where there are none
 *
 * Words with a figure in them, or what is not word for word.
 */
typedef struct
{
  char *text;
  gsize start, end;
} UrSheetWords;

/**
 * UrSheetRow:
 * @words: of the draft: the figure and what stands around it
 * @where: which paragraph that is
 * @source: the report's own sentence, or how the figure is worked out; "—" where there is neither
 * @is_arithmetic: whether it is how the figure is worked out
 * @other: the sentence of the figure whose number the draft has, where that is another one
 * @place: where the report says it
 * @mark: the verdict
 * @remark: what differs
 *
 * A figure or quotation of a draft.
 */
typedef struct
{
  UrSheetWords words;
  char *where;
  UrSheetWords source, other;
  gboolean is_arithmetic;
  char *place;
  UrSheetMark mark;
  char *remark;
} UrSheetRow;

/**
 * UrSheet:
 * @draft: what the draft is called
 * @reference: what it was held against
 * @total: how many figures and quotations there are
 * @counts: how many of each verdict
 * @rows: (element-type UrSheetRow): in the order of the draft
 * @explanation: what the verdicts mean and what was not checked
 *
 * What is on the sheet.
 */
typedef struct
{
  char *draft;
  char *reference;
  char *total;
  guint counts[UR_SHEET_N_MARKS];
  GPtrArray *rows;
  char *explanation;
} UrSheet;

UrSheet *ur_sheet_new (void);
void ur_sheet_free (UrSheet *sheet);
UrSheetRow *ur_sheet_add_row (UrSheet *sheet);
const char *ur_sheet_mark_get_name (UrSheetMark mark);
UrPages *ur_sheet_layout (const UrSheet *sheet,
                          UrShapeCache *cache,
                          GCancellable *cancellable,
                          GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrSheet, ur_sheet_free)

G_END_DECLS
