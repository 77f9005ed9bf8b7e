/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lists of resources/number-words.txt, by which all numbers of all reports are read. */
#pragma once

#include "ur-number.h"

G_BEGIN_DECLS

/* Lists of which a word is all there is. */
typedef enum
{
  UR_NUMBER_WORDS_NO_UNIT, /* two by two */
  UR_NUMBER_WORDS_PER,
  UR_NUMBER_WORDS_THOUSAND_UNITS,
  UR_NUMBER_WORDS_OTHER_LEVELS,
  UR_NUMBER_WORDS_NAMES,
  UR_NUMBER_WORDS_GLUE,
  UR_NUMBER_WORDS_GLUE_BARE,
  UR_NUMBER_WORDS_SERVICES,
  UR_NUMBER_WORDS_MISHAPS,
  UR_NUMBER_WORDS_SESSIONS,
  UR_NUMBER_WORDS_BURDENS,
  UR_NUMBER_WORDS_DECREASES,
  UR_NUMBER_WORDS_INCREASES,
  UR_NUMBER_WORDS_FALLS,
  UR_NUMBER_WORDS_CHANGE_ENDS,
  UR_NUMBER_WORDS_AFTER_VERB,
  UR_NUMBER_WORDS_AFTER_NOUN,
  UR_NUMBER_WORDS_COMPARATIVES, /* two by two */
  UR_NUMBER_WORDS_LOWER,
  UR_NUMBER_WORDS_LEVELS_END,
  UR_NUMBER_WORDS_NO_CHANGES,
  UR_NUMBER_WORDS_DENIALS,
  UR_NUMBER_WORDS_REFUSALS,
  UR_NUMBER_WORDS_BETWEEN_REFUSAL,
  UR_N_NUMBER_WORDS
} UrNumberWords;

/* Units. */
typedef struct
{
  const char *text;
  gsize len;
  UrNumberKind kind;
} UrUnitWord;

/* Units in several spellings. */
typedef struct
{
  const char *text;
  guint unit; /* the same for all spellings of one */
} UrUnitSpelling;

/* Where a word says a bound.  Most say it anywhere, the others are part of too many other words. */
typedef enum
{
  UR_BOUND_ANYWHERE,
  UR_BOUND_DIGITS_FOLLOW,
  UR_BOUND_NUMERAL_FOLLOWS,
  UR_BOUND_BARE_FOLLOWS,
  UR_BOUND_CLAUSE_ENDS,
  UR_BOUND_NO_SUM,
} UrBoundWhere;

typedef struct
{
  const char *text;
  UrBound bound;
  UrBoundWhere where;
  const char *not_after, *not_before; /* characters */
} UrBoundWord;

typedef enum
{
  UR_BOUNDS_BEFORE,
  UR_BOUNDS_AFTER,
  UR_BOUNDS_FAR,
  UR_BOUNDS_NAMED, /* in the name of a figure */
  UR_N_BOUNDS
} UrBounds;

const char *const *ur_number_words_get (UrNumberWords list);
const UrUnitWord *ur_number_words_get_units (guint *n);
const UrUnitSpelling *ur_number_words_get_spellings (guint *n);
const UrBoundWord *ur_number_words_get_bounds (UrBounds where, guint *n);

G_END_DECLS
