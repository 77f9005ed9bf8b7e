/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft that is written on is checked again and again: what is as it was is not judged anew. */
#pragma once

#include "ur-proof.h"

G_BEGIN_DECLS

typedef struct _UrProofMemory UrProofMemory;

UrProofMemory *ur_proof_memory_new (void);
UrProofMemory *ur_proof_memory_ref (UrProofMemory *memory);
void ur_proof_memory_unref (UrProofMemory *memory);
UrProof *ur_proof_new_again (const UrBlocks *draft,
                             const GPtrArray *reports,
                             UrProofMemory *memory,
                             GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrProofMemory, ur_proof_memory_unref)

G_END_DECLS
