/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the pages of a report make of wide screens. */
#include "content.h"

#include "ur-kpi-card.h"

/* How many begin at one height with the first. */
static guint
count_in_first_row (UrWindow *window, GPtrArray *widgets)
{
  float top = get_bounds (window, g_ptr_array_index (widgets, 0)).origin.y;
  guint n = 0;

  for (guint i = 0; i < widgets->len; i++)
    n += ABS (get_bounds (window, g_ptr_array_index (widgets, i)).origin.y - top) < 2;
  return n;
}

static int
get_font_size (GtkWidget *widget)
{
  GtkWidget *label = find_child (widget, GTK_TYPE_LABEL);

  return pango_font_description_get_size (
      pango_context_get_font_description (gtk_widget_get_pango_context (label)));
}

/* In a wide card the type is larger, too: no bar is of 1,000 px beside labels of 12. */
static void
test_charts (void)
{
  UrWindow *window = open_window ();
  int height;

  act (window, "tab(3)");
  height = get_chart_height (window, 520);
  g_assert_cmpint (ABS (get_chart_height (window, 1040) - 2 * height), <=, 1);
  g_assert_cmpint (ABS (get_chart_height (window, 780) - height * 3 / 2), <=, 1);
  close_window (window);
}

typedef struct
{
  GtkWidget *card;
  double size; /* of its type */
} Wanted;

static gboolean
has_size (gpointer data)
{
  Wanted *wanted = data;

  return ABS (get_font_size (wanted->card) - wanted->size) <= 2;
}

/* Cards and their type grow with the window, against those of one of the usual width; charts stay beside. */
static void
test_scorecard (void)
{
  static const struct
  {
    int width, height;
    double factor;
  } sizes[] = { { 1920, 1080, 1.25 }, { 2560, 1440, 1.5 }, { 1366, 768, 1 } };
  UrWindow *window = open_window ();
  GtkWidget *card, *chart;
  float width;
  int size;

  act (window, "tab(3)");
  resize (window, 1366, 768);
  card = find_child (get_page (window), UR_TYPE_KPI_CARD);
  chart = find_child (get_page (window), UR_TYPE_CHART_VIEW);
  width = get_bounds (window, card).size.width;
  size = get_font_size (card);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      resize (window, sizes[i].width, sizes[i].height);
      wait_for (has_size, &(Wanted){ card, size * sizes[i].factor });
      settle ();
      g_assert_cmpfloat (ABS (get_bounds (window, card).size.width - width * sizes[i].factor), <=, 12);
      g_assert_cmpfloat (get_bounds (window, chart).origin.x, >, sizes[i].width * .28);
    }
  close_window (window);
}

typedef struct
{
  UrWindow *window;
  guint columns;
} Row;

static gboolean
has_columns (gpointer data)
{
  Row *row = data;
  g_autoptr (GPtrArray) cards = list_mapped (get_page (row->window), GTK_TYPE_FLOW_BOX_CHILD);

  return cards->len == 5 && count_in_first_row (row->window, cards) == row->columns;
}

static void
test_overview (void)
{
  UrWindow *window = open_window ();
  static const struct
  {
    int width;
    guint columns;
  } sizes[] = { { 1200, 3 }, { 1366, 3 }, { 1920, 5 }, { 2560, 5 } };

  act (window, "tab(2)");
  g_assert_true (gtk_widget_activate_action (get_page (window), "tasks.form", "s", "overview"));
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      resize (window, sizes[i].width, 800);
      wait_for (has_columns, &(Row){ window, sizes[i].columns });
    }
  close_window (window);
}

typedef struct
{
  UrWindow *window;
  int width; /* of the page's chart */
} Grown;

static gboolean
has_grown (gpointer data)
{
  Grown *grown = data;
  GtkWidget *chart = find_child (get_page (grown->window), UR_TYPE_CHART_VIEW);

  return chart != NULL && gtk_widget_get_width (chart) == grown->width;
}

static gboolean
has_table (gpointer window)
{
  GtkWidget *table = find_child (get_page (window), GTK_TYPE_COLUMN_VIEW);

  return table != NULL && gtk_widget_get_width (table) > 1300;
}

/* A chart's page grows with the screen; a table stays together. */
static void
test_pages (void)
{
  UrWindow *window = open_window ();

  resize (window, 2560, 1440);
  act (window, "open-chart::shares");
  wait_for (has_grown, &(Grown){ window, 1200 });
  resize (window, 1366, 768);
  wait_for (has_grown, &(Grown){ window, 720 });
  resize (window, 2560, 1440);
  act (window, "back");
  act (window, "tab(3)");
  g_assert_true (gtk_widget_activate_action (get_page (window), "score.form", "s", "table"));
  wait_for (has_table, window);
  settle ();
  g_assert_cmpint (gtk_widget_get_width (find_child (get_page (window), GTK_TYPE_COLUMN_VIEW)), <=, 1400);
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wide/charts", test_charts);
  g_test_add_func ("/wide/scorecard", test_scorecard);
  g_test_add_func ("/wide/overview", test_overview);
  g_test_add_func ("/wide/pages", test_pages);
  return run_tests ();
}
