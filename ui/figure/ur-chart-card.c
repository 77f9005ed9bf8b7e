/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-card.h"

#include "ur-config.h"
#include <glib/gi18n-lib.h>

#include "ur-chart-menu.h"
#include "ur-chart-table-view.h"
#include "ur-chart-table.h"
#include "ur-clip.h"
#include "ur-context-menu.h"
#include "ur-export-popover.h"
#include "ur-font-dialog.h"
#include "ur-focus.h"
#include "ur-label.h"
#include "ur-menu.h"
#include "ur-popover.h"
#include "ur-sentence-list.h"
#include "ur-whole-height.h"

#define PAGE_CHART "chart"
#define PAGE_TABLE "table"

/**
 * UrChartCard:
 *
 * A chart in a card with its menu, and the same numbers as a table.  Its actions, `chart.open`, `chart.copy`,
 * `chart.save`, `chart.table` and `chart.source`, are also what the window's chart keys activate.
 */
struct _UrChartCard
{
  GtkWidget parent;
  GtkWidget *overlay;
  GtkStack *stack;
  UrChartView *view;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *note;
  GtkScrolledWindow *scrolled;
  GtkMenuButton *menu_button;
  GtkWidget *export; /* these are made when first asked for */
  GtkWidget *sentences;
};

enum
{
  PROP_0,
  PROP_AS_TABLE,
};

G_DEFINE_FINAL_TYPE (UrChartCard, ur_chart_card, GTK_TYPE_WIDGET)

static gboolean
has_chart (UrChartCard *self)
{
  return ur_chart_view_get_chart (self->view) != NULL;
}

/* The menu */

static gboolean
get_as_table (UrChartCard *card)
{
  g_return_val_if_fail (UR_IS_CHART_CARD (card), FALSE);

  return g_strcmp0 (gtk_stack_get_visible_child_name (card->stack), PAGE_TABLE) == 0;
}

static void
update_menu (UrChartCard *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  ur_chart_menu_append (menu, get_as_table (self));
  ur_menu_button_set_menu (self->menu_button, G_MENU_MODEL (menu));
}

static GMenuModel *
create_menu (GtkWidget *widget, gboolean by_pointer, GdkRectangle *at, gpointer data)
{
  GMenu *menu = g_menu_new ();

  ur_chart_menu_append (menu, get_as_table (UR_CHART_CARD (widget)));
  return G_MENU_MODEL (menu);
}

/* The table is made when it is first looked at. */
static void
ensure_table (UrChartCard *self)
{
  if (gtk_scrolled_window_get_child (self->scrolled) == NULL && has_chart (self))
    gtk_scrolled_window_set_child (self->scrolled,
                                   ur_chart_table_view_new (ur_chart_view_get_report (self->view),
                                                            ur_chart_view_get_chart (self->view)));
}

static void
show_words (UrChartCard *self, const UrChart *chart)
{
  g_autoptr (GPtrArray) notes = ur_chart_dup_notes (chart);
  g_autoptr (GString) text = g_string_new (NULL);
  const char *subtitle = chart->short_subtitle != NULL ? chart->short_subtitle : chart->subtitle;

  for (guint i = 0; i < notes->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", (const char *) g_ptr_array_index (notes, i));
  gtk_label_set_text (self->title, chart->short_title);
  gtk_label_set_text (self->subtitle, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), subtitle != NULL);
  gtk_label_set_text (self->note, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->note), text->len > 0);
}

/* Actions */

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const UrChart *chart = ur_chart_view_get_chart (UR_CHART_CARD (widget)->view);

  if (chart != NULL)
    gtk_widget_activate_action (widget, "win.open-chart", "s", chart->id);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrChartCard *self = UR_CHART_CARD (widget);

  if (has_chart (self))
    ur_clip_copy_picture (widget, ur_chart_view_get_report (self->view), ur_chart_view_get_chart (self->view),
                          ur_chart_view_get_with_finding (self->view));
}

static void
copy_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrChartCard *self = UR_CHART_CARD (widget);

  if (has_chart (self))
    ur_clip_copy_chart (widget, ur_chart_view_get_report (self->view), ur_chart_view_get_chart (self->view),
                        ur_chart_view_get_with_finding (self->view));
}

