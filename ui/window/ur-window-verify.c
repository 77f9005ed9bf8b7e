/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Comparing pictures with the report, and what is dropped on the window. */
#include "ur-config.h"

#include "ur-window-private.h"

#include <glib/gi18n-lib.h>

#include "ur-style.h"
#include "ur-verify-view.h"

#define DROP_LINE 3 /* px, ui.md 10a */

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

static void
verify (UrWindow *self, GListModel *files)
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
    verify (data, files);
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

/* Dropping */

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
is_report (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);

  return name != NULL && g_str_has_suffix (name, ".json");
}

/* The first report in this window, more in windows of their own. */
static void
open_reports (UrWindow *self, GSList *files)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));

  ur_window_open_file (self, files->data);
  for (GSList *l = files->next; l != NULL && application != NULL; l = l->next)
    g_application_open (application, (GFile **) &l->data, 1, "");
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, UrWindow *self)
{
  GSList *files = g_value_get_boxed (value);
  g_autoptr (GListStore) list = g_list_store_new (G_TYPE_FILE);
  gboolean only_reports = TRUE;

  if (files == NULL)
    return FALSE;
  for (GSList *l = files; l != NULL; l = l->next)
    {
      g_list_store_append (list, l->data);
      only_reports = only_reports && is_report (l->data);
    }
  if (only_reports)
    open_reports (self, files);
  else
    verify (self, G_LIST_MODEL (list));
  return TRUE;
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

static const GActionEntry entries[] = {
  { "verify", verify_cb },
};

/**
 * ur_window_add_verify_actions:
 * @self: the window
 *
 * Adds the action of comparing pictures, and takes files that are dropped on the window.
 */
void
ur_window_add_verify_actions (UrWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  self->drop_target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY | GDK_ACTION_MOVE);
  /* Before the text view, which would take a file's name as words, and cannot. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->drop_target), GTK_PHASE_CAPTURE);
  g_signal_connect (self->drop_target, "accept", G_CALLBACK (accept_cb), self);
  g_signal_connect (self->drop_target, "drop", G_CALLBACK (drop_cb), self);
  g_signal_connect_object (self->drop_target, "notify::current-drop", G_CALLBACK (current_drop_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (self->drop_target));
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
