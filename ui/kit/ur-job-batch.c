/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-job-batch.h"

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
 * Nothing is made when a file that may not be replaced stands in the way.  The first failure ends it.
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
         ur_batch_run (files, paths->len, 0, take_cb, &saving, cancellable, error);
}
