/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-session.h"

#include "ur-library.h"

/**
 * UrSession:
 *
 * The documents that are open, whatever window shows them.  A file that two windows show is read once, and is
 * in memory once.  The session keeps no document alive: one goes when the last window lets go of it.
 */
struct _UrSession
{
  GObject parent_instance;

  GPtrArray *documents; /* (element-type UrDocument), not owned */
};

G_DEFINE_FINAL_TYPE (UrSession, ur_session, G_TYPE_OBJECT)

static void
gone_cb (gpointer data, GObject *document)
{
  g_ptr_array_remove (UR_SESSION (data)->documents, document);
}

static void
ur_session_finalize (GObject *object)
{
  UrSession *self = UR_SESSION (object);

  for (guint i = 0; i < self->documents->len; i++)
    g_object_weak_unref (self->documents->pdata[i], gone_cb, self);
  g_ptr_array_unref (self->documents);
  G_OBJECT_CLASS (ur_session_parent_class)->finalize (object);
}

static void
ur_session_class_init (UrSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ur_session_finalize;
}

static void
ur_session_init (UrSession *self)
{
  self->documents = g_ptr_array_new ();
}

/**
 * ur_session_new:
 *
 * Returns: (transfer full): a session without documents
 */
UrSession *
ur_session_new (void)
{
  return g_object_new (UR_TYPE_SESSION, NULL);
}

/**
 * ur_session_get_n_documents:
 * @session: the session
 *
 * Returns: how many documents are open
 */
guint
ur_session_get_n_documents (UrSession *session)
{
  return session->documents->len;
}

static void
add (UrSession *self, UrDocument *document)
{
  g_ptr_array_add (self->documents, document);
  g_object_weak_ref (G_OBJECT (document), gone_cb, self);
  ur_document_watch (document);
}

static void
record_thread (GTask *task, gpointer source, gpointer entry, GCancellable *cancellable)
{
  g_autofree char *path = ur_library_dup_path ();
  GError *error = NULL;

  if (ur_library_record (path, entry, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* That it is in the library nobody waits for, and where it cannot be written down reading goes on. */
static void
recorded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_debug ("not in the library: %s", error->message);
}

static void
record (UrDocument *document)
{
  UrLibraryEntry *entry = ur_document_dup_entry (document, g_get_real_time () / G_USEC_PER_SEC);
  g_autoptr (GTask) task = NULL;

  if (entry == NULL)
    return;
  task = g_task_new (NULL, NULL, recorded_cb, NULL);
  g_task_set_task_data (task, entry, (GDestroyNotify) ur_library_entry_free);
  g_task_run_in_thread (task, record_thread);
}

/* The newest document of a file that is still what lies there; for %NULL the report that comes with the
 * program. */
static UrDocument *
find (UrSession *self, GFile *file)
{
  for (guint i = self->documents->len; i > 0; i--)
    {
      UrDocument *document = self->documents->pdata[i - 1];
      GFile *its_file = ur_document_get_file (document);
      gboolean same = file == NULL || its_file == NULL ? file == its_file : g_file_equal (file, its_file);

      if (same && !ur_document_is_stale (document))
        return document;
    }
  return NULL;
}

/**
 * ur_session_open_bundled:
 * @session: the session
 * @error: return location for an error
 *
 * Returns: (transfer full): the report that comes with the program
 */
UrDocument *
ur_session_open_bundled (UrSession *session, GError **error)
{
  UrDocument *document = find (session, NULL);

  if (document != NULL)
    return g_object_ref (document);
  document = ur_document_load_bundled (error);
  if (document != NULL)
    add (session, document);
  return document;
}

static void
load_thread (GTask *task, gpointer session, gpointer file, GCancellable *cancellable)
{
  GError *error = NULL;
  UrDocument *document = ur_document_load (file, cancellable, &error);

  if (document != NULL)
    g_task_return_pointer (task, document, g_object_unref);
  else
    g_task_return_error (task, error);
}

/**
 * ur_session_open_async:
 * @session: the session
 * @file: a report file
 * @cancellable: (nullable): stops it
 * @callback: called when it is done
 * @data: for @callback
 *
 * Opens a file on another thread, or finds it among the documents that are open, if nobody has touched it
 * since it was read.
 */
void
ur_session_open_async (
    UrSession *session, GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (session, cancellable, callback, data);
  UrDocument *document = find (session, file);

  g_task_set_source_tag (task, ur_session_open_async);
  if (document != NULL)
    {
      g_task_return_pointer (task, g_object_ref (document), g_object_unref);
      return;
    }
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_thread);
}

/**
 * ur_session_open_finish:
 * @session: the session
 * @result: what the callback got
 * @error: return location for an error: %G_IO_ERROR_CANCELLED, or a full sentence
 *
 * Returns: (transfer full) (nullable): the document, which may have mistakes and no report; %NULL when the
 * file cannot be read at all
 */
UrDocument *
ur_session_open_finish (UrSession *session, GAsyncResult *result, GError **error)
{
  UrDocument *document;
  guint i;

  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  document = g_task_propagate_pointer (G_TASK (result), error);
  if (document != NULL && !g_ptr_array_find (session->documents, document, &i))
    add (session, document);
  if (document != NULL)
    record (document);
  return document;
}
