/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-slides-task.h"

#include <glib/gi18n-lib.h>

#include "ur-files-job.h"

static guint
count (gconstpointer slides)
{
  return ur_slides_get_n_slides (slides);
}

static char *
dup_path (gconstpointer slides, const char *folder, guint i)
{
  g_autofree char *name = ur_slides_dup_file_name (slides, i);

  return g_build_filename (folder, name, NULL);
}

static GBytes *
make_picture (gconstpointer slides, guint i, GCancellable *cancellable, GError **error)
{
  return ur_slides_encode_png (slides, i, cancellable, error);
}

static GBytes *
make_pdf (gconstpointer slides, guint i, GCancellable *cancellable, GError **error)
{
  return ur_slides_write_pdf (slides, cancellable, error);
}

static char *
dup_done (gconstpointer slides, const char *path)
{
  guint n = ur_slides_get_n_slides (slides);
  g_autofree char *shown = g_filename_display_basename (path);

  return g_strdup_printf (ngettext ("Saved in %s, %u slide", "Saved in %s, %u slides", n), shown, n);
}

static char *
dup_failed (guint n, const GError *error)
{
  if (n == 0)
    return g_strdup_printf (_ ("The slides were not saved. %s"), error->message);
  return g_strdup_printf (ngettext ("Only %u slide was saved. %s", "Only %u slides were saved. %s", n), n,
                          error->message);
}

static const UrFilesClass pictures_class = {
  .doing = N_ ("Saving the slides"),
  .again = "win.save-slides",
  .count = count,
  .dup_path = dup_path,
  .make = make_picture,
  .memory = UR_SLIDE_MEMORY,
  .dup_done = dup_done,
  .dup_failed = dup_failed,
  .unref = (GDestroyNotify) ur_slides_unref,
};

static const UrFilesClass pdf_class = {
  .doing = N_ ("Saving the slides"),
  .again = "win.save-slides",
  .make = make_pdf,
  .dup_done = dup_done,
  .dup_failed = dup_failed,
  .unref = (GDestroyNotify) ur_slides_unref,
};

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
  ur_files_job_start (origin, pictures ? &pictures_class : &pdf_class, ur_slides_ref (slides), path);
}
