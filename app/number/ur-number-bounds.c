/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that say how a figure lies to the number that is printed, and signs of ranges. */
#include "ur-number-parts.h"
#include "ur-number-words.h"

#include <string.h>

/* （含200人）, in characters. */
#define LONGEST_INCLUSION 8

/* Of a limit: 200件（含）以上, 200人（含200人）以上. */
static gsize
skip_inclusion (const UrGlyphs *glyphs, gsize at)
{
  static const char *const words[] = { "（含", "(含", NULL };
  gsize end = at + ur_glyph_match_any (glyphs, at, words);

  for (guint i = 0; end > at && i < LONGEST_INCLUSION; i++)
    {
      gunichar glyph = ur_glyph_at (glyphs, end, &end);

      if (ur_glyph_is_one_of (glyph, "）)"))
        return end;
      if (glyph == 0)
        break;
    }
  return at;
}

static gboolean
is_size (gunichar glyph)
{
  return ur_glyph_get_small (glyph) >= 0 || ur_glyph_get_big (glyph) >= 0;
}

/* Between a unit and what is added to it, or before more digits, + is the sign of a sum. */
static gboolean
is_sum (const UrGlyphs *glyphs, gsize at, gsize end)
{
  gunichar last = ur_glyph_before (glyphs, at, NULL);
  gunichar next = ur_glyph_at (glyphs, ur_glyph_skip_spaces (glyphs, end), NULL);

  if (ur_glyph_get_digit (next) >= 0)
    return TRUE;
  return ur_glyph_get_digit (last) < 0 && ur_glyph_get_numeral (last) < 0 && !is_size (last) &&
         g_unichar_isalpha (next);
}

static gboolean
is_where (const UrGlyphs *glyphs, gsize at, gsize end, UrBoundWhere where)
{
  gsize after_first;
  gunichar first = ur_glyph_at (glyphs, ur_glyph_skip_spaces (glyphs, end), &after_first);

  switch (where)
    {
    case UR_BOUND_DIGITS_FOLLOW:
      return ur_glyph_get_digit (first) >= 0 || is_size (first) ||
             (ur_glyph_get_numeral (first) >= 0 && is_size (ur_glyph_at (glyphs, after_first, NULL)));
    case UR_BOUND_NUMERAL_FOLLOWS:
      return ur_glyph_get_numeral (first) >= 0 && is_size (ur_glyph_at (glyphs, after_first, NULL));
    case UR_BOUND_BARE_FOLLOWS:
      return is_size (first) && ur_glyph_get_small (first) != 1;
    case UR_BOUND_CLAUSE_ENDS:
      return ur_glyph_ends_clause (glyphs, end);
    case UR_BOUND_NO_SUM:
      return !is_sum (glyphs, at, end);
    case UR_BOUND_ANYWHERE:
    default:
      return TRUE;
    }
}

/* 要约640份 are offers, 需要约3万元 is about so much. */
static gboolean
is_offer (const UrGlyphs *glyphs, gsize at, const UrBoundWord *word)
{
  gsize start;

  return g_str_has_prefix (word->text, "约") &&
         ur_glyph_is_one_of (ur_glyph_before (glyphs, at, &start), "要") &&
         !ur_glyph_is_one_of (ur_glyph_before (glyphs, start, NULL), "需只将还仍也就总主");
}

static gboolean
fits (const UrGlyphs *glyphs, gsize at, gsize end, const UrBoundWord *word)
{
  return !ur_glyph_is_one_of (ur_glyph_before (glyphs, at, NULL), word->not_after) &&
         !ur_glyph_is_one_of (ur_glyph_at (glyphs, end, NULL), word->not_before) &&
         !is_offer (glyphs, at, word) && is_where (glyphs, at, end, word->where);
}

/* The characters with which words begin, by their lowest bits: what is at most places begins none of them. */
typedef struct
{
  gsize is_filled;
  guint8 begins[1024];
} Firsts;

static gboolean
may_begin (UrBounds where, gunichar glyph)
{
  static Firsts all[UR_N_BOUNDS];
  Firsts *firsts = &all[where];

  if (g_once_init_enter (&firsts->is_filled))
    {
      guint n;
      const UrBoundWord *words = ur_number_words_get_bounds (where, &n);

      for (guint i = 0; i < n; i++)
        firsts->begins[g_utf8_get_char (words[i].text) % sizeof firsts->begins] = 1;
      g_once_init_leave (&firsts->is_filled, 1);
    }
  return firsts->begins[glyph % sizeof firsts->begins] != 0;
}

/* The word at @at; NULL where there is none, or it is part of another one. */
static const UrBoundWord *
match_word (const UrGlyphs *glyphs, gsize at, UrBounds where, gsize *end)
{
  guint n_words;
  const UrBoundWord *words = ur_number_words_get_bounds (where, &n_words);

  if (!may_begin (where, ur_glyph_at (glyphs, at, NULL)))
    return NULL;
  for (guint i = 0; i < n_words; i++)
    {
      gsize n = ur_glyph_match (glyphs, at, words[i].text);

      *end = at + n;
      if (n > 0)
        return fits (glyphs, at, at + n, &words[i]) ? &words[i] : NULL;
    }
  return NULL;
}

/**
 * ur_number_bound_may_begin:
 *
 * Returns: whether a bound word before a number can begin with @glyph
 */
