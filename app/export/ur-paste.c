/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A chart or a figure as words, for programs that take no picture.  These go into Chinese documents and are
 * the same in every locale. */
#include "ur-paste-private.h"

#include <string.h>

#include "ur-chart-table.h"
#include "ur-citation.h"
#include "ur-csv.h"
#include "ur-derived.h"
#include "ur-export-private.h"
#include "ur-sentence.h"
#include "ur-trace.h"

#define LABEL "指标"
#define VALUE "数值"
#define UNIT "单位"
#define PERIOD "时期"
#define COMPUTED "（计算）"
#define PRINTED "原文数字"
#define SHARE "份额" COMPUTED
#define ROUNDED_SHARE "份额（计算，约数）"

/* What a number alone does not say: a limit, a range, a change, a target. */
static gboolean
is_any_qualified (const UrChart *chart)
{
  for (guint i = 0; i < chart->n_items; i++)
    if (ur_export_is_qualified (chart->items[i].indicator) ||
        (chart->items[i].whole != NULL && ur_export_is_qualified (chart->items[i].whole)))
      return TRUE;
  return FALSE;
}

static void
add_figure (UrPasteTable *table, const UrIndicator *indicator, gboolean qualified)
{
  g_autofree char *printed = indicator->number != NULL ? ur_indicator_dup_figure (indicator) : NULL;

  ur_paste_table_add_figure (table, indicator);
  if (qualified)
    ur_paste_table_add_text (table, printed);
}

/* What the figure is called, 新增 and all, with the sign of its note. */
static void
add_label (UrPasteTable *table, const UrChartItem *item)
{
  g_autofree char *label =
      item->note != NULL ? g_strdup_printf ("%s %s", item->indicator->label, item->note->sign) : NULL;

  ur_paste_table_add_text (table, label != NULL ? label : item->indicator->label);
}

static void
add_empty (UrPasteTable *table, guint n)
{
  for (guint i = 0; i < n; i++)
    ur_paste_table_add_text (table, NULL);
}

static void
add_share (UrPasteTable *table, const UrChartItem *item)
{
  UrDerived share;

  ur_paste_table_add_percent (
      table, ur_indicator_derive_share (item->indicator, item->whole, &share) ? &share.value : NULL);
}

/* Whether a share had to be rounded: then the heading says so, since a number can not. */
static gboolean
is_any_rounded (GPtrArray *rows)
{
  UrDerived share;

  for (guint i = 0; i < rows->len; i++)
    {
      const UrChartRow *row = g_ptr_array_index (rows, i);

      if (ur_indicator_derive_share (row->item->indicator, row->item->whole, &share) && !share.exact)
        return TRUE;
    }
  return FALSE;
}

static void
add_figure_headings (UrPasteTable *table, const char *value, gboolean qualified)
{
  ur_paste_table_add_heading (table, value);
  ur_paste_table_add_heading (table, UNIT);
  if (qualified)
    ur_paste_table_add_heading (table, PRINTED);
}

/* The line of an even share is on the picture, so it is in the table. */
static void
add_reference (UrPasteTable *table, const UrChart *chart, guint n_figures, gboolean dated)
{
  UrDerived even;

  if (chart->reference == NULL || !ur_derived_set_even (&even, chart->items[0].whole->period->years))
    return;
  ur_paste_table_add_text (table, chart->reference);
  add_empty (table, n_figures);
  ur_paste_table_add_percent (table, &even.value);
  add_empty (table, dated ? 1 : 0);
}

