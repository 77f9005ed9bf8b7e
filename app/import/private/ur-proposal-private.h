/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-finding.h"
#include "ur-proposal.h"
#include "ur-question.h"

G_BEGIN_DECLS

/**
 * UrSourceNote:
 * @id: (nullable): what the document calls it
 * @sign: what the report calls it: ①; empty where there are too many
 * @is_placed: whether its mark was found
 * @line: the line of the document where that was, from 1
 * @at: before which character of the line
 * @is_written: whether the report has it
 *
 * A footnote of the document.
 */
typedef struct
{
  char *id;
  char *text;
  char sign[8];
  gboolean is_placed, is_written;
  guint line, at;
} UrSourceNote;

struct _UrProposal
{
  UrManuscript *manuscript;
  UrFindings *findings;
  GPtrArray *questions; /* UrQuestion: what does not fit */
  GPtrArray *notes;     /* UrSourceNote */
  char *digest;         /* (nullable): of the document */
};

UrProposal *ur_proposal_new_told (const UrBlocks *blocks, const UrTold *told, GError **error);

G_END_DECLS
