/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cells of the table of figures. */
#include "ur-config.h"

#include "ur-compare-modes.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "ur-cells.h"
#include "ur-label.h"

static const UrComparedRow *
get_row (UrCompareItem *item)
{
  return item->data->comparison->rows->pdata[item->index];
}

static char *
dup_label (const UrComparedRow *row)
{
  const char *label = ur_compared_row_get_label (row);

  return row->redefined ? g_strconcat (label, " †", NULL) : g_strdup (label);
}

/* 216.5 万人次; — where the report does not tell it. */
static char *
dup_figure (const UrIndicator *figure, const char *sign)
{
  g_autofree char *unit = figure != NULL ? ur_indicator_dup_unit (figure) : NULL;

  if (figure == NULL || figure->number == NULL)
    return g_strdup ("—");
  return g_strdup_printf ("%s%s%s%s%s", figure->number, strcmp (unit, "%") == 0 ? "" : " ", unit,
                          *sign != '\0' ? " " : "", sign);
}

static char *
dup_group (const UrComparedRow *row)
{
  if (!row->begins_group)
    return g_strdup ("");
  return g_strdup (strcmp (row->group, UR_COMPARED_GENERAL) == 0 ? _ ("General") : row->group);
}

static char *
dup_difference (const UrComparedRow *row)
{
  g_autofree char *unit = ur_indicator_dup_difference_unit (row->now, UR_TONGUE_LOCALE);

  return g_strdup_printf ("%s %s", row->difference, unit);
}

/**
 * ur_compare_dup_cell:
 * @comparison: a comparison
 * @row: one of its rows
 * @column: which column
 *
 * Returns: (transfer full): what the cell says
 */
char *
ur_compare_dup_cell (const UrComparison *comparison, const UrComparedRow *row, guint column)
{
  switch (column)
    {
    case UR_COMPARE_GROUP:
      return dup_group (row);
    case UR_COMPARE_LABEL:
      return dup_label (row);
    case UR_COMPARE_THEN:
      return dup_figure (row->then, "");
    case UR_COMPARE_RESTATED:
      return row->restated != NULL ? dup_figure (row->restated, "‡") : g_strdup ("");
    case UR_COMPARE_NOW:
      return dup_figure (row->now, "");
    case UR_COMPARE_DIFFERENCE:
      return row->difference != NULL ? dup_difference (row) : g_strdup ("");
    case UR_COMPARE_RATE:
    default:
      if (row->rate != NULL)
        return g_strdup (row->rate);
      return row->why != UR_NO_CHANGE_NONE ? ur_compared_row_dup_reason (comparison, row, UR_TONGUE_LOCALE)
                                           : g_strdup ("");
    }
}

/* A number is bold, the unit after it small and plain. */
static void
set_attributes (GtkLabel *label, guint column, const char *text)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const char *space =
      column >= UR_COMPARE_THEN && column <= UR_COMPARE_DIFFERENCE ? strchr (text, ' ') : NULL;
  gboolean strong = column == UR_COMPARE_NOW || column == UR_COMPARE_DIFFERENCE;
  PangoAttribute *attribute;

  if (strong)
    {
      attribute = pango_attr_weight_new (PANGO_WEIGHT_BOLD);
      attribute->end_index = space != NULL ? (guint) (space - text) : G_MAXUINT;
      pango_attr_list_insert (attributes, attribute);
    }
  if (space != NULL)
    {
      attribute = pango_attr_scale_new (0.8);
      attribute->start_index = (guint) (space - text);
      pango_attr_list_insert (attributes, attribute);
    }
  gtk_label_set_attributes (label, attributes);
}

static void
set_classes (GtkWidget *label, const UrComparedRow *row, guint column)
{
  gboolean computed = column == UR_COMPARE_RATE && row->rate != NULL;
  gboolean faint = (column == UR_COMPARE_THEN && row->restated != NULL) ||
                   (column == UR_COMPARE_RATE && row->rate == NULL) || column == UR_COMPARE_GROUP ||
                   (column == UR_COMPARE_LABEL && row->now == NULL);

  gtk_widget_remove_css_class (label, "faint");
  gtk_widget_remove_css_class (label, "computed");
  gtk_widget_remove_css_class (label, "doubt");
  if (faint)
    gtk_widget_add_css_class (label, "faint");
  if (computed)
    gtk_widget_add_css_class (label, "computed");
  if (column == UR_COMPARE_LABEL && row->redefined)
    gtk_widget_add_css_class (label, "doubt");
}

static void
name_row (GtkWidget *label, UrCompareItem *item, const char *text)
{
  g_autofree char *line = ur_compare_dup_line (item->data->comparison, get_row (item));
  GtkWidget *cell = gtk_widget_get_parent (label);
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;

  if (cell != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, line, -1);
}

