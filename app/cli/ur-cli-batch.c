/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-cli-batch.h"

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

/**
 * ur_cli_write_batch:
 * @jobs: (array): what is to be written, as many as there are @paths
 * @paths: (element-type filename): where; `-` only alone
 * @flags: whether files may be replaced
 *
 * Writes files and prints their paths, in the order of @jobs.  The first failure ends it; what was written
 * before stays, each file whole, and that is told.
 *
 * Returns: %UR_CLI_DONE, or %UR_CLI_FAILED after saying why
 */
UrCliStatus
ur_cli_write_batch (const UrBatchJob *jobs, const GPtrArray *paths, UrSaveFlags flags)
{
  Writing writing = { paths, flags, 0 };
  g_autoptr (GError) error = NULL;

  if (ur_batch_run (jobs, paths->len, 0, take_cb, &writing, NULL, &error))
    return UR_CLI_DONE;
  ur_cli_complain_after (error, writing.n_written);
  return UR_CLI_FAILED;
}
