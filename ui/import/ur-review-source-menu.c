/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu of the source: about words that are selected, the figure that is meant, and its passage. */
#include "ur-config.h"

#include "ur-review-source-private.h"

#include <glib/gi18n-lib.h>

#include "ur-context-menu.h"
#include "ur-quote.h"
#include "ur-review-names.h"

static UrReview *
get_review (UrReviewSource *self)
{
  return ur_review_state_get_review (self->state);
}

static GtkTextBuffer *
get_buffer (UrReviewSource *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static void
append (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static void
append_level (GMenu *menu, const char *label, guint passage, UrLevel level, UrPartKind kind)
{
  append (menu, label, "page.set-level", g_variant_new ("(uuu)", passage, (guint) level, (guint) kind));
}

static GMenuModel *
create_level_menu (UrReview *review, guint i)
{
  const UrReviewPassage *passage = ur_review_get_passage (review, i);
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) parts = g_menu_new ();

  for (UrPartKind kind = UR_PART_WORK; kind <= UR_PART_ANNEX; kind++)
    append_level (parts, ur_review_names_get_part_words (kind), i, UR_LEVEL_PART, kind);
  g_menu_append_submenu (menu, _ ("This Is a Part’s Title"), G_MENU_MODEL (parts));
  append_level (menu, _ ("This Is an Item’s Title"), i, UR_LEVEL_SECTION, passage->kind);
  append_level (menu, _ ("This Is a Sub-item’s Title"), i, UR_LEVEL_SUBSECTION, passage->kind);
  append_level (menu, _ ("This Is Running Text"), i, UR_LEVEL_PARAGRAPH, passage->kind);
  append_level (menu, _ ("Leave This Out"), i, UR_LEVEL_ASIDE, passage->kind);
  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_place_menu (UrReview *review, guint i, gsize byte)
{
  GMenu *menu = g_menu_new ();

  if (i > 0)
    append (menu, _ ("Join to the One Before"), "page.merge", g_variant_new_uint32 (i));
  if (byte > 0 && ur_review_get_passage (review, i)->text[byte] != '\0')
    append (menu, _ ("Split Here"), "page.split", g_variant_new ("(uu)", i, (guint) byte));
  if (!ur_level_is_heading (ur_review_get_passage (review, i)->level))
    return G_MENU_MODEL (menu);
  if (i > 0)
    append (menu, _ ("Move Up"), "page.move", g_variant_new ("(uu)", i, i - 1));
  if (i + 1 < ur_review_count_passages (review))
    append (menu, _ ("Move Down"), "page.move", g_variant_new ("(uu)", i, i + 2));
  return G_MENU_MODEL (menu);
}

static GMenuModel *
create_repairs_menu (UrReview *review, guint i)
{
  const UrReviewPassage *passage = ur_review_get_passage (review, i);
  GMenu *menu = g_menu_new ();

  for (guint j = 0; j < passage->n_repairs; j++)
    if (passage->repairs[j].can_be_undone)
      {
        g_autofree char *label = ur_quote_printf (_ ("As It Was: “%s”"), passage->repairs[j].words);

        append (menu, label, "page.undo-repair", g_variant_new ("(uu)", i, j));
      }
  return G_MENU_MODEL (menu);
}

/* What is asked about a figure, where that is not on show yet. */
static void
append_question (UrReviewSource *self, GMenu *menu, const UrReviewFigure *figure)
{
  g_autofree char *label = NULL;

  if (!ur_review_state_is_asked (self->state, figure) || ur_review_state_is_in_question (self->state, figure))
    return;
  label = g_strdup_printf (_ ("Show Question %u"), figure->question);
  append (menu, label, "page.ask", g_variant_new_uint32 (figure->question - 1));
}

static GMenuModel *
create_figure_menu (UrReviewSource *self, guint passage, gsize byte)
{
  GMenu *menu = g_menu_new ();
  guint i = ur_review_source_find_figure_at (self, passage, byte);
  gsize start, end;

  if (ur_review_source_get_selection (self, &passage, &start, &end))
    append (menu, _ ("Take as a Figure"), "page.add-figure",
            g_variant_new ("(uuu)", passage, (guint) start, (guint) end));
  else if (i != UR_REVIEW_NONE && i == self->chosen)
    {
      const UrReviewFigure *figure = ur_review_get_figure (get_review (self), i);

      append (menu, figure->is_taken ? _ ("Leave This Figure Out") : _ ("Take This Figure"), "page.toggle",
              NULL);
      append_question (self, menu, figure);
    }
  if (gtk_text_buffer_get_has_selection (get_buffer (self)))
    ur_context_menu_append (menu, _ ("Copy"), "clipboard.copy", NULL);
  return G_MENU_MODEL (menu);
}

/* What is pointed at, or where the cursor is, which the menu then points at. */
static void
find_iter (UrReviewSource *self, gboolean by_pointer, GdkRectangle *at, GtkTextIter *iter)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter start, end;
  GdkRectangle rect;
  int x, y;

  if (by_pointer)
    {
      gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, at->x, at->y, &x, &y);
      gtk_text_view_get_iter_at_location (view, iter, x, y);
      /* The number there is the one that is meant. */
      gtk_widget_grab_focus (GTK_WIDGET (self));
      if (!gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end) ||
          !gtk_text_iter_in_range (iter, &start, &end))
        gtk_text_buffer_place_cursor (get_buffer (self), iter);
      return;
    }
  gtk_text_buffer_get_iter_at_mark (get_buffer (self), iter, gtk_text_buffer_get_insert (get_buffer (self)));
  gtk_text_view_get_iter_location (view, iter, &rect);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, rect.x, rect.y, &x, &y);
  if (y >= 0 && y < gtk_widget_get_height (GTK_WIDGET (self)))
    *at = (GdkRectangle){ x, y, 1, rect.height };
}

static void
append_section (GMenu *menu, GMenuModel *section)
{
  g_menu_append_section (menu, NULL, section);
  g_object_unref (section);
}

static GMenuModel *
create_menu (GtkWidget *widget, gboolean by_pointer, GdkRectangle *at, gpointer data)
{
  UrReviewSource *self = UR_REVIEW_SOURCE (widget);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkTextIter iter;
  guint passage;
  gsize byte;

  find_iter (self, by_pointer, at, &iter);
  if (!ur_review_text_get_place (self->text, get_review (self), &iter, &passage, &byte))
    return NULL;
  append_section (menu, create_figure_menu (self, passage, byte));
  /* The text of a report that is finished stays. */
  if (!ur_review_is_of_report (get_review (self)))
    {
      append_section (menu, create_repairs_menu (get_review (self), passage));
      append_section (menu, create_level_menu (get_review (self), passage));
      append_section (menu, create_place_menu (get_review (self), passage, byte));
    }
  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/**
 * ur_review_source_init_menu:
 * @self: the source
 *
 * Gives it a menu of its own.
 */
void
ur_review_source_init_menu (UrReviewSource *self)
{
  ur_context_menu_add (GTK_WIDGET (self), create_menu, NULL);
}
