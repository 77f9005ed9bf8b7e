/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of which a number's token is made, each read where it is. */
#pragma once

#include "ur-number.h"

G_BEGIN_DECLS

/* The text that is read.  What is no UTF-8 counts as a character that means nothing. */
typedef struct
{
  const char *text;
  gsize len;
} UrGlyphs;

gunichar ur_glyph_at (const UrGlyphs *glyphs, gsize at, gsize *next);
gunichar ur_glyph_before (const UrGlyphs *glyphs, gsize at, gsize *start);
gsize ur_glyph_match (const UrGlyphs *glyphs, gsize at, const char *word);
gsize ur_glyph_match_any (const UrGlyphs *glyphs, gsize at, const char *const *words);
gsize ur_glyph_skip_spaces (const UrGlyphs *glyphs, gsize at);
gsize ur_glyph_skip_plus (const UrGlyphs *glyphs, gsize at);
gboolean ur_glyph_is_one_of (gunichar glyph, const char *set);
gboolean ur_glyph_is_han (gunichar glyph);
gboolean ur_glyph_ends_clause (const UrGlyphs *glyphs, gsize at);
int ur_glyph_get_digit (gunichar glyph);
int ur_glyph_get_numeral (gunichar glyph);
int ur_glyph_get_small (gunichar glyph);
int ur_glyph_get_big (gunichar glyph);

/* Digits after the point that UrDecimal holds. */
#define UR_MAX_PLACES 12

/* Digits with their point and their commas. */
typedef struct
{
  gsize end;
  UrDecimal value;
  guint n_digits;      /* before the point */
  guint n_significant; /* from the first that is not 0 */
  gboolean has_point;
  gboolean leading_zero;
  gboolean overflow;
} UrDigits;

gboolean ur_digits_read (const UrGlyphs *glyphs, gsize at, UrDigits *out);
gsize ur_digits_read_fraction (const UrGlyphs *glyphs, gsize at, UrDecimal *fraction, guint *n);
gboolean ur_decimal_shift (UrDecimal *value, guint zeros);
gboolean ur_decimal_increase (UrDecimal *value, const UrDecimal *by);

/* Digits, Chinese numerals, or both: 12.6万, 两千四百五, 3千2百, 20多万. */
typedef struct
{
  gsize start, end;
  gsize number_end; /* the magnitude lies between this and @end, less what @bound takes */
  gsize magnitude_start;
  gsize bound_start, bound_end; /* 多 before a magnitude */
  UrBound bound;
  UrDecimal value, value_to, number;
  guint zeros;         /* of the magnitude */
  guint n_significant; /* 0 when the value is 0 */
  guint n_glyphs;
  gboolean is_han;    /* it begins with a Chinese numeral */
  gboolean is_string; /* digits one after the other, 二〇二三 */
  gboolean is_bare;   /* it begins with 百, 千, 万 or 亿 */
  gboolean is_pair;   /* 三四十: two values */
  gboolean leading_zero;
  gboolean overflow;
} UrNumeral;

gboolean ur_numeral_read (const UrGlyphs *glyphs, gsize at, UrNumeral *out);

/* Words around a number. */
gboolean ur_number_bound_may_begin (gunichar glyph);
gsize ur_number_bound_before (const UrGlyphs *glyphs, gsize at, UrBound *bound, gsize *word_end);
gsize ur_number_bound_more (const UrGlyphs *glyphs, gsize at);
gsize ur_number_bound_after (const UrGlyphs *glyphs, gsize at, UrBound *bound, gsize *word_start);
gsize ur_number_unit (const UrGlyphs *glyphs, gsize at, UrNumberKind *kind);
gsize ur_number_range_sign (const UrGlyphs *glyphs, gsize at, gboolean *is_pair);
gsize ur_number_read_sign (const UrGlyphs *glyphs, gsize at, gboolean *minus);

/* What is read between a bound word before and one after it. */
typedef struct
{
  UrNumeral numeral;
  gsize start, end;
  gsize unit_start, unit_end;
  UrNumberKind kind;
  UrDecimal value, denominator;
  gboolean has_denominator;
  gboolean is_percent; /* 百分之 before it */
  gboolean vague;
} UrNumberCore;

gboolean ur_number_core_read (const UrGlyphs *glyphs, gsize at, UrNumberCore *core);
gboolean ur_number_core_read_prefixed (const UrGlyphs *glyphs, gsize at, UrNumberCore *core);
void ur_number_range_read (const UrGlyphs *glyphs, UrNumber *out, UrNumberCore *first);

/* What is no figure. */
gboolean ur_number_read_date (const UrGlyphs *glyphs, gsize at, UrNumber *out);
gsize ur_number_read_name (const UrGlyphs *glyphs, gsize at);
gboolean ur_number_is_ordinal (const UrGlyphs *glyphs, const UrNumber *number);
gboolean ur_number_is_in_address (const UrGlyphs *glyphs, const UrNumber *number);
gboolean ur_number_is_name (const UrGlyphs *glyphs, const UrNumber *number, const UrNumeral *numeral);

G_END_DECLS
