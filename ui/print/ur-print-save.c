/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-print-save.h"

#include <glib/gi18n-lib.h>

#include "ur-job.h"
#include "ur-save.h"

typedef struct
{
  UrPages *pages;
  char *path;
} Saving;

static gboolean
run (UrJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Saving *saving = data;
  g_autoptr (GBytes) pdf = ur_pages_write_pdf (saving->pages, cancellable, error);

  return pdf != NULL && ur_save_bytes (saving->path, pdf, UR_SAVE_OVERWRITE, error);
}

static char *
dup_done (gpointer data, char **path)
{
  Saving *saving = data;
  guint n = ur_pages_get_n_pages (saving->pages);
  g_autofree char *name = g_path_get_basename (saving->path);
  g_autofree char *shown = g_filename_display_name (name);

  *path = g_strdup (saving->path);
  return g_strdup_printf (ngettext ("Saved as %s, %u page", "Saved as %s, %u pages", n), shown, n);
}

static char *
dup_failed (gpointer data, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return NULL;
  return g_strdup_printf (_ ("The summary was not saved. %s"), error->message);
}

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  ur_pages_unref (saving->pages);
  g_free (saving->path);
  g_free (saving);
}

static const UrJobClass klass = {
  .doing = N_ ("Saving the summary"),
  .run = run,
  .dup_done = dup_done,
  .dup_failed = dup_failed,
  .again = "page.save-summary",
  .free = saving_free,
};

/**
 * ur_print_save_pdf:
 * @origin: a widget of the window that tells how it goes
 * @pages: what to save
 * @path: (type filename): where to; what is there is replaced
 *
 * Writes pages to a file beside the main loop.
 */
void
ur_print_save_pdf (GtkWidget *origin, UrPages *pages, const char *path)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->pages = ur_pages_ref (pages);
  saving->path = g_strdup (path);
  ur_job_start (origin, &klass, saving, NULL);
}
