/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What numbers count. */
#include "ur-number-parts.h"
#include "ur-number-words.h"

#include <string.h>

/* Hardly anything counts so, and much begins so. */
static gboolean
is_exception (const UrGlyphs *glyphs, gsize at, gsize n)
{
  const char *const *words = ur_number_words_get (UR_NUMBER_WORDS_NO_UNIT);

  for (; *words != NULL; words += 2)
    if (strlen (words[0]) == n && memcmp (words[0], glyphs->text + at, n) == 0)
      return ur_glyph_is_one_of (ur_glyph_at (glyphs, at + n, NULL), words[1]);
  return FALSE;
}

/* Letters go on: 5Gbps is not 5 G. */
static gboolean
is_cut (const UrGlyphs *glyphs, gsize at, gsize n)
{
  return g_ascii_isalpha (glyphs->text[at + n - 1]) && at + n < glyphs->len &&
         g_ascii_isalnum (glyphs->text[at + n]);
}

/* The names by their first characters: most of what follows a number begins no unit, and to learn that by
 * comparing it with all of them took a third of the time in which a report is opened. */
#define N_BUCKETS 64
#define MAX_NAMES 1024

typedef struct
{
  const UrUnitWord *units;
  guint heads[N_BUCKETS]; /* the first of a bucket, from 1 on; 0 for none */
  guint nexts[MAX_NAMES]; /* the one after each */
} Index;

static guint
get_bucket (const char *text, gsize len)
{
  const guchar *bytes = (const guchar *) text;

  return len < 3 || bytes[0] < 0xE0 ? bytes[0] % N_BUCKETS : (bytes[1] * 31u + bytes[2]) % N_BUCKETS;
}

/* Names are put before those that are there already, so that the first of the file ends up first. */
static void
fill_index (Index *index)
{
  guint n;

  index->units = ur_number_words_get_units (&n);
  g_assert (n <= MAX_NAMES);
  for (guint i = n; i > 0; i--)
    {
      guint *head = &index->heads[get_bucket (index->units[i - 1].text, index->units[i - 1].len)];

      index->nexts[i - 1] = *head;
      *head = i;
    }
}

static const Index *
get_index (void)
{
  static Index index;
  static gsize filled;

  if (g_once_init_enter (&filled))
    {
      fill_index (&index);
      g_once_init_leave (&filled, 1);
    }
  return &index;
}

static gsize
match_unit (const UrGlyphs *glyphs, gsize at, UrNumberKind *kind)
{
  const Index *index = get_index ();
  const char *text = glyphs->text + at;
  gsize longest = 0;

  *kind = UR_NUMBER_PLAIN;
  if (at >= glyphs->len)
    return 0;
  for (guint i = index->heads[get_bucket (text, glyphs->len - at)]; i > 0; i = index->nexts[i - 1])
    {
      const UrUnitWord *name = &index->units[i - 1];

      if (name->len > longest && glyphs->len - at >= name->len && memcmp (text, name->text, name->len) == 0 &&
          !is_cut (glyphs, at, name->len) && !is_exception (glyphs, at, name->len))
        {
          longest = name->len;
          *kind = name->kind;
        }
    }
  return longest;
}

/* 毫克/升, 元/人, 起/千万元: what follows a stroke is no part of the number. */
static gsize
match_per (const UrGlyphs *glyphs, gsize at)
{
  static const char *const strokes[] = { "/", "／", NULL };
  gsize n = ur_glyph_match_any (glyphs, at, strokes);
  gsize next = at + n;
  UrNumberKind kind;

  if (n == 0)
    return 0;
  for (gsize end = next; ur_glyph_get_big (ur_glyph_at (glyphs, next, &end)) >= 0 ||
                         ur_glyph_get_small (ur_glyph_at (glyphs, next, &end)) >= 0;)
    {
      next = end;
      if (next - at > 16)
        return 0;
    }
  n = match_unit (glyphs, next, &kind);
  if (n == 0)
    n = ur_glyph_match_any (glyphs, next, ur_number_words_get (UR_NUMBER_WORDS_PER));
  return n > 0 ? next + n - at : 0;
}

/**
 * ur_number_unit:
 * @kind: (out): what a number with this unit is
 *
 * Returns: where the longest unit ends that begins at @at; @at when there is none
 */
gsize
ur_number_unit (const UrGlyphs *glyphs, gsize at, UrNumberKind *kind)
{
  gsize n = match_unit (glyphs, at, kind);

  if (n == 0)
    return at;
  return at + n + match_per (glyphs, at + n);
}

/* The unit of which this is a spelling; 0 for all others. */
static guint
find_spelling (const char *unit, gsize len)
{
  guint n;
  const UrUnitSpelling *spellings = ur_number_words_get_spellings (&n);

  for (guint i = 0; i < n; i++)
    if (strncmp (spellings[i].text, unit, len) == 0 && spellings[i].text[len] == '\0')
      return spellings[i].unit;
  return 0;
}

/**
 * ur_number_is_same_unit:
 * @a: a unit, without a magnitude
 * @a_len: its bytes
 * @b: another
 * @b_len: its bytes
 *
 * Returns: whether they are one unit, in whatever spelling: ㎡ is 平方米, 千米 is 公里; 人 and 名 are not one
 */
gboolean
ur_number_is_same_unit (const char *a, gsize a_len, const char *b, gsize b_len)
{
  guint spelling;

  if (a_len == b_len && memcmp (a, b, a_len) == 0)
    return TRUE;
  if (a_len == 0 || b_len == 0)
    return FALSE;
  spelling = find_spelling (a, a_len);
  return spelling > 0 && spelling == find_spelling (b, b_len);
}
