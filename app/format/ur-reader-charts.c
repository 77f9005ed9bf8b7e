/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts: which indicators are drawn together, and whether that is honest. */
#include "ur-config.h"

#include "ur-format-words.h"
#include "ur-hash.h"
#include "ur-quote.h"
#include "ur-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

enum
{
  ID,
  KIND,
  PART,
  SECTION,
  TITLE,
  SHORT_TITLE,
  SUBTITLE,
  SHORT_SUBTITLE,
  NOTE,
  REFERENCE,
  PART_LABEL,
  REST_LABEL,
  ITEMS,
  N_MEMBERS
};

static const UrMember chart_members[N_MEMBERS] = {
  [ID] = { "id", UR_JSON_STRING, TRUE },
  [KIND] = { "kind", UR_JSON_STRING, TRUE },
  [PART] = { "part", UR_JSON_STRING, TRUE },
  [SECTION] = { "section", UR_JSON_INTEGER, FALSE },
  [TITLE] = { "title", UR_JSON_STRING, TRUE },
  [SHORT_TITLE] = { "short_title", UR_JSON_STRING, FALSE },
  [SUBTITLE] = { "subtitle", UR_JSON_STRING, FALSE },
  [SHORT_SUBTITLE] = { "short_subtitle", UR_JSON_STRING, FALSE },
  [NOTE] = { "note", UR_JSON_STRING, FALSE },
  [REFERENCE] = { "reference", UR_JSON_STRING, FALSE },
  [PART_LABEL] = { "part_label", UR_JSON_STRING, FALSE },
  [REST_LABEL] = { "rest_label", UR_JSON_STRING, FALSE },
  [ITEMS] = { "items", UR_JSON_ARRAY, TRUE },
};

enum
{
  ITEM_INDICATOR,
  ITEM_OF,
  ITEM_LABEL,
  ITEM_NOTE,
  N_ITEM
};

static const UrMember item_members[N_ITEM] = {
  [ITEM_INDICATOR] = { "indicator", UR_JSON_STRING, TRUE },
  [ITEM_OF] = { "of", UR_JSON_STRING, FALSE },
  [ITEM_LABEL] = { "label", UR_JSON_STRING, FALSE },
  [ITEM_NOTE] = { "note", UR_JSON_STRING, FALSE },
};

static const char *
read_text (UrCursor cursor, UrLimit limit, const char *fallback, const char *subject)
{
  const char *text = ur_reader_read_text (cursor, limit, subject);

  return text != NULL ? text : fallback;
}

static void
add_lost_chart (UrProblem *problem, const UrChart *chart)
{
  if (problem != NULL &&
      !g_ptr_array_find_with_equal_func (problem->lost_with, chart->short_title, g_str_equal, NULL))
    g_ptr_array_add (problem->lost_with, g_strdup (chart->short_title));
}

/* The indicator that an item names.  One that lost its number is no second mistake, but the problem that cost
 * the number is told of the chart. */
static const UrIndicator *
read_indicator (UrReader *reader, UrCursor cursor, const UrChart *chart)
{
  gpointer problem;

  if (cursor.node == NULL)
    return NULL;
  if (g_hash_table_lookup_extended (reader->losses, ur_cursor_get_string (cursor), NULL, &problem))
    {
      add_lost_chart (problem, chart);
      return NULL;
    }
  return ur_cursor_look_up (cursor, reader->report->indicator_ids, "indicators", chart->short_title);
}

/* Why one indicator is no share of the other, or NULL. */
static char *
find_share_fault (const UrIndicator *part, const UrIndicator *whole)
{
  UrDecimal percent;

  if (part->part_of == NULL && (part->series == NULL || g_strcmp0 (part->series, whole->series) != 0))
    return g_strdup (_ ("A share needs two indicators of one series."));
  if (part->part_of != NULL && part->part_of != whole)
    return g_strdup (_ ("This figure is a part of another one (“part_of”)."));
  if (part->part_of != NULL)
    return ur_indicator_get_share (part, whole, 1, &percent)
               ? NULL
               : g_strdup_printf (_ ("No share can be computed from the units %s and %s."), part->unit,
                                  whole->unit);
  if (part == whole || part->period->role != UR_PERIOD_YEAR || whole->period->role != UR_PERIOD_SPAN)
    return g_strdup (_ ("A share is that of a year in a span of years."));
  if (!ur_indicator_get_share (part, whole, 1, &percent))
    return g_strdup_printf (_ ("No share can be computed from the units %s and %s."), part->unit,
                            whole->unit);
  if (ur_decimal_compare (&part->value, &whole->value) > 0)
    return g_strdup (_ ("A part cannot be larger than its whole."));
  return NULL;
}

