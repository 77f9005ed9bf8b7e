/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-cells.h"

#include <string.h>

#include "ur-clip.h"
#include "ur-label.h"
#include "ur-table-copying.h"

/* A wrapping column is at least this wide. */
#define LEAST_CHARACTERS 4

struct _UrCells
{
  GObject parent;
  guint n_columns;
  char **texts;
  UrDecimal *values;
  gboolean *has_value;
  char *tooltip;
  char *hit; /* words found in the line that the row stands for, or NULL */
  gboolean current_hit;
};

enum
{
  HIT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (UrCells, ur_cells, G_TYPE_OBJECT)

static void
ur_cells_finalize (GObject *object)
{
  UrCells *self = UR_CELLS (object);

  for (guint i = 0; i < self->n_columns; i++)
    g_free (self->texts[i]);
  g_free (self->texts);
  g_free (self->values);
  g_free (self->has_value);
  g_free (self->tooltip);
  g_free (self->hit);
  G_OBJECT_CLASS (ur_cells_parent_class)->finalize (object);
}

static void
ur_cells_class_init (UrCellsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ur_cells_finalize;
  signals[HIT_CHANGED] =
      g_signal_new ("hit-changed", UR_TYPE_CELLS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ur_cells_init (UrCells *self)
{
}

/**
 * ur_cells_new:
 * @n_columns: how many columns the table has
 *
 * Returns: (transfer full): a row of empty cells
 */
UrCells *
ur_cells_new (guint n_columns)
{
  UrCells *self = g_object_new (UR_TYPE_CELLS, NULL);

  self->n_columns = n_columns;
  self->texts = g_new0 (char *, n_columns);
  self->values = g_new0 (UrDecimal, n_columns);
  self->has_value = g_new0 (gboolean, n_columns);
  return self;
}

/**
 * ur_cells_set:
 * @cells: a row
 * @column: which cell
 * @text: (nullable): what it says, or %NULL for nothing
 * @value: (nullable): what it sorts by in a column of numbers; cells without one come last
 *
 * Fills a cell.
 */
void
ur_cells_set (UrCells *cells, guint column, const char *text, const UrDecimal *value)
{
  g_return_if_fail (UR_IS_CELLS (cells) && column < cells->n_columns);

  g_free (cells->texts[column]);
  cells->texts[column] = g_strdup (text);
  cells->has_value[column] = value != NULL;
  if (value != NULL)
    cells->values[column] = *value;
}

/**
 * ur_cells_set_tooltip:
 * @cells: a row
 * @text: (nullable): what pointing at the row's cells tells, such as the sentence it comes from
 */
void
ur_cells_set_tooltip (UrCells *cells, const char *text)
{
  g_return_if_fail (UR_IS_CELLS (cells));

  g_free (cells->tooltip);
  cells->tooltip = g_strdup (text);
}

/**
 * ur_cells_set_hit:
 * @cells: a row
 * @words: (nullable): words found in the line of the report that the row stands for, or %NULL for none
 * @current: whether it is the hit the reader is at
 *
 * Puts a ring round the row, and marks the words where its cells have them.
 */
void
ur_cells_set_hit (UrCells *cells, const char *words, gboolean current)
{
  char *old;

  g_return_if_fail (UR_IS_CELLS (cells));

  if (g_strcmp0 (cells->hit, words) == 0 && cells->current_hit == current)
    return;
  old = cells->hit;
  cells->hit = g_strdup (words);
  g_free (old);
  cells->current_hit = current;
  g_signal_emit (cells, signals[HIT_CHANGED], 0);
}

/**
 * ur_cells_get:
 * @cells: a row
 * @column: which cell
 *
 * Returns: (transfer none): what it says; never %NULL
 */
const char *
ur_cells_get (UrCells *cells, guint column)
{
  g_return_val_if_fail (UR_IS_CELLS (cells) && column < cells->n_columns, "");

  return cells->texts[column] != NULL ? cells->texts[column] : "";
}

/* Sorting */

static int
compare_values (UrCells *a, UrCells *b, guint column)
{
  if (a->has_value[column] && b->has_value[column])
    return ur_decimal_compare (&a->values[column], &b->values[column]);
  return (int) b->has_value[column] - (int) a->has_value[column];
}

static int
compare_numbers (gconstpointer a, gconstpointer b, gpointer column)
{
  return compare_values ((UrCells *) a, (UrCells *) b, GPOINTER_TO_UINT (column));
}

static int
compare_texts (gconstpointer a, gconstpointer b, gpointer column)
{
  return g_utf8_collate (ur_cells_get ((UrCells *) a, GPOINTER_TO_UINT (column)),
                         ur_cells_get ((UrCells *) b, GPOINTER_TO_UINT (column)));
}

/* Copying */

typedef struct
{
  UrCellsTableFunc build;
  gpointer data;
  const UrReport *report;
  char *where;
} Copy;

static void
copy_free (gpointer data)
{
  Copy *copy = data;

  g_free (copy->where);
  g_free (copy);
}

/* The selected rows, or all when none is selected. */
static gboolean
copy_cb (GtkWidget *widget, GVariant *args, gpointer with_source)
{
  const Copy *copy = g_object_get_data (G_OBJECT (widget), "copy");
  GtkSelectionModel *model = gtk_column_view_get_model (GTK_COLUMN_VIEW (widget));
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (model);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (UrPasteTable) table = NULL;
  g_autofree char *line = NULL;
  guint n = g_list_model_get_n_items (G_LIST_MODEL (model));

  if (copy == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (gtk_bitset_is_empty (selected) || gtk_bitset_contains (selected, i))
      g_ptr_array_add (rows, g_list_model_get_item (G_LIST_MODEL (model), i));
  table = copy->build (rows, rows->len == n, copy->data);
  if (with_source != NULL)
    line = ur_clip_dup_source_line (copy->report, copy->where);
  ur_clip_copy_table (widget, table, copy->report, line);
  return TRUE;
}

/* Columns */

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const UrColumn *column = data;
  GtkWidget *label = ur_label_new ("", column->derived ? "ur-derived" : NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column->number ? 1 : 0);
  if (column->expand)
    {
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_label_set_width_chars (GTK_LABEL (label), LEAST_CHARACTERS);
    }
  if (column->number)
    gtk_widget_add_css_class (label, "ur-number");
  gtk_list_item_set_child (item, label);
}

/* GTK names a row by its class. */
static void
name_row (GtkWidget *label, UrCells *cells)
{
  GtkWidget *cell = gtk_widget_get_parent (label);
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < cells->n_columns; i++)
    if (*ur_cells_get (cells, i) != '\0')
      g_string_append_printf (words, "%s%s", words->len > 0 ? "，" : "", ur_cells_get (cells, i));
  if (cell != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    gtk_label_get_text (GTK_LABEL (label)), -1);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str, -1);
}

static void
show_hit (UrCells *cells, GtkWidget *label)
{
  const char *text = gtk_label_get_text (GTK_LABEL (label));
  const char *found = cells->hit != NULL ? strstr (text, cells->hit) : NULL;
  GtkWidget *cell = gtk_widget_get_parent (label);
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;

  ur_label_clear_attributes (GTK_LABEL (label));
  if (found != NULL)
    ur_label_add_hit (GTK_LABEL (label), found - text, found - text + strlen (cells->hit),
                      cells->current_hit);
  if (row != NULL && cells->hit != NULL)
    gtk_widget_add_css_class (row, "hit");
  else if (row != NULL)
    gtk_widget_remove_css_class (row, "hit");
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
  UrCells *cells = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_text (GTK_LABEL (label), ur_cells_get (cells, column));
  gtk_widget_set_tooltip_text (label, cells->tooltip);
  name_row (label, cells);
  show_hit (cells, label);
  g_signal_connect (cells, "hit-changed", G_CALLBACK (show_hit), label);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), show_hit,
                                        gtk_list_item_get_child (item));
}

