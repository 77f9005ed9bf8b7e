/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-chart-page-list.h"

#include <glib/gi18n-lib.h>

#include "ur-chart-page-words.h"
#include "ur-focus.h"
#include "ur-label.h"
#include "ur-row.h"
#include "ur-text-scale.h"

/* It grows with the text: a little always, and further where that leaves room for the chart. */
#define USUAL_WIDTH 232
#define LEAST_LARGE 270
#define MOST_LARGE 400
#define LINE 1 /* at its right, which the style sheet draws */

/**
 * UrChartPageList:
 *
 * All charts of a report, grouped by its parts, and below them what can be made of the whole report.
 */
struct _UrChartPageList
{
  GtkWidget parent;
  GtkWidget *scrolled;
  GtkListBox *charts;
  gboolean following; /* the page shows another chart, no row was chosen */
};

/* A product is listed once there is an action that makes it. */
typedef struct
{
  const char *action;
  const char *icon;
  const char *name;
  const char *size;
} Product;

static const Product products[] = {
  { "poster", "ur-picture-symbolic", N_ ("Long picture"), N_ ("1080 wide") },
  { "present", "ur-slides-symbolic", N_ ("Slides for a meeting"), "16:9" },
  { "print", "document-print-symbolic", N_ ("Printed summary"), "A4" },
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrChartPageList, ur_chart_page_list, GTK_TYPE_WIDGET)

static const char *
get_icon (const UrChart *chart)
{
  switch (chart->kind)
    {
    case UR_CHART_GRID:
      return "ur-waffle-symbolic";
    case UR_CHART_SHARE:
      return "ur-share-symbolic";
    case UR_CHART_DUMBBELL:
    case UR_CHART_DOTS:
      return "ur-dots-symbolic";
    case UR_CHART_BARS:
      return "ur-hbars-symbolic";
    default:
      g_return_val_if_reached ("ur-chart-symbolic");
    }
}

static const UrChart *
get_chart (GtkListBoxRow *row)
{
  return row != NULL ? g_object_get_data (G_OBJECT (row), "ur-chart") : NULL;
}

/* Rows */

static GtkWidget *
build_line (const char *icon, const char *name, const char *size)
{
  GtkWidget *line = ur_row_new (11);
  GtkWidget *label = ur_label_new (name, "name");

  ur_label_cut_at_usual_size (GTK_LABEL (label), 1, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  ur_row_append (line, gtk_image_new_from_icon_name (icon));
  ur_row_append (line, label);
  ur_row_append (line, ur_label_new (size, "size"));
  gtk_widget_set_tooltip_text (line, name);
  return line;
}

static void
set_spoken (GtkWidget *widget, const char *name, const char *size)
{
  g_autofree char *spoken = g_strdup_printf ("%s，%s", name, size);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
append_chart (UrChartPageList *self, const UrChart *chart)
{
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *name = ur_chart_page_dup_name (chart);
  g_autofree char *size = ur_chart_page_dup_size (chart);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), build_line (get_icon (chart), name, size));
  g_object_set_data (G_OBJECT (row), "ur-chart", (gpointer) chart);
  set_spoken (row, name, size);
  gtk_list_box_append (self->charts, row);
}

static GtkWidget *
build_heading (const char *title)
{
  GtkWidget *label = ur_label_new_title (title, "ur-chart-group");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  return label;
}

/* A heading over the first chart of each part. */
static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const UrPart *part = get_chart (row)->part;

  if (before != NULL && get_chart (before)->part == part)
    gtk_list_box_row_set_header (row, NULL);
  else if (gtk_list_box_row_get_header (row) == NULL)
    gtk_list_box_row_set_header (row, build_heading (part->short_title));
}

static void
append_product (GtkWidget *box, const Product *product)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *action = g_strconcat ("win.", product->action, NULL);
  const char *size = _ (product->size);

  gtk_button_set_child (GTK_BUTTON (button), build_line (product->icon, _ (product->name), size));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "ur-product");
  set_spoken (button, _ (product->name), size);
  gtk_box_append (GTK_BOX (box), button);
}

static void
append_products (GtkWidget *box, GActionGroup *actions)
{
  gboolean any = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (products); i++)
    if (g_action_group_has_action (actions, products[i].action))
      {
        if (!any)
          gtk_box_append (GTK_BOX (box), build_heading (_ ("Finished Products")));
        any = TRUE;
        append_product (box, &products[i]);
      }
}

static void
selected_cb (GtkListBox *box, GtkListBoxRow *row, UrChartPageList *self)
{
  if (row != NULL && !self->following)
    g_signal_emit (self, signals[CHOSEN], 0);
}

