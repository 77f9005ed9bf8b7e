/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-chart-page-private.h"

#include <glib/gi18n-lib.h>

#include "ur-chart-page-board.h"
#include "ur-chart-page-list.h"
#include "ur-chart-page-words.h"
#include "ur-chart-table.h"
#include "ur-clip.h"
#include "ur-export-popover.h"
#include "ur-focus.h"
#include "ur-font-dialog.h"
#include "ur-page-header.h"
#include "ur-whole-height.h"
#include "ur-wrap-box.h"

#define LIST_SHARE .3 /* of the page, at most, where text is larger than usual */

#define PAGE_CHART "chart"
#define PAGE_TABLE "table"

/**
 * UrChartPage:
 *
 * One chart at the size of its file, with its table, the sentences of the chosen mark and what there is to
 * say about it; at the left all charts of the report.  Its actions, `chart.copy`, `chart.save` and
 * `chart.table`, are also what the window's chart keys activate.
 */
enum
{
  CHART_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void ur_chart_page_init_page (UrPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (UrChartPage,
                               ur_chart_page,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (UR_TYPE_PAGE, ur_chart_page_init_page))

static gboolean
shows_table (UrChartPage *self)
{
  return gtk_toggle_button_get_active (self->as_table);
}

/* Chart or table */

/* There is nothing to choose where a chart shows nothing that could be said. */
static void
update_finding (UrChartPage *self)
{
  g_autofree char *finding = ur_chart_dup_finding (self->chart, TRUE);

  gtk_widget_set_visible (GTK_WIDGET (self->with_finding), finding != NULL && !shows_table (self));
}

static void
form_cb (GtkToggleButton *button, UrChartPage *self)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->stack)) != NULL;

  if (!gtk_toggle_button_get_active (button) || self->chart == NULL)
    return;
  if (shows_table (self))
    ur_chart_page_ensure_table (self);
  gtk_stack_set_visible_child_name (self->stack, shows_table (self) ? PAGE_TABLE : PAGE_CHART);
  update_finding (self);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* What is said about the chart, and what it says itself. */
static void
show_words (UrChartPage *self)
{
  ur_chart_page_aside_set_chart (self->aside, self->report, self->chart,
                                 ur_chart_view_get_with_finding (self->view));
}

static void
finding_cb (GtkCheckButton *button, UrChartPage *self)
{
  ur_chart_view_set_with_finding (self->view, gtk_check_button_get_active (button));
  if (self->chart != NULL)
    show_words (self);
}

static void
show_note (UrChartPage *self)
{
  g_autoptr (GPtrArray) notes = ur_chart_dup_notes (self->chart);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (notes, i));
  g_string_append (text, _ ("Numbers and units are as the report prints them. Copied, the table is parted by "
                            "tabs and can be pasted into a spreadsheet."));
  gtk_label_set_text (self->table_note, text->str);
}

/* Actions */

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrChartPage *self = UR_CHART_PAGE (widget);

  ur_clip_copy_picture (widget, self->report, self->chart, ur_chart_view_get_with_finding (self->view));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_menu_button_popup (UR_CHART_PAGE (widget)->save);
}

static void
table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrChartPage *self = UR_CHART_PAGE (widget);

  gtk_toggle_button_set_active (shows_table (self) ? self->as_chart : self->as_table, TRUE);
}

/* The popover is made when first asked for, and then told which chart it is about. */
static void
create_popover_cb (GtkMenuButton *button, gpointer data)
{
  UrChartPage *self = data;

  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, ur_export_popover_new ());
  ur_export_popover_set_chart (UR_EXPORT_POPOVER (gtk_menu_button_get_popover (button)), self->report,
                               self->chart, ur_chart_view_get_with_finding (self->view));
  ur_font_dialog_warn (GTK_WIDGET (self));
}

static void
chosen_cb (UrChartPageList *list, UrChartPage *self)
{
  ur_chart_page_set_chart (self, ur_chart_page_list_get_selected (list));
}

/* vfuncs */

static gboolean
ur_chart_page_grab_focus (GtkWidget *widget)
{
  UrChartPage *self = UR_CHART_PAGE (widget);

  return gtk_widget_grab_focus (shows_table (self) && self->table != NULL ? self->table
                                                                          : GTK_WIDGET (self->view));
}

