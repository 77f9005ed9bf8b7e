/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files that are made of a draft, beside the main loop. */
#include "ur-config.h"

#include "ur-proof-save.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-files-job.h"

static GBytes *
make_sheet (gconstpointer sheet, guint i, GCancellable *cancellable, GError **error)
{
  g_autoptr (UrPages) pages = ur_sheet_layout (sheet, NULL, cancellable, error);

  return pages != NULL ? ur_pages_write_pdf (pages, cancellable, error) : NULL;
}

static char *
dup_sheet_failed (guint n_saved, const GError *error)
{
  return g_strdup_printf (_ ("The proof sheet was not saved. %s"), error->message);
}

static const UrFilesClass sheet_class = {
  .doing = N_ ("Saving the proof sheet"),
  .again = "page.save-sheet",
  .make = make_sheet,
  .dup_failed = dup_sheet_failed,
  .unref = (GDestroyNotify) ur_sheet_free,
};

/**
 * ur_proof_save_sheet:
 * @page: the page, whose window tells how it goes
 * @sheet: (transfer full): what is on the sheet
 * @path: (type filename): where to, as it was chosen; what is there is replaced
 *
 * Saves the sheet that two people sign as PDF.
 */
void
ur_proof_save_sheet (GtkWidget *page, UrSheet *sheet, const char *path)
{
  ur_files_job_start (page, &sheet_class, sheet, path);
}

static GBytes *
make_draft (gconstpointer text, guint i, GCancellable *cancellable, GError **error)
{
  return g_bytes_new (text, strlen (text));
}

static char *
dup_draft_failed (guint n_saved, const GError *error)
{
  return g_strdup_printf (_ ("The mended draft was not saved. %s"), error->message);
}

static const UrFilesClass text_class = {
  .doing = N_ ("Saving the mended draft"),
  .again = "page.save-draft",
  .make = make_draft,
  .dup_failed = dup_draft_failed,
  .unref = g_free,
};

/**
 * ur_proof_save_text:
 * @page: the page, whose window tells how it goes
 * @text: the words of a draft
 * @path: (type filename): where to, as it was chosen; what is there is replaced
 *
 * Saves them as plain text in UTF-8, with a line break at the end.
 */
void
ur_proof_save_text (GtkWidget *page, const char *text, const char *path)
{
  ur_files_job_start (page, &text_class,
                      g_strconcat (text, g_str_has_suffix (text, "\n") ? NULL : "\n", NULL), path);
}

static GBytes *
make_table (gconstpointer table, guint i, GCancellable *cancellable, GError **error)
{
  return g_bytes_ref ((GBytes *) table);
}

static char *
dup_table_failed (guint n_saved, const GError *error)
{
  return g_strdup_printf (_ ("The findings were not saved. %s"), error->message);
}

static const UrFilesClass table_class = {
  .doing = N_ ("Saving the findings"),
  .again = "page.save-findings",
  .make = make_table,
  .dup_failed = dup_table_failed,
  .unref = (GDestroyNotify) g_bytes_unref,
};

/**
 * ur_proof_save_table:
 * @page: the page, whose window tells how it goes
 * @table: (transfer full): the findings as CSV
 * @path: (type filename): where to, as it was chosen; what is there is replaced
 *
 * Saves them.
 */
void
ur_proof_save_table (GtkWidget *page, GBytes *table, const char *path)
{
  ur_files_job_start (page, &table_class, table, path);
}