static void
ur_chart_page_list_measure (GtkWidget *widget,
                            GtkOrientation orientation,
                            int for_size,
                            int *minimum,
                            int *natural,
                            int *minimum_baseline,
                            int *natural_baseline)
{
  int wanted = ur_text_scale_multiply (USUAL_WIDTH);

  gtk_widget_measure (UR_CHART_PAGE_LIST (widget)->scrolled, orientation, for_size, minimum, natural, NULL,
                      NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return;
  *minimum = MAX (*minimum, MIN (wanted, LEAST_LARGE) - LINE);
  *natural = MAX (*minimum, MIN (wanted, MOST_LARGE) - LINE);
}

static void
ur_chart_page_list_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (UR_CHART_PAGE_LIST (widget)->scrolled, width, height, baseline, NULL);
}

static gboolean
ur_chart_page_list_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (UR_CHART_PAGE_LIST (widget)->charts);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
ur_chart_page_list_dispose (GObject *object)
{
  UrChartPageList *self = UR_CHART_PAGE_LIST (object);

  if (self->charts != NULL)
    g_signal_handlers_disconnect_by_data (self->charts, self);
  self->charts = NULL;
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  G_OBJECT_CLASS (ur_chart_page_list_parent_class)->dispose (object);
}

static void
ur_chart_page_list_class_init (UrChartPageListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ur_chart_page_list_dispose;
  widget_class->grab_focus = ur_chart_page_list_grab_focus;
  widget_class->focus = ur_focus_in_children;
  widget_class->measure = ur_chart_page_list_measure;
  widget_class->size_allocate = ur_chart_page_list_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "urchartlist");
  /**
   * UrChartPageList::chosen:
   *
   * The reader chose another chart.
   */
  signals[CHOSEN] = g_signal_new ("chosen", UR_TYPE_CHART_PAGE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);
}

static void
ur_chart_page_list_init (UrChartPageList *self)
{
  self->charts = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->charts, GTK_SELECTION_BROWSE);
  gtk_list_box_set_header_func (self->charts, header_cb, NULL, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->charts), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Charts of the report"), -1);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "ur-side");
  g_signal_connect (self->charts, "row-selected", G_CALLBACK (selected_cb), self);
}

/* Public */

/**
 * ur_chart_page_list_new:
 * @report: a report; it must outlive the list
 * @window_actions: the window's actions: products are listed that one of them makes
 *
 * Returns: (transfer floating): the list, with nothing chosen
 */
GtkWidget *
ur_chart_page_list_new (UrReport *report, GActionGroup *window_actions)
{
  UrChartPageList *self = g_object_new (UR_TYPE_CHART_PAGE_LIST, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->following = TRUE;
  for (guint p = 0; p < report->n_charts; p++)
    {
      const UrPart *part = report->charts[p].part;
      gboolean first = TRUE;

      for (guint i = 0; i < p; i++)
        first = first && report->charts[i].part != part;
      for (guint i = p; first && i < report->n_charts; i++)
        if (report->charts[i].part == part)
          append_chart (self, &report->charts[i]);
    }
  self->following = FALSE;
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->charts));
  append_products (box, window_actions);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), box);
  return GTK_WIDGET (self);
}

/**
 * ur_chart_page_list_select:
 * @list: the list
 * @chart: one of its charts
 *
 * Marks the row of @chart without telling anyone.
 */
void
ur_chart_page_list_select (UrChartPageList *list, const UrChart *chart)
{
  GtkListBoxRow *row;

  g_return_if_fail (UR_IS_CHART_PAGE_LIST (list));

  list->following = TRUE;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (list->charts, i)) != NULL; i++)
    if (get_chart (row) == chart)
      gtk_list_box_select_row (list->charts, row);
  list->following = FALSE;
}

/**
 * ur_chart_page_list_get_selected:
 * @list: the list
 *
 * Returns: (transfer none) (nullable): the chosen chart
 */
const UrChart *
ur_chart_page_list_get_selected (UrChartPageList *list)
{
  g_return_val_if_fail (UR_IS_CHART_PAGE_LIST (list), NULL);

  return get_chart (gtk_list_box_get_selected_row (list->charts));
}

/**
 * ur_chart_page_list_get_neighbour:
 * @list: the list
 * @step: 1 for the chart below, -1 for the one above
 *
 * Returns: (transfer none) (nullable): the chart beside the chosen one, or %NULL at the end
 */
const UrChart *
ur_chart_page_list_get_neighbour (UrChartPageList *list, int step)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (UR_IS_CHART_PAGE_LIST (list), NULL);

  row = gtk_list_box_get_selected_row (list->charts);
  if (row == NULL || gtk_list_box_row_get_index (row) + step < 0)
    return NULL;
  return get_chart (gtk_list_box_get_row_at_index (list->charts, gtk_list_box_row_get_index (row) + step));
}
