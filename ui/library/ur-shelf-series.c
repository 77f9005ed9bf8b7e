/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the reports of one federation tell year by year, read on another thread. */
#include "ur-shelf-private.h"

typedef struct
{
  GPtrArray *entries; /* (element-type UrLibraryEntry) */
  UrShelfBooks *books;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_ptr_array_unref (reading->entries);
  ur_shelf_books_unref (reading->books);
  g_free (reading);
}

static void
table_thread (GTask *task, gpointer shelf, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  g_autoptr (GPtrArray) reports = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_report_unref);

  for (guint i = 0; i < reading->entries->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      UrReport *report = ur_shelf_books_read (reading->books, reading->entries->pdata[i], cancellable);

      if (report != NULL)
        g_ptr_array_add (reports, report);
    }
  g_task_return_pointer (task, ur_series_table_new (reports), (GDestroyNotify) ur_series_table_unref);
}

/**
 * ur_shelf_read_series_async:
 * @shelf: the library
 * @entries: (element-type UrLibraryEntry): of reports of one federation
 * @cancellable: stops it
 * @callback: called when it is done
 * @data: for @callback
 *
 * Reads reports on another thread and finds what they tell year by year; what cannot be read is left out.
 */
void
ur_shelf_read_series_async (UrShelf *shelf,
                            GPtrArray *entries,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer data)
{
  g_autoptr (GTask) task = g_task_new (shelf, cancellable, callback, data);
  Reading *reading = g_new0 (Reading, 1);

  g_task_set_source_tag (task, ur_shelf_read_series_async);
  reading->entries = ur_shelf_copy_entries (entries);
  reading->books = ur_shelf_books_ref (ur_shelf_peek_books (shelf));
  g_task_set_task_data (task, reading, reading_free);
  g_task_run_in_thread (task, table_thread);
}

/**
 * ur_shelf_read_series_finish:
 * @shelf: the library
 * @result: what the callback got
 * @error: return location for an error: %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full): the table, or %NULL with @error
 */
UrSeriesTable *
ur_shelf_read_series_finish (UrShelf *shelf, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
