/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Laying out and saving the long picture beside the main loop. */
#include "ur-config.h"

#include "ur-poster-task.h"

#include <glib/gi18n-lib.h>

#include "ur-export.h"
#include "ur-notice.h"
#include "ur-progress.h"
#include "ur-save.h"

typedef struct
{
  UrReport *report;
  char **blocks;
  UrPosterOptions options;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  ur_report_unref (request->report);
  g_strfreev (request->blocks);
  g_free (request);
}

static void
layout_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Request *request = data;
  GError *error = NULL;
  UrPoster *poster = ur_poster_layout (request->report, &request->options, cancellable, &error);

  if (poster != NULL)
    g_task_return_pointer (task, poster, (GDestroyNotify) ur_poster_unref);
  else
    g_task_return_error (task, error);
}

/**
 * ur_poster_layout_async:
 * @report: a report
 * @options: what to lay out; copied
 * @cancellable: (nullable): stops the work
 * @callback: (scope async): called on the main thread
 * @data: for @callback
 *
 * Does ur_poster_layout() on another thread.
 */
void
ur_poster_layout_async (UrReport *report,
                        const UrPosterOptions *options,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Request *request = g_new0 (Request, 1);

  request->report = ur_report_ref (report);
  request->blocks = g_strdupv ((char **) options->blocks);
  request->options = *options;
  request->options.blocks = (const char *const *) request->blocks;
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, layout_thread);
}

/**
 * ur_poster_layout_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the picture
 */
UrPoster *
ur_poster_layout_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* A picture on its way into files. */
typedef struct
{
  GtkWidget *origin;
  UrPoster *poster;
  char *path;
  UrProgress *progress;
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->origin);
  ur_poster_unref (saving->poster);
  g_free (saving->path);
  g_free (saving);
}

/* The chooser has asked about the name it was given; names that we make from it replace nothing. */
static gboolean
save_slice (Saving *saving, guint slice, guint n, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) png = ur_poster_encode (saving->poster, slice, cancellable, error);
  g_autofree char *path = ur_export_dup_slice_name (saving->path, slice, n);

  return png != NULL && ur_save_bytes (path, png, n == 1 ? UR_SAVE_OVERWRITE : UR_SAVE_IN_FOLDER, error);
}

static gboolean
check_targets (Saving *saving, guint n, GError **error)
{
  for (guint i = 0; n > 1 && i < n; i++)
    {
      g_autofree char *path = ur_export_dup_slice_name (saving->path, i, n);

      if (!ur_save_check_target (path, UR_SAVE_IN_FOLDER, error))
        return FALSE;
    }
  return TRUE;
}

static void
save_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Saving *saving = data;
  guint n = ur_poster_get_n_slices (saving->poster);
  GError *error = NULL;
  gboolean good = check_targets (saving, n, &error);

  for (guint i = 0; good && i < n; i++)
    {
      ur_progress_set (saving->progress, n > 1 ? (double) i / n : -1, NULL);
      good = save_slice (saving, i, n, cancellable, &error);
    }
  if (good)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
tell_saved (Saving *saving)
{
  guint n = ur_poster_get_n_slices (saving->poster);
  g_autofree char *first = ur_export_dup_slice_name (saving->path, 0, n);
  g_autofree char *name = g_path_get_basename (first);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_bytestring (first));
  g_autofree char *action = g_action_print_detailed_name ("win.open-folder", target);
  g_autofree char *text = NULL;

  if (n == 1)
    text = g_strdup_printf (_ ("Saved as %s"), shown);
  else
    text = g_strdup_printf (ngettext ("Saved as %u file, from %s on", "Saved as %u files, from %s on", n), n,
                            shown);
  ur_notice_show (saving->origin, UR_NOTICE_DONE, text, _ ("Open Folder"), action);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Saving *saving = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  ur_progress_end (saving->progress);
  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      tell_saved (saving);
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  text = g_strdup_printf (_ ("The long picture was not saved. %s"), error->message);
  ur_notice_show (saving->origin, UR_NOTICE_ERROR, text, _ ("Another Place…"), "page.save-poster");
}

/**
 * ur_poster_save:
 * @origin: a widget of the window that tells how it goes
 * @poster: a long picture
 * @path: (type filename): where to; several files get -1, -2 and so on before the extension
 *
 * Writes the files beside the main loop, with progress and a way to stop it.
 */
void
ur_poster_save (GtkWidget *origin, UrPoster *poster, const char *path)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, saved_cb, NULL);
  Saving *saving = g_new0 (Saving, 1);

  saving->origin = g_object_ref (origin);
  saving->poster = ur_poster_ref (poster);
  saving->path = g_strdup (path);
  saving->progress = ur_progress_begin (origin, _ ("Saving the long picture"), cancellable);
  g_task_set_task_data (task, saving, saving_free);
  g_task_run_in_thread (task, save_thread);
}
