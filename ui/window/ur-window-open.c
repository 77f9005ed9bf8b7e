/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-window-private.h"

#include <glib/gi18n-lib.h>

#include "ur-error-view.h"
#include "ur-opened.h"

#define ERROR_PAGE "error"
/* Editors save in several steps; the file is whole when it has been quiet for so long. */
#define QUIET_MS 300

static UrErrorView *
get_error_view (UrWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, ERROR_PAGE);

  return page != NULL ? UR_ERROR_VIEW (page) : NULL;
}

static void
update_open_actions (UrWindow *self)
{
  GAction *reload = g_action_map_lookup_action (G_ACTION_MAP (self), "reload");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (reload), self->file != NULL);
}

static gboolean
quiet_cb (gpointer data)
{
  UrWindow *self = data;
  g_autofree char *base = g_file_get_basename (self->file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *text = NULL;

  self->quiet = 0;
  if (!g_file_query_exists (self->file, NULL))
    return G_SOURCE_REMOVE;
  text = g_strdup_printf (_ ("The file “%s” has changed."), name);
  ur_notice_present (self->notice, UR_NOTICE_WARNING, text, _ ("Read Again"), "win.reload");
  return G_SOURCE_REMOVE;
}

static void
changed_cb (GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event, gpointer data)
{
  UrWindow *self = data;

  if (event == G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED || event == G_FILE_MONITOR_EVENT_PRE_UNMOUNT ||
      event == G_FILE_MONITOR_EVENT_UNMOUNTED)
    return;
  g_clear_handle_id (&self->quiet, g_source_remove);
  self->quiet = g_timeout_add (QUIET_MS, quiet_cb, self);
}

/* Watches the file on show. */
static void
watch (UrWindow *self, GFile *file)
{
  g_clear_handle_id (&self->quiet, g_source_remove);
  if (self->monitor != NULL && self->file != NULL && g_file_equal (self->file, file))
    return;
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  g_set_object (&self->file, file);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (changed_cb), self, 0);
  update_open_actions (self);
}

static void
show_report (UrWindow *self, UrReport *report, const char *name)
{
  g_autoptr (UrReport) kept = ur_report_ref (report);
  g_autofree char *title = g_strdup (name);

  ur_window_save_state (self);
  ur_window_set_report (self, kept, title);
}

static void
show_error_page (UrWindow *self, UrOpened *opened)
{
  GtkWidget *header = g_object_new (UR_TYPE_HEADER, NULL);
  GtkWidget *view = ur_error_view_new (opened);

  ur_header_set_title (UR_HEADER (header), opened->name);
  gtk_window_set_title (GTK_WINDOW (self), opened->name);
  ur_window_show_page (self, ERROR_PAGE, view, header);
  gtk_widget_grab_focus (view);
}

/* What is on show stays; a new window gets the report that comes with the program. */
static void
tell_failure (UrWindow *self, const UrOpened *opened)
{
  g_autoptr (UrReport) bundled = NULL;

  if (self->report == NULL && get_error_view (self) == NULL)
    {
      bundled = ur_report_load_bundled (NULL);
      if (bundled != NULL)
        ur_window_set_report (self, bundled, NULL);
    }
  ur_notice_present (self->notice, UR_NOTICE_ERROR, opened->error->message, NULL, NULL);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (UrWindow) self = data;
  g_autoptr (UrOpened) opened = ur_open_finish (result, NULL);

  /* Cancelled: another file was asked for, or the window is gone. */
  if (opened == NULL)
    return;
  g_clear_object (&self->opening);
  if (opened->n_errors == 0 && opened->report == NULL)
    {
      tell_failure (self, opened);
      return;
    }
  watch (self, opened->file);
  ur_notice_dismiss (self->notice);
  if (opened->n_errors > 0)
    show_error_page (self, g_steal_pointer (&opened));
  else
    show_report (self, opened->report, opened->name);
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
  ur_open_async (file, window->opening, opened_cb, g_object_ref (window));
}

static void
reload_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;

  if (self->file != NULL)
    ur_window_open_file (self, self->file);
}

static void
show_partial_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;
  UrErrorView *view = get_error_view (self);

  if (view != NULL && ur_error_view_get_opened (view)->report != NULL)
    show_report (self, ur_error_view_get_opened (view)->report, ur_error_view_get_opened (view)->name);
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
  g_autoptr (GFile) folder = self->file != NULL ? g_file_get_parent (self->file) : NULL;

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
};

/* Adds the actions of opening. */
void
ur_window_add_open_actions (UrWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  update_open_actions (self);
}

/* Lets go of the file, for dispose. */
void
ur_window_clear_file (UrWindow *self)
{
  g_clear_handle_id (&self->quiet, g_source_remove);
  g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  g_clear_object (&self->file);
  if (self->chooser != NULL)
    gtk_native_dialog_destroy (GTK_NATIVE_DIALOG (self->chooser));
  g_clear_object (&self->chooser);
}