static void
ur_chart_page_dispose (GObject *object)
{
  UrChartPage *self = UR_CHART_PAGE (object);

  g_clear_weak_pointer (&self->title);
  g_clear_weak_pointer (&self->where);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), UR_TYPE_CHART_PAGE);
  self->chart = NULL;
  g_clear_pointer (&self->report, ur_report_unref);
  g_clear_pointer (&self->back, g_free);
  G_OBJECT_CLASS (ur_chart_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/org/unionreport/UnionReport/ui/ur-chart-page.ui");
  gtk_widget_class_bind_template_child (klass, UrChartPage, body);
  gtk_widget_class_bind_template_child (klass, UrChartPage, as_chart);
  gtk_widget_class_bind_template_child (klass, UrChartPage, as_table);
  gtk_widget_class_bind_template_child (klass, UrChartPage, save);
  gtk_widget_class_bind_template_child (klass, UrChartPage, scrolled);
  gtk_widget_class_bind_template_child (klass, UrChartPage, board);
  gtk_widget_class_bind_template_child (klass, UrChartPage, stack);
  gtk_widget_class_bind_template_child (klass, UrChartPage, view);
  gtk_widget_class_bind_template_child (klass, UrChartPage, with_finding);
  gtk_widget_class_bind_template_child (klass, UrChartPage, table_scrolled);
  gtk_widget_class_bind_template_child (klass, UrChartPage, table_note);
  gtk_widget_class_bind_template_child (klass, UrChartPage, sources);
  gtk_widget_class_bind_template_child (klass, UrChartPage, aside);
  gtk_widget_class_bind_template_callback (klass, form_cb);
  gtk_widget_class_bind_template_callback (klass, finding_cb);
  gtk_widget_class_bind_template_callback_full (klass, "mark_changed_cb",
                                                G_CALLBACK (ur_chart_page_mark_changed_cb));
  gtk_widget_class_bind_template_callback_full (klass, "mark_activated_cb",
                                                G_CALLBACK (ur_chart_page_mark_activated_cb));
}

static void
show_title (UrChartPage *self)
{
  g_autofree char *where = ur_chart_page_dup_position (self->report, self->chart);

  if (self->title == NULL || self->where == NULL)
    return;
  gtk_label_set_text (self->title, self->chart->short_title);
  gtk_label_set_text (self->where, where);
}

static GtkWidget *
ur_chart_page_create_header (UrPage *page)
{
  static const char *const buttons[] = { "menu", "print", "next", "previous" };
  UrChartPage *self = UR_CHART_PAGE (page);
  GtkWidget *header = ur_page_header_new ("", self->back);
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/org/unionreport/UnionReport/ui/ur-chart-header.ui");

  g_set_weak_pointer (&self->title, GTK_LABEL (gtk_builder_get_object (builder, "title")));
  g_set_weak_pointer (&self->where, GTK_LABEL (gtk_builder_get_object (builder, "where")));
  gtk_header_bar_set_title_widget (GTK_HEADER_BAR (header),
                                   GTK_WIDGET (gtk_builder_get_object (builder, "titles")));
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    gtk_header_bar_pack_end (GTK_HEADER_BAR (header),
                             GTK_WIDGET (gtk_builder_get_object (builder, buttons[i])));
  show_title (self);
  return header;
}

static GPtrArray *
ur_chart_page_list_panes (UrPage *page)
{
  UrChartPage *self = UR_CHART_PAGE (page);
  GPtrArray *panes = g_ptr_array_new ();

  g_ptr_array_add (panes, self->list);
  g_ptr_array_add (panes, self->stack);
  g_ptr_array_add (panes, self->sources);
  g_ptr_array_add (panes, self->aside);
  return panes;
}

static void
ur_chart_page_init_page (UrPageInterface *iface)
{
  iface->name = "chart";
  iface->create_header = ur_chart_page_create_header;
  iface->list_panes = ur_chart_page_list_panes;
}

/* Size */

static GtkSizeRequestMode
ur_chart_page_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
ur_chart_page_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  UrChartPage *self = UR_CHART_PAGE (widget);
  int least, usual;

  gtk_widget_measure (self->body, orientation, -1, minimum, natural, NULL, NULL);
  gtk_widget_measure (self->list, orientation, -1, &least, &usual, NULL, NULL);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? *minimum + least : MAX (*minimum, least);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? *natural + usual : MAX (*natural, usual);
}

/* The list is as wide as its names want, as long as the chart has much more. */
static void
ur_chart_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  UrChartPage *self = UR_CHART_PAGE (widget);
  graphene_point_t origin = GRAPHENE_POINT_INIT (0, 0);
  int least, usual, list;

  gtk_widget_measure (self->list, GTK_ORIENTATION_HORIZONTAL, -1, &least, &usual, NULL, NULL);
  list = MAX (least, MIN (usual, (int) (width * LIST_SHARE)));
  origin.x = list;
  gtk_widget_allocate (self->list, list, height, -1, NULL);
  gtk_widget_allocate (self->body, width - list, height, -1, gsk_transform_translate (NULL, &origin));
}

