/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sign of a number: 负, − or none. */
#include "ur-number-parts.h"
#include "ur-number-words.h"

/* 减 before the 负 of 减负2.6万元 */
static gboolean
is_burden (gunichar before)
{
  const char *const *words = ur_number_words_get (UR_NUMBER_WORDS_BURDENS);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_get_char (words[i]) == before)
      return TRUE;
  return FALSE;
}

/**
 * ur_number_read_sign:
 * @at: where a number may begin
 * @minus: (out): whether it is less than nothing
 *
 * Returns: where its digits begin
 */
gsize
ur_number_read_sign (const UrGlyphs *glyphs, gsize at, gboolean *minus)
{
  static const char *const signs[] = { "负", "負", "-", "－", "−", NULL };
  gsize n = ur_glyph_match_any (glyphs, at, signs);
  gunichar before = ur_glyph_before (glyphs, at, NULL);
  gunichar next = ur_glyph_at (glyphs, ur_glyph_skip_spaces (glyphs, at + n), NULL);

  *minus = FALSE;
  if (n == 0)
    return ur_glyph_skip_plus (glyphs, at);
  if (ur_glyph_get_digit (before) >= 0 || g_unichar_isalpha (before) != ur_glyph_is_han (before) ||
      ur_glyph_is_one_of (before, "-－−—%％‰万亿年月日)）") || ur_glyph_get_numeral (before) >= 0 ||
      (ur_glyph_is_han (ur_glyph_at (glyphs, at, NULL)) && is_burden (before)))
    return at;
  if (ur_glyph_get_digit (next) < 0 && ur_glyph_get_numeral (next) < 0 && ur_glyph_get_small (next) < 0 &&
      next != '.')
    return at;
  *minus = TRUE;
  return ur_glyph_skip_spaces (glyphs, at + n);
}
