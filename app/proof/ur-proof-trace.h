/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-proof.h"

G_BEGIN_DECLS

/**
 * UrProofTrace:
 * @line: of the draft, from 1
 * @start: the first character of that line that it is of
 * @end: the character after the last
 * @figure: what it was copied from, as ur_trace_dup() has it
 *
 * Words of a draft that were copied from a report.
 */
typedef struct
{
  guint line;
  guint start, end;
  char *figure;
} UrProofTrace;

GPtrArray *ur_proof_traces_new (void);
GPtrArray *ur_proof_traces_new_of (const UrBlocks *draft);
const UrReport *ur_proof_find_copied (const UrProof *proof, const UrProofItem *item, const GPtrArray *traces);
void ur_proof_follow_traces (UrProof *proof, const GPtrArray *traces);

G_END_DECLS
