/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-told.h"

G_BEGIN_DECLS

/* Where a byte of a repaired text came from: its line, and the character in that line, both from 0. */
typedef struct
{
  guint line;
  guint at;
} UrOrigin;

typedef enum
{
  UR_REPAIR_INVISIBLE, /* zero-width characters, soft hyphens */
  UR_REPAIR_READING,   /* pinyin or a picture in brackets */
  UR_REPAIR_STOP,      /* . for 。 */
  UR_REPAIR_SPACE,     /* between a number and what belongs to it */
  UR_REPAIR_DIGITS,    /* a space within a number: a doubt */
  UR_REPAIR_BOLD,      /* asterisks around a number */
  UR_REPAIR_PAGE,      /* the number of a page within a line */
  UR_REPAIR_LINE,      /* a line's end within a sentence */
  UR_REPAIR_TORN,      /* a line's end within a number: a doubt */
  UR_REPAIR_WORDS,     /* words that a person corrected */
} UrRepairKind;

/**
 * UrRepair:
 * @kind: what was mended
 * @at: the byte of the repaired text where it was
 * @line: the line where it was, from 0
 * @from: the character of that line where it was
 * @is_over_gap: whether a blank line or the end of a page was there too
 * @is_undone: whether a person said that it is none: nothing was mended there
 * @before: what was there, for the reader
 *
 * Something that was mended.
 */
typedef struct
{
  UrRepairKind kind;
  gsize at;
  guint line;
  guint from;
  gboolean is_over_gap;
  gboolean is_undone;
  char *before;
} UrRepair;

/**
 * UrTracedPlace:
 * @line: a line, from 0
 * @told: (nullable): what a person said of its block
 * @block: that block
 * @offset: the character of the block where the line begins
 *
 * Where a text comes from.
 */
typedef struct
{
  guint line;
  const UrTold *told;
  guint block;
  guint offset;
} UrTracedPlace;

/**
 * UrTraced:
 * @text: the text after repair
 * @origins: an #UrOrigin for each byte of it
 * @repairs: the #UrRepair in it, in order
 *
 * A text that remembers where each of its characters came from.
 */
typedef struct
{
  GString *text;
  GArray *origins;
  GArray *repairs;
} UrTraced;

void ur_traced_free (UrTraced *traced);
UrTraced *ur_traced_clean (const char *source, const UrTracedPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UrTraced, ur_traced_free)

G_END_DECLS
