/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-told.h"

static void
free_mark (gpointer data)
{
  UrToldMark *mark = data;

  g_free (mark->old);
  g_free (mark->words);
  g_free (mark);
}

static guint
hash_place (gconstpointer key)
{
  const UrToldMark *mark = key;

  return (mark->spot.block * 31 + mark->spot.at) * 31 + mark->kind;
}

static gboolean
is_same_place (gconstpointer a, gconstpointer b)
{
  const UrToldMark *x = a, *y = b;

  return x->kind == y->kind && x->spot.block == y->spot.block && x->spot.at == y->spot.at;
}

/**
 * ur_told_new:
 *
 * Returns: (transfer full): nothing said yet
 */
UrTold *
ur_told_new (void)
{
  UrTold *told = g_new0 (UrTold, 1);

  told->marks = g_ptr_array_new_with_free_func (free_mark);
  told->places = g_hash_table_new (hash_place, is_same_place);
  told->blocks = g_hash_table_new (NULL, NULL);
  return told;
}

/**
 * ur_told_free:
 *
 * Frees @told.
 */
void
ur_told_free (UrTold *told)
{
  g_hash_table_unref (told->places);
  g_hash_table_unref (told->blocks);
  g_ptr_array_unref (told->marks);
  g_free (told);
}

/**
 * ur_told_add:
 * @kind: what is said
 * @spot: of what
 *
 * Takes the place of what was said of that before.
 *
 * Returns: (transfer none): a new mark, to be filled in
 */
UrToldMark *
ur_told_add (UrTold *told, UrToldKind kind, const UrSpot *spot)
{
  UrToldMark *mark;

  ur_told_take_back (told, kind, spot);
  mark = g_new0 (UrToldMark, 1);
  mark->kind = kind;
  mark->spot = *spot;
  g_ptr_array_add (told->marks, mark);
  g_hash_table_add (told->places, mark);
  g_hash_table_add (told->blocks, GUINT_TO_POINTER (spot->block));
  return mark;
}

/**
 * ur_told_take_back:
 *
 * Nothing of this kind is said any more of @spot.
 */
void
ur_told_take_back (UrTold *told, UrToldKind kind, const UrSpot *spot)
{
  UrToldMark wanted = { .kind = kind, .spot = *spot };
  gpointer found = g_hash_table_lookup (told->places, &wanted);

  if (found == NULL)
    return;
  g_hash_table_remove (told->places, found);
  g_ptr_array_remove (told->marks, found);
}

/**
 * ur_told_has_block:
 * @told: (nullable): what was said
 *
 * Returns: whether anything may have been said of @block
 */
gboolean
ur_told_has_block (const UrTold *told, guint block)
{
  return told != NULL && g_hash_table_contains (told->blocks, GUINT_TO_POINTER (block));
}

/**
 * ur_told_find:
 * @told: (nullable): what was said
 *
 * Returns: (transfer none) (nullable): what was said of this place, or %NULL
 */
const UrToldMark *
ur_told_find (const UrTold *told, UrToldKind kind, guint block, guint at)
{
  UrToldMark wanted = { .kind = kind, .spot = { block, at } };

  return told != NULL ? g_hash_table_lookup (told->places, &wanted) : NULL;
}

/**
 * ur_told_is_equal:
 *
 * Returns: whether both say the same
 */
gboolean
ur_told_is_equal (const UrTold *a, const UrTold *b)
{
  if (a->marks->len != b->marks->len || a->year != b->year)
    return FALSE;
  for (guint i = 0; i < a->marks->len; i++)
    {
      const UrToldMark *x = g_ptr_array_index (a->marks, i), *y = g_ptr_array_index (b->marks, i);

      if (!is_same_place (x, y) || x->level != y->level || x->part != y->part ||
          x->before.block != y->before.block || x->before.at != y->before.at ||
          g_strcmp0 (x->old, y->old) != 0 || g_strcmp0 (x->words, y->words) != 0)
        return FALSE;
    }
  return TRUE;
}
