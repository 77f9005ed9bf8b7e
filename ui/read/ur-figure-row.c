/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A figure in a list: label, number, unit. */
#include "ur-figure-row.h"

#include "ur-label.h"
#include "ur-row.h"
#include "ur-tip.h"

static GtkWidget *
append_label (GtkWidget *row, const char *css_class, float xalign)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_widget_add_css_class (label, css_class);
  ur_row_append (row, label);
  return label;
}

/**
 * ur_figure_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
ur_figure_row_new (void)
{
  GtkWidget *row = ur_row_new (0);
  GtkWidget *label = append_label (row, "label", 0);

  gtk_widget_set_hexpand (label, TRUE);
  ur_label_cut_at_usual_size (GTK_LABEL (label), 1, PANGO_ELLIPSIZE_END);
  append_label (row, "value", 1);
  append_label (row, "unit", 0);
  return row;
}

/**
 * ur_figure_row_show:
 * @row: a row from ur_figure_row_new()
 * @indicator: a figure
 *
 * Returns: (transfer full): what a screen reader says of the row
 */
char *
ur_figure_row_show (GtkWidget *row, const UrIndicator *indicator)
{
  GtkWidget *label = gtk_widget_get_first_child (row);
  GtkWidget *value = gtk_widget_get_next_sibling (label);
  GtkWidget *unit = gtk_widget_get_next_sibling (value);
  g_autofree char *unit_text = ur_indicator_dup_unit (indicator);
  g_autofree char *figure = ur_indicator_dup_figure (indicator);
  g_autofree char *words = ur_indicator_dup_dated_label (indicator);

  g_object_set_data (G_OBJECT (row), "ur-indicator", (gpointer) indicator);
  gtk_label_set_text (GTK_LABEL (label), words);
  gtk_label_set_text (GTK_LABEL (value), indicator->number != NULL ? indicator->number : "—");
  gtk_label_set_text (GTK_LABEL (unit), indicator->number != NULL ? unit_text : "");
  ur_tip_set (row, indicator->missing != NULL ? indicator->missing : indicator->label);
  return g_strdup_printf ("%s，%s", indicator->label, figure);
}
