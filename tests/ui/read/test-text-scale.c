/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of a report with larger text, of the desktop's doing or the reader's. */
#include "content.h"

#include "ur-kpi-card.h"
#include "ur-wrap-box.h"

/* How each page of the bundled report is reached. */
static const char *const pages[] = { "tab(1)", "tab(2)", "tab(3)", "open-chart::shares" };

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

static void
check_factor (UrWindow *window, GHashTable *usual, int reading_size, double desktop)
{
  g_autoptr (GHashTable) sizes = NULL;

  ur_style_set_reading_size (reading_size);
  set_desktop_scale (desktop);
  sizes = list_sizes (window);
  compare_sizes (usual, sizes, reading_size / 17. * desktop);
}

/* A+ makes every word of a page larger, not the text alone, and so does the desktop. */
static void
test_words (void)
{
  UrWindow *window = open_window ();

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GHashTable) usual = NULL;

      act (window, pages[i]);
      usual = list_sizes (window);
      check_factor (window, usual, 28, 1);
      check_factor (window, usual, 17, 1.5);
      check_factor (window, usual, 17, 1);
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

/* Large text in small windows */

/* A label that leaves off words, but for the sentence in the foot of the figures, which is a taste of it. */
static GtkWidget *
find_cut (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget) || GTK_IS_POPOVER (widget) ||
      gtk_widget_has_css_class (widget, "ur-figure-sentence"))
    return NULL;
  if (GTK_IS_LABEL (widget) && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_cut (child);
  return found;
}

static void
check_whole (UrWindow *window)
{
  gint64 end = g_get_monotonic_time () + PATIENCE / 4;
  GtkWidget *cut;

  while ((cut = find_cut (get_page (window))) != NULL && g_get_monotonic_time () < end)
    settle ();
  if (cut != NULL)
    g_test_message ("cut: %s", gtk_label_get_text (GTK_LABEL (cut)));
  g_assert_null (cut);
}

/* Asks what is in it how wide it is at a height: a label that wraps lays its words out fifty times to know.
 */
static gboolean
asks_for_width (GtkWidget *parent)
{
  return GTK_IS_TREE_EXPANDER (parent) || GTK_IS_CHECK_BUTTON (parent) ||
         (GTK_IS_BOX (parent) &&
          gtk_orientable_get_orientation (GTK_ORIENTABLE (parent)) == GTK_ORIENTATION_HORIZONTAL);
}

/* A grid and a wrap box ask for heights only, and a list gives its rows their width. */
static gboolean
is_asked_for_width (GtkWidget *label)
{
  for (GtkWidget *parent = gtk_widget_get_parent (label);
       parent != NULL && !GTK_IS_GRID (parent) && !UR_IS_WRAP_BOX (parent);
       parent = gtk_widget_get_parent (parent))
    if (asks_for_width (parent))
      return TRUE;
    else if (GTK_IS_LIST_VIEW (parent) || GTK_IS_SCROLLED_WINDOW (parent))
      return FALSE;
  return FALSE;
}

static void
check_heads_and_rows (UrWindow *window)
{
  g_autoptr (GPtrArray) labels = list_mapped (get_page (window), GTK_TYPE_LABEL);

  for (guint i = 0; i < labels->len; i++)
    {
      GtkWidget *label = g_ptr_array_index (labels, i);

      if (!gtk_label_get_wrap (GTK_LABEL (label)) || !is_asked_for_width (label))
        continue;
      g_test_message ("laid out again and again: %s", gtk_label_get_text (GTK_LABEL (label)));
      g_test_fail ();
    }
}

/* At 200 % words wrap instead of being cut. */
static void
test_no_word_cut (void)
{
  static const struct
  {
    int width, height;
  } sizes[] = { { 1366, 768 }, { 1000, 700 } };
  UrWindow *window = open_window ();

  set_desktop_scale (2);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      resize (window, sizes[i].width, sizes[i].height);
      for (guint page = 0; page < G_N_ELEMENTS (pages); page++)
        {
          act (window, pages[page]);
          check_whole (window);
          check_heads_and_rows (window);
        }
      act (window, "back");
      act (window, "tab(1)");
    }
  set_desktop_scale (1);
  close_window (window);
}

static GtkWidget *
find_classed (UrWindow *window, GType type, const char *css_class)
{
  g_autoptr (GPtrArray) found = list_mapped (get_page (window), type);

  for (guint i = 0; i < found->len; i++)
    if (gtk_widget_has_css_class (g_ptr_array_index (found, i), css_class))
      return g_ptr_array_index (found, i);
  return NULL;
}

typedef struct
{
  UrWindow *window;
  int outline; /* width of the rows of the outline, and the text's least */
  int text;
} Panes;

