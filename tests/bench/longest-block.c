/* SPDX-License-Identifier: GPL-3.0-or-later */
/* usage: longest-block REPORT
 *
 * Opens a report in a window of the program and does what a reader does with it.  Prints a line for each
 * thing done: the milliseconds of the longest turn of the main loop meanwhile, those of all turns, how many
 * there were, and what was done. */
#include "fixture.h"
#include "watch.h"

#include "ur-application.h"
#include "ur-proof-view-private.h"
#include "ur-window-private.h"

#define STILL (G_USEC_PER_SEC * 2 / 5)
#define LONGEST_WAIT (60 * G_USEC_PER_SEC)

/* Until nothing has happened for a while; threads count as nothing. */
static void
come_to_rest (void)
{
  gint64 begin = g_get_monotonic_time ();
  gint64 last = begin;

  while (g_get_monotonic_time () - last < STILL && g_get_monotonic_time () - begin < LONGEST_WAIT)
    if (g_main_context_iteration (NULL, FALSE))
      last = g_get_monotonic_time ();
    else
      g_usleep (2000);
}

static gboolean
frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer drawn)
{
  *(gboolean *) drawn = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_frame (GtkWidget *widget)
{
  gboolean drawn = FALSE;

  gtk_widget_add_tick_callback (widget, frame_cb, &drawn, NULL);
  while (!drawn)
    g_main_context_iteration (NULL, TRUE);
}

static void
tell (const char *what)
{
  Watch seen;

  come_to_rest ();
  seen = watch_stop ();
  g_print ("%.1f %.1f %u %s\n", seen.longest, seen.spent, seen.n_turns, what);
}

static void
activate (gpointer group, const char *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  g_action_parse_detailed_name (detailed, &name, &target, NULL);
  g_action_group_activate_action (G_ACTION_GROUP (group), name, target);
}

static gboolean
has_report (gpointer window)
{
  return ur_window_get_report (window) != NULL && is_laid_out (window);
}

static UrWindow *
open_report (const char *path)
{
  g_autoptr (UrSession) session = ur_session_new ();
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  UrWindow *window = UR_WINDOW (ur_window_new (GTK_APPLICATION (application), session));

  watch_start ();
  ur_window_open_file (window, file);
  gtk_window_present (GTK_WINDOW (window));
  wait_for (has_report, window);
  tell ("open");
  return window;
}

static void
do_action (gpointer group, const char *detailed, const char *what)
{
  watch_start ();
  activate (group, detailed);
  tell (what);
}

/* Views that know no forms do nothing. */
static void
change_form (UrWindow *window, const char *form)
{
  GtkWidget *stack = find_child (GTK_WIDGET (ur_window_get_current_view (window)), GTK_TYPE_STACK);
  g_autofree char *what = g_strdup_printf ("   as %s", form);

  watch_start ();
  if (stack != NULL && gtk_widget_activate_action (stack, "tasks.form", "s", form))
    tell (what);
}

static void
change_tabs (UrWindow *window)
{
  for (guint i = 1; i <= MIN (4, ur_window_get_report (window)->n_parts); i++)
    {
      g_autofree char *action = g_strdup_printf ("tab(%u)", i);
      g_autofree char *what = g_strdup_printf ("tab %u", i);

      do_action (window, action, what);
      change_form (window, "overview");
      change_form (window, "text");
      change_form (window, "items");
    }
  do_action (window, "tab(1)", "tab 1 again");
}

static void
type_into_find_bar (UrWindow *window)
{
  GtkWidget *entry;

  do_action (window, "find", "find bar");
  entry = find_child (GTK_WIDGET (window->find_bar), GTK_TYPE_TEXT);
  g_assert_nonnull (entry);
  watch_start ();
  gtk_editable_set_text (GTK_EDITABLE (entry), "工");
  tell ("find 工");
  watch_start ();
  gtk_editable_set_text (GTK_EDITABLE (entry), "工会");
  tell ("find 工会");
  watch_start ();
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  tell ("find nothing");
}

static void
walk_charts (UrWindow *window)
{
  UrReport *report = ur_window_get_report (window);

  for (guint i = 0; i < MIN (3, report->n_charts); i++)
    {
      g_autofree char *what = g_strdup_printf ("chart page %u", i + 1);

      watch_start ();
      ur_window_open_chart (window, &report->charts[i], -1);
      tell (what);
      watch_start ();
      ur_window_show_report (window);
      tell ("   and leave");
    }
}

/* As wide as they may be drawn, and back. */
static void
drag_panes (UrWindow *window)
{
  GtkWidget *paned = find_child (GTK_WIDGET (ur_window_get_current_view (window)), GTK_TYPE_PANED);
  int position = paned != NULL ? gtk_paned_get_position (GTK_PANED (paned)) : 0;

  if (paned == NULL)
    return;
  watch_start ();
  for (int step = 1; step <= 20; step++)
    {
      gtk_paned_set_position (GTK_PANED (paned), position + (step <= 10 ? 7 * step : 7 * (20 - step)));
      wait_frame (GTK_WIDGET (window));
    }
  tell ("drag the pane beside the text");
}

static void
resize_window (UrWindow *window)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (window), &width, &height);
  watch_start ();
  gtk_window_set_default_size (GTK_WINDOW (window), width - 160, height - 60);
  tell ("smaller window");
  watch_start ();
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  tell ("larger window");
}

