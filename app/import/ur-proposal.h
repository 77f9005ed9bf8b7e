/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was understood of a document: its outline and its figures. */
#pragma once

#include "ur-block.h"

G_BEGIN_DECLS

typedef struct _UrProposal UrProposal;

/* What the cells of a column are. */
typedef enum
{
  UR_COLUMN_NUMBER, /* a number or a word of the program: as it is */
  UR_COLUMN_WORDS,  /* words of the document */
} UrColumnKind;

typedef struct
{
  const char *name;
  UrColumnKind kind;
} UrProposalColumn;

extern const UrProposalColumn ur_proposal_figure_columns[];
extern const UrProposalColumn ur_proposal_outline_columns[];

UrProposal *ur_proposal_new (const UrBlocks *blocks, guint year, GError **error);
void ur_proposal_free (UrProposal *proposal);
guint ur_proposal_get_year (const UrProposal *proposal);
gboolean ur_proposal_lacks_year (const UrProposal *proposal);
GPtrArray *ur_proposal_dup_figure_rows (const UrProposal *proposal);
GPtrArray *ur_proposal_dup_outline_rows (const UrProposal *proposal);
GPtrArray *ur_proposal_dup_account (const UrProposal *proposal);
GBytes *ur_proposal_write (UrProposal *proposal, const char *file, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrProposal, ur_proposal_free)

G_END_DECLS
