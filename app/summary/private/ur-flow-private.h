/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-flow.h"

G_BEGIN_DECLS

/* What is never cut: a line of text, a row of a table, a whole chart.  Its items are counted from its top
 * left corner. */
typedef struct
{
  double space; /* above it, unless it is the first of its page */
  double height;
  UrSliceFlags flags;
  guint first_item, n_items;
  guint block;
  UrPrintedPassage passage;
  int outline;               /* index in UrFlow.outline, or -1 */
  int head;                  /* slice repeated above it when a page begins with it, or -1 */
  int tail;                  /* slice set below the one before it then, or -1 */
  guint first_note, n_notes; /* hidden slices at the foot of the page it is on: its footnotes */
} UrSlice;

/* Slices of one structure element: a paragraph, a heading, a table. */
typedef struct
{
  const char *tag;
} UrFlowBlock;

struct _UrFlow
{
  UrPages *pages;
  GArray *slices;
  UrScene *scene; /* all slices, each counted from its own corner */
  GArray *blocks;
  GArray *outline; /* UrOutlineEntry, page and y unknown yet */
  UrPrintedPassage passage;
  int head, tail; /* of the slices added now */
  int note_rule;  /* hidden slice above the footnotes of a page, or -1 */
  guint n_places; /* so far */
  guint place;    /* of the next line, or 0 */
};

G_END_DECLS
