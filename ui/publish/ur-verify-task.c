/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-verify-task.h"

#include <glib/gi18n-lib.h>

#include "ur-progress.h"

typedef struct
{
  UrReport *report;
  GListModel *files;
  UrProgress *progress;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  ur_report_unref (job->report);
  g_object_unref (job->files);
  g_free (job);
}

static void
verified_free (gpointer data)
{
  UrVerified *verified = data;

  g_free (verified->name);
  ur_verification_free (verified->result);
  g_free (verified);
}

static UrVerified *
verify_one (GFile *file, const UrReport *report, GCancellable *cancellable, GError **error)
{
  g_autofree char *base = g_file_get_basename (file);
  UrVerification *result = ur_verify_file (file, report, cancellable, error);
  UrVerified *verified;

  if (result == NULL)
    return NULL;
  verified = g_new0 (UrVerified, 1);
  verified->name = base != NULL ? g_filename_display_name (base) : g_file_get_uri (file);
  verified->result = result;
  return verified;
}

static void
run_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  guint n = g_list_model_get_n_items (job->files);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (verified_free);
  GError *error = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (job->files, i);
      UrVerified *verified = verify_one (file, job->report, cancellable, &error);

      if (verified == NULL)
        {
          g_task_return_error (task, error);
          return;
        }
      g_ptr_array_add (all, verified);
      ur_progress_set (job->progress, (i + 1.0) / n, NULL);
    }
  g_task_return_pointer (task, g_steal_pointer (&all), (GDestroyNotify) g_ptr_array_unref);
}

/**
 * ur_verify_task_run:
 * @origin: a widget of the window, which shows the progress
 * @report: the report to compare with
 * @files: (element-type GFile): pictures
 * @cancellable: stops the work
 * @callback: called when it is done
 * @data: for @callback
 *
 * Compares pictures with a report without holding up the window.
 */
void
ur_verify_task_run (GtkWidget *origin,
                    UrReport *report,
                    GListModel *files,
                    GCancellable *cancellable,
                    GAsyncReadyCallback callback,
                    gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Job *job = g_new0 (Job, 1);

  job->report = ur_report_ref (report);
  job->files = g_object_ref (files);
  job->progress = ur_progress_begin (origin, _ ("Comparing pictures with the report"), cancellable);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run_cb);
}

/**
 * ur_verify_task_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type UrVerified): the outcome for each file, in their order; or %NULL
 * with
 *   @error %G_IO_ERROR_CANCELLED
 */
GPtrArray *
ur_verify_task_finish (GAsyncResult *result, GError **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  ur_progress_end (g_steal_pointer (&job->progress));
  return g_task_propagate_pointer (G_TASK (result), error);
}
