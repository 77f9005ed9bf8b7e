/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What nobody would do on purpose: keys, clicks, wheels, drags, files dropped and opened, sizes and places of
 * the window, tabs, pages, text sizes, appearances, popovers, closing and opening, in no order.  Any word on
 * the standard error ends the test and tells what came before it.
 *
 *   test-random DRAG-SOURCE
 *
 * UR_TEST_EVENTS is their number, UR_TEST_SEED their seed, UR_TEST_REPORT a report that is opened more often
 * than others. */
#include "fixture.h"

#include "ur-application.h"
#include "ur-chart-card.h"
#include "ur-gtk-guard.h"
#include "ur-kpi-card.h"
#include "ur-window-private.h"
#include "random-hand.h"

#define N_EVENTS 250
#define SEED 20201
#define USUAL_DPI (96 * 1024)
#define LONGEST_REST_MS 700

static guint
get_number (const char *variable, guint usual)
{
  const char *text = g_getenv (variable);

  return text != NULL ? (guint) g_ascii_strtoull (text, NULL, 10) : usual;
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

/* Doing something */

static void
open_file (void)
{
  g_autofree char *path = dup_file ();
  g_autoptr (GFile) file = g_file_new_for_path (path);

  remember ("open %s", path);
  ur_window_open_file (window, file);
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
    "previous-tab",
    "go-to::work/1",
    "go-to::work/7",
    "go-to::tasks/4",
    "next-section",
    "previous-section",
    "find",
    "go-to::scorecard/2",
    "find-next",
    "show-indicator::served-2020",
    "chart-table",
    "show-in-chart::members-2020",
    "chart-copy",
    "chart-save",
    "next-pane",
    "previous-pane",
    "back",
    "forward",
    "outline",
    "menu",
    "reload",
    "open",
    "shortcuts",
    "about",
    "fonts",
    "charts",
    "open-chart::coverage",
    "open-chart::shares",
    "print",
    "print",
    "print-section::work/1",
    "print-section::work/3",
    "poster",
    "publish",
    "verify",
    "present",
    "present",
    "save-slides",
    "leave",
    "leave",
    "open-bundled",
    "show-partial",
    "show-mistakes",
    "fullscreen",
  };
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  const char *detailed = actions[pick (G_N_ELEMENTS (actions))];

  remember ("action %s", detailed);
  g_action_parse_detailed_name (detailed, &name, &target, NULL);
  g_action_group_activate_action (G_ACTION_GROUP (window), name, target);
}

