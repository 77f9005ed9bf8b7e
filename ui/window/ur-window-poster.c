/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-window-private.h"

#include <glib/gi18n-lib.h>

#include "ur-font-dialog.h"
#include "ur-poster-task.h"
#include "ur-poster-view.h"
#include "ur-save-dialog.h"

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
chosen_cb (GtkWindow *window, const char *path)
{
  UrPosterView *view = get_poster_view (UR_WINDOW (window));
  UrPoster *poster = view != NULL ? ur_poster_view_get_poster (view) : NULL;

  if (poster != NULL)
    ur_poster_save (GTK_WIDGET (window), poster, path);
}

static void
poster_save_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrPosterView *view = get_poster_view (data);
  const UrSaveKind kind = { _ ("Save the Long Picture"), _ ("PNG pictures"), "image/png", "png",
                            G_USER_DIRECTORY_PICTURES };
  g_autofree char *name = NULL;

  if (view == NULL)
    return;
  name = ur_poster_view_dup_file_name (view);
  ur_save_dialog_run (GTK_WINDOW (data), &kind, name, chosen_cb);
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
