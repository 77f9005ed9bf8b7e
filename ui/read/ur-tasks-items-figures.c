/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures in the work plan: what the plan tells of them. */
#include "ur-config.h"

#include "ur-tasks-items-private.h"

#include <glib/gi18n-lib.h>

#include "ur-clip.h"
#include "ur-context-menu.h"
#include "ur-figure-menu.h"
#include "ur-figure-popover.h"
#include "ur-popover.h"

static char *
describe (gpointer link, gpointer data)
{
  const UrIndicator *indicator = link;
  g_autofree char *label = ur_indicator_dup_dated_label (indicator);
  g_autofree char *value = ur_indicator_dup_figure (indicator);

  return g_strdup_printf ("%s，%s", label, value);
}

static void
copy (gpointer link, gboolean with_source, gpointer data)
{
  UrTasksItems *self = data;

  ur_clip_copy_indicator (GTK_WIDGET (self->area), self->report, link, with_source);
}

static gboolean
find_shown (gpointer data, GdkRectangle *at)
{
  UrTasksItems *self = data;

  return self->area != NULL && ur_select_area_get_link_place (self->area, self->shown, at);
}

static void
open_popover (gpointer link, const GdkRectangle *at, gpointer data)
{
  UrTasksItems *self = data;

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->shown = link;
  self->popover = ur_figure_popover_new ();
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self->area));
  ur_popover_set_target (GTK_POPOVER (self->popover), find_shown, self);
  ur_figure_popover_set_at_source (UR_FIGURE_POPOVER (self->popover), TRUE);
  ur_figure_popover_show (UR_FIGURE_POPOVER (self->popover), self->report, link, at);
}

static void
append (gpointer link, GMenu *menu, gpointer data)
{
  UrTasksItems *self = data;

  ur_figure_menu_append_ways (menu, self->report, link, FALSE);
}

static void
append_own (gboolean has_selection, GMenu *menu, gpointer data)
{
  ur_context_menu_append (menu, has_selection ? _ ("Highlight") : _ ("Bookmark"), "win.bookmark", NULL);
  ur_context_menu_append (menu, _ ("Write a Note"), "win.note", NULL);
}

static const UrSelectAreaLinks links = { describe, copy, open_popover, append, append_own };

/**
 * ur_tasks_items_init_figures:
 * @self: the plan
 *
 * Lets its text have figures.
 */
void
ur_tasks_items_init_figures (UrTasksItems *self)
{
  ur_select_area_set_link_funcs (self->area, &links, self);
}

/**
 * ur_tasks_items_add_figures:
 * @self: the plan
 * @piece: the piece that was added to its text last
 *
 * Makes links of the figures that a piece of a paragraph holds.
 */
void
ur_tasks_items_add_figures (UrTasksItems *self, const UrTasksPiece *piece)
{
  const UrParagraph *paragraph;

  if (piece->paragraph < 0)
    return;
  paragraph = &self->part->sections[piece->section].paragraphs[piece->paragraph];
  for (guint i = 0; i < paragraph->n_indicators; i++)
    {
      const UrIndicator *indicator = paragraph->indicators[i];

      if (indicator->number != NULL && indicator->figure_start >= piece->start &&
          indicator->figure_end <= piece->end)
        ur_select_area_add_link (self->area, indicator->figure_start - piece->start,
                                 indicator->figure_end - piece->start, (gpointer) indicator);
    }
}

/**
 * ur_tasks_items_set_marks:
 * @items: the list of measures
 * @marks: whether figures are marked
 */
void
ur_tasks_items_set_marks (UrTasksItems *items, gboolean marks)
{
  g_return_if_fail (UR_IS_TASKS_ITEMS (items));

  ur_select_area_set_marks (items->area, marks);
  ur_tasks_items_show_hits (items);
}

/**
 * ur_tasks_items_select:
 * @items: the list of measures
 * @indicator: (nullable): an indicator of its part, or %NULL for none
 *
 * Chooses a figure, without going there.
 */
void
ur_tasks_items_select (UrTasksItems *items, const UrIndicator *indicator)
{
  g_return_if_fail (UR_IS_TASKS_ITEMS (items));

  ur_select_area_select_link (items->area, indicator);
}
