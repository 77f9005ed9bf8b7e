/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables for office programs.  Their Chinese headings and words belong to the data and are the same in every
 * locale. */
#include "ur-export-private.h"

#include "ur-chart-table.h"
#include "ur-csv.h"
#include "ur-derived.h"
#include "ur-note.h"

#define YES "是"
#define NO "否"

static const char *const headings[] = {
  "栏目", "项", "指标", "数值", "数量级", "单位", "时期", "来源原句", "是否计算",
};

/* More columns, where a figure is more than number, magnitude and unit. */
static const char *const qualified_headings[] = { "原文数字", "上限", "限定", "增减", "性质" };

/* The last column, where a note says how a figure was counted. */
#define NOTE "附注"

typedef struct
{
  UrCsv csv;
  gboolean qualified; /* whether it has those columns */
  gboolean noted;     /* whether it has the column of notes */
} Sheet;

/**
 * ur_export_is_qualified:
 * @indicator: a figure
 *
 * Returns: whether it is more than number, magnitude and unit: a limit, a range, a change or a target
 */
gboolean
ur_export_is_qualified (const UrIndicator *indicator)
{
  return indicator->printed != NULL || indicator->change != UR_CHANGE_NONE || indicator->aim != UR_AIM_RESULT;
}

static void
add_headings (Sheet *sheet)
{
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    ur_csv_add_text (&sheet->csv, headings[i]);
  for (guint i = 0; sheet->qualified && i < G_N_ELEMENTS (qualified_headings); i++)
    ur_csv_add_text (&sheet->csv, qualified_headings[i]);
  if (sheet->noted)
    ur_csv_add_text (&sheet->csv, NOTE);
  ur_csv_end_row (&sheet->csv);
}

/* The last cell of a row. */
static void
end_row (Sheet *sheet, const char *note)
{
  if (sheet->noted)
    ur_csv_add_text (&sheet->csv, note);
  ur_csv_end_row (&sheet->csv);
}

/* What its note says of one item; NULL for none. */
static char *
dup_note (const UrChartItem *item)
{
  return item->note != NULL ? ur_note_dup_text (item->note, item, 1) : NULL;
}

/* A decrease is less than nothing, so that a picture made of the table goes down. */
static void
add_number (Sheet *sheet, const UrIndicator *indicator, const char *digits)
{
  g_autofree char *fallen =
      indicator->change == UR_CHANGE_DOWN && digits != NULL ? g_strconcat ("-", digits, NULL) : NULL;

  ur_csv_add_number (&sheet->csv, fallen != NULL ? fallen : digits);
}

static void
add_qualities (Sheet *sheet, const UrIndicator *indicator)
{
  static const char *const changes[] = { "", "增", "减" };
  g_autofree char *figure = ur_indicator_dup_figure (indicator);

  if (!sheet->qualified)
    return;
  ur_csv_add_text (&sheet->csv, indicator->number != NULL ? figure : "");
  add_number (sheet, indicator, indicator->digits_to);
  ur_csv_add_text (&sheet->csv, indicator->bound_words != NULL ? indicator->bound_words : "");
  ur_csv_add_text (&sheet->csv, changes[indicator->change]);
  ur_csv_add_text (&sheet->csv, indicator->aim == UR_AIM_TARGET ? "目标" : "结果");
}

/* Computed rows have none of that. */
static void
add_no_qualities (Sheet *sheet)
{
  for (guint i = 0; sheet->qualified && i < G_N_ELEMENTS (qualified_headings); i++)
    ur_csv_add_text (&sheet->csv, "");
}

/* Where a figure is: the part, and what the report calls the section, or the theme of the scorecard's block.
 * An introduction belongs to the part as a whole. */
static void
add_place (Sheet *sheet, const UrPart *part, const UrSection *section)
{
  g_autofree char *item = NULL;

  if (section != NULL)
    item = section->theme != NULL ? g_strdup (section->theme) : ur_section_dup_place (section);
  ur_csv_add_text (&sheet->csv, part->title);
  ur_csv_add_text (&sheet->csv, item);
}

static void
add_indicator (Sheet *sheet, const UrIndicator *indicator, const char *label, const char *note)
{
  const UrSection *section = indicator->paragraph->section;

  add_place (sheet, section->part, section);
  ur_csv_add_text (&sheet->csv, label);
  add_number (sheet, indicator, indicator->digits);
  ur_csv_add_text (&sheet->csv, indicator->magnitude);
  ur_csv_add_text (&sheet->csv, indicator->unit);
  ur_csv_add_text (&sheet->csv, indicator->period->label);
  ur_csv_add_text (&sheet->csv, indicator->words);
  ur_csv_add_text (&sheet->csv, NO);
  add_qualities (sheet, indicator);
  end_row (sheet, note);
}

/* The end of a computed row, after its place.  Instead of a sentence it has its arithmetic. */
static void
add_computed (Sheet *sheet,
              const char *label,
              const UrDecimal *percent,
              const UrPeriod *period,
              const char *arithmetic,
              const char *note)
{
  g_autofree char *number = ur_decimal_to_string (percent);

  ur_csv_add_text (&sheet->csv, label);
  ur_csv_add_number (&sheet->csv, number);
  ur_csv_add_text (&sheet->csv, "");
  ur_csv_add_text (&sheet->csv, "%");
  ur_csv_add_text (&sheet->csv, period->label);
  ur_csv_add_text (&sheet->csv, arithmetic);
  ur_csv_add_text (&sheet->csv, YES);
  add_no_qualities (sheet);
  end_row (sheet, note);
}

