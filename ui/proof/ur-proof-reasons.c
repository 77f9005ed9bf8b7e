/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-proof-reasons.h"

/**
 * ur_proof_reasons_new:
 *
 * Returns: (transfer full): nothing is left as it is yet
 */
GHashTable *
ur_proof_reasons_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * ur_proof_reasons_copy:
 * @kept: what is left as it is
 *
 * Returns: (transfer full): the same, for another thread
 */
GHashTable *
ur_proof_reasons_copy (GHashTable *kept)
{
  GHashTable *copy = ur_proof_reasons_new ();
  GHashTableIter iter;
  gpointer key, reason;

  g_hash_table_iter_init (&iter, kept);
  while (g_hash_table_iter_next (&iter, &key, &reason))
    g_hash_table_insert (copy, g_strdup (key), g_strdup (reason));
  return copy;
}

/* The same words in the same surroundings, against the same words of a report. */
static char *
dup_key (const UrProofItem *item, const char *before)
{
  return g_strdup_printf ("%s\n%s\n%s", before, item->printed, item->right != NULL ? item->right : "");
}

/**
 * ur_proof_reasons_set:
 * @kept: what is left as it is
 * @item: a figure or quotation
 * @before: the words before it in its line, at most %UR_PROOF_BEFORE characters
 * @reason: (nullable): why; %NULL takes that back
 */
void
ur_proof_reasons_set (GHashTable *kept, const UrProofItem *item, const char *before, const char *reason)
{
  g_autofree char *key = dup_key (item, before);

  if (reason != NULL)
    g_hash_table_insert (kept, g_steal_pointer (&key), g_strdup (reason));
  else
    g_hash_table_remove (kept, key);
}

/**
 * ur_proof_reasons_get:
 * @kept: what is left as it is
 * @item: a figure or quotation
 * @before: the words before it in its line, at most %UR_PROOF_BEFORE characters
 *
 * Returns: (transfer none) (nullable): why it is left as it is, if it is
 */
const char *
ur_proof_reasons_get (GHashTable *kept, const UrProofItem *item, const char *before)
{
  g_autofree char *key = item->verdict == UR_VERDICT_DIFFERS ? dup_key (item, before) : NULL;

  return key != NULL ? g_hash_table_lookup (kept, key) : NULL;
}

/* What is before it in the document that it was read from. */
static char *
dup_before (const UrProofItem *item, const UrBlocks *draft)
{
  g_autofree char *text = item->line > 0 && item->line <= draft->blocks->len
                              ? ur_block_dup_full_text (g_ptr_array_index (draft->blocks, item->line - 1))
                              : g_strdup ("");
  glong length = g_utf8_strlen (text, -1), end = MIN ((glong) item->offset, length);

  return g_utf8_substring (text, MAX (end - UR_PROOF_BEFORE, 0), end);
}

/**
 * ur_proof_reasons_find:
 * @kept: what is left as it is
 * @proof: a draft that was checked
 * @draft: the document that it was read from
 *
 * Returns: (transfer full) (element-type utf8): of each item why it is left as it is, or %NULL
 */
GPtrArray *
ur_proof_reasons_find (GHashTable *kept, const UrProof *proof, const UrBlocks *draft)
{
  GPtrArray *reasons = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < proof->items->len; i++)
    {
      const UrProofItem *item = g_ptr_array_index (proof->items, i);
      g_autofree char *before = dup_before (item, draft);

      g_ptr_array_add (reasons, g_strdup (ur_proof_reasons_get (kept, item, before)));
    }
  return reasons;
}
