/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters are found where they stand for characters.  Two or three first letters stand for too much to look
 * for them in a text, as a count over a whole report shows: they find labels and headings only. */
#include "ur-search-private.h"

#include <string.h>

#include "ur-pinyin.h"

/* In a text: so many first letters, so many characters of which some are typed whole. */
#define LEAST_INITIALS 4
#define LEAST_MIXED 3
#define LEAST_WHOLE 2

static gboolean
is_enough (UrHitKind kind, const UrPinyinMatch *match)
{
  if (kind != UR_HIT_TEXT)
    return match->n_chars > 1 || match->n_whole > 0;
  if (match->n_whole == match->n_chars)
    return match->n_chars >= LEAST_WHOLE;
  return match->n_chars >= (match->n_whole > 0 ? LEAST_MIXED : LEAST_INITIALS);
}

/* A second letter that is neither a vowel nor the h of zh, ch, sh begins the next character, after one that
 * is no vowel itself; but for ng.  Of two letters for a text each has to be a character. */
static gboolean
is_of_next (const char *letters, UrHitKind kind)
{
  static const char vowels[] = "aeiouv";

  if (kind == UR_HIT_TEXT && letters[2] == '\0')
    return TRUE;
  return letters[1] != 'h' && strchr (vowels, letters[1]) == NULL && strchr (vowels, letters[0]) == NULL &&
         !g_str_has_prefix (letters, "ng");
}

/* So few letters are found in a text only where they are whole syllables, which have vowels. */
static gboolean
is_for_texts (const char *letters)
{
  return strlen (letters) >= LEAST_INITIALS || strpbrk (letters, "aeiouv") != NULL;
}

/* The last reading of an entry is its end.  Nearly all places are passed over by their first two letters. */
static void
find_within (const UrSearchIndex *index, guint entry, guint end, const char *letters, GArray *hits)
{
  const UrSearchEntry *searched = ur_search_index_get_entry (index, entry);
  guint32 first_letter = ur_pinyin_get_initial (letters[0]);
  guint32 of_next = ur_pinyin_get_initial (letters[1]);
  guint32 second_letter = is_of_next (letters, searched->kind) ? 0 : ur_pinyin_get_second (letters[1]);

  if (searched->kind == UR_HIT_TEXT && !is_for_texts (letters))
    return;
  for (guint i = searched->first_reading; i < end; i++)
    {
      const UrPinyinReading *first, *last;
      UrPinyinMatch match;
      UrHit hit;

      if ((index->initials[i] & first_letter) == 0 ||
          ((index->initials[i] & second_letter) == 0 && (index->initials[i + 1] & of_next) == 0) ||
          !ur_pinyin_match (index->readings, i, letters, &match) || !is_enough (searched->kind, &match))
        continue;
      first = &g_array_index (index->readings, UrPinyinReading, i);
      last = first + match.n_chars - 1;
      hit = ur_search_entry_make_hit (searched, first->at, last->at + last->length);
      g_array_append_val (hits, hit);
      i += match.n_chars - 1;
    }
}

/**
 * ur_search_find_pinyin:
 * @words: what was typed
 * @hits: (element-type UrHit): for what is found
 *
 * Finds what @words are the pinyin of, whole, by first letters or mixed, where they are letters.
 *
 * Returns: whether there is any
 */
gboolean
ur_search_find_pinyin (const UrSearchIndex *index, const char *words, GArray *hits)
{
  g_autofree char *letters = ur_pinyin_dup_letters (words);
  guint before = hits->len;

  if (letters == NULL || strlen (letters) < 2)
    return FALSE;
  for (guint i = 0; i < index->entries->len; i++)
    {
      guint end = i + 1 < index->entries->len ? ur_search_index_get_entry (index, i + 1)->first_reading
                                              : index->readings->len;

      find_within (index, i, end, letters, hits);
    }
  return hits->len > before;
}
