/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-slides-task.h"

#include <glib/gi18n-lib.h>

#include "ur-job-batch.h"
#include "ur-replace-dialog.h"

typedef struct
{
  GtkWindow *window; /* weak, until it starts */
  UrSlides *slides;
  char *path; /* of the PDF, or of the folder */
  gboolean pictures;
  UrSaveFlags flags;
  guint n_saved;
} Saving;

typedef struct
{
  const UrSlides *slides;
  guint index;
} Picture;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  ur_slides_unref (saving->slides);
  g_clear_weak_pointer (&saving->window);
  g_free (saving->path);
  g_free (saving);
}

static GPtrArray *
list_paths (const Saving *saving)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < ur_slides_get_n_slides (saving->slides); i++)
    {
      g_autofree char *name = ur_slides_dup_file_name (saving->slides, i);

      g_ptr_array_add (paths, g_build_filename (saving->path, name, NULL));
    }
  return paths;
}

static GBytes *
make_cb (gpointer data, GCancellable *cancellable, GError **error)
{
  const Picture *picture = data;

  return ur_slides_encode_png (picture->slides, picture->index, cancellable, error);
}

static gboolean
save_pictures (UrJob *job, Saving *saving, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) paths = list_paths (saving);
  g_autofree Picture *pictures = g_new (Picture, paths->len);
  g_autofree UrBatchJob *jobs = g_new (UrBatchJob, paths->len);

  for (guint i = 0; i < paths->len; i++)
    {
      pictures[i] = (Picture){ saving->slides, i };
      jobs[i] = (UrBatchJob){ make_cb, &pictures[i], UR_SLIDE_MEMORY };
    }
  return ur_job_save_batch (job, jobs, paths, saving->flags, &saving->n_saved, cancellable, error);
}

static gboolean
save_pdf (Saving *saving, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = ur_slides_write_pdf (saving->slides, cancellable, error);

  return bytes != NULL && ur_save_bytes (saving->path, bytes, saving->flags, error);
}

static gboolean
run (UrJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Saving *saving = data;

  return saving->pictures ? save_pictures (job, saving, cancellable, error)
                          : save_pdf (saving, cancellable, error);
}

static char *
dup_done (gpointer data, char **path)
{
  Saving *saving = data;
  guint n = ur_slides_get_n_slides (saving->slides);
  g_autofree char *shown = g_filename_display_basename (saving->path);
  g_autofree char *first = ur_slides_dup_file_name (saving->slides, 0);

  *path = saving->pictures ? g_build_filename (saving->path, first, NULL) : g_strdup (saving->path);
  return g_strdup_printf (ngettext ("Saved in %s, %u slide", "Saved in %s, %u slides", n), shown, n);
}

static char *
dup_failed (gpointer data, const GError *error)
{
  guint n = ((Saving *) data)->n_saved;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return NULL;
  if (n == 0)
    return g_strdup_printf (_ ("The slides were not saved. %s"), error->message);
  return g_strdup_printf (ngettext ("Only %u slide was saved. %s", "Only %u slides were saved. %s", n), n,
                          error->message);
}

static const UrJobClass slides_class = {
  .doing = N_ ("Saving the slides"),
  .run = run,
  .dup_done = dup_done,
  .dup_failed = dup_failed,
  .again = "win.save-slides",
  .free = saving_free,
};

static void
start (UrSaveFlags flags, gpointer data)
{
  Saving *saving = data;

  saving->flags = flags;
  ur_job_start (GTK_WIDGET (saving->window), &slides_class, saving, NULL);
}

/**
 * ur_slides_task_run:
 * @origin: a widget of the window that is told how it went
 * @slides: what to save
 * @path: (type filename): the PDF, or for pictures the folder
 * @pictures: whether to save a PNG of every slide
 *
 * Saves slides beside the main loop, with a bar that shows how far it is and stops it.  Each file is saved
 * whole; those saved before it was stopped stay.  It asks before it replaces pictures; whoever chose the name
 * of a PDF has been asked.
 */
void
ur_slides_task_run (GtkWidget *origin, UrSlides *slides, const char *path, gboolean pictures)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->slides = ur_slides_ref (slides);
  saving->path = g_strdup (path);
  saving->pictures = pictures;
  g_set_weak_pointer (&saving->window, GTK_WINDOW (gtk_widget_get_root (origin)));
  if (pictures)
    ur_replace_dialog_ask (origin, list_paths (saving), start, saving, saving_free);
  else
    start (UR_SAVE_OVERWRITE, saving);
}
