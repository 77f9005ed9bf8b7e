/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of the text: about the words that are selected, or the figure that is meant, and its section. */
#include "ur-config.h"

#include "ur-reading-private.h"

#include <glib/gi18n-lib.h>

#include "ur-context-menu.h"
#include "ur-figure-menu.h"

static gboolean
has_selection (UrReading *self)
{
  return gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)));
}

static const UrReadingPiece *
find_piece (UrReading *self, const GdkRectangle *at)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  int x, y;

  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, at->x, at->y, &x, &y);
  gtk_text_view_get_line_at_y (view, &iter, y, NULL);
  return ur_reading_text_find_piece (self->text, gtk_text_iter_get_offset (&iter));
}

static const UrSection *
find_section (UrReading *self, const GdkRectangle *at)
{
  const UrReadingPiece *piece = find_piece (self, at);

  return piece != NULL ? piece->section : NULL;
}

static void
append_table (UrReading *self, GMenu *menu, const GdkRectangle *at)
{
  const UrReadingPiece *piece = find_piece (self, at);
  const UrTable *table = piece != NULL && piece->paragraph != NULL ? piece->paragraph->table : NULL;

  if (table == NULL)
    return;
  ur_context_menu_append (menu, _ ("Copy the Table"), "reading.copy-table", table->id);
  ur_context_menu_append (menu, _ ("Copy the Table with Source"), "reading.copy-table-source", table->id);
}

/* What is pointed at is then what the items are about. */
static void
take_pointer (UrReading *self, const GdkRectangle *at)
{
  const UrSection *section = find_section (self, at);

  ur_reading_set_focused (self, ur_reading_find_figure_at (self, at->x, at->y));
  if (section == NULL)
    return;
  self->pinned = TRUE;
  ur_reading_set_section (self, section);
}

static int
get_meant (UrReading *self)
{
  return self->focused >= 0 ? self->focused : self->selected;
}

/* A key asks about the figure that is meant, if that is on screen. */
static void
point_to_figure (UrReading *self, GdkRectangle *at)
{
  GdkRectangle place;

  if (has_selection (self) || get_meant (self) < 0)
    return;
  ur_reading_get_figure_place (self, get_meant (self), &place);
  if (place.y >= 0 && place.y + place.height <= gtk_widget_get_height (GTK_WIDGET (self)))
    *at = place;
}

static void
append_figure (UrReading *self, GMenu *menu)
{
  int figure = get_meant (self);

  if (has_selection (self) || figure < 0)
    return;
  ur_figure_menu_append_ways (menu, self->report,
                              g_array_index (self->text->figures, UrFigure, figure).indicator, FALSE);
}

static void
append_place (UrReading *self, GMenu *menu, const UrReadingPiece *piece)
{
  UrPlace place = UR_PLACE_NONE;
  g_autofree char *target = NULL;

  place.part = (int) piece->section->part->index;
  place.section = (int) piece->section->index;
  if (piece->paragraph != NULL)
    place.paragraph = (int) piece->paragraph->index;
  target = ur_place_to_string (&place, self->report);
  ur_context_menu_append (menu, _ ("Bookmark"), "win.bookmark-place", target);
  ur_context_menu_append (menu, _ ("Write a Note"), "win.note-place", target);
}

/* About the words, the figure, or else the paragraph or the section under its title. */
static GMenu *
create_notes (UrReading *self, const GdkRectangle *at)
{
  GMenu *menu = g_menu_new ();
  const UrReadingPiece *piece = find_piece (self, at);

  if (has_selection (self))
    {
      ur_context_menu_append (menu, _ ("Highlight"), "win.bookmark", NULL);
      ur_context_menu_append (menu, _ ("Write a Note"), "win.note", NULL);
    }
  else if (get_meant (self) >= 0)
    ur_figure_menu_append_notes (menu,
                                 g_array_index (self->text->figures, UrFigure, get_meant (self)).indicator);
  else if (piece != NULL && (piece->paragraph != NULL || piece->section->title != NULL))
    append_place (self, menu, piece);
  return menu;
}

static GMenuModel *
create_menu (GtkWidget *widget, gboolean by_pointer, GdkRectangle *at, gpointer data)
{
  UrReading *self = UR_READING (widget);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) copy = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenu) notes = NULL;

  if (self->text == NULL)
    return NULL;
  if (by_pointer && !has_selection (self))
    take_pointer (self, at);
  if (!by_pointer)
    point_to_figure (self, at);
  if (has_selection (self) || get_meant (self) >= 0)
    {
      ur_context_menu_append (copy, _ ("Copy"), "reading.copy", NULL);
      ur_context_menu_append (copy, _ ("Copy with Source"), "reading.copy-source", NULL);
    }
  append_figure (self, copy);
  append_table (self, copy, at);
  ur_context_menu_append (copy, _ ("Select All"), "selection.select-all", NULL);
  ur_context_menu_append (section, _ ("Copy This Item"), "work.copy-section", NULL);
  ur_context_menu_append (section, _ ("Copy This Item with Source"), "work.copy-section-source", NULL);
  ur_context_menu_append (section, _ ("Print This Item"), "work.print-section", NULL);
  notes = create_notes (self, at);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copy));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (notes));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/**
 * ur_reading_init_menu:
 * @self: the text
 *
 * Gives the text a menu of its own: GTK's has items that only words that can be changed have.
 */
void
ur_reading_init_menu (UrReading *self)
{
  ur_context_menu_add (GTK_WIDGET (self), create_menu, NULL);
}
