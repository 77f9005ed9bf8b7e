/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bar over the page: nothing that the reader has not closed is lost, and nothing moves for it. */
#include "fixture.h"

#include "ur-notice.h"

static const char *
get_told (UrNotice *notice)
{
  GtkWidget *revealer = find_child (GTK_WIDGET (notice), GTK_TYPE_REVEALER);

  if (!gtk_revealer_get_reveal_child (GTK_REVEALER (revealer)))
    return NULL;
  return gtk_label_get_text (GTK_LABEL (find_child (GTK_WIDGET (notice), GTK_TYPE_LABEL)));
}

static gboolean
is_revealed (gpointer notice)
{
  return gtk_revealer_get_child_revealed (GTK_REVEALER (find_child (GTK_WIDGET (notice), GTK_TYPE_REVEALER)));
}

static void
test_nothing_is_lost (void)
{
  UrWindow *window = open_window ();
  UrNotice *notice = ur_notice_find (GTK_WIDGET (window));

  ur_notice_present (notice, UR_NOTICE_ERROR, "Three of the seven pictures could not be written.", NULL,
                     NULL);
  ur_notice_present (notice, UR_NOTICE_WARNING, "The file “a.json” has changed.", "Read Again", "win.reload");
  ur_notice_present (notice, UR_NOTICE_DONE, "Copied.", NULL, NULL);
  g_assert_cmpstr (get_told (notice), ==, "Copied.");
  ur_notice_present (notice, UR_NOTICE_DONE, "Copied again.", NULL, NULL);
  ur_notice_dismiss (notice);
  g_assert_cmpstr (get_told (notice), ==, "The file “a.json” has changed.");
  /* said again it is one sentence, not two */
  ur_notice_present (notice, UR_NOTICE_ERROR, "Three of the seven pictures could not be written.", NULL,
                     NULL);
  ur_notice_dismiss (notice);
  g_assert_cmpstr (get_told (notice), ==, "The file “a.json” has changed.");
  ur_notice_dismiss (notice);
  g_assert_cmpstr (get_told (notice), ==, NULL);
  close_window (window);
}

/* What was said of one report is not said over another. */
static void
test_cleared (void)
{
  UrWindow *window = open_window ();
  UrNotice *notice = ur_notice_find (GTK_WIDGET (window));

  ur_notice_present (notice, UR_NOTICE_ERROR, "One.", NULL, NULL);
  ur_notice_present (notice, UR_NOTICE_ERROR, "Two.", NULL, NULL);
  ur_notice_clear (notice);
  g_assert_cmpstr (get_told (notice), ==, NULL);
  close_window (window);
}

static void
test_nothing_moves (void)
{
  UrWindow *window = open_window ();
  UrNotice *notice = ur_notice_find (GTK_WIDGET (window));
  GtkWidget *view = GTK_WIDGET (ur_window_get_current_view (window));
  graphene_rect_t before, after, bar;

  settle ();
  g_assert_true (gtk_widget_compute_bounds (view, GTK_WIDGET (window), &before));
  ur_notice_present (notice, UR_NOTICE_ERROR, "The disk is full.", NULL, NULL);
  wait_for (is_revealed, notice);
  g_assert_true (gtk_widget_compute_bounds (view, GTK_WIDGET (window), &after));
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (notice), GTK_WIDGET (window), &bar));
  g_assert_true (graphene_rect_equal (&before, &after));
  /* below the heads of the panes, which have controls */
  g_assert_cmpfloat (bar.origin.y, >=, before.origin.y + 40);
  g_assert_cmpfloat (bar.size.height, >, 20);
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice/nothing-is-lost", test_nothing_is_lost);
  g_test_add_func ("/notice/cleared", test_cleared);
  g_test_add_func ("/notice/nothing-moves", test_nothing_moves);
  return run_tests ();
}
