/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-block.h"
#include "ur-proposal-writer.h"

G_BEGIN_DECLS

GPtrArray *ur_proposal_collect_notes (const UrBlocks *blocks);
char *ur_proposal_dup_noted (
    const UrProposal *proposal, guint passage, gsize from, gsize to, gboolean at_end);
void ur_proposal_write_notes (UrProposalWriter *writer, guint passage, gsize from, gsize to);

G_END_DECLS
