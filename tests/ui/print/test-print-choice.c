/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tree of what can be printed: how its lines fold away, come back and go. */
#include "fixture.h"

#include "../../app/report/made-report.h"

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

static UrPrintChoice *
get_choice (UrWindow *window)
{
  return UR_PRINT_CHOICE (find_child (GTK_WIDGET (get_view (window)), UR_TYPE_PRINT_CHOICE));
}

/* Who prints one section may want others as well: they are there to be ticked.  Picture 06: what is not
 * chosen of a part that partly is can be folded into one line, which opens by a click or a key. */
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
  choice = get_choice (window);
  list = find_child (GTK_WIDGET (choice), GTK_TYPE_LIST_VIEW);
  g_assert_cmpuint (count_lines (choice), ==, report->n_parts + n + 1);
  rest = find_rest (list);
  g_assert_cmpstr (gtk_button_get_label (rest), ==, "Fold away 6 not chosen");
  gtk_test_accessible_assert_state (rest, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  g_signal_emit_by_name (rest, "clicked");
  settle ();
  g_assert_cmpuint (count_lines (choice), ==, report->n_parts + 2);
  rest = find_rest (list);
  g_assert_cmpstr (gtk_button_get_label (rest), ==, "6 more not chosen");
  gtk_test_accessible_assert_state (rest, GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  /* Enter on the line, which is the last of the part. */
  g_signal_emit_by_name (list, "activate", 2);
  settle ();
  g_assert_cmpuint (count_lines (choice), ==, report->n_parts + n + 1);
  /* A part as a whole has no rest, and hides nothing. */
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_child (list, GTK_TYPE_CHECK_BUTTON)), TRUE);
  settle ();
  g_assert_cmpuint (count_lines (choice), ==, report->n_parts + n);
  g_assert_null (find_rest (list));
  close_window (window);
}

static void
assert_ticked (UrWindow *window, int first, int second)
{
  const gboolean *flags = ur_print_choice_get_flags (get_choice (window));
  guint n = ur_report_count_sections (ur_window_get_report (window));

  for (guint i = 0; i < n; i++)
    g_assert_cmpint (flags[i], ==, (int) i == first || (int) i == second);
}

/* The section that is being read is ticked, in sight, wherever the reader goes; what was ticked by hand
 * stays, with the rest of it folded away. */
static void
test_section_being_read (void)
{
  UrWindow *window = open_window ();
  const UrReport *report = ur_window_get_report (window);

  act (window, "go-to('work/6')");
  act (window, "print");
  wait_for (has_pages, get_view (window));
  assert_ticked (window, 5, -1);
  act (window, "leave");
  act (window, "go-to('work/2')");
  act (window, "print");
  gtk_check_button_set_active (find_check (GTK_WIDGET (get_view (window)), "Chosen sections"), TRUE);
  settle ();
  assert_ticked (window, 1, -1);
  g_assert_cmpuint (count_lines (get_choice (window)), ==, report->n_parts + report->parts[0].n_sections + 1);
  g_signal_emit_by_name (find_child (GTK_WIDGET (get_choice (window)), GTK_TYPE_LIST_VIEW), "activate", 4);
  assert_ticked (window, 1, 3);
  act (window, "leave");
  act (window, "go-to('work/7')");
  act (window, "print");
  assert_ticked (window, 1, 3);
  g_assert_cmpuint (count_lines (get_choice (window)), ==, report->n_parts + 3);
  close_window (window);
}

/* One of many sections is far down in the tree. */
static void
test_ticked_is_in_sight (void)
{
  g_autoptr (UrReport) report = make_long (60);
  const UrPart *part = &report->parts[0];
  g_autoptr (UrNotes) notes = ur_notes_new (report);
  UrPrintView *view = UR_PRINT_VIEW (ur_print_view_new (report, notes));
  GtkWidget *window = gtk_window_new ();
  GtkScrolledWindow *scroller;
  GtkAdjustment *adjustment;
  double row;

  gtk_window_set_default_size (GTK_WINDOW (window), 1100, 800);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (view));
  gtk_window_present (GTK_WINDOW (window));
  ur_print_view_set_place (view, part, &part->sections[40], TRUE);
  wait_for (has_pages, view);
  settle ();
  scroller =
      GTK_SCROLLED_WINDOW (find_child (find_child (window, UR_TYPE_PRINT_CHOICE), GTK_TYPE_SCROLLED_WINDOW));
  adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  row = gtk_adjustment_get_upper (adjustment) / (1 + part->n_sections + 1);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <=, 41 * row + 1);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment), >=,
                     42 * row - 1);
  gtk_window_destroy (GTK_WINDOW (window));
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
  g_test_add_func ("/print-choice/section-being-read", test_section_being_read);
  g_test_add_func ("/print-choice/in-sight", test_ticked_is_in_sight);
  g_test_add_func ("/print-choice/lines-go", test_lines_go);
  return run_tests ();
}
