/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fonts that can not be loaded while the summary is laid out: no pages with boxes are on show, and as soon as
 * fonts can be loaded the same window has its pages. */
#include "failing-fonts.h"

#include "fixture.h"

#include "ur-fonts.h"
#include "ur-print-view.h"

static gboolean
has_pages (gpointer view)
{
  return ur_print_view_get_pages (view) != NULL;
}

static gboolean
says_so (gpointer widget)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget))
    return g_str_equal (gtk_label_get_text (widget),
                        "A font could not be loaded. Close other programs and try again.");
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (says_so (child))
      return TRUE;
  return FALSE;
}

static void
test_again (void)
{
  UrWindow *window = open_window ();
  UrPrintView *view;

  ur_fonts_forget ();
  g_atomic_int_set (&fonts_fail_everywhere, TRUE);
  act (window, "print");
  view = UR_PRINT_VIEW (find_child (GTK_WIDGET (window), UR_TYPE_PRINT_VIEW));
  wait_for (says_so, view);
  g_assert_false (has_pages (view));
  g_atomic_int_set (&fonts_fail_everywhere, FALSE);
  wait_for (has_pages, view);
  g_assert_true (g_action_group_get_action_enabled (ur_page_get_actions (UR_PAGE (view)), "save-summary"));
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_init ();
  g_test_init (&argc, &argv, NULL);
  g_log_set_writer_func (failing_fonts_log_cb, NULL, NULL);
  g_test_add_func ("/print-again/again", test_again);
  return run_tests ();
}
