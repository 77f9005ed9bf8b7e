/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-save-dialog.h"

#include <glib/gi18n-lib.h>

#include "ur-open-folder.h"

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  UrSaveChosen chosen = (UrSaveChosen) g_object_get_data (G_OBJECT (dialog), "ur-chosen");
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    path = g_file_get_path (file);
  g_object_unref (dialog);
  if (path != NULL)
    chosen (data, path);
}

/**
 * ur_save_dialog_run:
 * @widget: what asks; when it goes, the answer is lost
 * @kind: what is saved
 * @name: the name proposed
 * @chosen: called with @widget and the path when the reader has chosen one, not when they cancel
 *
 * Asks where a file is to be saved; the dialog itself asks before one is replaced.
 */
void
ur_save_dialog_run (GtkWidget *widget, const UrSaveKind *kind, const char *name, UrSaveChosen chosen)
{
  /* The chooser lives until it is answered: its only reference is given back there. */
  GtkFileChooserNative *native =
      gtk_file_chooser_native_new (kind->title, GTK_WINDOW (gtk_widget_get_root (widget)),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (native);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, kind->filter);
  gtk_file_filter_add_mime_type (filter, kind->mime_type);
  gtk_file_filter_add_suffix (filter, kind->suffix);
  gtk_file_chooser_add_filter (chooser, filter);
  gtk_file_chooser_set_current_name (chooser, name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  g_object_set_data (G_OBJECT (native), "ur-chosen", (gpointer) chosen);
  g_signal_connect_object (native, "response", G_CALLBACK (response_cb), widget, 0);
  ur_open_folder_show_chooser (native, kind->directory);
}
