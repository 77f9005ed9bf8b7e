/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An icon is there in every width, the words beside it whole or not at all. */
#include "ur-icon-words.h"

static GtkWidget *
get_words (GtkWidget *both)
{
  return gtk_widget_get_last_child (both);
}

static void
measure (GtkWidget *widget, int *minimum, int *natural)
{
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
}

static void
allocate (GtkWidget *widget, int width)
{
  gtk_widget_size_allocate (widget, &(GtkAllocation){ 0, 0, width, 60 }, -1);
}

static void
test_whole_or_not (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *both = ur_icon_words_new ("edit-copy-symbolic", "复制改好的稿");
  int minimum, natural;

  gtk_window_set_child (GTK_WINDOW (window), both);
  measure (both, &minimum, &natural);
  g_assert_cmpint (minimum, <, natural / 2);
  allocate (both, natural);
  g_assert_true (gtk_widget_get_child_visible (get_words (both)));
  allocate (both, natural - 1);
  g_assert_false (gtk_widget_get_child_visible (get_words (both)));
  g_assert_true (gtk_widget_get_child_visible (gtk_widget_get_first_child (both)));
  allocate (both, natural + 40);
  g_assert_true (gtk_widget_get_child_visible (get_words (both)));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  g_test_add_func ("/icon-words/whole-or-not", test_whole_or_not);
  return g_test_run ();
}