gboolean
ur_number_bound_may_begin (gunichar glyph)
{
  return may_begin (UR_BOUNDS_BEFORE, glyph);
}

/**
 * ur_number_bound_before:
 * @bound: (out): what the word at @at says
 * @word_end: (out): where it ends
 *
 * Returns: where the number is that it belongs to, or 0 when there is no such word
 */
gsize
ur_number_bound_before (const UrGlyphs *glyphs, gsize at, UrBound *bound, gsize *word_end)
{
  /* 超过了一千, 至少有10个; a sign is before the number itself: the one of </b>为100个 ends something else */
  static const char *const fillers[] = { "了", "有", "是", "为", "过", NULL };
  const UrBoundWord *word = match_word (glyphs, at, UR_BOUNDS_BEFORE, word_end);
  gsize next;

  if (word == NULL)
    return 0;
  *bound = word->bound;
  next = ur_glyph_skip_spaces (glyphs, *word_end);
  if (ur_glyph_is_han (ur_glyph_before (glyphs, *word_end, NULL)))
    next += ur_glyph_match_any (glyphs, next, fillers);
  return ur_glyph_skip_spaces (glyphs, next);
}

/**
 * ur_number_bound_after:
 * @bound: (out): what the word at @at says
 * @word_start: (out): where it begins, behind spaces
 *
 * Returns: where the word ends, or 0 when there is none
 */
gsize
ur_number_bound_after (const UrGlyphs *glyphs, gsize at, UrBound *bound, gsize *word_start)
{
  const UrBoundWord *word;
  gsize end;

  at = ur_glyph_skip_spaces (glyphs, at);
  word = match_word (glyphs, skip_inclusion (glyphs, at), UR_BOUNDS_AFTER, &end);
  if (word == NULL)
    return 0;
  *bound = word->bound;
  *word_start = at;
  return end;
}

/* The first word of a list that is in a text. */
static const UrBoundWord *
find_word (const UrGlyphs *glyphs, UrBounds where, gsize from, gsize *start, gsize *end)
{
  for (gsize at = from; at < glyphs->len; at += (gsize) g_utf8_skip[(guchar) glyphs->text[at]])
    {
      const UrBoundWord *word = match_word (glyphs, at, where, end);

      *start = at;
      if (word != NULL)
        return word;
    }
  return NULL;
}

/**
 * ur_number_find_named_bound:
 * @text: words before a figure
 * @len: their bytes
 * @start: (out): where the word begins
 * @end: (out): where it ends
 *
 * Of 救助标准上限调至1.5万元 the name says that there can be no more.
 *
 * Returns: what the first such word of @text says, or %UR_BOUND_NONE where there is none
 */
UrBound
ur_number_find_named_bound (const char *text, gsize len, gsize *start, gsize *end)
{
  const UrGlyphs glyphs = { text, len };
  const UrBoundWord *word = find_word (&glyphs, UR_BOUNDS_NAMED, 0, start, end);

  return word != NULL ? word->bound : UR_BOUND_NONE;
}

/**
 * ur_number_bound_find_word:
 * @text: words that a file says a figure's bound is in
 * @bound: the bound
 * @start: (out): where the word begins
 * @end: (out): where it ends
 * @is_after: (out): whether it belongs after a number
 *
 * Returns: whether a word of @text says @bound
 */
gboolean
ur_number_bound_find_word (const char *text, UrBound bound, gsize *start, gsize *end, gboolean *is_after)
{
  const UrGlyphs glyphs = { text, strlen (text) };

  for (UrBounds where = UR_BOUNDS_BEFORE; where < UR_N_BOUNDS; where++)
    for (gsize from = 0; from < glyphs.len; from = *end)
      {
        const UrBoundWord *word = find_word (&glyphs, where, from, start, end);

        if (word == NULL)
          break;
        *is_after = where == UR_BOUNDS_AFTER;
        if (word->bound == bound)
          return TRUE;
      }
  return FALSE;
}

/**
 * ur_number_bound_more:
 * @at: the end of a number
 *
 * Reads the 多 of 3600多元 and 20多次: right after a number 多元 is no word of its own.
 *
 * Returns: where it ends, or 0
 */
gsize
ur_number_bound_more (const UrGlyphs *glyphs, gsize at)
{
  gsize n = ur_glyph_match (glyphs, at, "多");
  UrNumberKind kind;

  return n > 0 && ur_glyph_is_one_of (ur_glyph_at (glyphs, at + n, NULL), "元次层") &&
                 ur_number_unit (glyphs, at + n, &kind) > at + n
             ? at + n
             : 0;
}

/**
 * ur_number_range_sign:
 * @is_pair: (out): whether 之间 must follow the second number
 *
 * Returns: where the second number may begin, or 0 when there is no sign of a range at @at
 */
gsize
ur_number_range_sign (const UrGlyphs *glyphs, gsize at, gboolean *is_pair)
{
  static const char *const signs[] = { "——", "--", "—", "–", "－", "-", "~", "～", "〜", "至", "到", NULL };
  static const char *const pairs[] = { "和", "与", NULL };
  gsize n;

  at = ur_glyph_skip_spaces (glyphs, at);
  n = ur_glyph_match_any (glyphs, at, signs);
  *is_pair = FALSE;
  if (n == 0)
    {
      n = ur_glyph_match_any (glyphs, at, pairs);
      *is_pair = n > 0;
    }
  return n > 0 ? ur_glyph_skip_spaces (glyphs, at + n) : 0;
}
