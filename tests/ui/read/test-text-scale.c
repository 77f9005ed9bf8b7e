/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a report with larger text, of the desktop's doing or the reader's, and in windows of all
 * sizes. */
#include "fixture.h"

#include "ur-chart-view.h"
#include "x.h"

#define USUAL_DPI (96 * 1024)

/* How each page of the bundled report is reached. */
static const char *const pages[] = { "tab(1)", "tab(2)", "tab(3)", "open-chart::shares" };

/* What a page shows of the report, without the window's header. */
static GtkWidget *
find_content (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || gtk_widget_has_css_class (widget, "ur-content"))
    return gtk_widget_get_mapped (widget) ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_content (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
get_page (UrWindow *window)
{
  GtkWidget *content = find_content (GTK_WIDGET (window));

  g_assert_nonnull (content);
  return content;
}

static void
set_desktop_scale (double scale)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (USUAL_DPI * scale), NULL);
  settle ();
}

static void
set_reading_size (int pixels)
{
  ur_style_set_reading_size (pixels);
  settle ();
}

/* What a label is, whatever its size: its words and the style classes round it. */
static char *
dup_key (GtkWidget *label)
{
  GString *key = g_string_new (gtk_label_get_text (GTK_LABEL (label)));

  for (GtkWidget *widget = label; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      g_auto (GStrv) classes = gtk_widget_get_css_classes (widget);
      g_autofree char *joined = g_strjoinv (".", classes);

      g_string_append_printf (key, " < %s.%s", gtk_widget_get_css_name (widget), joined);
    }
  return g_string_free (key, FALSE);
}

static void
collect_sizes (GtkWidget *widget, GHashTable *sizes)
{
  if (!gtk_widget_get_mapped (widget) || GTK_IS_POPOVER (widget))
    return;
  if (GTK_IS_LABEL (widget))
    {
      PangoContext *context = gtk_widget_get_pango_context (widget);
      int *size = g_new (int, 1);

      *size = pango_font_description_get_size (pango_context_get_font_description (context));
      g_hash_table_insert (sizes, dup_key (widget), size);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_sizes (child, sizes);
}

static GHashTable *
list_sizes (UrWindow *window)
{
  GHashTable *sizes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  collect_sizes (get_page (window), sizes);
  return sizes;
}

/* Rows may be folded or scrolled away meanwhile; what is there before and after has grown. */
static void
compare_sizes (GHashTable *before, GHashTable *after, double factor)
{
  GHashTableIter iter;
  gpointer key, value;
  guint n = 0;

  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const int *size = g_hash_table_lookup (after, key);

      if (size == NULL)
        continue;
      n++;
      if (ABS (*size - *(int *) value * factor) > PANGO_SCALE / 4.)
        g_test_message ("%s: %d, then %d", (char *) key, *(int *) value, *size);
      g_assert_cmpfloat (ABS (*size - *(int *) value * factor), <=, PANGO_SCALE / 4.);
    }
  g_assert_cmpuint (n, >=, 10);
}

static int
get_chart_height (UrWindow *window, int width)
{
  GtkWidget *chart = find_child (get_page (window), UR_TYPE_CHART_VIEW);
  int height;

  gtk_widget_measure (chart, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

/* A+ makes every word of a page larger, not the text alone. */
static void
test_reading_size (void)
{
  const double factor = 28 / 17.;
  UrWindow *window = open_window ();

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GHashTable) before = NULL;
      g_autoptr (GHashTable) after = NULL;

      act (window, pages[i]);
      before = list_sizes (window);
      set_reading_size (28);
      after = list_sizes (window);
      compare_sizes (before, after, factor);
      set_reading_size (17);
    }
  close_window (window);
}

static void
test_desktop_scale (void)
{
  UrWindow *window = open_window ();

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GHashTable) before = NULL;
      g_autoptr (GHashTable) after = NULL;

      act (window, pages[i]);
      before = list_sizes (window);
      set_desktop_scale (1.5);
      after = list_sizes (window);
      compare_sizes (before, after, 1.5);
      set_desktop_scale (1);
    }
  close_window (window);
}

/* Charts on screen are laid out for larger type: in proportion, a chart is the same. */
static void
test_charts (void)
{
  UrWindow *window = open_window ();
  int height;

  act (window, "tab(3)");
  height = get_chart_height (window, 340);
  set_reading_size (28);
  g_assert_cmpint (ABS (get_chart_height (window, 560) - height * 28 / 17), <=, 1);
  set_desktop_scale (1.5);
  g_assert_cmpint (ABS (get_chart_height (window, 840) - height * 28 * 1.5 / 17), <=, 2);
  set_desktop_scale (1);
  set_reading_size (17);
  g_assert_cmpint (get_chart_height (window, 340), ==, height);
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-scale/reading-size", test_reading_size);
  g_test_add_func ("/text-scale/desktop-scale", test_desktop_scale);
  g_test_add_func ("/text-scale/charts", test_charts);
  return run_tests ();
}
