/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question about a figure, over whatever is on show. */
#include "ur-window-private.h"

static void
free_index (gpointer data)
{
  ur_answer_index_free (data);
}

/* The window's own report first, then those of the other windows. */
static GPtrArray *
index_reports (UrWindow *self)
{
  GPtrArray *indexes = g_ptr_array_new_with_free_func (free_index);
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  g_ptr_array_add (indexes, ur_answer_index_new (self->report));
  for (GList *l = application != NULL ? gtk_application_get_windows (application) : NULL; l != NULL;
       l = l->next)
    if (UR_IS_WINDOW (l->data) && l->data != self && UR_WINDOW (l->data)->report != NULL &&
        UR_WINDOW (l->data)->report != self->report)
      g_ptr_array_add (indexes, ur_answer_index_new (UR_WINDOW (l->data)->report));
  return indexes;
}

static void
ask_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;

  if (ur_ask_bar_is_open (self->ask_bar))
    {
      ur_ask_bar_close (self->ask_bar);
      return;
    }
  ur_window_keep_focus (self);
  ur_ask_bar_open (self->ask_bar, index_reports (self), ur_document_get_search_index (self->document));
}

static void
closed_cb (UrWindow *self)
{
  ur_window_return_focus (self);
}

static UrWindow *
find_window (UrWindow *self, const UrReport *report)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GList *l = application != NULL ? gtk_application_get_windows (application) : NULL; l != NULL;
       l = l->next)
    if (UR_IS_WINDOW (l->data) && UR_WINDOW (l->data)->report == report)
      return l->data;
  return NULL;
}

static void
go_cb (UrWindow *self, const UrAnswer *answer)
{
  UrWindow *window = answer->report == self->report ? self : find_window (self, answer->report);

  if (window == NULL)
    return;
  if (window != self)
    gtk_window_present (GTK_WINDOW (window));
  ur_window_show_report (window);
  ur_window_show_indicator (window, answer->indicator);
}

static void
search_cb (UrWindow *self, const char *words)
{
  ur_window_show_report (self);
  ur_find_bar_look_for (self->find_bar, words);
}

/**
 * ur_window_init_ask:
 * @self: the window
 *
 * Adds the action of asking.
 */
void
ur_window_init_ask (UrWindow *self)
{
  static const GActionEntry entries[] = { { "ask", ask_cb } };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->ask_bar, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ask_bar, "go", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->ask_bar, "search", G_CALLBACK (search_cb), self, G_CONNECT_SWAPPED);
}
