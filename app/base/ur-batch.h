/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Makes the bytes of one file; runs on any thread, several at a time. */
typedef GBytes *(*UrBatchMake) (gpointer data, GCancellable *cancellable, GError **error);

/* Takes the bytes of a file; runs on the thread of ur_batch_run(), in the order of the jobs. */
typedef gboolean (*UrBatchTake) (guint index, GBytes *bytes, gpointer user_data, GError **error);

typedef struct
{
  UrBatchMake make;
  gpointer data;
} UrBatchJob;

guint ur_batch_get_n_threads (void);
gboolean ur_batch_run (const UrBatchJob *jobs,
                       guint n_jobs,
                       guint n_threads,
                       UrBatchTake take,
                       gpointer user_data,
                       GCancellable *cancellable,
                       GError **error);

G_END_DECLS