static void
ur_chart_page_class_init (UrChartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (UR_TYPE_CHART_PAGE_ASIDE);
  g_type_ensure (UR_TYPE_CHART_PAGE_BOARD);
  g_type_ensure (UR_TYPE_CHART_PAGE_SOURCES);
  g_type_ensure (UR_TYPE_CHART_VIEW);
  g_type_ensure (UR_TYPE_WRAP_BOX);
  G_OBJECT_CLASS (klass)->dispose = ur_chart_page_dispose;
  widget_class->grab_focus = ur_chart_page_grab_focus;
  widget_class->focus = ur_focus_in_children;
  bind_template (widget_class);
  widget_class->get_request_mode = ur_chart_page_get_request_mode;
  widget_class->measure = ur_chart_page_measure;
  widget_class->size_allocate = ur_chart_page_size_allocate;
  gtk_widget_class_install_action (widget_class, "chart.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "chart.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "chart.table", NULL, table_action);
  /**
   * UrChartPage::chart-changed:
   *
   * Another chart is on show.
   */
  signals[CHART_CHANGED] = g_signal_new ("chart-changed", UR_TYPE_CHART_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_chart_page_init (UrChartPage *self)
{
  self->mark = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  ur_whole_height_keep (self->table_scrolled);
  ur_chart_view_set_form (self->view, UR_CHART_FORM_PICTURE);
  ur_chart_view_set_with_finding (self->view, TRUE);
  ur_chart_view_set_sources_elsewhere (self->view, TRUE);
  gtk_menu_button_set_create_popup_func (self->save, create_popover_cb, self, NULL);
}

/* Public */

/**
 * ur_chart_page_new:
 * @report: a report; the page keeps a reference
 * @chart: one of its charts
 * @back: the tab that the way back leads to
 * @window_actions: the window's actions; what they make of the whole report is listed
 *
 * Returns: (transfer floating): a page about @chart, its first mark chosen
 */
GtkWidget *
ur_chart_page_new (UrReport *report, const UrChart *chart, const char *back, GActionGroup *window_actions)
{
  UrChartPage *self = g_object_new (UR_TYPE_CHART_PAGE, NULL);

  self->report = ur_report_ref (report);
  self->back = g_strdup (back);
  self->list = ur_chart_page_list_new (report, window_actions);
  gtk_widget_insert_before (self->list, GTK_WIDGET (self), self->body);
  g_signal_connect_object (self->list, "chosen", G_CALLBACK (chosen_cb), self, 0);
  ur_chart_page_set_chart (self, chart);
  return GTK_WIDGET (self);
}

/**
 * ur_chart_page_get_chart:
 * @page: the page
 *
 * Returns: (transfer none): the chart on show
 */
const UrChart *
ur_chart_page_get_chart (UrChartPage *page)
{
  g_return_val_if_fail (UR_IS_CHART_PAGE (page), NULL);

  return page->chart;
}

/**
 * ur_chart_page_set_chart:
 * @page: the page
 * @chart: a chart of its report
 *
 * Shows another chart, as a table if the one before was.
 */
void
ur_chart_page_set_chart (UrChartPage *page, const UrChart *chart)
{
  g_return_if_fail (UR_IS_CHART_PAGE (page) && chart != NULL);

  if (page->chart == chart)
    return;
  page->chart = chart;
  page->mark = -1;
  page->table = NULL;
  gtk_scrolled_window_set_child (page->table_scrolled, NULL);
  ur_chart_page_list_select (UR_CHART_PAGE_LIST (page->list), chart);
  ur_chart_view_set_chart (page->view, page->report, chart);
  show_words (page);
  update_finding (page);
  show_note (page);
  show_title (page);
  ur_chart_page_choose (page, 0);
  if (shows_table (page))
    ur_chart_page_ensure_table (page);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (page->scrolled), 0);
  g_signal_emit (page, signals[CHART_CHANGED], 0);
}

/**
 * ur_chart_page_get_mark:
 * @page: the page
 *
 * Returns: the chosen mark, counted from 0
 */
int
ur_chart_page_get_mark (UrChartPage *page)
{
  g_return_val_if_fail (UR_IS_CHART_PAGE (page), 0);

  return page->mark;
}

/**
 * ur_chart_page_set_mark:
 * @page: the page
 * @mark: a mark of the chart on show
 */
void
ur_chart_page_set_mark (UrChartPage *page, int mark)
{
  g_return_if_fail (UR_IS_CHART_PAGE (page));

  if (mark >= 0 && (guint) mark < page->chart->n_items)
    ur_chart_page_choose (page, mark);
}

/**
 * ur_chart_page_can_step:
 * @page: the page
 * @step: 1 for the next chart, -1 for the one before
 *
 * Returns: whether there is such a chart
 */
gboolean
ur_chart_page_can_step (UrChartPage *page, int step)
{
  g_return_val_if_fail (UR_IS_CHART_PAGE (page), FALSE);

  return ur_chart_page_list_get_neighbour (UR_CHART_PAGE_LIST (page->list), step) != NULL;
}

/**
 * ur_chart_page_step:
 * @page: the page
 * @step: 1 for the next chart, -1 for the one before
 */
void
ur_chart_page_step (UrChartPage *page, int step)
{
  const UrChart *chart;

  g_return_if_fail (UR_IS_CHART_PAGE (page));

  chart = ur_chart_page_list_get_neighbour (UR_CHART_PAGE_LIST (page->list), step);
  if (chart != NULL)
    ur_chart_page_set_chart (page, chart);
}
