/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is looked for letter by letter. */
#include "ur-search-private.h"

#include <string.h>

/* Everywhere that a word is between two places of the folded text. */
static gboolean
find_word (const UrSearchIndex *index, const UrTextRange *within, const char *word, GArray *spots)
{
  const char *text = index->text->str;
  const char *end = text + within->end;
  gsize length = strlen (word);
  const char *found;
  gboolean any = FALSE;

  for (const char *p = text + within->start; (found = memmem (p, (gsize) (end - p), word, length)) != NULL;)
    {
      UrTextRange spot = { (gsize) (found - text), (gsize) (found - text) + length };

      g_array_append_val (spots, spot);
      p = found + length;
      any = TRUE;
    }
  return any;
}

/* The spots are in order, and none is before @entry. */
static void
take_spots (const UrSearchIndex *index, guint entry, const GArray *spots, GArray *hits)
{
  gsize end = 0;

  for (guint i = 0; i < spots->len; i++)
    {
      const UrTextRange *spot = &g_array_index (spots, UrTextRange, i);
      UrHit hit;

      if (spot->start < end)
        continue;
      end = spot->end;
      hit = ur_search_index_make_hit (index, spot, &entry);
      g_array_append_val (hits, hit);
    }
}

/**
 * ur_search_find_phrase:
 * @phrase: folded
 * @hits: (element-type UrHit): for what is found
 *
 * Finds a phrase as it is.
 *
 * Returns: whether there is any
 */
gboolean
ur_search_find_phrase (const UrSearchIndex *index, const char *phrase, GArray *hits)
{
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (UrTextRange));
  const UrTextRange all = { 0, index->text->len };

  if (*phrase == '\0' || !find_word (index, &all, phrase, spots))
    return FALSE;
  take_spots (index, 0, spots, hits);
  return TRUE;
}

static int
compare_spots (gconstpointer a, gconstpointer b)
{
  const UrTextRange *x = a, *y = b;

  return x->start < y->start ? -1 : x->start > y->start;
}

/* The places of all words in one entry, if it has every one of them. */
static void
find_words_within (const UrSearchIndex *index, guint entry, char *const *words, GArray *hits)
{
  const UrTextRange spot = ur_search_index_get_spot (index, entry), *within = &spot;
  g_autoptr (GArray) spots = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && memmem (index->text->str + within->start, within->end - within->start, words[i],
                                     strlen (words[i])) == NULL)
      return;
  spots = g_array_new (FALSE, FALSE, sizeof (UrTextRange));
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      find_word (index, within, words[i], spots);
  g_array_sort (spots, compare_spots);
  take_spots (index, entry, spots, hits);
}

/**
 * ur_search_find_words:
 * @words: folded
 * @hits: (element-type UrHit): for what is found
 *
 * Finds the paragraphs, titles and labels that have every one of several words, in any order.
 *
 * Returns: whether there is any
 */
gboolean
ur_search_find_words (const UrSearchIndex *index, char *const *words, GArray *hits)
{
  guint before = hits->len;

  for (guint i = 0; i < index->entries->len; i++)
    find_words_within (index, i, words, hits);
  return hits->len > before;
}
