/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The pages of a report in windows of all sizes, with text of all sizes. */
#include "fixture.h"

#include "ur-chart-view.h"
#include "x.h"

#define USUAL_DPI (96 * 1024)

/* What a page shows of the report, without the window's header. */
static inline GtkWidget *
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

static inline GtkWidget *
get_page (UrWindow *window)
{
  GtkWidget *content = find_content (GTK_WIDGET (window));

  g_assert_nonnull (content);
  return content;
}

static inline void
set_desktop_scale (double scale)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (USUAL_DPI * scale), NULL);
  settle ();
}

static inline int
get_chart_height (UrWindow *window, int width)
{
  GtkWidget *chart = find_child (get_page (window), UR_TYPE_CHART_VIEW);
  int height;

  gtk_widget_measure (chart, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static inline void
resize (UrWindow *window, int width, int height)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  x_resize (GTK_WIDGET (window), width, height);
  do
    settle ();
  while (gtk_widget_get_width (GTK_WIDGET (window)) != width && g_get_monotonic_time () < end);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), ==, width);
}

static inline graphene_rect_t
get_bounds (UrWindow *window, GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, get_page (window), &bounds));
  return bounds;
}
