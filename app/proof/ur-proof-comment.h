/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-comment.h"
#include "ur-proof.h"

G_BEGIN_DECLS

GPtrArray *ur_proof_dup_comments (const UrProof *proof, const UrBlocks *draft, const GPtrArray *reasons);
char *ur_proof_dup_account (const UrProof *proof, const char *draft, const GPtrArray *reasons);

G_END_DECLS
