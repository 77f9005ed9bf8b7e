/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the room: how a draft's figure is held against those of the reports. */
#pragma once

#include "ur-finding.h"
#include "ur-proof-item.h"

G_BEGIN_DECLS

/* The lists of resources/proof-words.ini, in its order. */
typedef enum
{
  UR_PROOF_YEAR,          /* one year */
  UR_PROOF_SPAN,          /* several years */
  UR_PROOF_HELD,          /* up to a moment */
  UR_PROOF_HALF,          /* a part of a year that the whole is told as */
  UR_PROOF_WHOLE_YEAR,    /* all of it */
  UR_PROOF_WITHIN_YEAR,   /* a part of a year */
  UR_PROOF_AHEAD,         /* still to come */
  UR_PROOF_PLANNED,       /* what comes next was to be reached */
  UR_PROOF_PLANNED_AFTER, /* what comes before was to be reached */
  UR_PROOF_ABOVE,         /* by how much it is above or below what is elsewhere */
  UR_PROOF_EARLIER,       /* the year before */
  UR_PROOF_BEFORE,        /* surely not the year that the report tells */
  UR_PROOF_AGAINST,       /* a time that something is only held against */
  UR_PROOF_AGO,           /* what no report of now has */
  UR_PROOF_SHARE,         /* a part of a whole */
  UR_PROOF_GROWTH,        /* a rate of change */
  UR_PROOF_SUM,           /* several together */
  UR_PROOF_SEVERAL,       /* certainly made of several */
  UR_PROOF_MORE,          /* by how much one is more */
  UR_PROOF_REST,          /* what is left of a whole */
  UR_PROOF_EACH,          /* so many for each */
  UR_PROOF_CHANGED,       /* right before the number of a change */
  UR_PROOF_MORE_BY,       /* the same, of what one year adds */
  UR_PROOF_PRODUCT,       /* a part of an amount, by its percentage */
  UR_PROOF_ADDED,         /* a change that something is a share of */
  UR_PROOF_TOTAL,         /* before the name of what there is in all */
  UR_PROOF_FILLING,       /* between the words that ask for a result and the result */
  UR_PROOF_YEARS,         /* so many years together */
  UR_PROOF_FROM,          /* where a way began */
  UR_PROOF_WORKED_OUT,    /* worked out, from what is not told */
  UR_PROOF_OWN,           /* the writer's own */
  UR_PROOF_MOVED,         /* right before the places that a rank has moved by */
  UR_PROOF_GRADE,         /* whose rank or title it is */
  UR_PROOF_GOAL,          /* what was to be reached, by its name */
  UR_PROOF_REACHED,       /* what was to be reached is what was done */
  UR_PROOF_PASSED,        /* more than what was to be reached */
  UR_PROOF_APART_BY,      /* right before by how much two rates are apart */
  UR_PROOF_UP,            /* right before by how much something is more */
  UR_PROOF_DOWN,          /* and less */
  UR_PROOF_BUILT,         /* may be said of what was built long before */
  UR_PROOF_ONE_YEAR,      /* one year, and no other */
  UR_PROOF_IN_TURN,       /* several numbers are of several years, one after the other */
  UR_PROOF_WAY,           /* an end of a way, or one of a list, comes next */
  UR_PROOF_TIME_END,      /* belongs to the word for a time before it */
  UR_PROOF_NAME_END,      /* the name is what is before */
  UR_PROOF_NAME_START,    /* the name is what comes after */
  UR_PROOF_WRITTEN_AS,    /* between what is right and an example of what is wrong */
  UR_PROOF_NOT_SO,        /* makes that an example */
  UR_PROOF_WRONG_FORM,    /* the same by itself */
  UR_PROOF_TWO,           /* two amounts, and not one more */
  UR_PROOF_CAME,          /* of what was built or came in a year */
  UR_PROOF_LEFT,          /* what is left of a hundred per cent */
  UR_PROOF_ANSWER,        /* begins a line that answers the one above */
  UR_PROOF_OTHER_PART,    /* an average with one of these is of something else than what was told last */
  UR_PROOF_NEW,           /* something is told that was not there before */
  UR_PROOF_SCOPE,         /* of what a rank is told */
  UR_PROOF_AND,           /* between two years that are told together */
  UR_PROOF_FEDERATION,    /* what a federation is called after its place */
  UR_PROOF_SHARE_HEAD,    /* at the end of the head of a column that tells shares */
  UR_PROOF_SUM_HEAD,      /* and of one that tells sums */
  UR_PROOF_YEARLY,        /* so much for each year */
  UR_PROOF_OF_YEAR,       /* between a year and the number that is of it */
  UR_PROOF_LEVEL,         /* what kind of place one is, at the end of its name */
  UR_PROOF_FORMER,        /* the first of two that were told */
  UR_PROOF_LATTER,        /* and the second */
  UR_PROOF_ISSUE,         /* after a year: it is when something was printed */
  UR_PROOF_N_WORDS
} UrProofWords;