/* A note on how the two were counted belongs to their share. */
static void
add_share (Sheet *sheet, const UrChartItem *item)
{
  const UrIndicator *part = item->indicator;
  g_autofree char *label = NULL;
  g_autofree char *arithmetic = ur_indicator_dup_arithmetic (part, item->whole);
  g_autofree char *note = dup_note (item);
  UrDerived share;

  if (!ur_indicator_derive_share (part, item->whole, &share))
    return;
  label = ur_chart_dup_share_label (item, share.exact);
  add_place (sheet, part->paragraph->section->part, part->paragraph->section);
  add_computed (sheet, label, &share.value, part->period, arithmetic, note);
}

/* What changed between two reports, in the words of the picture. */
static void
add_change (Sheet *sheet, const UrChart *chart, const UrChartItem *item)
{
  const UrSection *section = item->indicator->paragraph->section;
  g_autofree char *label = g_strconcat (item->label, "增减", NULL);

  if (item->whole == NULL || item->change == NULL)
    return;
  add_place (sheet, section->part, section);
  ur_csv_add_text (&sheet->csv, label);
  ur_csv_add_text (&sheet->csv, item->change);
  ur_csv_add_text (&sheet->csv, "");
  ur_csv_add_text (&sheet->csv, "");
  ur_csv_add_text (&sheet->csv, item->indicator->period->label);
  ur_csv_add_text (&sheet->csv, "");
  ur_csv_add_text (&sheet->csv, YES);
  add_no_qualities (sheet);
  end_row (sheet, NULL);
}

/* The part of the whole that the report does not name. */
static void
add_rest (Sheet *sheet, const UrChart *chart, const UrIndicator *indicator)
{
  const UrSection *section = indicator->paragraph->section;
  g_autofree char *number = NULL;
  g_autofree char *arithmetic = NULL;
  UrDecimal rest;

  if (chart->rest_label == NULL || !ur_indicator_get_rest (indicator, &rest))
    return;
  number = ur_decimal_to_string (&rest);
  arithmetic = g_strdup_printf ("100 − %s = %s", indicator->digits, number);
  add_place (sheet, section->part, section);
  add_computed (sheet, chart->rest_label, &rest, indicator->period, arithmetic, NULL);
}

/* The line of an even share is on the picture, so it is in the table. */
static void
add_reference (Sheet *sheet, const UrChart *chart)
{
  const UrPeriod *span = chart->n_items > 0 ? chart->items[0].whole->period : NULL;
  g_autofree char *number = NULL;
  g_autofree char *arithmetic = NULL;
  UrDerived share;

  if (chart->reference == NULL || span == NULL || !ur_derived_set_even (&share, span->years))
    return;
  number = ur_decimal_to_string (&share.value);
  arithmetic = g_strdup_printf ("1 ÷ %u %s %s%%", span->years, share.exact ? "=" : "≈", number);
  add_place (sheet, chart->part, NULL);
  add_computed (sheet, chart->reference, &share.value, span, arithmetic, NULL);
}

static void
add_item (Sheet *sheet, const UrChart *chart, const UrChartItem *item)
{
  g_autofree char *note = item->whole == NULL ? dup_note (item) : NULL;

  add_indicator (sheet, item->indicator, item->indicator->label, note);
  if (item->whole != NULL)
    add_indicator (sheet, item->whole, item->whole->label, NULL);
  if (chart->kind == UR_CHART_DUMBBELL)
    add_change (sheet, chart, item);
  else if (item->whole != NULL)
    add_share (sheet, item);
  if (chart->kind == UR_CHART_GRID)
    add_rest (sheet, chart, item->indicator);
}

static void
fill_table (Sheet *sheet, const UrChart *chart)
{
  g_autofree const UrChartItem **items = ur_chart_sort_items (chart);

  ur_csv_init (&sheet->csv);
  for (guint i = 0; i < chart->n_items; i++)
    {
      sheet->qualified |= ur_export_is_qualified (chart->items[i].indicator) ||
                          (chart->items[i].whole != NULL && ur_export_is_qualified (chart->items[i].whole));
      sheet->noted |= chart->items[i].note != NULL;
    }
  add_headings (sheet);
  for (guint i = 0; i < chart->n_items; i++)
    add_item (sheet, chart, items[i]);
  if (chart->kind == UR_CHART_SHARE)
    add_reference (sheet, chart);
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

/* All that is said of how a figure was counted, wherever it is. */
static char *
dup_notes_about (const UrReport *report, const UrIndicator *indicator)
{
  g_autoptr (GPtrArray) notes = ur_notes_list_about (report, indicator);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    {
      const UrChartItem item = { .indicator = indicator,
                                 .label = indicator->label,
                                 .note = g_ptr_array_index (notes, i) };
      g_autofree char *note = dup_note (&item);

      g_string_append (words, note);
    }
  return g_strdup (words->str);
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

  g_return_val_if_fail (report != NULL, NULL);

  ur_csv_init (&sheet.csv);
  for (guint i = 0; i < report->n_indicators; i++)
    sheet.qualified |= ur_export_is_qualified (&report->indicators[i]);
  for (guint i = 0; i < report->n_notes; i++)
    sheet.noted |= report->notes[i].n_figures > 0;
  add_headings (&sheet);
  for (guint i = 0; i < report->n_indicators; i++)
    {
      g_autofree char *notes = dup_notes_about (report, &report->indicators[i]);

      add_indicator (&sheet, &report->indicators[i], report->indicators[i].label, notes);
    }
  return ur_csv_finish (&sheet.csv);
}
