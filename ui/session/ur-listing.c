/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is opened and worked on gets into the library.  Nobody waits for that, and where it cannot be written
 * down the work goes on. */
#include "ur-listing.h"

#include "ur-library.h"

static gboolean
add (UrLibraryEntry *entry, GError **error)
{
  g_autofree char *path = ur_library_dup_path ();

  entry->opened = g_get_real_time () / G_USEC_PER_SEC;
  return ur_library_record (path, entry, error);
}

static void
add_thread (GTask *task, gpointer source, gpointer entry, GCancellable *cancellable)
{
  GError *error = NULL;

  if (add (entry, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
remove_thread (GTask *task, gpointer source, gpointer uri, GCancellable *cancellable)
{
  const char *const uris[] = { uri, NULL };
  g_autofree char *path = ur_library_dup_path ();
  GError *error = NULL;

  if (ur_library_remove (path, uris, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_debug ("the library is as it was: %s", error->message);
}

static void
run_beside (GTaskThreadFunc func, gpointer data, GDestroyNotify free_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, done_cb, NULL);

  g_task_set_task_data (task, data, free_data);
  g_task_run_in_thread (task, func);
}

/**
 * ur_listing_add:
 * @entry: (transfer full): what was opened or worked on
 *
 * Has it in the library, before all others; on another thread.
 */
void
ur_listing_add (UrLibraryEntry *entry)
{
  run_beside (add_thread, entry, (GDestroyNotify) ur_library_entry_free);
}

/**
 * ur_listing_add_now:
 * @entry: (transfer full): what was worked on
 *
 * As ur_listing_add(), for a program that ends.
 */
void
ur_listing_add_now (UrLibraryEntry *entry)
{
  g_autoptr (GError) error = NULL;

  if (!add (entry, &error))
    g_debug ("not in the library: %s", error->message);
  ur_library_entry_free (entry);
}

/**
 * ur_listing_remove:
 * @uri: (transfer full): of something that is not there any more
 *
 * Takes it off the library's list; on another thread.
 */
void
ur_listing_remove (char *uri)
{
  run_beside (remove_thread, uri, g_free);
}
