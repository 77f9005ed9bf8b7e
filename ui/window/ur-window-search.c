/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding words in the open report, over all of its tabs. */
#include "ur-window-private.h"

/* A page may have a search of its own. */
static GActionGroup *
get_page_search (UrWindow *self)
{
  UrPage *page = ur_window_get_page (self);
  GActionGroup *actions = page != NULL ? ur_page_get_actions (page) : NULL;

  return actions != NULL && g_action_group_has_action (actions, "find") ? actions : NULL;
}

/**
 * ur_window_can_find:
 * @self: the window
 *
 * Returns: whether there is something to search; what is found in the report would lead away from an import
 *   that is being checked
 */
gboolean
ur_window_can_find (UrWindow *self)
{
  return get_page_search (self) != NULL || (self->report != NULL && !ur_window_has_review (self));
}

static void
find_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;
  GActionGroup *actions = get_page_search (self);

  if (actions != NULL)
    g_action_group_activate_action (actions, "find", NULL);
  else
    ur_find_bar_open (self->find_bar);
}

static void
find_next_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_find_bar_step (UR_WINDOW (data)->find_bar, 1);
}

static void
find_previous_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_find_bar_step (UR_WINDOW (data)->find_bar, -1);
}

static const GActionEntry entries[] = {
  { "find", find_cb },
  { "find-next", find_next_cb },
  { "find-previous", find_previous_cb },
};

/**
 * ur_window_mark_hits:
 * @self: the window
 * @view: the view
 *
 * Marks the hits in a view.
 */
void
ur_window_mark_hits (UrWindow *self, UrView *view)
{
  ur_view_set_hits (view, ur_find_bar_get_hits (self->find_bar), ur_find_bar_get_current (self->find_bar));
}

static void
changed_cb (UrWindow *self)
{
  for (GtkWidget *holder = gtk_widget_get_first_child (GTK_WIDGET (self->tabs)); holder != NULL;
       holder = gtk_widget_get_next_sibling (holder))
    if (gtk_widget_get_first_child (holder) != NULL)
      ur_window_mark_hits (self, UR_VIEW (gtk_widget_get_first_child (holder)));
}

static void
go_cb (UrWindow *self)
{
  GArray *hits = ur_find_bar_get_hits (self->find_bar);
  const UrHit *hit = &g_array_index (hits, UrHit, ur_find_bar_get_current (self->find_bar));
  UrPlace place = UR_PLACE_NONE;

  place.part = (int) hit->section->part->index;
  place.section = (int) hit->section->index;
  place.paragraph = hit->paragraph != NULL ? (int) hit->paragraph->index : -1;
  place.start = (gssize) hit->start;
  place.end = (gssize) hit->end;
  ur_window_move_to (self, &place);
}

static void
opened_cb (UrWindow *self)
{
  ur_window_keep_focus (self);
  ur_window_get_place (self, &self->search_origin);
  ur_find_bar_set_place (self->find_bar, &self->search_origin);
}

static void
closed_cb (UrWindow *self)
{
  if (self->search_origin.part >= 0)
    ur_window_move_to (self, &self->search_origin);
  ur_window_return_focus (self);
}

/**
 * ur_window_init_search:
 * @self: the window
 *
 * Adds the actions of searching.
 */
void
ur_window_init_search (UrWindow *self)
{
  g_autoptr (GPropertyAction) shown = g_property_action_new ("find-bar", self->find_bar, "open");

  ur_place_init (&self->search_origin);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (shown));
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->find_bar, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find_bar, "go", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find_bar, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find_bar, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
}
