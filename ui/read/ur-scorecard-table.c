/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-scorecard-parts.h"

#include "ur-config.h"
#include <glib/gi18n-lib.h>

#include "ur-cells.h"
#include "ur-citation.h"
#include "ur-derived.h"

#define VALUE_WIDTH 110
#define SHARE_WIDTH 150

enum
{
  COLUMN_THEME,
  COLUMN_LABEL,
  COLUMN_NUMBER,
  COLUMN_UNIT,
  COLUMN_YEAR,
  COLUMN_SHARE,
  N_COLUMNS,
};

static const UrPeriod *
find_year (const UrReport *report)
{
  for (guint i = 0; i < report->n_periods; i++)
    if (report->periods[i].role == UR_PERIOD_YEAR)
      return &report->periods[i];
  return NULL;
}

static const UrIndicator *
find_year_figure (const UrReport *report, const UrIndicator *indicator)
{
  const UrIndicator *year = ur_report_find_partner (report, indicator);

  return year != NULL && year->period != NULL && year->period->role == UR_PERIOD_YEAR ? year : NULL;
}

static void
fill_year (UrCells *cells, const UrIndicator *indicator, const UrIndicator *year)
{
  g_autofree char *figure = NULL;
  g_autofree char *words = NULL;
  UrDerived share;

  if (year == NULL)
    return;
  figure = ur_indicator_dup_figure (year);
  ur_cells_set (cells, COLUMN_YEAR, figure, year->number != NULL ? &year->value : NULL);
  if (!ur_indicator_derive_share (year, indicator, &share))
    return;
  /* 约 belongs to the figure: it says that the number was computed from rounded ones. */
  words = ur_derived_dup_percent (&share, TRUE);
  ur_cells_set (cells, COLUMN_SHARE, words, &share.value);
}

/* Each row by its indicator. */
static GHashTable *
get_index (GtkWidget *table)
{
  return g_object_get_data (G_OBJECT (table), "rows");
}

static UrCells *
build_row (const UrReport *report, const UrIndicator *indicator)
{
  UrCells *cells = ur_cells_new (N_COLUMNS);
  const UrNote *note = indicator->context_note;
  g_autofree char *label = note != NULL ? g_strdup_printf ("%s %s", indicator->short_label, note->sign)
                                        : g_strdup (indicator->short_label);
  g_autofree char *unit = ur_indicator_dup_unit (indicator);
  gboolean known = indicator->number != NULL;

  ur_cells_set (cells, COLUMN_THEME, indicator->paragraph->section->theme, NULL);
  ur_cells_set (cells, COLUMN_LABEL, label, NULL);
  ur_cells_set (cells, COLUMN_NUMBER, known ? indicator->number : "—", known ? &indicator->value : NULL);
  ur_cells_set (cells, COLUMN_UNIT, unit, NULL);
  fill_year (cells, indicator, find_year_figure (report, indicator));
  ur_cells_set_tooltip (cells, known ? indicator->words : indicator->missing);
  g_object_set_data (G_OBJECT (cells), "indicator", (gpointer) indicator);
  return cells;
}

static void
append_section (GListStore *store, GHashTable *index, const UrReport *report, const UrSection *section)
{
  for (guint i = 0; i < section->n_paragraphs; i++)
    for (guint j = 0; j < section->paragraphs[i].n_indicators; j++)
      {
        g_autoptr (UrCells) cells = build_row (report, section->paragraphs[i].indicators[j]);

        g_list_store_append (store, cells);
        g_hash_table_insert (index, (gpointer) section->paragraphs[i].indicators[j], cells);
      }
}

static void
add_copied_row (UrPasteTable *table, const UrReport *report, UrCells *cells)
{
  const UrIndicator *indicator = g_object_get_data (G_OBJECT (cells), "indicator");
  const UrIndicator *year = find_year_figure (report, indicator);
  UrDerived share;

  ur_paste_table_add_text (table, ur_cells_get (cells, COLUMN_THEME));
  ur_paste_table_add_text (table, ur_cells_get (cells, COLUMN_LABEL));
  ur_paste_table_add_figure (table, indicator);
  if (year != NULL)
    ur_paste_table_add_figure (table, year);
  else
    for (guint i = 0; i < 2; i++)
      ur_paste_table_add_text (table, NULL);
  ur_paste_table_add_percent (
      table, year != NULL && ur_indicator_derive_share (year, indicator, &share) ? &share.value : NULL);
}

