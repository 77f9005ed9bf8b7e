/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside the room: what the rules are not sure of, and how sure they are. */
#pragma once

#include "ur-review-private.h"

G_BEGIN_DECLS

/* How doubtful something is.  Those from UR_WEIGHT_ASKED on are asked if there is room for them; the others
 * only as long as no more than one figure of ten is asked for. */
#define UR_WEIGHT_YEAR 110  /* nothing says of which year it all is */
#define UR_WEIGHT_CHECK 100 /* the text does not fit itself */
#define UR_WEIGHT_CHANGE 95 /* a tracked change */
#define UR_WEIGHT_MOVED 92  /* a heading that was moved */
#define UR_WEIGHT_REPAIR 90 /* a number that was put together */
#define UR_WEIGHT_PART 88   /* a part that does not say what it is about */
#define UR_WEIGHT_LIST 85   /* names and figures that do not go together */
#define UR_WEIGHT_NAME 80   /* nothing says what is counted */
#define UR_WEIGHT_JOINT 60  /* words that were joined over a gap */
#define UR_WEIGHT_AIM 50    /* a target among results */
#define UR_WEIGHT_ASKED 40
#define UR_WEIGHT_EARLIER 30 /* a name from an earlier clause */
#define UR_WEIGHT_SAME 28    /* two names of one thing */
#define UR_WEIGHT_DECREASE 24
#define UR_WEIGHT_ORDER 20 /* a list in order */
#define UR_WEIGHT_RANGE 16
#define UR_WEIGHT_HOTLINE 12
#define UR_WEIGHT_BOUND 8

typedef struct
{
  const UrReview *review;
  GPtrArray *list;   /* UrReviewDoubt */
  GHashTable *asked; /* numbers of findings that one of them is about */
} UrDoubts;

/* Making them */
UrReviewDoubt *ur_doubts_add (
    UrDoubts *doubts, const char *kind, guint weight, guint passage, gsize start, gsize end);
UrReviewDoubt *ur_doubts_add_figure (UrDoubts *doubts, const char *kind, guint weight, guint finding);
void ur_doubts_add_to (UrDoubts *doubts, UrReviewDoubt *doubt, guint finding);
void ur_doubt_set_key (UrReviewDoubt *doubt, const char *kind, const UrSpot *spot);
void ur_review_doubt_free (UrReviewDoubt *doubt);
UrReviewAnswer *ur_doubt_add_answer (UrReviewDoubt *doubt, char *words);
void ur_doubt_add_leaving_out (UrReviewDoubt *doubt);
void ur_answer_affect (
    UrReviewAnswer *answer, guint finding, UrDecisionKind kind, const char *text, int number);
UrDecision *ur_answer_decide (UrReviewAnswer *answer, UrDecisionKind kind, const UrSpot *spot);
void ur_answer_add_row (UrReviewAnswer *answer, const char *label, const char *value, const char *remark);

/* What they share */
UrFinding *ur_doubts_get (const UrDoubts *doubts, guint finding);
gboolean ur_doubts_is_asked (const UrDoubts *doubts, guint finding);
char *ur_doubts_dup_printed (const UrDoubts *doubts, guint finding);

/* The kinds */
void ur_doubts_find_year (UrDoubts *doubts);
void ur_doubts_find_checks (UrDoubts *doubts);
void ur_doubts_find_changes (UrDoubts *doubts);
void ur_doubts_find_repairs (UrDoubts *doubts);
void ur_doubts_find_structure (UrDoubts *doubts);
void ur_doubts_find_joints (UrDoubts *doubts);
void ur_doubts_find_lists (UrDoubts *doubts);
void ur_doubts_find_names (UrDoubts *doubts);
void ur_doubts_find_aims (UrDoubts *doubts);
void ur_doubts_find_words (UrDoubts *doubts);
void ur_doubts_find_left_out (UrDoubts *doubts);

G_END_DECLS
