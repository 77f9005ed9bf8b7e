/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-compare-page.h"
#include "ur-library-entry.h"
#include "ur-print-pages.h"
#include "ur-window-private.h"

static void
print_cb (UrComparePage *page, UrPages *pages, const char *title, UrWindow *self)
{
  ur_print_pages (GTK_WINDOW (self), pages, title, "page.save-pages");
}

static void
show (UrWindow *self, GtkWidget *page)
{
  g_signal_connect_object (page, "print", G_CALLBACK (print_cb), self, 0);
  ur_window_show_page (self, UR_PAGE (page));
}

/* The report on show, with the one before it. */
static void
compare_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;

  show (self, ur_compare_page_new (self->report, NULL, NULL));
}

static void
compare_files_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const char *then_uri, *now_uri;

  g_variant_get (parameter, "(&s&s)", &then_uri, &now_uri);
  show (data, ur_compare_page_new (NULL, then_uri, now_uri));
}

static gboolean
is_on_show (UrWindow *self, const char *uri)
{
  GFile *file = self->document != NULL ? ur_document_get_file (self->document) : NULL;
  g_autofree char *own = file != NULL ? g_file_get_uri (file) : NULL;

  if (self->document == NULL)
    return FALSE;
  return g_strcmp0 (own != NULL ? own : UR_LIBRARY_BUNDLED, uri) == 0;
}

/**
 * ur_window_go_wanted:
 * @self: a window that shows a report
 *
 * Goes to the place that the report was opened for, if it was.
 */
void
ur_window_go_wanted (UrWindow *self)
{
  g_autofree char *wanted = g_steal_pointer (&self->wanted_place);
  UrPlace place;

  if (wanted != NULL && self->report != NULL && ur_place_parse (wanted, self->report, &place))
    ur_window_go_to (self, &place);
}

/* In whatever report of the library it is. */
static void
show_place_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;
  const char *uri, *place;

  g_variant_get (parameter, "(&s&s)", &uri, &place);
  if (!is_on_show (self, uri) && !g_str_equal (uri, UR_LIBRARY_BUNDLED))
    {
      g_autoptr (GFile) file = g_file_new_for_uri (uri);

      ur_window_open_file (self, file);
      self->wanted_place = g_strdup (place);
      return;
    }
  if (is_on_show (self, uri))
    ur_window_show_report (self);
  else
    g_action_group_activate_action (G_ACTION_GROUP (self), "open-bundled", NULL);
  g_free (self->wanted_place);
  self->wanted_place = g_strdup (place);
  ur_window_go_wanted (self);
}

static const GActionEntry entries[] = {
  { "compare", compare_cb },
  { "compare-files", compare_files_cb, "(ss)" },
  { "show-place", show_place_cb, "(ss)" },
};

/**
 * ur_window_add_compare_actions:
 * @self: the window
 *
 * Adds the actions that put two reports side by side.
 */
void
ur_window_add_compare_actions (UrWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
