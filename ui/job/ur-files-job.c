/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-files-job.h"

#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "ur-batch.h"
#include "ur-job.h"
#include "ur-replace-dialog.h"
#include "ur-save.h"

typedef struct
{
  UrJobClass job; /* of this kind of files */
  const UrFilesClass *klass;
  GtkWindow *window; /* weak, until it starts */
  gpointer what;
  char *path;
  UrSaveFlags flags;
  guint n_saved;
} Saving;

typedef struct
{
  const Saving *saving;
  guint index;
} File;

typedef struct
{
  UrJob *job;
  Saving *saving;
  const GPtrArray *paths;
} Taking;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_clear_weak_pointer (&saving->window);
  saving->klass->unref (saving->what);
  g_free (saving->path);
  g_free (saving);
}

static char *
dup_path (const Saving *saving, guint i)
{
  const UrFilesClass *klass = saving->klass;

  return klass->dup_path != NULL ? klass->dup_path (saving->what, saving->path, i) : g_strdup (saving->path);
}

static GPtrArray *
list_paths (const Saving *saving)
{
  guint n = saving->klass->count != NULL ? saving->klass->count (saving->what) : 1;
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (paths, dup_path (saving, i));
  return paths;
}

static GBytes *
make_cb (gpointer data, GCancellable *cancellable, GError **error)
{
  const File *file = data;

  return file->saving->klass->make (file->saving->what, file->index, cancellable, error);
}

static gboolean
take_cb (guint index, GBytes *bytes, const GError *failure, gpointer user_data, GError **error)
{
  Taking *taking = user_data;

  if (bytes == NULL)
    {
      g_propagate_error (error, g_error_copy (failure));
      return FALSE;
    }
  if (!ur_save_bytes (g_ptr_array_index (taking->paths, index), bytes, taking->saving->flags, error))
    return FALSE;
  taking->saving->n_saved = index + 1;
  ur_job_set_progress (taking->job, (double) (index + 1) / taking->paths->len);
  return TRUE;
}

/* One file is replaced in one step; of several, those that another program writes there meanwhile must not
 * get in between. */
static gboolean
save (Taking *taking, const UrBatchJob *jobs, GCancellable *cancellable, GError **error)
{
  g_autofree char *folder = NULL;
  gboolean done;
  int lock;

  if (taking->paths->len < 2)
    return ur_batch_run (jobs, taking->paths->len, 0, take_cb, taking, cancellable, error);
  folder = g_path_get_dirname (g_ptr_array_index (taking->paths, 0));
  lock = ur_save_lock_folder (folder, FALSE, error);
  if (lock < 0)
    return FALSE;
  done = ur_batch_run (jobs, taking->paths->len, 0, take_cb, taking, cancellable, error);
  close (lock);
  return done;
}

/* Nothing is made when a file that may not be replaced is in the way. */
static gboolean
run (UrJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Saving *saving = data;
  g_autoptr (GPtrArray) paths = list_paths (saving);
  g_autofree File *files = g_new (File, paths->len);
  g_autofree UrBatchJob *jobs = g_new (UrBatchJob, paths->len);
  Taking taking = { job, saving, paths };

  for (guint i = 0; i < paths->len; i++)
    {
      files[i] = (File){ saving, i };
      jobs[i] = (UrBatchJob){ make_cb, &files[i], saving->klass->memory };
    }
  return ur_save_check_targets ((const char *const *) paths->pdata, paths->len, saving->flags, NULL, error) &&
         save (&taking, jobs, cancellable, error);
}

static char *
dup_done (gpointer data, char **path)
{
  const Saving *saving = data;
  g_autofree char *shown = NULL;

  *path = dup_path (saving, 0);
  if (saving->klass->dup_done != NULL)
    return saving->klass->dup_done (saving->what, saving->path);
  shown = g_filename_display_basename (*path);
  return g_strdup_printf (_ ("Saved as %s"), shown);
}

static char *
dup_failed (gpointer data, const GError *error, char **path)
{
  const Saving *saving = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return NULL;
  return saving->klass->dup_failed (saving->n_saved, error);
}

static void
start (UrSaveFlags flags, gpointer data)
{
  Saving *saving = data;

  saving->flags = flags;
  ur_job_start (GTK_WIDGET (saving->window), &saving->job, saving, NULL);
}

/**
 * ur_files_job_start:
 * @origin: a widget of the window that tells how it goes
 * @klass: what kind of files; static
 * @what: (transfer full): what they are made of
 * @path: (type filename): what the reader chose: the file, the folder, or what the names are made from
 *
 * Makes files on all cores and saves them in their order, with progress and a way to stop it.  Each is saved
 * whole; those saved before the first failure stay.  Nothing is made while another program writes a set of
 * files into the folder of the first.  It asks before it replaces files whose names were made
 * from @path; whoever chose @path itself has been asked.
 */
void
ur_files_job_start (GtkWidget *origin, const UrFilesClass *klass, gpointer what, const char *path)
{
  Saving *saving = g_new0 (Saving, 1);
  g_autoptr (GPtrArray) paths = NULL;

  saving->job = (UrJobClass){
    .doing = klass->doing,
    .run = run,
    .dup_done = dup_done,
    .dup_failed = dup_failed,
    .again = klass->again,
    .free = saving_free,
  };
  saving->klass = klass;
  g_set_weak_pointer (&saving->window, GTK_WINDOW (gtk_widget_get_root (origin)));
  saving->what = what;
  saving->path = g_strdup (path);
  paths = list_paths (saving);
  if (paths->len == 1 && g_str_equal (paths->pdata[0], path))
    start (UR_SAVE_OVERWRITE, saving);
  else
    ur_replace_dialog_ask (origin, g_steal_pointer (&paths), start, saving, saving_free);
}
