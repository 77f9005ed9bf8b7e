/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-config.h"

#include "ur-chart-page-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ur-cells.h"
#include "ur-chart-table.h"
#include "ur-citation.h"
#include "ur-clip.h"
#include "ur-table-copying.h"
#include "ur-label.h"

/* The cells of a row: a number and its unit are one column on screen. */
enum
{
  CELL_LABEL,
  CELL_NUMBER,
  CELL_UNIT,
  CELL_WHOLE,
  CELL_WHOLE_UNIT,
  CELL_SHARE,
  CELL_PERIOD,
  N_CELLS,
};

#define NO_UNIT N_CELLS
#define ABOUT "约"

/* About 28.9%, set as in the picture: with a gap before the number. */
static char *
dup_spaced (const char *share)
{
  return g_str_has_prefix (share, ABOUT) ? g_strconcat (ABOUT " ", share + strlen (ABOUT), NULL)
                                         : g_strdup (share);
}

static UrCells *
build_row (const UrChartRow *row)
{
  UrCells *cells = ur_cells_new (N_CELLS);
  const UrIndicator *whole = row->item->whole;
  g_autofree char *share = row->share != NULL ? dup_spaced (row->share) : NULL;

  ur_cells_set (cells, CELL_LABEL, row->label, NULL);
  ur_cells_set (cells, CELL_NUMBER, row->number, NULL);
  ur_cells_set (cells, CELL_UNIT, row->unit, NULL);
  ur_cells_set (cells, CELL_SHARE, share, NULL);
  ur_cells_set (cells, CELL_PERIOD, row->period, NULL);
  if (whole != NULL)
    {
      g_autofree char *unit = ur_indicator_dup_unit (whole);

      ur_cells_set (cells, CELL_WHOLE, whole->number != NULL ? whole->number : "—", NULL);
      ur_cells_set (cells, CELL_WHOLE_UNIT, unit, NULL);
    }
  return cells;
}

static GListModel *
list_rows (const UrChart *chart)
{
  g_autoptr (GPtrArray) rows = ur_chart_dup_rows (chart);
  GListStore *store = g_list_store_new (UR_TYPE_CELLS);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (UrCells) cells = build_row (g_ptr_array_index (rows, i));

      g_list_store_append (store, cells);
    }
  return G_LIST_MODEL (store);
}

/* Columns */

static guint
get_cell (GtkListItemFactory *factory, const char *key)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), key));
}

static void
setup_text_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  guint cell = get_cell (factory, "cell");
  GtkWidget *label = ur_label_new_wrapping ("", cell == CELL_LABEL   ? "name"
                                                : cell == CELL_SHARE ? "ur-number ur-derived"
                                                                     : "");

  /* Not by width-chars: in a row that is higher than one line GTK 4.8 then finds a short word a natural width
   * below its least one. */
  gtk_widget_add_css_class (label, "ur-cell-words");
  if (cell == CELL_SHARE)
    {
      gtk_label_set_wrap (GTK_LABEL (label), FALSE);
      gtk_label_set_xalign (GTK_LABEL (label), 1);
    }
  gtk_list_item_set_child (item, label);
}

/* Numbers end and units begin on one line through all rows. */
static void
setup_number_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *number = ur_label_new ("", "ur-number");
  GtkWidget *unit = ur_label_new ("", "unit");

  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_size_group_add_widget (data, unit);
  gtk_widget_set_valign (number, GTK_ALIGN_BASELINE);
  gtk_widget_set_valign (unit, GTK_ALIGN_BASELINE);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), unit);
  gtk_list_item_set_child (item, box);
}

static char *
dup_words (UrCells *cells)
{
  g_autoptr (GString) words = g_string_new (ur_cells_get (cells, CELL_LABEL));

  g_string_append_printf (words, "，%s%s", ur_cells_get (cells, CELL_NUMBER),
                          ur_cells_get (cells, CELL_UNIT));
  if (*ur_cells_get (cells, CELL_WHOLE) != '\0')
    g_string_append_printf (words, "，%s%s", ur_cells_get (cells, CELL_WHOLE),
                            ur_cells_get (cells, CELL_WHOLE_UNIT));
  g_string_append_printf (
      words, "，%s",
      ur_cells_get (cells, *ur_cells_get (cells, CELL_SHARE) != '\0' ? CELL_SHARE : CELL_PERIOD));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* GTK names rows and cells by their classes. */
static void
name_row (GtkWidget *child, UrCells *cells, const char *cell_words)
{
  GtkWidget *cell = gtk_widget_get_parent (child);
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *words = dup_words (cells);

  if (cell != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, cell_words, -1);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
bind_text_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  UrCells *cells = gtk_list_item_get_item (item);
  const char *text = ur_cells_get (cells, get_cell (factory, "cell"));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
  name_row (gtk_list_item_get_child (item), cells, text);
}

static void
bind_number_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  UrCells *cells = gtk_list_item_get_item (item);
  GtkWidget *number = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const char *digits = ur_cells_get (cells, get_cell (factory, "cell"));
  const char *unit = ur_cells_get (cells, get_cell (factory, "unit"));
  g_autofree char *words = g_strconcat (digits, unit, NULL);

  gtk_label_set_text (GTK_LABEL (number), digits);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (number)), unit);
  name_row (gtk_list_item_get_child (item), cells, words);
}

