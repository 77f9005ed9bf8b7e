/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document that is checked by a person before it becomes a report: what was understood of it, what is
 * asked, and what the person decided.  Nothing is ever changed in place: the state is what the rules make of
 * the document plus the decisions in their order, so that undo takes the last one away and an unfinished
 * review is the document and its decisions. */
#pragma once

#include "ur-block.h"
#include "ur-level.h"
#include "ur-number.h" /* UrBound */
#include "ur-report.h" /* UrPartKind, UrAim ... */

G_BEGIN_DECLS

typedef struct _UrReview UrReview;

/* A place in the source where something was mended. */
typedef struct
{
  gsize at;          /* byte of the passage's text: the chip stands there */
  const char *words; /* translated, short, for the chip: joined over a page, full width changed */
  gboolean can_be_undone;
} UrReviewRepair;

typedef struct
{
  const char *text;              /* as it will be in the report, list mark included */
  guint line;                    /* of the document, from 1: line or paragraph */
  UrLevel level;                 /* title, part, intro, section, subsection, paragraph, row, annex, aside */
  guint number;                  /* of a section or subsection, from 1; 0 without */
  UrPartKind kind;               /* of the part that it opens or is in */
  gboolean is_moved;             /* a heading that is not where the document had it */
  guint first_figure, n_figures; /* its figures */
  const UrReviewRepair *repairs;
  guint n_repairs;
  gsize lead_end; /* byte where the words that open the paragraph, or head it, end, or 0 */
} UrReviewPassage;

typedef enum
{
  UR_REVIEW_RESULT,
  UR_REVIEW_TARGET,
  UR_REVIEW_CHANGE
} UrReviewRole;

typedef struct
{
  guint passage;
  gsize start, end;   /* bytes of the passage's text: the figure as printed, with bound and unit */
  gboolean is_taken;  /* it becomes an indicator of the report */
  gboolean is_edited; /* a person decided something about it */
  const char *label;  /* what is counted; "" where nothing says so */
  UrBound bound;      /* with bound words from ur-format-words / words for display */
  const char *value;  /* as shown in the table: 98, 8~10, −132, +10.0 */
  const char *unit;   /* magnitude and unit: 万元, %, 个百分点 */
  const char *period; /* 2022年, 比2021年, “十三五”时期 */
  UrReviewRole role;
  const char *remark; /* translated: the words of the source, why it is left out, what was mended */
  guint question;     /* the number of the question that is about it, from 1; 0 for none */
} UrReviewFigure;

/* One of the answers to a question. */
typedef struct
{
  const char *words; /* translated: two indicators, each with its change */
  const char *const *cells;
  guint n_rows; /* what it makes of the words: rows of 3 cells: label, value, remark */
} UrReviewChoice;

typedef struct
{
  const char *words; /* translated: the question in one line, quoting the words of the text */
  const char *accepting; /* translated, short: what is accepted by default: “range”, “less than, close to” */
  guint passage;
  gsize start, end; /* the words that it is about, in the passage */
  guint n_places;   /* of how many like places it is (5 places “12351”) */
  const UrReviewChoice *choices;
  guint n_choices;      /* 1 to 4, and a year that was written */
  guint applied;        /* the choice in force, from 0 */
  gboolean is_answered; /* by a person */
  gboolean takes_year;  /* ur_review_set_year() answers it too */
} UrReviewQuestion;

/* To edit: figures in and out, their names and periods.  Its text stays; it asks nothing, and has no draft.
 */
UrReview *ur_review_new_from_report (UrReport *report, const char *name, GError **error);
UrReview *ur_review_new_from_draft (GBytes *draft, GError **error); /* an unfinished review that was kept */
UrReview *ur_review_new (UrBlocks *blocks /* (transfer full) */, const char *name, GError **error);
void ur_review_free (UrReview *review);

/* What is shown: valid until the next change. */
gboolean ur_review_is_of_report (const UrReview *review);    /* that is finished, not of a document */
const char *ur_review_get_name (const UrReview *review);     /* the file's name */
const char *ur_review_get_form (const UrReview *review);     /* docx … */
const char *ur_review_get_encoding (const UrReview *review); /* (nullable) */
const char *ur_review_get_title (const UrReview *review);    /* of the report */
const GPtrArray *ur_review_get_asides (
    const UrReview *review); /* (element-type UrAside): in the file, not the text */
guint ur_review_count_passages (const UrReview *review);
const UrReviewPassage *ur_review_get_passage (const UrReview *review, guint i);
guint ur_review_count_figures (
    const UrReview *review); /* all number groups, in the text's order, taken or not */
const UrReviewFigure *ur_review_get_figure (const UrReview *review, guint i);
guint ur_review_count_questions (const UrReview *review);
const UrReviewQuestion *ur_review_get_question (const UrReview *review, guint i);
const char *ur_review_get_bound_words (UrBound bound); /* translated, for display; "" for none */
guint ur_review_count_open (const UrReview *review);   /* questions not yet answered */

/* Decisions: each is one step of undo.  FALSE with an error (full sentence) where it can not be. */
void ur_review_answer (UrReview *review, guint question, guint choice);
void ur_review_reopen (UrReview *review, guint question);
void ur_review_accept_all (UrReview *review);
gboolean ur_review_set_year (UrReview *review, const char *words, GError **error);
gboolean ur_review_set_taken (UrReview *review,
                              guint figure,
                              gboolean taken,
                              GError **error); /* a year or a name has no value that could be taken */
gboolean ur_review_set_label (UrReview *review, guint figure, const char *label, GError **error);
gboolean ur_review_set_value (UrReview *review,
                              guint figure,
                              const char *value,
                              GError **error); /* corrects the words of the source */
gboolean ur_review_set_unit (UrReview *review, guint figure, const char *unit, GError **error);
gboolean ur_review_set_period (UrReview *review, guint figure, const char *period, GError **error);
gboolean ur_review_set_bound (UrReview *review, guint figure, UrBound bound, GError **error);
gboolean ur_review_set_role (UrReview *review, guint figure, UrReviewRole role, GError **error);
gboolean ur_review_add_figure (UrReview *review, guint passage, gsize start, gsize end, GError **error);
gboolean ur_review_set_level (
    UrReview *review, guint passage, UrLevel level, UrPartKind kind, GError **error);
gboolean ur_review_merge (UrReview *review, guint passage, GError **error); /* with the one before it */
gboolean ur_review_split (UrReview *review, guint passage, gsize at, GError **error);
gboolean ur_review_move (UrReview *review, guint heading, guint before, GError **error);
gboolean ur_review_undo_repair (UrReview *review, guint passage, guint repair, GError **error);

gboolean ur_review_can_undo (const UrReview *review);
gboolean ur_review_can_redo (const UrReview *review);
void ur_review_undo (UrReview *review);
void ur_review_redo (UrReview *review);
gboolean ur_review_is_changed (const UrReview *review);

/* What comes of it. */
guint ur_review_get_year (const UrReview *review); /* that it is about; 0 where nothing says so */
gboolean ur_review_lacks_year (
    const UrReview *review); /* nothing says of which year it is: it cannot be written */
GBytes *ur_review_write (UrReview *review, GError **error); /* the report, through the gate */
GBytes *ur_review_write_draft (UrReview *review);           /* the unfinished review */
GPtrArray *ur_review_dup_left_out (
    const UrReview *review); /* what the report could not hold, after ur_review_write */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrReview, ur_review_free)

G_END_DECLS