/* What a kind of chart cannot show without saying something false, or NULL. */
static char *
find_kind_fault (const UrChart *chart, const UrIndicator *indicator)
{
  switch (indicator->quantity)
    {
    case UR_QUANTITY_RANK:
    case UR_QUANTITY_DATE:
      return g_strdup (_ ("A rank or a date is no amount: no chart can show it."));
    case UR_QUANTITY_RATIO:
    case UR_QUANTITY_TIMES:
      return chart->kind == UR_CHART_BARS ? g_strdup (_ ("A ratio has no bar; show it as dots.")) : NULL;
    case UR_QUANTITY_COUNT:
    case UR_QUANTITY_MONEY:
    case UR_QUANTITY_PERSONS:
    case UR_QUANTITY_PERSON_TIMES:
    case UR_QUANTITY_PERCENT:
    case UR_QUANTITY_GROWTH:
    case UR_QUANTITY_POINTS:
    case UR_QUANTITY_PERMILLE:
    case UR_QUANTITY_COMPLETION:
    case UR_QUANTITY_RATE:
    case UR_QUANTITY_MEASURED:
    default:
      return NULL;
    }
}

static gboolean
check_item (
    UrReader *reader, UrCursor cursor, const UrCursor *values, const UrChart *chart, const UrChartItem *item)
{
  UrCursor where = values[ITEM_OF].node != NULL ? values[ITEM_OF] : cursor;
  char *fault = find_kind_fault (chart, item->indicator);

  if (fault == NULL && chart->kind == UR_CHART_SHARE)
    fault = find_share_fault (item->indicator, item->whole);
  else if (fault == NULL && chart->kind == UR_CHART_GRID && item->indicator->quantity != UR_QUANTITY_PERCENT)
    /* xgettext:no-c-format */
    fault = g_strdup (_ ("A grid shows a percentage of a whole; this indicator's unit is not %."));
  else if (fault == NULL && chart->kind == UR_CHART_GRID &&
           ur_decimal_compare (&item->indicator->value, &(UrDecimal){ 100, 0 }) > 0)
    fault = g_strdup (_ ("A part cannot be larger than its whole."));
  if (fault == NULL)
    return TRUE;
  ur_cursor_add_error (where, chart->short_title, fault);
  return FALSE;
}

static gboolean
check_of (UrReader *reader, UrCursor cursor, const UrCursor *values, const UrChart *chart)
{
  gboolean has = values[ITEM_OF].node != NULL;

  if (has == (chart->kind == UR_CHART_SHARE))
    return TRUE;
  ur_cursor_add_error (has ? values[ITEM_OF] : cursor, chart->short_title,
                       has ? g_strdup (_ ("Only the items of a chart of shares have “of”."))
                           : ur_quote_printf (_ ("“%s” is missing between these braces."), "of"));
  return FALSE;
}

static gboolean
read_item (UrReader *reader, UrCursor cursor, const UrChart *chart, UrChartItem *item)
{
  UrCursor values[N_ITEM];
  const char *title = chart->short_title;

  if (!ur_cursor_read_members (cursor, item_members, N_ITEM, values, title) ||
      !check_of (reader, cursor, values, chart))
    return FALSE;
  item->indicator = read_indicator (reader, values[ITEM_INDICATOR], chart);
  item->whole = read_indicator (reader, values[ITEM_OF], chart);
  item->note = ur_cursor_look_up (values[ITEM_NOTE], reader->note_ids, "notes", title);
  if (item->indicator == NULL || (item->whole == NULL && chart->kind == UR_CHART_SHARE))
    return FALSE;
  if (!ur_reader_check_note (values[ITEM_NOTE], item->note, item->indicator, item->whole, title))
    item->note = NULL;
  item->own_label = read_text (values[ITEM_LABEL], UR_LIMIT_LABEL, NULL, title);
  item->label = ur_reader_mark_target (
      reader, item->indicator, item->own_label != NULL ? item->own_label : item->indicator->short_label);
  return check_item (reader, cursor, values, chart, item);
}

/* Why the items cannot be one chart, or NULL. */
static char *
find_chart_fault (const UrChart *chart, guint n)
{
  const guint most = ur_report_get_limit (UR_LIMIT_CHART_ITEMS);

  switch (chart->kind)
    {
    case UR_CHART_GRID:
      return n == 1 ? NULL : g_strdup_printf (_ ("A grid shows exactly one indicator; found %u."), n);
    case UR_CHART_BARS:
    case UR_CHART_DOTS:
      if (n < 2)
        return g_strdup_printf (_ ("A chart to compare needs at least two indicators; found %u."), n);
      break;
    case UR_CHART_SHARE:
    case UR_CHART_DUMBBELL:
    default:
      if (n == 0)
        return g_strdup (_ ("This list may not be empty."));
      break;
    }
  if (n <= most)
    return NULL;
  return g_strdup_printf (
      _ ("This chart has %u items; at most %u are allowed. Leave some out, or make several "
         "charts of it."),
      n, most);
}

/* One scale has one unit. */
static void
check_units (UrReader *reader, UrCursor where, UrChart *chart)
{
  for (guint i = 1; i < chart->n_items && chart->kind == UR_CHART_DOTS; i++)
    if (strcmp (chart->items[0].indicator->unit, chart->items[i].indicator->unit) != 0)
      {
        ur_cursor_add_error (where, chart->short_title,
                             g_strdup (_ ("The dots of one chart have one unit.")));
        chart->n_items = 0;
      }
}

