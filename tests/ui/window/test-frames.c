/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many things change between two frames: the window's size, the tab, the place in the text, what pops up.
 * What is drawn then has a size; GTK warns where it has not, and warnings end the test. */
#include "fixture.h"

#include "ur-reading.h"
#include "x.h"

#define N_FRAMES 200
#define SEED 20201

static GRand *chance;

/* A number that whoever runs the test by hand may give: UR_TEST_FRAMES, UR_TEST_SEED. */
static guint
get_number (const char *variable, guint usual)
{
  const char *text = g_getenv (variable);

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : usual;
}

static void
activate (UrWindow *window, const char *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_action_parse_detailed_name (detailed, &name, &target, NULL);
  g_action_group_activate_action (G_ACTION_GROUP (window), name, target);
}

static void
do_something (UrWindow *window)
{
  static const char *const actions[] = {
    "tab(1)",
    "tab(2)",
    "tab(3)",
    "next-tab",
    "go-to::work/1",
    "go-to::work/7",
    "next-section",
    "outline",
    "previous-section",
    "go-to::tasks/4",
    "find",
    "chart-table",
    "next-pane",
    "back",
    "text-larger",
    "forward",
    "go-to::scorecard/2",
    "show-indicator::served-2020",
    "show-in-chart::members-2020",
  };

  activate (window, actions[g_rand_int_range (chance, 0, G_N_ELEMENTS (actions))]);
}

/* Anywhere in what is on show, as a wheel or a dragged bar would. */
static void
scroll (UrWindow *window)
{
  GtkWidget *view = GTK_WIDGET (ur_window_get_current_view (window));
  GtkWidget *scrolled = view != NULL ? find_child (view, GTK_TYPE_SCROLLED_WINDOW) : NULL;
  GtkWidget *reading = view != NULL ? find_child (view, UR_TYPE_READING) : NULL;
  GtkAdjustment *adjustment;

  if (reading != NULL)
    adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (reading));
  else if (scrolled != NULL)
    adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  else
    return;
  gtk_adjustment_set_value (adjustment,
                            g_rand_double_range (chance, 0, gtk_adjustment_get_upper (adjustment)));
}

/* A page on, smoothly, as Page Down does. */
static void
turn_page (UrWindow *window)
{
  GtkWidget *view = GTK_WIDGET (ur_window_get_current_view (window));
  GtkWidget *reading = view != NULL ? find_child (view, UR_TYPE_READING) : NULL;

  if (reading != NULL)
    g_signal_emit_by_name (reading, "move-cursor", GTK_MOVEMENT_PAGES, g_rand_boolean (chance) ? 1 : -1,
                           FALSE);
}

/* A stretch of the text, as a drag would. */
static void
select_words (UrWindow *window)
{
  GtkWidget *view = GTK_WIDGET (ur_window_get_current_view (window));
  GtkWidget *reading = view != NULL ? find_child (view, UR_TYPE_READING) : NULL;
  GtkTextBuffer *buffer = reading != NULL ? gtk_text_view_get_buffer (GTK_TEXT_VIEW (reading)) : NULL;
  GtkTextIter start, end;

  if (buffer == NULL)
    return;
  gtk_text_buffer_get_iter_at_offset (
      buffer, &start, g_rand_int_range (chance, 0, gtk_text_buffer_get_char_count (buffer) + 1));
  end = start;
  gtk_text_iter_forward_chars (&end, g_rand_int_range (chance, 0, 400));
  gtk_text_buffer_select_range (buffer, &start, &end);
}

/* What the reader did since the last frame, and whether it is on the screen. */
typedef struct
{
  UrWindow *window;
  gboolean done;
  gboolean painted;
} Frame;

static gboolean
is_painted (gpointer frame)
{
  return ((Frame *) frame)->painted;
}

static void
painted_cb (GdkFrameClock *clock, Frame *frame)
{
  frame->painted = frame->done;
}

/* GTK hands out events when a frame begins: nothing runs between them and what is drawn. */
static void
flush_cb (GdkFrameClock *clock, Frame *frame)
{
  if (frame->done)
    return;
  frame->done = TRUE;
  for (int n = g_rand_int_range (chance, 1, 4); n > 0; n--)
    do_something (frame->window);
  if (g_rand_boolean (chance))
    scroll (frame->window);
  if (g_rand_boolean (chance))
    select_words (frame->window);
  if (g_rand_boolean (chance))
    turn_page (frame->window);
}

static void
run_frame (UrWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  Frame frame = { window, FALSE, FALSE };
  gulong flush = g_signal_connect (clock, "flush-events", G_CALLBACK (flush_cb), &frame);
  gulong painted = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &frame);

  gdk_frame_clock_request_phase (clock, GDK_FRAME_CLOCK_PHASE_FLUSH_EVENTS | GDK_FRAME_CLOCK_PHASE_PAINT);
  wait_for (is_painted, &frame);
  g_signal_handler_disconnect (clock, flush);
  g_signal_handler_disconnect (clock, painted);
}

static void
test_all_at_once (void)
{
  UrWindow *window = open_window ();
  guint n_frames = get_number ("UR_TEST_FRAMES", N_FRAMES);

  chance = g_rand_new_with_seed (get_number ("UR_TEST_SEED", SEED));
  for (guint i = 0; i < n_frames; i++)
    {
      x_resize (GTK_WIDGET (window), g_rand_int_range (chance, 400, 1280),
                g_rand_int_range (chance, 300, 880));
      run_frame (window);
    }
  g_rand_free (chance);
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frames/all-at-once", test_all_at_once);
  return run_tests ();
}