/* In Chinese as all that is copied, and with a unit beside each number. */
static UrPasteTable *
build_copy (GPtrArray *rows, gboolean all, gpointer report)
{
  const UrPeriod *year = find_year (report);
  const char *const headings[] = {
    "类别", "指标", "数值", "单位", year != NULL ? year->short_label : "年度", "单位", "份额（计算，约数）",
    "单位",
  };
  UrPasteTable *table = ur_paste_table_new (G_N_ELEMENTS (headings));

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    ur_paste_table_add_heading (table, headings[i]);
  for (guint i = 0; i < rows->len; i++)
    add_copied_row (table, report, rows->pdata[i]);
  return table;
}

/**
 * ur_scorecard_build_table:
 * @report: the report of @part
 * @part: a scorecard; it must outlive the table
 *
 * Every indicator of @part in one table, with the year's figure and the computed share where the report has
 * the same thing for the year.
 *
 * Returns: (transfer floating): a GtkColumnView
 */
GtkWidget *
ur_scorecard_build_table (UrReport *report, const UrPart *part)
{
  g_autoptr (GListStore) store = g_list_store_new (UR_TYPE_CELLS);
  const UrPeriod *year = find_year (report);
  UrColumn columns[N_COLUMNS] = {
    [COLUMN_THEME] = { _ ("Category"), FALSE, FALSE, FALSE, 0 },
    [COLUMN_LABEL] = { _ ("Indicator"), FALSE, FALSE, TRUE, 0 },
    [COLUMN_NUMBER] = { _ ("Value"), TRUE, FALSE, FALSE, VALUE_WIDTH },
    [COLUMN_UNIT] = { _ ("Unit"), FALSE, FALSE, FALSE, VALUE_WIDTH },
    [COLUMN_YEAR] = { year != NULL ? year->short_label : _ ("Year"), TRUE, FALSE, FALSE, SHARE_WIDTH },
    [COLUMN_SHARE] = { _ ("Share (computed)"), TRUE, TRUE, FALSE, SHARE_WIDTH },
  };
  GHashTable *index = g_hash_table_new (NULL, NULL);
  GtkWidget *view;

  for (guint i = 0; i < part->n_sections; i++)
    append_section (store, index, report, &part->sections[i]);
  view = ur_cells_view_new (G_LIST_MODEL (store), columns, N_COLUMNS, TRUE);
  g_object_set_data_full (G_OBJECT (view), "rows", index, (GDestroyNotify) g_hash_table_unref);
  if (part->n_sections > 0)
    {
      const UrSection *first = &part->sections[0];
      g_autofree char *where = ur_sections_dup_where (&first, 1);

      ur_cells_view_set_copy (view, build_copy, report, report, where);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, part->title, -1);
  return view;
}

/**
 * ur_scorecard_find_row:
 * @table: what ur_scorecard_build_table() made
 * @indicator: an indicator of its part
 *
 * Returns: the row that shows @indicator in the present order, or %GTK_INVALID_LIST_POSITION
 */
guint
ur_scorecard_find_row (GtkWidget *table, const UrIndicator *indicator)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (table)));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) cells = g_list_model_get_item (model, i);

      if (g_object_get_data (cells, "indicator") == indicator)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/**
 * ur_scorecard_mark_row:
 * @table: what ur_scorecard_build_table() made
 * @indicator: an indicator of its part
 * @words: words found in the line of @indicator
 * @current: whether it is the hit the reader is at
 */
void
ur_scorecard_mark_row (GtkWidget *table, const UrIndicator *indicator, const char *words, gboolean current)
{
  UrCells *cells = g_hash_table_lookup (get_index (table), indicator);

  if (cells != NULL)
    ur_cells_set_hit (cells, words, current);
}

/**
 * ur_scorecard_clear_rows:
 * @table: what ur_scorecard_build_table() made
 *
 * Takes the marks of all hits off @table.
 */
void
ur_scorecard_clear_rows (GtkWidget *table)
{
  GHashTableIter rows;
  gpointer cells;

  g_hash_table_iter_init (&rows, get_index (table));
  while (g_hash_table_iter_next (&rows, NULL, &cells))
    ur_cells_set_hit (cells, NULL, FALSE);
}
