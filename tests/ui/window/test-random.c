/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What nobody would do on purpose: keys, clicks, wheels, sizes and places of the window, tabs, text sizes,
 * popovers, closing and opening, in no order.  A warning ends the test and tells what came before it.
 * UR_TEST_EVENTS is their number, UR_TEST_SEED their seed. */
#include "fixture.h"

#include <string.h>

#include "ur-chart-card.h"
#include "ur-kpi-card.h"
#include "ur-shortcuts.h"
#include "x.h"

#define N_EVENTS 250
#define SEED 20201
#define N_REMEMBERED 40
#define USUAL_DPI (96 * 1024)
#define LONGEST_PAUSE_MS 40

static GRand *chance;
static UrWindow *window;
static GQueue *events; /* (element-type utf8): the last ones */

/* GTK's own, which no program can help: the last two come of a tooltip that was due over a popover when that
 * went with its window. */
static const char *const known[] = {
  "GtkText - unexpected blinking selection. Removing",
  "gdk_surface_get_device_position: assertion 'GDK_IS_SURFACE (surface)' failed",
  "_gtk_widget_find_at_coords: assertion 'GDK_IS_SURFACE (surface)' failed",
};

static gboolean
is_known (const GLogField *fields, gsize n)
{
  for (gsize i = 0; i < n; i++)
    for (guint k = 0; strcmp (fields[i].key, "MESSAGE") == 0 && k < G_N_ELEMENTS (known); k++)
      if (g_strcmp0 (fields[i].value, known[k]) == 0)
        return TRUE;
  return FALSE;
}

static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n, gpointer data)
{
  gboolean bad = (level & (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR)) != 0;

  if (is_known (fields, n))
    return G_LOG_WRITER_HANDLED;
  if (!bad)
    return g_log_writer_default (level, fields, n, data);
  for (GList *l = events->head; l != NULL; l = l->next)
    g_printerr ("event: %s\n", (const char *) l->data);
  g_log_writer_standard_streams (level, fields, n, data);
  abort ();
}

static void remember (const char *format, ...) G_GNUC_PRINTF (1, 2);

static void
remember (const char *format, ...)
{
  va_list args;

  va_start (args, format);
  g_queue_push_tail (events, g_strdup_vprintf (format, args));
  va_end (args);
  if (g_queue_get_length (events) > N_REMEMBERED)
    g_free (g_queue_pop_head (events));
}

static guint
get_number (const char *variable, guint usual)
{
  const char *text = g_getenv (variable);

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : usual;
}

static int
pick (int n)
{
  return n > 1 ? g_rand_int_range (chance, 0, n) : 0;
}

/* Finding something */

static void
collect (GtkWidget *widget, const GType *types, GPtrArray *found)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  for (guint i = 0; types[i] != G_TYPE_INVALID; i++)
    if (G_TYPE_CHECK_INSTANCE_TYPE (widget, types[i]))
      g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, types, found);
}

static GtkWidget *
find_any (const GType *types)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (GTK_WIDGET (window), types, found);
  return found->len > 0 ? g_ptr_array_index (found, pick ((int) found->len)) : NULL;
}

/* A dialog or the presentation, if one is open. */
static GtkWindow *
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

/* Doing something */

static void
run_xdotool (const char *words)
{
  g_autofree char *command = g_strconcat ("xdotool ", words, NULL);

  remember ("%s", command);
  g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL);
}

static void
press_key (void)
{
  static const char *const keys[] = {
    "Tab",      "shift+Tab", "Down",      "Up",           "Left",   "Right",    "Return",    "space",
    "Escape",   "Next",      "Prior",     "Home",         "End",    "F6",       "F9",        "F10",
    "F5",       "ctrl+1",    "ctrl+2",    "ctrl+3",       "ctrl+t", "ctrl+e",   "ctrl+f",    "a",
    "2",        "ctrl+a",    "ctrl+c",    "ctrl+shift+s", "ctrl+p", "alt+Left", "alt+Right", "alt+Up",
    "alt+Down", "F3",        "shift+F10", "Menu",         "F11",    "Tab",      "Down",      "Return",
  };
  GtkWidget *target = GTK_WIDGET (find_other ());
  g_autofree char *words = g_strconcat ("key ", keys[pick (G_N_ELEMENTS (keys))], NULL);

  x_focus (target != NULL ? target : GTK_WIDGET (window));
  run_xdotool (words);
}

static void
point (void)
{
  GdkRectangle area = x_get_area (GTK_WIDGET (window));
  g_autofree char *words =
      g_strdup_printf ("mousemove %d %d", area.x + pick (area.width + 60), area.y + pick (area.height + 60));

  run_xdotool (words);
}

static void
click (void)
{
  static const char *const clicks[] = { "click 1", "click 1", "click 1", "click 3",
                                        "click --repeat 2 --delay 30 1" };

  point ();
  run_xdotool (clicks[pick (G_N_ELEMENTS (clicks))]);
}

static void
turn_wheel (void)
{
  static const char *const turns[] = { "click 4", "click 5", "click --repeat 8 --delay 5 5",
                                       "click --repeat 8 --delay 5 4" };

  point ();
  run_xdotool (turns[pick (G_N_ELEMENTS (turns))]);
}

static void
resize (void)
{
  int width = 400 + pick (880);
  int height = 300 + pick (600);

  remember ("resize %d %d", width, height);
  x_resize (GTK_WIDGET (window), width, height);
}

