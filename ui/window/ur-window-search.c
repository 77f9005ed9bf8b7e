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
find_place_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_find_bar_open_for_places (UR_WINDOW (data)->find_bar);
}

/* A report of the library, at the first place that has the words. */
static void
open_at_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = ur_window_get_free (data);
  const char *uri;

  g_free (self->wanted_uri);
  g_free (self->wanted_words);
  g_variant_get (parameter, "(ss)", &self->wanted_uri, &self->wanted_words);
  uri = self->wanted_uri;
  if (*uri != '\0')
    g_action_group_activate_action (G_ACTION_GROUP (self), "open-recent", g_variant_new_string (uri));
  else
    g_action_group_activate_action (G_ACTION_GROUP (self), "open-bundled", NULL);
}

/**
 * ur_window_look_for_wanted:
 * @self: the window, with another report on show
 *
 * Looks for the words that the report was opened for, if it is the one, and goes to the first place that has
 * them.
 */
void
ur_window_look_for_wanted (UrWindow *self)
{
  GFile *file = ur_document_get_file (self->document);
  g_autofree char *uri = file != NULL ? g_file_get_uri (file) : g_strdup ("");
  g_autofree char *wanted = g_steal_pointer (&self->wanted_uri);
  g_autofree char *words = g_steal_pointer (&self->wanted_words);
  const UrPlace top = { 0, 0, -1, -1, -1, 0, 0 };

  if (g_strcmp0 (uri, wanted) != 0)
    return;
  ur_find_bar_look_for (self->find_bar, words);
  ur_find_bar_set_place (self->find_bar, &top);
  ur_find_bar_step (self->find_bar, 1);
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

static void
search_whole_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_results_pane_widen (UR_WINDOW (data)->results);
}

static void
search_notes_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ur_find_bar_add_notes (UR_WINDOW (data)->find_bar);
}

static const GActionEntry entries[] = {
  { "find", find_cb },
  { "find-place", find_place_cb },
  { "open-at", open_at_cb, "(ss)" },
  { "find-next", find_next_cb },
  { "find-previous", find_previous_cb },
  { "search-whole", search_whole_cb },
  { "search-notes", search_notes_cb },
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

/* What was found is listed anew only where it is something else. */
static void
show_results (UrWindow *self)
{
  gboolean open = ur_find_bar_is_open (self->find_bar) && self->document != NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->results), open);
  ur_results_pane_set_scoped (self->results, !ur_find_bar_is_for_places (self->find_bar));
  ur_results_pane_show (self->results, open ? self->document : NULL,
                        open ? ur_find_bar_get_words (self->find_bar) : "",
                        ur_find_bar_get_hits (self->find_bar), ur_find_bar_count_elsewhere (self->find_bar),
                        ur_find_bar_get_note_hits (self->find_bar));
  ur_results_pane_set_current (self->results, ur_find_bar_get_current (self->find_bar));
}

static void
changed_cb (UrWindow *self)
{
  show_results (self);
  for (GtkWidget *holder = gtk_widget_get_first_child (GTK_WIDGET (self->tabs)); holder != NULL;
       holder = gtk_widget_get_next_sibling (holder))
    if (gtk_widget_get_first_child (holder) != NULL)
      ur_window_mark_hits (self, UR_VIEW (gtk_widget_get_first_child (holder)));
}

/* The way back is to where the search began, not over all that was found. */
static void
go_on_to (UrWindow *self, const UrPlace *place)
{
  if (self->searched_on)
    ur_window_move_to (self, place);
  else
    ur_window_go_to (self, place);
  self->searched_on = TRUE;
}

/* Words that are lost are nowhere but in the notes. */
static void
go_to_note (UrWindow *self, const UrPlacedNote *note)
{
  if (note->state == UR_NOTE_LOST)
    gtk_widget_set_visible (GTK_WIDGET (self->notes_pane), TRUE);
  else
    go_on_to (self, &note->place);
  ur_notes_pane_choose (self->notes_pane, note->annotation->id);
}

