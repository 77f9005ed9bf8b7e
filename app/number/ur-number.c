/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one reader of numbers: 近三成, 3.57亿元, ３５７００万, 百分之九十二, 5万至6万人.
 *
 * What is printed in a file, found in a text, put on the clipboard or checked in a draft is read here and
 * nowhere else.  Nothing is allocated, nothing is rounded, and each character is looked at a few times. */
#include "ur-number-parts.h"

#include <string.h>

static const char *
get_magnitude (guint zeros)
{
  static const char *const names[] = { "",   "十",   "百",   "千",   "万",   "十万",   "百万",  "千万",
                                       "亿", "十亿", "百亿", "千亿", "万亿", "十万亿", "百万亿" };

  return zeros < G_N_ELEMENTS (names) ? names[zeros] : "";
}

static void
fill (UrNumber *out, const UrNumberCore *core)
{
  const UrNumeral *numeral = &core->numeral;

  out->number_start = numeral->start;
  out->number_end = numeral->number_end;
  out->magnitude = get_magnitude (numeral->zeros);
  out->magnitude_start = numeral->magnitude_start;
  out->magnitude_end = numeral->end;
  if (*out->magnitude == '\0')
    out->magnitude_start = numeral->end;
  out->unit_start = core->unit_start;
  out->unit_end = core->unit_end;
  out->kind = core->kind;
  out->value = core->value;
  out->denominator = core->has_denominator ? core->denominator : (UrDecimal){ 1, 0 };
  out->number = numeral->number;
  out->significant_digits = numeral->n_significant;
  out->end = MAX (out->end, core->end);
  if (!out->is_range)
    out->value_to = out->value;
  if (numeral->is_pair)
    {
      out->is_range = TRUE;
      out->value_to = numeral->value_to;
    }
  if (numeral->bound != UR_BOUND_NONE && out->bound == UR_BOUND_NONE)
    {
      out->bound = numeral->bound;
      out->bound_start = numeral->bound_start;
      out->bound_end = numeral->bound_end;
    }
}

/* 三成多的职工 and 200件多，but 200家多 is mostly the head of another word; 五成强, but not 世界500强. */
static gboolean
is_after (const UrGlyphs *glyphs, UrNumberKind kind, gsize start, gsize end)
{
  gunichar first = ur_glyph_at (glyphs, start, NULL);

  if (ur_glyph_is_one_of (first, "强弱"))
    return kind == UR_NUMBER_PERCENT || kind == UR_NUMBER_TENTHS || kind == UR_NUMBER_FRACTION;
  if (!ur_glyph_is_one_of (first, "多余餘来來许+＋"))
    return TRUE;
  if (ur_glyph_is_one_of (first, "+＋") &&
      ur_glyph_get_digit (ur_glyph_at (glyphs, ur_glyph_skip_spaces (glyphs, end), NULL)) >= 0)
    return FALSE; /* 46 + 29 */
  return kind == UR_NUMBER_TENTHS || kind == UR_NUMBER_TIMES || kind == UR_NUMBER_DURATION ||
         ur_glyph_ends_clause (glyphs, end);
}

static void
read_bound_after (const UrGlyphs *glyphs, UrNumber *out)
{
  UrBound bound;
  gsize start;
  gsize end = ur_number_bound_after (glyphs, out->end, &bound, &start);

  if (end == 0 || (out->bound != UR_BOUND_NONE && out->bound != UR_BOUND_ABOUT))
    return;
  if (!is_after (glyphs, out->kind, start, end))
    return;
  out->end = end;
  if (out->bound != UR_BOUND_NONE)
    return;
  out->bound = bound;
  out->bound_start = start;
  out->bound_end = end;
}

/* What has no value has no numbers at all. */
static void
set_without_value (UrNumber *out, UrNumberKind kind)
{
  const UrDecimal none = { 0, 0 };

  out->kind = kind;
  out->value = out->value_to = out->number = none;
  out->denominator = (UrDecimal){ 1, 0 };
  out->is_range = FALSE;
  out->significant_digits = 0;
}

static void
begin (UrNumber *out, gsize at, gsize end)
{
  *out = (UrNumber){ .start = at, .end = end, .magnitude = "", .denominator = { 1, 0 } };
  out->number_start = at;
  out->number_end = out->magnitude_start = out->magnitude_end = end;
  out->unit_start = out->unit_end = end;
  out->bound_start = out->bound_end = at;
}

static gboolean
read_name (const UrGlyphs *glyphs, gsize at, UrNumber *out)
{
  gsize end = ur_number_read_name (glyphs, at);

  if (end == 0)
    return FALSE;
  begin (out, out->start, end);
  out->number_start = at;
  out->kind = UR_NUMBER_NAME;
  return TRUE;
}

