/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-library-view.h"
#include "ur-library.h"
#include "ur-window-private.h"

#define START_PAGE "start"

/* In place of what is on show. */
static void
library_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_window_show_page (data, UR_PAGE (ur_library_view_new ()));
}

/* The same, with words looked for. */
static void
search_library_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWidget *view = ur_library_view_new ();

  ur_window_show_page (data, UR_PAGE (view));
  ur_library_view_look_for (UR_LIBRARY_VIEW (view), g_variant_get_string (parameter, NULL));
}

/* Whether there is more than the bundled report. */
static void
look_thread (GTask *task, gpointer window, gpointer data, GCancellable *cancellable)
{
  g_autofree char *path = ur_library_dup_path ();
  g_autoptr (UrLibrary) library = ur_library_read (path);

  g_task_return_boolean (task, library->entries->len > 1);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  UrWindow *self = UR_WINDOW (source);

  /* Something may have been opened meanwhile. */
  if (g_task_propagate_boolean (G_TASK (result), NULL) && self->report == NULL && self->opening == NULL &&
      gtk_stack_get_child_by_name (self->pages, START_PAGE) == GTK_WIDGET (ur_window_get_page (self)))
    ur_window_show_page (self, UR_PAGE (ur_library_view_new ()));
}

/**
 * ur_window_offer_library:
 * @self: a window that shows where to begin
 *
 * Shows the library there, if anything is in it.
 */
void
ur_window_offer_library (UrWindow *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, looked_cb, NULL);

  g_task_run_in_thread (task, look_thread);
}

static void
known_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ur_results_pane_set_has_library (UR_WINDOW (source)->results,
                                   g_task_propagate_boolean (G_TASK (result), NULL));
}

/**
 * ur_window_look_in_library:
 * @self: the window, where a search begins
 *
 * Has what is not found looked for in the library too, if anything is in it.
 */
void
ur_window_look_in_library (UrWindow *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, known_cb, NULL);

  g_task_run_in_thread (task, look_thread);
}

static const GActionEntry entries[] = {
  { "library", library_cb },
  { "search-library", search_library_cb, "s" },
};

/**
 * ur_window_add_library_actions:
 * @self: the window
 *
 * Adds the action that shows the library of reports.
 */
void
ur_window_add_library_actions (UrWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