static gboolean
stands_before (const UrChart *chart, const UrIndicator *indicator)
{
  for (guint i = 0; i < chart->n_items; i++)
    if (chart->items[i].indicator == indicator)
      return TRUE;
  return FALSE;
}

static void
read_items (UrReader *reader, UrCursor list, UrChart *chart)
{
  g_autofree UrCursor *elements = NULL;
  char *fault;
  guint n;

  elements = ur_cursor_dup_elements (list, &n);
  fault = find_chart_fault (chart, n);
  if (fault != NULL)
    {
      ur_cursor_add_error (list, chart->short_title, fault);
      return;
    }
  chart->items = ur_report_alloc (reader->report, n, sizeof *chart->items);
  for (guint i = 0; i < n; i++)
    {
      UrChartItem item = { 0 };

      if (!read_item (reader, elements[i], chart, &item))
        chart->n_missing++;
      else if (stands_before (chart, item.indicator))
        {
          ur_cursor_add_error (elements[i], chart->short_title,
                               g_strdup (_ ("This indicator is in the chart already.")));
          chart->n_missing++;
        }
      else
        chart->items[chart->n_items++] = item;
    }
  check_units (reader, list, chart);
}

static void
read_words (const UrCursor *values, UrChart *chart)
{
  const char *title = chart->short_title;

  chart->subtitle = read_text (values[SUBTITLE], UR_LIMIT_SENTENCE, NULL, title);
  chart->short_subtitle = read_text (values[SHORT_SUBTITLE], UR_LIMIT_SENTENCE, chart->subtitle, title);
  chart->note = read_text (values[NOTE], UR_LIMIT_SENTENCE, NULL, title);
  chart->reference = read_text (values[REFERENCE], UR_LIMIT_LABEL, NULL, title);
  chart->part_label = read_text (values[PART_LABEL], UR_LIMIT_LABEL, NULL, title);
  chart->rest_label = read_text (values[REST_LABEL], UR_LIMIT_LABEL, NULL, title);
}

/* The section is optional; a wrong one costs the chart its place beside the section, not more. */
static void
read_section (UrReader *reader, UrCursor cursor, UrChart *chart)
{
  if (cursor.node == NULL)
    return;
  if (chart->part->kind == UR_PART_SCORECARD)
    ur_cursor_add_error (cursor, chart->short_title,
                         g_strdup (_ ("A chart of a scorecard belongs to no section.")));
  else
    chart->section = ur_reader_find_section (reader, cursor, chart->part, chart->short_title);
}

static gboolean
read_chart (UrReader *reader, UrCursor cursor, UrChart *chart)
{
  UrReport *report = reader->report;
  UrMember members[N_MEMBERS];
  UrCursor values[N_MEMBERS];
  guint kind;

  memcpy (members, chart_members, sizeof members);
  if (reader->version >= 2)
    members[SECTION].type = UR_JSON_INTEGER_OR_STRING;
  if (!ur_cursor_read_members (cursor, members, N_MEMBERS, values, NULL))
    return FALSE;
  chart->title = read_text (values[TITLE], UR_LIMIT_TITLE, NULL, NULL);
  chart->short_title = read_text (values[SHORT_TITLE], UR_LIMIT_TITLE, chart->title, chart->title);
  chart->id = ur_cursor_read_id (values[ID], report->chart_ids, chart->short_title);
  chart->part = ur_cursor_look_up (values[PART], report->part_ids, "parts", chart->short_title);
  if (!ur_cursor_read_choice (values[KIND], ur_format_chart_kinds, &kind, chart->short_title) ||
      chart->title == NULL || chart->id == NULL || chart->part == NULL)
    return FALSE;
  chart->kind = (UrChartKind) kind;
  read_section (reader, values[SECTION], chart);
  read_words (values, chart);
  read_items (reader, values[ITEMS], chart);
  return chart->n_items > 0;
}

/**
 * ur_reader_read_charts:
 * @charts: the list, or a value without a node
 *
 * Reads the charts that have at least one item left.
 */
void
ur_reader_read_charts (UrReader *reader, UrCursor charts)
{
  UrReport *report = reader->report;
  g_autofree UrCursor *elements = NULL;
  guint n = 0;

  elements = ur_cursor_dup_elements (charts, &n);
  report->charts = ur_report_alloc (report, n, sizeof *report->charts);
  for (guint i = 0; i < n; i++)
    {
      UrChart *chart = &report->charts[report->n_charts];

      *chart = (UrChart){ .index = report->n_charts };
      if (!read_chart (reader, elements[i], chart))
        continue;
      g_hash_table_insert (report->chart_ids, (gpointer) chart->id, chart);
      if (chart->section != NULL && chart->section->chart == NULL)
        ((UrSection *) chart->section)->chart = chart;
      report->n_charts++;
    }
}
