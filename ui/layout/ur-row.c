/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows that have wrapping labels in them.  A horizontal GtkBox asks what is in it how wide it is at a height,
 * and a label answers that by laying its words out twenty to fifty times: half a second for a sentence of 800
 * characters.  A grid of one row asks for heights at widths only. */
#include "ur-row.h"

/**
 * ur_row_new:
 * @spacing: pixels between two children
 *
 * Returns: (transfer floating): an empty row
 */
GtkWidget *
ur_row_new (int spacing)
{
  GtkWidget *row = gtk_grid_new ();

  gtk_grid_set_column_spacing (GTK_GRID (row), (guint) spacing);
  return row;
}

/**
 * ur_row_append:
 * @row: a row from ur_row_new()
 * @child: (transfer floating): what is to be at its right end
 */
void
ur_row_append (GtkWidget *row, GtkWidget *child)
{
  g_return_if_fail (GTK_IS_GRID (row));

  gtk_grid_attach_next_to (GTK_GRID (row), child, gtk_widget_get_last_child (row), GTK_POS_RIGHT, 1, 1);
}
