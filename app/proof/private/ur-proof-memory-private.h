/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the room: what was found in a draft the last time. */
#pragma once

#include "ur-proof-memory.h"
#include "ur-proof-private.h"

G_BEGIN_DECLS

/* Shared by ur-proof.c and ur-proof-memory.c.  All but @lock is empty before the first draft. */
struct _UrProofMemory
{
  gatomicrefcount n_refs;
  GMutex lock;
  GPtrArray *reports; /* UrReport, of which the others are */
  UrReferences *all;
  GPtrArray *scope; /* those of them that the draft is about */
  UrReferences *references;
  UrQuoteBook *quotes;
  UrManuscript *manuscript; /* the draft as it was */
  UrFindings *findings;
  GPtrArray *figures; /* UrDraftFigure, of @findings */
};

void ur_proof_memory_take_reports (UrProofMemory *memory, const GPtrArray *reports);
GPtrArray *ur_proof_copy_reports (const GPtrArray *reports);
GPtrArray *ur_proof_scope_new (const UrManuscript *manuscript,
                               const UrFindings *findings,
                               const GPtrArray *reports,
                               const UrReferences *all);
void ur_proof_memory_take_scope (UrProofMemory *memory,
                                 const UrManuscript *manuscript,
                                 const UrFindings *findings);
void ur_proof_memory_keep (UrProofMemory *memory,
                           UrManuscript *manuscript,
                           UrFindings *findings,
                           GPtrArray *figures);
GPtrArray *ur_proof_memory_match (const UrProofMemory *memory, const UrFindings *findings);
void ur_figure_state_clear (UrFigureState *state);
void ur_judge_all (UrJudge *judge);

G_END_DECLS
