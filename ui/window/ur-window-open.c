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

/* What is on show stays; a new window gets the report that comes with the program. */
static void
tell_failure (UrWindow *self, const GError *error)
{
  g_autoptr (UrDocument) bundled = NULL;

  if (self->report == NULL && get_error_view (self) == NULL)
    {
      bundled = ur_session_open_bundled (self->session, NULL);
      if (bundled != NULL)
        ur_window_set_document (self, bundled);
    }
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
  if (document == NULL)
    {
      tell_failure (self, error);
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
  if (self->left_out != NULL)
    ur_notice_present (self->notice, UR_NOTICE_WARNING, self->left_out, NULL, NULL);
  g_clear_pointer (&self->left_out, g_free);
}

/**
 * ur_window_open_file:
 * @window: the window
 * @file: a report file
 *
 * Reads @file beside the main loop and shows it, or what is wrong with it, in place of what is on show; then
 * watches it and offers to read it again when it changes.  A file that cannot be read at all leaves
 * everything as it is.
 */
void
ur_window_open_file (UrWindow *window, GFile *file)
{
  g_cancellable_cancel (window->opening);
  g_clear_object (&window->opening);
  window->opening = g_cancellable_new ();
  g_clear_pointer (&window->left_out, g_free);
  ur_session_open_async (window->session, file, window->opening, opened_cb, g_object_ref (window));
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
  UrWindow *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (UrDocument) document = ur_session_open_bundled (self->session, &error);

  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  if (document == NULL)
    {
      tell_failure (self, error);
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
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) reports = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (reports, _ ("Reports"));
  gtk_file_filter_add_suffix (reports, "json");
  gtk_file_chooser_add_filter (chooser, reports);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;
  g_autoptr (GFile) folder = get_file (self) != NULL ? g_file_get_parent (get_file (self)) : NULL;

  if (self->chooser != NULL)
    return;
  /* It has to be kept until it is answered. */
  self->chooser = gtk_file_chooser_native_new (_ ("Open a Report"), GTK_WINDOW (self),
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  add_filters (GTK_FILE_CHOOSER (self->chooser));
  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (self->chooser), folder, NULL);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
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
  set_latest (self, NULL);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
}
