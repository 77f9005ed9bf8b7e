/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is dropped on the window: reports are opened, pictures are compared, all else is told of. */
#include "ur-config.h"

#include "ur-window-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-style.h"
#include "ur-quote.h"

#define DROP_LINE 3 /* px, ui.md 10a */

/* What was dropped, told apart by what is in it: a report may be called anything. */
typedef struct
{
  GPtrArray *files; /* (element-type GFile) */
  GPtrArray *reports;
  GListStore *pictures;
  GPtrArray *folders;
} Dropped;

static void
dropped_free (gpointer data)
{
  Dropped *dropped = data;

  g_ptr_array_unref (dropped->files);
  g_ptr_array_unref (dropped->reports);
  g_object_unref (dropped->pictures);
  g_ptr_array_unref (dropped->folders);
  g_free (dropped);
}

static Dropped *
dropped_new (GSList *files)
{
  Dropped *dropped = g_new0 (Dropped, 1);

  dropped->files = g_ptr_array_new_with_free_func (g_object_unref);
  dropped->reports = g_ptr_array_new_with_free_func (g_object_unref);
  dropped->pictures = g_list_store_new (G_TYPE_FILE);
  dropped->folders = g_ptr_array_new_with_free_func (g_object_unref);
  for (GSList *l = files; l != NULL; l = l->next)
    g_ptr_array_add (dropped->files, g_object_ref (l->data));
  return dropped;
}

/* Telling apart: on a thread, because a disk may be far away */

/* The first bytes of what office and camera call pictures; only a PNG can be compared, which comparing the
 * others says. */
static gboolean
begins_like_picture (const char *bytes, gsize n)
{
  static const char *const beginnings[] = { "\x89PNG", "\xff\xd8\xff", "GIF8", "BM", "II*", "RIFF" };

  if (n >= 8 && memcmp (bytes + 4, "ftyp", 4) == 0) /* HEIC, AVIF */
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      gsize length = strlen (beginnings[i]);

      if (n >= length && memcmp (bytes, beginnings[i], length) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_picture (GFile *file, GCancellable *cancellable)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, NULL);
  char bytes[8];
  gsize n = 0;

  if (stream == NULL)
    return FALSE;
  g_input_stream_read_all (G_INPUT_STREAM (stream), bytes, sizeof bytes, &n, cancellable, NULL);
  return begins_like_picture (bytes, n);
}

/* What cannot even be looked at goes with the reports: opening it says why. */
static void
tell_apart_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Dropped *dropped = data;

  for (guint i = 0; i < dropped->files->len; i++)
    {
      GFile *file = dropped->files->pdata[i];
      GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable);

      if (type == G_FILE_TYPE_DIRECTORY)
        g_ptr_array_add (dropped->folders, g_object_ref (file));
      else if (type == G_FILE_TYPE_REGULAR && is_picture (file, cancellable))
        g_list_store_append (dropped->pictures, file);
      else
        g_ptr_array_add (dropped->reports, g_object_ref (file));
    }
  g_task_return_boolean (task, TRUE);
}

/* Saying what was left out */

static char *
dup_about_folders (const GPtrArray *folders)
{
  g_autofree char *base = g_file_get_basename (folders->pdata[0]);
  g_autofree char *name = g_filename_display_name (base != NULL ? base : "/");

  if (folders->len == 1)
    return ur_quote_printf (
        _ ("“%s” is a folder: drop the file of a report, or pictures to be compared with it."), name);
  return ur_quote_printf (
      _ ("“%s” and others are folders: drop the file of a report, or pictures to be compared with it."),
      name);
}

static char *
dup_about_pictures (UrWindow *self, const Dropped *dropped)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (dropped->pictures));

  if (n > 0 && dropped->reports->len > 0)
    return g_strdup_printf (
        ngettext ("%u picture came with a report and was not compared: drop it again once "
                  "the report is open.",
                  "%u pictures came with a report and were not compared: drop them again "
                  "once the report is open.",
                  n),
        n);
  if (n > 0 && self->report == NULL)
    return g_strdup (_ ("No report is open that pictures could be compared with."));
  return NULL;
}

