/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one reader of numbers: what a Chinese report prints, with the words that say how exact it is, its
 * magnitude and its unit.  The file format compares printed figures by it; whatever else reads numbers out of
 * a text uses it too. */
#pragma once

#include "ur-decimal.h"

G_BEGIN_DECLS

/* What the words beside a number say of it. */
typedef enum
{
  UR_BOUND_NONE,
  UR_BOUND_ABOUT,          /* 约, 左右 */
  UR_BOUND_ABOVE,          /* 超过, 突破 */
  UR_BOUND_AT_LEAST,       /* 不少于, 以上 */
  UR_BOUND_SLIGHTLY_ABOVE, /* 余, 多 */
  UR_BOUND_JUST_BELOW,     /* 近, 不到 */
  UR_BOUND_AT_MOST,        /* 不超过, 以内 */
} UrBound;

typedef enum
{
  UR_NUMBER_PLAIN,
  UR_NUMBER_PERCENT,  /* %, 百分之, 成 */
  UR_NUMBER_PERMILLE, /* ‰, 千分之 */
  UR_NUMBER_FRACTION, /* 三分之二: see denominator */
  UR_NUMBER_RATIO,    /* 2.31∶1: the value is the first number, of one */
  UR_NUMBER_ORDINAL,  /* 第4位, 第三届 */
} UrNumberKind;

/**
 * UrNumber:
 * @start: first byte of the token, with the words before its number
 * @end: the byte after it, with its unit and the words after that
 * @number_start: first byte of the digits or numerals; those of both ends where it is a range
 * @number_end: the byte after them
 * @magnitude_start: first byte of the magnitude that is printed in characters of its own after the digits
 * @magnitude_end: the byte after it; equal to @magnitude_start for none
 * @unit_start: first byte of the unit
 * @unit_end: the byte after it; equal to @unit_start for none
 * @bound_start: first byte of the word of the bound
 * @bound_end: the byte after it; equal to @bound_start for none
 * @kind: what form it has
 * @bound: what its words say
 * @value: the number × its magnitude, exact, negative with a minus; of a fraction its numerator
 * @value_to: the upper end of a range, else @value
 * @is_range: whether two ends are printed
 * @denominator: of a fraction, else 1
 *
 * A number as it is printed.  Places are bytes of the text that was read.
 */
typedef struct
{
  gsize start, end;
  gsize number_start, number_end;
  gsize magnitude_start, magnitude_end;
  gsize unit_start, unit_end;
  gsize bound_start, bound_end;
  UrNumberKind kind;
  UrBound bound;
  UrDecimal value, value_to;
  gboolean is_range;
  guint denominator;
} UrNumber;

gboolean ur_number_read (const char *text, gsize at, UrNumber *number);

G_END_DECLS
