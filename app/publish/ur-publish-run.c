/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A publication on its way into a folder. */
#include "ur-config.h"

#include "ur-publish-private.h"

#include <errno.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ur-error.h"
#include "ur-quote.h"

typedef struct
{
  const UrPublish *publish;
  const char *folder;
  UrPublished *published;
  UrPublishSave save;
  gpointer user_data;
  GPtrArray *reasons; /* (element-type Reason) */
} Run;

/* Files that are missing for the same reason. */
typedef struct
{
  char *sentence;
  GString *names;
  guint n;
} Reason;

/* The user named the folder; what is in it leads nowhere else. */
static gboolean
check_link (const char *folder, GError **error)
{
  g_autofree char *shown = NULL;

  if (!g_file_test (folder, G_FILE_TEST_IS_SYMLINK))
    return TRUE;
  shown = g_filename_display_name (folder);
  ur_quote_set_error (error, UR_ERROR, UR_ERROR_TARGET,
                      _ ("“%s” is a link, and files in a folder are not written through links. Remove it, or "
                         "choose another folder."),
                      shown);
  return FALSE;
}

static gboolean
make_folder (const char *folder, GError **error)
{
  g_autofree char *shown = NULL;

  if (g_mkdir (folder, 0777) == 0 || (errno == EEXIST && g_file_test (folder, G_FILE_TEST_IS_DIR)))
    return TRUE;
  shown = g_filename_display_name (folder);
  ur_quote_set_error (error, UR_ERROR, UR_ERROR_TARGET,
                      _ ("The folder “%s” does not exist and could not be made. Choose another one."), shown);
  return FALSE;
}

