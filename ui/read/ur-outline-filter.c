/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words that lines of a list of contents have to have: a bar above it, not there until it is wanted. */
#include "ur-config.h"

#include "ur-outline-filter.h"

#include <glib/gi18n-lib.h>

#include "ur-search.h"

#define ENTRY "ur-entry"

static GtkWidget *
get_entry (GtkWidget *filter)
{
  return g_object_get_data (G_OBJECT (filter), ENTRY);
}

/* On to the lines that are left; the first one where none of them is where the reader is. */
static void
enter_list (GtkListView *list)
{
  GtkSelectionModel *lines = gtk_list_view_get_model (list);
  g_autoptr (GtkBitset) selected = NULL;

  if (lines == NULL || g_list_model_get_n_items (G_LIST_MODEL (lines)) == 0)
    return;
  selected = gtk_selection_model_get_selection (lines);
  if (gtk_bitset_is_empty (selected))
    gtk_selection_model_select_item (lines, 0, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (list));
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state, GtkListView *list)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  enter_list (list);
  return GDK_EVENT_STOP;
}

/* A bar that closes leaves the keyboard nowhere. */
static void
mode_cb (GtkSearchBar *bar, GParamSpec *pspec, GtkListView *list)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));

  if (gtk_search_bar_get_search_mode (bar) || root == NULL)
    return;
  if (gtk_root_get_focus (root) == NULL ||
      gtk_widget_is_ancestor (gtk_root_get_focus (root), GTK_WIDGET (bar)))
    gtk_widget_grab_focus (GTK_WIDGET (list));
}

/**
 * ur_outline_filter_new:
 * @list: a list of contents
 *
 * A bar with an entry that opens when one types in @list; Enter and Down go on to the list, Escape closes it.
 *
 * Returns: (transfer floating): a GtkSearchBar, to be put above @list
 */
GtkWidget *
ur_outline_filter_new (GtkListView *list)
{
  GtkWidget *bar = gtk_search_bar_new ();
  GtkWidget *entry = gtk_search_entry_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_add_css_class (bar, "ur-filter");
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  gtk_search_entry_set_search_delay (GTK_SEARCH_ENTRY (entry), 0);
  g_object_set (entry, "placeholder-text", _ ("Words, number or initials"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Filter the contents"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Filter the contents"), -1);
  gtk_search_bar_set_child (GTK_SEARCH_BAR (bar), entry);
  gtk_search_bar_connect_entry (GTK_SEARCH_BAR (bar), GTK_EDITABLE (entry));
  gtk_search_bar_set_key_capture_widget (GTK_SEARCH_BAR (bar), GTK_WIDGET (list));
  g_object_set_data (G_OBJECT (bar), ENTRY, entry);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), list);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (entry, keys);
  g_signal_connect_object (entry, "activate", G_CALLBACK (enter_list), list, G_CONNECT_SWAPPED);
  g_signal_connect_object (bar, "notify::search-mode-enabled", G_CALLBACK (mode_cb), list, 0);
  return bar;
}

/**
 * ur_outline_filter_get_words:
 * @filter: the bar
 *
 * Returns: (transfer none): what lines have to have; empty for all lines
 */
const char *
ur_outline_filter_get_words (GtkWidget *filter)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_entry (filter)));
}

/**
 * ur_outline_filter_connect:
 * @filter: the bar
 * @changed: called with @outline when the words are others
 * @outline: the object that shows them
 */
void
ur_outline_filter_connect (GtkWidget *filter, GCallback changed, gpointer outline)
{
  g_signal_connect_object (get_entry (filter), "search-changed", changed, outline, G_CONNECT_SWAPPED);
}

/**
 * ur_outline_filter_set_button:
 * @filter: the bar
 * @button: opens and closes it
 */
void
ur_outline_filter_set_button (GtkWidget *filter, GtkToggleButton *button)
{
  g_object_bind_property (filter, "search-mode-enabled", button, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
}

/**
 * ur_outline_filter_select:
 * @filter: the bar
 * @lines: (transfer full): the lines that have the words
 *
 * Returns: (transfer full): a selection of them; one of all lines always has one
 */
GtkSingleSelection *
ur_outline_filter_select (GtkWidget *filter, GListModel *lines)
{
  GtkSingleSelection *selection = gtk_single_selection_new (NULL);

  gtk_single_selection_set_autoselect (selection, *ur_outline_filter_get_words (filter) == '\0');
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_single_selection_set_model (selection, lines);
  g_object_unref (lines);
  return selection;
}

/**
 * ur_outline_filter_passes:
 * @filter: the bar
 * @number: what a line is numbered, or empty
 * @text: what it says
 *
 * Returns: whether it has the words, or what they are the pinyin of, or that number
 */
gboolean
ur_outline_filter_passes (GtkWidget *filter, const char *number, const char *text)
{
  const char *words = ur_outline_filter_get_words (filter);

  return *words == '\0' || g_str_equal (words, number) || ur_search_has_words (text, words);
}
