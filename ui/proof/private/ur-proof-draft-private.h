/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-proof-draft.h"

G_BEGIN_DECLS

/* Where an item of the proof is in the buffer by now; no marks where it has none. */
typedef struct
{
  const UrProofItem *item;
  UrVerdict verdict;
  gboolean is_quote;
  GtkTextMark *start, *end;
} UrDraftMark;

/* Shared by the files of this class: ur-proof-draft.c, ur-proof-draft-draw.c, ur-proof-draft-fix.c,
 * ur-proof-draft-marks.c, ur-proof-draft-tags.c and ur-proof-draft-traces.c. */
struct _UrProofDraft
{
  GtkTextView parent_instance;

  GArray *marks;      /* of #UrDraftMark, as the items of the proof */
  GArray *paragraphs; /* of each line its number */
  guint chosen;       /* or UR_PROOF_NONE */
  double em;          /* font size in px */
  gboolean updating;
  char *pasting;           /* (nullable): what the text that is being pasted was copied from */
  GtkTextMark *paste_mark; /* (nullable): where it begins; owned by the buffer */
};

void ur_proof_draft_set_marks (UrProofDraft *self, const UrProof *proof);
gboolean ur_proof_draft_is_before (UrProofDraft *self, guint i, const GtkTextIter *iter);
guint ur_proof_draft_get_first_on (UrProofDraft *self, const GtkTextIter *iter);
gboolean ur_proof_draft_find (UrProofDraft *self, guint i, GtkTextIter *start, GtkTextIter *end);
void ur_proof_draft_paste (GtkTextView *view);
void ur_proof_draft_mark_blocks (UrProofDraft *self, const UrBlocks *blocks);
void ur_proof_draft_watch_pasting (UrProofDraft *self);
void ur_proof_draft_draw (UrProofDraft *self, GtkSnapshot *snapshot);
void ur_proof_draft_create_tags (UrProofDraft *self);
void ur_proof_draft_update_tags (UrProofDraft *self);
const char *ur_proof_draft_get_tag (UrVerdict verdict);

G_END_DECLS
