/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-proof-draft.h"

G_BEGIN_DECLS

/* What was found: what is to be changed first, then the others by verdict. */
#define UR_TYPE_PROOF_LIST (ur_proof_list_get_type ())
G_DECLARE_FINAL_TYPE (UrProofList, ur_proof_list, UR, PROOF_LIST, GtkWidget)

GtkWidget *ur_proof_list_new (UrProofDraft *draft);
void ur_proof_list_show (UrProofList *list, const UrProof *proof, GPtrArray *reasons);
gboolean ur_proof_list_has_keyboard (UrProofList *list);
void ur_proof_list_set_open (UrProofList *list, UrVerdict verdict, gboolean open);
gboolean ur_proof_list_is_open (UrProofList *list, UrVerdict verdict);

G_END_DECLS
