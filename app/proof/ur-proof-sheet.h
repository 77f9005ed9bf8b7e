/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-proof.h"
#include "ur-sheet.h"

G_BEGIN_DECLS

UrSheet *ur_proof_dup_sheet (const UrProof *proof, const char *draft, const GPtrArray *reasons);
GBytes *ur_proof_dup_table (const UrProof *proof, const GPtrArray *reasons);

G_END_DECLS
