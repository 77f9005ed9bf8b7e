/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-job.h"

#include <glib/gi18n-lib.h>

#include "ur-notice.h"
#include "ur-progress.h"

struct _UrJob
{
  const UrJobClass *klass;
  gpointer data;
  GtkWidget *window; /* weak: it may be closed meanwhile */
  UrProgress *progress;
};

static void
job_free (gpointer data)
{
  UrJob *job = data;

  job->klass->free (job->data);
  g_clear_weak_pointer (&job->window);
  g_free (job);
}

static void
run_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  UrJob *job = data;
  GError *error = NULL;

  if (job->klass->run (job, job->data, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* With a button that leads to a file. */
static void
tell_with_folder (UrJob *job, UrNoticeKind kind, const char *text, const char *path)
{
  g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_bytestring (path));
  g_autofree char *action = g_action_print_detailed_name ("win.open-folder", target);

  ur_notice_show (job->window, kind, text, _ ("Open Folder"), action);
}

static void
tell_done (UrJob *job)
{
  g_autofree char *path = NULL;
  g_autofree char *text = job->klass->dup_done != NULL ? job->klass->dup_done (job->data, &path) : NULL;

  if (text != NULL && path != NULL)
    tell_with_folder (job, UR_NOTICE_DONE, text, path);
  else if (text != NULL)
    ur_notice_show (job->window, UR_NOTICE_DONE, text, NULL, NULL);
}

static void
tell_failed (UrJob *job, const GError *error)
{
  const UrJobClass *klass = job->klass;
  g_autofree char *path = NULL;
  g_autofree char *text = klass->dup_failed != NULL ? klass->dup_failed (job->data, error, &path) : NULL;

  if (text != NULL && path != NULL)
    tell_with_folder (job, UR_NOTICE_ERROR, text, path);
  else if (text != NULL)
    ur_notice_show (job->window, UR_NOTICE_ERROR, text, klass->again != NULL ? _ ("Another Place…") : NULL,
                    klass->again);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  UrJob *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  ur_progress_end (job->progress);
  if (job->klass->ended != NULL)
    job->klass->ended (job->data, error);
  if (job->window == NULL)
    return;
  if (error == NULL)
    tell_done (job);
  else
    tell_failed (job, error);
}

/**
 * ur_job_start:
 * @origin: a widget of the window that shows how far it is and how it went
 * @klass: what kind of work; static
 * @data: (transfer full): what the work needs
 * @cancellable: (nullable): stops it too, besides the button of the bar
 *
 * Starts work on a thread of its own.  What was done is told as done, however late it was cancelled.
 */
void
ur_job_start (GtkWidget *origin, const UrJobClass *klass, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GCancellable) own = cancellable != NULL ? g_object_ref (cancellable) : g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (NULL, own, done_cb, NULL);
  UrJob *job = g_new0 (UrJob, 1);

  job->klass = klass;
  job->data = data;
  g_set_weak_pointer (&job->window, GTK_WIDGET (gtk_widget_get_root (origin)));
  job->progress = ur_progress_begin (origin, g_dgettext (GETTEXT_PACKAGE, klass->doing), own);
  g_task_set_task_data (task, job, job_free);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run_cb);
}

/**
 * ur_job_set_progress:
 * @job: a job that runs
 * @fraction: how much is done, 0 to 1; negative while nobody knows
 *
 * For the function that does the work.
 */
void
ur_job_set_progress (UrJob *job, double fraction)
{
  ur_progress_set (job->progress, fraction, NULL);
}
