/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-pages-private.h"

G_BEGIN_DECLS

typedef enum
{
  UR_SLICE_PLAIN = 0,
  UR_SLICE_BREAK = 1 << 0,   /* a page may begin with it */
  UR_SLICE_FLOATS = 1 << 1,  /* what follows may fill the page before it */
  UR_SLICE_BARRIER = 1 << 2, /* nothing floats past it */
  UR_SLICE_HIDDEN = 1 << 3,  /* is in the flow only where a table goes on, or at the foot of a page */
  UR_SLICE_RULED = 1 << 4,   /* its first item is a rule that falls away below a repeated head */
  UR_SLICE_SPAN = 1 << 5,    /* as wide as all columns; only at the head of a page */
  UR_SLICE_NEW_PAGE = 1 << 6,
  UR_SLICE_GRID = 1 << 7,     /* is on the grid, if there is one */
  UR_SLICE_CONTENTS = 1 << 8, /* left out of a document of few pages */
} UrSliceFlags;

/* Text, tables and charts one below the other, before they are cut into pages. */
typedef struct _UrFlow UrFlow;

UrFlow *ur_flow_new (UrPages *pages);
void ur_flow_free (UrFlow *flow);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrFlow, ur_flow_free)

void ur_flow_begin_block (UrFlow *flow, const char *tag, const UrSection *section);
guint ur_flow_add_slice (UrFlow *flow, double space, double height, UrSliceFlags flags);
guint ur_flow_get_n_slices (const UrFlow *flow);
const UrLine *ur_flow_get_line (const UrFlow *flow, guint slice);
gboolean ur_flow_has_note_rule (const UrFlow *flow);
void ur_flow_set_paragraph (UrFlow *flow, const UrParagraph *paragraph);
void ur_flow_set_continuation (UrFlow *flow, guint head, guint tail);
void ur_flow_set_outline (UrFlow *flow, guint level, const char *title);
void ur_flow_set_bookmark (UrFlow *flow, guint level, const char *title);
void ur_flow_add_line (UrFlow *flow, UrRole role, double x, double baseline, UrColor color, UrLine *line);
void ur_flow_add_rule (UrFlow *flow, double x, double y, double width, double thickness, UrColor color);
void ur_flow_add_chart (UrFlow *flow, double x, double y, double scale, UrChartLayout *chart);
void ur_flow_add_drawing (UrFlow *flow, double x, double y, double scale, UrScene *drawing);
void ur_flow_add_bitmap (UrFlow *flow, const UrBitmap *bitmap, const UrRect *rect);
void ur_flow_set_note_rule (UrFlow *flow, guint slice);
void ur_flow_set_notes (UrFlow *flow, guint slice, guint first);
void ur_flow_set_link (UrFlow *flow, guint place);
void ur_flow_begin_tag (UrFlow *flow, const char *tag);
void ur_flow_set_words (UrFlow *flow, char *words);
void ur_flow_end_tag (UrFlow *flow, const char *tag);
gboolean ur_flow_paginate (
    UrFlow *flow, gboolean contents, guint most, GCancellable *cancellable, GError **error);

G_END_DECLS
