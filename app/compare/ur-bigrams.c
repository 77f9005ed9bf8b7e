/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-bigrams-private.h"

#include <math.h>

/* Letters and ideographs; numbers are compared elsewhere, and the same number is no likeness of words. */
static gboolean
is_word (gunichar c)
{
  return g_unichar_isalpha (c);
}

/**
 * ur_bigrams_new:
 * @text: UTF-8
 * @length: how many bytes of it
 *
 * Returns: (transfer full): the set of its pairs of characters, none across punctuation or digits
 */
GHashTable *
ur_bigrams_new (const char *text, gsize length)
{
  GHashTable *bigrams = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gunichar before = 0;

  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_word (c) && is_word (before))
        {
          guint64 *pair = g_new (guint64, 1);

          *pair = ((guint64) before << 32) | c;
          g_hash_table_add (bigrams, pair);
        }
      before = c;
    }
  return bigrams;
}

/**
 * ur_bigrams_get_likeness:
 * @a: a set of pairs
 * @b: another one
 *
 * Returns: 1 for equal ones, 0 for those that share nothing, and for empty ones
 */
double
ur_bigrams_get_likeness (GHashTable *a, GHashTable *b)
{
  guint all = g_hash_table_size (a) + g_hash_table_size (b);
  guint shared = 0;
  GHashTableIter iter;
  gpointer pair;

  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &pair, NULL))
    shared += g_hash_table_contains (b, pair);
  return all > 0 ? 2.0 * shared / all : 0;
}

/**
 * ur_bigram_counts_new:
 *
 * Returns: (transfer full): counts of no passage
 */
UrBigramCounts *
ur_bigram_counts_new (void)
{
  UrBigramCounts *counts = g_new0 (UrBigramCounts, 1);

  counts->counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return counts;
}

/**
 * ur_bigram_counts_free:
 * @counts: (transfer full): counts
 */
void
ur_bigram_counts_free (UrBigramCounts *counts)
{
  g_hash_table_unref (counts->counts);
  g_free (counts);
}

/**
 * ur_bigram_counts_add:
 * @counts: counts
 * @bigrams: the pairs of one more passage
 */
void
ur_bigram_counts_add (UrBigramCounts *counts, GHashTable *bigrams)
{
  GHashTableIter iter;
  gpointer pair;

  counts->n_passages++;
  g_hash_table_iter_init (&iter, bigrams);
  while (g_hash_table_iter_next (&iter, &pair, NULL))
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts->counts, pair));

      g_hash_table_insert (counts->counts, g_memdup2 (pair, sizeof (guint64)), GUINT_TO_POINTER (n + 1));
    }
}

/**
 * ur_bigram_counts_weigh:
 * @counts: of all passages
 * @bigrams: the pairs of one
 * @shared: (nullable): those of another one; %NULL for all
 *
 * Returns: how much the pairs that are in both say: the rarer, the more
 */
double
ur_bigram_counts_weigh (const UrBigramCounts *counts, GHashTable *bigrams, GHashTable *shared)
{
  double weight = 0;
  GHashTableIter iter;
  gpointer pair;

  g_hash_table_iter_init (&iter, bigrams);
  while (g_hash_table_iter_next (&iter, &pair, NULL))
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts->counts, pair));

      if (shared == NULL || g_hash_table_contains (shared, pair))
        weight += log ((counts->n_passages + 1.0) / (n + 0.5));
    }
  return weight;
}
