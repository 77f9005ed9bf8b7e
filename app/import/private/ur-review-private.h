/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the room: what a review is made of. */
#pragma once

#include "ur-proposal-private.h"
#include "ur-review.h"

G_BEGIN_DECLS

/* What a person can decide.  The order is that of their names in an unfinished review. */
typedef enum
{
  UR_DECISION_ANSWER, /* the question @words: alternative @number */
  UR_DECISION_REOPEN, /* the question @words is open again */
  UR_DECISION_TAKEN,  /* @number: whether a figure is taken */
  UR_DECISION_LABEL,
  UR_DECISION_UNIT,
  UR_DECISION_PERIOD,
  UR_DECISION_ROLE,  /* @number: a #UrReviewRole */
  UR_DECISION_ADD,   /* a figure of the words @words */
  UR_DECISION_LEVEL, /* @number: a #UrLevel, @more: a #UrPartKind */
  UR_DECISION_BREAK,
  UR_DECISION_JOIN,
  UR_DECISION_MOVE, /* before @other */
  UR_DECISION_KEEP,
  UR_DECISION_WORDS,   /* @words are wrong, and @text is right */
  UR_DECISION_RESTORE, /* what was said of joints and words there does not count any more */
  UR_DECISION_YEAR,    /* the report is about the year @number */
  UR_N_DECISIONS
} UrDecisionKind;

/**
 * UrDecision:
 * @kind: what was decided
 * @goes_on: whether it is of the same step as the one before it
 * @spot: where: of a figure, its first character
 * @words: (nullable): the words there, or the key of a question
 * @text: (nullable): the new words
 * @number: the new number
 * @more: another
 * @other: the place before which a heading is moved
 *
 * One thing that a person decided.  It names what it is about by its place in the document, so that it is
 * found again when the document is understood anew.
 */
typedef struct
{
  UrDecisionKind kind;
  gboolean goes_on;
  UrSpot spot;
  char *words;
  char *text;
  int number;
  int more;
  UrSpot other;
} UrDecision;

/* What an alternative does to a figure. */
typedef struct
{
  guint finding; /* among those of the proposal, before anybody decided anything */
  UrDecisionKind kind;
  char *text;
  int number;
} UrReviewEffect;

/* One of the answers to a doubt. */
typedef struct
{
  char *words;
  GArray *effects;      /* (element-type UrReviewEffect): on figures */
  GPtrArray *decisions; /* (element-type UrDecision): on the structure */
  GPtrArray *cells;     /* (element-type utf8): rows of three, where its effects do not tell */
} UrReviewAnswer;

/**
 * UrReviewDoubt:
 * @key: what it is called in decisions: its kind and place
 * @weight: how doubtful it is: the most doubtful ones are asked
 * @words: the question
 * @accepting: what is accepted
 * @passage: where it is, with @start and @end
 * @findings: (element-type guint): the figures that it is about
 * @n_places: of how many like ones it is
 * @answers: (element-type UrReviewAnswer): the first one is what was understood, and does nothing
 * @n_years: where it asks for a year: how many are offered, before one that a person wrote; else 0
 *
 * Something that the rules are not sure of.
 */
typedef struct
{
  char *key;
  guint weight;
  char *words;
  char *accepting;
  guint passage;
  gsize start, end;
  GArray *findings;
  guint n_places;
  GPtrArray *answers;
  guint n_years;
} UrReviewDoubt;

/* So far from its place the words of a figure are looked for, in characters. */
#define UR_REVIEW_NEAR 12

/* Names and words that a person writes, in characters. */
#define UR_REVIEW_LONGEST 60

/* Nothing that can be gone back to was kept. */
#define UR_REVIEW_NEVER G_MAXUINT

/* What a chip is about. */
typedef struct
{
  const UrRepair *repair;
  UrSpot spot;
} UrReviewMended;