static void
append_column (GtkColumnView *view, const UrColumn *spec, guint i, gboolean sortable)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  UrColumn *own = g_memdup2 (spec, sizeof *spec);
  GtkColumnViewColumn *column;

  own->title = NULL;
  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (i));
  g_object_set_data_full (G_OBJECT (factory), "spec", own, g_free);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), own);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  column = gtk_column_view_column_new (spec->title, factory);
  gtk_column_view_column_set_expand (column, spec->expand);
  gtk_column_view_column_set_resizable (column, sortable);
  if (spec->width > 0)
    gtk_column_view_column_set_fixed_width (column, spec->width);
  if (sortable)
    {
      g_autoptr (GtkSorter) sorter = GTK_SORTER (
          gtk_custom_sorter_new (spec->number ? compare_numbers : compare_texts, GUINT_TO_POINTER (i), NULL));

      gtk_column_view_column_set_sorter (column, sorter);
    }
  gtk_column_view_append_column (view, column);
  g_object_unref (column);
}

/* Over right aligned numbers the title is at the right as well; GtkColumnView has no way to say so. */
static void
align_titles (GtkWidget *view, const UrColumn *columns, guint n_columns)
{
  GtkWidget *header = gtk_widget_get_first_child (view);
  GtkWidget *title = gtk_widget_get_first_child (header);

  for (guint i = 0; i < n_columns && title != NULL; i++)
    {
      GtkWidget *box = gtk_widget_get_first_child (title);

      if (columns[i].number && box != NULL)
        gtk_widget_set_halign (box, GTK_ALIGN_END);
      title = gtk_widget_get_next_sibling (title);
    }
}

