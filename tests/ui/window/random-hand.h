/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* What a hand does by chance: keys, the pointer, and files from another program. */
#include "fixture.h"

#include <string.h>

#include "random-silence.h"
#include "x.h"

#define LONGEST_PAUSE_MS 40

static GRand *chance;
static UrWindow *window;
static const char *drag_source; /* a program with a window to drag files from */

static inline int
pick (int n)
{
  return n > 1 ? g_rand_int_range (chance, 0, n) : 0;
}

static inline void
spend (int milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  do
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  while (g_get_monotonic_time () < end);
}

static inline void
run_xdotool (const char *words)
{
  g_autofree char *command = g_strconcat ("xdotool ", words, NULL);

  remember ("%s", command);
  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
}

/* A dialog or the presentation, if one is open. */
static inline GtkWindow *
find_other (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (toplevels, i);

      if (other != GTK_WINDOW (window) && gtk_widget_get_mapped (GTK_WIDGET (other)))
        return other;
    }
  return NULL;
}

static inline void
press_key (void)
{
  static const char *const keys[] = {
    "Tab",       "shift+Tab", "Down",       "Up",
    "Left",      "Right",     "Return",     "space",
    "Escape",    "Next",      "Prior",      "Home",
    "End",       "F6",        "F9",         "F10",
    "F5",        "ctrl+1",    "ctrl+2",     "ctrl+3",
    "ctrl+t",    "ctrl+e",    "ctrl+f",     "a",
    "2",         "ctrl+a",    "ctrl+c",     "ctrl+shift+s",
    "ctrl+p",    "alt+Left",  "alt+Right",  "alt+Up",
    "alt+Down",  "F3",        "shift+F10",  "Menu",
    "F11",       "Tab",       "Down",       "Return",
    "o",         "b",         "t",          "s",
    "h",         "BackSpace", "Delete",     "ctrl+v",
    "ctrl+x",    "ctrl+z",    "ctrl+0",     "ctrl+plus",
    "ctrl+4",    "ctrl+F1",   "shift+Down", "ctrl+shift+c",
    "ctrl+Home", "ctrl+End",  "shift+F6",   "ctrl+shift+Left",
    "ctrl+r",    "ctrl+Next",
  };
  GtkWidget *target = GTK_WIDGET (find_other ());
  g_autofree char *words = g_strconcat ("key ", keys[pick (G_N_ELEMENTS (keys))], NULL);

  x_focus (target != NULL ? target : GTK_WIDGET (window));
  run_xdotool (words);
}

static inline void
type_words (void)
{
  static const char *const words[] = { "type 7481", "type --delay 5 'union 2020'", "type --delay 5 工会",
                                       "type --delay 5 万" };

  x_focus (GTK_WIDGET (window));
  run_xdotool (words[pick (G_N_ELEMENTS (words))]);
}

static inline void
point (void)
{
  GdkRectangle area = window != NULL ? x_get_area (GTK_WIDGET (window)) : (GdkRectangle){ 0, 0, 1000, 700 };
  int x = area.x + pick (area.width + 60);
  int y = area.y + pick (area.height + 60);
  g_autofree char *words = g_strdup_printf ("mousemove %d %d", MAX (x, 0), MAX (y, 0));

  run_xdotool (words);
}

static inline void
click (void)
{
  static const char *const clicks[] = { "click 1", "click 1", "click 1", "click 3",
                                        "click --repeat 2 --delay 30 1" };

  point ();
  run_xdotool (clicks[pick (G_N_ELEMENTS (clicks))]);
}

static inline void
turn_wheel (void)
{
  static const char *const turns[] = { "click 4", "click 5", "click --repeat 8 --delay 5 5",
                                       "click --repeat 8 --delay 5 4" };

  point ();
  run_xdotool (turns[pick (G_N_ELEMENTS (turns))]);
}

/* Marks text, moves a divider, or takes a chart out of the window: who knows. */
static inline void
drag (void)
{
  point ();
  run_xdotool ("mousedown 1");
  for (int i = pick (4); i >= 0; i--)
    {
      point ();
      spend (pick (LONGEST_PAUSE_MS));
    }
  run_xdotool (pick (4) == 0 ? "key Escape" : "mouseup 1");
  run_xdotool ("mouseup 1");
}

static inline char *
dup_file (void)
{
  static const char *const files[] = {
    "resources/reports/beijing-2020.json",
    "resources/reports/beijing-2020.json",
    "resources/screenshots/work.png",
    "tests/data/donghu-2023.json",
    "tests/data/jiangcheng-2023.json",
    "tests/data/linshan-2023.json",
    "tests/data/xishan-2023.json",
    "tests/data/yunjiang-2024.json",
    "tests/data/yunjiang-table-2023.json",
    "tests/data/report.txt",
    "tests/data/bad/chart-pie.json",
    "tests/data/bad/not-there.json",
    "tests/data",
  };

  if (g_getenv ("UR_TEST_REPORT") != NULL && pick (2) == 0)
    return g_strdup (g_getenv ("UR_TEST_REPORT"));
  return g_build_filename (g_getenv ("UR_TEST_TOP_SRCDIR"), files[pick (G_N_ELEMENTS (files))], NULL);
}

static inline char *
find_window_of (GSubprocess *process)
{
  g_autofree char *command =
      g_strdup_printf ("xdotool search --onlyvisible --pid %s", g_subprocess_get_identifier (process));

  for (int i = 0; i < 200; i++)
    {
      g_autofree char *found = NULL;

      g_spawn_command_line_sync (command, &found, NULL, NULL, NULL);
      if (g_strstrip (found)[0] != '\0')
        {
          found[strcspn (found, "\n")] = '\0';
          return g_steal_pointer (&found);
        }
      spend (10);
    }
  g_error ("The window to drag files from did not come.");
}

/* From another program's window in the corner, onto ours. */
static inline GSubprocess *
take_files (const char *first, const char *second)
{
  GSubprocess *other =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL, drag_source, first, second, NULL);
  g_autofree char *id = find_window_of (other);
  g_autofree char *place = g_strdup_printf ("windowmove --sync %s 1100 720 windowraise %s", id, id);

  remember ("drag %s", first);
  run_xdotool (place);
  spend (LONGEST_PAUSE_MS);
  run_xdotool ("mousemove 1180 800 mousedown 1");
  for (int i = 1; i < 10; i++)
    {
      g_autofree char *words = g_strdup_printf ("mousemove %d %d", 1180 - 6 * i, 800 - 6 * i);

      run_xdotool (words);
      spend (10);
    }
  return other;
}

static inline void
drop_files (void)
{
  g_autofree char *first = dup_file ();
  g_autofree char *second = dup_file ();
  g_autoptr (GSubprocess) other = take_files (first, pick (4) == 0 ? second : NULL);

  for (int i = pick (4); i >= 0; i--)
    {
      point ();
      spend (pick (LONGEST_PAUSE_MS));
    }
  run_xdotool (pick (6) == 0 ? "key Escape mouseup 1" : "mouseup 1");
  spend (pick (LONGEST_PAUSE_MS * 4));
  g_subprocess_force_exit (other);
}