const char *const *ur_proof_words_get (UrProofWords list);
gboolean ur_proof_words_hold (UrProofWords list, const char *text, gsize from, gsize end);
gsize ur_proof_words_match (UrProofWords list, const char *text);
gsize ur_proof_words_end (UrProofWords list, const char *text, gsize end);
char *ur_proof_name_fold (const char *name);
gboolean ur_proof_words_say_wrong (const char *text, gsize at);
gssize ur_proof_words_find_last (UrProofWords list, const char *text, gsize end, gsize *length);
gboolean ur_proof_units_agree (const char *a, const char *b);
gboolean ur_proof_counts (const char *told, const UrIndicator *indicator);

/* A pair of characters of a text, and how much it tells. */
typedef struct
{
  guint64 pair;
  double weight;
} UrGram;

/**
 * UrReference:
 * @report: a report
 * @indicator: a figure of it
 * @index: its place in the list
 * @label, @short_label: #UrGram of its names
 * @words: #UrGram of its names and of what the report says around it
 * @label_weight, @short_weight: what its names tell
 * @later: (nullable): the same thing in a later report of the same federation
 * @earlier: (nullable): the same thing in an earlier one
 * @years: of how many years it is, or 0
 * @base: (nullable): of a figure that the draft works out, and no report has: one that it is worked out from
 *
 * A figure that a draft's may be.
 */
typedef struct _UrReference UrReference;

struct _UrReference
{
  const UrReport *report;
  const UrIndicator *indicator;
  guint index;
  GArray *label, *short_label, *words;
  double label_weight, short_weight;
  const UrReference *later, *earlier;
  const UrReference *base;
  guint years;
};

/* Which of a reference's names has a pair of characters. */
typedef enum
{
  UR_NAME_LABEL = 1 << 0,
  UR_NAME_SHORT = 1 << 1,
  UR_NAME_WORDS = 1 << 2,
} UrNameFlags;

/* A pair of characters is in the names of a reference. */
typedef struct
{
  guint index;
  UrNameFlags names;
} UrPosting;

/**
 * UrReferences:
 * @list: (element-type UrReference): all figures of all reports
 * @weights: what a pair of characters tells: the rarer, the more
 * @postings: (element-type guint64 GArray): where each pair is
 * @series: (element-type utf8 GPtrArray): the references of each series
 * @names: (element-type utf8 GPtrArray): the references of each name, without its marks
 * @digits: (element-type utf8 GPtrArray): those whose numbers have the same digits in any order
 * @by_indicator: (element-type UrIndicator UrReference): where each figure is
 *
 * The figures of reports, to be looked up by words and by digits.
 */
typedef struct
{
  GPtrArray *list;
  GHashTable *weights;
  GHashTable *postings, *series, *names, *digits, *by_indicator;
} UrReferences;

UrReferences *ur_references_new (const GPtrArray *reports);
void ur_references_free (UrReferences *references);
UrReference *ur_references_get (const UrReferences *references, guint i);
const GPtrArray *ur_references_get_series (const UrReferences *references, const char *series);
const UrReference *ur_references_find (const UrReferences *references, const UrIndicator *indicator);
const UrReference *ur_references_find_year (const UrReferences *references,
                                            const UrReference *now,
                                            guint year);
GArray *ur_references_dup_grams (const UrReferences *references, const char *text, gsize len);
void ur_grams_add (GArray *grams, const GArray *more);
double ur_grams_weigh (const GArray *grams);

/* How a draft's number lies to a report's. */
typedef enum
{
  UR_RELATION_NONE,
  UR_RELATION_SAME,
  UR_RELATION_UNIT, /* the same number of something else */
  UR_RELATION_POINTS,
  UR_RELATION_MAGNITUDE,
  UR_RELATION_TRANSPOSED,
  UR_RELATION_TYPO,
  UR_RELATION_ROUNDED,      /* and said so */
  UR_RELATION_BARE_ROUNDED, /* and not said so */
} UrRelation;

