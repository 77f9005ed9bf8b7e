/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The row of a list that is chosen, by number and by steps. */
#include "ur-list.h"

#include "ur-list-growth.h"

static GtkListView *
list_new (GListModel *rows)
{
  GtkSingleSelection *selection = gtk_single_selection_new (rows);

  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_single_selection_set_selected (selection, GTK_INVALID_LIST_POSITION);
  return g_object_ref_sink (GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (selection), NULL)));
}

static guint
get_chosen (GtkListView *list)
{
  return gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (gtk_list_view_get_model (list)));
}

static void
test_steps (void)
{
  static const char *const rows[] = { "一", "二", "三", NULL };
  GtkListView *list = list_new (G_LIST_MODEL (gtk_string_list_new (rows)));

  ur_list_choose (list, 1);
  g_assert_true (ur_list_step (list, 1));
  g_assert_cmpuint (get_chosen (list), ==, 2);
  g_assert_false (ur_list_step (list, 1));
  g_assert_cmpuint (get_chosen (list), ==, 2);
  g_assert_true (ur_list_step (list, -1));
  g_assert_true (ur_list_step (list, -1));
  g_assert_false (ur_list_step (list, -1));
  g_assert_cmpuint (get_chosen (list), ==, 0);
  ur_list_choose (list, GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (get_chosen (list), ==, GTK_INVALID_LIST_POSITION);
  g_object_unref (list);
}

static void
test_other_rows (void)
{
  static const char *const rows[] = { "一", "二", "三", NULL };
  GtkStringList *strings = gtk_string_list_new (rows);
  GtkListView *list = list_new (G_LIST_MODEL (strings));

  ur_list_choose_again (list, GTK_INVALID_LIST_POSITION);
  g_assert_cmpuint (get_chosen (list), ==, GTK_INVALID_LIST_POSITION);
  ur_list_choose_again (list, 7);
  g_assert_cmpuint (get_chosen (list), ==, 2);
  gtk_string_list_splice (strings, 0, 3, NULL);
  ur_list_choose_again (list, 2);
  g_assert_cmpuint (get_chosen (list), ==, GTK_INVALID_LIST_POSITION);
  g_object_unref (list);
}

/* A long list has its first rows only: the one that is wanted comes with those before it. */
static void
test_long_list (void)
{
  GtkStringList *strings = gtk_string_list_new (NULL);
  GtkListView *list;

  for (guint i = 0; i < 1000; i++)
    gtk_string_list_append (strings, "指标");
  list = list_new (ur_list_growth_new (G_LIST_MODEL (strings)));
  ur_list_choose (list, 900);
  g_assert_cmpuint (get_chosen (list), ==, 900);
  g_object_unref (list);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/list/steps", test_steps);
  g_test_add_func ("/list/other-rows", test_other_rows);
  g_test_add_func ("/list/long-list", test_long_list);
  return g_test_run ();
}
