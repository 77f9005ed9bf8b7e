/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saving the long picture beside the main loop. */
#include "ur-config.h"

#include "ur-poster-save.h"

#include <glib/gi18n-lib.h>

#include "ur-export.h"
#include "ur-files-job.h"

static guint
count (gconstpointer poster)
{
  return ur_poster_get_n_slices (poster);
}

static char *
dup_path (gconstpointer poster, const char *path, guint i)
{
  return ur_export_dup_slice_name (path, i, ur_poster_get_n_slices (poster));
}

static GBytes *
make (gconstpointer poster, guint i, GCancellable *cancellable, GError **error)
{
  return ur_poster_encode ((UrPoster *) poster, i, cancellable, error);
}

static char *
dup_done (gconstpointer poster, const char *path)
{
  guint n = ur_poster_get_n_slices (poster);
  g_autofree char *first = dup_path (poster, path, 0);
  g_autofree char *shown = g_filename_display_basename (first);

  if (n == 1)
    return g_strdup_printf (_ ("Saved as %s"), shown);
  return g_strdup_printf (ngettext ("Saved as %u file, from %s on", "Saved as %u files, from %s on", n), n,
                          shown);
}

static char *
dup_failed (guint n, const GError *error)
{
  if (n == 0)
    return g_strdup_printf (_ ("The long picture was not saved. %s"), error->message);
  return g_strdup_printf (ngettext ("Only %u file of the long picture was saved. %s",
                                    "Only %u files of the long picture were saved. %s", n),
                          n, error->message);
}

static const UrFilesClass poster_class = {
  .doing = N_ ("Saving the long picture"),
  .again = "page.save-poster",
  .count = count,
  .dup_path = dup_path,
  .make = make,
  .dup_done = dup_done,
  .dup_failed = dup_failed,
  .unref = (GDestroyNotify) ur_poster_unref,
};

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
  ur_files_job_start (origin, &poster_class, ur_poster_ref (poster), path);
}
