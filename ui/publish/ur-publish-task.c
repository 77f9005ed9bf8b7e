/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-publish-task.h"

#include <errno.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ur-notice.h"
#include "ur-progress.h"

typedef struct
{
  GtkWidget *window; /* the page may be left while the files are written */
  UrPublish *publish;
  char *folder;
  UrProgress *progress;
  UrPublishTaskTold told;
  UrPublishTaskEnded ended;
  gpointer user_data;
  guint n_done;
  gsize size;
} Run;

static void
run_free (gpointer data)
{
  Run *run = data;

  g_object_unref (run->window);
  ur_publish_unref (run->publish);
  g_free (run->folder);
  g_free (run);
}

typedef struct
{
  GTask *task; /* keeps the run */
  guint file;
  gsize size;
} Told;

static gboolean
told_main_cb (gpointer data)
{
  Told *told = data;
  Run *run = g_task_get_task_data (told->task);

  run->told (told->file, told->size, run->user_data);
  return G_SOURCE_REMOVE;
}

static void
told_free (gpointer data)
{
  Told *told = data;

  g_object_unref (told->task);
  g_free (told);
}

static gboolean
save_cb (const UrPublish *publish, guint file, const char *path, GBytes *bytes, gpointer data, GError **error)
{
  GTask *task = data;
  Run *run = g_task_get_task_data (task);
  Told *told;

  if (!ur_save_bytes (path, bytes, UR_SAVE_IN_FOLDER, error))
    return FALSE;
  run->n_done++;
  run->size += g_bytes_get_size (bytes);
  told = g_new (Told, 1);
  *told = (Told){ g_object_ref (task), file, g_bytes_get_size (bytes) };
  ur_progress_set (run->progress, (double) (file + 1) / ur_publish_get_n_files (publish), NULL);
  g_main_context_invoke_full (NULL, G_PRIORITY_DEFAULT, told_main_cb, told, told_free);
  return TRUE;
}

/* A folder of its own, so that nothing is replaced: with a number when the name is taken.  What else keeps it
 * from being made is told when it is checked. */
static char *
make_free_folder (const char *wanted)
{
  g_autofree char *path = g_strdup (wanted);

  for (guint n = 2; g_mkdir (path, 0777) != 0 && errno == EEXIST; n++)
    {
      g_free (path);
      path = g_strdup_printf ("%s-%u", wanted, n);
    }
  return g_steal_pointer (&path);
}

static void
run_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Run *run = data;
  g_autofree char *wanted = run->folder;
  GError *error = NULL;

  run->folder = make_free_folder (wanted);
  if (ur_publish_check_folder (run->publish, run->folder, UR_SAVE_IN_FOLDER, &error) &&
      ur_publish_run (run->publish, run->folder, save_cb, task, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static char *
dup_written (const Run *run)
{
  guint n = run->n_done;
  g_autofree char *name = g_path_get_basename (run->folder);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *size = g_format_size (run->size);

  return g_strdup_printf (
      ngettext ("%u file written to “%s”, %s in all.", "%u files written to “%s”, %s in all.", n), n, shown,
      size);
}

/* After a failure or a cancel too: what was written, and where. */
static void
tell (Run *run, const GError *error)
{
  g_autofree char *written = dup_written (run);
  g_autofree char *text = NULL;
  g_autofree char *first = g_build_filename (run->folder, ur_publish_get_name (run->publish, 0), NULL);
  g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_bytestring (first));
  g_autofree char *action = g_action_print_detailed_name ("win.open-folder", target);
  gboolean any = run->n_done > 0;

  if (error == NULL)
    text = g_strdup (written);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    text = g_strdup_printf (_ ("The export was cancelled. %s"), written);
  else
    text = g_strdup_printf ("%s %s", error->message, written);
  ur_notice_show (run->window, error == NULL ? UR_NOTICE_DONE : UR_NOTICE_ERROR, text,
                  any ? _ ("Open Folder") : NULL, any ? action : NULL);
}

static void
ran_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Run *run = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;

  g_task_propagate_boolean (G_TASK (result), &error);
  ur_progress_end (run->progress);
  run->ended (run->user_data);
  if (gtk_widget_get_mapped (run->window))
    tell (run, error);
}

/**
 * ur_publish_task_run:
 * @view: the page that asks; kept until the end
 * @publish: what to write; kept until the end
 * @folder: (type filename): where; a number is added when there is something of that name
 * @told: called after every file that was written
 * @ended: called once, when nothing more is written
 * @user_data: for both
 *
 * Writes files beside the main loop.  The window shows how far it is, lets one cancel, and tells at the end
 * what was written.
 */
void
ur_publish_task_run (GtkWidget *view,
                     UrPublish *publish,
                     const char *folder,
                     UrPublishTaskTold told,
                     UrPublishTaskEnded ended,
                     gpointer user_data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (view, cancellable, ran_cb, NULL);
  Run *run = g_new0 (Run, 1);

  run->window = g_object_ref (GTK_WIDGET (gtk_widget_get_root (view)));
  run->publish = ur_publish_ref (publish);
  run->folder = g_strdup (folder);
  run->told = told;
  run->ended = ended;
  run->user_data = user_data;
  run->progress = ur_progress_begin (run->window, _ ("Writing files…"), cancellable);
  g_task_set_task_data (task, run, run_free);
  /* What was written is told as written, however late the reader changed their mind. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, run_thread);
}