static gboolean
find_menu_button (gpointer card, GdkRectangle *at)
{
  UrChartCard *self = card;
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (self->menu_button), GTK_WIDGET (self), &bounds))
    return FALSE;
  *at = (GdkRectangle){ bounds.origin.x, bounds.origin.y, bounds.size.width, bounds.size.height };
  return TRUE;
}

/* Below the button of the menu that it was asked for in. */
static void
pop_up (UrChartCard *self, GtkWidget *popover)
{
  GdkRectangle at;

  if (find_menu_button (self, &at))
    ur_popover_point_to (GTK_POPOVER (popover), &at);
  ur_popover_set_target (GTK_POPOVER (popover), find_menu_button, self);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
return_focus (UrChartCard *self, GtkWidget *popover)
{
  g_signal_connect_object (popover, "closed", G_CALLBACK (gtk_widget_grab_focus), self->menu_button,
                           G_CONNECT_SWAPPED);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrChartCard *self = UR_CHART_CARD (widget);

  if (!has_chart (self))
    return;
  if (self->export == NULL)
    {
      self->export = ur_export_popover_new ();
      gtk_widget_set_parent (self->export, widget);
      return_focus (self, self->export);
    }
  ur_export_popover_set_chart (UR_EXPORT_POPOVER (self->export), ur_chart_view_get_report (self->view),
                               ur_chart_view_get_chart (self->view),
                               ur_chart_view_get_with_finding (self->view));
  ur_font_dialog_warn (widget);
  pop_up (self, self->export);
}

static void
sentences_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrChartCard *self = UR_CHART_CARD (widget);

  if (!has_chart (self))
    return;
  if (self->sentences == NULL)
    {
      self->sentences = ur_sentence_popover_new (widget);
      return_focus (self, self->sentences);
    }
  ur_sentence_popover_set_chart (self->sentences, ur_chart_view_get_report (self->view),
                                 ur_chart_view_get_chart (self->view));
  pop_up (self, self->sentences);
}

static void
set_as_table (UrChartCard *card, gboolean as_table)
{
  g_return_if_fail (UR_IS_CHART_CARD (card));

  if (get_as_table (card) == !!as_table)
    return;
  if (as_table)
    ensure_table (card);
  gtk_stack_set_visible_child_name (card->stack, as_table ? PAGE_TABLE : PAGE_CHART);
  update_menu (card);
  g_object_notify (G_OBJECT (card), "as-table");
}

static void
table_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  UrChartCard *self = UR_CHART_CARD (widget);
  gboolean had_focus = gtk_widget_get_focus_child (widget) != NULL;

  set_as_table (self, !get_as_table (self));
  if (had_focus)
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
source_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ur_chart_view_show_source (UR_CHART_CARD (widget)->view);
}

static void
activated_cb (UrChartView *view, UrChartCard *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "chart.open", NULL);
}

/* vfuncs */

