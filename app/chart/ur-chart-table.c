/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ur-chart-table.h"

#include "ur-chart-builder.h"

#include <string.h>

#include "ur-note.h"
#include "ur-phrase.h"
#include "ur-quote.h"

static UrChartRow *
create_row (const UrChart *chart, const UrChartItem *item)
{
  UrChartRow *row = g_new0 (UrChartRow, 1);

  row->item = item;
  row->label = ur_chart_dup_label (item);
  row->number = g_strdup (item->indicator->number != NULL ? item->indicator->number : "—");
  row->unit = ur_indicator_dup_unit (item->indicator);
  row->period = g_strdup (item->indicator->period->label);
  if (chart->kind == UR_CHART_DUMBBELL)
    ur_chart_row_set_pair (row, chart);
  else if (chart->kind == UR_CHART_SHARE && item->whole != NULL)
    {
      row->whole = ur_indicator_dup_figure (item->whole);
      row->share = ur_chart_dup_share (item, FALSE);
    }
  return row;
}

static void
row_free (UrChartRow *row)
{
  g_free (row->label);
  g_free (row->number);
  g_free (row->unit);
  g_free (row->period);
  g_free (row->whole);
  g_free (row->share);
  g_free (row);
}

/**
 * ur_chart_dup_rows:
 * @chart: a chart
 *
 * Returns: (transfer full) (element-type UrChartRow): the numbers of the chart, in the order of its marks
 */
GPtrArray *
ur_chart_dup_rows (const UrChart *chart)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  g_autofree const UrChartItem **items = ur_chart_sort_items (chart);

  for (guint i = 0; i < chart->n_items; i++)
    g_ptr_array_add (rows, create_row (chart, items[i]));
  return rows;
}

/* Not when only one of the reports tells each of its figures, or none may be subtracted. */
static gboolean
has_change (const UrChart *chart)
{
  for (guint i = 0; i < chart->n_items; i++)
    {
      const char *change = chart->items[i].change;

      if (change != NULL && (g_str_has_prefix (change, "+") || g_str_has_prefix (change, "\u2212")))
        return TRUE;
    }
  return FALSE;
}

/**
 * ur_chart_is_derived:
 * @chart: a chart
 *
 * Whether the marks of a chart show computed numbers, which title or caption must say.  The remainder of a
 * grid bears its tag itself.
 */
gboolean
ur_chart_is_derived (const UrChart *chart)
{
  return chart->kind == UR_CHART_SHARE || (chart->kind == UR_CHART_DUMBBELL && has_change (chart));
}

/**
 * ur_chart_get_derived_words:
 * @chart: a chart
 *
 * Returns: (nullable): the sentence that says what in it is computed
 */
const char *
ur_chart_get_derived_words (const UrChart *chart)
{
  if (chart->kind == UR_CHART_DUMBBELL)
    return has_change (chart) ? "增减由原文数字计算得出。" : NULL;
  return chart->kind == UR_CHART_SHARE ? "份额由原文数字计算得出。" : NULL;
}

/**
 * ur_chart_count_mark_notes:
 * @chart: a chart
 *
 * Returns: how many of ur_chart_dup_notes(), at its head, explain the signs after labels
 */
guint
ur_chart_count_mark_notes (const UrChart *chart)
{
  g_autoptr (GPtrArray) notes = ur_notes_list (chart->items, chart->n_items);

  return notes->len;
}

/**
 * ur_chart_dup_notes:
 * @chart: a chart
 *
 * What is under the plot: a note for each sign after a label, in the words that are true of the figures of
 * @chart, then the chart's own note; a grid without one shows the sentence its number is in.
 *
 * Returns: (transfer full) (element-type utf8): the notes
 */
GPtrArray *
ur_chart_dup_notes (const UrChart *chart)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) notes = ur_notes_list (chart->items, chart->n_items);

  for (guint i = 0; i < notes->len; i++)
    {
      const UrNote *note = g_ptr_array_index (notes, i);
      g_autofree char *text = ur_note_dup_text (note, chart->items, chart->n_items);

      g_ptr_array_add (words, g_strconcat (note->sign, " ", text, NULL));
    }
  if (chart->note != NULL)
    g_ptr_array_add (words, g_strdup (chart->note));
  else if (chart->kind == UR_CHART_GRID && chart->n_items > 0 && chart->items->indicator->words != NULL)
    g_ptr_array_add (words, ur_quote_words (chart->items->indicator->words));
  return words;
}

/**
 * ur_chart_dup_source_line:
 * @report: a report
 * @chart: one of its charts
 *
 * Returns: (transfer full): 来源： and the report's own subtitle; computed charts say that they are
 */
char *
ur_chart_dup_source_line (const UrReport *report, const UrChart *chart)
{
  g_autofree char *source = ur_report_dup_source (report);

  return g_strconcat ("来源：", source, ur_chart_is_derived (chart) ? "。" : NULL,
                      ur_chart_get_derived_words (chart), NULL);
}

/**
 * ur_chart_dup_unit:
 * @chart: a chart
 *
 * Returns: (transfer full) (nullable): the one unit of a chart (%, 亿元), or %NULL when it has several
 */
char *
ur_chart_dup_unit (const UrChart *chart)
{
  g_autofree char *unit = NULL;

  if (chart->n_items == 0)
    return NULL;
  if (chart->kind == UR_CHART_SHARE)
    return g_strdup ("%");
  unit = ur_indicator_dup_base_unit (chart->items->indicator);
  for (guint i = 1; i < chart->n_items; i++)
    {
      g_autofree char *other = ur_indicator_dup_base_unit (chart->items[i].indicator);

      if (strcmp (unit, other) != 0)
        return NULL;
    }
  return g_steal_pointer (&unit);
}
