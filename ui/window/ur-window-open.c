/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-window-private.h"

#include <glib/gi18n-lib.h>

#include "ur-error-view.h"
#include "ur-quote.h"
#include "ur-recent.h"

static UrErrorView *
get_error_view (UrWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, "error");

  return page != NULL ? UR_ERROR_VIEW (page) : NULL;
}

static GFile *
get_file (UrWindow *self)
{
  return self->latest != NULL ? ur_document_get_file (self->latest) : NULL;
}

static void
update_open_actions (UrWindow *self)
{
  GAction *reload = g_action_map_lookup_action (G_ACTION_MAP (self), "reload");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (reload), get_file (self) != NULL);
}

static void
changed_cb (UrDocument *document, UrWindow *self)
{
  g_autofree char *text = ur_quote_printf (_ ("The file “%s” has changed."), ur_document_get_name (document));

  ur_notice_present (self->notice, UR_NOTICE_WARNING, text, _ ("Read Again"), "win.reload");
}

/* Whose file is watched and can be read again. */
static void
set_latest (UrWindow *self, UrDocument *document)
{
  if (self->latest != NULL)
    g_signal_handlers_disconnect_by_func (self->latest, changed_cb, self);
  g_set_object (&self->latest, document);
  if (document != NULL)
    g_signal_connect_object (document, "changed", G_CALLBACK (changed_cb), self, 0);
}

static void
show_report (UrWindow *self, UrDocument *document)
{
  g_autoptr (UrDocument) kept = g_object_ref (document); /* the page that has it goes */

  ur_window_save_state (self);
  ur_window_set_document (self, kept);
}

static void
show_error_page (UrWindow *self, UrDocument *document)
{
  gtk_window_set_title (GTK_WINDOW (self), ur_document_get_name (document));
  ur_window_show_page (self, UR_PAGE (ur_error_view_new (document)));
}

/**
 * ur_window_tell_failure:
 * @self: the window
 * @error: a full sentence
 *
 * Says why nothing was opened.  What is on show stays.
 */
void
ur_window_tell_failure (UrWindow *self, const GError *error)
{
  ur_window_show_start (self);
  ur_notice_present (self->notice, UR_NOTICE_ERROR, error->message, NULL, NULL);
}

static void
remember (UrDocument *document)
{
  UrReport *report = ur_document_get_report (document);
  g_autofree char *title = report != NULL ? ur_report_dup_title (report) : NULL;

  if (title != NULL && ur_document_get_file (document) != NULL)
    ur_recent_add (ur_document_get_file (document), title);
}

/**
 * ur_window_tell_left_out:
 * @self: the window
 *
 * Says what was dropped with what is on show now, and was not taken.
 */
void
ur_window_tell_left_out (UrWindow *self)
{
  if (self->left_out != NULL)
    ur_notice_present (self->notice, UR_NOTICE_WARNING, self->left_out, NULL, NULL);
  g_clear_pointer (&self->left_out, g_free);
}

static void
import_opened (UrWindow *self)
{
  g_autofree char *base = g_file_get_basename (self->opening_file);
  g_autofree char *name = g_filename_display_name (base);

  ur_window_import (self, ur_import_source_new (self->opening_file, NULL, name));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (UrWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (UrDocument) document = ur_session_open_finish (UR_SESSION (source), result, &error);

  /* Cancelled: another file was asked for, or the window is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_object (&self->opening);
  ur_window_update_actions (self);
  if (g_error_matches (error, UR_ERROR, UR_ERROR_FOREIGN))
    {
      import_opened (self);
      return;
    }
  if (document == NULL)
    {
      ur_window_tell_failure (self, error);
      return;
    }
  set_latest (self, document);
  update_open_actions (self);
  ur_notice_clear (self->notice);
  remember (document);
  if (ur_document_get_n_errors (document) > 0)
    show_error_page (self, document);
  else
    show_report (self, document);
  ur_window_go_wanted (self);
  ur_window_tell_left_out (self);
}

/**
 * ur_window_cancel_opening:
 * @self: the window
 *
 * Gives up what is being opened; what is on show stays.
 */
void
ur_window_cancel_opening (UrWindow *self)
{
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  ur_window_update_actions (self);
}

/**
 * ur_window_begin_opening:
 * @self: the window
 *
 * Stops what is being opened, because something else is.
 *
 * Returns: (transfer none): what stops the new one
 */
GCancellable *
ur_window_begin_opening (UrWindow *self)
{
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  self->opening = g_cancellable_new ();
  ur_window_update_actions (self);
  return self->opening;
}

/**
 * ur_window_open_file:
 * @window: the window
 * @file: a report file, or a document of which one can be made
 *
 * Reads @file beside the main loop and shows it, or what is wrong with it, in place of what is on show; then
 * watches it and offers to read it again when it changes.  A document of another format is imported.  A file
 * that cannot be read at all leaves everything as it is.  While a review is on show, it goes into a window of
 * its own.
 */
void
ur_window_open_file (UrWindow *window, GFile *file)
{
  UrWindow *self = ur_window_get_free (window);
  GCancellable *cancellable = ur_window_begin_opening (self);

  g_set_object (&self->opening_file, file);
  g_clear_pointer (&self->left_out, g_free);
  g_clear_pointer (&self->wanted_place, g_free);
  ur_session_open_async (self->session, file, cancellable, opened_cb, g_object_ref (self));
}

static void
reload_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;

  if (get_file (self) != NULL)
    ur_window_open_file (self, get_file (self));
}

static void
show_partial_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;
  UrErrorView *view = get_error_view (self);

  if (view != NULL && ur_document_get_report (ur_error_view_get_document (view)) != NULL)
    show_report (self, ur_error_view_get_document (view));
}

