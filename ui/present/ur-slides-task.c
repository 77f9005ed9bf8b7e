/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-slides-task.h"

#include <glib/gi18n-lib.h>

#include "ur-notice.h"
#include "ur-progress.h"
#include "ur-save.h"

typedef struct
{
  UrSlides *slides;
  char *path; /* of the PDF, or of the folder */
  gboolean pictures;
  UrProgress *progress;
  GtkWidget *origin; /* weak */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  ur_slides_unref (job->slides);
  g_free (job->path);
  g_clear_weak_pointer (&job->origin);
  g_free (job);
}

static gboolean
save_picture (Job *job, guint i, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = ur_slides_dup_file_name (job->slides, i);
  g_autofree char *path = g_build_filename (job->path, name, NULL);
  g_autoptr (GBytes) bytes = ur_slides_encode_png (job->slides, i, cancellable, error);

  return bytes != NULL && ur_save_bytes (path, bytes, UR_SAVE_OVERWRITE | UR_SAVE_IN_FOLDER, error);
}

static gboolean
save_pictures (Job *job, GCancellable *cancellable, GError **error)
{
  guint n = ur_slides_get_n_slides (job->slides);

  for (guint i = 0; i < n; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !save_picture (job, i, cancellable, error))
        return FALSE;
      ur_progress_set (job->progress, (double) (i + 1) / n, NULL);
    }
  return TRUE;
}

static gboolean
save_pdf (Job *job, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = ur_slides_write_pdf (job->slides, cancellable, error);

  return bytes != NULL && ur_save_bytes (job->path, bytes, UR_SAVE_OVERWRITE, error);
}

static void
run_cb (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (job->pictures ? save_pictures (job, cancellable, &error) : save_pdf (job, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
tell_saved (Job *job)
{
  guint n = ur_slides_get_n_slides (job->slides);
  g_autofree char *name = g_path_get_basename (job->path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *first = ur_slides_dup_file_name (job->slides, 0);
  g_autofree char *target_path =
      job->pictures ? g_build_filename (job->path, first, NULL) : g_strdup (job->path);
  g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_bytestring (target_path));
  g_autofree char *action = g_action_print_detailed_name ("win.open-folder", target);
  g_autofree char *text =
      g_strdup_printf (ngettext ("Saved in %s, %u slide", "Saved in %s, %u slides", n), shown, n);

  ur_notice_show (job->origin, UR_NOTICE_DONE, text, _ ("Open Folder"), action);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean saved = g_task_propagate_boolean (G_TASK (result), &error);

  ur_progress_end (job->progress);
  if (job->origin == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (saved)
    {
      tell_saved (job);
      return;
    }
  text = g_strdup_printf (_ ("The slides were not saved. %s"), error->message);
  ur_notice_show (job->origin, UR_NOTICE_ERROR, text, _ ("Another Place…"), "win.save-slides");
}

/**
 * ur_slides_task_run:
 * @origin: a widget of the window that is told how it went
 * @slides: what to save
 * @path: (type filename): the PDF, or for pictures the folder
 * @pictures: whether to save a PNG of every slide
 *
 * Saves slides beside the main loop, with a bar that shows how far it is and stops it.  Each file is saved
 * whole; those saved before it was stopped stay.
 */
void
ur_slides_task_run (GtkWidget *origin, UrSlides *slides, const char *path, gboolean pictures)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, done_cb, NULL);
  Job *job = g_new0 (Job, 1);

  job->slides = ur_slides_ref (slides);
  job->path = g_strdup (path);
  job->pictures = pictures;
  g_set_weak_pointer (&job->origin, origin);
  job->progress = ur_progress_begin (origin, _ ("Saving the slides"), cancellable);
  g_task_set_task_data (task, job, job_free);
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run_cb);
}
