/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is looked for letter by letter. */
#include "ur-search-private.h"

#include <string.h>

/* Longer words are left to memmem(), whose time does not grow with what the words have in common. */
#define MOST_BYTES 64

/* A word, and which of its bytes the text has least of: few places are looked at more closely. */
typedef struct
{
  const char *word;
  gsize length;
  gsize rarest;
  guint32 n_rarest; /* how often that is in the text */
} Needle;

/* Returns: FALSE where a byte of the word is nowhere in the text. */
static gboolean
sharpen (Needle *needle, const UrSearchIndex *index, const char *word)
{
  *needle = (Needle){ .word = word, .length = strlen (word), .n_rarest = G_MAXUINT32 };
  for (gsize i = 0; i < needle->length && needle->n_rarest > 0; i++)
    {
      guint32 n = index->n_bytes[(guchar) word[i]];

      if (n >= needle->n_rarest)
        continue;
      needle->n_rarest = n;
      needle->rarest = i;
    }
  return needle->n_rarest > 0;
}

/* Returns: the first place between two others, or NULL. */
static const char *
find_next (const Needle *needle, const char *p, const char *end)
{
  gsize length = needle->length;

  if (length > MOST_BYTES)
    return memmem (p, (gsize) (end - p), needle->word, length);
  while ((gsize) (end - p) >= length)
    {
      const char *last = end - length + 1;
      const char *found = memchr (p + needle->rarest, needle->word[needle->rarest], (gsize) (last - p));

      if (found == NULL)
        return NULL;
      found -= needle->rarest;
      if (memcmp (found, needle->word, length) == 0)
        return found;
      p = found + 1;
    }
  return NULL;
}

/* Everywhere that a word is in an entry. */
static void
find_word (const UrSearchIndex *index, const UrTextRange *within, const Needle *needle, GArray *spots)
{
  const char *text = index->text->str;
  const char *end = text + within->end;

  for (const char *p = text + within->start, *found; (found = find_next (needle, p, end)) != NULL;)
    {
      UrTextRange spot = { (gsize) (found - text), (gsize) (found - text) + needle->length };

      g_array_append_val (spots, spot);
      p = found + needle->length;
    }
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
  const char *text = index->text->str;
  const char *end = text + index->text->len;
  guint before = hits->len, entry = 0;
  Needle needle;

  if (*phrase == '\0' || !sharpen (&needle, index, phrase))
    return FALSE;
  for (const char *p = text, *found; (found = find_next (&needle, p, end)) != NULL;)
    {
      UrTextRange spot = { (gsize) (found - text), (gsize) (found - text) + needle.length };
      UrHit hit = ur_search_index_make_hit (index, &spot, &entry);

      g_array_append_val (hits, hit);
      p = found + needle.length;
    }
  return hits->len > before;
}

static int
compare_spots (gconstpointer a, gconstpointer b)
{
  const UrTextRange *x = a, *y = b;

  return x->start < y->start ? -1 : x->start > y->start;
}

/* The places of all words in one entry, if it has every one of them. */
static void
find_words_within (
    const UrSearchIndex *index, guint entry, const GArray *needles, GArray *spots, GArray *hits)
{
  const UrTextRange within = ur_search_index_get_spot (index, entry);

  g_array_set_size (spots, 0);
  for (guint i = 0; i < needles->len; i++)
    {
      guint before = spots->len;

      find_word (index, &within, &g_array_index (needles, Needle, i), spots);
      if (spots->len == before)
        return;
    }
  g_array_sort (spots, compare_spots);
  take_spots (index, entry, spots, hits);
}

/* Each word once, or NULL where one of them is nowhere in the text. */
static GArray *
sharpen_all (const UrSearchIndex *index, char *const *words)
{
  g_autoptr (GArray) needles = g_array_new (FALSE, FALSE, sizeof (Needle));
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  const char *text = index->text->str;

  for (guint i = 0; words[i] != NULL; i++)
    {
      Needle needle;

      if (*words[i] == '\0' || !g_hash_table_add (known, words[i]))
        continue;
      if (!sharpen (&needle, index, words[i]) || find_next (&needle, text, text + index->text->len) == NULL)
        return NULL;
      g_array_append_val (needles, needle);
    }
  return g_steal_pointer (&needles);
}

static const Needle *
get_rarest (const GArray *needles)
{
  const Needle *rarest = NULL;

  for (guint i = 0; i < needles->len; i++)
    {
      const Needle *needle = &g_array_index (needles, Needle, i);

      if (rarest == NULL || needle->n_rarest < rarest->n_rarest)
        rarest = needle;
    }
  return rarest;
}

/**
 * ur_search_find_words:
 * @words: folded
 * @hits: (element-type UrHit): for what is found
 *
 * Finds the paragraphs, titles and labels that have every one of several words, in any order.  Only those
 * that have the rarest of them are looked into.
 *
 * Returns: whether there is any
 */
gboolean
ur_search_find_words (const UrSearchIndex *index, char *const *words, GArray *hits)
{
  g_autoptr (GArray) needles = sharpen_all (index, words);
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (UrTextRange));
  const Needle *rarest = needles != NULL ? get_rarest (needles) : NULL;
  const char *text = index->text->str, *end = text + index->text->len;
  guint before = hits->len, entry = 0;

  if (rarest == NULL)
    return FALSE;
  for (const char *p = text, *found; p < end && (found = find_next (rarest, p, end)) != NULL;)
    {
      UrTextRange spot;

      entry = ur_search_index_find_entry (index, (gsize) (found - text), entry);
      spot = ur_search_index_get_spot (index, entry);
      find_words_within (index, entry, needles, spots, hits);
      p = text + spot.end + 1;
    }
  return hits->len > before;
}
