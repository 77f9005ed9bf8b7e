/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-review-state.h"

G_BEGIN_DECLS

/* How words of the source are marked. */
typedef enum
{
  UR_REVIEW_MARK_RESULT,
  UR_REVIEW_MARK_TARGET,
  UR_REVIEW_MARK_CHANGE,
  UR_REVIEW_MARK_OUT,   /* a number that is no figure */
  UR_REVIEW_MARK_ASKED, /* a question is open */
  UR_REVIEW_MARK_WORDS, /* what the question is about that is asked now */
  UR_REVIEW_MARK_LEAD,
  UR_REVIEW_N_MARKS,
} UrReviewMark;

/* Characters of a line, the objects among them counted. */
typedef struct
{
  UrReviewMark mark;
  guint start, end;
} UrReviewSpan;

/* What is drawn between two characters. */
typedef struct
{
  gsize byte; /* of the passage: it is before that one */
  gboolean is_question;
  guint question; /* from 0 */
  char *words;    /* of a repair; the number of a question */
} UrReviewObject;

/**
 * UrReviewLine:
 * @passage: the passage
 * @last: the last passage of those that are folded away, else @passage
 * @is_fold: whether it stands for passages that are folded away
 * @from: the first byte of the passage that is on it
 * @to: the byte after the last
 * @words: as they are in the text view, with U+FFFC for objects, and U+2060 before the number of a question
 * @spans: (element-type UrReviewSpan): in order
 * @objects: (element-type UrReviewObject): in order
 * @note: (nullable): what it is, at the right
 * @is_headed: whether its heading is followed by more on the same line
 * @is_asked: whether the question that is asked is about it
 *
 * A line of the source as it is shown: a passage, a piece of one that is very long, or a fold.
 */
typedef struct
{
  guint passage, last;
  gboolean is_fold;
  gsize from, to;
  char *words;
  GArray *spans;
  GArray *objects;
  char *note;
  guint number; /* in the document; 0 for none */
  UrLevel level;
  UrPartKind kind;
  gboolean is_moved;
  gboolean is_headed;
  gboolean is_asked;
} UrReviewLine;

GPtrArray *ur_review_lines_new (UrReviewState *state, const GByteArray *folded);
GByteArray *ur_review_lines_fold (UrReviewState *state);
gboolean ur_review_line_has_same_words (const UrReviewLine *a, const UrReviewLine *b);
gboolean ur_review_line_has_same_looks (const UrReviewLine *a, const UrReviewLine *b);
guint ur_review_line_get_character (const UrReviewLine *line, const char *text, gsize byte, gboolean is_end);
const UrReviewObject *ur_review_line_find_object (const UrReviewLine *line,
                                                  const char *text,
                                                  guint character);
gsize ur_review_line_get_byte (const UrReviewLine *line, const char *text, guint character);

G_END_DECLS