struct _UrReview
{
  UrBlocks *blocks;
  char *name;
  UrReport *report;      /* that is edited; NULL where a document is imported */
  GPtrArray *paragraphs; /* UrParagraph: of the report, for each block; NULL for none */
  UrTold *given;         /* what its blocks are */
  GPtrArray *sources;    /* UrIndicator: of the report, for each of found; NULL for none */
  GPtrArray *done;       /* UrDecision: in force */
  GPtrArray *undone;     /* UrDecision: taken back, the last one first */
  guint saved;           /* how many were done when it was kept last */

  /* What is understood under the decisions on the structure. */
  UrTold *told;
  UrProposal *proposal;
  GPtrArray *found;  /* UrFinding: as the rules have it */
  GPtrArray *doubts; /* UrReviewDoubt, in the order of the text */

  /* What is shown. */
  GPtrArray *live;      /* UrFinding, one for each of found */
  GHashTable *by_place; /* UrSpot → UrFinding */
  GStringChunk *words;
  GArray *passages;    /* UrReviewPassage */
  GArray *repairs;     /* UrReviewRepair */
  GArray *mended;      /* UrReviewMended, for each of repairs */
  GArray *figures;     /* UrReviewFigure */
  GArray *questions;   /* UrReviewQuestion */
  GPtrArray *pieces;   /* arrays that questions refer to */
  GPtrArray *left_out; /* sentences, after writing */
};

/* Decisions */
UrDecision *ur_decision_new (UrDecisionKind kind, const UrSpot *spot);
UrDecision *ur_decision_copy (const UrDecision *decision);
void ur_decision_free (UrDecision *decision);
UrReview *ur_review_new_empty (UrBlocks *blocks, const char *name);
GPtrArray *ur_decisions_new (void);
UrReview *ur_review_new_with (
    UrBlocks *blocks, const char *name, GPtrArray *done, GPtrArray *undone, GError **error);
void ur_review_take_back (UrReview *review);
void ur_review_decide (UrReview *review, UrDecision *decision, gboolean goes_on);

/* The state */
gboolean ur_review_replay (UrReview *review, GError **error);
const UrDecision *ur_review_find_answer (const UrReview *review, const char *key);
gboolean *ur_review_dup_in_force (const UrReview *review);
UrSpot ur_review_get_spot (const UrReview *review, guint passage, gsize at);
gboolean ur_review_find_words (
    const UrReview *review, const UrSpot *spot, const char *words, guint *passage, UrNumber *number);
void ur_review_preview (UrFinding *finding, const UrReviewEffect *effect);
void ur_review_apply (UrReview *review, UrFinding *finding, const UrReviewEffect *effect);
UrFinding *ur_review_get_finding (const UrReview *review, guint figure);
const UrPassage *ur_review_get_place (const UrReview *review, const UrFinding *finding);
char *ur_review_dup_printed (const UrReview *review, const UrFinding *finding);

gboolean ur_review_is_plain (const char *text, glong longest);
gboolean ur_review_is_period (const char *words);
char *ur_review_dup_source (const UrReview *review, guint passage, gsize start, gsize end);
gboolean ur_review_correct (
    UrReview *review, guint passage, gsize start, gsize end, const char *words, GError **error);

/* A report that is edited */
gboolean ur_review_is_fixed (const UrReview *review, GError **error);
void ur_review_tell_report (const UrReview *review, UrTold *told);
void ur_review_adapt (UrReview *review);
GBytes *ur_review_write_report (UrReview *review, GError **error);

/* What is shown */
void ur_review_show (UrReview *review);
void ur_review_show_figure (const UrReview *review, const UrFinding *finding, UrReviewFigure *out);
void ur_review_show_questions (UrReview *review);
char *ur_review_dup_value (const UrFinding *finding);
char *ur_review_dup_unit (const UrFinding *finding);
char *ur_review_dup_period (const UrReview *review, const UrFinding *finding);
UrReviewRole ur_review_get_role (const UrFinding *finding);

/* Doubts */
GPtrArray *ur_review_find_doubts (const UrReview *review);

G_END_DECLS