/* A page has more to press than the menus have. */
static void
press_something (void)
{
  GtkWidget *widget = find_any ((GType[]){ GTK_TYPE_BUTTON, GTK_TYPE_CHECK_BUTTON, GTK_TYPE_LIST_BOX_ROW,
                                           GTK_TYPE_SPIN_BUTTON, G_TYPE_INVALID });

  if (widget == NULL)
    return;
  remember ("press %s %s", G_OBJECT_TYPE_NAME (widget), gtk_widget_get_name (widget));
  gtk_widget_activate (widget);
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
  static const char *const themes[] = { "Default", "Default", "HighContrast", "HighContrastInverse" };

  remember ("appearance");
  if (pick (2) == 0)
    ur_style_set_appearance ((UrAppearance) pick (UR_APPEARANCE_DARK + 1));
  else
    g_object_set (gtk_settings_get_default (), "gtk-theme-name", themes[pick (G_N_ELEMENTS (themes))], NULL);
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

static gboolean
is_open_or_gone (gpointer data)
{
  return window == NULL || is_laid_out (window);
}

/* A click that was on its way may close it again. */
static void
open_new (void)
{
  if (ur_settings_get () != NULL)
    g_settings_reset (ur_settings_get (), "places");
  g_set_weak_pointer (&window, create_window ());
  gtk_window_present (GTK_WINDOW (window));
  wait_for (is_open_or_gone, NULL);
  settle ();
}

static void
reopen (void)
{
  if (pick (4) != 0)
    return;
  remember ("reopen");
  if (window != NULL)
    gtk_window_destroy (GTK_WINDOW (window));
  open_new ();
}

static void
pause_a_little (void)
{
  spend (pick (LONGEST_PAUSE_MS));
}

/* Long enough for a tooltip. */
static void
rest (void)
{
  remember ("rest");
  point ();
  spend (LONGEST_REST_MS / 2 + pick (LONGEST_REST_MS / 2));
}

/* Starting another program takes long. */
static void
open_or_drop (void)
{
  if (pick (3) == 0)
    drop_files ();
  else
    open_file ();
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
    run_action,
    pop_up,
    pop_up,
    change_text_size,
    close_other,
    change_appearance,
    close_other,
    reopen,
    drag,
    press_something,
    press_something,
    open_or_drop,
    rest,
    type_words,
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
  open_new ();
  for (guint i = 0; i < n_events; i++)
    {
      while (window == NULL || !gtk_widget_get_mapped (GTK_WIDGET (window)))
        {
          remember ("open");
          open_new ();
        }
      do_something ();
      check_silence ();
    }
  if (window != NULL)
    close_window (window);
  check_silence ();
  g_rand_free (chance);
}

static gboolean
destroy_cb (gpointer data)
{
  gtk_window_destroy (GTK_WINDOW (window));
  return G_SOURCE_REMOVE;
}

/* Before anything else comes from the other program. */
static gboolean
close_at_drop_cb (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  if (gdk_event_get_event_type (g_value_peek_pointer (&values[1])) != GDK_DROP_START)
    return TRUE;
  g_idle_add_full (G_PRIORITY_HIGH, destroy_cb, NULL, NULL);
  return FALSE;
}

static gboolean
is_gone (gpointer data)
{
  return window == NULL;
}

/* A click on the head of a column whose list is not there yet, as in a file dialog that reads a folder. */
static void
test_nothing_to_sort (void)
{
  GtkWidget *top = gtk_window_new ();
  GtkWidget *tree = gtk_tree_view_new ();
  GtkTreeViewColumn *column = gtk_tree_view_column_new ();

  g_type_class_unref (g_type_class_ref (UR_TYPE_WINDOW)); /* which guards against it */
  gtk_tree_view_column_set_title (column, "Name");
  gtk_tree_view_column_set_sort_column_id (column, 0);
  gtk_tree_view_append_column (GTK_TREE_VIEW (tree), column);
  gtk_window_set_default_size (GTK_WINDOW (top), 300, 200);
  gtk_window_set_child (GTK_WINDOW (top), tree);
  gtk_window_present (GTK_WINDOW (top));
  wait_for (is_laid_out, tree);
  gtk_tree_view_column_clicked (column);
  settle ();
  check_silence ();
  gtk_window_destroy (GTK_WINDOW (top));
}

/* Closed between the drop of a file and its coming. */
static void
test_closed_while_dropping (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("UR_TEST_TOP_SRCDIR"), "tests", "data", "report.txt", NULL);
  g_autoptr (GSubprocess) other = NULL;

  open_new ();
  x_resize (GTK_WIDGET (window), 1000, 700);
  spend (LONGEST_REST_MS);
  other = take_files (path, NULL);
  g_signal_add_emission_hook (g_signal_lookup ("event", GDK_TYPE_SURFACE), 0, close_at_drop_cb, NULL, NULL);
  run_xdotool ("mousemove 500 400");
  spend (LONGEST_PAUSE_MS);
  run_xdotool ("mouseup 1");
  wait_for (is_gone, NULL);
  spend (LONGEST_REST_MS);
  g_subprocess_force_exit (other);
  check_silence ();
}

int
main (int argc, char **argv)
{
  int status;

  g_assert_cmpint (argc, >, 1);
  drag_source = argv[1];
  /* What is saved by chance goes where it is removed again. */
  g_setenv ("HOME", g_getenv ("UR_TEST_FOLDER"), TRUE);
  gtk_test_init (&argc, &argv, NULL);
  begin_silence ();
  ur_gtk_guard_filter_log ();
  g_test_add_func ("/random/closed-while-dropping", test_closed_while_dropping);
  g_test_add_func ("/random/nothing-to-sort", test_nothing_to_sort);
  g_test_add_func ("/random/anything", test_anything);
  application = GTK_APPLICATION (ur_application_new ());
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_HANDLES_OPEN | G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, NULL);
  status = g_test_run ();
  g_clear_object (&application);
  return status;
}
