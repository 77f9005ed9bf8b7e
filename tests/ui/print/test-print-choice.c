/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tree of what can be printed: how its lines fold away, come back and go. */
#include "fixture.h"

#include "ur-print-choice.h"
#include "ur-print-view.h"

static UrPrintView *
get_view (UrWindow *window)
{
  return UR_PRINT_VIEW (find_child (GTK_WIDGET (window), UR_TYPE_PRINT_VIEW));
}

static gboolean
has_pages (gpointer view)
{
  return ur_print_view_get_pages (view) != NULL;
}

/* The line of the tree for what is folded away. */
static GtkButton *
find_rest (GtkWidget *widget)
{
  if (gtk_widget_has_css_class (widget, "ur-print-rest") && gtk_widget_get_mapped (widget))
    return GTK_BUTTON (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkButton *found = find_rest (child);
      if (found != NULL)
        return found;
    }
  return NULL;
}

static guint
count_lines (UrPrintChoice *choice)
{
  GtkListView *list = GTK_LIST_VIEW (find_child (GTK_WIDGET (choice), GTK_TYPE_LIST_VIEW));

  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list)));
}

/* Picture 06: what is not chosen of a part that partly is stands in one line, which opens by a click or a
 * key and can be folded away again. */
static void
test_folding (void)
{
  UrWindow *window = open_window ();
  const UrReport *report = ur_window_get_report (window);
  const guint n = report->parts[0].n_sections;
  GtkWidget *list;
  UrPrintChoice *choice;
  GtkButton *rest;

  act (window, "print-section('work/5')");
  wait_for (has_pages, get_view (window));
  settle ();
  choice = UR_PRINT_CHOICE (find_child (GTK_WIDGET (get_view (window)), UR_TYPE_PRINT_CHOICE));
  list = find_child (GTK_WIDGET (choice), GTK_TYPE_LIST_VIEW);
  g_assert_cmpuint (count_lines (choice), ==, report->n_parts + 2);
  rest = find_rest (list);
  g_assert_cmpstr (gtk_button_get_label (rest), ==, "6 more not chosen");
  gtk_test_accessible_assert_state (rest, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  g_signal_emit_by_name (rest, "clicked");
  settle ();
  g_assert_cmpuint (count_lines (choice), ==, report->n_parts + n + 1);
  rest = find_rest (list);
  g_assert_cmpstr (gtk_button_get_label (rest), ==, "Fold away 6 not chosen");
  gtk_test_accessible_assert_state (rest, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  /* Enter on the line, which is the last of the part. */
  g_signal_emit_by_name (list, "activate", n + 1);
  settle ();
  g_assert_cmpuint (count_lines (choice), ==, report->n_parts + 2);
  /* A part as a whole has no rest, and hides nothing. */
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_child (list, GTK_TYPE_CHECK_BUTTON)), TRUE);
  settle ();
  g_assert_cmpuint (count_lines (choice), ==, report->n_parts + n);
  g_assert_null (find_rest (list));
  close_window (window);
}

static GtkTreeListModel *
get_tree (UrWindow *window)
{
  GtkWidget *choice = find_child (GTK_WIDGET (get_view (window)), UR_TYPE_PRINT_CHOICE);
  GtkListView *list = GTK_LIST_VIEW (find_child (choice, GTK_TYPE_LIST_VIEW));
  GtkNoSelection *selection = GTK_NO_SELECTION (gtk_list_view_get_model (list));

  return GTK_TREE_LIST_MODEL (gtk_no_selection_get_model (selection));
}

/* A part is opened and closed as often as its reader likes: its lines go when it is closed. */
static void
test_lines_go (void)
{
  UrWindow *window = open_window ();
  g_autoptr (GtkTreeListRow) part = NULL;

  act (window, "print");
  wait_for (has_pages, get_view (window));
  part = gtk_tree_list_model_get_child_row (get_tree (window), 0);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GtkTreeListRow) row = NULL;
      gpointer line;

      gtk_tree_list_row_set_expanded (part, TRUE);
      settle ();
      row = gtk_tree_list_row_get_child_row (part, 0);
      line = gtk_tree_list_row_get_item (row);
      g_object_add_weak_pointer (line, &line);
      g_object_unref (line);
      g_assert_nonnull (line);
      g_clear_object (&row);
      gtk_tree_list_row_set_expanded (part, FALSE);
      settle ();
      g_assert_null (line);
    }
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print-choice/folding", test_folding);
  g_test_add_func ("/print-choice/lines-go", test_lines_go);
  return run_tests ();
}
