/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where readers put what they find: lines on standard output. */
#pragma once

#include "ur-block.h"

G_BEGIN_DECLS

/* Reasons for setting something aside. */
#define UR_ASIDE_RUNNING_HEAD "running-head"
#define UR_ASIDE_PAGE_NUMBER "page-number"
#define UR_ASIDE_CONTENTS "contents"
#define UR_ASIDE_FURNITURE "furniture"
#define UR_ASIDE_FIGURE "figure"
#define UR_ASIDE_DELETED "deleted"
#define UR_ASIDE_COMMENT "comment"
#define UR_ASIDE_HIDDEN "hidden"

typedef struct _UrSink UrSink;

UrSink *ur_sink_new (void);
UrSink *ur_sink_new_silent (void);
void ur_sink_free (UrSink *sink);

void ur_sink_begin (UrSink *sink, const char *form, const char *encoding, guint n_pages, const char *title);
void ur_sink_add_block (UrSink *sink, const UrBlock *block);
void ur_sink_keep_origins (UrSink *sink, GArray *origins);
GArray *ur_sink_get_origins (UrSink *sink, guint block);
void ur_sink_add_aside (UrSink *sink, const char *reason, guint page, const char *text);
void ur_sink_progress (UrSink *sink, guint done, guint of);
gboolean ur_sink_has_blocks (const UrSink *sink);
gboolean ur_sink_end (UrSink *sink);
void ur_sink_fail (UrSink *sink, const GError *error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrSink, ur_sink_free)

G_END_DECLS
