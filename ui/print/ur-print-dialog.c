/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-print-dialog.h"

#include <glib/gi18n-lib.h>

#include "ur-notice.h"
#include "ur-print-pages.h"
#include "ur-quote.h"

#define CHOICE "ur-printer-choice"
#define SAVE_ACTION "ur-save-action"

typedef struct
{
  GtkWindow *parent;       /* weak */
  UrPrinterChoice *choice; /* (nullable) */
  UrPages *pages;
  GtkPageSetup *setup;
  char *title;
  const char *save_action;
} Request;

static void
request_free (Request *request)
{
  g_clear_weak_pointer (&request->parent);
  g_clear_object (&request->choice);
  ur_pages_unref (request->pages);
  g_clear_object (&request->setup);
  g_free (request->title);
  g_free (request);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Request, request_free)

/* What an operation paints; GTK has it written into a PDF for the printer. */
typedef struct
{
  UrPages *pages;
  UrFontSubsets *fonts; /* NULL until the first page */
} Painting;

static void
painting_free (gpointer data, GClosure *closure)
{
  Painting *painting = data;

  g_clear_pointer (&painting->fonts, ur_font_subsets_free);
  ur_pages_unref (painting->pages);
  g_free (painting);
}

/* Another paper may have been chosen in the dialog: the page then shrinks or grows as a whole. */
static void
fit (cairo_t *cr, GtkPrintContext *context, const UrPages *pages)
{
  double width = gtk_print_context_get_width (context);
  double height = gtk_print_context_get_height (context);
  double page_width;
  double page_height;
  double scale;

  ur_pages_get_size (pages, &page_width, &page_height);
  scale = MIN (width / page_width, height / page_height);
  if (ABS (scale - 1) < 0.005)
    return;
  cairo_translate (cr, (width - scale * page_width) / 2, (height - scale * page_height) / 2);
  cairo_scale (cr, scale, scale);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Painting *painting)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  g_autoptr (UrCanvas) canvas = NULL;

  if (painting->fonts == NULL)
    painting->fonts = ur_pages_collect_fonts (painting->pages);
  canvas = ur_canvas_pdf_new (cr, painting->fonts);
  cairo_save (cr);
  fit (cr, context, painting->pages);
  ur_pages_paint (painting->pages, page, canvas);
  cairo_restore (cr);
}

static void
tell_error (GtkPrintOperation *operation, GtkWidget *parent)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  /* Asked without an error there, GTK 4.8 logs a critical message. */
  gtk_print_operation_get_error (operation, &error);
  text = g_strdup_printf (_ ("The pages were not printed: %s"),
                          error != NULL ? error->message : _ ("the printer gave no reason."));
  ur_notice_show (parent, UR_NOTICE_ERROR, text, _ ("Save as PDF…"),
                  g_object_get_data (G_OBJECT (operation), SAVE_ACTION));
}

/* A desktop that has a dialog of its own need not tell which printer was chosen there. */
static void
tell_done (GtkWidget *parent, const char *printer, const char *uri)
{
  g_autoptr (GFile) file = uri != NULL ? g_file_new_for_uri (uri) : NULL;
  g_autofree char *name = file != NULL ? g_file_get_parse_name (file) : NULL;
  g_autofree char *text = NULL;

  if (name != NULL)
    text = ur_quote_printf (_ ("The pages were printed into the file “%s”."), name);
  else if (printer != NULL)
    text = ur_quote_printf (_ ("The pages were sent to the printer “%s”."), printer);
  ur_notice_show (parent, UR_NOTICE_DONE, text != NULL ? text : _ ("The pages were sent to the printer."),
                  NULL, NULL);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWidget *parent)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  const char *printer = settings != NULL ? gtk_print_settings_get_printer (settings) : NULL;
  const char *uri =
      settings != NULL ? gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI) : NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    tell_error (operation, parent);
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    {
      UrPrinterChoice *choice = g_object_get_data (G_OBJECT (operation), CHOICE);

      if (choice != NULL)
        ur_printer_choice_learn (choice, printer);
      tell_done (parent, printer, uri);
    }
}

