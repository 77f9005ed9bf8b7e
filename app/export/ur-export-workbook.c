/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A workbook for a spreadsheet program: a sheet with all figures, and one for each chart, with its table and
 * its picture.  Its Chinese headings and words belong to the data and are the same in every locale. */
#include "ur-export-private.h"

#include <string.h>

#include "ur-chart-table.h"
#include "ur-figure-rows.h"
#include "ur-workbook.h"

#define INDICATORS "指标"
#define VALUE "完整数值" /* without 万 and 亿 */
#define TOO_LONG "位数超过15位，电子表格存不下，所以写成文字。"

/* How wide a picture is on a sheet, in points: as the text of a page. */
#define PICTURE_WIDTH 442.0

typedef enum
{
  COLUMN_PLACE,
  COLUMN_ITEM,
  COLUMN_LABEL,
  COLUMN_NUMBER,
  COLUMN_MAGNITUDE,
  COLUMN_UNIT,
  COLUMN_PRINTED,
  COLUMN_VALUE,
  COLUMN_PERIOD,
  COLUMN_TO,
  COLUMN_BOUND,
  COLUMN_CHANGE,
  COLUMN_AIM,
  COLUMN_WORDS,
  COLUMN_IS_COMPUTED,
  COLUMN_NOTE,
  N_COLUMNS,
} Column;

/* Widths in characters of Latin text. */
static const struct
{
  const char *heading;
  double width;
} columns[] = {
  [COLUMN_PLACE] = { UR_FIGURE_PLACE, 18 },
  [COLUMN_ITEM] = { UR_FIGURE_ITEM, 12 },
  [COLUMN_LABEL] = { UR_FIGURE_LABEL, 22 },
  [COLUMN_NUMBER] = { UR_FIGURE_NUMBER, 9 },
  [COLUMN_MAGNITUDE] = { UR_FIGURE_MAGNITUDE, 7 },
  [COLUMN_UNIT] = { UR_FIGURE_UNIT, 8 },
  [COLUMN_PRINTED] = { UR_FIGURE_PRINTED, 13 },
  [COLUMN_VALUE] = { VALUE, 13 },
  [COLUMN_PERIOD] = { UR_FIGURE_PERIOD, 12 },
  [COLUMN_TO] = { UR_FIGURE_TO, 8 },
  [COLUMN_BOUND] = { UR_FIGURE_BOUND, 6 },
  [COLUMN_CHANGE] = { UR_FIGURE_CHANGE, 6 },
  [COLUMN_AIM] = { UR_FIGURE_AIM, 6 },
  [COLUMN_WORDS] = { UR_FIGURE_WORDS, 46 },
  [COLUMN_IS_COMPUTED] = { UR_FIGURE_IS_COMPUTED, 9 },
  [COLUMN_NOTE] = { UR_FIGURE_NOTE, 24 },
};

typedef struct
{
  UrWorkbook *workbook;
  const GPtrArray *rows; /* (element-type UrFigureRow) */
  gboolean shown[N_COLUMNS];
} Sheet;

/* Without 万 and 亿, to be added up and sorted; NULL for none.  A cell has the minus sign of computers. */
static char *
dup_value (const UrFigureRow *row)
{
  g_autofree char *value = NULL;

  if (row->indicator == NULL || row->indicator->number == NULL)
    return NULL;
  value = ur_decimal_to_string (&row->indicator->value);
  return g_str_has_prefix (value, "−") ? g_strconcat ("-", value + strlen ("−"), NULL)
                                       : g_steal_pointer (&value);
}

/* A number with more digits than a cell keeps. */
static gboolean
is_too_long (const UrFigureRow *row)
{
  g_autofree char *value = dup_value (row);

  return (row->number != NULL && !row->is_words && !ur_workbook_can_hold (row->number)) ||
         (value != NULL && !ur_workbook_can_hold (value));
}

