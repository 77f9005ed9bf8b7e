/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The reader's bookmarks and notes: the pane beside the report, and the marks in it. */
#include "ur-config.h"

#include "ur-window-private.h"

#include <glib/gi18n-lib.h>

#include "ur-chart-view.h"
#include "ur-settings.h"
#include "ur-text-scale.h"

#define SHOWN "show-notes"
#define WIDE_ENOUGH 1120 /* px: a page between two panes */

static UrNotes *
get_notes (UrWindow *self)
{
  return self->document != NULL && self->report != NULL ? ur_document_get_notes (self->document) : NULL;
}

/* Whether the reader is at a chart; then what is meant is its chosen mark. */
static gboolean
find_mark (UrWindow *self, const UrIndicator **indicator)
{
  UrChartPage *page = ur_window_get_chart_page (self);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (page != NULL)
    *indicator = ur_chart_page_get_indicator (page);
  else if (focus != NULL && UR_IS_CHART_VIEW (focus))
    *indicator = ur_chart_view_get_meant (UR_CHART_VIEW (focus));
  else
    return FALSE;
  return TRUE;
}

static void
append_figure (GArray *places, const UrIndicator *indicator)
{
  UrPlace place;

  if (indicator == NULL || indicator->paragraph == NULL)
    return;
  ur_place_set_indicator (&place, indicator);
  g_array_append_val (places, place);
}

static GArray *
list_meant (UrWindow *self, const UrIndicator **indicator, gboolean *on_chart)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (UrPlace));
  UrView *view = ur_window_get_current_view (self);

  *indicator = NULL;
  *on_chart = find_mark (self, indicator);
  if (*on_chart)
    append_figure (places, *indicator);
  else if (view != NULL)
    *indicator = ur_view_list_meant (view, places);
  if (places->len > 0)
    return places;
  g_array_unref (places);
  ur_notice_present (self->notice, UR_NOTICE_WARNING, _ ("Click a paragraph or choose a figure first."), NULL,
                     NULL);
  return NULL;
}

/* Where both have no room beside the text, the results of a search make way for what is written. */
static void
make_room (UrWindow *self)
{
  GtkWidget *pane = GTK_WIDGET (self->notes_pane);

  if (gtk_widget_get_child_visible (pane) &&
      gtk_widget_get_width (GTK_WIDGET (self)) >= ur_text_scale_multiply (WIDE_ENOUGH))
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->results), FALSE);
  gtk_widget_set_child_visible (pane, TRUE);
}

/* @aside: what is marked need not be in sight.  The page of a chart has no room for writing. */
static void
note (UrWindow *self, gboolean write, const GArray *places, const UrIndicator *indicator, gboolean aside)
{
  if (!write)
    {
      ur_notes_pane_mark (self->notes_pane, places, indicator,
                          aside ? _ ("The figure was bookmarked.") : NULL);
      return;
    }
  if (indicator != NULL && ur_window_get_page (self) != NULL)
    ur_window_show_indicator (self, indicator);
  gtk_widget_set_visible (GTK_WIDGET (self->notes_pane), TRUE);
  make_room (self);
  ur_notes_pane_write (self->notes_pane, places, indicator);
}

static gboolean
is_for_writing (GSimpleAction *action)
{
  return g_str_has_prefix (g_action_get_name (G_ACTION (action)), "note");
}

static void
note_meant_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  const UrIndicator *indicator;
  gboolean on_chart;
  g_autoptr (GArray) places = list_meant (data, &indicator, &on_chart);

  if (places != NULL)
    note (data, is_for_writing (action), places, indicator, on_chart);
}

static void
note_place_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (UrPlace));
  UrPlace place;

  if (self->report == NULL || !ur_place_parse (g_variant_get_string (parameter, NULL), self->report, &place))
    return;
  g_array_append_val (places, place);
  note (self, is_for_writing (action), places, NULL, FALSE);
}

static void
note_figure_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrWindow *self = data;
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (UrPlace));
  const UrIndicator *indicator =
      self->report != NULL ? ur_report_find_indicator (self->report, g_variant_get_string (parameter, NULL))
                           : NULL;

  append_figure (places, indicator);
  if (places->len > 0)
    note (self, is_for_writing (action), places, indicator, TRUE);
}

