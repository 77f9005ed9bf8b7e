/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The draft itself: it can be changed, and its figures have their marks. */
#pragma once

#include <gtk/gtk.h>

#include "ur-proof.h"

G_BEGIN_DECLS

/* No figure. */
#define UR_PROOF_NONE G_MAXUINT

#define UR_TYPE_PROOF_DRAFT (ur_proof_draft_get_type ())
G_DECLARE_FINAL_TYPE (UrProofDraft, ur_proof_draft, UR, PROOF_DRAFT, GtkTextView)

GtkWidget *ur_proof_draft_new (void);
void ur_proof_draft_set_blocks (UrProofDraft *draft, const UrBlocks *blocks);
UrBlocks *ur_proof_draft_dup_blocks (UrProofDraft *draft);
GPtrArray *ur_proof_draft_dup_traces (UrProofDraft *draft);
char *ur_proof_draft_dup_text (UrProofDraft *draft);
void ur_proof_draft_show_proof (UrProofDraft *draft, const UrProof *proof);
guint ur_proof_draft_get_chosen (UrProofDraft *draft);
void ur_proof_draft_choose (UrProofDraft *draft, guint i);
void ur_proof_draft_fix (UrProofDraft *draft, const guint *items, guint n);
void ur_proof_draft_fix_period (UrProofDraft *draft, guint i);
char *ur_proof_draft_dup_before (UrProofDraft *draft, guint i);

G_END_DECLS
