/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-print-job.h"

#include <glib/gi18n-lib.h>

#include "ur-notice.h"

static void
begin_cb (GtkPrintOperation *operation, GtkPrintContext *context, UrPages *pages)
{
  gtk_print_operation_set_n_pages (operation, ur_pages_get_n_pages (pages));
}

static void
draw_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, UrPages *pages)
{
  g_autoptr (UrCanvas) canvas = ur_canvas_cairo_new (gtk_print_context_get_cairo_context (context));

  ur_pages_paint (pages, page, canvas);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWindow *parent)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  text = g_strdup_printf (_ ("The summary was not printed. %s"), error != NULL ? error->message : "");
  ur_notice_show (GTK_WIDGET (parent), UR_NOTICE_ERROR, text, _ ("Save as PDF…"), "win.print-save");
}

/**
 * ur_print_run_dialog:
 * @parent: the window
 * @pages: what to print
 * @setup: the sheet
 * @title: name of the job
 *
 * Lets the reader choose a printer and prints.  Only the dialog's own way is safe in GTK 4.8: a preset
 * printer crashes it or is silently replaced by the default one.
 */
void
ur_print_run_dialog (GtkWindow *parent, UrPages *pages, GtkPageSetup *setup, const char *title)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();

  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), pages);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_cb), ur_pages_ref (pages),
                         (GClosureNotify) (void (*) (void)) ur_pages_unref, 0);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
