/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-job-batch.h"

#include <unistd.h>

typedef struct
{
  UrJob *job;
  const GPtrArray *paths;
  UrSaveFlags flags;
  guint *n_saved;
} Saving;

static gboolean
take_cb (guint index, GBytes *bytes, const GError *failure, gpointer user_data, GError **error)
{
  Saving *saving = user_data;

  if (bytes == NULL)
    {
      g_propagate_error (error, g_error_copy (failure));
      return FALSE;
    }
  if (!ur_save_bytes (g_ptr_array_index (saving->paths, index), bytes, saving->flags, error))
    return FALSE;
  *saving->n_saved = index + 1;
  ur_job_set_progress (saving->job, (double) (index + 1) / saving->paths->len);
  return TRUE;
}

/* One file is replaced in one step; of several, those that another program writes there meanwhile must not
 * get in between. */
static gboolean
run (Saving *saving, const UrBatchJob *files, GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = NULL;
  gboolean done;
  int lock;

  if (saving->paths->len < 2)
    return ur_batch_run (files, saving->paths->len, 0, take_cb, saving, cancellable, error);
  folder = g_path_get_dirname (g_ptr_array_index (saving->paths, 0));
  lock = ur_save_lock_folder (folder, FALSE, error);
  if (lock < 0)
    return FALSE;
  done = ur_batch_run (files, saving->paths->len, 0, take_cb, saving, cancellable, error);
  close (lock);
  return done;
}

/**
 * ur_job_save_batch:
 * @job: a job that runs
 * @files: (array): what is to be saved, as many as there are @paths
 * @paths: (element-type filename): where
 * @flags: whether files may be replaced
 * @n_saved: (out): how many were saved, also when it fails
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * For the function that does the work: makes files on all cores and saves them in their order, with progress.
 * Nothing is made when a file that may not be replaced stands in the way, or when another program writes a
 * set of files into the folder of the first.  The first failure ends it.
 *
 * Returns: whether all were saved; else @error is that of the first that was not
 */
gboolean
ur_job_save_batch (UrJob *job,
                   const UrBatchJob *files,
                   const GPtrArray *paths,
                   UrSaveFlags flags,
                   guint *n_saved,
                   GCancellable *cancellable,
                   GError **error)
{
  Saving saving = { job, paths, flags, n_saved };

  *n_saved = 0;
  return ur_save_check_targets ((const char *const *) paths->pdata, paths->len, flags, NULL, error) &&
         run (&saving, files, cancellable, error);
}
