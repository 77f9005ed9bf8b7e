/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pops up over a window on a low screen (800 x 500): it is in the screen and can be used, and goes when
 * what it points at goes. */
#include "fixture.h"

#include "ur-chart-card.h"
#include "ur-export-form.h"
#include "ur-export-popover.h"
#include "ur-figure-popover.h"
#include "ur-kpi-card.h"
#include "ur-print-view.h"
#include "ur-reading.h"
#include "ur-shortcuts.h"
#include "open.h"

#define SCREEN_WIDTH 800
#define SCREEN_HEIGHT 500
/* Enough of a form to see a field and its label. */
#define USABLE_HEIGHT 150

static void
resize (UrWindow *window, int width, int height)
{
  x_resize (GTK_WIDGET (window), width, height);
  settle ();
}

static void
move (UrWindow *window, int x, int y)
{
  x_move (GTK_WIDGET (window), x, y);
  settle ();
}

static GtkWidget *
get_view (UrWindow *window)
{
  return GTK_WIDGET (ur_window_get_current_view (window));
}

static GtkAdjustment *
get_adjustment (UrWindow *window)
{
  GtkWidget *scrolled = find_child (get_view (window), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
}

static void
assert_usable (GtkWidget *popover, int least)
{
  GdkRectangle area = x_get_area (gtk_widget_get_first_child (popover));

  g_test_message ("%s: %d, %d, %d x %d", G_OBJECT_TYPE_NAME (popover), area.x, area.y, area.width,
                  area.height);
  g_assert_cmpint (area.height, >=, least);
  g_assert_cmpint (area.x, >=, 0);
  g_assert_cmpint (area.y, >=, 0);
  g_assert_cmpint (area.x + area.width, <=, SCREEN_WIDTH);
  g_assert_cmpint (area.y + area.height, <=, SCREEN_HEIGHT);
}

/* A chart of the scorecard with the read-out of its first mark, at the top of what is on show. */
static UrChartView *
open_readout (UrWindow *window)
{
  UrChartCard *card;
  UrChartView *view;

  x_focus (GTK_WIDGET (window));
  act (window, "tab(3)");
  resize (window, SCREEN_WIDTH, SCREEN_HEIGHT);
  card = UR_CHART_CARD (find_child (get_view (window), UR_TYPE_CHART_CARD));
  view = ur_chart_card_get_view (card);
  ur_chart_view_choose (view, ur_chart_view_get_chart (view)->items[0].indicator);
  settle ();
  return view;
}

static void
test_readout_goes_with_the_window (void)
{
  UrWindow *window = open_window ();
  UrChartView *view = open_readout (window);
  GtkWidget *readout;
  GdkRectangle mark, frame;

  readout = find_open (GTK_WIDGET (view));
  g_assert_nonnull (readout);
  move (window, 0, SCREEN_HEIGHT - 160);
  resize (window, 400, 150);
  frame = x_get_area (GTK_WIDGET (window));
  mark = x_get_area (GTK_WIDGET (view));
  if (gtk_widget_get_mapped (readout))
    g_assert_true (gdk_rectangle_intersect (&mark, &frame, NULL));
  close_window (window);
}

static void
test_readout_goes_when_scrolled_away (void)
{
  UrWindow *window = open_window ();
  UrChartView *view = open_readout (window);
  GtkAdjustment *adjustment = get_adjustment (window);
  GtkWidget *readout = find_open (GTK_WIDGET (view));
  GdkRectangle before, after;
  double value = gtk_adjustment_get_value (adjustment);

  g_assert_nonnull (readout);
  before = x_get_area (gtk_widget_get_first_child (readout));
  gtk_adjustment_set_value (adjustment, value + 20);
  settle ();
  g_assert_true (gtk_widget_get_mapped (readout));
  after = x_get_area (gtk_widget_get_first_child (readout));
  g_assert_cmpint (after.y, ==, before.y - 20);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  settle ();
  wait_for (is_unmapped, readout);
  close_window (window);
}

/* A figure of a card: the same. */
static void
test_card_scrolled_away (void)
{
  UrWindow *window = open_window ();
  GtkWidget *card, *popover;

  act (window, "tab(3)");
  resize (window, SCREEN_WIDTH, SCREEN_HEIGHT);
  card = find_child (get_view (window), UR_TYPE_KPI_CARD);
  g_signal_emit_by_name (card, "clicked");
  settle ();
  popover = find_open (get_view (window));
  g_assert_true (UR_IS_FIGURE_POPOVER (popover));
  assert_usable (popover, USABLE_HEIGHT);
  gtk_adjustment_set_value (get_adjustment (window), 10000);
  settle ();
  wait_for (is_unmapped, popover);
  close_window (window);
}

static GtkWidget *
find_toggle (GtkWidget *widget, const char *label)
{
  if (GTK_IS_TOGGLE_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_toggle (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* What is in a popover may change while it is open: what is drawn has the size of the surface again. */
static void
assert_filled (GtkWidget *popover)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (popover));

  g_assert_cmpint (gtk_widget_get_allocated_width (popover), ==, gdk_surface_get_width (surface));
  g_assert_cmpint (gtk_widget_get_allocated_height (popover), ==, gdk_surface_get_height (surface));
}

static void
test_popover_grows (void)
{
  UrWindow *window = open_window ();
  GtkWidget *popover, *toggle;

  act (window, "tab(3)");
  resize (window, SCREEN_WIDTH, SCREEN_HEIGHT);
  g_signal_emit_by_name (find_child (get_view (window), UR_TYPE_KPI_CARD), "clicked");
  settle ();
  popover = find_open (get_view (window));
  toggle = find_toggle (popover, "In a Sentence");
  for (guint i = 0; i < 3; i++)
    {
      int before = gtk_widget_get_allocated_height (popover);

      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), i % 2 == 0);
      settle ();
      assert_filled (popover);
      g_assert_cmpint (gtk_widget_get_allocated_height (popover), !=, before);
    }
  gtk_popover_popdown (GTK_POPOVER (popover));
  settle ();
  close_window (window);
}

