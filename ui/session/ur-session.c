/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-session.h"

#include "ur-listing.h"

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
  if (document != NULL && ur_document_get_entry (document) != NULL)
    ur_listing_add (ur_library_entry_copy (ur_document_get_entry (document)));
  return document;
}
