/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft against reports: each of its figures and quotations with a verdict, and the report's own words. */
#pragma once

#include "ur-block.h"
#include "ur-proof-item.h"

G_BEGIN_DECLS

/**
 * UrProof:
 * @items: (element-type UrProofItem): in the order of the draft
 * @doubts: (element-type utf8): sentences on what does not agree within the draft itself
 * @reports: (element-type UrReport): what it was checked against
 * @scope: (element-type UrReport): those of them that it is about, which alone count
 *
 * A draft that was checked.
 */
typedef struct
{
  GPtrArray *items;
  GPtrArray *doubts;
  GPtrArray *reports, *scope;
} UrProof;

UrProof *ur_proof_new (const UrBlocks *draft, const GPtrArray *reports, GError **error);
void ur_proof_free (UrProof *proof);
guint ur_proof_count (const UrProof *proof, UrVerdict verdict);

const char *ur_verdict_get_id (UrVerdict verdict);
const char *ur_verdict_get_name (UrVerdict verdict);
const char *ur_difference_get_id (UrDifference difference);
const UrParagraph *ur_proof_item_get_paragraph (const UrProofItem *item);
void ur_proof_item_get_change (const UrProofItem *item, char **from, char **to);
char *ur_proof_item_dup_difference (const UrProofItem *item);
char *ur_proof_item_dup_sentence (const UrProofItem *item);
char *ur_proof_item_dup_elsewhere (const UrProofItem *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrProof, ur_proof_free)

G_END_DECLS
