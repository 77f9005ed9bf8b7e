/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking for words in all reports of the library. */
#include "ur-shelf-private.h"

#include "ur-hash.h"
#include "ur-snippet.h"

#define AROUND 20 /* characters on each side of a hit */

typedef struct
{
  GPtrArray *entries; /* (element-type UrLibraryEntry) */
  UrShelfBooks *books;
  char *words;
  GHashTable *hits; /* (element-type utf8 UrShelfHit), by URI */
} Search;

static void
hit_free (gpointer data)
{
  UrShelfHit *hit = data;

  g_free (hit->words);
  g_free (hit);
}

static void
search_free (gpointer data)
{
  Search *search = data;

  g_ptr_array_unref (search->entries);
  ur_shelf_books_unref (search->books);
  g_hash_table_unref (search->hits);
  g_free (search->words);
  g_free (search);
}

static void
search_entry (Search *search, const UrLibraryEntry *entry, GCancellable *cancellable)
{
  g_autoptr (GArray) found = ur_shelf_books_find (search->books, entry, search->words, cancellable);
  guint n = found != NULL ? found->len : 0;
  UrShelfHit *hit;

  if (n == 0 && !ur_search_has_words (entry->title, search->words) &&
      !ur_search_has_words (entry->issuer, search->words))
    return;
  hit = g_new0 (UrShelfHit, 1);
  hit->n = n;
  if (n > 0)
    hit->words = ur_hit_dup_snippet (&g_array_index (found, UrHit, 0), AROUND, &hit->start, &hit->end);
  g_hash_table_insert (search->hits, g_strdup (entry->uri), hit);
}

static void
search_thread (GTask *task, gpointer shelf, gpointer data, GCancellable *cancellable)
{
  Search *search = data;

  for (guint i = 0; i < search->entries->len && !g_cancellable_is_cancelled (cancellable); i++)
    search_entry (search, search->entries->pdata[i], cancellable);
  g_task_return_boolean (task, TRUE);
}

/**
 * ur_shelf_search_async:
 * @shelf: the library, which has been read
 * @words: what to look for
 * @cancellable: stops it
 * @callback: called when it is done
 * @data: for @callback
 *
 * Looks on another thread which reports have the words in their title, their issuer or their text.
 */
void
ur_shelf_search_async (
    UrShelf *shelf, const char *words, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (shelf, cancellable, callback, data);
  Search *search = g_new0 (Search, 1);

  g_task_set_source_tag (task, ur_shelf_search_async);
  search->entries = g_ptr_array_ref (ur_shelf_get_entries (shelf));
  search->books = ur_shelf_books_ref (ur_shelf_peek_books (shelf));
  search->words = g_strdup (words);
  search->hits = g_hash_table_new_full (ur_hash_string, g_str_equal, g_free, hit_free);
  g_task_set_task_data (task, search, search_free);
  g_task_run_in_thread (task, search_thread);
}

/**
 * ur_shelf_search_finish:
 * @shelf: the library
 * @result: what the callback got
 * @error: return location for an error: %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (element-type utf8 UrShelfHit): what was found, by the URIs of the entries
 */
GHashTable *
ur_shelf_search_finish (UrShelf *shelf, GAsyncResult *result, GError **error)
{
  Search *search = g_task_get_task_data (G_TASK (result));

  return g_task_propagate_boolean (G_TASK (result), error) ? g_hash_table_ref (search->hits) : NULL;
}
