/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-open-folder.h"

#include "ur-config.h"
#include <glib/gi18n-lib.h>

#include "ur-notice.h"
#include "ur-quote.h"
#include "ur-tree.h"

/* A disk that answers at all does so well within this. */
#define PATIENCE_MS 500

/* The file, to show its folder when no file manager answers, and the window to complain in. */
typedef struct
{
  GtkWindow *window;
  GFile *file;
} Request;

static void
request_free (Request *request)
{
  g_object_unref (request->window);
  g_object_unref (request->file);
  g_free (request);
}

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Request *request = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = g_file_get_parent (request->file);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    {
      name = g_file_get_parse_name (folder != NULL ? folder : request->file);
      text = ur_quote_printf (_ ("No program is there to open the folder “%s”."), name);
      ur_notice_show (GTK_WIDGET (request->window), UR_NOTICE_WARNING, text, NULL, NULL);
    }
  request_free (request);
}

static void
open_parent (Request *request)
{
  g_autoptr (GFile) folder = g_file_get_parent (request->file);
  g_autofree char *uri = g_file_get_uri (folder != NULL ? folder : request->file);
  g_autoptr (GAppLaunchContext) context = g_app_launch_context_new ();

  ur_tree_restore (context);
  g_app_info_launch_default_for_uri_async (uri, context, NULL, launched_cb, request);
}

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);

  if (reply != NULL)
    request_free (data);
  else
    open_parent (data);
}

/**
 * ur_open_folder:
 * @window: the window that asks
 * @path: a file
 *
 * Shows @path in the desktop's file manager; where none can point at a file, opens its folder.
 */
void
ur_open_folder (GtkWindow *window, const char *path)
{
  GApplication *application = g_application_get_default ();
  GDBusConnection *bus = application != NULL ? g_application_get_dbus_connection (application) : NULL;
  Request *request = g_new0 (Request, 1);
  g_autofree char *uri = NULL;

  request->window = g_object_ref (window);
  request->file = g_file_new_for_path (path);
  uri = g_file_get_uri (request->file);
  if (bus == NULL)
    open_parent (request);
  else
    g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                            "org.freedesktop.FileManager1", "ShowItems",
                            g_variant_new_parsed ("([%s], '')", uri), NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL,
                            shown_cb, request);
}

/* A file chooser that waits to learn where it opens. */
typedef struct
{
  GtkFileChooserNative *chooser; /* NULL once it is on show */
  GCancellable *cancellable;
  guint patience;
} Showing;

static void
showing_free (Showing *showing)
{
  g_clear_handle_id (&showing->patience, g_source_remove);
  g_clear_object (&showing->chooser);
  g_object_unref (showing->cancellable);
  g_free (showing);
}

/* Its window may be gone by now. */
static void
show_in (Showing *showing, GFile *folder)
{
  GtkNativeDialog *dialog = GTK_NATIVE_DIALOG (showing->chooser);

  g_clear_handle_id (&showing->patience, g_source_remove);
  if (gtk_native_dialog_get_transient_for (dialog) != NULL)
    {
      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), folder, NULL);
      gtk_native_dialog_show (dialog);
    }
  g_clear_object (&showing->chooser);
}

static void
show_at_home (Showing *showing)
{
  g_autoptr (GFile) home = g_file_new_for_path (g_get_home_dir ());

  show_in (showing, home);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Showing *showing = data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, NULL);

  if (showing->chooser != NULL)
    {
      if (info != NULL && g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
        show_in (showing, G_FILE (source));
      else
        show_at_home (showing);
    }
  showing_free (showing);
}

/* What was asked is let go of when it is answered, if ever. */
static gboolean
patience_cb (gpointer data)
{
  Showing *showing = data;

  showing->patience = 0;
  g_cancellable_cancel (showing->cancellable);
  show_at_home (showing);
  return G_SOURCE_REMOVE;
}

/**
 * ur_open_folder_show_chooser_in:
 * @chooser: a file chooser of a window, ready to be shown; a reference is kept until it is
 * @folder: where
 *
 * Shows @chooser in @folder, or at home when there is none or its disk does not answer.  Asking for the
 * folder does not keep the main loop; when the window goes meanwhile, nothing is shown.
 */
void
ur_open_folder_show_chooser_in (GtkFileChooserNative *chooser, GFile *folder)
{
  Showing *showing = g_new0 (Showing, 1);

  showing->chooser = g_object_ref (chooser);
  showing->cancellable = g_cancellable_new ();
  showing->patience = g_timeout_add (PATIENCE_MS, patience_cb, showing);
  g_file_query_info_async (folder, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT,
                           showing->cancellable, looked_cb, showing);
}

/**
 * ur_open_folder_show_chooser:
 * @chooser: a file chooser, see ur_open_folder_show_chooser_in()
 * @directory: the reader's pictures, documents and so on
 *
 * Shows @chooser in that folder.
 */
void
ur_open_folder_show_chooser (GtkFileChooserNative *chooser, GUserDirectory directory)
{
  const char *path = g_get_user_special_dir (directory);
  g_autoptr (GFile) folder = g_file_new_for_path (path != NULL ? path : g_get_home_dir ());

  ur_open_folder_show_chooser_in (chooser, folder);
}
