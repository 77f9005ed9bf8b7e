/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is left as it is, and why: kept by what it says, so that a draft that is checked again has it too. */
#pragma once

#include "ur-proof.h"

G_BEGIN_DECLS

/* Characters before a figure that tell it from others that are printed alike. */
#define UR_PROOF_BEFORE 12

GHashTable *ur_proof_reasons_new (void);
GHashTable *ur_proof_reasons_copy (GHashTable *kept);
void ur_proof_reasons_set (GHashTable *kept, const UrProofItem *item, const char *before, const char *reason);
const char *ur_proof_reasons_get (GHashTable *kept, const UrProofItem *item, const char *before);
GPtrArray *ur_proof_reasons_find (GHashTable *kept, const UrProof *proof, const UrBlocks *draft);

G_END_DECLS