static void
move (void)
{
  int x = pick (3) == 0 ? 0 : pick (1500) - 200;
  int y = pick (3) == 0 ? 0 : pick (1100) - 200;

  remember ("move %d %d", x, y);
  x_move (GTK_WIDGET (window), x, y);
}

static void
scroll (void)
{
  GtkWidget *scrolled = find_any ((GType[]){ GTK_TYPE_SCROLLED_WINDOW, G_TYPE_INVALID });
  GtkAdjustment *adjustment;

  if (scrolled == NULL)
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  remember ("scroll");
  gtk_adjustment_set_value (adjustment, g_rand_double (chance) * gtk_adjustment_get_upper (adjustment));
}

static void
run_action (void)
{
  static const char *const actions[] = {
    "tab(1)",
    "tab(2)",
    "tab(3)",
    "next-tab",
    "go-to::work/1",
    "go-to::work/7",
    "next-section",
    "previous-section",
    "go-to::tasks/4",
    "go-to::scorecard/2",
    "show-indicator::served-2020",
    "show-in-chart::members-2020",
    "find",
    "chart-table",
    "next-pane",
    "back",
    "forward",
    "outline",
    "menu",
    "reload",
    "chart-save",
  };
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  const char *detailed = actions[pick (G_N_ELEMENTS (actions))];

  remember ("action %s", detailed);
  g_action_parse_detailed_name (detailed, &name, &target, NULL);
  g_action_group_activate_action (G_ACTION_GROUP (window), name, target);
}

static void
change_text_size (void)
{
  if (pick (2) == 0)
    {
      remember ("reading size");
      ur_style_set_reading_size (UR_READING_SIZE_MIN + pick (UR_READING_SIZE_MAX - UR_READING_SIZE_MIN + 1));
      return;
    }
  remember ("text scale");
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", USUAL_DPI + pick (USUAL_DPI), NULL);
}

static void
change_appearance (void)
{
  remember ("appearance");
  ur_style_set_appearance ((UrAppearance) pick (UR_APPEARANCE_DARK + 1));
}

static void
pop_up (void)
{
  static const char *const actions[] = { "chart.save", "chart.sentences", "chart.source" };
  GtkWidget *widget = find_any ((GType[]){ GTK_TYPE_MENU_BUTTON, UR_TYPE_CHART_CARD, UR_TYPE_KPI_CARD,
                                           GTK_TYPE_DROP_DOWN, G_TYPE_INVALID });

  if (widget == NULL)
    return;
  remember ("pop up %s", G_OBJECT_TYPE_NAME (widget));
  if (GTK_IS_MENU_BUTTON (widget))
    gtk_menu_button_popup (GTK_MENU_BUTTON (widget));
  else if (UR_IS_CHART_CARD (widget))
    gtk_widget_activate_action (widget, actions[pick (G_N_ELEMENTS (actions))], NULL);
  else if (UR_IS_KPI_CARD (widget))
    g_signal_emit_by_name (widget, "clicked");
  else
    gtk_widget_activate (widget);
}

/* Dialogs are in the way of everything else. */
static void
close_other (void)
{
  GtkWindow *other = find_other ();

  if (other == NULL)
    return;
  remember ("close %s", G_OBJECT_TYPE_NAME (other));
  gtk_window_close (other);
}

static void
reopen (void)
{
  if (pick (4) != 0)
    return;
  remember ("reopen");
  if (window != NULL)
    gtk_window_destroy (GTK_WINDOW (window));
  g_set_weak_pointer (&window, open_window ());
}

static void
pause_a_little (void)
{
  gint64 end = g_get_monotonic_time () + pick (LONGEST_PAUSE_MS) * 1000;

  do
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  while (g_get_monotonic_time () < end);
}

static void
do_something (void)
{
  static void (*const kinds[]) (void) = {
    press_key,
    press_key,
    press_key,
    press_key,
    click,
    click,
    turn_wheel,
    resize,
    resize,
    move,
    scroll,
    scroll,
    run_action,
    run_action,
    pop_up,
    pop_up,
    change_text_size,
    change_appearance,
    close_other,
    reopen,
    close_other,
  };

  kinds[pick (G_N_ELEMENTS (kinds))]();
  if (pick (3) != 0)
    pause_a_little ();
}

static void
test_anything (void)
{
  guint n_events = get_number ("UR_TEST_EVENTS", N_EVENTS);

  chance = g_rand_new_with_seed (get_number ("UR_TEST_SEED", SEED));
  ur_shortcuts_install (application);
  g_set_weak_pointer (&window, open_window ());
  for (guint i = 0; i < n_events; i++)
    {
      if (window == NULL || !gtk_widget_get_mapped (GTK_WIDGET (window)))
        {
          remember ("open");
          g_set_weak_pointer (&window, open_window ());
        }
      do_something ();
    }
  if (window != NULL)
    close_window (window);
  g_rand_free (chance);
}

int
main (int argc, char **argv)
{
  int status;

  /* What is saved by chance goes where it is removed again. */
  g_setenv ("HOME", g_getenv ("UR_TEST_FOLDER"), TRUE);
  events = g_queue_new ();
  gtk_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_log_set_writer_func (write_log, NULL, NULL);
  g_test_add_func ("/random/anything", test_anything);
  status = run_tests ();
  g_queue_free_full (events, g_free);
  return status;
}
