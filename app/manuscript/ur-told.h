/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person said of the structure of a document, for the rules to heed. */
#pragma once

#include "ur-level.h"
#include "ur-report.h"

G_BEGIN_DECLS

/* A place in a document: a block, from 0, and a character of its full text. */
typedef struct
{
  guint block;
  guint at;
} UrSpot;

typedef enum
{
  UR_TOLD_LEVEL, /* the line that begins there is a heading, a paragraph, ... */
  UR_TOLD_BREAK, /* a passage begins there */
  UR_TOLD_JOIN,  /* the line that begins there belongs to the passage before it */
  UR_TOLD_MOVE,  /* the heading that begins there belongs before another line */
  UR_TOLD_KEEP,  /* what was left out there is right */
  UR_TOLD_WORDS, /* the words there are wrong */
} UrToldKind;

/**
 * UrToldMark:
 * @kind: what was said
 * @spot: of what
 * @level: what it is
 * @part: of a part's heading: what that is about
 * @before: of a heading: the place before which it belongs; its own where it stays
 * @old: (nullable): the wrong words
 * @words: (nullable): the right ones; empty to take them out
 *
 * One thing that was said.
 */
typedef struct
{
  UrToldKind kind;
  UrSpot spot;
  UrLevel level;
  UrPartKind part;
  UrSpot before;
  char *old;
  char *words;
} UrToldMark;

/* All that was said; what was said last of a place counts. */
typedef struct
{
  GPtrArray *marks;   /* (element-type UrToldMark): in the order in which it was said */
  GHashTable *places; /* the last of each kind and place */
  GHashTable *blocks; /* that something was said of */
  gboolean is_whole;  /* the text is right as it is: nothing is taken out of those blocks */
  guint year;         /* that the report is about; 0 where nobody said so */
} UrTold;

UrTold *ur_told_new (void);
void ur_told_free (UrTold *told);
UrToldMark *ur_told_add (UrTold *told, UrToldKind kind, const UrSpot *spot);
void ur_told_take_back (UrTold *told, UrToldKind kind, const UrSpot *spot);
gboolean ur_told_has_block (const UrTold *told, guint block);
const UrToldMark *ur_told_find (const UrTold *told, UrToldKind kind, guint block, guint at);
gboolean ur_told_is_equal (const UrTold *a, const UrTold *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrTold, ur_told_free)

G_END_DECLS
