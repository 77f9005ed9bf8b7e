/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Documents of other formats: from a file, from the clipboard. */
#include "ur-config.h"

#include "ur-window-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-encoding-dialog.h"
#include "ur-import-job.h"
#include "ur-progress.h"
#include "ur-quote.h"

#define HTML "text/html"

static void
again_cb (GtkWidget *window, const char *encoding, gpointer data)
{
  UrImportSource *source = ur_import_source_copy (data);

  source->encoding = g_strdup (encoding);
  ur_window_import (UR_WINDOW (window), source);
}

static void
unfinished_response_cb (GtkDialog *dialog, int response, UrWindow *self)
{
  const UrImportSource *source = g_object_get_data (G_OBJECT (dialog), "ur-source");
  UrImportSource *copy = ur_import_source_copy (source);

  copy->goes_on = response == GTK_RESPONSE_ACCEPT;
  copy->is_anew = response == GTK_RESPONSE_REJECT;
  gtk_window_destroy (GTK_WINDOW (dialog));
  if (copy->goes_on || copy->is_anew)
    ur_window_import (self, copy);
  else
    ur_import_source_free (copy);
}

/* Whoever opens a document again may have forgotten that it was half done. */
static void
ask_about_unfinished (UrWindow *self, const UrImportSource *source)
{
  GtkWidget *dialog = gtk_message_dialog_new (
      GTK_WINDOW (self), GTK_DIALOG_MODAL | GTK_DIALOG_DESTROY_WITH_PARENT, GTK_MESSAGE_QUESTION,
      GTK_BUTTONS_NONE, "%s", _ ("Go on checking where you stopped?"));
  g_autofree char *text = ur_quote_printf (_ ("The import of “%s” is not finished; what you decided was "
                                              "kept. Importing it anew throws that away."),
                                           source->name);

  gtk_message_dialog_format_secondary_text (GTK_MESSAGE_DIALOG (dialog), "%s", text);
  gtk_widget_add_css_class (dialog, "ur");
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Cancel"), GTK_RESPONSE_CANCEL);
  gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("Import _Anew"), GTK_RESPONSE_REJECT);
  gtk_widget_add_css_class (gtk_dialog_add_button (GTK_DIALOG (dialog), _ ("_Go On"), GTK_RESPONSE_ACCEPT),
                            "suggested-action");
  gtk_dialog_set_default_response (GTK_DIALOG (dialog), GTK_RESPONSE_ACCEPT);
  g_object_set_data_full (G_OBJECT (dialog), "ur-source", ur_import_source_copy (source),
                          (GDestroyNotify) ur_import_source_free);
  g_signal_connect_object (dialog, "response", G_CALLBACK (unfinished_response_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
imported_cb (GtkWidget *window, UrImported *imported)
{
  UrWindow *self = UR_WINDOW (window);

  g_clear_object (&self->opening);
  if (imported->review != NULL)
    ur_window_show_review (self, g_steal_pointer (&imported->review), imported->source);
  else if (imported->is_unfinished)
    ask_about_unfinished (self, imported->source);
  else if (imported->encodings != NULL && imported->encodings->len > 0)
    ur_encoding_dialog_ask (window, imported->source->name, _ ("_Import"), imported->encodings, again_cb,
                            ur_import_source_copy (imported->source), (GDestroyNotify) ur_import_source_free);
  else
    ur_window_tell_failure (self, imported->error);
  ur_window_tell_left_out (self);
  ur_window_update_actions (self);
}

/* A document is checked in one window. */
static gboolean
show_other (UrWindow *self, const UrImportSource *source)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));
  GList *window = application != NULL ? gtk_application_get_windows (application) : NULL;

  while (window != NULL &&
         (!UR_IS_WINDOW (window->data) || window->data == self || !ur_window_checks (window->data, source)))
    window = window->next;
  if (window == NULL)
    return FALSE;
  gtk_window_present (window->data);
  if (self->report == NULL && ur_window_get_page (self) == NULL)
    gtk_window_destroy (GTK_WINDOW (self)); /* it was made for the document */
  return TRUE;
}

/**
 * ur_window_import:
 * @self: the window
 * @source: (transfer full): a document
 *
 * Reads a document beside the main loop; what is on show stays meanwhile, and when nothing comes of it.  The
 * window in which it is being checked already is shown instead.
 */
