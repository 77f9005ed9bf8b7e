/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-proof-check.h"

#include "ur-proof-trace.h"

typedef struct
{
  UrBlocks *draft;
  GPtrArray *traces;
  GPtrArray *reports;
  UrProofMemory *memory;
} Checking;

static void
checking_free (gpointer data)
{
  Checking *checking = data;

  ur_blocks_free (checking->draft);
  g_ptr_array_unref (checking->traces);
  g_ptr_array_unref (checking->reports);
  ur_proof_memory_unref (checking->memory);
  g_free (checking);
}

static void
check_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Checking *checking = data;
  GError *error = NULL;
  UrProof *proof;

  /* whoever waited for the memory may come too late */
  if (g_task_return_error_if_cancelled (task))
    return;
  proof = ur_proof_new_again (checking->draft, checking->reports, checking->memory, &error);

  if (proof != NULL)
    ur_proof_follow_traces (proof, checking->traces);
  if (proof != NULL)
    g_task_return_pointer (task, proof, (GDestroyNotify) ur_proof_free);
  else
    g_task_return_error (task, error);
}

/**
 * ur_proof_check_async:
 * @draft: (transfer full): a draft
 * @traces: (transfer full) (element-type UrProofTrace): what words of it were copied from
 * @reports: (element-type UrReport): what it is held against; not changed any more
 * @memory: of the draft as it was
 * @cancellable: (nullable): what came of it is thrown away
 * @callback: called when it is done
 * @data: for @callback
 *
 * Checks a draft on another thread.
 */
void
ur_proof_check_async (UrBlocks *draft,
                      GPtrArray *traces,
                      GPtrArray *reports,
                      UrProofMemory *memory,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Checking *checking = g_new0 (Checking, 1);

  checking->draft = draft;
  checking->traces = traces;
  checking->reports = g_ptr_array_ref (reports);
  checking->memory = ur_proof_memory_ref (memory);
  g_task_set_task_data (task, checking, checking_free);
  g_task_run_in_thread (task, check_thread);
}

/**
 * ur_proof_check_finish:
 * @result: what the callback got
 * @error: return location for an error: %G_IO_ERROR_CANCELLED, or that of ur_proof_new()
 *
 * Returns: (transfer full): the verdicts, or %NULL with @error
 */
UrProof *
ur_proof_check_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
