/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of sentences, read from a data file: resources/SENTENCES.md. */
#pragma once

#include "ur-error.h"
#include "ur-sentence.h"

G_BEGIN_DECLS

/* Statements, in the order of the table in ur-sentence-rules.c. */
typedef enum
{
  UR_STATEMENT_FIGURE,
  UR_STATEMENT_FIGURE_CUMULATIVE, /* of several years */
  UR_STATEMENT_FIGURE_END,        /* what there is at the end of several years */
  UR_STATEMENT_FIGURE_TARGET,     /* what is to be reached */
  UR_STATEMENT_TARGET_MET,
  UR_STATEMENT_TARGET_EXCEEDED,
  UR_STATEMENT_TARGET_MISSED,
  UR_STATEMENT_CONTEXT,
  UR_STATEMENT_SHARE,
  UR_STATEMENT_LIKE, /* a share of what was not counted alike */
  UR_STATEMENT_PART,
  UR_STATEMENT_PART_LIKE, /* what was counted otherwise than what it is said to be a part of */
  UR_STATEMENT_AVERAGE,
  UR_STATEMENT_RISE,
  UR_STATEMENT_RISE_RATE,
  UR_STATEMENT_FALL,
  UR_STATEMENT_FALL_RATE,
  UR_STATEMENT_SAME,
  UR_STATEMENT_POINTS_UP,
  UR_STATEMENT_POINTS_DOWN,
  UR_STATEMENT_TIMES,
  UR_STATEMENT_DOUBLED,
  UR_STATEMENT_CHART_SHARES,
  UR_STATEMENT_CHART_SHARES_MIXED,
  UR_STATEMENT_CHART_EVEN,
  UR_STATEMENT_CHART_REST,
  UR_STATEMENT_CHART_LIST,
  UR_STATEMENT_CHART_MONEY,
  UR_STATEMENT_CHART_RANGE,
  UR_STATEMENT_CHART_SERIES,
  UR_N_STATEMENTS
} UrStatement;

/* Pieces of sentences. */
typedef enum
{
  UR_FRAME_ABOUT,
  UR_FRAME_ABOUT_WORD,
  UR_FRAME_SHARE_ITEM,
  UR_FRAME_LIKE_ITEM,
  UR_FRAME_IS,
  UR_FRAME_ITEM,
  UR_FRAME_OF_PLAN,
  UR_FRAME_OF_TARGET,
  UR_FRAME_AGAINST,
  UR_FRAME_TIMES_OF,
  UR_FRAME_TARGET,
  UR_FRAME_DOUBLED,
  UR_FRAME_SOURCE,
  UR_FRAME_SOURCE_UNNAMED,
  UR_FRAME_NOTE,
  UR_FRAME_NOTE_OF,
  UR_FRAME_READING,
  UR_FRAME_DERIVED,
  UR_N_FRAMES
} UrFrame;

/* What a template may hold and must hold; lists are words between spaces. */
typedef struct
{
  const char *name;
  const char *required;  /* placeholders */
  const char *allowed;   /* more placeholders */
  const char *wanted;    /* one of these words has to be in it; "" for none */
  const char *forbidden; /* none of these */
} UrTemplateRule;

typedef struct _UrSentenceBook UrSentenceBook;

extern const UrTemplateRule ur_statement_rules[UR_N_STATEMENTS];
extern const UrTemplateRule ur_frame_rules[UR_N_FRAMES];

char *ur_template_check (const UrTemplateRule *rule, const char *template, gboolean sentence);
char *ur_template_fill (const char *template, GHashTable *values);

UrSentenceBook *ur_sentence_book_read (GBytes *document, const char *name, GError **error);
void ur_sentence_book_free (UrSentenceBook *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrSentenceBook, ur_sentence_book_free)

const UrSentenceBook *ur_sentence_book_get_bundled (void);
const char *ur_sentence_book_get_template (const UrSentenceBook *book, UrStatement statement, UrRegister reg);
const char *ur_sentence_book_get_frame (const UrSentenceBook *book, UrFrame frame, UrRegister reg);
gboolean ur_sentence_book_is_verbal (const UrSentenceBook *book, const char *label);
gboolean ur_sentence_book_is_within (const UrSentenceBook *book, const char *words);
const char *ur_sentence_book_find_subject (const UrSentenceBook *book, const char *clause);

G_END_DECLS
