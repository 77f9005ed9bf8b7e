/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which figures of reports are called by words, and how well: 返还 calls 返还企业工会经费. */
#include "ur-reference-private.h"

static double
weigh_common (const GArray *grams, const GArray *name)
{
  double sum = 0;

  for (guint i = 0, k = 0; i < grams->len && k < name->len;)
    {
      const UrGram *a = &g_array_index (grams, UrGram, i), *b = &g_array_index (name, UrGram, k);

      sum += a->pair == b->pair ? b->weight : 0;
      i += a->pair <= b->pair;
      k += b->pair <= a->pair;
    }
  return sum;
}

/**
 * ur_reference_weigh:
 * @reference: a figure of a report
 * @grams: (element-type UrGram): what the words tell, of ur_references_dup_grams()
 *
 * Returns: how much of the words is in one of its names, and how much of that name in the words, each 0 to 1
 */
UrMention
ur_reference_weigh (const UrReference *reference, const GArray *grams)
{
  double all = ur_grams_weigh (grams);
  double label = weigh_common (grams, reference->label);
  double other = weigh_common (grams, reference->short_label);
  UrMention mention = { reference, 0, 0 };

  if (all > 0)
    mention.told = MAX (label, other) / all;
  if (reference->label_weight > 0)
    mention.name = label / reference->label_weight;
  if (reference->short_weight > 0)
    mention.name = MAX (mention.name, other / reference->short_weight);
  return mention;
}

static void
add_named (const UrReferences *references, guint64 pair, GHashTable *found)
{
  const GArray *list = g_hash_table_lookup (references->postings, &pair);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const UrPosting *posting = &g_array_index (list, UrPosting, i);

      if (posting->names & (UR_NAME_LABEL | UR_NAME_SHORT))
        g_hash_table_add (found, ur_references_get (references, posting->index));
    }
}

static int
compare_mentions (gconstpointer a, gconstpointer b)
{
  const UrMention *x = a, *y = b;
  double more = x->told + x->name - y->told - y->name;

  if (more > 1e-9 || more < -1e-9)
    return more > 0 ? -1 : 1;
  if (x->reference->report->year != y->reference->report->year)
    return x->reference->report->year > y->reference->report->year ? -1 : 1;
  return x->reference->index < y->reference->index ? -1 : x->reference->index > y->reference->index;
}

/**
 * ur_references_list_mentioned:
 * @words: UTF-8
 * @len: its bytes
 * @told: how much of the words has to be in a name
 * @name: or how much of a name in the words
 *
 * Returns: (transfer full) (element-type UrMention): the figures that are called so, the best one first, and
 *   of two that are called alike that of the later report
 */
GArray *
ur_references_list_mentioned (
    const UrReferences *references, const char *words, gsize len, double told, double name)
{
  GArray *mentions = g_array_new (FALSE, FALSE, sizeof (UrMention));
  g_autoptr (GArray) grams = ur_references_dup_grams (references, words, len);
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer one;

  for (guint i = 0; i < grams->len; i++)
    add_named (references, g_array_index (grams, UrGram, i).pair, found);
  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &one, NULL))
    {
      UrMention mention = ur_reference_weigh (one, grams);

      if (mention.told >= told || mention.name >= name)
        g_array_append_val (mentions, mention);
    }
  g_array_sort (mentions, compare_mentions);
  return mentions;
}
