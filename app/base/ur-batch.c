/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many files made on all cores and handed over in their order.
 *
 * The thread that runs the batch takes what is made and works like the others in between: on one core nothing
 * is paid for threads, and fonts that it has loaded already serve it further. */
#include "ur-batch.h"

/* Files that wait to be taken, beside those that are being made. */
#define MAX_WAITING 4
/* Each thread that draws loads fonts of its own, some 25 MB with its picture: with more of them the largest
 * report would take more memory than the 300 MB that FORMAT.md promises. */
#define MAX_THREADS 4
#define MAX_MEMORY ((gsize) 256 * 1024 * 1024)

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
  guint n_threads;
  GCancellable *cancellable;
  GMutex mutex;
  GCond changed;
  Result *results;
  guint next;    /* to be begun */
  guint n_taken; /* all before it */
  guint n_making;
  gsize memory; /* of those being made */
  gboolean stop;
} Batch;

/* A job too large for all is made alone. */
static gboolean
may_begin (const Batch *batch)
{
  return batch->next < batch->n_jobs && batch->next < batch->n_taken + batch->n_threads + MAX_WAITING &&
         (batch->n_making == 0 || batch->jobs[batch->next].memory <= MAX_MEMORY - batch->memory);
}

/* With the mutex held, which is given away while the job is made. */
static void
make_next (Batch *batch)
{
  guint i = batch->next++;
  const UrBatchJob *job = &batch->jobs[i];
  gsize memory = MIN (job->memory, MAX_MEMORY);
  Result result = { .ready = TRUE };

  batch->n_making++;
  batch->memory += memory;
  g_mutex_unlock (&batch->mutex);
  if (!g_cancellable_set_error_if_cancelled (batch->cancellable, &result.error))
    result.bytes = job->make (job->data, batch->cancellable, &result.error);
  g_mutex_lock (&batch->mutex);
  batch->n_making--;
  batch->memory -= memory;
  batch->results[i] = result;
  g_cond_broadcast (&batch->changed);
}

static gpointer
work_cb (gpointer data)
{
  Batch *batch = data;

  g_mutex_lock (&batch->mutex);
  while (!batch->stop && batch->next < batch->n_jobs)
    {
      if (may_begin (batch))
        make_next (batch);
      else
        g_cond_wait (&batch->changed, &batch->mutex);
    }
  g_mutex_unlock (&batch->mutex);
  return NULL;
}

/* Works until the job's result is there. */
static Result
wait_for (Batch *batch, guint i)
{
  Result result;

  g_mutex_lock (&batch->mutex);
  while (!batch->results[i].ready)
    {
      if (may_begin (batch))
        make_next (batch);
      else
        g_cond_wait (&batch->changed, &batch->mutex);
    }
  result = batch->results[i];
  batch->results[i] = (Result){ .ready = TRUE };
  g_mutex_unlock (&batch->mutex);
  return result;
}

static void
move_on (Batch *batch, gboolean stop)
{
  g_mutex_lock (&batch->mutex);
  batch->n_taken++;
  batch->stop = stop;
  g_cond_broadcast (&batch->changed);
  g_mutex_unlock (&batch->mutex);
}

static gboolean
take_all (Batch *batch, UrBatchTake take, gpointer user_data, GError **error)
{
  gboolean taken = TRUE;

  for (guint i = 0; i < batch->n_jobs && taken; i++)
    {
      Result result = wait_for (batch, i);

      taken = !g_cancellable_set_error_if_cancelled (batch->cancellable, error) &&
              take (i, result.bytes, result.error, user_data, error);
      g_clear_pointer (&result.bytes, g_bytes_unref);
      g_clear_error (&result.error);
      move_on (batch, !taken);
    }
  return taken;
}

/* A thread that the system does not grant is done without. */
static guint
start_threads (Batch *batch, GThread **threads)
{
  guint n = 0;

  while (n + 1 < batch->n_threads && (threads[n] = g_thread_try_new ("batch", work_cb, batch, NULL)) != NULL)
    n++;
  return n;
}

static gboolean
run (Batch *batch, UrBatchTake take, gpointer user_data, GError **error)
{
  g_autofree GThread **threads = g_new (GThread *, batch->n_threads);
  guint n = start_threads (batch, threads);
  gboolean done = take_all (batch, take, user_data, error);

  for (guint i = 0; i < n; i++)
    g_thread_join (threads[i]);
  for (guint i = 0; i < batch->n_jobs; i++)
    {
      g_clear_pointer (&batch->results[i].bytes, g_bytes_unref);
      g_clear_error (&batch->results[i].error);
    }
  return done;
}

/**
 * ur_batch_run:
 * @jobs: (array length=n_jobs): what is to be made; their data must bear several threads
 * @n_jobs: how many
 * @n_threads: how many are made at a time; 0 for one on each core
 * @take: what becomes of each file
 * @user_data: for @take
 * @cancellable: (nullable): stops the work between two jobs, and within those that look at it
 * @error: return location for an error
 *
 * Makes many files on several threads and hands them over one by one in the order of @jobs, so that the
 * outcome does not depend on the number of threads, nor does the error when several fail: @take gets the
 * failure of a job at its place and decides whether the rest is still wanted.  What was handed over before
 * the end stays handed over, what comes later is thrown away.  Only a few files are kept waiting, and only as
 * many are made at a time as there is memory for.  As everything passes through @take in turn, it is also the
 * one to tell how far the batch is.
 *
 * Returns: whether @take got all jobs and wanted to go on each time; else @error is that of @take or
 *   %G_IO_ERROR_CANCELLED
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
  gboolean done;

  g_return_val_if_fail (jobs != NULL || n_jobs == 0, FALSE);
  g_return_val_if_fail (take != NULL, FALSE);

  if (n_threads == 0)
    n_threads = MIN (g_get_num_processors (), MAX_THREADS);
  batch.n_threads = CLAMP (n_threads, 1, MAX (n_jobs, 1));
  g_mutex_init (&batch.mutex);
  g_cond_init (&batch.changed);
  batch.results = g_new0 (Result, MAX (n_jobs, 1));
  done = run (&batch, take, user_data, error);
  g_free (batch.results);
  g_cond_clear (&batch.changed);
  g_mutex_clear (&batch.mutex);
  return done;
}
