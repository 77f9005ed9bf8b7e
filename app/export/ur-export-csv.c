/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables for office programs.  Their Chinese headings and words belong to the data and are the same in every
 * locale. */
#include "ur-csv.h"
#include "ur-export-private.h"
#include "ur-figure-rows.h"

static const char *const headings[] = {
  UR_FIGURE_PLACE, UR_FIGURE_ITEM,   UR_FIGURE_LABEL, UR_FIGURE_NUMBER,      UR_FIGURE_MAGNITUDE,
  UR_FIGURE_UNIT,  UR_FIGURE_PERIOD, UR_FIGURE_WORDS, UR_FIGURE_IS_COMPUTED,
};

/* More columns, where a figure is more than number, magnitude and unit. */
static const char *const qualified_headings[] = {
  UR_FIGURE_PRINTED, UR_FIGURE_TO, UR_FIGURE_BOUND, UR_FIGURE_CHANGE, UR_FIGURE_AIM,
};

typedef struct
{
  UrCsv csv;
  gboolean qualified; /* whether it has those columns */
  gboolean noted;     /* whether it has a last column, of notes */
} Sheet;

static void
add_headings (Sheet *sheet)
{
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    ur_csv_add_text (&sheet->csv, headings[i]);
  for (guint i = 0; sheet->qualified && i < G_N_ELEMENTS (qualified_headings); i++)
    ur_csv_add_text (&sheet->csv, qualified_headings[i]);
  if (sheet->noted)
    ur_csv_add_text (&sheet->csv, UR_FIGURE_NOTE);
  ur_csv_end_row (&sheet->csv);
}

/* Computed rows have none. */
static void
add_qualities (Sheet *sheet, const UrIndicator *indicator)
{
  g_autofree char *figure = indicator != NULL ? ur_indicator_dup_figure (indicator) : NULL;
  g_autofree char *to = indicator != NULL ? ur_figure_dup_number (indicator, indicator->digits_to) : NULL;

  ur_csv_add_text (&sheet->csv, indicator != NULL && indicator->number != NULL ? figure : "");
  ur_csv_add_number (&sheet->csv, to);
  ur_csv_add_text (&sheet->csv, indicator != NULL ? indicator->bound_words : "");
  ur_csv_add_text (&sheet->csv, indicator != NULL ? ur_figure_get_change (indicator) : "");
  ur_csv_add_text (&sheet->csv, indicator != NULL ? ur_figure_get_aim (indicator) : "");
}

static void
add_row (Sheet *sheet, const UrFigureRow *row)
{
  ur_csv_add_text (&sheet->csv, row->place);
  ur_csv_add_text (&sheet->csv, row->item);
  ur_csv_add_text (&sheet->csv, row->label);
  if (row->is_words)
    ur_csv_add_text (&sheet->csv, row->number);
  else
    ur_csv_add_number (&sheet->csv, row->number);
  ur_csv_add_text (&sheet->csv, row->magnitude);
  ur_csv_add_text (&sheet->csv, row->unit);
  ur_csv_add_text (&sheet->csv, row->period);
  ur_csv_add_text (&sheet->csv, row->words);
  ur_csv_add_text (&sheet->csv, row->indicator != NULL ? UR_FIGURE_NO : UR_FIGURE_YES);
  if (sheet->qualified)
    add_qualities (sheet, row->indicator);
  if (sheet->noted)
    ur_csv_add_text (&sheet->csv, row->note);
  ur_csv_end_row (&sheet->csv);
}

static void
fill (Sheet *sheet, const GPtrArray *rows)
{
  ur_csv_init (&sheet->csv);
  sheet->qualified = ur_figure_rows_are_qualified (rows);
  sheet->noted = ur_figure_rows_are_noted (rows);
  add_headings (sheet);
  for (guint i = 0; i < rows->len; i++)
    add_row (sheet, g_ptr_array_index (rows, i));
}

static void
fill_table (Sheet *sheet, const UrChart *chart)
{
  g_autoptr (GPtrArray) rows = ur_figure_rows_new_for_chart (chart);

  fill (sheet, rows);
}

/**
 * ur_export_csv:
 * @chart: a chart
 *
 * Writes the numbers of a chart: UTF-8 with a byte order mark, rows ended by CR LF (RFC 4180), a line of
 * headings, then the items in the order of the chart's marks.  A share is three rows: the year, the whole,
 * and the share computed from them.
 *
 * The digits are as printed in a column of their own, magnitude and unit in two more, so that an office
 * program can compute with them and nothing of the report's wording is lost.  Where a figure is a limit, a
 * range, a change or a target, five more columns say so: the figure as printed, the upper end, the word of
 * the limit, 增 or 减, and 结果 or 目标.  Where a note says how a figure or a share was counted, the last
 * column has the note, in the words that are true of its row.
 *
 * Returns: (transfer full): the file
 */
GBytes *
ur_export_csv (const UrChart *chart)
{
  Sheet sheet = { .qualified = FALSE };

  fill_table (&sheet, chart);
  return ur_csv_finish (&sheet.csv);
}

/**
 * ur_export_measure_csv:
 * @chart: a chart
 * @n_columns: (out): how many columns its CSV file has
 * @n_rows: (out): how many rows it has below the headings
 */
void
ur_export_measure_csv (const UrChart *chart, guint *n_columns, guint *n_rows)
{
  Sheet sheet = { .qualified = FALSE };
  g_autoptr (GBytes) table = NULL;

  fill_table (&sheet, chart);
  table = ur_csv_finish (&sheet.csv);
  *n_rows = sheet.csv.n_rows - 1;
  *n_columns = G_N_ELEMENTS (headings) + (sheet.qualified ? G_N_ELEMENTS (qualified_headings) : 0) +
               (sheet.noted ? 1 : 0);
}

/**
 * ur_export_indicators_csv:
 * @report: a report
 *
 * Writes every figure of the report in the order of its text, in the same columns as a chart's numbers; that
 * of notes where a note lists its figures.
 *
 * Returns: (transfer full): the file, to be called as ur_export_dup_indicators_name() says
 */
GBytes *
ur_export_indicators_csv (const UrReport *report)
{
  Sheet sheet = { .qualified = FALSE };
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (report != NULL, NULL);

  rows = ur_figure_rows_new_for_report (report);
  fill (&sheet, rows);
  return ur_csv_finish (&sheet.csv);
}
