/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-chart-menu.h"

#include <glib/gi18n-lib.h>

static void
append_item (GMenu *menu, const char *label, const char *action, const char *accel)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  if (accel != NULL)
    g_menu_item_set_attribute (item, "accel", "s", accel);
  g_menu_item_set_attribute (item, "hidden-when", "s", "action-missing");
  g_menu_append_item (menu, item);
}

/**
 * ur_chart_menu_append:
 * @menu: a menu
 * @as_table: whether the chart is shown as a table
 *
 * Adds what can be done with a chart, as far as there are actions for it where the menu is.
 */
void
ur_chart_menu_append (GMenu *menu, gboolean as_table)
{
  append_item (menu, _ ("Open Chart"), "chart.open", NULL);
  append_item (menu, _ ("Copy Picture"), "chart.copy", "<Control>e");
  append_item (menu, _ ("Copy Picture, Table and Text"), "chart.copy-all", as_table ? NULL : "<Control>c");
  append_item (menu, _ ("Save As…"), "chart.save", "<Control><Shift>s");
  append_item (menu, as_table ? _ ("Show as Chart") : _ ("Show as Table"), "chart.table", "<Control>t");
  append_item (menu, _ ("In a Sentence…"), "chart.sentences", NULL);
  if (!as_table)
    append_item (menu, _ ("Show Sentence"), "chart.source", NULL);
}
