/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-list.h"

#include "ur-list-growth.h"

/**
 * ur_list_choose:
 * @list: a list of which one row is chosen
 * @position: of a row, also of one that a model from ur_list_growth_new() does not have yet; or
 *   %GTK_INVALID_LIST_POSITION for none
 *
 * Chooses the row and brings it into view.
 */
void
ur_list_choose (GtkListView *list, guint position)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (list));
  GListModel *rows = gtk_single_selection_get_model (selection);

  if (position != GTK_INVALID_LIST_POSITION && GTK_IS_SLICE_LIST_MODEL (rows))
    ur_list_growth_reach (rows, position);
  gtk_single_selection_set_selected (selection, position);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (list), "list.scroll-to-item", "u", position);
}

/**
 * ur_list_choose_again:
 * @list: a list of which one row is chosen, with other rows than before
 * @position: of the row that was chosen, or %GTK_INVALID_LIST_POSITION
 *
 * Chooses the row of the same number, or the last where there are fewer; none where none was.
 */
void
ur_list_choose_again (GtkListView *list, guint position)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list)));

  if (n > 0 && position != GTK_INVALID_LIST_POSITION)
    ur_list_choose (list, MIN (position, n - 1));
}

/**
 * ur_list_step:
 * @list: a list of which one row is chosen
 * @by: 1 for the next row, −1 for the one before
 *
 * Returns: whether there is one; it is chosen then
 */
gboolean
ur_list_step (GtkListView *list, int by)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (list));
  int to = (int) gtk_single_selection_get_selected (selection) + by;

  if (to < 0 || to >= (int) g_list_model_get_n_items (G_LIST_MODEL (selection)))
    return FALSE;
  ur_list_choose (list, (guint) to);
  return TRUE;
}
