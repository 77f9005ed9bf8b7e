/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Checking a draft beside the main loop. */
#pragma once

#include <gtk/gtk.h>

#include "ur-proof-memory.h"

G_BEGIN_DECLS

void ur_proof_check_async (UrBlocks *draft,
                           GPtrArray *traces,
                           GPtrArray *reports,
                           UrProofMemory *memory,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer data);
UrProof *ur_proof_check_finish (GAsyncResult *result, GError **error);

G_END_DECLS