#define DRAFT_LENGTH 100000
#define KEYS 12

static gboolean
is_checked (gpointer view)
{
  return UR_PROOF_VIEW (view)->recheck == 0 && UR_PROOF_VIEW (view)->checking == NULL &&
         UR_PROOF_VIEW (view)->proof != NULL;
}

/* In the middle of a draft of 100,000 characters, with figures in every line. */
static void
write_draft (UrWindow *window)
{
  g_autoptr (GString) text = g_string_new (NULL);
  UrProofView *view;
  GtkTextBuffer *buffer;
  GtkTextIter iter;

  for (guint i = 0, n = 0; n < DRAFT_LENGTH; i++, n = (guint) g_utf8_strlen (text->str, -1))
    g_string_append_printf (text,
                            "第%u组：2020年新增职工暖心驿站7418个、母婴关爱室96家，返还工会经费3.57亿元，"
                            "医疗互助保障计划为120.8万名职工“报销”医药费3.42万元，走访%u户。\n",
                            i + 1, 17 * i % 400);
  do_action (window, "proof", "draft page");
  view = UR_PROOF_VIEW (ur_window_get_page (window));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view->draft));
  watch_start ();
  gtk_text_buffer_set_text (buffer, text->str, -1);
  wait_for (is_checked, view);
  tell ("draft of 100,000 characters");
  gtk_text_buffer_get_iter_at_line (buffer, &iter, gtk_text_buffer_get_line_count (buffer) / 2);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (view->draft), gtk_text_buffer_get_insert (buffer), .1, FALSE,
                                0, 0);
  come_to_rest ();
  watch_start ();
  for (guint i = 0; i < KEYS; i++)
    {
      gtk_text_buffer_insert_interactive_at_cursor (buffer, i % 4 < 3 ? "新" : "7", -1, TRUE);
      wait_frame (GTK_WIDGET (window));
    }
  wait_for (is_checked, view);
  tell ("   and type in its middle");
  watch_start ();
  ur_window_show_report (window);
  tell ("   and leave");
}

static void
close_presentation (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = g_list_model_get_n_items (toplevels); i-- > 0;)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (!UR_IS_WINDOW (window))
        gtk_window_destroy (window);
    }
}

static void
walk (UrWindow *window)
{
  do_action (window, "next-section", "next section");
  change_tabs (window);
  do_action (application, "text-larger", "larger text");
  do_action (application, "text-normal", "normal text");
  do_action (application, "appearance::dark", "dark");
  do_action (application, "appearance::light", "light");
  resize_window (window);
  drag_panes (window);
  type_into_find_bar (window);
  walk_charts (window);
  do_action (window, "print", "print view");
  watch_start ();
  ur_window_show_report (window);
  tell ("   and leave");
  write_draft (window);
  do_action (window, "present", "present");
  watch_start ();
  close_presentation ();
  tell ("   and leave");
}

int
main (int argc, char **argv)
{
  UrWindow *window;

  if (argc != 2 || !gtk_init_check ())
    return 2;
  application = GTK_APPLICATION (ur_application_new ());
  g_application_register (G_APPLICATION (application), NULL, NULL);
  /* A blinking caret never rests. */
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  window = open_report (argv[1]);
  walk (window);
  watch_start ();
  gtk_window_destroy (GTK_WINDOW (window));
  tell ("close");
  g_object_unref (application);
  return 0;
}
