/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-library-view.h"
#include "ur-window-private.h"

/* In place of what is on show. */
static void
library_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_window_show_page (data, UR_PAGE (ur_library_view_new ()));
}

static const GActionEntry entries[] = {
  { "library", library_cb },
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
