/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-publish-task.h"

#include <errno.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ur-job.h"
#include "ur-quote.h"

typedef struct
{
  GtkWidget *view; /* the page may be left while the files are written */
  UrPublish *publish;
  char *folder;
  UrPublishTaskTold told;
  UrPublishTaskEnded ended;
  gpointer user_data;
  UrJob *job; /* while it runs */
  guint n_done;
  gsize size;
} Run;

static void
run_clear (gpointer data)
{
  Run *run = data;

  g_clear_object (&run->view);
  ur_publish_unref (run->publish);
  g_free (run->folder);
}

static void
run_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, run_clear);
}

/* A file that was written, on its way to the main thread. */
typedef struct
{
  Run *run;
  guint file;
  gsize size;
} Told;

static gboolean
told_main_cb (gpointer data)
{
  Told *told = data;

  if (told->run->view != NULL)
    told->run->told (told->file, told->size, told->run->user_data);
  return G_SOURCE_REMOVE;
}

static void
told_free (gpointer data)
{
  Told *told = data;

  run_unref (told->run);
  g_free (told);
}

static gboolean
save_cb (const UrPublish *publish, guint file, const char *path, GBytes *bytes, gpointer data, GError **error)
{
  Run *run = data;
  Told *told;

  if (!ur_save_bytes (path, bytes, UR_SAVE_IN_FOLDER, error))
    return FALSE;
  run->n_done++;
  run->size += g_bytes_get_size (bytes);
  told = g_new (Told, 1);
  *told = (Told){ g_atomic_rc_box_acquire (run), file, g_bytes_get_size (bytes) };
  ur_job_set_progress (run->job, (double) (file + 1) / ur_publish_get_n_files (publish));
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

static gboolean
run_cb (UrJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Run *run = data;
  g_autofree char *wanted = run->folder;

  run->job = job;
  run->folder = make_free_folder (wanted);
  return ur_publish_check_folder (run->publish, run->folder, UR_SAVE_IN_FOLDER, error) &&
         ur_publish_run (run->publish, run->folder, save_cb, run, cancellable, error);
}

static char *
dup_written (const Run *run, char **path)
{
  guint n = run->n_done;
  g_autofree char *name = g_path_get_basename (run->folder);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *size = g_format_size (run->size);

  if (n > 0)
    *path = g_build_filename (run->folder, ur_publish_get_name (run->publish, 0), NULL);
  return ur_quote_printf (
      ngettext ("%u file written to “%s”, %s in all.", "%u files written to “%s”, %s in all.", n), n, shown,
      size);
}

/* And what may disappoint. */
static char *
dup_done (gpointer data, char **path)
{
  const Run *run = data;
  g_autofree char *note = ur_publish_dup_note (run->publish);
  g_autofree char *written = dup_written (run, path);

  return note != NULL ? g_strdup_printf ("%s %s", written, note) : g_steal_pointer (&written);
}

/* After a cancel too: what was written, and where. */
static char *
dup_failed (gpointer data, const GError *error, char **path)
{
  g_autofree char *written = dup_written (data, path);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return g_strdup_printf (_ ("The export was cancelled. %s"), written);
  return g_strdup_printf ("%s %s", error->message, written);
}

/* The page is let go of here, on the main thread: the last of the run may be freed on its own. */
static void
ended_cb (gpointer data, const GError *error)
{
  Run *run = data;

  run->ended (run->user_data);
  g_clear_object (&run->view);
}

static const UrJobClass publish_class = {
  .doing = N_ ("Writing files…"),
  .run = run_cb,
  .dup_done = dup_done,
  .dup_failed = dup_failed,
  .ended = ended_cb,
  .free = run_unref,
};

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
  Run *run = g_atomic_rc_box_new0 (Run);

  run->view = g_object_ref (view);
  run->publish = ur_publish_ref (publish);
  run->folder = g_strdup (folder);
  run->told = told;
  run->ended = ended;
  run->user_data = user_data;
  ur_job_start (view, &publish_class, run, NULL);
}
