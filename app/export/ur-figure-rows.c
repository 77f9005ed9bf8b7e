/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-figure-rows.h"

#include "ur-chart-table.h"
#include "ur-derived.h"
#include "ur-export-private.h"
#include "ur-note.h"

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
row_free (gpointer data)
{
  UrFigureRow *row = data;

  g_free (row->item);
  g_free (row->label);
  g_free (row->number);
  g_free (row->words);
  g_free (row->note);
  g_free (row);
}

/* What its note says of one item; NULL for none. */
static char *
dup_note (const UrChartItem *item)
{
  return item->note != NULL ? ur_note_dup_text (item->note, item, 1) : NULL;
}

/**
 * ur_figure_dup_number:
 * @indicator: a figure
 * @digits: (nullable): its digits, or those of its upper end
 *
 * A decrease is less than nothing, so that a picture made of the table goes down.
 *
 * Returns: (transfer full) (nullable): the digits with their sign
 */
char *
ur_figure_dup_number (const UrIndicator *indicator, const char *digits)
{
  if (digits == NULL)
    return NULL;
  return g_strconcat (indicator->change == UR_CHANGE_DOWN ? "-" : "", digits, NULL);
}

/**
 * ur_figure_get_change:
 * @indicator: a figure
 *
 * Returns: 增, 减 or nothing
 */
const char *
ur_figure_get_change (const UrIndicator *indicator)
{
  static const char *const changes[] = { "", "增", "减" };

  return changes[indicator->change];
}

/**
 * ur_figure_get_aim:
 * @indicator: a figure
 *
 * Returns: 目标 or 结果
 */
const char *
ur_figure_get_aim (const UrIndicator *indicator)
{
  return indicator->aim == UR_AIM_TARGET ? "目标" : "结果";
}

/* An introduction belongs to the part as a whole. */
static UrFigureRow *
add_row (GPtrArray *rows, const UrPart *part, const UrSection *section)
{
  UrFigureRow *row = g_new0 (UrFigureRow, 1);

  row->place = part->title;
  if (section != NULL)
    row->item = section->theme != NULL ? g_strdup (section->theme) : ur_section_dup_place (section);
  row->magnitude = row->unit = "";
  g_ptr_array_add (rows, row);
  return row;
}

static void
add_indicator (GPtrArray *rows, const UrIndicator *indicator, char *note)
{
  const UrSection *section = indicator->paragraph->section;
  UrFigureRow *row = add_row (rows, section->part, section);

  row->label = g_strdup (indicator->label);
  row->number = ur_figure_dup_number (indicator, indicator->digits);
  row->magnitude = indicator->magnitude;
  row->unit = indicator->unit;
  row->period = indicator->period->label;
  row->words = g_strdup (indicator->words);
  row->indicator = indicator;
  row->note = note;
}

/* Instead of a sentence it has its arithmetic. */
static void
set_computed (
    UrFigureRow *row, const char *label, const UrDecimal *percent, const UrPeriod *period, char *arithmetic)
{
  row->label = g_strdup (label);
  row->number = ur_decimal_to_string (percent);
  row->unit = "%";
  row->period = period->label;
  row->words = arithmetic;
}

/* A note on how the two were counted belongs to their share. */
static void
add_share (GPtrArray *rows, const UrChartItem *item)
{
  const UrIndicator *part = item->indicator;
  const UrSection *section = part->paragraph->section;
  g_autofree char *label = NULL;
  UrFigureRow *row;
  UrDerived share;

  if (!ur_indicator_derive_share (part, item->whole, &share))
    return;
  label = ur_chart_dup_share_label (item, share.exact);
  row = add_row (rows, section->part, section);
  set_computed (row, label, &share.value, part->period, ur_indicator_dup_arithmetic (part, item->whole));
  row->note = dup_note (item);
}

