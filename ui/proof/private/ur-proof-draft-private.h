/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-proof-draft.h"

G_BEGIN_DECLS

/* px, of the letters that all other measures are beside. */
#define UR_DRAFT_BODY 17.0
/* Sizes of letters beside those of the text. */
#define UR_DRAFT_FIGURE_SCALE (16.5 / 17)
#define UR_DRAFT_HEADING_SCALE (20.0 / 17)
/* px for a mark after a figure. */
#define UR_DRAFT_ROOM_WIDTH 17
/* The tag of a line that is not indented. */
#define UR_DRAFT_FLUSH "flush"
/* The tag of a character that has that room before it. */
#define UR_DRAFT_ROOM "room"

/* Where an item of the proof is in the buffer by now; no marks where it has none. */
typedef struct
{
  const UrProofItem *item;
  UrVerdict verdict;
  gboolean is_quote;
  GtkTextMark *start, *end;
  GtkTextMark *room; /* (nullable): before it is room for the mark */
} UrDraftMark;

/* Shared by the files of this class: ur-proof-draft.c, ur-proof-draft-draw.c, ur-proof-draft-fix.c,
 * ur-proof-draft-marks.c, ur-proof-draft-room.c, ur-proof-draft-tags.c and ur-proof-draft-traces.c. */
struct _UrProofDraft
{
  GtkTextView parent_instance;

  GArray *marks; /* of #UrDraftMark, as the items of the proof */
  guint chosen;  /* or UR_PROOF_NONE */
  double em;     /* font size in px */
  gboolean updating;
  gboolean composing; /* whether the character at the cursor has given up its room meanwhile */
  GPtrArray *pasting; /* (nullable) (element-type UrTraceWords): what the text being pasted was copied from */
  GtkTextMark *paste_mark; /* (nullable): where it begins; owned by the buffer */
};

void ur_proof_draft_set_marks (UrProofDraft *self, const UrProof *proof);
gboolean ur_proof_draft_is_before (UrProofDraft *self, guint i, const GtkTextIter *iter);
guint ur_proof_draft_get_first_on (UrProofDraft *self, const GtkTextIter *iter);
gboolean ur_proof_draft_find (UrProofDraft *self, guint i, GtkTextIter *start, GtkTextIter *end);
void ur_proof_draft_paste (GtkTextView *view);
void ur_proof_draft_mark_blocks (UrProofDraft *self, const UrBlocks *blocks);
void ur_proof_draft_watch_pasting (UrProofDraft *self);
void ur_proof_draft_draw (UrProofDraft *self, GtkTextViewLayer layer, GtkSnapshot *snapshot);
void ur_proof_draft_create_tags (UrProofDraft *self);
UrVerdict ur_proof_draft_get_verdict_at (UrProofDraft *self, const GtkTextIter *iter);
void ur_proof_draft_draw_after_marks (UrProofDraft *self,
                                      GtkSnapshot *snapshot,
                                      const GtkTextIter *from,
                                      const GtkTextIter *to);
GtkTextMark *ur_proof_draft_make_room (UrProofDraft *self, const GtkTextIter *end);
void ur_proof_draft_take_room (UrProofDraft *self, GtkTextMark *room);
gboolean ur_proof_draft_has_room (UrProofDraft *self, const GtkTextIter *end);
void ur_proof_draft_watch_composing (UrProofDraft *self);
void ur_proof_draft_update_tags (UrProofDraft *self);
const char *ur_proof_draft_get_tag (UrVerdict verdict);

G_END_DECLS
