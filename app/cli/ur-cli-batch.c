/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many charts in one go: this thread draws and saves, others encode meanwhile. */
#include "ur-cli-batch.h"

#include "ur-cli-io.h"

/* Drawings that wait for their turn take memory: few of them, and of large pictures fewer. */
#define MAX_WAITING 4
#define MAX_WAITING_PIXELS (32.0 * 1000 * 1000)

typedef struct
{
  const UrCliJob *job;
  UrDrawing *drawing;
  GThread *thread;
  GBytes *bytes;
  GError *error;
} Slot;

typedef struct
{
  GQueue slots; /* in the order of the jobs */
  UrSaveFlags flags;
  UrCliStatus status;
} Batch;

static gpointer
encode_cb (gpointer data)
{
  Slot *slot = data;

  slot->bytes = ur_drawing_encode (slot->drawing, NULL, &slot->error);
  g_clear_pointer (&slot->drawing, ur_drawing_free);
  return NULL;
}

static void
start (Batch *batch, const UrReport *report, const UrCliJob *job, const UrExportOptions *options)
{
  Slot *slot = g_new0 (Slot, 1);

  slot->job = job;
  if (job->chart == NULL)
    slot->bytes = ur_export_indicators_csv (report);
  else
    slot->drawing = ur_export_draw (report, job->chart, options, NULL, &slot->error);
  if (slot->drawing != NULL)
    slot->thread = g_thread_new ("encode", encode_cb, slot);
  g_queue_push_tail (&batch->slots, slot);
}

/* Saves the oldest; after a failure only cleans up. */
static void
finish_one (Batch *batch)
{
  Slot *slot = g_queue_pop_head (&batch->slots);

  if (slot->thread != NULL)
    g_thread_join (slot->thread);
  if (slot->bytes == NULL && batch->status == UR_CLI_DONE)
    {
      ur_cli_complain ("%s", slot->error->message);
      batch->status = UR_CLI_FAILED;
    }
  if (batch->status == UR_CLI_DONE)
    batch->status = ur_cli_write (slot->job->path, slot->bytes, batch->flags);
  g_clear_pointer (&slot->bytes, g_bytes_unref);
  g_clear_error (&slot->error);
  g_free (slot);
}

static guint
count_waiting (const UrReport *report, const GPtrArray *jobs, const UrExportOptions *options)
{
  const UrCliJob *first = g_ptr_array_index (jobs, 0);
  guint width, height;

  if (first->chart == NULL || !ur_export_measure (report, first->chart, options, &width, &height, NULL, NULL))
    return 0;
  return MIN ((guint) (MAX_WAITING_PIXELS / ((double) width * height)), MAX_WAITING);
}

/**
 * ur_cli_run_jobs:
 * @report: a report
 * @jobs: (element-type UrCliJob): at least one
 * @options: of all charts
 * @flags: whether files may be replaced
 *
 * Writes files and prints their paths, in the order of @jobs.  The first failure ends it; what was written
 * before stays, each file whole.
 *
 * Returns: %UR_CLI_DONE, or %UR_CLI_FAILED after saying why
 */
UrCliStatus
ur_cli_run_jobs (const UrReport *report,
                 const GPtrArray *jobs,
                 const UrExportOptions *options,
                 UrSaveFlags flags)
{
  Batch batch = { .slots = G_QUEUE_INIT, .flags = flags, .status = UR_CLI_DONE };
  guint n_waiting = count_waiting (report, jobs, options);

  for (guint i = 0; i < jobs->len && batch.status == UR_CLI_DONE; i++)
    {
      start (&batch, report, g_ptr_array_index (jobs, i), options);
      while (g_queue_get_length (&batch.slots) > n_waiting)
        finish_one (&batch);
    }
  while (!g_queue_is_empty (&batch.slots))
    finish_one (&batch);
  return batch.status;
}
