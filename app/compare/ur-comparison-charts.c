/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dumbbells of a comparison: one chart a unit.  They are in a report of their own, which names both
 * reports as its source, so that whatever draws and saves charts draws and saves these. */
#include "ur-comparison-private.h"

#include <string.h>

#define RESTATED_SIGN "‡"

typedef struct
{
  UrReport *report;
  const UrComparison *comparison;
} Maker;

static const char *
keep (Maker *maker, char *text)
{
  const char *kept = g_string_chunk_insert (maker->report->strings, text);

  g_free (text);
  return kept;
}

static gboolean
can_be_shown (const UrIndicator *figure)
{
  return figure == NULL ||
         (figure->number != NULL && figure->digits_to == NULL && figure->change == UR_CHANGE_NONE &&
          figure->value.mantissa >= 0 &&
          (ur_indicator_is_amount (figure) || figure->quantity == UR_QUANTITY_PERCENT ||
           figure->quantity == UR_QUANTITY_PERMILLE || figure->quantity == UR_QUANTITY_RATE));
}

/* What the chart of a row is of, or NULL where nothing can be drawn. */
static char *
dup_unit (const UrComparedRow *row)
{
  const UrIndicator *base = ur_compared_row_get_base (row);
  const UrIndicator *figure = row->now != NULL ? row->now : row->then;

  if (!can_be_shown (base) || !can_be_shown (row->now) || !can_be_shown (row->then) ||
      (base != NULL && row->now != NULL &&
       (!ur_number_is_same_unit (base->unit, strlen (base->unit), row->now->unit, strlen (row->now->unit)) ||
        base->quantity != row->now->quantity)))
    return NULL;
  return ur_indicator_dup_base_unit (figure);
}

/* +1278　+31.2%, or why there is none. */
static const char *
keep_change (Maker *maker, const UrComparedRow *row)
{
  gboolean points = row->difference != NULL && g_str_has_suffix (row->unit, "分点");

  if (row->difference == NULL)
    return keep (maker, g_strdup (row->reason));
  return keep (maker, g_strconcat (row->difference, points ? row->unit : "", row->rate != NULL ? "　" : "",
                                   row->rate != NULL ? row->rate : "", NULL));
}

/* What was printed then, of all rows that the later report tells anew. */
static UrNote *
make_note (Maker *maker, const GPtrArray *rows)
{
  UrNote *note = ur_report_alloc (maker->report, 1, sizeof *note);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s报告重述的数；%s报告写：", maker->comparison->now_name,
                          maker->comparison->then_name);
  for (guint i = 0, n = 0; i < rows->len; i++)
    {
      const UrComparedRow *row = rows->pdata[i];
      g_autofree char *figure = row->restated != NULL ? ur_indicator_dup_figure (row->then) : NULL;

      if (figure != NULL)
        g_string_append_printf (text, "%s%s%s", n++ > 0 ? "，" : "", ur_compared_row_get_label (row), figure);
    }
  g_string_append (text, "。");
  note->id = "restated";
  note->sign = RESTATED_SIGN;
  note->text = keep (maker, g_string_free (text, FALSE));
  return note;
}

static void
fill_items (Maker *maker, UrChart *chart, const GPtrArray *rows)
{
  const UrNote *note = NULL;

  chart->items = ur_report_alloc (maker->report, rows->len, sizeof *chart->items);
  chart->n_items = rows->len;
  for (guint i = 0; i < rows->len; i++)
    {
      const UrComparedRow *row = rows->pdata[i];
      UrChartItem *item = &chart->items[i];

      if (row->restated != NULL && note == NULL)
        note = make_note (maker, rows);
      item->indicator = row->now != NULL ? row->now : row->then;
      item->is_then = row->now == NULL;
      item->whole = row->now != NULL ? ur_compared_row_get_base (row) : NULL;
      item->label = item->indicator->short_label;
      item->note = row->restated != NULL ? note : NULL;
      item->change = keep_change (maker, row);
    }
}