/* However large the text is, a card says what there is to say about its figure. */
static void
test_large_text (void)
{
  static const double scales[] = { 1, 2, 2.35, 3 };
  UrWindow *window = open_window ();

  act (window, "tab(3)");
  resize (window, SCREEN_WIDTH, SCREEN_HEIGHT);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      GtkWidget *popover;

      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (96 * 1024 * scales[i]), NULL);
      settle ();
      g_test_message ("text of %.0f %%", scales[i] * 100);
      g_signal_emit_by_name (find_child (get_view (window), UR_TYPE_KPI_CARD), "clicked");
      settle ();
      popover = find_open (get_view (window));
      g_assert_true (UR_IS_FIGURE_POPOVER (popover));
      assert_usable (popover, USABLE_HEIGHT);
      gtk_popover_popdown (GTK_POPOVER (popover));
      settle ();
    }
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024, NULL);
  settle ();
  close_window (window);
}

/* A window with a figure's popover open, and a key pressed. */
static UrWindow *
press_over_popover (const char *key)
{
  UrWindow *window = open_window ();
  GtkWidget *popover;

  act (window, "tab(3)");
  resize (window, SCREEN_WIDTH, SCREEN_HEIGHT);
  g_signal_emit_by_name (find_child (get_view (window), UR_TYPE_KPI_CARD), "clicked");
  settle ();
  popover = find_open (get_view (window));
  g_assert_true (UR_IS_FIGURE_POPOVER (popover));
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  press (GTK_WIDGET (window), key);
  settle ();
  if (window == NULL)
    return NULL;
  g_object_remove_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  wait_for (is_unmapped, popover);
  return window;
}

/* The keys of the window do what they do elsewhere; the popover goes. */
static void
test_keys_over_a_popover (void)
{
  UrWindow *window;

  ur_shortcuts_install (application);
  window = press_over_popover ("ctrl+p");
  g_assert_true (gtk_widget_get_mapped (find_child (GTK_WIDGET (window), UR_TYPE_PRINT_VIEW)));
  close_window (window);
  window = press_over_popover ("F5");
  wait_for (has_dialog, NULL);
  gtk_window_destroy (GTK_WINDOW (find_dialog ()));
  close_window (window);
  window = press_over_popover ("ctrl+2");
  g_assert_null (find_child (get_view (window), UR_TYPE_KPI_CARD));
  close_window (window);
  g_assert_null (press_over_popover ("ctrl+w"));
}