/* What of the report on show could not be read. */
static void
show_mistakes_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;

  if (self->document != NULL && ur_document_get_n_errors (self->document) > 0)
    show_error_page (self, self->document);
}

static void
open_recent_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  ur_window_open_file (data, file);
}

static void
open_bundled_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = ur_window_get_free (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (UrDocument) document = ur_session_open_bundled (self->session, &error);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  ur_window_update_actions (self);
  if (g_error_matches (error, UR_ERROR, UR_ERROR_FOREIGN))
    {
      import_opened (self);
      return;
    }
  if (document == NULL)
    {
      ur_window_tell_failure (self, error);
      return;
    }
  set_latest (self, document);
  update_open_actions (self);
  ur_notice_clear (self->notice);
  show_report (self, document);
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  UrWindow *self = data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_clear_object (&self->chooser);
  if (file != NULL)
    ur_window_open_file (self, file);
}

static void
add_filter (GtkFileChooser *chooser, const char *name, const char *const *suffixes)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, suffixes[i]);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
add_filters (GtkFileChooser *chooser, gboolean documents)
{
  /* reports first, so that the others are the rest of the list */
  static const char *const suffixes[] = { "json", "docx", "odt", "pdf", "html", "htm", "txt",
                                          "md",   "ofd",  "rtf", "doc", "wps",  NULL };
  static const char *const reports[] = { "json", NULL };
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  if (!documents)
    add_filter (chooser, _ ("Reports and documents"), suffixes);
  if (!documents)
    add_filter (chooser, _ ("Reports"), reports);
  add_filter (chooser, _ ("Documents (Word, PDF, web pages, text)"), suffixes + 1);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

/**
 * ur_window_choose_file:
 * @self: the window
 * @documents: whether documents of other formats are looked for, rather than reports
 *
 * Lets the reader choose a file and opens it.
 */
void
ur_window_choose_file (UrWindow *self, gboolean documents)
{
  g_autoptr (GFile) folder = get_file (self) != NULL ? g_file_get_parent (get_file (self)) : NULL;
  const char *title = documents ? _ ("Import a Document") : _ ("Open a Report or a Document");

  if (self->chooser != NULL)
    return;
  /* It has to be kept until it is answered. */
  self->chooser = gtk_file_chooser_native_new (title, GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_OPEN,
                                               documents ? _ ("_Import") : _ ("_Open"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  add_filters (GTK_FILE_CHOOSER (self->chooser), documents);
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  if (!gtk_widget_activate_action (data, "page.open-draft", NULL))
    ur_window_choose_file (data, FALSE);
}

static const GActionEntry entries[] = {
  { "open", open_cb },
  { "reload", reload_cb },
  { "show-partial", show_partial_cb },
  { "show-mistakes", show_mistakes_cb },
  { "open-recent", open_recent_cb, "s" },
  { "open-bundled", open_bundled_cb },
};

/**
 * ur_window_add_open_actions:
 * @self: the window
 *
 * Adds the actions of opening.
 */
void
ur_window_add_open_actions (UrWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  update_open_actions (self);
}

/**
 * ur_window_stop_opening:
 * @self: the window
 *
 * Stops reading and watching files, for dispose.
 */
void
ur_window_stop_opening (UrWindow *self)
{
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_object (&self->opening_file);
  set_latest (self, NULL);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
}