static void
undo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrNotes *notes = get_notes (data);

  ur_notice_dismiss (UR_WINDOW (data)->notice);
  if (notes != NULL)
    ur_notes_undo (notes);
}

static void
redo_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  UrNotes *notes = get_notes (data);

  if (notes != NULL)
    ur_notes_redo (notes);
}

/* The keyboard does not stay in what is hidden. */
static void
visible_cb (UrWindow *self)
{
  gboolean visible = gtk_widget_get_visible (GTK_WIDGET (self->notes_pane));
  UrView *view = ur_window_get_current_view (self);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  ur_settings_set_boolean (SHOWN, visible);
  if (visible)
    make_room (self);
  if (!visible && view != NULL &&
      (focus == NULL || gtk_widget_is_ancestor (focus, GTK_WIDGET (self->notes_pane))))
    gtk_widget_grab_focus (GTK_WIDGET (view));
}

static void
update_actions (UrWindow *self)
{
  UrNotes *notes = get_notes (self);
  GAction *undo = g_action_map_lookup_action (G_ACTION_MAP (self), "undo-notes");
  GAction *redo = g_action_map_lookup_action (G_ACTION_MAP (self), "redo-notes");

  g_simple_action_set_enabled (G_SIMPLE_ACTION (undo), notes != NULL && ur_notes_can_undo (notes));
  g_simple_action_set_enabled (G_SIMPLE_ACTION (redo), notes != NULL && ur_notes_can_redo (notes));
}

/**
 * ur_window_mark_notes:
 * @self: the window
 * @view: a view of it
 *
 * Marks in a view what the reader has marked.
 */
void
ur_window_mark_notes (UrWindow *self, UrView *view)
{
  ur_view_set_notes (view, ur_notes_get_placed (get_notes (self)));
}

static void
changed_cb (UrWindow *self)
{
  const GArray *placed = ur_notes_get_placed (get_notes (self));

  for (GtkWidget *holder = gtk_widget_get_first_child (GTK_WIDGET (self->tabs)); holder != NULL;
       holder = gtk_widget_get_next_sibling (holder))
    if (gtk_widget_get_first_child (holder) != NULL)
      ur_window_mark_notes (self, UR_VIEW (gtk_widget_get_first_child (holder)));
  ur_header_set_noted (self->header, placed != NULL && placed->len > 0);
  update_actions (self);
}

/**
 * ur_window_show_notes:
 * @self: the window, with a document and no views yet
 *
 * Lists the notes on what is on show now.
 */
void
ur_window_show_notes (UrWindow *self)
{
  UrNotes *notes = get_notes (self);

  if (self->notes_handler != 0)
    g_signal_handler_disconnect (self->noted, self->notes_handler);
  g_set_object (&self->noted, notes);
  self->notes_handler =
      g_signal_connect_object (notes, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  ur_notes_pane_set_notes (self->notes_pane, notes);
  changed_cb (self);
}

/**
 * ur_window_init_notes:
 * @self: the window
 *
 * Adds the actions of bookmarks and notes.
 */
void
ur_window_init_notes (UrWindow *self)
{
  static const GActionEntry entries[] = {
    { "bookmark", note_meant_cb },
    { "note", note_meant_cb },
    { "bookmark-place", note_place_cb, "s" },
    { "note-place", note_place_cb, "s" },
    { "bookmark-figure", note_figure_cb, "s" },
    { "note-figure", note_figure_cb, "s" },
    { "undo-notes", undo_cb },
    { "redo-notes", redo_cb },
  };
  g_autoptr (GPropertyAction) shown = g_property_action_new ("notes", self->notes_pane, "visible");

  gtk_widget_set_visible (GTK_WIDGET (self->notes_pane), ur_settings_get_boolean (SHOWN, FALSE));
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (shown));
  g_signal_connect_object (self->notes_pane, "notify::visible", G_CALLBACK (visible_cb), self,
                           G_CONNECT_SWAPPED);
  update_actions (self);
}