/* A number of so many digits says by itself whose it is. */
#define UR_MANY_DIGITS 3

/**
 * UrFit:
 * @index: a reference, by its place in the list
 * @relation: how the figure's number lies to its
 * @score: how well its name fits the figure's own words, 0 to 1
 * @loose: how much of that name is told anywhere before in the sentence, 0 to 1
 * @topic: how much of it the sentence before and the heading tell, 0 to 1
 */
typedef struct
{
  guint index;
  UrRelation relation;
  double score, loose, topic;
} UrFit;

char *ur_decimal_dup_key (const UrDecimal *value);
UrRelation ur_relation_find (const UrFinding *finding, const UrIndicator *indicator);
guint ur_finding_count_digits (const UrFinding *finding);
int ur_finding_get_last_place (const UrFinding *finding);
gboolean ur_decimals_are_transposed (const UrDecimal *a, const UrDecimal *b);
gboolean ur_decimals_are_slips (const UrDecimal *a, const UrDecimal *b);
gboolean ur_decimals_differ_in_magnitude (const UrDecimal *a, const UrDecimal *b);
gboolean ur_finding_rounds (const UrFinding *finding, const UrDecimal *exact);
gboolean ur_finding_rounds_in_magnitude (const UrFinding *finding, const UrDecimal *exact);

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
 * @old: (nullable): what it was in the draft before, where its passage and heading are as they were
 * @state: what was found when it had been held against the reports' values
 * @end_state: and what in the end
 * @reach: how many figures before were looked at for sums, or %G_MAXUINT for all
 * @results: (element-type UrReference) (nullable): what it is worked out to be, and what is printed of that,
 * for others that are worked out from it
 * @cell: (nullable): what was found in the words of a table's cell, with its unit; @finding is it then
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
  const UrDraftFigure *old;
  UrFigureState state, end_state;
  guint reach;
};

GArray *ur_proof_years_new (const char *text);
gboolean ur_draft_figure_holds (const UrDraftFigure *figure, UrProofWords list);
const UrToldYear *ur_draft_figure_next_year (const UrDraftFigure *figure, guint *i, gsize from, gsize end);
gboolean ur_proof_is_right_after_against (const char *text, gssize at);
gboolean ur_proof_is_held_against (const char *text, gssize at);
gboolean ur_draft_figure_has_year (const UrDraftFigure *figure, guint year);
gboolean ur_draft_figure_is_of_other_period (const UrDraftFigure *figure, const UrIndicator *indicator);
const char *ur_draft_figure_get_question (const UrDraftFigure *figure);
gboolean ur_draft_figure_is_asked_of_one_year (const UrDraftFigure *figure);
guint ur_draft_figure_get_told_year (const UrDraftFigure *figure);
guint ur_draft_figure_get_own_year (const UrDraftFigure *figure);
guint ur_draft_figure_get_sentence_year (const UrDraftFigure *figure);
guint ur_draft_figure_get_attached_year (const UrDraftFigure *figure);
guint ur_draft_figure_count_years (const UrDraftFigure *figure);
gboolean ur_draft_figure_find_time (const UrDraftFigure *figure, gsize *start, gsize *end);

/**
 * UrJudge:
 * @references: the figures of the reports
 * @figures: (element-type UrDraftFigure): those of the draft, in order
 * @reach: how far the figure that is judged has looked back for a sum so far, as @reach of #UrDraftFigure
 *
 * What all of the draft is judged with.
 */
typedef struct
{
  UrReferences *references;
  GPtrArray *figures;
  guint reach;
} UrJudge;

/* The words of reports, and what was found of quotations. */
typedef struct _UrQuoteBook UrQuoteBook;

