/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-finding.h"
#include "ur-proposal.h"
#include "ur-question.h"

G_BEGIN_DECLS

struct _UrProposal
{
  UrManuscript *manuscript;
  UrFindings *findings;
  GPtrArray *questions; /* UrQuestion: what does not fit */
};

guint ur_proposal_get_source_offset (const UrProposal *proposal, const UrOrigin *origin);
guint ur_proposal_get_source_line (const UrProposal *proposal, guint line);

G_END_DECLS
