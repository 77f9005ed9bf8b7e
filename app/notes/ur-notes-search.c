/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-notes-search.h"

struct _UrNotesIndex
{
  UrNotebook *notebook;
  GArray *placed; /* (element-type UrPlacedNote) */
  UrSearchIndex *texts;
};

/**
 * ur_notes_index_new:
 * @notebook: the notes; the index keeps a reference
 * @placed: (element-type UrPlacedNote): all of them, from ur_notebook_list_placed(); a reference as well
 *
 * Returns: (transfer full): the thoughts for searching, in the order of @placed
 */
UrNotesIndex *
ur_notes_index_new (UrNotebook *notebook, GArray *placed)
{
  UrNotesIndex *index = g_new0 (UrNotesIndex, 1);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  index->notebook = ur_notebook_ref (notebook);
  index->placed = g_array_ref (placed);
  for (guint i = 0; i < placed->len; i++)
    g_ptr_array_add (texts, g_array_index (placed, UrPlacedNote, i).annotation->text);
  index->texts = ur_search_index_new_of_texts (texts);
  return index;
}

/**
 * ur_notes_index_free:
 * @index: (transfer full): an index, whose hits are not used any more
 */
void
ur_notes_index_free (UrNotesIndex *index)
{
  ur_search_index_free (index->texts);
  g_array_unref (index->placed);
  ur_notebook_unref (index->notebook);
  g_free (index);
}

/**
 * ur_notes_index_find:
 * @index: the thoughts
 * @words: a phrase, UTF-8
 *
 * Finds words, numbers and pinyin in thoughts as ur_search_find() does in a report.  The words that a note is
 * about are the report's, and found there.
 *
 * Returns: (transfer full) (element-type UrNoteHit): the places, in the order of the notes; they live as long
 *   as @index
 */
GArray *
ur_notes_index_find (const UrNotesIndex *index, const char *words)
{
  g_autoptr (GArray) hits = ur_search_find (index->texts, words, NULL);
  GArray *found = g_array_sized_new (FALSE, FALSE, sizeof (UrNoteHit), hits->len);

  for (guint i = 0; i < hits->len; i++)
    {
      const UrHit *hit = &g_array_index (hits, UrHit, i);
      UrNoteHit note_hit = { &g_array_index (index->placed, UrPlacedNote, hit->paragraph->index), *hit };

      g_array_append_val (found, note_hit);
    }
  return found;
}
