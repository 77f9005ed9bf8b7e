/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-figure-menu.h"

#include <glib/gi18n-lib.h>

#include "ur-context-menu.h"

/**
 * ur_figure_menu_append_notes:
 * @menu: a menu
 * @indicator: a figure of the report that the window shows
 *
 * Adds what a reader can put down about a figure.
 */
void
ur_figure_menu_append_notes (GMenu *menu, const UrIndicator *indicator)
{
  if (indicator->paragraph == NULL)
    return;
  ur_context_menu_append (menu, _ ("Bookmark"), "win.bookmark-figure", indicator->id);
  ur_context_menu_append (menu, _ ("Write a Note"), "win.note-figure", indicator->id);
}

/**
 * ur_figure_menu_append_ways:
 * @menu: a menu
 * @report: the report of @indicator
 * @indicator: a figure
 * @to_source: whether its own sentence is elsewhere
 *
 * Adds where a figure leads to: its sentence, its chart, the same thing over another period.
 */
void
ur_figure_menu_append_ways (GMenu *menu,
                            const UrReport *report,
                            const UrIndicator *indicator,
                            gboolean to_source)
{
  const UrIndicator *partner = ur_report_find_partner (report, indicator);
  g_autofree char *figure = NULL;
  g_autofree char *label = NULL;

  if (to_source)
    ur_context_menu_append (menu, _ ("Go to the Sentence"), "win.show-indicator", indicator->id);
  if (ur_report_find_chart_of (report, indicator) != NULL)
    ur_context_menu_append (menu, _ ("Show Chart"), "win.show-in-chart", indicator->id);
  if (partner == NULL)
    return;
  figure = ur_indicator_dup_figure (partner);
  label = g_strdup_printf (_ ("%2$s in %1$s"), partner->paragraph->section->part->short_title, figure);
  ur_context_menu_append (menu, label, "win.show-indicator", partner->id);
}

/**
 * ur_figure_menu_new:
 * @report: the report of @indicator
 * @indicator: a figure
 * @copy: the action that copies it
 * @copy_source: the action that copies it with its source
 * @to_source: whether its own sentence is elsewhere
 *
 * Returns: (transfer full): the menu of a figure
 */
GMenuModel *
ur_figure_menu_new (const UrReport *report,
                    const UrIndicator *indicator,
                    const char *copy,
                    const char *copy_source,
                    gboolean to_source)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) copies = g_menu_new ();
  g_autoptr (GMenu) notes = g_menu_new ();
  g_autoptr (GMenu) ways = g_menu_new ();

  ur_context_menu_append (copies, _ ("Copy"), copy, NULL);
  ur_context_menu_append (copies, _ ("Copy with Source"), copy_source, NULL);
  ur_figure_menu_append_notes (notes, indicator);
  ur_figure_menu_append_ways (ways, report, indicator, to_source);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copies));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (notes));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (ways));
  return G_MENU_MODEL (g_steal_pointer (&menu));
}
