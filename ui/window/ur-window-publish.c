/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-window-private.h"

#include <glib/gi18n-lib.h>

#include "ur-font-dialog.h"
#include "ur-open-folder.h"
#include "ur-publish-view.h"

#define PUBLISH_PAGE "publish"

static UrPublishView *
get_publish_view (UrWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, PUBLISH_PAGE);

  return page != NULL ? UR_PUBLISH_VIEW (page) : NULL;
}

static void
update_publish_actions (UrWindow *self)
{
  UrPublishView *view = get_publish_view (self);

  g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "publish-start")),
      view != NULL && ur_publish_view_is_ready (view));
}

static void
publish_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;
  GtkWidget *view;

  if (self->report == NULL)
    return;
  view = ur_publish_view_new (self->report);
  g_signal_connect_object (view, "changed", G_CALLBACK (update_publish_actions), self, G_CONNECT_SWAPPED);
  ur_window_show_page (self, PUBLISH_PAGE, view, ur_publish_view_create_header (UR_PUBLISH_VIEW (view)));
  update_publish_actions (self);
  gtk_widget_grab_focus (view);
  ur_font_dialog_warn (GTK_WIDGET (self));
}

/* A folder of its own, so that nothing is replaced: the report's id, with a number when that is taken. */
static char *
dup_free_folder (const UrReport *report, const char *parent)
{
  g_autofree char *name = ur_export_dup_folder_name (report);
  char *path = g_build_filename (parent, name, NULL);

  for (guint n = 2; g_file_test (path, G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK); n++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s-%u", name, n);

      g_free (path);
      path = g_build_filename (parent, numbered, NULL);
    }
  return path;
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  UrWindow *self = data;
  UrPublishView *view = get_publish_view (self);
  g_autoptr (GFile) parent = NULL;
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    parent = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  path = parent != NULL ? g_file_get_path (parent) : NULL;
  g_object_unref (dialog);
  if (path == NULL || view == NULL || !ur_publish_view_is_ready (view))
    return;
  folder = dup_free_folder (self->report, path);
  ur_publish_view_run (view, folder);
}

static void
publish_start_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;
  g_autoptr (GFile) folder = ur_open_folder_default (G_USER_DIRECTORY_DOCUMENTS);
  GtkFileChooserNative *chooser;

  /* The chooser lives until it is answered: its only reference is given back there. */
  chooser =
      gtk_file_chooser_native_new (_ ("Choose Where the New Folder Goes"), GTK_WINDOW (self),
                                   GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Export Here"), _ ("_Cancel"));
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static const GActionEntry entries[] = {
  { "publish", publish_cb },
  { "publish-start", publish_start_cb },
};

/* Adds the actions of exporting everything. */
void
ur_window_add_publish_actions (UrWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  update_publish_actions (self);
}