/* Does it with the folders of a name: charts, then charts/slide-16-9. */
static gboolean
do_with_folders (const char *folder,
                 const char *name,
                 gboolean (*action) (const char *folder, GError **error),
                 GError **error)
{
  for (const char *slash = strchr (name, '/'); slash != NULL; slash = strchr (slash + 1, '/'))
    {
      g_autofree char *part = g_strndup (name, (gsize) (slash - name));
      g_autofree char *path = g_build_filename (folder, part, NULL);

      if (!action (path, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
do_with_all_folders (const UrPublish *publish,
                     const char *folder,
                     gboolean (*action) (const char *folder, GError **error),
                     GError **error)
{
  for (guint i = 0; i < ur_publish_get_n_files (publish); i++)
    if (!do_with_folders (folder, ur_publish_get_name (publish, i), action, error))
      return FALSE;
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
 * when a file is in the way.
 *
 * Returns: %FALSE with @error %UR_ERROR_EXISTS or %UR_ERROR_TARGET, one full sentence, see
 *   ur_save_check_targets()
 */
gboolean
ur_publish_check_folder (const UrPublish *publish, const char *folder, UrSaveFlags flags, GError **error)
{
  g_return_val_if_fail (publish != NULL, FALSE);
  g_return_val_if_fail (folder != NULL, FALSE);

  if (!do_with_all_folders (publish, folder, check_link, error) ||
      !check_files (publish, folder, flags, error) || !make_folder (folder, error))
    return FALSE;
  return do_with_all_folders (publish, folder, make_folder, error);
}

static void
reason_free (gpointer data)
{
  Reason *reason = data;

  g_free (reason->sentence);
  g_string_free (reason->names, TRUE);
  g_free (reason);
}

static Reason *
find_reason (Run *run, const char *sentence)
{
  Reason *reason;

  for (guint i = 0; i < run->reasons->len; i++)
    {
      reason = g_ptr_array_index (run->reasons, i);
      if (g_str_equal (reason->sentence, sentence))
        return reason;
    }
  reason = g_new0 (Reason, 1);
  reason->sentence = g_strdup (sentence);
  reason->names = g_string_new (NULL);
  g_ptr_array_add (run->reasons, reason);
  return reason;
}

/* A computer without memory is no fault of the file: the next one would fare no better. */
static gboolean
miss (Run *run, guint file, const GError *failure, GError **error)
{
  Reason *reason = find_reason (run, failure->message);
  const char *name = ur_publish_get_name (run->publish, file);

  if (g_error_matches (failure, UR_ERROR, UR_ERROR_MEMORY))
    {
      g_propagate_error (error, g_error_copy (failure));
      return FALSE;
    }
  /* Translators: comes between the names of files. */
  g_string_append_printf (reason->names, "%s%s", reason->n > 0 ? _ (", ") : "", name);
  reason->n++;
  return TRUE;
}

/* Every reason once, with all files that it concerns. */
static gboolean
tell_missing (const Run *run, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (run->reasons->len == 0)
    return TRUE;
  for (guint i = 0; i < run->reasons->len; i++)
    {
      const Reason *reason = g_ptr_array_index (run->reasons, i);

      g_string_append_printf (
          text, ngettext ("%s%u file is missing: %s. %s", "%s%u files are missing: %s. %s", reason->n),
          i > 0 ? "\n" : "", reason->n, reason->names->str, reason->sentence);
    }
  g_set_error_literal (error, UR_ERROR, UR_ERROR_INCOMPLETE, text->str);
  return FALSE;
}

static gboolean
save_file (Run *run, guint file, GBytes *bytes, GError **error)
{
  g_autofree char *path = g_build_filename (run->folder, ur_publish_get_name (run->publish, file), NULL);

  return run->save (run->publish, file, path, bytes, run->user_data, error);
}

static gboolean
take_cb (guint index, GBytes *bytes, const GError *failure, gpointer user_data, GError **error)
{
  Run *run = user_data;

  if (bytes == NULL)
    return miss (run, index, failure, error);
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

static gboolean
run_batch (Run *run, GCancellable *cancellable, GError **error)
{
  guint n = run->publish->items->len;
  g_autofree UrBatchJob *jobs = g_new (UrBatchJob, n + 1);

  for (guint i = 0; i < n; i++)
    {
      UrPublishItem *item = g_ptr_array_index (run->publish->items, i);

      jobs[i] = (UrBatchJob){ item->make, item, item->memory };
    }
  return ur_batch_run (jobs, n, 0, take_cb, run, cancellable, error) && save_manifest (run, error) &&
         tell_missing (run, error);
}

/**
 * ur_publish_run:
 * @publish: what to write
 * @folder: (type filename): where, as ur_publish_check_folder() has found it good
 * @save: (scope call): saves a file
 * @user_data: for @save
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Makes all files on all cores and has them saved in their order.  One that cannot be made, a picture that
 * would be too large, does not keep the others from being made: it is missing, the manifest says so too, and
 * @error names it in the end.  What cannot be saved ends the work, and so does a cancel: the files saved so
 * far stay, without a manifest.
 *
 * Of several that publish into one folder at a time the first does and the others fail, so that what is there
 * is of one publication.
 *
 * Returns: whether all were saved; else @error is %UR_ERROR_INCOMPLETE when all were that could be made, that
 *   of @save, or %G_IO_ERROR_CANCELLED
 */
gboolean
ur_publish_run (const UrPublish *publish,
                const char *folder,
                UrPublishSave save,
                gpointer user_data,
                GCancellable *cancellable,
                GError **error)
{
  Run run = { publish, folder, NULL, save, user_data, NULL };
  gboolean done;
  int lock;

  g_return_val_if_fail (publish != NULL, FALSE);
  g_return_val_if_fail (folder != NULL, FALSE);

  lock = ur_save_lock_folder (folder, FALSE, error);
  if (lock < 0)
    return FALSE;
  run.published = g_new0 (UrPublished, publish->items->len + 1);
  run.reasons = g_ptr_array_new_with_free_func (reason_free);
  done = run_batch (&run, cancellable, error);
  for (guint i = 0; i < publish->items->len; i++)
    g_free (run.published[i].sha256);
  g_free (run.published);
  g_ptr_array_unref (run.reasons);
  close (lock);
  return done;
}
