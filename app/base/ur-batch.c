/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-batch.h"

#include "ur-error.h"
#include "ur-memory.h"

/* Files that wait to be saved take memory; and the next one is always being made while one is saved. */
#define MAX_AHEAD 4
#define MAX_THREADS 4

typedef struct
{
  GBytes *bytes;
  GError *error;
  gboolean ready;
} Result;

typedef struct
{
  const UrBatchJob *jobs;
  guint n_jobs;
  GCancellable *cancellable;
  GMutex mutex;
  GCond changed;
  Result *results;
  guint next;  /* to be made */
  guint taken; /* all before it */
  gboolean stop;
} Batch;

/* The next job that may begin, or n_jobs when there is none left. */
static guint
begin_job (Batch *batch)
{
  guint job;

  g_mutex_lock (&batch->mutex);
  while (!batch->stop && batch->next < batch->n_jobs && batch->next >= batch->taken + MAX_AHEAD)
    g_cond_wait (&batch->changed, &batch->mutex);
  job = batch->stop ? batch->n_jobs : batch->next;
  if (job < batch->n_jobs)
    batch->next++;
  g_mutex_unlock (&batch->mutex);
  return job;
}

static gpointer
work_cb (gpointer data)
{
  Batch *batch = data;
  guint i;

  while ((i = begin_job (batch)) < batch->n_jobs)
    {
      Result result = { .ready = TRUE };

      if (!g_cancellable_set_error_if_cancelled (batch->cancellable, &result.error))
        result.bytes = batch->jobs[i].make (batch->jobs[i].data, batch->cancellable, &result.error);
      g_mutex_lock (&batch->mutex);
      batch->results[i] = result;
      g_cond_broadcast (&batch->changed);
      g_mutex_unlock (&batch->mutex);
    }
  return NULL;
}

static Result
wait_for (Batch *batch, guint i)
{
  Result result;

  g_mutex_lock (&batch->mutex);
  while (!batch->results[i].ready)
    g_cond_wait (&batch->changed, &batch->mutex);
  result = batch->results[i];
  batch->results[i] = (Result){ .ready = TRUE };
  g_mutex_unlock (&batch->mutex);
  return result;
}

static void
move_on (Batch *batch, gboolean stop)
{
  g_mutex_lock (&batch->mutex);
  batch->taken++;
  batch->stop = stop;
  g_cond_broadcast (&batch->changed);
  g_mutex_unlock (&batch->mutex);
}

static gboolean
take_all (Batch *batch, UrBatchTake take, gpointer user_data, GError **error)
{
  for (guint i = 0; i < batch->n_jobs; i++)
    {
      Result result = wait_for (batch, i);
      gboolean taken = FALSE;

      if (result.bytes != NULL)
        taken = take (i, result.bytes, user_data, error);
      else
        g_propagate_error (error, result.error);
      g_clear_pointer (&result.bytes, g_bytes_unref);
      move_on (batch, !taken);
      if (!taken)
        return FALSE;
    }
  return TRUE;
}

/**
 * ur_batch_get_n_threads:
 *
 * Returns: how many threads make files best on this machine, 1 to 4: one for each core
 */
guint
ur_batch_get_n_threads (void)
{
  return CLAMP (g_get_num_processors (), 1, MAX_THREADS);
}

/**
 * ur_batch_run:
 * @jobs: (array length=n_jobs): what is to be made; their data must bear several threads
 * @n_jobs: how many
 * @n_threads: how many are made at a time
 * @take: what becomes of each file
 * @user_data: for @take
 * @cancellable: (nullable): stops the work between two jobs, and within those that look at it
 * @error: return location for an error
 *
 * Makes many files on several threads and hands them over one by one in the order of @jobs, so that the
 * outcome does not depend on the number of threads.  The first failure, in that order, ends it: what was
 * handed over before stays handed over, what comes later is thrown away.  Only a few files are kept waiting.
 *
 * Returns: whether all files were made and taken; else @error is that of the job or of @take
 */
gboolean
ur_batch_run (const UrBatchJob *jobs,
              guint n_jobs,
              guint n_threads,
              UrBatchTake take,
              gpointer user_data,
              GCancellable *cancellable,
              GError **error)
{
  Batch batch = { .jobs = jobs, .n_jobs = n_jobs, .cancellable = cancellable };
  g_autofree GThread **threads = NULL;
  guint started = 0;
  gboolean done = FALSE;

  g_return_val_if_fail (jobs != NULL || n_jobs == 0, FALSE);
  g_return_val_if_fail (n_threads > 0, FALSE);
  g_return_val_if_fail (take != NULL, FALSE);

  g_mutex_init (&batch.mutex);
  g_cond_init (&batch.changed);
  batch.results = g_new0 (Result, MAX (n_jobs, 1));
  threads = g_new (GThread *, n_threads);
  /* a machine that is short of threads does with fewer */
  while (started < n_threads &&
         (threads[started] = g_thread_try_new ("batch", work_cb, &batch, NULL)) != NULL)
    started++;
  if (started == 0)
    g_set_error_literal (error, UR_ERROR, UR_ERROR_MEMORY, ur_memory_get_sentence ());
  else
    done = take_all (&batch, take, user_data, error);
  for (guint i = 0; i < started; i++)
    g_thread_join (threads[i]);
  for (guint i = 0; i < n_jobs; i++)
    {
      g_clear_pointer (&batch.results[i].bytes, g_bytes_unref);
      g_clear_error (&batch.results[i].error);
    }
  g_free (batch.results);
  g_cond_clear (&batch.changed);
  g_mutex_clear (&batch.mutex);
  return done;
}
