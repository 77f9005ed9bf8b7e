/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-publish-private.h"

#include <errno.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ur-error.h"

typedef struct
{
  const UrPublish *publish;
  const char *folder;
  UrPublished *published;
  UrPublishSave save;
  gpointer user_data;
} Run;

static void
item_free (gpointer data)
{
  UrPublishItem *item = data;

  g_free (item->name);
  g_free (item->title);
  g_free (item);
}

/**
 * ur_publish_options_init:
 * @options: (out caller-allocates): options
 *
 * What is published when the user chooses nothing: everything, charts as they are exported by default, and no
 * manifest.
 */
void
ur_publish_options_init (UrPublishOptions *options)
{
  g_return_if_fail (options != NULL);

  *options = (UrPublishOptions){ .what = UR_PUBLISH_ALL };
}

/**
 * ur_publish_alloc:
 * @report: a report
 * @with_manifest: whether a manifest will be written last
 *
 * Returns: (transfer full): a publication of nothing yet
 */
UrPublish *
ur_publish_alloc (UrReport *report, gboolean with_manifest)
{
  UrPublish *publish = g_new0 (UrPublish, 1);

  publish->ref_count = 1;
  publish->report = ur_report_ref (report);
  publish->items = g_ptr_array_new_with_free_func (item_free);
  publish->with_manifest = with_manifest;
  return publish;
}

/**
 * ur_publish_add:
 * @publish: a publication
 * @kind: a word for the manifest, never translated
 * @make: makes the file out of the item
 * @name: (transfer full): the file's name below the folder
 * @title: (transfer full): what it shows
 *
 * Returns: (transfer none): the new item, to be filled in further
 */
UrPublishItem *
ur_publish_add (UrPublish *publish, const char *kind, UrBatchMake make, char *name, char *title)
{
  UrPublishItem *item = g_new0 (UrPublishItem, 1);

  item->kind = kind;
  item->make = make;
  item->name = name;
  item->title = title;
  item->publish = publish;
  g_ptr_array_add (publish->items, item);
  return item;
}

/**
 * ur_publish_ref:
 * @publish: a publication
 *
 * Any thread may call it.
 *
 * Returns: (transfer full): @publish
 */
UrPublish *
ur_publish_ref (UrPublish *publish)
{
  g_return_val_if_fail (publish != NULL, NULL);

  g_atomic_int_inc (&publish->ref_count);
  return publish;
}

/**
 * ur_publish_unref:
 * @publish: (transfer full) (nullable): a publication
 */
void
ur_publish_unref (UrPublish *publish)
{
  if (publish == NULL || !g_atomic_int_dec_and_test (&publish->ref_count))
    return;
  g_ptr_array_unref (publish->items);
  g_clear_pointer (&publish->poster, ur_poster_unref);
  g_clear_pointer (&publish->slides, ur_slides_unref);
  ur_report_unref (publish->report);
  g_free (publish);
}

/**
 * ur_publish_get_n_files:
 * @publish: a publication
 *
 * Returns: how many files it will write, the manifest included
 */
guint
ur_publish_get_n_files (const UrPublish *publish)
{
  return publish->items->len + (publish->with_manifest ? 1 : 0);
}

/**
 * ur_publish_count:
 * @publish: a publication
 * @what: some kinds
 *
 * Returns: how many of its files are of these kinds
 */
guint
ur_publish_count (const UrPublish *publish, UrPublishWhat what)
{
  guint n = 0;

  for (guint i = 0; i < publish->items->len; i++)
    n += (((const UrPublishItem *) g_ptr_array_index (publish->items, i))->what & what) != 0;
  return n;
}

/**
 * ur_publish_get_name:
 * @publish: a publication
 * @file: which file, from 0, in the order in which they are written
 *
 * Returns: (transfer none): its name below the folder, with “/” between folders
 */
const char *
ur_publish_get_name (const UrPublish *publish, guint file)
{
  g_return_val_if_fail (file < ur_publish_get_n_files (publish), NULL);

  if (file == publish->items->len)
    return UR_PUBLISH_MANIFEST_NAME;
  return ((const UrPublishItem *) g_ptr_array_index (publish->items, file))->name;
}

static gboolean
make_folder (const char *folder, GError **error)
{
  g_autofree char *shown = NULL;

  if (g_mkdir (folder, 0777) == 0 || (errno == EEXIST && g_file_test (folder, G_FILE_TEST_IS_DIR)))
    return TRUE;
  shown = g_filename_display_name (folder);
  g_set_error (error, UR_ERROR, UR_ERROR_TARGET,
               _ ("The folder “%s” does not exist and could not be made. Choose another one."), shown);
  return FALSE;
}

