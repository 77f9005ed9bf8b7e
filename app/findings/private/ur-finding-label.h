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
 * @own: where the words of the figure before begin, when they were left to it, or 0
 * @change: the bytes of the word of a change that was after them, or 0
 *
 * The words by which a figure is named, while it is read.
 */
typedef struct
{
  UrFinding *finding;
  UrSurroundings around;
  gsize start, end;
  gsize own;
  gsize change;
} UrFindingWords;

UrQuantity ur_finding_get_quantity (const UrFinding *finding);
void ur_finding_label_take_unit (const UrFindingWords *words, const UrFinding *before);
gboolean ur_finding_is_rate (const UrFinding *finding);
char *ur_finding_label_dup_words (const UrFindingWords *words, gsize start, gsize end);
void ur_finding_label_take_own (UrFindingWords *words);
void ur_finding_label_take_change (UrFindingWords *words);
void ur_finding_label_take_base (UrFindingWords *words);
char *ur_finding_label_dup_tail (const UrFindingWords *words);
char *ur_finding_label_dup_tail_name (const UrFindingWords *words);
gboolean ur_finding_label_is_in_name (const char *text, gsize start, gsize at, gsize end, gboolean events);
char *ur_finding_label_dup_verb (const UrFindingWords *words);
char *ur_finding_label_dup_clause_before (const UrFindingWords *words);
char *ur_finding_label_dup_run (const UrFindingWords *words, gboolean verbs);
gsize ur_label_get_grade (const char *label);
const char *ur_label_get_thing (const char *label);
gsize ur_label_find_each (const char *label);
char *ur_label_dup_of_rate (const char *label);
char *ur_label_dup_with_rate (const char *subject, const char *rate);
gboolean ur_finding_label_ends_with_deed (UrFindingWords *words);
void ur_finding_label_leave_before (UrFindingWords *words);
void ur_finding_label_take_bound (UrFindingWords *words);
gboolean ur_finding_label_is_total (const UrFindingWords *words, const char *subject);
void ur_finding_label_take_places (const UrFindingWords *words);
gboolean ur_finding_label_take_whole (const UrFindingWords *words,
                                      const UrFinding *next,
                                      const char *subject);
char *ur_finding_label_dup_share_of (const UrFindingWords *words,
                                     const UrFinding *before,
                                     const char *subject);
gboolean ur_finding_label_is_completion (const UrFindingWords *words, const char *subject);
char *ur_finding_label_dup_completion (UrFindingWords *words, const char *subject);
char *ur_label_dup_share (const char *words);
gboolean ur_label_is_of_so_many (const char *label);
char *ur_label_dup_place (const char *subject, const char *label);
char *ur_label_dup_with_deed (const char *subject, const char *deed);
char *ur_finding_label_dup_given (const UrFindingWords *words, const UrFinding *before);
gboolean ur_finding_label_counts_names (const UrFindingWords *words);
gboolean ur_label_is_of_person (const char *words, gsize len);
gboolean ur_finding_label_is_all_verbs (const char *text, gsize start, gsize end);
char *ur_finding_label_dup_of_whom (UrFindingWords *words);
void ur_finding_label_part_people (UrFindingWords *words, const UrFinding *next);
void ur_finding_label_begin_with_people (UrFindingWords *words, const UrFinding *before);

G_END_DECLS