/* The two years where these tell the reports apart, else what they are called. */
static const char *
keep_label (Maker *maker, const UrReport *report, const char *name)
{
  const UrComparison *comparison = maker->comparison;

  if (comparison->same_issuer && comparison->then->year != comparison->now->year && report->year > 0)
    return keep (maker, g_strdup_printf ("%u年", report->year));
  return keep (maker, g_strdup (name));
}

static void
fill_chart (Maker *maker, UrChart *chart, const char *unit, const GPtrArray *rows)
{
  const UrComparison *comparison = maker->comparison;

  chart->index = maker->report->n_charts;
  chart->id = keep (maker, g_strdup_printf ("compare-%u", chart->index + 1));
  chart->kind = UR_CHART_DUMBBELL;
  chart->then_label = keep_label (maker, comparison->then, comparison->then_name);
  chart->now_label = keep_label (maker, comparison->now, comparison->now_name);
  fill_items (maker, chart, rows);
  /* On a card the years are told by the marks above the plot. */
  chart->short_title = rows->len == 1 ? chart->items[0].label
                                      : keep (maker, g_strdup_printf ("%u项以%s计的指标", rows->len, unit));
  chart->title =
      keep (maker, g_strdup_printf ("%s，%s与%s", chart->short_title, chart->then_label, chart->now_label));
  chart->subtitle = chart->short_subtitle =
      rows->len > 1 ? keep (maker, g_strdup_printf ("%s；性质不同，不可相加", unit))
                    : keep (maker, g_strdup (unit));
  maker->report->n_charts++;
}

static void
add_charts (Maker *maker, GPtrArray *units, GHashTable *by_unit)
{
  maker->report->charts = ur_report_alloc (maker->report, MAX (units->len, 1), sizeof (UrChart));
  for (guint i = 0; i < units->len; i++)
    {
      UrChart *chart = &maker->report->charts[i];

      fill_chart (maker, chart, units->pdata[i], g_hash_table_lookup (by_unit, units->pdata[i]));
      g_hash_table_insert (maker->report->chart_ids, (gpointer) chart->id, chart);
    }
}

static void
name_report (Maker *maker)
{
  const UrComparison *comparison = maker->comparison;
  UrReport *report = maker->report;

  report->version = 2;
  report->id = keep (maker, g_strdup_printf ("%s+%s", comparison->then->id, comparison->now->id));
  report->source =
      keep (maker, g_strdup_printf ("%s；%s", comparison->then->source, comparison->now->source));
  report->subtitle = report->source;
  report->year = comparison->now->year;
  report->origins = g_ptr_array_new_with_free_func ((GDestroyNotify) ur_report_unref);
  g_ptr_array_add (report->origins, ur_report_ref (comparison->then));
  g_ptr_array_add (report->origins, ur_report_ref (comparison->now));
}

/**
 * ur_comparison_new_charts:
 * @comparison: a comparison
 *
 * Makes a dumbbell of each unit, in the order of the rows.  A figure that one report alone tells is shown by
 * itself; ranges, changes and ranks are not shown.
 *
 * Returns: (transfer full): a report with nothing but charts, whose source line names both reports; it keeps
 *   them
 */
UrReport *
ur_comparison_new_charts (const UrComparison *comparison)
{
  Maker maker = { ur_report_new (), comparison };
  g_autoptr (GPtrArray) units = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) by_unit =
      g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  g_return_val_if_fail (comparison != NULL, NULL);

  maker.report->strings = g_string_chunk_new (1024);
  name_report (&maker);
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      g_autofree char *unit = dup_unit (comparison->rows->pdata[i]);
      GPtrArray *rows = unit != NULL ? g_hash_table_lookup (by_unit, unit) : NULL;

      if (unit == NULL)
        continue;
      if (rows == NULL)
        {
          rows = g_ptr_array_new ();
          g_hash_table_insert (by_unit, unit, rows);
          g_ptr_array_add (units, g_steal_pointer (&unit));
        }
      g_ptr_array_add (rows, comparison->rows->pdata[i]);
    }
  add_charts (&maker, units, by_unit);
  return maker.report;
}
