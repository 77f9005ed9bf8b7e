/* SPDX-License-Identifier: GPL-3.0-or-later */
/* drop-target FOLDER: a small window that takes whatever is dropped on it and leaves each format as a file in
 * FOLDER, called by its type with - for /; `done` is written last. */
#include <gtk/gtk.h>

static const char *folder;
static guint pending;

static void
save (const char *name, const void *data, gsize size)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, data, (gssize) size, NULL));
}

static void
spliced_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GdkDrop) drop = data;
  GOutputStream *out = G_OUTPUT_STREAM (source);
  g_autofree char *name = g_strdup (g_object_get_data (source, "type"));
  g_autoptr (GBytes) bytes = NULL;

  g_assert_cmpint (g_output_stream_splice_finish (out, result, NULL), >=, 0);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
  save (g_strdelimit (name, "/", '-'), g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_object_unref (out);
  if (--pending == 0)
    {
      gdk_drop_finish (drop, GDK_ACTION_COPY);
      save ("done", "", 0);
    }
}

static void
stream_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  const char *type;
  g_autoptr (GInputStream) stream = gdk_drop_read_finish (GDK_DROP (source), result, &type, NULL);
  GOutputStream *out = g_memory_output_stream_new_resizable ();

  g_assert_nonnull (stream);
  g_object_set_data_full (G_OBJECT (out), "type", g_strdup (type), g_free);
  g_output_stream_splice_async (out, stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, 0,
                                NULL, spliced_cb, g_object_ref (source));
}

static gboolean
drop_cb (GtkDropTargetAsync *target, GdkDrop *drop, double x, double y, gpointer data)
{
  static const char *const types[] = {
    "image/png",    "image/svg+xml", "text/html", "text/tab-separated-values", "text/plain;charset=utf-8",
    "text/uri-list"
  };

  pending = G_N_ELEMENTS (types);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    gdk_drop_read_async (drop, (const char *[]){ types[i], NULL }, 0, NULL, stream_cb, NULL);
  return TRUE;
}

static void
activate_cb (GApplication *application)
{
  GtkWidget *window = gtk_application_window_new (GTK_APPLICATION (application));
  GtkDropTargetAsync *target = gtk_drop_target_async_new (NULL, GDK_ACTION_COPY);

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 160, 160);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), NULL);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (target));
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application =
      gtk_application_new ("org.unionreport.DropTarget", G_APPLICATION_NON_UNIQUE);

  if (argc != 2)
    return 2;
  folder = argv[1];
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
