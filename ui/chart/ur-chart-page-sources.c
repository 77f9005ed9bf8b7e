/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-chart-page-sources.h"

#include <glib/gi18n-lib.h>

#include "ur-chart-page-words.h"
#include "ur-context-menu.h"
#include "ur-label.h"
#include "ur-row.h"

/**
 * UrChartPageSources:
 *
 * The sentences that the chosen mark of a chart comes from, with the ways there, and the sum of a computed
 * one.
 */
struct _UrChartPageSources
{
  GtkBox parent;
  GtkWidget *chosen;
  GtkWidget *sum;
  GtkWidget *columns;
  GtkWidget *jump; /* of the first sentence, or NULL */
};

G_DEFINE_FINAL_TYPE (UrChartPageSources, ur_chart_page_sources, GTK_TYPE_BOX)

static GtkWidget *
build_jump (const UrIndicator *indicator)
{
  GtkWidget *jump = gtk_button_new_from_icon_name ("ur-jump-symbolic");
  g_autofree char *figure = ur_indicator_dup_figure (indicator);
  g_autofree char *spoken = g_strdup_printf (_ ("Go to the sentence of %s"), figure);

  gtk_widget_add_css_class (jump, "ur-icon");
  gtk_widget_add_css_class (jump, "ur-jump");
  gtk_widget_set_valign (jump, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (jump, _ ("Go to the Sentence"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (jump), "s", indicator->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (jump), "win.show-indicator");
  gtk_accessible_update_property (GTK_ACCESSIBLE (jump), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return jump;
}

static GtkWidget *
build_place (UrChartPageSources *self, const UrIndicator *indicator)
{
  GtkWidget *row = ur_row_new (4);
  g_autofree char *place = ur_chart_page_dup_place (indicator);
  GtkWidget *label = ur_label_new_title (place, "ur-meta");
  GtkWidget *jump = build_jump (indicator);

  ur_row_append (row, label);
  ur_row_append (row, jump);
  if (self->jump == NULL)
    self->jump = jump;
  return row;
}

static GtkWidget *
build_sentence (const UrIndicator *indicator)
{
  gsize start, end;
  g_autofree char *sentence = ur_chart_page_dup_sentence (indicator, &start, &end);
  GtkWidget *label = ur_label_new_wrapping (sentence, "ur-source-sentence");

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  ur_context_menu_add_to_label (GTK_LABEL (label));
  gtk_widget_set_can_focus (label, FALSE);
  if (indicator->number != NULL)
    ur_label_set_figure (GTK_LABEL (label), start, end,
                         ur_period_get_tone (indicator->period) == UR_TONE_SPAN ? "ur_slate_ink"
                                                                                : "ur_accent_ink");
  return label;
}

static void
append_source (UrChartPageSources *self, const UrIndicator *indicator)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (column), build_place (self, indicator));
  gtk_box_append (GTK_BOX (column), build_sentence (indicator));
  ur_row_append (self->columns, column);
}

/* The colours of figures are written into their labels. */
static void
recolor (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    ur_label_refresh_figure (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    recolor (child);
}

static void
ur_chart_page_sources_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ur_chart_page_sources_parent_class)->css_changed (widget, change);
  if (UR_CHART_PAGE_SOURCES (widget)->columns != NULL)
    recolor (UR_CHART_PAGE_SOURCES (widget)->columns);
}

static void
ur_chart_page_sources_class_init (UrChartPageSourcesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->css_changed = ur_chart_page_sources_css_changed;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ur_chart_page_sources_init (UrChartPageSources *self)
{
  GtkWidget *head = ur_row_new (8);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "ur-card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "ur-sources");
  self->chosen = ur_label_new ("", "ur-meta");
  gtk_widget_set_hexpand (self->chosen, TRUE);
  ur_label_cut_at_usual_size (GTK_LABEL (self->chosen), 1, PANGO_ELLIPSIZE_END);
  self->sum = ur_label_new_wrapping ("", "ur-meta");
  gtk_label_set_xalign (GTK_LABEL (self->sum), 1);
  gtk_label_set_selectable (GTK_LABEL (self->sum), TRUE);
  ur_context_menu_add_to_label (GTK_LABEL (self->sum));
  gtk_widget_set_can_focus (self->sum, FALSE);
  self->columns = ur_row_new (18);
  gtk_grid_set_column_homogeneous (GTK_GRID (self->columns), TRUE);
  gtk_widget_set_margin_top (self->columns, 8);
  ur_row_append (head, ur_label_new_wrapping (_ ("In the Report"), "ur-part-head"));
  ur_row_append (head, self->chosen);
  ur_row_append (head, self->sum);
  gtk_box_append (GTK_BOX (self), head);
  gtk_box_append (GTK_BOX (self), self->columns);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("In the Report"),
                                  -1);
}

/**
 * ur_chart_page_sources_set_item:
 * @sources: the card
 * @item: (nullable): an item of a chart, which its report keeps; %NULL for none
 *
 * Shows the sentences of @item, and how its share was computed.
 */
void
ur_chart_page_sources_set_item (UrChartPageSources *sources, const UrChartItem *item)
{
  g_autofree char *chosen = NULL;
  g_autofree char *sum = NULL;
  GtkWidget *child;

  g_return_if_fail (UR_IS_CHART_PAGE_SOURCES (sources));

  while ((child = gtk_widget_get_first_child (sources->columns)) != NULL)
    gtk_grid_remove (GTK_GRID (sources->columns), child);
  sources->jump = NULL;
  gtk_widget_set_visible (GTK_WIDGET (sources), item != NULL);
  if (item == NULL)
    return;
  chosen = g_strdup_printf (_ ("Chosen: %s"), item->label);
  sum = item->whole != NULL ? ur_indicator_dup_arithmetic (item->indicator, item->whole) : NULL;
  gtk_label_set_text (GTK_LABEL (sources->chosen), chosen);
  gtk_label_set_text (GTK_LABEL (sources->sum), sum != NULL ? sum : "");
  append_source (sources, item->indicator);
  if (item->whole != NULL)
    append_source (sources, item->whole);
}

/**
 * ur_chart_page_sources_get_jump:
 * @sources: the card
 *
 * Returns: (transfer none) (nullable): the button that goes to the first sentence
 */
GtkWidget *
ur_chart_page_sources_get_jump (UrChartPageSources *sources)
{
  g_return_val_if_fail (UR_IS_CHART_PAGE_SOURCES (sources), NULL);

  return sources->jump;
}
