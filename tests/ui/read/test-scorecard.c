/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scorecard with larger text, more contrast, and words that were found. */
#include "fixture.h"

#include <string.h>

#include "ur-chart-view.h"
#include "ur-kpi-card.h"
#include "ur-search.h"

#define USUAL_DPI (96 * 1024)
#define CARD_PADDING 11

static UrWindow *
open_scorecard (void)
{
  UrWindow *window = open_window ();

  act (window, "tab(3)");
  return window;
}

/* A widget below, of a style class or, without one, of a type. */
static void
collect (GtkWidget *widget, GType type, const char *css_class, GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      (css_class == NULL || gtk_widget_has_css_class (widget, css_class)))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, css_class, found);
}

static GPtrArray *
list_below (GtkWidget *widget, GType type, const char *css_class)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (widget, type, css_class, found);
  return found;
}

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  g_autoptr (GPtrArray) labels = list_below (widget, GTK_TYPE_LABEL, NULL);

  for (guint i = 0; i < labels->len; i++)
    if (strcmp (gtk_label_get_text (g_ptr_array_index (labels, i)), text) == 0)
      return g_ptr_array_index (labels, i);
  return NULL;
}

static GtkWidget *
get_view (UrWindow *window)
{
  return GTK_WIDGET (ur_window_get_current_view (window));
}

static void
set_text_scale (double scale)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (USUAL_DPI * scale), NULL);
  settle ();
}

static int
measure_height (GtkWidget *widget, int width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static void
test_charts_grow (void)
{
  UrWindow *window = open_scorecard ();
  GtkWidget *chart = find_child (get_view (window), UR_TYPE_CHART_VIEW);
  int height = measure_height (chart, 300);

  set_text_scale (1.5);
  g_assert_cmpint (ABS (measure_height (chart, 450) - (int) (height * 1.5)), <=, 1);
  set_text_scale (2);
  g_assert_cmpint (ABS (measure_height (chart, 600) - height * 2), <=, 1);
  set_text_scale (1);
  g_assert_cmpint (measure_height (chart, 300), ==, height);
  close_window (window);
}

/* Number and unit of every card stand inside its padding. */
static void
check_cards (UrWindow *window)
{
  g_autoptr (GPtrArray) cards = list_below (get_view (window), UR_TYPE_KPI_CARD, NULL);

  g_assert_cmpuint (cards->len, ==, 12);
  for (guint i = 0; i < cards->len; i++)
    {
      GtkWidget *card = g_ptr_array_index (cards, i);
      g_autoptr (GPtrArray) units = list_below (card, GTK_TYPE_LABEL, "unit");
      GtkWidget *unit = g_ptr_array_index (units, 0);
      graphene_rect_t bounds;
      int natural;

      g_assert_true (gtk_widget_compute_bounds (unit, card, &bounds));
      gtk_widget_measure (unit, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      g_assert_cmpfloat (bounds.origin.x + natural, <=, gtk_widget_get_width (card) - CARD_PADDING);
    }
}

static void
test_cards_have_room (void)
{
  static const double scales[] = { 1, 1.25, 1.5, 2 };
  UrWindow *window = open_scorecard ();

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      set_text_scale (scales[i]);
      check_cards (window);
    }
  set_text_scale (1);
  close_window (window);
}

/* The legend over the cards has the colours of the bars. */
static void
check_legend (UrWindow *window)
{
  static const struct
  {
    const char *name;
    UrColor bar;
  } keys[] = { { "ur_key_span", UR_COLOR_SLATE }, { "ur_key_year", UR_COLOR_RED } };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      guint bar = ur_style_get_palette ()->rgb[keys[i].bar];
      GdkRGBA color;
      guint key;

      ur_style_get_color (GTK_WIDGET (window), keys[i].name, &color);
      key = (guint) (color.red * 255 + 0.5) << 16 | (guint) (color.green * 255 + 0.5) << 8 |
            (guint) (color.blue * 255 + 0.5);
      g_assert_cmphex (key, ==, bar);
    }
}

