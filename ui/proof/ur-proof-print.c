/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of the proof sheet, on their way to a printer: made beside the main loop, printed by the window.
 */
#include "ur-config.h"

#include "ur-proof-print.h"

#include <glib/gi18n-lib.h>

#include "ur-job.h"

typedef struct
{
  GtkWidget *page; /* weak */
  UrSheet *sheet;
  char *title;
  UrPages *pages;
} Printing;

static void
printing_free (gpointer data)
{
  Printing *printing = data;

  g_clear_weak_pointer (&printing->page);
  ur_sheet_free (printing->sheet);
  g_free (printing->title);
  g_clear_pointer (&printing->pages, ur_pages_unref);
  g_free (printing);
}

static gboolean
run (UrJob *job, gpointer data, GCancellable *cancellable, GError **error)
{
  Printing *printing = data;

  printing->pages = ur_sheet_layout (printing->sheet, NULL, cancellable, error);
  return printing->pages != NULL;
}

static void
ended (gpointer data, const GError *error)
{
  Printing *printing = data;

  if (error == NULL && printing->page != NULL)
    g_signal_emit_by_name (printing->page, "print", printing->pages, printing->title);
}

static char *
dup_failed (gpointer data, const GError *error, char **path)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return NULL;
  return g_strdup_printf (_ ("The proof sheet was not printed. %s"), error->message);
}

/**
 * ur_proof_print_start:
 * @page: the page that wants it, an #UrProofView
 * @sheet: (transfer full): what is on the sheet
 * @title: what the printer's queue calls it
 *
 * Lays the sheet out; the page's signal UrProofView::print has the pages then.
 */
void
ur_proof_print_start (GtkWidget *page, UrSheet *sheet, const char *title)
{
  static const UrJobClass klass = {
    .doing = N_ ("Laying out the proof sheet"),
    .run = run,
    .ended = ended,
    .dup_failed = dup_failed,
    .free = printing_free,
  };
  Printing *printing = g_new0 (Printing, 1);

  g_set_weak_pointer (&printing->page, page);
  printing->sheet = sheet;
  printing->title = g_strdup (title);
  ur_job_start (page, &klass, printing, NULL);
}