/* With the lower edge of the card's menu button at a height of the screen. */
static void
save_at (UrWindow *window, int y)
{
  GtkWidget *card = find_child (get_view (window), UR_TYPE_CHART_CARD);
  GtkWidget *popover;
  GdkRectangle button, frame;

  button = x_get_area (find_child (card, GTK_TYPE_MENU_BUTTON));
  frame = x_get_area (GTK_WIDGET (window));
  move (window, 0, frame.y + y - button.y - button.height);
  gtk_widget_activate_action (card, "chart.save", NULL);
  settle ();
  popover = find_child (card, UR_TYPE_EXPORT_POPOVER);
  g_assert_true (gtk_widget_get_mapped (popover));
  assert_usable (popover, USABLE_HEIGHT);
  gtk_popover_popdown (GTK_POPOVER (popover));
  settle ();
}

/* Wherever the window is, the form to save a chart is in the screen. */
static void
test_save_as_fits (void)
{
  static const int places[] = { 500, 490, 400, 300, 200, 100 };
  UrWindow *window = open_window ();

  open_readout (window);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    save_at (window, places[i]);
  close_window (window);
}

/* A menu that is open while the window gets other sizes and places. */
static void
test_menu_under_changes (void)
{
  UrWindow *window = open_window ();
  GtkWidget *popover;

  for (int width = 400; width <= 1000; width += 100)
    {
      resize (window, SCREEN_WIDTH, SCREEN_HEIGHT);
      move (window, 0, 0);
      act (window, "menu");
      popover = find_open (GTK_WIDGET (window));
      g_assert_nonnull (popover);
      resize (window, width, 1200 - width);
      if (gtk_widget_get_mapped (popover))
        assert_usable (popover, 50);
      move (window, 0, width / 2);
      if (gtk_widget_get_mapped (popover))
        gtk_popover_popdown (GTK_POPOVER (popover));
      settle ();
      g_assert_null (find_open (GTK_WIDGET (window)));
    }
  close_window (window);
}

/* The text's own menu does not keep a window from closing. */
static void
test_closed_with_a_menu (void)
{
  UrWindow *window = open_window ();
  GtkWidget *reading = find_child (get_view (window), UR_TYPE_READING);

  x_focus (GTK_WIDGET (window));
  gtk_widget_grab_focus (reading);
  settle ();
  g_spawn_command_line_sync ("xdotool key shift+F10", NULL, NULL, NULL, NULL);
  wait_for (has_open, reading);
  g_assert_true (GTK_IS_POPOVER_MENU (find_open (reading)));
  close_window (window);
}

/* Asked for where it is out of sight, it waits to be scrolled in; then its page is left, and somebody still
 * holds it. */
static void
test_page_left_while_waiting (void)
{
  g_autoptr (GPtrArray) cards = NULL;
  UrWindow *window = open_window ();
  GtkWidget *popover = g_object_ref_sink (gtk_popover_new ());

  act (window, "tab(3)");
  resize (window, SCREEN_WIDTH, SCREEN_HEIGHT);
  cards = list_mapped (get_view (window), UR_TYPE_CHART_CARD);
  gtk_widget_set_parent (popover, cards->pdata[cards->len - 1]);
  gtk_popover_popup (GTK_POPOVER (popover));
  g_assert_false (gtk_widget_get_mapped (popover));
  gtk_widget_unparent (popover);
  gtk_widget_queue_draw (GTK_WIDGET (window));
  settle ();
  gtk_popover_popup (GTK_POPOVER (popover));
  settle ();
  g_assert_false (gtk_widget_get_mapped (popover));
  g_object_unref (popover);
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/popovers/read-out-goes-with-the-window", test_readout_goes_with_the_window);
  g_test_add_func ("/popovers/read-out-goes-when-scrolled-away", test_readout_goes_when_scrolled_away);
  g_test_add_func ("/popovers/card-scrolled-away", test_card_scrolled_away);
  g_test_add_func ("/popovers/popover-grows", test_popover_grows);
  g_test_add_func ("/popovers/large-text", test_large_text);
  g_test_add_func ("/popovers/keys-over-a-popover", test_keys_over_a_popover);
  g_test_add_func ("/popovers/save-as-fits", test_save_as_fits);
  g_test_add_func ("/popovers/menu-under-changes", test_menu_under_changes);
  g_test_add_func ("/popovers/closed-with-a-menu", test_closed_with_a_menu);
  g_test_add_func ("/popovers/page-left-while-waiting", test_page_left_while_waiting);
  return run_tests ();
}