static void
go_cb (UrWindow *self)
{
  GArray *hits = ur_find_bar_get_hits (self->find_bar);
  const UrPlacedNote *note = ur_find_bar_get_current_note (self->find_bar);
  const UrHit *hit;
  UrPlace place = UR_PLACE_NONE;

  if (note != NULL)
    {
      go_to_note (self, note);
      return;
    }
  hit = &g_array_index (hits, UrHit, ur_find_bar_get_current (self->find_bar));

  place.part = (int) hit->section->part->index;
  place.section = (int) hit->section->index;
  place.paragraph = hit->paragraph != NULL ? (int) hit->paragraph->index : -1;
  place.start = hit->end > hit->start ? (gssize) hit->start : -1;
  place.end = hit->end > hit->start ? (gssize) hit->end : -1;
  go_on_to (self, &place);
  if (hit->indicator != NULL)
    ur_view_select_indicator (ur_window_get_current_view (self), hit->indicator);
}

static void
opened_cb (UrWindow *self)
{
  ur_window_keep_focus (self);
  ur_window_get_place (self, &self->search_origin);
  ur_find_bar_set_place (self->find_bar, &self->search_origin);
  self->searched_on = FALSE;
  ur_window_look_in_library (self);
  ur_results_pane_widen (self->results);
}

/* The place that was found last is where the action win.back goes then. */
static void
closed_cb (UrWindow *self)
{
  if (self->search_origin.part >= 0 && self->searched_on)
    ur_window_go_to (self, &self->search_origin);
  ur_window_return_focus (self);
}

static void
listed_cb (UrWindow *self)
{
  if (ur_find_bar_get_hits (self->find_bar) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->results));
}

static void
chosen_cb (UrWindow *self, guint index)
{
  ur_find_bar_go_to (self->find_bar, index);
}

static void
arrived_cb (UrWindow *self)
{
  UrView *view = ur_window_get_current_view (self);

  if (view != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (view));
}

static void
entered_cb (UrWindow *self)
{
  if (ur_find_bar_is_for_places (self->find_bar))
    ur_find_bar_arrive (self->find_bar);
  else
    arrived_cb (self);
}

static void
left_cb (UrWindow *self)
{
  if (ur_find_bar_is_for_places (self->find_bar))
    ur_find_bar_open_for_places (self->find_bar);
  else
    ur_find_bar_open (self->find_bar);
}

static void
stay_cb (UrWindow *self)
{
  g_object_set (self->find_bar, "open", FALSE, NULL);
  arrived_cb (self);
}

static void
stopped_cb (UrWindow *self)
{
  ur_find_bar_give_up (self->find_bar);
}

static void
meant_cb (UrWindow *self, const char *words)
{
  ur_find_bar_look_for (self->find_bar, words);
}

static void
scoped_cb (UrWindow *self)
{
  UrSearchScope scope;

  ur_results_pane_get_scope (self->results, &scope);
  ur_find_bar_set_scope (self->find_bar, &scope);
}

static void
watch_results (UrWindow *self)
{
  const struct
  {
    const char *signal;
    GCallback callback;
  } watched[] = {
    { "chosen", G_CALLBACK (chosen_cb) }, { "entered", G_CALLBACK (entered_cb) },
    { "left", G_CALLBACK (left_cb) },     { "closed", G_CALLBACK (stay_cb) },
    { "meant", G_CALLBACK (meant_cb) },   { "stopped", G_CALLBACK (stopped_cb) },
    { "scoped", G_CALLBACK (scoped_cb) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (watched); i++)
    g_signal_connect_object (self->results, watched[i].signal, watched[i].callback, self, G_CONNECT_SWAPPED);
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
  g_signal_connect_object (self->find_bar, "listed", G_CALLBACK (listed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find_bar, "arrived", G_CALLBACK (arrived_cb), self, G_CONNECT_SWAPPED);
  watch_results (self);
}