void ur_draft_figure_find_words (UrDraftFigure *figure, gsize before, gsize after);
void ur_draft_figure_add_words (UrDraftFigure *figure, const UrReferences *references, gsize next);
void ur_draft_figure_add_context (UrDraftFigure *figure, const UrReferences *references, const char *heading);
void ur_judge_rank (const UrJudge *judge, UrDraftFigure *figure);
void ur_judge_doublings (const UrJudge *judge, UrDraftFigure *own);
GArray *ur_fit_scratch_new (void);
void ur_draft_figure_find_fits (UrDraftFigure *figure, const UrReferences *references, GArray *scratch);
const UrFit *ur_draft_figure_get_fit (const UrDraftFigure *figure, guint index);
const UrFit *ur_draft_figure_find_named (const UrDraftFigure *figure);
void ur_draft_figure_forget (UrDraftFigure *figure);
void ur_draft_figure_settle (UrDraftFigure *figure,
                             UrVerdict verdict,
                             UrDifference difference,
                             const UrReference *right);
UrRelation ur_draft_figure_relate (const UrDraftFigure *figure, const UrIndicator *indicator);
gboolean ur_judge_is_beside (const UrJudge *judge, const UrDraftFigure *figure, const UrReference *reference);
double ur_judge_score (const UrJudge *judge, const UrDraftFigure *figure, const UrFit *fit);
const UrFit *ur_judge_find_best (const UrJudge *judge, const UrDraftFigure *figure, UrRelation relation);
const UrReference *ur_judge_find_meant (const UrJudge *judge,
                                        const UrDraftFigure *figure,
                                        const UrReference *same,
                                        UrDifference *difference);
const UrReference *ur_judge_find_exact (const UrJudge *judge, const UrDraftFigure *figure);
gboolean ur_judge_named_exactly (const UrJudge *judge, UrDraftFigure *figure);
gboolean ur_draft_figure_is_change_of_level (const UrDraftFigure *figure, const UrIndicator *indicator);
gboolean ur_draft_figure_has_other_name (const UrDraftFigure *figure);
gboolean ur_draft_figure_is_plain (const UrDraftFigure *figure, const UrIndicator *right);
void ur_judge_figure (UrJudge *judge, UrDraftFigure *figure);
gboolean ur_judge_is_hardly_named (const UrJudge *judge, const UrDraftFigure *figure);
void ur_judge_settle (UrJudge *judge, UrDraftFigure *figure);
void ur_judge_series (UrJudge *judge);
void ur_judge_repeats (UrJudge *judge);
void ur_judge_swapped (UrJudge *judge);
void ur_draft_figure_add_results (UrDraftFigure *figure,
                                  const UrReference *base,
                                  const UrDecimal *exact,
                                  gboolean of_series);
guint ur_draft_figure_get_column_year (const UrDraftFigure *figure);
char *ur_finding_dup_head (const UrFinding *finding, const UrManuscript *manuscript);
gsize ur_proof_head_find_end (const char *head, gsize end);
gboolean ur_draft_figure_is_change_cell (const UrDraftFigure *figure);
gboolean ur_draft_figure_is_share_cell (const UrDraftFigure *figure);
gboolean ur_judge_sum_cell (UrJudge *judge, UrDraftFigure *figure);
gboolean ur_judge_share_cell (UrJudge *judge, UrDraftFigure *figure);
gboolean ur_judge_change_cell (UrJudge *judge, UrDraftFigure *figure);
gboolean ur_judge_cell_twice (const UrJudge *judge, UrDraftFigure *figure);
void ur_judge_cell (const UrJudge *judge, UrDraftFigure *figure);
gboolean ur_judge_of_year (const UrJudge *judge, UrDraftFigure *figure);
void ur_judge_slip (UrJudge *judge, UrDraftFigure *figure);
void ur_judge_mend (const UrJudge *judge, UrDraftFigure *figure, const UrManuscript *manuscript);
gboolean ur_judge_derive (UrJudge *judge, guint i);
gboolean ur_judge_derive_told (UrJudge *judge, guint i);
gboolean ur_judge_asks_for_change (const UrDraftFigure *figure);
gboolean ur_judge_derive_asked (UrJudge *judge, guint i);
void ur_draft_figure_copy_results (UrDraftFigure *figure, const UrDraftFigure *from);
gboolean ur_draft_figure_has_same_results (const UrDraftFigure *figure, const UrDraftFigure *other);
UrQuoteBook *ur_quote_book_new (const GPtrArray *reports);
void ur_quote_book_free (UrQuoteBook *book);
void ur_proof_number_paragraphs (UrProof *proof, const UrManuscript *manuscript);
void ur_proof_check_quotes (UrProof *proof, const UrManuscript *manuscript, UrQuoteBook *book);

G_END_DECLS
