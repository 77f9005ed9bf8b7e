/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-window-private.h"

#include <glib/gi18n-lib.h>

#include "ur-font-dialog.h"
#include "ur-open-folder.h"
#include "ur-poster-task.h"
#include "ur-poster-view.h"

#define POSTER_PAGE "poster"

/* The page that composes the long picture, while it is on show. */
static UrPosterView *
get_poster_view (UrWindow *self)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, POSTER_PAGE);

  return page != NULL ? UR_POSTER_VIEW (page) : NULL;
}

static void
update_poster_actions (UrWindow *self)
{
  UrPosterView *view = get_poster_view (self);
  gboolean ready = view != NULL && ur_poster_view_get_poster (view) != NULL;

  g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "poster-save")), ready);
  g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "poster-copy-text")), ready);
}

static void
poster_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;
  GtkWidget *view;

  if (self->report == NULL)
    return;
  view = ur_poster_view_new (self->report);
  g_signal_connect_object (view, "poster-changed", G_CALLBACK (update_poster_actions), self,
                           G_CONNECT_SWAPPED);
  ur_window_show_page (self, POSTER_PAGE, view, ur_poster_view_create_header (UR_POSTER_VIEW (view)));
  update_poster_actions (self);
  gtk_widget_grab_focus (view);
  ur_font_dialog_warn (GTK_WIDGET (self));
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  UrWindow *self = data;
  UrPosterView *view = get_poster_view (self);
  UrPoster *poster = view != NULL ? ur_poster_view_get_poster (view) : NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    path = g_file_get_path (file);
  g_object_unref (dialog);
  if (path != NULL && poster != NULL)
    ur_poster_save (GTK_WIDGET (self), poster, path);
}

static void
poster_save_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;
  UrPosterView *view = get_poster_view (self);
  g_autoptr (GFile) folder = ur_open_folder_default (G_USER_DIRECTORY_PICTURES);
  g_autoptr (GtkFileFilter) filter = NULL;
  g_autofree char *name = NULL;
  GtkFileChooserNative *chooser;

  if (view == NULL)
    return;
  /* The chooser lives until it is answered: its only reference is given back there. */
  chooser = gtk_file_chooser_native_new (_ ("Save the Long Picture"), GTK_WINDOW (self),
                                         GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  filter = gtk_file_filter_new ();
  gtk_file_filter_set_name (filter, _ ("PNG pictures"));
  gtk_file_filter_add_mime_type (filter, "image/png");
  gtk_file_filter_add_suffix (filter, "png");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  name = ur_poster_view_dup_file_name (view);
  gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
poster_copy_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;
  UrPosterView *view = get_poster_view (self);
  g_autofree char *text = view != NULL ? ur_poster_view_dup_text (view) : NULL;

  if (text == NULL)
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  ur_notice_show (GTK_WIDGET (self), UR_NOTICE_DONE, _ ("The text of the long picture was copied"), NULL,
                  NULL);
}

static const GActionEntry entries[] = {
  { "poster", poster_cb },
  { "poster-save", poster_save_cb },
  { "poster-copy-text", poster_copy_cb },
};

/* Adds the actions of the long picture. */
void
ur_window_add_poster_actions (UrWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  update_poster_actions (self);
}
