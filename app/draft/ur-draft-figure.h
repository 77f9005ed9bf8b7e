/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure of a draft: its words, its time, and which figures of the reports it may be. */
#pragma once

#include "ur-proof-item.h"
#include "ur-proof-lexicon.h"
#include "ur-reference.h"
#include "ur-relation.h"

G_BEGIN_DECLS

/* A number of so many digits says by itself whose it is. */
#define UR_MANY_DIGITS 3

/**
 * UrFit:
 * @index: a reference, by its place in the list
 * @relation: how the figure's number lies to its
 * @score: how well its name fits the figure's own words, 0 to 1
 * @loose: how much of that name is told anywhere before in the sentence, 0 to 1
 * @topic: how much of it the sentence before and the heading tell, 0 to 1
 * @whole: how much of it the figure's own words tell, 0 to 1
 */
typedef struct
{
  guint index;
  UrRelation relation;
  double score, loose, topic, whole;
} UrFit;

/* A year that a passage tells, or several: its bytes, and the last number. */
typedef struct
{
  gsize start, end;
  guint year;
  gboolean is_span;
} UrToldYear;

/**
 * UrFigureState:
 *
 * What was found of a figure, see #UrProofItem and #UrDraftFigure.
 */
typedef struct
{
  UrVerdict verdict;
  UrDifference difference;
  const UrReport *report;
  const UrIndicator *indicator, *elsewhere;
  const UrReference *chosen;
  char *right, *arithmetic;
} UrFigureState;

/**
 * UrDraftFigure:
 * @finding: what was found
 * @text: the passage
 * @sentence, @end: its sentence in it, in bytes
 * @from, @to: its own words, from the figure before to the one after
 * @label: #UrGram of what it counts
 * @around: #UrGram of its own words
 * @before: #UrGram of all of its sentence up to them
 * @context: #UrGram of the sentence before and of the heading over it
 * @fits: (element-type UrFit): the references that it may be, in the order of the list
 * @years: (element-type UrToldYear): those of its passage
 * @index: its place among the figures of the draft
 * @passage_first, @passage_last: the first of its passage, and the one after the last
 * @chosen: the reference that it was found to be, or %NULL
 * @found: which of the findings it is
 * @heading: (nullable): the heading over it
 * @head: (nullable): of a table's cell, what is printed over its column
 * @row_year: the year that is told over it for its place in its line, or 0
 * @standing_year: the one year that the draft has told in the passages before its own, or 0
 * @old: (nullable): what it was in the draft before, where its passage and heading are as they were
 * @state: what was found when it had been held against the reports' values
 * @end_state: and what in the end
 * @reach: how many figures before were looked at for sums, or %G_MAXUINT for all
 * @results: (element-type UrReference) (nullable): what it is worked out to be, and what is printed of that,
 * for others that are worked out from it
 * @cell: (nullable): what was found in the words of a table's cell, with its unit; @finding is it then
 * @body: (nullable): the place that it is told of, where its sentence names one that reports are of
 * @is_elsewhere: whether it is told of a place that no report is of
 *
 * A figure of the draft while it is judged.
 */
typedef struct _UrDraftFigure UrDraftFigure;

struct _UrDraftFigure
{
  const UrFinding *finding;
  const char *text;
  gsize sentence, end;
  gsize from, to;
  GArray *label, *around, *before, *context;
  GArray *fits, *years;
  guint index, passage_first, passage_last;
  const UrReference *chosen;
  GPtrArray *results;
  UrFinding *cell;
  UrProofItem *item;
  guint found;
  const char *heading;
  char *head;
  guint row_year, standing_year;
  const UrDraftFigure *old;
  UrFigureState state, end_state;
  guint reach;
  const UrReportPlace *body;
  gboolean is_elsewhere;
};

GArray *ur_proof_years_new (const char *text);
guint ur_proof_read_bare_year (const char *text);
gboolean ur_draft_figure_holds (const UrDraftFigure *figure, UrProofWords list);
const UrToldYear *ur_draft_figure_next_year (const UrDraftFigure *figure, guint *i, gsize from, gsize end);
gboolean ur_proof_is_right_after_against (const char *text, gssize at);
gboolean ur_draft_figure_has_year (const UrDraftFigure *figure, guint year);
gboolean ur_draft_figure_is_of_other_period (const UrDraftFigure *figure, const UrIndicator *indicator);
const char *ur_draft_figure_get_question (const UrDraftFigure *figure);
guint ur_draft_figure_get_told_year (const UrDraftFigure *figure);
guint ur_draft_figure_get_own_year (const UrDraftFigure *figure);
guint ur_draft_figure_get_sentence_year (const UrDraftFigure *figure);
guint ur_draft_figure_get_attached_year (const UrDraftFigure *figure);
guint ur_draft_figure_count_years (const UrDraftFigure *figure);
gboolean ur_draft_figure_find_time (const UrDraftFigure *figure, gsize *start, gsize *end);
void ur_draft_figure_find_words (UrDraftFigure *figure, gsize before, gsize after);
void ur_draft_figure_add_words (UrDraftFigure *figure, const UrReferences *references, gsize next);
void ur_draft_figure_add_context (UrDraftFigure *figure, const UrReferences *references, const char *heading);
GArray *ur_fit_scratch_new (void);
void ur_draft_figure_find_fits (UrDraftFigure *figure, const UrReferences *references, GArray *scratch);
const UrFit *ur_draft_figure_get_fit (const UrDraftFigure *figure, guint index);
const UrFit *ur_draft_figure_find_named (const UrDraftFigure *figure);
void ur_draft_figure_find_body (UrDraftFigure *figure, const GPtrArray *places);
gboolean ur_draft_figure_can_be_of (const UrDraftFigure *figure, const UrReference *reference);
void ur_draft_figure_forget (UrDraftFigure *figure);
void ur_draft_figure_settle (UrDraftFigure *figure,
                             UrVerdict verdict,
                             UrDifference difference,
                             const UrReference *right);
UrRelation ur_draft_figure_relate (const UrDraftFigure *figure, const UrIndicator *indicator);
gboolean ur_draft_figure_is_said_to_be_planned (const UrDraftFigure *figure);
gboolean ur_draft_figure_is_intended (const UrDraftFigure *figure);
gboolean ur_draft_figure_has_other_name (const UrDraftFigure *figure);
void ur_draft_figure_add_results (UrDraftFigure *figure,
                                  const UrReference *base,
                                  const UrDecimal *exact,
                                  gboolean of_series);
guint ur_draft_figure_get_column_year (const UrDraftFigure *figure);
guint ur_draft_figure_find_row_year (const UrDraftFigure *figure, const UrManuscript *manuscript);
guint *ur_findings_list_standing_years (const UrFindings *findings);
char *ur_finding_dup_head (const UrFinding *finding, const UrManuscript *manuscript);
gsize ur_proof_head_find_end (const char *head, gsize end);
guint ur_draft_figure_get_cell (const UrDraftFigure *figure);
gboolean ur_draft_figure_head_ends (const UrDraftFigure *figure, UrProofWords list);
gboolean ur_draft_figure_row_ends (const UrDraftFigure *figure, UrProofWords list);
gboolean ur_draft_figure_is_change_cell (const UrDraftFigure *figure);
void ur_draft_figure_copy_results (UrDraftFigure *figure, const UrDraftFigure *from);
gboolean ur_draft_figure_has_same_results (const UrDraftFigure *figure, const UrDraftFigure *other);

G_END_DECLS
