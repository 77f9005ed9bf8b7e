/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that are looked for in all reports, and what the reports of a federation tell year by year: both are
 * read on another thread. */
#include "ur-config.h"

#include "ur-library-view-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-shelf-words.h"

/* So many ticked reports of one federation are meant by their years, not all of it. */
#define LEAST_TICKED 3u

static void
stop (GCancellable **cancellable)
{
  if (*cancellable != NULL)
    g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

/* Searching */

static void
searched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (UrLibraryView) self = data;
  g_autoptr (GError) error = NULL;
  GHashTable *hits = ur_shelf_search_finish (UR_SHELF (source), result, &error);

  if (hits == NULL)
    return;
  g_clear_object (&self->searching);
  g_clear_pointer (&self->hits, g_hash_table_unref);
  self->hits = hits;
  ur_library_view_show_entries (self);
}

/**
 * ur_library_view_search:
 * @self: the page
 *
 * Looks for what is typed, once the library has been read.
 */
void
ur_library_view_search (UrLibraryView *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  stop (&self->searching);
  g_free (self->words);
  self->words = g_strdup (words);
  if (ur_shelf_get_entries (self->shelf) == NULL)
    return;
  if (*words == '\0')
    {
      g_clear_pointer (&self->hits, g_hash_table_unref);
      ur_library_view_show_entries (self);
      return;
    }
  self->searching = g_cancellable_new ();
  ur_shelf_search_async (self->shelf, words, self->searching, searched_cb, g_object_ref (self));
}

/* Enter goes on to the list. */
static void
entered_cb (UrLibraryView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
stopped_cb (UrLibraryView *self)
{
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
}

static void
mode_cb (UrLibraryView *self)
{
  if (gtk_search_bar_get_search_mode (self->search_bar))
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
find_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrLibraryView *self = data;

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

/**
 * ur_library_view_look_for:
 * @view: the page
 * @words: what to look for in all reports
 */
void
ur_library_view_look_for (UrLibraryView *view, const char *words)
{
  g_action_group_activate_action (G_ACTION_GROUP (view->actions), "find", NULL);
  gtk_editable_set_text (GTK_EDITABLE (view->entry), words);
  gtk_editable_set_position (GTK_EDITABLE (view->entry), -1);
}

static const GActionEntry page_actions[] = {
  { "find", find_cb },
};

/**
 * ur_library_view_init_search:
 * @self: the page
 *
 * Adds what searching takes.
 */
void
ur_library_view_init_search (UrLibraryView *self)
{
  g_autoptr (GPropertyAction) shown =
      g_property_action_new ("find-bar", self->search_bar, "search-mode-enabled");

  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (shown));
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), page_actions, G_N_ELEMENTS (page_actions),
                                   self);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (ur_library_view_search), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (stopped_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_bar, "notify::search-mode-enabled", G_CALLBACK (mode_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Year by year */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (UrLibraryView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (UrSeriesTable) table = ur_shelf_read_series_finish (UR_SHELF (source), result, &error);
  const UrLibraryEntry *chosen;

  if (table == NULL)
    return;
  g_clear_object (&self->reading);
  chosen = ur_shelf_list_get_chosen (self->list);
  if (chosen != NULL)
    ur_series_pane_show (self->series, ur_shelf_get_issuer (chosen), table);
}

/* Reports of one federation that are ticked; with fewer, all of the federation that is chosen. */
static GPtrArray *
choose_entries (UrLibraryView *self)
{
  const UrLibraryEntry *chosen = ur_shelf_list_get_chosen (self->list);
  GPtrArray *all = ur_shelf_get_entries (self->shelf);
  g_autoptr (GPtrArray) checked = ur_shelf_list_get_checked (self->list);
  GPtrArray *meant = g_ptr_array_new ();

  for (guint i = 0; i < checked->len && chosen != NULL; i++)
    if (strcmp (((UrLibraryEntry *) checked->pdata[i])->issuer, chosen->issuer) == 0)
      g_ptr_array_add (meant, checked->pdata[i]);
  if (meant->len >= LEAST_TICKED)
    return meant;
  g_ptr_array_set_size (meant, 0);
  for (guint i = 0; i < all->len && chosen != NULL && *chosen->issuer != '\0'; i++)
    if (strcmp (((UrLibraryEntry *) all->pdata[i])->issuer, chosen->issuer) == 0)
      g_ptr_array_add (meant, all->pdata[i]);
  return meant;
}

static char *
dup_key (GPtrArray *entries)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const UrLibraryEntry *entry = entries->pdata[i];

      g_string_append_printf (key, "%s %s\n", entry->uri, entry->digest != NULL ? entry->digest : "");
    }
  return g_string_free (key, FALSE);
}

/**
 * ur_library_view_show_series:
 * @self: the page, whose library has been read
 *
 * Shows what the reports that are meant tell year by year, once they are read.
 */
void
ur_library_view_show_series (UrLibraryView *self)
{
  const UrLibraryEntry *chosen = ur_shelf_list_get_chosen (self->list);
  g_autoptr (GPtrArray) meant = choose_entries (self);
  g_autofree char *key = dup_key (meant);

  if (g_strcmp0 (key, self->series_key) == 0)
    return;
  stop (&self->reading);
  g_free (self->series_key);
  self->series_key = g_steal_pointer (&key);
  if (chosen == NULL)
    {
      ur_series_pane_show (self->series, NULL, NULL);
      return;
    }
  self->reading = g_cancellable_new ();
  ur_shelf_read_series_async (self->shelf, meant, self->reading, read_cb, g_object_ref (self));
}