static UrPasteTable *
list_shares (const UrChart *chart, GPtrArray *rows, gboolean whole)
{
  const UrPeriod *period = ur_chart_find_period (chart);
  gboolean qualified = is_any_qualified (chart);
  guint n_figures = qualified ? 6 : 4;
  UrPasteTable *table = ur_paste_table_new (n_figures + (period == NULL ? 4 : 3));

  ur_paste_table_add_heading (table, LABEL);
  add_figure_headings (table, period != NULL ? period->short_label : VALUE, qualified);
  add_figure_headings (table, chart->items[0].whole->period->heading, qualified);
  ur_paste_table_add_heading (table, is_any_rounded (rows) ? ROUNDED_SHARE : SHARE);
  ur_paste_table_add_heading (table, UNIT);
  if (period == NULL)
    ur_paste_table_add_heading (table, PERIOD);
  for (guint i = 0; i < rows->len; i++)
    {
      const UrChartRow *row = g_ptr_array_index (rows, i);

      add_label (table, row->item);
      add_figure (table, row->item->indicator, qualified);
      add_figure (table, row->item->whole, qualified);
      add_share (table, row->item);
      if (period == NULL)
        ur_paste_table_add_text (table, row->period);
    }
  if (whole)
    add_reference (table, chart, n_figures, period == NULL);
  return table;
}

/* What a percentage leaves is on the picture too. */
static void
add_rest (UrPasteTable *table, const UrChart *chart, gboolean qualified)
{
  g_autofree char *label = NULL;
  UrDecimal rest;

  if (chart->kind != UR_CHART_GRID || chart->n_items == 0 || chart->rest_label == NULL ||
      !ur_indicator_get_rest (chart->items->indicator, &rest))
    return;
  label = g_strconcat (chart->rest_label, COMPUTED, NULL);
  ur_paste_table_add_text (table, label);
  ur_paste_table_add_percent (table, &rest);
  add_empty (table, qualified ? 1 : 0);
  ur_paste_table_add_text (table, chart->items->indicator->period->label);
}

static UrPasteTable *
list_values (const UrChart *chart, GPtrArray *rows, gboolean whole)
{
  gboolean qualified = is_any_qualified (chart);
  UrPasteTable *table = ur_paste_table_new (qualified ? 5 : 4);

  ur_paste_table_add_heading (table, LABEL);
  add_figure_headings (table, VALUE, qualified);
  ur_paste_table_add_heading (table, PERIOD);
  for (guint i = 0; i < rows->len; i++)
    {
      const UrChartRow *row = g_ptr_array_index (rows, i);

      add_label (table, row->item);
      add_figure (table, row->item->indicator, qualified);
      ur_paste_table_add_text (table, row->period);
    }
  if (whole)
    add_rest (table, chart, qualified);
  return table;
}

static gboolean
is_chosen (GPtrArray *items, const UrChartRow *row)
{
  return items == NULL || g_ptr_array_find (items, row->item, NULL);
}

/* Then, now and the change of each. */
static UrPasteTable *
list_pairs (const UrChart *chart, GPtrArray *rows)
{
  UrPasteTable *table = ur_paste_table_new (4);

  ur_paste_table_add_heading (table, "指标");
  ur_paste_table_add_heading (table, chart->then_label);
  ur_paste_table_add_heading (table, chart->now_label);
  ur_paste_table_add_heading (table, "增减（计算得出）");
  for (guint i = 0; i < rows->len; i++)
    {
      const UrChartRow *row = rows->pdata[i];
      g_autofree char *now = g_strconcat (row->number, row->unit, NULL);

      ur_paste_table_add_text (table, row->label);
      ur_paste_table_add_text (table, row->whole);
      ur_paste_table_add_text (table, now);
      ur_paste_table_add_text (table, row->share);
    }
  return table;
}

/**
 * ur_paste_table_new_for_chart:
 * @chart: a chart
 * @items: (nullable) (element-type UrChartItem): which of its items; %NULL for all, and for what the chart
 * computes from them besides
 *
 * The numbers of a chart in the order of its marks: digits alone, magnitudes and units in columns of their
 * own, under headings, so that a spreadsheet can compute with them.  Where one is more than a number, a limit
 * or a range, another column has them as printed.
 *
 * Returns: (transfer full): the table
 */
UrPasteTable *
ur_paste_table_new_for_chart (const UrChart *chart, GPtrArray *items)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (chart != NULL, NULL);

  rows = ur_chart_dup_rows (chart);
  for (guint i = rows->len; i-- > 0;)
    if (!is_chosen (items, g_ptr_array_index (rows, i)))
      g_ptr_array_remove_index (rows, i);
  if (chart->kind == UR_CHART_DUMBBELL)
    return list_pairs (chart, rows);
  return chart->kind == UR_CHART_SHARE && chart->n_items > 0 ? list_shares (chart, rows, items == NULL)
                                                             : list_values (chart, rows, items == NULL);
}

