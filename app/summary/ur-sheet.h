/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 核校单: the sheet on which two people sign for the figures of a draft. */
#pragma once

#include "ur-pages.h"

G_BEGIN_DECLS

/**
 * UrSheetRow:
 * @words: of the draft: what stands before the figure, and the figure
 * @words_start: where the figure begins in @words, in bytes
 * @where: which paragraph that is
 * @source: the report's own sentence, or how the figure is worked out; "—" where there is neither
 * @source_start: where the report's figure begins in @source, in bytes
 * @source_end: where it ends; @source_start without one
 * @place: where the report says it
 * @verdict: a mark and a word
 * @remark: what differs
 *
 * A figure or quotation of a draft.
 */
typedef struct
{
  char *words;
  gsize words_start;
  char *where;
  char *source;
  gsize source_start, source_end;
  char *place;
  char *verdict;
  char *remark;
} UrSheetRow;

/**
 * UrSheet:
 * @draft: what the draft is called
 * @reference: what it was held against
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
  char *counts;
  GPtrArray *rows;
  char *explanation;
} UrSheet;

UrSheet *ur_sheet_new (void);
void ur_sheet_free (UrSheet *sheet);
UrSheetRow *ur_sheet_add_row (UrSheet *sheet);
UrPages *ur_sheet_layout (const UrSheet *sheet,
                          UrShapeCache *cache,
                          GCancellable *cancellable,
                          GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrSheet, ur_sheet_free)

G_END_DECLS
