/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the room: how the numbers of a text become findings. */
#pragma once

#include "ur-finding.h"

G_BEGIN_DECLS

/* The steps, a passage at a time. */
void ur_findings_find_school (UrFindings *findings);
void ur_findings_find_years (UrFindings *findings);
void ur_findings_look_ahead (UrFindings *findings, guint passage);
void ur_findings_read_table (UrFindings *findings, guint first, guint end);
void ur_findings_label (UrFindings *findings, guint first, guint end);
void ur_findings_label_one (UrFindings *findings, guint i, guint first, guint end);
void ur_findings_share_out (UrFindings *findings, guint first, guint end);
void ur_findings_join_levels (
    UrFindings *findings, guint i, guint next, guint first, gsize from, const char *verb);
void ur_findings_pair (UrFindings *findings, guint first, guint end);
void ur_findings_find_line_whole (UrFindings *findings, guint passage, guint first);
void ur_findings_date (UrFindings *findings, guint first, guint end);
void ur_findings_date_one (UrFindings *findings, guint i, guint first, guint end);

/* In what it is measured. */
void ur_findings_take_told_unit (const UrFindings *findings, UrFinding *finding);
void ur_findings_look_for_unit (UrFindings *findings, guint passage);

/* When it was. */
gboolean ur_finding_is_within_year (UrFindings *findings, const UrFinding *finding);
gsize ur_finding_read_months (const char *text, const char *p, const char **name);
guint ur_finding_find_month (const UrSurroundings *around, gsize end);
char *ur_finding_dup_season (UrFindings *findings,
                             const UrFinding *finding,
                             const UrSurroundings *around,
                             gboolean alone);
char *ur_findings_dup_until_year (const UrFindings *findings,
                                  guint i,
                                  guint first,
                                  const UrSurroundings *around);
const char *ur_season_get_name (const char *words);
gboolean ur_season_is_named (const GString *text);
gboolean ur_number_counts_past_years (const char *text, gsize len, const UrNumber *number);
char *ur_findings_dup_years (const UrFindings *findings, guint i, guint first, const UrSurroundings *around);
gboolean ur_findings_names_time (
    const UrFindings *findings, guint i, guint first, const UrSurroundings *around, gsize start);
gboolean ur_findings_is_plan_to_come (const UrFindings *findings,
                                      guint i,
                                      guint first,
                                      const UrSurroundings *around);
gboolean ur_passage_looks_back (const UrPassage *passage);
char *ur_findings_dup_year_range (const UrFindings *findings,
                                  guint i,
                                  guint first,
                                  const UrSurroundings *around);
char *ur_findings_dup_far_year (UrFindings *findings, const UrFinding *finding);
char *ur_findings_dup_year_words (const UrFindings *findings, const char *year);
char *ur_finding_dup_year (const char *text, const UrNumber *number);

/* Words around a figure. */
UrReason ur_finding_judge (const char *text, gsize len, const UrNumber *number);
gboolean ur_finding_label_ends_with_new (const char *text, gsize start, gsize end);
gboolean ur_finding_find_from (const char *text, gsize start, gsize end, gsize *at);
gboolean ur_finding_leads_to (const char *text, gsize start, gsize end, char **verb);
gsize ur_finding_label_match_year (const char *text, gsize start, gsize end);
gsize ur_finding_label_match_to (const char *text, gsize start, gsize end);
gsize ur_finding_label_find_change (const char *text, gsize start, gsize end);

G_END_DECLS