static char *
dup_source (const UrReport *report, const UrChart *chart, const UrCitationStyle *style)
{
  g_autofree char *where = ur_chart_dup_where (chart);

  return ur_citation_style_dup_line (style, report, where,
                                     ur_chart_is_derived (chart) ? ur_chart_get_derived_words (chart) : NULL);
}

/* What is below the table: what the chart shows, if it is to say so, what marks mean, the chart in sentences,
 * where it comes from.  A chart of which no statement may be made is described. */
static GPtrArray *
list_lines (const UrReport *report, const UrChart *chart, gboolean with_finding, const UrCitationStyle *style)
{
  g_autofree char *finding = with_finding ? ur_chart_dup_finding (chart, TRUE) : NULL;
  GPtrArray *lines = ur_chart_dup_notes (chart);
  g_autoptr (GPtrArray) sentences = ur_sentences_for_chart (report, chart, UR_REGISTER_REPORT);

  if (finding != NULL)
    g_ptr_array_insert (lines, 0, g_steal_pointer (&finding));
  for (guint i = 0; i < sentences->len; i++)
    g_ptr_array_add (lines, g_strdup (((const UrSentence *) g_ptr_array_index (sentences, i))->text));
  if (sentences->len == 0)
    g_ptr_array_add (lines, ur_chart_dup_outline (report, chart));
  g_ptr_array_add (lines, dup_source (report, chart, style));
  return lines;
}

/**
 * ur_paste_chart_to_tabs:
 * @report: the report of @chart
 * @chart: a chart
 *
 * Returns: (transfer full): its table for spreadsheets, see ur_paste_table_to_tabs()
 */
char *
ur_paste_chart_to_tabs (const UrReport *report, const UrChart *chart)
{
  g_autoptr (UrPasteTable) table = NULL;

  g_return_val_if_fail (report != NULL && chart != NULL, NULL);

  table = ur_paste_table_new_for_chart (chart, NULL);
  return ur_paste_table_to_tabs (table);
}

/**
 * ur_paste_chart_to_text:
 * @report: the report of @chart
 * @chart: a chart
 * @with_finding: whether it says what it shows: see ur_chart_dup_finding()
 * @style: how to say where it comes from
 *
 * Returns: (transfer full): title, table, notes, the chart in sentences and its source, for programs that
 * take nothing but text
 */
char *
ur_paste_chart_to_text (const UrReport *report,
                        const UrChart *chart,
                        gboolean with_finding,
                        const UrCitationStyle *style)
{
  g_autoptr (GPtrArray) lines = NULL;
  g_autofree char *tabs = NULL;
  GString *text;

  g_return_val_if_fail (report != NULL && chart != NULL, NULL);

  text = g_string_new (ur_csv_get_guard (chart->title));
  tabs = ur_paste_chart_to_tabs (report, chart);
  lines = list_lines (report, chart, with_finding, style);
  g_string_append_printf (text, "%s\n%s", chart->title, tabs);
  for (guint i = 0; i < lines->len; i++)
    {
      const char *line = g_ptr_array_index (lines, i);

      g_string_append_printf (text, "%s%s\n", ur_csv_get_guard (line), line);
    }
  return g_string_free (text, FALSE);
}

/**
 * ur_paste_chart_to_html:
 * @report: the report of @chart
 * @chart: a chart
 * @with_finding: whether it says what it shows: see ur_chart_dup_finding()
 * @style: how to say where it comes from
 *
 * Returns: (transfer full): the same as ur_paste_chart_to_text() as an HTML document
 */
char *
ur_paste_chart_to_html (const UrReport *report,
                        const UrChart *chart,
                        gboolean with_finding,
                        const UrCitationStyle *style)
{
  g_autoptr (UrPasteTable) table = NULL;
  g_autoptr (GPtrArray) lines = NULL;
  GString *html;

  g_return_val_if_fail (report != NULL && chart != NULL, NULL);

  html = ur_html_start (chart->title);
  table = ur_paste_table_new_for_chart (chart, NULL);
  lines = list_lines (report, chart, with_finding, style);
  ur_paste_table_append_html (table, report, html, chart->title);
  for (guint i = 0; i < lines->len; i++)
    {
      g_string_append (html, "<p>");
      ur_html_append_words (html, g_ptr_array_index (lines, i));
      g_string_append (html, "</p>\n");
    }
  return ur_html_finish (html);
}

