/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with the reports of the library. */
#include "ur-config.h"

#include "ur-library-view-private.h"

#include <glib/gi18n-lib.h>

#include "ur-notice.h"
#include "ur-quote.h"
#include "ur-settings.h"

#define ORDER_KEY "library-order"

static const char *const order_names[] = {
  [UR_SHELF_BY_ISSUER] = "issuer",
  [UR_SHELF_BY_YEAR] = "year",
  [UR_SHELF_BY_OPENED] = "opened",
};

/* Finding a file again */

static void
found_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  UrLibraryView *self = data;
  const char *uri = g_object_get_data (G_OBJECT (dialog), "ur-uri");
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    ur_shelf_replace (self->shelf, uri, file);
  g_clear_object (&self->chooser);
}

static void
find_file (UrLibraryView *self, const UrLibraryEntry *entry)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GtkFileFilter) reports = gtk_file_filter_new ();

  if (self->chooser != NULL)
    return;
  /* It has to be kept until it is answered. */
  self->chooser = gtk_file_chooser_native_new (_ ("Where Is the File Now?"), window,
                                               GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Choose"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  gtk_file_filter_set_name (reports, _ ("Reports"));
  gtk_file_filter_add_suffix (reports, "json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), reports);
  g_object_set_data_full (G_OBJECT (self->chooser), "ur-uri", g_strdup (entry->uri), g_free);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (found_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* Its text has what is looked for. */
static gboolean
has_found (UrLibraryView *self, const UrLibraryEntry *entry)
{
  const UrShelfHit *hit = self->hits != NULL ? g_hash_table_lookup (self->hits, entry->uri) : NULL;

  return hit != NULL && hit->n > 0;
}

/**
 * ur_library_view_want:
 * @self: the page
 * @row: a row of its list
 *
 * Does what the row's button says: opens the report, where words are looked for at the first place that has
 * them; goes on with an import, or asks where the file is.
 */
void
ur_library_view_want (UrLibraryView *self, UrShelfRow *row)
{
  const UrLibraryEntry *entry = ur_shelf_row_get_entry (row);

  if (has_found (self, entry) && ur_shelf_row_get_state (row) != UR_LIBRARY_MISSING)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-at", "(ss)",
                                ur_library_entry_is_bundled (entry) ? "" : entry->uri, self->words);
  else if (ur_library_entry_is_bundled (entry))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-bundled", NULL);
  else if (ur_shelf_row_get_state (row) == UR_LIBRARY_MISSING)
    find_file (self, entry);
  else
    gtk_widget_activate_action (GTK_WIDGET (self),
                                entry->is_draft ? "win.continue-review" : "win.open-recent", "s", entry->uri);
}

/* Removing */

static char *
dup_removed (GPtrArray *entries)
{
  guint n = entries->len;

  if (n == 1)
    return ur_quote_printf (_ ("“%s” is no longer in the library; its file stays as it is."),
                            ((UrLibraryEntry *) entries->pdata[0])->title);
  return g_strdup_printf (ngettext ("%u report is no longer in the library; its file stays as it is.",
                                    "%u reports are no longer in the library; their files stay as they are.",
                                    n),
                          n);
}

/* What comes with the program cannot leave. */
static GPtrArray *
choose_removable (GPtrArray *entries)
{
  GPtrArray *removable = g_ptr_array_new ();

  for (guint i = 0; i < entries->len; i++)
    if (!ur_library_entry_is_bundled (entries->pdata[i]))
      g_ptr_array_add (removable, entries->pdata[i]);
  return removable;
}

/**
 * ur_library_view_remove:
 * @self: the page
 * @entries: (element-type UrLibraryEntry): entries of the library
 *
 * Takes them off the list and says so, with a way back.
 */
void
ur_library_view_remove (UrLibraryView *self, GPtrArray *entries)
{
  g_autoptr (GPtrArray) removable = choose_removable (entries);
  g_autofree char *text = NULL;

  if (removable->len == 0)
    {
      if (entries->len > 0)
        ur_notice_show (GTK_WIDGET (self), UR_NOTICE_DONE, _ ("The bundled report stays in the library."),
                        NULL, NULL);
      return;
    }
  text = dup_removed (removable);
  ur_shelf_remove (self->shelf, removable);
  ur_shelf_list_uncheck (self->list);
  ur_notice_show (GTK_WIDGET (self), UR_NOTICE_DONE, text, _ ("Undo"), "page.undo-remove");
}

static void
remove_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrLibraryView *self = data;
  g_autoptr (GPtrArray) checked = ur_shelf_list_get_checked (self->list);

  ur_library_view_remove (self, checked);
}

/**
 * ur_library_view_can_compare:
 * @ticked: (element-type UrLibraryEntry): what is ticked
 *
 * Returns: whether these are two reports that can be put side by side
 */
gboolean
ur_library_view_can_compare (GPtrArray *ticked)
{
  for (guint i = 0; i < ticked->len; i++)
    if (((const UrLibraryEntry *) ticked->pdata[i])->is_draft)
      return FALSE;
  return ticked->len == 2;
}

/* The earlier one first. */
static void
compare_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrLibraryView *self = data;
  g_autoptr (GPtrArray) checked = ur_shelf_list_get_checked (self->list);
  const UrLibraryEntry *then, *now;

  if (!ur_library_view_can_compare (checked))
    return;
  then = checked->pdata[0];
  now = checked->pdata[1];
  if (then->year > now->year)
    {
      then = checked->pdata[1];
      now = checked->pdata[0];
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.compare-files", "(ss)", then->uri, now->uri);
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrLibraryView *self = data;

  if (ur_shelf_restore (self->shelf))
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
open_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrLibraryView *self = data;
  g_autoptr (GPtrArray) checked = ur_shelf_list_get_checked (self->list);

  if (checked->len == 1)
    ur_shelf_list_want (self->list, checked->pdata[0]);
}

/* Order */

static UrShelfOrder
find_order (const char *name, UrShelfOrder fallback)
{
  for (guint i = 0; i < G_N_ELEMENTS (order_names); i++)
    if (g_str_equal (name, order_names[i]))
      return (UrShelfOrder) i;
  return fallback;
}

static void
order_cb (GSimpleAction *action, GVariant *value, gpointer data)
{
  UrLibraryView *self = data;

  self->order = find_order (g_variant_get_string (value, NULL), self->order);
  g_simple_action_set_state (action, g_variant_new_string (order_names[self->order]));
  ur_settings_set_string (ORDER_KEY, order_names[self->order]);
  if (ur_shelf_get_entries (self->shelf) != NULL)
    ur_library_view_show_entries (self);
}

static const GActionEntry page_actions[] = {
  { "remove", remove_cb },
  { "compare", compare_cb },
  { "undo-remove", undo_cb },
  { "open", open_cb },
  { "order", NULL, "s", "'issuer'", order_cb },
};

/**
 * ur_library_view_add_actions:
 * @self: the page
 *
 * Makes the actions of the page.
 */
void
ur_library_view_add_actions (UrLibraryView *self)
{
  g_autofree char *name = ur_settings_dup_string (ORDER_KEY, order_names[UR_SHELF_BY_ISSUER]);
  GAction *order;

  self->order = find_order (name, UR_SHELF_BY_ISSUER);
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), page_actions, G_N_ELEMENTS (page_actions),
                                   self);
  order = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "order");
  g_simple_action_set_state (G_SIMPLE_ACTION (order), g_variant_new_string (order_names[self->order]));
}
