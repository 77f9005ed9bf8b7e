/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-cli-batch.h"

#include <unistd.h>

#include "ur-cli-io.h"

typedef struct
{
  const GPtrArray *paths;
  UrSaveFlags flags;
  guint n_written;
} Writing;

static gboolean
take_cb (guint index, GBytes *bytes, const GError *failure, gpointer user_data, GError **error)
{
  Writing *writing = user_data;

  if (bytes == NULL)
    {
      g_propagate_error (error, g_error_copy (failure));
      return FALSE;
    }
  if (!ur_cli_put (g_ptr_array_index (writing->paths, index), bytes, writing->flags, error))
    return FALSE;
  writing->n_written++;
  return TRUE;
}

/* The sentence says for whom it waits; who would rather not wait stops the program. */
static int
lock_folder (const GPtrArray *paths, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (g_ptr_array_index (paths, 0));
  g_autoptr (GError) failure = NULL;
  int lock = ur_save_lock_folder (folder, FALSE, &failure);

  if (g_error_matches (failure, UR_ERROR, UR_ERROR_BUSY))
    {
      ur_cli_complain ("%s", failure->message);
      return ur_save_lock_folder (folder, TRUE, error);
    }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return lock;
}

/* One file is replaced in one step; of several, those that another program writes there meanwhile must not
 * get in between. */
static gboolean
run (const UrBatchJob *jobs, Writing *writing, GError **error)
{
  gboolean is_set = writing->paths->len > 1;
  int lock = is_set ? lock_folder (writing->paths, error) : -1;
  gboolean done;

  if (is_set && lock < 0)
    return FALSE;
  done = ur_batch_run (jobs, writing->paths->len, 0, take_cb, writing, NULL, error);
  if (lock >= 0)
    close (lock);
  return done;
}

/**
 * ur_cli_write_batch:
 * @jobs: (array): what is to be written, as many as there are @paths
 * @paths: (element-type filename): where; `-` only alone
 * @flags: whether files may be replaced
 *
 * Writes files and prints their paths, in the order of @jobs.  All of a set are in the folder of the first;
 * where another program writes a set there, it waits.  The first failure ends it; what was written
 * before stays, each file whole, and that is told.
 *
 * Returns: %UR_CLI_DONE, or %UR_CLI_FAILED after saying why
 */
UrCliStatus
ur_cli_write_batch (const UrBatchJob *jobs, const GPtrArray *paths, UrSaveFlags flags)
{
  Writing writing = { paths, flags, 0 };
  g_autoptr (GError) error = NULL;

  if (run (jobs, &writing, &error))
    return UR_CLI_DONE;
  ur_cli_complain_after (error, writing.n_written);
  return UR_CLI_FAILED;
}