static gboolean
has_panes (gpointer data)
{
  Panes *panes = data;
  GtkWidget *outline = find_classed (panes->window, GTK_TYPE_LIST_VIEW, "ur-outline");
  GtkWidget *text = find_classed (panes->window, GTK_TYPE_TEXT_VIEW, "ur-read");

  return outline != NULL && text != NULL && ABS (gtk_widget_get_width (outline) - panes->outline) <= 2 &&
         gtk_widget_get_width (text) >= panes->text;
}

/* The outline is wider for larger text, and the text keeps room: where they do not fit, the figures go. */
static void
test_panes (void)
{
  UrWindow *window = open_window ();

  act (window, "tab(1)");
  resize (window, 1366, 768);
  wait_for (has_panes, &(Panes){ window, 271, 700 });
  g_assert_nonnull (find_classed (window, GTK_TYPE_LIST_VIEW, "ur-figures"));
  set_desktop_scale (2);
  wait_for (has_panes, &(Panes){ window, 487, 850 });
  g_assert_null (find_classed (window, GTK_TYPE_LIST_VIEW, "ur-figures"));
  resize (window, 1000, 700);
  wait_for (has_panes, &(Panes){ window, 359, 600 });
  resize (window, 2560, 1440);
  wait_for (has_panes, &(Panes){ window, 543, 1200 });
  g_assert_nonnull (find_classed (window, GTK_TYPE_LIST_VIEW, "ur-figures"));
  set_desktop_scale (1);
  wait_for (has_panes, &(Panes){ window, 271, 1800 });
  close_window (window);
}

static gboolean
is_stacked (gpointer window)
{
  graphene_rect_t lead = get_bounds (window, find_classed (window, GTK_TYPE_LABEL, "ur-lead"));
  GtkWidget *measure = find_classed (window, GTK_TYPE_LABEL, "ur-measure");

  return get_bounds (window, measure).origin.x < lead.origin.x + 60 && gtk_widget_get_width (measure) > 400;
}

/* Where a lead and its measures have no room beside each other, the measures are below. */
static void
test_plan (void)
{
  UrWindow *window = open_window ();

  act (window, "tab(2)");
  resize (window, 1000, 700);
  g_assert_false (is_stacked (window));
  set_desktop_scale (2);
  wait_for (is_stacked, window);
  set_desktop_scale (1);
  close_window (window);
}

/* No row of a table is cut off where its words wrap. */
static gboolean
shows_all_rows (gpointer window)
{
  GtkWidget *table = find_child (get_page (window), GTK_TYPE_COLUMN_VIEW);
  GtkAdjustment *rows = table != NULL ? gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (table)) : NULL;

  return rows != NULL && gtk_adjustment_get_page_size (rows) > 100 &&
         gtk_adjustment_get_upper (rows) <= gtk_adjustment_get_page_size (rows);
}

static void
test_table_rows (void)
{
  UrWindow *window = open_window ();

  resize (window, 1000, 700);
  set_desktop_scale (2);
  act (window, "open-chart::shares");
  act (window, "chart-table");
  wait_for (shows_all_rows, window);
  settle ();
  g_assert_true (shows_all_rows (window));
  set_desktop_scale (1);
  close_window (window);
}

static GtkWidget *
find_popover (GtkWidget *widget)
{
  if (GTK_IS_POPOVER (widget))
    return gtk_widget_get_mapped (widget) ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_popover (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

typedef struct
{
  UrWindow *window;
  int least, most; /* width of the contents of what is open */
} Opened;

static gboolean
has_popover (gpointer data)
{
  Opened *opened = data;
  GtkWidget *popover = find_popover (get_page (opened->window));
  int width = popover != NULL ? gtk_widget_get_width (gtk_widget_get_first_child (popover)) : 0;

  return width >= opened->least && width <= opened->most;
}

static void
check_popover (UrWindow *window, int least, int most)
{
  settle ();
  g_signal_emit_by_name (find_child (get_page (window), UR_TYPE_KPI_CARD), "clicked");
  wait_for (has_popover, &(Opened){ window, least, most });
  gtk_popover_popdown (GTK_POPOVER (find_popover (get_page (window))));
  settle ();
}

/* A popover is as wide as its text wants, though it was open before the text grew, but not wider than the
 * window. */
static void
test_popover (void)
{
  UrWindow *window = open_window ();

  resize (window, 1000, 700);
  act (window, "tab(3)");
  check_popover (window, 360, 600);
  set_desktop_scale (2);
  check_popover (window, 720, 1000);
  set_desktop_scale (1);
  check_popover (window, 360, 600);
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-scale/words", test_words);
  g_test_add_func ("/text-scale/charts", test_charts);
  g_test_add_func ("/text-scale/no-word-cut", test_no_word_cut);
  g_test_add_func ("/text-scale/panes", test_panes);
  g_test_add_func ("/text-scale/plan", test_plan);
  g_test_add_func ("/text-scale/table-rows", test_table_rows);
  g_test_add_func ("/text-scale/popover", test_popover);
  return run_tests ();
}
