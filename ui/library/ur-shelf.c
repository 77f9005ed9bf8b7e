/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-shelf-private.h"

#include "ur-hash.h"
#include "ur-report-reader.h"

/* Somebody else writes to the list in several steps. */
#define QUIET_MS 100

/**
 * UrShelf:
 *
 * The library while it is on show: the list as it is in its file, whoever changes it, and what became of the
 * files in it.  Nothing is read on the main thread.  Reports are read when they are asked for, and kept.
 */
struct _UrShelf
{
  GObject parent_instance;

  char *path;
  UrLibrary *library;  /* NULL until it is read */
  GHashTable *states;  /* (element-type utf8 UrLibraryState), by URI */
  UrShelfBooks *books; /* the reports that have been read */
  GPtrArray *removed;  /* (nullable) (element-type UrLibraryEntry): what was removed last */
  GFileMonitor *monitor;
  guint quiet;               /* until a list that is being changed is whole */
  GCancellable *cancellable; /* of all that is under way */
  GCancellable *looking;     /* while files are looked at */
  gboolean told;             /* what was wrong with the list */
};

enum
{
  CHANGED,
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrShelf, ur_shelf, G_TYPE_OBJECT)

static void
ur_shelf_dispose (GObject *object)
{
  UrShelf *self = UR_SHELF (object);

  g_clear_handle_id (&self->quiet, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  G_OBJECT_CLASS (ur_shelf_parent_class)->dispose (object);
}

static void
ur_shelf_finalize (GObject *object)
{
  UrShelf *self = UR_SHELF (object);

  g_free (self->path);
  g_clear_pointer (&self->library, ur_library_free);
  g_clear_pointer (&self->removed, g_ptr_array_unref);
  g_hash_table_unref (self->states);
  ur_shelf_books_unref (self->books);
  g_object_unref (self->cancellable);
  G_OBJECT_CLASS (ur_shelf_parent_class)->finalize (object);
}

static void
ur_shelf_class_init (UrShelfClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ur_shelf_dispose;
  G_OBJECT_CLASS (klass)->finalize = ur_shelf_finalize;

  /**
   * UrShelf::changed:
   *
   * Entries or what became of their files are others than before.
   */
  signals[CHANGED] =
      g_signal_new ("changed", UR_TYPE_SHELF, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * UrShelf::failed:
   * @sentence: why
   *
   * The list could not be changed.
   */
  signals[FAILED] = g_signal_new ("failed", UR_TYPE_SHELF, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ur_shelf_init (UrShelf *self)
{
  self->path = ur_library_dup_path ();
  self->states = g_hash_table_new_full (ur_hash_string, g_str_equal, g_free, NULL);
  self->books = ur_shelf_books_new ();
  self->cancellable = g_cancellable_new ();
}

/* Looking what became of the files */

/* What was found out of each entry of a list. */
typedef struct
{
  GPtrArray *entries; /* (element-type UrLibraryEntry) */
  UrLibraryState *states;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_ptr_array_unref (look->entries);
  g_free (look->states);
  g_free (look);
}

static void
look_thread (GTask *task, gpointer shelf, gpointer data, GCancellable *cancellable)
{
  Look *look = data;

  for (guint i = 0; i < look->entries->len && !g_cancellable_is_cancelled (cancellable); i++)
    look->states[i] = ur_library_entry_look (look->entries->pdata[i], cancellable);
  g_task_return_boolean (task, TRUE);
}

static void remove_beside (UrShelf *self, GPtrArray *entries);

/* An import whose file is gone was finished or given up: nobody can find it again. */
static void
forget_drafts (UrShelf *self)
{
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();

  for (guint i = 0; i < self->library->entries->len; i++)
    {
      UrLibraryEntry *entry = self->library->entries->pdata[i];

      if (entry->is_draft && ur_shelf_get_state (self, entry) == UR_LIBRARY_MISSING)
        g_ptr_array_add (gone, entry);
    }
  if (gone->len > 0)
    remove_beside (self, gone);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  UrShelf *self = UR_SHELF (source);
  const Look *look = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;
  for (guint i = 0; i < look->entries->len; i++)
    g_hash_table_insert (self->states, g_strdup (((UrLibraryEntry *) look->entries->pdata[i])->uri),
                         GUINT_TO_POINTER (look->states[i]));
  g_clear_object (&self->looking);
  forget_drafts (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
look_soon (UrShelf *self)
{
  g_autoptr (GTask) task = NULL;
  Look *look = g_new0 (Look, 1);

  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();
  look->entries = g_ptr_array_ref (self->library->entries);
  look->states = g_new0 (UrLibraryState, look->entries->len);
  task = g_task_new (self, self->looking, looked_cb, NULL);
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_thread);
}

/* Reading the list */

static void
read_thread (GTask *task, gpointer shelf, gpointer path, GCancellable *cancellable)
{
  g_task_return_pointer (task, ur_library_read (path), (GDestroyNotify) ur_library_free);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  UrShelf *self = UR_SHELF (source);
  UrLibrary *library = g_task_propagate_pointer (G_TASK (result), NULL);

  if (library == NULL)
    return;
  g_clear_pointer (&self->library, ur_library_free);
  self->library = library;
  g_signal_emit (self, signals[CHANGED], 0);
  look_soon (self);
}

static void
read_soon (UrShelf *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, read_cb, NULL);

  g_task_set_task_data (task, g_strdup (self->path), g_free);
  g_task_run_in_thread (task, read_thread);
}

static gboolean
quiet_cb (gpointer data)
{
  UrShelf *self = data;

  self->quiet = 0;
  read_soon (self);
  return G_SOURCE_REMOVE;
}

static void
event_cb (UrShelf *self)
{
  g_clear_handle_id (&self->quiet, g_source_remove);
  self->quiet = g_timeout_add (QUIET_MS, quiet_cb, self);
}

/**
 * ur_shelf_new:
 *
 * Returns: (transfer full): the library of the person who runs the program; it is read and watched from now
 * on
 */
UrShelf *
ur_shelf_new (void)
{
  UrShelf *self = g_object_new (UR_TYPE_SHELF, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (self->path);

  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (event_cb), self, G_CONNECT_SWAPPED);
  read_soon (self);
  return self;
}

/**
 * ur_shelf_get_entries:
 * @shelf: the library
 *
 * Returns: (transfer none) (nullable) (element-type UrLibraryEntry): its entries, opened last first; %NULL
 * until they are read
 */
GPtrArray *
ur_shelf_get_entries (UrShelf *shelf)
{
  return shelf->library != NULL ? shelf->library->entries : NULL;
}

/**
 * ur_shelf_get_state:
 * @shelf: the library
 * @entry: an entry of it
 *
 * Returns: what became of its file, as far as is known
 */
UrLibraryState
ur_shelf_get_state (UrShelf *shelf, const UrLibraryEntry *entry)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (shelf->states, entry->uri));
}

/* Changing the list */

/* Runs on a thread. */
typedef gboolean (*Change) (const char *path, gpointer data, GError **error);

typedef struct
{
  char *path;
  Change change;
  gpointer data;
  GDestroyNotify free;
} Changing;

static void
changing_free (gpointer data)
{
  Changing *changing = data;

  g_free (changing->path);
  if (changing->free != NULL)
    changing->free (changing->data);
  g_free (changing);
}

static void
change_thread (GTask *task, gpointer shelf, gpointer data, GCancellable *cancellable)
{
  Changing *changing = data;
  GError *error = NULL;

  if (changing->change (changing->path, changing->data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* The page may have been left meanwhile; what was asked for is done all the same. */
static void
changed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  UrShelf *self = UR_SHELF (source);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_signal_emit (self, signals[FAILED], 0, error->message);
  else if (!g_cancellable_is_cancelled (self->cancellable))
    read_soon (self);
}

static void
change (UrShelf *self, Change func, gpointer data, GDestroyNotify free_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, changed_cb, NULL);
  Changing *changing = g_new0 (Changing, 1);

  changing->path = g_strdup (self->path);
  changing->change = func;
  changing->data = data;
  changing->free = free_data;
  g_task_set_task_data (task, changing, changing_free);
  g_task_run_in_thread (task, change_thread);
}

static gboolean
forget_problem (const char *path, gpointer data, GError **error)
{
  return ur_library_forget_problem (path, error);
}

/**
 * ur_shelf_steal_problem:
 * @shelf: the library
 *
 * Returns: (transfer full) (nullable): a sentence on what was wrong with the list, once
 */
char *
ur_shelf_steal_problem (UrShelf *shelf)
{
  if (shelf->library == NULL || shelf->library->problem == NULL || shelf->told)
    return NULL;
  shelf->told = TRUE;
  change (shelf, forget_problem, NULL, NULL);
  return g_strdup (shelf->library->problem);
}

/**
 * ur_shelf_copy_entries:
 * @entries: (element-type UrLibraryEntry): entries, whoever owns them
 *
 * Returns: (transfer full) (element-type UrLibraryEntry): copies of them
 */
GPtrArray *
ur_shelf_copy_entries (GPtrArray *entries)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_library_entry_free);

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (copy, ur_library_entry_copy (entries->pdata[i]));
  return copy;
}

static gboolean
remove_entries (const char *path, gpointer data, GError **error)
{
  GPtrArray *entries = data;
  g_autoptr (GPtrArray) uris = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (uris, ((UrLibraryEntry *) entries->pdata[i])->uri);
  g_ptr_array_add (uris, NULL);
  return ur_library_remove (path, (const char *const *) uris->pdata, error);
}

static void
remove_beside (UrShelf *self, GPtrArray *entries)
{
  change (self, remove_entries, ur_shelf_copy_entries (entries), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * ur_shelf_remove:
 * @shelf: the library
 * @entries: (element-type UrLibraryEntry): entries of it
 *
 * Takes entries off the list; their files stay.  ur_shelf_restore() brings them back.
 */
void
ur_shelf_remove (UrShelf *shelf, GPtrArray *entries)
{
  g_clear_pointer (&shelf->removed, g_ptr_array_unref);
  shelf->removed = ur_shelf_copy_entries (entries);
  remove_beside (shelf, shelf->removed);
}

static gboolean
restore_entries (const char *path, gpointer data, GError **error)
{
  return ur_library_restore (path, data, error);
}

/**
 * ur_shelf_restore:
 * @shelf: the library
 *
 * Brings back what was removed last.
 *
 * Returns: whether there was anything
 */
gboolean
ur_shelf_restore (UrShelf *shelf)
{
  if (shelf->removed == NULL)
    return FALSE;
  change (shelf, restore_entries, g_steal_pointer (&shelf->removed), (GDestroyNotify) g_ptr_array_unref);
  return TRUE;
}

/* A file that a person says an entry is in now. */
typedef struct
{
  char *uri;
  GFile *file;
} Found;

static void
found_free (gpointer data)
{
  Found *found = data;

  g_free (found->uri);
  g_object_unref (found->file);
  g_free (found);
}

static gboolean
replace_entry (const char *path, gpointer data, GError **error)
{
  Found *found = data;
  g_autofree char *base = g_file_get_basename (found->file);
  g_autofree char *name = g_filename_display_name (base != NULL ? base : "?");
  g_autofree char *stamp = ur_library_dup_stamp (found->file, NULL);
  g_autoptr (GBytes) content = ur_report_load_bytes (found->file, name, NULL, error);
  g_autoptr (UrReport) report = NULL;
  g_autoptr (UrLibraryEntry) entry = NULL;

  if (content != NULL)
    report = ur_report_read (content, name, NULL, error);
  if (report == NULL)
    return FALSE;
  entry = ur_library_entry_new (found->file, report, content, stamp, g_get_real_time () / G_USEC_PER_SEC);
  return ur_library_replace (path, found->uri, entry, error);
}

/**
 * ur_shelf_replace:
 * @shelf: the library
 * @uri: of an entry whose file is not where it was
 * @file: where it is now
 *
 * Puts the report in @file in the place of the entry.
 */
void
ur_shelf_replace (UrShelf *shelf, const char *uri, GFile *file)
{
  Found *found = g_new0 (Found, 1);

  found->uri = g_strdup (uri);
  found->file = g_object_ref (file);
  change (shelf, replace_entry, found, found_free);
}

/**
 * ur_shelf_peek_books:
 * @shelf: the library
 *
 * Returns: (transfer none): its reports that have been read
 */
UrShelfBooks *
ur_shelf_peek_books (UrShelf *shelf)
{
  return shelf->books;
}
