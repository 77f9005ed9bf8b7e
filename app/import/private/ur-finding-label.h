/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-finding.h"

G_BEGIN_DECLS

/**
 * UrFindingWords:
 * @finding: the figure
 * @around: what is around it
 * @start: where the words before it begin that say what is counted
 * @end: where they end
 * @change: the bytes of the word of a change that was after them, or 0
 *
 * The words by which a figure is named, while it is read.
 */
typedef struct
{
  UrFinding *finding;
  UrSurroundings around;
  gsize start, end;
  gsize change;
} UrFindingWords;

gboolean ur_finding_is_rate (const UrFinding *finding);
char *ur_finding_label_dup_words (const UrFindingWords *words, gsize start, gsize end);
void ur_finding_label_take_change (UrFindingWords *words);
void ur_finding_label_take_base (UrFindingWords *words);
char *ur_finding_label_dup_tail (const UrFindingWords *words);
char *ur_finding_label_dup_verb (const UrFindingWords *words);
char *ur_finding_label_dup_run (const UrFindingWords *words, gboolean verbs);
gboolean ur_finding_label_is_all_verbs (const char *text, gsize start, gsize end);

G_END_DECLS