/* Of what is more than number, magnitude and unit, only what there is. */
static void
choose_columns (Sheet *sheet)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    sheet->shown[i] = i < COLUMN_TO || i == COLUMN_WORDS || i == COLUMN_IS_COMPUTED;
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const UrFigureRow *row = g_ptr_array_index (sheet->rows, i);
      const UrIndicator *indicator = row->indicator;

      sheet->shown[COLUMN_NOTE] |= row->note != NULL || is_too_long (row);
      if (indicator == NULL)
        continue;
      sheet->shown[COLUMN_TO] |= indicator->digits_to != NULL;
      sheet->shown[COLUMN_BOUND] |= indicator->bound_words != NULL;
      sheet->shown[COLUMN_CHANGE] |= indicator->change != UR_CHANGE_NONE;
      sheet->shown[COLUMN_AIM] |= indicator->aim != UR_AIM_RESULT;
    }
}

static void
add_number (UrWorkbook *workbook, const char *digits)
{
  if (ur_workbook_can_hold (digits))
    ur_workbook_add_number (workbook, digits);
  else
    ur_workbook_add_text (workbook, UR_CELL_TEXT, digits);
}

static void
add_note (const Sheet *sheet, const UrFigureRow *row)
{
  g_autofree char *note =
      g_strconcat (row->note != NULL ? row->note : "", is_too_long (row) ? TOO_LONG : "", NULL);

  ur_workbook_add_text (sheet->workbook, UR_CELL_TEXT, note);
}

/* Beside the number, what the report prints: bound, magnitude and unit included. */
static void
add_printed (const Sheet *sheet, const UrIndicator *indicator)
{
  g_autofree char *figure = indicator->number == NULL    ? NULL
                            : indicator->printed != NULL ? g_strdup (indicator->printed)
                                                         : ur_indicator_dup_figure (indicator);

  ur_workbook_add_text (sheet->workbook, UR_CELL_TEXT, figure);
}

static void
add_of_figure (const Sheet *sheet, const UrIndicator *indicator, Column column)
{
  g_autofree char *to = ur_figure_dup_number (indicator, indicator->digits_to);

  if (column == COLUMN_PRINTED)
    add_printed (sheet, indicator);
  else if (column == COLUMN_TO)
    add_number (sheet->workbook, to);
  else
    ur_workbook_add_text (sheet->workbook, UR_CELL_TEXT,
                          column == COLUMN_BOUND    ? indicator->bound_words
                          : column == COLUMN_CHANGE ? ur_figure_get_change (indicator)
                                                    : ur_figure_get_aim (indicator));
}

static const char *
get_words (const UrFigureRow *row, Column column)
{
  const char *const words[N_COLUMNS] = {
    [COLUMN_PLACE] = row->place, [COLUMN_ITEM] = row->item,
    [COLUMN_LABEL] = row->label, [COLUMN_MAGNITUDE] = row->magnitude,
    [COLUMN_UNIT] = row->unit,   [COLUMN_PERIOD] = row->period,
    [COLUMN_WORDS] = row->words, [COLUMN_IS_COMPUTED] = row->indicator != NULL ? UR_FIGURE_NO : UR_FIGURE_YES,
  };

  return words[column];
}

static gboolean
is_of_figure (Column column)
{
  return column == COLUMN_PRINTED || (column >= COLUMN_TO && column <= COLUMN_AIM);
}

static void
add_row (const Sheet *sheet, const UrFigureRow *row)
{
  g_autofree char *value = dup_value (row);

  for (guint i = 0; i < N_COLUMNS; i++)
    if (!sheet->shown[i])
      continue;
    else if (i == COLUMN_NUMBER && !row->is_words)
      add_number (sheet->workbook, row->number);
    else if (i == COLUMN_NUMBER)
      ur_workbook_add_text (sheet->workbook, UR_CELL_TEXT, row->number);
    else if (i == COLUMN_NOTE)
      add_note (sheet, row);
    else if (i == COLUMN_VALUE)
      add_number (sheet->workbook, value);
    else if (is_of_figure (i) && row->indicator != NULL)
      add_of_figure (sheet, row->indicator, i);
    else
      ur_workbook_add_text (sheet->workbook, UR_CELL_TEXT, get_words (row, i));
  ur_workbook_end_row (sheet->workbook);
}

static void
begin (Sheet *sheet, const char *name, guint n_above)
{
  double widths[N_COLUMNS];
  guint n = 0;

  choose_columns (sheet);
  for (guint i = 0; i < N_COLUMNS; i++)
    if (sheet->shown[i])
      widths[n++] = columns[i].width;
  ur_workbook_begin_sheet (sheet->workbook, name, widths, n, n_above + 1);
}