/* NULL when everything is taken. */
static char *
dup_left_out (UrWindow *self, const Dropped *dropped)
{
  g_autofree char *pictures = dup_about_pictures (self, dropped);
  g_autofree char *folders = dropped->folders->len > 0 ? dup_about_folders (dropped->folders) : NULL;

  if (pictures != NULL && folders != NULL)
    /* Translators: two sentences */
    return g_strdup_printf (_ ("%s %s"), pictures, folders);
  return pictures != NULL ? g_steal_pointer (&pictures) : g_steal_pointer (&folders);
}

/* The first report in this window, more in windows of their own. */
static void
open_reports (UrWindow *self, const GPtrArray *files, const char *left_out)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  ur_window_open_file (self, files->pdata[0]);
  self->left_out = g_strdup (left_out);
  if (files->len > 1 && application != NULL)
    g_application_open (application, (GFile **) files->pdata + 1, (int) files->len - 1, "");
}

static void
told_apart_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  UrWindow *self = UR_WINDOW (source);
  const Dropped *dropped = data;
  g_autofree char *left_out = NULL;

  if (!g_task_propagate_boolean (G_TASK (result),
                                 NULL)) /* something else was dropped, or the window is gone */
    return;
  g_clear_object (&self->verifying);
  left_out = dup_left_out (self, dropped);
  if (dropped->reports->len > 0)
    {
      open_reports (self, dropped->reports, left_out);
      return;
    }
  ur_window_verify (self, G_LIST_MODEL (dropped->pictures));
  if (left_out != NULL)
    ur_notice_present (self->notice, UR_NOTICE_WARNING, left_out, NULL, NULL);
}

static void
take (UrWindow *self, GSList *files)
{
  Dropped *dropped = dropped_new (files);
  g_autoptr (GTask) task = NULL;

  g_cancellable_cancel (self->verifying);
  g_clear_object (&self->verifying);
  self->verifying = g_cancellable_new ();
  task = g_task_new (self, self->verifying, told_apart_cb, dropped);
  g_task_set_task_data (task, dropped, dropped_free);
  g_task_run_in_thread (task, tell_apart_thread);
}

/* The target */

/* Charts that are dragged out of this program do not come back in. */
static gboolean
accept_cb (GtkDropTarget *target, GdkDrop *drop, UrWindow *self)
{
  g_autoptr (GdkContentFormats) formats = NULL;

  if (gdk_drop_get_drag (drop) != NULL)
    return FALSE;
  formats = gdk_content_formats_union_deserialize_mime_types (
      gdk_content_formats_new_for_gtype (GDK_TYPE_FILE_LIST));
  return gdk_content_formats_match (formats, gdk_drop_get_formats (drop));
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, UrWindow *self)
{
  GSList *files = g_value_get_boxed (value);

  if (files != NULL && !ur_window_open_draft (self, files->data))
    take (self, files);
  return files != NULL;
}

static void
current_drop_cb (GtkWidget *self)
{
  gtk_widget_queue_draw (self);
}

/**
 * ur_window_snapshot_drop:
 * @self: the window
 * @snapshot: what it is drawn into
 *
 * Says that what is over the window may be dropped there.
 */
void
ur_window_snapshot_drop (UrWindow *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  const float widths[] = { DROP_LINE, DROP_LINE, DROP_LINE, DROP_LINE };
  GskRoundedRect outline;
  GdkRGBA color;
  GdkRGBA colors[4];

  if (self->drop_target == NULL || gtk_drop_target_get_current_drop (self->drop_target) == NULL)
    return;
  ur_style_get_color (widget, "ur_accent", &color);
  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    colors[i] = color;
  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (0, 0, width, height), 0);
  gtk_snapshot_append_border (snapshot, &outline, widths, colors);
}

/**
 * ur_window_add_drop_target:
 * @self: the window
 *
 * Takes files that are dropped on the window.
 */
void
ur_window_add_drop_target (UrWindow *self)
{
  self->drop_target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY | GDK_ACTION_MOVE);
  /* Before the text view, which would take a file's name as words, and cannot. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->drop_target), GTK_PHASE_CAPTURE);
  g_signal_connect (self->drop_target, "accept", G_CALLBACK (accept_cb), self);
  g_signal_connect (self->drop_target, "drop", G_CALLBACK (drop_cb), self);
  g_signal_connect_object (self->drop_target, "notify::current-drop", G_CALLBACK (current_drop_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drop_target));
}