static void
append_column (GtkWidget *view, const char *title, guint cell, guint unit)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (title, factory);

  g_object_set_data (G_OBJECT (factory), "cell", GUINT_TO_POINTER (cell));
  g_object_set_data (G_OBJECT (factory), "unit", GUINT_TO_POINTER (unit));
  if (unit != NO_UNIT)
    {
      GtkSizeGroup *units = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

      g_object_set_data_full (G_OBJECT (factory), "units", units, g_object_unref);
      g_signal_connect (factory, "setup", G_CALLBACK (setup_number_cb), units);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_number_cb), NULL);
    }
  else
    {
      g_signal_connect (factory, "setup", G_CALLBACK (setup_text_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_text_cb), NULL);
    }
  gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_append_column (GTK_COLUMN_VIEW (view), column);
  g_object_unref (column);
}

static void
append_columns (GtkWidget *view, const UrChart *chart)
{
  append_column (view, _ ("Indicator"), CELL_LABEL, NO_UNIT);
  if (chart->kind != UR_CHART_SHARE || chart->n_items == 0)
    {
      append_column (view, _ ("Value"), CELL_NUMBER, CELL_UNIT);
      append_column (view, _ ("Period"), CELL_PERIOD, NO_UNIT);
      return;
    }
  append_column (view, chart->items->indicator->period->short_label, CELL_NUMBER, CELL_UNIT);
  append_column (view, chart->items->whole->period->heading, CELL_WHOLE, CELL_WHOLE_UNIT);
  append_column (view, _ ("Share (computed)"), CELL_SHARE, NO_UNIT);
}

/* Over right aligned numbers the title is at the right as well; GtkColumnView has no way to say so. */
static void
align_titles (GtkWidget *view)
{
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (view));
  GtkWidget *title = gtk_widget_get_first_child (gtk_widget_get_first_child (view));

  for (guint i = 0; title != NULL && i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      GtkListItemFactory *factory = gtk_column_view_column_get_factory (column);

      if (get_cell (factory, "unit") != NO_UNIT || get_cell (factory, "cell") == CELL_SHARE)
        gtk_widget_set_halign (gtk_widget_get_first_child (title), GTK_ALIGN_END);
      title = gtk_widget_get_next_sibling (title);
    }
}

/* Copying */

/* The whole table, as ur_chart_table_view_new() copies it. */
static gboolean
copy_cb (GtkWidget *widget, GVariant *args, gpointer with_source)
{
  g_autoptr (UrPasteTable) table =
      ur_paste_table_new_for_chart (g_object_get_data (G_OBJECT (widget), "chart"), NULL);
  const UrReport *report = g_object_get_data (G_OBJECT (widget), "report");
  g_autofree char *line = NULL;

  if (with_source != NULL)
    line = ur_clip_dup_source_line (report, g_object_get_data (G_OBJECT (widget), "where"));
  ur_clip_copy_table (widget, table, report, line);
  return TRUE;
}

/**
 * ur_chart_page_table_new:
 * @report: the report of @chart
 * @chart: a chart; it must outlive the table
 *
 * The numbers of a chart in the order of its marks, one row chosen; Ctrl+C copies the table, Ctrl+Shift+C
 * with its source.
 *
 * Returns: (transfer floating): a GtkColumnView
 */
GtkWidget *
ur_chart_page_table_new (UrReport *report, const UrChart *chart)
{
  GtkSingleSelection *selection = gtk_single_selection_new (list_rows (chart));
  GtkWidget *view = gtk_column_view_new (GTK_SELECTION_MODEL (selection));

  append_columns (view, chart);
  align_titles (view);
  ur_cells_view_name_headings (view);
  gtk_widget_add_css_class (view, "ur-table");
  gtk_widget_add_css_class (view, "ur-chart-rows");
  g_object_set_data (G_OBJECT (view), "chart", (gpointer) chart);
  ur_table_copying_add (view, copy_cb);
  g_object_set_data (G_OBJECT (view), "report", report);
  g_object_set_data_full (G_OBJECT (view), "where", ur_chart_dup_where (chart), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, chart->title, -1);
  return view;
}

/**
 * ur_chart_page_table_get_selection:
 * @table: a table made here
 *
 * Returns: (transfer none): which row is chosen
 */
GtkSingleSelection *
ur_chart_page_table_get_selection (GtkWidget *table)
{
  return GTK_SINGLE_SELECTION (gtk_column_view_get_model (GTK_COLUMN_VIEW (table)));
}
