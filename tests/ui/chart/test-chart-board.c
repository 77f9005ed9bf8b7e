/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where things stand on the page of a chart, at every size a window may have. */
#include "fixture.h"

#include <math.h>

#include "ur-chart-page-aside.h"
#include "ur-chart-page-sources.h"
#include "ur-chart-page.h"
#include "ur-chart-view.h"
#include "ur-export.h"

#define USUAL_DPI (96 * 1024)

typedef struct
{
  GtkWidget *page, *view, *sources, *aside;
} Widgets;

/* Until a page under load has its final places. */
static void
rest (GtkWidget *page)
{
  GtkWidget *view = find_child (page, UR_TYPE_CHART_VIEW);
  int before;

  do
    {
      before = gtk_widget_get_height (view);
      settle ();
    }
  while (gtk_widget_get_mapped (view) &&
         (gtk_widget_get_height (view) != before || gtk_widget_get_height (view) == 0));
}

static Widgets
open_chart (UrWindow *window, const char *detailed)
{
  Widgets widgets;

  act (window, detailed);
  widgets.page = find_child (GTK_WIDGET (window), UR_TYPE_CHART_PAGE);
  g_assert_nonnull (widgets.page);
  widgets.view = find_child (widgets.page, UR_TYPE_CHART_VIEW);
  widgets.sources = find_child (widgets.page, UR_TYPE_CHART_PAGE_SOURCES);
  widgets.aside = find_child (widgets.page, UR_TYPE_CHART_PAGE_ASIDE);
  rest (widgets.page);
  return widgets;
}

static void
resize (UrWindow *window, int width, int height)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  do
    settle ();
  while (gtk_widget_get_width (GTK_WIDGET (window)) != width && g_get_monotonic_time () < end);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), ==, width);
}

static graphene_rect_t
get_bounds (GtkWidget *widget, GtkWidget *page)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, page, &bounds));
  return bounds;
}

static float
get_end (const graphene_rect_t *rect)
{
  return rect->origin.x + rect->size.width;
}

/* Nothing stands out at the right, and no words are cut that could have wrapped. */
static void
check_inside (GtkWidget *widget, GtkWidget *page)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_child_visible (widget) || !gtk_widget_get_visible (widget))
    return;
  bounds = get_bounds (widget, page);
  g_assert_cmpfloat (bounds.origin.x, >=, -16);
  g_assert_cmpfloat (get_end (&bounds), <=, gtk_widget_get_width (page) + 1);
  if (GTK_IS_LABEL (widget) && gtk_label_get_wrap (GTK_LABEL (widget)))
    {
      int least;

      gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_assert_cmpint (least, <=, gtk_widget_get_allocated_width (widget));
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_inside (child, page);
}

static void
check_columns (const Widgets *widgets, gboolean beside)
{
  graphene_rect_t view = get_bounds (widgets->view, widgets->page);
  graphene_rect_t sources = get_bounds (widgets->sources, widgets->page);
  graphene_rect_t aside = get_bounds (widgets->aside, widgets->page);

  g_assert_cmpfloat (sources.origin.y, >, view.origin.y + view.size.height);
  if (beside)
    g_assert_cmpfloat (aside.origin.x, >, get_end (&view));
  else
    g_assert_cmpfloat (aside.origin.y, >, sources.origin.y + sources.size.height);
}

static void
test_columns (void)
{
  static const struct
  {
    int width, height;
    gboolean beside;
    int chart; /* its width */
  } sizes[] = {
    { 900, 600, FALSE, 574 }, { 1000, 700, FALSE, 574 }, { 1183, 700, FALSE, 574 },
    { 1184, 700, TRUE, 574 }, { 1200, 800, TRUE, 574 },  { 1280, 800, TRUE, 654 },
  };
  UrWindow *window = open_window ();
  Widgets widgets = open_chart (window, "open-chart::shares");

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      resize (window, sizes[i].width, sizes[i].height);
      check_columns (&widgets, sizes[i].beside);
      check_inside (widgets.page, widgets.page);
      g_assert_cmpint (gtk_widget_get_width (widgets.view), ==, sizes[i].chart);
    }
  close_window (window);
}

static void
test_large_text (void)
{
  UrWindow *window = open_window ();
  UrReport *report = ur_window_get_report (window);

  resize (window, 900, 600);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (USUAL_DPI * 1.5), NULL);
  settle ();
  for (guint i = 0; i < report->n_charts; i++)
    {
      g_autofree char *action = g_strdup_printf ("open-chart::%s", report->charts[i].id);
      Widgets widgets = open_chart (window, action);

      check_columns (&widgets, FALSE);
      check_inside (widgets.page, widgets.page);
      act (window, "chart-table");
      check_inside (widgets.page, widgets.page);
      act (window, "chart-table");
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), ==, 900);
    }
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), ==, 900);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", USUAL_DPI, NULL);
  settle ();
  close_window (window);
}

/* The picture on the page has the shape of its file, whatever its size. */
static void
test_as_exported (void)
{
  UrWindow *window = open_window ();
  UrReport *report = ur_window_get_report (window);

  for (guint i = 0; i < report->n_charts; i++)
    {
      g_autofree char *action = g_strdup_printf ("open-chart::%s", report->charts[i].id);
      Widgets widgets = open_chart (window, action);
      UrExportOptions options;
      guint width, height;
      double smallest;
      int shown = gtk_widget_get_width (widgets.view);

      ur_export_options_init (&options);
      options.with_finding = TRUE; /* as the page begins */
      g_assert_true (
          ur_export_measure (report, &report->charts[i], &options, &width, &height, &smallest, NULL));
      g_assert_cmpint (
          ABS (gtk_widget_get_height (widgets.view) - (int) ceil (height * (double) shown / width)), <=, 1);
    }
  close_window (window);
}

static GskRenderNode *
paint (GtkWidget *view)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (view)->snapshot (view, snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}

static GskRenderNode *
find_cairo (GskRenderNode *node)
{
  if (gsk_render_node_get_node_type (node) == GSK_CAIRO_NODE)
    return node;
  for (guint i = 0; gsk_render_node_get_node_type (node) == GSK_CONTAINER_NODE &&
                    i < gsk_container_node_get_n_children (node);
       i++)
    {
      GskRenderNode *found = find_cairo (gsk_container_node_get_child (node, i));

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Walking marks and being placed anew paints nothing; a new width paints once. */
static void
test_kept (void)
{
  UrWindow *window = open_window ();
  Widgets widgets = open_chart (window, "open-chart::shares");
  GskRenderNode *before = paint (widgets.view);
  GskRenderNode *after;

  ur_chart_page_set_mark (UR_CHART_PAGE (widgets.page), 2);
  gtk_widget_queue_allocate (widgets.view);
  settle ();
  after = paint (widgets.view);
  g_assert_nonnull (find_cairo (before));
  g_assert_true (find_cairo (before) == find_cairo (after));
  gsk_render_node_unref (after);
  resize (window, 1280, 800);
  after = paint (widgets.view);
  g_assert_true (find_cairo (before) != find_cairo (after));
  gsk_render_node_unref (after);
  gsk_render_node_unref (before);
  close_window (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-board/columns", test_columns);
  g_test_add_func ("/chart-board/large-text", test_large_text);
  g_test_add_func ("/chart-board/as-exported", test_as_exported);
  g_test_add_func ("/chart-board/kept", test_kept);
  return run_tests ();
}