/**
 * ur_print_operation_new:
 * @pages: what is printed; the operation keeps a reference
 * @setup: (nullable): the paper they were laid out for
 * @title: what the queue calls it
 *
 * Run it with %GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG only: in GTK 4.8, printing without the dialog crashes
 * or takes another printer, and exporting to a full disk succeeds.
 *
 * Returns: (transfer full): an operation that paints the same pages as the preview and the PDF
 */
GtkPrintOperation *
ur_print_operation_new (UrPages *pages, GtkPageSetup *setup, const char *title)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Painting *painting = g_new0 (Painting, 1);

  gtk_print_operation_set_n_pages (operation, (int) ur_pages_get_n_pages (pages));
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, FALSE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  if (setup != NULL)
    gtk_print_operation_set_default_page_setup (operation, setup);
  painting->pages = ur_pages_ref (pages);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), painting, painting_free, 0);
  return operation;
}

static void
run (const Request *request)
{
  g_autoptr (GtkPrintOperation) operation =
      ur_print_operation_new (request->pages, request->setup, request->title);

  if (request->choice != NULL)
    g_object_set_data_full (G_OBJECT (operation), CHOICE, g_object_ref (request->choice), g_object_unref);
  g_object_set_data (G_OBJECT (operation), SAVE_ACTION, (gpointer) request->save_action);
  /* It keeps itself alive until it is done, and says so even when it could not begin. */
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), request->parent, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, request->parent, NULL);
}

static void
printers_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Request) request = data;
  g_autoptr (GtkPrinter) found = ur_printers_find_finish (result, NULL);

  if (request->parent == NULL)
    return;
  g_object_set_data (G_OBJECT (request->parent), "ur-printing", NULL);
  if (found != NULL)
    run (request);
  else
    ur_notice_show (GTK_WIDGET (request->parent), UR_NOTICE_WARNING,
                    _ ("No printer was found. The pages can be saved as PDF."), _ ("Save as PDF…"),
                    request->save_action);
}

/* One dialog at a time, also while the printers are being looked for. */
static void
ask (GtkWindow *parent,
     UrPrinterChoice *choice,
     UrPages *pages,
     GtkPageSetup *setup,
     const char *title,
     const char *save_action)
{
  Request *request;

  if (g_object_get_data (G_OBJECT (parent), "ur-printing") != NULL)
    return;
  g_object_set_data (G_OBJECT (parent), "ur-printing", parent);
  request = g_new0 (Request, 1);
  g_set_weak_pointer (&request->parent, parent);
  g_set_object (&request->choice, choice);
  request->pages = ur_pages_ref (pages);
  g_set_object (&request->setup, setup);
  request->title = g_strdup (title);
  request->save_action = save_action;
  ur_printers_find (NULL, UR_PRINTERS_PATIENCE_MS, printers_cb, request);
}

/**
 * ur_print_run_dialog:
 * @parent: the window; what comes of it is said in its bar of notices
 * @choice: is told which printer was chosen there
 * @pages: what is printed
 * @setup: (nullable): the paper they were laid out for
 * @title: what the queue calls it
 *
 * Opens the desktop's print dialog.  Where there is no printer the reader is told, and offered a PDF.
 */
void
ur_print_run_dialog (
    GtkWindow *parent, UrPrinterChoice *choice, UrPages *pages, GtkPageSetup *setup, const char *title)
{
  ask (parent, choice, pages, setup, title, "page.save-summary");
}

/**
 * ur_print_pages:
 * @parent: the window; what comes of it is said in its bar of notices
 * @pages: what is printed, laid out for A4
 * @title: what the queue calls it
 * @save_action: (transfer none): the action that saves it as PDF instead; static
 *
 * Opens the desktop's print dialog for pages that another page of the window has made.
 */
void
ur_print_pages (GtkWindow *parent, UrPages *pages, const char *title, const char *save_action)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *paper = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_paper_size_free (paper);
  ask (parent, NULL, pages, setup, title, save_action);
}
