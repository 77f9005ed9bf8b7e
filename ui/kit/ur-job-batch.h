/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ur-batch.h"
#include "ur-job.h"
#include "ur-save.h"

G_BEGIN_DECLS

gboolean ur_job_save_batch (UrJob *job,
                            const UrBatchJob *files,
                            const GPtrArray *paths,
                            UrSaveFlags flags,
                            guint *n_saved,
                            GCancellable *cancellable,
                            GError **error);

G_END_DECLS
