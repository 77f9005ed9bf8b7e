/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-manuscript.h"
#include "ur-number.h"
#include "ur-report.h"

G_BEGIN_DECLS

/* How sure the rules are. */
typedef enum
{
  UR_CERTAIN,
  UR_LIKELY,
  UR_UNSURE,
} UrConfidence;

/* Why a number is no figure. */
typedef enum
{
  UR_REASON_NONE,
  UR_REASON_YEAR,
  UR_REASON_DATE,
  UR_REASON_ORDINAL,
  UR_REASON_NAME,
  UR_REASON_PLAN,
  UR_REASON_HOTLINE,
  UR_REASON_ANNIVERSARY,
  UR_REASON_DURATION,
  UR_REASON_NUMERAL,  /* the mark of a heading or an item */
  UR_REASON_SCOPE,    /* 百人以上企业, 每万人 */
  UR_REASON_HEADING,  /* of a table's column */
  UR_REASON_TITLE,    /* in a title or heading */
  UR_REASON_GLOSSARY, /* in an annex that explains words */
  UR_REASON_ASIDE,    /* in what was set aside */
  UR_REASON_VAGUE,    /* 数百, 几十 */
  UR_REASON_ONE,      /* 一个, 一批: an article */
  UR_REASON_CHANGE,   /* 翻一番 beside the figure that it leads to */
  UR_REASON_TOO_LONG, /* more digits than a figure has */
  UR_REASON_TOLD,     /* a person left it out */
} UrReason;

/**
 * UrFinding:
 * @passage: the passage that it is in
 * @number: the token; its places are bytes of the passage's text
 * @reason: why it is no figure, or %UR_REASON_NONE
 * @label: what is counted
 * @unit: its unit in plain characters: % for ％
 * @verb: the word of a change: 下降, or %NULL
 * @period: when, as it is said, or %NULL
 * @part_of: the label of what it is a part of (其中), or %NULL
 * @series: a number shared by the figures of one thing, or 0
 * @group: its place in a list, from 1, and @n_group, how many there are; 0 without one
 * @head: what is printed over its column in a table, or %NULL
 * @repaired: what was mended in it, or %NULL
 *
 * A number that was found in a text, and what the text says of it.
 */
typedef struct _UrFinding UrFinding;

struct _UrFinding
{
  guint passage;
  UrNumber number;
  UrReason reason;
  char *label;
  char *unit;
  char *verb;
  char *period;
  const char *season; /* the part of its year, where a list tells it: 第一季度; not to be freed */
  char *part_of;
  const UrFinding *dated_as; /* the one that is true at the same time, in the same passage, or NULL */
  const UrFinding *whole;    /* the finding that this is, where it is in the same passage */
  char *than;
  char *repaired;
  char *refused;    /* why the format does not take it, or NULL */
  char *unit_from;  /* the words that tell its unit, or NULL */
  char *bound_from; /* the words that tell its bound, or NULL */
  char *head;
  guint column; /* in the row of a table, from 1; 0 elsewhere */
  UrQuantity quantity;
  UrChange change;
  UrAim aim;
  UrConfidence confidence;
  guint series;
  guint group, n_group;
  UrChange trend;       /* of the second of two levels: what it became is no change itself */
  gboolean is_doubtful; /* it may be printed wrongly, 5 2.3万人, or be a name */
  gboolean is_own;      /* its label is made of words that are its own */
  gboolean is_told;     /* a person decided something of it */
};

typedef struct
{
  const UrManuscript *manuscript;
  GPtrArray *list;  /* UrFinding, in the order of the text */
  guint n_series;   /* numbers of series that are taken */
  char *year;       /* that the report is about, or NULL */
  char *card_verb;  /* with which the line before began in a scorecard, or NULL */
  guint card_line;  /* that line */
  char *school;     /* 学年 or 学年度 where its years are those of schools, or NULL */
  char *last_year;  /* the last that was named, or NULL */
  char *told_year;  /* when the report was given, by the date under its title or its plans, or NULL */
  guint ahead;      /* the passage from which on a part is about what is to come, or 0 */
  int ahead_part;   /* that part */
  guint told_unit;  /* the passage that tells the unit of the lines below it, or %G_MAXUINT */
  guint told_money; /* the one that tells that of all money below it, or %G_MAXUINT */
  guint whole_line; /* the passage of which the lines below it tell parts, or %G_MAXUINT */
  int notes_part;   /* the annex of which the notes have begun, or −1 */
  char *ahead_year; /* the year to come that they name, or NULL */

  /* What headings say is asked for each figure, and looked up once for those that follow each other. */
  int year_part;          /* the part that @part_year is of */
  char *part_year;        /* the year in its heading, or NULL */
  guint season_passage;   /* the passage that @far_season is of */
  const char *far_season; /* what title or part say of its time within the year, or NULL */
} UrFindings;

UrFindings *ur_findings_new (const UrManuscript *manuscript);
void ur_findings_free (UrFindings *findings);

/* What is around a figure in its sentence.  All are bytes of the passage's text. */
typedef struct
{
  const char *text;
  gsize sentence_start, sentence_end;
  gsize before;          /* where the words before it begin */
  gsize tail;            /* where the words after it end */
  gsize last;            /* the end of the figure before it, wherever that is; 0 without one */
  gboolean after_figure; /* nothing but words parts it from the figure before */
  gboolean chained;      /* 、 or 和 parts it from the figure before */
} UrSurroundings;

UrFinding *ur_findings_add (UrFindings *findings, guint passage, const UrNumber *number);
const UrBlockChange *ur_findings_find_change (const UrFindings *findings, const UrFinding *finding);
void ur_findings_take (UrFindings *findings, UrFinding *finding);
UrFinding *ur_finding_copy (const UrFinding *finding);
void ur_finding_free (UrFinding *finding);
UrFinding *ur_findings_get (const UrFindings *findings, guint i);
void ur_findings_survey (const UrFindings *findings, guint i, guint first, guint end, UrSurroundings *out);

/* Words around a figure */
gsize ur_finding_label_strip_openers (const char *text, gsize start, gsize end);
gsize ur_finding_label_strip_ends (const char *text, gsize start, gsize end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrFindings, ur_findings_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrFinding, ur_finding_free)

G_END_DECLS