/* 2020年新增工会组织: the period goes wherever the figure goes, unless its label has it. */
static char *
dup_dated_label (const UrIndicator *indicator)
{
  if (strstr (indicator->label, indicator->period->label) != NULL)
    return g_strdup (indicator->label);
  return g_strconcat (indicator->period->label, indicator->label, NULL);
}

/**
 * ur_paste_indicator_to_text:
 * @report: the report of @indicator
 * @indicator: a figure
 * @style: (nullable): how to say where it comes from, if that is to be said
 *
 * Returns: (transfer full): the figure with its period, 2020年新增工会组织3553家, and the source after it
 */
char *
ur_paste_indicator_to_text (const UrReport *report,
                            const UrIndicator *indicator,
                            const UrCitationStyle *style)
{
  g_autofree char *label = NULL;
  g_autofree char *figure = NULL;
  g_autofree char *words = NULL;

  g_return_val_if_fail (report != NULL && indicator != NULL, NULL);

  label = dup_dated_label (indicator);
  figure = ur_indicator_dup_figure (indicator);
  words = g_strconcat (ur_csv_get_guard (label), label, figure, NULL);
  if (style == NULL)
    return g_steal_pointer (&words);
  return ur_indicator_dup_cited (style, report, indicator, words);
}

/**
 * ur_paste_indicator_to_html:
 * @report: the report of @indicator
 * @indicator: a figure
 * @style: (nullable): how to show where it comes from, if that is to be shown
 *
 * Returns: (transfer full): the same as ur_paste_indicator_to_text() as an HTML document, the number in bold;
 * a source that is not shown is the paragraph's title, so that it is not lost, and the paragraph says which
 * figure it is (ur_trace_dup())
 */
char *
ur_paste_indicator_to_html (const UrReport *report,
                            const UrIndicator *indicator,
                            const UrCitationStyle *style)
{
  g_autofree char *unit = NULL;
  g_autofree char *label = NULL;
  g_autofree char *citation = NULL;
  GString *html;

  g_return_val_if_fail (report != NULL && indicator != NULL, NULL);

  unit = ur_indicator_dup_unit (indicator);
  label = dup_dated_label (indicator);
  citation = ur_indicator_dup_citation (report, indicator);
  html = ur_html_start (indicator->label);
  g_string_append (html, "<p title=\"");
  ur_html_append (html, citation);
  g_string_append_c (html, '"');
  ur_html_append_trace (html, report, indicator);
  g_string_append_c (html, '>');
  ur_html_append_words (html, label);
  g_string_append (html, "<b>");
  ur_html_append (html, indicator->number != NULL ? indicator->number : "—");
  g_string_append (html, "</b>");
  if (indicator->number != NULL)
    ur_html_append (html, unit);
  if (style != NULL)
    {
      g_autofree char *source = ur_citation_style_dup_source (style, report, indicator);

      ur_html_append (html, source);
    }
  g_string_append (html, "</p>\n");
  return ur_html_finish (html);
}

/**
 * ur_paste_sentence_to_html:
 * @report: a report
 * @indicator: a figure of it, the only one that the sentence tells
 * @words: a sentence, with its source
 *
 * Returns: (transfer full): the sentence as an HTML document; its paragraph says which figure it tells
 */
char *
ur_paste_sentence_to_html (const UrReport *report, const UrIndicator *indicator, const char *words)
{
  GString *html;

  g_return_val_if_fail (report != NULL && indicator != NULL && words != NULL, NULL);

  html = ur_html_start (indicator->label);
  g_string_append (html, "<p");
  ur_html_append_trace (html, report, indicator);
  g_string_append_c (html, '>');
  ur_html_append_words (html, words);
  g_string_append (html, "</p>\n");
  return ur_html_finish (html);
}
