/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-block.h"
#include "ur-level.h"
#include "ur-list-mark.h"
#include "ur-report.h"
#include "ur-told.h"
#include "ur-traced.h"

G_BEGIN_DECLS

/* Why something was set aside. */
typedef enum
{
  UR_ASIDE_NONE,
  UR_ASIDE_FURNITURE,
  UR_ASIDE_CAPTION,
  UR_ASIDE_PAGE_NUMBER,
  UR_ASIDE_RUNNING_HEAD,
  UR_ASIDE_CONTENTS,
  UR_ASIDE_SAME_TITLE,
  UR_ASIDE_ADDRESS,
  UR_ASIDE_OPENING,
  UR_ASIDE_CLOSING,
  UR_ASIDE_DATE,
} UrSetAside;

/* How a line can be a heading. */
typedef enum
{
  UR_HEADS_NOTHING,
  UR_HEADS_LINE,  /* all of it */
  UR_HEADS_WORDS, /* its first sentence; a paragraph follows on the same line */
} UrHeads;

/* What the file itself says of a line, where it can. */
typedef struct
{
  gboolean is_block;   /* the line is a whole paragraph: no line's end tears it */
  gboolean is_heading; /* by its style */
  gboolean is_row;     /* of a table */
  guint source_line;   /* its number in the document, from 1 */
  guint block;         /* of the document, from 0 */
  guint shift;         /* the characters of the number that the file counts, before its own text */
  guint offset;        /* the character of that block where it begins */
  gboolean after_gap;  /* a page ends before it */
  gboolean is_own;     /* a person said that a passage begins with it */
  gboolean is_more;    /* a person said that it belongs to the passage before it */
  const UrTold *told;  /* (nullable): what a person said of its block */
  GArray *changes;     /* (nullable) UrBlockChange: tracked changes in it that are still open */
} UrLineHint;

typedef struct
{
  char *source;
  UrTraced *clean;
  UrLineHint hint;
  UrListMark mark;
  UrLevel level;
  UrSetAside aside;
  UrHeads heads;
  UrPartKind kind;   /* of a part's heading */
  gboolean is_told;  /* a person said what it is */
  gboolean by_year;  /* what its part is about was told by its year */
  guint ruled_move;  /* where the rules would have it */
  guint moved;       /* a heading: the line before which it belongs, or 0 */
  gsize lead_end;    /* with a mark: the byte of the stop after the words that open it, or 0 */
  gboolean is_bare;  /* without a mark it can be a heading */
  gboolean is_outer; /* it heads a part like others without a mark */
  gboolean is_item;  /* a line of a list without marks: it is whole */
  gsize n_chars;
  gboolean has_stop; /* it ends a sentence */
} UrManuscriptLine;

/* A heading or lead within a passage: bytes of its text. */
typedef struct
{
  UrLevel level;
  guint number;     /* 0 when it has none */
  gsize mark;       /* where its mark begins */
  gsize start, end; /* its words */
} UrHeading;

/**
 * UrPassage:
 * @traced: its text, list mark included
 * @level: what it is
 * @headings: #UrHeading in it: its own, then its leads
 * @line: its first line
 * @part: its number among the parts, or −1 before the first
 * @displaced: whether its heading was moved to where its sections begin
 * @mark_end: the byte of the text after its list mark, or 0
 *
 * A heading or a paragraph.
 */
typedef struct
{
  UrTraced *traced;
  UrLevel level;
  UrSetAside aside;
  GArray *headings;
  guint line;
  int part;
  gboolean displaced;
  gsize mark_end;
} UrPassage;

typedef struct
{
  UrPartKind kind;
  guint passage; /* its heading; %G_MAXUINT without one */
  guint first;   /* the first passage of its text */
} UrManuscriptPart;

typedef struct
{
  GPtrArray *lines;    /* UrManuscriptLine */
  GPtrArray *passages; /* UrPassage, in the order of reading */
  GArray *parts;       /* UrManuscriptPart */
  guint width;         /* of lines that are broken at a fixed width, in half characters; 0 where none is */
  gboolean is_plan;    /* all of it is about what is to come, as its title says: 2036年工作要点 */
  guint year;          /* that it is about, where a person said so; 0 otherwise */
} UrManuscript;

UrManuscript *ur_manuscript_new_read (const UrBlocks *blocks,
                                      gboolean lines_are_whole,
                                      const UrTold *told,
                                      GError **error);
guint ur_manuscript_get_source_offset (const UrManuscript *manuscript, const UrOrigin *origin);
guint ur_manuscript_get_source_line (const UrManuscript *manuscript, guint line);
void ur_manuscript_free (UrManuscript *manuscript);
UrManuscriptLine *ur_manuscript_get_line (const UrManuscript *manuscript, guint i);
UrPassage *ur_manuscript_get_passage (const UrManuscript *manuscript, guint i);

UrPartKind ur_manuscript_get_kind (const UrManuscript *manuscript, const UrPassage *passage);
gsize ur_heading_get_after (const UrHeading *heading, const char *text);
UrPartKind ur_line_get_ruled_kind (const UrManuscriptLine *line);

gsize ur_manuscript_get_lead_end (const char *text, gsize from, gsize len);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrManuscript, ur_manuscript_free)

G_END_DECLS
