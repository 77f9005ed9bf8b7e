/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving the long picture beside the main loop. */
#include "ur-config.h"

#include "ur-poster-save.h"

#include <glib/gi18n-lib.h>

#include "ur-export.h"
#include "ur-job-batch.h"
#include "ur-replace-dialog.h"

typedef struct
{
  GtkWindow *window; /* weak, until it starts */
  UrPoster *poster;
  char *path;
  UrSaveFlags flags;
  guint n_saved;
} Saving;

typedef struct
{
  UrPoster *poster;
  guint index;
} Slice;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_clear_weak_pointer (&saving->window);
  ur_poster_unref (saving->poster);
  g_free (saving->path);
  g_free (saving);
}

static GPtrArray *
list_paths (const Saving *saving)
{
  guint n = ur_poster_get_n_slices (saving->poster);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (paths, ur_export_dup_slice_name (saving->path, i, n));
  return paths;
}

static GBytes *
make_cb (gpointer data, GCancellable *cancellable, GError **error)
{
  const Slice *slice = data;

  return ur_poster_encode (slice->poster, slice->index, cancellable, error);
}

static gboolean
run (UrJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Saving *saving = data;
  g_autoptr (GPtrArray) paths = list_paths (saving);
  g_autofree Slice *slices = g_new (Slice, paths->len);
  g_autofree UrBatchJob *jobs = g_new (UrBatchJob, paths->len);

  for (guint i = 0; i < paths->len; i++)
    {
      slices[i] = (Slice){ saving->poster, i };
      jobs[i] = (UrBatchJob){ make_cb, &slices[i], 0 };
    }
  return ur_job_save_batch (job, jobs, paths, saving->flags, &saving->n_saved, cancellable, error);
}

static char *
dup_done (gpointer data, char **path)
{
  Saving *saving = data;
  guint n = ur_poster_get_n_slices (saving->poster);
  g_autofree char *shown = NULL;

  *path = ur_export_dup_slice_name (saving->path, 0, n);
  shown = g_filename_display_basename (*path);
  if (n == 1)
    return g_strdup_printf (_ ("Saved as %s"), shown);
  return g_strdup_printf (ngettext ("Saved as %u file, from %s on", "Saved as %u files, from %s on", n), n,
                          shown);
}

static char *
dup_failed (gpointer data, const GError *error)
{
  guint n = ((Saving *) data)->n_saved;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return NULL;
  if (n == 0)
    return g_strdup_printf (_ ("The long picture was not saved. %s"), error->message);
  return g_strdup_printf (ngettext ("Only %u file of the long picture was saved. %s",
                                    "Only %u files of the long picture were saved. %s", n),
                          n, error->message);
}

static const UrJobClass poster_class = {
  .doing = N_ ("Saving the long picture"),
  .run = run,
  .dup_done = dup_done,
  .dup_failed = dup_failed,
  .again = "page.save-poster",
  .free = saving_free,
};

static void
start (UrSaveFlags flags, gpointer data)
{
  Saving *saving = data;

  saving->flags = flags;
  ur_job_start (GTK_WIDGET (saving->window), &poster_class, saving, NULL);
}

/**
 * ur_poster_save:
 * @origin: a widget of the window that tells how it goes
 * @poster: a long picture
 * @path: (type filename): where to; several files get -1, -2 and so on before the extension
 *
 * Writes the files beside the main loop, with progress and a way to stop it.  It asks before it replaces
 * files whose names were made from @path; whoever chose @path itself has been asked.
 */
void
ur_poster_save (GtkWidget *origin, UrPoster *poster, const char *path)
{
  Saving *saving = g_new0 (Saving, 1);

  g_set_weak_pointer (&saving->window, GTK_WINDOW (gtk_widget_get_root (origin)));
  saving->poster = ur_poster_ref (poster);
  saving->path = g_strdup (path);
  if (ur_poster_get_n_slices (poster) > 1)
    ur_replace_dialog_ask (origin, list_paths (saving), start, saving, saving_free);
  else
    start (UR_SAVE_OVERWRITE, saving);
}