static void
judge (const UrGlyphs *glyphs, UrNumber *out, const UrNumberCore *core)
{
  if (core->numeral.overflow)
    set_without_value (out, UR_NUMBER_REFUSED);
  else if (core->vague)
    set_without_value (out, UR_NUMBER_VAGUE);
  else if (ur_number_is_in_address (glyphs, out))
    set_without_value (out, UR_NUMBER_NAME);
  else if (out->kind == UR_NUMBER_PLAIN && ur_number_is_ordinal (glyphs, out))
    out->kind = UR_NUMBER_ORDINAL;
  else if (out->kind == UR_NUMBER_PLAIN && !core->numeral.is_pair &&
           ur_number_is_name (glyphs, out, &core->numeral))
    set_without_value (out, UR_NUMBER_NAME);
}

static gboolean
is_inside (const UrGlyphs *glyphs, gsize at)
{
  gsize start;
  gunichar before = ur_glyph_before (glyphs, at, &start);

  if (ur_glyph_get_digit (ur_glyph_at (glyphs, at, NULL)) < 0)
    return FALSE;
  return ur_glyph_get_digit (before) >= 0 ||
         (ur_glyph_is_one_of (before, ".．") &&
          ur_glyph_get_digit (ur_glyph_before (glyphs, start, NULL)) >= 0);
}

static gboolean
read_at (const UrGlyphs *glyphs, gsize at, UrNumber *out)
{
  UrNumberCore core = { 0 };
  gsize word_end = at;
  gsize number;

  begin (out, at, at);
  if (is_inside (glyphs, at))
    return FALSE;
  number = ur_number_bound_before (glyphs, at, &out->bound, &word_end);
  if (number == 0)
    number = at;
  out->bound_end = word_end;
  if (read_name (glyphs, number, out))
    return number == at;
  if (ur_number_read_date (glyphs, number, out))
    return TRUE;
  if (!ur_number_core_read_prefixed (glyphs, number, &core))
    {
      if (!ur_number_core_read (glyphs, number, &core))
        return FALSE;
      ur_number_range_read (glyphs, out, &core);
    }
  fill (out, &core);
  read_bound_after (glyphs, out);
  judge (glyphs, out, &core);
  return TRUE;
}

static UrGlyphs
get_glyphs (const char *text, gssize len)
{
  return (UrGlyphs){ text, len < 0 ? strlen (text) : (gsize) len };
}

/**
 * ur_number_read:
 * @text: a text
 * @len: its bytes, or −1
 * @at: a byte in it
 * @out: (out): the token
 *
 * Reads the longest token that begins at @at: a number with its magnitude, its unit and the words that say
 * how the figure lies to it.  What begins like a number and is none is a token too, of a kind that says so;
 * see ur_number_is_figure().  What is before @at is looked at: 2 in 32 is no token.
 *
 * Returns: whether there is one
 */
gboolean
ur_number_read (const char *text, gssize len, gsize at, UrNumber *out)
{
  UrGlyphs glyphs;

  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  glyphs = get_glyphs (text, len);
  return at < glyphs.len && read_at (&glyphs, at, out);
}

/* Most characters of a text begin no number. */
static gboolean
can_begin (gunichar glyph)
{
  static const char others[] = "第翻几幾数數半负負-－−+＋￥¥$＄€£UH.";

  return ur_glyph_get_digit (glyph) >= 0 || ur_glyph_get_numeral (glyph) >= 0 ||
         ur_glyph_get_small (glyph) >= 0 || ur_glyph_get_big (glyph) >= 0 ||
         ur_number_bound_may_begin (glyph) || ur_glyph_is_one_of (glyph, others);
}

/**
 * ur_number_find:
 * @text: a text
 * @len: its bytes, or −1
 * @from: where to begin: 0 or the end of another token
 * @out: (out): the token
 *
 * Finds the next token at or after @from.  Tokens do not overlap, and what is found from the end of one to
 * the end of the next costs as much as the text between them is long.
 *
 * Returns: whether there is one
 */
gboolean
ur_number_find (const char *text, gssize len, gsize from, UrNumber *out)
{
  UrGlyphs glyphs;
  gunichar glyph;
  gsize next;

  g_return_val_if_fail (text != NULL && out != NULL, FALSE);

  glyphs = get_glyphs (text, len);
  for (gsize at = from; (glyph = ur_glyph_at (&glyphs, at, &next)) != 0; at = next)
    if (can_begin (glyph) && read_at (&glyphs, at, out))
      return TRUE;
  return FALSE;
}

/**
 * ur_number_is_figure:
 *
 * Returns: whether @number has a value that counts or measures something, and is no year, date, ordinal or
 * name
 */
gboolean
ur_number_is_figure (const UrNumber *number)
{
  g_return_val_if_fail (number != NULL, FALSE);

  return number->kind <= UR_NUMBER_DOUBLINGS;
}
