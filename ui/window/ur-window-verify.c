/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparing pictures with the report. */
#include "ur-config.h"

#include "ur-window-private.h"

#include <glib/gi18n-lib.h>

#include "ur-verify-view.h"

static void
verified_cb (GPtrArray *pictures, gpointer data)
{
  g_autoptr (UrWindow) self = data;

  /* Cancelled: by the reader, by other pictures, or with the window. */
  if (pictures == NULL)
    return;
  g_clear_object (&self->verifying);
  if (self->report != NULL)
    ur_window_show_page (self, UR_PAGE (ur_verify_view_new (self->report, pictures)));
}

/**
 * ur_window_verify:
 * @self: the window
 * @files: (element-type GFile): pictures
 *
 * Compares pictures with the report and shows what came of it; nothing happens without a report or without
 * pictures.
 */
void
ur_window_verify (UrWindow *self, GListModel *files)
{
  if (self->report == NULL || g_list_model_get_n_items (files) == 0)
    return;
  g_cancellable_cancel (self->verifying);
  g_clear_object (&self->verifying);
  self->verifying = g_cancellable_new ();
  ur_verify_task_run (GTK_WIDGET (self), self->report, files, self->verifying, verified_cb,
                      g_object_ref (self));
}

/* Choosing */

static void
chosen_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (GListModel) files = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  g_object_unref (dialog);
  if (files != NULL)
    ur_window_verify (data, files);
}

static void
verify_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  GtkFileChooserNative *chooser;

  if (self->report == NULL)
    return;
  /* It lives until it is answered: its only reference is given back there. */
  chooser = gtk_file_chooser_native_new (_ ("Choose Pictures to Compare"), GTK_WINDOW (self),
                                         GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Compare"), _ ("_Cancel"));
  gtk_file_filter_set_name (filter, _ ("PNG pictures"));
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_suffix (filter, "png");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static const GActionEntry entries[] = {
  { "verify", verify_cb },
};

/**
 * ur_window_add_verify_actions:
 * @self: the window
 *
 * Adds the action of comparing pictures.
 */
void
ur_window_add_verify_actions (UrWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * ur_window_clear_verify:
 * @self: the window
 *
 * Stops comparing, for dispose.
 */
void
ur_window_clear_verify (UrWindow *self)
{
  g_cancellable_cancel (self->verifying);
  g_clear_object (&self->verifying);
  self->drop_target = NULL;
}