static void
ur_chart_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_AS_TABLE)
    g_value_set_boolean (value, get_as_table (UR_CHART_CARD (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ur_chart_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_AS_TABLE)
    set_as_table (UR_CHART_CARD (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ur_chart_card_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  gtk_widget_measure (UR_CHART_CARD (widget)->overlay, orientation, for_size, minimum, natural, NULL, NULL);
}

/* A layout manager would put popovers anew while it gives out sizes: see ur-popover.c. */
static void
ur_chart_card_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (UR_CHART_CARD (widget)->overlay, width, height, -1, NULL);
}

static GtkSizeRequestMode
ur_chart_card_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The chart before its menu, though the menu is above it. */
static gboolean
ur_chart_card_focus (GtkWidget *widget, GtkDirectionType direction)
{
  UrChartCard *self = UR_CHART_CARD (widget);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  if (ur_focus_in_popover (widget, direction))
    return TRUE;
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (ur_chart_card_parent_class)->focus (widget, direction);
  g_ptr_array_add (order, self->stack);
  g_ptr_array_add (order, self->menu_button);
  return ur_focus_in_order (order, direction);
}

static void
ur_chart_card_dispose (GObject *object)
{
  UrChartCard *self = UR_CHART_CARD (object);

  g_clear_pointer (&self->export, gtk_widget_unparent);
  g_clear_pointer (&self->sentences, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), UR_TYPE_CHART_CARD);
  G_OBJECT_CLASS (ur_chart_card_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *klass)
{
  gtk_widget_class_set_template_from_resource (klass, "/org/unionreport/UnionReport/ui/ur-chart-card.ui");
  gtk_widget_class_bind_template_child (klass, UrChartCard, overlay);
  gtk_widget_class_bind_template_child (klass, UrChartCard, stack);
  gtk_widget_class_bind_template_child (klass, UrChartCard, view);
  gtk_widget_class_bind_template_child (klass, UrChartCard, title);
  gtk_widget_class_bind_template_child (klass, UrChartCard, subtitle);
  gtk_widget_class_bind_template_child (klass, UrChartCard, note);
  gtk_widget_class_bind_template_child (klass, UrChartCard, scrolled);
  gtk_widget_class_bind_template_child (klass, UrChartCard, menu_button);
  gtk_widget_class_bind_template_callback (klass, activated_cb);
}

static void
ur_chart_card_class_init (UrChartCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (UR_TYPE_CHART_VIEW);
  object_class->dispose = ur_chart_card_dispose;
  object_class->get_property = ur_chart_card_get_property;
  object_class->set_property = ur_chart_card_set_property;
  widget_class->focus = ur_chart_card_focus;
  widget_class->get_request_mode = ur_chart_card_get_request_mode;
  widget_class->measure = ur_chart_card_measure;
  widget_class->size_allocate = ur_chart_card_size_allocate;
  g_object_class_install_property (
      object_class, PROP_AS_TABLE,
      g_param_spec_boolean ("as-table", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY));
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "chart.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "chart.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "chart.copy-all", NULL, copy_all_action);
  gtk_widget_class_install_action (widget_class, "chart.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "chart.table", NULL, table_action);
  gtk_widget_class_install_action (widget_class, "chart.sentences", NULL, sentences_action);
  gtk_widget_class_install_action (widget_class, "chart.source", NULL, source_action);
}

static void
ur_chart_card_init (UrChartCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ur_whole_height_keep (self->scrolled);
  ur_label_cut_at_usual_size (self->title, 1, PANGO_ELLIPSIZE_END);
  ur_label_cut_at_usual_size (self->subtitle, 1, PANGO_ELLIPSIZE_END);
  ur_context_menu_add (GTK_WIDGET (self), create_menu, NULL);
  update_menu (self);
}

/* Public */

/**
 * ur_chart_card_new:
 *
 * Returns: (transfer floating): a card without a chart
 */
GtkWidget *
ur_chart_card_new (void)
{
  return g_object_new (UR_TYPE_CHART_CARD, NULL);
}

/**
 * ur_chart_card_set_chart:
 * @card: the card
 * @report: the report of @chart; the card keeps a reference
 * @chart: what to show
 */
void
ur_chart_card_set_chart (UrChartCard *card, UrReport *report, const UrChart *chart)
{
  g_autofree char *menu = NULL;

  g_return_if_fail (UR_IS_CHART_CARD (card));
  g_return_if_fail (chart != NULL);

  if (ur_chart_view_get_chart (card->view) == chart)
    return;
  ur_chart_view_set_chart (card->view, report, chart);
  gtk_scrolled_window_set_child (card->scrolled, NULL);
  show_words (card, chart);
  if (get_as_table (card))
    ensure_table (card);
  menu = g_strdup_printf (_ ("Chart menu: %s"), chart->short_title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, menu,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL, chart->short_title,
                                  -1);
}

/**
 * ur_chart_card_get_view:
 * @card: the card
 *
 * Returns: (transfer none): the chart in it
 */
UrChartView *
ur_chart_card_get_view (UrChartCard *card)
{
  g_return_val_if_fail (UR_IS_CHART_CARD (card), NULL);

  return card->view;
}
