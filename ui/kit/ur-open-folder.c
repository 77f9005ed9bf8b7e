/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-open-folder.h"

#include "ur-config.h"
#include <glib/gi18n-lib.h>

#include "ur-notice.h"

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
      text = g_strdup_printf (_ ("No program is there to open the folder “%s”."), name);
      ur_notice_show (GTK_WIDGET (request->window), UR_NOTICE_WARNING, text, NULL, NULL);
    }
  request_free (request);
}

static void
open_parent (Request *request)
{
  g_autoptr (GFile) folder = g_file_get_parent (request->file);
  g_autofree char *uri = g_file_get_uri (folder != NULL ? folder : request->file);

  g_app_info_launch_default_for_uri_async (uri, NULL, NULL, launched_cb, request);
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

/**
 * ur_open_folder_default:
 * @directory: the reader's pictures, documents and so on
 *
 * Returns: (transfer full): where a file of this kind is saved first: that folder, or home when there is none
 */
GFile *
ur_open_folder_default (GUserDirectory directory)
{
  const char *path = g_get_user_special_dir (directory);

  if (path != NULL && g_file_test (path, G_FILE_TEST_IS_DIR))
    return g_file_new_for_path (path);
  return g_file_new_for_path (g_get_home_dir ());
}