/**
 * ur_cells_view_name_headings:
 * @view: a GtkColumnView with all its columns
 *
 * Names the titles of the columns and their row for screen readers: to GTK they have no name.
 */
void
ur_cells_view_name_headings (GtkWidget *view)
{
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (view));
  GtkWidget *row = gtk_widget_get_first_child (view);
  GtkWidget *heading = gtk_widget_get_first_child (row);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; heading != NULL && i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);
      const char *title = gtk_column_view_column_get_title (column);

      g_string_append_printf (words, "%s%s", i > 0 ? "，" : "", title);
      gtk_accessible_update_property (GTK_ACCESSIBLE (heading), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
      heading = gtk_widget_get_next_sibling (heading);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str, -1);
}

/**
 * ur_cells_view_new:
 * @rows: (transfer none) (element-type UrCells): the rows
 * @columns: (array length=n_columns): the columns; titles are copied
 * @n_columns: their number
 * @sortable: whether a click on a column's title sorts by it
 *
 * A table whose rows can be selected and copied: see ur_cells_view_set_copy().
 *
 * Returns: (transfer floating): a GtkColumnView, to be put into a GtkScrolledWindow
 */
GtkWidget *
ur_cells_view_new (GListModel *rows, const UrColumn *columns, guint n_columns, gboolean sortable)
{
  GtkWidget *view = gtk_column_view_new (NULL);
  GtkSortListModel *sorted;
  g_autoptr (GtkMultiSelection) selection = NULL;

  for (guint i = 0; i < n_columns; i++)
    append_column (GTK_COLUMN_VIEW (view), &columns[i], i, sortable);
  sorted = gtk_sort_list_model_new (g_object_ref (rows),
                                    g_object_ref (gtk_column_view_get_sorter (GTK_COLUMN_VIEW (view))));
  selection = gtk_multi_selection_new (G_LIST_MODEL (sorted));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (view), GTK_SELECTION_MODEL (selection));
  align_titles (view, columns, n_columns);
  ur_cells_view_name_headings (view);
  gtk_widget_add_css_class (view, "ur-table");
  ur_table_copying_add (view, copy_cb);
  return view;
}

/**
 * ur_cells_view_set_copy:
 * @view: from ur_cells_view_new()
 * @func: (scope notified): makes the table that is copied, with headings, numbers as numbers and units beside
 * them: cells as they are shown are for reading
 * @data: for @func; it must outlive @view
 * @report: the report of its figures; it must outlive @view
 * @where: where they are in it
 *
 * Lets rows be copied: without it Ctrl+C does nothing.  Ctrl+Shift+C says below them where they come from.
 */
void
ur_cells_view_set_copy (
    GtkWidget *view, UrCellsTableFunc func, gpointer data, const UrReport *report, const char *where)
{
  Copy *copy = g_new (Copy, 1);

  *copy = (Copy){ func, data, report, g_strdup (where) };
  g_object_set_data_full (G_OBJECT (view), "copy", copy, copy_free);
}