/* The folders of a name: charts, then charts/slide-16-9. */
static gboolean
make_folders (const char *folder, const char *name, GError **error)
{
  for (const char *slash = strchr (name, '/'); slash != NULL; slash = strchr (slash + 1, '/'))
    {
      g_autofree char *part = g_strndup (name, (gsize) (slash - name));
      g_autofree char *path = g_build_filename (folder, part, NULL);

      if (!make_folder (path, error))
        return FALSE;
    }
  return TRUE;
}

/* Those below folders that are not there yet cannot be in the way of anything. */
static gboolean
check_files (const UrPublish *publish, const char *folder, UrSaveFlags flags, GError **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  guint n = ur_publish_get_n_files (publish);

  for (guint i = 0; i < n; i++)
    {
      char *path = g_build_filename (folder, ur_publish_get_name (publish, i), NULL);
      g_autofree char *parent = g_path_get_dirname (path);

      if (g_file_test (parent, G_FILE_TEST_EXISTS))
        g_ptr_array_add (paths, path);
      else
        g_free (path);
    }
  return ur_save_check_targets ((const char *const *) paths->pdata, paths->len, flags, NULL, error);
}

/**
 * ur_publish_check_folder:
 * @publish: a publication
 * @folder: (type filename): where its files are to go; made when only it is missing, with the folders below
 *   it
 * @flags: whether existing files may be replaced
 * @error: return location for an error
 *
 * Finds out before any work is done whether all files can be saved, and makes the folders.  Nothing is made
 * when a file stands in the way.
 *
 * Returns: %FALSE with @error %UR_ERROR_EXISTS or %UR_ERROR_TARGET, one full sentence, see
 *   ur_save_check_targets()
 */
gboolean
ur_publish_check_folder (const UrPublish *publish, const char *folder, UrSaveFlags flags, GError **error)
{
  g_return_val_if_fail (publish != NULL, FALSE);
  g_return_val_if_fail (folder != NULL, FALSE);

  if (!check_files (publish, folder, flags, error))
    return FALSE;
  if (!make_folder (folder, error))
    return FALSE;
  for (guint i = 0; i < ur_publish_get_n_files (publish); i++)
    if (!make_folders (folder, ur_publish_get_name (publish, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
save_file (Run *run, guint file, GBytes *bytes, GError **error)
{
  g_autofree char *path = g_build_filename (run->folder, ur_publish_get_name (run->publish, file), NULL);

  return run->save (run->publish, file, path, bytes, run->user_data, error);
}

static gboolean
take_cb (guint index, GBytes *bytes, gpointer user_data, GError **error)
{
  Run *run = user_data;

  if (run->publish->with_manifest)
    {
      run->published[index].size = g_bytes_get_size (bytes);
      run->published[index].sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
    }
  return save_file (run, index, bytes, error);
}

static gboolean
save_manifest (Run *run, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (!run->publish->with_manifest)
    return TRUE;
  bytes = ur_publish_create_manifest (run->publish, run->published);
  return save_file (run, run->publish->items->len, bytes, error);
}

/**
 * ur_publish_run:
 * @publish: what to write
 * @folder: (type filename): where, as ur_publish_check_folder() has found it good
 * @n_threads: how many files are made at a time, see ur_batch_get_n_threads(); the bytes are the same
 * @save: (scope call): saves a file
 * @user_data: for @save
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Makes all files and has them saved.  A failure or a cancel in the middle leaves the files saved so far,
 * and no manifest.  Of several that publish into one folder at a time the first does and the others fail, so
 * that what is there is of one publication.
 *
 * Returns: whether all were saved; else @error is that of @save, of the export or %G_IO_ERROR_CANCELLED
 */
gboolean
ur_publish_run (const UrPublish *publish,
                const char *folder,
                guint n_threads,
                UrPublishSave save,
                gpointer user_data,
                GCancellable *cancellable,
                GError **error)
{
  g_autofree UrBatchJob *jobs = NULL;
  Run run = { publish, folder, NULL, save, user_data };
  guint n;
  gboolean done;
  int lock;

  g_return_val_if_fail (publish != NULL, FALSE);
  g_return_val_if_fail (folder != NULL, FALSE);

  lock = ur_save_lock_folder (folder, error);
  if (lock < 0)
    return FALSE;
  n = publish->items->len;
  jobs = g_new (UrBatchJob, n + 1);
  for (guint i = 0; i < n; i++)
    {
      UrPublishItem *item = g_ptr_array_index (publish->items, i);

      jobs[i] = (UrBatchJob){ item->make, item };
    }
  run.published = g_new0 (UrPublished, n + 1);
  done = ur_batch_run (jobs, n, n_threads, take_cb, &run, cancellable, error) && save_manifest (&run, error);
  for (guint i = 0; i < n; i++)
    g_free (run.published[i].sha256);
  g_free (run.published);
  close (lock);
  return done;
}