static void
add_line (UrWorkbook *workbook, UrCellKind kind, const char *text)
{
  ur_workbook_add_text (workbook, kind, text);
  ur_workbook_end_row (workbook);
}

static void
add_table (const Sheet *sheet)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    if (sheet->shown[i])
      ur_workbook_add_text (sheet->workbook,
                            i == COLUMN_NUMBER || i == COLUMN_VALUE || i == COLUMN_TO ? UR_CELL_NUMBER_HEAD
                                                                                      : UR_CELL_HEAD,
                            columns[i].heading);
  ur_workbook_end_row (sheet->workbook);
  for (guint i = 0; i < sheet->rows->len; i++)
    add_row (sheet, g_ptr_array_index (sheet->rows, i));
}

static void
add_indicators (UrWorkbook *workbook, const UrReport *report)
{
  g_autoptr (GPtrArray) rows = ur_figure_rows_new_for_report (report);
  g_autofree char *title = ur_report_dup_title (report);
  Sheet sheet = { .workbook = workbook, .rows = rows };

  begin (&sheet, INDICATORS, 1);
  add_line (workbook, UR_CELL_TITLE, title);
  add_table (&sheet);
  ur_workbook_end_sheet (workbook, NULL, 0, NULL);
}

/* The notes under the plot, and where it is from. */
static void
add_foot (UrWorkbook *workbook, const UrReport *report, const UrChart *chart)
{
  g_autoptr (GPtrArray) notes = ur_chart_dup_notes (chart);
  g_autofree char *source = ur_chart_dup_source_line (report, chart);

  for (guint i = 0; i < notes->len; i++)
    add_line (workbook, UR_CELL_NOTE, g_ptr_array_index (notes, i));
  add_line (workbook, UR_CELL_NOTE, source);
}

static gboolean
add_chart (UrWorkbook *workbook,
           const UrReport *report,
           const UrChart *chart,
           const UrExportOptions *options,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GPtrArray) rows = ur_figure_rows_new_for_chart (chart);
  g_autofree char *words = ur_chart_dup_alt_text (report, chart);
  Sheet sheet = { .workbook = workbook, .rows = rows };
  UrExportOptions picture = *options;
  g_autoptr (GBytes) png = NULL;

  picture.format = UR_FORMAT_PNG;
  png = ur_export_chart (report, chart, &picture, cancellable, error);
  if (png == NULL)
    return FALSE;
  /* two sections may call theirs the same in short */
  begin (&sheet, chart->section != NULL ? chart->title : chart->short_title, chart->subtitle != NULL ? 2 : 1);
  add_line (workbook, UR_CELL_TITLE, chart->title);
  if (chart->subtitle != NULL)
    add_line (workbook, UR_CELL_NOTE, chart->subtitle);
  add_table (&sheet);
  add_foot (workbook, report, chart);
  ur_workbook_end_sheet (workbook, png, PICTURE_WIDTH, words);
  return TRUE;
}

/**
 * ur_export_workbook:
 * @report: a report
 * @charts: (element-type UrChart): some of its charts
 * @with_indicators: with a sheet of all figures of the report before them
 * @options: how the pictures are made; the format is not asked
 * @cancellable: (nullable): stops the work
 * @error: return location for an error
 *
 * Makes a workbook (xlsx).  A number is a number in the magnitude that the report prints, with as many
 * decimals; beside it are magnitude, unit, the words that the report prints, bounds included, and the number
 * without 万 and 亿.  What is limit, range, change or target is in columns of its own.  What has more digits
 * than a cell keeps is words, and a note says so.  The bytes depend on what is in it alone.
 *
 * Returns: (transfer full): the file, or %NULL with an @error of ur_export_chart() or ur_office_write()
 */
GBytes *
ur_export_workbook (const UrReport *report,
                    const GPtrArray *charts,
                    gboolean with_indicators,
                    const UrExportOptions *options,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autofree char *title = ur_report_dup_title (report);
  g_autoptr (UrWorkbook) workbook = ur_workbook_new (title, report->issuer);

  if (with_indicators)
    add_indicators (workbook, report);
  for (guint i = 0; i < charts->len; i++)
    if (!add_chart (workbook, report, g_ptr_array_index (charts, i), options, cancellable, error))
      return NULL;
  return ur_workbook_finish (workbook, cancellable, error);
}
