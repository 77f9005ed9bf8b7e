/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-decimal.h"

G_BEGIN_DECLS

/* How the figure lies to the number that is printed. */
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

/* What is printed there.  Those after UR_NUMBER_DOUBLINGS are not figures of a report. */
typedef enum
{
  UR_NUMBER_PLAIN,
  UR_NUMBER_PERCENT,
  UR_NUMBER_PERMILLE,
  UR_NUMBER_POINTS,    /* 个百分点 */
  UR_NUMBER_TENTHS,    /* 三成: the value is 30 */
  UR_NUMBER_FRACTION,  /* 三分之二: the value is 2, the denominator 3 */
  UR_NUMBER_RATIO,     /* 2.31∶1: the value is 2.31, the denominator 1 */
  UR_NUMBER_TIMES,     /* 1.6倍 */
  UR_NUMBER_RANK,      /* 第4位 */
  UR_NUMBER_DURATION,  /* 3年, 5个月, 100周年, 55岁 */
  UR_NUMBER_DOUBLINGS, /* 翻一番: the value is 1 */
  UR_NUMBER_ORDINAL,   /* 第三届 */
  UR_NUMBER_DISCOUNT,  /* 八折: the value is 80; never a percentage of the report */
  UR_NUMBER_YEAR,
  UR_NUMBER_DATE,    /* days, months, quarters, times of day */
  UR_NUMBER_NAME,    /* 5G, 12351热线, 三方机制, “十四五”: no value */
  UR_NUMBER_VAGUE,   /* 几十, 数百: no value */
  UR_NUMBER_REFUSED, /* a number with more digits than UrDecimal holds: no value */
} UrNumberKind;

/**
 * UrNumber:
 * @start: where the token begins, with a bound word before it
 * @end: where it ends, with its unit and a bound word after it
 * @number_start: the digits or numerals, both of a range
 * @number_end: their end, before a last magnitude
 * @magnitude_start: the last magnitude, 万; empty when there is none
 * @unit_start: the unit as printed, 人次, 元/人, ％, 百分之 before the number; empty when there is none
 * @bound_start: the bound word as printed, 近, 多, 以上; empty when there is none
 * @kind: what is printed there
 * @bound: how the figure lies to the number
 * @value: the number, exact, its magnitude worked in, negative after a minus sign
 * @value_to: the upper end of a range, else @value
 * @denominator: of a fraction or a ratio, else 1
 * @number: the number before its last magnitude: 2.59 of 2.59万; of a range its lower end
 * @magnitude: the last magnitude in simplified characters, "" when there is none
 * @is_range: whether there are two numbers
 * @significant_digits: how many digits the number is known to; zeros at the end of Chinese numerals say
 *   nothing
 *
 * A number as it is printed in a text.  All places are bytes in that text.
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
  UrDecimal value, value_to, denominator, number;
  const char *magnitude;
  gboolean is_range;
  guint significant_digits;
} UrNumber;

/* What files call the bounds, in the order of UrBound, without UR_BOUND_NONE; ends with NULL. */
extern const char *const ur_bound_names[];

gboolean ur_number_read (const char *text, gssize len, gsize at, UrNumber *out);
gboolean ur_number_find (const char *text, gssize len, gsize from, UrNumber *out);
gboolean ur_number_is_figure (const UrNumber *number);
UrBound ur_number_find_named_bound (const char *text, gsize len, gsize *start, gsize *end);
gboolean ur_number_bound_find_word (
    const char *text, UrBound bound, gsize *start, gsize *end, gboolean *is_after);
gboolean ur_number_is_same_unit (const char *a, gsize a_len, const char *b, gsize b_len);

G_END_DECLS