void
ur_window_import (UrWindow *self, UrImportSource *source)
{
  GCancellable *cancellable;

  if (show_other (self, source))
    {
      ur_import_source_free (source);
      return;
    }
  cancellable = ur_window_begin_opening (self);
  ur_window_show_start (self);
  ur_import_job_start (GTK_WIDGET (self), source, cancellable, imported_cb);
}

static void
continue_review_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autoptr (UrUnfinished) unfinished = ur_unfinished_new_for_file (file);
  UrWindow *self = ur_window_get_free (data);

  if (unfinished != NULL)
    ur_window_import (self, ur_import_source_new_to_go_on (unfinished));
  else
    ur_notice_present (self->notice, UR_NOTICE_ERROR, _ ("This import is not there any more."), NULL, NULL);
}

/* The clipboard.  What holds it is another program, which answers when it likes. */

typedef struct
{
  UrWindow *window;
  UrProgress *progress;
} Pasting;

static Pasting *
pasting_new (UrWindow *self)
{
  Pasting *pasting = g_new0 (Pasting, 1);

  pasting->window = g_object_ref (self);
  pasting->progress =
      ur_progress_begin (GTK_WIDGET (self), _ ("Reading the clipboard"), ur_window_begin_opening (self));
  return pasting;
}

/* Takes @bytes and @error, which says why there are none. */
static void
pasted (Pasting *pasting, GBytes *bytes, const char *form, GError *error)
{
  g_autoptr (UrWindow) self = pasting->window;
  UrImportSource *source;

  ur_progress_end (pasting->progress);
  g_free (pasting);
  if (bytes != NULL && g_bytes_get_size (bytes) > 0)
    {
      source = ur_import_source_new (NULL, bytes, _ ("Pasted Text"));
      source->form = g_strdup (form);
      ur_window_import (self, source);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      ur_window_cancel_opening (self);
      ur_notice_present (self->notice, UR_NOTICE_WARNING, _ ("There is no text on the clipboard."), NULL,
                         NULL);
    }
  g_clear_pointer (&bytes, g_bytes_unref);
  g_clear_error (&error);
}

static void
text_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  GError *error = NULL;
  char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, &error);

  pasted (data, text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL, "text", error);
}

static void
spliced_cb (GObject *output, GAsyncResult *result, gpointer data)
{
  GError *error = NULL;
  gssize n = g_output_stream_splice_finish (G_OUTPUT_STREAM (output), result, &error);

  pasted (data, n > 0 ? g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output)) : NULL,
          "html", error);
}

static void
html_cb (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  Pasting *pasting = data;
  GError *error = NULL;
  g_autoptr (GInputStream) input =
      gdk_clipboard_read_finish (GDK_CLIPBOARD (clipboard), result, NULL, &error);
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();

  if (input == NULL)
    {
      pasted (pasting, NULL, NULL, error);
      return;
    }
  g_output_stream_splice_async (output, input,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, pasting->window->opening, spliced_cb, pasting);
}

/* A page that was copied says more than its plain text: what is a heading, what a table. */
static void
paste_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  static const char *types[] = { HTML, NULL };
  UrWindow *self = ur_window_get_free (data);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  Pasting *pasting = pasting_new (self);

  if (gdk_content_formats_contain_mime_type (formats, HTML))
    gdk_clipboard_read_async (clipboard, types, G_PRIORITY_DEFAULT, self->opening, html_cb, pasting);
  else
    gdk_clipboard_read_text_async (clipboard, self->opening, text_cb, pasting);
}

static void
import_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_window_choose_file (data, TRUE);
}

/* The report on show, whose figures can be taken out, taken in and called otherwise. */
static void
edit_figures_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;

  if (self->report != NULL && !ur_window_has_review (self))
    ur_window_import (self,
                      ur_import_source_new_for_report (self->report, ur_document_get_file (self->document),
                                                       ur_document_get_name (self->document)));
}

static const GActionEntry entries[] = {
  { "edit-figures", edit_figures_cb },
  { "import", import_cb },
  { "paste", paste_cb },
  { "continue-review", continue_review_cb, "s" },
};

/**
 * ur_window_add_import_actions:
 * @self: the window
 *
 * Adds the actions that make reports of other documents.
 */
void
ur_window_add_import_actions (UrWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
