/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-json-writer.h"
#include "ur-proposal-tree.h"

G_BEGIN_DECLS

/**
 * UrProposalWriter:
 * @tree: the parts
 * @json: what is written
 * @name: what the document is called, for a report without a title
 * @left_out: (element-type guint): figures that the format refused, by their numbers among the findings
 * @periods: (element-type utf8): the words of the periods; the id of one is “p” and its place, from 1
 * @shown: the numbers of the findings that are written, in order: the first is the figure “f1”
 *
 * A report that is being written.
 */
typedef struct
{
  const UrTree *tree;
  UrJsonWriter *json;
  const char *name;
  GHashTable *left_out;
  GPtrArray *periods;
  GArray *shown;
  gboolean no_charts;
} UrProposalWriter;

void ur_proposal_write_parts (UrProposalWriter *writer);
void ur_proposal_write_figures (UrProposalWriter *writer);
void ur_proposal_write_charts (UrProposalWriter *writer);
guint ur_proposal_get_period (UrProposalWriter *writer, const char *words);
const UrTreePlace *ur_proposal_get_place (const UrProposalWriter *writer, const UrFinding *finding);
UrMeasure ur_proposal_get_measure (const UrProposalWriter *writer, const UrFinding *finding);
const char *ur_proposal_get_bound_from (const UrFinding *finding);
const char *ur_proposal_get_unit (const UrFinding *finding);
const char *ur_proposal_get_unit_from (const UrFinding *finding);
char *ur_proposal_dup_quote (const char *text, gsize start, const UrNumber *number);
UrDecimal ur_proposal_get_upper (const UrNumber *number);
UrFinding *ur_proposal_get_shown (const UrProposalWriter *writer, guint i);

G_END_DECLS
