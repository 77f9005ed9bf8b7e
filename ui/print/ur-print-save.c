/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-print-save.h"

#include <glib/gi18n-lib.h>

#include "ur-files-job.h"

static GBytes *
make (gconstpointer pages, guint i, GCancellable *cancellable, GError **error)
{
  return ur_pages_write_pdf (pages, cancellable, error);
}

static char *
dup_done (gconstpointer pages, const char *path)
{
  guint n = ur_pages_get_n_pages (pages);
  g_autofree char *shown = g_filename_display_basename (path);

  return g_strdup_printf (ngettext ("Saved as %s, %u page", "Saved as %s, %u pages", n), shown, n);
}

static char *
dup_failed (guint n_saved, const GError *error)
{
  return g_strdup_printf (_ ("The summary was not saved. %s"), error->message);
}

static const UrFilesClass summary_class = {
  .doing = N_ ("Saving the summary"),
  .again = "page.save-summary",
  .make = make,
  .dup_done = dup_done,
  .dup_failed = dup_failed,
  .unref = (GDestroyNotify) ur_pages_unref,
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
  ur_files_job_start (origin, &summary_class, ur_pages_ref (pages), path);
}

static GBytes *
make_word (gconstpointer what, guint i, GCancellable *cancellable, GError **error)
{
  const UrPrintSpec *spec = what;
  UrSummaryOptions options = spec->options;

  options.sections = spec->flags[spec->shown];
  return ur_summary_write_word (spec->report, &options, cancellable, error);
}

static char *
dup_word_done (gconstpointer spec, const char *path)
{
  g_autofree char *shown = g_filename_display_basename (path);

  return g_strdup_printf (_ ("Saved as %s"), shown);
}

static const UrFilesClass word_class = {
  .doing = N_ ("Saving the summary"),
  .again = "page.save-word",
  .make = make_word,
  .dup_done = dup_word_done,
  .dup_failed = dup_failed,
  .unref = (GDestroyNotify) ur_print_spec_free,
};

/**
 * ur_print_save_word:
 * @origin: a widget of the window that tells how it goes
 * @spec: (transfer full): what to save
 * @path: (type filename): where to; what is there is replaced
 *
 * Writes what is chosen as a Word document beside the main loop.
 */
void
ur_print_save_word (GtkWidget *origin, UrPrintSpec *spec, const char *path)
{
  ur_files_job_start (origin, &word_class, spec, path);
}
