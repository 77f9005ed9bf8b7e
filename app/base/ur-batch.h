/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Makes the bytes of one file; runs on any thread, several at a time. */
typedef GBytes *(*UrBatchMake) (gpointer data, GCancellable *cancellable, GError **error);

/**
 * UrBatchTake:
 * @index: which job
 * @bytes: (nullable): what was made, or %NULL when @failure says why nothing was
 * @failure: (nullable): the job's error
 * @user_data: as given to ur_batch_run()
 * @error: return location for an error that ends the batch
 *
 * Takes what became of a job; runs on the thread of ur_batch_run(), in the order of the jobs.
 *
 * Returns: whether the batch goes on
 */
typedef gboolean (*UrBatchTake) (
    guint index, GBytes *bytes, const GError *failure, gpointer user_data, GError **error);

/**
 * UrBatchJob:
 * @make: makes the file
 * @data: for @make
 * @memory: bytes that making it takes beside others, about; 0 for little
 *
 * One file of a batch.
 */
typedef struct
{
  UrBatchMake make;
  gpointer data;
  gsize memory;
} UrBatchJob;

gboolean ur_batch_run (const UrBatchJob *jobs,
                       guint n_jobs,
                       guint n_threads,
                       UrBatchTake take,
                       gpointer user_data,
                       GCancellable *cancellable,
                       GError **error);

G_END_DECLS