static void
test_contrast (void)
{
  g_autofree char *theme = NULL;
  UrWindow *window = open_scorecard ();
  GdkRGBA color;

  g_object_get (gtk_settings_get_default (), "gtk-theme-name", &theme, NULL);
  g_assert_false (ur_style_get_palette ()->high_contrast);
  g_object_set (gtk_settings_get_default (), "gtk-theme-name", "HighContrast", NULL);
  settle ();
  g_assert_true (ur_style_get_palette ()->high_contrast);
  g_assert_cmphex (ur_style_get_palette ()->rgb[UR_COLOR_TEXT1], ==, 0x000000);
  g_assert_cmphex (ur_style_get_palette ()->rgb[UR_COLOR_PLOT], ==, 0xFFFFFF);
  ur_style_get_color (GTK_WIDGET (window), "ur_line", &color);
  g_assert_true (gdk_rgba_equal (&color, &(GdkRGBA){ 0, 0, 0, 1 }));
  check_legend (window);
  g_object_set (gtk_settings_get_default (), "gtk-theme-name", "HighContrastInverse", NULL);
  settle ();
  g_assert_cmphex (ur_style_get_palette ()->rgb[UR_COLOR_TEXT1], ==, 0xFFFFFF);
  ur_style_get_color (GTK_WIDGET (window), "ur_ink", &color);
  g_assert_true (gdk_rgba_equal (&color, &(GdkRGBA){ 1, 1, 1, 1 }));
  check_legend (window);
  g_object_set (gtk_settings_get_default (), "gtk-theme-name", "Default-hc", NULL);
  settle ();
  g_assert_cmphex (ur_style_get_palette ()->rgb[UR_COLOR_TEXT1], ==, 0x000000);
  g_object_set (gtk_settings_get_default (), "gtk-theme-name", "Default-hc-dark", NULL);
  settle ();
  g_assert_cmphex (ur_style_get_palette ()->rgb[UR_COLOR_TEXT1], ==, 0xFFFFFF);
  g_object_set (gtk_settings_get_default (), "gtk-theme-name", theme, NULL);
  settle ();
  g_assert_true (ur_style_get_palette () == ur_palette_get (UR_THEME_LIGHT));
  check_legend (window);
  close_window (window);
}

/* The words of a label on the ground of what was found. */
static char *
dup_marked (GtkWidget *label)
{
  PangoAttrIterator *iterator = pango_attr_list_get_iterator (gtk_label_get_attributes (GTK_LABEL (label)));
  char *marked = NULL;
  const char *text = gtk_label_get_text (GTK_LABEL (label));
  int start, end;

  do
    {
      pango_attr_iterator_range (iterator, &start, &end);
      if (pango_attr_iterator_get (iterator, PANGO_ATTR_BACKGROUND) != NULL)
        marked = g_strndup (text + start, end - start);
    }
  while (marked == NULL && pango_attr_iterator_next (iterator));
  pango_attr_iterator_destroy (iterator);
  return marked;
}

static void
find_words (UrWindow *window, const char *words)
{
  g_autoptr (UrSearchIndex) index = ur_search_index_new (ur_window_get_report (window));
  g_autoptr (GArray) hits = ur_search_find (index, words, NULL);

  ur_view_set_hits (ur_window_get_current_view (window), hits, 0);
  settle ();
}

static void
test_hit_in_result (void)
{
  UrWindow *window = open_scorecard ();
  GtkWidget *result = find_label (get_view (window), "在档困难职工全部实现解困脱困");
  g_autofree char *marked = NULL;
  g_autofree char *left = NULL;
  g_autoptr (GPtrArray) rings = NULL;

  find_words (window, "困难职工");
  marked = dup_marked (result);
  g_assert_cmpstr (marked, ==, "困难职工");
  rings = list_below (get_view (window), UR_TYPE_KPI_CARD, "hit");
  g_assert_cmpuint (rings->len, ==, 0);
  ur_view_set_hits (ur_window_get_current_view (window), NULL, -1);
  left = dup_marked (result);
  g_assert_null (left);
  close_window (window);
}

static void
show_form (UrWindow *window, const char *form)
{
  g_assert_true (gtk_widget_activate_action (get_view (window), "score.form", "s", form));
  settle ();
}