/* What may not be seen whole, or is not told in the table. */
static char *
dup_tip (UrCompareItem *item, guint column)
{
  const UrComparison *comparison = item->data->comparison;
  const UrComparedRow *row = get_row (item);
  g_autofree char *then = NULL;
  g_autofree char *now = NULL;

  if (!row->redefined)
    return column == UR_COMPARE_RATE ? ur_compared_row_dup_reason (comparison, row, UR_TONGUE_LOCALE) : NULL;
  then = ur_compare_dup_definition (comparison, row, TRUE);
  now = ur_compare_dup_definition (comparison, row, FALSE);
  return g_strdup_printf ("%s\n%s", then, now);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *label = ur_label_new ("", NULL);

  gtk_label_set_xalign (GTK_LABEL (label), GPOINTER_TO_UINT (column) >= UR_COMPARE_THEN ? 1 : 0);
  if (GPOINTER_TO_UINT (column) == UR_COMPARE_LABEL)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_width_chars (GTK_LABEL (label), 6);
    }
  /* Or the reason why there is none, in two lines where it is long.  The table makes a row as high as its
   * cells are at their least width, so that more lines would cost room. */
  if (GPOINTER_TO_UINT (column) == UR_COMPARE_RATE)
    {
      ur_label_cut_at_usual_size (GTK_LABEL (label), 2, PANGO_ELLIPSIZE_END);
      gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
      gtk_label_set_width_chars (GTK_LABEL (label), 10);
    }
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  UrCompareItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *label = gtk_list_item_get_child (list_item);
  g_autofree char *text =
      ur_compare_dup_cell (item->data->comparison, get_row (item), GPOINTER_TO_UINT (column));
  g_autofree char *tip = dup_tip (item, GPOINTER_TO_UINT (column));

  gtk_label_set_text (GTK_LABEL (label), text);
  set_attributes (GTK_LABEL (label), GPOINTER_TO_UINT (column), text);
  set_classes (label, get_row (item), GPOINTER_TO_UINT (column));
  gtk_widget_set_tooltip_text (label, tip);
  name_row (label, item, text);
}

/**
 * ur_compare_cell_factory_new:
 * @column: which column
 *
 * Returns: (transfer full): what makes its cells
 */
GtkListItemFactory *
ur_compare_cell_factory_new (guint column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (column));
  return factory;
}

static gboolean
has_restated (const UrComparison *comparison)
{
  for (guint i = 0; i < comparison->rows->len; i++)
    if (((const UrComparedRow *) comparison->rows->pdata[i])->restated != NULL)
      return TRUE;
  return FALSE;
}

/* Over numbers the titles are at the right; GtkColumnView has no way to say so. */
static void
align_titles (GtkColumnView *view)
{
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_first_child (GTK_WIDGET (view)));

  for (guint i = 0; i < UR_COMPARE_N_COLUMNS && title != NULL; i++)
    {
      GtkWidget *box = gtk_widget_get_first_child (title);

      if (i >= UR_COMPARE_THEN && box != NULL)
        gtk_widget_set_halign (box, GTK_ALIGN_END);
      title = gtk_widget_get_next_sibling (title);
    }
}

/* Above what the report is called its year, where the name does not say it. */
static char *
dup_with_year (const char *title, const UrComparison *comparison, guint year)
{
  g_autofree char *words = g_strdup_printf (C_ ("a year of figures", "%u"), year);

  if (year == 0 || comparison->names == UR_NAMES_OF_YEARS)
    return g_strdup (title);
  return g_strdup_printf ("%s\n%s", words, title);
}

/**
 * ur_compare_set_titles:
 * @view: the table of figures
 * @columns: its columns
 * @comparison: what it shows
 *
 * Says above the columns which report is which, and hides that of restated figures where there are none.
 */
void
ur_compare_set_titles (GtkColumnView *view, GtkColumnViewColumn **columns, const UrComparison *comparison)
{
  g_autofree char *earlier = ur_comparison_dup_name (comparison, TRUE, UR_TONGUE_LOCALE);
  g_autofree char *later = ur_comparison_dup_name (comparison, FALSE, UR_TONGUE_LOCALE);
  g_autofree char *then_name = g_strdup_printf (_ ("%s: report"), earlier);
  g_autofree char *again_name = g_strdup_printf (_ ("%s: restated"), later);
  g_autofree char *now_name = g_strdup_printf (_ ("%s: report"), later);
  g_autofree char *then = dup_with_year (then_name, comparison, comparison->then->year);
  g_autofree char *restated = dup_with_year (again_name, comparison, comparison->then->year);
  g_autofree char *now = dup_with_year (now_name, comparison, comparison->now->year);
  const char *const titles[UR_COMPARE_N_COLUMNS] = {
    [UR_COMPARE_GROUP] = _ ("Section"),
    [UR_COMPARE_LABEL] = _ ("Indicator"),
    [UR_COMPARE_THEN] = then,
    [UR_COMPARE_RESTATED] = restated,
    [UR_COMPARE_NOW] = now,
    [UR_COMPARE_DIFFERENCE] = _ ("Change"),
    [UR_COMPARE_RATE] = _ ("Rate"),
  };

  for (guint i = 0; i < UR_COMPARE_N_COLUMNS; i++)
    gtk_column_view_column_set_title (columns[i], titles[i]);
  gtk_column_view_column_set_visible (columns[UR_COMPARE_RESTATED], has_restated (comparison));
  align_titles (view);
  ur_cells_view_name_headings (GTK_WIDGET (view));
}
