/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-proof-list.h"

G_BEGIN_DECLS

/* How many figures have which verdict, which of them are listed, and what the draft is held against. */
#define UR_TYPE_PROOF_STRIP (ur_proof_strip_get_type ())
G_DECLARE_FINAL_TYPE (UrProofStrip, ur_proof_strip, UR, PROOF_STRIP, GtkWidget)

GtkWidget *ur_proof_strip_new (UrProofList *list, GtkWidget *sources);
void ur_proof_strip_show (UrProofStrip *strip, const UrProof *proof);

G_END_DECLS