/* What changed between two reports, in the words of the picture. */
static void
add_change (GPtrArray *rows, const UrChartItem *item)
{
  const UrSection *section = item->indicator->paragraph->section;
  UrFigureRow *row;

  if (item->whole == NULL || item->change == NULL)
    return;
  row = add_row (rows, section->part, section);
  row->label = g_strconcat (item->label, "增减", NULL);
  row->number = g_strdup (item->change);
  row->is_words = TRUE;
  row->period = item->indicator->period->label;
}

/* The part of the whole that the report does not name. */
static void
add_rest (GPtrArray *rows, const UrChart *chart, const UrIndicator *indicator)
{
  const UrSection *section = indicator->paragraph->section;
  g_autofree char *number = NULL;
  UrDecimal rest;

  if (chart->rest_label == NULL || !ur_indicator_get_rest (indicator, &rest))
    return;
  number = ur_decimal_to_string (&rest);
  set_computed (add_row (rows, section->part, section), chart->rest_label, &rest, indicator->period,
                g_strdup_printf ("100 − %s = %s", indicator->digits, number));
}

/* The line of an even share is on the picture, so it is in the table. */
static void
add_reference (GPtrArray *rows, const UrChart *chart)
{
  const UrPeriod *span = chart->n_items > 0 ? chart->items[0].whole->period : NULL;
  g_autofree char *number = NULL;
  UrDerived share;

  if (chart->reference == NULL || span == NULL || !ur_derived_set_even (&share, span->years))
    return;
  number = ur_decimal_to_string (&share.value);
  set_computed (add_row (rows, chart->part, NULL), chart->reference, &share.value, span,
                g_strdup_printf ("1 ÷ %u %s %s%%", span->years, share.exact ? "=" : "≈", number));
}

static void
add_item (GPtrArray *rows, const UrChart *chart, const UrChartItem *item)
{
  add_indicator (rows, item->indicator, item->whole == NULL ? dup_note (item) : NULL);
  if (item->whole != NULL)
    add_indicator (rows, item->whole, NULL);
  if (chart->kind == UR_CHART_DUMBBELL)
    add_change (rows, item);
  else if (item->whole != NULL)
    add_share (rows, item);
  if (chart->kind == UR_CHART_GRID)
    add_rest (rows, chart, item->indicator);
}

/**
 * ur_figure_rows_new_for_chart:
 * @chart: a chart
 *
 * Returns: (transfer full) (element-type UrFigureRow): its numbers in the order of its marks.  A share is
 * three rows: the year, the whole, and the share computed from them.
 */
GPtrArray *
ur_figure_rows_new_for_chart (const UrChart *chart)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  g_autofree const UrChartItem **items = ur_chart_sort_items (chart);

  for (guint i = 0; i < chart->n_items; i++)
    add_item (rows, chart, items[i]);
  if (chart->kind == UR_CHART_SHARE)
    add_reference (rows, chart);
  return rows;
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
  return notes->len > 0 ? g_strdup (words->str) : NULL;
}

/**
 * ur_figure_rows_new_for_report:
 * @report: a report
 *
 * Returns: (transfer full) (element-type UrFigureRow): all its figures, in the order of its text
 */
GPtrArray *
ur_figure_rows_new_for_report (const UrReport *report)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);

  for (guint i = 0; i < report->n_indicators; i++)
    add_indicator (rows, &report->indicators[i], dup_notes_about (report, &report->indicators[i]));
  return rows;
}

/**
 * ur_figure_rows_are_qualified:
 * @rows: (element-type UrFigureRow): figures
 *
 * Returns: whether any is more than number, magnitude and unit
 */
gboolean
ur_figure_rows_are_qualified (const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const UrFigureRow *row = g_ptr_array_index (rows, i);

      if (row->indicator != NULL && ur_export_is_qualified (row->indicator))
        return TRUE;
    }
  return FALSE;
}

/**
 * ur_figure_rows_are_noted:
 * @rows: (element-type UrFigureRow): figures
 *
 * Returns: whether it is said of any how it was counted
 */
gboolean
ur_figure_rows_are_noted (const GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    if (((const UrFigureRow *) g_ptr_array_index (rows, i))->note != NULL)
      return TRUE;
  return FALSE;
}
