/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-print-save.h"

#include <glib/gi18n-lib.h>

#include "ur-export.h"
#include "ur-files-job.h"
#include "ur-menu.h"

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

static const UrFilesClass word_class = {
  .doing = N_ ("Saving the summary"),
  .again = "page.save-word",
  .make = make_word,
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

/**
 * ur_print_save_ask:
 * @origin: the page
 * @report: whose summary it is
 * @chosen: gets the path that was chosen, for a PDF document
 *
 * Asks where the summary goes.
 */
void
ur_print_save_ask (GtkWidget *origin, const UrReport *report, UrSaveChosen chosen)
{
  const UrSaveKind kind = { _ ("Save the Summary"), _ ("PDF documents"), "application/pdf", "pdf",
                            G_USER_DIRECTORY_DOCUMENTS };
  g_autofree char *name = ur_export_dup_summary_name (report);

  ur_save_dialog_run (origin, &kind, name, chosen);
}

/**
 * ur_print_save_ask_word:
 * @origin: the page
 * @report: whose summary it is
 * @chosen: gets the path that was chosen, for a Word document
 *
 * Asks where the summary goes.
 */
void
ur_print_save_ask_word (GtkWidget *origin, const UrReport *report, UrSaveChosen chosen)
{
  const UrSaveKind kind = { _ ("Save the Summary"), _ ("Word documents"),
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx",
                            G_USER_DIRECTORY_DOCUMENTS };
  g_autofree char *name = ur_export_dup_word_summary_name (report);

  ur_save_dialog_run (origin, &kind, name, chosen);
}

/**
 * ur_print_save_menu_new:
 *
 * Returns: (transfer floating): a button for beside the one that saves as PDF, with all ways to save
 */
GtkWidget *
ur_print_save_menu_new (void)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("Save as PDF…"), "page.save-summary");
  g_menu_append (menu, _ ("Save as Word Document…"), "page.save-word");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "pan-down-symbolic");
  gtk_widget_set_tooltip_text (button, _ ("Other ways to save"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Other ways to save"), -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  ur_menu_button_set_menu (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  return button;
}