static void
test_hit_in_table (void)
{
  UrWindow *window = open_scorecard ();
  g_autofree char *marked = NULL;
  GtkWidget *table, *label;

  /* Found before the table is made, and again while it is on show. */
  find_words (window, "暖心驿站");
  show_form (window, "table");
  table = find_child (get_view (window), GTK_TYPE_COLUMN_VIEW);
  label = find_label (table, "累计建成暖心驿站 †");
  marked = dup_marked (label);
  g_assert_cmpstr (marked, ==, "暖心驿站");
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_parent (gtk_widget_get_parent (label)), "hit"));
  find_words (window, "竞赛");
  g_assert_false (gtk_widget_has_css_class (gtk_widget_get_parent (gtk_widget_get_parent (label)), "hit"));
  label = find_label (table, "参与劳动和技能竞赛");
  g_assert_true (gtk_widget_has_css_class (gtk_widget_get_parent (gtk_widget_get_parent (label)), "hit"));
  close_window (window);
}

/* How often a view paints the ground of what was found. */
static guint
count_grounds (GtkWidget *chart)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  GdkRGBA ground;
  guint n = 0;

  ur_style_get_color (chart, "ur_hit", &ground);
  GTK_WIDGET_GET_CLASS (chart)->snapshot (chart, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  for (guint i = 0; gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE &&
                    i < gsk_container_node_get_n_children (node);
       i++)
    {
      GskRenderNode *child = gsk_container_node_get_child (node, i);

      n += gsk_render_node_get_node_type (child) == GSK_COLOR_NODE &&
           gdk_rgba_equal (gsk_color_node_get_color (child), &ground);
    }
  gsk_render_node_unref (node);
  return n;
}

static guint
count_all_grounds (UrWindow *window)
{
  g_autoptr (GPtrArray) charts = list_below (get_view (window), UR_TYPE_CHART_VIEW, NULL);
  guint n = 0;

  for (guint i = 0; i < charts->len; i++)
    n += count_grounds (g_ptr_array_index (charts, i));
  return n;
}

/* 服务职工 stands for a figure in the chart of shares and in that of people served. */
static void
test_hit_in_charts (void)
{
  UrWindow *window = open_scorecard ();

  g_assert_cmpuint (count_all_grounds (window), ==, 0);
  find_words (window, "服务职工");
  g_assert_cmpuint (count_all_grounds (window), >=, 2);
  ur_view_set_hits (ur_window_get_current_view (window), NULL, -1);
  g_assert_cmpuint (count_all_grounds (window), ==, 0);
  close_window (window);
}

static void
check_enabled (UrWindow *window, gboolean table, gboolean picture)
{
  GActionGroup *actions = G_ACTION_GROUP (window);

  g_assert_cmpint (g_action_group_get_action_enabled (actions, "chart-table"), ==, table);
  g_assert_cmpint (g_action_group_get_action_enabled (actions, "chart-copy"), ==, picture);
  g_assert_cmpint (g_action_group_get_action_enabled (actions, "chart-save"), ==, picture);
}

static void
test_table_is_no_picture (void)
{
  UrWindow *window = open_scorecard ();

  check_enabled (window, TRUE, TRUE);
  show_form (window, "table");
  check_enabled (window, TRUE, FALSE);
  act (window, "chart-table");
  check_enabled (window, TRUE, TRUE);
  g_assert_true (gtk_widget_get_mapped (find_child (get_view (window), UR_TYPE_CHART_VIEW)));
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scorecard/charts-grow", test_charts_grow);
  g_test_add_func ("/scorecard/cards-have-room", test_cards_have_room);
  g_test_add_func ("/scorecard/contrast", test_contrast);
  g_test_add_func ("/scorecard/hit-in-result", test_hit_in_result);
  g_test_add_func ("/scorecard/hit-in-table", test_hit_in_table);
  g_test_add_func ("/scorecard/hit-in-charts", test_hit_in_charts);
  g_test_add_func ("/scorecard/table-is-no-picture", test_table_is_no_picture);
  return run_tests ();
}
