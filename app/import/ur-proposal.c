/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-proposal-private.h"

#include "ur-proposal-notes.h"

/**
 * ur_proposal_new_told:
 * @blocks: a document
 * @told: (nullable): what a person said of its structure
 * @error: return location for an error
 *
 * Understands a document.  The proposal keeps nothing of @blocks, and refers to @told.
 *
 * Returns: (transfer full): what was understood, or %NULL when it is longer than any report
 */
UrProposal *
ur_proposal_new_told (const UrBlocks *blocks, const UrTold *told, GError **error)
{
  UrManuscript *manuscript = ur_manuscript_new_read (blocks, FALSE, told, error);
  UrProposal *proposal;

  if (manuscript == NULL)
    return NULL;
  proposal = g_new0 (UrProposal, 1);
  proposal->manuscript = manuscript;
  proposal->digest = g_strdup (blocks->digest);
  proposal->notes = ur_proposal_collect_notes (blocks);
  proposal->findings = ur_findings_new (proposal->manuscript);
  proposal->questions = ur_questions_new (proposal->findings);
  return proposal;
}

/**
 * ur_proposal_new:
 * @blocks: a document
 * @error: return location for an error
 *
 * Understands a document.  The proposal keeps nothing of @blocks.
 *
 * Returns: (transfer full): what was understood, or %NULL when it is longer than any report
 */
UrProposal *
ur_proposal_new (const UrBlocks *blocks, GError **error)
{
  return ur_proposal_new_told (blocks, NULL, error);
}

/**
 * ur_proposal_free:
 *
 * Frees @proposal.
 */
void
ur_proposal_free (UrProposal *proposal)
{
  g_ptr_array_unref (proposal->questions);
  g_free (proposal->digest);
  g_ptr_array_unref (proposal->notes);
  ur_findings_free (proposal->findings);
  ur_manuscript_free (proposal->manuscript);
  g_free (proposal);
}
