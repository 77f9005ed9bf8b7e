/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-proposal-private.h"

#include "ur-proposal-notes.h"

static UrProposal *
understand (const UrBlocks *blocks, const UrTold *told, guint year, GError **error)
{
  UrManuscript *manuscript = ur_manuscript_new_read (blocks, FALSE, told, error);
  UrProposal *proposal;

  if (manuscript == NULL)
    return NULL;
  manuscript->year = year;
  proposal = g_new0 (UrProposal, 1);
  proposal->manuscript = manuscript;
  proposal->digest = g_strdup (blocks->digest);
  proposal->notes = ur_proposal_collect_notes (blocks);
  proposal->findings = ur_findings_new (proposal->manuscript);
  proposal->questions = ur_questions_new (proposal->findings);
  return proposal;
}

/**
 * ur_proposal_new_told:
 * @blocks: a document
 * @told: what a person said of it
 * @error: return location for an error
 *
 * Understands a document.  The proposal keeps nothing of @blocks, and refers to @told.
 *
 * Returns: (transfer full): what was understood, or %NULL when it is longer than any report
 */
UrProposal *
ur_proposal_new_told (const UrBlocks *blocks, const UrTold *told, GError **error)
{
  return understand (blocks, told, told->year, error);
}

/**
 * ur_proposal_new:
 * @blocks: a document
 * @year: the year that it is about, or 0 for the one that it names
 * @error: return location for an error
 *
 * Understands a document.  The proposal keeps nothing of @blocks.
 *
 * Returns: (transfer full): what was understood, or %NULL when it is longer than any report
 */
UrProposal *
ur_proposal_new (const UrBlocks *blocks, guint year, GError **error)
{
  return understand (blocks, NULL, year, error);
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
