/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-export-task.h"

#include "ur-save.h"

typedef struct
{
  UrReport *report;
  const UrChart *chart;
  UrExportOptions options;
  char *path; /* NULL: the bytes only */
  guint width;
  guint height;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  ur_report_unref (job->report);
  g_free (job->path);
  g_free (job);
}

static GBytes *
do_job (Job *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (!ur_export_measure (job->report, job->chart, &job->options, &job->width, &job->height, NULL, error))
    return NULL;
  bytes = ur_export_chart (job->report, job->chart, &job->options, cancellable, error);
  if (bytes == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (job->path != NULL && !ur_save_bytes (job->path, bytes, UR_SAVE_OVERWRITE, error))
    return NULL;
  return g_steal_pointer (&bytes);
}

static void
run_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  GBytes *bytes = do_job (data, cancellable, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

/**
 * ur_export_task_run:
 * @report: the report of @chart
 * @chart: a chart
 * @options: how to export it
 * @path: (nullable): where to save it, replacing what is there; %NULL for the bytes alone
 * @cancellable: (nullable): stops the work; a file is then as it was
 * @callback: called when it is done, in the thread of the caller
 * @data: for @callback
 *
 * Makes the file of a chart without holding up the window.
 */
void
ur_export_task_run (UrReport *report,
                    const UrChart *chart,
                    const UrExportOptions *options,
                    const char *path,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);

  job->report = ur_report_ref (report);
  job->chart = chart;
  job->options = *options;
  job->path = g_strdup (path);
  g_task_set_task_data (task, job, job_free);
  /* A file that was written is reported as written, however late the reader changed their mind. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run_cb);
}

/**
 * ur_export_task_finish:
 * @result: what the callback got
 * @width: (out) (optional): pixels of the picture
 * @height: (out) (optional): the same downwards
 * @error: return location for an error, a full sentence for the reader
 *
 * Returns: (transfer full) (nullable): the file's bytes, or %NULL with @error set
 */
GBytes *
ur_export_task_finish (GAsyncResult *result, guint *width, guint *height, GError **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  if (width != NULL)
    *width = job->width;
  if (height != NULL)
    *height = job->height;
  return g_task_propagate_pointer (G_TASK (result), error);
}
