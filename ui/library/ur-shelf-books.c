/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-shelf-books.h"

#include "ur-hash.h"
#include "ur-report-reader.h"

/* What is kept of a report: itself and, once it was searched, its index. */
typedef struct
{
  UrReport *report; /* NULL where it cannot be read */
  UrSearchIndex *index;
} Book;

struct _UrShelfBooks
{
  GMutex mutex;
  GHashTable *books; /* (element-type utf8 Book) */
};

static void
book_free (gpointer data)
{
  Book *book = data;

  g_clear_pointer (&book->index, ur_search_index_free);
  g_clear_pointer (&book->report, ur_report_unref);
  g_free (book);
}

static void
books_clear (gpointer data)
{
  UrShelfBooks *books = data;

  g_hash_table_unref (books->books);
  g_mutex_clear (&books->mutex);
}

/**
 * ur_shelf_books_new:
 *
 * Returns: (transfer full): no reports yet
 */
UrShelfBooks *
ur_shelf_books_new (void)
{
  UrShelfBooks *books = g_atomic_rc_box_new0 (UrShelfBooks);

  g_mutex_init (&books->mutex);
  books->books = g_hash_table_new_full (ur_hash_string, g_str_equal, g_free, book_free);
  return books;
}

/**
 * ur_shelf_books_ref:
 * @books: reports
 *
 * Returns: (transfer full): @books
 */
UrShelfBooks *
ur_shelf_books_ref (UrShelfBooks *books)
{
  return g_atomic_rc_box_acquire (books);
}

/**
 * ur_shelf_books_unref:
 * @books: (transfer full): reports
 */
void
ur_shelf_books_unref (UrShelfBooks *books)
{
  g_atomic_rc_box_release_full (books, books_clear);
}

/* A file that was changed and opened again is another report. */
static char *
dup_key (const UrLibraryEntry *entry)
{
  return g_strdup_printf ("%s %s", entry->uri, entry->digest != NULL ? entry->digest : "");
}

static UrReport *
load (const UrLibraryEntry *entry, GCancellable *cancellable)
{
  g_autoptr (GFile) file = g_file_new_for_uri (entry->uri);

  if (ur_library_entry_is_bundled (entry))
    return ur_report_load_bundled (NULL);
  return entry->is_draft ? NULL : ur_report_load (file, NULL, cancellable, NULL);
}

/* Called with the lock: what two threads want is read once. */
static Book *
ensure (UrShelfBooks *books, const UrLibraryEntry *entry, GCancellable *cancellable)
{
  g_autofree char *key = dup_key (entry);
  Book *book = g_hash_table_lookup (books->books, key);

  if (book != NULL && book->report != NULL)
    return book;
  book = g_new0 (Book, 1);
  book->report = load (entry, cancellable);
  g_hash_table_insert (books->books, g_steal_pointer (&key), book);
  return book;
}

/**
 * ur_shelf_books_read:
 * @books: reports
 * @entry: an entry of the library
 * @cancellable: (nullable): stops it
 *
 * Reads a report, or finds it among those that were read.  Blocks.
 *
 * Returns: (transfer full) (nullable): the report; %NULL where it cannot be read
 */
UrReport *
ur_shelf_books_read (UrShelfBooks *books, const UrLibraryEntry *entry, GCancellable *cancellable)
{
  Book *book;
  UrReport *report;

  g_mutex_lock (&books->mutex);
  book = ensure (books, entry, cancellable);
  report = book->report != NULL ? ur_report_ref (book->report) : NULL;
  g_mutex_unlock (&books->mutex);
  return report;
}

/**
 * ur_shelf_books_find:
 * @books: reports
 * @entry: an entry of the library
 * @words: what to look for
 * @cancellable: (nullable): stops it
 *
 * Looks for words in a report, which is read for it.  Blocks.
 *
 * Returns: (transfer full) (nullable) (element-type UrHit): where they are; what they point into lives as
 * long as @books.  %NULL where the report cannot be read
 */
GArray *
ur_shelf_books_find (UrShelfBooks *books,
                     const UrLibraryEntry *entry,
                     const char *words,
                     GCancellable *cancellable)
{
  GArray *hits = NULL;
  Book *book;

  g_mutex_lock (&books->mutex);
  book = ensure (books, entry, cancellable);
  if (book->report != NULL && book->index == NULL)
    book->index = ur_search_index_new (book->report);
  if (book->index != NULL)
    hits = ur_search_find (book->index, words, NULL);
  g_mutex_unlock (&books->mutex);
  return hits;
}
